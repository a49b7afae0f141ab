#if Postgres
  import Foundation
  import GRDB
  import Interchange
  import LandModel
  import OutsideTools
  import Testing

  /// The sample in a workspace, out into a database and in again.
  @Suite("The command and PostGIS", .serialized, .enabled(if: PostgresServer.isThere))
  struct PostgresCommandTests {
    private let folder: TemporaryFolder
    private let database: PostgresDatabase

    init() throws {
      folder = try TemporaryFolder()
      database = try #require(PostgresServer.shared).database()
    }

    private func run(_ line: String, role: String = PostgresServer.owner, in place: URL? = nil) throws -> CommandRun {
      try CommandRun(
        line.split(separator: " ").map { $0 == "DB" ? "postgres:\(database.address(of: role))" : String($0) },
        in: place ?? folder.url)
    }

    /// The sample as a workspace.
    private func sample() throws {
      try #require(try run("demo data").status == 0)
      try #require(try run("load data/manifest.yml -o w.gpkg --quiet").status == 0)
    }

    /// A manifest of a table for each layer of the workspace.
    private func manifest(_ name: String, schema: String = "landfund") throws {
      let layers = LayerName.allCases.map(\.rawValue).filter { layer in
        (try? database.psql("SELECT to_regclass('\(schema).\(layer)')"))?.isEmpty == false
          && (try? database.psql("SELECT to_regclass('\(schema).\(layer)')")) != "\n"
      }
      var text = "workspace: Kon Tum – mẫu\ncrs: EPSG:9216\nas_of: 2021-12-24\nrules: data/rules.yml\nsources:\n"
      for layer in layers {
        text += "  - layer: \(layer)\n    postgres: \(database.address)\n    table: \(schema).\(layer)\n"
      }
      try folder.write(name, text)
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

    /// What a check finds: of each finding everything but the order of its pieces, areas to a millionth of a square metre,
    /// because sums go over features in the order of the sources.
    private func findings(of file: String) throws -> [String] {
      let document = try run("check \(file) -f json --no-store --fail-on never").json()
      let findings = try #require(document["findings"] as? [[String: Any]])
      return try findings.map { found in
        let finding = found.filter { $0.key != "geometry" }
        let text = String(
          decoding: try JSONSerialization.data(withJSONObject: finding, options: .sortedKeys), as: UTF8.self)
        return text.replacing(/-?[0-9]+\.[0-9]+(?:e-?[0-9]+)?/) { number in
          String(format: "%.6f", Double(number.output) ?? 0)
        }
      }
    }

    @Test("the sample from files and from PostGIS is the same, bit for bit, and gives the same findings")
    func sampleFromDatabase() throws {
      try sample()
      let out = try run("export w.gpkg -o DB")
      #expect(out.status == 0 && out.messages.isEmpty, "\(out.messages)")
      try manifest("db.yml")
      let load = try run("load db.yml -o v.gpkg -f json")
      #expect(load.status == 0, "\(load.messages)")
      for layer in LayerName.allCases {
        #expect(try rows(layer, of: "w.gpkg") == rows(layer, of: "v.gpkg"), "\(layer)")
      }
      let checks = try ["w.gpkg", "v.gpkg"].map { try findings(of: $0) }
      #expect(checks[0] == checks[1] && checks[0].count > 50)
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
      try sample()
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
      let reader = try OutsideProgram.run(
        "ogrinfo", ["-so", "PG:\(database.address)", "đất.parcel"])
      if reader.status == 0 { #expect(reader.text.contains("Feature Count: ")) }
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

    @Test("a table that stands is kept, replaced with its owner and grants, or filled anew")
    func standing() throws {
      try sample()
      let role = "reader_\(database.name)"
      #expect(try run("export w.gpkg parcel -o DB").status == 0)
      let count = try database.psql("SELECT count(*) FROM landfund.parcel")
      let again = try run("export w.gpkg parcel -o DB")
      #expect(again.status == 3 && again.messages.contains("[place_taken]"))
      try database.psql(
        """
        CREATE ROLE \(role); GRANT SELECT ON landfund.parcel TO \(role) WITH GRANT OPTION;
        GRANT UPDATE (name) ON landfund.parcel TO PUBLIC; DELETE FROM landfund.parcel;
        """)
      let replaced = try run("export w.gpkg parcel -o DB --replace")
      #expect(replaced.status == 0, "\(replaced.messages)")
      #expect(try database.psql("SELECT count(*) FROM landfund.parcel") == count)
      #expect(
        try database.psql(
          "SELECT has_table_privilege('\(role)', 'landfund.parcel', 'SELECT WITH GRANT OPTION'), has_column_privilege('\(role)', 'landfund.parcel', 'name', 'UPDATE')"
        ) == "t|t\n")
      try database.psql(
        """
        CREATE VIEW landfund.v AS SELECT id FROM landfund.parcel;
        CREATE TABLE landfund.note (parcel text REFERENCES landfund.parcel (id)); INSERT INTO landfund.note
          SELECT id FROM landfund.parcel LIMIT 3;
        CREATE POLICY p ON landfund.parcel; DELETE FROM landfund.parcel WHERE id NOT IN (SELECT parcel FROM landfund.note);
        """)
      let used = try run("export w.gpkg parcel -o DB --replace")
      #expect(used.status == 3 && used.messages.contains("[table_in_use]"))
      for name in ["view landfund.v", "note_parcel_fkey", "policy p"] {
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
      try sample()
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
      try sample()
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

    @Test("a password is in no byte of any output")
    func canary() throws {
      try sample()
      let (role, canary) = ("canary_\(database.name)", "c4n4ry-\(UUID().uuidString)")
      try database.psql(
        "CREATE ROLE \(role) LOGIN PASSWORD '\(canary)'; CREATE TABLE t AS SELECT '1' AS id, 'ODT' AS code, ST_SetSRID(ST_MakeEnvelope(553000, 1587000, 553010, 1587010), 3405) AS geom; GRANT SELECT ON t TO \(role)"
      )
      let server = "host=127.0.0.1 port=\(database.server.port) dbname=\(database.name) user=\(role)"
      try folder.write("service.conf", "[land]\n\(server.replacing(" ", with: "\n"))\npassword=\(canary)\n")
      try folder.write("pass", "127.0.0.1:*:*:*:\(canary)\n")
      chmod(folder.path("pass"), 0o600)
      let head =
        "workspace: w\ncrs: EPSG:9216\nas_of: 2021-12-24\nsources:\n  - layer: parcel\n    table: t\n    crs: EPSG:3405\n    ballpark: true\n    override: true\n"
      try folder.write("service.yml", head + "    postgres: service=land\n")
      try folder.write("pass.yml", head + "    postgres: \(server)\n")
      try folder.write("bad.yml", head + "    postgres: \(server) password=\(canary)\n")
      try folder.write(
        "url.yml",
        head + "    postgres: postgres://\(role):\(canary)@127.0.0.1:\(database.server.port)/\(database.name)\n")
      try folder.write("key.yml", head + "    postgres: service=land\n    password: \(canary)\n")
      var outputs: [String] = []
      func run(_ words: String, _ line: String, _ status: Int32) throws {
        let run = try CommandRun(line.split(separator: "\t").map(String.init), in: folder.url, after: words)
        #expect(run.status == status, "\(line): \(run.messages)")
        outputs += [run.output, run.messages]
      }
      let (service, pass, variable) = (
        "exec env PGSERVICEFILE=service.conf", "exec env PGPASSFILE=pass", "exec env PGPASSWORD=\(canary)"
      )
      try run(service, "load\tservice.yml\t-o\ta.gpkg\t-f\tjson", 0)
      try run(pass, "load\tpass.yml\t-o\tb.gpkg", 0)
      try run(variable, "load\tpass.yml\t-o\tc.gpkg", 0)
      try run("exec env PGPASSWORD=wrong-\(canary)", "load\tpass.yml\t-o\td.gpkg", 3)
      for name in ["bad", "url", "key"] { try run("exec", "load\t\(name).yml\t-o\td.gpkg", 3) }
      try run(service, "manifest\tservice=land\t-o\tm.yml", 0)
      try run("exec", "manifest\t\(server) password=\(canary)\t-o\tn.yml", 3)
      try run("exec", "export\tw.gpkg\tparcel\t-o\tpostgres:\(server) password=\(canary)", 3)
      try run("exec", "export\tw.gpkg\tparcel\t-o\tpostgres://\(role):\(canary)@127.0.0.1/x", 3)
      try run(variable, "export\tw.gpkg\tparcel\t-o\tpostgres:\(server)", 3)
      for output in outputs { #expect(!output.contains(canary)) }
      for name in try folder.names
      where !["service.conf", "pass", "bad.yml", "url.yml", "key.yml", "data"].contains(name) {
        let bytes = try Data(contentsOf: folder.url.appendingPathComponent(name))
        #expect(bytes.range(of: Data(canary.utf8)) == nil, "\(name)")
      }
    }

    @Test("a confined job opens no database")
    func confined() throws {
      try sample()
      let run = try self.run("export w.gpkg parcel -o DB --confined .")
      #expect(run.status == 3 && run.messages.contains("[unsupported_operation]"), "\(run.messages)")
      try folder.write(
        "db.yml",
        "workspace: w\ncrs: EPSG:9216\nsources:\n  - layer: parcel\n    postgres: \(database.address)\n    table: t\n")
      let load = try self.run("load db.yml -o v.gpkg --confined .")
      #expect(load.status == 3 && load.messages.contains("[unsupported_operation]"), "\(load.messages)")
    }
  }
#endif
