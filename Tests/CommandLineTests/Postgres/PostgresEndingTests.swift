#if Postgres
  import Foundation
  import OutsideTools
  import Testing

  /// What stays when a load or an export of a database ends in the middle.
  @Suite(
    "Whatever ends a load or an export, what was there stays", .enabled(if: PostgresServer.isThere))
  struct PostgresEndingTests {
    /// How a command may end in the middle.
    enum End: String, CaseIterable {
      /// It is killed.
      case kill
      /// The server ends its connection.
      case terminate
      /// It is interrupted.
      case interrupt
      /// The network breaks.
      case cut
      /// The server is stopped.
      case stop
    }

    /// A table of twenty parcels and a workspace with the same.
    private struct Town {
      let folder: TemporaryFolder
      let database: PostgresDatabase

      /// - Parameter server: of the table; it may be stopped.
      init(on server: PostgresServer?) throws {
        folder = try TemporaryFolder()
        database = try #require(server).database()
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
          "workspace: w\ncrs: EPSG:9216\nas_of: 2021-12-24\nsources:\n  - layer: parcel\n    path: parcels.geojson\n"
        )
        try #require(try run(["load", "w.yml", "-o", "w.gpkg", "--quiet"]).status == 0)
        let out = try run(["export", "w.gpkg", "parcel", "-o", "postgres:\(database.address)"])
        try #require(out.status == 0, "\(out.messages)")
        try database.psql("UPDATE landfund.parcel SET name = 'old'")
      }

      func run(_ arguments: [String]) throws -> CommandRun {
        try CommandRun(arguments, in: folder.url)
      }

      /// The numbers of statements at which work of another kind begins: questions are of the kind of what was done before them,
      /// those to the catalogue and those to tables apart.
      func phases(_ arguments: (PostgresProxy) throws -> [String]) throws -> [Int] {
        let proxy = try PostgresProxy(before: database.server)
        defer { proxy.cut() }
        let whole = try run(try arguments(proxy))
        try #require(whole.status == 0, "\(whole.messages)")
        var (kinds, last): (Set<String>, String) = ([], "")
        return proxy.statements.enumerated().filter { _, statement in
          if statement.hasPrefix("SELECT") {
            return kinds.insert("\(last), SELECT \(statement.contains("pg_"))").inserted
          }
          let plain = statement.replacing(/"[^"]*"|'[^']*'/, with: "")
          last = plain.split(whereSeparator: \.isWhitespace).prefix(4).joined(separator: " ")
          return kinds.insert(last).inserted
        }.map(\.offset)
      }

      /// Ends a command before one of its statements reaches the server.
      func end(_ end: End, at number: Int, _ arguments: (PostgresProxy) throws -> [String]) throws {
        let proxy = try PostgresProxy(before: database.server) { place, _ in place == number }
        defer { proxy.cut() }
        let command = try StartedCommand(try arguments(proxy), in: folder.url)
        try #require(proxy.waitUntilHeld(), "statement \(number)")
        let process = command.process.processIdentifier
        switch end {
        case .kill: Foundation.kill(process, SIGKILL)
        case .interrupt: Foundation.kill(process, SIGINT)
        case .terminate: try database.endSessions()
        case .cut: proxy.cut()
        case .stop: try database.server.stop()
        }
        let messages = String(decoding: command.messages.readDataToEndOfFile(), as: UTF8.self)
        command.process.waitUntilExit()
        proxy.cut()
        let place = "\(end) at \(number), \(proxy.statements.last ?? ""): \(messages)"
        switch end {
        case .kill: #expect(command.exitStatus == 128 + SIGKILL, "\(place)")
        case .interrupt: #expect(command.exitStatus == 130, "\(place)")
        default:
          #expect(command.exitStatus == 3 && messages.contains("[database_lost]"), "\(place)")
        }
        if end == .stop { try database.server.start() }
        try database.endSessions()
      }

      /// Whether the old table stands, with its index and key, and nothing else.
      func expectOldTable(_ place: String) throws {
        #expect(
          try database.psql(
            """
            SELECT count(*), (SELECT string_agg(relname, ' ' ORDER BY relname) FROM pg_class WHERE relname ~ 'parcel')
            FROM landfund.parcel WHERE name = 'old'
            """) == "20|parcel parcel_geom parcel_pkey\n", "\(place)")
      }

      func export(_ address: String) -> [String] {
        ["export", "w.gpkg", "parcel", "-o", "postgres:\(address)", "--replace"]
      }
    }

    @Test(
      "an export that ends before any of its statements leaves the old tables",
      arguments: [[End.kill], [.terminate], [.stop], [.interrupt, .cut]])
    func export(ends: [End]) throws {
      let town = try Town(on: ends == [.stop] ? PostgresServer.own() : PostgresServer.shared)
      func arguments(_ proxy: PostgresProxy) -> [String] {
        town.export(proxy.address(of: town.database))
      }
      let phases = try town.phases(arguments)
      #expect(phases.count > 15, "\(phases)")
      try town.database.psql("UPDATE landfund.parcel SET name = 'old'")
      for (place, number) in phases.enumerated() {
        let end = ends[place % ends.count]
        try town.end(end, at: number, arguments)
        try town.expectOldTable("\(end) at \(number)")
      }
      #expect(try town.run(town.export(town.database.address)).status == 0)
      #expect(
        try town.database.psql("SELECT count(*) FROM landfund.parcel WHERE name = 'old'") == "0\n")
    }

    @Test(
      "a load that ends before any of its statements leaves the old workspace",
      arguments: [[End.kill], [.terminate], [.stop], [.interrupt, .cut]])
    func load(ends: [End]) throws {
      let town = try Town(on: ends == [.stop] ? PostgresServer.own() : PostgresServer.shared)
      func arguments(_ proxy: PostgresProxy) throws -> [String] {
        let source = "  - layer: parcel\n    postgres: \(proxy.address(of: town.database))\n"
        try town.folder.write(
          "db.yml",
          "workspace: w\ncrs: EPSG:9216\nsources:\n" + source + "    table: landfund.parcel\n"
            + source
            + "    query: select 'q' || id as id, code, geom from landfund.parcel\n")
        return ["load", "db.yml", "-o", "w.gpkg"]
      }
      let phases = try town.phases(arguments)
      #expect(phases.count > 5, "\(phases)")
      let before = try Data(contentsOf: town.folder.url.appendingPathComponent("w.gpkg"))
      for (place, number) in phases.enumerated() {
        let end = ends[place % ends.count]
        try town.end(end, at: number, arguments)
        let now = try Data(contentsOf: town.folder.url.appendingPathComponent("w.gpkg"))
        #expect(now == before, "\(end) at \(number)")
      }
      let again = try PostgresProxy(before: town.database.server)
      defer { again.cut() }
      #expect(try town.run(try arguments(again)).status == 0)
      #expect(
        try town.folder.names == ["db.yml", "parcels.geojson", "w.gpkg", "w.gpkg.lock", "w.yml"])
    }

    @Test(
      "a connection that breaks while the tables take their places: it is said that nobody knows, and they are whole"
    )
    func lostAnswer() throws {
      let town = try Town(on: PostgresServer.shared)
      let proxy = try PostgresProxy(
        before: town.database.server, hold: { _, statement in statement == "COMMIT" },
        losesAnswer: true)
      defer { proxy.cut() }
      let run = try town.run(town.export(proxy.address(of: town.database)))
      #expect(run.status == 3 && run.messages.contains("[database_lost]"), "\(run.messages)")
      #expect(!run.messages.contains("nothing was changed"))
      #expect(
        try town.database.psql("SELECT count(*) FROM landfund.parcel WHERE name IS NULL") == "20\n")
    }

    @Test(
      "an interruption is told to the server, which ends its work", arguments: ["export", "load"])
    func interrupted(command: String) throws {
      let town = try Town(on: PostgresServer.shared)
      try town.database.psql(
        """
        CREATE FUNCTION slow() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep(60); END $$;
        CREATE EVENT TRIGGER slow ON ddl_command_start WHEN TAG IN ('CREATE INDEX') EXECUTE FUNCTION slow();
        """)
      try town.folder.write(
        "db.yml",
        "workspace: w\ncrs: EPSG:9216\nsources:\n  - layer: parcel\n    postgres: \(town.database.address)\n"
          + "    query: select *, pg_sleep(60)::text as slow from landfund.parcel\n")
      let started = try StartedCommand(
        command == "export"
          ? town.export(town.database.address) : ["load", "db.yml", "-o", "v.gpkg"],
        in: town.folder.url)
      let working = """
        SELECT count(*) FROM pg_stat_activity
        WHERE state = 'active' AND query ~ '^(CREATE INDEX|COPY)' AND datname = '\(town.database.name)'
        """
      func waitUntil(_ count: String) throws -> Bool {
        for _ in 0..<600 {
          if try town.database.psql(working) == count { return true }
          usleep(50_000)
        }
        return false
      }
      try #require(try waitUntil("1\n"))
      kill(started.process.processIdentifier, SIGINT)
      started.process.waitUntilExit()
      #expect(started.exitStatus == 130)
      #expect(try waitUntil("0\n"))
      try town.expectOldTable(command)
    }

    @Test("another session is waited for, for five seconds", arguments: ["advisory", "table"])
    func busy(lock: String) throws {
      let town = try Town(on: PostgresServer.shared)
      let holder = try OutsideSession(town.database)
      try holder.send(
        lock == "advisory"
          ? "BEGIN; SELECT pg_advisory_xact_lock(19526, hashtext('landfund'));"
          : "BEGIN; LOCK TABLE landfund.parcel IN ACCESS SHARE MODE;")
      let run = try town.run(town.export(town.database.address))
      #expect(run.status == 3 && run.messages.contains("[database_locked]"), "\(run.messages)")
      holder.end()
      try town.expectOldTable(lock)
      #expect(try town.run(town.export(town.database.address)).status == 0)
    }
  }

  extension PostgresDatabase {
    /// Ends every session in the database but the one that asks, and waits until they have gone.
    fileprivate func endSessions() throws {
      let others = "FROM pg_stat_activity WHERE datname = '\(name)' AND pid <> pg_backend_pid()"
      for _ in 0..<600 {
        if try psql("SELECT count(pg_terminate_backend(pid)) \(others)") == "0\n" { return }
        usleep(10_000)
      }
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
