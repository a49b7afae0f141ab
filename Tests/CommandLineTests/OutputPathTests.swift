import Foundation
import Testing

@Suite("where results go, and what they are made of")
struct OutputPathTests {
  private let workspace: CheckedWorkspace
  private let folder: TemporaryFolder

  init() throws {
    workspace = try CheckedWorkspace()
    folder = try TemporaryFolder()
  }

  @Test(
    "no result takes the place of the workspace that it is made of",
    arguments: [
      "check", "shares --by landuse", "coverage", "markers", "markers --stakeout", "occupancy", "clean-land",
      "clean-land --by call", "reclaim", "extract 1/12", "info", "allocate", "waive --list", "export parcel",
      "export site", "compare A B",
    ])
  func workspaceIsSpared(command: String) throws {
    let words = command.split(separator: " ").map(String.init)
    let before = try Data(contentsOf: URL(fileURLWithPath: workspace.path))
    let link = folder.path("link.json")
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: workspace.path)
    for (path, format) in [(workspace.path, ["-f", "json"]), (link, [])] where words[0] != "export" || path != link {
      let options = words[0] == "export" ? [] : format
      let run = try CommandRun([words[0], workspace.path] + words.dropFirst() + ["-o", path] + options)
      #expect(run.status == 3 && run.messages.contains("name another file"), "\(run.messages)")
      #expect(run.messages.split(separator: "\n").count == 1)
    }
    #expect(try Data(contentsOf: URL(fileURLWithPath: workspace.path)) == before)
  }

  @Test("nor does a legend, nor the result of a command on files")
  func inputsAreSpared() throws {
    let legend = try CommandRun([
      "export", workspace.path, "parcel", "-o", folder.path("p.geojson"), "--style", "--legend", workspace.path,
    ])
    #expect(legend.status == 3 && legend.messages.contains("name another file"))
    let text = "id,wkt\n1,\"POLYGON ((553000 1587000, 553010 1587000, 553010 1587010, 553000 1587000))\"\n"
    let file = try folder.write("a.csv", text)
    for words in [
      ["area", file], ["validate", file], ["overlap", file, folder.path("b.csv")],
      ["overlap", folder.path("b.csv"), file],
      ["tile", file], ["tile", folder.path("b.csv"), "--scope", file],
    ] {
      try folder.write("b.csv", text)
      let options = words[0] == "validate" ? [] : ["--crs", "EPSG:9216"]
      let run = try CommandRun(words + options + ["-o", file])
      #expect(run.status == 3 && run.messages.contains("name another file"), "\(words[0]): \(run.messages)")
      #expect(try String(contentsOfFile: file, encoding: .utf8) == text)
    }
  }

  @Test("-o - is standard output")
  func dash() throws {
    let run = try CommandRun(["check", workspace.path, "--no-store", "-f", "csv", "-o", "-"], in: folder.url)
    #expect(run.status == 1 && run.output.hasPrefix("id,rule,"))
    #expect(try folder.names.isEmpty)
  }

  @Test(
    "an ending of a format that the command has not is no text", arguments: ["gpkg", "shp", "kml", "geojson", "tsv"])
  func endings(ending: String) throws {
    let run = try CommandRun(["shares", workspace.path, "--by", "landuse", "-o", folder.path("x.\(ending)")])
    #expect(run.status == 2 && run.messages.contains("there is no \(ending) output here"))
    #expect(try CommandRun(["shares", workspace.path, "--by", "landuse", "-o", folder.path("x.txt")]).status == 0)
  }

  @Test("rules, baseline and criteria come from a pipe too")
  func pipes() throws {
    let town = workspace.path
    let rules = try CommandRun(
      shell:
        "echo 'rules: {overlap.parcel: off}' | landfund check \(town) --no-store --rules /dev/stdin -f csv || true",
      in: folder.url)
    #expect(rules.messages.isEmpty && rules.csv.count == 2, "\(rules.messages)")
    let baseline = try CommandRun(
      shell: """
        (landfund check \(town) --no-store -f json || true) | landfund check \(town) --no-store --baseline /dev/stdin
        """, in: folder.url)
    #expect(baseline.status == 0, "\(baseline.messages)")
    let shipped = CommandRun.package.appendingPathComponent("Sources/LandInventory/Data/clean-land.yml").path
    let criteria = try CommandRun(
      shell: "cat '\(shipped)' | landfund clean-land \(town) --criteria /dev/stdin", in: folder.url)
    #expect(criteria.status == 0 && criteria.output.contains("unknown"), "\(criteria.messages)")
    let folderAsRules = try CommandRun(["check", town, "--rules", folder.url.path])
    #expect(folderAsRules.status == 3 && folderAsRules.messages.split(separator: "\n").count == 1)
  }
}
