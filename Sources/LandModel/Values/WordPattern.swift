internal import Foundation

/// A word, or a pattern of texts: `*` stands for any text, `?` for one character, `#` for digits with their separators.
///
/// Texts compare in Unicode's form NFC without regard to case and to repeated or outer blanks. A text that is written as
/// the pattern itself meets it too, so that a word may have one of the three signs.
public struct WordPattern: Hashable, Sendable {
  /// The pattern as it was written.
  public let text: String
  private let key: String
  private let parts: [Part]

  private enum Part: Hashable {
    case any, one, digits
    case fixed(Character)
  }

  /// Reads a pattern; every text is one.
  public init(_ text: String) {
    self.text = text
    key = Self.key(text)
    parts = key.map { character in
      switch character {
      case "*": .any
      case "?": .one
      case "#": .digits
      default: .fixed(character)
      }
    }
  }

  /// Reads a pattern of a condition's `like`: `%` stands for any text, `_` for one character.
  public init(like text: String) { self.init(text, any: "%", one: "_") }

  /// Reads a pattern for names of files and layers: `*` stands for any text, `?` for one character, and `#` for itself.
  public init(files text: String) { self.init(text, any: "*", one: "?") }

  private init(_ text: String, any: Character, one: Character) {
    self.text = text
    key = Self.key(text)
    parts = key.map { $0 == any ? .any : $0 == one ? .one : .fixed($0) }
  }

  /// Whether it has none of the signs, and only one text meets it.
  public var isWord: Bool { fixedCount == parts.count }

  /// How many characters it says outright: of two patterns that a text meets, that with more is the closer one.
  public var fixedCount: Int { parts.count { if case .fixed = $0 { true } else { false } } }

  /// Whether a text meets it.
  ///
  /// Cost: at worst the length of the text times that of the pattern.
  public func matches(_ text: String) -> Bool { matches(key: Self.key(text)) }

  /// The same of a text whose ``key(_:)`` is known.
  func matches(key text: String) -> Bool { text == key || (!isWord && Self.places(parts, Array(text)) != nil) }

  /// What a text says from the first digit that the pattern's first `#` stands for, in small letters: number and unit.
  ///
  /// - Returns: `nil` for a pattern without `#`, and a text that does not meet it.
  public func number(in text: String) -> String? {
    let characters = Array(Self.key(text))
    guard let part = parts.firstIndex(of: .digits), let places = Self.places(parts, characters) else { return nil }
    return String(characters[places[part]...])
  }

  /// What texts have in common that compare as equal.
  public static func key(_ text: String) -> String {
    text.precomposedStringWithCanonicalMapping.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  // MARK: - Matching

  /// Where in the text each part begins; `nil` where the text does not meet the parts.
  ///
  /// Of each part the places are kept at which it may end, so that the way back finds one way through.
  private static func places(_ parts: [Part], _ text: [Character]) -> [Int]? {
    let isDigit = text.map { $0.isASCII && $0.isNumber }
    var reached: [[Bool]] = [[true] + Array(repeating: false, count: text.count)]
    for part in parts { reached.append(ends(of: part, text, isDigit, from: reached[reached.count - 1])) }
    guard reached[parts.count][text.count] else { return nil }
    var places = Array(repeating: 0, count: parts.count)
    var end = text.count
    for (index, part) in parts.enumerated().reversed() {
      end = start(of: part, text, isDigit, to: end, from: reached[index])
      places[index] = end
    }
    return places
  }

  /// Where a part may end that begins at one of the places.
  private static func ends(of part: Part, _ text: [Character], _ isDigit: [Bool], from starts: [Bool]) -> [Bool] {
    var ends = Array(repeating: false, count: text.count + 1)
    if part == .any {
      if let first = starts.firstIndex(of: true) { for end in first...text.count { ends[end] = true } }
      return ends
    }
    for (place, character) in text.enumerated() {
      switch part {
      case .any: break
      case .one: ends[place + 1] = starts[place]
      case .fixed(let fixed): ends[place + 1] = starts[place] && character == fixed
      case .digits:
        // A digit begins, or goes on after a digit or after one separator behind a digit.
        ends[place + 1] =
          isDigit[place]
          && (starts[place] || ends[place] || (place > 0 && separators.contains(text[place - 1]) && ends[place - 1]))
      }
    }
    return ends
  }

  /// Where a part begins that ends at a place: digits reach as far to the front as they can, any text is as short as it can.
  private static func start(
    of part: Part, _ text: [Character], _ isDigit: [Bool], to end: Int, from starts: [Bool]
  ) -> Int {
    switch part {
    case .any: return starts[...end].lastIndex(of: true) ?? end
    case .one, .fixed: return end - 1
    case .digits:
      var (place, first) = (end - 1, end - 1)
      while place >= 0, isDigit[place] {
        if starts[place] { first = place }
        let isSeparated = place > 1 && separators.contains(text[place - 1]) && isDigit[place - 2]
        place -= isSeparated ? 2 : 1
      }
      return first
    }
  }

  private static let separators: Set<Character> = [".", ",", " ", "'", "’"]
}

/// What words and patterns stand for, and which of them a text meets.
///
/// A word wins over patterns, a pattern with more fixed characters over one with fewer, then the first written; `*` alone
/// is the last.
public struct WordTable<Meaning: Sendable>: Sendable {
  /// The entries as they were written.
  public let entries: [(pattern: WordPattern, meaning: Meaning)]
  /// The entry of each word.
  private let words: [String: Int]
  /// The patterns, the closest first.
  private let patterns: [Int]

  /// Makes a table of entries in the order in which they are written.
  public init(_ entries: [(pattern: String, meaning: Meaning)]) {
    let entries = entries.map { (pattern: WordPattern($0.pattern), meaning: $0.meaning) }
    self.entries = entries
    var words: [String: Int] = [:]
    for (index, entry) in entries.enumerated() {
      let key = WordPattern.key(entry.pattern.text)
      if words[key] == nil { words[key] = index }
    }
    self.words = words
    patterns = entries.indices.filter { !entries[$0].pattern.isWord }.sorted {
      (-entries[$0].pattern.fixedCount, entries[$0].pattern.text == "*" ? 1 : 0, $0)
        < (-entries[$1].pattern.fixedCount, entries[$1].pattern.text == "*" ? 1 : 0, $1)
    }
  }

  /// The number of the entry that a text meets; `nil` where it meets none.
  public func entry(for text: String) -> Int? {
    let key = WordPattern.key(text)
    return words[key] ?? patterns.first { entries[$0].pattern.matches(key: key) }
  }

  /// What a text stands for; `nil` where it meets no entry.
  public subscript(text: String) -> Meaning? { entry(for: text).map { entries[$0].meaning } }
}
