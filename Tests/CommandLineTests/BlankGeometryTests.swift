import Foundation
import Testing

@Suite("features without geometry, empty geometry, empty rings")
struct BlankGeometryTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private static let ring = "[[553000,1587000],[553100,1587000],[553100,1587100],[553000,1587000]]"

  private func layer(_ geometries: [String]) throws -> String {
    let features = geometries.enumerated().map {
      #"{"type":"Feature","id":\#($0 + 1),"properties":{},"geometry":\#($1)}"#
    }
    return try folder.write(
      "a.geojson",
      #"{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"EPSG:9216"}},"features":[\#(features.joined(separator: ","))]}"#
    )
  }

  private static let whole = #"{"type":"Polygon","coordinates":[\#(ring)]}"#

  static let blanks = [
    "null", #"{"type":"Polygon","coordinates":[]}"#, #"{"type":"MultiPolygon","coordinates":[]}"#,
    #"{"type":"MultiPolygon","coordinates":[[]]}"#, #"{"type":"Point","coordinates":[]}"#,
    #"{"type":"GeometryCollection","geometries":[]}"#,
    #"{"type":"GeometryCollection","geometries":[{"type":"Polygon","coordinates":[]}]}"#,
  ]

  @Test("are a row of validate and named elsewhere; the rest of the layer is worked on", arguments: blanks)
  func blank(geometry: String) throws {
    let file = try layer([Self.whole, geometry])
    let validated = try CommandRun(["validate", file, "-f", "csv"])
    #expect(validated.status == 1 && validated.csv.dropFirst() == [["2", "null_geometry", "", ""]])
    for words in [
      ["area", file], ["tile", file], ["overlap", file, file],
      ["repair", file, "-o", folder.path("o.gpkg"), "--method", "structure"],
    ] {
      let run = try CommandRun(words + ["-f", "csv"])
      #expect(run.status == 0, "\(words[0]): \(run.messages)")
      #expect(run.messages.contains("feature 2: it has no geometry and is left out"), "\(run.messages)")
    }
    #expect(try CommandRun(["area", file, "-f", "csv"]).csv.count == 2)
    let converted = try CommandRun(["convert", file, folder.path("o.csv")])
    #expect(
      converted.status == 0 && converted.messages.contains("feature 2: it has no geometry"), "\(converted.messages)")
  }

  @Test(
    "an empty ring is no part, no hole, and not valid",
    arguments: [
      (#"{"type":"Polygon","coordinates":[[]]}"#, ["0", "0", "0"]),
      (#"{"type":"Polygon","coordinates":[\#(ring),[]]}"#, ["5000", "1", "0"]),
      (#"{"type":"MultiPolygon","coordinates":[[[]],[\#(ring)]]}"#, ["5000", "1", "0"]),
    ])
  func emptyRings(geometry: String, expected: [String]) throws {
    let file = try layer([geometry])
    let row = try #require(try CommandRun(["area", file, "-f", "csv"]).csv.last)
    #expect([row[1], row[4], row[5]] == expected && row[7] == "false", "\(row)")
    let validated = try CommandRun(["validate", file, "-f", "csv"])
    #expect(
      validated.status == 1 && validated.csv.dropFirst() == [["1", "too_few_points", "", ""]], "\(validated.output)")
    #expect(try CommandRun(["tile", file, "-f", "csv"]).output.contains("geometry.invalid"))
  }
}
