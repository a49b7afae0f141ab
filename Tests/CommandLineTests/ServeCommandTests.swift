#if Server
  import Foundation
  import Testing

  /// `landfund serve` as a process, to whose socket a test speaks.
  @Suite("landfund serve", .serialized, .enabled(if: GDALTrait.isOn, "the sample has a Shapefile"))
  struct ServeCommandTests {
    private static let close = "Connection: close\r\n\r\n"

    /// The sample, loaded once.
    private static let workspace = Result { try SampleWorkspace() }

    @Test(.timeLimit(.minutes(2)))
    func answersAndStops() throws {
      let server = try Server(of: try Self.workspace.get().path)
      let answer = try server.exchange("GET /collections HTTP/1.1\r\nHost: a\r\n\(Self.close)")
      #expect(answer.hasPrefix("HTTP/1.1 200 OK\r\n"))
      #expect(
        answer.contains("\"prevailing_function\"") && answer.contains("http://127.0.0.1:\(server.port)/collections"))
      #expect(try server.exchange("GET /ready HTTP/1.1\r\nHost: a\r\n\(Self.close)").contains("\"stale\":false"))
      #expect(try server.exchange("GET /health HTTP/1.1\r\nHost: a\r\n\(Self.close)").hasPrefix("HTTP/1.1 200"))
      #expect(server.stop(SIGTERM) == 0)
    }

    @Test(.timeLimit(.minutes(2)))
    func interrupted() throws {
      #expect(try Server(of: try Self.workspace.get().path).stop(SIGINT) == 130)
    }

    /// What is no HTTP, or says two things at once, gets a head without a body and a closed connection.
    @Test(.timeLimit(.minutes(2)))
    func hostileHeads() throws {
      let server = try Server(of: try Self.workspace.get().path)
      let many = (0..<65).map { "x-\($0): y\r\n" }.joined()
      let heads = [
        "GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n", "GET / HTTP/9.1\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\n folded: b\r\n\r\n", "\u{1}\u{2}\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nx y: z\r\n\r\n", "GET / HTTP/1.1\nHost: a\n\n",
        "GET / HTTP/1.1\r\nHost: a\r\n\(many)\r\n",
        "GET / HTTP/1.1\r\nx: \(String(repeating: "y", count: 17_000))\r\n\r\n",
      ]
      for head in heads {
        let answer = try server.exchange(head)
        #expect(answer.hasPrefix("HTTP/1.1 400 "), "\(head.prefix(60).debugDescription): \(answer.prefix(80))")
        #expect(!answer.contains("{"), "\(head.prefix(60).debugDescription)")
      }
      #expect(try server.exchange("GET / HTTP/1.1\r\nHost: a\r\n\(Self.close)").hasPrefix("HTTP/1.1 200"))
      #expect(server.stop(SIGTERM) == 0)
    }

    @Test(.timeLimit(.minutes(2)))
    func manyInOneConnection() throws {
      let server = try Server(of: try Self.workspace.get().path, ["--rate", "0"])
      let one = "GET /conformance HTTP/1.1\r\nHost: a\r\n"
      let answer = try server.exchange(String(repeating: "\(one)\r\n", count: 1000) + one + Self.close)
      #expect(answer.components(separatedBy: "HTTP/1.1 200 OK").count == 1002)
      #expect(server.stop(SIGTERM) == 0)
    }

    @Test(.timeLimit(.minutes(2)))
    func whoAsksTooOftenWaits() throws {
      let server = try Server(of: try Self.workspace.get().path, ["--rate", "1", "--burst", "2"])
      // Four requests in one go, before a bucket can fill.
      let ask = "GET /conformance HTTP/1.1\r\nHost: a\r\n"
      let answer = try server.exchange(String(repeating: "\(ask)\r\n", count: 3) + ask + Self.close)
      #expect(answer.contains("HTTP/1.1 429"))
      #expect(answer.lowercased().contains("retry-after: 1"))
      #expect(server.stop(SIGTERM) == 0)
    }

    @Test(.timeLimit(.minutes(2)))
    func aTakenPortIsRefused() throws {
      let server = try Server(of: try Self.workspace.get().path)
      let run = try CommandRun(["serve", try Self.workspace.get().path, "--port", "\(server.port)"])
      #expect(run.status == 3 && run.messages.contains("[cannot_listen]"))
      #expect(server.stop(SIGTERM) == 0)
    }

    /// A workspace that is loaded anew is answered from; one that is broken is not, and the old snapshot serves on.
    @Test(.timeLimit(.minutes(2)))
    func followsItsFile() throws {
      let folder = try TemporaryFolder()
      let path = folder.path("w.gpkg")
      try FileManager.default.copyItem(atPath: try Self.workspace.get().path, toPath: path)
      let publish = try folder.write("publish.yml", "layers: {road: off}\n")
      let server = try Server(of: path, ["--publish", publish])
      func ready() throws -> String { try server.exchange("GET /ready HTTP/1.1\r\nHost: a\r\n\(Self.close)") }
      func collections() throws -> String {
        try server.exchange("GET /collections HTTP/1.1\r\nHost: a\r\n\(Self.close)")
      }
      #expect(try !collections().contains("\"id\":\"road\""))
      _ = try folder.write("publish.yml", "layers: {marker: off}\n")
      while try !collections().contains("\"id\":\"road\"") { usleep(100_000) }
      #expect(try !collections().contains("\"id\":\"marker\""))
      _ = try folder.write("publish.yml", "layers: {parcel: [id, households]}\n")
      while try !ready().contains("\"stale\":true") { usleep(100_000) }
      #expect(try collections().contains("\"id\":\"road\""))
      #expect(server.stop(SIGTERM) == 0)
    }

    @Test(arguments: [
      (["--port", "70000"], 2), (["--host", "0.0.0.0"], 2), (["--host", "nowhere"], 2), (["--trusted-proxy", "x"], 2),
      (["--public-url", "ftp://x"], 2), (["--as-of", "yesterday"], 2),
      (["--publish", "/nowhere/publish.yml", "--check"], 3),
    ])
    func refuses(_ options: [String], _ status: Int) throws {
      let run = try CommandRun(["serve", try Self.workspace.get().path] + options)
      #expect(Int(run.status) == status, "\(run.messages)")
      #expect(run.messages.split(separator: "\n").count <= (status == 3 ? 1 : 3))
    }

    @Test func checkSaysWhatWouldGoOut() throws {
      let run = try CommandRun(["serve", try Self.workspace.get().path, "--check"])
      #expect(run.status <= 1)
      #expect(run.output.contains("registered_area_m2") && !run.output.contains("tenure"))
      #expect((run.status == 1) == run.messages.contains("plan.unpublished"))
    }
  }

  /// The sample as a workspace, for as long as somebody holds it.
  private final class SampleWorkspace: Sendable {
    private let folder: TemporaryFolder
    let path: String

    init() throws {
      folder = try TemporaryFolder()
      path = folder.path("kon-tum.gpkg")
      let run = try CommandRun(["load", "geodata/kon-tum/manifest.yml", "-o", path, "--quiet"])
      try #require(run.status == 0, "\(run.messages)")
    }
  }

  /// A server that runs.
  private struct Server {
    let port: UInt16
    private let command: StartedCommand

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
