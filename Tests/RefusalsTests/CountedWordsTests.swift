import Foundation
import Refusals
import Testing

/// English texts say `1 row` and `2 rows`.
@Suite("Counts and their words")
struct CountedWordsTests {
  @Test(
    "one takes the word alone, any other number that of many",
    arguments: [(0, "0 rows", "0 rows are"), (1, "1 row", "1 row is"), (2, "2 rows", "2 rows are")])
  func counted(count: Int, words: String, sentence: String) {
    #expect(count.counted("row") == words)
    #expect(count.counted("row is", "rows are") == sentence)
  }

  private static let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Sources")

  /// Behind a count that is always more than one: what is said where several are found, and bounds.
  private static let ofSeveral = [
    "positions, more than", "columns are missing", "times)", "layers and none", "headings are empty",
    "columns have geometries", "pairs of coordinates", "columns could be", "headings over",
    "parcels are called", "polygons:",
    "patterns:", "labels of", "words are unknown", "files or layers alike", "calls", "rows, more than",
    "findings, at most",
  ]

  @Test("no text puts a word for many behind a count that may be 1")
  func textsOfSources() throws {
    let found = FileManager.default.enumerator(at: Self.sources, includingPropertiesForKeys: nil)?.allObjects
    let files = (found as? [URL] ?? []).filter { $0.pathExtension == "swift" && !$0.path.contains("/Generated/") }
    // Elsewhere than beside the sources there is nothing to look at.
    guard !files.isEmpty else { return }
    let plural = /\\\((?:\w+\.)*(?:count|rows|shapes|positions|times|findings|texts|values|changed|others)\) [a-z]+s\b/
    for file in files {
      for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
        let code = line.drop { $0 == " " }
        // What a programmer did wrong is said to nobody else, and limits are large.
        guard !["//", "precondition"].contains(where: code.hasPrefix), !line.contains("limits.") else { continue }
        let isOfSeveral = Self.ofSeveral.contains { line.contains(") \($0)") }
        #expect(isOfSeveral || !line.contains(plural), "\(file.lastPathComponent): \(code)")
      }
    }
  }
}
