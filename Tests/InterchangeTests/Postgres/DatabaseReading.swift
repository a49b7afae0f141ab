#if Postgres
  import OutsideTools
  import Refusals
  import Testing

  @testable import Interchange

  /// What is read of a database of the test's own server.
  struct DatabaseReading {
    let tables: [FeatureTable]
    let digest: String
    let path: String
    let columnNames: [String]

    /// The rows, all batches one after the other.
    var table: FeatureTable { tables[0] }

    init(
      _ database: PostgresDatabase, _ relation: DatabaseSource.Relation, geometry: String? = nil,
      role: String = PostgresServer.owner, rows: Int = 10_000,
      _ change: (inout DatabaseRequest) -> Void = { _ in }
    ) throws {
      let address = try DatabaseAddress(database.address(of: role))
      var request = DatabaseRequest()
      request.known = ["id", "name", "code"]
      change(&request)
      let source = DatabaseSource(address: address, relation: relation, geometry: geometry)
      let table = try DatabaseTable(source, request, in: DatabaseSession(address))
      var tables: [FeatureTable] = []
      digest = try table.readBatches(rows: rows) { tables.append($0) }
      (self.tables, path, columnNames) = (tables, table.path, table.columnNames)
    }

    /// The refusal of a reading that must not succeed.
    static func refusal(_ body: () throws -> DatabaseReading) -> Refusal? {
      do {
        _ = try body()
        return nil
      } catch {
        return error as? Refusal
      }
    }
  }

  extension PostgresDatabase {
    /// A triangle, as SQL.
    static let square =
      "ST_GeomFromText('POLYGON((553000 1587000,553010 1587000,553010 1587010,553000 1587000))', 9216)"
    /// EPSG:9216, which PostGIS 3.3 lacks.
    static let system = """
      INSERT INTO spatial_ref_sys SELECT 9216, 'EPSG', 9216, srtext, proj4text FROM spatial_ref_sys
      WHERE srid = 5896;
      UPDATE spatial_ref_sys SET auth_name = NULL, auth_srid = NULL,
      srtext = 'PROJCS["VN-2000 / TM-3 107-30",GEOGCS["VN-2000",DATUM["Vietnam_2000",SPHEROID["WGS 84",6378137,298.257223563]],PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],PARAMETER["latitude_of_origin",0],PARAMETER["central_meridian",107.5],PARAMETER["scale_factor",0.9999],PARAMETER["false_easting",500000],PARAMETER["false_northing",0],UNIT["metre",1]]'
      WHERE srid = 9216;

      """

    /// A new database that knows EPSG:9216, in which statements have run.
    static func new(_ setup: String) throws -> PostgresDatabase {
      try #require(PostgresServer.shared).database(system + setup)
    }
  }
#endif
