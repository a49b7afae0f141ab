public import GRDB
internal import Refusals

/// The tables that make an SQLite database a GeoPackage 1.3 (OGC 12-128r17).
public enum GeoPackageSchema {
  /// `GPKG` as a number.
  public static let applicationID = 0x4750_4B47
  /// Version 1.3.0.
  public static let userVersion = 10300

  /// The time of the last change that we record: none of the clock, so that the same content has the same bytes.
  static let fixedTime = "2000-01-01T00:00:00.000Z"

  /// Creates the metadata tables, and the three reference systems that every GeoPackage has, in an empty database.
  public static func create(in db: Database) throws {
    try db.execute(sql: "PRAGMA application_id = \(applicationID); PRAGMA user_version = \(userVersion)")
    try db.execute(sql: metadataTables)
    let definition = worldGeodeticSystem
    try db.execute(
      sql: """
        INSERT INTO gpkg_spatial_ref_sys
        (srs_name, srs_id, organization, organization_coordsys_id, definition, description) VALUES
        ('Undefined Cartesian SRS', -1, 'NONE', -1, 'undefined', 'undefined Cartesian coordinate reference system'),
        ('Undefined geographic SRS', 0, 'NONE', 0, 'undefined', 'undefined geographic coordinate reference system'),
        ('WGS 84 geodetic', 4326, 'EPSG', 4326, ?, 'longitude/latitude coordinates in decimal degrees')
        """, arguments: [definition])
  }

  /// Registers a table of features in `gpkg_contents` and `gpkg_geometry_columns`.
  ///
  /// - Parameters:
  ///   - table: the name of the table, which exists.
  ///   - geometryColumn: its column of geometries.
  ///   - geometryType: `MULTIPOLYGON` and so on, `GEOMETRY` for any.
  ///   - srsID: the key of its reference system.
  ///   - extent: west, south, east, north; `nil` for a layer without positions.
  ///   - db: the database.
  public static func registerFeatures(
    table: String, geometryColumn: String, geometryType: String, srsID: Int64,
    extent: (minX: Double, minY: Double, maxX: Double, maxY: Double)?, in db: Database
  ) throws {
    // A file of another program may give the name to another table.
    let isTaken = try Bool.fetchOne(
      db, sql: "SELECT EXISTS (SELECT 1 FROM gpkg_contents WHERE identifier = ?)", arguments: [table])
    let identifier = isTaken == true ? nil : table
    try db.execute(
      sql: """
        INSERT INTO gpkg_contents (table_name, data_type, identifier, last_change, min_x, min_y, max_x, max_y, srs_id)
        VALUES (?, 'features', ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [table, identifier, fixedTime, extent?.minX, extent?.minY, extent?.maxX, extent?.maxY, srsID])
    try db.execute(
      sql: "INSERT INTO gpkg_geometry_columns VALUES (?, ?, ?, ?, 0, 0)",
      arguments: [table, geometryColumn, geometryType, srsID])
  }

  /// Registers a table without geometry in `gpkg_contents`; one that is registered, as another program leaves a table that it
  /// has dropped, stays so.
  public static func registerAttributes(table: String, in db: Database) throws {
    try db.execute(
      sql: """
        INSERT INTO gpkg_contents (table_name, data_type, identifier, last_change)
        SELECT ?, 'attributes', CASE WHEN EXISTS (SELECT 1 FROM gpkg_contents WHERE identifier = ?) THEN NULL ELSE ? END, ?
        WHERE NOT EXISTS (SELECT 1 FROM gpkg_contents WHERE lower(table_name) = lower(?))
        """,
      arguments: [table, table, table, fixedTime, table])
  }

  /// Drops a table of features with its spatial index and everything that the metadata say about it.
  public static func dropFeatures(table: String, geometryColumn: String, in db: Database) throws {
    try db.execute(sql: "DROP TABLE IF EXISTS \(indexName(table, geometryColumn))")
    try db.execute(sql: "DROP TABLE IF EXISTS \(table.sqlName)")
    let tables = [
      "gpkg_geometry_columns", "gpkg_data_columns", "gpkg_extensions", "gpkg_ogr_contents", "gpkg_contents",
    ]
    for metadata in tables where try db.tableExists(metadata) {
      try db.execute(sql: "DELETE FROM \(metadata) WHERE lower(table_name) = lower(?)", arguments: [table])
    }
  }

  /// Removes a layer, a table of features or a view: see ``dropFeatures(table:geometryColumn:in:)``.
  ///
  /// Names are compared without regard to the case of letters; a layer that is not there is no error.
  public static func dropLayer(_ name: String, in db: Database) throws {
    let layers = try Row.fetchAll(
      db,
      sql: """
        SELECT c.table_name, coalesce(g.column_name, '') FROM gpkg_contents c
        LEFT JOIN gpkg_geometry_columns g ON lower(g.table_name) = lower(c.table_name)
        WHERE lower(c.table_name) = lower(?)
        """, arguments: [name])
    for layer in layers {
      let table: String = layer[0]
      let isView = "SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE type = 'view' AND lower(name) = lower(?))"
      if try Bool.fetchOne(db, sql: isView, arguments: [table]) ?? false {
        try db.execute(sql: "DROP VIEW \(table.sqlName)")
      }
      try dropFeatures(table: table, geometryColumn: layer[1], in: db)
    }
  }

  /// The statements of the triggers on a table that are no part of its index or its count.
  static func foreignTriggers(on table: String, in db: Database) throws -> [String] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT CAST(name AS TEXT), CAST(sql AS TEXT) FROM sqlite_master
        WHERE type = 'trigger' AND lower(tbl_name) = lower(?) ORDER BY rowid
        """, arguments: [table]
    ).filter { !isOwn($0[0] as String? ?? "") }.compactMap { $0[1] as String? }
  }

  /// Refuses to put a layer where a table is that is no layer.
  static func refuseOtherTable(_ name: String, in db: Database) throws {
    let isLayer = try Bool.fetchOne(
      db,
      sql: """
        SELECT EXISTS (SELECT 1 FROM gpkg_contents WHERE lower(table_name) = lower(?) AND lower(data_type) = 'features')
        """, arguments: [name])
    guard isLayer != true, try db.tableExists(name) || db.viewExists(name) else { return }
    throw Refusal(
      .placeTaken,
      LocalisedText(
        en: "the file has a table of that name that is no layer", vi: "tệp có một bảng mang tên đó mà không phải là lớp"
      ), remedy: LocalisedText(en: "name the layer otherwise", vi: "đặt tên khác cho lớp"),
      at: RefusalPlace(layer: name))
  }

  /// Creates the spatial index of a table and registers it; the index is empty, and no trigger fills it yet.
  public static func createSpatialIndex(table: String, geometryColumn: String, in db: Database) throws {
    try db.execute(sql: indexExtensions)
    try db.execute(
      sql: "CREATE VIRTUAL TABLE \(indexName(table, geometryColumn)) USING rtree(id, minx, maxx, miny, maxy)")
    try db.execute(
      sql: """
        INSERT INTO gpkg_extensions VALUES
        (?, ?, 'gpkg_rtree_index', 'http://www.geopackage.org/spec120/#extension_rtree', 'write-only')
        """, arguments: [table, geometryColumn])
  }

  /// Creates the triggers that keep the spatial index of a table; see ``SpatialFunctions``.
  public static func createSpatialIndexTriggers(
    table: String, geometryColumn: String, key: String, in db: Database
  ) throws {
    for statement in triggers(table, geometryColumn, key) { try db.execute(sql: statement) }
  }

  /// The name of a table's spatial index, quoted for SQL.
  public static func indexName(_ table: String, _ geometryColumn: String) -> String {
    "rtree_\(table)_\(geometryColumn)".sqlName
  }

  // MARK: - SQL

  private static let metadataTables = """
    CREATE TABLE gpkg_spatial_ref_sys (
      srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL PRIMARY KEY, organization TEXT NOT NULL,
      organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT);
    CREATE TABLE gpkg_contents (
      table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE, description TEXT DEFAULT '',
      last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
      min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER,
      CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id));
    CREATE TABLE gpkg_geometry_columns (
      table_name TEXT NOT NULL, column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL,
      z TINYINT NOT NULL, m TINYINT NOT NULL,
      CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),
      CONSTRAINT uk_gc_table_name UNIQUE (table_name),
      CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
      CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id));
    """

  private static let indexExtensions = """
    CREATE TABLE IF NOT EXISTS gpkg_extensions (
      table_name TEXT, column_name TEXT, extension_name TEXT NOT NULL, definition TEXT NOT NULL, scope TEXT NOT NULL,
      CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name));
    """

  /// EPSG:4326 as OGC 01-009 writes it.
  private static let worldGeodeticSystem = """
    GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],\
    AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],\
    UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AXIS["Latitude",NORTH],AXIS["Longitude",EAST],\
    AUTHORITY["EPSG","4326"]]
    """

  /// The triggers of OGC 12-128r17, annex F.3.
  private static func triggers(_ table: String, _ geometryColumn: String, _ key: String) -> [String] {
    let index = indexName(table, geometryColumn)
    let (t, c, i) = (table.sqlName, geometryColumn.sqlName, key.sqlName)
    let insert = """
      INSERT OR REPLACE INTO \(index) \
      VALUES (NEW.\(i), ST_MinX(NEW.\(c)), ST_MaxX(NEW.\(c)), ST_MinY(NEW.\(c)), ST_MaxY(NEW.\(c)));
      """
    let isFilled = "(NEW.\(c) NOTNULL AND NOT ST_IsEmpty(NEW.\(c)))"
    let isEmpty = "(NEW.\(c) ISNULL OR ST_IsEmpty(NEW.\(c)))"
    func trigger(_ name: String, _ event: String, _ condition: String, _ body: String) -> String {
      let quoted = "rtree_\(table)_\(geometryColumn)_\(name)".sqlName
      return "CREATE TRIGGER \(quoted) AFTER \(event) ON \(t) WHEN \(condition) BEGIN \(body) END"
    }
    return [
      trigger("insert", "INSERT", isFilled, insert),
      trigger("update1", "UPDATE OF \(c)", "OLD.\(i) = NEW.\(i) AND \(isFilled)", insert),
      trigger(
        "update2", "UPDATE OF \(c)", "OLD.\(i) = NEW.\(i) AND \(isEmpty)", "DELETE FROM \(index) WHERE id = OLD.\(i);"),
      trigger(
        "update3", "UPDATE", "OLD.\(i) != NEW.\(i) AND \(isFilled)",
        "DELETE FROM \(index) WHERE id = OLD.\(i); \(insert)"),
      trigger(
        "update4", "UPDATE", "OLD.\(i) != NEW.\(i) AND \(isEmpty)",
        "DELETE FROM \(index) WHERE id IN (OLD.\(i), NEW.\(i));"),
      trigger("delete", "DELETE", "OLD.\(c) NOT NULL", "DELETE FROM \(index) WHERE id = OLD.\(i);"),
    ]
  }
}
