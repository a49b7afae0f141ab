import Foundation
import Testing

@Suite("ids of file commands")
struct FileIdentifierTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// Squares side by side in VN-2000 with these properties.
  private func squares(_ name: String, _ properties: [String]) throws -> String {
    let features = properties.enumerated().map { index, text in
      let (x, y) = (553_000 + 20 * index, 1_587_000)
      return #"{"type":"Feature","properties":{\#(text)},"geometry":{"type":"Polygon","coordinates":"#
        + "[[[\(x),\(y)],[\(x + 10),\(y)],[\(x + 10),\(y + 10)],[\(x),\(y + 10)],[\(x),\(y)]]]}}"
    }
    return try folder.write(
      name,
      #"{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"EPSG:9216"}},"features":[\#(features.joined(separator: ","))]}"#
    )
  }

  private static let doubled = [#""id":0,"to":"1","so":"a""#, #""id":0,"to":"1","so":"b""#, #""to":"2","so":"a""#]

  @Test(
    "positions stand in for a default column with gaps or doubles in every command, with one notice",
    arguments: [
      ["area"], ["validate"], ["tile"], ["overlap", "again"], ["repair", "-o", "out.gpkg", "--method", "structure"],
    ])
  func positionsByDefault(words: [String]) throws {
    let file = try squares("a.geojson", Self.doubled)
    let rest = words.dropFirst().map { $0 == "again" ? file : $0 == "out.gpkg" ? folder.path($0) : $0 }
    let run = try CommandRun([words[0], file] + rest + ["-f", "json"])
    #expect(run.status == 0, "\(run.messages)")
    let said = run.messages.split(separator: "\n").filter { $0.contains("the position of each feature") }
    #expect(said.count == (words[0] == "overlap" ? 2 : 1), "\(run.messages)")
    let notices = try #require(try run.json()["notices"] as? [[String: Any]])
    let notice = try #require(notices.first { $0["code"] as? String == "duplicate_id" })
    #expect(notice.keys.sorted() == ["code", "count", "examples", "first", "input", "text"])
    #expect(notice["input"] as? String == file && notice["count"] as? Int == 2)
    #expect(notice["first"] as? String == "feature 1" && notice["examples"] as? [String] == ["0"])
    #expect((notice["text"] as? [String: String])?.keys.sorted() == ["en", "vi"])
    let quiet = try CommandRun([words[0], file] + rest + ["-f", "json", "--quiet"])
    #expect(quiet.messages == "" && quiet.output.contains("\"notices\": ["))
  }

  @Test(
    "a named id: a field, several, position",
    arguments: [("to,so", ["1/a", "1/b", "2/a"]), ("position", ["0", "1", "2"])])
  func named(name: String, expected: [String]) throws {
    let file = try squares("a.geojson", Self.doubled)
    #expect(try CommandRun(["area", file, "--id", name, "-f", "csv"]).csv.dropFirst().map { $0[0] } == expected)
    let pairs = try CommandRun(["overlap", file, file, "--id-a", name, "--id-b", "position", "-f", "csv"])
    #expect(pairs.csv.dropFirst().map { $0[0] } == expected)
    #expect(pairs.csv.dropFirst().map { $0[1] } == ["0", "1", "2"])
  }

  @Test(
    "doubles and gaps of what is named are refused",
    arguments: [
      (["area", "--id", "to"], "duplicate_identifier"), (["validate", "--id", "id"], "missing_identifier"),
      (["tile", "--id", "id,so"], "missing_identifier"),
      (["overlap", "again", "--id-b", "to"], "duplicate_identifier"),
      (["overlap", "again", "--id-a", "to,khac"], "unknown_field"),
    ])
  func refused(words: [String], code: String) throws {
    let file = try squares("a.geojson", Self.doubled)
    let run = try CommandRun([words[0], file] + words.dropFirst().map { $0 == "again" ? file : $0 } + ["--quiet"])
    #expect(run.status == 3 && run.output == "" && run.messages.hasSuffix("[\(code)]\n"), "\(run.messages)")
  }
}
