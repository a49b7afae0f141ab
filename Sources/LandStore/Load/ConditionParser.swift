/// What keeps a text from being a condition.
public struct ConditionFault: Error, Hashable, Sendable {
  /// The character, from 1.
  public let position: Int
  /// What is wrong.
  public let message: String
  /// What to do.
  public let remedy: String
}

extension Condition {
  /// Reads a condition; nothing but the grammar of ``Condition`` is accepted.
  public init(_ text: String) throws(ConditionFault) {
    var parser = ConditionParser(tokens: try ConditionToken.all(text))
    self = try parser.disjunction(depth: 0)
    try parser.expectEnd()
  }
}

/// A word of a condition and where it begins.
struct ConditionToken: Hashable {
  enum Kind: Hashable {
    case word(String)
    case quoted(String)
    case number(Double)
    case symbol(String)
    case end
  }

  let kind: Kind
  let position: Int

  /// The words of a text, and the end.
  static func all(_ text: String) throws(ConditionFault) -> [ConditionToken] {
    let characters = Array(text)
    var tokens: [ConditionToken] = []
    var index = 0
    while index < characters.count {
      let character = characters[index]
      if character.isWhitespace {
        index += 1
        continue
      }
      let start = index
      let kind: Kind
      if character == "'" || character == "\"" {
        kind = .quoted(try quoted(characters, &index))
      } else if "(),=<>".contains(character) {
        kind = .symbol(symbol(characters, &index))
      } else if isNumberStart(characters, index) {
        kind = .number(try number(characters, &index))
      } else if character.isLetter || character == "_" {
        while index < characters.count, isWord(characters[index]) { index += 1 }
        kind = .word(String(characters[start..<index]))
      } else {
        throw ConditionFault(
          position: index + 1, message: "\(String(character).excerpt) has no meaning",
          remedy: "use = <> < <= > >= in is null and or not, names, 'text' and numbers")
      }
      tokens.append(ConditionToken(kind: kind, position: start + 1))
    }
    return tokens + [ConditionToken(kind: .end, position: characters.count + 1)]
  }

  private static func isWord(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || "_.".contains(character)
  }

  private static func isNumberStart(_ characters: [Character], _ index: Int) -> Bool {
    if characters[index].isASCII, characters[index].isNumber { return true }
    guard "-.".contains(characters[index]), index + 1 < characters.count else { return false }
    return characters[index + 1].isASCII && (characters[index + 1].isNumber || characters[index + 1] == ".")
  }

  private static func quoted(_ characters: [Character], _ index: inout Int) throws(ConditionFault) -> String {
    let start = index
    let quote = characters[index]
    var text = ""
    index += 1
    while index < characters.count {
      if characters[index] == quote {
        guard index + 1 < characters.count, characters[index + 1] == quote else {
          index += 1
          return text
        }
        index += 1
      }
      text.append(characters[index])
      index += 1
    }
    throw ConditionFault(position: start + 1, message: "a quote is not closed", remedy: "close it")
  }

  private static func symbol(_ characters: [Character], _ index: inout Int) -> String {
    let next = index + 1 < characters.count ? String(characters[index...index + 1]) : ""
    let symbol = ["<>", "<=", ">="].contains(next) ? next : String(characters[index])
    index += symbol.count
    return symbol
  }

  private static func number(_ characters: [Character], _ index: inout Int) throws(ConditionFault) -> Double {
    let start = index
    index += 1
    while index < characters.count, isWord(characters[index]) || isExponentSign(characters, index) { index += 1 }
    let text = String(characters[start..<index])
    guard let number = Double(text), number.isFinite else {
      throw ConditionFault(
        position: start + 1, message: "\(text.excerpt) is no number", remedy: "write it as 12.5, or put text in quotes")
    }
    return number
  }

  private static func isExponentSign(_ characters: [Character], _ index: Int) -> Bool {
    "+-".contains(characters[index]) && "eE".contains(characters[index - 1])
  }
}

/// Reads the words of a condition by descent.
struct ConditionParser {
  private let tokens: [ConditionToken]
  private var index = 0
  private static let maximumDepth = 100
  private static let keywords: Set<String> = ["and", "or", "not", "in", "is", "null"]

  init(tokens: [ConditionToken]) { self.tokens = tokens }

  private var token: ConditionToken { tokens[index] }

  mutating func disjunction(depth: Int) throws(ConditionFault) -> Condition {
    guard depth < Self.maximumDepth else { throw fault("the condition nests too deeply", "make it simpler") }
    var terms = [try conjunction(depth)]
    while takeKeyword("or") { terms.append(try conjunction(depth)) }
    return terms.count == 1 ? terms[0] : .or(terms)
  }

  private mutating func conjunction(_ depth: Int) throws(ConditionFault) -> Condition {
    var terms = [try negation(depth)]
    while takeKeyword("and") { terms.append(try negation(depth)) }
    return terms.count == 1 ? terms[0] : .and(terms)
  }

  private mutating func negation(_ depth: Int) throws(ConditionFault) -> Condition {
    var isNegated = false
    while takeKeyword("not") { isNegated.toggle() }
    let condition = try primary(depth)
    return isNegated ? .not(condition) : condition
  }

  private mutating func primary(_ depth: Int) throws(ConditionFault) -> Condition {
    if takeSymbol("(") {
      let condition = try disjunction(depth: depth + 1)
      guard takeSymbol(")") else { throw fault("a parenthesis is not closed", "close it") }
      return condition
    }
    let column = try column()
    if takeKeyword("is") {
      let isNegated = takeKeyword("not")
      guard takeKeyword("null") else { throw fault("is is not followed by null", "write is null or is not null") }
      return isNegated ? .not(.isNull(column: column)) : .isNull(column: column)
    }
    if takeKeyword("not") {
      guard takeKeyword("in") else { throw fault("not is not followed by in", "write not in (…)") }
      return .not(.isIn(column: column, try literals()))
    }
    if takeKeyword("in") { return .isIn(column: column, try literals()) }
    for comparison in Condition.Comparison.allCases where takeSymbol(comparison.rawValue) {
      return .compare(column: column, comparison, try literal())
    }
    throw fault("no comparison follows \(column.excerpt)", "write = <> < <= > >= in (…) or is null")
  }

  private mutating func column() throws(ConditionFault) -> String {
    switch token.kind {
    case .word(let word) where !Self.keywords.contains(word.lowercased()):
      index += 1
      return word
    case .quoted(let name):
      index += 1
      return name
    default: throw fault("a column is missing", "write the name of a column, in quotes where it has blanks")
    }
  }

  private mutating func literals() throws(ConditionFault) -> [Condition.Literal] {
    guard takeSymbol("(") else { throw fault("in is not followed by a parenthesis", "write in (1, 2)") }
    var literals = [try literal()]
    while takeSymbol(",") { literals.append(try literal()) }
    guard takeSymbol(")") else { throw fault("a parenthesis is not closed", "close it") }
    return literals
  }

  private mutating func literal() throws(ConditionFault) -> Condition.Literal {
    switch token.kind {
    case .quoted(let text):
      index += 1
      return .text(text)
    case .number(let number):
      index += 1
      return .number(number)
    default: throw fault("a value is missing", "write a number, or text in quotes")
    }
  }

  func expectEnd() throws(ConditionFault) {
    guard token.kind == .end else { throw fault("something follows the condition", "join conditions with and or or") }
  }

  private mutating func takeKeyword(_ keyword: String) -> Bool {
    guard case .word(let word) = token.kind, word.lowercased() == keyword else { return false }
    index += 1
    return true
  }

  private mutating func takeSymbol(_ symbol: String) -> Bool {
    guard token.kind == .symbol(symbol) else { return false }
    index += 1
    return true
  }

  private func fault(_ message: String, _ remedy: String) -> ConditionFault {
    ConditionFault(position: token.position, message: message, remedy: remedy)
  }
}
