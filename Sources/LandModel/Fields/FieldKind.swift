public import Refusals

/// What a field holds: how tables store it, and what a reader may make of a text.
public enum FieldKind: Hashable, Sendable {
  /// Any text.
  case text
  /// One of a closed list.
  case code(CodeList)
  /// A function code.
  case function
  /// A land-use label, one code or several joined by `+`.
  case landUse
  /// A land-use code; an unknown one is kept.
  case landUseCode
  /// The id of a feature of that layer.
  case reference(LayerName)
  /// A day.
  case date
  /// A day or a year.
  case period
  /// A whole number of things.
  case count
  /// The denominator of a map scale.
  case scale
  /// Square metres.
  case area
  /// Metres.
  case length
  /// 0 to 1.
  case ratio
  /// Any other number.
  case number

  /// The codes that it takes and no others; `nil` where the list is not closed.
  public var closedList: [String]? {
    switch self {
    case .code(let list): list.accepted
    case .function: FunctionList.shipped.all.map(\.code.rawValue)
    default: nil
    }
  }

  /// Whether values are numbers in tables.
  public var isNumeric: Bool {
    switch self {
    case .count, .scale, .area, .length, .ratio, .number: true
    default: false
    }
  }

  /// Whether values are whole numbers in tables.
  public var isInteger: Bool { self == .count || self == .scale }

  /// Whether a number is one of the field; what is not finite never is, nor what no ground on earth can have.
  public func takes(_ number: Double) -> Bool {
    switch self {
    case .scale: number.isFinite && number > 0
    case .count: number.isFinite && number >= 0
    case .area: (0...FieldKind.largestArea).contains(number)
    case .length: (0...FieldKind.greatestLength).contains(number)
    case .ratio: (0...1).contains(number)
    default: number.isFinite
    }
  }

  /// Square metres: the surface of the earth, 5.1 · 10¹⁴, rounded up.
  private static let largestArea = 1e15
  /// Metres: the way around the earth, 4.0 · 10⁷, rounded up.
  private static let greatestLength = 1e8

  /// What the field takes, for a person.
  public var accepted: LocalisedText {
    switch self {
    case .text: LocalisedText(en: "a text", vi: "một văn bản")
    case .code(let list):
      LocalisedText(
        en: "one of \(list.accepted.joined(separator: ", "))", vi: "một trong: \(list.accepted.joined(separator: ", "))"
      )
    case .function:
      LocalisedText(
        en: "one of \(FunctionList.shipped.all.map(\.code.rawValue).joined(separator: ", "))",
        vi: "một trong: \(FunctionList.shipped.all.map(\.code.rawValue).joined(separator: ", "))")
    case .landUse:
      LocalisedText(
        en: "a land-use code, or several as in ODT:300+CLN:900",
        vi: "một mã loại đất, hoặc nhiều mã như ODT:300+CLN:900")
    case .landUseCode: LocalisedText(en: "a land-use code", vi: "một mã loại đất")
    case .reference(let layer):
      LocalisedText(en: "an id of the layer \(layer.rawValue)", vi: "một mã của lớp \(layer.rawValue)")
    case .date: LocalisedText(en: "a date as in 2021-12-24", vi: "một ngày như 2021-12-24")
    case .period: LocalisedText(en: "a date as in 2021-12-24, or a year", vi: "một ngày như 2021-12-24, hoặc một năm")
    case .count: LocalisedText(en: "a whole number, 0 or more", vi: "một số nguyên, từ 0 trở lên")
    case .scale:
      LocalisedText(en: "a map scale as in 1/500, 1:500 or 500", vi: "một tỷ lệ bản đồ như 1/500, 1:500 hoặc 500")
    case .area: LocalisedText(en: "square metres, 0 or more", vi: "số mét vuông, từ 0 trở lên")
    case .length: LocalisedText(en: "metres, 0 or more", vi: "số mét, từ 0 trở lên")
    case .ratio: LocalisedText(en: "a ratio from 0 to 1", vi: "một tỷ lệ từ 0 đến 1")
    case .number: LocalisedText(en: "a number", vi: "một số")
    }
  }

  /// What to do about a value that the field does not take.
  public var remedy: LocalisedText {
    LocalisedText(en: "make it \(accepted[.english])", vi: "sửa thành \(accepted[.vietnamese])")
  }
}

/// The values of a field that takes one of a closed list.
public struct CodeList: Hashable, Sendable {
  private let type: any CodeValue.Type

  /// The list of a type; no more than its name until somebody asks.
  public init(_ type: any CodeValue.Type) { self.type = type }

  /// What a file may say, in the order of the list.
  public var accepted: [String] { type.codes }

  /// How a person reads the codes, in the same order.
  public var labels: [LocalisedText] { type.labels }

  /// Whether both are the list of one type.
  public static func == (one: CodeList, other: CodeList) -> Bool {
    ObjectIdentifier(one.type) == ObjectIdentifier(other.type)
  }

  /// Hashes what ``==(_:_:)`` compares.
  public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(type)) }
}

extension CodeValue {
  /// What a file may say, in the order of the list.
  fileprivate static var codes: [String] { allCases.map(\.rawValue) }

  /// How a person reads the codes, in the same order.
  fileprivate static var labels: [LocalisedText] { allCases.map(\.label) }
}
