#if Server
  import Foundation
  import Interchange
  import Testing

  /// `landfund token`: who may use a desk.
  struct TokenCommandTests {
    @Test func addedListedRemoved() throws {
      let folder = try TemporaryFolder()
      let file = folder.path("tokens")
      let added = try CommandRun([
        "token", "add", "Bình", "--token-file", file, "--role", "editor", "--until", "31/12/2026",
      ])
      #expect(added.status == 0, "\(added.messages)")
      #expect(added.output.wholeMatch(of: /lf_[a-z2-7]{32}\n/) != nil, "\(added.output)")
      #expect(added.messages.contains("only time"))
      let json = try CommandRun(["token", "add", "An", "--token-file", file, "-f", "json", "--quiet"])
      let rows = try #require(try json.json()["rows"] as? [[String: Any]])
      #expect((rows.first?["token"] as? String)?.hasPrefix("lf_") == true && rows.first?["role"] as? String == "reader")
      #expect(json.messages.isEmpty)
      let list = try CommandRun(["token", "list", "--token-file", file, "-f", "json"])
      #expect(
        list.output.components(separatedBy: "\n").suffix(5)
          == [
            #"{"name":"Bình","role":"editor","until":"2026-12-31"},"#, #"{"name":"An","role":"reader","until":null}"#,
            "]", "}", "",
          ])
      let vietnamese = try CommandRun(["token", "list", "--token-file", file, "--lang", "vi"])
      #expect(vietnamese.output.contains("31/12/2026") && vietnamese.output.contains("Vai trò"), "\(vietnamese.output)")
      #expect(!list.output.contains("lf_") && !vietnamese.output.contains("lf_"))
      #expect(try CommandRun(["token", "remove", "An", "--token-file", file]).status == 0)
      #expect(try !CommandRun(["token", "list", "--token-file", file]).output.contains("An"))
    }

    @Test(arguments: [
      (["add", "Bình", "--token-file", "tokens"], "[duplicate_identifier]"),
      (["add", " ", "--token-file", "tokens"], "[wrong_type]"),
      (["remove", "An", "--token-file", "tokens"], "[unknown_identifier]"),
      (["list", "--token-file", "open"], "[file_unreadable]"), (["list", "--token-file", "none"], "[file_not_found]"),
      (["remove", "An", "--token-file", "none"], "[file_not_found]"),
    ])
    func refused(arguments: [String], code: String) throws {
      let folder = try TemporaryFolder()
      #expect(try CommandRun(["token", "add", "Bình", "--token-file", folder.path("tokens")]).status == 0)
      try folder.write("open", "")
      let run = try CommandRun(["token"] + arguments, in: folder.url)
      #expect(run.status == 3 && run.messages.contains(code), "\(run.messages)")
      #expect(run.output.isEmpty)
    }

    @Test func helpOfTheCommandsBelow() throws {
      let help = try CommandRun(["token", "add", "--help", "--lang", "vi"])
      #expect(help.status == 0 && help.output.contains("CÁCH DÙNG: landfund token add <tên>"), "\(help.output)")
      let all = try CommandRun(["token", "--help", "--lang", "vi"])
      #expect(all.output.contains("LỆNH:") && all.output.contains("landfund help token <lệnh>"), "\(all.output)")
      #expect(try CommandRun(["token", "add", "--token-file", "x"]).status == 2)
    }
  }
#endif
