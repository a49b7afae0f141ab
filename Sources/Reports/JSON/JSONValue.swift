/// A JSON value whose members keep their order: what every `-f json` document is made of.
public enum JSONValue: Hashable, Sendable {
  /// No value.
  case null
  /// `true` or `false`.
  case flag(Bool)
  /// A whole number.
  case count(Int)
  /// A number; printed in the shortest form that reads back the same. What is not finite prints as `null`.
  case number(Double)
  /// A text.
  case text(String)
  /// A list.
  case array([JSONValue])
  /// Members in the order in which they are printed.
  case object([Member])

  /// A member of an object.
  public struct Member: Hashable, Sendable {
    /// The key.
    public let key: String
    /// The value.
    public let value: JSONValue

    /// Names a value.
    public init(_ key: String, _ value: JSONValue) {
      self.key = key
      self.value = value
    }
  }
}

extension JSONValue: ExpressibleByDictionaryLiteral, ExpressibleByArrayLiteral, ExpressibleByStringLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral, ExpressibleByNilLiteral
{
  /// An object with its members in the order of the literal.
  public init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .object(elements.map { Member($0.0, $0.1) })
  }
  /// A list.
  public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
  /// A text.
  public init(stringLiteral value: String) { self = .text(value) }
  /// `true` or `false`.
  public init(booleanLiteral value: Bool) { self = .flag(value) }
  /// A whole number.
  public init(integerLiteral value: Int) { self = .count(value) }
  /// A number.
  public init(floatLiteral value: Double) { self = .number(value) }
  /// No value.
  public init(nilLiteral: ()) { self = .null }
}

extension JSONValue {
  /// A text, or `null` for none.
  public init(_ text: String?) { self = text.map(JSONValue.text) ?? .null }
  /// A number, or `null` for none.
  public init(_ number: Double?) { self = number.map(JSONValue.number) ?? .null }
  /// A whole number, or `null` for none.
  public init(_ count: Int?) { self = count.map(JSONValue.count) ?? .null }
  /// `true`, `false`, or `null` for neither.
  public init(_ flag: Bool?) { self = flag.map(JSONValue.flag) ?? .null }
  /// A list of texts.
  public init(_ texts: [String]) { self = .array(texts.map(JSONValue.text)) }

  /// The value of the first member with that key; `nil` when there is none or this is no object.
  public subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  /// The object with one more member at its end.
  ///
  /// - Precondition: this is an object.
  public func adding(_ key: String, _ value: JSONValue) -> JSONValue {
    guard case .object(let members) = self else { preconditionFailure("only an object takes members") }
    return .object(members + [Member(key, value)])
  }
}
