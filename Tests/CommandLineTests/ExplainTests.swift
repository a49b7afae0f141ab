import Foundation
import LandInventory
import LandStore
import PlanChecks
import PlaneGeometry
import Testing

@Suite("explain knows every code that documents print")
struct ExplainTests {
  private static let codes = Set(
    LoadMessage.Code.allCases.map(\.rawValue) + SkippedFeature.Reason.allCases.map(\.rawValue)
      + ValidityProblem.Reason.allCases.map(\.rawValue) + Criterion.allCases.map(\.rawValue)
  ).sorted()

  @Test("with a text in English and one in Vietnamese", arguments: codes)
  func isExplained(code: String) throws {
    let labels = [
      "en": ["What it means", "Why it matters", "How to mend it"],
      "vi": ["Ý nghĩa", "Vì sao quan trọng", "Cách khắc phục"],
    ]
    var texts: [String: [String]] = [:]
    for (language, labels) in labels {
      let run = try CommandRun(["explain", code, "--lang", language])
      #expect(run.status == 0 && run.messages.isEmpty)
      let lines = run.output.split(separator: "\n").map(String.init)
      try #require(lines.count == 4 && lines[0] == code)
      texts[language] = zip(lines.dropFirst(), labels).map { line, label in
        #expect(line.hasPrefix("\(label): ") && line.hasSuffix("."))
        return String(line.dropFirst(label.count + 2))
      }
    }
    for (english, vietnamese) in zip(try #require(texts["en"]), try #require(texts["vi"])) {
      #expect(english.count > 7 && vietnamese.count > 7 && english != vietnamese)
      #expect(english.unicodeScalars.allSatisfy(\.isASCII) && !vietnamese.unicodeScalars.allSatisfy(\.isASCII))
    }
  }

  @Test func theListNamesEveryCodeOnce() throws {
    for language in ["en", "vi"] {
      let lines = try CommandRun(["explain", "--lang", language]).output.split(separator: "\n")
      let listed = lines.compactMap { $0.split(separator: " ").first.map(String.init) }
      #expect(Set(listed).count == listed.count)
      #expect(Set(Self.codes).subtracting(listed).isEmpty)
    }
  }
}
