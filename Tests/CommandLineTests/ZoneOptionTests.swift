import Foundation
import Testing

/// `--zone` reaches the answer of every command that has one: what it does there is tried with the answers.
@Suite("--zone")
final class ZoneOptionTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    func square(_ id: String, _ east: Int, _ side: Int, _ fields: String) -> String {
      let (x, y) = (553_000 + east, 1_587_000)
      let ring = "[\(x),\(y)],[\(x + side),\(y)],[\(x + side),\(y + side)],[\(x),\(y + side)],[\(x),\(y)]"
      return #"{"type":"Feature","properties":{"id":"\#(id)",\#(fields)},"geometry":{"type":"Polygon","coordinates":"#
        + "[[\(ring)]]}}"
    }
    func write(_ name: String, _ features: [String]) throws {
      try folder.write(
        name,
        #"{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"EPSG:9216"}},"features":["#
          + features.joined(separator: ",") + "]}")
    }
    try write(
      "z.geojson",
      [
        square("W1", 0, 100, #""kind":"commune","name":"Phường Một""#),
        square("W2", 100, 100, #""kind":"commune","name":"Phường Hai""#),
      ])
    // Two pairs of parcels that lie over each other, one in each commune.
    try write("p.geojson", [0, 10, 120, 130].map { square("\($0)", $0, 20, #""tenure":"state""#) })
    try folder.write(
      "m.yml",
      "workspace: t\ncrs: EPSG:9216\nas_of: 2021-12-24\nsources:\n  - {layer: zone, path: z.geojson}\n"
        + "  - {layer: parcel, path: p.geojson}\n")
    try #require(try run("load m.yml -o w.gpkg").status == 0)
    try #require(try run("check w.gpkg").status == 1)
  }

  private func run(_ line: String, _ more: String...) throws -> CommandRun {
    try CommandRun(line.split(separator: " ").map(String.init) + more, in: folder.url)
  }

  private static let documents = [
    "check w.gpkg", "shares w.gpkg --by landuse", "coverage w.gpkg", "markers w.gpkg", "markers w.gpkg --stakeout",
    "occupancy w.gpkg", "clean-land w.gpkg", "clean-land w.gpkg --by call", "reclaim w.gpkg",
    "schemes w.gpkg", "adjustments w.gpkg", "progress w.gpkg", "balance w.gpkg W1", "demand w.gpkg",
    "clearance w.gpkg --by zone", "projects w.gpkg", "forest w.gpkg",
  ]

  @Test("the document says its zone, named in any way", arguments: documents)
  func documents(_ line: String) throws {
    #expect(try run(line + " -f json", "--zone", "phuong hai").json()["zone"] as? String == "W2")
    #expect(try run(line + " -f json").json()["zone"] == nil)
  }

  @Test(
    "a zone that is not there is refused by every command, and nothing is written",
    arguments: documents + [
      "export w.gpkg parcel -o out", "export w.gpkg site -o out.geojson", "export w.gpkg finding -o out.geojson",
      "report w.gpkg -o out", "waive w.gpkg --reason x --by y",
    ])
  func unknown(_ line: String) throws {
    let run = try run(line, "--zone", "Phường Ba")
    #expect(run.status == 3 && run.messages.contains("Phường Ba"), "\(run.messages)")
    #expect(run.messages.hasSuffix("[unknown_identifier]\n"), "\(run.messages)")
    #expect(try !folder.names.contains { $0.hasPrefix("out") })
  }

  @Test("exports, the report and waivers take what touches the zone")
  func writers() throws {
    #expect(try run("export w.gpkg parcel -o p.csv --zone W2").status == 0)
    #expect(try run("export w.gpkg finding -o f.csv --zone W2").status == 0)
    func rows(_ name: String) throws -> [String] {
      try String(contentsOfFile: folder.path(name), encoding: .utf8).split(separator: "\n").dropFirst().map(String.init)
    }
    #expect(try rows("p.csv").count == 2 && rows("f.csv").filter { $0.contains("overlap.parcel") }.count == 1)
    #expect(try run("report w.gpkg -o report --zone W2").status == 0)
    #expect(try rows("report/data/findings.csv").filter { $0.contains("overlap.parcel") }.count == 1)
    let waived = try run("waive w.gpkg --zone W2 --rule overlap.parcel --reason x --by y")
    #expect(waived.status == 0 && waived.messages.split(separator: "\n").count == 1, "\(waived.messages)")
    #expect(try run("waive w.gpkg --list -f csv").csv.count == 2)
  }
}
