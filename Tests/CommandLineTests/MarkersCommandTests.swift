import Foundation
import Geodesy
import LandModel
import LandStore
import PlaneGeometry
import Testing

@Suite("landfund markers and coverage")
struct MarkersCommandTests {
  private let workspace: MarkedWorkspace

  init() throws { workspace = try MarkedWorkspace() }

  private func markers(_ options: String...) throws -> CommandRun {
    try CommandRun(["markers", workspace.path] + options)
  }

  @Test("text: declared beside measured, then schemes and zones")
  func text() throws {
    let run = try markers()
    #expect(run.status == 0, "\(run.messages)")
    #expect(
      run.output
        == """
        Town · 24 Dec 2021 · EPSG:9216
        2/2 declared, 1 measured

        scheme  basis              line_m  points_required  points_marked  within_spacing_ratio  longest_run_m  drift_max_m  declared  status
        S-01    red_line;no_build  700.00                6              5                 85.7%         100.00         0.06  complete  partial
        S-02    road_axis           90.00                2              2                100.0%          90.00         0.00  complete  complete

        zone  approved  to_be_marked  declared_marked  complete  area_ratio  line_m  line_ratio  lines_unknown
        W1           2             2                2         1        5.9%  790.00       11.4%              0

        """)
    #expect(try markers("--lang", "vi").output.contains("2/2 đồ án theo báo cáo đã cắm mốc; thực tế cắm đủ 1"))
  }

  @Test("JSON and CSV have the columns of the documentation")
  func json() throws {
    let run = try markers("-f", "json", "--points")
    let document = try run.json()
    #expect(document["command"] as? String == "markers" && document["as_of"] as? String == "2021-12-24")
    let lines = run.output.split(separator: "\n")
    let row = try #require(lines.first { $0.hasPrefix(#"{"scheme":"S-02","basis""#) })
    #expect(
      row == #"{"scheme":"S-02","basis":"road_axis","line_m":90.0,"points_required":2,"points_marked":2,"#
        + #""within_spacing_m":90.0,"within_spacing_ratio":1.0,"longest_run_m":90.0,"drift_mean_m":0.0,"#
        + #""drift_p95_m":0.0,"drift_max_m":0.0,"planned":0,"installed":2,"handed_over":0,"lost":0,"displaced":0,"#
        + #""obsolete":0,"declared":"complete","status":"complete"}"#)
    let zone = try #require((document["zones"] as? [[String: Any]])?.first)
    #expect(zone["declared_ratio"] as? Double == 1 && zone["count_ratio"] as? Double == 0.5)
    let points = try #require(document["points"] as? [[String: Any]])
    #expect(points.count == 8)
    #expect(points.filter { $0["marked_by"] is NSNull }.count == 1)
    let csv = try markers("-f", "csv").csv
    #expect(
      csv[0].joined(separator: ",").hasPrefix("scheme,basis,line_m,points_required,points_marked,within_spacing_m"))
    #expect(try markers("--points", "-f", "csv").csv[0] == ["scheme", "kind", "x_n", "y_e", "turn_deg", "marked_by"])
  }

  @Test("the stake-out names number, place and the distance to the next")
  func stakeOut() throws {
    #expect(
      try markers("--stakeout", "-f", "csv").output == """
        scheme,number,kind,x_n,y_e,next_m
        S-01,S-01-M8,red_line,1587100,553300,

        """)
    let priced = try markers("--stakeout", "--unit-price", "1500000", "-f", "json")
    #expect(
      priced.output.contains(
        #"{"scheme":"S-01","proposed":1,"gained_m":100.0,"cost":1500000,"priority":1}"#), "\(priced.output)")
    #expect(priced.output.contains("\"unit_price\": 1500000,\n\"budget\": null,"))
    let poor = try markers("--stakeout", "--unit-price", "1500000", "--budget", "1499999", "-f", "csv").csv
    #expect(poor.count == 1)
    #expect(try markers("--budget", "1").status == 2)
    #expect(try markers("--stakeout", "--budget", "1").status == 2)
    #expect(try markers("--stakeout", "--unit-price", "-1").status == 2)
  }

  @Test("GeoJSON has points and markers, XLSX opens elsewhere")
  func mapAndSpreadsheet() throws {
    let map = try markers("-f", "geojson").json()
    let features = try #require(map["features"] as? [[String: Any]])
    let kinds = features.compactMap { ($0["properties"] as? [String: Any])?["feature"] as? String }
    #expect(kinds.filter { $0 == "required_point" }.count == 8 && kinds.filter { $0 == "marker" }.count == 11)
    let file = workspace.folder.appendingPathComponent("list.xlsx")
    #expect(try markers("--stakeout", "--lang", "vi", "-o", file.path).status == 0)
    let first = try Data(contentsOf: file)
    #expect(try markers("--stakeout", "--lang", "vi", "-o", file.path).status == 0)
    #expect(try Data(contentsOf: file) == first)
    let reader = Process()
    reader.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    reader.arguments = [
      "ogr2ogr", "-f", "CSV", "/vsistdout/", file.path, "Mốc cần cắm", "-oo", "HEADERS=DISABLE", "-oo",
      "FIELD_TYPES=STRING",
    ]
    let pipe = Pipe()
    reader.standardOutput = pipe
    try reader.run()
    let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    reader.waitUntilExit()
    #expect(text.contains("Đồ án,Số hiệu mốc,Loại mốc,X (bắc),Y (đông),Cạnh (m),Quyết định"))
    #expect(
      text.contains(#"S-01,S-01-M8,mốc chỉ giới đường đỏ,"1587100","553300",,1335/QĐ-UBND (10/01/2020)"#), "\(text)")
  }

  @Test("one scheme, an unknown one, and one that need not be marked")
  func schemes() throws {
    let one = try markers("--scheme", "S-02", "-f", "json").json()
    #expect((one["rows"] as? [[String: Any]])?.count == 1)
    #expect(((one["zones"] as? [[String: Any]])?.first)?["approved"] as? Int == 1)
    let unknown = try markers("--scheme", "S-99")
    #expect(unknown.status == 3 && unknown.messages.contains("S-99"))
    let general = try markers("--scheme", "G-01", "-f", "csv")
    #expect(general.status == 0 && general.csv.count == 1 && general.messages.contains("general"))
  }

  @Test("coverage by level and base, its open ground as a map")
  func coverage() throws {
    let csv = try CommandRun(["coverage", workspace.path, "--level", "detailed", "-f", "csv"])
    #expect(
      csv.output == """
        zone,level,base,schemes,covered_m2,base_m2,ratio,note
        W1,detailed,built,2,170000,400000,0.425,
        W1,detailed,natural,2,170000,1000000,0.17,
        W1,detailed,parent,2,170000,1000000,0.17,

        """, "\(csv.messages)")
    let json = try CommandRun(["coverage", workspace.path, "-f", "json"]).json()
    #expect(json["dropped_m2"] as? Double == 0 && (json["definition"] as? [String: String])?["vi"] != nil)
    let map = try CommandRun(["coverage", workspace.path, "--level", "detailed", "-f", "geojson"]).json()
    let features = try #require(map["features"] as? [[String: Any]])
    #expect(features.count == 1)
    let properties = try #require(features[0]["properties"] as? [String: Any])
    #expect(properties["level"] as? String == "detailed")
    #expect(abs((properties["area_m2"] as? Double ?? 0) - 230_000) < 1e-3)
    #expect(try CommandRun(["coverage", workspace.path, "--level", "deep"]).status == 2)
  }

  @Test(
    "what could not be looked at stands in the documents", arguments: ["markers", "markers --stakeout", "coverage"])
  func skipped(command: String) throws {
    let words = command.split(separator: " ").map(String.init)
    let broken = try MarkedWorkspace(isBroken: true)
    let document = try CommandRun([words[0], broken.path] + words.dropFirst() + ["-f", "json"]).json()
    let skipped = try #require(document["skipped"] as? [[String: String]])
    #expect(skipped.map { $0["layer"] } == ["scheme"] && skipped[0]["id"] == "S-03")
    #expect(skipped[0]["reason"] == "invalid_geometry" && skipped[0]["rule"] != nil)
    let text = try CommandRun([words[0], broken.path] + words.dropFirst()).output
    #expect(text.hasSuffix("\nNot looked at: invalid_geometry 1\n"))
    let whole = try CommandRun([words[0], workspace.path] + words.dropFirst() + ["-f", "json"]).json()
    #expect((whole["skipped"] as? [Any])?.isEmpty == true)
  }
}

/// A commune with a general and two detailed schemes, one marked completely, one not quite.
///
/// S-01 (400 m × 400 m): a red line of 300 m whose last end has no marker, and a heritage block of 100 m × 100 m with a
/// marker at every corner. S-02 (100 m × 100 m): an axis of 90 m with a marker at each end.
private final class MarkedWorkspace {
  let folder: URL
  let path: String

  /// - Parameter isBroken: whether there is a third scheme, which crosses itself.
  init(isBroken: Bool = false) throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("landfund-markers-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.appendingPathComponent("town.gpkg").path
    var land = Land(name: "Town", system: try CoordinateReferenceSystem("EPSG:9216"), asOf: CivilDate("2021-12-24"))
    var commune = Zone(id: "W1")
    commune.kind = .commune
    land.zones = LandLayer([(commune, .rectangle(MarkedWorkspace.box(0, 0, 1000, 1000)))])
    land.schemes = LandLayer(
      [
        (MarkedWorkspace.scheme("G-01", .general), .rectangle(MarkedWorkspace.box(0, 0, 1000, 1000))),
        (MarkedWorkspace.scheme("S-01", .detailed), .rectangle(MarkedWorkspace.box(0, 0, 400, 400))),
        (MarkedWorkspace.scheme("S-02", .detailed), .rectangle(MarkedWorkspace.box(500, 0, 600, 100))),
      ] + (isBroken ? [(MarkedWorkspace.scheme("S-03", .detailed), MarkedWorkspace.bow)] : []))
    land.schemeBlocks = LandLayer([
      (MarkedWorkspace.block("B-1", "S-01", "heritage"), .rectangle(MarkedWorkspace.box(200, 200, 300, 300))),
      (MarkedWorkspace.block("B-2", "G-01", "residential"), .rectangle(MarkedWorkspace.box(0, 0, 1000, 400))),
    ])
    land.roads = LandLayer([
      (MarkedWorkspace.road("R-1", .redLine, "S-01"), MarkedWorkspace.line((0, 100), (300, 100))),
      (MarkedWorkspace.road("R-2", .centreLine, "S-02"), MarkedWorkspace.line((505, 50), (595, 50))),
    ])
    let places: [(String, MarkerKind, Double, Double)] =
      [("S-01", .redLine, 0, 100), ("S-01", .redLine, 100, 100.06), ("S-01", .redLine, 200, 100)]
      + [(200, 200), (300, 200), (300, 300), (200, 300)].map { ("S-01", .noBuild, $0.0, $0.1) }
      + [("S-02", .roadAxis, 505, 50), ("S-02", .roadAxis, 595, 50)]
    var markers = places.enumerated().map { MarkedWorkspace.marker("M-\($0.offset)", $0.element) }
    markers.append(MarkedWorkspace.marker("X-1", ("S-99", .scope, 900, 900)))
    markers.append(MarkedWorkspace.marker("X-2", ("G-01", .reference, 900, 900)))
    land.markers = LandLayer(markers)
    try Workspace.write(land, to: path, landfund: "1.0.0")
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private static func box(_ minX: Double, _ minY: Double, _ maxX: Double, _ maxY: Double) -> Box {
    Box(minX: 553_000 + minX, minY: 1_587_000 + minY, maxX: 553_000 + maxX, maxY: 1_587_000 + maxY)
  }

  private static let bow = Geometry.polygon(
    [(700.0, 0.0), (800, 100), (800, 0), (700, 100), (700, 0)].map { Position(553_000 + $0.0, 1_587_000 + $0.1) })

  private static func line(_ from: (Double, Double), _ to: (Double, Double)) -> Geometry {
    .multiLineString([[from, to].map { Position(553_000 + $0.0, 1_587_000 + $0.1) }])
  }

  private static func scheme(_ id: String, _ level: SchemeLevel) -> Scheme {
    var scheme = Scheme(id: id)
    scheme.level = level
    scheme.scale = 500
    scheme.status = .approved
    scheme.decisionNumber = "1335/QĐ-UBND"
    scheme.decisionDate = CivilDate("2020-01-10")
    scheme.markerStatus = level == .detailed ? .complete : nil
    return scheme
  }

  private static func block(_ id: String, _ scheme: String, _ function: String) -> SchemeBlock {
    var block = SchemeBlock(id: id)
    block.scheme = scheme
    block.function = FunctionCode(function)
    return block
  }

  private static func road(_ id: String, _ kind: RoadKind, _ scheme: String) -> Road {
    var road = Road(id: id)
    road.kind = kind
    road.scheme = scheme
    return road
  }

  private static func marker(
    _ id: String, _ place: (String, MarkerKind, Double, Double)
  ) -> (feature: Marker, geometry: Geometry?) {
    var marker = Marker(id: id)
    marker.scheme = place.0
    marker.kind = place.1
    marker.state = .installed
    return (marker, .point(Position(553_000 + place.2, 1_587_000 + place.3)))
  }
}
