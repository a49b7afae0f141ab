#if Postgres
  import Geodesy
  import OutsideTools
  import PlaneGeometry
  import Refusals
  import Testing

  @testable import Interchange

  private let square = PostgresDatabase.square

  @Suite("Queries, and what others have planted", .enabled(if: PostgresServer.isThere))
  struct DatabaseQueryTests {
    @Test("a planted function, type and search path change nothing")
    func planted() throws {
      let database = try PostgresDatabase.new(
        """
        CREATE SCHEMA evil; CREATE TABLE public.hit (n int);
        CREATE FUNCTION evil.st_asbinary(geometry) RETURNS bytea LANGUAGE sql AS $$ SELECT ''::bytea $$;
        CREATE FUNCTION evil.current_setting(text) RETURNS text LANGUAGE sql AS $$ SELECT 'evil'::text $$;
        CREATE TABLE evil.pg_type AS SELECT * FROM pg_catalog.pg_type LIMIT 0;
        CREATE TABLE evil.spatial_ref_sys AS SELECT 9216 AS srid, 'EPSG' AS auth_name, 3857 AS auth_srid, '' AS srtext;
        CREATE TABLE public.t (id int PRIMARY KEY, geom geometry(Polygon, 9216)); INSERT INTO t VALUES (1, \(square));
        """)
      try database.psql("ALTER DATABASE \(database.name) SET search_path = evil, pg_catalog, public")
      let table = try DatabaseReading(database, .table(schema: nil, name: "t")).table
      #expect(table.geometry.kind(of: 0) == .polygon && table.referenceSystem?.code?.description == "EPSG:9216")
      let query = try DatabaseReading(database, .query("select id, geom from t where current_setting('x') = 'evil'"))
      #expect(query.table.count == 1)
    }

    @Test("queries run under the role's path, sorted by id, named by their digest")
    func queries() throws {
      let database = try PostgresDatabase.new(
        """
        CREATE SCHEMA dc; CREATE TABLE dc.t (id int, geom geometry(Polygon, 9216));
        INSERT INTO dc.t SELECT n, \(square) FROM unnest(ARRAY[10, 9, 2]) AS n;
        """)
      try database.psql("ALTER DATABASE \(database.name) SET search_path = dc, public")
      for text in ["select id, geom from t", "select id, geom from t;", "select id, geom from t -- all ;"] {
        let reading = try DatabaseReading(database, .query(text)) {
          $0.order = { ids in ids.indices.sorted { (Int(ids[$0]) ?? 0) < (Int(ids[$1]) ?? 0) } }
        }
        #expect((0..<3).map { reading.table.column("id")?[$0].text } == ["2", "9", "10"])
        #expect(reading.path.contains(#/\?query=[0-9a-f]{12}$/#))
      }
    }

    @Test(
      "what is no SELECT is refused, and nothing happens",
      arguments: [
        "select 1 as id, 2 as id", "delete from t returning *", "insert into t values (9) returning *",
        "select 1; drop table t",
        "select * from t) to stdout; drop table t; --", "drop table t", "", ";", "select", "select * from t where",
        "copy t to stdout", "select 1/0 as id, geom from t", "with x as (delete from t returning *) select * from x",
        "select set_config('transaction_read_only', 'off', true) as id, geom from t",
        "select id, geom from t for update",
        "select id, geom from t /*", "select id, geom from t where name = '",
      ])
    func refusedQueries(text: String) throws {
      let database = try PostgresDatabase.new("CREATE TABLE t AS SELECT 1 AS id, 'x'::text AS name, \(square) AS geom")
      let refusal = DatabaseReading.refusal { try DatabaseReading(database, .query(text)) }
      #expect([RefusalCode.queryRefused, .missingMetadata].contains(refusal?.code), "\(refusal?.line(.english) ?? "")")
      #expect(try database.psql("SELECT count(*) FROM t") == "1\n")
    }
  }
#endif
