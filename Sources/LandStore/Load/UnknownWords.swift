internal import Interchange
internal import LandModel
internal import Refusals

/// A value of a source that no word of the field stands for, found in a row.
struct UnknownWord: Sendable {
  let field: String
  let text: String
  /// Where the row lies.
  let place: RefusalPlace
}

/// What is known of the fields of a source whose words are refused.
struct WordPlan: Sendable {
  /// The columns of the source that give a field.
  var columns: @Sendable (_ field: String) -> [String] = { _ in [] }
  /// What a word means as far as the field's own list tells.
  var suggestion: @Sendable (_ field: String, _ word: String) -> String? = { _, _ in nil }
  /// The words of the column that the field's own list knows.
  var knownWords: @Sendable (_ field: String) -> [(word: String, meaning: String)] = { _ in [] }

  /// Adds what another file or layer of the same source knows.
  mutating func add(_ other: WordPlan) {
    let own = knownWords
    knownWords = { field in
      let words = Dictionary(own(field) + other.knownWords(field)) { first, _ in first }
      return words.sorted { IdentifierOrder.precedes($0.key, $1.key) }.map { ($0.key, $0.value) }
    }
  }
}

/// The words of one source that nothing knows, counted by field; in the end they are refused all at once.
struct UnknownWords {
  /// So many words of a column are listed, the most frequent first; the rest is counted.
  private static let listed = 200
  /// A longer word is shown as a pattern of its beginning.
  private static let longest = 120

  private struct Count {
    var count = 0
    let first: RefusalPlace
  }

  private let source: ManifestSource
  private var counts: [String: [String: Count]] = [:]
  private var first: UnknownWord?

  init(_ source: ManifestSource) { self.source = source }

  /// Counts the words of a row.
  mutating func add(_ words: [UnknownWord]) {
    for word in words {
      if first == nil { first = word }
      counts[word.field, default: [:]][word.text, default: Count(first: word.place)].count += 1
    }
  }

  /// The manifest's line of the source, which all its files and layers share.
  var line: Int { source.line }
  var isEmpty: Bool { first == nil }

  /// Adds the words of another file or layer of the same source.
  mutating func add(_ other: UnknownWords) {
    first = first ?? other.first
    for (field, words) in other.counts {
      counts[field, default: [:]].merge(words) { one, another in
        Count(count: one.count + another.count, first: one.first)
      }
    }
  }

  /// The paths of the source as the manifest writes them.
  private var path: String { source.paths.joined(separator: ", ") }

  /// The refusal of all of them; `nil` without any.
  ///
  /// - Parameter plan: what is known of the fields beside their words.
  func refusal(_ plan: WordPlan) -> Refusal? {
    guard let first else { return nil }
    let names = FieldNames.of(source.layer)
    let fields = names.names.filter { counts[$0] != nil }
    let lists = fields.map { (field: $0, words: sorted($0)) }
    let shown = lists.flatMap { list in list.words.prefix(3).map { "\($0.text.excerpt) (\($0.count))" } }.prefix(5)
    let count = lists.reduce(0) { $0 + $1.words.count }
    let sources = fields.map { "\(plan.columns($0).joined(separator: "/")) → \($0)" }.joined(separator: ", ")
    let more = count > shown.count ? ", …" : ""
    let example = shown.joined(separator: ", ") + more
    let accepted = fields.count == 1 ? names.kind(fields[0]).accepted : nil
    var place = first.place
    if fields.count > 1 { place.field = nil }
    var refusal = Refusal(
      .unknownValue,
      LocalisedText(
        en: count == 1
          ? "one word is unknown in \(sources): \(example)" : "\(count) words are unknown in \(sources): \(example)",
        vi: "có \(count) từ chưa hiểu được ở \(sources): \(example)"),
      remedy: LocalisedText(
        en: "write under values: what each stands for" + (accepted.map { ", \($0.en)" } ?? ""),
        vi: "ghi nghĩa của từng từ dưới values:" + (accepted.map { ", \($0.vi)" } ?? "")),
      at: place)
    refusal.supplement = RefusalSupplement(
      lines: LocalisedText(en: block(lists, plan, .english), vi: block(lists, plan, .vietnamese)),
      words: lists.flatMap { list in
        list.words.map { word in
          RefusalSupplement.Word(
            source: path, layer: source.layer.rawValue, field: list.field,
            column: plan.columns(list.field).joined(separator: "/"), word: word.text, count: word.count,
            meaning: plan.suggestion(list.field, word.text), accepted: names.kind(list.field).closedList ?? [])
        }
      })
    return refusal
  }

  /// The most frequent first, those of one frequency in natural order; spellings that no map tells apart are one word,
  /// called as it is written most.
  private func sorted(_ field: String) -> [(text: String, count: Int)] {
    func inOrder(_ words: [(text: String, count: Int)]) -> [(text: String, count: Int)] {
      words.sorted { one, other in
        one.count == other.count ? IdentifierOrder.precedes(one.text, other.text) : one.count > other.count
      }
    }
    var words: [(text: String, count: Int)] = []
    var places: [String: Int] = [:]
    for spelling in inOrder((counts[field] ?? [:]).map { ($0.key, $0.value.count) }) {
      let key = WordPattern.key(spelling.text)
      if let place = places[key] {
        words[place].count += spelling.count
      } else {
        places[key] = words.count
        words.append(spelling)
      }
    }
    return inOrder(words)
  }

  // MARK: - The block

  /// The fields as they are to stand below `fields:`, with the words that are there and a question behind the new ones.
  private func block(
    _ lists: [(field: String, words: [(text: String, count: Int)])], _ plan: WordPlan, _ language: Language
  ) -> String {
    let names = FieldNames.of(source.layer)
    let head = LocalisedText(
      en:
        "# \(YAMLText.comment(path)) → \(source.layer.rawValue): put this under fields: and write in place of each ? what the word stands for",
      vi:
        "# \(YAMLText.comment(path)) → \(source.layer.rawValue): đặt đoạn này dưới fields: và thay mỗi dấu ? bằng nghĩa của từ"
    )
    var lines = [head[language]]
    for (field, words) in lists {
      lines += self.head(field, plan.columns(field))
      let kind = names.kind(field)
      let accepted = kind.closedList?.joined(separator: ", ") ?? kind.accepted[language]
      lines.append("        values:   # \(accepted)")
      for entry in mapping(field)?.values?.entries ?? [] {
        lines.append("          \(Self.quoted(entry.key.text)): \(YAMLText.scalar(entry.meaning))")
      }
      lines += words.prefix(Self.listed).map { word in
        let meaning = plan.suggestion(field, word.text).map(YAMLText.scalar)
        return "          \(key(word.text)): \(meaning ?? "?")   # \(word.count)"
      }
      // A column that gets a map has to say everything there.
      lines += plan.knownWords(field).prefix(Self.listed).map { word in
        "          \(key(word.word)): \(YAMLText.scalar(word.meaning))"
      }
      let rest = words.dropFirst(Self.listed)
      if !rest.isEmpty {
        let count = rest.count
        lines.append(
          LocalisedText(
            en: "          \"*\": ?   # \(count) more words", vi: "          \"*\": ?   # còn \(count) từ khác")[
              language])
      }
    }
    return lines.joined(separator: "\n")
  }

  private func mapping(_ field: String) -> FieldMapping? { source.fields?.first { $0.field == field } }

  private func head(_ field: String, _ columns: [String]) -> [String] {
    let names = columns.map(YAMLText.scalar)
    let column = names.count == 1 ? names[0] : "[\(names.joined(separator: ", "))]"
    var lines = ["      \(field):", "        field: \(column)"]
    if let unit = mapping(field)?.unit { lines.append("        unit: \(unit.rawValue)") }
    if let locale = mapping(field)?.locale { lines.append("        locale: \(locale.rawValue)") }
    return lines
  }

  private func key(_ text: String) -> String {
    Self.quoted(text.count > Self.longest ? "\(text.prefix(Self.longest))*" : text)
  }

  private static func quoted(_ text: String) -> String {
    let scalar = YAMLText.scalar(text)
    return scalar.first == "\"" ? scalar : "\"\(scalar)\""
  }
}

extension Refusal {
  /// Several refusals of words as one: the first, with the lines of all.
  init(joining refusals: [Refusal]) {
    self = refusals[0]
    let supplements = refusals.compactMap(\.supplement)
    guard refusals.count > 1 else { return }
    supplement = RefusalSupplement(
      lines: LocalisedText(
        en: supplements.map(\.lines.en).joined(separator: "\n"), vi: supplements.map(\.lines.vi).joined(separator: "\n")
      ), words: supplements.flatMap(\.words))
    let others = refusals.count - 1
    message.en +=
      others == 1 ? "; and another source has unknown words" : "; and \(others) other sources have unknown words"
    message.vi += "; còn \(others) nguồn khác cũng có từ chưa hiểu được"
  }
}

/// The words of a file or layer that nothing knows, on their way to the end of the load.
struct UnknownWordsFault: Error {
  var words: UnknownWords
  var plan: WordPlan
}

/// The words that nothing knows, which wait until every source is read, so that all are said at once: those of the files
/// and layers of one source together.
final class WordRefusals {
  private var faults: [UnknownWordsFault] = []

  /// Runs the work on one file or layer.
  ///
  /// - Returns: `nil` where it was refused for its words.
  func collecting<Result>(_ body: () throws -> Result) throws -> Result? {
    do {
      return try body()
    } catch let fault as UnknownWordsFault {
      if let place = faults.firstIndex(where: { $0.words.line == fault.words.line }) {
        faults[place].words.add(fault.words)
        faults[place].plan.add(fault.plan)
      } else {
        faults.append(fault)
      }
      return nil
    }
  }

  /// Runs the work on a source.
  ///
  /// - Throws: the words of what was read before where there are some, else what the work throws.
  func waiting<Result>(_ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch let refusal as Refusal {
      try refuse()
      throw refusal
    }
  }

  /// Throws what was refused so far.
  func refuse() throws(Refusal) {
    let refusals = faults.compactMap { $0.words.refusal($0.plan) }
    guard refusals.isEmpty else { throw Refusal(joining: refusals) }
  }
}
