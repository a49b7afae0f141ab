internal import Geodesy
public import LandModel
public import PlanChecks
public import PlaneGeometry

/// Everything that applies to some ground: a parcel, or a site that somebody has drawn.
public struct GroundExtract: Sendable {
  /// What the ground is.
  public enum Subject: Sendable {
    /// A parcel, and its number in its layer.
    case parcel(Int, Parcel)
    /// A drawn polygon.
    case site(DrawnSite)
  }

  /// A marker near the ground.
  public struct NearMarker: Hashable, Sendable {
    /// The id of the marker.
    public let id: String
    /// The id of its scheme.
    public let scheme: String?
    /// How far it is, metres; 0 on the ground.
    public let distanceMetres: Double
  }

  /// A project or call on the ground.
  public struct ProjectPart: Hashable, Sendable {
    /// The id of the project.
    public let id: String
    /// What people call it.
    public let name: String?
    /// Licensed or a call.
    public let kind: ProjectKind?
    /// Its part of the ground, square metres.
    public let squareMetres: Double
  }

  /// Ground with one verdict.
  public struct VerdictPart: Hashable, Sendable {
    /// The verdict, its reasons and its ground.
    public let row: CleanLand.Row
    /// The function that it is tested for; `nil` where nothing is planned.
    public let function: FunctionCode?
    /// The id of the call whose land is judged; `nil` for the function of its own block.
    public let call: String?
  }

  /// What the ground is.
  public let subject: Subject
  /// Whether it has a valid polygon; without one, plans, shares and projects are not known.
  public let isMeasured: Bool
  /// The area on the grid, as drawn where the polygon is invalid, square metres.
  public let gridSquareMetres: Double
  /// The area on the ellipsoid, square metres; `nil` where there is none.
  public let ellipsoidalSquareMetres: Double?
  /// The blocks on it, by layer and id.
  public let plans: [PlanPart]
  /// Its ground by land-use code of the plan that holds.
  public let landUseShares: [ParcelShares.Share]
  /// Its ground by function of the scheme that holds.
  public let schemeShares: [ParcelShares.Share]
  /// The findings that share area with it, of a parcel also those that name it.
  public let findings: [Finding]
  /// Its verdicts: for the function of its own block, then for each call over it, by id, as if the call did not exist.
  ///
  /// Of a site they are those of the parcels' ground in it, where two parcels lie over each other that of the first.
  public let cleanLand: [VerdictPart]
  /// The markers within 50 m, the nearest first.
  public let markers: [NearMarker]
  /// The projects and calls on it, by id.
  public let projects: [ProjectPart]
  /// Its boundary as a table of corners; empty where the polygon is invalid.
  public let corners: [SiteCorner]
  /// Its ground.
  public let geometry: Geometry?

  /// How near a marker is listed, metres.
  public static let markerDistanceMetres = 50.0

  /// Gathers everything about a parcel.
  ///
  /// Cost: that of the whole check, because any rule may speak of the parcel.
  ///
  /// - Parameters:
  ///   - index: the number of the parcel in its layer.
  ///   - request: what clean land is, and the function that it is tested for.
  ///   - context: the land and the day.
  ///   - findings: the findings of the whole check on that day.
  /// - Throws: as ``CleanLand/init(_:_:)``.
  public init(_ index: Int, _ request: CleanLand.Request, _ context: CheckContext, findings: [Finding]) throws {
    let (ground, geometry) = GroundExtract.ground(of: index, context)
    let search = ExtractSearch(context, ground, parcel: index)
    try self.init(
      .parcel(index, context.land.parcels[index]), geometry, search,
      try search.verdicts(of: [ExtractSearch.Part(parcel: index, polygons: nil)], request), findings)
  }

  /// Gathers everything about a polygon that is no feature of the land.
  ///
  /// Clean land is judged parcel by parcel on their ground in it. Cost: as for a parcel, and an overlay for every parcel on
  /// its edge.
  ///
  /// - Parameters:
  ///   - polygon: a valid polygon with some area, in the working system.
  ///   - id: what its file calls it; `nil` where nothing does.
  ///   - request: what clean land is, and the function that it is tested for.
  ///   - context: the land and the day.
  ///   - findings: the findings of the whole check on that day.
  /// - Throws: as ``CleanLand/init(_:_:)``.
  public init(
    polygon: Geometry, id: String?, _ request: CleanLand.Request, _ context: CheckContext, findings: [Finding]
  ) throws {
    let search = ExtractSearch(context, OverlapInput(FlatLayer([polygon])), parcel: nil)
    let parts = try search.parcelParts()
    let verdicts = try search.verdicts(of: parts, request)
    let site = try DrawnSite(id: id, search, verdicts)
    try self.init(.site(site), polygon, search, verdicts, findings)
  }

  /// What may be told of a parcel: plans that go out and count, shares and corners, without findings, verdicts, markers
  /// and projects.
  ///
  /// Cost: what lies on the parcel; nothing is checked.
  ///
  /// - Parameters:
  ///   - index: the number of the parcel in its layer, one that goes out.
  ///   - context: the land and the day.
  ///   - disclosure: what goes out.
  /// - Throws: `CancellationError`; errors of the workspace's own tables.
  public init(_ index: Int, _ context: CheckContext, _ disclosure: GroundDisclosure) throws {
    let (ground, geometry) = GroundExtract.ground(of: index, context)
    let search = ExtractSearch(context, ground, parcel: index, disclosure)
    let facts = disclosure.publication.keeping(context.land.parcels[index])
    try self.init(.parcel(index, facts), geometry, search, [], [])
  }

  /// What may be told of a polygon that is no feature of the land, as of a parcel.
  ///
  /// - Parameters:
  ///   - polygon: a valid polygon with some area, in the working system.
  ///   - context: the land and the day.
  ///   - disclosure: what goes out.
  /// - Throws: `CancellationError`; errors of the workspace's own tables.
  public init(polygon: Geometry, _ context: CheckContext, _ disclosure: GroundDisclosure) throws {
    let search = ExtractSearch(context, OverlapInput(FlatLayer([polygon])), parcel: nil, disclosure)
    try self.init(.site(try DrawnSite(search, polygon, disclosure)), polygon, search, [], [])
  }

  /// A parcel as a layer of one polygon, and as it is drawn.
  private static func ground(of index: Int, _ context: CheckContext) -> (OverlapInput, Geometry?) {
    let all = context.overlapInput(.parcel)
    let isInvalid = all.excluded.contains { $0.feature == index }
    return (
      OverlapInput(FlatLayer([all.layer.geometry(at: index)]), excluding: isInvalid ? [0] : []),
      context.land.parcels.geometry.geometry(at: index)
    )
  }

  private init(
    _ subject: Subject, _ geometry: Geometry?, _ search: ExtractSearch, _ verdicts: [VerdictPart], _ findings: [Finding]
  ) throws {
    let context = search.context
    self.subject = subject
    self.geometry = geometry
    isMeasured = search.isMeasured
    let drawn = geometry?.asDrawn
    gridSquareMetres = drawn?.area ?? 0
    ellipsoidalSquareMetres = try drawn.flatMap { drawn in
      drawn.area > 0 ? try EllipsoidalMeasure(context.land.system).squareMetres(of: drawn) : nil
    }
    let disclosed = search.disclosure
    plans = try (search.schemeParts() + search.landUseParts()).map { part in disclosed?.keeping(part) ?? part }
    landUseShares = try search.shares(by: .landUse)
    schemeShares = try search.shares(by: .scheme)
    self.findings = findings.filter(search.concerns)
    cleanLand = verdicts
    markers = disclosed == nil ? try search.markers() : []
    projects = disclosed == nil ? try search.projects() : []
    corners = isMeasured ? geometry.map(SiteCorner.corners) ?? [] : []
  }
}
