import LandModel
import Foundation
import Geodesy
import Interchange
import LandAnswers
import PlanChecks
import PlaneGeometry
import Refusals
import Reports
import Testing

/// Every question about files, asked without the command line.
@Suite("Files that are asked")
struct FileQuestionTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("files-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  /// Squares of 20 m by their western edges, in VN-2000; one that is a bow tie has its corners crossed.
  private func file(_ name: String, _ squares: [(id: String, x: Int)], bowTie: Bool = false) throws -> String {
    let features = squares.map { id, x in
      let corners =
        bowTie ? [(0, 0), (20, 20), (20, 0), (0, 20), (0, 0)] : [(0, 0), (20, 0), (20, 20), (0, 20), (0, 0)]
      let ring = corners.map { "[\(553_000 + x + $0.0),\(1_587_000 + $0.1)]" }.joined(separator: ",")
      return
        #"{"type":"Feature","id":"\#(id)","properties":{},"geometry":{"type":"Polygon","coordinates":[[\#(ring)]]}}"#
    }
    let path = folder.appendingPathComponent(name).path
    let text =
      #"{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"EPSG:9216"}},"features":["#
      + features.joined(separator: ",") + "]}"
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    return path
  }

  @Test("a place is said northing first for a person, in the order of the file for a program")
  func places() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let broken = try file("broken.geojson", [("F", 0)], bowTie: true)
    let rows = try FileQuestion().problems(of: broken)
    let table = try rows.table()
    #expect(table.columns == ["id", "reason", "x", "y"] && table.rows[0][2] == .number(553_010))
    func words(_ language: Language) -> [[Substring]] {
      rows.text(table, language).split(separator: "\n").map { $0.split(separator: #/ {2,}/#) }
    }
    #expect(words(.english)[0] == ["id", "reason", "X (northing)", "Y (easting)"])
    #expect(words(.english)[1].suffix(2) == ["1587010.000", "553010.000"])
    #expect(words(.vietnamese)[0].suffix(2) == ["X (bắc)", "Y (đông)"])
    #expect(words(.vietnamese)[1].suffix(2) == ["1.587.010,000", "553.010,000"])
    let degrees = folder.appendingPathComponent("d.geojson").path
    try #"{"type":"Polygon","coordinates":[[[108,14],[109,15],[109,14],[108,15],[108,14]]]}"#
      .write(toFile: degrees, atomically: true, encoding: .utf8)
    let places = try FileQuestion().problems(of: degrees)
    #expect(try places.text(places.table(), .english).contains("latitude"))
    let lines = try places.text(places.table(), .vietnamese).split(separator: "\n").map {
      $0.split(separator: #/ {2,}/#)
    }
    #expect(
      lines[0].suffix(2) == ["Vĩ độ", "Kinh độ"] && lines[1].suffix(2) == ["14,500000", "108,500000"], "\(lines)")
  }

  @Test("areas, overlaps, tiling, problems, repair and another system")
  func answers() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let question = FileQuestion()
    let a = try file("a.geojson", [("1", 0), ("2", 15)])
    let b = try file("b.geojson", [("9", 10)])
    let areas = try question.areas(of: a).table()
    #expect(areas.rows.map { $0[0] } == [.text("1"), .text("2")] && areas.rows[0][1] == .number(400))
    let overlap = try question.overlap(of: a, with: b)
    let pairs = try overlap.rows.table()
    #expect(pairs.rows.map { $0[2] } == [.number(200), .number(300)] && overlap.tellLeftOut() == 0)
    #expect(try overlap.rows.document.head().map(\.key) == ["landfund", "command", "inputs"])
    let tile = try question.tile(a, scope: try file("s.geojson", [("S", 0)]))
    #expect(tile.result.findings.map(\.rule).contains(.overlapTile), "\(tile.text)")
    #expect(try tile.document().head.map(\.key).first == "landfund")
    #expect(tile.features.count == tile.result.findings.count)
    #expect(try question.problems(of: a).table().rows.isEmpty)
    #expect(try question.converted(a, to: .crs84()).count == 2)
    let broken = try file("broken.geojson", [("x", 0)], bowTie: true)
    #expect(try question.problems(of: broken).table().rows.map { $0[0] } == [.text("x")])
    let repair = try question.repair(broken, .linework)
    #expect(try repair.rows.table().rows.count == 1 && repair.table.count == 1 && repair.vanished.isEmpty)
  }

  @Test("who listens hears what is left out; what is refused is refused in both languages")
  func hearing() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    var question = FileQuestion()
    let listener = Listener()
    question.progress = listener
    let broken = try file("broken.geojson", [("x", 0)], bowTie: true)
    let overlap = try question.overlap(of: broken, with: broken)
    #expect(try overlap.rows.table().rows.isEmpty && overlap.tellLeftOut() == 2)
    #expect(listener.heard.map(\.id) == ["x", "x"] && listener.heard.allSatisfy { $0.reason.vi != $0.reason.en })
    let refusal = try #require(throws: Refusal.self) { try question.areas(of: "none.geojson") }
    #expect(refusal.code == .fileNotFound)
  }

  // @unchecked because one thread asks and listens.
  private final class Listener: AnswerProgress, @unchecked Sendable {
    var heard: [LeftOutFeature] = []

    func during<Result>(
      _ step: AnswerStep, _ body: (_ advance: @escaping @Sendable (StepAdvance) -> Void) throws -> Result
    ) throws -> Result { try body { _ in } }

    func leftOut(_ features: [LeftOutFeature], of file: String) { heard += features }
  }
}
