import Foundation
import Testing

/// A newcomer's wrong turns with the sample's manifest: each ends with status 3 and one line that says what to do.
@Suite("wrong turns of a newcomer", .enabled(if: GDALTrait.isOn))
struct NewcomerTests {
  @Test(arguments: [
    (
      "    crs: EPSG:9216          # the file came without a .prj\n", "",
      ["duong.shp", "no reference system", "EPSG:9216", "crs:"]
    ),
    ("107°30'", "108°00'", ["bang-ke-QH-14.csv", "108°00′", "107°30′", "override"]),
    ("moc-gioi.geojson", "mocgioi.geojson", ["mocgioi.geojson", "no such file"]),
    ("code: MLD", "code: MLDD", ["thua-dat.shp", "MLDD", "MA_XA"]),
    ("tenure:", "tenur:", ["tenur", "tenure"]),
    ("\"Hộ gia đình\": household, ", "", ["thua-dat.shp", "tenure", "Hộ gia đình"]),
  ])
  func endInAHelpfulLine(written: String, instead: String, said: [String]) throws {
    let folder = try TemporaryFolder()
    let sample = CommandRun.package.appendingPathComponent("geodata/kon-tum")
    for name in try FileManager.default.contentsOfDirectory(atPath: sample.path) where name != "manifest.yml" {
      try FileManager.default.createSymbolicLink(
        at: folder.url.appendingPathComponent(name), withDestinationURL: sample.appendingPathComponent(name))
    }
    let manifest = try String(contentsOf: sample.appendingPathComponent("manifest.yml"), encoding: .utf8)
    try #require(manifest.contains(written))
    let path = try folder.write("manifest.yml", manifest.replacing(written, with: instead, maxReplacements: 1))
    let run = try CommandRun(["load", path, "-o", folder.path("w.gpkg"), "--quiet"])
    #expect(run.status == 3)
    #expect(run.messages.split(separator: "\n").count == 1)
    for word in said { #expect(run.messages.contains(word), "\(run.messages)") }
    #expect(!FileManager.default.fileExists(atPath: folder.path("w.gpkg")))
  }
}
