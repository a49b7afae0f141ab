internal import LandModel
internal import PlaneGeometry
internal import Refusals

extension FilterTextParser {
  /// A property, a literal, or a text in which some differences do not count.
  mutating func operand(depth: Int) throws(FilterFault) -> Operand {
    let place = here
    switch token {
    case .text(let text):
      try advance()
      return Operand(.text(text), place)
    case .number(let number):
      try advance()
      return Operand(.number(number), place)
    case .name(let name):
      try advance()
      return Operand(.property(name), place)
    case .sign("-"), .sign("+"):
      let isNegative = token == .sign("-")
      try advance()
      guard case .number(let number) = token else { throw FilterTextParser.noArithmetic(place) }
      try advance()
      return Operand(.number(isNegative ? -number : number), place)
    case .word(let word): return try operand(word, depth: depth)
    case .sign, .end:
      throw unexpected(
        LocalisedText(en: "a property or a literal", vi: "một thuộc tính hoặc một giá trị"), accepted: nil)
    }
  }

  private mutating func operand(_ word: String, depth: Int) throws(FilterFault) -> Operand {
    let place = here
    let name = word.uppercased()
    if name == "TRUE" || name == "FALSE" {
      try advance()
      return Operand(.flag(name == "TRUE"), place)
    }
    if let geometry = try geometry(name) { return Operand(.geometry(geometry), place) }
    guard opensParenthesis else {
      guard !FilterTextParser.keywords.contains(name) else {
        throw unexpected(
          LocalisedText(en: "a property or a literal", vi: "một thuộc tính hoặc một giá trị"), accepted: nil)
      }
      try advance()
      return Operand(.property(word), place)
    }
    switch name {
    case "DATE", "TIMESTAMP":
      try advance()
      let text = try onlyText()
      return Operand(try FilterLiterals.instant(text, isDay: name == "DATE", place), place)
    case "BBOX", "ENVELOPE":
      try advance()
      return Operand(.box(try corners(place)), place)
    default:
      guard let folding = TextFolding(rawValue: name.lowercased()) else {
        throw FilterLiterals.unknownFunction(word, place, ["S_INTERSECTS"] + TextFolding.allCases.map(\.name))
      }
      try FilterLimits.check(depth: depth + 1, place)
      try advance()
      try expect("(")
      let inner = try operand(depth: depth + 1)
      try expect(")")
      return Operand(.folded(folding, inner), place)
    }
  }

  /// A text in parentheses.
  private mutating func onlyText() throws(FilterFault) -> String {
    try expect("(")
    guard case .text(let text) = token else {
      throw unexpected(LocalisedText(en: "a text in quotes", vi: "văn bản trong dấu nháy"), accepted: nil)
    }
    try advance()
    try expect(")")
    return text
  }

  /// Numbers in parentheses.
  private mutating func corners(_ place: FilterPlace) throws(FilterFault) -> [Double] {
    try expect("(")
    var numbers: [Double] = []
    repeat {
      guard case .number(let number) = try operand(depth: 0).form, numbers.count < 6 else {
        throw FilterLiterals.noBox(place)
      }
      numbers.append(number)
    } while try take(sign: ",")
    try expect(")")
    try limits.countVertices(4, place)
    return numbers
  }

  // MARK: - Well-known text

  /// The geometry that begins here; `nil` where the word begins none.
  private mutating func geometry(_ name: String) throws(FilterFault) -> Geometry? {
    guard GeometryKind.allCases.contains(where: { $0.wellKnownName == name }), let end = endOfGeometry() else {
      return nil
    }
    let place = here
    let geometry = try FilterLiterals.wellKnown(lexer.text(start..<end), place)
    try limits.countVertices(geometry.positionCount, place)
    lexer.place = end
    try advance()
    return geometry
  }

  /// One past the geometry that begins with the next word; `nil` where no parenthesis and no `EMPTY` follows.
  private func endOfGeometry() -> Int? {
    var ahead = lexer
    var word = ""
    while true {
      ahead.skipBlanks()
      let first = ahead.place
      while ahead.place < ahead.scalars.count, FilterLexer.beginsWord(ahead.scalars[ahead.place]) { ahead.place += 1 }
      if ahead.place == first { break }
      word = ahead.text(first..<ahead.place).uppercased()
      if word == "EMPTY" { return ahead.place }
      guard ["Z", "M", "ZM"].contains(word) else { return nil }
    }
    var open = 0
    while ahead.place < ahead.scalars.count {
      switch ahead.scalars[ahead.place] {
      case "(": open += 1
      case ")": open -= 1
      default: if open == 0 { return nil }
      }
      ahead.place += 1
      if open == 0 { return ahead.place }
    }
    return ahead.place > lexer.place && open > 0 ? ahead.place : nil
  }

  static func noArithmetic(_ place: FilterPlace) -> FilterFault {
    FilterFault(
      place, LocalisedText(en: "sums are not offered", vi: "không hỗ trợ phép tính"),
      remedy: LocalisedText(en: "compare a property with a literal", vi: "hãy so sánh thuộc tính với một giá trị"))
  }

  /// Words that are no names of properties unless they stand in double quotes.
  private static let keywords: Set<String> = ["AND", "OR", "NOT", "LIKE", "BETWEEN", "IN", "IS", "NULL", "DIV"]
}
