public import Interchange
public import LandModel

/// A condition on the columns of a source, as a manifest's `where` has it.
///
/// `=`, `<>`, `<`, `<=`, `>`, `>=`, `in (…)`, `like`, `is null`, `is not null`, `and`, `or`, `not` and parentheses; on the left a
/// column, on the right quoted text or a number. Comparisons with no value are neither true nor false, as in SQL, but of the
/// entities of a drawing (``Absence/different``).
public indirect enum Condition: Hashable, Sendable {
  case compare(column: String, Comparison, Literal)
  case isIn(column: String, [Literal])
  case isNull(column: String)
  /// The value meets a pattern of `%` (any text) and `_` (one character), without regard to case and repeated blanks.
  case like(column: String, WordPattern)
  /// All of them.
  case and([Condition])
  /// One of them.
  case or([Condition])
  case not(Condition)

  /// A comparison of a column with a literal.
  public enum Comparison: String, Hashable, Sendable, CaseIterable {
    case equal = "="
    case notEqual = "<>"
    case lessOrEqual = "<="
    case greaterOrEqual = ">="
    case less = "<"
    case greater = ">"
  }

  /// A value of a condition.
  public enum Literal: Hashable, Sendable {
    case text(String)
    case number(Double)
  }

  /// The columns that it names, each once, in their order.
  ///
  /// Cost: that of its terms.
  public var columns: [String] {
    var columns: [String] = []
    var known: Set<String> = []
    visitColumns { if known.insert($0).inserted { columns.append($0) } }
    return columns
  }

  private func visitColumns(_ visit: (String) -> Void) {
    switch self {
    case .compare(let column, _, _), .isIn(let column, _), .isNull(let column), .like(let column, _): visit(column)
    case .not(let inner): inner.visitColumns(visit)
    case .and(let terms), .or(let terms): for term in terms { term.visitColumns(visit) }
    }
  }

  /// What a missing value says in a comparison.
  public enum Absence: Hashable, Sendable {
    /// Nothing: the value may be any, as in a table.
    case open
    /// That it differs from every value: the line of a drawing has no text, so its text is not like any.
    case different
  }

  /// Whether it holds; `nil` where a missing value leaves that open.
  ///
  /// - Parameter absence: what a missing value says.
  /// - Parameter value: gives the value of a column that ``columns`` names.
  public func holds(absence: Absence = .open, _ value: (String) -> CellValue) -> Bool? {
    let missing: Bool? = absence == .open ? nil : false
    switch self {
    case .isNull(let column): return value(column) == .null
    case .compare(let column, let comparison, let literal):
      guard let order = value(column).order(literal) else { return missing.map { _ in comparison == .notEqual } }
      return comparison.accepts(order)
    case .isIn(let column, let literals):
      let cell = value(column)
      if cell == .null { return missing }
      return literals.contains { cell.order($0) == .same }
    case .like(let column, let pattern): return value(column).text.map { pattern.matches($0) } ?? missing
    case .not(let inner): return inner.holds(absence: absence, value).map { !$0 }
    case .and(let terms): return Self.first(false, of: terms, absence, value)
    case .or(let terms): return Self.first(true, of: terms, absence, value)
    }
  }

  /// The answer where a term gives it, else its opposite, and `nil` where a term is open.
  private static func first(
    _ answer: Bool, of terms: [Condition], _ absence: Absence, _ value: (String) -> CellValue
  ) -> Bool? {
    var isOpen = false
    for term in terms {
      let result = term.holds(absence: absence, value)
      if result == answer { return answer }
      if result == nil { isOpen = true }
    }
    return isOpen ? nil : !answer
  }
}

/// How a value stands to a literal.
enum ValueOrder { case before, same, after, different }

extension Condition.Comparison {
  func accepts(_ order: ValueOrder) -> Bool {
    switch self {
    case .equal: order == .same
    case .notEqual: order != .same
    case .less: order == .before
    case .lessOrEqual: order == .before || order == .same
    case .greater: order == .after
    case .greaterOrEqual: order == .after || order == .same
    }
  }
}

extension CellValue {
  /// The order of the value and a literal; `nil` for no value.
  ///
  /// With a number the value is compared as a number, where it is one or reads as one. With a text it is compared by
  /// code points, numbers as they are written.
  func order(_ literal: Condition.Literal) -> ValueOrder? {
    switch literal {
    case .number(let number):
      let own: Double?
      switch self {
      case .null: return nil
      case .integer(let value): own = Double(value)
      case .real(let value): own = value
      case .boolean(let value): own = value ? 1 : 0
      case .text(let text): own = Double(text)
      case .date, .dateTime, .json: own = nil
      }
      guard let own else { return .different }
      return own < number ? .before : own > number ? .after : own == number ? .same : .different
    case .text(let other):
      guard let text else { return nil }
      if text == other { return .same }
      return text.unicodeScalars.lexicographicallyPrecedes(other.unicodeScalars) ? .before : .after
    }
  }
}
