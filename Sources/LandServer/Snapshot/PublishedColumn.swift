/// The values of one published field, in the order of the features.
public enum PublishedColumn: Sendable {
  /// Texts, codes, and dates as `YYYY-MM-DD`.
  case text([String?])
  /// Whole numbers.
  case whole([Int?])
  /// Numbers, in the unit that the field's name says.
  case number([Double?])

  /// The value of a feature.
  public subscript(feature: Int) -> PublishedValue {
    switch self {
    case .text(let values): values[feature].map(PublishedValue.text) ?? .null
    case .whole(let values): values[feature].map(PublishedValue.whole) ?? .null
    case .number(let values): values[feature].map(PublishedValue.number) ?? .null
    }
  }
}

/// One value of a published field.
public enum PublishedValue: Hashable, Sendable {
  /// None.
  case null
  /// A text, a code, or a date as `YYYY-MM-DD`.
  case text(String)
  /// A whole number.
  case whole(Int)
  /// A number.
  case number(Double)
}
