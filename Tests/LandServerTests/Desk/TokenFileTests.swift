import Foundation
import LandModel
import Refusals
import Testing

@testable import LandServer

/// Who may use a desk.
struct TokenFileTests {
  private static let day = CivilDate("2026-06-30")!

  @Test func aTokenIsShownOnceAndNowhereKept() throws {
    let folder = try DeskFolder()
    let path = folder.path("tokens")
    let token = try TokenFile.update(path) { file throws(Refusal) in try file.add("An", as: .editor, until: nil) }
    #expect(token.wholeMatch(of: /lf_[a-z2-7]{32}/) != nil)
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(!text.contains(token) && !text.contains(token.dropFirst(3)))
    #expect(text.wholeMatch(of: /\{"name":"An","role":"editor","until":null,"sha256":"[0-9a-f]{64}"\}\n/) != nil)
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    let file = try TokenFile.read(path)
    #expect(file.holder(of: token, on: Self.day)?.role == .editor)
    #expect(file.holder(of: token + "x", on: Self.day) == nil && file.holder(of: "", on: Self.day) == nil)
  }

  /// Every bit of a token is drawn: no place of many has fewer than all 32 characters.
  @Test func everyCharacterAtEveryPlace() throws {
    var generator = SystemRandomNumberGenerator()
    let tokens = (0..<2000).map { _ in Array(TokenSecret.make(&generator)) }
    #expect(Set(tokens).count == 2000)
    for place in 3..<35 { #expect(Set(tokens.map { $0[place] }).count == 32, "\(place)") }
  }

  @Test(arguments: [
    (String?.none, true), ("2026-06-30", true), ("2026-07-01", true), ("2026-06-29", false),
  ])
  func theLastDay(until: String?, holds: Bool) throws {
    var file = TokenFile()
    let token = try file.add("An", as: .reader, until: until.flatMap { CivilDate($0) })
    #expect((file.holder(of: token, on: Self.day) != nil) == holds)
  }

  @Test func whoIsRemovedIsOutAndTheOthersStay() throws {
    var file = TokenFile()
    let (first, second) = (try file.add("An", as: .editor, until: nil), try file.add("Bình", as: .reader, until: nil))
    // The same name however it is composed.
    try file.remove("Bi\u{300}nh")
    #expect(file.holder(of: second, on: Self.day) == nil)
    #expect(file.holder(of: first, on: Self.day)?.name == "An")
    #expect(throws: Refusal.self) { try file.remove("Bình") }
  }

  @Test(arguments: ["", " An", "An ", "A\nn", "A\u{202E}n", "A\tn", String(repeating: "n", count: 81)])
  func noName(name: String) {
    var file = TokenFile()
    #expect { try file.add(name, as: .reader, until: nil) } throws: { ($0 as? Refusal)?.code == .wrongType }
  }

  @Test func aNameOnce() throws {
    var file = TokenFile()
    _ = try file.add("An", as: .reader, until: nil)
    #expect { try file.add("An", as: .editor, until: nil) } throws: { ($0 as? Refusal)?.code == .duplicateIdentifier }
  }

  @Test(arguments: [0o640, 0o604, 0o620, 0o602, 0o666])
  func openToOthers(mode: Int) throws {
    let folder = try DeskFolder()
    let path = folder.path("tokens")
    _ = try TokenFile.update(path) { file throws(Refusal) in try file.add("An", as: .editor, until: nil) }
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
    #expect { try TokenFile.read(path) } throws: { ($0 as? Refusal)?.code == .fileUnreadable }
    #expect { try TokenFile.update(path) { _ throws(Refusal) in } } throws: {
      ($0 as? Refusal)?.code == .fileUnreadable
    }
  }

  @Test(arguments: [
    "x", "{}", #"{"name": "An", "role": "editor", "until": null}"#,
    #"{"name": "An", "role": "owner", "until": null, "sha256": "\#(String(repeating: "0", count: 64))"}"#,
    #"{"name": "An", "role": "editor", "until": "tomorrow", "sha256": "\#(String(repeating: "0", count: 64))"}"#,
    #"{"name": "An", "role": "editor", "until": null, "sha256": "\#(String(repeating: "G", count: 64))"}"#,
  ])
  func noTokenFile(line: String) throws {
    let folder = try DeskFolder()
    let path = folder.path("tokens")
    #expect(
      FileManager.default.createFile(
        atPath: path, contents: Data("\n\(line)\n".utf8), attributes: [.posixPermissions: 0o600]))
    #expect { try TokenFile.read(path) } throws: {
      ($0 as? Refusal)?.code == .malformed && ($0 as? Refusal)?.place.line == 2
    }
  }

  @Test func aFileThatIsNotThere() throws {
    let folder = try DeskFolder()
    #expect { try TokenFile.read(folder.path("tokens")) } throws: { ($0 as? Refusal)?.code == .fileNotFound }
    #expect { try TokenFile.update(folder.path("none/tokens")) { _ throws(Refusal) in } } throws: {
      ($0 as? Refusal)?.code == .cannotWrite
    }
  }

  /// Of many who add at once nobody is lost.
  @Test(.timeLimit(.minutes(1))) func manyAtOnce() async throws {
    let folder = try DeskFolder()
    let path = folder.path("tokens")
    await withTaskGroup(of: Void.self) { group in
      for number in 0..<16 {
        group.addTask {
          _ = try? TokenFile.update(path) { file throws(Refusal) in
            try file.add("n\(number)", as: .reader, until: nil)
          }
        }
      }
    }
    #expect(Set(try TokenFile.read(path).holders.map(\.name)).count == 16)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == ["tokens"])
  }
}
