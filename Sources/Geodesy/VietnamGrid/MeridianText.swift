extension CentralMeridian {
  /// Reads a meridian as Vietnamese documents write it.
  ///
  /// `107°30′`, `107°30'00"`, `107 30`, `107,5`, `107.5`, `107o30'`, `107`, and `107030'`, where the raised zero is a lost
  /// degree sign; the words *kinh tuyến trục* (also KTT, kinh tuyến trung ương) may stand before it, E or Đ after it.
  /// A comma or dot is always a decimal one: `107.30` is 107°18′. Whether a zone has the meridian is not asked here.
  /// Throws ``GeodesyError/unreadableMeridian(text:)``.
  public init(parsing text: String) throws(GeodesyError) {
    guard let seconds = MeridianText.arcSeconds(text) else {
      throw .unreadableMeridian(text: SystemText.excerpt(text))
    }
    self.init(arcSeconds: seconds)
  }
}

/// The grammar of a meridian in Vietnamese documents.
enum MeridianText {
  private static let prefixes: Set<String> = [
    "", "kinh tuyen", "kinh tuyen truc", "kinh tuyen trung uong", "kt truc", "ktt", "kttw", "kttu", "kt",
  ]
  private static let suffixes: Set<String> = ["", "e", "d", "dong"]

  /// Longer texts are no meridians.
  private static let lengthLimit = 80

  /// Seconds of arc; `nil` when the text is not a meridian.
  static func arcSeconds(_ text: String) -> Int? {
    guard text.utf8.count <= lengthLimit, let body = body(of: VietnameseText.folded(text)) else { return nil }
    let marks = String(String.UnicodeScalarView(body.unicodeScalars.map(mark)))
      .split(separator: " ").joined(separator: " ").replacing("mm", with: "s")
    return degreesOnly(marks) ?? decimal(marks) ?? sexagesimal(marks) ?? lostDegreeSign(marks)
  }

  /// What stands between the words around it, digits first.
  private static func body(of text: String) -> Substring? {
    guard let first = text.firstIndex(where: isDigit), let last = text.lastIndex(where: { !$0.isLetter && $0 != " " })
    else { return nil }
    let words = text[..<first].split { $0 == " " || $0 == ":" || $0 == "=" || $0 == "." }.joined(separator: " ")
    guard prefixes.contains(words) else { return nil }
    // “107o” ends in a letter that is a degree sign.
    var end = text.index(after: last)
    if end < text.endIndex, text[end] == "o" { end = text.index(after: end) }
    guard suffixes.contains(text[end...].filter { $0 != " " }) else { return nil }
    return text[first..<end]
  }

  /// One letter for each kind of mark: d degrees, m minutes, s seconds, a dot for the decimal sign.
  private static func mark(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "°", "º", "˚", "⁰", "ᵒ", "o": "d"
    case "'", "′", "’", "‘", "´", "ʹ", "`", "\u{301}": "m"
    case "\"", "″", "”", "“": "s"
    case ",", ".": "."
    case "\u{A0}", "\u{202F}", "\u{2009}", "\t": " "
    default: scalar
    }
  }

  private static func degreesOnly(_ text: String) -> Int? {
    guard let match = text.wholeMatch(of: #/(\d{1,3}) ?d?/#) else { return nil }
    return seconds(match.1)
  }

  private static func decimal(_ text: String) -> Int? {
    guard let match = text.wholeMatch(of: #/(\d{1,3})\.(\d{1,6}) ?d?/#) else { return nil }
    guard let whole = seconds(match.1), let fraction = Int(match.2) else { return nil }
    let scale = (0..<match.2.count).reduce(1) { power, _ in power * 10 }
    guard (fraction * 3600).isMultiple(of: scale) else { return nil }
    return whole + fraction * 3600 / scale
  }

  private static func sexagesimal(_ text: String) -> Int? {
    let pattern = #/(\d{1,3})(?: ?d ?| )(\d{1,2})(?:(?: ?m ?| )(\d{1,2})(?:\.0+)? ?s?| ?m)?/#
    guard let match = text.wholeMatch(of: pattern) else { return nil }
    return seconds(match.1, match.2, match.3)
  }

  private static func lostDegreeSign(_ text: String) -> Int? {
    guard let match = text.wholeMatch(of: #/(1\d\d)0 ?(\d\d) ?m(?: ?(\d\d)(?:\.0+)? ?s)?/#) else { return nil }
    return seconds(match.1, match.2, match.3)
  }

  private static func seconds(_ degrees: Substring, _ minutes: Substring = "0", _ seconds: Substring? = nil) -> Int? {
    guard let degrees = Int(degrees), let minutes = Int(minutes), let seconds = Int(seconds ?? "0") else { return nil }
    guard degrees <= 180, minutes < 60, seconds < 60 else { return nil }
    return (degrees * 60 + minutes) * 60 + seconds
  }

  private static func isDigit(_ character: Character) -> Bool { character >= "0" && character <= "9" }
}
