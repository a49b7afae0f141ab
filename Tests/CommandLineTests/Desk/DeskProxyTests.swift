#if Server
  import Foundation
  import OutsideTools
  import Testing

  /// A desk behind the proxies that docs/desk.md names, with the lines that stand there and over HTTPS.
  @Suite("a desk behind a proxy", .serialized, .enabled(if: GDALTrait.isOn, "the sample has a Shapefile"))
  struct DeskProxyTests {
    /// Megabytes of the file that is sent; `DESK_UPLOAD_MB=1000` is what an office may send.
    private static let megabytes = ProcessInfo.processInfo.environment["DESK_UPLOAD_MB"].flatMap { Int($0) } ?? 30

    private static let hasClient = (try? OutsideProgram.run("curl", ["--version"]))?.status == 0
    private static let hasKeys = (try? OutsideProgram.run("openssl", ["version"]))?.status == 0

    enum Setup: String, CaseIterable, Sendable {
      case nginx = "/usr/sbin/nginx"
      case packagedNginx = "/usr/sbin/nginx nginx.conf"
      case caddy = "/usr/bin/caddy"

      var program: String { String(rawValue.prefix { $0 != " " }) }
      var isInstalled: Bool { FileManager.default.isExecutableFile(atPath: program) && (self == .caddy || hasKeys) }

      /// The address that the office gives out; nginx hands the name on without the port, as the lines have it.
      func publicURL(at port: UInt16) -> String { "https://land.example\(self == .caddy ? ":\(port)" : "")" }

      private static func text(_ path: String) throws -> String {
        try String(contentsOf: CommandRun.package.appendingPathComponent(path), encoding: .utf8)
      }

      /// A block of docs/desk.md, which stands in both languages.
      private static func block(_ kind: String) throws -> String {
        let blocks = try ["docs/desk.md", "docs/desk.vi.md"].map { path in
          let parts = try text(path).components(separatedBy: "```\(kind)\n")
          try #require(parts.count == 2, "\(path) has one block of \(kind)")
          return parts[1].components(separatedBy: "```")[0]
        }
        #expect(blocks[0] == blocks[1])
        return blocks[0]
      }

      /// A configuration in a folder, and the words by which the program runs with it until it is ended.
      func arguments(in folder: TemporaryFolder, at port: UInt16, to desk: UInt16) throws -> [String] {
        func led(_ text: String) -> String { text.replacing("127.0.0.1:8081", with: "127.0.0.1:\(desk)") }
        if self == .caddy {
          let spare = try OpenConnection.freePort()
          let global = "{\nadmin off\nskip_install_trust\nhttp_port \(spare)\nauto_https disable_redirects\n}\n"
          let block = led(try Self.block("caddy"))
            .replacing("land.example {", with: "land.example:\(port) {\n  bind 127.0.0.1\n  tls internal")
          #expect(try Self.text("Packaging/debian/Caddyfile").contains("reverse_proxy 127.0.0.1:8081"))
          return ["run", "--adapter", "caddyfile", "--config", try folder.write("Caddyfile", global + block)]
        }
        let (key, certificate) = (folder.path("key.pem"), folder.path("certificate.pem"))
        let made = try OutsideProgram.run(
          "openssl",
          [
            "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=land.example", "-keyout", key,
            "-out", certificate,
          ])
        try #require(made.status == 0, "\(made.messages)")
        let server: String
        if self == .nginx {
          server =
            "server { listen 127.0.0.1:\(port) ssl; server_name land.example; ssl_certificate \(certificate);\n"
            + "ssl_certificate_key \(key);\n\(led(try Self.block("nginx"))) }"
        } else {
          server = led(try Self.text("Packaging/debian/nginx.conf"))
            .replacing("  listen [::]:443 ssl http2;\n", with: "")
            .replacing("listen 443 ssl", with: "listen 127.0.0.1:\(port) ssl")
            .replacing("/etc/ssl/certs/land.example.pem", with: certificate)
            .replacing("/etc/ssl/private/land.example.key", with: key)
        }
        let temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
          .map { "\($0)_temp_path \(folder.path($0));" }.joined(separator: " ")
        let configuration = try folder.write(
          "nginx.conf",
          "daemon off; pid \(folder.path("pid")); error_log stderr; events {}\n"
            + "http { access_log off; \(temporary)\n\(server) }\n")
        return ["-e", "stderr", "-c", configuration]
      }
    }

    @Test(
      .enabled(if: hasClient), .timeLimit(.minutes(5)), arguments: Setup.allCases.filter(\.isInstalled))
    func officeOverHTTPS(_ setup: Setup) throws {
      let office = try DeskOffice()
      try office.makeSample()
      let port = try OpenConnection.freePort()
      let log = office.folder.path("access.log")
      let inner = try OpenConnection.freePort()
      let server = try office.open(
        ["--public-url", setup.publicURL(at: port), "--trusted-proxy", "127.0.0.1/32", "--access-log", log], at: inner)
      let proxy = Process()
      proxy.executableURL = URL(fileURLWithPath: setup.program)
      proxy.arguments = try setup.arguments(in: office.folder, at: port, to: inner)
      proxy.environment = ["HOME": office.folder.url.path]
      proxy.standardError = FileHandle.nullDevice
      try proxy.run()
      defer {
        proxy.terminate()
        proxy.waitUntilExit()
      }
      try office.wait("the proxy answers") { (try? Curl(port).ask("/health").contains("running")) ?? false }
      var curl = Curl(port)
      let signedIn = try curl.ask("/sign-in", ["-d", "token=\(try #require(office.tokens["An"]))"])
      let cookie = try #require(signedIn.firstMatch(of: /(?i)set-cookie: (__Host-[^;]+);([^\r\n]*)/))
      #expect(cookie.output.2.contains("Secure") && signedIn.lowercased().contains("strict-transport-security"))
      curl.fields = ["Cookie: \(cookie.output.1)"]
      let csrf = try #require(try curl.ask("/session").firstMatch(of: /"csrf": ?"([^"]+)"/)).output.1
      curl.fields.append("X-Desk-Token: \(csrf)")
      try upload(curl, office)
      try events(curl, office, inner)
      // A name of the workspace with a slash in it goes through as it is.
      #expect(try curl.ask("/workspaces/kon-tum/sources/b%2Fc.csv").contains(" 404"))
      #expect(try curl.ask("/", ["-H", "Host: evil.example"]).contains(" 421") || setup == .caddy)
      #expect(server.stop(SIGTERM) == 0)
      let audit = try String(contentsOfFile: "\(office.desk)/audit.jsonl", encoding: .utf8)
      #expect(audit.contains("\"address\":\"127.9.9.9\"") && !audit.contains("\"address\":\"127.0.0.1\""))
      let clients = try String(contentsOfFile: log, encoding: .utf8).split(separator: "\n")
      #expect(clients.contains { $0.contains(#""client":"127.9.9.0/24""#) })
    }

    /// A large file comes whole, and goes out whole.
    private func upload(_ curl: Curl, _ office: DeskOffice) throws {
      let file = office.folder.path("big.csv")
      try Data("id,WKT\n".utf8).write(to: URL(fileURLWithPath: file))
      try #require(truncate(file, off_t(Self.megabytes * 1_000_000)) == 0)
      let digest = try OutsideProgram.run("sha256sum", [file]).text.prefix(64)
      let begin = ContinuousClock.now
      let put = try curl.ask("/workspaces/kon-tum/sources/big.csv", ["-T", file])
      print("\(Self.megabytes) MB in \(ContinuousClock.now - begin)")
      #expect(put.contains(" 201") && put.contains(digest), "\(put)")
      let back = try OutsideProgram.run(
        "/bin/sh", ["-c", "\"$@\" | sha256sum", "sh", "curl"] + curl.words("/workspaces/kon-tum/sources/big.csv", []))
      #expect(back.text.prefix(64) == digest, "\(back.text)")
    }

    /// What a job says comes while it runs.
    private func events(_ curl: Curl, _ office: DeskOffice, _ inner: UInt16) throws {
      let started = try curl.ask("/workspaces/kon-tum/jobs", ["-d", "{\"chain\":[\"load\"]}"])
      let number = try #require(started.firstMatch(of: /"number": ?(\d+)/)).output.1
      let listening = Process()
      listening.executableURL = URL(fileURLWithPath: "/usr/bin/env")
      listening.arguments = ["curl", "-N"] + curl.words("/workspaces/kon-tum/jobs/\(number)/events", [])
      let pipe = Pipe()
      listening.standardOutput = pipe
      try listening.run()
      let first = String(decoding: pipe.fileHandleForReading.availableData, as: UTF8.self)
      let state = try curl.ask("/workspaces/kon-tum/jobs/\(number)")
      #expect(first.contains("event:") && state.contains("\"running\""), "\(first) \(state)")
      let rest = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      listening.waitUntilExit()
      #expect((first + rest).contains("event: end") && (first + rest).contains("\"step\""), "\(rest)")
    }

    /// What asks the proxy by the name of the office, from an address of its own.
    private struct Curl {
      let port: UInt16
      var fields: [String] = []

      init(_ port: UInt16) { self.port = port }

      func words(_ target: String, _ more: [String]) -> [String] {
        ["-sk", "--max-time", "240", "--interface", "127.9.9.9", "--resolve", "land.example:\(port):127.0.0.1"]
          + fields.flatMap { ["-H", $0] } + more + ["https://land.example:\(port)\(target)"]
      }

      /// The answer with its head.
      func ask(_ target: String, _ more: [String] = []) throws -> String {
        try OutsideProgram.run("curl", ["-i"] + words(target, more)).text
      }
    }

    @Test(.enabled(if: !Setup.allCases.allSatisfy(\.isInstalled), "nginx, Caddy and openssl are all there"))
    func whatIsMissing() {
      for setup in Setup.allCases where !setup.isInstalled { print("\(setup) cannot be tried: not installed") }
    }
  }
#endif
