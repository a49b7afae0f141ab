internal import LandModel
public import PlaneGeometry

/// How much of each zone schemes of a level cover (tỷ lệ phủ kín quy hoạch).
///
/// Covered is the area of the union of the schemes of the level in force, inside the base, over the area of the base.
public struct PlanCoverage: Sendable {
  /// One row per zone, level and base, in the order of documents.
  public let rows: [Row]
  /// Ground of the base `built` that no scheme of the level covers, without slivers.
  public let uncovered: [Uncovered]
  /// The slivers that were dropped from it, square metres.
  public let droppedSquareMetres: Double
  /// Zones and schemes that could not be measured.
  public let skipped: [SkippedFeature]

  /// What coverage is a share of.
  public enum Base: String, CaseIterable, Hashable, Sendable {
    /// Ground of the zone with a built function in the general or rural scheme.
    case built
    /// The zone.
    case natural
    /// The scopes of the nearest coarser level in the zone.
    case parent
  }

  /// One measure.
  public struct Row: Hashable, Sendable {
    /// The number of the zone in its layer.
    public let zone: Int
    /// The schemes that cover.
    public let level: CoverageLevel
    /// What they cover.
    public let base: Base
    /// How many of them share more with the base than a strip thinner than `identity`.
    public let schemes: Int
    /// What they cover of it, square metres; `nil` where no scheme that counts lies in the zone.
    public let coveredSquareMetres: Double?
    /// The area of the base, square metres; never 0.
    public let baseSquareMetres: Double

    /// Covered / base; `nil` where no scheme that counts lies in the zone: nothing loaded is not 0 %.
    public var ratio: Double? { coveredSquareMetres.map { $0 / baseSquareMetres } }
    /// Whether no scheme that counts lies in the zone.
    public var hasNoSchemes: Bool { coveredSquareMetres == nil }
  }

  /// A polygon of built ground without a scheme of the level.
  public struct Uncovered: Hashable, Sendable {
    /// The number of the zone in its layer.
    public let zone: Int
    /// The level that is missing.
    public let level: CoverageLevel
    /// The ground, one polygon.
    public let geometry: Geometry
  }
}

extension PlanCoverage {
  /// Measures a workspace, of one zone that is asked about the ground in it.
  ///
  /// Cost: the pairs of scopes, blocks and zones, and an overlay for each block and scope on the edge of a zone.
  ///
  /// - Parameters:
  ///   - context: the land and the day.
  ///   - only: the level that is asked for; `nil` for every level that a scheme of the workspace has.
  /// - Throws: `CancellationError` when the task around it is cancelled.
  public init(_ context: CheckContext, only: CoverageLevel? = nil) throws {
    let survey = try CoverageSurvey(context)
    let levels = survey.levels.filter { only == nil || $0 == only }
    let built = try survey.built()
    let natural = survey.natural
    var rows: [Row] = []
    var uncovered: [Uncovered] = []
    var dropped = 0.0
    for level in levels {
      let scopes = try survey.scopes(of: level)
      rows += try survey.rows(level, scopes, .natural, natural)
      rows += try survey.rows(level, scopes, .built, built)
      for parent in try survey.parents(of: level) { rows += try survey.rows(level, scopes, .parent, parent) }
      let open = try survey.uncovered(level, scopes, built)
      uncovered += open.pieces
      dropped += open.droppedSquareMetres
    }
    let places = context.land.zones.placesByID
    func key(_ zone: Int, _ level: CoverageLevel) -> (Int, Int) {
      (places[zone], CoverageLevel.all.firstIndex(of: level) ?? 0)
    }
    self.rows = rows.sorted { one, other in
      let (left, right) = (key(one.zone, one.level), key(other.zone, other.level))
      return left == right ? one.base.rawValue < other.base.rawValue : left < right
    }
    self.uncovered = uncovered.enumerated().sorted { one, other in
      let (left, right) = (key(one.element.zone, one.element.level), key(other.element.zone, other.element.level))
      return left == right ? one.offset < other.offset : left < right
    }.map(\.element)
    droppedSquareMetres = dropped
    skipped = survey.skipped.inOrder
  }
}
