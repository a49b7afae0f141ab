import Foundation
import Testing

@testable import LandServer

/// Manifest, rules and publications: whole bytes, and nobody's change lost.
struct DeskTextTests {
  @Test func aTextIsKeptByteForByte() throws {
    let desk = try OpenDesk()
    let an = try desk.workspace()
    let target = "/workspaces/kon-tum/manifest"
    #expect(try an.ask("GET", target).status == 404)
    let text = "# chú thích\r\nname:   Kon Tum   # so\n\n"
    let put = try an.ask("PUT", target, [("If-None-Match", "*")], body: text)
    #expect(put.status == 204)
    let got = try an.ask("GET", target)
    #expect(got.text == text && got.header("etag") == put.header("etag"))
    #expect(
      try Array(Data(contentsOf: URL(fileURLWithPath: "\(desk.folder)/kon-tum/manifest.yml"))) == Array(text.utf8))
    #expect(got.header("content-type") == "text/yaml; charset=utf-8")
  }

  @Test func nobodysChangeIsLost() throws {
    let desk = try OpenDesk()
    let an = try desk.workspace()
    let target = "/workspaces/kon-tum/manifest"
    let first = try #require(try an.ask("PUT", target, [("If-None-Match", "*")], body: "name: A\n").header("etag"))
    let second = try #require(try an.ask("PUT", target, [("If-Match", first)], body: "name: B\n").header("etag"))
    for condition in [[("If-Match", first)], [("If-None-Match", "*")], []] {
      let response = try an.ask("PUT", target, condition, body: "name: C\n")
      #expect(response.status == 412 && response.code == "changed")
    }
    let kept = try an.ask("GET", target)
    #expect(kept.text == "name: B\n" && kept.header("etag") == second)
  }

  @Test(arguments: [
    ("manifest", "a: [1, 2"), ("manifest", "a: 1\na: 2\n"), ("rules", "nonsense: 1\n"),
    ("publish", "layers: {finding: [id]}\n"), ("publish", "withheld: {function: []}\n"),
  ])
  func whatIsNoSuchTextIsRefused(_ name: String, _ text: String) throws {
    let desk = try OpenDesk()
    let an = try desk.workspace()
    let response = try an.ask("PUT", "/workspaces/kon-tum/\(name)", [("If-None-Match", "*")], body: text)
    #expect(response.status == 422 && response.code == "bad_file" && response.json["line"] is Int, "\(response.text)")
    #expect(try an.ask("GET", "/workspaces/kon-tum/\(name)").status == 404)
  }

  /// A few lines of aliases stand for more values than are looked at.
  @Test func aliasBombsAreRefused() throws {
    let desk = try OpenDesk()
    let an = try desk.workspace()
    var bomb = "a: &a [1,2,3,4,5,6,7,8,9,10]\n"
    for (one, next) in zip("abcde", "bcdef") {
      bomb += "\(next): &\(next) [\(Array(repeating: "*\(one)", count: 10).joined(separator: ","))]\n"
    }
    let response = try an.ask("PUT", "/workspaces/kon-tum/manifest", [("If-None-Match", "*")], body: bomb)
    #expect(response.status == 422)
    let long = "a: \(String(repeating: "x", count: 256 * 1024))\n"
    #expect(try an.ask("PUT", "/workspaces/kon-tum/manifest", [("If-None-Match", "*")], body: long).status == 413)
  }
}
