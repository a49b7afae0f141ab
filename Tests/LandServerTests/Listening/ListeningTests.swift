#if Server
  import Foundation
  import LandServer
  import Refusals
  import Synchronization
  import Testing

  /// A server that listens on a free port of loopback while a test speaks to its socket.
  final class RunningServer: Sendable {
    let port: UInt16
    private let server: HTTPServer
    private let task: Task<Void, any Error>

    init(_ change: (inout ServerOptions) -> Void = { _ in }) async throws {
      let town = try PublicTown()
      var options = ServerOptions()
      options.port = 0
      change(&options)
      let holder = SnapshotHolder(town.snapshot, loadedAt: 0)
      let server = try HTTPServer(holder, options, say: { _ in }) { PublicFace.face(base: $0, language: .english) }
      self.server = server
      let (ready, isReady) = AsyncStream<String>.makeStream()
      task = Task {
        defer { isReady.finish() }
        try await server.run { isReady.yield($0) }
      }
      var address = ready.makeAsyncIterator()
      guard let text = await address.next() else {
        try await task.value
        throw CancellationError()
      }
      port = try #require(UInt16(text.split(separator: ":").last ?? ""))
    }

    func stop() async throws {
      server.stop()
      try await task.value
    }

    /// Sends bytes, and reads until the server closes or nothing comes for a while.
    func exchange(_ bytes: String, wait seconds: Double = 2) throws -> String {
      let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
      defer { close(descriptor) }
      var address = sockaddr_in()
      address.sin_family = sa_family_t(AF_INET)
      address.sin_port = port.bigEndian
      inet_pton(AF_INET, "127.0.0.1", &address.sin_addr)
      // Seconds and millionths, as the system has them.
      var limit = [Int(seconds), Int((seconds - seconds.rounded(.down)) * 1e6)]
      setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(2 * MemoryLayout<Int>.size))
      let isConnected = withUnsafePointer(to: &address) { pointer in
        pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
          connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
        }
      }
      guard isConnected == 0 else { return "" }
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

  @Suite(.serialized)
  struct ListeningTests {
    private static let close = "Connection: close\r\n\r\n"

    @Test(.timeLimit(.minutes(1)))
    func answers() async throws {
      let server = try await RunningServer()
      let answer = try server.exchange("GET /collections HTTP/1.1\r\nHost: a\r\n\(Self.close)")
      #expect(answer.hasPrefix("HTTP/1.1 200 OK\r\n"))
      #expect(answer.contains("\"collections\""))
      #expect(answer.contains("http://127.0.0.1:\(server.port)/collections"))
      try await server.stop()
    }

    /// What is no HTTP, or says two things at once, gets a head without a body and a closed connection.
    @Test(.timeLimit(.minutes(1)))
    func hostileHeads() async throws {
      let server = try await RunningServer()
      let many = (0..<65).map { "x-\($0): y\r\n" }.joined()
      let heads = [
        "GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n", "GET / HTTP/9.1\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\n folded: b\r\n\r\n", "\u{1}\u{2}\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nx y: z\r\n\r\n",
        "GET / HTTP/1.1\nHost: a\n\n",
        "GET / HTTP/1.1\r\nHost: a\r\n\(many)\r\n",
        "GET / HTTP/1.1\r\nx: \(String(repeating: "y", count: 17_000))\r\n\r\n",
      ]
      for head in heads {
        let answer = try server.exchange(head)
        #expect(answer.hasPrefix("HTTP/1.1 400 "), "\(head.prefix(60).debugDescription): \(answer.prefix(80))")
        #expect(!answer.contains("{"), "\(head.prefix(60).debugDescription)")
      }
      #expect(try server.exchange("GET / HTTP/1.1\r\nHost: a\r\n\(Self.close)").hasPrefix("HTTP/1.1 200"))
      try await server.stop()
    }

    @Test(.timeLimit(.minutes(1)))
    func manyInOneConnection() async throws {
      let server = try await RunningServer { $0.rate = 0 }
      let one = "GET /conformance HTTP/1.1\r\nHost: a\r\n\r\n"
      let answer = try server.exchange(
        String(repeating: one, count: 1000) + "GET /conformance HTTP/1.1\r\nHost: a\r\n\(Self.close)")
      #expect(answer.components(separatedBy: "HTTP/1.1 200 OK").count == 1002)
      try await server.stop()
    }

    /// Bytes that trickle in do not keep a connection open.
    @Test(.timeLimit(.minutes(1)))
    func slowHeads() async throws {
      let server = try await RunningServer { $0.patience = .milliseconds(300) }
      let begin = ContinuousClock.now
      #expect(try server.exchange("GET / HTT", wait: 20).isEmpty)
      #expect(ContinuousClock.now - begin < .seconds(15))
      try await server.stop()
    }

    @Test(.timeLimit(.minutes(1)))
    func whoAsksTooOftenWaits() async throws {
      let server = try await RunningServer { ($0.rate, $0.burst) = (1, 2) }
      let ask = "GET /conformance HTTP/1.1\r\nHost: a\r\n\(Self.close)"
      let answers = try (0..<4).map { _ in try server.exchange(ask) }
      #expect(answers.filter { $0.hasPrefix("HTTP/1.1 200") }.count == 2)
      let refused = try #require(answers.last)
      #expect(refused.hasPrefix("HTTP/1.1 429") && refused.lowercased().contains("retry-after: 1"))
      try await server.stop()
    }

    @Test(.timeLimit(.minutes(1)))
    func takenPortsAreRefused() async throws {
      let server = try await RunningServer()
      await #expect { _ = try await RunningServer { $0.port = Int(server.port) } } throws: {
        "\($0)".contains("cannot_listen")
      }
      try await server.stop()
    }
  }
#endif
