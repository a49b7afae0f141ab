import Foundation
import Testing

/// A running desk over loopback: what only a socket shows.
struct DeskCommandTests {
  private static let head = "Host: 127.0.0.1:PORT\r\nConnection: close\r\n"

  private static let token = "lf_abcdefghijklmnopqrstuvwxyz234567"

  /// A file that lets An in with the token.
  private static func writeTokens(_ path: String) throws {
    let digest = "65df54a5d5c47934b998e3769cbc27a2c6202f488430912d01af05ab78b2de84"
    let line = "{\"name\": \"An\", \"role\": \"editor\", \"until\": null, \"sha256\": \"\(digest)\"}\n"
    try line.write(toFile: path, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
  }

  /// Signs An in; the fields that a page of his sends.
  private static func signIn(_ server: RunningServer, _ token: String) throws -> String {
    let form = "token=\(token)"
    let answer = try send(
      server, "POST /sign-in",
      "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: \(form.utf8.count)\r\n",
      form)
    let cookie = try #require(answer.firstMatch(of: /(?i)set-cookie: ([^;]+)/)).output.1
    let session = try send(server, "GET /session", "Cookie: \(cookie)\r\n")
    let csrf = try #require(session.firstMatch(of: /"csrf": ?"([^"]+)"/)).output.1
    return "Cookie: \(cookie)\r\nX-Desk-Token: \(csrf)\r\n"
  }

  private static func send(
    _ server: RunningServer, _ request: String, _ fields: String = "", _ body: String = ""
  ) throws -> String {
    let own = head.replacing("PORT", with: "\(server.port)")
    return try server.exchange("\(request) HTTP/1.1\r\n\(own)\(fields)\r\n\(body)")
  }

  private static func status(_ answer: String) -> Int? { Int(answer.dropFirst("HTTP/1.1 ".count).prefix(3)) }

  private static func opened(
    _ options: [String] = [], _ body: (RunningServer, _ fields: String, _ folder: String) throws -> Void
  ) throws {
    let folder = try TemporaryFolder()
    let (desk, tokens) = (folder.path("desk"), folder.path("tokens"))
    try FileManager.default.createDirectory(atPath: desk, withIntermediateDirectories: true)
    try writeTokens(tokens)
    let server = try RunningServer(desk: desk, tokens: tokens, options)
    defer { #expect(server.stop(SIGTERM) == 0) }
    try body(server, try signIn(server, token), desk)
  }

  /// Each table that the contract lets people take away, as its command prints it.
  @Test(.timeLimit(.minutes(15))) func everyTableGoesOut() throws {
    try Self.opened { server, fields, folder in
      #expect(try CommandRun(["demo", "\(folder)/kon-tum"]).status == 0)
      let file = "\(folder)/kon-tum/workspace.gpkg"
      #expect(try CommandRun(["load", "\(folder)/kon-tum/manifest.yml", "-o", file, "--quiet"]).status == 0)
      #expect(try CommandRun(["check", file]).status == 1)
      let tables = [
        "findings", "check", "shares", "shares?by=scheme", "coverage", "markers", "clean-land", "occupancy", "reclaim",
        "schemes", "projects", "balance?of=QH-01", "transfer?of=QHSDD-2030", "targets?of=QHSDD-2030", "progress",
        "clearance", "clearance?by=zone", "forest", "adjustments", "demand",
      ]
      for table in tables {
        let parts = table.split(separator: "?")
        for (ending, query) in [("csv", "lang=vi"), ("xlsx", "lang=en")] {
          let address =
            "/workspaces/kon-tum/tables/\(parts[0]).\(ending)?\(query)" + (parts.count > 1 ? "&\(parts[1])" : "")
          let answer = try Self.send(server, "GET \(address)", fields)
          #expect(Self.status(answer) == 200, "\(address): \(answer.suffix(400))")
          #expect(answer.contains("attachment; filename=\"\(parts[0]).\(ending)"), "\(address): \(answer.prefix(700))")
        }
      }
      // The findings with where they stand are those of the line that the page shows, byte for byte.
      let own = "\(folder)/findings.csv"
      #expect(
        try CommandRun(["export", file, "finding", "-o", own, "--locale", "vi", "--lang", "vi", "--quiet"]).status == 0)
      let findings = try Self.send(server, "GET /workspaces/kon-tum/tables/findings.csv?lang=vi", fields)
      #expect(findings.hasSuffix(try String(contentsOfFile: own, encoding: .utf8)))
      for wrong in [
        "coverage.csv?by=zone", "shares.csv?by=x", "balance.csv", "balance.csv?of=--version", "coverage.csv?of=x",
      ] {
        let answer = try Self.send(server, "GET /workspaces/kon-tum/tables/\(wrong)", fields)
        #expect(Self.status(answer) == 400 && answer.contains("bad_value"), "\(wrong): \(answer)")
      }
    }
  }

  /// Sheets are those of `extract`, and what a load changes is a file of its run.
  @Test(.timeLimit(.minutes(15))) func sheetsAreThoseOfTheCommandLine() throws {
    try Self.opened { server, fields, folder in
      #expect(try CommandRun(["demo", "\(folder)/kon-tum"]).status == 0)
      let body = "{\"chain\":[\"load\",\"check\"]}"
      let asked = try Self.send(
        server, "POST /workspaces/kon-tum/jobs", fields + "Content-Length: \(body.utf8.count)\r\n", body)
      #expect(Self.status(asked) == 202, "\(asked)")
      while !(try Self.send(server, "GET /workspaces/kon-tum/jobs/2", fields)).contains("\"state\":\"done\"") {
        usleep(200_000)
      }
      let changes = try Self.send(server, "GET /workspaces/kon-tum/jobs/1/files/changes.json", fields)
      #expect(changes.contains("\"layer\":\"parcel\"") && changes.contains("\"change\":\"new\""))
      let findings = try Self.send(server, "GET /workspaces/kon-tum/findings", fields)
      let id = String(try #require(findings.firstMatch(of: /"id":"(f-[0-9a-f]+)"/)).output.1)
      let parcel = "23296/2/27"
      let pages = [
        ("findings/\(id)/sheet", ["--finding", id]), ("parcels/23296%2F2%2F27?f=html", [parcel]),
        ("parcels/23296%2F2%2F27?f=json", [parcel]),
      ]
      let file = "\(folder)/kon-tum/workspace.gpkg"
      for (address, words) in pages {
        let mark = address.contains("?") ? "&" : "?"
        let answer = try Self.send(server, "GET /workspaces/kon-tum/\(address)\(mark)lang=vi", fields)
        let own = "\(folder)/own.\(address.hasSuffix("json") ? "json" : "html")"
        #expect(try CommandRun(["extract", file] + words + ["-o", own, "--lang", "vi", "--quiet"]).status == 0)
        #expect(Self.status(answer) == 200, "\(address): \(answer.prefix(900))")
        #expect(answer.hasSuffix(try String(contentsOfFile: own, encoding: .utf8)), "\(address)")
      }
      let found = try Self.send(server, "GET /workspaces/kon-tum/search?q=2%2F27", fields)
      #expect(Self.status(found) == 200 && found.contains(parcel), "\(found)")
      for address in ["publish/check", "compare?with=2"] {
        let answer = try Self.send(server, "GET /workspaces/kon-tum/\(address)", fields)
        #expect(Self.status(answer) == 200, "\(address): \(answer.prefix(900))")
      }
    }
  }

  @Test(.timeLimit(.minutes(3))) func filesComeAndWhatDoesNotFitIsRefusedBeforeItComes() throws {
    try Self.opened(["--max-upload", "1"]) { server, fields, folder in
      let title = "{\"title\": \"Kon Tum\"}"
      let made = try Self.send(server, "POST /workspaces", fields + "Content-Length: \(title.utf8.count)\r\n", title)
      #expect(Self.status(made) == 201)
      let target = "PUT /workspaces/kon-tum/sources/a.csv"
      let put = try Self.send(server, target, fields + "Content-Length: 5\r\n", "hello")
      #expect(Self.status(put) == 201, "\(put)")
      #expect(try String(contentsOfFile: "\(folder)/kon-tum/sources/a.csv", encoding: .utf8) == "hello")
      #expect(Self.status(try Self.send(server, target, fields + "Content-Length: 2000000000\r\n")) == 413)
      let chunked = try Self.send(server, target, fields + "Transfer-Encoding: chunked\r\n", "0\r\n\r\n")
      #expect(Self.status(chunked) == 411)
      let foreign = try Self.send(server, target, "Content-Length: 5\r\n", "hello")
      #expect(Self.status(foreign) == 401)
      let other = try server.exchange("GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n")
      #expect(Self.status(other) == 421)
    }
  }

  /// One that breaks off leaves nothing.
  @Test(.timeLimit(.minutes(3))) func whatBreaksOffLeavesNothing() throws {
    try Self.opened { server, fields, folder in
      try FileManager.default.createDirectory(atPath: "\(folder)/kon-tum/sources", withIntermediateDirectories: true)
      do {
        let connection = try OpenConnection(to: server.port)
        connection.send(
          "PUT /workspaces/kon-tum/sources/a.csv HTTP/1.1\r\nHost: 127.0.0.1:\(server.port)\r\n\(fields)"
            + "Content-Length: 100\r\n\r\nhello")
        // The beginning has come when its file is there.
        while try FileManager.default.contentsOfDirectory(atPath: "\(folder)/kon-tum").count < 2 { usleep(10_000) }
      }
      while try FileManager.default.contentsOfDirectory(atPath: "\(folder)/kon-tum").count > 1 { usleep(10_000) }
      #expect(try FileManager.default.contentsOfDirectory(atPath: "\(folder)/kon-tum/sources").isEmpty)
    }
  }

  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      ["serve", "--desk", "/nowhere"], ["serve"], ["serve", "a.gpkg", "--desk", "b", "--token-file", "c"],
      ["serve", "--desk", "b", "--token-file", "c", "--host", "0.0.0.0"],
      ["serve", "--desk", "b", "--token-file", "c", "--host", "0.0.0.0", "--public-url", "http://land.example"],
      ["serve", "--desk", "b", "--token-file", "c", "--jobs", "0"], ["serve", "a.gpkg", "--plain-http"],
    ])
  func wrongLinesAreTold(_ arguments: [String]) throws { #expect(try CommandRun(arguments).status == 2) }

  @Test(.timeLimit(.minutes(1))) func aFolderThatIsNoneIsRefused() throws {
    let folder = try TemporaryFolder()
    let tokens = folder.path("tokens")
    try Self.writeTokens(tokens)
    let run = try CommandRun(["serve", "--desk", folder.path("none"), "--token-file", tokens, "--port", "0"])
    #expect(run.status == 3)
    #expect(try CommandRun(["serve", "--desk", folder.path("none"), "--token-file", folder.path("no")]).status == 3)
  }
}
