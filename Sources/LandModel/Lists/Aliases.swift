public import Refusals

/// A spelling that stands for a value of a field.
public struct Alias: Hashable, Sendable {
  /// What the file says.
  public let spelling: String
  /// What is meant: a code, or a name as it is to be written.
  public let canonical: String
  /// The field, as `authority`, or that of one layer alone, as `zone.kind`; `function` for every field of functions,
  /// `code` for every one of land-use codes, `place` for names of places, which are looked up and never replaced.
  public let field: String

  /// Records a spelling.
  public init(spelling: String, canonical: String, field: String) {
    self.spelling = spelling
    self.canonical = canonical
    self.field = field
  }
}

/// The spellings of codes and names, by field.
///
/// Compared by ``Spelling/key(_:)``, words of closed lists also by ``Spelling/word(_:)``; of two entries of one spelling and
/// field the later wins, so that a workspace's own entries come after the shipped ones. An entry of one layer wins over one
/// of all.
public struct Aliases: Sendable {
  /// The list that is shipped.
  public static let shipped = EmbeddedFile.read("aliases.csv") {
    Aliases(try Aliases.read(EmbeddedData.aliasesCSV))
  }

  /// The entries in their order.
  public let entries: [Alias]

  private let canonicalByField: [String: [String: String]]
  private let canonicalByWord: [String: [String: String]]

  /// Takes entries in their order.
  public init(_ entries: [Alias]) {
    self.entries = entries
    var byField: [String: [String: String]] = [:]
    var byWord: [String: [String: String]] = [:]
    for entry in entries {
      byField[entry.field, default: [:]][Spelling.key(entry.spelling)] = entry.canonical
      byWord[entry.field, default: [:]][Spelling.word(entry.spelling)] = entry.canonical
    }
    (canonicalByField, canonicalByWord) = (byField, byWord)
  }

  /// The shipped entries, and these after them.
  public func adding(_ more: [Alias]) -> Aliases { Aliases(entries + more) }

  /// What a spelling stands for in a field, of that layer where one is named; `nil` when nothing is recorded for it.
  public func canonical(_ spelling: String, field: String, of layer: LayerName? = nil) -> String? {
    let lists = names(of: field, layer).compactMap { canonicalByField[$0] }
    guard !lists.isEmpty else { return nil }
    let key = Spelling.key(spelling)
    return lists.lazy.compactMap { $0[key] }.first
  }

  /// What a word of a closed list stands for: as ``canonical(_:field:of:)``, else in any way of writing it.
  public func meaning(_ word: String, field: String, of layer: LayerName? = nil) -> String? {
    if let canonical = canonical(word, field: field, of: layer) { return canonical }
    let lists = names(of: field, layer).compactMap { canonicalByWord[$0] }
    guard !lists.isEmpty else { return nil }
    let word = Spelling.word(word)
    return lists.lazy.compactMap { $0[word] }.first
  }

  /// Whether anything is recorded for a field, of that layer or of all.
  public func knows(_ field: String, of layer: LayerName) -> Bool {
    names(of: field, layer).contains { canonicalByField[$0] != nil }
  }

  /// The names under which entries of a field are found.
  private func names(of field: String, _ layer: LayerName?) -> [String] {
    (layer.map { ["\($0.rawValue).\(field)"] } ?? []) + [field]
  }

  /// Reads a table `spelling,canonical,field`.
  ///
  /// - Throws: `Refusal` with the line; the caller knows the file.
  public static func read(_ text: String) throws(Refusal) -> [Alias] {
    let table = try CommaTable(text)
    guard let spelling = table.column("spelling"), let canonical = table.column("canonical"),
      let field = table.column("field")
    else {
      throw CommaTable.fault(
        1, "the headings are not spelling,canonical,field", "tiêu đề không phải là spelling,canonical,field")
    }
    var entries: [Alias] = []
    for row in table.rows {
      let values = [row.fields[spelling], row.fields[canonical], row.fields[field]]
      guard values.allSatisfy({ !$0.isEmpty }) else {
        throw CommaTable.fault(
          row.line, "a spelling, its canonical form or its field is empty",
          "cách viết, dạng chuẩn hoặc trường để trống")
      }
      entries.append(Alias(spelling: values[0], canonical: values[1], field: values[2]))
    }
    return entries
  }
}
