import Foundation
import Testing

@testable import LandServer

/// Workspaces of the desk: their names, their list, what is none.
struct DeskWorkspaceTests {
  @Test(arguments: [
    ("Thành phố Kon Tum", "thanh-pho-kon-tum"), ("Đắk Hà – 2030", "dak-ha-2030"), ("  ĐÔNG  ", "dong"),
    ("../../etc", "etc"), ("trash", "trash-1"),
    (String(repeating: "ab", count: 30), String(repeating: "ab", count: 20)),
  ])
  func aNameIsTheTitleWithoutMarks(_ title: String, _ name: String) {
    #expect(WorkspaceName.made(of: title) == name)
  }

  @Test(arguments: ["", "---", "…", "/"]) func aTitleWithoutLettersHasNoName(_ title: String) {
    #expect(WorkspaceName.made(of: title) == nil)
  }

  @Test func workspacesAreMadeOnce() throws {
    let desk = try OpenDesk()
    let an = try desk.workspace("Kon Tum")
    #expect(try an.ask("POST", "/workspaces", body: "{\"title\": \"KON TUM\"}").status == 409)
    #expect(try an.ask("POST", "/workspaces", body: "{\"title\": \"…\"}").status == 422)
    #expect(try an.ask("POST", "/workspaces", body: "no json").status == 422)
    let rows = try an.ask("GET", "/workspaces").rows
    #expect(rows.count == 1 && rows[0]["name"] as? String == "kon-tum" && rows[0]["title"] as? String == "Kon Tum")
  }

  /// Folders made by hand appear; what is no workspace, and links, are left alone.
  @Test func whatIsNoWorkspaceIsLeftAlone() throws {
    let desk = try OpenDesk()
    let an = try desk.signIn("An")
    let files = FileManager.default
    for name in ["by-hand/sources", "trash", "empty", "Big/sources"] {
      try files.createDirectory(atPath: "\(desk.folder)/\(name)", withIntermediateDirectories: true)
    }
    let outside = (desk.folder as NSString).deletingLastPathComponent + "/outside"
    try files.createDirectory(atPath: "\(outside)/sources", withIntermediateDirectories: true)
    try files.createSymbolicLink(atPath: "\(desk.folder)/linked", withDestinationPath: outside)
    #expect(try an.ask("GET", "/workspaces").rows.map { $0["name"] as? String } == ["by-hand"])
    for name in ["linked", "trash", "empty", "..", "%2e%2e", "Big", "by-hand%2fsources"] {
      #expect(try an.ask("GET", "/workspaces/\(name)").status == 404, "\(name)")
    }
    #expect(try an.ask("GET", "/workspaces/by-hand").status == 200)
  }

  @Test func addressesTakeWhatTheySay() throws {
    let desk = try OpenDesk()
    let an = try desk.workspace()
    #expect(try an.ask("GET", "/workspaces?x=1").code == "unknown_parameter")
    #expect(try an.ask("GET", "/workspaces?lang=vi&lang=en").code == "repeated_parameter")
    #expect(try an.ask("PATCH", "/workspaces").header("allow") == "GET, HEAD, POST")
    #expect(try an.ask("GET", "/workspaces", body: "x").status == 400)
    #expect(try an.ask("HEAD", "/workspaces").status == 200)
  }
}
