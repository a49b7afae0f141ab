internal import GRDB
internal import Interchange
internal import LandModel
internal import Refusals

/// The closed lists of codes, where the schema extension of GeoPackage (OGC 12-128r17, annex F.9) keeps them.
///
/// QGIS and GDAL offer the codes of such a field as a list with its labels, so that what is edited there is read back.
enum CodeDomains {
  /// Writes the lists of every layer, in place of ours of before; those of other tables stay.
  static func write(to db: Database) throws {
    try createTables(in: db)
    var lists = DomainWriting(db: db)
    try lists.visitAll()
    try writeStates(to: db)
  }

  /// Writes the list of where findings stand, which goes with the layer `finding` whenever that is made anew.
  static func writeStates(to db: Database) throws {
    try createTables(in: db)
    let states = CodeList(TriageState.self)
    try DomainWriting(db: db).write(zip(states.accepted, states.labels), FindingTable.name, TriageTable.columns[0])
  }

  private static let tables = ["gpkg_data_columns", "gpkg_data_column_constraints"]

  private static func createTables(in db: Database) throws {
    try db.execute(
      sql: """
        CREATE TABLE IF NOT EXISTS gpkg_data_columns (
          table_name TEXT NOT NULL, column_name TEXT NOT NULL, name TEXT, title TEXT, description TEXT, mime_type TEXT,
          constraint_name TEXT,
          CONSTRAINT pk_gdc PRIMARY KEY (table_name, column_name), CONSTRAINT gdc_tn UNIQUE (table_name, name));
        CREATE TABLE IF NOT EXISTS gpkg_data_column_constraints (
          constraint_name TEXT NOT NULL, constraint_type TEXT NOT NULL, value TEXT, min NUMERIC,
          min_is_inclusive BOOLEAN, max NUMERIC, max_is_inclusive BOOLEAN, description TEXT,
          CONSTRAINT gdcc_ntv UNIQUE (constraint_name, constraint_type, value));
        """)
    for table in tables {
      try db.execute(sql: "DELETE FROM gpkg_extensions WHERE table_name = ?", arguments: [table])
      try db.execute(
        sql: """
          INSERT INTO gpkg_extensions (table_name, extension_name, definition, scope)
          VALUES (?, 'gpkg_schema', 'http://www.geopackage.org/spec121/#extension_schema', 'read-write')
          """, arguments: [table])
    }
  }
}

/// Writes the lists of the layers one by one.
private struct DomainWriting: LandLayerVisitor {
  let db: Database

  mutating func visit<Feature: LandFeature>(_ layer: WritableKeyPath<Land, LandLayer<Feature>>) throws {
    for field in Feature.fields {
      switch field.kind {
      case .code(let list): try write(zip(list.accepted, list.labels), Feature.layer.rawValue, field.name)
      case .function:
        try write(
          FunctionList.shipped.all.map { ($0.code.rawValue, $0.name) }, Feature.layer.rawValue, field.name)
      default: continue
      }
    }
  }

  func write(_ codes: some Sequence<(String, LocalisedText)>, _ table: String, _ column: String) throws {
    let name = "\(table)_\(column)"
    try db.execute(
      sql: "DELETE FROM gpkg_data_columns WHERE table_name = ? AND column_name = ?", arguments: [table, column])
    try db.execute(sql: "DELETE FROM gpkg_data_column_constraints WHERE constraint_name = ?", arguments: [name])
    try db.execute(
      sql: "INSERT INTO gpkg_data_columns (table_name, column_name, constraint_name) VALUES (?, ?, ?)",
      arguments: [table, column, name])
    for (code, label) in codes {
      try db.execute(
        sql: """
          INSERT INTO gpkg_data_column_constraints (constraint_name, constraint_type, value, description)
          VALUES (?, 'enum', ?, ?)
          """, arguments: [name, code, label.vi])
    }
  }
}
