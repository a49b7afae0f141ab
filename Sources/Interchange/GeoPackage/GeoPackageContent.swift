internal import GRDB
internal import GRDBSQLite
internal import Geodesy
internal import PlaneGeometry

/// A table as it goes into a GeoPackage: names, types and keys chosen.
struct GeoPackageContent {
  private let table: FeatureTable
  let layer: String
  private let key: String
  private let geometryColumn: String
  private let columns: [Column]
  private let keys: [Int64]?

  init(_ table: FeatureTable, layer: String) throws(InterchangeError) {
    self.table = table
    self.layer = layer
    var columns = table.columns
    if case .texts(let ids) = table.featureIDs {
      let name = Self.free(["id", "feature_id", "source_id"], among: columns)
      columns.insert(Column(name: name, values: .text(TextValues(ids))), at: 0)
    }
    key = Self.free(["fid", "ogc_fid", "gpkg_fid"], among: columns)
    geometryColumn = Self.free(["geom", "geometry", "gpkg_geom"], among: columns)
    self.columns = columns
    keys = try Self.keys(of: table)
    try Self.check(columns, layer: layer)
  }

  /// The first of the names that no column has, else the last with underscores.
  private static func free(_ names: [String], among columns: [Column]) -> String {
    let taken = Set(columns.map { $0.name.lowercased() })
    if let name = names.first(where: { !taken.contains($0) }) { return name }
    var name = names[names.count - 1]
    while taken.contains(name) { name += "_" }
    return name
  }

  private static func keys(of table: FeatureTable) throws(InterchangeError) -> [Int64]? {
    guard case .integers(let values) = table.featureIDs else { return nil }
    var seen: Set<Int64> = []
    for (feature, value) in values.enumerated() where !seen.insert(value).inserted {
      throw table.error(
        .duplicateIdentifier, "the id \(value) stands twice, and a GeoPackage key is unique",
        remedy: "give every feature an id of its own", feature: feature)
    }
    return values
  }

  /// SQLite's names of columns do not distinguish letters by case.
  private static func check(_ columns: [Column], layer: String) throws(InterchangeError) {
    var seen: Set<String> = []
    for column in columns where !seen.insert(column.name.lowercased()).inserted || column.name.isEmpty {
      throw InterchangeError(
        .notRepresentable,
        column.name.isEmpty
          ? "a column without a name" : "two columns are called \(column.name), but for the case of letters",
        remedy: "rename one of them", layer: layer, field: column.name)
    }
    guard !layer.isEmpty, !layer.lowercased().hasPrefix("gpkg_"), !layer.lowercased().hasPrefix("sqlite_") else {
      throw InterchangeError(
        .notRepresentable, "a layer cannot be called \(layer.isEmpty ? "nothing" : layer)",
        remedy: "give the layer another name", layer: layer)
    }
  }

  // MARK: - Writing

  func write(to db: Database) throws {
    let srsID = try GeoPackageReferenceSystems.add(table.referenceSystem, to: db)
    let definitions = columns.map { ", \($0.name.sqlName) \(sqlType($0))" }.joined()
    try db.execute(
      sql: """
        CREATE TABLE \(layer.sqlName) (
        \(key.sqlName) INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, \(geometryColumn.sqlName) \(geometryType)\(definitions))
        """)
    let bounds = table.geometry.totalBounds
    try GeoPackageSchema.registerFeatures(
      table: layer, geometryColumn: geometryColumn, geometryType: geometryType, srsID: srsID,
      extent: bounds.isEmpty ? nil : (bounds.minX, bounds.minY, bounds.maxX, bounds.maxY), in: db)
    try GeoPackageSchema.createSpatialIndex(table: layer, geometryColumn: geometryColumn, in: db)
    try writeRows(db, srsID: Int32(truncatingIfNeeded: srsID))
    try writeIndex(db)
    try GeoPackageSchema.createSpatialIndexTriggers(
      table: layer, geometryColumn: geometryColumn, key: key, in: db)
  }

  /// The type that all geometries have, else `GEOMETRY`.
  private var geometryType: String {
    let kinds = Set((0..<table.count).compactMap { table.geometry.kind(of: $0) })
    return kinds.count == 1 ? kinds.first!.wellKnownName : "GEOMETRY"
  }

  private func sqlType(_ column: Column) -> String {
    switch column.values {
    case .text, .json: "TEXT"
    case .integer: "INTEGER"
    case .real: "REAL"
    case .boolean: "BOOLEAN"
    case .date(let texts): texts.all(ISODate.isDate) ? "DATE" : "TEXT"
    case .dateTime(let texts): texts.all(ISODate.isDateTime) ? "DATETIME" : "TEXT"
    }
  }

  private func fid(_ row: Int) -> Int64 { keys?[row] ?? Int64(row) + 1 }

  private func writeRows(_ db: Database, srsID: Int32) throws {
    let marks = String(repeating: ", ?", count: columns.count)
    let statement = try db.makeStatement(sql: "INSERT INTO \(layer.sqlName) VALUES (?, ?\(marks))")
    try withExtendedLifetime(statement) {
      let raw = statement.sqliteStatement
      for row in 0..<table.count {
        sqlite3_bind_int64(raw, 1, fid(row))
        bindGeometry(row, srsID, raw)
        for index in columns.indices { bind(columns[index].values, row, raw, CInt(index + 3)) }
        try step(raw, db)
      }
    }
  }

  private func writeIndex(_ db: Database) throws {
    let index = GeoPackageSchema.indexName(layer, geometryColumn)
    let statement = try db.makeStatement(sql: "INSERT INTO \(index) VALUES (?, ?, ?, ?, ?)")
    try withExtendedLifetime(statement) {
      let raw = statement.sqliteStatement
      for row in 0..<table.count {
        let bounds = table.geometry.bounds[row]
        guard !bounds.isEmpty else { continue }
        sqlite3_bind_int64(raw, 1, fid(row))
        sqlite3_bind_double(raw, 2, bounds.minX)
        sqlite3_bind_double(raw, 3, bounds.maxX)
        sqlite3_bind_double(raw, 4, bounds.minY)
        sqlite3_bind_double(raw, 5, bounds.maxY)
        try step(raw, db)
      }
    }
  }

  /// SQLite copies what is bound, because the bytes are gone when the row is written.
  private static var copying: sqlite3_destructor_type { unsafeBitCast(-1, to: sqlite3_destructor_type.self) }

  private func bindGeometry(_ row: Int, _ srsID: Int32, _ statement: OpaquePointer) {
    guard let geometry = table.geometry.geometry(at: row) else {
      sqlite3_bind_null(statement, 2)
      return
    }
    geometry.geoPackageBlob(srsID: srsID).withUnsafeBytes { bytes in
      _ = sqlite3_bind_blob64(statement, 2, bytes.baseAddress, UInt64(bytes.count), Self.copying)
    }
  }

  private func bind(_ values: ColumnValues, _ row: Int, _ statement: OpaquePointer, _ index: CInt) {
    switch values {
    case .text(let texts), .date(let texts), .dateTime(let texts), .json(let texts):
      guard !texts.nulls[row] else { break }
      texts.bytes.withUnsafeBufferPointer { bytes in
        // An empty text needs an address too; without one SQLite binds NULL.
        let text = UnsafeBufferPointer(rebasing: bytes[texts.range(of: row)])
        if text.isEmpty {
          _ = sqlite3_bind_text(statement, index, "", 0, Self.copying)
        } else {
          text.withMemoryRebound(to: CChar.self) {
            _ = sqlite3_bind_text64(
              statement, index, $0.baseAddress, UInt64($0.count), Self.copying, UInt8(SQLITE_UTF8))
          }
        }
      }
      return
    case .integer(let values):
      if let value = values[row] {
        sqlite3_bind_int64(statement, index, value)
        return
      }
    case .real(let values):
      if let value = values[row] {
        sqlite3_bind_double(statement, index, value)
        return
      }
    case .boolean(let values):
      if let value = values[row] {
        sqlite3_bind_int64(statement, index, value ? 1 : 0)
        return
      }
    }
    sqlite3_bind_null(statement, index)
  }

  private func step(_ statement: OpaquePointer, _ db: Database) throws {
    let code = sqlite3_step(statement)
    sqlite3_reset(statement)
    guard code == SQLITE_DONE else {
      throw DatabaseError(
        resultCode: ResultCode(rawValue: code),
        message: sqlite3_errmsg(db.sqliteConnection).map { String(cString: $0) })
    }
  }
}

extension TextValues {
  /// Whether every text passes.
  func all(_ test: (String) -> Bool) -> Bool { (0..<count).allSatisfy { self[$0].map(test) ?? true } }
}

/// The shapes of dates that a GeoPackage knows.
enum ISODate {
  /// `YYYY-MM-DD`.
  static func isDate(_ text: String) -> Bool { hasShape(text, "0000-00-00") }

  /// `YYYY-MM-DDTHH:MM:SS.SSSZ`, seconds and their decimals optional as in version 1.3.
  static func isDateTime(_ text: String) -> Bool {
    ["0000-00-00T00:00:00.000Z", "0000-00-00T00:00:00Z", "0000-00-00T00:00Z"].contains { hasShape(text, $0) }
  }

  private static func hasShape(_ text: String, _ shape: String) -> Bool {
    text.utf8.count == shape.utf8.count
      && zip(text.utf8, shape.utf8).allSatisfy { $1 == 0x30 ? (0x30...0x39).contains($0) : $0 == $1 }
  }
}
