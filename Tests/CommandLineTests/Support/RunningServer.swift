#if Server
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

  /// A server that runs, until it is stopped.
  struct RunningServer: Sendable {
    let port: UInt16
    private let command: StartedCommand

    /// The server that the suite has; see ``ServedSample``.
    @TaskLocal static var shared: RunningServer?

    /// Its address without a slash at its end.
    var address: String { "http://127.0.0.1:\(port)" }

    init(of workspace: String, _ options: [String] = []) throws {
      command = try StartedCommand(["serve", workspace, "--port", "0"] + options)
      var said = ""
      while !said.contains("\n") {
        let piece = command.messages.availableData
        try #require(!piece.isEmpty, "\(said)")
        said += String(decoding: piece, as: UTF8.self)
      }
      let match = try #require(said.firstMatch(of: /http:\/\/127\.0\.0\.1:(\d+)\//), "\(said)")
      port = try #require(UInt16(match.output.1))
    }

    /// Ends it by a signal; its status.
    func stop(_ signal: Int32) -> Int32 {
      kill(command.process.processIdentifier, signal)
      command.process.waitUntilExit()
      return command.exitStatus
    }

    /// Sends bytes, and reads until the server closes.
    func exchange(_ bytes: String) throws -> String {
      let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
      defer { close(descriptor) }
      var address = sockaddr_in()
      address.sin_family = sa_family_t(AF_INET)
      address.sin_port = port.bigEndian
      inet_pton(AF_INET, "127.0.0.1", &address.sin_addr)
      let isConnected = withUnsafePointer(to: &address) { pointer in
        pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
          connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
        }
      }
      try #require(isConnected == 0)
      _ = bytes.withCString { send(descriptor, $0, strlen($0), Int32(MSG_NOSIGNAL)) }
      var answer: [UInt8] = []
      var buffer = [UInt8](repeating: 0, count: 1 << 16)
      while true {
        let got = recv(descriptor, &buffer, buffer.count, 0)
        guard got > 0 else { break }
        answer += buffer[..<got]
      }
      return String(decoding: answer, as: UTF8.self)
    }
  }
#endif
