import Foundation
import GRDB
import LandModel
import PlaneGeometry
import Refusals
import Testing

@testable import LandStore

/// What a load does to a workspace that is there, and to what lies beside it.
@Suite("Loading over a workspace")
struct LoadOverWorkspaceTests {
  @Test("several sources fill a layer; a reload replaces it, counts what is gone and keeps the rest")
  func reload() throws {
    let folder = try ScratchFolder()
    try folder.geoJSON("a.geojson", [square(#""id":"1""#), square(#""id":"2""#, x: 553_300)])
    try folder.geoJSON("b.geojson", [square(#""id":"3""#, x: 553_600)])
    try folder.geoJSON("z.geojson", [square(#""id":"W""#)])
    try folder.manifest(
      "  - layer: parcel\n    path: a.geojson\n  - layer: zone\n    path: z.geojson\n  - layer: parcel\n    path: b.geojson\n"
    )
    try folder.load()
    let path = "\(folder.path)/w.gpkg"
    let first = try Workspace(path)
    try first.storeFindings(
      [FindingRecord(id: "f-1", rule: "x", severity: "error")],
      run: RunRecord(command: "check", landfund: "1", asOf: nil, rulesSHA256: nil, findings: 1))
    try first.record([
      (
        Waiver(
          finding: "f-1", rule: "x", subjects: "", measure: .parts(1), reason: "r", by: "b", on: nil, until: nil), nil
      )
    ])
    let queue = try DatabaseQueue(path: path)
    try queue.write { db in try db.execute(sql: "CREATE TABLE theirs (a); INSERT INTO theirs VALUES ('giữ')") }
    try queue.close()
    try folder.geoJSON("a.geojson", [square(#""id":"2""#)])
    try folder.manifest("  - layer: parcel\n    path: a.geojson\n")
    let report = try #require(try folder.load().first)
    #expect(report.removed == 2 && report.record.loaded == 1)
    #expect(try first.land().parcels.count == 3)
    let second = try Workspace(path)
    let land = try second.land()
    #expect(land.parcels.features.map(\.id) == ["2"] && land.zones.features.map(\.id) == ["W"])
    #expect(land.waivers.count == 1)
    #expect(try second.findings().isEmpty && second.lastRun() == nil)
    #expect(try second.sources().map(\.path) == ["z.geojson", "a.geojson"])
    let after = try DatabaseQueue(path: path)
    try after.read { (db: Database) throws in
      #expect(try String.fetchOne(db, sql: "SELECT a FROM theirs") == "giữ")
      #expect(try String.fetchOne(db, sql: "PRAGMA integrity_check") == "ok")
      #expect(try Int.fetchOne(db, sql: "SELECT count(*) FROM rtree_parcel_geom") == 1)
    }
  }

  @Test(
    "the title of a layer, and a style that a program has saved over ours, stay; a lost table of styles comes again")
  func titles() throws {
    let folder = try ScratchFolder()
    try folder.geoJSON("a.geojson", [square(#""id":"1""#)])
    try folder.manifest("  - layer: parcel\n    path: a.geojson\n")
    try folder.load()
    let queue = try DatabaseQueue(path: "\(folder.path)/w.gpkg")
    try queue.write { db in
      try db.execute(
        sql: """
          UPDATE gpkg_contents SET identifier = 'Thửa đất', description = 'của phường' WHERE table_name = 'parcel';
          UPDATE layer_styles SET styleQML = '<qgis styleCategories="AllStyleCategories"/>' WHERE f_table_name = 'parcel';
          """)
    }
    for _ in 0..<2 { try folder.load() }
    try queue.close()
    let after = try DatabaseQueue(path: "\(folder.path)/w.gpkg")
    try after.write { db in
      let titles = try Row.fetchOne(db, sql: "SELECT * FROM gpkg_contents WHERE table_name = 'parcel'")
      #expect(titles?["identifier"] == "Thửa đất" && titles?["description"] == "của phường")
      let styles = try Row.fetchAll(
        db, sql: "SELECT * FROM layer_styles WHERE f_table_name = 'parcel' ORDER BY useAsDefault DESC")
      #expect(styles.map { $0["useAsDefault"] as Bool } == [true, false])
      #expect((styles[0]["styleQML"] as String).hasSuffix("/>") && styles[1]["owner"] == "landfund")
      try db.execute(sql: "DROP TABLE layer_styles")
    }
    try after.close()
    try folder.load()
    let last = try DatabaseQueue(path: "\(folder.path)/w.gpkg")
    #expect(try last.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM layer_styles") } ?? 0 > 5)
  }

  @Test("a pointer of Git LFS is told from a workspace and from a manifest")
  func pointers() throws {
    let folder = try ScratchFolder()
    let text = "version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 5\n"
    for name in ["w.gpkg", "m.yml"] { try folder.file(name, text) }
    let refused = [
      try #require(throws: Refusal.self) { try Workspace("\(folder.path)/w.gpkg") },
      try #require(throws: Refusal.self) { try Manifest(contentsOf: "\(folder.path)/m.yml") },
    ]
    #expect(refused.allSatisfy { $0.code == .unsupportedOperation && $0.remedy.en.contains("git lfs pull") })
  }

  @Test("a rehearsal reports everything and writes nothing")
  func rehearsal() throws {
    let folder = try ScratchFolder()
    try folder.geoJSON("p.geojson", [square(#""id":"1""#), square(#""id":"2""#)])
    try folder.manifest("  - layer: parcel\n    path: p.geojson\n")
    try folder.load()
    let before = try Data(contentsOf: URL(fileURLWithPath: "\(folder.path)/w.gpkg"))
    let names = try folder.names
    try folder.geoJSON("p.geojson", [square(#""id":"2""#)])
    let manifest = try Manifest(contentsOf: "\(folder.path)/m.yml")
    let reports = try Loader(manifest: manifest, landfund: "1").rehearse(into: "\(folder.path)/w.gpkg")
    #expect(reports[0].removed == 1 && reports[0].record.loaded == 1)
    #expect(try Loader(manifest: manifest, landfund: "1").rehearse(into: nil)[0].removed == 0)
    #expect(try folder.names == names)
    #expect(try Data(contentsOf: URL(fileURLWithPath: "\(folder.path)/w.gpkg")) == before)
  }

  @Test("what a killed load has left beside the workspace is gone after the next one")
  func leftovers() throws {
    let folder = try ScratchFolder()
    try folder.geoJSON("p.geojson", [square(#""id":"1""#)])
    try folder.manifest("  - layer: parcel\n    path: p.geojson\n")
    try folder.file(".w.gpkg.load-abc123.part", "half")
    try folder.file(".v.gpkg.load-abc123.part", "of another workspace")
    try folder.load()
    #expect(try folder.names == [".v.gpkg.load-abc123.part", "m.yml", "p.geojson", "w.gpkg", "w.gpkg.lock"])
  }

  @Test("another working system than the workspace's is refused")
  func otherSystem() throws {
    let folder = try ScratchFolder()
    try folder.geoJSON("p.geojson", [square(#""id":"1""#)])
    try folder.manifest("  - layer: parcel\n    path: p.geojson\n")
    try folder.load()
    try folder.manifest("  - layer: parcel\n    path: p.geojson\n", head: "workspace: w\ncrs: EPSG:5898\n")
    let error = try #require(throws: Refusal.self) { try folder.load() }
    #expect(error.message.en == "the workspace is in EPSG:9216 and the manifest in EPSG:5898")
  }

  @Test("a file that is open in write-ahead mode elsewhere, or no workspace, is refused")
  func busyFile() throws {
    let folder = try ScratchFolder()
    try folder.geoJSON("p.geojson", [square(#""id":"1""#)])
    try folder.manifest("  - layer: parcel\n    path: p.geojson\n")
    try folder.load()
    let writer = try DatabasePool(path: "\(folder.path)/w.gpkg")
    try writer.write { db in try db.execute(sql: "CREATE TABLE theirs (a)") }
    let busy = try #require(throws: Refusal.self) { try folder.load() }
    #expect(busy.message.en.contains("another program has the workspace open"), "\(busy)")
    try writer.close()
    #expect(throws: Never.self) { try folder.load() }
    #expect(try folder.names == ["m.yml", "p.geojson", "w.gpkg", "w.gpkg.lock"])
    try folder.file("other.gpkg", "no database at all, but long enough to look like one to somebody who only counts")
    let none = try #require(throws: Refusal.self) { try folder.load(into: "other.gpkg") }
    #expect(none.description.contains("other.gpkg"))
  }
}
