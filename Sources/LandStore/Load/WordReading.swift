internal import LandModel
internal import Synchronization

/// What the words of one column stand for, by the map of the manifest; shared by all threads.
///
/// Every word is looked up once, as long as a source has not too many different ones.
final class WordReading: Sendable {
  /// So many different words are remembered.
  private static let remembered = 20_000

  let map: ValueMap
  private let state = Mutex(State())

  private struct State {
    var meanings: [String: Int?] = [:]
    var met: Set<Int> = []
  }

  init(_ map: ValueMap) { self.map = map }

  /// What a word stands for; `nil` where no entry meets it.
  func meaning(_ word: String) -> String? {
    let known = state.withLock { $0.meanings[word] }
    let place = known ?? look(word)
    return place.map { map.entries[$0].meaning }
  }

  private func look(_ word: String) -> Int? {
    let unmet = state.withLock { state in map.patterns.filter { !state.met.contains($0) } }
    let place = map.entry(for: word)
    let meets = unmet.filter { map.entries[$0].key.matches(word) }
    state.withLock { state in
      state.met.formUnion(meets)
      if state.meanings.count < Self.remembered { state.meanings[word] = .some(place) }
    }
    return place
  }

  /// The patterns that no value has met so far, as they are written.
  var unmetPatterns: [String] {
    let met = state.withLock { $0.met }
    return map.patterns.filter { !met.contains($0) }.map { map.entries[$0].key.text }
  }
}

/// The codes that texts of a column stand for, each looked up once; shared by all threads.
final class CodeReading: Sendable {
  private static let remembered = 20_000
  private let cache = Mutex<[String: String?]>([:])

  /// The code of a text, as it was found before or as `look` finds it.
  func code(_ text: String, _ look: (String) -> String?) -> String? {
    if let code = cache.withLock({ $0[text] }) { return code }
    let code = look(text)
    cache.withLock { if $0.count < Self.remembered { $0[text] = .some(code) } }
    return code
  }

  /// The texts that stand for a code, in natural order.
  var known: [(word: String, meaning: String)] {
    cache.withLock { $0 }.compactMap { word, code in code.map { (word, $0) } }
      .sorted { IdentifierOrder.precedes($0.word, $1.word) }
  }
}

/// Patterns under `values:` that no value of a file or layer has met.
struct UnmetPatterns: Sendable {
  let field: String
  let patterns: [String]

  /// What no value of all the files and layers of one source has met, to be said with its last report.
  static func messages(of reports: some Collection<SourceReport>) -> [LoadMessage] {
    guard let last = reports.map(\.unmetPatterns).last else { return [] }
    return last.compactMap { own in
      let patterns = own.patterns.filter { pattern in
        reports.allSatisfy { report in
          report.unmetPatterns.contains { $0.field == own.field && $0.patterns.contains(pattern) }
        }
      }
      return patterns.isEmpty ? nil : .unmetPatterns(patterns, field: own.field)
    }
  }
}
