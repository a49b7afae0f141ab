import Foundation
import Testing

@testable import LandServer

/// Files that people bring: their names, their limits, what stands, what goes.
struct SourceTests {
  private static let digest = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824"

  @Test func aFileComesAndGoesOut() throws {
    let desk = try OpenDesk()
    let an = try desk.workspace()
    let response = try an.ask("PUT", "/workspaces/kon-tum/sources/th%E1%BB%ADa.csv", body: "hello")
    #expect(response.status == 201 && response.json["sha256"] as? String == Self.digest)
    #expect(response.json["name"] as? String == "thửa.csv" && response.json["bytes"] as? Int == 5)
    #expect(try an.ask("GET", "/workspaces/kon-tum/sources").rows.map { $0["name"] as? String } == ["thửa.csv"])
    let out = try an.ask("GET", "/workspaces/kon-tum/sources/th%E1%BB%ADa.csv")
    #expect(out.text == "hello" && out.header("content-type") == "application/octet-stream")
    #expect(out.header("content-disposition")?.hasPrefix("attachment") == true)
    #expect(out.header("x-content-type-options") == "nosniff")
    #expect(desk.audit.contains { $0.contains("source.put") && $0.contains(Self.digest) })
    #expect(desk.audit.contains { $0.contains("\"download\"") })
  }

  /// The second file of a name needs the digest of the first, which then lies in the trash.
  @Test func replacingIsMeant() throws {
    let desk = try OpenDesk()
    let an = try desk.workspace()
    let target = "/workspaces/kon-tum/sources/a.csv"
    #expect(try an.ask("PUT", target, body: "hello").status == 201)
    let refused = try an.ask("PUT", "/workspaces/kon-tum/sources/A.CSV", body: "other")
    #expect(refused.status == 409 && refused.code == "exists" && refused.json["sha256"] as? String == Self.digest)
    #expect(try an.ask("PUT", target, [("If-Match", "\"0000\"")], body: "other").status == 409)
    #expect(try an.ask("PUT", "/workspaces/kon-tum/sources/new.csv", [("If-Match", "\"0\"")], body: "x").status == 412)
    let replaced = try an.ask("PUT", target, [("If-Match", "\"\(Self.digest)\"")], body: "other")
    #expect(replaced.status == 200)
    let trash = try FileManager.default.contentsOfDirectory(atPath: "\(desk.folder)/trash")
    #expect(trash.count == 1 && trash[0].hasSuffix("kon-tum-sources_a.csv"))
    #expect(try String(contentsOfFile: "\(desk.folder)/trash/\(trash[0])", encoding: .utf8) == "hello")
    #expect(try String(contentsOfFile: "\(desk.folder)/kon-tum/sources/a.csv", encoding: .utf8) == "other")
    let gone = try an.ask("DELETE", target, [("If-Match", "\"\(Self.digest)\"")])
    #expect(gone.status == 409)
    let digest = try #require(replaced.json["sha256"] as? String)
    #expect(try an.ask("DELETE", target, [("If-Match", "\"\(digest)\"")]).status == 204)
    #expect(try an.ask("GET", target).status == 404)
  }

  @Test(arguments: [
    ("a.csv", "a.csv"), ("tha\u{30C}.csv", "thǎ.csv"), (".an.csv", "_an.csv"), ("a:b*.csv", "a_b_.csv"),
    ("CON.csv", "_CON.csv"), ("com1", "_com1"), ("a\u{202E}b.csv", "a_b.csv"), ("a. ", "a__"), ("a\u{0}b", "a_b"),
    ("x\\..\\y.csv", "x_.._y.csv"), ("tờ 1/thửa.shp", "tờ 1/thửa.shp"),
    (String(repeating: "đ", count: 100) + ".csv", String(repeating: "đ", count: 58) + ".csv"),
  ])
  func namesAreMadeSafe(_ name: String, _ safe: String) { #expect(SafeName.path(name) == safe) }

  @Test(arguments: ["../a.csv", "a/../b.csv", "/etc/a.csv", "a//b.csv", ".", "", "a/b/c/d/e/f/g/h/i.csv", "a/"])
  func namesThatLeadOutAreNone(_ name: String) { #expect(SafeName.path(name) == nil) }

  @Test(arguments: [
    "%2e%2e/%2e%2e/etc/a.csv", "..%2fa.csv", "a%00.csv", "../../kon-tum/manifest.yml", "%2fetc%2fa.csv",
  ])
  func traversalFails(_ name: String) throws {
    let desk = try OpenDesk()
    let an = try desk.workspace()
    do {
      let response = try an.ask("PUT", "/workspaces/kon-tum/sources/\(name)", body: "hello")
      #expect((400..<500).contains(response.status), "\(response.status)")
    } catch is Problem {
      // The address itself is refused.
    }
    let walk = FileManager.default.enumerator(atPath: (desk.folder as NSString).deletingLastPathComponent)
    let names = (walk?.allObjects as? [String] ?? []).filter { $0.hasSuffix(".csv") || $0.hasSuffix(".yml") }
    #expect(names.allSatisfy { $0.hasPrefix("desk/kon-tum/sources/") }, "\(names)")
  }

  /// A link that somebody has put into the folder leads nowhere.
  @Test func linksAreNoFiles() throws {
    let desk = try OpenDesk()
    let an = try desk.workspace()
    let sources = "\(desk.folder)/kon-tum/sources"
    try FileManager.default.createSymbolicLink(atPath: "\(sources)/a.csv", withDestinationPath: desk.tokenFile)
    try FileManager.default.createSymbolicLink(atPath: "\(sources)/out", withDestinationPath: "/tmp")
    #expect(try an.ask("GET", "/workspaces/kon-tum/sources").rows.isEmpty)
    #expect(try an.ask("GET", "/workspaces/kon-tum/sources/a.csv").status == 404)
    #expect(try an.ask("PUT", "/workspaces/kon-tum/sources/out/b.csv", body: "x").status >= 400)
  }

  @Test(arguments: [
    ("a.pdf", "x"), ("a.dwg", "x"), ("a.exe", "x"), ("a", "x"), ("a.html", "x"), ("a.vrt", "x"), ("a.xls", "x"),
    ("a.rar", "x"), ("a.csv", "%PDF-1.7 and so on and on"), ("a.dxf", "AC1032 and so on and on"), ("a.gdb", "x"),
  ])
  func otherKindsAreRefused(_ name: String, _ content: String) throws {
    let desk = try OpenDesk()
    let an = try desk.workspace()
    let response = try an.ask("PUT", "/workspaces/kon-tum/sources/\(name)", body: content)
    #expect(response.status == 415 && response.code == "kind")
    #expect(try an.ask("GET", "/workspaces/kon-tum/sources").rows.isEmpty)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: "\(desk.folder)/kon-tum").sorted() == [
        ".desk.json", "sources",
      ])
  }

  @Test(arguments: [
    "a.xlsx", "a.shp", "a.dbf", "a.prj", "a.zip", "a.tab", "a.dat", "x.gdb/a00000001.gdbtable", "a.KMZ",
  ])
  func whatALoadReadsIsTaken(_ name: String) throws {
    let desk = try OpenDesk()
    let an = try desk.workspace()
    #expect(try an.ask("PUT", "/workspaces/kon-tum/sources/\(name)", body: "x").status == 201)
  }

  @Test func limits() throws {
    let desk = try OpenDesk { ($0.largestUpload, $0.quota) = (10, 200) }
    let an = try desk.workspace()
    let target = "/workspaces/kon-tum/sources"
    // Refused by what the head says, before anything of the body is read.
    #expect(try an.ask("PUT", "\(target)/a.csv", [("Content-Length", "11")], body: "").status == 413)
    #expect(try an.ask("PUT", "\(target)/a.csv", [("Transfer-Encoding", "chunked")], body: "x").status == 411)
    #expect(try an.ask("PUT", "\(target)/a.csv", [("Content-Length", "-1")], body: "x").status == 411)
    // More or less than was said.
    #expect(try an.ask("PUT", "\(target)/a.csv", [("Content-Length", "2")], body: "123").status == 413)
    #expect(try an.ask("PUT", "\(target)/a.csv", [("Content-Length", "9")], body: "123").status == 411)
    #expect(try an.ask("GET", target).rows.isEmpty)
    var statuses: [Int] = []
    for number in 0..<30 { statuses.append(try an.ask("PUT", "\(target)/\(number).csv", body: "0123456789").status) }
    #expect(statuses.first == 201 && statuses.last == 507)
  }

  @Test func aFullDiskIsLeftAlone() throws {
    let desk = try OpenDesk { $0.reservedPart = 1.1 }
    let an = try desk.workspace()
    #expect(try an.ask("PUT", "/workspaces/kon-tum/sources/a.csv", body: "x").status == 507)
  }

  /// Two uploads of a session at once; one that breaks off leaves nothing and makes room.
  @Test func uploadsOfASession() throws {
    let desk = try OpenDesk()
    let an = try desk.workspace()
    func begin(_ name: String) throws -> DeskAdmission {
      let request = try ServerRequest(
        "PUT", "/workspaces/kon-tum/sources/\(name)",
        headers: [
          .init("Host", "127.0.0.1:8081"), .init("Cookie", an.cookie), .init("X-Desk-Token", an.csrf),
          .init("Content-Length", "5"),
        ])
      return desk.desk.admit(request)
    }
    guard case .taking(let first) = try begin("a.csv"), case .taking(let second) = try begin("b.csv") else {
      Issue.record("two are taken")
      return
    }
    guard case .answered(let third) = try begin("c.csv") else {
      Issue.record("a third is not")
      return
    }
    #expect(third.status == 429)
    first.leave()
    guard case .taking(let again) = try begin("a.csv") else {
      Issue.record("one that broke off makes room")
      return
    }
    try "hello".utf8.withContiguousStorageIfAvailable { try again.take(UnsafeRawBufferPointer($0)) }
    #expect(again.finish().status == 201)
    second.leave()
    #expect(try an.ask("GET", "/workspaces/kon-tum/sources").rows.count == 1)
    let left = try FileManager.default.contentsOfDirectory(atPath: "\(desk.folder)/kon-tum")
    #expect(!left.contains { $0.hasPrefix(".upload") })
  }

  @Test func anotherWorkspacesNames() throws {
    let desk = try OpenDesk()
    let an = try desk.workspace("Kon Tum")
    _ = try an.ask("POST", "/workspaces", body: "{\"title\": \"Đắk Hà\"}")
    #expect(try an.ask("PUT", "/workspaces/kon-tum/sources/a.csv", body: "hello").status == 201)
    #expect(try an.ask("GET", "/workspaces/dak-ha/sources/a.csv").status == 404)
    #expect(try an.ask("GET", "/workspaces/dak-ha/sources/%2e%2e/%2e%2e/kon-tum/sources/a.csv").status == 404)
  }
}
