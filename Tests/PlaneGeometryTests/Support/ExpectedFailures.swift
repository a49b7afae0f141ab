import Foundation
import Testing

/// What a run over somebody else's cases is allowed to fail, each line `case<TAB>reason`, in a file beside the tests.
///
/// It fails both ways: a case that fails and is not listed, and a listed one that passes or is not there any more.
struct ExpectedFailures {
  private let reasons: [String: String]
  private let file: String
  private var unseen: Set<String>
  private var unexpected: [String] = []
  private(set) var run = 0
  private(set) var passed = 0

  init(file: String, beside test: String = #filePath) throws {
    self.file = file
    let url = URL(fileURLWithPath: test).deletingLastPathComponent().appendingPathComponent(file)
    var reasons: [String: String] = [:]
    for line in try String(contentsOf: url, encoding: .utf8).split(separator: "\n") where !line.hasPrefix("#") {
      let columns = line.split(separator: "\t", maxSplits: 1)
      try #require(columns.count == 2, "\(file): no reason in '\(line)'")
      reasons[String(columns[0])] = String(columns[1])
    }
    self.reasons = reasons
    unseen = Set(reasons.keys)
  }

  /// Notes how a case went; `problem` is nil where it passed.
  mutating func note(_ name: String, _ problem: String?) {
    run += 1
    let isListed = unseen.remove(name) != nil
    switch (problem, isListed) {
    case (nil, false): passed += 1
    case (nil, true): unexpected.append("\(name) passes, but \(file) lists it")
    case (let problem?, false): unexpected.append("\(name)\t\(problem)")
    case (.some, true): break
    }
  }

  /// Prints the counts and fails on every surprise.
  func close(_ title: String, atLeast minimum: Int) {
    print("\(title): \(run) run, \(passed) passed, \(reasons.count - unseen.count) expected failures")
    for (reason, count) in Dictionary(grouping: reasons.values, by: { $0 }).mapValues(\.count).sorted(by: {
      $0.key < $1.key
    }) {
      print("  \(count) expected: \(reason)")
    }
    #expect(run >= minimum, "\(title): only \(run) cases ran")
    for line in unexpected { Issue.record("\(title): \(line)") }
    for name in unseen.sorted() { Issue.record("\(title): \(name) is listed in \(file), but there is no such case") }
  }
}
