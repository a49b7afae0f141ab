internal import GRDB
internal import Interchange
internal import LandModel
internal import Refusals

/// The version of a workspace's schema, and the way from every earlier one.
///
/// Whoever reads a workspace of an earlier version reads a copy that is brought up to date, and the file stays as it is.
/// Whoever writes to one brings it up to date in the same transaction. A newer version is refused.
enum WorkspaceSchema {
  /// The version that this program writes.
  static let version = migrations.count + 1

  /// What brings a workspace of version n, the place in the list from 1, to version n + 1.
  ///
  /// A step finds the schema as version n left it, whatever this program's tables look like by now.
  private static let migrations: [@Sendable (Database) throws -> Void] = [
    recordRemovals, recordEdits, addFieldsOfPlanning, recordTriage, addFigures, addRulesTables,
    recordServers,
  ]

  /// From 1 to 2: a source says how many features its load took away, times are as a GeoPackage has them, with
  /// milliseconds, and closed lists of codes are in the file.
  private static func recordRemovals(_ db: Database) throws {
    try db.execute(
      sql: """
        ALTER TABLE source ADD COLUMN removed INTEGER;
        UPDATE source SET loaded_at = substr(loaded_at, 1, 19) || '.000Z' WHERE loaded_at GLOB '????-??-??T??:??:??Z';
        """)
    try CodeDomains.write(to: db)
  }

  /// From 2 to 3: edits of other programs are written down.
  private static func recordEdits(_ db: Database) throws {
    try db.execute(sql: EditedTable.statement)
    try GeoPackageSchema.registerAttributes(table: EditedTable.name, in: db)
    for layer in LayerName.allCases where try db.tableExists(layer.rawValue) {
      try EditTriggers.create(on: layer, in: db)
    }
  }

  /// From 3 to 4: fields of planning kinds, publication, fines, households and capital, and the layer of forest cover.
  private static func addFieldsOfPlanning(_ db: Database) throws {
    for layer in LayerName.allCases where try db.tableExists(layer.rawValue) {
      try EditTriggers.drop(on: layer, in: db)
      for column in fieldsOfPlanning[layer] ?? [] {
        try db.execute(sql: "ALTER TABLE \(layer.rawValue.sqlQuoted) ADD COLUMN \(column)")
      }
      try EditTriggers.create(on: layer, in: db)
    }
    try createForestCover(in: db)
    try db.execute(
      sql: """
        ALTER TABLE workspace ADD COLUMN constraints TEXT;
        ALTER TABLE workspace ADD COLUMN constraints_sha256 TEXT;
        """)
    try CodeDomains.write(to: db)
    try LayerStyles.write(to: db)
    try LayerStyles.order(in: db)
  }

  /// From 4 to 5: where findings stand is kept, and which features a source has brought.
  private static func recordTriage(_ db: Database) throws {
    try db.execute(
      sql: TriageTable.statement
        + "ALTER TABLE source ADD COLUMN first_fid INTEGER; ALTER TABLE source ADD COLUMN last_fid INTEGER;")
    try GeoPackageSchema.registerAttributes(table: TriageTable.name, in: db)
    if try db.tableExists(FindingTable.name) {
      // Somebody may have kept such columns of their own.
      let present = Set(try db.columns(in: FindingTable.name).map { $0.name.lowercased() })
      for column in TriageTable.columns where !present.contains(column) {
        let type = column == "triage_on" ? "DATE" : "TEXT"
        try db.execute(sql: "ALTER TABLE \(FindingTable.name) ADD COLUMN \(column) \(type)")
      }
    }
    try CodeDomains.write(to: db)
  }

  /// From 5 to 6: the figures of land-use plans and of documents, and norms of its own.
  private static func addFigures(_ db: Database) throws {
    let tables: [(LayerName, String)] = [
      (.landUseTarget, "plan TEXT, unit_code TEXT, code TEXT, area_m2 REAL, source TEXT"),
      (
        .statement,
        "document TEXT, place TEXT, text TEXT, measure TEXT, subject TEXT, filter TEXT, value REAL, unit TEXT, precision REAL"
      ),
    ]
    for (layer, columns) in tables where try !db.tableExists(layer.rawValue) {
      try db.execute(
        sql: """
          CREATE TABLE \(layer.rawValue.sqlQuoted) (
          \(WorkspaceNames.key) INTEGER PRIMARY KEY, id \(LandUseTarget.newID), name TEXT, \(columns),
          \(WorkspaceNames.repairMoved) REAL)
          """)
      try GeoPackageSchema.registerAttributes(table: layer.rawValue, in: db)
      try EditTriggers.create(on: layer, in: db)
    }
    try db.execute(
      sql: "ALTER TABLE workspace ADD COLUMN norms TEXT; ALTER TABLE workspace ADD COLUMN norms_sha256 TEXT;")
    try CodeDomains.write(to: db)
  }

  /// From 6 to 7: articles of recovery, laws of occupancy, offices and kinds of units of its own.
  private static func addRulesTables(_ db: Database) throws {
    for column in ["reclaim", "occupancy", "offices", "units"] {
      try db.execute(
        sql: "ALTER TABLE workspace ADD COLUMN \(column) TEXT; ALTER TABLE workspace ADD COLUMN \(column)_sha256 TEXT;")
    }
  }

  /// From 7 to 8: a table of a database says which server it was read from, and when.
  private static func recordServers(_ db: Database) throws {
    try db.execute(sql: "ALTER TABLE source ADD COLUMN server TEXT; ALTER TABLE source ADD COLUMN read_at DATETIME;")
  }

  private static let fieldsOfPlanning: [LayerName: [String]] = [
    .zone: ["minority TEXT", "mountain TEXT"],
    .scheme: ["planning_kind TEXT", "population INTEGER", "declared_positions INTEGER"],
    .schemeBlock: ["use TEXT"], .landUsePlan: ["kind TEXT", "published_on DATE"],
    .landUseBlock: ["surveyed_on DATE"],
    .parcel: ["cleared_on DATE", "households INTEGER", "penalised_on DATE", "penalty_deadline DATE"],
    .project: ["zone TEXT", "capital_registered REAL", "capital_disbursed REAL", "workers INTEGER"],
  ]

  /// The layer as this version has it, in the system of the others.
  private static func createForestCover(in db: Database) throws {
    let layer = LayerName.forestCover
    guard try !db.tableExists(layer.rawValue),
      let srsID = try Int64.fetchOne(db, sql: "SELECT srs_id FROM gpkg_geometry_columns WHERE srs_id > 0 LIMIT 1")
    else { return }
    var writer = GeoPackageLayerWriter(
      table: layer.rawValue, geometry: .init(WorkspaceNames.geometry, "MULTIPOLYGON"),
      key: .init(WorkspaceNames.key, "INTEGER PRIMARY KEY"),
      columns: [
        .init("id", ForestCover.newID), .init("name", "TEXT"), .init("kind", "TEXT"), .init("surveyed_on", "DATE"),
        .init("source", "TEXT"), .init(WorkspaceNames.repairMoved, "REAL"),
      ],
      srsID: srsID)
    try writer.create(in: db)
    try writer.finish(in: db)
    try EditTriggers.create(on: layer, in: db)
  }

  /// The version of the workspace in a database.
  ///
  /// - Throws: `Refusal` for what is no workspace, a newer one, or one whose tables are none.
  static func version(of db: Database, path: String) throws -> Int {
    try demandTables(db, path: path)
    guard try db.tableExists("workspace"), try db.tableExists("gpkg_contents"),
      try db.columns(in: "workspace").contains(where: { $0.name == "schema_version" }),
      let found = try Int.fetchOne(db, sql: "SELECT schema_version FROM workspace"), found > 0
    else { throw notOurs(path) }
    guard found <= version else {
      throw Refusal(
        .newerSchema,
        LocalisedText(
          en: "the workspace has version \(found) of the schema, and this program knows \(version)",
          vi: "cấu trúc không gian làm việc là phiên bản \(found), chương trình này biết đến phiên bản \(version)"),
        remedy: LocalisedText(en: "use a newer landfund", vi: "dùng phiên bản landfund mới hơn"),
        at: RefusalPlace(file: path))
    }
    return found
  }

  /// Refuses views and virtual tables under the names of what a workspace consists of: reading one could take any time.
  private static func demandTables(_ db: Database, path: String) throws {
    let names = WorkspaceTables.all + LayerName.allCases.map(\.rawValue)
    let list = names.map { "'\($0)'" }.joined(separator: ", ")
    let impostor = try String.fetchOne(
      db,
      sql: """
        SELECT name FROM sqlite_master WHERE lower(name) IN (\(list))
        AND (type = 'view' OR type = 'table' AND sql LIKE 'CREATE VIRTUAL%') ORDER BY name
        """)
    guard let impostor else { return }
    throw Refusal(
      .damagedWorkspace,
      LocalisedText(
        en: "\(impostor) is a view, and in a workspace it is a table",
        vi: "\(impostor) là khung nhìn (view), trong không gian làm việc phải là bảng"),
      remedy: LocalisedText(
        en: "remove the view, or load the workspace anew from its manifest into another file",
        vi: "xóa khung nhìn đó, hoặc nạp lại không gian làm việc từ tệp manifest vào tệp khác"),
      at: RefusalPlace(file: path))
  }

  /// What is said of a file that is no workspace.
  static func notOurs(_ path: String) -> Refusal {
    Refusal(
      .notAWorkspace,
      LocalisedText(
        en: "this is no workspace of landfund", vi: "đây không phải là không gian làm việc của landfund"),
      remedy: LocalisedText(
        en: "name one, or a new file for landfund load to make",
        vi: "nêu một không gian làm việc, hoặc một tệp mới để landfund load tạo ra"),
      at: RefusalPlace(file: path))
  }

  /// Brings a workspace up to date, step by step, in the transaction of the caller; one that is current stays as it is.
  ///
  /// - Throws: `Refusal`; the caller then takes everything back.
  static func migrate(_ db: Database, path: String) throws {
    for found in try version(of: db, path: path)..<version {
      do {
        try migrations[found - 1](db)
        try db.execute(sql: "UPDATE workspace SET schema_version = ?", arguments: [found + 1])
      } catch {
        throw Refusal(
          .damagedWorkspace,
          LocalisedText(
            en: "the workspace cannot be brought from version \(found) of the schema to \(found + 1) (\(error.reason))",
            vi: "không nâng được cấu trúc không gian làm việc từ phiên bản \(found) lên \(found + 1) (\(error.reason))"),
          remedy: LocalisedText(
            en: "load it anew from its manifest into another file; this one is untouched",
            vi: "nạp lại từ tệp manifest vào tệp khác; tệp này còn nguyên"),
          at: RefusalPlace(file: path))
      }
    }
  }

  /// A copy of an earlier workspace in the current schema, which SQLite keeps without a name and removes by itself.
  static func currentCopy(of file: DatabaseQueue, path: String) throws -> DatabaseQueue {
    let copy = try DatabaseQueue(path: "", configuration: GeoPackageConnection.configuration())
    try file.backup(to: copy)
    try copy.write { db in try migrate(db, path: path) }
    return copy
  }
}

extension Error {
  /// What SQLite says, without the statement.
  var reason: String { (self as? DatabaseError)?.message ?? "\(self)" }
}
