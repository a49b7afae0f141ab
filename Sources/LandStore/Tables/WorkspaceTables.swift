internal import GRDB
internal import Interchange
internal import LandModel

/// The tables of a workspace that hold no features.
enum WorkspaceTables {
  /// Creates the tables and registers them.
  static func create(in db: Database) throws {
    try db.execute(sql: statements + EditedTable.statement + TriageTable.statement)
    for table in own { try GeoPackageSchema.registerAttributes(table: table, in: db) }
  }

  private static let own = ["workspace", "source", "alias", "waiver", "run", EditedTable.name, TriageTable.name]

  /// The names of all tables that a workspace may have beside its layers, those of a GeoPackage among them.
  static let all =
    own + LayerName.allCases.map { OtherColumns.keeper(of: $0.rawValue) } + [
      FindingTable.name, OtherColumns.keeper(of: FindingTable.name), "layer_styles", "gpkg_spatial_ref_sys",
      "gpkg_contents",
      "gpkg_geometry_columns", "gpkg_extensions", "gpkg_data_columns", "gpkg_data_column_constraints",
      "gpkg_ogr_contents",
    ]

  private static let statements = """
    CREATE TABLE workspace (
      id INTEGER PRIMARY KEY, name TEXT NOT NULL, crs TEXT NOT NULL, as_of DATE, schema_version INTEGER NOT NULL,
      landfund TEXT NOT NULL, rules TEXT, rules_sha256 TEXT, crosswalk TEXT, crosswalk_sha256 TEXT, hierarchy TEXT,
      hierarchy_sha256 TEXT, aliases TEXT, aliases_sha256 TEXT, constraints TEXT, constraints_sha256 TEXT,
      norms TEXT, norms_sha256 TEXT, reclaim TEXT, reclaim_sha256 TEXT, occupancy TEXT, occupancy_sha256 TEXT,
      offices TEXT, offices_sha256 TEXT, units TEXT, units_sha256 TEXT);
    CREATE TABLE source (
      id INTEGER PRIMARY KEY, path TEXT NOT NULL, sha256 TEXT, layer TEXT NOT NULL, crs_declared TEXT, crs_used TEXT,
      encoding TEXT, read INTEGER NOT NULL, loaded INTEGER NOT NULL, flagged INTEGER NOT NULL,
      rejected INTEGER NOT NULL, repaired INTEGER NOT NULL, repair_moved_m2 REAL NOT NULL, loaded_at DATETIME,
      removed INTEGER, first_fid INTEGER, last_fid INTEGER, server TEXT, read_at DATETIME);
    CREATE TABLE alias (
      id INTEGER PRIMARY KEY, spelling TEXT NOT NULL, canonical TEXT NOT NULL, field TEXT NOT NULL);
    CREATE TABLE waiver (
      id INTEGER PRIMARY KEY, finding TEXT NOT NULL UNIQUE, rule TEXT NOT NULL, subjects TEXT NOT NULL, area_m2 REAL,
      length_m REAL, parts INTEGER, reason TEXT NOT NULL, "by" TEXT NOT NULL, "on" DATE, "until" DATE);
    CREATE TABLE run (
      id INTEGER PRIMARY KEY, command TEXT NOT NULL, landfund TEXT NOT NULL, as_of DATE, rules_sha256 TEXT,
      options TEXT, findings INTEGER NOT NULL, totals TEXT);

    """
}
