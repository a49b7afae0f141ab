import Foundation
import LandAnswers
import Testing

/// The commands that a desk runs, with their progress in lines for a program.
@Suite("jobs of a desk", .enabled(if: GDALTrait.isOn, "the sample has a Shapefile"))
struct DeskJobTests {
  /// A line of progress.
  private struct Line {
    let step: String
    let source: String?
    let done: Int
    let total: Int

    init?(_ text: Substring) {
      guard text.hasPrefix("{"),
        let object = try? JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any], object.count == 4,
        let step = object["step"] as? String, let done = object["done"] as? Int, let total = object["total"] as? Int
      else { return nil }
      (self.step, self.done, self.total) = (step, done, total)
      source = object["source"] as? String
    }
  }

  private static let steps: Set<String> = [
    "reading", "checking", "measuring", "judging", "comparing", "loading", "examining", "repairing", "writing",
  ]

  @Test func theListIsClosed() { #expect(Set(AnswerStep.allCases.map(\.rawValue)) == Self.steps) }

  @Test(
    "the same words, and lines between them",
    arguments: [
      (["manifest", "kon-tum/duong.shp", "kon-tum/do-an.geojson", "-o", "new.yml"], ["reading", "reading"]),
      (["load", "kon-tum/manifest.yml", "-o", "kon-tum.gpkg"], ["loading"]),
      (["check", "kon-tum.gpkg", "--no-store"], ["reading", "checking"]),
      (["tables", "kon-tum.gpkg", "-o", "tables.xlsx"], ["reading", "measuring", "judging"]),
      (["report", "kon-tum.gpkg", "-o", "report"], ["reading", "checking", "measuring", "judging", "writing"]),
      (["export", "kon-tum.gpkg", "parcel", "-o", "parcel.shp"], ["reading", "writing"]),
    ])
  func lines(arguments: [String], steps: [String]) throws {
    let folder = try TemporaryFolder()
    #expect(try CommandRun(["demo", "kon-tum"], in: folder.url).status == 0)
    #expect(try CommandRun(["load", "kon-tum/manifest.yml", "-o", "kon-tum.gpkg"], in: folder.url).status == 0)
    func run(_ arguments: [String]) throws -> CommandRun {
      for name in ["new.yml", "report"] { try? FileManager.default.removeItem(at: folder.url.appending(path: name)) }
      return try CommandRun(arguments, in: folder.url)
    }
    let plain = try run(arguments)
    let told = try run(arguments + ["--progress", "json"])
    #expect(told.status == plain.status, "\(told.messages)")
    let seconds = /[0-9.]+ s\)/
    #expect(told.output.replacing(seconds, with: "") == plain.output.replacing(seconds, with: ""))
    let all = told.messages.split(separator: "\n")
    let lines = all.compactMap(Line.init)
    #expect(all.filter { Line($0) == nil } == plain.messages.split(separator: "\n"))
    #expect(lines.allSatisfy { Self.steps.contains($0.step) && (0...$0.total).contains($0.done) && $0.total > 0 })
    // Each step begins with nothing and ends with everything; one may stand within another.
    #expect(Set(lines.map(\.step)) == Set(steps), "\(lines)")
    for step in steps {
      let own = lines.filter { $0.step == step }
      #expect(own.first?.done == 0 && own.last.map { $0.done == $0.total } == true, "\(own)")
    }
    #expect(lines.last.map { $0.done == $0.total } == true)
    if arguments[0] == "manifest" { #expect(Set(lines.compactMap(\.source)) == Set(arguments[1...2])) }
    if arguments[0] == "load" {
      #expect(Set(lines.compactMap(\.source)).isSuperset(of: ["duong.shp", "do-an.geojson", "o-chuc-nang.gpkg"]))
      #expect(zip(lines, lines.dropFirst()).allSatisfy { $0.done <= $1.done || $0.total != $1.total })
    }
  }

  /// A step that fails does not end, and the refusal stands on a line of its own.
  @Test func aStepThatFails() throws {
    let folder = try TemporaryFolder()
    try folder.write("m.yml", "workspace: x\ncrs: EPSG:9216\nsources:\n  - {layer: zone, path: none.geojson}\n")
    let run = try CommandRun(["load", "m.yml", "-o", "x.gpkg", "--progress", "json"], in: folder.url)
    #expect(run.status == 3)
    let lines = run.messages.split(separator: "\n")
    #expect(lines.last?.hasPrefix("landfund: ") == true && lines.last?.hasSuffix("[file_not_found]") == true)
    #expect(lines.compactMap(Line.init).allSatisfy { $0.done == 0 })
  }

  @Test func onlyJSON() throws {
    let run = try CommandRun(["check", "x.gpkg", "--progress", "text"])
    #expect(run.status == 2)
  }
}
