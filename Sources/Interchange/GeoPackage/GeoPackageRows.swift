internal import GRDB
internal import GRDBSQLite
internal import Geodesy
internal import PlaneGeometry
internal import Refusals

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
  private var budget = ReadBudget(fileSize: 0)

  init(_ layer: GeoPackageCatalog.Layer, path: String, limits: WKBLimits, stroking: CurveStroking) {
    self.layer = layer
    self.path = path
    self.limits = limits
    self.stroking = stroking
    attributes = layer.attributes.filter { $0.columnType != nil }
    columns = attributes.map { ColumnBuilder(name: $0.name, type: $0.columnType) }
  }

  // MARK: - Reading

  /// How many rows were read.
  var count: Int { row }

  /// Why reading stopped.
  private(set) var fault: (any Error)?

  /// The columns to scan: the key where there is one, the geometry, the attributes.
  var scanned: [String] { (layer.key.map { [$0] } ?? []) + [layer.geometryColumn] + attributes.map(\.name) }

  /// Reads rows in the order of the key.
  ///
  /// - Parameters:
  ///   - keys: from which key to which; `nil` reads all rows.
  ///   - room: from which key to which room is made for.
  mutating func read(_ db: Database, _ keys: ClosedRange<Int64>?, room: ClosedRange<Int64>?) throws {
    budget = try ReadBudget(db)
    var rest = layer.table.sqlName
    if let keys, let key = layer.key?.sqlName {
      // A range of row ids is scanned in their order.
      rest += " WHERE \(key) BETWEEN \(keys.lowerBound) AND \(keys.upperBound)"
      try reserve(db, room ?? keys)
    }
    try GeoPackageScan.run(&self, from: rest, in: db)
    if let fault { throw fault }
  }

  /// Reads the rows and hands over a table whenever that many are there, and one of what is left at the end.
  mutating func read(
    _ db: Database, every batch: Int, system: DeclaredSystem, _ body: (FeatureTable) throws -> Void
  ) throws {
    budget = try ReadBudget(db)
    let empty = self
    let columns = scanned.map(\.sqlName).joined(separator: ", ")
    let key = layer.key?.sqlName
    var lastKey: Int64?
    var isDone = false
    while !isDone {
      let before = row
      // A view has no key to go on from.
      let after = lastKey.map { "WHERE \(key ?? "") > \($0)" } ?? ""
      let place = key.map { "ORDER BY \($0) LIMIT \(batch)" } ?? "LIMIT \(batch) OFFSET \(row)"
      try GeoPackageScan.run(&self, from: "(SELECT \(columns) FROM \(layer.table.sqlName) \(after) \(place))", in: db)
      if let fault { throw fault }
      isDone = row - before < batch
      lastKey = keys.last
      if row > before || row == 0 { try body(table(system: system)) }
      let (read, left) = (row, budget)
      self = empty
      (row, budget) = (read, left)
    }
  }

  /// Takes some of the values of a row, counted from `first` in ``scanned``; false stops the scan.
  mutating func take(_ values: UnsafeBufferPointer<OpaquePointer?>, first: Int) -> Bool {
    let geometryIndex = layer.key == nil ? 0 : 1
    do {
      for (offset, value) in values.enumerated() {
        guard let value else { continue }
        guard budget.take(bytes: sqlite3_value_type(value) >= SQLITE_TEXT ? Int(sqlite3_value_bytes(value)) : 0) else {
          throw ReadBudget.exceeded(file: path, layer: layer.table)
        }
        let index = first + offset
        if index > geometryIndex {
          try readValue(value, column: index - geometryIndex - 1)
        } else if index == geometryIndex {
          try readGeometry(value)
        } else {
          keys.append(sqlite3_value_int64(value))
        }
      }
      if first + values.count == columns.count + geometryIndex + 1 { row += 1 }
      return true
    } catch {
      fault = error
      return false
    }
  }

  /// Appends the rows that another connection read.
  mutating func append(contentsOf other: consuming GeoPackageRows) {
    builder.append(contentsOf: other.builder)
    for index in columns.indices { columns[index].append(contentsOf: other.columns[index]) }
    keys += other.keys
    curved += other.curved
    row += other.row
  }

  /// Makes room for as many rows as the keys suggest and the file can hold.
  private mutating func reserve(_ db: Database, _ range: ClosedRange<Int64>) throws {
    guard let pages = try Int.fetchOne(db, sql: "PRAGMA page_count"),
      let pageSize = try Int.fetchOne(db, sql: "PRAGMA page_size")
    else { return }
    let rows = range.count(upTo: min(pages * 32, Self.maximumReserve))
    builder.reserveCapacity(features: rows, positions: min(pages * pageSize / 16, Self.maximumReserve))
    keys.reserveCapacity(rows)
    for index in columns.indices { columns[index].reserveCapacity(rows) }
  }

  private mutating func readGeometry(_ value: OpaquePointer) throws {
    switch sqlite3_value_type(value) {
    case SQLITE_NULL:
      builder.append(nil)
    case SQLITE_BLOB:
      let start = sqlite3_value_blob(value)
      let blob = UnsafeRawBufferPointer(start: start, count: Int(sqlite3_value_bytes(value)))
      let header: GeoPackageHeader
      do throws(CodecError) {
        header = try builder.append(geoPackageBlob: blob, limits: limits)
      } catch  where error.reason == .unsupportedType && error.offset >= 8 {
        header = try readCurve(blob)
      } catch {
        throw badGeometry(error.text)
      }
      try check(header)
    default:
      throw fault(
        .badGeometry,
        LocalisedText(
          en: "a value in the geometry column that is no blob",
          vi: "giá trị trong cột hình học không phải dữ liệu nhị phân"),
        remedy: LocalisedText(en: "export the layer again", vi: "xuất lại lớp"),
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
      throw badGeometry(error.text)
    }
  }

  private func badGeometry(_ message: LocalisedText) -> Refusal {
    fault(
      .badGeometry, message,
      remedy: LocalisedText(
        en: "export the layer again as lines and polygons, or repair this geometry",
        vi: "xuất lại lớp dưới dạng đường và đa giác, hoặc sửa hình học này"),
      field: layer.geometryColumn)
  }

  /// A blob that names another reference system than its layer is not silently taken for the layer's.
  private func check(_ header: GeoPackageHeader) throws {
    let named = [Int64(header.srsID), Int64(header.extendedSRID ?? 0)]
    guard layer.srsID > 0, let other = named.first(where: { $0 > 0 && $0 != layer.srsID }) else { return }
    throw fault(
      .contradictingReferenceSystem,
      LocalisedText(
        en: "the geometry says srs_id \(other) and the layer \(layer.srsID)",
        vi: "hình học ghi srs_id \(other) còn lớp ghi \(layer.srsID)"),
      remedy: LocalisedText(
        en: "make them agree, or export the layer again", vi: "sửa cho khớp nhau, hoặc xuất lại lớp"),
      field: layer.geometryColumn)
  }

  private mutating func readValue(_ value: OpaquePointer, column: Int) throws {
    switch sqlite3_value_type(value) {
    case SQLITE_NULL:
      columns[column].appendNull()
    case SQLITE_INTEGER:
      let number = sqlite3_value_int64(value)
      if columns[column].type == .boolean, number == 0 || number == 1 {
        columns[column].append(boolean: number == 1)
      } else {
        columns[column].append(integer: number)
      }
    case SQLITE_FLOAT:
      let number = sqlite3_value_double(value)
      guard number.isFinite else {
        throw fault(
          .nonFinite, LocalisedText(en: "an infinite number", vi: "một số vô hạn"),
          remedy: LocalisedText(en: "store NULL or the number", vi: "ghi NULL hoặc ghi đúng số"),
          field: attributes[column].name)
      }
      columns[column].append(real: number)
    case SQLITE_TEXT:
      let start = sqlite3_value_text(value)
      columns[column].append(text: UnsafeBufferPointer(start: start, count: Int(sqlite3_value_bytes(value))))
    default:
      throw fault(
        .wrongType,
        LocalisedText(
          en: "binary data in a column of type \(attributes[column].declaredType)",
          vi: "dữ liệu nhị phân trong cột kiểu \(attributes[column].declaredType)"),
        remedy: LocalisedText(
          en: "store the value in the type of the column", vi: "ghi giá trị theo đúng kiểu của cột"),
        field: attributes[column].name)
    }
  }

  private func fault(
    _ reason: RefusalCode, _ message: LocalisedText, remedy: LocalisedText, field: String
  ) -> Refusal {
    Refusal(
      reason, message, remedy: remedy,
      at: RefusalPlace(
        file: path, layer: layer.table, feature: row, featureID: keys.last.map { String($0) }, field: field))
  }

  // MARK: - The table

  func table(system declared: DeclaredSystem) -> FeatureTable {
    let system = declared.system
    var notices = declared.notices
    notices += builder.notices.heights
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
