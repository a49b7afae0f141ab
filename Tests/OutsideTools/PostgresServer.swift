internal import Foundation

/// A server of PostgreSQL with PostGIS that the tests start by themselves: in a folder of its own, not as root, on a free port.
///
/// It ends with the process that started it, also where that is killed.
// @unchecked because of the process, which is kept and never touched again.
package final class PostgresServer: @unchecked Sendable {
  /// The one that all tests of a process share; `nil` where the machine has none, which a line says.
  package static let shared: PostgresServer? = {
    do {
      if let server = try PostgresServer() { return server }
      print("skipped: this machine has no server of PostgreSQL with PostGIS")
    } catch {
      print("skipped: no server of PostgreSQL starts here (\(error))")
    }
    return nil
  }()

  /// Whether there is one.
  package static var isThere: Bool { shared != nil }

  /// Another one, for a test that stops it.
  package static func own() throws -> PostgresServer {
    guard let server = try PostgresServer() else { throw Failure.notReady }
    return server
  }

  /// The folder of its socket.
  package let folder: String
  /// Its port, on the socket and on 127.0.0.1, where roles need their password.
  package let port: Int
  /// The role to which everything belongs.
  package static let owner = "landfund_admin"

  private let process = Process()
  /// The server lives as long as somebody holds this.
  private let orders = Pipe()
  private let answers = Pipe()

  private static let template = "landfund_template"

  private init?() throws {
    guard let programs = Self.programs() else { return nil }
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
      "postgres-server.sh")
    // A path to a socket may have no more than a hundred bytes.
    folder = "/tmp/landfund-pg-\(UUID().uuidString.prefix(8))"
    port = try Self.freePort()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = [script.path, folder, programs, "\(port)", Self.owner]
    (process.standardInput, process.standardOutput) = (orders, answers)
    try process.run()
    try wait(for: "ready")
    for statement in ["CREATE DATABASE \(Self.template)", "CREATE EXTENSION postgis"] {
      let database = statement.hasPrefix("CREATE DATABASE") ? "postgres" : Self.template
      _ = try PostgresDatabase(server: self, name: database).psql(statement)
    }
  }

  private enum Failure: Error { case notReady }

  /// Ends the server; its sessions are told.
  package func stop() throws {
    try orders.fileHandleForWriting.write(contentsOf: Data("stop\n".utf8))
    try wait(for: "stopped")
  }

  /// Starts it again, with the data that it had.
  package func start() throws {
    try orders.fileHandleForWriting.write(contentsOf: Data("start\n".utf8))
    try wait(for: "ready")
  }

  private func wait(for word: String) throws {
    let answer = try answers.fileHandleForReading.read(upToCount: word.utf8.count + 1)
    guard answer == Data("\(word)\n".utf8) else { throw Failure.notReady }
  }

  /// The folder of programs of the newest version that has PostGIS.
  private static func programs() -> String? {
    let versions = (try? FileManager.default.contentsOfDirectory(atPath: "/usr/lib/postgresql")) ?? []
    return versions.compactMap { Int($0) }.sorted().reversed().map { version in
      (
        "/usr/lib/postgresql/\(version)/bin",
        "/usr/share/postgresql/\(version)/extension/postgis.control"
      )
    }.first {
      FileManager.default.isExecutableFile(atPath: $0.0 + "/initdb") && FileManager.default.fileExists(atPath: $0.1)
    }?.0
  }

  private static func freePort() throws -> Int {
    let (descriptor, port) = try bound()
    close(descriptor)
    return port
  }

  /// A listener on 127.0.0.1 that takes connections and says nothing; whoever asks closes it.
  package static func silentListener() throws -> (descriptor: Int32, port: Int) {
    let place = try bound()
    guard listen(place.descriptor, 4) == 0 else { throw Failure.notReady }
    return place
  }

  private static func bound() throws -> (descriptor: Int32, port: Int) {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { general in
        bind(descriptor, general, length) == 0 && getsockname(descriptor, general, &length) == 0
      }
    }
    guard isBound else { throw Failure.notReady }
    return (descriptor, Int(UInt16(bigEndian: address.sin_port)))
  }

  /// A new database with PostGIS, in which statements have run.
  ///
  /// - Parameter setup: what runs in it first.
  package func database(_ setup: String = "") throws -> PostgresDatabase {
    let name = "test_" + UUID().uuidString.replacingOccurrences(of: "-", with: "").lowercased()
    try PostgresDatabase(server: self, name: "postgres").psql("CREATE DATABASE \(name) TEMPLATE \(Self.template)")
    let database = PostgresDatabase(server: self, name: name)
    if !setup.isEmpty { try database.psql(setup) }
    return database
  }
}

/// A database of the server.
package struct PostgresDatabase: Sendable {
  /// The server.
  package let server: PostgresServer
  /// The name.
  package let name: String

  /// A database that is there.
  package init(server: PostgresServer, name: String) { (self.server, self.name) = (server, name) }

  /// What stands behind `postgres:`.
  package var address: String { address(of: PostgresServer.owner) }

  /// The same of another role.
  package func address(of role: String) -> String {
    "host=\(server.folder) port=\(server.port) dbname=\(name) user=\(role)"
  }

  /// Runs statements and gives what they print: rows as lines, columns apart by `|`.
  @discardableResult
  package func psql(_ statements: String) throws -> String {
    let run = try OutsideProgram.run(
      "psql", ["-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", address],
      input: Data(statements.utf8))
    guard run.status == 0 else { throw StatementFailure(messages: run.messages) }
    return run.text
  }

  private struct StatementFailure: Error { let messages: String }
}
