/// Texts for fields that hold so many bytes and no more.
enum ShortText {
  private static let ellipsis = "…"

  /// The text, or its beginning up to the end of a word, and `…`; at most so many bytes of UTF-8.
  static func cut(_ text: String, to limit: Int) -> String {
    guard text.utf8.count > limit else { return text }
    let room = limit - ellipsis.utf8.count
    return room < 0 ? OutputText.prefix(text, limit) : split(text, at: room).head + ellipsis
  }

  /// The beginning up to the end of a word, at most so many bytes, and what follows; one blank between them is lost.
  static func split(_ text: String, at limit: Int) -> (head: String, rest: String) {
    let end = text.utf8.index(text.startIndex, offsetBy: OutputText.prefix(text, limit).utf8.count)
    guard end < text.endIndex else { return (text, "") }
    let (prefix, rest) = (text[..<end], text[end...])
    if rest.first?.isWhitespace == true { return (String(prefix).trimmed, String(rest).trimmed) }
    // A word longer than half the field is cut, lest hardly anything stays.
    guard let blank = prefix.lastIndex(where: \.isWhitespace), prefix[..<blank].utf8.count * 2 > limit else {
      return (String(prefix), String(rest))
    }
    return (String(prefix[..<blank]).trimmed, String(text[blank...]).trimmed)
  }
}

/// The beginning of texts.
enum OutputText {
  /// At most so many bytes of UTF-8, no character cut in two.
  static func prefix(_ text: String, _ limit: Int) -> String {
    guard text.utf8.count > limit else { return text }
    var length = 0
    return String(
      text.prefix { character in
        length += character.utf8.count
        return length <= limit
      })
  }
}

extension String {
  fileprivate var trimmed: String {
    let start = firstIndex { !$0.isWhitespace } ?? endIndex
    let end = lastIndex { !$0.isWhitespace }.map { index(after: $0) } ?? start
    return String(self[start..<end])
  }
}

extension FeatureTable {
  /// A table of findings whose messages go on in a column `message_2` where they are longer than a field; any other
  /// table as it is.
  func continuingMessages(beyond limit: Int) -> FeatureTable {
    guard column("rule") != nil, column("severity") != nil, column("message_2") == nil,
      let place = columns.firstIndex(where: { $0.name == "message" })
    else { return self }
    let texts = (0..<count).map { columns[place][$0].text }
    guard texts.contains(where: { ($0?.utf8.count ?? 0) > limit }) else { return self }
    let parts = texts.map { $0.map { ShortText.split($0, at: limit) } }
    var table = self
    table.columns[place].values = .text(TextValues(parts.map { $0?.head }))
    let rest = parts.map { part in part.flatMap { $0.rest.isEmpty ? nil : $0.rest } }
    table.columns.insert(Column(name: "message_2", values: .text(TextValues(rest))), at: place + 1)
    return table
  }
}
