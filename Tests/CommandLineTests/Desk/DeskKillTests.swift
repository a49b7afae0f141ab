#if Server
  import Foundation
  import GRDB
  import Synchronization
  import Testing

  /// The server is killed while somebody works, and started again: what was answered is there, what was not finished is said to
  /// be interrupted and leaves nothing, and the audit log is whole.
  @Suite("a desk that is killed", .enabled(if: GDALTrait.isOn, "the sample has a Shapefile"))
  struct DeskKillTests {
    /// What somebody does when the server is killed.
    enum Phase: String, CaseIterable, Sendable {
      case upload, manifest, rehearsal, load, check, tables, report, export, triage, waiver, text, chain
    }

    /// How often each; `DESK_KILLS` asks for more.
    private static let rounds = ProcessInfo.processInfo.environment["DESK_KILLS"].flatMap { Int($0) } ?? 1

    /// The sample, loaded and checked once for all of them.
    private static let ready = Result {
      let office = try DeskOffice()
      try office.makeSample()
      let sources = "\(office.workspace)/sources"
      try FileManager.default.createDirectory(atPath: sources, withIntermediateDirectories: true)
      try FileManager.default.copyItem(atPath: "\(office.workspace)/cac-khu.geojson", toPath: "\(sources)/vung.geojson")
      return office
    }

    @Test(.timeLimit(.minutes(30)), arguments: Phase.allCases) func killed(_ phase: Phase) throws {
      for round in 0..<Self.rounds {
        let office = try DeskOffice(like: Self.ready.get())
        var server = try office.open()
        var client = try office.signIn(at: server)
        // A run that has ended before: it stays as it is.
        let earlier = try #require(try client.start("export", more: ",\"layer\":\"zone\",\"format\":\"csv\"").first)
        try client.over(earlier)
        let kept = try Self.bytes(below: "\(office.workspace)/runs/0001-export")
        let answered = try Self.begin(phase, client, office)
        // Sooner or later: at once, and up to half a second into the work.
        usleep(round == 0 ? 0 : UInt32.random(in: 0..<500_000))
        #expect(server.stop(SIGKILL) == 137)
        try office.wait("jobs end with the server") { !office.isWorking }
        let said = try answered()
        server = try office.open()
        client = try office.signIn(at: server)
        #expect(try Self.bytes(below: "\(office.workspace)/runs/0001-export") == kept, "\(phase)")
        try Self.look(client, office, phase)
        try said(client, office)
        // It goes on: what was interrupted can be asked for again.
        let again = try #require(try client.start("check").first)
        #expect(try client.over(again)["state"] as? String == "done", "\(phase)")
        #expect(office.leftovers.isEmpty, "\(phase): \(office.leftovers)")
        #expect(server.stop(SIGTERM) == 0)
        let check = try office.check()
        #expect(check.status == 0, "\(phase): \(check.output + check.messages)")
      }
    }

    /// What every phase leaves: runs that are over, a whole workspace, no file half made.
    private static func look(_ client: DeskClient, _ office: DeskOffice, _ phase: Phase) throws {
      let rows = try client.ask("GET", "/workspaces/kon-tum/jobs").rows
      let states = rows.compactMap { $0["state"] as? String }
      #expect(states.count == rows.count && Set(states).isSubset(of: ["done", "interrupted"]), "\(phase): \(states)")
      for row in rows where row["state"] as? String == "interrupted" {
        #expect(row["exit"] is NSNull && row["ended"] is String, "\(row)")
      }
      let findings = try client.ask("GET", "/workspaces/kon-tum/findings")
      // A load begins anew: before its check there are none.
      #expect(findings.status == 200 && [0, 1].contains(findings.rows.count.signum()), "\(findings.text.prefix(300))")
      let whole = try DatabaseQueue(path: "\(office.workspace)/workspace.gpkg").read {
        try String.fetchOne($0, sql: "PRAGMA integrity_check")
      }
      #expect(whole == "ok", "\(phase)")
      // A journal without content is left to whoever writes next.
      let left = office.leftovers.filter { $0 != "kon-tum/workspace.gpkg-journal" }
      #expect(left.isEmpty, "\(phase): \(left)")
    }

    /// The files below a folder.
    private static func bytes(below folder: String) throws -> [String: Data] {
      let names = try FileManager.default.subpathsOfDirectory(atPath: folder)
      return names.reduce(into: [:]) { files, name in
        files[name] = try? Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)"))
      }
    }

    // MARK: - Phases

    private typealias Look = (DeskClient, DeskOffice) throws -> Void

    /// Begins a phase.
    ///
    /// - Returns: to be called when the server is dead: what must hold when it is back.
    private static func begin(_ phase: Phase, _ client: DeskClient, _ office: DeskOffice) throws -> () throws -> Look {
      switch phase {
      case .upload: return uploads(client)
      case .text: return try texts(client)
      case .triage, .waiver: return try decisions(phase, client)
      case .chain:
        let first = try #require(try client.start("load", "check").first)
        try client.over(first)
        return { { _, _ in } }
      default:
        let command = phase == .rehearsal ? "load --dry-run" : phase.rawValue
        let number = try #require(try client.start(command).first)
        return {
          { client, _ in
            let row = try client.job(number)
            #expect(row["command"] as? String == command && row["by"] as? String == "An", "\(row)")
          }
        }
      }
    }

    /// Does something again and again beside the test, until the server is gone.
    private static func repeating(_ body: @escaping @Sendable (Int) throws -> Void) -> () -> Void {
      let hasEnded = DispatchGroup()
      hasEnded.enter()
      Thread.detachNewThread {
        defer { hasEnded.leave() }
        for number in 0..<100_000 {
          do { try body(number) } catch { return }
        }
      }
      return { hasEnded.wait() }
    }

    private struct Gone: Error {}

    /// Files that were acknowledged are there whole, others whole or not at all; one breaks off in the middle.
    private static func uploads(_ client: DeskClient) -> () throws -> Look {
      let known = Mutex<[String: String]>([:])
      let wait = repeating { number in
        let reply = try client.put("u\(number).csv", Array(repeating: UInt8(48 + number % 10), count: 3_000_000))
        guard reply.status == 201 else { throw Gone() }
        known.withLock { $0["u\(number).csv"] = reply.json["sha256"] as? String }
      }
      let half = try? OpenConnection(to: client.port)
      half?.send(
        DeskClient.head(
          client.port, "PUT", "/workspaces/kon-tum/sources/half.csv", client.fields, length: 9_000_000))
      half?.send([UInt8](repeating: 49, count: 1_000_000))
      return {
        wait()
        _ = half
        let known = known.withLock { $0 }
        return { client, _ in
          let rows = try client.ask("GET", "/workspaces/kon-tum/sources").rows
          let standing = Dictionary(
            rows.map { ($0["name"] as? String ?? "", $0["sha256"] as? String ?? "") },
            uniquingKeysWith: { one, _ in one })
          for (name, digest) in known { #expect(standing[name] == digest, "\(name)") }
          #expect(standing["half.csv"] == nil)
          for row in rows where (row["name"] as? String)?.hasPrefix("u") == true {
            #expect(row["bytes"] as? Int == 3_000_000, "\(row)")
          }
        }
      }
    }

    /// The text is the one that was acknowledged last, or the next one whole.
    private static func texts(_ client: DeskClient) throws -> () throws -> Look {
      let target = "/workspaces/kon-tum/rules"
      let before = try client.ask("GET", target)
      let last = Mutex((number: -1, tag: try #require(before.field("etag"))))
      @Sendable func text(_ number: Int) -> String { "# \(number)\n" + String(repeating: "#\n", count: 20_000) }
      let wait = repeating { number in
        let tag = last.withLock { $0.tag }
        let reply = try client.ask("PUT", target, ["If-Match: \(tag)"], body: text(number))
        guard reply.status == 204, let tag = reply.field("etag") else { throw Gone() }
        last.withLock { $0 = (number, tag) }
      }
      return {
        wait()
        let number = last.withLock { $0.number }
        return { client, office in
          let reply = try client.ask("GET", target)
          let allowed = [number < 0 ? before.text : text(number), text(number + 1)]
          #expect(allowed.contains(reply.text), "\(number)")
          // What was replaced lies in the trash.
          let trash = (try? FileManager.default.contentsOfDirectory(atPath: "\(office.desk)/trash")) ?? []
          #expect(trash.count >= number)
        }
      }
    }

    /// The state or the waiver that was acknowledged last stands, or the next one.
    private static func decisions(_ phase: Phase, _ client: DeskClient) throws -> () throws -> Look {
      let id = try #require(
        try client.ask("GET", "/workspaces/kon-tum/findings?severity=error").rows.first?["id"] as? String)
      let last = Mutex(-1)
      let wait = repeating { number in
        let words =
          phase == .triage ? "\"state\":\"in_progress\",\"note\":\"n\(number)\"" : "\"reason\":\"word n\(number)\""
        let reply = try client.ask(
          "POST", "/workspaces/kon-tum/\(phase == .triage ? "triage" : "waivers")",
          body: "{\"findings\":[\"\(id)\"],\(words)}")
        guard reply.status == 200 else { throw Gone() }
        last.withLock { $0 = number }
      }
      return {
        wait()
        let number = last.withLock { $0 }
        return { client, _ in
          let row = try client.ask("GET", "/workspaces/kon-tum/findings/\(id)").json
          let note = phase == .triage ? row["triage_note"] : (row["waiver"] as? [String: Any])?["reason"]
          let allowed = [number, number + 1].map { phase == .triage ? "n\($0)" : "word n\($0)" }
          #expect((note as? String).map(allowed.contains) ?? (number < 0), "\(note ?? "") after \(number)")
        }
      }
    }
  }
#endif
