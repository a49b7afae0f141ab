package import GRDB
internal import GRDBSQLite
package import PlaneGeometry

/// Writes a table of features, or of rows without geometry, into a GeoPackage, row by row: metadata, table, rows, spatial
/// index, triggers, extent.
///
/// Columns: the key, the geometry, then those given. ``create(in:)`` comes first, then one ``append(key:geometry:in:_:)``
/// a row, ``finish(in:)`` last; all in one transaction. Memory: 40 bytes a row, for the index.
package struct GeoPackageLayerWriter {
  /// A column beside key and geometry.
  package struct Column {
    /// The name.
    package var name: String
    /// The type and constraints as SQL, as `TEXT NOT NULL UNIQUE`.
    package var declaration: String

    /// Declares a column.
    package init(_ name: String, _ declaration: String) {
      self.name = name
      self.declaration = declaration
    }
  }

  /// The table's name.
  package let table: String
  /// The column of geometries and their type, `MULTIPOLYGON` and so on, `GEOMETRY` for any; `nil` of a table without.
  package let geometry: Column?
  /// The declaration of the key, as `fid INTEGER PRIMARY KEY`.
  package let key: Column
  /// The further columns.
  package let columns: [Column]
  /// The key of the reference system in `gpkg_spatial_ref_sys`, where it stands already.
  package let srsID: Int64

  private var extent = Box.empty
  private var rows: Statement?
  private var index = SpatialIndexBuilder()
  /// Rows that were written and are gone.
  private var removed: Set<Int64> = []

  /// Describes a table.
  package init(
    table: String, geometry: Column?, key: Column, columns: [Column], srsID: Int64
  ) {
    self.table = table
    self.geometry = geometry
    self.key = key
    self.columns = columns
    self.srsID = srsID
  }

  /// Creates and registers the table with an empty spatial index.
  package mutating func create(in db: Database) throws {
    let all = [key] + (geometry.map { [$0] } ?? []) + columns
    let definitions = all.map { "\($0.name.sqlName) \($0.declaration)" }.joined(separator: ", ")
    try db.execute(sql: "CREATE TABLE \(table.sqlName) (\(definitions))")
    if let geometry {
      try GeoPackageSchema.registerFeatures(
        table: table, geometryColumn: geometry.name, geometryType: geometry.declaration, srsID: srsID, extent: nil,
        in: db)
      try GeoPackageSchema.createSpatialIndex(table: table, geometryColumn: geometry.name, in: db)
    } else {
      try GeoPackageSchema.registerAttributes(table: table, in: db)
    }
    let marks = String(repeating: ", ?", count: all.count - 1)
    rows = try db.makeStatement(sql: "INSERT INTO \(table.sqlName) VALUES (?\(marks))")
  }

  /// Writes a row.
  ///
  /// - Parameters:
  ///   - key: the value of the key; unique.
  ///   - geometry: the geometry; `nil` writes `NULL`.
  ///   - db: the database.
  ///   - bind: fills the further columns, numbered from 0; one that it leaves out is `NULL`.
  package mutating func append(
    key: Int64, geometry shape: Geometry?, in db: Database, _ bind: (RowBinder) throws -> Void
  ) throws {
    guard let rows else { preconditionFailure("rows come after create(in:)") }
    try withExtendedLifetime(rows) {
      let binder = RowBinder(statement: rows.sqliteStatement, offset: geometry == nil ? 2 : 3)
      sqlite3_clear_bindings(binder.statement)
      sqlite3_bind_int64(binder.statement, 1, key)
      if geometry != nil {
        binder.bind(-1, blob: shape?.geoPackageBlob(srsID: Int32(truncatingIfNeeded: srsID)))
      }
      try bind(binder)
      try binder.step(db)
    }
    guard geometry != nil, let bounds = shape?.bounds, !bounds.isEmpty else { return }
    extent.formUnion(bounds)
    index.append(key, bounds)
  }

  /// Takes rows out that were written.
  package mutating func remove(keys: [Int64], in db: Database) throws {
    for key in keys {
      try db.execute(sql: "DELETE FROM \(table.sqlName) WHERE \(self.key.name.sqlName) = ?", arguments: [key])
    }
    removed.formUnion(keys)
  }

  /// Fills the index, records the extent and creates the triggers that keep the index from now on.
  package mutating func finish(in db: Database) throws {
    rows = nil
    guard let geometryColumn = geometry?.name else { return }
    if !removed.isEmpty { extent = index.remove(removed) }
    try index.write(table: table, geometryColumn: geometryColumn, to: db)
    if !extent.isEmpty {
      try db.execute(
        sql: "UPDATE gpkg_contents SET min_x = ?, min_y = ?, max_x = ?, max_y = ? WHERE table_name = ?",
        arguments: [extent.minX, extent.minY, extent.maxX, extent.maxY, table])
    }
    try GeoPackageSchema.createSpatialIndexTriggers(
      table: table, geometryColumn: geometryColumn, key: key.name, in: db)
  }
}

/// Fills the parameters of a statement that inserts a row.
package struct RowBinder {
  let statement: OpaquePointer
  /// The number that SQLite gives column 0.
  let offset: Int

  /// SQLite copies what is bound, because the bytes are gone when the row is written.
  private static var copying: sqlite3_destructor_type { unsafeBitCast(-1, to: sqlite3_destructor_type.self) }

  /// Binds a text, any bytes in it; `nil` binds `NULL`.
  package func bind(_ column: Int, text: String?) {
    guard var text else { return bindNull(column) }
    text.withUTF8 { bind(column, utf8: $0) }
  }

  /// Binds a text.
  package func bind(_ column: Int, utf8 text: UnsafeBufferPointer<UInt8>) {
    let number = CInt(column + offset)
    // An empty text needs an address too; without one SQLite binds NULL.
    guard let base = text.baseAddress, !text.isEmpty else {
      sqlite3_bind_text(statement, number, "", 0, Self.copying)
      return
    }
    base.withMemoryRebound(to: CChar.self, capacity: text.count) {
      _ = sqlite3_bind_text64(statement, number, $0, UInt64(text.count), Self.copying, UInt8(SQLITE_UTF8))
    }
  }

  /// Binds a whole number; `nil` binds `NULL`.
  package func bind(_ column: Int, integer: Int64?) {
    guard let integer else { return bindNull(column) }
    sqlite3_bind_int64(statement, CInt(column + offset), integer)
  }

  /// Binds a number; `nil` binds `NULL`.
  package func bind(_ column: Int, real: Double?) {
    guard let real else { return bindNull(column) }
    sqlite3_bind_double(statement, CInt(column + offset), real)
  }

  /// Binds bytes; `nil` binds `NULL`.
  package func bind(_ column: Int, blob: [UInt8]?) {
    guard let blob else { return bindNull(column) }
    blob.withUnsafeBytes { bytes in
      _ = sqlite3_bind_blob64(
        statement, CInt(column + offset), bytes.baseAddress, UInt64(bytes.count), Self.copying)
    }
  }

  /// Binds `NULL`.
  package func bindNull(_ column: Int) { sqlite3_bind_null(statement, CInt(column + offset)) }

  /// Runs the statement, which is then ready for the next row.
  func step(_ db: Database) throws {
    let code = sqlite3_step(statement)
    sqlite3_reset(statement)
    guard code == SQLITE_DONE else {
      throw DatabaseError(
        resultCode: ResultCode(rawValue: code),
        message: sqlite3_errmsg(db.sqliteConnection).map { String(cString: $0) })
    }
  }
}
