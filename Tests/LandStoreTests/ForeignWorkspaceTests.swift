import Refusals
import Foundation
import GRDB
import Interchange
import LandModel
import PlaneGeometry
import Testing

@testable import LandStore

/// Workspaces that another program has changed: nothing in them acts, stops the program, or passes for what it is not.
@Suite("Workspaces from elsewhere", .timeLimit(.minutes(15)))
struct ForeignWorkspaceTests {
  private let folder: ScratchFolder
  private let path: String
  private let run = RunRecord(command: "check", landfund: "1", asOf: "2021-12-24", rulesSHA256: nil, findings: 1)
  private let finding = FindingRecord(id: "f-1", rule: "overlap.parcel", severity: "error")

  init() throws {
    folder = try ScratchFolder()
    path = "\(folder.path)/w.gpkg"
    try folder.geoJSON("p.geojson", [square(#""id":"1/12""#), square(#""id":"1/13""#, x: 553_300)])
    try folder.geoJSON("z.geojson", [square(#""id":"Z","kind":"commune""#)])
    try folder.manifest("  - layer: parcel\n    path: p.geojson\n  - layer: zone\n    path: z.geojson\n")
    try folder.load()
    try Workspace(path).storeFindings([finding], run: run)
    var waiver = Waiver(
      finding: "f-1", rule: "overlap.parcel", subjects: "", measure: .area(60), reason: "x", by: "y", on: nil,
      until: nil)
    waiver.on = CivilDate("2021-12-24")
    try Workspace(path).record([(waiver, nil)])
  }

  private func edit(_ sql: String) throws { try GeoPackageSupport.edit(path, sql) }

  private func text(_ sql: String) throws -> String? {
    let queue = try DatabaseQueue(path: path)
    defer { try? queue.close() }
    return try queue.read { db in try String.fetchOne(db, sql: sql) }
  }

  /// Reads everything that a workspace holds.
  private func readAll() throws {
    let workspace = try Workspace(path)
    _ = (try workspace.land(), try workspace.sources(), try workspace.waivers(), try workspace.lastRun())
    _ = (try workspace.findings(), try workspace.edits(), try workspace.aliases())
  }

  // MARK: - Values

  @Test(
    "values of another type and missing columns are refused by table, row and column",
    arguments: [
      ("UPDATE source SET read = ''", "w.gpkg, table source, row 1: read is no number"),
      ("UPDATE source SET loaded = 1.5 WHERE id = 2", "w.gpkg, table source, row 2: loaded is no number"),
      ("UPDATE source SET path = x'00'", "w.gpkg, table source, row 1: path is no text"),
      ("UPDATE source SET repair_moved_m2 = 'viel'", "table source, row 1: repair_moved_m2 is no number"),
      ("ALTER TABLE source DROP COLUMN flagged", "w.gpkg, table source: the column flagged is missing"),
      ("DROP TABLE source", "w.gpkg, table source: the table is missing"),
      ("UPDATE workspace SET as_of = 1", "w.gpkg, table workspace, row 1: as_of is no day (YYYY-MM-DD)"),
      ("UPDATE workspace SET as_of = '2021-02-30'", "table workspace, row 1: as_of is no day"),
      ("UPDATE workspace SET rules = x'FF'", "table workspace, row 1: rules is no text"),
      ("ALTER TABLE workspace DROP COLUMN aliases", "table workspace: the column aliases is missing"),
      ("UPDATE run SET findings = 'x'", "w.gpkg, table run, row 1: findings is no number"),
      ("UPDATE run SET as_of = 'heute'", "table run, row 1: as_of is no day"),
      ("UPDATE waiver SET area_m2 = 'x'", "w.gpkg, table waiver, row 1: area_m2 is no number"),
      ("UPDATE waiver SET area_m2 = 9e999", "w.gpkg, table waiver, row 1: area_m2 is no number"),
      ("UPDATE waiver SET \"on\" = 5", "table waiver, row 1: on is no day"),
      ("ALTER TABLE waiver DROP COLUMN \"by\"", "table waiver: the column by is missing"),
      ("UPDATE finding SET typology = 'x'", "w.gpkg, layer finding, row 1: typology is no number"),
      ("UPDATE finding SET tainted = 7", "layer finding, row 1: tainted is no yes or no (1 or 0)"),
      ("UPDATE finding SET geom = x'4750'", "layer finding, row 1: geom is no geometry"),
      ("ALTER TABLE finding DROP COLUMN details", "layer finding: the column details is missing"),
      ("INSERT INTO edited VALUES (1, 'wald', 1, 'a', 'insert', NULL, '')", "table edited, row 1: layer is no layer"),
      (
        "INSERT INTO edited VALUES (1, 'zone', 1, 'a', 'x', NULL, '')",
        "table edited, row 1: what is not insert, update"
      ),
      ("UPDATE parcel SET id = x'41' WHERE fid = 1", "layer parcel: row 1 has no id"),
      ("UPDATE parcel SET name = x'41'", "layer parcel, feature 1/12: the value is no value of name"),
      ("UPDATE parcel SET code = x'41'", "layer parcel, feature 1/12: the value is no value of code"),
      ("UPDATE parcel SET repair_moved_m2 = 'x'", "feature 1/12: the value is no value of repair_moved_m2"),
      ("UPDATE parcel SET geom = 'x'", "layer parcel, feature 1/12"),
    ])
  func badValues(_ sql: String, _ says: String) throws {
    try edit(sql)
    let error = try #require(throws: Refusal.self) { try readAll() }
    #expect(error.description.contains(says) && !error.description.contains("\n"), "\(error)")
  }

  @Test(
    "a load over a layer that stays and lacks a column, or holds bytes, is refused or goes on, and never stops the program",
    arguments: [
      (
        "DROP TRIGGER landfund_parcel_update; ALTER TABLE parcel DROP COLUMN allotted_to",
        "column allotted_to is missing"
      ),
      ("UPDATE parcel SET id = x'41', unit_code = x'42' WHERE fid = 1", nil),
      ("UPDATE parcel SET fid = 9223372036854775807 WHERE fid = 1", nil),
    ])
  func loadOver(_ sql: String, _ says: String?) throws {
    try edit(sql)
    try folder.manifest("  - layer: zone\n    path: z.geojson\n")
    guard let says else {
      try folder.load()
      #expect(try text("SELECT count(*) FROM parcel") == "2")
      return
    }
    let error = try #require(throws: Refusal.self) { try folder.load() }
    #expect(error.description.contains(says), "\(error)")
  }

  // MARK: - Schema

  @Test("triggers of others do not run on our connections, and stay")
  func triggers() throws {
    let body = "BEGIN DELETE FROM zone; UPDATE workspace SET name = 'x'; END"
    for (number, event) in [
      "INSERT ON run", "DELETE ON run", "INSERT ON waiver", "DELETE ON waiver", "UPDATE ON finding", "INSERT ON parcel",
      "INSERT ON source", "INSERT ON layer_styles", "INSERT ON gpkg_contents", "INSERT ON workspace",
    ].enumerated() {
      try edit("CREATE TRIGGER t\(number) AFTER \(event) \(body)")
    }
    let workspace = try Workspace(path)
    try workspace.storeFindings([finding], run: run)
    try workspace.record([(try #require(try workspace.waivers().first), nil)])
    _ = try workspace.revokeWaivers(of: ["f-1"])
    try folder.manifest("  - layer: parcel\n    path: p.geojson\n")
    try folder.load()
    #expect(try folder.land().zones.count == 1 && Workspace(path).name == "w")
    // One that was on a layer that is made anew is there again, too.
    #expect(try text("SELECT count(*) FROM sqlite_master WHERE name GLOB 't[0-9]'") == "10")
    #expect(try text("SELECT count(*) FROM rtree_parcel_geom") == "2")
  }

  @Test(
    "views and virtual tables in the place of ours are refused before they are read",
    arguments: [
      "parcel", "Parcel", "workspace", "finding", "source", "waiver", "run", "edited", "gpkg_data_columns",
    ])
  func views(_ table: String) throws {
    let endless = "WITH RECURSIVE n(fid) AS (SELECT 1 UNION ALL SELECT fid + 1 FROM n) SELECT fid, fid AS id FROM n"
    for replacement in ["CREATE VIEW \(table) AS \(endless)", "CREATE VIRTUAL TABLE \(table) USING rtree(id, a, b)"] {
      try edit("DROP TABLE IF EXISTS \(table); DROP VIEW IF EXISTS v; \(replacement)")
      for attempt in [{ try readAll() }, { _ = try folder.load() }] {
        let error = try #require(throws: Refusal.self) { try attempt() }
        #expect(error.description.contains("\(table) is a view, and in a workspace it is a table"), "\(error)")
      }
      try edit(replacement.contains("VIEW") ? "DROP VIEW \(table)" : "DROP TABLE \(table)")
    }
  }

  // MARK: - What others add

  @Test("columns, indexes and triggers of others are kept by id over a load")
  func addedToLayer() throws {
    try edit(
      """
      ALTER TABLE parcel ADD COLUMN "ghi chú" VARCHAR(20) DEFAULT 'chưa đo'; ALTER TABLE parcel ADD COLUMN n REAL;
      ALTER TABLE parcel ADD COLUMN b BLOB;
      UPDATE parcel SET "ghi chú" = 'đã đo', n = 1.5, b = x'0001' WHERE id = '1/13';
      CREATE INDEX theirs ON parcel (n);
      CREATE TRIGGER their_trigger AFTER UPDATE ON parcel BEGIN UPDATE parcel SET n = 0; END
      """)
    #expect(try Workspace(path).edits().isEmpty)
    try folder.geoJSON("p.geojson", [square(#""id":"1/14""#), square(#""id":"1/13""#, x: 553_300)])
    try folder.load()
    let queue = try DatabaseQueue(path: path)
    let rows = try queue.read { db in
      try String.fetchAll(
        db, sql: #"SELECT id || ' ' || "ghi chú" || ' ' || coalesce(n, '-') || ' ' || hex(b) FROM parcel ORDER BY fid"#)
    }
    #expect(rows == ["1/14 chưa đo - ", "1/13 đã đo 1.5 0001"])
    #expect(try text("SELECT count(*) FROM sqlite_master WHERE name IN ('theirs', 'their_trigger')") == "2")
    #expect(try text("SELECT type FROM pragma_table_info('parcel') WHERE name = 'ghi chú'") == "VARCHAR(20)")
    try folder.load()
    #expect(try text(#"SELECT "ghi chú" FROM parcel WHERE id = '1/13'"#) == "đã đo")
  }

  @Test("what others have noted of a feature waits while the source does not have it")
  func keptWhileGone() throws {
    try edit("ALTER TABLE parcel ADD COLUMN ghi_chu TEXT; UPDATE parcel SET ghi_chu = 'đã đo ' || id")
    let all = try String(contentsOfFile: folder.path + "/p.geojson", encoding: .utf8)
    try folder.geoJSON("p.geojson", [square(#""id":"1/13""#)])
    try folder.load()
    #expect(try text("SELECT group_concat(ghi_chu) FROM parcel") == "đã đo 1/13")
    #expect(try text("SELECT group_concat(id || ': ' || ghi_chu) FROM parcel_kept") == "1/12: đã đo 1/12")
    #expect(try Workspace(path).land().parcels.count == 1)
    try all.write(toFile: folder.path + "/p.geojson", atomically: true, encoding: .utf8)
    try folder.load()
    #expect(try text("SELECT group_concat(ghi_chu) FROM (SELECT * FROM parcel ORDER BY id)") == "đã đo 1/12,đã đo 1/13")
    #expect(try text("SELECT count(*) FROM sqlite_master WHERE name = 'parcel_kept'") == "0")
    // A table of that name which is another's stays.
    try edit("CREATE TABLE parcel_kept (mine TEXT); INSERT INTO parcel_kept VALUES ('mine')")
    try folder.load()
    #expect(try text("SELECT mine FROM parcel_kept") == "mine")
  }

  @Test("what others have noted of a finding is kept by id over checks, over a load, and while the finding is gone")
  func addedToFindings() throws {
    try edit("ALTER TABLE finding ADD COLUMN ghi_chu TEXT; UPDATE finding SET ghi_chu = 'đã đo'")
    let other = FindingRecord(id: "f-2", rule: "overlap.parcel", severity: "error")
    let note = "SELECT group_concat(id || coalesce(ghi_chu, '-')) FROM finding"
    try Workspace(path).storeFindings([other, finding], run: run)
    #expect(try text(note) == "f-2-,f-1đã đo")
    try folder.load()
    #expect(try text(note) == nil && Workspace(path).findings().isEmpty)
    try Workspace(path).storeFindings([other], run: run)
    #expect(try text(note) == "f-2-")
    try folder.load()
    try Workspace(path).storeFindings([finding], run: run)
    #expect(try text(note) == "f-1đã đo")
    #expect(try text("SELECT count(*) FROM sqlite_master WHERE name = 'finding_kept'") == "0")
  }

  @Test("a column that is computed cannot be kept and is named", arguments: ["VIRTUAL", "STORED"])
  func computedColumn(_ kind: String) throws {
    if kind == "VIRTUAL" {
      try edit("ALTER TABLE parcel ADD COLUMN ho AS (allotted_to || '!') VIRTUAL")
    } else {
      try edit("DROP TABLE finding; CREATE TABLE finding (fid INTEGER PRIMARY KEY, id TEXT, ho AS (id || '!') STORED)")
    }
    let error = try #require(throws: Refusal.self) { try folder.load() }
    #expect(error.message.en.contains("the column ho, which is computed from others and cannot be kept"), "\(error)")
    #expect(try folder.land().parcels.count == 2)
  }

  // MARK: - Ordinates

  @Test(
    "a feature with an ordinate that cannot be measured is there without its geometry",
    arguments: [
      Double.infinity, -.infinity, .nan, 1e21, -1.1e9,
    ])
  func farOrdinates(_ value: Double) throws {
    var geometry = Geometry.square(553_000, 1_587_000)
    geometry = geometry.mapCoordinates { $0[4] = value }
    let queue = try DatabaseQueue(path: path)
    try queue.write { db in
      try db.execute(sql: "DROP TRIGGER rtree_parcel_geom_update1; DROP TRIGGER rtree_parcel_geom_update2")
      try db.execute(sql: "DROP TRIGGER rtree_parcel_geom_update3; DROP TRIGGER rtree_parcel_geom_update4")
      try db.execute(
        sql: "UPDATE parcel SET geom = ? WHERE id = '1/12'", arguments: [Data(geometry.geoPackageBlob(srsID: 9216))])
    }
    try queue.close()
    let parcels = try folder.land().parcels
    #expect(parcels.features.map(\.id) == ["1/12", "1/13"])
    #expect(
      parcels.geometry.notices.nonFinite == [0] && parcels.geometry.geometry(at: 0) == nil
        && parcels.geometry.geometry(at: 1) != nil)
  }
}
