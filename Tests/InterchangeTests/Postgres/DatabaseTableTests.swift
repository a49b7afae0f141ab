#if Postgres
  import Foundation
  import Geodesy
  import OutsideTools
  import PlaneGeometry
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

  private let square = "ST_GeomFromText('POLYGON((553000 1587000,553010 1587000,553010 1587010,553000 1587000))', 9216)"
  /// EPSG:9216, which PostGIS 3.3 lacks.
  private let system = """
    INSERT INTO spatial_ref_sys SELECT 9216, 'EPSG', 9216, replace(srtext, '', ''), proj4text FROM spatial_ref_sys
    WHERE srid = 5896;
    UPDATE spatial_ref_sys SET auth_name = NULL, auth_srid = NULL,
    srtext = 'PROJCS["VN-2000 / TM-3 107-30",GEOGCS["VN-2000",DATUM["Vietnam_2000",SPHEROID["WGS 84",6378137,298.257223563]],PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],PARAMETER["latitude_of_origin",0],PARAMETER["central_meridian",107.5],PARAMETER["scale_factor",0.9999],PARAMETER["false_easting",500000],PARAMETER["false_northing",0],UNIT["metre",1]]'
    WHERE srid = 9216;

    """

  @Suite("Tables of PostGIS", .enabled(if: PostgresServer.isThere))
  struct DatabaseTableTests {
    private func database(_ setup: String) throws -> PostgresDatabase {
      try #require(PostgresServer.shared).database(system + setup)
    }

    @Test("every type that a table holds, and no others")
    func types() throws {
      let database = try database(
        """
        CREATE EXTENSION citext; CREATE TYPE mood AS ENUM ('vui', 'buồn'); CREATE DOMAIN short AS varchar(9);
        CREATE TABLE t (id int PRIMARY KEY, a text, b varchar(5), c char(5), d name, e citext, f mood, g uuid, h int2,
          i int4, j int8, k float4, l float8, m boolean, n numeric(12,0), o numeric(9,2), p numeric, q date, r timestamp,
          s timestamptz, t json, u jsonb, v text[], w short, x point, y interval, geom geometry(Polygon, 9216));
        INSERT INTO t VALUES (1, 'đất', 'ab', 'ab', 'nm', 'CiT', 'buồn', '6B29FC40-CA47-1067-B31D-00DD010662DA', -2, -3,
          -9007199254740993, 0.5, 0.1, true, 123456789012, 1234.50, 12345678901234567.890, '2021-12-24',
          '2021-12-24 01:02:03.5', '2021-12-24 01:02:03+07', '{"a" : 1}', '{"b":[1, 2]}', '{a,NULL,"b\\"c"}', 'miền',
          '(1,2)', '1 day', \(square)), (2);
        """)
      let names = "abcdefghijklmnopqrstuvw".map { String($0) }
      let table = try DatabaseReading(database, .table(schema: nil, name: "t")) { $0.named = names }.table
      let expected: [CellValue] = [
        .text("đất"), .text("ab"), .text("ab"), .text("nm"), .text("CiT"), .text("buồn"),
        .text("6b29fc40-ca47-1067-b31d-00dd010662da"), .integer(-2), .integer(-3), .integer(-9_007_199_254_740_993),
        .real(0.5), .real(0.1), .boolean(true), .integer(123_456_789_012), .real(1234.5),
        .text("12345678901234567.890"), .date("2021-12-24"), .dateTime("2021-12-24T01:02:03.5"),
        .dateTime("2021-12-23T18:02:03Z"), .json(#"{"a" : 1}"#), .json(#"{"b": [1, 2]}"#),
        .json(#"["a",null,"b\"c"]"#), .text("miền"),
      ]
      #expect(names.map { table.column($0)?[0] } == expected)
      #expect(names.map { table.column($0)?[1] } == names.map { _ in .null })
      #expect(table.column("p")?.numberCell(0) == 12_345_678_901_234_567.890)
      #expect(table.geometry.kind(of: 0) == .polygon && table.geometry.kind(of: 1) == nil)
      #expect(table.featureIDs == .texts(["1", "2"]))
      #expect(table.referenceSystem?.code?.description == "EPSG:9216" && table.declaration == .stated)
      for (name, cast) in [("x", "\"x\"::text"), ("y", "\"y\"::text")] {
        let refusal = DatabaseReading.refusal {
          try DatabaseReading(database, .table(schema: nil, name: "t")) { $0.named = [name] }
        }
        #expect(refusal?.code == .unsupportedType && refusal?.remedy.en.contains(cast) == true)
      }
    }

    @Test("what is not finite is told, row by row")
    func notFinite() throws {
      let database = try database(
        """
        CREATE TABLE t (id int PRIMARY KEY, a float8, b date, c numeric(5,1), geom geometry(Polygon, 9216));
        INSERT INTO t SELECT n, 1, '2021-01-01', 1, \(square) FROM generate_series(1, 4) AS n;
        UPDATE t SET a = 'NaN' WHERE id = 2; UPDATE t SET b = 'infinity' WHERE id = 3; UPDATE t SET c = 'NaN' WHERE id = 4;
        """)
      let table = try DatabaseReading(database, .table(schema: nil, name: "t")) { $0.named = ["a", "b", "c"] }.table
      #expect(
        table.notices.map(\.kind) == [
          .notFinite(feature: 1, column: "a", value: "nan"), .notFinite(feature: 2, column: "b", value: "infinity"),
          .notFinite(feature: 3, column: "c", value: "NaN"),
        ])
    }

    @Test("rows stand in the order of the key by code points, those of a view by id; batches change nothing")
    func order() throws {
      let database = try database(
        """
        CREATE TABLE t (id text COLLATE "en-x-icu" PRIMARY KEY, code text, geom geometry(Polygon, 9216));
        INSERT INTO t SELECT v, 'ODT', \(square) FROM unnest(ARRAY['b', 'B', 'a', 'ă', 'Z', 'z', '10', '9']) AS v;
        CREATE VIEW v AS SELECT * FROM t ORDER BY code;
        """)
      let whole = try DatabaseReading(database, .table(schema: "public", name: "t"))
      let ids = ["10", "9", "B", "Z", "a", "b", "z", "ă"]
      #expect((0..<8).map { whole.table.column("id")?[$0].text } == ids)
      let pieces = try DatabaseReading(database, .table(schema: nil, name: "t"), rows: 3)
      #expect(pieces.tables.map(\.count) == [3, 3, 2] && pieces.digest == whole.digest && whole.digest.count == 64)
      let view = try DatabaseReading(database, .table(schema: nil, name: "v"), rows: 3)
      #expect(view.tables.flatMap { table in (0..<table.count).map { table.column("id")?[$0].text } } == ids)
      // The same rows in the same order.
      #expect(view.digest == whole.digest)
      #expect(whole.path.hasSuffix("/public.t") && !whole.path.contains(PostgresServer.owner))
      try database.psql("UPDATE t SET code = 'ONT' WHERE id = 'a'")
      #expect(try DatabaseReading(database, .table(schema: nil, name: "t")).digest != whole.digest)
    }

    @Test("names with quotes, dots and diacritics; a generated column; a column that may not be read")
    func names() throws {
      let database = try database(
        """
        CREATE SCHEMA "Đ""ất đai"; CREATE TABLE "Đ""ất đai"."thửa.đất" ("số ""tờ"" 1" text, id text PRIMARY KEY,
          secret text, double text GENERATED ALWAYS AS (id || id) STORED, "hình học" geometry(Polygon, 9216));
        INSERT INTO "Đ""ất đai"."thửa.đất" VALUES ('x', '1', 's', DEFAULT, \(square));
        """)
      let role = "reader_\(UInt32.random(in: 0 ... .max))"
      try database.psql("CREATE ROLE \(role) LOGIN")
      try database.psql(
        """
        GRANT USAGE ON SCHEMA "Đ""ất đai" TO \(role);
        GRANT SELECT ("số ""tờ"" 1", id, double, "hình học") ON "Đ""ất đai"."thửa.đất" TO \(role);
        """)
      let relation = DatabaseSource.Relation.table(schema: "Đ\"ất đai", name: "thửa.đất")
      let reading = try DatabaseReading(database, relation, role: role) { $0.named = ["số \"tờ\" 1", "double"] }
      #expect(reading.table.columns.map(\.name) == ["số \"tờ\" 1", "id", "double"])
      #expect(reading.table.column("double")?[0] == .text("11"))
      #expect(reading.columnNames == ["số \"tờ\" 1", "id", "secret", "double"])
      #expect(reading.path.hasSuffix("/\"Đ\"\"ất đai\".\"thửa.đất\""))
      let refusal = DatabaseReading.refusal {
        try DatabaseReading(database, relation, role: role) { $0.named = ["secret"] }
      }
      #expect(refusal?.code == .fileUnreadable && refusal?.message.en.contains("secret") == true)
      let missing = DatabaseReading.refusal { try DatabaseReading(database, relation) { $0.named = ["nothing"] } }
      #expect(missing?.code == .unknownField && missing?.remedy.en.contains("secret") == true)
      let table = DatabaseReading.refusal { try DatabaseReading(database, .table(schema: "dc", name: "x")) }
      #expect(table?.code == .unknownLayer && table?.remedy.en.contains("thửa.đất") == true)
    }

    @Test("heights and curves are dropped and counted, bytes are well-known binary where they are named")
    func shapes() throws {
      let database = try database(
        """
        CREATE TABLE t (id int PRIMARY KEY, geom geometry, wkb bytea, other geometry);
        INSERT INTO t VALUES
          (1, ST_GeomFromText('POLYGON ZM ((553000 1587000 1 2,553010 1587000 1 2,553010 1587010 1 2,553000 1587000 1 2))', 9216),
            ST_AsBinary(\(square), 'XDR')),
          (2, ST_GeomFromText('CURVEPOLYGON(CIRCULARSTRING(553000 1587000,553010 1587000,553000 1587000))', 9216), NULL),
          (3, ST_GeomFromText('MULTIPOLYGON EMPTY', 9216), NULL), (4, NULL, NULL);
        """)
      let several = DatabaseReading.refusal { try DatabaseReading(database, .table(schema: nil, name: "t")) }
      #expect(several?.code == .missingMetadata && several?.remedy.en == "write geometry: geom")
      let table = try DatabaseReading(database, .table(schema: nil, name: "t"), geometry: "geom").table
      #expect(
        table.notices.map(\.kind).filter { $0 != .undefinedReferenceSystem } == [.zDropped, .mDropped, .curvesStroked])
      #expect(table.geometry.positions(of: 1).count > 100 && table.geometry.kind(of: 2) == .multiPolygon)
      #expect(table.referenceSystem?.code?.description == "EPSG:9216")
      let bytes = try DatabaseReading(database, .table(schema: nil, name: "t"), geometry: "wkb").table
      #expect(bytes.geometry.geometry(at: 0)?.bounds.maxX == 553_010 && bytes.referenceSystem == nil)
    }

    @Test("what an SRID stands for")
    func systems() throws {
      let database = try database(
        """
        INSERT INTO spatial_ref_sys SELECT 900914, 'EPSG', 32648, srtext, proj4text FROM spatial_ref_sys WHERE srid = 32648;
        INSERT INTO spatial_ref_sys SELECT 900915, 'EPSG', 32648, srtext, proj4text FROM spatial_ref_sys WHERE srid = 32649;
        CREATE TABLE a AS SELECT 1 AS id, ST_SetSRID(\(square), 900914) AS geom;
        CREATE TABLE b AS SELECT 1 AS id, ST_SetSRID(\(square), 900915) AS geom;
        CREATE TABLE c AS SELECT 1 AS id, ST_SetSRID(\(square), 0) AS geom;
        CREATE TABLE d AS SELECT 1 AS id, ST_SetSRID(\(square), 777777) AS geom;
        CREATE TABLE e AS SELECT n AS id, ST_SetSRID(\(square), CASE n WHEN 3 THEN 4326 ELSE 9216 END) AS geom
          FROM generate_series(1, 4) AS n;
        ALTER TABLE e ADD PRIMARY KEY (id);
        CREATE VIEW f AS SELECT * FROM e;
        """)
      func system(_ name: String, isOverruled: Bool = false) throws -> String? {
        try DatabaseReading(database, .table(schema: nil, name: name)) { $0.isSystemOverruled = isOverruled }.table
          .referenceSystem?.code?.description
      }
      #expect(try system("a") == "EPSG:32648" && system("c") == nil && system("d") == nil)
      #expect(try system("b", isOverruled: true) == "EPSG:32648")
      let wrong = DatabaseReading.refusal { try DatabaseReading(database, .table(schema: nil, name: "b")) }
      #expect(wrong?.code == .contradictingReferenceSystem && wrong?.message.en.contains("900915") == true)
      for name in ["e", "f"] {
        let mixed = DatabaseReading.refusal { try DatabaseReading(database, .table(schema: nil, name: name), rows: 1) }
        #expect(mixed?.code == .mixedReferenceSystems)
        #expect(mixed?.message.en == "row 1 has SRID 9216, row 3 has SRID 4326")
      }
    }

    @Test(
      "the systems that PostGIS ships are those of the register",
      arguments: [4326, 3857, 32648, 32649, 3405, 3406, 4756, 5896, 5897, 5898, 5899, 2044, 3148, 4258, 25832])
    func shipped(srid: Int) throws {
      let database = try #require(PostgresServer.shared).database(
        "CREATE TABLE t (id int PRIMARY KEY, geom geometry(Point, \(srid)))")
      let table = try DatabaseReading(database, .table(schema: nil, name: "t")).table
      #expect(table.referenceSystem?.code?.description == "EPSG:\(srid)")
    }

    @Test("texts in TCVN3, and a database that knows no encoding")
    func encodings() throws {
      let database = try database("CREATE TABLE t AS SELECT 1 AS id, '§Êt ë' AS name, \(square) AS geom")
      let table = try DatabaseReading(database, .table(schema: nil, name: "t")) {
        $0.options.encoding = .named(.tcvn3)
      }.table
      #expect(table.column("name")?[0] == .text("Đất ở"))
      let server = try #require(PostgresServer.shared)
      let name = "ascii_\(UInt32.random(in: 0 ... .max))"
      try PostgresDatabase(server: server, name: "postgres").psql(
        "CREATE DATABASE \(name) TEMPLATE template0 ENCODING 'SQL_ASCII' LOCALE 'C'")
      let ascii = PostgresDatabase(server: server, name: name)
      try ascii.psql(
        "CREATE EXTENSION postgis; \(system) CREATE TABLE t AS SELECT 1 AS id, E'\\xB5\\xC2t' AS name, \(square) AS geom"
      )
      let refusal = DatabaseReading.refusal { try DatabaseReading(ascii, .table(schema: nil, name: "t")) }
      #expect(refusal?.code == .encoding)
    }

    @Test("a planted function, type and search path change nothing")
    func planted() throws {
      let database = try database(
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
      let database = try database(
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
      let database = try database("CREATE TABLE t AS SELECT 1 AS id, 'x'::text AS name, \(square) AS geom")
      let refusal = DatabaseReading.refusal { try DatabaseReading(database, .query(text)) }
      #expect([RefusalCode.queryRefused, .missingMetadata].contains(refusal?.code), "\(refusal?.line(.english) ?? "")")
      #expect(try database.psql("SELECT count(*) FROM t") == "1\n")
    }

    @Test("a row of two hundred million bytes is read")
    func largeRow() throws {
      let database = try database(
        "CREATE TABLE t AS SELECT 1 AS id, repeat('x', 200000000) AS name, \(square) AS geom")
      let table = try DatabaseReading(database, .table(schema: nil, name: "t")).table
      #expect(table.column("name")?[0].text?.utf8.count == 200_000_000)
    }

    @Test("two sources see one instant; a writer between them is not seen")
    func instant() throws {
      let database = try database(
        "CREATE TABLE a AS SELECT 1 AS id, \(square) AS geom; CREATE TABLE b AS SELECT 1 AS id, \(square) AS geom")
      let sessions = DatabaseSessions()
      func count(_ name: String, _ address: String) throws -> Int {
        let address = try DatabaseAddress(address)
        let source = DatabaseSource(address: address, relation: .table(schema: nil, name: name))
        var rows = 0
        _ = try DatabaseTable(source, DatabaseRequest(), in: sessions.session(address)).readBatches(rows: 10) {
          rows += $0.count
        }
        return rows
      }
      #expect(try count("a", database.address) == 1)
      try database.psql("INSERT INTO b SELECT 2, geom FROM b")
      // Another way to name the same database is the same session.
      #expect(try count("b", database.address + " sslmode=prefer") == 1)
      #expect(try sessions.session(DatabaseAddress(database.address)).mayWrite)
    }

    @Test("a session that holds a lock is waited for, for five seconds")
    func locked() throws {
      let database = try database("CREATE TABLE t AS SELECT 1 AS id, \(square) AS geom")
      let holder = try DatabaseConnection(
        DatabaseAddress(database.address).parameters.map { ($0.keyword.rawValue, $0.value) })
      try holder.rows("BEGIN")
      try holder.rows("LOCK TABLE t IN ACCESS EXCLUSIVE MODE")
      let refusal = DatabaseReading.refusal { try DatabaseReading(database, .table(schema: nil, name: "t")) }
      #expect(refusal?.code == .databaseLocked)
    }

    @Test("a backend that is ended is a lost connection")
    func lost() throws {
      let database = try database("CREATE TABLE t AS SELECT 1 AS id, \(square) AS geom")
      let address = try DatabaseAddress(database.address)
      let session = try DatabaseSession(address)
      try database.psql(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '\(database.name)' AND pid <> pg_backend_pid()"
      )
      let refusal = DatabaseReading.refusal {
        let source = DatabaseSource(address: address, relation: .table(schema: nil, name: "t"))
        _ = try DatabaseTable(source, DatabaseRequest(), in: session)
        return try DatabaseReading(database, .table(schema: nil, name: "t"))
      }
      #expect(refusal?.code == .databaseLost)
    }

    @Test("nobody answers, a role that is not let in, a database that is not there")
    func unreachable() throws {
      let server = try #require(PostgresServer.shared)
      let addresses = [
        "host=127.0.0.1 port=1 dbname=x", "host=\(server.folder) port=1 dbname=x",
        "host=127.0.0.1 port=\(server.port) dbname=postgres user=nobody",
        "host=\(server.folder) port=\(server.port) dbname=none",
      ]
      for address in addresses {
        let refusal = DatabaseReading.refusal {
          _ = try DatabaseSession(DatabaseAddress(address))
          throw CancellationError()
        }
        #expect(refusal?.code == .databaseUnreachable, "\(address)")
      }
    }

    @Test("a server that is silent is left, and so is one whose task is cancelled")
    func silence() async throws {
      let database = try database("SELECT 1")
      let parameters = try DatabaseAddress(database.address).parameters.map { ($0.keyword.rawValue, $0.value) }
      var patience = DatabasePatience()
      patience.silence = .seconds(1)
      let connection = try DatabaseConnection(parameters, patience: patience)
      let fault = #expect(throws: DatabaseFault.self) { try connection.rows("SELECT pg_sleep(100)") }
      #expect(fault?.kind == .silent)
      let task = Task { try DatabaseConnection(parameters).rows("SELECT pg_sleep(100)") }
      try await Task.sleep(for: .milliseconds(300))
      task.cancel()
      await #expect(throws: CancellationError.self) { try await task.value }
      let working = try database.psql(
        "SELECT count(*) FROM pg_stat_activity WHERE query = 'SELECT pg_sleep(100)' AND state = 'active' AND datname = '\(database.name)'"
      )
      #expect(working == "0\n")
    }
  }
#endif
