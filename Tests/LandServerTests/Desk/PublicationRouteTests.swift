import Foundation
import LandAnswers
import LandModel
import LandStore
import Refusals
import Reports
import Testing

@testable import LandServer

/// What would go out, looked at in the desk.
struct PublicationRouteTests {
  private static let check = "/workspaces/kon-tum/publish/check"

  private static func loaded() throws -> SignedIn {
    let an = try OpenDesk().workspace()
    let path = "\(an.desk.folder)/kon-tum/workspace.gpkg"
    try Workspace.write(try PublicTown.land("Phường"), to: path, landfund: Product.version)
    return an
  }

  @Test func itSaysWhatTheCheckOfTheServerSays() throws {
    let an = try Self.loaded()
    let path = "\(an.desk.folder)/kon-tum/workspace.gpkg"
    let found = try an.ask("GET", "\(Self.check)?as_of=2021-12-24&lang=en").json
    let own = try PublicationCheck(
      try WorkspaceSource(workspace: path, publish: nil).snapshot(day: CivilDate("2021-12-24")!))
    let rows = try #require(found["rows"] as? [[String: Any]], "\(found)")
    #expect(rows.count == own.table.rows.count && !rows.isEmpty)
    #expect(rows[0].keys.sorted() == ["examples", "features", "field", "filled", "layer"])
    #expect(found["remarks"] as? [String] == own.remarks(.english) && found["clean"] as? Bool == own.isClean)
    #expect((found["line"] as? String)?.hasPrefix("landfund serve workspace.gpkg") == true)
  }

  @Test func theTextOfTheOfficeHolds() throws {
    let an = try Self.loaded()
    let text = "layers:\n  zone: [id, name]\n  parcel: off\n"
    let put = try an.ask("PUT", "/workspaces/kon-tum/publish", [("If-None-Match", "*")], body: text)
    #expect(put.status == 204, "\(put.text)")
    let found = try an.ask("GET", "\(Self.check)?as_of=2021-12-24").json
    let rows = try #require(found["rows"] as? [[String: Any]], "\(found)")
    #expect(rows.filter { $0["layer"] as? String == "zone" }.compactMap { $0["field"] as? String } == ["id", "name"])
    #expect(!rows.contains { $0["layer"] as? String == "parcel" })
    #expect((found["line"] as? String)?.contains("--publish publish.yml") == true)
  }

  @Test func whatIsWrongInTheTextHasItsLine() throws {
    let an = try Self.loaded()
    let path = "\(an.desk.folder)/kon-tum/publish.yml"
    try "layers:\n  parcel: [id, name]\n".write(toFile: path, atomically: true, encoding: .utf8)
    let answer = try an.ask("GET", Self.check)
    #expect(answer.status == 422 && answer.json["line"] as? Int == 2, "\(answer.text)")
    #expect(try an.ask("GET", "\(Self.check)?as_of=yesterday").code == "bad_value")
  }

  @Test func nothingGoesOutOfWhatIsNotLoaded() throws {
    let an = try OpenDesk().workspace()
    #expect(try an.ask("GET", Self.check).status == 404)
  }
}
