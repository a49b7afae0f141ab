#if Server
  import Foundation
  import Testing

  /// What the server says is in the language of who reads it, and names what it is about.
  @Suite("what a desk says", .enabled(if: GDALTrait.isOn, "the sample has a Shapefile"))
  struct DeskLanguageTests {
    /// A run that somebody has started in English is read in Vietnamese too, refusals and remarks.
    @Test(.timeLimit(.minutes(2))) func runsAreReadInBothLanguages() throws {
      let office = try DeskOffice()
      try office.makeSample()
      let server = try office.open()
      defer { #expect(server.stop(SIGTERM) == 0) }
      let an = try office.signIn(at: server)
      let manifest = try String(contentsOfFile: "\(office.workspace)/manifest.yml", encoding: .utf8)
      try manifest.replacing("duong.shp", with: "khong-co.shp").write(
        toFile: "\(office.workspace)/manifest.yml", atomically: true, encoding: .utf8)
      let number = try #require(try an.start("load", more: ",\"lang\":\"en\"").first)
      #expect(try an.over(number)["state"] as? String == "failed")
      let english = try an.ask("GET", "/workspaces/kon-tum/jobs/\(number)/error?lang=en").text
      let vietnamese = try an.ask("GET", "/workspaces/kon-tum/jobs/\(number)/error?lang=vi").text
      #expect(english.contains("there is no such file") && english.hasSuffix("[file_not_found]\n"), "\(english)")
      #expect(vietnamese.contains("không có tệp này") && vietnamese.hasSuffix("[file_not_found]\n"), "\(vietnamese)")
    }

    /// Each message of a load says layer, position and where the manifest has it; the lines beside the document repeat none.
    @Test(.timeLimit(.minutes(2))) func messagesOfALoadNameTheirPlace() throws {
      let office = try DeskOffice()
      try office.makeSample()
      let server = try office.open()
      defer { #expect(server.stop(SIGTERM) == 0) }
      let an = try office.signIn(at: server)
      let number = try #require(try an.start("load --dry-run").first)
      #expect(try an.over(number)["state"] as? String == "done")
      #expect(try an.ask("GET", "/workspaces/kon-tum/jobs/\(number)/error").text == "")
      let document = try an.ask("GET", "/workspaces/kon-tum/jobs/\(number)/output").json
      let sources = try #require(document["sources"] as? [[String: Any]])
      let messages = sources.flatMap { $0["messages"] as? [[String: Any]] ?? [] }
      let crossing = try #require(messages.first { $0["code"] as? String == "invalid_geometry" })
      #expect(crossing["layer"] as? String == "parcel" && crossing["feature"] as? String == "23296/2/93")
      #expect((crossing["position"] as? [String: Any])?["feature"] is Int, "\(crossing)")
      let target = try #require(crossing["target"] as? [String: Any])
      #expect(target["key"] as? String == "on_invalid" && target["source"] is Int && target["line"] is Int, "\(target)")
      #expect(messages.allSatisfy { $0["layer"] is String && $0["target"] is [String: Any] })
    }

    /// A manifest that is guessed for a workspace bears the title that people gave it.
    @Test func theGuessBearsTheTitle() throws {
      let folder = try TemporaryFolder()
      try folder.write(".desk.json", "{\"title\": \"Quy hoạch: Kon Tum\"}")
      let zones = CommandRun.package.appendingPathComponent("geodata/kon-tum/cac-khu.geojson").path
      let run = try CommandRun(["manifest", zones, "-o", "-"], in: folder.url)
      #expect(run.output.contains("\nworkspace: \"Quy hoạch: Kon Tum\"\n"), "\(run.output.prefix(400))")
    }
  }
#endif
