#if Postgres
  import Foundation
  import OutsideTools
  import Testing

  /// What a command never does with a database.
  @Suite("The command keeps the secrets of a database", .enabled(if: PostgresServer.isThere), LoadedSample())
  struct PostgresSecretsTests {
    private let sample: DatabaseSample
    private var folder: TemporaryFolder { sample.folder }
    private var database: PostgresDatabase { sample.database }

    init() throws { sample = try DatabaseSample() }

    @Test("a password is in no byte of any output")
    func canary() throws {
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
      try run(service, "report\ta.gpkg\t-o\ta.html", 0)
      try run(service, "manifest\tservice=land\t-o\tm.yml", 0)
      try run("exec", "manifest\t\(server) password=\(canary)\t-o\tn.yml", 3)
      try run("exec", "export\tw.gpkg\tparcel\t-o\tpostgres:\(server) password=\(canary)", 3)
      try run("exec", "export\tw.gpkg\tparcel\t-o\tpostgres://\(role):\(canary)@127.0.0.1/x", 3)
      try run(variable, "export\tw.gpkg\tparcel\t-o\tpostgres:\(server)", 3)
      for output in outputs { #expect(!output.contains(canary)) }
      let given = ["service.conf", "pass", "bad.yml", "url.yml", "key.yml"]
      let files = try #require(FileManager.default.enumerator(atPath: folder.url.path)).compactMap { $0 as? String }
      #expect(files.contains { $0.hasPrefix("a.html") } && files.contains("m.yml"))
      for name in files where !given.contains(name) {
        let file = folder.url.appendingPathComponent(name)
        guard try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else { continue }
        #expect(try Data(contentsOf: file).range(of: Data(canary.utf8)) == nil, "\(name)")
      }
    }

    @Test("a confined job opens no database")
    func confined() throws {
      let run = try sample.run("export w.gpkg parcel -o DB --confined .")
      #expect(run.status == 3 && run.messages.contains("[unsupported_operation]"), "\(run.messages)")
      try folder.write(
        "db.yml",
        "workspace: w\ncrs: EPSG:9216\nsources:\n  - layer: parcel\n    postgres: \(database.address)\n    table: t\n")
      let load = try sample.run("load db.yml -o v.gpkg --confined .")
      #expect(load.status == 3 && load.messages.contains("[unsupported_operation]"), "\(load.messages)")
    }

    @Test("GDAL's driver of PostgreSQL is asked nothing", arguments: ["PG:", "postgresql:", "PGDump:"])
    func noDriver(driver: String) throws {
      let address = "\(driver)\(database.address) password=c4n4ry"
      let info = try CommandRun(["info", address], in: folder.url)
      #expect(info.status == 3, "\(info.messages)")
      try folder.write(
        "gdal.yml", "workspace: w\ncrs: EPSG:9216\nsources:\n  - layer: parcel\n    path: \"\(address)\"\n")
      let load = try sample.run("load gdal.yml -o v.gpkg")
      #expect(load.status == 3, "\(load.messages)")
      #expect(try !folder.names.contains("v.gpkg"))
    }

    @Test("a load only reads, and only what is needed; an export writes into its schema alone")
    func statements() throws {
      let (load, export) = (try PostgresProxy(before: database.server), try PostgresProxy(before: database.server))
      defer { for proxy in [load, export] { proxy.cut() } }
      let catalogue = """
        SELECT n.nspname, c.relname, c.relkind FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname <> 'other' AND n.nspname !~ '^pg_toast' UNION ALL SELECT extname, extversion, 'x' FROM pg_extension
        ORDER BY 1, 2
        """
      try database.psql("CREATE TABLE secret AS SELECT 1 AS id, 'ODT' AS code, 's' AS owner_name, 's' AS phone")
      try database.psql("ALTER TABLE secret ADD COLUMN geom geometry(Polygon, 4326)")
      let before = try database.psql(catalogue)
      let out = try CommandRun(
        ["export", "w.gpkg", "-o", "postgres:\(export.address(of: database))", "--schema", "other"], in: folder.url)
      #expect(out.status == 0, "\(out.messages)")
      #expect(try database.psql(catalogue) == before)
      #expect(!export.statements.contains { $0.contains("EXTENSION") })
      try folder.write(
        "db.yml",
        "workspace: w\ncrs: EPSG:9216\nsources:\n  - layer: parcel\n    postgres: \(load.address(of: database))\n"
          + "    table: public.secret\n    fields: {id: id, code: code}\n")
      let read = try sample.run("load db.yml -o v.gpkg")
      #expect(read.status == 0, "\(read.messages)")
      #expect(load.statements.contains("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"))
      #expect(
        load.statements.allSatisfy { said in ["SELECT ", "BEGIN ", "COPY (SELECT "].contains { said.hasPrefix($0) } },
        "\(load.statements)")
      #expect(load.statements.contains { $0.contains("COPY (SELECT \"id\", \"code\", \"geom\" FROM") })
    }
  }
#endif
