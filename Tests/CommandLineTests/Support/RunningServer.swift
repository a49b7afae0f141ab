import Foundation
import Testing

/// A suite has one server of the sample, which ends with it.
struct ServedSample: SuiteTrait, TestScoping {
  /// Once around the suite, not around each of its tests.
  let isRecursive = false

  func provideScope(
    for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
  ) async throws {
    let workspace = try SampleWorkspace()
    let server = try RunningServer(of: workspace.path, ["--rate", "0"])
    defer { #expect(server.stop(SIGTERM) == 0) }
    try await SampleWorkspace.$shared.withValue(workspace) {
      try await RunningServer.$shared.withValue(server) { try await function() }
    }
  }
}

/// The sample as a workspace, for as long as somebody holds it.
final class SampleWorkspace: Sendable {
  /// The workspace that the suite's server serves; see ``ServedSample``.
  @TaskLocal static var shared: SampleWorkspace?

  private let folder: TemporaryFolder
  let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.path("kon-tum.gpkg")
    let run = try CommandRun(["load", "geodata/kon-tum/manifest.yml", "-o", path, "--quiet"])
    try #require(run.status == 0, "\(run.messages)")
  }
}

/// A server that runs as a process, and ends with the value at the latest.
final class RunningServer: Sendable {
  let port: UInt16
  private let command: StartedCommand

  /// The server that the suite has; see ``ServedSample``.
  @TaskLocal static var shared: RunningServer?

  /// Its address without a slash at its end.
  var address: String { "http://127.0.0.1:\(port)" }

  /// - Parameters:
  ///   - options: what stands behind the workspace and the port.
  ///   - bound: the port to listen at, where the address that it says is not the one that is bound; else a free one.
  convenience init(of workspace: String, _ options: [String] = [], at bound: UInt16? = nil) throws {
    try self.init(["serve", workspace, "--port", "\(bound ?? 0)"] + options, at: bound)
  }

  /// - Parameter desk: the folder of a desk, with its file of tokens.
  convenience init(desk folder: String, tokens: String, _ options: [String] = [], at bound: UInt16? = nil) throws {
    try self.init(
      ["serve", "--desk", folder, "--token-file", tokens, "--port", "\(bound ?? 0)"] + options, at: bound)
  }

  private init(_ arguments: [String], at bound: UInt16?) throws {
    command = try StartedCommand(arguments)
    var said = ""
    while !said.contains("\n") {
      let piece = command.messages.availableData
      try #require(!piece.isEmpty, "\(said)")
      said += String(decoding: piece, as: UTF8.self)
    }
    if let bound {
      port = bound
      return
    }
    let match = try #require(said.firstMatch(of: /http:\/\/127\.0\.0\.1:(\d+)\//), "\(said)")
    port = try #require(UInt16(match.output.1))
  }

  deinit { if command.process.isRunning { command.process.terminate() } }

  /// Ends it by a signal; its status.
  func stop(_ signal: Int32) -> Int32 {
    kill(command.process.processIdentifier, signal)
    command.process.waitUntilExit()
    return command.exitStatus
  }

  /// What it said on standard error after its first lines; to be called when it has ended.
  var messages: String { String(decoding: command.messages.readDataToEndOfFile(), as: UTF8.self) }

  /// Bytes of memory that it holds.
  var residentBytes: Int {
    let text = try? String(contentsOfFile: "/proc/\(command.process.processIdentifier)/statm", encoding: .utf8)
    let pages = (text ?? "").split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
    return pages * sysconf(Int32(_SC_PAGESIZE))
  }

  /// Sends bytes on a connection of their own, and reads until the server closes.
  func exchange(_ bytes: String) throws -> String {
    let connection = try OpenConnection(to: port)
    connection.send(bytes)
    return String(decoding: connection.rest(), as: UTF8.self)
  }
}

/// A connection to a server, open until nobody holds it.
final class OpenConnection: Sendable {
  private let descriptor: Int32

  /// Nobody listens there.
  struct NobodyListens: Error {}

  /// - Parameter source: the address on loopback from which it comes.
  /// - Throws: `NobodyListens`.
  init(to port: UInt16, from source: String = "127.0.0.1") throws {
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    try #require(descriptor >= 0)
    let length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = LoopbackAddress(source, 0).lent { bind(descriptor, $0, length) }
    let isConnected = LoopbackAddress("127.0.0.1", port).lent { connect(descriptor, $0, length) }
    guard isBound == 0, isConnected == 0 else {
      close(descriptor)
      throw NobodyListens()
    }
  }

  /// A port of loopback that nobody listens at.
  static func freePort() throws -> UInt16 {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(descriptor) }
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    var address = LoopbackAddress("127.0.0.1", 0)
    try #require(address.lent { bind(descriptor, $0, length) } == 0)
    try #require(address.lentToChange { getsockname(descriptor, $0, &length) } == 0)
    return address.port
  }

  deinit { close(descriptor) }

  /// Sends a text, which holds no NUL.
  func send(_ text: String) { send(Array(text.utf8)) }

  /// Sends bytes, all of them as long as somebody takes them; whether all were taken.
  @discardableResult func send(_ bytes: [UInt8]) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes {
        Foundation.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  /// Everything until the server closes.
  func rest() -> [UInt8] {
    var bytes: [UInt8] = []
    while let more = received() { bytes += more }
    return bytes
  }

  /// One answer to one request, on a connection that stays open: its status and its body; `nil` where the server closes.
  ///
  /// The answer must bear its length, as those below 64 kB do.
  func answer(to target: String) -> (status: Int, body: String)? {
    send("GET \(target) HTTP/1.1\r\nHost: a\r\n\r\n")
    var bytes: [UInt8] = []
    while true {
      if let answer = OpenConnection.whole(bytes) { return answer }
      guard let more = received() else { return nil }
      bytes += more
    }
  }

  private static func whole(_ bytes: [UInt8]) -> (status: Int, body: String)? {
    guard let end = bytes.firstRange(of: Array("\r\n\r\n".utf8)) else { return nil }
    let head = String(decoding: bytes[..<end.lowerBound], as: UTF8.self)
    precondition(!head.lowercased().contains("transfer-encoding: chunked"), "the answer does not bear its length")
    let length = head.firstMatch(of: /(?i)content-length: (\d+)/).flatMap { Int($0.output.1) } ?? 0
    let body = bytes[end.upperBound...]
    guard body.count >= length, let status = Int(head.dropFirst("HTTP/1.1 ".count).prefix(3)) else { return nil }
    return (status, String(decoding: body.prefix(length), as: UTF8.self))
  }

  private func received() -> [UInt8]? {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let got = recv(descriptor, &buffer, buffer.count, 0)
    return got > 0 ? Array(buffer[..<got]) : nil
  }
}

/// A port of loopback as the calls of sockets take it.
private struct LoopbackAddress {
  private var address = sockaddr_in()

  init(_ host: String, _ port: UInt16) {
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    inet_pton(AF_INET, host, &address.sin_addr)
  }

  var port: UInt16 { UInt16(bigEndian: address.sin_port) }

  func lent<Result>(_ body: (UnsafePointer<sockaddr>) -> Result) -> Result {
    withUnsafePointer(to: address) { $0.withMemoryRebound(to: sockaddr.self, capacity: 1, body) }
  }

  mutating func lentToChange<Result>(_ body: (UnsafeMutablePointer<sockaddr>) -> Result) -> Result {
    withUnsafeMutablePointer(to: &address) { $0.withMemoryRebound(to: sockaddr.self, capacity: 1, body) }
  }
}
