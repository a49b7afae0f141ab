#if Postgres
  import Foundation
  import LandModel
  import LandStore
  import OutsideTools
  import PlaneGeometry
  import Testing

  /// What a load makes of tables that are not as they should be.
  @Suite("Sources of a manifest in a database", .enabled(if: PostgresServer.isThere))
  struct PostgresSourceTests {
    private let folder: TemporaryFolder
    private let database: PostgresDatabase

    init() throws {
      folder = try TemporaryFolder()
      database = try #require(PostgresServer.shared).database(
        """
        CREATE FUNCTION square(x float8, srid int) RETURNS geometry LANGUAGE sql AS
          $$ SELECT ST_Multi(ST_MakeEnvelope(x, 1587000, x + 10, 1587010, srid)) $$;
        """)
    }

    /// Loads tables of parcels.
    private func load(_ tables: [String], address: String? = nil, more: String = "") throws -> CommandRun {
      var text = "workspace: w\ncrs: EPSG:32648\nas_of: 2021-12-24\nsources:\n"
      for table in tables {
        text +=
          "  - layer: parcel\n    postgres: \(address ?? database.address)\n    table: \(table)\n    ballpark: true\n"
          + more
      }
      try folder.write("db.yml", text)
      return try CommandRun(["load", "db.yml", "-o", "w.gpkg"], in: folder.url)
    }

    static let systems: [(String, String)] = [
      ("SELECT '1' AS id, 'ODT' AS code, square(553000, 0) AS geom", "[missing_reference_system]"),
      ("SELECT '1' AS id, 'ODT' AS code, square(553000, 777777) AS geom", "[missing_reference_system]"),
      ("SELECT '1' AS id, 'ODT' AS code, square(553000, 900915) AS geom", "[contradicting_reference_system]"),
      (
        "SELECT n::text AS id, 'ODT' AS code, square(553000, CASE n WHEN 2 THEN 32649 ELSE 32648 END) AS geom "
          + "FROM generate_series(1, 3) n", "[mixed_reference_systems]"
      ),
    ]

    @Test("an SRID that stands for no system, for two, or for one that its definition is not", arguments: systems)
    func refusedSystem(select: String, code: String) throws {
      try database.psql(
        """
        INSERT INTO spatial_ref_sys SELECT 900915, 'EPSG', 32648, srtext, proj4text FROM spatial_ref_sys WHERE srid = 32649;
        CREATE TABLE t AS \(select);
        """)
      let run = try load(["public.t"])
      #expect(run.status == 3 && run.messages.hasSuffix("\(code)\n"), "\(run.messages)")
      #expect(run.messages.split(separator: "\n").count == 1 && run.messages.contains("/public.t"))
      #expect(try !folder.names.contains("w.gpkg"))
      if code == "[missing_reference_system]" { #expect(run.messages.contains("E 553 000")) }
    }

    @Test("an invented SRID is what its authority and definition are")
    func inventedSystem() throws {
      try database.psql(
        """
        INSERT INTO spatial_ref_sys SELECT 900914, 'EPSG', 32648, srtext, proj4text FROM spatial_ref_sys WHERE srid = 32648;
        CREATE TABLE t AS SELECT '1' AS id, 'ODT' AS code, square(553000, 900914) AS geom;
        """)
      let run = try load(["public.t"])
      #expect(run.status == 0, "\(run.messages)")
      #expect(try Workspace(folder.path("w.gpkg")).land().parcels.geometry[0].bounds.minX == 553_000)
    }

    @Test("what somebody writes between two sources is not seen")
    func writer() throws {
      try database.psql(
        """
        CREATE TABLE a AS SELECT '1' AS id, 'ODT' AS code, square(553000, 32648) AS geom;
        CREATE TABLE b AS SELECT '2' AS id, 'ODT' AS code, square(554000, 32648) AS geom;
        """)
      let proxy = try PostgresProxy(before: database.server) { _, statement in
        statement.hasPrefix("COPY") && statement.contains("\"b\"")
      }
      defer { proxy.cut() }
      try folder.write(
        "db.yml",
        ["a", "b"].reduce("workspace: w\ncrs: EPSG:32648\nsources:\n") { text, table in
          text + "  - layer: parcel\n    postgres: \(proxy.address(of: database))\n    table: public.\(table)\n"
        })
      let command = try StartedCommand(["load", "db.yml", "-o", "w.gpkg"], in: folder.url)
      try #require(proxy.waitUntilHeld())
      try database.psql("DELETE FROM b; INSERT INTO b SELECT '3', code, geom FROM a; UPDATE a SET id = '4'")
      proxy.release()
      command.process.waitUntilExit()
      #expect(command.exitStatus == 0)
      #expect(try Workspace(folder.path("w.gpkg")).land().parcels.features.map(\.id) == ["1", "2"])
    }

    /// What becomes of the pieces that the server sends.
    static let changes: [@Sendable ([UInt8]) -> [UInt8]] = [
      { $0.starts(with: Array("PGCOPY".utf8)) ? Array($0[..<11]) + [1] + Array($0[12...]) : $0 },
      { Array($0.dropLast()) }, { Array($0.reversed()) }, { Array($0[($0.count / 2)...] + $0[..<($0.count / 2)]) },
      { $0 + [0] }, { $0.count < 3 ? [] : $0 },
    ]

    @Test("bytes that were changed, cut or reordered on the way are refused", arguments: changes.indices)
    func damaged(number: Int) throws {
      try database.psql("CREATE TABLE t AS SELECT '1' AS id, 'ODT' AS code, square(553000, 32648) AS geom")
      #expect(try load(["public.t"]).status == 0)
      let before = try Data(contentsOf: folder.url.appendingPathComponent("w.gpkg"))
      let proxy = try PostgresProxy(before: database.server, change: Self.changes[number])
      defer { proxy.cut() }
      let run = try load(["public.t"], address: proxy.address(of: database))
      #expect(run.status == 3 && run.messages.hasSuffix("[malformed]\n"), "\(run.messages)")
      #expect(try Data(contentsOf: folder.url.appendingPathComponent("w.gpkg")) == before)
    }

    @Test("of a role that may write it is said once, of one that only reads nothing; explain prints its SQL")
    func roles() throws {
      let role = "only_reads_\(database.name)"
      try database.psql(
        """
        CREATE TABLE a AS SELECT '1' AS id, 'ODT' AS code, square(553000, 32648) AS geom;
        CREATE TABLE b AS SELECT '2' AS id, 'ODT' AS code, square(554000, 32648) AS geom;
        CREATE ROLE \(role) LOGIN; GRANT SELECT ON a, b TO \(role);
        """)
      let owner = try load(["public.a", "public.b"])
      #expect(owner.status == 0 && owner.output.ranges(of: "writable_role").count == 1, "\(owner.output)")
      let reader = try load(["public.a", "public.b"], address: database.address(of: role))
      #expect(reader.status == 0 && !(reader.output + reader.messages).contains("writable_role"), "\(reader.output)")
      for language in ["en", "vi"] {
        let said = try CommandRun(["explain", "writable_role", "--lang", language], in: folder.url).output
        #expect(said.contains("CREATE ROLE") && said.contains("GRANT SELECT ON ALL TABLES"))
      }
    }

    @Test("bytes of a function of the database are geometries where the manifest says so")
    func bytes() throws {
      try database.psql(
        """
        CREATE SCHEMA sde; CREATE TABLE t AS SELECT '1' AS id, 'ODT' AS code, square(553000, 0) AS shape;
        CREATE FUNCTION sde.st_asbinary(geometry) RETURNS bytea LANGUAGE sql AS $$ SELECT public.ST_AsBinary($1) $$;
        """)
      try folder.write(
        "db.yml",
        """
        workspace: w
        crs: EPSG:32648
        sources:
          - layer: parcel
            postgres: \(database.address)
            query: select id, code, sde.st_asbinary(shape) as shape from t;
            geometry: shape
            crs: EPSG:32648
        """)
      let run = try CommandRun(["load", "db.yml", "-o", "w.gpkg"], in: folder.url)
      #expect(run.status == 0, "\(run.messages)")
      #expect(try Workspace(folder.path("w.gpkg")).land().parcels.geometry[0].bounds.minX == 553_000)
    }

    @Test("a row with a number that is not finite is rejected and named")
    func notFinite() throws {
      try database.psql(
        """
        CREATE TABLE t AS SELECT n::text AS id, 'ODT' AS code, CASE n WHEN 2 THEN 'NaN'::float8 ELSE 1 END
          AS registered_area_m2, square(553000 + 10 * n, 32648) AS geom FROM generate_series(1, 3) n;
        """)
      let run = try load(["public.t"])
      #expect(run.status == 0 && run.output.contains("rejected 1"), "\(run.output) \(run.messages)")
      #expect(run.output.contains("non_finite 2"), "\(run.output)")
      #expect(try Workspace(folder.path("w.gpkg")).land().parcels.features.map(\.id) == ["1", "3"])
    }

    @Test("a condition is evaluated by us, on any type alike")
    func conditions() throws {
      try database.psql(
        """
        CREATE TABLE t AS SELECT n::text AS id, 'ODT' AS code, n AS state, square(553000 + 10 * n, 32648) AS geom
          FROM generate_series(1, 4) n;
        """)
      let proxy = try PostgresProxy(before: database.server)
      defer { proxy.cut() }
      let run = try load(
        ["public.t"], address: proxy.address(of: database), more: "    where: \"state = 1 OR state = 3\"\n")
      #expect(run.status == 0, "\(run.messages)")
      #expect(try Workspace(folder.path("w.gpkg")).land().parcels.features.map(\.id) == ["1", "3"])
      #expect(!proxy.statements.contains { $0.contains("WHERE \"state\"") || $0.contains("= 3") })
    }
  }
#endif
