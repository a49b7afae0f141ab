public import LandModel
public import PlaneGeometry
public import Refusals

/// How much a finding weighs.
public enum Severity: String, CaseIterable, Hashable, Sendable, Comparable {
  case info, warning, error

  /// Errors weigh most.
  public static func < (one: Severity, other: Severity) -> Bool { one.rank < other.rank }

  private var rank: Int {
    switch self {
    case .info: 0
    case .warning: 1
    case .error: 2
    }
  }

  /// One step lower; `info` stays.
  public var lowered: Severity { self == .error ? .warning : .info }
}

/// How large the pieces of a finding are, by area and thickness; what is thinner than `identity` is noise and none.
public enum PieceSize: String, CaseIterable, Hashable, Sendable {
  /// Large enough to act on.
  case material
  /// Thinner than `sliver_width` or smaller than `sliver_area`.
  case sliver
  /// Thinner than two plans of their scales can agree.
  case digitisation
}

/// A feature that a finding is about.
public struct Subject: Hashable, Sendable {
  /// The layer's name; `sheet` for a map sheet, the file's layer in checks of files.
  public let layer: String
  /// The feature's id in its layer.
  public let id: String
  /// What people call it.
  public let name: String?
  /// What it is: a land-use code, a function, a level or kind.
  public let classCode: String?

  /// Names a feature.
  public init(layer: String, id: String, name: String? = nil, classCode: String? = nil) {
    self.layer = layer
    self.id = id
    self.name = name
    self.classCode = classCode
  }
}

/// A value of a finding's `details`, which only its rule knows.
public enum DetailValue: Hashable, Sendable {
  /// No value.
  case null
  /// A text or a date.
  case text(String)
  /// A whole number.
  case count(Int)
  /// A number, in the unit of its key.
  case number(Double)
  /// Yes or no.
  case flag(Bool)
  /// A list of ids or codes.
  case texts([String])
  /// A list of records.
  case records([[Detail]])

  /// A text, or no value.
  public static func optional(_ text: String?) -> DetailValue { text.map(DetailValue.text) ?? .null }
  /// A number, or no value.
  public static func optional(_ number: Double?) -> DetailValue { number.map(DetailValue.number) ?? .null }
  /// A whole number, or no value.
  public static func optional(_ count: Int?) -> DetailValue { count.map(DetailValue.count) ?? .null }
}

/// A named value of a finding's `details`.
public struct Detail: Hashable, Sendable {
  /// The key, unit included.
  public let key: String
  /// The value.
  public let value: DetailValue

  /// Names a value.
  public init(_ key: String, _ value: DetailValue) {
    self.key = key
    self.value = value
  }
}

/// A waiver that names a finding, as it stands on the as-of date.
public struct AppliedWaiver: Hashable, Sendable {
  /// What was recorded.
  public let waiver: Waiver
  /// Whether the finding has changed since by more than a waiver holds for; the finding counts again.
  public let isStale: Bool
  /// Whether its last day has passed; the finding counts again.
  public let isExpired: Bool

  /// Judges a waiver.
  public init(waiver: Waiver, isStale: Bool, isExpired: Bool) {
    self.waiver = waiver
    self.isStale = isStale
    self.isExpired = isExpired
  }

  /// Whether the finding is waived.
  public var isActive: Bool { !isStale && !isExpired }
}

/// One defect, conflict or remark: what every check yields and every output serialises.
///
/// Lengths are metres, areas square metres; geometry is in the working system. Values that make no sense for a rule are
/// `nil`. A copy is a reference to the same facts, since there may be a million findings.
public struct Finding: Hashable, Sendable {
  private let shared: Shared
  /// Few findings have one.
  private var waiverApart: Apart<AppliedWaiver>

  package init(_ facts: FindingFacts, waiver: AppliedWaiver? = nil) {
    shared = Shared(facts)
    waiverApart = Apart(waiver)
  }

  /// Facts in one place for all copies.
  private final class Shared: Hashable, Sendable {
    let facts: FindingFacts

    init(_ facts: FindingFacts) { self.facts = facts }

    static func == (one: Shared, other: Shared) -> Bool { one === other || one.facts == other.facts }

    func hash(into hasher: inout Hasher) { hasher.combine(facts) }
  }

  /// The waiver that names it.
  public var waiver: AppliedWaiver? {
    get { waiverApart.value }
    set { waiverApart = Apart(newValue) }
  }

  /// Whether it counts for the exit status: no active waiver holds it.
  public var counts: Bool { !(waiver?.isActive ?? false) }

  /// The value of a detail; `nil` when the finding has none of that name.
  public func detail(_ key: String) -> DetailValue? { shared.facts.detail(key) }

  /// `f-` and twelve hexadecimal digits; survives a reload, another order, a small edit.
  public var id: String { shared.facts.id }
  /// The rule that found it.
  public var rule: RuleID { shared.facts.rule }
  /// How much it weighs.
  public var severity: Severity { shared.facts.severity }
  /// Conflicts only: 1 none, 2 conditional, 3 problem.
  public var typology: Int? { shared.facts.typology }
  /// The features that it is about.
  public var subjects: [Subject] { shared.facts.subjects }
  /// The rule's own word for what was found.
  public var kind: String { shared.facts.kind }
  /// How large its pieces are; `nil` where the rule has no sizes, or where it gathers several.
  public var size: PieceSize? { shared.facts.size }
  /// The id of the commune that holds at least half of it; `nil` where none does.
  public var zone: String? { shared.facts.zone }
  /// The id of the scheme concerned.
  public var scheme: String? { shared.facts.scheme }
  /// The office that acts.
  public var owner: Office? { shared.facts.owner }
  /// The area on the grid.
  public var areaSquareMetres: Double? { shared.facts.areaSquareMetres }
  /// The area on the ellipsoid.
  public var ellipsoidalSquareMetres: Double? { shared.facts.ellipsoidalSquareMetres }
  /// The diameter of the largest circle in its thickest piece.
  public var thicknessMetres: Double? { shared.facts.thicknessMetres }
  /// The length, of findings about lines.
  public var lengthMetres: Double? { shared.facts.lengthMetres }
  /// How many pieces it has.
  public var parts: Int? { shared.facts.parts }
  /// What was found, for a person; made of the other values each time.
  public var message: LocalisedText { shared.facts.wording.message(of: shared.facts) }
  /// The article in force on the as-of date.
  public var legalBasis: String? { shared.facts.legalBasis }
  /// What to do next.
  public var advice: LocalisedText? { shared.facts.wording.advice }
  /// Whether a subject was repaired on loading.
  public var isTainted: Bool { shared.facts.isTainted }
  /// What only its rule knows, in the order of the documentation.
  public var details: [Detail] { shared.facts.details }
  /// Where it is; `nil` for findings without a place.
  public var geometry: Geometry? { shared.facts.geometry }
}

/// Everything that a finding says.
package struct FindingFacts: Hashable, Sendable {
  let id: String
  let rule: RuleID
  let severity: Severity
  let typology: Int?
  let subjects: [Subject]
  let kind: String
  let size: PieceSize?
  let zone: String?
  let scheme: String?
  let owner: Office?
  let areaSquareMetres: Double?
  let ellipsoidalSquareMetres: Double?
  let thicknessMetres: Double?
  let lengthMetres: Double?
  let parts: Int?
  let wording: FindingWording
  let legalBasis: String?
  let isTainted: Bool
  let details: [Detail]
  let geometry: Geometry?

  package init(
    id: String, rule: RuleID, severity: Severity, typology: Int?, subjects: [Subject], kind: String, size: PieceSize?,
    zone: String?, scheme: String?, owner: Office?, areaSquareMetres: Double?, ellipsoidalSquareMetres: Double?,
    thicknessMetres: Double?, lengthMetres: Double?, parts: Int?, wording: FindingWording, legalBasis: String?,
    isTainted: Bool, details: [Detail], geometry: Geometry?
  ) {
    self.id = id
    self.rule = rule
    self.severity = severity
    self.typology = typology
    self.subjects = subjects
    self.kind = kind
    self.size = size
    self.zone = zone
    self.scheme = scheme
    self.owner = owner
    self.areaSquareMetres = areaSquareMetres
    self.ellipsoidalSquareMetres = ellipsoidalSquareMetres
    self.thicknessMetres = thicknessMetres
    self.lengthMetres = lengthMetres
    self.parts = parts
    self.wording = wording
    self.legalBasis = legalBasis
    self.isTainted = isTainted
    self.details = details
    self.geometry = geometry
  }
}

/// A value that is mostly missing, stored outside of what holds it: one word instead of its size.
private indirect enum Apart<Value: Hashable & Sendable>: Hashable, Sendable {
  case none
  case some(Value)

  init(_ value: Value?) { self = value.map(Apart.some) ?? .none }

  var value: Value? {
    switch self {
    case .none: nil
    case .some(let value): value
    }
  }
}
