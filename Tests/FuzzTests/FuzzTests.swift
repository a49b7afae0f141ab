import Foundation
import Fuzzing
import Testing

@Suite("inputs made from good ones", .serialized)
struct FuzzTests {
  private static func folder() -> String { NSTemporaryDirectory() + "fuzz-" + UUID().uuidString }

  @Test("the good ones are read")
  func seeds() throws {
    let folder = Self.folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let run = try FuzzRun(folder: folder, seed: 1)
    #expect(run.count >= 14)
    #expect(run.unreadable() == [])
  }

  /// A signal ends the tests, which is then what this test says.
  @Test("the others end in a result or a refusal of one line", .timeLimit(.minutes(15)))
  func mutations() throws {
    let folder = Self.folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let run = try FuzzRun(folder: folder, seed: 20_211_224)
    for number in 0..<2000 {
      let said = try run.run(number)
      #expect(said == nil, "input \(number): \(said ?? "")")
    }
  }

  /// `Found/KIND/FILE`: what a longer run ended at once, and why in its name.
  private static let found: [URL] = {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Found")
    let kinds = (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
    return kinds.flatMap {
      (try? FileManager.default.contentsOfDirectory(at: $0, includingPropertiesForKeys: nil)) ?? []
    }.sorted { $0.path < $1.path }
  }()

  @Test("what was found once ends well", .timeLimit(.minutes(15)), arguments: found)
  func foundInputs(file: URL) {
    let said = FuzzRun.read(file.path, kind: file.deletingLastPathComponent().lastPathComponent)
    #expect(said == nil)
  }

  @Test func thereAreInputsThatWereFound() { #expect(!Self.found.isEmpty) }
}
