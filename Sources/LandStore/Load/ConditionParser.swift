internal import LandModel
public import Refusals

/// What keeps a text from being a condition.
struct ConditionFault: Error, Hashable {
  /// The character, from 1.
  let position: Int
  let message: LocalisedText
  let remedy: LocalisedText

  init(_ position: Int, _ message: LocalisedText, remedy: LocalisedText) {
    (self.position, self.message, self.remedy) = (position, message, remedy)
  }
}

extension Condition {
  /// Reads a condition; nothing but the grammar of ``Condition`` is accepted.
  ///
  /// - Throws: `Refusal` `malformed` with the character; the caller knows the place.
  public init(_ text: String) throws(Refusal) {
    do throws(ConditionFault) {
      var parser = ConditionParser(tokens: try ConditionToken.all(text))
      self = try parser.disjunction(depth: 0)
      try parser.expectEnd()
    } catch {
      throw Refusal(
        .malformed,
        LocalisedText(
          en: "where, character \(error.position): \(error.message[.english])",
          vi: "where, ký tự thứ \(error.position): \(error.message[.vietnamese])"),
        remedy: error.remedy)
    }
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
      } else if character.isLetter || "_$".contains(character) {
        index += 1
        while index < characters.count, isWord(characters[index]) { index += 1 }
        kind = .word(String(characters[start..<index]))
      } else {
        let shown = String(character).excerpt
        throw ConditionFault(
          index + 1, LocalisedText(en: "\(shown) has no meaning", vi: "\(shown) không có nghĩa ở đây"),
          remedy: LocalisedText(
            en: "use = <> < <= > >= in like is null and or not, names, 'text' and numbers",
            vi: "dùng = <> < <= > >= in like is null and or not, tên cột, 'văn bản' và số"))
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
    throw ConditionFault(
      start + 1, LocalisedText(en: "a quote is not closed", vi: "dấu nháy chưa đóng"), remedy: .closeIt)
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
        start + 1, LocalisedText(en: "\(text.excerpt) is no number", vi: "\(text.excerpt) không phải là số"),
        remedy: LocalisedText(
          en: "write it as 12.5, or put text in quotes", vi: "viết dạng 12.5, hoặc đặt văn bản trong dấu nháy"))
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
  private static let keywords: Set<String> = ["and", "or", "not", "in", "is", "null", "like"]

  init(tokens: [ConditionToken]) { self.tokens = tokens }

  private var token: ConditionToken { tokens[index] }

  mutating func disjunction(depth: Int) throws(ConditionFault) -> Condition {
    guard depth < Self.maximumDepth else {
      throw fault(
        LocalisedText(en: "the condition nests too deeply", vi: "điều kiện lồng quá sâu"),
        LocalisedText(en: "make it simpler", vi: "viết đơn giản hơn"))
    }
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
      guard takeSymbol(")") else {
        throw fault(LocalisedText(en: "a parenthesis is not closed", vi: "dấu ngoặc chưa đóng"), .closeIt)
      }
      return condition
    }
    let column = try column()
    if takeKeyword("is") {
      let isNegated = takeKeyword("not")
      guard takeKeyword("null") else {
        throw fault(
          LocalisedText(en: "is is not followed by null", vi: "sau is phải là null"),
          LocalisedText(en: "write is null or is not null", vi: "viết is null hoặc is not null"))
      }
      return isNegated ? .not(.isNull(column: column)) : .isNull(column: column)
    }
    if takeKeyword("not") {
      if takeKeyword("like") { return .not(.like(column: column, try pattern())) }
      guard takeKeyword("in") else {
        throw fault(
          LocalisedText(en: "not is followed by neither in nor like", vi: "sau not phải là in hoặc like"),
          LocalisedText(en: "write not in (…) or not like 'A%'", vi: "viết not in (…) hoặc not like 'A%'"))
      }
      return .not(.isIn(column: column, try literals()))
    }
    if takeKeyword("in") { return .isIn(column: column, try literals()) }
    if takeKeyword("like") { return .like(column: column, try pattern()) }
    for comparison in Condition.Comparison.allCases where takeSymbol(comparison.rawValue) {
      return .compare(column: column, comparison, try literal())
    }
    throw fault(
      LocalisedText(en: "no comparison follows \(column.excerpt)", vi: "sau \(column.excerpt) không có phép so sánh"),
      LocalisedText(
        en: "write = <> < <= > >= in (…) like '…' or is null", vi: "viết = <> < <= > >= in (…) like '…' hoặc is null"))
  }

  private mutating func column() throws(ConditionFault) -> String {
    switch token.kind {
    case .word(let word) where !Self.keywords.contains(word.lowercased()):
      index += 1
      return word
    case .quoted(let name):
      index += 1
      return name
    default:
      throw fault(
        LocalisedText(en: "a column is missing", vi: "thiếu tên cột"),
        LocalisedText(
          en: "write the name of a column, in quotes where it has blanks",
          vi: "viết tên cột, đặt trong dấu nháy nếu có dấu cách"))
    }
  }

  private mutating func literals() throws(ConditionFault) -> [Condition.Literal] {
    guard takeSymbol("(") else {
      throw fault(
        LocalisedText(en: "in is not followed by a parenthesis", vi: "sau in phải là dấu ngoặc"),
        LocalisedText(en: "write in (1, 2)", vi: "viết in (1, 2)"))
    }
    var literals = [try literal()]
    while takeSymbol(",") { literals.append(try literal()) }
    guard takeSymbol(")") else {
      throw fault(LocalisedText(en: "a parenthesis is not closed", vi: "dấu ngoặc chưa đóng"), .closeIt)
    }
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
    default:
      throw fault(
        LocalisedText(en: "a value is missing", vi: "thiếu giá trị"),
        LocalisedText(en: "write a number, or text in quotes", vi: "viết số, hoặc văn bản trong dấu nháy"))
    }
  }

  /// The pattern behind `like`: `%` any text, `_` one character.
  private mutating func pattern() throws(ConditionFault) -> WordPattern {
    guard case .quoted(let text) = token.kind else {
      throw fault(
        LocalisedText(en: "like is followed by no text in quotes", vi: "sau like phải là văn bản trong dấu nháy"),
        LocalisedText(
          en: "write like 'A%': % is any text, _ one character",
          vi: "viết like 'A%': % là văn bản bất kỳ, _ là một ký tự"))
    }
    index += 1
    return WordPattern(like: text)
  }

  func expectEnd() throws(ConditionFault) {
    guard token.kind == .end else {
      throw fault(
        LocalisedText(en: "something follows the condition", vi: "còn chữ thừa sau điều kiện"),
        LocalisedText(en: "join conditions with and or or", vi: "nối các điều kiện bằng and hoặc or"))
    }
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

  private func fault(_ message: LocalisedText, _ remedy: LocalisedText) -> ConditionFault {
    ConditionFault(token.position, message, remedy: remedy)
  }
}

extension LocalisedText {
  fileprivate static var closeIt: LocalisedText { LocalisedText(en: "close it", vi: "đóng lại") }
}
