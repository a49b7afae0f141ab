import Foundation
import LandAnswers
import LandModel
import LandStore
import Synchronization
import Testing

@testable import LandServer

/// Decisions about findings: what somebody else has decided meanwhile is not lost, who writes is waited for, and the log
/// says what was asked for and what became of it.
struct DecisionTests {
  private static let root = "/workspaces/kon-tum"

  private struct Checked {
    let an: SignedIn
    let ids: [String]
    var path: String { "\(an.desk.folder)/kon-tum/workspace.gpkg" }

    init() throws {
      an = try OpenDesk().workspace()
      let path = "\(an.desk.folder)/kon-tum/workspace.gpkg"
      try Workspace.write(try PublicTown.land("Phường"), to: path, landfund: Product.version)
      let inquiry = try Inquiry(try Workspace(path), asOf: CivilDate("2021-12-24")!)
      try inquiry.store(try inquiry.check(CheckQuestion()).result)
      ids = try Workspace(path).findings().map(\.id)
      try #require(ids.count > 1)
    }

    func row(_ id: String) throws -> [String: Any] { try an.ask("GET", "\(root)/findings/\(id)").json }

    /// The newest line of the log whose action has that beginning.
    func line(_ action: String) throws -> [String: Any] {
      let lines = an.desk.audit.compactMap {
        (try? JSONSerialization.jsonObject(with: Data($0.utf8))) as? [String: Any]
      }
      return try #require(lines.last { ($0["action"] as? String)?.hasPrefix(action) ?? false }, "\(lines)")
    }
  }

  private static func body(_ id: String, _ members: String, seen: String? = nil) -> String {
    "{\"findings\":[\"\(id)\"],\(members)" + (seen.map { ",\"seen\":{\"\(id)\":\($0)}" } ?? "") + "}"
  }

  private static let kinds: [(address: String, tag: String, members: String)] = [
    ("waivers", "waiver_tag", "\"reason\":\"drawn twice\""), ("triage", "triage_tag", "\"state\":\"accepted\""),
  ]

  /// Does something while a program holds the lock of a workspace, as a load does.
  private static func holding(_ path: String, _ body: () throws -> Void) throws {
    let descriptor = open(path + ".lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    defer { close(descriptor) }
    try #require(flock(descriptor, LOCK_EX | LOCK_NB) == 0)
    try body()
  }

  /// A decision takes the place of no other that its sender has not seen.
  @Test(arguments: kinds)
  func whatSomebodyElseHasDecided(_ address: String, _ tag: String, _ members: String) throws {
    let checked = try Checked()
    let (an, id) = (checked.an, checked.ids[0])
    #expect(try checked.row(id)[tag] is NSNull)
    let first = try an.ask("POST", "\(Self.root)/\(address)", body: Self.body(id, members))
    #expect(first.status == 200, "\(first.text)")
    let tagNow = try #require(first.rows.first?[tag] as? String)
    #expect(try checked.row(id)[tag] as? String == tagNow)
    for seen in [nil, "null", "\"0000000000000000\""] {
      let refused = try an.ask(
        "POST", "\(Self.root)/\(address)", body: Self.body(id, members + ",\"note\":\"other\"", seen: seen))
      #expect(refused.status == 412 && refused.code == "changed", "\(refused.text)")
      #expect(refused.json["by"] as? String == "An" && refused.json["on"] as? String == "2026-06-30")
      let changed = try #require((refused.json["changed"] as? [[String: Any]])?.first)
      #expect(changed["finding"] as? String == id && changed["tag"] as? String == tagNow, "\(changed)")
    }
    let again = try an.ask(
      "POST", "\(Self.root)/\(address)", body: Self.body(id, members + ",\"note\":\"x\"", seen: "\"\(tagNow)\""))
    #expect(again.status == 200, "\(again.text)")
    #expect(
      try an.ask("POST", "\(Self.root)/\(address)", body: "{\"findings\":[\"\(id)\"],\(members),\"seen\":[]}").status
        == 422)
  }

  @Test func aRevocationIsOfTheWaiverThatWasSeen() throws {
    let checked = try Checked()
    let (an, id) = (checked.an, checked.ids[0])
    let waived = try an.ask("POST", "\(Self.root)/waivers", body: Self.body(id, "\"reason\":\"drawn twice\""))
    let tag = try #require(waived.rows.first?["waiver_tag"] as? String, "\(waived.text)")
    let blind = try an.ask("DELETE", "\(Self.root)/waivers", body: "{\"findings\":[\"\(id)\"]}")
    #expect(blind.status == 412, "\(blind.text)")
    let body = "{\"findings\":[\"\(id)\"],\"seen\":{\"\(id)\":\"\(tag)\"}}"
    #expect(try an.ask("DELETE", "\(Self.root)/waivers", body: body).status == 200)
    // What was taken back meanwhile is no longer there to be replaced.
    let late = try an.ask(
      "POST", "\(Self.root)/waivers", body: Self.body(id, "\"reason\":\"drawn twice\"", seen: "\"\(tag)\""))
    #expect(late.status == 412 && late.json["by"] is NSNull, "\(late.text)")
    #expect(try checked.row(id)["waiver_tag"] is NSNull)
  }

  /// Each as it was asked for, with the line of the command that does the same.
  @Test func theLogSaysWhatWasDone() throws {
    let checked = try Checked()
    let (an, id) = (checked.an, checked.ids[0])
    _ = try an.ask(
      "POST", "\(Self.root)/triage", body: Self.body(id, "\"state\":\"in_progress\",\"note\":\"đo lại\""))
    var line = try checked.line("triage")
    #expect(line["action"] as? String == "triage")
    #expect(
      line["command"] as? String
        == "landfund triage workspace.gpkg \(id) --state in_progress --note 'đo lại' --by An --on 2026-06-30")
    let waived = try an.ask("POST", "\(Self.root)/waivers", body: Self.body(id, "\"reason\":\"known\""))
    line = try checked.line("waive")
    #expect(
      line["command"] as? String
        == "landfund waive workspace.gpkg \(id) --reason known --by An --on 2026-06-30")
    let tag = waived.rows.first?["waiver_tag"] as? String ?? ""
    _ = try an.ask("DELETE", "\(Self.root)/waivers", body: "{\"findings\":[\"\(id)\"],\"seen\":{\"\(id)\":\"\(tag)\"}}")
    line = try checked.line("waive.revoke")
    #expect(line["command"] as? String == "landfund waive workspace.gpkg \(id) --revoke")
    #expect(try AuditChain.verify("\(an.desk.folder)/audit.jsonl").isWhole)
  }

  /// What is refused is never written like what was done.
  @Test(arguments: [
    ("POST", "waivers", "waive", "{\"findings\":[\"ID\"],\"reason\":\"no\"}", "bad_file"),
    ("POST", "waivers", "waive", "{\"findings\":[\"f-000000000000\"],\"reason\":\"not there\"}", "bad_file"),
    ("DELETE", "waivers", "waive.revoke", "{\"findings\":[\"ID\"]}", "bad_file"),
    ("POST", "triage", "triage", "{\"findings\":[\"ID\"],\"state\":\"odd\"}", "bad_file"),
    ("POST", "triage", "triage", "{\"findings\":[\"f-0\"],\"state\":\"new\"}", "bad_file"),
    ("POST", "triage", "triage", "{\"findings\":[\"ID\"],\"state\":\"new\",\"seen\":{\"ID\":\"x\"}}", "changed"),
    ("POST", "jobs", "job", "{\"chain\":[\"odd\"]}", "bad_file"),
    ("PUT", "rules", "rules.put", "rules: [", "bad_file"),
    ("PUT", "manifest", "manifest.put", "a: b: c", "bad_file"),
    ("DELETE", "sources/none.csv", "source.put_away", "", "not_found"),
    ("PUT", "sources/a.exe", "source.put", "x", "kind"),
  ])
  func theLogSaysWhatWasRefused(
    _ method: String, _ address: String, _ action: String, _ body: String, _ code: String
  ) throws {
    let checked = try Checked()
    let id = checked.ids[0]
    let before = checked.an.desk.audit.count
    let response = try checked.an.ask(
      method, "\(Self.root)/\(address)", body: body.isEmpty ? nil : body.replacing("ID", with: id))
    #expect(response.code == code, "\(response.text)")
    let line = try checked.line(action)
    #expect(checked.an.desk.audit.count == before + 1 && line["action"] as? String == "\(action)_refused")
    #expect((line["what"] as? [String: Any])?["refused"] as? String == code, "\(line)")
    #expect(line["name"] as? String == "An" && line["workspace"] as? String == "kon-tum")
    if address == "triage" {
      #expect((line["what"] as? [String: Any])?["findings"] as? [String] != nil && line["command"] is String, "\(line)")
    }
  }

  /// A file that takes the workspace's place meanwhile is opened anew.
  @Test(.timeLimit(.minutes(1)), arguments: kinds)
  func aLoadMeanwhile(_ address: String, _ tag: String, _ members: String) throws {
    let checked = try Checked()
    let (an, id, path) = (checked.an, checked.ids[0], checked.path)
    try FileManager.default.copyItem(atPath: path, toPath: path + ".new")
    let answers = Mutex<[Int]>([])
    let done = DispatchSemaphore(value: 0)
    try Self.holding(path) {
      Thread.detachNewThread {
        let answer = try? an.ask("POST", "\(Self.root)/\(address)", body: Self.body(id, members))
        answers.withLock { $0.append(answer?.status ?? 0) }
        done.signal()
      }
      usleep(200_000)
      // As a load does at its end.
      rename(path + ".new", path)
    }
    done.wait()
    #expect(answers.withLock { $0 } == [200])
    #expect(try checked.row(id)[tag] is String)
  }

  /// Who writes for longer is named.
  @Test(.timeLimit(.minutes(1)), arguments: kinds)
  func whoWritesForLonger(_ address: String, _ tag: String, _ members: String) throws {
    let checked = try Checked()
    let (an, id) = (checked.an, checked.ids[0])
    try Self.holding(checked.path) {
      let refused = try Patience.$seconds.withValue(0.2) {
        try an.ask("POST", "\(Self.root)/\(address)", body: Self.body(id, members))
      }
      #expect(refused.status == 409 && refused.code == "in_use" && refused.json["by"] is NSNull, "\(refused.text)")
    }
    #expect(try checked.row(id)[tag] is NSNull)
    let line = try checked.line(address == "triage" ? "triage" : "waive")
    #expect((line["what"] as? [String: Any])?["refused"] as? String == "in_use", "\(line)")
  }
}
