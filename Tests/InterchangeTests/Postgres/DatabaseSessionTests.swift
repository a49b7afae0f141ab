#if Postgres
  import Foundation
  import OutsideTools
  import Refusals
  import Testing

  @testable import Interchange

  private let square = PostgresDatabase.square

  @Suite("Sessions with a server of PostgreSQL", .enabled(if: PostgresServer.isThere))
  struct DatabaseSessionTests {
    @Test("a row of two hundred million bytes is read")
    func largeRow() throws {
      let database = try PostgresDatabase.new(
        "CREATE TABLE t AS SELECT 1 AS id, repeat('x', 200000000) AS name, \(square) AS geom")
      let table = try DatabaseReading(database, .table(schema: nil, name: "t")).table
      #expect(table.column("name")?[0].text?.utf8.count == 200_000_000)
    }

    @Test("two sources see one instant; a writer between them is not seen")
    func instant() throws {
      let database = try PostgresDatabase.new(
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
      let database = try PostgresDatabase.new("CREATE TABLE t AS SELECT 1 AS id, \(square) AS geom")
      let holder = try DatabaseConnection(
        DatabaseAddress(database.address).parameters.map { ($0.keyword.rawValue, $0.value) })
      try holder.rows("BEGIN")
      try holder.rows("LOCK TABLE t IN ACCESS EXCLUSIVE MODE")
      let refusal = DatabaseReading.refusal { try DatabaseReading(database, .table(schema: nil, name: "t")) }
      #expect(refusal?.code == .databaseLocked)
    }

    @Test("a backend that is ended is a lost connection")
    func lost() throws {
      let database = try PostgresDatabase.new("CREATE TABLE t AS SELECT 1 AS id, \(square) AS geom")
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

    @Test("a host that lets nobody in is left, in time and when the task is cancelled")
    func deaf() async throws {
      let (listener, port) = try PostgresServer.silentListener()
      defer { close(listener) }
      let parameters = [(keyword: "host", value: "127.0.0.1"), (keyword: "port", value: "\(port)")]
      var patience = DatabasePatience()
      patience.connecting = .milliseconds(200)
      let fault = #expect(throws: DatabaseFault.self) { try DatabaseConnection(parameters, patience: patience) }
      #expect(fault?.kind == .unreachable)
      // Only the cancellation may end it, however late a busy machine comes to it.
      patience.connecting = .seconds(600)
      let task = Task { [patience] in _ = try DatabaseConnection(parameters, patience: patience) }
      try await Task.sleep(for: .milliseconds(200))
      task.cancel()
      await #expect(throws: CancellationError.self) { try await task.value }
    }

    @Test("a server that is silent is left, and so is one whose task is cancelled")
    func silence() async throws {
      let database = try PostgresDatabase.new("SELECT 1")
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
