#if Server
  import BrowserDriver
  import Foundation
  import Testing

  /// Whatever a title, a file name, a value or an error says, the pages show it as text, and what goes out is no formula.
  @Suite("hostile text at a desk", .enabled(if: GDALTrait.isOn && Browser.isInstalled))
  struct DeskHostileTests {
    private static let image = "\"><img src=x onerror=\"window.boomed=1\">"
    private static let script = "</script><script>window.boomed=1</script>"
    private static let formula = "=HYPERLINK(\"http://evil.example\",\"x\")"
    private static let turned = "abc\u{202E}txt.exe"

    /// Two zones that overlap, and two parcels, with hostile ids and names.
    private static func features(_ rows: [(id: String, name: String, east: Int)]) throws -> [UInt8] {
      let features = rows.map { row -> [String: Any] in
        let (e, n) = (553_000 + row.east, 1_587_000)
        let ring = [[e, n], [e + 100, n], [e + 100, n + 100], [e, n + 100], [e, n]]
        return [
          "type": "Feature",
          "properties": ["id": row.id, "name": row.name, "kind": "commune", "code": "ODT", "bad": image],
          "geometry": ["type": "Polygon", "coordinates": [ring]],
        ]
      }
      let document: [String: Any] = [
        "type": "FeatureCollection", "crs": ["type": "name", "properties": ["name": "EPSG:9216"]], "features": features,
      ]
      return Array(try JSONSerialization.data(withJSONObject: document))
    }

    @Test(.timeLimit(.minutes(2))) func everythingIsText() throws {
      let office = try DeskOffice()
      let server = try office.open()
      defer { #expect(server.stop(SIGTERM) == 0) }
      let client = try office.signIn(at: server)
      let title = String(decoding: try JSONEncoder().encode("Kon Tum \(Self.image)"), as: UTF8.self)
      let made = try client.ask("POST", "/workspaces", body: "{\"title\": \(title)}")
      let name = try #require(made.json["name"] as? String)
      try Self.fill(client, name)
      let an = DeskPerson(try DrivenBrowser().visitor(), at: server.address, "vi")
      try an.signIn(try #require(office.tokens["An"]))
      try an.page.wait("document.getElementById('workspaces').textContent.includes('onerror=')")
      try Self.look(an, "the list")
      for view in ["files", "sources", "work", "findings", "compare", "out", "audit"] {
        try an.open(name, view)
        if view == "work" {
          // The newest run has failed, and says so with the words of the file.
          try an.press("document.querySelector('#runs button.link')")
          try an.page.wait("document.getElementById('output').textContent.includes('onerror=')")
        }
        if view == "findings" {
          try an.page.wait("document.querySelectorAll('#findings tr.pick').length > 0")
          try an.press("document.querySelector('#findings tr.pick button.link')")
          try an.page.wait("document.getElementById('panel').textContent.includes('onerror=')")
        }
        try Self.look(an, view)
        try an.press("document.getElementById('language')")
        try Self.look(an, view)
      }
      #expect(an.complaints.isEmpty, "\(an.complaints)")
      // No cell begins as a formula does, in the language of Excel's owner or in the other.
      for language in ["vi", "en"] {
        let table = try client.ask("GET", "/workspaces/\(name)/tables/findings.csv?lang=\(language)").text
        #expect(table.contains("HYPERLINK"), "\(table)")
        let pattern = try Regex("(^|[,;\\n])\"?[=+@]")
        #expect(table.firstMatch(of: pattern) == nil, "\(table)")
      }
    }

    /// Files, a loaded workspace with findings, decisions, and a run that fails in hostile words.
    private static func fill(_ client: DeskClient, _ name: String) throws {
      func put(_ file: String, _ bytes: [UInt8]) throws {
        let path = file.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
        let reply = try DeskClient.ask(
          client.port, "PUT", "/workspaces/\(name)/sources/\(path)", client.fields, bytes)
        try #require(reply.status == 201, "\(reply.text)")
      }
      try put("vung.geojson", try features([(image, script, 0), (formula, turned, 50)]))
      try put("thua.geojson", try features([("-1\(image)", formula, 0), ("@\(script)", "+1", 60)]))
      try put("\(image)\(turned).geojson", try features([("1", "1", 0)]))
      func manifest(_ more: String, _ condition: String) throws -> String {
        let text = """
          workspace: '\(script)'
          crs: EPSG:9216
          as_of: 2021-12-24
          sources:
            - {layer: zone, path: sources/vung.geojson, fields: {id: id, name: name, kind: kind}}
            - {layer: parcel, path: sources/thua.geojson, fields: {id: id, code: \(more)}}

          """
        let put = try client.ask("PUT", "/workspaces/\(name)/manifest", [condition], body: text)
        try #require(put.status == 204, "\(put.text)")
        return try #require(put.field("etag"))
      }
      func run(_ chain: String) throws -> String? {
        let reply = try client.ask("POST", "/workspaces/\(name)/jobs", body: "{\"chain\":[\(chain)]}")
        let last = try #require(reply.rows.last?["number"] as? Int, "\(reply.text)")
        for _ in 0..<600 {
          let row = try client.ask("GET", "/workspaces/\(name)/jobs/\(last)").json
          if let state = row["state"] as? String, !["waiting", "running"].contains(state) { return state }
          usleep(50_000)
        }
        return nil
      }
      let tag = try manifest("code", "If-None-Match: *")
      #expect(try run("\"load\",\"check\"") == "done")
      let ids = try client.ask("GET", "/workspaces/\(name)/findings").rows.compactMap { $0["id"] as? String }
      try #require(ids.count >= 2)
      let words = String(decoding: try JSONEncoder().encode("\(image) \(script)"), as: UTF8.self)
      let triage = "{\"findings\":[\"\(ids[0])\"],\"state\":\"in_progress\",\"note\":\(words)}"
      #expect(try client.ask("POST", "/workspaces/\(name)/triage", body: triage).status == 200)
      let waiver = "{\"findings\":[\"\(ids[1])\"],\"reason\":\(words)}"
      #expect(try client.ask("POST", "/workspaces/\(name)/waivers", body: waiver).status == 200)
      // A column of that name is not there.
      _ = try manifest("'\(image)'", "If-Match: \(tag)")
      #expect(try run("\"load\"") == "failed")
    }

    /// Nothing but our own elements stands in the page, and no script of others has run.
    private static func look(_ person: DeskPerson, _ place: String) throws {
      #expect(try person.page.value("window.boomed === undefined") as? Bool == true, "\(place)")
      let strangers =
        "document.querySelectorAll('main img, main script, main iframe, main object, main style, main a[href^=javascript]').length"
      #expect(try person.page.value(strangers) as? Int == 0, "\(place)")
      let others =
        "performance.getEntriesByType('resource').filter((one) => !one.name.startsWith(location.origin)).length"
      #expect(try person.page.value(others) as? Int == 0, "\(place)")
    }

    /// A report is shown without the rights of the desk: it sees no cookie, and asks the desk for nothing.
    @Test(.timeLimit(.minutes(2))) func aReportHasNoRights() throws {
      let office = try DeskOffice()
      try office.makeSample()
      let server = try office.open()
      defer { #expect(server.stop(SIGTERM) == 0) }
      let client = try office.signIn(at: server)
      let number = try #require(try client.start("report").first)
      try client.over(number)
      let an = DeskPerson(try DrivenBrowser().visitor(), at: server.address, "en")
      try an.signIn(try #require(office.tokens["An"]))
      try an.page.open("\(server.address)/workspaces/kon-tum/reports/\(number)/")
      try an.page.wait("document.readyState === 'complete' && document.body.innerText.length > 500")
      #expect(try an.page.text("self.origin") == "null")
      #expect(throws: DrivenBrowser.Failure.self) { try an.page.value("document.cookie") }
      #expect(throws: DrivenBrowser.Failure.self) {
        try an.page.value("fetch('/session', { credentials: 'include' }).then((one) => one.text())")
      }
      // Another file of a report is kept, not shown, and what links lead to is neither.
      let outside = "\(office.workspace)/reports/\(String(repeating: "0", count: 3))\(number)/out.html"
      try FileManager.default.createSymbolicLink(atPath: outside, withDestinationPath: office.tokenFile)
      #expect(try client.ask("GET", "/workspaces/kon-tum/reports/\(number)/out.html").status == 404)
      let head = try client.ask("GET", "/workspaces/kon-tum/reports/\(number)/index.html").head
      #expect(head.contains("sandbox allow-scripts") && !head.contains("allow-same-origin"), "\(head)")
    }
  }
#endif
