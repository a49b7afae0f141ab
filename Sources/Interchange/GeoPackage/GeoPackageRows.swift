internal import GRDB
internal import GRDBSQLite
internal import Geodesy
internal import PlaneGeometry

/// The rows of a GeoPackage layer while they are read.
struct GeoPackageRows {
  /// So many rows and positions are made room for at most; what is more grows as it comes.
  private static let maximumReserve = 1 << 22

  private let layer: GeoPackageCatalog.Layer
  private let path: String
  private let limits: WKBLimits
  private let attributes: [GeoPackageCatalog.Attribute]
  private var builder = FlatLayer.Builder()
  private var columns: [ColumnBuilder]
  private var keys: [Int64] = []
  /// The row that is being read.
  private var row = 0
  private let stroking: CurveStroking
  private var curved = 0

  init(_ layer: GeoPackageCatalog.Layer, path: String, limits: WKBLimits, stroking: CurveStroking) {
    self.layer = layer
    self.path = path
    self.limits = limits
    self.stroking = stroking
    attributes = layer.attributes.filter { $0.columnType != nil }
    columns = attributes.map { ColumnBuilder(name: $0.name, type: $0.columnType) }
  }

  // MARK: - Reading

  mutating func read(_ db: Database) throws {
    try reserve(db)
    try readAll(db, every: .max) { _ in }
  }

  /// Reads the rows and hands over a table whenever that many are there, and one of what is left at the end.
  mutating func read(
    _ db: Database, every batch: Int, system: CoordinateReferenceSystem?, _ body: (FeatureTable) throws -> Void
  ) throws {
    let empty = self
    try readAll(db, every: batch) { rows in
      try body(rows.table(system: system))
      let read = rows.row
      rows = empty
      rows.row = read
    }
    if builder.count > 0 || row == 0 { try body(table(system: system)) }
  }

  private mutating func readAll(
    _ db: Database, every batch: Int, _ emit: (inout GeoPackageRows) throws -> Void
  ) throws {
    let table = layer.table.sqlName
    let names = [layer.geometryColumn] + attributes.map(\.name)
    let selected = ((layer.key.map { [$0] } ?? []) + names).map(\.sqlName).joined(separator: ", ")
    let order = layer.key.map { " ORDER BY \($0.sqlName)" } ?? ""
    let statement = try db.makeStatement(sql: "SELECT \(selected) FROM \(table)\(order)")
    try withExtendedLifetime(statement) { try readAll(statement.sqliteStatement, db, every: batch, emit) }
  }

  private mutating func readAll(
    _ statement: OpaquePointer, _ db: Database, every batch: Int, _ emit: (inout GeoPackageRows) throws -> Void
  ) throws {
    let geometryIndex: CInt = layer.key == nil ? 0 : 1
    while true {
      let code = sqlite3_step(statement)
      if code == SQLITE_DONE { return }
      guard code == SQLITE_ROW else {
        throw DatabaseError(
          resultCode: ResultCode(rawValue: code),
          message: sqlite3_errmsg(db.sqliteConnection).map { String(cString: $0) })
      }
      if layer.key != nil { keys.append(sqlite3_column_int64(statement, 0)) }
      try readGeometry(statement, geometryIndex)
      for index in columns.indices {
        try readValue(statement, geometryIndex + 1 + CInt(index), column: index)
      }
      row += 1
      if builder.count == batch { try emit(&self) }
    }
  }

  /// Makes room for as many rows as the key suggests and the file can hold.
  private mutating func reserve(_ db: Database) throws {
    guard let key = layer.key,
      let last = try Int.fetchOne(db, sql: "SELECT max(\(key.sqlName)) FROM \(layer.table.sqlName)"),
      let pages = try Int.fetchOne(db, sql: "PRAGMA page_count"),
      let pageSize = try Int.fetchOne(db, sql: "PRAGMA page_size")
    else { return }
    let rows = max(0, min(last, pages * 32, Self.maximumReserve))
    builder.reserveCapacity(features: rows, positions: min(pages * pageSize / 16, Self.maximumReserve))
    keys.reserveCapacity(rows)
  }

  private mutating func readGeometry(_ statement: OpaquePointer, _ index: CInt) throws {
    switch sqlite3_column_type(statement, index) {
    case SQLITE_NULL:
      builder.append(nil)
    case SQLITE_BLOB:
      let count = Int(sqlite3_column_bytes(statement, index))
      let blob = UnsafeRawBufferPointer(start: sqlite3_column_blob(statement, index), count: count)
      let header: GeoPackageHeader
      do throws(CodecError) {
        header = try builder.append(geoPackageBlob: blob, limits: limits)
      } catch  where error.reason == .unsupportedType && error.offset >= 8 {
        header = try readCurve(blob)
      } catch {
        throw badGeometry(error.description)
      }
      try check(header)
    default:
      throw fault(
        .badGeometry, "a value in the geometry column that is no blob", remedy: "export the layer again",
        field: layer.geometryColumn)
    }
  }

  /// A geometry of a type beyond the seven: curves become lines.
  private mutating func readCurve(_ blob: UnsafeRawBufferPointer) throws -> GeoPackageHeader {
    do {
      let header = try GeoPackageHeader(blob)
      let lines = try stroking.lines(of: UnsafeRawBufferPointer(rebasing: blob[header.byteCount...]))
      try lines.withUnsafeBytes { try builder.append(wkb: $0, limits: limits) }
      curved += 1
      return header
    } catch let error as CurveStroking.Fault {
      throw badGeometry(error.message)
    } catch let error as CodecError {
      throw badGeometry(error.description)
    }
  }

  private func badGeometry(_ message: String) -> InterchangeError {
    fault(
      .badGeometry, message, remedy: "export the layer again as lines and polygons, or repair this geometry",
      field: layer.geometryColumn)
  }

  /// A blob that names another reference system than its layer is not silently taken for the layer's.
  private func check(_ header: GeoPackageHeader) throws {
    guard header.srsID > 0, layer.srsID > 0, Int64(header.srsID) != layer.srsID else { return }
    throw fault(
      .contradictingReferenceSystem, "the geometry says srs_id \(header.srsID) and the layer \(layer.srsID)",
      remedy: "make them agree, or export the layer again", field: layer.geometryColumn)
  }

  private mutating func readValue(_ statement: OpaquePointer, _ index: CInt, column: Int) throws {
    switch sqlite3_column_type(statement, index) {
    case SQLITE_NULL:
      columns[column].appendNull()
    case SQLITE_INTEGER:
      let value = sqlite3_column_int64(statement, index)
      if columns[column].type == .boolean, value == 0 || value == 1 {
        columns[column].append(boolean: value == 1)
      } else {
        columns[column].append(integer: value)
      }
    case SQLITE_FLOAT:
      let value = sqlite3_column_double(statement, index)
      guard value.isFinite else {
        throw fault(
          .nonFinite, "an infinite number", remedy: "store NULL or the number", field: attributes[column].name)
      }
      columns[column].append(real: value)
    case SQLITE_TEXT:
      let count = Int(sqlite3_column_bytes(statement, index))
      columns[column].append(
        text: UnsafeBufferPointer(start: sqlite3_column_text(statement, index), count: count))
    default:
      throw fault(
        .wrongType, "binary data in a column of type \(attributes[column].declaredType)",
        remedy: "store the value in the type of the column", field: attributes[column].name)
    }
  }

  private func fault(
    _ reason: InterchangeError.Reason, _ message: String, remedy: String, field: String
  ) -> InterchangeError {
    InterchangeError(
      reason, message, remedy: remedy, file: path, layer: layer.table, feature: row,
      featureID: keys.last.map { String($0) }, field: field)
  }

  // MARK: - The table

  func table(system: CoordinateReferenceSystem?) -> FeatureTable {
    var notices: [Notice] = []
    if let system {
      notices += system.notes.map { Notice(.referenceSystemNote($0)) }
    } else {
      notices.append(Notice(.undefinedReferenceSystem))
    }
    let heights = builder.notices
    if heights.featuresWithZ > 0 { notices.append(Notice(.zDropped, count: heights.featuresWithZ)) }
    if heights.featuresWithM > 0 { notices.append(Notice(.mDropped, count: heights.featuresWithM)) }
    if curved > 0 { notices.append(Notice(.curvesStroked, count: curved)) }
    notices += columns.filter { $0.misfits > 0 }.map { Notice(.mixedTypes(column: $0.name), count: $0.misfits) }
    notices += layer.attributes.filter { $0.columnType == nil }
      .map { Notice(.columnLeftOut(column: $0.name, type: $0.declaredType)) }
    return FeatureTable(
      name: layer.table, source: path, geometry: builder.build(), columns: columns.map { $0.build() },
      featureIDs: layer.key == nil ? .none : .integers(keys), referenceSystem: system,
      declaration: system == nil ? .none : .stated, notices: notices)
  }
}

extension GeoPackageCatalog.Attribute {
  /// The type of the column in a table; `nil` for binary data, which tables do not hold.
  var columnType: ColumnType? {
    switch declaredType {
    case "BOOLEAN": .boolean
    case "TINYINT", "SMALLINT", "MEDIUMINT", "INT", "INTEGER", "BIGINT": .integer
    case "FLOAT", "DOUBLE", "REAL", "NUMERIC", "DECIMAL": .real
    case "DATE": .date
    case "DATETIME": .dateTime
    case "BLOB", "POINT", "LINESTRING", "POLYGON", "MULTIPOINT", "MULTILINESTRING", "MULTIPOLYGON", "GEOMETRY",
      "GEOMETRYCOLLECTION":
      nil
    default: .text
    }
  }
}
