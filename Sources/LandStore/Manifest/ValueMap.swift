public import LandModel
internal import Refusals

/// What words of a source stand for: the entries of `values:` below a field, words and patterns as `WordTable` weighs
/// them.
public struct ValueMap: Hashable, Sendable {
  /// One line of the map.
  public struct Entry: Hashable, Sendable {
    /// The word or pattern.
    public let key: WordPattern
    /// What is meant: a value of our field.
    public let meaning: String
  }

  /// The entries as they are written.
  public let entries: [Entry]
  private let table: WordTable<String>

  init(_ entries: [Entry]) {
    self.entries = entries
    table = WordTable(entries.map { (pattern: $0.key.text, meaning: $0.meaning) })
  }

  /// The number of the entry that a word meets; `nil` where it meets none.
  func entry(for word: String) -> Int? { table.entry(for: word) }

  /// The numbers of the patterns; `*` alone, which stands for all others, is none.
  var patterns: [Int] { entries.indices.filter { !entries[$0].key.isWord && entries[$0].key.text != "*" } }

  /// Whether both have the same entries.
  public static func == (one: ValueMap, other: ValueMap) -> Bool { one.entries == other.entries }

  /// Hashes what ``==(_:_:)`` compares.
  public func hash(into hasher: inout Hasher) { hasher.combine(entries) }
}

extension ValueMap {
  /// Reads the entries of a field.
  ///
  /// - Throws: `Refusal` `duplicate_key` for two ways of writing one word that mean different things.
  init(_ node: YAMLValue) throws(Refusal) {
    var entries: [Entry] = []
    var known: [String: String] = [:]
    for member in try node.members("values").all {
      let entry = Entry(key: WordPattern(member.key), meaning: try member.value.filledText(member.key))
      let key = WordPattern.key(member.key)
      if let meaning = known[key], meaning != entry.meaning {
        throw member.refusal(
          .duplicateKey,
          LocalisedText(
            en: "values has \(member.key.excerpt) twice, as \(meaning.excerpt) and as \(entry.meaning.excerpt)",
            vi: "values có \(member.key.excerpt) hai lần, với nghĩa \(meaning.excerpt) và \(entry.meaning.excerpt)"),
          remedy: LocalisedText(
            en: "keep one: capitals and repeated blanks make no difference",
            vi: "giữ một dòng: chữ hoa và dấu cách lặp không làm thành từ khác"))
      }
      known[key] = entry.meaning
      entries.append(entry)
    }
    self.init(entries)
  }
}
