public import LandModel
public import PlaneGeometry

/// What has become of the ground of a plan from one version to another.
///
/// *Released* is scope of A not in B, *added* scope of B not in A; *changed* is ground in both scopes with another class,
/// or with a block in one version alone.
public struct VersionComparison: Sendable {
  /// A version, as it is named.
  public struct Side: Hashable, Sendable {
    /// The plan.
    public let plan: ComparedPlan
    /// The day on which it was looked at; `nil`: alone, whatever its status.
    public let day: CivilDate?
    /// The area of its scope, square metres.
    public let areaSquareMetres: Double
  }

  /// One class in both versions, square metres.
  public struct Row: Hashable, Sendable {
    /// The function or land-use code.
    public let name: String
    /// In A.
    public let before: Double
    /// In B.
    public let after: Double
    /// In both.
    public let unchanged: Double
    /// In B alone.
    public var gained: Double { after - unchanged }
    /// In A alone.
    public var lost: Double { before - unchanged }
  }

  /// Ground in both scopes that has another class in B than in A; `nil` stands for no block.
  public struct Change: Sendable {
    /// The class in A.
    public let from: String?
    /// The class in B.
    public let to: String?
    /// Square metres.
    public let squareMetres: Double
    /// The ground, in pieces that may touch.
    public let geometry: Geometry
  }

  /// Released land of one class of the plan that holds there without the versions compared.
  public struct ReleasedTo: Hashable, Sendable {
    /// The function, of land-use plans the code; `nil` where no block holds.
    public let name: String?
    /// Square metres.
    public let squareMetres: Double
  }

  /// A feature that shares 1 m² or more with changed, released or added land.
  public struct Affected: Hashable, Sendable {
    /// `parcel`, `project`, `scheme` (one in force, not a version) or `zone` (a commune or a village).
    public let layer: LayerName
    /// The number in its layer.
    public let number: Int
    /// Square metres of changed land.
    public internal(set) var changed = 0.0
    /// Square metres of released land.
    public internal(set) var released = 0.0
    /// Square metres of added land.
    public internal(set) var added = 0.0

    /// All three together, square metres.
    public var squareMetres: Double { changed + released + added }
  }

  /// The earlier version.
  public let a: Side
  /// The later version.
  public let b: Side
  /// The classes, in the order of ids.
  public let rows: [Row]
  /// The changes, by the class before, then after; no block last.
  public let changes: [Change]
  /// Scope of A not in B; `nil` when there is none.
  public let released: Geometry?
  /// Scope of B not in A; `nil` when there is none.
  public let added: Geometry?
  /// What holds on released land without the versions, by class, none last; the areas add up to ``released``.
  public let releasedTo: [ReleasedTo]
  /// Parcels, projects, schemes, communes and villages, by layer, then id.
  public let affected: [Affected]

  /// Broken blocks of the two versions, and broken features beside them that could be affected; none of them takes part.
  public let skipped: [SkippedFeature]

  /// The least that a feature must share to be named, square metres.
  static let leastArea = 1.0

  /// Compares two schemes or two land-use plans, each alone, whatever their status.
  ///
  /// - Throws: `Refusal` for a plan without a usable scope; `CancellationError`.
  public init(_ context: CheckContext, _ a: ComparedPlan, _ b: ComparedPlan) throws {
    let versions = (try PlanVersion.alone(a, context), try PlanVersion.alone(b, context))
    try self.init(context, (a, nil, versions.0), (b, nil, versions.1))
  }

  /// Compares a scheme with its adjustments, overall ones included, as they count on two days.
  ///
  /// - Throws: `Refusal` for a plan without a usable scope; `CancellationError`.
  public init(_ context: CheckContext, _ plan: ComparedPlan, at first: CivilDate, and second: CivilDate) throws {
    func version(_ day: CivilDate) throws -> PlanVersion {
      plan.layer == .scheme
        ? try .ofScheme(plan.number, on: day, context) : try .ofLandUsePlan(plan.number, on: day, context)
    }
    try self.init(context, (plan, first, try version(first)), (plan, second, try version(second)))
  }

  private typealias Version = (plan: ComparedPlan, day: CivilDate?, version: PlanVersion)

  private init(_ context: CheckContext, _ before: Version, _ after: Version) throws {
    a = Side(plan: before.plan, day: before.day, areaSquareMetres: before.version.scopeArea)
    b = Side(plan: after.plan, day: after.day, areaSquareMetres: after.version.scopeArea)
    let overlay = try VersionOverlay(before.version, after.version, jobs: context.jobs)
    rows = overlay.rows
    changes = overlay.changes
    released = Geometry.joined(overlay.released)
    added = Geometry.joined(overlay.added)
    let members = before.version.members.union(after.version.members)
    releasedTo = try ReleasedGround(context, without: members, of: before.plan.layer).classes(of: overlay.released)
    let search = AffectedSearch(context, versions: before.plan.layer == .scheme ? members : [])
    skipped = search.skipped(before.version, after.version).inOrder
    affected = try search.affected(
      changed: overlay.changes.flatMap(\.geometry.polygons), released: overlay.released, added: overlay.added)
  }
}
