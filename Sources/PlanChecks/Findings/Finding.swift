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
public indirect enum DetailValue: Hashable, Sendable {
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
/// `nil`.
public struct Finding: Hashable, Sendable {
  /// `f-` and twelve hexadecimal digits; survives a reload, another order, a small edit.
  public let id: String
  /// The rule that found it.
  public let rule: RuleID
  /// How much it weighs.
  public let severity: Severity
  /// Conflicts only: 1 none, 2 conditional, 3 problem.
  public let typology: Int?
  /// The features that it is about.
  public let subjects: [Subject]
  /// The rule's own word for what was found.
  public let kind: String
  /// How large its pieces are; `nil` where the rule has no sizes, or where it gathers several.
  public let size: PieceSize?
  /// The id of the commune that holds at least half of it; `nil` where none does.
  public let zone: String?
  /// The id of the scheme concerned.
  public let scheme: String?
  /// The office that acts.
  public let owner: Office?
  /// The area on the grid.
  public let areaSquareMetres: Double?
  /// The area on the ellipsoid.
  public let ellipsoidalSquareMetres: Double?
  /// The diameter of the largest circle in its thickest piece.
  public let thicknessMetres: Double?
  /// The length, of findings about lines.
  public let lengthMetres: Double?
  /// How many pieces it has.
  public let parts: Int?
  /// What was found, for a person.
  public let message: LocalisedText
  /// The article in force on the as-of date.
  public let legalBasis: String?
  /// What to do next.
  public let advice: LocalisedText?
  /// Whether a subject was repaired on loading.
  public let isTainted: Bool
  /// The waiver that names it.
  public var waiver: AppliedWaiver? {
    get { waiverApart.value }
    set { waiverApart = Apart(newValue) }
  }
  /// Few findings have one, and there may be a million findings.
  private var waiverApart: Apart<AppliedWaiver>
  /// What only its rule knows, in the order of the documentation.
  public let details: [Detail]
  /// Where it is; `nil` for findings without a place.
  public let geometry: Geometry?

  /// Whether it counts for the exit status: no active waiver holds it.
  public var counts: Bool { !(waiver?.isActive ?? false) }

  /// The value of a detail; `nil` when the finding has none of that name.
  public func detail(_ key: String) -> DetailValue? { details.first { $0.key == key }?.value }

  package init(
    id: String, rule: RuleID, severity: Severity, typology: Int?, subjects: [Subject], kind: String, size: PieceSize?,
    zone: String?, scheme: String?, owner: Office?, areaSquareMetres: Double?, ellipsoidalSquareMetres: Double?,
    thicknessMetres: Double?, lengthMetres: Double?, parts: Int?, message: LocalisedText, legalBasis: String?,
    advice: LocalisedText?, isTainted: Bool, waiver: AppliedWaiver?, details: [Detail], geometry: Geometry?
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
    self.message = message
    self.legalBasis = legalBasis
    self.advice = advice
    self.isTainted = isTainted
    waiverApart = Apart(waiver)
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
