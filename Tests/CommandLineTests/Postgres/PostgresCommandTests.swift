#if Postgres
  import Foundation
  import GRDB
  import Interchange
  import LandModel
  import OutsideTools
  import Testing

  /// The sample in a workspace, out into a database and in again.
  @Suite("The command and PostGIS", .enabled(if: PostgresServer.isThere), LoadedSample())
  struct PostgresCommandTests {
    private let sample: DatabaseSample
    private var folder: TemporaryFolder { sample.folder }
    private var database: PostgresDatabase { sample.database }

    init() throws { sample = try DatabaseSample() }

    private func run(_ line: String, role: String = PostgresServer.owner) throws -> CommandRun {
      try sample.run(line, role: role)
    }

    /// The rows of a layer by id, every field and the bytes of the geometry.
    private func rows(_ layer: LayerName, of file: String) throws -> [Row] {
      let queue = try DatabaseQueue(path: folder.path(file), configuration: GeoPackageConnection.configuration())
      defer { try? queue.close() }
      return try queue.read { db in
        let columns = try db.columns(in: layer.rawValue).map(\.name).filter { $0 != "fid" && $0 != "repair_moved_m2" }
        let list = columns.map { "\"\($0)\"" }.joined(separator: ", ")
        return try Row.fetchAll(db, sql: "SELECT \(list) FROM \(layer.rawValue) ORDER BY id")
      }
    }

    /// What a check prints of a workspace, but for the inputs.
    private func check(of file: String) throws -> String {
      let text = try run("check \(file) -f json --no-store --fail-on never").output
      let inputs = try #require(text.firstRange(of: /"inputs": \[\n(?:\{.*\n)*\]/))
      return text.replacingCharacters(in: inputs, with: "")
    }

    @Test("the sample from files and from PostGIS is the same, bit for bit, and gives the same findings")
    func sampleFromDatabase() throws {
      let out = try run("export w.gpkg -o DB")
      #expect(out.status == 0 && out.messages.isEmpty, "\(out.messages)")
      try sample.writeManifest("db.yml")
      let load = try run("load db.yml -o v.gpkg -f json")
      #expect(load.status == 0, "\(load.messages)")
      for layer in LayerName.allCases {
        #expect(try rows(layer, of: "w.gpkg") == rows(layer, of: "v.gpkg"), "\(layer)")
      }
      let checks = try ["w.gpkg", "v.gpkg"].map { try check(of: $0) }
      #expect(checks[0] == checks[1] && checks[0].contains("overlap.parcel"))
      let sources = try load.json()["sources"] as? [[String: Any]] ?? []
      #expect(sources.count > 10)
      let path = try #require(sources[0]["path"] as? String)
      #expect(
        path
          == "postgres://\(database.server.folder.replacing("/", with: "%2F")):\(database.server.port)/\(database.name)/landfund.zone"
      )
      let messages = sources.flatMap { $0["messages"] as? [[String: Any]] ?? [] }
      #expect(messages.count { $0["code"] as? String == "writable_role" } == 1)
      let queue = try DatabaseQueue(path: folder.path("v.gpkg"), configuration: GeoPackageConnection.configuration())
      let record = try queue.read { db in try Row.fetchOne(db, sql: "SELECT * FROM source WHERE layer = 'parcel'") }
      #expect((record?["server"] as String?)?.contains("PostGIS 3") == true)
      #expect((record?["sha256"] as String?)?.count == 64 && (record?["read_at"] as String?)?.hasSuffix("Z") == true)
      // A rehearsal reads all and writes nothing.
      let rehearsal = try run("load db.yml --dry-run -f json")
      let rehearsed = try rehearsal.json()["sources"] as? [[String: Any]]
      #expect(rehearsal.status == 0 && rehearsed?.count == sources.count)
    }

    @Test("tables are typed, keyed, indexed and described; others read them")
    func tables() throws {
      try #require([0, 1].contains(try run("check w.gpkg --quiet").status))
      #expect(try run("export w.gpkg -o DB --schema đất").status == 0)
      let types = try database.psql(
        """
        SELECT attname, format_type(atttypid, atttypmod) FROM pg_attribute
        WHERE attrelid = '"đất".parcel'::regclass AND attnum > 0 ORDER BY attnum
        """)
      for line in [
        "id|text", "map_scale|bigint", "registered_area_m2|double precision", "idle_since|date",
        "geom|geometry(MultiPolygon,9216)",
      ] { #expect(types.contains("\(line)\n"), "\(line)") }
      #expect(
        try database.psql(
          "SELECT indexname FROM pg_indexes WHERE schemaname = 'đất' AND tablename = 'parcel' ORDER BY 1")
          == "parcel_geom\nparcel_pkey\n")
      let remark = try database.psql("SELECT obj_description('\"đất\".parcel'::regclass)")
      #expect(remark.contains("Parcels") && remark.contains("[landfund export "))
      #expect(
        try database.psql(
          "SELECT col_description('\"đất\".parcel'::regclass, attnum) FROM pg_attribute WHERE attrelid = '\"đất\".parcel'::regclass AND attname = 'registered_area_m2'"
        )
        .contains("m²"))
      #expect(
        try database.psql("SELECT jsonb_typeof(details), jsonb_typeof(subjects) FROM \"đất\".finding LIMIT 1")
          == "object|array\n")
      for (line, table) in [
        ("site", "site"), ("shares --by landuse", "share"), ("clean-land", "clean_land"),
      ] {
        let parts = line.split(separator: " ", maxSplits: 1)
        let rest = parts.count > 1 ? " \(parts[1])" : ""
        let run = try self.run("export w.gpkg \(parts[0]) -o DB --schema đất\(rest)")
        #expect(run.status == 0, "\(run.messages)")
        #expect(try database.psql("SELECT count(*) > 0 FROM \"đất\".\(table)") == "t\n")
      }
    }

    @Test("what begins with ./ is no connection, and a file of the name of an address wins")
    func paths() throws {
      let path = try run("export w.gpkg parcel -o ./postgres:service=none")
      #expect(path.status == 3 && path.messages.contains("[unknown_format]"), "\(path.messages)")
      try folder.write("postgres:service=none", "{\"type\":\"FeatureCollection\",\"features\":[]}")
      let file = try run("export w.gpkg parcel -o postgres:service=none --schema s")
      #expect(file.status == 2, "\(file.messages)")
      try folder.write("service=none", "nothing")
      let first = try run("manifest service=none -o m.yml")
      #expect(first.status == 3 && !first.messages.contains("[database_unreachable]"), "\(first.messages)")
    }

    @Test("a table that stands is kept, replaced with its owner and grants, or filled anew")
    func standing() throws {
      let role = "reader_\(database.name)"
      #expect(try run("export w.gpkg parcel -o DB").status == 0)
      let count = try database.psql("SELECT count(*) FROM landfund.parcel")
      let again = try run("export w.gpkg parcel -o DB")
      #expect(again.status == 3 && again.messages.contains("[place_taken]"))
      try database.psql(
        """
        CREATE ROLE \(role); GRANT SELECT ON landfund.parcel TO \(role) WITH GRANT OPTION;
        GRANT UPDATE (name) ON landfund.parcel TO PUBLIC; DELETE FROM landfund.parcel;
        CREATE ROLE owner_\(role); GRANT USAGE ON SCHEMA landfund TO owner_\(role); ALTER TABLE landfund.parcel OWNER TO owner_\(role);
        """)
      let replaced = try run("export w.gpkg parcel -o DB --replace")
      #expect(replaced.status == 0, "\(replaced.messages)")
      #expect(try database.psql("SELECT count(*) FROM landfund.parcel") == count)
      #expect(
        try database.psql(
          """
          SELECT has_table_privilege('\(role)', 'landfund.parcel', 'SELECT WITH GRANT OPTION'),
            has_column_privilege('\(role)', 'landfund.parcel', 'name', 'UPDATE'), pg_get_userbyid(relowner)
          FROM pg_class WHERE oid = 'landfund.parcel'::regclass
          """) == "t|t|owner_\(role)\n")
      try database.psql(
        """
        CREATE VIEW landfund.v AS SELECT id FROM landfund.parcel;
        CREATE TABLE landfund.note (parcel text REFERENCES landfund.parcel (id)); INSERT INTO landfund.note
          SELECT id FROM landfund.parcel LIMIT 3;
        CREATE FUNCTION nothing() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$;
        CREATE TRIGGER told AFTER INSERT ON landfund.parcel EXECUTE FUNCTION nothing();
        CREATE POLICY p ON landfund.parcel; DELETE FROM landfund.parcel WHERE id NOT IN (SELECT parcel FROM landfund.note);
        """)
      let used = try run("export w.gpkg parcel -o DB --replace")
      #expect(used.status == 3 && used.messages.contains("[table_in_use]"))
      for name in ["view landfund.v", "note_parcel_fkey", "policy p", "trigger told"] {
        #expect(used.messages.contains(name), "\(name)")
      }
      let filled = try run("export w.gpkg parcel -o DB --truncate")
      #expect(filled.status == 0, "\(filled.messages)")
      #expect(try database.psql("SELECT count(*) FROM landfund.v") == count)
      try database.psql("ALTER TABLE landfund.parcel ADD COLUMN extra int")
      #expect(try run("export w.gpkg parcel -o DB --truncate").messages.contains("extra: integer"))
      try database.psql("CREATE TABLE landfund.road (id int)")
      for option in ["", " --replace", " --truncate"] {
        let other = try run("export w.gpkg road -o DB\(option)")
        #expect(other.status == 3 && other.messages.contains("[not_our_table]"))
      }
      #expect(try database.psql("SELECT relname FROM pg_class WHERE relname ~ '__new'").isEmpty)
    }

    @Test("what a database must have: PostGIS, a row for the system, no session in the way")
    func demands() throws {
      let role = "writer_\(database.name)"
      try database.psql("CREATE ROLE \(role) LOGIN; GRANT CREATE ON DATABASE \(database.name) TO \(role)")
      let other = try run("export w.gpkg parcel -o DB", role: role)
      #expect(other.status == 3 && other.messages.contains("INSERT INTO \"public\".spatial_ref_sys"))
      #expect(other.messages.contains("(9216, 'EPSG', 9216, 'PROJCS[\"VN-2000 / TM-3 107-30\""))
      let geographic = try run("export w.gpkg parcel -o DB --to EPSG:4326", role: role)
      #expect(geographic.status == 0, "\(geographic.messages)")
      #expect(
        try database.psql("SELECT DISTINCT ST_SRID(geom), round(ST_X(ST_Centroid(geom))) FROM landfund.parcel")
          == "4326|108\n")
      try database.psql("UPDATE spatial_ref_sys SET srtext = replace(srtext, '105.75', '108') WHERE srid = 9217")
      try database.psql(
        "INSERT INTO spatial_ref_sys SELECT 9216, 'EPSG', 9216, srtext, proj4text FROM spatial_ref_sys WHERE srid = 5896"
      )
      let taken = try run("export w.gpkg parcel -o DB --replace")
      #expect(taken.status == 3 && taken.messages.contains("VALUES (910000, 'EPSG', 9216"))
      let bare = PostgresDatabase(server: database.server, name: "postgres")
      let none = try CommandRun(["export", "w.gpkg", "-o", "postgres:\(bare.address)"], in: folder.url)
      #expect(none.status == 3 && none.messages.contains("CREATE EXTENSION postgis"))
      let usage = try run("export w.gpkg parcel -o x.gpkg --replace")
      #expect(usage.status == 2)
      #expect(try run("export w.gpkg shares -o DB").status == 2)
    }

    @Test("a first manifest of a database names tables, counts, systems, and what may not be read")
    func starter() throws {
      try #require(try run("export w.gpkg -o DB").status == 0)
      let role = "starter_\(database.name)"
      try database.psql(
        """
        CREATE ROLE \(role) LOGIN; GRANT USAGE ON SCHEMA landfund TO \(role);
        GRANT SELECT ON ALL TABLES IN SCHEMA landfund TO \(role); REVOKE ALL ON landfund.road FROM \(role);
        ANALYZE;
        """)
      let address = database.address(of: role)
      let run = try CommandRun(["manifest", address, "-o", "db.yml"], in: folder.url)
      #expect(run.status == 0, "\(run.messages)")
      let text = try String(contentsOf: folder.url.appendingPathComponent("db.yml"), encoding: .utf8)
      #expect(text.contains("postgres: ") && text.contains("    table: landfund.parcel\n"))
      #expect(text.contains("crs: EPSG:9216"))
      #expect(text.contains("landfund.parcel: about 19") && text.contains("SRID 9216: EPSG:9216"))
      #expect(text.contains("# postgres:landfund.road: the role may not read it"))
      #expect(text.contains("- layer: parcel   # guessed"))
    }
  }
#endif
