#if Postgres
  import Geodesy
  import OutsideTools
  import Refusals
  import Testing

  @testable import Interchange

  private let square = PostgresDatabase.square

  @Suite("Systems and encodings of PostGIS", .enabled(if: PostgresServer.isThere))
  struct DatabaseSystemTests {
    @Test("what an SRID stands for")
    func systems() throws {
      let database = try PostgresDatabase.new(
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
      let database = try PostgresDatabase.new("CREATE TABLE t AS SELECT 1 AS id, '§Êt ë' AS name, \(square) AS geom")
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
        "CREATE EXTENSION postgis; \(PostgresDatabase.system) CREATE TABLE t AS SELECT 1 AS id, E'\\xA7\\xCAt \\xEB' AS name, \(square) AS geom"
      )
      let refusal = DatabaseReading.refusal { try DatabaseReading(ascii, .table(schema: nil, name: "t")) }
      #expect(refusal?.code == .encoding)
      let named = try DatabaseReading(ascii, .table(schema: nil, name: "t")) { $0.options.encoding = .named(.tcvn3) }
      #expect(named.table.column("name")?[0] == .text("Đất ở"))
    }
  }
#endif
