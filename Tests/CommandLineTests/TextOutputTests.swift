import Foundation
import LandModel
import LandStore
import PlaneGeometry
import Geodesy
import Testing

@Suite("control characters and marks of direction never reach a terminal")
struct TextOutputTests {
  private let folder: TemporaryFolder
  private static let name = "a\u{1B}[2J\u{1B}]0;x\u{07}\r\nb\u{202E}c"
  private static let shown = "a␛[2J␛]0;x␇␍␊b\u{FFFD}c"

  init() throws { folder = try TemporaryFolder() }

  private func isClean(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy {
      $0 == "\n" || ($0.value >= 0x20 && $0.value != 0x7F && $0 != "\u{202E}" && $0 != "\u{9B}")
    }
  }

  private func file(_ geometry: String) throws -> String {
    let id = try #require(String(data: JSONEncoder().encode(Self.name), encoding: .utf8))
    return try folder.write(
      "a.geojson",
      #"{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"EPSG:9216"}},"features":[{"type":"Feature","id":\#(id),"properties":{"mã":1},"geometry":\#(geometry)}]}"#
    )
  }

  private static let bowtie =
    #"{"type":"Polygon","coordinates":[[[553000,1587000],[553100,1587100],[553100,1587000],[553000,1587100],[553000,1587000]]]}"#

  @Test(
    "in the output and the messages of file commands",
    arguments: [
      ["area"], ["validate"], ["tile"], ["overlap", "again"], ["repair", "-o", "out.gpkg", "--method", "linework"],
    ])
  func files(words: [String]) throws {
    let file = try file(Self.bowtie)
    let run = try CommandRun(
      [words[0], file] + words.dropFirst().map { $0 == "again" ? file : $0 == "out.gpkg" ? folder.path($0) : $0 })
    #expect(isClean(run.output + run.messages), "\(run.output)\(run.messages)")
    #expect((run.output + run.messages).contains(Self.shown), "\(run.output)\(run.messages)")
    let json = try CommandRun(["area", file, "-f", "json"]).json()
    #expect((json["rows"] as? [[String: Any]])?.first?["id"] as? String == Self.name)
  }

  @Test("in refusals", arguments: [#"{"type":"Point","coordinates":[553000,1587000]}"#, "null"])
  func refusals(geometry: String) throws {
    let run = try CommandRun(["area", try file(geometry)])
    #expect(isClean(run.messages) && run.messages.contains(Self.shown), "\(run.messages)")
  }

  @Test(
    "in what is said of a workspace",
    arguments: [
      ["check", "--no-store", "--fail-on", "never"], ["info"], ["shares", "--by", "scheme"], ["coverage"], ["markers"],
      ["occupancy"], ["clean-land"], ["clean-land", "--by", "call"], ["reclaim"], ["extract", name],
      ["waive", "--list"],
    ])
  func workspaces(words: [String]) throws {
    var land = Land(name: Self.name, system: try CoordinateReferenceSystem("EPSG:9216"), asOf: CivilDate("2021-12-24"))
    func shape(_ x: Double) -> Geometry {
      .rectangle(Box(minX: 553_000 + x, minY: 1_587_000, maxX: 553_100 + x, maxY: 1_587_100))
    }
    var zone = Zone(id: Self.name)
    (zone.kind, zone.name) = (.industrialCluster, Self.name)
    land.zones = LandLayer([(zone, shape(0))])
    var scheme = Scheme(id: Self.name)
    (scheme.level, scheme.status, scheme.decisionDate) = (.zoning, .approved, CivilDate("2020-01-01"))
    land.schemes = LandLayer([(scheme, shape(0))])
    var call = Project(id: Self.name)
    (call.kind, call.name) = (.call, Self.name)
    land.projects = LandLayer([(call, shape(0))])
    land.parcels = LandLayer([(Parcel(id: Self.name), shape(0)), (Parcel(id: "2"), shape(50))])
    let path = folder.path("town.gpkg")
    try Workspace.write(land, to: path, landfund: "test")
    for language in ["en", "vi"] {
      let run = try CommandRun([words[0], path] + words.dropFirst() + ["--lang", language])
      #expect(run.status == 0, "\(run.messages)")
      #expect(isClean(run.output + run.messages), "\(run.output)\(run.messages)")
      if words != ["waive", "--list"] { #expect(run.output.contains(Self.shown), "\(run.output)") }
    }
  }

  @Test("a refusal of hundreds of kilobytes is cut in its middle and keeps its code")
  func longRefusal() throws {
    let id = String(repeating: "y", count: 200_000)
    let path = try folder.write(
      "a.geojson",
      #"{"type":"Feature","id":"\#(id)","properties":{},"geometry":{"type":"Point","coordinates":[1,2]}}"#)
    let run = try CommandRun(["area", path])
    #expect(run.status == 3 && run.messages.utf8.count < 3000 && run.messages.contains("…"))
    #expect(
      run.messages.hasPrefix("landfund: \(path), layer a, feature 0") && run.messages.hasSuffix("[bad_geometry]\n"))
  }
}
