public import LandModel
internal import PlaneGeometry

/// The ground that a project holds: what the law can ask it to use, and the State can take back from it.
///
/// Land of others inside a project is none of it: that is clearance work.
public struct HeldGround: Hashable, Sendable {
  /// A parcel of which it holds ground.
  public struct Part: Hashable, Sendable {
    /// The number of the parcel in its layer.
    public let parcel: Int
    /// What of it is held, square metres.
    public let squareMetres: Double
  }

  /// The parcels, by number.
  public internal(set) var parts: [Part] = []
  /// Its own ground, square metres, where it was handed over and no parcel shares ground with it; else `nil`.
  public internal(set) var ownSquareMetres: Double?

  /// No ground.
  package init() {}

  /// Whether it holds nothing.
  public var isEmpty: Bool { parts.isEmpty && ownSquareMetres == nil }

  /// Everything together, square metres; ground in two parcels counts in both.
  public var squareMetres: Double { parts.reduce(ownSquareMetres ?? 0) { $0 + $1.squareMetres } }
}

extension CheckContext {
  private static let heldGroundKey = SharedKey<[Int: HeldGround]>()

  /// The ground that each licensed project which is not revoked holds, by the number of the project.
  ///
  /// The parcels allotted to it by id or name; by investor, what of them lies in it; once it is handed over, also ground
  /// in it of State or recovered parcels that are allotted to nobody, and, where no parcel shares ground with it at all,
  /// its own. Strips thinner than `identity` are none.
  ///
  /// Cost: the pairs of projects and parcels.
  /// - Throws: `CancellationError` when the task around it is cancelled; `GeometryError` where GEOS fails.
  public func heldGround() throws -> [Int: HeldGround] {
    try shared(CheckContext.heldGroundKey) { try HeldGroundSearch(self).held }
  }
}

/// Finds the ground of every project.
private struct HeldGroundSearch {
  private(set) var held: [Int: HeldGround] = [:]

  init(_ context: CheckContext) throws {
    let land = context.land
    let projects = land.projects.indices.filter { land.projects[$0].isLicensedInForce }
    guard !projects.isEmpty else { return }
    let shared = try HeldGroundSearch.shared(context)
    var named: [String: Set<Int>] = [:]
    for project in projects {
      for name in [land.projects[project].id, land.projects[project].name].compactMap({ $0 }) {
        named[name, default: []].insert(project)
      }
    }
    var parts: [Int: [Int: Double]] = [:]
    let areas = context.overlapInput(.parcel).areas
    for parcel in land.parcels.indices {
      guard let holder = land.parcels[parcel].holder else { continue }
      for project in named[holder] ?? [] {
        let area = areas[parcel] > 0 ? areas[parcel] : land.parcels.geometry[parcel].areaAsDrawn
        parts[project, default: [:]][parcel] = area
      }
    }
    for project in projects {
      let facts = land.projects[project]
      let isHandedOver = facts.isHandedOver(on: context.asOf)
      for (parcel, area) in shared[project] ?? [:] where parts[project]?[parcel] == nil {
        let other = land.parcels[parcel]
        let isOwn = other.holder.map { $0 == facts.investor } ?? (isHandedOver && other.isStateLand)
        if isOwn { parts[project, default: [:]][parcel] = area }
      }
      var ground = HeldGround()
      ground.parts = (parts[project] ?? [:]).sorted { $0.key < $1.key }
        .map { HeldGround.Part(parcel: $0.key, squareMetres: $0.value) }
      let own = context.overlapInput(.project).areas[project]
      if isHandedOver, shared[project] == nil, own > 0 { ground.ownSquareMetres = own }
      if !ground.isEmpty { held[project] = ground }
    }
  }

  /// What projects and parcels share, square metres, without noise.
  private static func shared(_ context: CheckContext) throws -> [Int: [Int: Double]] {
    let (projects, parcels) = (context.overlapInput(.project), context.overlapInput(.parcel))
    let pairs = try OverlapArea.pairs(projects, parcels, jobs: context.jobs)
    var shared: [Int: [Int: Double]] = [:]
    for index in 0..<pairs.count {
      let (project, parcel) = (Int(pairs.a[index]), Int(pairs.b[index]))
      guard let one = projects.layer.geometry(at: project), let other = parcels.layer.geometry(at: parcel),
        try SharedGround.isThick(
          one, other, kernelArea: pairs.area[index], identity: context.tolerances.identityMetres)
      else { continue }
      shared[project, default: [:]][parcel] = pairs.area[index]
    }
    return shared
  }
}

extension Project {
  /// Whether it was given its land by a day.
  public func isHandedOver(on day: CivilDate) -> Bool { handedOverOn.map { $0 <= day } ?? false }
}

extension Parcel {
  /// Whether the State manages it or has recovered it.
  var isStateLand: Bool { tenure == .state || tenure == .recovered || recovery == .done }
}
