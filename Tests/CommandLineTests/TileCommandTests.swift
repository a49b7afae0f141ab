import Foundation
import Testing

/// A collection of rectangles in VN-2000, `id: minX minY maxX maxY` relative to a corner of Kon Tum.
func rectangles(_ boxes: [(id: String, box: [Double])]) -> String {
  let features = boxes.map { feature -> String in
    let (west, south) = (553_000 + feature.box[0], 1_587_000 + feature.box[1])
    let (east, north) = (553_000 + feature.box[2], 1_587_000 + feature.box[3])
    let ring = "[[\(west),\(south)],[\(east),\(south)],[\(east),\(north)],[\(west),\(north)],[\(west),\(south)]]"
    return
      #"{"type":"Feature","id":"\#(feature.id)","properties":{},"geometry":{"type":"Polygon","coordinates":[\#(ring)]}}"#
  }
  return #"{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"EPSG:9216"}},"features":["#
    + features.joined(separator: ",\n") + "]}"
}

private let blocks = rectangles([
  (id: "A", box: [0, 0, 20, 20]), (id: "B", box: [19, 0, 40, 20]), (id: "C", box: [0, 20, 40, 38]),
])
private let scope = rectangles([(id: "S", box: [0, 0, 40, 40])])

@Test func tileDocument() throws {
  let folder = try TemporaryFolder()
  let arguments = [
    "tile", try folder.write("blocks.geojson", blocks), "--scope", try folder.write("scope.geojson", scope),
  ]
  let run = try CommandRun(arguments + ["-f", "json", "--quiet"])
  #expect(run.status == 1 && run.messages == "")
  let document = try run.json()
  #expect(document["command"] as? String == "tile")
  #expect((document["inputs"] as? [[String: Any]])?.map { $0["layer"] as? String } == ["blocks", "scope"])
  let keys = run.output.split(separator: "\n").compactMap { $0.hasPrefix("\"") ? $0.prefix { $0 != ":" } : nil }
  #expect(
    keys == ["\"landfund\"", "\"command\"", "\"inputs\"", "\"summary\"", "\"skipped\"", "\"findings\"", "\"notices\""])
  let summary = try #require(document["summary"] as? [[String: Any]])
  #expect(summary.map { $0["rule"] as? String } == ["overlap.tile", "gap.tile"])
  #expect(summary.map { $0["area_m2"] as? Double } == [20, 80])
  let findings = try #require(document["findings"] as? [[String: Any]])
  let overlap = try #require(findings.first)
  #expect(overlap["kind"] as? String == "crosses" && overlap["size"] as? String == "material")
  #expect((overlap["subjects"] as? [[String: Any]])?.map { $0["id"] as? String } == ["A", "B"])
  #expect((overlap["geometry"] as? [String: Any])?["type"] as? String == "Polygon")
  let gap = try #require(findings.last)
  #expect(gap["kind"] as? String == "edge" && gap["severity"] as? String == "info")
  #expect((gap["details"] as? [String: Any])?["neighbours"] as? [String] == ["C"])
}

@Test func tileInOtherFormats() throws {
  let folder = try TemporaryFolder()
  let file = try folder.write("blocks.geojson", blocks)
  let csv = try CommandRun(["tile", file, "-f", "csv", "--quiet"]).csv
  #expect(
    csv[0].joined(separator: ",")
      == "id,rule,severity,typology,size,kind,subjects,zone,scheme,owner,area_m2,area_ellipsoid_m2,thickness_m,"
      + "length_m,parts,message,legal_basis,advice,tainted,waived,x_n,y_e")
  #expect(csv.count == 2 && csv[1][6] == "blocks:A;blocks:B" && csv[1][10] == "20")
  let target = folder.path("defects.geojson")
  #expect(try CommandRun(["tile", file, "-o", target, "--fail-on", "never", "--quiet"]).status == 0)
  let text = try String(contentsOfFile: target, encoding: .utf8)
  #expect(text.contains("\"rule\":\"overlap.tile\"") && text.contains("107."))
  #expect(try CommandRun(["tile", file, "-f", "geojson", "--quiet"]).output == text)
}

@Test(arguments: [("error", Int32(1)), ("warning", 1), ("info", 1), ("never", 0)])
func severityThatFails(threshold: String, status: Int32) throws {
  let folder = try TemporaryFolder()
  let file = try folder.write("blocks.geojson", blocks)
  #expect(try CommandRun(["tile", file, "--fail-on", threshold]).status == status)
}

/// A gap in the middle is a warning; it fails only where warnings do.
@Test func gapIsAWarning() throws {
  let folder = try TemporaryFolder()
  let cells = (0..<9).filter { $0 != 4 }.map { cell -> (id: String, box: [Double]) in
    let (x, y) = (Double(cell % 3) * 10, Double(cell / 3) * 10)
    return (id: "\(cell)", box: [x, y, x + 10, y + 10])
  }
  let file = try folder.write("cells.geojson", rectangles(cells))
  #expect(try CommandRun(["tile", file]).status == 0)
  #expect(try CommandRun(["tile", file, "--fail-on", "warning"]).status == 1)
}

@Test func brokenScopeIsRefused() throws {
  let folder = try TemporaryFolder()
  let file = try folder.write("blocks.geojson", blocks)
  let open = scope.replacing("],[553000.0,1587000.0]]", with: "]]")
  let run = try CommandRun(["tile", file, "--scope", try folder.write("scope.geojson", open), "--quiet"])
  #expect(run.status == 3)
  #expect(run.messages.contains("scope.geojson") && run.messages.contains("(id S)"), "\(run.messages)")
}

@Test func tileOfTheFirstLook() throws {
  let run = try CommandRun(["tile", FirstLook.landuse, "--work-crs", "EPSG:9216"])
  #expect(run.status == 0 && run.output == "0 findings\n", "\(run.output)")
}
