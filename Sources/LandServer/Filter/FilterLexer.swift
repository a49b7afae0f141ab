internal import Refusals

/// The words, texts, numbers and signs of a filter in CQL2's notation of text.
struct FilterLexer {
  let scalars: [Unicode.Scalar]
  /// The next character.
  var place = 0

  enum Token: Hashable {
    /// An unquoted word, as it is written.
    case word(String)
    /// A name in double quotes.
    case name(String)
    /// A text in single quotes.
    case text(String)
    case number(Double)
    case sign(String)
    case end
  }

  init(_ text: String) { scalars = Array(text.unicodeScalars) }

  /// The next token and where it begins.
  mutating func next() throws(FilterFault) -> (Token, Int) {
    skipBlanks()
    let start = place
    guard let scalar = peek else { return (.end, start) }
    switch scalar {
    case "'": return (.text(try quoted(by: "'")), start)
    case "\"": return (.name(try quoted(by: "\"")), start)
    case "0"..."9", ".": return (.number(try number(from: start)), start)
    case _ where FilterLexer.beginsWord(scalar):
      repeat { place += 1 } while peek.map(FilterLexer.continuesWord) ?? false
      return (.word(text(start..<place)), start)
    default: return (.sign(sign()), start)
    }
  }

  mutating func skipBlanks() {
    while let scalar = peek, scalar.properties.isWhitespace { place += 1 }
  }

  private var peek: Unicode.Scalar? { place < scalars.count ? scalars[place] : nil }

  func text(_ range: Range<Int>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[range])
    return String(text)
  }

  /// Text between quotes; a doubled quote, and one behind a backslash, is a quote.
  private mutating func quoted(by quote: Unicode.Scalar) throws(FilterFault) -> String {
    let start = place
    place += 1
    var text = String.UnicodeScalarView()
    while let scalar = peek {
      let next = place + 1 < scalars.count ? scalars[place + 1] : nil
      if scalar == quote, next != quote {
        place += 1
        return String(text)
      }
      let isEscaped = next == quote && (scalar == quote || scalar == "\\")
      text.append(isEscaped ? quote : scalar)
      place += isEscaped ? 2 : 1
    }
    throw FilterFault(
      FilterPlace(position: start),
      LocalisedText(en: "a quote is not closed", vi: "dấu nháy chưa đóng"),
      remedy: LocalisedText(
        en: "close it, and double the quotes in the text", vi: "hãy đóng dấu nháy, dấu nháy trong văn bản viết hai lần")
    )
  }

  /// A number without a sign.
  private mutating func number(from start: Int) throws(FilterFault) -> Double {
    func skipDigits() -> Int {
      let first = place
      while let scalar = peek, ("0"..."9").contains(scalar) { place += 1 }
      return place - first
    }
    var digits = skipDigits()
    if peek == "." {
      place += 1
      digits += skipDigits()
    }
    var isWhole = digits > 0
    if isWhole, peek == "e" || peek == "E" {
      place += 1
      if peek == "+" || peek == "-" { place += 1 }
      isWhole = skipDigits() > 0
    }
    let written = text(start..<place)
    guard isWhole, !(peek.map(FilterLexer.continuesWord) ?? false), let value = Double(written), value.isFinite else {
      throw FilterFault(
        FilterPlace(position: start),
        LocalisedText(en: "\(written) is no number", vi: "\(written) không phải là số"),
        remedy: LocalisedText(en: "write it as 12, 12.5 or 1.2e6", vi: "hãy viết như 12, 12.5 hoặc 1.2e6"))
    }
    return value
  }

  private mutating func sign() -> String {
    let two = text(place..<min(place + 2, scalars.count))
    let sign = ["<>", "<=", ">=", "!=", "=="].contains(two) ? two : text(place..<place + 1)
    place += sign.unicodeScalars.count
    return sign
  }

  /// As CQL2 has identifiers: letters of any script, `_` and `:`.
  static func beginsWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "_" || scalar == ":" || scalar.properties.isAlphabetic
  }

  /// Beside those digits, points and marks.
  static func continuesWord(_ scalar: Unicode.Scalar) -> Bool {
    beginsWord(scalar) || ("0"..."9").contains(scalar) || scalar == "." || (0x300...0x36F).contains(scalar.value)
      || (0x203F...0x2040).contains(scalar.value)
  }
}
