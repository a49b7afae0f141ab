import Foundation
import Testing

@Suite("devices and pipes as inputs", .timeLimit(.minutes(15)))
struct SpecialFileTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test(
    "a device is refused wherever an input is named",
    arguments: [
      ["validate", "/dev/zero"], ["area", "/dev/null"],
      ["overlap", FirstLook.parcels, "/dev/zero", "--work-crs", "EPSG:9216"],
      ["tile", FirstLook.parcels, "--scope", "/dev/zero", "--work-crs", "EPSG:9216"],
      ["convert", "/dev/zero", "out.gpkg"],
      ["load", "/dev/zero", "-o", "out.gpkg"], ["manifest", "/dev/zero", "-o", "out.yml"], ["info", "/dev/zero"],
      ["check", "/dev/zero"],
    ])
  func devices(words: [String]) throws {
    let run = try CommandRun(words.map { $0.hasPrefix("out.") ? folder.path($0) : $0 }, limitKilobytes: 1_000_000)
    #expect(
      run.status == 3 && run.output == "" && run.messages.contains("it is a device, not a file"), "\(run.messages)")
    #expect(run.messages.split(separator: "\n").count == 1)
  }

  @Test("so is one that a manifest names", arguments: ["aliases: /dev/zero", "rules: /dev/zero"])
  func devicesInAManifest(line: String) throws {
    let manifest = try folder.write(
      "m.yml", "workspace: w\ncrs: EPSG:9216\n\(line)\nsources:\n- {layer: parcel, path: p.geojson}\n")
    let run = try CommandRun(["load", manifest, "-o", folder.path("w.gpkg")], limitKilobytes: 1_000_000)
    #expect(run.status == 3 && run.messages.contains("/dev/zero"), "\(run.messages)")
  }

  @Test(
    "a pipe into which nobody writes is given up; a format that goes back is refused at once",
    arguments: ["a.geojson", "a.gpkg"])
  func silentPipes(name: String) throws {
    try #require(mkfifo(folder.path(name), 0o600) == 0)
    let run = try CommandRun(["validate", folder.path(name)])
    #expect(run.status == 3 && run.messages.contains("pipe"), "\(run.messages)")
  }

  @Test("an endless pipe is refused before memory is full")
  func endlessPipe() throws {
    let run = try CommandRun(shell: "yes '{' | landfund validate /dev/stdin || test $? -eq 3", in: folder.url)
    #expect(run.status == 141 || run.status == 0, "\(run.messages)")
    #expect(run.messages.contains("[too_large]"), "\(run.messages)")
  }
}

@Test("a name that is no UTF-8 is refused as such")
func nameInAnotherEncoding() throws {
  let run = try CommandRun(shell: "landfund validate $'th\\xeda.geojson'", in: CommandRun.package)
  #expect(run.status == 3 && run.messages.contains(#"th\xeda.geojson: the name is not in UTF-8"#), "\(run.messages)")
}
