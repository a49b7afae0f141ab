internal import GRDB
internal import Geodesy
internal import PlaneGeometry
internal import Refusals

/// A table as it goes into a GeoPackage: names, types and keys chosen.
struct GeoPackageContent {
  private let table: FeatureTable
  let layer: String
  private let key: String
  private let geometryColumn: String
  private let columns: [Column]
  private let keys: [Int64]?
  /// What the file does not hold as the table has it.
  private(set) var notices: [Notice] = []

  init(_ table: FeatureTable, layer: String) throws(Refusal) {
    self.table = table
    self.layer = layer
    var columns = table.columns
    let doubles = Self.doubles(table.featureIDs)
    if doubles.isEmpty, case .integers(let values) = table.featureIDs { keys = values } else { keys = nil }
    if keys == nil, table.featureIDs != .none {
      let name = Self.free(["id", "feature_id", "source_id"], among: columns)
      let ids = (0..<table.count).map { table.featureIDs[$0] }
      columns.insert(Column(name: name, values: Self.values(table.featureIDs, ids)), at: 0)
      if let first = doubles.first {
        notices.append(
          Notice(
            .told(
              LocalisedText(
                en:
                  "\(doubles.count.counted("id stands", "ids stand")) twice (first: \(ids[first] ?? ""), feature \(first)), and a GeoPackage key is "
                  + "unique: the ids are the column \(name)",
                vi:
                  "\(doubles.count) mã xuất hiện hai lần (đầu tiên: \(ids[first] ?? ""), đối tượng \(first)), mà khóa của "
                  + "GeoPackage phải là duy nhất: các mã nằm ở cột \(name)"), isAboutValue: false), count: doubles.count
          ))
      }
    }
    key = Self.free(["fid", "ogc_fid", "gpkg_fid"], among: columns)
    geometryColumn = Self.free(["geom", "geometry", "gpkg_geom"], among: columns)
    self.columns = columns
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

  /// The features whose number is that of an earlier one.
  private static func doubles(_ ids: FeatureIdentifiers) -> [Int] {
    guard case .integers(let values) = ids else { return [] }
    var seen: Set<Int64> = []
    return values.indices.filter { !seen.insert(values[$0]).inserted }
  }

  private static func values(_ ids: FeatureIdentifiers, _ texts: [String?]) -> ColumnValues {
    guard case .integers(let numbers) = ids else { return .text(TextValues(texts)) }
    var values = FixedValues<Int64>()
    for number in numbers { values.append(number) }
    return .integer(values)
  }

  /// SQLite's names of columns do not distinguish letters by case.
  private static func check(_ columns: [Column], layer: String) throws(Refusal) {
    var seen: Set<String> = []
    for column in columns where !seen.insert(column.name.lowercased()).inserted || column.name.isEmpty {
      throw Refusal(
        .notRepresentable,
        column.name.isEmpty
          ? LocalisedText(en: "a column without a name", vi: "một cột không có tên")
          : LocalisedText(
            en: "two columns are called \(column.name), but for the case of letters",
            vi: "hai cột cùng có tên \(column.name), chỉ khác chữ hoa, chữ thường"),
        remedy: LocalisedText(en: "rename one of them", vi: "đổi tên một trong hai"),
        at: RefusalPlace(layer: layer, field: column.name))
    }
    guard !layer.isEmpty, !layer.lowercased().hasPrefix("gpkg_"), !layer.lowercased().hasPrefix("sqlite_") else {
      throw Refusal(
        .notRepresentable,
        LocalisedText(
          en: "a layer cannot be called \(layer.isEmpty ? "nothing" : layer)",
          vi: "lớp không thể \(layer.isEmpty ? "không có tên" : "mang tên \(layer)")"),
        remedy: LocalisedText(en: "give the layer another name", vi: "đặt tên khác cho lớp"),
        at: RefusalPlace(layer: layer))
    }
  }

  // MARK: - Writing

  func write(to db: Database) throws {
    let srsID = try GeoPackageReferenceSystems.add(table.referenceSystem, to: db)
    var writer = GeoPackageLayerWriter(
      table: layer, geometry: .init(geometryColumn, geometryType),
      key: .init(key, "INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL"),
      columns: columns.map { .init($0.name, sqlType($0)) }, srsID: srsID)
    try writer.create(in: db)
    for row in 0..<table.count {
      try writer.append(key: fid(row), geometry: table.geometry.geometry(at: row), in: db) { binder in
        for index in columns.indices { bind(columns[index].values, row, binder, index) }
      }
    }
    try writer.finish(in: db)
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

  private func bind(_ values: ColumnValues, _ row: Int, _ binder: RowBinder, _ column: Int) {
    switch values {
    case .text(let texts), .date(let texts), .dateTime(let texts), .json(let texts):
      guard !texts.nulls[row] else { return binder.bindNull(column) }
      texts.bytes.withUnsafeBufferPointer { bytes in
        binder.bind(column, utf8: UnsafeBufferPointer(rebasing: bytes[texts.range(of: row)]))
      }
    case .integer(let values): binder.bind(column, integer: values[row])
    case .real(let values): binder.bind(column, real: values[row])
    case .boolean(let values): binder.bind(column, integer: values[row].map { $0 ? 1 : 0 })
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
