import Foundation
import Geodesy
import LandModel
import LandStore
import PlaneGeometry
import Testing

/// A town in which one feature of every layer crosses itself.
@Suite("what no measure can use is named wherever it is missing")
struct LeftOutTests {
  private let folder: TemporaryFolder
  private var town: String { folder.path("town.gpkg") }

  init() throws {
    folder = try TemporaryFolder()
    try Workspace.write(try Self.land(), to: folder.path("town.gpkg"), landfund: "test")
  }

  private static func rectangle(_ x: Double, _ width: Double) -> Geometry {
    .rectangle(Box(minX: 553_000 + x, minY: 1_587_000, maxX: 553_000 + x + width, maxY: 1_587_100))
  }

  private static func bowtie(_ x: Double) -> Geometry {
    .polygon(
      [(0, 0), (100, 100), (100, 0), (0, 100), (0, 0)].map { Position(553_000 + x + $0.0, 1_587_000 + $0.1) })
  }

  private static func land() throws -> Land {
    var land = Land(name: "Town", system: try CoordinateReferenceSystem("EPSG:9216"), asOf: CivilDate("2021-12-24"))
    var cluster = Zone(id: "CCN")
    cluster.kind = .industrialCluster
    land.zones = LandLayer([(cluster, rectangle(0, 200))])
    let schemes = ["A", "B"].map { id in
      var scheme = Scheme(id: id)
      (scheme.level, scheme.status) = (.general, .approved)
      scheme.decisionDate = CivilDate(id == "A" ? "2015-01-01" : "2020-01-01")
      return scheme
    }
    land.schemes = LandLayer(schemes.map { ($0, rectangle($0.id == "A" ? 0 : 200, 200)) })
    let blocks: [(String, String, Geometry)] = [
      ("A1", "A", rectangle(0, 100)), ("A2", "A", bowtie(100)), ("B1", "B", rectangle(200, 200)),
    ]
    land.schemeBlocks = LandLayer(
      blocks.map { id, scheme, shape in
        var block = SchemeBlock(id: id)
        (block.scheme, block.function) = (scheme, FunctionCode("industry"))
        return (block, shape)
      })
    land.parcels = LandLayer(
      [("near", bowtie(0)), ("far", bowtie(5000))].map { (Parcel(id: $0.0), $0.1) })
    var call = Project(id: "C")
    call.kind = .call
    var licensed = Project(id: "D")
    licensed.kind = .licensed
    land.projects = LandLayer([(call, rectangle(0, 200)), (licensed, bowtie(5000))])
    return land
  }

  @Test(
    "on standard error, under skipped in JSON, and at the end of a text",
    arguments: [
      ("compare A B", ["scheme_block:A2", "parcel:near"]),
      ("coverage", ["scheme_block:A2"]),
      ("clean-land", ["scheme_block:A2", "project:D"]),
      ("clean-land --by call", ["scheme_block:A2", "parcel:near", "project:D"]),
      ("reclaim", ["scheme_block:A2", "project:D"]),
      ("occupancy", ["parcel:far", "parcel:near", "project:D"]),
      ("shares --by scheme", ["parcel:far", "parcel:near"]),
    ])
  func named(command: String, expected: [String]) throws {
    let words = command.split(separator: " ").map(String.init)
    let arguments = [words[0], town] + words.dropFirst()
    let run = try CommandRun(arguments + ["-f", "json"])
    #expect(run.status == 0, "\(run.messages)")
    let skipped = try #require(try run.json()["skipped"] as? [[String: String]])
    #expect(skipped.map { "\($0["layer"] ?? ""):\($0["id"] ?? "")" } == expected)
    for feature in expected {
      let name = feature.replacingOccurrences(of: ":", with: " ")
      #expect(run.messages.contains("landfund: \(name): left out: invalid_geometry\n"), "\(run.messages)")
    }
    #expect(try CommandRun(arguments).output.hasSuffix("\nNot looked at: invalid_geometry \(expected.count)\n"))
    let vietnamese = try CommandRun(arguments + ["--lang", "vi"])
    #expect(vietnamese.output.hasSuffix("\nKhông xét được: ranh giới không hợp lệ \(expected.count)\n"))
    #expect(vietnamese.messages.contains(": không xét: ranh giới không hợp lệ\n"))
    #expect(!vietnamese.messages.contains("left out"))
  }

  @Test("of many in one layer the first ten by id are named and the rest is counted")
  func many() throws {
    var land = try Self.land()
    land.parcels = LandLayer((0..<12).reversed().map { (Parcel(id: "p\($0)"), Self.bowtie(Double($0) * 200)) })
    let path = folder.path("many.gpkg")
    try Workspace.write(land, to: path, landfund: "test")
    let run = try CommandRun(["shares", path, "--by", "scheme"])
    let lines = run.messages.split(separator: "\n")
    #expect(lines.count == 11 && lines[10].contains("parcel: and 2 more left out"), "\(run.messages)")
    #expect(
      lines.prefix(10).map { $0.contains(" p\(lines.firstIndex(of: $0) ?? -1):") } == Array(repeating: true, count: 10))
    let document = try CommandRun(["shares", path, "--by", "scheme", "-f", "json"]).json()
    let skipped = try #require(document["skipped"] as? [[String: Any]])
    #expect(skipped.map { $0["id"] as? String } == (0..<12).map { "p\($0)" })
  }

  @Test(
    "of many in a file too, and validate names them all",
    arguments: [
      ("null", "13 more left out"),
      (
        #"{"type":"Polygon","coordinates":[[[553000,1587000],[553100,1587100],[553100,1587000],[553000,1587100],[553000,1587000]]]}"#,
        "13 more left out"
      ),
    ])
  func manyInAFile(geometry: String, rest: String) throws {
    let triangle =
      #"{"type":"Polygon","coordinates":[[[553000,1587000],[553100,1587000],[553000,1587100],[553000,1587000]]]}"#
    let features = ([triangle] + [String](repeating: geometry, count: 23)).enumerated().map { id, geometry in
      #"{"type":"Feature","id":\#(id),"properties":{},"geometry":\#(geometry)}"#
    }
    let path = folder.path("many.geojson")
    let text = #"{"type":"FeatureCollection","features":[\#(features.reversed().joined(separator: ","))]}"#
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    let run = try CommandRun(["overlap", path, path, "--crs", "EPSG:9216", "--override-crs", "--quiet"])
    // Both sides are named.
    let messages = run.messages.split(separator: "\n").filter { $0.contains(path) }
    #expect(
      messages.count == 22
        && messages.count { $0.hasSuffix("and \(rest); landfund validate names them all") } == 2, "\(run.messages)")
    let named = run.messages.matches(of: #/ ([0-9]+): (left out|it has no geometry)/#).compactMap { Int($0.1) }
    #expect(named == Array(1...10) + Array(1...10), "\(run.messages)")
    let validated = try CommandRun(["validate", path, "--quiet", "-f", "csv"])
    #expect(validated.output.split(separator: "\n").count >= 24, "\(validated.output)")
  }
}
