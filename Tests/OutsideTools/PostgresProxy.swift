internal import Foundation

/// Stands between clients and a server of PostgreSQL: hears every statement, holds a client before one of them, and changes
/// what is sent.
// @unchecked because everything that changes is behind the condition's lock.
package final class PostgresProxy: @unchecked Sendable {
  /// The folder of its socket; its port there is 5432.
  private let folder: String
  private let listener: Int32
  private let server: PostgresServer
  private let change: (@Sendable ([UInt8]) -> [UInt8])?
  private let losesAnswer: Bool

  private let state = NSCondition()
  private var heard: [String] = []
  private var mayHold: (@Sendable (_ number: Int, _ statement: String) -> Bool)?
  private var isHeld = false
  private var isCut = false
  private var isDeaf = false
  private var connections: [Connection] = []

  /// Listens before a server.
  ///
  /// - Parameters:
  ///   - hold: whether a client waits before a statement goes to the server; it does so once. Rows that a client sends are the
  ///     statement `rows`, their end is `end of rows`.
  ///   - losesAnswer: whether that statement goes to the server all the same, and the connection breaks before its answer.
  ///   - change: what becomes of each piece of rows that the server sends.
  package init(
    before server: PostgresServer, hold: (@Sendable (_ number: Int, _ statement: String) -> Bool)? = nil,
    losesAnswer: Bool = false, change: (@Sendable ([UInt8]) -> [UInt8])? = nil
  ) throws {
    (self.server, self.change, self.losesAnswer, mayHold) = (server, change, losesAnswer, hold)
    folder = "/tmp/landfund-pq-\(UUID().uuidString.prefix(8))"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    listener = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    let isBound = Self.withAddress("\(folder)/.s.PGSQL.5432") { bind(listener, $0, $1) } == 0
    guard isBound, listen(listener, 8) == 0 else { throw Failure.noSocket }
    Thread.detachNewThread { [listener, weak self] in
      while true {
        let client = accept(listener, nil, nil)
        guard client >= 0, let self else { return }
        self.serve(client)
      }
    }
  }

  deinit {
    shutdown(listener, Int32(SHUT_RDWR))
    close(listener)
    try? FileManager.default.removeItem(atPath: folder)
  }

  private enum Failure: Error { case noSocket }

  /// What stands behind `postgres:` to reach a database through it.
  package func address(of database: PostgresDatabase) -> String {
    "host=\(folder) port=5432 dbname=\(database.name) user=\(PostgresServer.owner)"
  }

  /// The statements so far.
  package var statements: [String] { state.withLock { heard } }

  /// Waits until a client is held, for at most a minute; whether one is.
  package func waitUntilHeld() -> Bool {
    let deadline = Date(timeIntervalSinceNow: 60)
    return state.withLock {
      while !isHeld, state.wait(until: deadline) {}
      return isHeld
    }
  }

  /// Lets the held client go on.
  package func release() {
    state.withLock {
      isHeld = false
      state.broadcast()
    }
  }

  /// Ends all connections on both sides, as a network does that breaks.
  package func cut() {
    state.withLock {
      isCut = true
      for connection in connections { connection.end() }
      state.broadcast()
    }
  }

  // MARK: - One connection

  /// Both sides; closed when nobody listens to them any more.
  private final class Connection: Sendable {
    let client: Int32
    let backend: Int32

    init(_ client: Int32, _ backend: Int32) { (self.client, self.backend) = (client, backend) }

    deinit { for side in [client, backend] { close(side) } }

    func end() { for side in [client, backend] { shutdown(side, Int32(SHUT_RDWR)) } }
  }

  private func serve(_ client: Int32) {
    let connection = Connection(client, socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0))
    _ = Self.withAddress("\(server.folder)/.s.PGSQL.\(server.port)") { connect(connection.backend, $0, $1) }
    state.withLock { connections.append(connection) }
    Thread.detachNewThread { [self] in
      var isFirst = true
      while let message = Self.message(client, isFirst: isFirst), isFirst || pass(message) {
        isFirst = false
        guard Self.write(message, connection.backend) else { break }
      }
      connection.end()
    }
    Thread.detachNewThread { [self] in
      while let message = Self.message(connection.backend, isFirst: false) {
        guard !state.withLock({ isDeaf }) else {
          // Ready for another statement: this one has had its effect.
          if message[0] == UInt8(ascii: "Z") { break }
          continue
        }
        guard Self.write(changed(message), client) else { break }
      }
      connection.end()
    }
  }

  /// Takes a client's message down, and waits where it is to be held.
  ///
  /// - Returns: false where the connection has been cut.
  private func pass(_ message: [UInt8]) -> Bool {
    guard let statement = Self.statement(message) else { return true }
    return state.withLock {
      heard.append(statement)
      if let mayHold, mayHold(heard.count - 1, statement) {
        self.mayHold = nil
        isDeaf = losesAnswer
        isHeld = !losesAnswer
        state.broadcast()
        while isHeld, !isCut { state.wait() }
      }
      return !isCut
    }
  }

  private func changed(_ message: [UInt8]) -> [UInt8] {
    guard let change, message.first == UInt8(ascii: "d") else { return message }
    let rows = change(Array(message[5...]))
    return [message[0]] + withUnsafeBytes(of: UInt32(rows.count + 4).bigEndian) { Array($0) } + rows
  }

  // MARK: - Messages

  /// What a message of a client says, where it is a statement.
  private static func statement(_ message: [UInt8]) -> String? {
    switch message[0] {
    case UInt8(ascii: "Q"): String(decoding: message[5...].prefix { $0 != 0 }, as: UTF8.self)
    // The name of a prepared statement comes first.
    case UInt8(ascii: "P"):
      String(decoding: message[5...].drop { $0 != 0 }.dropFirst().prefix { $0 != 0 }, as: UTF8.self)
    case UInt8(ascii: "d"): "rows"
    case UInt8(ascii: "c"): "end of rows"
    default: nil
    }
  }

  /// One whole message; the first one of a client has no letter.
  private static func message(_ descriptor: Int32, isFirst: Bool) -> [UInt8]? {
    let head = isFirst ? 4 : 5
    guard let start = read(descriptor, head) else { return nil }
    let length = start.suffix(4).reduce(0) { $0 << 8 | Int($1) }
    guard length >= 4, let rest = read(descriptor, length - 4) else { return nil }
    return start + rest
  }

  private static func read(_ descriptor: Int32, _ count: Int) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: count)
    var done = 0
    while done < count {
      let got = bytes.withUnsafeMutableBytes { recv(descriptor, $0.baseAddress! + done, count - done, 0) }
      guard got > 0 else { return nil }
      done += got
    }
    return bytes
  }

  private static func write(_ bytes: [UInt8], _ descriptor: Int32) -> Bool {
    var done = 0
    while done < bytes.count {
      let sent = bytes.withUnsafeBytes {
        send(descriptor, $0.baseAddress! + done, bytes.count - done, Int32(MSG_NOSIGNAL))
      }
      guard sent > 0 else { return false }
      done += sent
    }
    return true
  }

  private static func withAddress(_ path: String, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Int32) -> Int32 {
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: Array(path.utf8) + [0]) }
    return withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { body($0, socklen_t(MemoryLayout<sockaddr_un>.size)) }
    }
  }
}
