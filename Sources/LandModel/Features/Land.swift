public import Geodesy

/// A workspace in memory: every layer, in one projected system of metres.
public struct Land: Sendable {
  /// The workspace's name, from its manifest.
  public var name: String
  /// The working system of every geometry: projected, in metres.
  public var system: CoordinateReferenceSystem
  /// The day for which questions are asked unless the caller names another.
  public var asOf: CivilDate?
  /// Administrative units, economic zones, industrial parks and clusters.
  public var zones = LandLayer<Zone>()
  /// Planning schemes, adjustments among them.
  public var schemes = LandLayer<Scheme>()
  /// The functional blocks of schemes.
  public var schemeBlocks = LandLayer<SchemeBlock>()
  /// Land-use plans, five-year and annual plans.
  public var landUsePlans = LandLayer<LandUsePlan>()
  /// The blocks of land-use plans.
  public var landUseBlocks = LandLayer<LandUseBlock>()
  /// Cadastral parcels.
  public var parcels = LandLayer<Parcel>()
  /// Boundary markers.
  public var markers = LandLayer<Marker>()
  /// Investment projects and calls.
  public var projects = LandLayer<Project>()
  /// Roads.
  public var roads = LandLayer<Road>()
  /// What excludes.
  public var constraintAreas = LandLayer<ConstraintArea>()
  /// Forest as surveyed.
  public var forestCover = LandLayer<ForestCover>()
  /// The figures of land-use plans; without geometry.
  public var landUseTargets = LandLayer<LandUseTarget>()
  /// The figures of documents; without geometry.
  public var statements = LandLayer<StatedFigure>()
  /// The data files that the manifest named in place of the shipped ones, as text.
  public var settings = LandSettings()
  /// Findings that somebody has accepted.
  public var waivers: [Waiver] = []

  /// An empty workspace.
  public init(name: String, system: CoordinateReferenceSystem, asOf: CivilDate? = nil) {
    self.name = name
    self.system = system
    self.asOf = asOf
  }
}

/// The data files that a workspace carries in place of, or on top of, the shipped ones; `nil`: the shipped one alone.
public struct LandSettings: Hashable, Sendable {
  /// The overlay of the rules, YAML.
  public var rules: String?
  private var tables: [RulesTable: String] = [:]
  /// Further spellings, CSV.
  public var aliases: String?

  /// Nothing but what is shipped.
  public init() {}

  /// The text of a data file that the rules name; `nil`: the shipped one.
  public subscript(table: RulesTable) -> String? {
    get { tables[table] }
    set { tables[table] = newValue }
  }

  /// How much of a kind of land a place should have, YAML; `nil`: the shipped list.
  public var norms: String? { self[.norms] }
}

/// Somebody's word that a finding is known and accepted.
public struct Waiver: Hashable, Sendable {
  /// The id of the finding.
  public var finding: String
  /// The rule that found it.
  public var rule: String
  /// Its subjects as `layer:id`, joined with `;`.
  public var subjects: String
  /// What the finding measured when it was waived: its area in square metres, without one its length in metres, else
  /// its number of parts.
  public var measure: Measure
  /// Why it is accepted.
  public var reason: String
  /// Who accepts it.
  public var by: String
  /// Since when.
  public var on: CivilDate?
  /// The last day on which it holds; empty: open.
  public var until: CivilDate?

  /// The measure of a finding that tells whether it has changed.
  public enum Measure: Hashable, Sendable {
    /// Square metres.
    case area(Double)
    /// Metres.
    case length(Double)
    /// Pieces.
    case parts(Int)
  }

  /// Records a waiver.
  public init(
    finding: String, rule: String, subjects: String, measure: Measure, reason: String, by: String, on: CivilDate?,
    until: CivilDate?
  ) {
    self.finding = finding
    self.rule = rule
    self.subjects = subjects
    self.measure = measure
    self.reason = reason
    self.by = by
    self.on = on
    self.until = until
  }
}
