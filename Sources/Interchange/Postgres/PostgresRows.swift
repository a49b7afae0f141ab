internal import Geodesy
internal import PlaneGeometry
internal import Refusals

/// A column of a relation that is read.
struct PostgresColumn: Hashable {
  let name: String
  let value: PostgresValue
}

/// Rows of a table or a query while they become a table: geometry into the flat layer, values into their columns.
struct PostgresRows {
  private let columns: [PostgresColumn]
  /// Which of the columns is the geometry; `nil` for a layer of rows.
  private let geometryColumn: Int?
  /// The columns that make the ids where no column of the manifest does.
  private let keys: [Int]
  /// What refusals and the table say it is.
  private let path: String
  private let limits: WKBLimits
  /// The columns that are looked at; `nil` for all.
  private let wanted: Set<Int>?
  private let stroking: CurveStroking
  /// The SRID that all geometries have; `nil` until the first one.
  private var srid: SeenSRID?

  private var builder = FlatLayer.Builder()
  private var builders: [ColumnBuilder]
  /// Of decimals that are texts the numbers, which no locale touches.
  private var numbers: [Int: FixedValues<Double>] = [:]
  private var notices: [Notice] = []
  private var curved = 0
  private var row = 0
  private var rowsBefore = 0

  private struct SeenSRID: Hashable {
    let srid: UInt32
    let row: Int
  }

  /// - Parameters:
  ///   - columns: what each row holds, in order.
  ///   - geometryColumn: the one of these that is the geometry.
  ///   - keys: those that make ids.
  ///   - srid: the one that the column of geometries declares for all; `nil` for none.
  ///   - system: what it stands for, for the unit in which curves are stroked.
  ///   - wanted: the columns that are looked at, the others are empty; `nil` for all.
  init(
    _ columns: [PostgresColumn], geometryColumn: Int?, keys: [Int], srid: UInt32?, system: CoordinateReferenceSystem?,
    path: String, limits: WKBLimits, only wanted: Set<Int>? = nil
  ) {
    self.wanted = wanted
    (self.columns, self.geometryColumn, self.keys, self.path, self.limits) = (
      columns, geometryColumn, keys, path, limits
    )
    self.srid = srid.map { SeenSRID(srid: $0, row: -1) }
    stroking = CurveStroking(system)
    builders = columns.map { ColumnBuilder(name: $0.name, type: $0.value.columnType) }
    reset()
  }

  /// How many rows wait for ``take(system:)``.
  var count: Int { row }

  // MARK: - A row

  /// Reads a row as ``CopyStream`` hands it over.
  mutating func read(_ bytes: UnsafeRawBufferPointer) throws {
    try bytes.forEachField { field, value in
      if let wanted, !wanted.contains(field) {
        return field == geometryColumn ? builder.append(nil) : appendNull(field)
      }
      if field == geometryColumn { return try readGeometry(value) }
      guard let value else { return appendNull(field) }
      guard try readValue(value, field) else { throw malformed(field) }
    }
    if geometryColumn == nil { builder.append(nil) }
    row += 1
  }

  private mutating func appendNull(_ field: Int) {
    builders[field].appendNull()
    numbers[field]?.appendNull(filler: 0)
  }

  /// - Returns: false for bytes that are no value of the type.
  private mutating func readValue(_ bytes: UnsafeRawBufferPointer, _ field: Int) throws -> Bool {
    switch columns[field].value {
    case .text: append(text: bytes, field)
    case .paddedText:
      let end = bytes.lastIndex { $0 != 0x20 }.map { $0 + 1 } ?? 0
      append(text: UnsafeRawBufferPointer(rebasing: bytes[..<end]), field)
    case .json: builders[field].append(json: bytes.bindMemory(to: UInt8.self))
    case .binaryJSON:
      guard bytes.first == 1 else { return false }
      builders[field].append(json: UnsafeRawBufferPointer(rebasing: bytes.dropFirst()).bindMemory(to: UInt8.self))
    case .texts:
      guard let json = PostgresArray.json(bytes) else { return false }
      json.withUnsafeBufferPointer { builders[field].append(json: $0) }
    case .int2, .int4, .int8, .float4, .float8, .boolean, .date, .timestamp, .zonedTimestamp, .uuid:
      return readFixed(bytes, field)
    case .numeric(let type): return readNumeric(bytes, type, field)
    case .geometry, .bytes: return false
    }
    return true
  }

  private mutating func append(text: UnsafeRawBufferPointer, _ field: Int) {
    builders[field].append(text: text.bindMemory(to: UInt8.self))
  }

  private mutating func readFixed(_ bytes: UnsafeRawBufferPointer, _ field: Int) -> Bool {
    let value = columns[field].value
    guard bytes.count == value.size else { return false }
    switch value {
    case .int2: builders[field].append(integer: Int64(Int16(bitPattern: bytes.number16(at: 0))))
    case .int4: builders[field].append(integer: Int64(Int32(bitPattern: bytes.number32(at: 0))))
    case .int8: builders[field].append(integer: Int64(bitPattern: bytes.number64(at: 0)))
    case .float4: append(Double(Float(bitPattern: bytes.number32(at: 0))), field)
    case .float8: append(Double(bitPattern: bytes.number64(at: 0)), field)
    case .boolean:
      guard bytes[0] <= 1 else { return false }
      builders[field].append(boolean: bytes[0] == 1)
    case .date: append(time: PostgresTime.day(Int32(bitPattern: bytes.number32(at: 0))), field)
    case .timestamp, .zonedTimestamp:
      append(
        time: PostgresTime.instant(Int64(bitPattern: bytes.number64(at: 0)), isZoned: value == .zonedTimestamp), field)
    default:
      let digits = bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }
      let groups = [0..<4, 4..<6, 6..<8, 8..<10, 10..<16].map { digits[$0].joined() }
      builders[field].append(text: groups.joined(separator: "-"))
    }
    return true
  }

  private mutating func append(_ number: Double, _ field: Int) {
    guard number.isFinite else { return leaveOut(field, "\(number)") }
    builders[field].append(real: number)
  }

  private mutating func append(time: String?, _ field: Int) {
    guard let time else { return leaveOut(field, "infinity") }
    builders[field].append(text: time)
  }

  private mutating func readNumeric(_ bytes: UnsafeRawBufferPointer, _ type: ColumnType, _ field: Int) -> Bool {
    guard let decimal = PostgresDecimal(bytes) else { return false }
    guard let text = decimal.text else {
      leaveOut(field, "NaN")
      return true
    }
    switch type {
    case .integer:
      guard let number = Int64(text) else { return false }
      builders[field].append(integer: number)
    case .real:
      guard let number = Double(text) else { return false }
      builders[field].append(real: number)
    default:
      builders[field].append(text: text)
      numbers[field]?.append(Double(text) ?? 0)
    }
    return true
  }

  /// A value that no number or day is, for which the row is rejected.
  private mutating func leaveOut(_ field: Int, _ value: String) {
    appendNull(field)
    notices.append(Notice(.notFinite(feature: row, column: columns[field].name, value: value)))
  }

  // MARK: - Geometry

  private mutating func readGeometry(_ value: UnsafeRawBufferPointer?) throws {
    guard let value else { return builder.append(nil) }
    if columns[geometryColumn ?? 0].value == .geometry { try check(value) }
    do throws(CodecError) {
      try builder.append(wkb: value, limits: limits)
    } catch  where error.reason == .unsupportedType {
      try readCurve(value)
    } catch {
      throw badGeometry(error.text)
    }
  }

  /// A geometry of a type beyond the seven: curves become lines.
  private mutating func readCurve(_ value: UnsafeRawBufferPointer) throws {
    do {
      let lines = try stroking.lines(of: value)
      try lines.withUnsafeBytes { try builder.append(wkb: $0, limits: limits) }
      curved += 1
    } catch let error as CurveStroking.Fault {
      throw badGeometry(error.message)
    } catch let error as CodecError {
      throw badGeometry(error.text)
    }
  }

  /// Two systems in one source would put features somewhere else.
  private mutating func check(_ value: UnsafeRawBufferPointer) throws(Refusal) {
    guard let found = PostgresGeometry.srid(value) else { return }
    guard let seen = srid else {
      srid = SeenSRID(srid: found, row: rowsBefore + row)
      return
    }
    guard seen.srid != found else { return }
    let other =
      seen.row < 0
      ? LocalisedText(en: "the column declares SRID \(seen.srid)", vi: "cột ghi SRID \(seen.srid)")
      : LocalisedText(en: "row \(seen.row + 1) has SRID \(seen.srid)", vi: "dòng \(seen.row + 1) có SRID \(seen.srid)")
    throw fault(
      .mixedReferenceSystems,
      LocalisedText(
        en: "\(other.en), row \(rowsBefore + row + 1) has SRID \(found)",
        vi: "\(other.vi), dòng \(rowsBefore + row + 1) có SRID \(found)"),
      remedy: LocalisedText(
        en: "mend the rows with ST_SetSRID or ST_Transform, or make a source of each with query:",
        vi: "sửa các dòng bằng ST_SetSRID hoặc ST_Transform, hoặc tách thành từng nguồn bằng query:"),
      geometryColumn ?? 0)
  }

  private func badGeometry(_ message: LocalisedText) -> Refusal {
    fault(
      .badGeometry, message,
      remedy: LocalisedText(
        en: "repair this geometry in the database", vi: "sửa hình học này trong cơ sở dữ liệu"), geometryColumn ?? 0)
  }

  private func malformed(_ field: Int) -> Refusal {
    fault(
      .malformed,
      LocalisedText(en: "the server sends no value of its type", vi: "máy chủ gửi giá trị không đúng kiểu của cột"),
      remedy: LocalisedText(en: "try again, and tell us", vi: "thử lại, và báo cho chúng tôi"), field)
  }

  private func fault(
    _ code: RefusalCode, _ message: LocalisedText, remedy: LocalisedText, _ field: Int
  ) -> Refusal {
    Refusal(
      code, message, remedy: remedy,
      at: RefusalPlace(file: path, feature: rowsBefore + row, field: columns[field].name))
  }

  // MARK: - The table

  /// The rows so far as a table; the next ones begin another.
  mutating func take(system declared: DeclaredSystem) -> FeatureTable {
    var all = declared.notices + builder.notices.heights + notices
    if curved > 0 { all.append(Notice(.curvesStroked, count: curved)) }
    var built: [Column] = []
    for field in columns.indices where field != geometryColumn {
      var column = builders[field].build()
      if let numbers = numbers[field] { column.cells = CellValues(numbers: numbers) }
      built.append(column)
    }
    let identifiers = keys.isEmpty ? FeatureIdentifiers.none : .texts(self.identifiers(built))
    let table = FeatureTable(
      name: path.split(separator: "/").last.map(String.init) ?? path, source: path, geometry: builder.build(),
      columns: built,
      featureIDs: identifiers, referenceSystem: declared.system,
      declaration: declared.system == nil ? .none : .stated, notices: all)
    rowsBefore += row
    reset()
    return table
  }

  private func identifiers(_ built: [Column]) -> [String?] {
    let parts = keys.compactMap { key in built.first { $0.name == columns[key].name } }
    return (0..<row).map { row in
      let texts = parts.map { $0[row].text }
      return texts.contains(nil) ? nil : texts.compactMap { $0 }.joined(separator: "/")
    }
  }

  private mutating func reset() {
    builder = FlatLayer.Builder()
    builders = columns.map { ColumnBuilder(name: $0.name, type: $0.value.columnType) }
    for field in columns.indices where columns[field].value == .numeric(.text) { numbers[field] = FixedValues() }
    (notices, curved, row) = ([], 0, 0)
  }
}

extension PostgresValue {
  /// How many bytes a value has; 0 where they differ.
  fileprivate var size: Int {
    switch self {
    case .boolean: 1
    case .int2: 2
    case .int4, .float4, .date: 4
    case .int8, .float8, .timestamp, .zonedTimestamp: 8
    case .uuid: 16
    default: 0
    }
  }
}
