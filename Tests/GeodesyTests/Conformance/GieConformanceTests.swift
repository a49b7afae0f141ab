import Foundation
import Geodesy
import Testing

/// PROJ's own test files against the module's engine room.
///
/// `gie-expected-failures.txt` beside this file lists the cases that fail with the grids that a plain installation has;
/// one that passes is as wrong as one that fails and is not on the list.
@Suite struct GieConformanceTests {
  private static let folder = "proj-9.1.1-gie"

  private static var isPossible: Bool {
    guard SharedFolder.has(folder) else { return false }
    if PROJVersion.current.hasPrefix("9.1.") { return true }
    print("skipped: the cases and their expected failures are those of PROJ 9.1, this is \(PROJVersion.current)")
    return false
  }

  private static let files: [String] = {
    let path = SharedFolder.conformance.appendingPathComponent(folder).path
    return ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).filter { $0.hasSuffix(".gie") }.sorted()
  }()

  private static func runner(_ file: String) throws -> GieRunner {
    var runner = GieRunner(file: file)
    try runner.run(GieFile.commands(SharedFolder.text("\(folder)/\(file)")))
    return runner
  }

  private static func expectedFailures() throws -> [String: String] {
    let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("gie-expected-failures.txt")
    var list: [String: String] = [:]
    for line in try String(contentsOf: url, encoding: .utf8).split(separator: "\n") where !line.hasPrefix("#") {
      let fields = line.split(separator: "\t")
      try #require(fields.count == 2, "\(line)")
      list[String(fields[0])] = String(fields[1])
    }
    return list
  }

  @Test(.enabled(if: isPossible)) func everyCase() throws {
    let expected = try Self.expectedFailures()
    var (run, passed, skipped, failedAsExpected, bulk) = (0, 0, 0, 0, 0)
    var reasons: [String: Int] = [:]
    var seen: Set<String> = []
    for file in Self.files {
      let runner = try Self.runner(file)
      bulk += runner.bulkCount
      for (name, verdict) in runner.verdicts {
        seen.insert(name)
        switch verdict {
        case .skipped: skipped += 1
        case .passed:
          (run, passed) = (run + 1, passed + 1)
          if let reason = expected[name] { Issue.record("\(name) passes, but is listed as failing: \(reason)") }
        case .failed(let message):
          run += 1
          guard let reason = expected[name] else {
            Issue.record("\(name): \(message)")
            continue
          }
          failedAsExpected += 1
          reasons[reason, default: 0] += 1
        }
      }
    }
    print(
      "gie: \(run) run, \(passed) passed, \(failedAsExpected) failed as expected, \(skipped) skipped; \(bulk) in bulk")
    for (reason, count) in reasons.sorted(by: { $0.key < $1.key }) { print("  \(count) expected failures: \(reason)") }
    for name in expected.keys.sorted() where !seen.contains(name) {
      Issue.record("\(name) is listed as failing, but is no case")
    }
    #expect(run > 5000)
    #expect(bulk > 1000)
  }

  /// As many cases pass and fail as in PROJ's own runner.
  @Test(.enabled(if: isPossible && CommandLineTool.has("gie")))
  func countsAgreeWithTheBaseline() throws {
    let gie = try #require(CommandLineTool("gie"))
    for file in Self.files {
      let path = SharedFolder.conformance.appendingPathComponent("\(Self.folder)/\(file)").path
      let output = try gie.run([path])
      let match = try #require(
        output.firstMatch(of: #/total: +(\d+) tests succeeded, +(\d+) tests skipped, +(\d+) tests/#), "\(file)")
      let verdicts = try Self.runner(file).verdicts.map(\.verdict)
      let passed = verdicts.count { $0 == .passed }
      let skipped = verdicts.count { $0 == .skipped }
      let counts = [passed, skipped, verdicts.count - passed - skipped]
      #expect(counts == [match.1, match.2, match.3].map { Int($0) ?? -1 }, "\(file)")
    }
  }
}
