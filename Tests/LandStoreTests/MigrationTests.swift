import Foundation
import GRDB
import Interchange
import LandModel
import PlaneGeometry
import Testing
import Refusals

@testable import LandStore

/// A workspace as an earlier version of the program wrote it.
enum EarlierWorkspace {
  /// Writes one of that version of the schema.
  static func write(to path: String, version: Int = 1) throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Fixtures/version-\(version).sql")
    let queue = try DatabaseQueue(path: path, configuration: GeoPackageConnection.configuration())
    try queue.write { db in try db.execute(sql: try String(contentsOf: file, encoding: .utf8)) }
    try queue.close()
  }
}

@Suite("Earlier workspaces")
struct MigrationTests {
  private let folder: ScratchFolder
  private let path: String

  init() throws {
    folder = try ScratchFolder()
    path = "\(folder.path)/w.gpkg"
    try EarlierWorkspace.write(to: path)
  }

  private var bytes: Data { get throws { try Data(contentsOf: URL(fileURLWithPath: path)) } }

  private func inspect(_ body: (Database) throws -> Void) throws {
    let queue = try DatabaseQueue(path: path, configuration: GeoPackageSupport.configuration())
    try queue.read(body)
    try queue.close()
  }

  @Test("reading gives everything and leaves the file as it is", arguments: ["delete", "wal"])
  func reading(_ journal: String) throws {
    let queue = try DatabaseQueue(path: path)
    try queue.inDatabase { db in _ = try String.fetchOne(db, sql: "PRAGMA journal_mode = \(journal)") }
    try queue.close()
    let before = try bytes
    let workspace = try Workspace(path)
    #expect(workspace.name == "Kon Tum – thí điểm" && workspace.asOf == CivilDate("2021-12-24"))
    #expect(workspace.settings.rules == "rules: {marker.spacing: off}\n")
    let land = try workspace.land()
    #expect(land.zones.features.map(\.name) == ["Đăk Cấm"] && land.parcels.features.map(\.id) == ["1/12", "1/13"])
    #expect(land.parcels[0].landUse?.text == "ODT:300+CLN:900" && land.parcels.geometry[0].area == 1200)
    #expect(land.waivers.map(\.by) == ["Nguyễn Văn A"])
    #expect(try workspace.findings().map(\.areaSquareMetres) == [60])
    #expect(try workspace.lastRun()?.findings == 1)
    #expect(try workspace.aliases().map(\.spelling) == ["Sở XD"])
    let sources = try workspace.sources()
    #expect(sources.map(\.path) == ["z.geojson", "p.geojson"] && sources.allSatisfy { $0.removed == nil })
    #expect(try bytes == before && folder.names == ["w.gpkg"])
  }

  @Test("a load brings it up to date and keeps what it does not replace")
  func loading() throws {
    try folder.geoJSON("p.geojson", [square(#""id":"1/13""#), square(#""id":"1/14""#, x: 553_300)])
    try folder.manifest("  - layer: parcel\n    path: p.geojson\n")
    let report = try #require(try folder.load().first)
    #expect(report.removed == 1 && report.record.loaded == 2)
    let workspace = try Workspace(path)
    let land = try workspace.land()
    #expect(land.zones.features.map(\.name) == ["Đăk Cấm"] && land.parcels.features.map(\.id) == ["1/13", "1/14"])
    #expect(land.waivers.count == 1)
    #expect(try workspace.findings().isEmpty)
    #expect(try workspace.sources().map(\.removed) == [nil, 1])
    try expectCurrent()
  }

  @Test("a waiver or a check brings it up to date in place")
  func writing() throws {
    let workspace = try Workspace(path)
    #expect(try workspace.revokeWaivers(of: ["f-ee41d674ceb3"]) == 1)
    let findings = try workspace.findings()
    try workspace.storeFindings(
      findings, run: RunRecord(command: "check", landfund: "1", asOf: nil, rulesSHA256: nil, findings: 1))
    let after = try Workspace(path)
    #expect(try after.waivers().isEmpty)
    #expect(try after.findings() == findings)
    #expect(try after.land().parcels.features == workspace.land().parcels.features)
    try expectCurrent()
  }

  @Test("what 0.1.0 has loaded is read whole, new fields empty, and brought up to date in place")
  func planningFields() throws {
    let old = "\(folder.path)/old.gpkg"
    try EarlierWorkspace.write(to: old, version: 2)
    let before = try Data(contentsOf: URL(fileURLWithPath: old))
    let workspace = try Workspace(old)
    let land = try workspace.land()
    #expect(try Data(contentsOf: URL(fileURLWithPath: old)) == before)
    #expect(land.zones[0].name == "Đăk Cấm" && land.zones[0].minority == nil && land.forestCover.isEmpty)
    #expect(land.schemes[0].planningKind == nil && land.schemeBlocks[0].use == nil)
    // 2021 to 2025 are five years, both ends counted.
    #expect(land.landUsePlans[0].kind == nil && land.landUsePlans[0].effectiveKind == .fiveYear)
    #expect(land.landUseBlocks[0].surveyedOn == nil && land.parcels.features.map(\.tenure) == [.household, nil])
    #expect(land.parcels[0].penalisedOn == nil && land.projects[0].zone == nil)
    #expect(try workspace.findings().map(\.rule).contains("overlap.parcel"))
    try workspace.storeFindings(
      [], run: RunRecord(command: "check", landfund: "1", asOf: nil, rulesSHA256: nil, findings: 0))
    #expect(try Workspace(old).land().parcels.features == land.parcels.features)
    let new = "\(folder.path)/new.gpkg"
    try Workspace.write(try Land.sample(), to: new, landfund: "1")
    let fresh = try DatabaseQueue(path: new).read { db in try Schema(db) }
    #expect(try DatabaseQueue(path: old).read { db in try Schema(db) } == fresh)
    let triggers = "SELECT count(*) FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'landfund%'"
    let counts = try [old, new].map { path in try DatabaseQueue(path: path).read { try Int.fetchOne($0, sql: triggers) }
    }
    #expect(counts[0] == counts[1])
  }

  /// The schema is that of a new workspace, and what is not ours is there.
  private func expectCurrent() throws {
    let new = "\(folder.path)/new.gpkg"
    try Workspace.write(try Land.sample(), to: new, landfund: "1")
    let fresh = try DatabaseQueue(path: new).read { db in try Schema(db) }
    try inspect { (db: Database) throws in
      #expect(try Schema(db, without: ["theirs"]) == fresh)
      #expect(try Int.fetchOne(db, sql: "SELECT schema_version FROM workspace") == WorkspaceSchema.version)
      #expect(try String.fetchOne(db, sql: "PRAGMA integrity_check") == "ok")
      #expect(try String.fetchOne(db, sql: "SELECT a FROM theirs") == "giữ")
      #expect(try String.fetchOne(db, sql: "SELECT styleName FROM layer_styles WHERE owner = 'me'") == "của tôi")
      #expect(try Int.fetchOne(db, sql: "SELECT count(*) FROM rtree_parcel_geom") == 2)
      #expect(try String.fetchAll(db, sql: "SELECT loaded_at FROM source").allSatisfy { $0.count == 24 })
    }
    guard OutsideProgram.isInstalled else { return }
    let info = try OutsideProgram.run("ogrinfo", ["-ro", "-al", path])
    #expect(info.status == 0 && !info.output.contains("Warning") && !info.output.contains("ERROR"), "\(info.output)")
  }

  /// The tables with their columns, and the lists of codes with the fields that have them.
  private struct Schema: Equatable {
    private let columns: [String: [String]]
    private let codes: [String]

    init(_ db: Database, without others: Set<String> = []) throws {
      let tables = try String.fetchAll(db, sql: "SELECT name FROM sqlite_schema WHERE type = 'table'")
      columns = try tables.filter { !others.contains($0) }.reduce(into: [:]) { columns, table in
        columns[table] = try db.columns(in: table).map { "\($0.name) \($0.type) \($0.isNotNull)" }.sorted()
      }
      codes = try String.fetchAll(
        db,
        sql: """
          SELECT table_name || column_name || value || c.description FROM gpkg_data_columns
          JOIN gpkg_data_column_constraints c USING (constraint_name) ORDER BY 1
          """)
    }
  }

  @Test("a step that fails leaves the file as it is and says so in one line")
  func failing() throws {
    let queue = try DatabaseQueue(path: path)
    try queue.write { db in try db.execute(sql: "ALTER TABLE source ADD COLUMN removed TEXT") }
    try queue.close()
    let before = try bytes
    try folder.geoJSON("p.geojson", [square(#""id":"1/13""#)])
    try folder.manifest("  - layer: parcel\n    path: p.geojson\n")
    for attempt in [{ _ = try folder.load() }, { _ = try Workspace(path) }] {
      let error = try #require(throws: Refusal.self) { try attempt() }
      #expect(
        error.message.en.hasPrefix("the workspace cannot be brought from version 1 of the schema to 2 (duplicate"))
      #expect(error.place.file == path && !error.description.contains("\n"), "\(error)")
      #expect(try bytes == before)
    }
    #expect(try folder.names == ["m.yml", "p.geojson", "w.gpkg", "w.gpkg.lock"])
  }

  @Test("a version that no program has written is refused", arguments: ["0", "NULL", "'x'", "99"])
  func otherVersions(_ version: String) throws {
    let queue = try DatabaseQueue(path: path)
    try queue.write { db in
      try db.execute(
        sql: """
          CREATE TABLE w AS SELECT * FROM workspace; DROP TABLE workspace; ALTER TABLE w RENAME TO workspace;
          UPDATE workspace SET schema_version = \(version)
          """)
    }
    try queue.close()
    let error = try #require(throws: Refusal.self) { try Workspace(path) }
    let says =
      version == "99"
      ? "version 99 of the schema, and this program knows \(WorkspaceSchema.version)"
      : "this is no workspace of landfund"
    #expect(error.message.en.contains(says), "\(error)")
  }
}
