#if Server
  import Foundation
  import Testing

  /// `landfund serve` behind the proxies that README names, with the lines that stand there.
  @Suite("landfund serve behind a proxy", .serialized)
  struct ServeProxyTests {
    enum Proxy: String, CaseIterable, Sendable {
      case nginx = "/usr/sbin/nginx"
      case caddy = "/usr/bin/caddy"

      var isInstalled: Bool { FileManager.default.isExecutableFile(atPath: rawValue) }

      /// A configuration in a folder, and the words by which the program runs with it until it is ended.
      func arguments(in folder: TemporaryFolder, at port: UInt16, to server: UInt16) throws -> [String] {
        let readme = try String(contentsOf: CommandRun.package.appendingPathComponent("README.md"), encoding: .utf8)
        switch self {
        case .nginx:
          let line = try #require(readme.firstMatch(of: /`(location \/ \{ proxy_pass [^`]*\})`/)).output.1
          let temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
            .map { "\($0)_temp_path \(folder.path($0));" }.joined(separator: " ")
          let location = line.replacing("http://127.0.0.1:8080", with: "http://127.0.0.1:\(server)")
          let configuration = try folder.write(
            "nginx.conf",
            "daemon off; pid \(folder.path("pid")); error_log stderr; events {}\n"
              + "http { access_log off; \(temporary)\nserver { listen 127.0.0.1:\(port); \(location) } }\n")
          return ["-e", "stderr", "-c", configuration]
        case .caddy:
          let configuration = try folder.write(
            "Caddyfile",
            "{\nadmin off\n}\nhttp://:\(port) {\nbind 127.0.0.1\nreverse_proxy 127.0.0.1:\(server)\n}\n")
          return ["run", "--adapter", "caddyfile", "--config", configuration]
        }
      }
    }

    /// Links name the public address, tags and packed bytes pass, and the client is the one that the proxy names.
    @Test(.timeLimit(.minutes(1)), arguments: Proxy.allCases.filter(\.isInstalled))
    func passes(_ proxy: Proxy) throws {
      let folder = try TemporaryFolder()
      let port = try OpenConnection.freePort()
      let manifest = try folder.write(
        "m.yml", "workspace: W\ncrs: EPSG:9216\nas_of: 2021-12-24\nsources:\n  - {layer: zone, path: z.geojson}\n")
      try folder.write(
        "z.geojson",
        #"{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"EPSG:9216"}},"features":[{"type":"#
          + #""Feature","properties":{"id":"W/1","name":"Ngô Mây","kind":"commune"},"geometry":{"type":"Polygon","#
          + #""coordinates":[[[553000,1587000],[553100,1587000],[553100,1587100],[553000,1587000]]]}}]}"#)
      let workspace = folder.path("w.gpkg")
      try #require(try CommandRun(["load", manifest, "-o", workspace, "--quiet"]).status == 0)
      let (base, log) = ("http://127.0.0.1:\(port)", folder.path("access.log"))
      let server = try RunningServer(
        of: workspace, ["--public-url", base, "--trusted-proxy", "127.0.0.1/32", "--access-log", log],
        at: try OpenConnection.freePort())
      let process = Process()
      process.executableURL = URL(fileURLWithPath: proxy.rawValue)
      process.arguments = try proxy.arguments(in: folder, at: port, to: server.port)
      process.environment = ["HOME": folder.url.path]
      process.standardError = FileHandle.nullDevice
      try process.run()
      defer {
        process.terminate()
        process.waitUntilExit()
      }
      while (try? OpenConnection(to: port)) == nil { usleep(20_000) }

      func ask(_ target: String, _ fields: String = "") throws -> String {
        let connection = try OpenConnection(to: port, from: "127.9.9.9")
        connection.send("GET \(target) HTTP/1.1\r\nHost: land.example\r\nConnection: close\r\n\(fields)\r\n")
        return String(decoding: connection.rest(), as: UTF8.self)
      }
      #expect(try ask("/collections/zone/items/W%2F1").contains("\(base)/collections/zone/items/W%2F1"))
      let packed = try ask("/collections/zone", "Accept-Encoding: gzip\r\n")
      #expect(packed.lowercased().contains("content-encoding: gzip"))
      let tag = try #require(packed.firstMatch(of: /(?i)etag: ("[0-9a-f]+-gzip")/)).output.1
      #expect(
        try ask("/collections/zone", "Accept-Encoding: gzip\r\nIf-None-Match: \(tag)\r\n").hasPrefix("HTTP/1.1 304"))
      #expect(server.stop(SIGTERM) == 0)
      let clients = try String(contentsOfFile: log, encoding: .utf8).split(separator: "\n")
      #expect(clients.count >= 3 && clients.allSatisfy { $0.contains(#""client":"127.9.9.0/24""#) }, "\(clients)")
    }

    @Test(.enabled(if: !Proxy.allCases.allSatisfy(\.isInstalled), "nginx and Caddy are both there"))
    func whatIsMissing() {
      for proxy in Proxy.allCases where !proxy.isInstalled { print("\(proxy) is not installed: not tried") }
    }
  }
#endif
