import Foundation
import LandInventory
import LandModel
import PlanChecks
import Refusals
import Testing

@testable import Reports

/// One thing has one word in Vietnamese: what no text may say, but as the exceptions say.
@Suite("Vietnamese words")
struct VietnameseWordsTests {
  private static let never: [(word: String, exceptions: [String])] = [
    ("kê khai", []), ("khai báo", []), ("công bố", ["ngày công bố", "công bố công khai"]),
    ("đo được", ["không đo được"]),
    ("bề dày", []), ("rộng nhất {", ["chỗ rộng nhất {"]),
    // Before a figure it reads as "more than".
    ("trên {area}", []), ("trên {0}", []), ("trên {1}", []), ("trên {2}", []), ("trên \\(", []),
    ("bước tiếp theo", []), ("mẫu số", []), ("phạm vi gốc", []), ("đã phủ", []), ("chồng nhau", []), ("khoảng hở", []),
    ("bỏ hoang", []), ("trích lục", ["không phải trích lục bản đồ địa chính"]), ("không sạch", []),
  ]

  private static func faults(in text: String) -> [String] {
    let plain = text.lowercased()
    return never.filter { rule in
      rule.exceptions.reduce(plain) { $0.replacing($1, with: "") }.contains(rule.word)
    }.map(\.word)
  }

  @Test("a word that is not ours is found, and an exception is none")
  func finds() {
    #expect(Self.faults(in: "Diện tích Kê khai") == ["kê khai"])
    #expect(
      Self.faults(in: "quy hoạch trên {area}") == ["trên {area}"] && Self.faults(in: "cấp trên {b}: {area}") == [])
    #expect(Self.faults(in: "tệp manifest; không đo được") == [])
    #expect(Self.faults(in: "không đo được, đo được 3 ha") == ["đo được"])
  }

  @Test("no text of a rule says one", arguments: RuleID.known.map(\.rawValue))
  func rules(code: String) {
    let text = RuleBook.shipped.text(of: RuleID(rawValue: code))
    for sentence in [text.label, text.advice, text.means, text.why] {
      #expect(Self.faults(in: sentence.vi).isEmpty, "\(sentence.vi)")
    }
  }

  @Test("no message of a rule, no heading, and no text of the page says one")
  func others() throws {
    let page = try #require(EmbeddedData.reportJS.split(separator: "vi: {").last)
    #expect(page.contains("số liệu tính đến ngày"))
    for line in page.split(separator: "\n") where line.contains(": \"") {
      #expect(Self.faults(in: String(line)).isEmpty, "\(line)")
    }
    for key in Labels.shipped.keys {
      let text = try #require(Labels.shipped[key])
      #expect(Self.faults(in: text.vi).isEmpty, "\(key)")
    }
    let criteria = Criterion.allCases.flatMap { [$0.missingFact, $0.failure] }
    let words = Verdict.allCases.map(\.label) + NextStep.allCases.map(\.label) + ReclaimGround.allCases.map(\.label)
    for text in criteria + words { #expect(Self.faults(in: text.vi).isEmpty, "\(text.vi)") }
  }

  /// The folder of the sources; what is read there is none where the tests run without them.
  private static let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Sources")

  /// Every Vietnamese text in a line of Swift, and every line of a data file.
  private static func lines(_ file: URL) throws -> [Substring] {
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    return file.pathExtension == "swift"
      ? lines.filter { !$0.drop { $0 == " " }.hasPrefix("//") && $0.contains("\"") } : lines
  }

  @Test(
    "no text of the sources and of their data says one",
    .enabled(if: FileManager.default.fileExists(atPath: sources.path)))
  func everywhere() throws {
    let all = FileManager.default.enumerator(at: Self.sources, includingPropertiesForKeys: nil)?.allObjects as? [URL]
    let endings = ["swift", "yml", "csv", "js", "mustache"]
    // What offices write is read, whatever word it is.
    let files = (all ?? []).filter { url in
      endings.contains(url.pathExtension) && !url.hasDirectoryPath && !url.path.contains("/Generated/")
        && url.lastPathComponent != "aliases.csv"
    }
    #expect(files.count > 300)
    for file in files {
      for line in try Self.lines(file) {
        #expect(Self.faults(in: String(line)).isEmpty, "\(file.lastPathComponent): \(line)")
      }
    }
  }
}
