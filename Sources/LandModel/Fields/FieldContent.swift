public import Refusals

/// A value of a field, as tables and documents hold it.
public enum FieldValue: Hashable, Sendable {
  /// No value.
  case null
  /// A text, a code, or a date as `YYYY-MM-DD`.
  case text(String)
  /// A whole number.
  case integer(Int)
  /// A number, in the unit that the field's name says.
  case real(Double)
}

/// What a field may hold, and its form in tables.
public protocol FieldContent: Hashable, Sendable {
  /// The value as tables hold it; never `.null`.
  var scalar: FieldValue { get }

  /// The value that a table holds; `nil` for a scalar of another type or form.
  init?(scalar: FieldValue)
}

extension FieldContent {
  /// The value that a table holds for a field of that kind.
  ///
  /// - Throws: `Refusal` `unknown_value` for a scalar of another type or form, or a number that the field does not take.
  public static func read(_ scalar: FieldValue, as kind: FieldKind) throws(Refusal) -> Self {
    let isTaken =
      switch scalar {
      case .integer(let number) where kind.isNumeric: kind.takes(Double(number))
      case .real(let number) where kind.isNumeric: kind.takes(number)
      default: true
      }
    guard isTaken, let value = Self(scalar: scalar) else {
      throw Refusal(
        .unknownValue, LocalisedText(en: "the value is no value of it", vi: "giá trị không hợp lệ với trường này"),
        remedy: kind.remedy)
    }
    return value
  }
}

extension String: FieldContent {
  /// The text.
  public var scalar: FieldValue { .text(self) }

  /// A text.
  public init?(scalar: FieldValue) {
    guard case .text(let text) = scalar else { return nil }
    self = text
  }
}

extension Int: FieldContent {
  /// The number.
  public var scalar: FieldValue { .integer(self) }

  /// A whole number, with decimals of nothing or without.
  public init?(scalar: FieldValue) {
    switch scalar {
    case .integer(let number): self = number
    case .real(let number):
      guard let exact = Int(exactly: number) else { return nil }
      self = exact
    case .null, .text: return nil
    }
  }
}

extension Double: FieldContent {
  /// The number.
  public var scalar: FieldValue { .real(self) }

  /// A number.
  public init?(scalar: FieldValue) {
    switch scalar {
    case .integer(let number): self = Double(number)
    case .real(let number): self = number
    case .null, .text: return nil
    }
  }
}

extension FieldContent where Self: CodeValue {
  /// The code.
  public var scalar: FieldValue { .text(rawValue) }

  /// A code of the list.
  public init?(scalar: FieldValue) {
    guard let text = String(scalar: scalar) else { return nil }
    self.init(rawValue: text)
  }
}

extension FunctionCode: FieldContent {
  /// The code.
  public var scalar: FieldValue { .text(rawValue) }

  /// Any text.
  public init?(scalar: FieldValue) {
    guard let text = String(scalar: scalar) else { return nil }
    self.init(text)
  }
}

extension LandUseLabel: FieldContent {
  /// The label as it was written.
  public var scalar: FieldValue { .text(text) }

  /// A label.
  public init?(scalar: FieldValue) {
    guard let text = String(scalar: scalar) else { return nil }
    self.init(text)
  }
}

extension CivilDate: FieldContent {
  /// The day as `YYYY-MM-DD`.
  public var scalar: FieldValue { .text(description) }

  /// A day as `YYYY-MM-DD`.
  public init?(scalar: FieldValue) {
    guard let text = String(scalar: scalar) else { return nil }
    self.init(text)
  }
}

extension PeriodDate: FieldContent {
  /// The day as `YYYY-MM-DD`, or the year.
  public var scalar: FieldValue { .text(description) }

  /// A day as `YYYY-MM-DD`, or a year.
  public init?(scalar: FieldValue) {
    guard let text = String(scalar: scalar) else { return nil }
    self.init(text)
  }
}
