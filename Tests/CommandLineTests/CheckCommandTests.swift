import Foundation
import Geodesy
import LandModel
import LandStore
import PlaneGeometry
import Testing

@Suite("landfund check and waive")
struct CheckCommandTests {
  private let workspace: CheckedWorkspace

  init() throws { workspace = try CheckedWorkspace() }

  private func check(_ options: String...) throws -> CommandRun {
    try CommandRun(["check", workspace.path] + options)
  }

  @Test("two parcels that overlap and one that crosses itself: text, exit status, stored layer")
  func text() throws {
    let run = try check()
    #expect(run.status == 1, "\(run.messages)")
    #expect(run.output.contains("parcel 1/12 and parcel 1/13 share 60.0 m², up to 2.00 m wide."))
    #expect(run.output.contains("parcel 1/14: the boundary crosses itself at X 1,587,015.00, Y 553,045.00."))
    let stored = try Workspace(workspace.path)
    #expect(try stored.findings().map(\.rule) == ["geometry.invalid", "overlap.parcel"])
    #expect(try stored.lastRun()?.findings == 2)
    #expect(try check("--fail-on", "never").status == 0)
    #expect(try check("--lang", "vi", "--no-store").output.contains("chồng lấn 60,0 m², chỗ rộng nhất 2,00 m"))
  }

  @Test("what a person reads, in both languages")
  func snapshots() throws {
    for language in ["en", "vi"] {
      try expectSnapshot(check("--lang", language, "--no-store").output, "check-\(language)")
    }
  }

  @Test("the JSON document has its keys in order, and is the same for any number of jobs")
  func json() throws {
    let one = try check("-f", "json", "--jobs", "1", "--no-store")
    #expect(try one.output == check("-f", "json", "--jobs", "3", "--no-store").output)
    let document = try one.json()
    let keys = [
      "landfund", "command", "workspace", "crs", "as_of", "rules_sha256", "inputs", "summary", "zones", "matrix",
      "balance", "skipped", "findings", "edits",
    ]
    #expect(Set(document.keys) == Set(keys))
    let places = keys.compactMap { one.output.range(of: "\n\"\($0)\": ")?.lowerBound }
    #expect(places.count == keys.count && places == places.sorted())
    let findings = try #require(document["findings"] as? [[String: Any]])
    #expect(findings.count == 2)
    let overlap = findings[1]
    #expect(overlap["area_m2"] as? Double == 60 && overlap["kind"] as? String == "crosses")
    #expect(overlap["zone"] as? String == "W1" && overlap["owner"] as? String == "land")
    let geometry = try #require(overlap["geometry"] as? [String: Any])
    #expect(geometry["type"] as? String == "Polygon")
    let skipped = try #require(document["skipped"] as? [[String: Any]])
    #expect(skipped.contains { $0["id"] as? String == "1/14" && $0["reason"] as? String == "invalid_geometry" })
    for balance in try #require(document["balance"] as? [[String: Any]]) {
      #expect(abs(balance["difference_m2"] as? Double ?? 1) < 1e-6, "\(balance)")
    }
  }

  @Test("CSV, GeoJSON and SARIF say the same findings")
  func formats() throws {
    let csv = try check("-f", "csv", "--no-store").output
    #expect(csv.hasPrefix("id,rule,severity,typology,size,kind,subjects,zone,scheme,owner,area_m2,area_ellipsoid_m2,"))
    #expect(csv.contains(",parcel:1/12;parcel:1/13,W1,,land,60,"))
    let map = try check("-f", "geojson", "--no-store").json()
    let features = try #require(map["features"] as? [[String: Any]])
    #expect(features.count == 2)
    let properties = try #require(features[1]["properties"] as? [String: Any])
    #expect(properties["rule"] as? String == "overlap.parcel" && properties["subjects"] is String)
    let sarif = try check("-f", "sarif", "--no-store").json()
    #expect(sarif["version"] as? String == "2.1.0")
    let run = try #require((sarif["runs"] as? [[String: Any]])?.first)
    let results = try #require(run["results"] as? [[String: Any]])
    let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
    let rules = try #require(driver["rules"] as? [[String: Any]])
    for result in results {
      let index = try #require(result["ruleIndex"] as? Int)
      #expect(rules[index]["id"] as? String == result["ruleId"] as? String)
      #expect(["error", "warning", "note", "none"].contains(result["level"] as? String ?? ""))
      #expect(((result["message"] as? [String: Any])?["text"] as? String)?.isEmpty == false)
    }
    #expect(results.count == 2)
  }

  @Test("rules can be chosen, laid over and mistaken")
  func rules() throws {
    #expect(try check("--rule", "geometry.invalid", "-f", "csv").csv.count == 2)
    #expect(try Workspace(workspace.path).findings().isEmpty)
    let unknown = try check("--rule", "overlap.parcels")
    #expect(unknown.status == 2 && unknown.messages.contains("overlap.parcel,"))
    let overlay = workspace.folder.appendingPathComponent("rules.yml")
    try Data("rules: {overlap.parcel: warning, geometry.invalid: off}".utf8).write(to: overlay)
    let mild = try check("--rules", overlay.path, "--no-store")
    #expect(mild.status == 0 && mild.output.contains("1 finding: 1 warning"))
    try Data("rules: {overlap.parcels: off}".utf8).write(to: overlay)
    let refused = try check("--rules", overlay.path)
    #expect(
      refused.status == 3 && refused.messages.contains("line 1") && refused.messages.split(separator: "\n").count == 1)
  }

  @Test("a zone keeps what touches it; a baseline lets only new findings count")
  func zoneAndBaseline() throws {
    #expect(try check("--zone", "W2", "-f", "csv").csv.count == 1)
    #expect(try check("--zone", "W9").status == 3)
    let earlier = workspace.folder.appendingPathComponent("earlier.json")
    #expect(try check("-f", "json", "-o", earlier.path, "--no-store").status == 1)
    let again = try check("--baseline", earlier.path, "-f", "json")
    #expect(again.status == 0)
    let baseline = try #require(try again.json()["baseline"] as? [String: Any])
    #expect(baseline["known"] as? Int == 2 && (baseline["new"] as? [String])?.isEmpty == true)
    // What lies outside the zone, or belongs to a rule that nobody asked for, is not gone.
    for options in [["--zone", "W2"], ["--rule", "overlap.parcel"]] {
      let part = try CommandRun(["check", workspace.path, "--baseline", earlier.path, "-f", "json"] + options).json()
      #expect(((part["baseline"] as? [String: Any])?["gone"] as? [Any])?.isEmpty == true, "\(options)")
    }
  }

  @Test("a day may be written with the day first", arguments: ["24/12/2021", "24-12-2021", "24.12.2021", "2021-12-24"])
  func dayFirst(day: String) throws {
    #expect(try check("--as-of", day, "--no-store", "-f", "json").json()["as_of"] as? String == "2021-12-24")
  }

  @Test(
    "a day that nobody can read is a wrong command line", arguments: ["24/12/21", "12/24/2021", "2021", "31.2.2021"])
  func noDay(day: String) throws {
    #expect(try check("--as-of", day, "--no-store").status == 2)
  }

  @Test(
    "what is gone is named from the baseline; what grew or shrank by more than 10 % and 5 m² is listed",
    arguments: [(54.0, true), (55, false), (66, false), (66.7, true)])
  func goneAndChanged(before: Double, isChanged: Bool) throws {
    // The overlap of the workspace has 60 m².
    _ = try check()
    let overlap = try #require(try Workspace(workspace.path).findings().first { $0.rule == "overlap.parcel" }).id
    let earlier = workspace.folder.appendingPathComponent("earlier.json")
    let gone =
      #"{"id":"f-000000000000","rule":"gap.scheme_block","severity":"warning","kind":"hole","size":"material","#
      + #""zone":"W1","subjects":[{"layer":"scheme","id":"S","name":null,"class":"detailed"}],"area_m2":12.5,"#
      + #""message":{"en":"12.5 m² of S","vi":"12,5 m² của S"}}"#
    let known = #"{"id":"\#(overlap)","rule":"overlap.parcel","area_m2":\#(before)}"#
    try Data(#"{"findings":[\#(gone),\#(known)]}"#.utf8).write(to: earlier)
    let baseline = try #require(
      try check("--baseline", earlier.path, "-f", "json").json()["baseline"] as? [String: Any])
    let named = try #require((baseline["gone"] as? [[String: Any]])?.first)
    #expect(named["id"] as? String == "f-000000000000" && named["zone"] as? String == "W1")
    #expect((named["message"] as? [String: String])?["vi"] == "12,5 m² của S" && named["area_m2"] as? Double == 12.5)
    #expect(((named["subjects"] as? [[String: Any]])?.first?["class"] as? String) == "detailed")
    let changed = try #require(baseline["changed"] as? [[String: Any]])
    #expect(changed.map { $0["id"] as? String } == (isChanged ? [overlap] : []))
    let text = try check("--baseline", earlier.path).output
    // Every other finding of the workspace is new.
    #expect(text.contains("New since the baseline: ") && !text.contains("New since the baseline: 1\n  \(overlap)  "))
    #expect(text.contains("Gone since the baseline: 1\n  f-000000000000  12.5 m² of S\n"))
    #expect(text.contains("Larger or smaller than in the baseline: 1\n  \(overlap)  ") == isChanged)
  }

  @Test("a person sees which findings are new, which are gone and which are waived, in columns")
  func marks() throws {
    let earlier = workspace.folder.appendingPathComponent("earlier.json")
    try Data(#"{"findings":[{"id":"f-000000000000","rule":"overlap.parcel"}]}"#.utf8).write(to: earlier)
    _ = try check()
    let ids = try Workspace(workspace.path).findings().map(\.id)
    _ = try CommandRun(["waive", workspace.path, ids[1], "--reason", "known", "--by", "An"])
    let english = try check("--baseline", earlier.path, "--rule", "overlap.parcel").output
    #expect(english.contains("1 finding: 1 error; 1 waived; 1 new; 1 gone\n"))
    #expect(english.contains("Parcels overlap: 1 finding: 1 error; 1 waived; 1 new, 60.0 m²\n"))
    #expect(english.contains("  \(ids[1])  waived, new  parcel"))
    #expect(try check("--no-store").output.contains("  \(ids[1])  waived   parcel"))
    let vietnamese = try check("--no-store", "--lang", "vi").output
    #expect(vietnamese.contains("  \(ids[1])  đã chấp nhận  thửa đất"))
  }

  @Test("a waived finding stays listed and no longer counts, until it is taken back")
  func waive() throws {
    let refused = try CommandRun(["waive", workspace.path, "f-000000000000", "--reason", "x", "--by", "y"])
    #expect(refused.status == 3 && refused.messages.contains("f-000000000000"))
    _ = try check()
    let ids = try Workspace(workspace.path).findings().map(\.id)
    for id in ids {
      let run = try CommandRun(["waive", workspace.path, id, "--reason", "known, settled", "--by", "N. V. An"])
      #expect(run.status == 0, "\(run.messages)")
    }
    // The stored layer shows the waivers at once, as the next check would.
    let shown = try Workspace(workspace.path).findings()
    #expect(shown.allSatisfy { $0.waiver?.contains("known, settled") ?? false })
    let waived = try check("-f", "json")
    #expect(waived.status == 0)
    #expect(try Workspace(workspace.path).findings() == shown)
    let findings = try #require(try waived.json()["findings"] as? [[String: Any]])
    let waiver = try #require(findings[1]["waiver"] as? [String: Any])
    #expect(waiver["by"] as? String == "N. V. An" && waiver["on"] as? String == "2021-12-24")
    #expect(waiver["area_m2"] as? Double == 60 && waiver["stale"] as? Bool == false)
    let list = try CommandRun(["waive", workspace.path, "--list", "-f", "json"]).json()
    let rows = try #require(list["rows"] as? [[String: Any]])
    #expect(rows.count == 2 && rows.allSatisfy { $0["active"] as? Bool == true && $0["stale"] as? Bool == false })
    #expect(list["command"] as? String == "waive")
    #expect(try CommandRun(["waive", workspace.path, ids[0], "--revoke"]).status == 0)
    #expect(try Workspace(workspace.path).findings().map { $0.waiver == nil } == [true, false])
    #expect(try CommandRun(["waive", workspace.path, ids[0], "--revoke"]).status == 3)
    #expect(try check().status == 1)
    #expect(try CommandRun(["waive", workspace.path, ids[0], "--by", "y"]).status == 2)
    let waive = ["waive", workspace.path, ids[1], "--reason", "again", "--by"]
    #expect(try CommandRun(waive + [" "]).status == 2)
    let past = try CommandRun(waive + ["Bình", "--until", "2021-12-23"])
    #expect(past.status == 2 && past.messages.contains("2021-12-24"))
    #expect(try CommandRun(waive + ["Bình"]).messages.contains("in place of the waiver of N. V. An"))
    #expect(
      try CommandRun(waive + ["Hoa", "--lang", "vi"]).messages
        == "landfund: đã chấp nhận \(ids[1]) (overlap.parcel), thay cho lần chấp nhận của Bình\n")
    let revoked = try CommandRun(["waive", workspace.path, ids[1], "--revoke", "--lang", "vi"])
    #expect(revoked.messages == "landfund: đã rút lại việc chấp nhận \(ids[1])\n")
    #expect(try CommandRun(["waive", workspace.path]).status == 2)
  }

  @Test("without a day there is no answer")
  func day() throws {
    let undated = try CheckedWorkspace(asOf: nil)
    let run = try CommandRun(["check", undated.path])
    #expect(run.status == 2 && run.messages.contains("--as-of"))
    #expect(try CommandRun(["check", undated.path, "--as-of", "2021-12-24"]).status == 1)
  }
}

/// A workspace in a folder of its own: two communes, two parcels that share 60 m², one that crosses itself.
final class CheckedWorkspace {
  let folder: URL
  let path: String

  init(asOf: CivilDate? = CivilDate("2021-12-24")) throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("landfund-check-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.appendingPathComponent("town.gpkg").path
    var land = Land(name: "Town", system: try CoordinateReferenceSystem("EPSG:9216"), asOf: asOf)
    var communes: [(feature: Zone, geometry: Geometry?)] = []
    for (index, id) in ["W1", "W2"].enumerated() {
      var zone = Zone(id: id)
      zone.kind = .commune
      zone.code = "\(23_290 + index)"
      communes.append((zone, CheckedWorkspace.rectangle(1000 * Double(index), 0, 1000, 1000)))
    }
    land.zones = LandLayer(communes)
    let bowtie = Geometry.polygon(
      [(40, 10), (50, 20), (50, 10), (40, 20), (40, 10)].map { Position(553_000 + $0.0, 1_587_000 + $0.1) })
    let shapes = [CheckedWorkspace.rectangle(0, 0, 30, 30), CheckedWorkspace.rectangle(0, 28, 30, 30), bowtie]
    land.parcels = LandLayer(
      zip(["1/12", "1/13", "1/14"], shapes).map { id, shape in
        var parcel = Parcel(id: id)
        parcel.unitCode = "23290"
        parcel.landUse = LandUseLabel("ODT")
        return (parcel, shape)
      })
    try Workspace.write(land, to: path, landfund: "1.0.0")
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  static func rectangle(_ x: Double, _ y: Double, _ width: Double, _ height: Double) -> Geometry {
    .rectangle(
      Box(minX: 553_000 + x, minY: 1_587_000 + y, maxX: 553_000 + x + width, maxY: 1_587_000 + y + height))
  }
}
