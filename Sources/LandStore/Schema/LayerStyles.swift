internal import GRDB
internal import Interchange
internal import LandModel
internal import Refusals

/// The table `layer_styles`, from which QGIS takes how it draws a layer.
enum LayerStyles {
  /// Writes a default style for each layer, in place of ours of before; those that people made stay.
  static func write(to db: Database) throws {
    try createTable(in: db)
    // One that QGIS has saved over ours is the work of a person from then on.
    let mark = QGISStyle.beginning
    try db.execute(
      sql: "DELETE FROM layer_styles WHERE owner = ? AND substr(styleQML, 1, ?) = ?",
      arguments: [owner, mark.unicodeScalars.count, mark])
    try db.execute(sql: "UPDATE layer_styles SET owner = '' WHERE owner = ?", arguments: [owner])
    for style in LayerStyle.all {
      let isTaken = try Bool.fetchOne(
        db, sql: "SELECT EXISTS (SELECT 1 FROM layer_styles WHERE f_table_name = ? AND useAsDefault)",
        arguments: [style.layer])
      try db.execute(
        sql: """
          INSERT INTO layer_styles (f_table_catalog, f_table_schema, f_table_name, f_geometry_column, styleName, styleQML,
          styleSLD, useAsDefault, description, owner) VALUES ('', '', ?, ?, 'landfund', ?, ?, ?, ?, ?)
          """,
        arguments: [
          style.layer, WorkspaceNames.geometry, QGISStyle(style).text, StyledLayerDescriptor(style).text,
          isTaken != true, style.description, owner,
        ])
    }
  }

  /// Lists the layers in the order in which they are drawn, the topmost first, as programs take it from the file.
  static func order(in db: Database) throws {
    for table in ["gpkg_contents", "gpkg_geometry_columns"] {
      for style in LayerStyle.all {
        try db.execute(
          sql: "UPDATE \(table) SET rowid = (SELECT max(rowid) + 1 FROM \(table)) WHERE table_name = ?",
          arguments: [style.layer])
      }
    }
  }

  private static let owner = "landfund"

  private static func createTable(in db: Database) throws {
    guard try !db.tableExists("layer_styles") else { return }
    try db.execute(
      sql: """
        CREATE TABLE layer_styles (
          id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, f_table_catalog TEXT(256), f_table_schema TEXT(256),
          f_table_name TEXT(256), f_geometry_column TEXT(256), styleName TEXT(30), styleQML TEXT, styleSLD TEXT,
          useAsDefault BOOLEAN, description TEXT, owner TEXT(30), ui TEXT(30),
          update_time DATETIME DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')))
        """)
    try GeoPackageSchema.registerAttributes(table: "layer_styles", in: db)
  }
}
