#if Server
  import Foundation
  import Synchronization
  import Testing

  /// `landfund serve` with more asked of it than it gives: many, slow and greedy clients, and a workspace that changes meanwhile.
  @Suite("landfund serve under load", .serialized)
  struct ServeLoadTests {
    /// A workspace of so many squares whose names begin with a word, loaded once for each word.
    private static func workspace(_ word: String, count: Int = 400, in folder: TemporaryFolder) throws -> String {
      var text = #"{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"EPSG:9216"}},"features":["#
      for index in 0..<count {
        let (x, y) = (553_000 + 10 * (index % 100), 1_587_000 + 10 * (index / 100))
        text += index == 0 ? "\n" : ",\n"
        text += #"{"type":"Feature","properties":{"id":"\#(index)","name":"\#(word)-\#(index)","kind":"commune"},"#
        text += #""geometry":{"type":"Polygon","coordinates":[[[\#(x),\#(y)],[\#(x + 10),\#(y)],"#
        text += #"[\#(x + 10),\#(y + 10)],[\#(x),\#(y + 10)],[\#(x),\#(y)]]]}}"#
      }
      try folder.write("\(word).geojson", text + "]}")
      let manifest = try folder.write(
        "\(word).yml",
        "workspace: Town\ncrs: EPSG:9216\nas_of: 2021-12-24\nsources:\n  - {layer: zone, path: \(word).geojson}\n")
      let path = folder.path("\(word).gpkg")
      let run = try CommandRun(["load", manifest, "-o", path, "--quiet"])
      try #require(run.status == 0, "\(run.messages)")
      return path
    }

    private static let trusted = ["--rate", "0", "--trusted-proxy", "127.0.0.1/32"]

    /// As many connections as there may be are answered; who comes then waits until one of them goes.
    @Test(.timeLimit(.minutes(2)))
    func asManyConnectionsAsThereMayBe() throws {
      let folder = try TemporaryFolder()
      let server = try RunningServer(of: try Self.workspace("one", in: folder), Self.trusted)
      var open: [OpenConnection] = []
      for _ in 0..<512 {
        let connection = try OpenConnection(to: server.port)
        #expect(connection.answer(to: "/health")?.status == 200)
        open.append(connection)
      }
      for connection in open { #expect(connection.answer(to: "/collections/zone/items?limit=1")?.status == 200) }
      let late = try OpenConnection(to: server.port)
      open.removeFirst(100)
      #expect(late.answer(to: "/health")?.status == 200)
      #expect(server.stop(SIGTERM) == 0)
    }

    /// One address, no proxy of the office's, has 64 connections; further ones are closed, the others stay.
    @Test(.timeLimit(.minutes(2)))
    func oneAddressDoesNotTakeAll() throws {
      let folder = try TemporaryFolder()
      let server = try RunningServer(of: try Self.workspace("one", in: folder))
      let open = try (0..<64).map { _ in
        let connection = try OpenConnection(to: server.port)
        #expect(connection.answer(to: "/health")?.status == 200)
        return connection
      }
      #expect(try OpenConnection(to: server.port).answer(to: "/health") == nil)
      #expect(open.count { $0.answer(to: "/health")?.status == 200 } == 64)
      #expect(server.stop(SIGTERM) == 0)
    }

    /// Who sends a head byte by byte, asks for much and reads nothing, or says nothing, keeps nobody else waiting.
    @Test(.timeLimit(.minutes(2)))
    func slowClientsKeepNobodyWaiting() throws {
      let folder = try TemporaryFolder()
      let server = try RunningServer(of: try Self.workspace("one", count: 4000, in: folder), Self.trusted)
      let slow = try (0..<150).map { number in
        let connection = try OpenConnection(to: server.port)
        switch number % 3 {
        case 0: connection.send("GET /health HT")
        case 1:
          connection.send(
            String(repeating: "GET /collections/zone/items?limit=10000 HTTP/1.1\r\nHost: a\r\n\r\n", count: 20))
        default: break
        }
        return connection
      }
      let quick = try OpenConnection(to: server.port)
      for _ in 0..<50 {
        #expect(quick.answer(to: "/collections/zone/items?limit=10")?.status == 200)
        for connection in slow.indices.filter({ $0 % 3 == 0 }).map({ slow[$0] }) { connection.send("x") }
      }
      #expect(server.stop(SIGTERM) == 0)
    }

    /// A flood is answered, refused for its number, or told that hands are full; then everybody is answered again.
    @Test(.timeLimit(.minutes(2)), arguments: [["--rate", "0"], ["--rate", "10000", "--burst", "50"]])
    func floods(_ options: [String]) throws {
      let folder = try TemporaryFolder()
      let server = try RunningServer(of: try Self.workspace("one", in: folder), options)
      let (port, statuses, asking) = (server.port, Statuses(), DispatchGroup())
      for _ in 0..<32 {
        Thread.detachNewThread(in: asking) {
          guard let connection = try? OpenConnection(to: port) else { return }
          for _ in 0..<50 {
            let target = "/collections/zone/items?limit=20&filter=name%20LIKE%20'%25e%25'"
            let status = connection.answer(to: target)?.status ?? 0
            statuses.counts.withLock { $0[status, default: 0] += 1 }
          }
        }
      }
      asking.wait()
      let counts = statuses.counts.withLock { $0 }
      #expect(counts.values.reduce(0, +) == 1600)
      #expect(Set(counts.keys).isSubset(of: [200, 429, 503]) && counts[200, default: 0] > 0, "\(counts)")
      var status: Int?
      while status != 200 { status = try? OpenConnection(to: server.port).answer(to: "/health")?.status }
      #expect(server.stop(SIGTERM) == 0)
    }

    /// While sixteen ask, the workspace is replaced ten times: every answer is whole, of the old one or of the new one.
    @Test(.timeLimit(.minutes(3)))
    func aSwapIsSeenByNobody() throws {
      let folder = try TemporaryFolder()
      let words = ["one", "two"]
      let workspaces = try words.map { try Self.workspace($0, in: folder) }
      let served = folder.path("served.gpkg")
      try FileManager.default.copyItem(atPath: workspaces[0], toPath: served)
      let server = try RunningServer(of: served, Self.trusted)
      let (port, seen) = (server.port, Seen())
      let asking = DispatchGroup()
      for _ in 0..<16 {
        Thread.detachNewThread(in: asking) {
          guard let connection = try? OpenConnection(to: port) else { return }
          while !seen.hasEnded.load(ordering: .relaxed) {
            let answer = connection.answer(to: "/collections/zone/items?limit=150")
            let counts = words.map { (answer?.body ?? "").components(separatedBy: "\"name\":\"\($0)-").count - 1 }
            if answer?.status == 200, let place = [[150, 0], [0, 150]].firstIndex(of: counts) {
              seen.right.withLock { $0[words[place], default: 0] += 1 }
            } else {
              seen.wrong.withLock { $0.append("\(answer?.status ?? 0): \(counts)") }
            }
          }
        }
      }
      let reading = try OpenConnection(to: server.port)
      var resident: [Int] = []
      for number in 1...10 {
        let beside = folder.path("beside.gpkg")
        try FileManager.default.copyItem(atPath: workspaces[number % 2], toPath: beside)
        #expect(rename(beside, served) == 0)
        let word = "\"name\":\"\(words[number % 2])-0\""
        while reading.answer(to: "/collections/zone/items/0")?.body.contains(word) == false { usleep(20_000) }
        resident.append(server.residentBytes)
      }
      seen.hasEnded.store(true, ordering: .relaxed)
      asking.wait()
      #expect(seen.wrong.withLock { $0 } == [])
      #expect(seen.right.withLock { $0.keys.sorted() } == words.sorted())
      // Small workspaces: what a swap left behind would show ten times over.
      #expect(Double(resident[9]) < 1.5 * Double(resident[1]), "\(resident)")
      #expect(server.stop(SIGTERM) == 0)
    }
  }

  /// How often each status was answered.
  private final class Statuses: Sendable {
    let counts = Mutex<[Int: Int]>([:])
  }

  /// What sixteen have seen.
  private final class Seen: Sendable {
    let hasEnded = Atomic(false)
    /// Answers that were not whole, or none.
    let wrong = Mutex<[String]>([])
    /// How many answers were whole, by the word of their workspace.
    let right = Mutex<[String: Int]>([:])
  }

  extension Thread {
    fileprivate static func detachNewThread(in group: DispatchGroup, _ body: @escaping @Sendable () -> Void) {
      group.enter()
      detachNewThread {
        body()
        group.leave()
      }
    }
  }
#endif
