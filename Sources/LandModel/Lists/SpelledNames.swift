internal import Synchronization

/// The codes of names, however these are spelled.
///
/// The spellings are worked out when somebody asks for the first time: that costs more than all else of a list, and most
/// commands never ask.
final class SpelledNames<Code: Sendable>: Sendable {
  private final class Tables: Sendable {
    let byKey: [String: Code]
    let byWord: [String: Code]

    init(_ names: [(name: String, code: Code)]) {
      byKey = Dictionary(names.map { (Spelling.key($0.name), $0.code) }) { first, _ in first }
      byWord = Dictionary(names.map { (Spelling.word($0.name), $0.code) }) { first, _ in first }
    }
  }

  private let names: [(name: String, code: Code)]
  private let made = AtomicLazyReference<Tables>()

  /// Takes names; of two with one spelling the first has the word.
  init(_ names: [(name: String, code: Code)]) { self.names = names }

  /// The code of a name; `nil` for none.
  func code(spelled name: String) -> Code? {
    let tables = made.load() ?? made.storeIfNil(Tables(names))
    return tables.byKey[Spelling.key(name)] ?? tables.byWord[Spelling.word(name)]
  }
}
