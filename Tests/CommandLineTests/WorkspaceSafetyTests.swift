import Foundation
import GRDB
import Interchange
import LandModel
import Testing

/// What happens to a workspace when a load is killed, has no room, may not write, or is not alone.
@Suite("A workspace is whole, whatever happens", .serialized)
struct WorkspaceSafetyTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("many.geojson", Self.parcels(1...2000))
    try folder.write("few.geojson", Self.parcels(1...20))
    for name in ["many", "few"] {
      try folder.write(
        "\(name).yml",
        "workspace: \(name)\ncrs: EPSG:9216\nas_of: 2021-12-24\nsources:\n  - layer: parcel\n    path: \(name).geojson\n"
      )
    }
    try #require(try load("few").status == 0)
  }

  private static func parcels(_ numbers: ClosedRange<Int>) -> String {
    #"{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"EPSG:9216"}},"features":["#
      + numbers.map { number in
        let (x, y) = (553_000 + number % 50 * 20, 1_587_000 + number / 50 * 20)
        let ring = "[\(x),\(y)],[\(x + 20),\(y)],[\(x + 20),\(y + 20)],[\(x),\(y + 20)],[\(x),\(y)]"
        return
          #"{"type":"Feature","properties":{"id":"\#(number)","code":"ODT","allotted_to":"Nguyễn Văn \#(number)"},"#
          + #""geometry":{"type":"Polygon","coordinates":[[\#(ring)]]}}"#
      }.joined(separator: ",\n") + "]}"
  }

  private func load(_ name: String, after words: String? = nil) throws -> CommandRun {
    try CommandRun(["load", "\(name).yml", "-o", "w.gpkg", "--quiet"], in: folder.url, after: words)
  }

  /// The name and the parcels of the workspace, which SQLite must find sound.
  private func content() throws -> (name: String?, parcels: [Row]) {
    let queue = try DatabaseQueue(path: folder.path("w.gpkg"), configuration: GeoPackageConnection.configuration())
    defer { try? queue.close() }
    return try queue.read { db in
      try #require(try String.fetchOne(db, sql: "PRAGMA integrity_check") == "ok")
      let indexed = try Int.fetchOne(db, sql: "SELECT count(*) FROM rtree_parcel_geom")
      let parcels = try Row.fetchAll(db, sql: "SELECT * FROM parcel ORDER BY fid")
      try #require(indexed == parcels.count)
      return (try String.fetchOne(db, sql: "SELECT name FROM workspace"), parcels)
    }
  }

  private func bytes() throws -> Data { try Data(contentsOf: URL(fileURLWithPath: folder.path("w.gpkg"))) }

  @Test("a load that is killed leaves the earlier workspace, or the new one, and the next load tidies up")
  func killed() throws {
    let few = try content()
    try #require(try load("many").status == 0)
    let many = try content()
    #expect(few.parcels.count == 20 && many.parcels.count == 2000)
    for round in 0..<12 {
      let started = try StartedCommand(
        ["load", round % 2 == 0 ? "few.yml" : "many.yml", "-o", "w.gpkg"], in: folder.url)
      Thread.sleep(forTimeInterval: 0.05 * Double(round % 6 + 1))
      kill(started.process.processIdentifier, SIGKILL)
      started.process.waitUntilExit()
      let found = try content()
      #expect(found.parcels == (found.name == "few" ? few.parcels : many.parcels))
    }
    try #require(try load("many").status == 0)
    #expect(try folder.names.filter { $0.contains("w.gpkg") } == ["w.gpkg", "w.gpkg.lock"])
  }

  @Test("without room on the disk the earlier workspace stays, and nothing is left")
  func noRoom() throws {
    let before = try bytes()
    let names = try folder.names
    // In blocks of 512 bytes: room for the copy, and for little more. The signal kills, unless the command sees to it.
    let run = try load("many", after: "ulimit -f \(before.count / 512 + 200) && exec env --default-signal=XFSZ")
    #expect(run.status == 3 && run.output.isEmpty, "\(run.messages)")
    #expect(run.messages.contains("w.gpkg: SQLite says: ") && run.messages.split(separator: "\n").count == 1)
    #expect(try bytes() == before && folder.names == names)
  }

  @Test("in a folder that takes no file the workspace is read and not written")
  func readOnlyFolder() throws {
    // Root may write anywhere, and sets its power aside for this.
    let isRoot = getuid() == 0
    let words = isRoot ? "exec setpriv --reuid 65534 --regid 65534 --clear-groups" : "exec"
    try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: folder.url.path)
    defer { try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.url.path) }
    let before = try bytes()
    let names = try folder.names
    let load = try load("many", after: words)
    #expect(load.status == 3 && load.messages.split(separator: "\n").count == 1, "\(load.messages)")
    #expect(load.messages.contains("choose a folder that exists and that you may write to"))
    let info = try CommandRun(["info", "w.gpkg", "-f", "json"], in: folder.url, after: words)
    #expect(info.status == 0 && info.output.contains(#""features":20"#), "\(info.messages)")
    let check = try CommandRun(["check", "w.gpkg", "--fail-on", "never"], in: folder.url, after: words)
    #expect(check.status == 0 && check.messages.contains("the findings are not stored"), "\(check.messages)")
    #expect(try bytes() == before && folder.names == names)
  }

  @Test("one process reads while another loads, and sees the one state or the other")
  func readingMeanwhile() throws {
    let started = try StartedCommand(["load", "many.yml", "-o", "w.gpkg", "--quiet"], in: folder.url)
    var seen: Set<Int> = []
    repeat {
      let info = try CommandRun(["info", "w.gpkg", "-f", "json"], in: folder.url)
      try #require(info.status == 0, "\(info.messages)")
      let layers = try #require(try info.json()["layers"] as? [[String: Any]])
      seen.insert(layers[0]["features"] as? Int ?? -1)
    } while started.process.isRunning
    #expect(started.exitStatus == 0 && seen.isSubset(of: [20, 2000]), "\(seen)")
    #expect(try content().parcels.count == 2000)
  }

  @Test("a second load waits for the first; after five seconds it says so")
  func twoLoads() throws {
    let loads = try ["many", "few"].map {
      try StartedCommand(["load", "\($0).yml", "-o", "w.gpkg", "--quiet"], in: folder.url)
    }
    for load in loads {
      load.process.waitUntilExit()
      #expect(load.exitStatus == 0)
    }
    let found = try content()
    #expect(found.parcels.count == (found.name == "few" ? 20 : 2000))
    // Somebody who does not let go.
    let before = try bytes()
    let lock = open(folder.path("w.gpkg.lock"), O_RDWR | O_CLOEXEC)
    defer { close(lock) }
    try #require(flock(lock, LOCK_EX | LOCK_NB) == 0)
    let start = Date()
    let refused = try load("many")
    #expect(refused.status == 3 && Date().timeIntervalSince(start) > 4.5)
    #expect(
      refused.messages
        == "landfund: w.gpkg: another landfund is writing to the workspace; wait until it is done and try again [in_use]\n"
    )
    #expect(try bytes() == before)
  }
}

/// A workspace that an earlier version of the program wrote.
@Suite("Commands on an earlier workspace")
struct EarlierWorkspaceTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    let sql = CommandRun.package.appendingPathComponent("Tests/LandStoreTests/Fixtures/version-1.sql")
    let queue = try DatabaseQueue(path: folder.path("w.gpkg"), configuration: GeoPackageConnection.configuration())
    try queue.write { db in try db.execute(sql: try String(contentsOf: sql, encoding: .utf8)) }
    try queue.close()
  }

  private func bytes() throws -> Data { try Data(contentsOf: URL(fileURLWithPath: folder.path("w.gpkg"))) }

  private func run(_ arguments: String...) throws -> CommandRun { try CommandRun(arguments, in: folder.url) }

  private func version() throws -> Int? {
    let queue = try DatabaseQueue(path: folder.path("w.gpkg"))
    defer { try? queue.close() }
    return try queue.read { db in try Int.fetchOne(db, sql: "SELECT schema_version FROM workspace") }
  }

  @Test(
    "what only reads answers and leaves the file as it is",
    arguments: [
      ["info", "w.gpkg"], ["check", "w.gpkg", "--no-store", "--fail-on", "never"], ["waive", "w.gpkg", "--list"],
      ["export", "w.gpkg", "-o", "all"], ["shares", "w.gpkg", "--by", "landuse"], ["extract", "w.gpkg", "1/12"],
      ["clean-land", "w.gpkg"], ["load", "m.yml", "-o", "w.gpkg", "--dry-run"],
    ])
  func reading(_ arguments: [String]) throws {
    try folder.write("m.yml", "workspace: w\ncrs: EPSG:9216\nsources:\n  - layer: zone\n    path: z.geojson\n")
    try folder.write("z.geojson", #"{"type":"FeatureCollection","features":[]}"#)
    let before = try bytes()
    let run = try CommandRun(arguments, in: folder.url)
    #expect(run.status == 0, "\(run.messages)")
    if arguments[0] == "info" { #expect(run.output.contains("finding  GEOMETRY") && run.output.contains("p.geojson")) }
    if arguments[0] == "waive" { #expect(run.output.contains("f-ee41d674ceb3")) }
    #expect(try bytes() == before)
  }

  @Test("check stores its findings, the waiver holds, and the workspace is brought up to date")
  func checking() throws {
    let check = try run("check", "w.gpkg", "-f", "json")
    #expect(check.status == 0, "\(check.messages)")
    let findings = try #require(try check.json()["findings"] as? [[String: Any]])
    #expect(findings.map { $0["id"] as? String } == ["f-ee41d674ceb3"])
    #expect((findings[0]["waiver"] as? [String: Any])?["by"] as? String == "Nguyễn Văn A")
    #expect(try version() == 8)
    #expect(try run("check", "w.gpkg", "-f", "json").output == check.output)
  }

  @Test("load replaces what it names and keeps the rest")
  func loading() throws {
    try folder.write("m.yml", "workspace: w\ncrs: EPSG:9216\nsources:\n  - layer: parcel\n    path: p.geojson\n")
    try folder.write(
      "p.geojson",
      #"{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"EPSG:9216"}},"features":[{"type":"Feature","#
        + #""properties":{"id":"1/14"},"geometry":{"type":"Polygon","coordinates":[[[553000,1587000],[553010,1587000],"#
        + "[553010,1587010],[553000,1587000]]]}}]}")
    let load = try run("load", "m.yml", "-o", "w.gpkg")
    #expect(load.status == 0 && load.output.contains("loaded 1, flagged 0, rejected 0, removed 2"), "\(load.messages)")
    let info = try run("info", "w.gpkg", "-f", "json").json()
    let layers = try #require(info["layers"] as? [[String: Any]])
    #expect(layers.map { $0["layer"] as? String } == ["zone", "parcel"] && info["waivers"] as? Int == 1)
    #expect(try version() == 8)
  }

  @Test("a newer workspace is refused by every command in one line, and left alone")
  func newer() throws {
    let queue = try DatabaseQueue(path: folder.path("w.gpkg"))
    try queue.write { db in try db.execute(sql: "UPDATE workspace SET schema_version = 99") }
    try queue.close()
    try folder.write("m.yml", "workspace: w\ncrs: EPSG:9216\nsources:\n  - layer: zone\n    path: z.geojson\n")
    let before = try bytes()
    for arguments in [
      ["info", "w.gpkg"], ["check", "w.gpkg"], ["load", "m.yml", "-o", "w.gpkg"], ["waive", "w.gpkg", "--list"],
    ] {
      let run = try CommandRun(arguments, in: folder.url)
      #expect(run.status == 3 && run.output.isEmpty)
      #expect(
        run.messages.hasSuffix(
          "the workspace has version 99 of the schema, and this program knows 8; use a newer landfund [newer_schema]\n"),
        "\(run.messages)")
      #expect(run.messages.split(separator: "\n").count == 1)
    }
    #expect(try bytes() == before)
  }
}
