#if Server
  import Foundation
  import Testing

  /// What opens the desk is said nowhere, and who is shut out stays out, over a socket.
  @Suite("secrets of a desk", .enabled(if: GDALTrait.isOn, "the sample has a Shapefile"))
  struct DeskSecretTests {
    private static let pages = [
      "/", "/session", "/workspaces", "/workspaces/kon-tum", "/workspaces/kon-tum/sources",
      "/workspaces/kon-tum/manifest",
      "/workspaces/kon-tum/rules", "/workspaces/kon-tum/publish", "/workspaces/kon-tum/jobs",
      "/workspaces/kon-tum/jobs/1",
      "/workspaces/kon-tum/jobs/1/output", "/workspaces/kon-tum/jobs/1/error", "/workspaces/kon-tum/jobs/1/events",
      "/workspaces/kon-tum/findings?geometry=yes", "/workspaces/kon-tum/waivers", "/workspaces/kon-tum/workspace.gpkg",
      "/workspaces/kon-tum/tables/findings.csv", "/workspaces/kon-tum/tables/coverage.xlsx", "/audit",
      "/workspaces/kon-tum/ground", "/problems/csrf", "/health", "/nowhere",
    ]

    @Test(.timeLimit(.minutes(3))) func tokensAndSessionsAreSaidNowhere() throws {
      let office = try DeskOffice()
      try office.makeSample()
      let log = office.folder.path("access.log")
      let server = try office.open(["--access-log", log])
      let client = try office.signIn(at: server)
      let token = try #require(office.tokens["An"])
      let secret = try #require(client.cookie.split(separator: "=").last.map(String.init))
      // Sent where they do not belong.
      var replies = try ["/?token=\(token)", "/workspaces/\(token)", "/problems/\(secret)", "/\(client.cookie)"]
        .map { try DeskClient.ask(server.port, "GET", $0, ["Referer: http://a/\(token)", "User-Agent: \(secret)"]) }
      for form in ["token=\(token)x", "token=\(token.uppercased())", "csrf=\(token)"] {
        replies.append(try DeskClient.ask(server.port, "POST", "/sign-in?lang=vi", [], Array(form.utf8)))
      }
      try client.over(try #require(try client.start("check").first))
      for page in Self.pages {
        for accept in ["text/html", "*/*"] { replies.append(try client.ask("GET", page, ["Accept: \(accept)"])) }
      }
      replies.append(try client.ask("POST", "/sign-out"))
      #expect(server.stop(SIGTERM) == 0)
      var places = replies.map { ("an answer: \($0.head.prefix(200))", Data($0.head.utf8) + Data($0.body)) }
      places.append(("standard error", Data(server.messages.utf8)))
      for path in try FileManager.default.subpathsOfDirectory(atPath: office.folder.url.path) {
        if let data = try? Data(contentsOf: office.folder.url.appendingPathComponent(path)) {
          places.append((path, data))
        }
      }
      #expect(places.contains { $0.0 == "access.log" } && places.contains { $0.0 == "desk/audit.jsonl" })
      for (place, bytes) in places {
        for word in [token, secret] { #expect(bytes.range(of: Data(word.utf8)) == nil, "\(word) stands in \(place)") }
      }
      // The token of changes is in the page and its document alone.
      let files = places.filter { !$0.0.hasPrefix("an answer") }
      for (place, bytes) in files { #expect(bytes.range(of: Data(client.csrf.utf8)) == nil, "csrf stands in \(place)") }
    }

    /// Other addresses that somebody claims to have do not make room for more guesses.
    @Test(.timeLimit(.minutes(1))) func guessesAreCountedByTheTrueAddress() throws {
      let office = try DeskOffice()
      let right = Array("token=\(try #require(office.tokens["An"]))".utf8)
      func guess(_ server: RunningServer, _ number: Int, _ body: [UInt8] = Array("token=lf_x".utf8)) throws -> Int {
        try DeskClient.ask(
          server.port, "POST", "/sign-in", ["X-Forwarded-For: 192.0.2.99, 192.0.2.\(number)"], body
        ).status
      }
      let server = try office.open()
      for number in 1...5 { #expect(try guess(server, number) == 401) }
      #expect(try guess(server, 6, right) == 429)
      #expect(server.stop(SIGTERM) == 0)
      // Behind a proxy that is trusted each client counts for itself, by the last address, which the proxy wrote.
      let behind = try office.open(["--trusted-proxy", "127.0.0.1/32"])
      for _ in 1...5 { #expect(try guess(behind, 1) == 401) }
      #expect(try guess(behind, 1, right) == 429)
      #expect(try guess(behind, 2, right) == 303)
      #expect(behind.stop(SIGTERM) == 0)
    }

    @Test(.timeLimit(.minutes(1))) func aRemovedTokenIsOutWithinSeconds() throws {
      let office = try DeskOffice()
      let server = try office.open()
      defer { #expect(server.stop(SIGTERM) == 0) }
      let (an, chi) = (try office.signIn(at: server), try office.signIn("Chi", at: server))
      let run = try CommandRun(["token", "remove", "An", "--token-file", office.tokenFile])
      #expect(run.status == 0, "\(run.messages)")
      try office.wait("An is out") { try an.ask("GET", "/session").status == 401 }
      let form = Array("token=\(try #require(office.tokens["An"]))".utf8)
      #expect(try DeskClient.ask(server.port, "POST", "/sign-in", [], form).status == 401)
      #expect(try chi.ask("GET", "/session").status == 200)
    }

    /// What a browser or a proxy would read otherwise than the desk is no request.
    @Test(
      .timeLimit(.minutes(1)),
      arguments: [
        ("Content-Length: 5\r\nTransfer-Encoding: chunked", [400, 411]),
        ("Content-Length: 5\r\nContent-Length: 6", [400]), ("Host: evil.example", [400, 421]),
        ("Content-Length: +5", [400, 411]), (" folded: yes", [400]),
        (String(repeating: "X-A: b\r\n", count: 80) + "X-B: c", [400]),
      ])
    func requestsOfTwoMeanings(_ fields: String, _ statuses: [Int]) throws {
      let office = try DeskOffice()
      let server = try office.open()
      defer { #expect(server.stop(SIGTERM) == 0) }
      let client = try office.signIn(at: server)
      try client.makeWorkspace()
      let answer = try server.exchange(
        "PUT /workspaces/kon-tum/sources/a.csv HTTP/1.1\r\nHost: 127.0.0.1:\(server.port)\r\n"
          + client.fields.joined(separator: "\r\n") + "\r\n\(fields)\r\n\r\n0\r\n\r\nGET /session HTTP/1.1\r\n\r\n")
      let reply = DeskReply(Array(answer.utf8))
      #expect(statuses.contains(reply.status), "\(answer)")
      #expect(!answer.contains("\"csrf\":"), "\(answer)")
      #expect(try client.ask("GET", "/workspaces/kon-tum/sources").rows.isEmpty)
    }

    /// Of five that listen the one that came first is told to ask instead.
    @Test(.timeLimit(.minutes(1))) func fourListenAtMost() throws {
      let office = try DeskOffice()
      try office.makeSample()
      let server = try office.open()
      defer { #expect(server.stop(SIGTERM) == 0) }
      let client = try office.signIn(at: server)
      let number = try #require(try client.start("load").first)
      let streams = try (0..<5).map { _ in
        let connection = try OpenConnection(to: server.port)
        connection.send(
          DeskClient.head(
            server.port, "GET", "/workspaces/kon-tum/jobs/\(number)/events", client.fields, length: nil))
        usleep(50_000)
        return connection
      }
      let said = streams.map { DeskReply($0.rest()).text }
      #expect(said[0].contains("event: poll"), "\(said[0])")
      for one in said.dropFirst() { #expect(one.contains("event: end") && !one.contains("event: poll"), "\(one)") }
    }
  }
#endif
