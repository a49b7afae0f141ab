#if GDAL
  import Foundation
  import LandAnswers
  import LandModel
  import LandStore
  import PlanChecks
  import Refusals
  import Reports
  import Testing

  /// The figures of the source beside what the sample's map says.
  @Suite("figures of the sample's source")
  struct SampleStatementsTests {
    /// Those that do not simply hold; `geodata/kon-tum/README.md` has the arithmetic.
    private static let notable = [
      "13476a holds 0.0 15717", "15717 differs -11.0 13476a", "21303b differs -630.7", "25850a differs -16.0 81452a",
      "25850b differs -3.0 81452e", "38191 differs -33.7", "59673b not_computable null_value", "59868e differs 2.0",
      "62828 differs 55.7", "63554 differs 38.8", "65012 differs 42.9", "69442b differs -2060.1",
      "75453 not_computable no_row", "81452a holds 0.0 25850a", "81452e holds 0.0 25850b", "132824a differs -2.3",
      "132824b differs -1.3",
    ]

    @Test("80 figures: 66 hold, 12 differ, two cannot be computed; three pairs contradict each other")
    func verdicts() throws {
      let document = try Self.inquiry().statements().json
      guard case .array(let rows)? = document["rows"] else { throw Missing() }
      let lines = rows.map { row -> String in
        var words = ["statement", "verdict"].map { Self.text(row[$0]) }
        if case .number(let value)? = row["difference"] { words.append("\((value * 10).rounded() / 10 + 0)") }
        if case .count(let value)? = row["difference"] { words.append("\(Double(value))") }
        words += ["contradicts", "missing"].map { Self.text(row[$0]) }.filter { !$0.isEmpty }
        return words.joined(separator: " ")
      }
      let plain = lines.filter { $0.contains(/^[0-9]+[a-e]? holds -?0\.0$/) }
      #expect(lines.filter { !plain.contains($0) } == Self.notable)
      #expect(lines.count == 80 && lines.count { $0.contains(" holds ") } == 66)
      #expect(document["summary"]?["contradicting"] == .count(6))
    }

    private struct Missing: Error {}

    private static func text(_ value: JSONValue?) -> String {
      switch value {
      case .text(let text)?: text
      case .array(let values)?: values.map { text($0) }.joined(separator: "+")
      default: ""
      }
    }

    private static func inquiry() throws -> Inquiry {
      let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
      let folder = FileManager.default.temporaryDirectory.appendingPathComponent("statements-\(UUID().uuidString)")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      defer { try? FileManager.default.removeItem(at: folder) }
      let path = folder.appendingPathComponent("kon-tum.gpkg").path
      _ = try Manifest(contentsOf: package.appendingPathComponent("geodata/kon-tum/manifest.yml").path).load(into: path)
      return try Inquiry(try Workspace(path), asOf: try #require(CivilDate("2021-12-24")), jobs: 2)
    }
  }
#endif
