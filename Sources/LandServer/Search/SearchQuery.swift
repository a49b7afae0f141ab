internal import LandModel

/// What is searched for, folded once.
struct SearchQuery: Sendable {
  /// The text without blanks around it.
  let text: String
  /// Without marks and capitals.
  let plain: Phrase
  /// With its marks, without capitals.
  let marked: Phrase

  /// A text and its words.
  struct Phrase: Sendable {
    let bytes: [UInt8]
    let words: [[UInt8]]
    /// The word that few texts hold.
    let longest: [UInt8]

    init(_ text: String) {
      bytes = Array(text.utf8)
      words = text.split(separator: " ").map { Array($0.utf8) }
      longest = words.max { $0.count < $1.count } ?? []
    }

    /// How well a text of several parts meets the phrase; `nil` where it does not.
    func tier(of text: ArraySlice<UInt8>) -> SearchTier? {
      var isPrefix = false
      for part in text.split(separator: FoldedTexts.partEnd) where part.starts(with: bytes) {
        if part.count == bytes.count { return .exact }
        isPrefix = true
      }
      if isPrefix { return .prefix }
      return words.allSatisfy { FoldedTexts.holds(text, $0) } ? .part : nil
    }
  }

  /// - Parameter isUnit: whether the word for the kind of a unit, with which the text begins, does not count.
  init(_ text: String, asUnit isUnit: Bool = false) {
    self.text = text
    let (plain, marked) = SearchQuery.keys(text, asUnit: isUnit)
    (self.plain, self.marked) = (Phrase(plain), Phrase(marked))
  }

  /// A name without marks and with them; of a unit without the word for its kind.
  static func keys(_ name: String, asUnit isUnit: Bool) -> (plain: String, marked: String) {
    let (plain, marked) = (Spelling.plainKey(name), Spelling.key(name))
    guard isUnit else { return (plain, marked) }
    let proper = ZoneName(name).proper
    guard !proper.isEmpty else { return (plain, marked) }
    // The word for the kind stands in front in both.
    let dropped = plain.split(separator: " ").count - proper.split(separator: " ").count
    return (proper, marked.split(separator: " ").dropFirst(dropped).joined(separator: " "))
  }
}

/// How well something meets what is searched for; the best first.
enum SearchTier: Int, Comparable, Sendable {
  case exact, prefix, part

  static func < (one: SearchTier, other: SearchTier) -> Bool { one.rawValue < other.rawValue }
}

extension FoldedTexts {
  /// Whether a text holds a word.
  static func holds(_ text: ArraySlice<UInt8>, _ word: [UInt8]) -> Bool {
    guard let first = word.first, text.count >= word.count else { return word.isEmpty }
    var place = text.startIndex
    while let next = text[place...].firstIndex(of: first), text.endIndex - next >= word.count {
      if text[next...].starts(with: word) { return true }
      place = next + 1
    }
    return false
  }
}
