internal import GRDB
internal import GRDBSQLite
internal import Interchange
internal import LandModel
internal import PlaneGeometry
internal import Refusals

/// Reads one layer of a workspace back, in the order of its key.
struct LayerReader<Feature: LandFeature>: Sendable {
  /// The largest ordinate, in metres, with which anything is measured; other programs can write larger ones.
  private static var ordinateLimit: Double { 1e9 }

  private let path: String
  private let names = Feature.fields.map(\.name)
  private var features: [Feature] = []
  private var builder = FlatLayer.Builder()

  init(path: String) { self.path = path }

  /// The layer; empty when the workspace has no such table.
  static func read(_ db: Database, path: String) throws -> LandLayer<Feature> {
    guard try db.tableExists(Feature.layer.rawValue) else { return LandLayer() }
    var reader = LayerReader(path: path)
    try reader.readRows(db)
    return reader.layer
  }

  /// The layer, a large one on all cores.
  ///
  /// - Parameters:
  ///   - db: the workspace's own connection, its read transaction open.
  ///   - workspace: the workspace.
  static func read(_ db: Database, of workspace: Workspace) throws -> LandLayer<Feature> {
    let table = Feature.layer.rawValue
    guard try db.tableExists(table) else { return LandLayer() }
    let shares = TableShares(table: table, key: WorkspaceNames.key, path: workspace.path)
    let ranges = try shares.ranges(db)
    guard ranges.count > 1 else { return try read(db, path: workspace.path) }
    let path = workspace.path
    var results = shares.read(ranges, like: workspace.reader) { db, range in
      // A load may have put another file under the name since the workspace was opened.
      guard FileIdentity(path) == workspace.identity else { throw FileReplaced() }
      var reader = LayerReader(path: path)
      // The first takes what the others have read.
      let room = range == ranges.first ? range.lowerBound...(ranges.last ?? range).upperBound : range
      try reader.readRows(db, keys: range, room: room)
      return reader
    }
    results.reverse()
    // What fails is read again over the one connection: its error names the row.
    guard var all = try? results.popLast()?.get() else { return try read(db, path: path) }
    while let result = results.popLast() {
      guard let share = try? result.get() else { return try read(db, path: path) }
      all.append(contentsOf: share)
    }
    return all.layer
  }

  /// Refuses a table that lacks one of our columns.
  static func demandColumns(_ db: Database, path: String) throws {
    let present = Set(try db.columns(in: Feature.layer.rawValue).map(\.name))
    let columns = [WorkspaceNames.key] + WorkspaceNames.geometries(of: Feature.layer) + Feature.columnNames
    guard let missing = columns.first(where: { !present.contains($0) }) else { return }
    throw Refusal(
      .damagedWorkspace, LocalisedText(en: "the column \(missing) is missing", vi: "thiếu cột \(missing)"),
      remedy: LocalisedText(
        en: "load the workspace anew from its manifest", vi: "nạp lại không gian làm việc từ tệp manifest"),
      at: RefusalPlace(file: path, layer: Feature.layer.rawValue))
  }

  private var layer: LandLayer<Feature> {
    LandLayer(features, geometry: builder.build().leavingOutOrdinates(beyond: Self.ordinateLimit))
  }

  private mutating func append(contentsOf other: consuming LayerReader) {
    features += other.features
    builder.append(contentsOf: other.builder)
  }

  /// Reads rows.
  ///
  /// - Parameters:
  ///   - keys: those of a range of keys only.
  ///   - room: the keys for whose rows there shall be room.
  private mutating func readRows(
    _ db: Database, keys: ClosedRange<Int64>? = nil, room: ClosedRange<Int64>? = nil
  ) throws {
    let table = Feature.layer.rawValue.sqlQuoted
    let columns = [WorkspaceNames.id, WorkspaceNames.name, WorkspaceNames.repairMoved] + names
    try Self.demandColumns(db, path: path)
    let range = keys.map { " WHERE \(WorkspaceNames.key) BETWEEN \($0.lowerBound) AND \($0.upperBound)" } ?? ""
    if let room {
      // A table without removed rows has a row for each key.
      let count = room.count(upTo: 1 << 20)
      features.reserveCapacity(count)
      builder.reserveCapacity(features: count, positions: 6 * count)
    }
    let geometry = WorkspaceNames.geometries(of: Feature.layer).first?.sqlQuoted ?? "NULL"
    let list = ([geometry] + columns.map(\.sqlQuoted)).joined(separator: ", ")
    let statement = try db.makeStatement(
      sql: "SELECT \(list) FROM \(table)\(range) ORDER BY \(WorkspaceNames.key)")
    try withExtendedLifetime(statement) {
      let row = RowCursor(statement.sqliteStatement)
      while try row.advance(db) { try readRow(row) }
    }
  }

  private mutating func readRow(_ row: RowCursor) throws {
    guard let id = String(row, 1), !id.isEmpty else {
      throw fault(
        .missingIdentifier,
        LocalisedText(en: "row \(features.count + 1) has no id", vi: "dòng \(features.count + 1) không có mã"),
        remedy: LocalisedText(en: "give it one", vi: "đặt mã cho nó"))
    }
    var feature = Feature(id: id)
    if !row.isNull(2) {
      guard let name = String(row, 2) else { throw noValue(WorkspaceNames.name, FieldKind.text.remedy, id) }
      feature.name = name
    }
    if !row.isNull(3) {
      guard let moved = Double(row, 3) else { throw noValue(WorkspaceNames.repairMoved, FieldKind.number.remedy, id) }
      feature.repairMovedSquareMetres = moved
    }
    var reading = FieldReading(row: row, column: 4)
    do throws(Refusal) {
      try feature.visitFields(&reading)
    } catch {
      let name = names[reading.column - 4]
      guard row.value(reading.column) != .null else {
        throw noValue(name, LocalisedText(en: "make it a text or a number", vi: "sửa thành văn bản hoặc số"), id)
      }
      let value = row.text(reading.column)?.excerpt
      throw fault(
        error.code,
        LocalisedText(
          en: "\(value ?? "the value") is no value of \(name)", vi: "\(value ?? "giá trị") không hợp lệ với \(name)"),
        remedy: error.remedy, feature: id)
    }
    try readGeometry(row, id)
    features.append(feature)
  }

  private mutating func readGeometry(_ row: RowCursor, _ id: String) throws {
    guard let blob = row.blob(0) else {
      builder.append(nil)
      return
    }
    do throws(CodecError) {
      try builder.append(geoPackageBlob: blob)
    } catch {
      throw fault(
        .badGeometry, LocalisedText(en: "\(error)", vi: "không đọc được hình học"),
        remedy: LocalisedText(en: "repair or remove the geometry", vi: "sửa hoặc xóa hình học"), feature: id)
    }
  }

  /// Bytes, or a text where a number belongs.
  private func noValue(_ field: String, _ remedy: LocalisedText, _ id: String) -> Refusal {
    fault(
      .unknownValue,
      LocalisedText(en: "the value is no value of \(field)", vi: "giá trị không hợp lệ với \(field)"), remedy: remedy,
      feature: id)
  }

  private func fault(
    _ code: RefusalCode, _ message: LocalisedText, remedy: LocalisedText, feature: String? = nil
  ) -> Refusal {
    Refusal(
      code, message, remedy: remedy,
      at: RefusalPlace(file: path, layer: Feature.layer.rawValue, featureID: feature?.excerpt))
  }
}

/// Fills the fields of a feature from the columns of a row.
private struct FieldReading: UniformFieldVisitor {
  typealias Failure = Refusal

  let row: RowCursor
  /// The column of the next field; of the one that failed.
  var column: Int

  mutating func visit<Content: FieldContent>(
    _ name: String, _ kind: FieldKind, _ value: inout Content?
  ) throws(Refusal) {
    if !row.isNull(column) {
      let scalar = row.value(column)
      // An empty text is a value of a field of any text alone; bytes are none.
      if scalar != .text("") || kind == .text { value = try Content.read(scalar, as: kind) }
    }
    column += 1
  }
}

/// Another file has taken the place of the one that is read.
private struct FileReplaced: Error {}

extension String {
  /// The text as a name in SQL.
  var sqlQuoted: String {
    "\"" + split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }

  /// At most 40 characters on one line, for quoting data in a message.
  var excerpt: String {
    let short = count > 40 ? "\(prefix(40))…" : self
    return String(
      String.UnicodeScalarView(short.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }))
  }
}
