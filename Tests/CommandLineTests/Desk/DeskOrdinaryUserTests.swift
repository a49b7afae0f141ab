#if Server
  import Foundation
  import Testing

  /// A desk that an ordinary user runs, as a service does: server and jobs have no right that he has not.
  @Suite(
    "a desk of an ordinary user",
    .enabled(if: OrdinaryUser.isAvailable, "needs to be root with setpriv, and a program that others may run"),
    .enabled(if: GDALTrait.isOn, "a manifest of layers needs the readers of all formats"))
  struct DeskOrdinaryUserTests {
    @Test(.timeLimit(.minutes(3))) func fromTheTokenToTheCheck() throws {
      let folder = try TemporaryFolder()
      try FileManager.default.setAttributes([.posixPermissions: 0o777], ofItemAtPath: folder.url.path)
      let (desk, tokens, words) = (
        folder.path("desk"), folder.path("tokens"), OrdinaryUser.words(home: folder.url.path)
      )
      let made = try CommandRun(["token", "add", "An", "--token-file", tokens, "--role", "editor"], after: words)
      try #require(made.status == 0, "\(made.messages)")
      try FileManager.default.createDirectory(atPath: desk, withIntermediateDirectories: true)
      try #require(chown(desk, OrdinaryUser.number, OrdinaryUser.number) == 0)
      let server = try RunningServer(desk: desk, tokens: tokens, ["--plain-http"], after: words)
      defer { #expect(server.stop(SIGTERM) == 0) }
      let an = try DeskClient(
        port: server.port, token: made.output.trimmingCharacters(in: .whitespacesAndNewlines))
      try an.makeWorkspace()
      let zones = CommandRun.package.appendingPathComponent("geodata/kon-tum/cac-khu.geojson")
      let put = try an.put("cac-khu.geojson", Array(try Data(contentsOf: zones)))
      #expect(put.status == 201, "\(put.text)")
      for chain in [["manifest"], ["load --dry-run"], ["load", "check"]] {
        let words = chain.map { "\"\($0)\"" }.joined(separator: ",")
        let asked = try an.ask("POST", "/workspaces/kon-tum/jobs", body: "{\"chain\":[\(words)]}")
        try #require(asked.status == 202, "\(asked.text)")
        for number in asked.rows.compactMap({ $0["number"] as? Int }) {
          let row = try an.over(number)
          let said = try an.ask("GET", "/workspaces/kon-tum/jobs/\(number)/error").text
          try #require(row["state"] as? String == "done", "\(row["command"] ?? ""): \(row["exit"] ?? ""): \(said)")
        }
        if chain == ["manifest"] { try Self.nameDay(an) }
      }
      let owner = try FileManager.default.attributesOfItem(atPath: "\(desk)/kon-tum/workspace.gpkg")
      #expect(owner[.ownerAccountID] as? UInt32 == OrdinaryUser.number)
    }

    /// Says the day for which is asked, which the guess leaves open.
    private static func nameDay(_ an: DeskClient) throws {
      let guess = try an.ask("GET", "/workspaces/kon-tum/manifest")
      let text = guess.text.replacing("# as_of:", with: "as_of:")
      let saved = try an.ask(
        "PUT", "/workspaces/kon-tum/manifest", ["If-Match: \(guess.field("etag") ?? "")"], body: text)
      #expect(saved.status == 204, "\(saved.text)")
    }
  }

  /// Somebody without rights, whom root can become.
  private enum OrdinaryUser {
    static let number: UInt32 = 65_534

    /// What makes the command of a shell one of his.
    static func words(home: String) -> String {
      "exec setpriv --reuid=\(number) --regid=\(number) --clear-groups env HOME=\(home) TMPDIR=\(home)"
    }

    static let isAvailable: Bool = {
      guard geteuid() == 0, let folder = try? TemporaryFolder(),
        chmod(folder.url.path, 0o777) == 0,
        let run = try? CommandRun(["--version"], in: folder.url, after: words(home: folder.url.path))
      else { return false }
      return run.status == 0
    }()
  }
#endif
