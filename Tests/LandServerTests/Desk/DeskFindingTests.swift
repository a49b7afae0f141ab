import Foundation
import LandAnswers
import LandModel
import LandStore
import Testing

@testable import LandServer

/// Findings of the last check: what is shown, what people say of them, what goes out.
struct DeskFindingTests {
  private static let root = "/workspaces/kon-tum"

  /// A desk with a checked workspace.
  private static func checked() throws -> SignedIn {
    let an = try OpenDesk().workspace()
    let path = "\(an.desk.folder)/kon-tum/workspace.gpkg"
    try Workspace.write(try PublicTown.land("Phường"), to: path, landfund: Product.version)
    let inquiry = try Inquiry(try Workspace(path), asOf: CivilDate("2021-12-24")!)
    let answer = try inquiry.check(CheckQuestion())
    try inquiry.store(answer.result)
    return an
  }

  @Test func findingsAreThoseOfTheWorkspace() throws {
    let an = try Self.checked()
    let stored = try Workspace("\(an.desk.folder)/kon-tum/workspace.gpkg").findings()
    try #require(!stored.isEmpty)
    let all = try an.ask("GET", "\(Self.root)/findings?geometry=yes")
    #expect(all.rows.compactMap { $0["id"] as? String } == stored.map(\.id), "\(all.text.prefix(300))")
    let rule = stored[0].rule
    let some = try an.ask("GET", "\(Self.root)/findings?rule=\(rule)").rows
    #expect(some.count == stored.count { $0.rule == rule })
    #expect(try an.ask("GET", "\(Self.root)/findings?waived=perhaps").status == 400)
    #expect(try an.ask("GET", "\(Self.root)/findings/\(stored[0].id)").json["id"] as? String == stored[0].id)
    let row = try an.ask("GET", "/workspaces").rows[0]
    #expect(row["errors"] as? Int == stored.count { $0.severity == "error" })
  }

  @Test func triageAndWaiversAreWritten() throws {
    let an = try Self.checked()
    let id = try Workspace("\(an.desk.folder)/kon-tum/workspace.gpkg").findings()[0].id
    let triage = try an.ask(
      "POST", "\(Self.root)/triage", body: "{\"findings\":[\"\(id)\"],\"state\":\"in_progress\",\"note\":\"=1+1\"}")
    #expect(triage.status == 200 && triage.rows[0]["by"] as? String == "An", "\(triage.text)")
    #expect(triage.rows[0]["on"] as? String == "2026-06-30")
    let waived = try an.ask(
      "POST", "\(Self.root)/waivers",
      body: "{\"findings\":[\"\(id)\"],\"reason\":\"drawn twice\",\"until\":\"2027-12-31\"}")
    #expect(waived.status == 200 && waived.rows[0]["finding"] as? String == id, "\(waived.text)")
    #expect(try an.ask("GET", "\(Self.root)/waivers").rows.count == 1)
    #expect(an.desk.audit.contains { $0.contains("\"waive\"") && $0.contains(id) })
    let revoked = try an.ask("DELETE", "\(Self.root)/waivers", body: "{\"findings\":[\"\(id)\"]}")
    #expect(revoked.status == 200)
    #expect(try an.ask("GET", "\(Self.root)/waivers").rows.isEmpty)
  }

  @Test(arguments: [
    ("waivers", "{\"findings\":[\"ID\"],\"reason\":\"no\"}"),
    ("waivers", "{\"findings\":[\"ID\"],\"reason\":\"long ago\",\"until\":\"2020-01-01\"}"),
    ("waivers", "{\"findings\":[\"f-000000000000\"],\"reason\":\"not there\"}"),
    ("waivers", "{\"findings\":[],\"reason\":\"nothing\"}"),
    ("triage", "{\"findings\":[\"ID\"],\"state\":\"odd\"}"), ("triage", "{\"findings\":[\"f-0\"],\"state\":\"new\"}"),
  ])
  func whatIsWrongIsRefused(_ address: String, _ body: String) throws {
    let an = try Self.checked()
    let id = try Workspace("\(an.desk.folder)/kon-tum/workspace.gpkg").findings()[0].id
    let response = try an.ask("POST", "\(Self.root)/\(address)", body: body.replacing("ID", with: id))
    #expect(response.status == 422 && response.code == "bad_file", "\(response.text)")
    #expect(!response.text.contains(an.desk.folder))
    #expect(try an.ask("GET", "\(Self.root)/waivers").rows.isEmpty)
  }

  @Test func theWorkspaceGoesOutWhole() throws {
    let an = try Self.checked()
    let response = try an.ask("GET", "\(Self.root)/workspace.gpkg")
    #expect(response.status == 200 && response.header("content-disposition")?.contains("kon-tum.gpkg") == true)
    let copy = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).gpkg")
    try Data(response.bytes).write(to: copy)
    defer { try? FileManager.default.removeItem(at: copy) }
    #expect(try Workspace(copy.path).findings().count > 0)
  }

  @Test func anUnloadedWorkspaceHasNone() throws {
    let an = try OpenDesk().workspace()
    #expect(try an.ask("GET", "\(Self.root)/findings").status == 404)
    #expect(try an.ask("GET", "\(Self.root)/workspace.gpkg").status == 404)
  }

  @Test func theAuditLogIsShownToEditors() throws {
    let an = try OpenDesk().workspace()
    let rows = try an.ask("GET", "/audit").rows
    #expect(rows.first?["action"] as? String == "workspace.make" && rows.last?["action"] as? String == "sign_in")
    #expect(try an.ask("GET", "/audit?workspace=kon-tum").rows.count == 1)
  }
}
