internal import GRDB
internal import PlaneGeometry
internal import Refusals

/// What a GeoPackage says about its layers.
struct GeoPackageCatalog {
  /// A layer of features, as the metadata tables describe it.
  struct Layer {
    var table: String
    var geometryColumn: String
    var srsID: Int64
    /// The column that is the table's integer key; `nil` for a view.
    var key: String?
    var attributes: [Attribute]
  }

  /// A column that is neither key nor geometry.
  struct Attribute {
    var name: String
    /// The type as the table declares it, in capitals, without a length.
    var declaredType: String
  }

  let db: Database
  let path: String

  /// The names of the layers of features, in the order of `gpkg_contents`.
  func layers() throws -> [LayerDescription] {
    try demandTable("gpkg_contents")
    let names = try String.fetchAll(
      db, sql: "SELECT table_name FROM gpkg_contents WHERE lower(data_type) = 'features' ORDER BY rowid")
    let counts = try hasTable("gpkg_ogr_contents") ? featureCounts() : [:]
    let kinds = try hasTable("gpkg_geometry_columns") ? partKinds() : [:]
    return names.map { name in
      let key = name.lowercased()
      return LayerDescription(name: name, featureCount: counts[key], partKind: kinds[key])
    }
  }

  /// What the layers say of their geometries, where it is one kind.
  private func partKinds() throws -> [String: GeometryKind] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT lower(table_name), upper(geometry_type_name) FROM gpkg_geometry_columns
        WHERE typeof(table_name) = 'text' AND typeof(geometry_type_name) = 'text'
        """)
    let kinds: [(String, GeometryKind)] = rows.compactMap { row in
      let type: String = row[1]
      if type.hasSuffix("POLYGON") || type.hasSuffix("SURFACE") { return (row[0], .polygon) }
      if type.hasSuffix("LINESTRING") || type.hasSuffix("CURVE") { return (row[0], .lineString) }
      return type.hasSuffix("POINT") ? (row[0], .point) : nil
    }
    return Dictionary(kinds) { first, _ in first }
  }

  private func featureCounts() throws -> [String: Int] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT lower(table_name), feature_count FROM gpkg_ogr_contents
        WHERE typeof(feature_count) = 'integer' AND typeof(table_name) = 'text'
        """)
    return Dictionary(rows.map { ($0[0], $0[1]) }, uniquingKeysWith: { first, _ in first })
  }

  /// The description of one layer, checked against the table that it names.
  func layer(_ name: String) throws -> Layer {
    try demandTable("gpkg_geometry_columns")
    guard
      let row = try Row.fetchOne(
        db,
        sql: """
          SELECT CAST(g.column_name AS TEXT), g.srs_id, c.srs_id FROM gpkg_geometry_columns g, gpkg_contents c
          WHERE lower(g.table_name) = lower(?) AND lower(c.table_name) = lower(?)
          """, arguments: [name, name])
    else {
      throw missing(
        LocalisedText(
          en: "gpkg_geometry_columns has no row for the layer",
          vi: "gpkg_geometry_columns không có dòng nào cho lớp này"), name)
    }
    guard let column: String = row[0], let srsID: Int64 = integer(row[1]) else {
      throw missing(
        LocalisedText(
          en: "the row of gpkg_geometry_columns lacks the column's name or a whole srs_id",
          vi: "dòng của gpkg_geometry_columns thiếu tên cột hoặc srs_id nguyên"), name)
    }
    if let other = integer(row[2]), other != srsID {
      throw Refusal(
        .contradictingReferenceSystem,
        LocalisedText(
          en: "gpkg_geometry_columns gives srs_id \(srsID) and gpkg_contents \(other)",
          vi: "gpkg_geometry_columns ghi srs_id \(srsID) còn gpkg_contents ghi \(other)"),
        remedy: LocalisedText(en: "make the two rows agree", vi: "sửa cho hai dòng khớp nhau"),
        at: RefusalPlace(file: path, layer: name))
    }
    return try layer(name, geometryColumn: column, srsID: srsID)
  }

  private func layer(_ name: String, geometryColumn: String, srsID: Int64) throws -> Layer {
    let columns = try Row.fetchAll(
      db, sql: "SELECT name, type, pk FROM pragma_table_info(?)", arguments: [name])
    guard !columns.isEmpty else {
      throw missing(LocalisedText(en: "the table of the layer does not exist", vi: "bảng của lớp không tồn tại"), name)
    }
    let hasRowIDs = try hasRowIDs(name)
    var attributes: [Attribute] = []
    var keys: [String] = []
    var hasGeometry = false
    for column in columns {
      let columnName: String = column[0]
      let type = plainType(column[1] ?? "")
      if columnName.lowercased() == geometryColumn.lowercased() {
        hasGeometry = true
      } else if column[2] as Int64? ?? 0 > 0, type == "INTEGER", hasRowIDs {
        keys.append(columnName)
      } else {
        attributes.append(Attribute(name: columnName, declaredType: type))
      }
    }
    guard hasGeometry else {
      throw missing(
        LocalisedText(
          en: "the table has no column \(geometryColumn), which gpkg_geometry_columns names",
          vi: "bảng không có cột \(geometryColumn) mà gpkg_geometry_columns nêu"), name)
    }
    if keys.count > 1 {
      attributes = keys.map { Attribute(name: $0, declaredType: "INTEGER") } + attributes
      keys = []
    }
    return Layer(
      table: name, geometryColumn: geometryColumn, srsID: srsID, key: keys.first, attributes: attributes)
  }

  /// Whether an integer key of the table is its row id, and so a whole number in every row.
  private func hasRowIDs(_ table: String) throws -> Bool {
    let sql = try String.fetchOne(
      db, sql: "SELECT sql FROM sqlite_master WHERE lower(name) = lower(?) AND type = 'table'", arguments: [table])
    guard let sql, let end = sql.lastIndex(of: ")") else { return false }
    return !sql[end...].uppercased().contains("WITHOUT")
  }

  /// `TEXT(20)` without its length, in capitals.
  private func plainType(_ declared: String) -> String {
    String(declared.uppercased().prefix { $0 != "(" }).trimmingBlanks
  }

  private func integer(_ value: DatabaseValue) -> Int64? {
    if case .int64(let number) = value.storage { return number }
    return nil
  }

  func hasTable(_ name: String) throws -> Bool {
    try Bool.fetchOne(
      db, sql: "SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE lower(name) = ? AND type IN ('table', 'view'))",
      arguments: [name]) ?? false
  }

  func demandTable(_ name: String) throws {
    guard try !hasTable(name) else { return }
    throw Refusal(
      .missingMetadata, LocalisedText(en: "the table \(name) is missing", vi: "thiếu bảng \(name)"),
      remedy: LocalisedText(
        en: "this is an SQLite file but no GeoPackage; export it as one",
        vi: "đây là tệp SQLite nhưng không phải GeoPackage; xuất lại thành GeoPackage"), at: RefusalPlace(file: path))
  }

  func missing(_ message: LocalisedText, _ layer: String?) -> Refusal {
    Refusal(
      .missingMetadata, message,
      remedy: LocalisedText(
        en: "repair the GeoPackage's metadata, or export the layer again",
        vi: "sửa siêu dữ liệu của GeoPackage, hoặc xuất lại lớp"),
      at: RefusalPlace(file: path, layer: layer))
  }
}

extension String {
  var trimmingBlanks: String {
    String(drop { $0 == " " || $0 == "\t" }.reversed().drop { $0 == " " || $0 == "\t" }.reversed())
  }
}
