import Foundation
import GRDB
import Interchange
import PlaneGeometry
import Testing

/// What commands say of a workspace that another program has edited.
@Suite("Commands on an edited workspace")
struct EditedWorkspaceTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    let ring = "[553000,1587000],[553020,1587000],[553020,1587020],[553000,1587020],[553000,1587000]"
    func layer(_ id: String, _ properties: String) -> String {
      #"{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"EPSG:9216"}},"features":["#
        + #"{"type":"Feature","properties":{"id":"\#(id)"\#(properties)},"geometry":{"type":"Polygon","coordinates":[["#
        + ring + "]]}}]}"
    }
    try folder.write("p.geojson", layer("1/12", #","code":"ODT""#))
    try folder.write("z.geojson", layer("W", #","kind":"commune""#))
    try folder.write(
      "m.yml",
      "workspace: w\ncrs: EPSG:9216\nas_of: 2021-12-24\nsources:\n  - layer: parcel\n    path: p.geojson\n"
        + "  - layer: zone\n    path: z.geojson\n")
    try #require(try run("load", "m.yml", "-o", "w.gpkg").status == 0)
  }

  private func run(_ arguments: String...) throws -> CommandRun { try CommandRun(arguments, in: folder.url) }

  /// Does something to the workspace as another program does.
  private func edit(_ sql: String, _ arguments: StatementArguments = []) throws {
    var configuration = Configuration()
    configuration.prepareDatabase { db in SpatialFunctions.register(in: db) }
    let queue = try DatabaseQueue(path: folder.path("w.gpkg"), configuration: configuration)
    try queue.write { db in try db.execute(sql: sql, arguments: arguments) }
    try queue.close()
  }

  @Test("edits are listed in every format and go back into the manifest by the line that is printed")
  func corrections() throws {
    #expect(try run("edits", "w.gpkg").output == "nothing was edited since the last load\n")
    let none = try run("edits", "w.gpkg", "-o", "x.gpkg")
    #expect(none.status == 0 && none.output.isEmpty && none.messages.contains("nothing was written"))
    #expect(!FileManager.default.fileExists(atPath: folder.path("x.gpkg")))
    try edit("UPDATE parcel SET name = 'a', code = 'CLN'")
    let csv = try run("edits", "w.gpkg", "-f", "csv").csv
    #expect(csv[0] == ["layer", "id", "what", "fields", "at", "source", "x_n", "y_e"])
    #expect(csv[1][0...3] == ["parcel", "1/12", "update", "name;code"] && csv[1][5] == "p.geojson")
    #expect(Double(csv[1][6]) == 1_587_010 && Double(csv[1][7]) == 553_010)
    let json = try run("edits", "w.gpkg", "parcel", "-f", "json").json()
    let rows = try #require(json["rows"] as? [[String: Any]])
    #expect(
      json["command"] as? String == "edits" && rows.count == 1 && rows[0]["fields"] as? [String] == ["name", "code"])
    #expect(try (run("edits", "w.gpkg", "zone", "-f", "json").json()["rows"] as? [Any])?.isEmpty == true)
    #expect(try run("edits", "w.gpkg", "-o", "e.xlsx").status == 0)
    #expect(try run("edits", "w.gpkg", "-o", "w.gpkg").status == 3)
    let written = try run("edits", "w.gpkg", "-o", "x.gpkg")
    #expect(written.output == "- {layer: parcel, path: x.gpkg:parcel, corrections: true}\n", "\(written.messages)")
    let manifest = try String(contentsOfFile: folder.path("m.yml"), encoding: .utf8)
    try folder.write("m.yml", manifest + "  " + written.output)
    let load = try run("load", "m.yml", "-o", "w.gpkg", "--discard-edits", "-f", "json")
    let sources = try #require(load.json()["sources"] as? [[String: Any]])
    #expect(sources.map { $0["path"] as? String } == ["p.geojson", "z.geojson", "x.gpkg:parcel"])
    #expect((sources[2]["corrections"] as? [String: Int]) == ["update": 1, "insert": 0, "delete": 0])
    #expect(sources[0]["corrections"] is NSNull)
    #expect(try run("export", "w.gpkg", "parcel", "-o", "p.csv").status == 0)
    #expect(try String(contentsOfFile: folder.path("p.csv"), encoding: .utf8).contains("1/12,a,"))
    #expect(try run("edits", "w.gpkg").output.hasPrefix("nothing"))
  }

  @Test("where findings stand is recorded, kept over a load, and makes waivers of what is accepted with note and name")
  func triage() throws {
    func parcel(_ id: Int) -> String {
      let (x, y) = (553_000 + 5 * id, 553_020 + 5 * id)
      return #"{"type":"Feature","properties":{"id":"\#(id)"},"geometry":{"type":"Polygon","coordinates":[[["#
        + "\(x),1587000],[\(y),1587000],[\(y),1587020],[\(x),1587020],[\(x),1587000]]]}}"
    }
    try folder.write(
      "p.geojson",
      #"{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"EPSG:9216"}},"features":["#
        + (1...3).map(parcel).joined(separator: ",") + "]}")
    try #require(try run("load", "m.yml", "-o", "w.gpkg").status == 0)
    try #require(try run("check", "w.gpkg", "--fail-on", "never").status == 0)
    let findings = try run("check", "w.gpkg", "-f", "json", "--fail-on", "never").json()["findings"] as? [[String: Any]]
    let ids = try #require(findings?.compactMap { $0["id"] as? String })
    try #require(ids.count >= 2)
    let unknown = try run("triage", "w.gpkg", ids[0], "f-none", "--state", "mended", "--by", "An")
    #expect(unknown.status == 3 && unknown.messages.contains("f-none"))
    let set = try run(
      "triage", "w.gpkg", ids[0], "--state", "Chấp nhận", "--note", "hai tờ", "--by", "An", "--on", "2025-01-02", "-f",
      "csv")
    #expect(
      set.csv == [["finding", "state", "note", "by", "on"], [ids[0], "accepted", "hai tờ", "An", "2025-01-02"]])
    try #require(try run("triage", "w.gpkg", ids[1], "--state", "accepted", "--by", "An").status == 0)
    #expect(try run("triage", "w.gpkg", ids[1], "--state", "done", "--by", "An").status == 2)
    try #require(try run("load", "m.yml", "-o", "w.gpkg").status == 0)
    try #require(try run("check", "w.gpkg", "--fail-on", "never").status == 0)
    let waived = try run("waive", "w.gpkg", "--from", "w.gpkg")
    #expect(waived.status == 0 && waived.messages.contains("waived \(ids[0])"), "\(waived.messages)")
    #expect(waived.messages.contains("not waived: \(ids[1]) is accepted without a note"))
    let list = try run("waive", "w.gpkg", "--list", "-f", "csv").csv
    #expect(list.count == 2 && list[1][0] == ids[0] && list[1][3...5] == ["hai tờ", "An", "2025-01-02"])
    let all = try run("waive", "w.gpkg", "--from", "w.gpkg", "--reason", "như trên")
    #expect(all.status == 0 && !all.messages.contains("not waived"))
  }

  @Test("edits are counted, said, and not thrown away unasked")
  func edits() throws {
    try edit("UPDATE parcel SET name = 'a'")
    let info = try run("info", "w.gpkg", "-f", "json").json()
    let counts = try #require(info["edits"] as? [[String: Any]])
    #expect(counts.count == 1 && counts[0]["layer"] as? String == "parcel" && counts[0]["update"] as? Int == 1)
    #expect(try run("info", "w.gpkg").output.contains("edits since loading: parcel: 1 changed\n"))
    let page = try run("info", "w.gpkg", "--lang", "vi").output
    #expect(page.contains("chỉnh sửa từ lần nạp: thửa đất: sửa 1\n"))
    #expect(
      page.contains("VN-2000, kinh tuyến trục 107°30′, múi 3° (EPSG:9216)") && !page.contains(#/Polygon|GEOMETRY|None/#)
    )
    #expect(page.contains(#/\d{2}/\d{2}/\d{4} \d{2}:\d{2}:\d{2} UTC/#) && !page.contains(#/\d{4}-\d{2}-\d{2}T/#))
    let check = try run("check", "w.gpkg", "-f", "json", "--fail-on", "never")
    #expect(try check.json()["edits"] as? Int == 1)
    #expect(check.messages.contains("the answer counts edits since the last load: parcel: 1 changed"))
    let rehearsal = try run("load", "m.yml", "-o", "w.gpkg", "--dry-run")
    #expect(rehearsal.status == 0 && rehearsal.messages.contains("refused without --discard-edits"))
    let refused = try run("load", "m.yml", "-o", "w.gpkg")
    #expect(refused.status == 3 && refused.messages.contains("would be lost: parcel 1 update (1/12)"))
    #expect(refused.messages.split(separator: "\n").count == 1)
    #expect(try run("load", "m.yml", "-o", "w.gpkg", "--discard-edits").status == 0)
    #expect(try (run("info", "w.gpkg", "-f", "json").json()["edits"] as? [Any])?.isEmpty == true)
  }

  @Test(
    "what cannot be measured is named by every command",
    arguments: [
      ["check", "w.gpkg", "--fail-on", "never"], ["shares", "w.gpkg", "--by", "landuse"], ["clean-land", "w.gpkg"],
      ["coverage", "w.gpkg"], ["markers", "w.gpkg"], ["reclaim", "w.gpkg"], ["info", "w.gpkg"],
      ["occupancy", "w.gpkg"],
      ["export", "w.gpkg", "parcel", "-o", "o.geojson"], ["report", "w.gpkg", "-o", "r"],
      ["extract", "w.gpkg", "1/12"],
    ])
  func nonFinite(_ arguments: [String]) throws {
    let far = Geometry.multiPolygon([
      [[Position(553_000, 1_587_000), Position(1e21, 1_587_000), Position(0, 1), Position(553_000, 1_587_000)]]
    ])
    try edit("UPDATE parcel SET geom = ?", [Data(far.geoPackageBlob(srsID: 9216))])
    let run = try CommandRun(arguments, in: folder.url)
    #expect(run.status == 0 || run.status == 3, "\(run.messages)")
    #expect(run.messages.contains("landfund: parcel 1/12: left out: "), "\(run.messages)")
    guard arguments[0] == "check" else { return }
    let document = try CommandRun(arguments + ["-f", "json"], in: folder.url).json()
    let skipped = try #require(document["skipped"] as? [[String: Any]])
    let reasons = Set(skipped.compactMap { $0["layer"] as? String == "parcel" ? $0["reason"] as? String : nil })
    #expect(reasons.contains("non_finite") && !reasons.contains("null_geometry"), "\(skipped)")
    let findings = try #require(document["findings"] as? [[String: Any]])
    #expect(findings.contains { $0["rule"] as? String == "geometry.invalid" && $0["kind"] as? String == "non_finite" })
  }
}
