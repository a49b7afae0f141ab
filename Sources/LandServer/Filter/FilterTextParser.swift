internal import LandModel
internal import PlaneGeometry
internal import Refusals

/// Reads CQL2's notation of text, `cql2-text`.
struct FilterTextParser {
  var lexer: FilterLexer
  var limits = FilterLimits()
  /// The token that is next, and where it begins.
  var token = FilterLexer.Token.end
  var start = 0

  init(_ text: String) throws(FilterFault) {
    try FilterLimits.check(length: text)
    lexer = FilterLexer(text)
    try advance()
  }

  /// The whole filter.
  mutating func read() throws(FilterFault) -> FilterExpression {
    let expression = try any(depth: 0)
    guard token == .end else {
      throw unexpected(
        LocalisedText(en: "AND, OR or the end", vi: "AND, OR hoặc hết bộ lọc"), accepted: ["AND", "OR"])
    }
    return expression
  }

  // MARK: - Conditions

  private mutating func any(depth: Int) throws(FilterFault) -> FilterExpression {
    var members = [try all(depth: depth)]
    while try take(word: "OR") { members.append(try all(depth: depth)) }
    return members.count == 1 ? members[0] : .any(members)
  }

  private mutating func all(depth: Int) throws(FilterFault) -> FilterExpression {
    var members = [try factor(depth: depth)]
    while try take(word: "AND") { members.append(try factor(depth: depth)) }
    return members.count == 1 ? members[0] : .all(members)
  }

  private mutating func factor(depth: Int) throws(FilterFault) -> FilterExpression {
    let place = here
    if try take(word: "NOT") {
      try FilterLimits.check(depth: depth + 1, place)
      return .not(try factor(depth: depth + 1))
    }
    if try take(sign: "(") {
      try FilterLimits.check(depth: depth + 1, place)
      let expression = try any(depth: depth + 1)
      try expect(")")
      return expression
    }
    return try predicate(depth: depth)
  }

  private mutating func predicate(depth: Int) throws(FilterFault) -> FilterExpression {
    let place = here
    if isCall("S_INTERSECTS") {
      try limits.countTerm(place)
      try FilterLimits.check(depth: depth + 1, place)
      try advance()
      try expect("(")
      let one = try operand(depth: depth + 1)
      try expect(",")
      let other = try operand(depth: depth + 1)
      try expect(")")
      return .intersects(one, other)
    }
    let subject = try operand(depth: depth)
    if case .flag(let value) = subject.form, !isComparison { return .constant(value) }
    try limits.countTerm(place)
    return try predicate(of: subject, depth)
  }

  /// What is said of a value.
  private mutating func predicate(of subject: Operand, _ depth: Int) throws(FilterFault) -> FilterExpression {
    if case .sign(let sign) = token, let comparison = Comparison(rawValue: sign) {
      try advance()
      return .comparison(comparison, subject, try operand(depth: depth))
    }
    if try take(word: "IS") {
      let isNegated = try take(word: "NOT")
      try expect(word: "NULL")
      return isNegated ? .not(.isNull(subject)) : .isNull(subject)
    }
    let isNegated = try take(word: "NOT")
    let expression: FilterExpression
    if try take(word: "LIKE") {
      expression = .like(subject, pattern: try operand(depth: depth))
    } else if try take(word: "BETWEEN") {
      let lower = try operand(depth: depth)
      try expect(word: "AND")
      expression = .between(subject, lower, try operand(depth: depth))
    } else if try take(word: "IN") {
      expression = .member(subject, try list(depth: depth))
    } else {
      throw unexpected(
        LocalisedText(en: "a comparison", vi: "một phép so sánh"),
        accepted: isNegated
          ? ["LIKE", "BETWEEN", "IN"]
          : Comparison.allCases.map(\.rawValue) + ["IS NULL", "IS NOT NULL", "LIKE", "BETWEEN", "IN"])
    }
    return isNegated ? .not(expression) : expression
  }

  private mutating func list(depth: Int) throws(FilterFault) -> [Operand] {
    try expect("(")
    var items: [Operand] = []
    repeat {
      try limits.countTerm(here)
      items.append(try operand(depth: depth))
    } while try take(sign: ",")
    try expect(")")
    return items
  }

  private var isComparison: Bool {
    guard case .sign(let sign) = token else { return false }
    return Comparison(rawValue: sign) != nil
  }

  // MARK: - Tokens

  var here: FilterPlace { FilterPlace(position: start) }

  mutating func advance() throws(FilterFault) { (token, start) = try lexer.next() }

  /// Whether the next token is a word, in whatever letters.
  func isWord(_ word: String) -> Bool {
    guard case .word(let written) = token else { return false }
    return written.uppercased() == word
  }

  /// Whether a word is next and a parenthesis behind it.
  func isCall(_ word: String) -> Bool { isWord(word) && opensParenthesis }

  /// Whether a parenthesis follows the next token.
  var opensParenthesis: Bool {
    var ahead = lexer
    ahead.skipBlanks()
    return ahead.place < ahead.scalars.count && ahead.scalars[ahead.place] == "("
  }

  mutating func take(word: String) throws(FilterFault) -> Bool {
    guard isWord(word) else { return false }
    try advance()
    return true
  }

  mutating func take(sign: String) throws(FilterFault) -> Bool {
    guard token == .sign(sign) else { return false }
    try advance()
    return true
  }

  mutating func expect(_ sign: String) throws(FilterFault) {
    guard try take(sign: sign) else { throw unexpected(.same(sign), accepted: [sign]) }
  }

  private mutating func expect(word: String) throws(FilterFault) {
    guard try take(word: word) else { throw unexpected(.same(word), accepted: [word]) }
  }

  func unexpected(_ wanted: LocalisedText, accepted: [String]?) -> FilterFault {
    let found = token == .end ? nil : lexer.text(start..<max(start, min(lexer.place, start + 40)))
    return FilterFault(
      here,
      LocalisedText(
        en: "\(wanted.en) was expected and \(found ?? "the end") found",
        vi: "cần \(wanted.vi) nhưng gặp \(found ?? "cuối bộ lọc")"),
      remedy: LocalisedText(en: "correct it there", vi: "hãy sửa tại chỗ đó"), accepted: accepted)
  }
}
