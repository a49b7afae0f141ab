#if Postgres
  internal import CPQ
  internal import Foundation
  internal import Refusals

  /// One connection to a server of PostgreSQL: the only file that calls libpq.
  ///
  /// Everything is asked without blocking, so that cancelling the task around it, and the limits of ``DatabasePatience``, end
  /// a wait within a tenth of a second. It belongs to one task. Errors are ``DatabaseFault`` and `CancellationError`.
  final class DatabaseConnection {
    /// A column of a result.
    struct ResultColumn: Hashable {
      let name: String
      /// The type's number in `pg_type`, of a domain that of its base type.
      let type: UInt32
      /// What the column says beside its type, as the digits of a number; -1 for nothing.
      let modifier: Int32
    }

    private let handle: OpaquePointer  // <PGconn>
    private let patience: DatabasePatience
    private let cancellation: CancelKey
    private let registration: Int

    // MARK: - Connecting

    /// Connects; passwords come from libpq's own places.
    ///
    /// - Throws: also `Refusal` in a confined process, which opens no connection.
    init(_ parameters: [(keyword: String, value: String)], patience: DatabasePatience = .standard) throws {
      try Confinement.requireFree(DatabaseAddress.prefix, LocalisedText(en: "database", vi: "cơ sở dữ liệu"))
      self.patience = patience
      let deadline = ContinuousClock.now + patience.connecting
      let handle = try Self.started(parameters, until: deadline)
      do {
        try Self.complete(handle, until: deadline)
      } catch {
        PQfinish(handle)
        throw error
      }
      _ = PQsetnonblocking(handle, 1)
      // Notices would go to standard error.
      PQsetNoticeReceiver(handle, { _, _ in }, nil)
      self.handle = handle
      let key = CancelKey(PQgetCancel(handle))
      cancellation = key
      registration = LiveConnections.add { key.cancel() }
    }

    deinit {
      LiveConnections.remove(registration)
      PQfinish(handle)
    }

    /// Looking a name up can take longer than anybody waits, and knows no way to be stopped: a thread does it.
    private static func started(
      _ parameters: [(keyword: String, value: String)], until deadline: ContinuousClock.Instant
    ) throws -> OpaquePointer {
      let start = Abandonable<OpaquePointer> { PQfinish($0) }
      let all = parameters + [("client_encoding", "UTF8"), ("fallback_application_name", "landfund")]
      let texts = (all.map(\.keyword), all.map(\.value))
      Thread.detachNewThread {
        let handle = withCStrings(texts.0) { keywords in
          withCStrings(texts.1) { values in PQconnectStartParams(keywords, values, 0) }
        }
        start.deliver(handle)
      }
      while true {
        switch start.outcome(within: 0.05) {
        case .value(let handle): return handle
        case .failed: throw DatabaseFault(kind: .unreachable, message: "no memory")
        case .waiting: try check(deadline) { start.abandon() }
        }
      }
    }

    private static func complete(_ handle: OpaquePointer, until deadline: ContinuousClock.Instant) throws {
      var isWriting = true
      while PQstatus(handle) != CONNECTION_BAD {
        try check(deadline) {}
        // Asked before it can tell, libpq takes a connection for made that is not.
        guard wait(PQsocket(handle), forWriting: isWriting, milliseconds: 50) else { continue }
        switch PQconnectPoll(handle) {
        case PGRES_POLLING_OK: return
        case PGRES_POLLING_READING: isWriting = false
        case PGRES_POLLING_WRITING: isWriting = true
        default: throw DatabaseFault(kind: .unreachable, message: message(handle))
        }
      }
      throw DatabaseFault(kind: .unreachable, message: message(handle))
    }

    private static func check(_ deadline: ContinuousClock.Instant, _ giveUp: () -> Void) throws {
      if Task.isCancelled {
        giveUp()
        throw CancellationError()
      }
      guard ContinuousClock.now < deadline else {
        giveUp()
        throw DatabaseFault(kind: .unreachable, message: "no answer")
      }
    }

    // MARK: - Where it leads

    /// The host as it was given, or the folder of its socket.
    var host: String { Self.text(PQhost(handle)) }
    var port: String { Self.text(PQport(handle)) }
    var database: String { Self.text(PQdb(handle)) }
    var user: String { Self.text(PQuser(handle)) }

    // MARK: - Questions

    /// The rows of one statement as texts.
    ///
    /// - Parameter parameters: what `$1`, `$2` … stand for.
    @discardableResult
    func rows(_ sql: String, _ parameters: [String?] = []) throws -> [[String?]] {
      try ask(sql, parameters)
      var rows: [[String?]] = []
      try results { result in
        for row in 0..<PQntuples(result) {
          rows.append(
            (0..<PQnfields(result)).map { column in
              PQgetisnull(result, row, column) == 1 ? nil : Self.text(PQgetvalue(result, row, column))
            })
        }
      }
      return rows
    }

    /// The columns of a statement that is prepared and not run; none where it gives no rows.
    func columns(of sql: String) throws -> [ResultColumn] {
      try sent(PQsendPrepare(handle, "", sql, 0, nil))
      try results { _ in }
      try sent(PQsendDescribePrepared(handle, ""))
      var columns: [ResultColumn] = []
      try results { result in
        columns = (0..<PQnfields(result)).map { column in
          ResultColumn(
            name: Self.text(PQfname(result, column)), type: PQftype(result, column), modifier: PQfmod(result, column))
        }
      }
      return columns
    }

    /// Hands over what `COPY … TO STDOUT` sends, piece by piece.
    func copyOut(_ sql: String, _ body: (UnsafeRawBufferPointer) throws -> Void) throws {
      try ask(sql, [])
      try expectCopy(PGRES_COPY_OUT)
      while true {
        var bytes: UnsafeMutablePointer<CChar>?
        let count = PQgetCopyData(handle, &bytes, 1)
        switch count {
        case 0: try receive()
        case -1: return try results { _ in }
        case 1...:
          defer { PQfreemem(bytes) }
          do {
            try body(UnsafeRawBufferPointer(start: bytes, count: Int(count)))
          } catch {
            abandonCopy()
            throw error
          }
        default: throw lost()
        }
      }
    }

    /// Ends a copy of which nobody wants the rest, so that something else can be asked.
    private func abandonCopy() {
      cancel()
      var bytes: UnsafeMutablePointer<CChar>?
      while true {
        let count = PQgetCopyData(handle, &bytes, 1)
        if count > 0 { PQfreemem(bytes) }
        if count < 0 { break }
        if count == 0, (try? receive()) == nil { return }
      }
      try? results { _ in }
    }

    /// Starts `COPY … FROM STDIN`; ``send(_:)`` and ``endCopy()`` follow.
    func copyIn(_ sql: String) throws {
      try ask(sql, [])
      try expectCopy(PGRES_COPY_IN)
    }

    /// Sends bytes of a copy.
    func send(_ bytes: [UInt8]) throws {
      var status: Int32
      repeat {
        status = bytes.withUnsafeBytes {
          PQputCopyData(handle, $0.baseAddress?.assumingMemoryBound(to: CChar.self), Int32($0.count))
        }
        if status != 1 { try flush() }
      } while status == 0
      guard status == 1 else { throw lost() }
      try flush()
    }

    /// Ends a copy that was sent, and takes the server's answer.
    func endCopy() throws {
      while true {
        let status = PQputCopyEnd(handle, nil)
        guard status >= 0 else { throw lost() }
        if status == 1 { break }
        try flush()
      }
      try results { _ in }
    }

    /// Tells the server to end what it does for this connection, and waits at most half a second until it has heard.
    func cancel() { LiveConnections.run([{ [cancellation] in cancellation.cancel() }]) }

    // MARK: - Answers

    private func ask(_ sql: String, _ parameters: [String?]) throws {
      let status = withCStrings(parameters) { values in
        PQsendQueryParams(handle, sql, Int32(parameters.count), nil, values, nil, nil, 0)
      }
      try sent(status)
    }

    private func sent(_ status: Int32) throws {
      guard status == 1 else { throw lost() }
      try flush()
    }

    /// Takes all results of what was asked; of several faults the first.
    private func results(_ body: (OpaquePointer) throws -> Void) throws {
      var fault: (any Error)?
      while let result = try next() {
        defer { PQclear(result) }
        switch PQresultStatus(result) {
        case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_EMPTY_QUERY:
          if fault == nil { try body(result) }
        default: fault = fault ?? self.fault(result)
        }
      }
      if let fault { throw fault }
      if PQstatus(handle) == CONNECTION_BAD { throw lost() }
    }

    private func expectCopy(_ wanted: ExecStatusType) throws {
      guard let result = try next() else { throw lost() }
      defer { PQclear(result) }
      guard PQresultStatus(result) == wanted else {
        let found = fault(result)
        try? results { _ in }
        throw found
      }
    }

    private func next() throws -> OpaquePointer? {
      while PQisBusy(handle) == 1 { try receive() }
      return PQgetResult(handle)
    }

    private func receive() throws {
      try waitForServer(forWriting: false)
      guard PQconsumeInput(handle) == 1 else { throw lost() }
    }

    private func flush() throws {
      while true {
        let status = PQflush(handle)
        if status == 0 { return }
        guard status == 1 else { throw lost() }
        // A server that has more to say than we have read takes nothing.
        try waitForServer(forWriting: true)
        guard PQconsumeInput(handle) == 1 else { throw lost() }
      }
    }

    private func waitForServer(forWriting: Bool) throws {
      let deadline = ContinuousClock.now + patience.silence
      while !Self.wait(PQsocket(handle), forWriting: forWriting, milliseconds: 50) {
        if Task.isCancelled {
          cancel()
          throw CancellationError()
        }
        guard ContinuousClock.now < deadline else {
          cancel()
          throw DatabaseFault(kind: .silent, message: "\(patience.silence.components.seconds) s")
        }
      }
    }

    private static func wait(_ socket: Int32, forWriting: Bool, milliseconds: Int32) -> Bool {
      var entry = pollfd(fd: socket, events: Int16(POLLIN | (forWriting ? POLLOUT : 0)), revents: 0)
      return poll(&entry, 1, milliseconds) != 0
    }

    // MARK: - Faults

    private func lost() -> any Error {
      DatabaseFault(kind: PQstatus(handle) == CONNECTION_BAD ? .lost : .refused, message: Self.message(handle))
    }

    private func fault(_ result: OpaquePointer) -> any Error {
      func field(_ code: Character) -> String? {
        PQresultErrorField(result, Int32(code.asciiValue ?? 0)).map { Self.oneLine(String(cString: $0)) }
      }
      // The state of the fault, its first sentence.
      let (state, message) = (field("C") ?? "", field("M") ?? Self.message(handle))
      let kind: DatabaseFault.Kind =
        switch state {
        case "55P03": .locked
        case "42501": .denied
        case "57P01", "57P02", "57P03": .lost
        case _ where state.hasPrefix("08") || PQstatus(handle) == CONNECTION_BAD: .lost
        default: .refused
        }
      if state == "57014", Task.isCancelled { return CancellationError() }
      return DatabaseFault(kind: kind, message: message)
    }

    private static func message(_ handle: OpaquePointer) -> String { oneLine(text(PQerrorMessage(handle))) }

    private static func oneLine(_ text: String) -> String {
      text.split(whereSeparator: \.isNewline).map { String($0).trimmingBlanks }.joined(separator: " ").excerpt(300)
    }

    private static func text(_ text: UnsafePointer<CChar>?) -> String { text.map { String(cString: $0) } ?? "" }
  }

  /// How a server is told to end what it does.
  // @unchecked because libpq allows its one use, PQcancel, on any thread at any time; it is freed with the last reference.
  private final class CancelKey: @unchecked Sendable {
    private let key: OpaquePointer?  // <PGcancel>

    init(_ key: OpaquePointer?) { self.key = key }

    deinit { if let key { PQfreeCancel(key) } }

    /// Asks over a connection of its own, which nobody answers where the server is gone.
    func cancel() {
      var message = [CChar](repeating: 0, count: 256)
      if let key { _ = PQcancel(key, &message, Int32(message.count)) }
    }
  }
#endif
