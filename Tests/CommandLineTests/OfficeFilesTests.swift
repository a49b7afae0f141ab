import Foundation
import Testing

/// The files of `geodata/office`: what `manifest` guesses of each folder, which lines only the office knows, what `load`
/// says, and that `demo --office` writes the same.
@Suite("files of an office", .enabled(if: GDALTrait.isOn))
struct OfficeFilesTests {
  private static let office = CommandRun.package.appendingPathComponent("geodata/office")
  private static let folders = [
    "cadastre-dgn", "calls", "constraints", "corners", "detailed-kmz", "hosogis", "landuse-dxf", "landuse-tab",
    "markers",
    "parcels-zip", "postgis-csv", "units", "zoning-dxf",
  ]

  private static func text(_ path: String) throws -> String {
    try String(contentsOf: office.appendingPathComponent(path), encoding: .utf8)
  }

  /// A copy of the files that an office has handed over, without what we have written.
  private static func handedOver(_ folder: String) throws -> TemporaryFolder {
    let copy = try TemporaryFolder()
    let target = copy.url.appendingPathComponent(folder)
    try FileManager.default.copyItem(at: office.appendingPathComponent(folder), to: target)
    for name in ["manifest.yml", "load.txt"] {
      try FileManager.default.removeItem(at: target.appendingPathComponent(name))
    }
    return copy
  }

  @Test("every folder is looked at")
  func folderList() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.office.path).filter { $0 != "README.md" }
    #expect(names.sorted() == Self.folders)
  }

  @Test("the manifest is the guessed one, but for the lines that only the office knows", arguments: folders)
  func guessed(folder: String) throws {
    let copy = try Self.handedOver(folder)
    let run = try CommandRun(["manifest", folder, "-o", "\(folder)/guess.yml"], in: copy.url)
    try #require(run.status == 0, "\(run.messages)")
    let guess = try String(contentsOf: copy.url.appendingPathComponent("\(folder)/guess.yml"), encoding: .utf8)
    let kept = try Self.text("\(folder)/manifest.yml")
    let guessed = lines(guess)
    let edited = lines(kept)
    let gone = guessed.filter { !edited.contains($0) }.map { "- \($0)\n" }
    let added = edited.filter { !guessed.contains($0) }.map { "+ \($0)\n" }
    try expectSnapshot((gone + added).joined(), "office/\(folder)")
  }

  private func lines(_ text: String) -> [String] {
    text.split(separator: "\n").map(String.init).filter { !$0.hasPrefix("# landfund manifest writes") }
  }

  @Test("loading says what the folder's file says", arguments: folders)
  func loads(folder: String) throws {
    let copy = try TemporaryFolder()
    let target = copy.url.appendingPathComponent(folder)
    try FileManager.default.copyItem(at: Self.office.appendingPathComponent(folder), to: target)
    let run = try CommandRun(["load", "manifest.yml", "-o", "../w.gpkg"], in: target)
    try #require(run.status == 0, "\(run.messages)")
    let said = run.output.replacing(#/ \([0-9.]+ s\)/#, with: "")
    #expect(said == (try Self.text("\(folder)/load.txt")))
  }

  @Test("demo --office writes the same files")
  func demo() throws {
    let folder = try TemporaryFolder()
    try #require(try CommandRun(["demo", "o", "--office"], in: folder.url).status == 0)
    let written = folder.url.appendingPathComponent("o").path
    #expect(FileManager.default.contentsEqual(atPath: written, andPath: Self.office.path))
    #expect(try CommandRun(["demo", "o", "--office"], in: folder.url).status == 0)
    try folder.write("o/units/load.txt", "mine")
    #expect(try CommandRun(["demo", "o", "--office"], in: folder.url).status == 3)
  }
}
