internal import GRDB
internal import Interchange
internal import Refusals

/// What other programs have added to one of our tables: columns, whose values are kept by id when the table is made anew,
/// indexes and triggers, and the table's title and description.
///
/// Made before the table is dropped; ``restore(in:)`` comes when the new one is filled. Values of features that are gone
/// wait in a table of their own (`parcel_kept`) until the id comes back. A column that is computed from others cannot be
/// kept and is refused by name.
struct OtherColumns {
  private let table: String
  private let columns: [ColumnInfo]
  private let statements: [(name: String, sql: String)]
  /// What people call the table, and say of it, in the list of contents.
  private let titles: Row?

  /// The table that keeps the values of ids that are gone.
  private var keeper: String { Self.keeper(of: table) }
  /// The table, temporary, in which the values wait.
  private var waiting: String { "temp." + "others_\(table)".sqlQuoted }
  private var names: [String] { columns.map(\.name.sqlQuoted) }

  /// The name of the table that keeps what others have noted about features of a table that are gone.
  static func keeper(of table: String) -> String { "\(table)_kept" }

  /// Remembers what was added to a table.
  ///
  /// - Parameters:
  ///   - table: the table; none of that name is no error.
  ///   - own: the names of our columns beside key, geometry and id.
  /// - Throws: `Refusal` for a column that is computed.
  init(of table: String, own: [String], in db: Database, path: String) throws {
    self.table = table
    guard try db.tableExists(table) else {
      (columns, statements, titles) = ([], [], nil)
      return
    }
    titles = try Row.fetchOne(
      db, sql: "SELECT identifier, description FROM gpkg_contents WHERE table_name = ?", arguments: [table])
    let ours = Set(([WorkspaceNames.key, WorkspaceNames.geometry, WorkspaceNames.id] + own).map { $0.lowercased() })
    let present = try db.columns(in: table)
    let hasID = present.contains { $0.name.lowercased() == WorkspaceNames.id }
    let added = hasID ? present.filter { !ours.contains($0.name.lowercased()) } : []
    if let computed = try Self.computed(table, in: db).first(where: { name in added.contains { $0.name == name } }) {
      throw Refusal(
        .notRepresentable,
        LocalisedText(
          en:
            "another program has added the column \(computed.excerpt), which is computed from others and cannot be kept",
          vi: "chương trình khác đã thêm cột \(computed.excerpt) tính từ cột khác, không giữ lại được"),
        remedy: LocalisedText(
          en: "make it a plain column, or remove it", vi: "đổi thành cột thường, hoặc xóa cột đó"),
        at: RefusalPlace(file: path, layer: table))
    }
    columns = added
    statements = try Self.statements(on: table, in: db)
    try remember(in: db)
  }

  private static func computed(_ table: String, in db: Database) throws -> [String] {
    try String.fetchAll(db, sql: "SELECT name FROM pragma_table_xinfo(?) WHERE hidden > 1", arguments: [table])
  }

  /// The indexes and triggers that are neither ours nor GDAL's, which follow from the table.
  private static func statements(on table: String, in db: Database) throws -> [(name: String, sql: String)] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT name, sql FROM sqlite_master
        WHERE type IN ('index', 'trigger') AND lower(tbl_name) = lower(?) AND typeof(sql) = 'text'
        AND NOT (name GLOB 'rtree_*' OR name GLOB 'landfund_*' OR name GLOB 'trigger_*_feature_count_*')
        """, arguments: [table]
    ).map { ($0[0], $0[1]) }
  }

  private func remember(in db: Database) throws {
    guard !columns.isEmpty else { return }
    let list = (["id"] + names).joined(separator: ", ")
    try db.execute(sql: "CREATE TABLE \(waiting) AS SELECT \(list) FROM main.\(table.sqlQuoted)")
    try db.execute(sql: "CREATE INDEX temp.\("others_\(table)_id".sqlQuoted) ON \("others_\(table)".sqlQuoted) (id)")
    guard try keeps(in: db) else { return }
    let kept = Set(try db.columns(in: keeper).map { $0.name.lowercased() })
    let values = columns.map { kept.contains($0.name.lowercased()) ? $0.name.sqlQuoted : "NULL" }
    try db.execute(
      sql: """
        INSERT INTO \(waiting) SELECT \((["id"] + values).joined(separator: ", ")) FROM main.\(keeper.sqlQuoted)
        WHERE id NOT IN (SELECT id FROM main.\(table.sqlQuoted))
        """)
  }

  /// Adds the columns to the new table and fills them, and makes indexes and triggers again.
  ///
  /// - Throws: `Refusal` for an index that the new values do not fit.
  func restore(in db: Database, path: String) throws {
    if !columns.isEmpty {
      for column in columns { try add(column, to: table, in: db) }
      let list = names.joined(separator: ", ")
      try db.execute(
        sql: """
          UPDATE main.\(table.sqlQuoted) AS new SET (\(list)) = (SELECT \(list) FROM \(waiting) o WHERE o.id = new.id)
          WHERE id IN (SELECT id FROM \(waiting))
          """)
      try keep(in: db)
      try db.execute(sql: "DROP TABLE \(waiting)")
    }
    if let titles {
      // Another table may bear the title meanwhile.
      try db.execute(
        sql: "UPDATE OR IGNORE gpkg_contents SET identifier = ?, description = ? WHERE table_name = ?",
        arguments: [titles["identifier"], titles["description"], table])
    }
    for (name, sql) in statements {
      do {
        // One statement and no more, whatever the text says.
        try db.makeStatement(sql: sql).execute()
      } catch {
        throw Refusal(
          .notRepresentable,
          LocalisedText(
            en: "\(name.excerpt), which another program has made on the table, does not fit any more (\(error.reason))",
            vi: "\(name.excerpt) do chương trình khác tạo trên bảng không còn phù hợp (\(error.reason))"),
          remedy: LocalisedText(
            en: "remove it with the program that made it", vi: "xóa nó bằng chương trình đã tạo ra nó"),
          at: RefusalPlace(file: path, layer: table))
      }
    }
  }

  /// The values of ids that are gone, where there are any, in a table of their own.
  private func keep(in db: Database) throws {
    if try keeps(in: db) {
      try db.execute(sql: "DROP TABLE \(keeper.sqlQuoted)")
      try db.execute(sql: "DELETE FROM gpkg_contents WHERE table_name = ?", arguments: [keeper])
    }
    let hasValue = names.map { "\($0) NOT NULL" }.joined(separator: " OR ")
    let gone = "FROM \(waiting) WHERE id NOT IN (SELECT id FROM main.\(table.sqlQuoted)) AND (\(hasValue))"
    guard try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 \(gone))") == true else { return }
    try db.execute(
      sql: "CREATE TABLE \(keeper.sqlQuoted) (\(WorkspaceNames.key) INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE)")
    for column in columns { try add(column, to: keeper, in: db) }
    let list = (["id"] + names).joined(separator: ", ")
    try db.execute(sql: "INSERT OR IGNORE INTO main.\(keeper.sqlQuoted) (\(list)) SELECT \(list) \(gone)")
    try GeoPackageSchema.registerAttributes(table: keeper, in: db)
  }

  /// Whether the table that keeps values is there; one of that name that others have made is not ours.
  private func keeps(in db: Database) throws -> Bool {
    guard try db.tableExists(keeper) else { return false }
    return try db.columns(in: keeper).prefix(2).map(\.name) == [WorkspaceNames.key, WorkspaceNames.id]
  }

  /// Adds a column of that type, with its default where that is a plain value.
  private func add(_ column: ColumnInfo, to table: String, in db: Database) throws {
    let isPlain = column.type.allSatisfy { $0.isLetter || $0.isNumber || "_ (),".contains($0) }
    var sql = "ALTER TABLE \(table.sqlQuoted) ADD COLUMN \(column.name.sqlQuoted) \(isPlain ? column.type : "")"
    if let value = column.defaultValueSQL, Self.isConstant(value) { sql += " DEFAULT \(value)" }
    try db.makeStatement(sql: sql).execute()
  }

  /// Whether a default is a number or a text, which a column that is added may have.
  private static func isConstant(_ sql: String) -> Bool {
    if Double(sql) != nil { return true }
    guard sql.count >= 2, sql.first == "'", sql.last == "'" else { return false }
    return !sql.dropFirst().dropLast().split(separator: "''", omittingEmptySubsequences: false).contains {
      $0.contains("'")
    }
  }
}
