import Foundation
import Geodesy
import Interchange
import Testing

/// The examples of a command's help as a person copies them: lines that end in a backslash go on.
private func examples(of command: String) throws -> [String] {
  let help = try CommandRun([command, "--help"]).output
  guard let section = help.split(separator: #/Examples?:\n/#, maxSplits: 1).dropFirst().first else { return [] }
  let lines = section.components(separatedBy: "\n").prefix { $0.hasPrefix("  ") }
  return lines.joined(separator: "\n").replacingOccurrences(of: "\\\n", with: " ")
    .components(separatedBy: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
}

/// Whether an example asks a database, which the machine of a test does not have under that name.
private func asksDatabase(_ example: String) -> Bool { example.contains("service=kontum") }

/// The commands that the help lists.
private func commands() throws -> [String] {
  let help = try CommandRun(["--help"]).output
  let list = try #require(help.components(separatedBy: "SUBCOMMANDS:\n").last)
  return list.split(separator: "\n").filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") && !$0.contains("See '") }
    .compactMap { $0.split(separator: " ").first.map(String.init) }
}

@Test func everyCommandHasExamplesThatFitTheScreen() throws {
  let commands = try commands()
  #expect(commands.count >= 20, "\(commands)")
  for command in commands where command != "help" {
    let examples = try examples(of: command)
    #expect(!examples.isEmpty, "\(command)")
    for example in examples { #expect(example.hasPrefix("landfund "), "\(command): \(example)") }
  }
}

/// The files that the examples name, made of the sample.
private func makeFiles(in folder: TemporaryFolder) throws {
  func read(_ path: String) throws -> FeatureTable {
    try readTable(at: InputAddress(CommandRun.package.appendingPathComponent(path).path))
  }
  let system = try CoordinateReferenceSystem(epsg: 9216)
  let (parcels, blocks) = (try read(FirstLook.parcels), try read(FirstLook.landuse))
  for (name, table) in [("parcels", parcels), ("landuse", blocks), ("flood", blocks), ("zones", blocks)] {
    try writeTable(table, to: folder.path("\(name).geojson"))
    try writeTable(table.transformed(to: system), to: folder.path("\(name).gpkg"))
  }
  var layers = [try parcels.transformed(to: system)]
  layers[0].name = "parcel"
  layers[0].columns[0].name = "so_thua"
  for name in ["scheme", "scheme_block"] {
    layers.append(try blocks.transformed(to: system))
    layers[layers.count - 1].name = name
  }
  try writeTables(layers, to: folder.path("town.gpkg"))
  try writeTable(blocks, to: folder.path("blocks.geojson"))
  if GDALTrait.isOn {
    try writeTable(layers[2], to: folder.path("blocks.shp"))
    try writeTable(layers[2], to: folder.path("QHPK.dxf"))
    // Attributes in ASCII are TCVN3 too.
    layers[0].columns.removeAll { $0.name != "so_thua" }
    try writeTable(layers[0], to: folder.path("thua_dat.shp"))
  }
  try folder.write("bang_ke.csv", "STT,X,Y\n1,1587000,553000\n2,1587100,553000\n3,1587100,553100\n")
}

@Test(.enabled(if: GDALTrait.isOn, "the sample has a Shapefile"))
func examplesRunOnTheSample() throws {
  let folder = try TemporaryFolder()
  func run(_ line: String) throws {
    let run = try CommandRun(shell: line, in: folder.url)
    let findsErrors = line.hasPrefix("landfund check") || line.hasPrefix("landfund serve")
    #expect(run.status == 0 || (findsErrors && run.status == 1), "\(line): \(run.status) \(run.messages)")
    #expect(!run.messages.contains("not found"), "\(run.messages)")
  }
  try run("landfund demo .")
  for example in try examples(of: "load") { try run(example) }
  try run("landfund check kon-tum.gpkg -f json -o last-month.json")
  try folder.write("publish.yml", "layers: {road: off}\n")
  try folder.write("accepted.csv", "finding,reason\nf-cad2b604b106,settled\n")
  let others = Set(["area", "overlap", "tile", "validate", "repair", "convert", "explain", "manifest", "load", "help"])
  for command in try commands() where !others.contains(command) {
    // A server runs until it is stopped; what it would serve is looked at.
    let ending = command == "serve" ? " --check" : ""
    for example in try examples(of: command) where !asksDatabase(example) {
      try run(example.replacing(" --check", with: "") + ending)
    }
  }
}

@Test(arguments: ["manifest", "area", "overlap", "tile", "validate", "repair", "convert", "explain"])
func examplesRunAsPrinted(command: String) throws {
  let folder = try TemporaryFolder()
  try makeFiles(in: folder)
  for example in try examples(of: command) where !asksDatabase(example) {
    if example.contains(".shp") || example.contains(".dxf"), !GDALTrait.isOn { continue }
    let run = try CommandRun(shell: example, in: folder.url)
    #expect([0, 1].contains(run.status), "\(example): \(run.status) \(run.messages)")
    #expect(!run.messages.contains("not found"), "\(run.messages)")
  }
}
