#if Postgres
  import Geodesy
  import OutsideTools
  import PlaneGeometry
  import Refusals
  import Testing

  @testable import Interchange

  private let square = PostgresDatabase.square

  @Suite("Tables of PostGIS", .enabled(if: PostgresServer.isThere))
  struct DatabaseTableTests {
    @Test("every type that a table holds, and no others")
    func types() throws {
      let database = try PostgresDatabase.new(
        """
        CREATE EXTENSION citext; CREATE TYPE mood AS ENUM ('vui', 'buồn'); CREATE DOMAIN short AS varchar(9);
        CREATE TABLE t (id int PRIMARY KEY, a text, b varchar(5), c char(5), d name, e citext, f mood, g uuid, h int2,
          i int4, j int8, k float4, l float8, m boolean, n numeric(12,0), o numeric(9,2), p numeric, q date, r timestamp,
          s timestamptz, t json, u jsonb, v text[], w short, x point, y interval, z geography, geom geometry(Polygon, 9216));
        INSERT INTO t VALUES (1, 'đất', 'ab', 'ab', 'nm', 'CiT', 'buồn', '6B29FC40-CA47-1067-B31D-00DD010662DA', -2, -3,
          -9007199254740993, 0.5, 0.1, true, 123456789012, 1234.50, 12345678901234567.890, '2021-12-24',
          '2021-12-24 01:02:03.5', '2021-12-24 01:02:03+07', '{"a" : 1}', '{"b":[1, 2]}', '{a,NULL,"b\\"c"}', 'miền',
          '(1,2)', '1 day', NULL, \(square));
        INSERT INTO t (id) VALUES (2);
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
      for (name, cast) in [("x", "\"x\"::text"), ("y", "\"y\"::text"), ("z", "\"z\"::geometry")] {
        let refusal = DatabaseReading.refusal {
          try DatabaseReading(database, .table(schema: nil, name: "t")) { $0.named = [name] }
        }
        #expect(refusal?.code == .unsupportedType && refusal?.remedy.en.contains(cast) == true)
      }
    }

    @Test("what is not finite is told, row by row")
    func notFinite() throws {
      let database = try PostgresDatabase.new(
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
      let database = try PostgresDatabase.new(
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

    @Test(
      "the digest is that of the rows as the server sends them, without head and end; equal ids stand by their bytes")
    func digest() throws {
      let database = try PostgresDatabase.new(
        """
        CREATE TABLE t (note text, id text, code text, geom geometry(Polygon, 9216));
        INSERT INTO t SELECT 'n', '7', v, \(square) FROM unnest(ARRAY['c', 'a', 'b']) AS v;
        CREATE TABLE k (code text, id int PRIMARY KEY, geom geometry(Polygon, 9216));
        INSERT INTO k SELECT 'ODT', n, \(square) FROM generate_series(12, 1, -1) AS n;
        """)
      func sha(_ select: String) throws -> String {
        let copy = try OutsideProgram.run(
          "psql", ["-X", "-q", database.address, "-c", "COPY (\(select)) TO STDOUT (FORMAT binary)"])
        let digest = StreamDigest()
        Array(copy.output.dropFirst(19).dropLast(2)).withUnsafeBytes { digest.add($0) }
        return digest.finished()
      }
      let keyed = try DatabaseReading(database, .table(schema: nil, name: "k"))
      #expect(keyed.digest == (try sha("SELECT code, id, geom FROM k ORDER BY id")))
      let equal = try DatabaseReading(database, .table(schema: nil, name: "t"))
      #expect((0..<3).map { equal.table.column("code")?[$0].text } == ["a", "b", "c"])
      #expect(equal.digest == (try sha("SELECT id, code, geom FROM t ORDER BY code")))
      try database.psql(
        "DELETE FROM t WHERE code = 'a'; INSERT INTO t SELECT note, id, 'a', geom FROM t WHERE code = 'b'")
      #expect(try DatabaseReading(database, .table(schema: nil, name: "t")).digest == equal.digest)
    }

    @Test("names with quotes, dots and diacritics; a generated column; a column that may not be read")
    func names() throws {
      let database = try PostgresDatabase.new(
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
      let database = try PostgresDatabase.new(
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
  }
#endif
