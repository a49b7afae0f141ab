public import LandModel
internal import PlanChecks
internal import PlaneGeometry

/// A polygon that somebody has drawn, and what of the land lies in it.
public struct DrawnSite: Sendable {
  /// A parcel with ground in the site.
  public struct ParcelPart: Hashable, Sendable {
    /// The id of the parcel.
    public let id: String
    /// Its ground in the site, square metres.
    public let squareMetres: Double
    /// That over all of the parcel.
    public let shareOfParcel: Double
  }

  /// A constraint area with ground in the site.
  public struct Constraint: Hashable, Sendable {
    /// The id of the area.
    public let id: String
    /// What people call it.
    public let name: String?
    /// What it protects.
    public let kind: ConstraintKind?
    /// What it does to clean land.
    public let severity: ConstraintSeverity?
    /// Its ground in the site, square metres.
    public let squareMetres: Double
  }

  /// Ground that waits for a step.
  public struct Waiting: Hashable, Sendable {
    /// The step.
    public let step: NextStep
    /// The ground, square metres.
    public let squareMetres: Double
  }

  /// What its file calls it; `nil` where nothing does.
  public let id: String?
  /// The parcels with ground in it, by id.
  public let parcels: [ParcelPart]
  /// Ground that no parcel covers, square metres; that of parcels that cannot be measured is part of it.
  public let withoutParcelSquareMetres: Double
  /// The constraint areas with ground in it, by id.
  public let constraints: [Constraint]
  /// What its conditional ground waits for, each for the function of its own block or the one asked for, in the order of
  /// the steps.
  public let nextSteps: [Waiting]

  init(id: String?, _ search: ExtractSearch, _ verdicts: [GroundExtract.VerdictPart]) throws {
    let own = verdicts.filter { $0.call == nil }.map(\.row)
    self.init(
      id: id, parcels: try DrawnSite.parcels(search), covered: own.map(\.squareMetres),
      constraints: try DrawnSite.constraints(search),
      nextSteps: NextStep.allCases.compactMap { step in
        let ground = own.filter { $0.nextStep == step }.map(\.squareMetres).sorted().reduce(0, +)
        return ground > 0 ? Waiting(step: step, squareMetres: ground) : nil
      }, search)
  }

  /// What may be told of it.
  init(_ search: ExtractSearch, _ ground: Geometry, _ disclosure: GroundDisclosure) throws {
    let covered =
      try search.isMeasured
      ? ParcelParts(search.context).areas(in: ground) { disclosure.tells(.parcel, $0) } : []
    self.init(
      id: nil, parcels: try DrawnSite.parcels(search), covered: covered,
      constraints: try DrawnSite.constraints(search), nextSteps: [], search)
  }

  private init(
    id: String?, parcels: [ParcelPart], covered: [Double], constraints: [Constraint], nextSteps: [Waiting],
    _ search: ExtractSearch
  ) {
    (self.id, self.parcels, self.constraints, self.nextSteps) = (id, parcels, constraints, nextSteps)
    withoutParcelSquareMetres = ParcelParts.rest(of: search.squareMetres, without: covered)
  }

  private static func parcels(_ search: ExtractSearch) throws -> [ParcelPart] {
    let (land, layer) = (search.context.land, search.context.overlapInput(.parcel))
    let shared = try search.shared(layer) { search.disclosure?.tells(.parcel, $0) ?? true }
    return search.ordered(shared) { land.parcels[$0].id }.map { parcel, area in
      ParcelPart(id: land.parcels[parcel].id, squareMetres: area, shareOfParcel: area / layer.areas[parcel])
    }
  }

  private static func constraints(_ search: ExtractSearch) throws -> [Constraint] {
    let land = search.context.land
    let shared = try search.shared(search.context.overlapInput(.constraintArea)) {
      search.disclosure?.tells(.constraintArea, $0) ?? true
    }
    return search.ordered(shared) { land.constraintAreas[$0].id }.map { area, shared in
      let facts = search.disclosure?.publication.keeping(land.constraintAreas[area]) ?? land.constraintAreas[area]
      return Constraint(
        id: facts.id, name: facts.name, kind: facts.kind, severity: facts.severity, squareMetres: shared)
    }
  }
}
