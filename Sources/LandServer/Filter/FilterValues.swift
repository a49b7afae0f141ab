/// Where a condition takes its values from, looked up once.
protocol FilterValues {
  associatedtype Value: Comparable & Hashable

  /// The value of a feature; `nil` for none.
  subscript(feature: Int) -> Value? { get }

  /// The value that holds for every feature; `nil` where it hangs on the feature.
  var constant: Value? { get }

  /// The features that have a value, ascending; `nil` where only a look at each of them tells.
  func features(having value: Value) -> [Int]?
}

extension FilterValues {
  func features(having value: Value) -> [Int]? { nil }
}

/// Texts, and days, which compare as they are written.
indirect enum TextOperand: FilterValues {
  case ids([String])
  case column([String?], number: Int, ValueRows)
  case literal(String)
  case folded(TextFolding, TextOperand)

  subscript(feature: Int) -> String? {
    switch self {
    case .ids(let ids): ids[feature]
    case .column(let values, _, _): values[feature]
    case .literal(let text): text
    case .folded(let folding, let inner): inner[feature].map(folding.folded)
    }
  }

  var constant: String? {
    switch self {
    case .ids, .column: nil
    case .literal(let text): text
    case .folded(let folding, let inner): inner.constant.map(folding.folded)
    }
  }

  func features(having text: String) -> [Int]? {
    guard case .column(let values, let number, let rows) = self else { return nil }
    return rows.features(having: text, in: number, of: values)
  }

  /// The same with what is constant folded once.
  var simplified: TextOperand { constant.map { .literal($0) } ?? self }
}

/// Numbers; one that is not a number is none.
enum NumberValues: FilterValues {
  case whole([Int?])
  case column([Double?])
  case literal(Double)

  subscript(feature: Int) -> Double? {
    switch self {
    case .whole(let values): values[feature].map(Double.init)
    case .column(let values): values[feature].flatMap { $0.isNaN ? nil : $0 }
    case .literal(let number): number
    }
  }

  var constant: Double? {
    guard case .literal(let number) = self else { return nil }
    return number
  }
}

/// True and false, as literals alone.
struct FlagValues: FilterValues {
  let value: Bool

  subscript(feature: Int) -> Int? { value ? 1 : 0 }
  var constant: Int? { value ? 1 : 0 }
}
