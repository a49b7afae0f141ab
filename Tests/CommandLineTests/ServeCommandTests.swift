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
      let server = try RunningServer(of: try Self.workspace.get().path)
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
      #expect(try RunningServer(of: try Self.workspace.get().path).stop(SIGINT) == 130)
    }

    /// What is no HTTP, or says two things at once, gets a head without a body and a closed connection.
    @Test(.timeLimit(.minutes(2)))
    func hostileHeads() throws {
      let server = try RunningServer(of: try Self.workspace.get().path)
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
      let server = try RunningServer(of: try Self.workspace.get().path, ["--rate", "0"])
      let one = "GET /conformance HTTP/1.1\r\nHost: a\r\n"
      let answer = try server.exchange(String(repeating: "\(one)\r\n", count: 1000) + one + Self.close)
      #expect(answer.components(separatedBy: "HTTP/1.1 200 OK").count == 1002)
      #expect(server.stop(SIGTERM) == 0)
    }

    @Test(.timeLimit(.minutes(2)))
    func whoAsksTooOftenWaits() throws {
      let server = try RunningServer(of: try Self.workspace.get().path, ["--rate", "1", "--burst", "2"])
      // Four requests in one go, before a bucket can fill.
      let ask = "GET /conformance HTTP/1.1\r\nHost: a\r\n"
      let answer = try server.exchange(String(repeating: "\(ask)\r\n", count: 3) + ask + Self.close)
      #expect(answer.contains("HTTP/1.1 429"))
      #expect(answer.lowercased().contains("retry-after: 1"))
      #expect(server.stop(SIGTERM) == 0)
    }

    @Test(.timeLimit(.minutes(2)))
    func aTakenPortIsRefused() throws {
      let server = try RunningServer(of: try Self.workspace.get().path)
      let run = try CommandRun(["serve", try Self.workspace.get().path, "--port", "\(server.port)"])
      #expect(run.status == 3 && run.messages.contains("[cannot_listen]"))
      let metrics = try CommandRun(
        ["serve", try Self.workspace.get().path, "--port", "0", "--metrics-port", "\(server.port)"])
      #expect(metrics.status == 3 && metrics.messages.contains("port \(server.port) of 127.0.0.1 is taken"))
      #expect(metrics.messages.split(separator: "\n").count == 1)
      #expect(server.stop(SIGTERM) == 0)
    }

    /// A workspace that is loaded anew is answered from; one that is broken is not, and the old snapshot serves on.
    @Test(.timeLimit(.minutes(2)))
    func followsItsFile() throws {
      let folder = try TemporaryFolder()
      let path = folder.path("w.gpkg")
      try FileManager.default.copyItem(atPath: try Self.workspace.get().path, toPath: path)
      let publish = try folder.write("publish.yml", "layers: {road: off}\n")
      let server = try RunningServer(of: path, ["--publish", publish])
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
      let vietnamese = try CommandRun(["serve", try Self.workspace.get().path, "--check", "--lang", "vi"])
      let heads = vietnamese.output.split(separator: "\n").first?.split(separator: /[ ]{2,}/).map(String.init)
      #expect(heads == ["Lớp", "Số đối tượng", "Trường", "Có giá trị", "Ví dụ"])
    }
  }
#else
  import Testing

  @Suite("landfund serve where it is not built in")
  struct ServeCommandTests {
    @Test func saysThatItIsNotThere() throws {
      let run = try CommandRun(["serve", "nowhere.gpkg"])
      #expect(run.status == 3 && run.messages.contains("[unsupported_operation]"), "\(run.messages)")
      #expect(run.messages.split(separator: "\n").count == 1)
    }
  }
#endif
