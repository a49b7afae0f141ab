#if Server
  import Foundation
  import OutsideTools
  import Testing

  /// Files and manifests that want something else than to be read: each is refused in words, the server stays small, and nothing
  /// outside of the workspace is read or written.
  @Suite("hostile files at a desk", .enabled(if: GDALTrait.isOn), .serialized)
  struct DeskFileAttackTests {
    /// Archives that a few lines of Python make, each into the file that its argument names.
    private static let archives: [(name: String, words: [String], script: String)] = [
      ("packs 300 MB into 300 kB", ["times its size"], "z.writestr('a.csv', b'id,WKT\\n' + b'0' * 300_000_000)"),
      ("leads out", ["leads out"], "z.writestr('../../a.csv', b'id,WKT\\n1,POINT(1 2)\\n')"),
      ("names a folder of the system", ["leads out"], "z.writestr('/etc/a.csv', b'id,WKT\\n1,POINT(1 2)\\n')"),
      (
        "holds a link", ["is a link"],
        "i = zipfile.ZipInfo('a.csv'); i.create_system = 3; i.external_attr = 0o120777 << 16; z.writestr(i, '/etc/passwd')"
      ),
      ("holds an archive", ["is an archive itself"], "z.writestr('a.zip', b'PK')"),
      ("has 100,000 members", ["more than 10000"], "[z.writestr(f'{n}.csv', b'') for n in range(100_000)]"),
      (
        "has members that share bytes", ["share bytes"],
        """
        z.writestr('a.csv', b'id,WKT\\n' + b'1' * 1000); z.writestr('b.csv', b'id,WKT\\n' + b'1' * 1000)
        z.filelist[1].header_offset = z.filelist[0].header_offset
        """
      ),
      (
        "lies about a size", ["cannot be unpacked"],
        "z.writestr('a.csv', b'id,WKT\\n1,POINT(1 2)\\n'); z.filelist[0].file_size = 1_000_000"
      ),
    ]

    private static let python = OutsidePython.program(with: "zipfile")

    @Test(.enabled(if: python != nil), .timeLimit(.minutes(3)), arguments: archives.indices)
    func packed(_ place: Int) throws {
      let (name, words, script) = Self.archives[place]
      let office = try DeskOffice()
      let server = try office.open()
      defer { #expect(server.stop(SIGTERM) == 0) }
      let client = try office.signIn(at: server)
      try client.makeWorkspace()
      let path = office.folder.path("x.zip")
      let run = try OutsideProgram.run(
        try #require(Self.python),
        [
          "-c",
          "import sys, zipfile\nz = zipfile.ZipFile(sys.argv[1], 'w', zipfile.ZIP_DEFLATED)\n\(script)\nz.close()",
          path,
        ])
      try #require(run.status == 0, "\(run.messages)")
      let put = try client.put("x.zip", Array(Data(contentsOf: URL(fileURLWithPath: path))))
      #expect(put.status == 201, "\(put.text)")
      let said = try Self.said(client, office, "x.zip:a")
      #expect(words.contains(where: said.contains), "\(name): \(said)")
      #expect(server.residentBytes < 300_000_000, "\(name)")
    }

    /// What a load of a source says that is refused; nothing but the workspace's folder has changed.
    private static func said(_ client: DeskClient, _ office: DeskOffice, _ source: String) throws -> String {
      func outside() throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: office.folder.url.path)
          .filter { !$0.hasPrefix("desk/kon-tum") && !$0.hasPrefix("desk/audit") }.sorted()
      }
      let before = try outside()
      try client.over(try #require(try client.start("manifest").first))
      let kept = try client.ask("GET", "/workspaces/kon-tum/manifest").field("etag")
      let manifest =
        "workspace: W\ncrs: EPSG:9216\nas_of: 2021-12-24\nsources:\n  - {layer: zone, path: \"sources/\(source)\", fields: {id: id}}\n"
      let put = try client.ask(
        "PUT", "/workspaces/kon-tum/manifest", [kept.map { "If-Match: \($0)" } ?? "If-None-Match: *"], body: manifest)
      try #require(put.status == 204, "\(put.text)")
      let number = try #require(try client.start("load").first)
      let row = try client.over(number)
      #expect(row["state"] as? String == "failed" && row["exit"] as? Int == 3, "\(row)")
      #expect(try outside() == before)
      let places = ["error", "output"].map { "/workspaces/kon-tum/jobs/\(number)/\($0)" }
      return try places.map { try client.ask("GET", $0).text }.joined()
    }

    /// Sources elsewhere, with the code that the load ends with; SECRET stands in what none may read.
    private static let elsewhere: [(source: String, code: String)] = [
      ("../../../secret.geojson", "outside_folder"), ("link.geojson", "outside_folder"),
      ("up/secret.geojson", "outside_folder"), ("../../../tokens", "outside_folder"),
    ]

    @Test(.timeLimit(.minutes(1)), arguments: elsewhere.map(\.source)) func sourcesElsewhere(_ source: String) throws {
      let office = try DeskOffice()
      try office.folder.write("secret.geojson", "{\"type\":\"FeatureCollection\",\"features\":[\"SECRET\"]}")
      let server = try office.open()
      defer { #expect(server.stop(SIGTERM) == 0) }
      let client = try office.signIn(at: server)
      try client.makeWorkspace()
      // Links come by hand alone: no upload makes one.
      let sources = "\(office.workspace)/sources"
      for (name, target) in [("link.geojson", office.folder.path("secret.geojson")), ("up", office.folder.url.path)] {
        try FileManager.default.createSymbolicLink(atPath: "\(sources)/\(name)", withDestinationPath: target)
      }
      let said = try Self.said(client, office, source)
      let code = Self.elsewhere.first { $0.source == source }?.code ?? ""
      #expect(said.contains("[\(code)]") && !said.contains("SECRET"), "\(said)")
      for token in office.tokens.values { #expect(!said.contains(token)) }
    }

    /// A source that is a connection is opened by nobody: neither by the job nor by the server.
    @Test(
      .timeLimit(.minutes(1)),
      arguments: [
        "postgres:host=127.0.0.1 port=PORT", "PG:host=127.0.0.1 port=PORT",
        "/vsicurl/http://127.0.0.1:PORT/a.geojson", "WFS:http://127.0.0.1:PORT/", "http://127.0.0.1:PORT/a.geojson",
      ])
    func noConnection(_ address: String) throws {
      let office = try DeskOffice()
      let server = try office.open()
      defer { #expect(server.stop(SIGTERM) == 0) }
      let client = try office.signIn(at: server)
      try client.makeWorkspace()
      let listener = try ListeningSocket()
      let source = address.replacing("PORT", with: "\(listener.port)")
      let manifest =
        "workspace: W\ncrs: EPSG:9216\nas_of: 2021-12-24\nsources:\n  - {layer: zone, path: \"\(source)\", fields: {id: id}}\n"
      let put = try client.ask("PUT", "/workspaces/kon-tum/manifest", ["If-None-Match: *"], body: manifest)
      #expect(put.status == 204, "\(put.text)")
      for chain in ["load --dry-run", "load"] {
        let row = try client.over(try #require(try client.start(chain).first))
        #expect(row["state"] as? String == "failed" && row["exit"] as? Int == 3, "\(row)")
      }
      #expect(!listener.wasAsked)
    }

    /// One that sends less than a kilobyte a second is let go after half a minute; the one beside it is served.
    @Test(.timeLimit(.minutes(2))) func aSlowUploadEnds() throws {
      let office = try DeskOffice()
      let server = try office.open()
      defer { #expect(server.stop(SIGTERM) == 0) }
      let client = try office.signIn(at: server)
      try client.makeWorkspace()
      let slow = try OpenConnection(to: server.port)
      slow.send(
        DeskClient.head(server.port, "PUT", "/workspaces/kon-tum/sources/slow.csv", client.fields, length: 1_000_000))
      let reading = DispatchGroup()
      reading.enter()
      Thread.detachNewThread {
        for _ in 0..<80 where slow.send([UInt8](repeating: 48, count: 100)) { usleep(500_000) }
        reading.leave()
      }
      #expect(try client.put("quick.csv", Array("id\n1\n".utf8)).status == 201)
      let reply = DeskReply(slow.rest())
      #expect(reply.status == 408 && reply.code == "slow", "\(reply.head)\(reply.text)")
      reading.wait()
      #expect(try client.ask("GET", "/workspaces/kon-tum/sources").rows.count == 1)
      #expect(office.leftovers.isEmpty, "\(office.leftovers)")
    }
  }

  /// A port of loopback at which somebody listens who only wants to know whether anybody comes.
  private final class ListeningSocket: Sendable {
    let port: UInt16
    private let descriptor: Int32

    init() throws {
      port = try OpenConnection.freePort()
      descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
      var address = sockaddr_in()
      address.sin_family = sa_family_t(AF_INET)
      address.sin_port = port.bigEndian
      inet_pton(AF_INET, "127.0.0.1", &address.sin_addr)
      let isBound = withUnsafePointer(to: address) {
        $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
          bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
        }
      }
      try #require(isBound == 0 && listen(descriptor, 8) == 0)
    }

    deinit { close(descriptor) }

    /// Whether somebody has come.
    var wasAsked: Bool {
      var ready = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      return poll(&ready, 1, 0) > 0
    }
  }
#endif
