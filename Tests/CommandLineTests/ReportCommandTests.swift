import Foundation
import GRDB
import Testing

/// The main job end to end, on the sample as it lies in the repository.
@Suite("the sample from load to report", .enabled(if: GDALTrait.isOn))
struct ReportCommandTests {
  private let folder: TemporaryFolder
  private let workspace: String

  init() throws {
    folder = try TemporaryFolder()
    workspace = folder.path("kon-tum.gpkg")
    let load = try CommandRun(["load", "geodata/kon-tum/manifest.yml", "-o", workspace, "--quiet"])
    try #require(load.status == 0, "\(load.messages)")
  }

  private func json(_ arguments: [String]) throws -> [String: Any] {
    let run = try CommandRun(arguments + ["-f", "json"])
    #expect(run.status == 0, "\(run.messages)")
    return try run.json()
  }

  private func rows(_ arguments: [String], _ key: String = "rows") throws -> [[String: Any]] {
    try #require(try json(arguments)[key] as? [[String: Any]])
  }

  @Test("check ends with 1; report writes page and data, twice the same bytes")
  func reportsTwiceTheSame() throws {
    #expect(try CommandRun(["check", workspace, "--no-store", "--quiet"]).status == 1)
    let folders = [folder.path("one"), folder.path("two")]
    for folder in folders {
      let run = try CommandRun(["report", workspace, "-o", folder, "--quiet"])
      #expect(run.status == 0, "\(run.messages)")
    }
    let names = try FileManager.default.subpathsOfDirectory(atPath: folders[0]).sorted()
    for name in [
      "index.html", "data/findings.csv", "data/conflict-parcels.csv", "data/clean-land.xlsx", "data/parcel.geojson",
      "data/summary.json", "data/findings.xlsx",
    ] {
      #expect(names.contains(name))
    }
    #expect(names == (try FileManager.default.subpathsOfDirectory(atPath: folders[1]).sorted()))
    for name in names where name.contains(".") {
      let files = folders.map { FileManager.default.contents(atPath: "\($0)/\(name)") }
      #expect(files[0] == files[1], "\(name)")
    }
    let page = try #require(FileManager.default.contents(atPath: folders[0] + "/index.html"))
    #expect(page.count < 5_000_000)
  }

  @Test("report takes its own folder again, and no other that holds something")
  func refusesOtherFolders() throws {
    try folder.write("mine.txt", "mine")
    let refused = try CommandRun(["report", workspace, "-o", folder.url.path])
    #expect(refused.status == 3)
    #expect(refused.messages.contains("no report"))
    let own = folder.path("report")
    for _ in 0..<2 { #expect(try CommandRun(["report", workspace, "-o", own, "--quiet"]).status == 0) }
  }

  @Test("a later report says what is new, mended and shrunk since an earlier one, and takes none of another day")
  func changes() throws {
    let (old, new) = (folder.path("old"), folder.path("new"))
    #expect(try CommandRun(["report", workspace, "-o", old, "--quiet"]).status == 0)
    var summary = try #require(
      try JSONSerialization.jsonObject(with: Data(contentsOf: URL(fileURLWithPath: "\(old)/data/summary.json")))
        as? [String: Any])
    var findings = try #require(summary["findings"] as? [[String: Any]])
    let count = findings.count
    // One is new, one was mended, one has shrunk to half.
    findings[0]["id"] = "f-000000000000"
    let last = try #require(findings.lastIndex { ($0["area_m2"] as? Double ?? 0) > 100 })
    findings[last]["area_m2"] = 2 * (try #require(findings[last]["area_m2"] as? Double))
    summary["findings"] = findings
    for (day, status) in [("2021-11-30", 0), ("2022-01-01", 3)] {
      summary["as_of"] = day
      let file = folder.path("\(day).json")
      try JSONSerialization.data(withJSONObject: summary).write(to: URL(fileURLWithPath: file))
      let run = try CommandRun(["report", workspace, "-o", new, "--since", file, "--quiet"])
      #expect(run.status == status, "\(run.messages)")
    }
    let rows = try String(contentsOfFile: "\(new)/data/changes.csv", encoding: .utf8).split(separator: "\n").dropFirst()
    let changes = Dictionary(grouping: rows) { $0.split(separator: ",")[0] }.mapValues(\.count)
    #expect(changes == ["new": 1, "mended": 1, "shrunk": 1, "same": count - 2])
  }

  @Test("one folder for each zone of a kind, and a page that leads to them")
  func each() throws {
    let run = try CommandRun(["report", workspace, "-o", folder.path("each"), "--each", "district", "--quiet"])
    #expect(run.status == 0, "\(run.messages)")
    let index = try String(contentsOfFile: folder.path("each/index.html"), encoding: .utf8)
    let links = index.matches(of: /href="([^"]+)"/).map { String($0.output.1) }
    #expect(!links.isEmpty)
    for link in links {
      #expect(
        FileManager.default.fileExists(atPath: folder.path("each/\(link.removingPercentEncoding ?? link)")), "\(link)")
    }
    let none = try CommandRun(["report", workspace, "-o", folder.path("none"), "--each", "province"])
    #expect(none.status == 3 && none.messages.contains("[unknown_identifier]"), "\(none.messages)")
  }

  @Test("each zone is compared with its own earlier report, and with no report about other ground")
  func eachSince() throws {
    let old = folder.path("old")
    #expect(try CommandRun(["report", workspace, "-o", old, "--each", "district", "--quiet"]).status == 0)
    let parts = try FileManager.default.contentsOfDirectory(atPath: old).filter {
      FileManager.default.fileExists(atPath: "\(old)/\($0)/index.html")
    }
    let gone = try #require(parts.sorted().first)
    for (since, options, status) in [
      (old, ["--each", "district"], 0), ("\(old)/\(gone)", ["--each", "district"], 3), ("\(old)/\(gone)", [], 3),
    ] as [(String, [String], Int32)] {
      let run = try CommandRun(["report", workspace, "-o", folder.path("new"), "--since", since, "--quiet"] + options)
      #expect(run.status == status, "\(options): \(run.messages)")
    }
    for part in parts {
      let rows = try String(contentsOfFile: folder.path("new/\(part)/data/changes.csv"), encoding: .utf8)
      #expect(rows.split(separator: "\n").dropFirst().allSatisfy { $0.hasPrefix("same,") })
    }
  }

  @Test(
    "the code of a zone names a folder of the report whatever it holds", arguments: ["..", "../../out", "index.html"])
  func codesOfPaths(code: String) throws {
    let queue = try DatabaseQueue(path: workspace)
    try queue.write { db in
      // The index needs functions that this connection lacks, and the geometries stay.
      let triggers = "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'zone'"
      for name in try String.fetchAll(db, sql: triggers) { try db.execute(sql: "DROP TRIGGER \"\(name)\"") }
      try db.execute(sql: "UPDATE zone SET code = ? WHERE kind = 'district'", arguments: [code])
    }
    try queue.close()
    let before = try folder.names
    let run = try CommandRun(
      ["report", workspace, "-o", folder.path("each/report"), "--each", "district", "--quiet"])
    #expect(run.status == 0, "\(run.messages)")
    #expect(try folder.names.filter { $0 != "each" } == before)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path("each")) == ["report"])
    let parts = try FileManager.default.subpathsOfDirectory(atPath: folder.path("each/report"))
    let pages = parts.filter { $0.hasSuffix("/index.html") }
    #expect(!pages.isEmpty && pages.allSatisfy { $0.split(separator: "/").count == 2 } && parts.contains("index.html"))
  }

  @Test(
    "sheets of findings are a page of their own, or the choice is refused",
    arguments: [
      (["f-cad2b604b106"], [], 0), (["all"], ["--rule", "overlap.parcel"], 0), (["f-000000000000"], [], 3),
      (["all"], ["--rule", "gap.landuse_block"], 3), (["all", "f-cad2b604b106"], [], 2),
      (["f-cad2b604b106"], ["--rule", "overlap.parcel"], 2),
    ] as [([String], [String], Int32)])
  func sheets(ids: [String], options: [String], status: Int32) throws {
    let page = folder.path("sheets.html")
    let run = try CommandRun(
      ["extract", workspace] + ids.flatMap { ["--finding", $0] } + options + ["-o", page, "--lang", "vi", "--quiet"])
    #expect(run.status == status, "\(run.messages)")
    guard status == 0 else { return #expect(!FileManager.default.fileExists(atPath: page)) }
    let html = try String(contentsOfFile: page, encoding: .utf8)
    #expect(html.contains("\"sheets\":[\"f-cad2b604b106\"") && html.contains("<html lang=\"vi\">"))
  }

  @Test("70 ha of the former industrial park are clean for farming, Thanh Trung is not clean for industry")
  func cleanLand() throws {
    let sites = try rows(["clean-land", workspace, "--function", "agriculture"], "sites")
    let areas = sites.compactMap { $0["area_m2"] as? Double }
    #expect(areas.contains { abs($0 - 700_000) < 1 })
    let cluster = try rows(["clean-land", workspace, "--function", "industry"]).filter {
      ($0["parcel"] as? String)?.hasPrefix("23296/5/") ?? false
    }
    #expect(Set(cluster.compactMap { $0["verdict"] as? String }) == ["not_clean"])
    #expect(abs(cluster.reduce(0) { $0 + ($1["area_m2"] as? Double ?? 0) } - 702_850) < 1)
  }

  @Test("the seven calls are unknown, 929.8 ha together")
  func calls() throws {
    let calls = try rows(["clean-land", workspace, "--by", "call"])
    #expect(calls.count == 7)
    let unknown = calls.reduce(0.0) { $0 + ($1["unknown_m2"] as? Double ?? 0) }
    #expect(abs(unknown - 9_298_000) < 10)
    for key in ["clean_m2", "conditional_m2", "not_clean_m2"] {
      #expect(calls.reduce(0.0) { $0 + ($1[key] as? Double ?? 0) } < 0.01, "\(key)")
    }
  }

  @Test("5 of 72 schemes declared marked, 4 measured")
  func markers() throws {
    let zones = try rows(["markers", workspace], "zones")
    let city = try #require(zones.first { $0["zone"] as? String == "tp-kon-tum" })
    #expect(city["approved"] as? Int == 72)
    #expect(city["declared_marked"] as? Int == 5)
    #expect(city["complete"] as? Int == 4)
  }

  @Test("H'Nor: 94 % declared, 38.3 % of its ground in operation")
  func occupancy() throws {
    let row = try #require(try rows(["occupancy", workspace]).first { $0["zone"] as? String == "ccn-h-nor" })
    #expect(row["declared_ratio"] as? Double == 0.94)
    #expect(abs((row["operating_gross_ratio"] as? Double ?? 0) - 70_103.0 / 183_000) < 1e-5)
  }

  @Test("allocation: 194,040 and 105,960")
  func allocation() throws {
    let totals = try rows(
      ["allocate", workspace, "--criteria", "geodata/kon-tum/phan-bo-von.yml"], "totals"
    ).filter { $0["basis"] as? String == "declared" }
    #expect(totals.compactMap { $0["zone"] as? String } == ["kon-plong", "tp-kon-tum"])
    #expect(totals.compactMap { $0["amount"] as? Int } == [105_960, 194_040])
  }

  @Test("the cut of the economic zone would release 54,438 ha")
  func compare() throws {
    let document = try json(["compare", workspace, "KKT-BO-Y", "KKT-BO-Y-DC"])
    let released = try #require(document["released"] as? [String: Any])
    #expect(abs((released["area_m2"] as? Double ?? 0) - 544_380_000) < 100)
  }
}
