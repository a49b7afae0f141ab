#if Postgres
  import Foundation
  import OutsideTools
  import Testing

  /// What stays when a load or an export of a database ends in the middle.
  @Suite("Whatever ends a load or an export, what was there stays", .serialized, .enabled(if: PostgresServer.isThere))
  struct PostgresEndingTests {
    private let folder: TemporaryFolder
    private let database: PostgresDatabase

    /// How a command may end in the middle.
    enum End: CaseIterable {
      /// It is killed.
      case kill
      /// It is interrupted.
      case interrupt
      /// The server ends its connection.
      case terminate
    }

    /// The statements of an export at which it is stopped.
    static let phases = ["CREATE TABLE", "CREATE INDEX", "COMMENT", "DROP TABLE", "ALTER TABLE"]

    init() throws {
      folder = try TemporaryFolder()
      database = try #require(PostgresServer.shared).database()
      try folder.write(
        "parcels.geojson",
        #"{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"EPSG:9216"}},"features":["#
          + (0..<20).map { number in
            let x = 553_000 + 20 * number
            return
              #"{"type":"Feature","properties":{"id":"\#(number)","code":"ODT"},"geometry":{"type":"Polygon","coordinates":"#
              + "[[[\(x),1587000],[\(x + 20),1587000],[\(x + 20),1587020],[\(x),1587000]]]}}"
          }.joined(separator: ",") + "]}")
      try folder.write(
        "w.yml",
        "workspace: w\ncrs: EPSG:9216\nas_of: 2021-12-24\nsources:\n  - layer: parcel\n    path: parcels.geojson\n")
      try #require(try CommandRun(["load", "w.yml", "-o", "w.gpkg", "--quiet"], in: folder.url).status == 0)
    }

    private var address: String { "postgres:\(database.address)" }

    /// Waits until something holds, for at most half a minute.
    private func waitUntil(_ holds: () throws -> Bool) throws {
      for _ in 0..<600 {
        if try holds() { return }
        usleep(50_000)
      }
    }

    /// Ends a command when the server works at something.
    ///
    /// - Returns: its status and what it said.
    private func end(_ command: StartedCommand, as end: End, at pattern: String) throws -> (
      status: Int32, messages: String
    ) {
      let working = "datname = '\(database.name)' AND pid <> pg_backend_pid()"
      let isThere =
        "SELECT count(*) FROM pg_stat_activity WHERE state = 'active' AND query ~ '\(pattern)' AND \(working)"
      try waitUntil {
        try #require(command.process.isRunning, "it ended before \(pattern)")
        return try database.psql(isThere) != "0\n"
      }
      let terminate = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE \(working)"
      switch end {
      case .kill: kill(command.process.processIdentifier, SIGKILL)
      case .interrupt: kill(command.process.processIdentifier, SIGINT)
      case .terminate: try database.psql(terminate)
      }
      let messages = String(decoding: command.messages.readDataToEndOfFile(), as: UTF8.self)
      command.process.waitUntilExit()
      if end == .interrupt {
        // The server has been told, and does nothing more for it.
        try waitUntil { try database.psql(isThere) == "0\n" }
        #expect(try database.psql(isThere) == "0\n")
      }
      try database.psql(terminate)
      try waitUntil { try database.psql("SELECT count(*) FROM pg_stat_activity WHERE \(working)") == "0\n" }
      return (command.exitStatus, messages)
    }

    private func expect(_ ended: (status: Int32, messages: String), _ end: End) {
      switch end {
      case .kill: #expect(ended.status == 128 + SIGKILL)
      case .interrupt: #expect(ended.status == 130)
      case .terminate: #expect(ended.status == 3 && ended.messages.contains("[database_lost]"), "\(ended.messages)")
      }
    }

    @Test("an export that ends leaves the old tables, with everything on them", arguments: phases, End.allCases)
    func export(phase: String, end: End) throws {
      try #require(try CommandRun(["export", "w.gpkg", "parcel", "-o", address], in: folder.url).status == 0)
      try database.psql(
        """
        UPDATE landfund.parcel SET name = 'old';
        CREATE FUNCTION slow() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep(60); END $$;
        CREATE EVENT TRIGGER slow ON ddl_command_start WHEN TAG IN ('\(phase)') EXECUTE FUNCTION slow();
        """)
      let command = try StartedCommand(["export", "w.gpkg", "parcel", "-o", address, "--replace"], in: folder.url)
      expect(try self.end(command, as: end, at: "^\(phase)"), end)
      #expect(try database.psql("SELECT count(*) FROM landfund.parcel WHERE name = 'old'") == "20\n")
      #expect(
        try database.psql("SELECT relname FROM pg_class WHERE relname ~ 'parcel' ORDER BY 1")
          == "parcel\nparcel_geom\nparcel_pkey\n")
      try database.psql("DROP EVENT TRIGGER slow")
      #expect(try CommandRun(["export", "w.gpkg", "parcel", "-o", address, "--replace"], in: folder.url).status == 0)
      #expect(try database.psql("SELECT count(*) FROM landfund.parcel WHERE name = 'old'") == "0\n")
    }

    @Test("a load that ends leaves the old workspace", arguments: End.allCases)
    func load(end: End) throws {
      try #require(try CommandRun(["export", "w.gpkg", "parcel", "-o", address], in: folder.url).status == 0)
      try folder.write(
        "db.yml",
        """
        workspace: w
        crs: EPSG:9216
        sources:
          - layer: parcel
            postgres: \(database.address)
            query: "select *, pg_sleep(id::int)::text as slow from landfund.parcel"
        """)
      let before = try Data(contentsOf: folder.url.appendingPathComponent("w.gpkg"))
      let command = try StartedCommand(["load", "db.yml", "-o", "w.gpkg"], in: folder.url)
      expect(try self.end(command, as: end, at: "^COPY"), end)
      #expect(try Data(contentsOf: folder.url.appendingPathComponent("w.gpkg")) == before)
    }

    @Test("another export into the schema is waited for, for five seconds")
    func busy() throws {
      try #require(try CommandRun(["export", "w.gpkg", "parcel", "-o", address], in: folder.url).status == 0)
      let holder = try OutsideSession(database)
      try holder.send("BEGIN; SELECT pg_advisory_xact_lock(19526, hashtext('landfund'));")
      let run = try CommandRun(["export", "w.gpkg", "parcel", "-o", address, "--replace"], in: folder.url)
      #expect(run.status == 3 && run.messages.contains("[database_locked]"), "\(run.messages)")
      try holder.send("COMMIT; BEGIN; LOCK TABLE landfund.parcel IN ACCESS SHARE MODE;")
      let table = try CommandRun(["export", "w.gpkg", "parcel", "-o", address, "--replace"], in: folder.url)
      #expect(table.status == 3 && table.messages.contains("[database_locked]"), "\(table.messages)")
      holder.end()
      #expect(try CommandRun(["export", "w.gpkg", "parcel", "-o", address, "--replace"], in: folder.url).status == 0)
    }
  }

  /// A session of `psql` that stays open.
  private final class OutsideSession {
    private let process = Process()
    private let input = Pipe()
    private let output = Pipe()

    init(_ database: PostgresDatabase) throws {
      process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
      process.arguments = ["psql", "-X", "-q", "-A", "-t", database.address]
      (process.standardInput, process.standardOutput) = (input, output)
      try process.run()
    }

    /// Runs statements, and waits until they have run.
    func send(_ statements: String) throws {
      try input.fileHandleForWriting.write(contentsOf: Data((statements + "\n\\echo done\n").utf8))
      var text = ""
      while !text.contains("done\n") {
        let data = output.fileHandleForReading.availableData
        if data.isEmpty { break }
        text += String(decoding: data, as: UTF8.self)
      }
    }

    func end() {
      try? input.fileHandleForWriting.close()
      process.waitUntilExit()
    }
  }
#endif
