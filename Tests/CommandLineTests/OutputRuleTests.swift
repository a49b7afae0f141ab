import Foundation
import Testing

/// What may be replaced is decided in one place; here every command that writes meets it.
@Suite("a result replaces only what an earlier run wrote there", .enabled(if: GDALTrait.isOn))
struct OutputRuleTests {
  private let workspace: CheckedWorkspace
  private let folder: TemporaryFolder

  init() throws {
    workspace = try CheckedWorkspace()
    folder = try TemporaryFolder()
  }

  private func run(_ words: String, in place: URL? = nil) throws -> CommandRun {
    let arguments = words.split(separator: " ").map { $0 == "W" ? workspace.path : $0 == "EMPTY" ? "" : String($0) }
    return try CommandRun(arguments, in: place ?? folder.url)
  }

  private static let square = """
    {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"id":"1"},"geometry":
    {"type":"Polygon","coordinates":[[[107.99,14.34],[107.991,14.34],[107.991,14.341],[107.99,14.34]]]}}]}
    """

  @Test(
    "an empty path is a wrong command line",
    arguments: [
      "check W -o EMPTY", "report W -o EMPTY", "export W -o EMPTY", "export W parcel -o x.csv --legend EMPTY",
      "manifest a.geojson -o EMPTY", "convert a.geojson EMPTY", "repair a.geojson --method linework -o EMPTY",
      "demo EMPTY", "load m.yml -o EMPTY", "markers W -o EMPTY", "extract W 1/12 -o EMPTY", "area a.geojson -o EMPTY",
    ])
  func empty(words: String) throws {
    let refused = try run(words)
    #expect(refused.status == 2 && refused.messages.contains("empty"), "\(refused.messages)")
    #expect(try folder.names.isEmpty)
  }

  @Test(
    "a workspace is replaced by load alone",
    arguments: [
      "convert a.geojson other.gpkg", "convert a.geojson other.gpkg:parcel", "convert a.geojson other.gpkg:new",
      "repair a.geojson --method linework --work-crs EPSG:9216 -o other.gpkg:parcel", "export W parcel -o other.gpkg:x",
      "export W -o other.gpkg", "check W --no-store -f json -o other.gpkg", "extract W 1/12 -f html -o other.gpkg",
      "export W parcel -o x.csv --legend other.gpkg", "manifest a.geojson -o other.gpkg",
      "area a.geojson --work-crs EPSG:9216 -f csv -o other.gpkg",
    ])
  func otherWorkspace(words: String) throws {
    try folder.write("a.geojson", OutputRuleTests.square)
    let before = try Data(contentsOf: URL(fileURLWithPath: workspace.path))
    try folder.write("other.gpkg", before)
    let refused = try run(words)
    #expect(refused.status == 3 && refused.messages.contains("[place_taken]"), "\(refused.messages)")
    #expect(FileManager.default.contents(atPath: folder.path("other.gpkg")) == before)
  }

  @Test(
    "an input stays what it is, by any name",
    arguments: [
      "convert a.geojson a.geojson", "convert a.geojson link.geojson", "convert a.geojson ./hard.geojson",
      "repair a.geojson --method linework --work-crs EPSG:9216 -o link.geojson", "manifest a.geojson -o a.geojson",
      "convert town.gpkg:a town.gpkg:b", "convert s.shp s.dbf", "area a.geojson -f csv -o hard.geojson",
      "area town.gpkg -f csv -o town.gpkg-wal", "check W --no-store --rules r.yml -f csv -o r.yml",
      "clean-land W --criteria r.yml -f csv -o r.yml",
    ])
  func inputs(words: String) throws {
    try folder.write("a.geojson", OutputRuleTests.square)
    try folder.write("r.yml", "rules: {overlap.parcel: off}\n")
    for target in ["town.gpkg:a", "s.shp"] {
      try #require(try run("convert a.geojson \(target) --to EPSG:9216").status == 0)
    }
    try FileManager.default.createSymbolicLink(atPath: folder.path("link.geojson"), withDestinationPath: "a.geojson")
    try FileManager.default.linkItem(atPath: folder.path("a.geojson"), toPath: folder.path("hard.geojson"))
    let before = try state(folder.url)
    let refused = try run(words)
    let isInput = refused.messages.contains("[output_is_input]")
    #expect((refused.status == 3 && isInput) || words.hasPrefix("clean-land"), "\(refused.messages)")
    #expect(refused.status != 0)
    #expect(try state(folder.url) == before)
  }

  @Test(
    "what belongs to no file of the name is another's and stays",
    arguments: [("n.shp", "n.dbf"), ("n.shp", "n.cpg"), ("n.tab", "n.dat"), ("n.tab", "n.id"), ("n.mif", "n.mid")])
  func members(output: String, stranger: String) throws {
    try folder.write("a.geojson", OutputRuleTests.square)
    try folder.write(stranger, "precious")
    let refused = try run("convert a.geojson \(output) --to EPSG:9216")
    #expect(refused.status == 3 && refused.messages.contains("\(stranger) is there"), "\(refused.messages)")
    #expect(refused.messages.contains("[place_taken]"))
    #expect(try folder.names == ["a.geojson", stranger].sorted())
    #expect(try String(contentsOfFile: folder.path(stranger), encoding: .utf8) == "precious")
    // What an earlier run wrote gives way with its members.
    try FileManager.default.removeItem(atPath: folder.path(stranger))
    for _ in 1...2 { #expect(try run("convert a.geojson \(output) --to EPSG:9216").status == 0) }
  }

  @Test(
    "a file whose name nobody gave is replaced where an earlier run wrote it so", arguments: ["shp", "tab", "mif"])
  func impliedNames(ending: String) throws {
    try folder.write("a.geojson", OutputRuleTests.square)
    let point = #"{"type":"Point","coordinates":[107.99,14.34]}"#
    let feature = #"{"type":"Feature","properties":{"id":"2","more":1},"geometry":\#(point)},"#
    let start = #""features":["#
    try folder.write("mixed.geojson", OutputRuleTests.square.replacingOccurrences(of: start, with: start + feature))
    for _ in 1...2 {
      let written = try run("convert mixed.geojson all.\(ending) --to EPSG:9216")
      #expect(written.status == 0, "\(written.messages)")
    }
    let parts = try folder.names.filter { $0.hasPrefix("all") && $0.hasSuffix(ending) }
    // MapInfo holds all kinds in one file.
    guard ending == "shp" else { return #expect(parts == ["all.\(ending)"]) }
    #expect(parts.count == 2 && !parts.contains("all.shp"), "\(parts)")
    // Another's file, of other fields or of the same.
    for source in ["a.geojson", parts[0]] {
      try folder.write("copy.geojson", "")
      try #require(try run("convert \(source) copy.geojson").status == 0)
      try #require(try run("convert copy.geojson \(parts[0]) --to EPSG:9216").status == 0)
      let before = try state(folder.url)
      let refused = try run("convert mixed.geojson all.shp --to EPSG:9216")
      #expect(refused.status == 3 && refused.messages.contains("is not of an earlier run"), "\(refused.messages)")
      #expect(try state(folder.url) == before)
    }
  }

  @Test("a workspace is not loaded from itself", arguments: ["other.gpkg", "link.gpkg", "hard.gpkg"])
  func itself(name: String) throws {
    try FileManager.default.copyItem(atPath: workspace.path, toPath: folder.path("other.gpkg"))
    try FileManager.default.createSymbolicLink(atPath: folder.path("link.gpkg"), withDestinationPath: "other.gpkg")
    try FileManager.default.linkItem(atPath: folder.path("other.gpkg"), toPath: folder.path("hard.gpkg"))
    try folder.write(
      "m.yml", "workspace: w\ncrs: EPSG:9216\nsources:\n  - {layer: parcel, path: '\(name):parcel'}\n")
    let before = FileManager.default.contents(atPath: folder.path("other.gpkg"))
    let refused = try run("load m.yml -o other.gpkg")
    #expect(refused.status == 3 && refused.messages.contains("[output_is_input]"), "\(refused.messages)")
    #expect(FileManager.default.contents(atPath: folder.path("other.gpkg")) == before)
    #expect(try run("load m.yml --dry-run -o other.gpkg").status == 0)
    #expect(try run("load m.yml -o new.gpkg").status == 0)
  }

  @Test("a manifest is replaced as long as nobody has changed it")
  func manifests() throws {
    try folder.write("a.geojson", OutputRuleTests.square)
    for _ in 0..<2 { #expect(try run("manifest a.geojson -o m.yml").status == 0) }
    let text = try String(contentsOfFile: folder.path("m.yml"), encoding: .utf8)
    for changed in [text.replacingOccurrences(of: "sources:", with: "sources: # mine"), text + "# mine\n", "mine\n"] {
      try folder.write("m.yml", changed)
      let refused = try run("manifest a.geojson -o m.yml")
      #expect(refused.status == 3 && refused.messages.contains("[place_taken]"), "\(refused.messages)")
      #expect(try String(contentsOfFile: folder.path("m.yml"), encoding: .utf8) == changed)
    }
    #expect(try run("manifest a.geojson -o -").output.contains("sources:"))
  }

  @Test("demo writes the same bytes every time, adds what is missing and replaces nothing that differs")
  func demo() throws {
    for name in ["a", "b"] { try #require(try run("demo \(name)").status == 0) }
    #expect(try state(URL(fileURLWithPath: folder.path("a"))) == state(URL(fileURLWithPath: folder.path("b"))))
    try FileManager.default.removeItem(atPath: folder.path("a/duong.shp"))
    try #require(try run("demo a").status == 0)
    #expect(try state(URL(fileURLWithPath: folder.path("a"))) == state(URL(fileURLWithPath: folder.path("b"))))
    try FileManager.default.removeItem(atPath: folder.path("b/duong.shp"))
    try folder.write("b/manifest.yml", "mine")
    let refused = try run("demo b")
    #expect(refused.status == 3 && refused.messages.contains("b/manifest.yml") && refused.output.isEmpty)
    #expect(!FileManager.default.fileExists(atPath: folder.path("b/duong.shp")))
    #expect(try String(contentsOfFile: folder.path("b/manifest.yml"), encoding: .utf8) == "mine")
  }

  @Test(
    "a folder with somebody's files is refused", arguments: ["report W -o P", "export W -o P", "export W -o P -f shp"])
  func foreignFolders(words: String) throws {
    let words = words.replacingOccurrences(of: "P", with: "proj")
    try FileManager.default.createDirectory(atPath: folder.path("proj/data"), withIntermediateDirectories: true)
    try folder.write("proj/data/survey.shp", "precious")
    let refused = try run(words)
    #expect(refused.status == 3 && refused.messages.contains("[place_taken]"), "\(refused.messages)")
    try FileManager.default.removeItem(atPath: folder.path("proj"))
    for _ in 0..<2 { #expect(try run(words).status == 0) }
    try folder.write("proj/notes.txt", "mine")
    let before = try state(folder.url)
    #expect(try run(words).status == 3)
    #expect(try state(folder.url) == before)
  }

  @Test("the folder that one is in is filled, not replaced", arguments: ["report W -o .", "demo ."])
  func currentFolder(words: String) throws {
    try FileManager.default.createDirectory(atPath: folder.path("here"), withIntermediateDirectories: false)
    let here = URL(fileURLWithPath: folder.path("here"))
    let number = try FileManager.default.attributesOfItem(atPath: here.path)[.systemFileNumber] as? Int
    for _ in 0..<2 { #expect(try run(words, in: here).status == 0) }
    #expect(try FileManager.default.attributesOfItem(atPath: here.path)[.systemFileNumber] as? Int == number)
    #expect(try FileManager.default.contentsOfDirectory(atPath: here.path).allSatisfy { !$0.hasSuffix(".part") })
  }

  @Test(
    "a report that fails leaves the old one whole",
    arguments: ["ulimit -f 8 &&", "TMPDIR=/nonexistent", "timeout -s INT 0.05", "timeout -s TERM 0.3"])
  func failures(words: String) throws {
    try #require(try run("report W -o rep").status == 0)
    let before = try state(folder.url)
    let again = try CommandRun(["report", workspace.path, "-o", "rep"], in: folder.url, after: words)
    // Without a folder for temporary files the report does as well.
    #expect(words.hasPrefix("TMPDIR") ? again.status == 0 : again.status != 70, "\(again.messages)")
    #expect(try state(folder.url) == before)
  }

  @Test(
    "all layers of a checked workspace go out in every format",
    arguments: [
      "geojson", "geojsonl", "gpkg", "fgb", "csv", "shp", "tab", "mif", "dxf", "kml",
    ])
  func everyFormat(ending: String) throws {
    try #require([0, 1].contains(try run("check W").status))
    let export = try run("export W -o all -f \(ending)")
    #expect(export.status == 0, "\(export.messages)")
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path("all")).contains { $0.hasPrefix("finding") })
    for line in export.messages.split(separator: "\n") where line.contains("all/") {
      #expect(line.contains(": layer "), "\(line)")
    }
  }

  @Test(
    "a folder that is not there is named as it was typed",
    arguments: ["gpkg", "geojson", "csv", "fgb", "shp", "tab", "mif", "dxf", "kml", "kmz", "xlsx"])
  func typedPath(ending: String) throws {
    let export = try run("export W zone -o away/x.\(ending)")
    #expect(export.status == 3)
    #expect(export.messages.hasPrefix("landfund: away/x.\(ending): "), "\(export.messages)")
  }

  @Test("where a page cannot be written whole, one line says so and no library beside it", arguments: [4, 64, 200])
  func limited(kilobytes: Int) throws {
    let report = try CommandRun(
      ["report", workspace.path, "-o", folder.path("R")], after: "ulimit -f \(kilobytes) &&")
    #expect(report.status == 3, "\(report.messages)")
    #expect(report.messages.split(separator: "\n").allSatisfy { $0.hasPrefix("landfund: ") }, "\(report.messages)")
    #expect(try folder.names.isEmpty)
  }

  @Test("a layer without anything is a file of every format", arguments: ["tab", "mif", "shp", "fgb", "kml"])
  func nothing(ending: String) throws {
    try folder.write("e.geojson", #"{"type":"FeatureCollection","features":[]}"#)
    let written = try run("convert e.geojson e.\(ending)")
    #expect(written.status == 0, "\(written.messages)")
    #expect(try run("convert e.\(ending) back.geojson --crs OGC:CRS84").status == 0)
  }

  @Test("a folder that is interrupted leaves nothing beside it, and the status is that of the signal")
  func interrupted() throws {
    for delay in 0..<12 {
      let started = try StartedCommand(["report", workspace.path, "-o", folder.path("R")])
      while started.process.isRunning, try !folder.names.contains(where: { $0.hasSuffix(".part") }) { usleep(500) }
      usleep(UInt32(delay) * 3000)
      started.process.interrupt()
      started.process.waitUntilExit()
      let messages = String(decoding: started.messages.readDataToEndOfFile(), as: UTF8.self)
      #expect([0, 130].contains(started.exitStatus), "\(messages)")
      let names = try folder.names
      #expect(names.allSatisfy { $0 == "R" }, "\(delay): \(names), \(started.exitStatus) \(messages)")
    }
  }

  @Test("what a shell has open is written to and never replaced")
  func streams() throws {
    try folder.write("a.geojson", OutputRuleTests.square)
    let line = "echo kept > log; landfund area a.geojson --work-crs EPSG:9216 -f csv -o /dev/stdout >> log; cat log"
    let appended = try CommandRun(shell: line, in: folder.url)
    #expect(appended.output.hasPrefix("kept\nid,grid_m2"), "\(appended.messages)")
    let pipe = "mkfifo p; cat p & landfund area a.geojson --work-crs EPSG:9216 -f csv -o p; wait"
    #expect(try CommandRun(shell: pipe, in: folder.url).output.hasPrefix("id,grid_m2"))
  }

  /// The names and contents of everything in a folder.
  private func state(_ folder: URL) throws -> [String: Data] {
    var state: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
      let path = folder.appendingPathComponent(name).path
      state[name] = FileManager.default.contents(atPath: path) ?? Data()
    }
    return state
  }
}
