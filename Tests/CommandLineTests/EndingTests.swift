import Foundation
import Testing

@Test func interruptedCommandLeavesTheOldFile() throws {
  let folder = try TemporaryFolder()
  let file = try squares(40_000, in: folder)
  let target = try folder.write("result.csv", "the old one\n")
  let started = try StartedCommand(["overlap", file, file, "-o", target])
  Thread.sleep(forTimeInterval: 0.3)
  #expect(started.process.isRunning, "the layer is too small for this test")
  let start = Date()
  started.process.interrupt()
  started.process.waitUntilExit()
  #expect(started.exitStatus == 130)
  #expect(Date().timeIntervalSince(start) < 1)
  #expect(try String(contentsOfFile: target, encoding: .utf8) == "the old one\n")
  #expect(try folder.names == ["result.csv", "squares.geojson"])
}

@Test func closedPipeEndsQuietly() throws {
  let folder = try TemporaryFolder()
  let file = try squares(20_000, in: folder)
  let started = try StartedCommand(["area", file, "-f", "csv", "--quiet"])
  _ = started.output.readData(ofLength: 10)
  try started.output.close()
  started.process.waitUntilExit()
  #expect(started.exitStatus == 141)
  #expect(started.messages.readDataToEndOfFile().isEmpty)
}

@Test func resultThatCannotBeWrittenIsRefused() throws {
  let run = try CommandRun(["area", FirstLook.parcels, "--work-crs", "EPSG:9216", "-o", "/dev/full"])
  #expect(run.status == 3)
  #expect(run.messages.contains("cannot be written"), "\(run.messages)")
  #expect(run.messages.split(separator: "\n").count == 1)
}

@Test func outputReplacesTheOldFileWhole() throws {
  let folder = try TemporaryFolder()
  let target = try folder.write("areas.csv", "id,grid_m2\n" + String(repeating: "old\n", count: 1000))
  let run = try CommandRun(["area", FirstLook.parcels, "--work-crs", "EPSG:9216", "-o", target])
  #expect(run.status == 0 && run.output == "" && run.messages == "")
  let text = try String(contentsOfFile: target, encoding: .utf8)
  #expect(text.hasPrefix("id,grid_m2,") && !text.contains("old"))
  #expect(try folder.names == ["areas.csv"])
}

@Test(arguments: [("areas.csv", "id,"), ("areas.json", "{"), ("areas.txt", "id  "), ("areas", "id  ")])
func endingOfTheOutputSaysTheFormat(name: String, start: String) throws {
  let folder = try TemporaryFolder()
  let target = folder.path(name)
  try #require(CommandRun(["area", FirstLook.parcels, "--work-crs", "EPSG:9216", "-o", target]).status == 0)
  #expect(try String(contentsOfFile: target, encoding: .utf8).hasPrefix(start))
}

@Test func endingOfAFormatThatIsNotThereIsRefused() throws {
  let run = try CommandRun(["area", FirstLook.parcels, "--work-crs", "EPSG:9216", "-o", "areas.geojson"])
  #expect(run.status == 2 && run.messages.contains("text, json, csv"))
}

@Test func formatWinsOverTheEnding() throws {
  let folder = try TemporaryFolder()
  let target = folder.path("areas.txt")
  let arguments = ["area", FirstLook.parcels, "--work-crs", "EPSG:9216", "-o", target, "-f", "json"]
  try #require(CommandRun(arguments).status == 0)
  #expect(try String(contentsOfFile: target, encoding: .utf8).hasPrefix("{"))
}

@Test func quietLeavesRemarksOut() throws {
  let folder = try TemporaryFolder()
  let file = try squares(2, in: folder)
  #expect(try CommandRun(["area", file]).messages.contains("crs member"))
  #expect(try CommandRun(["area", file, "--lang", "vi"]).messages.contains("dùng hệ tọa độ ghi trong mục crs của tệp"))
  #expect(try CommandRun(["area", file, "--quiet"]).messages == "")
}

@Test(arguments: ["--help", "--version"]) func whatIsAskedForGoesToStandardOutput(flag: String) throws {
  let run = try CommandRun([flag])
  #expect(run.status == 0 && run.output.contains("landfund") && run.messages == "")
}

@Test(arguments: ["bash", "zsh", "fish"]) func completionScripts(shell: String) throws {
  let run = try CommandRun(["--generate-completion-script", shell])
  #expect(run.status == 0 && run.output.contains("overlap") && run.output.contains("work-crs"))
}

/// A disk that takes no more, as far as one file goes: GDAL would not notice it in every format.
@Test(arguments: ["geojson", "geojsonl", "csv", "gpkg", "fgb", "shp", "tab", "mif", "dxf", "kml"])
func fullDiskLeavesTheOldFile(ending: String) throws {
  let folder = try TemporaryFolder()
  let file = try squares(3000, in: folder)
  let target = try folder.write("out.\(ending)", "the old one\n")
  let run = try CommandRun(
    shell: "trap '' XFSZ; ulimit -f 64; landfund convert \(file) \(target) --quiet", in: folder.url)
  if run.status == 3, run.messages.contains("GDAL, which this build leaves out") { return }
  #expect(run.status == 3, "\(run.status) \(run.messages)")
  #expect(run.messages.split(separator: "\n").count == 1 && run.messages.contains("[cannot_write]"), "\(run.messages)")
  #expect(try String(contentsOfFile: target, encoding: .utf8) == "the old one\n")
  #expect(try folder.names == ["out.\(ending)", "squares.geojson"])
}
