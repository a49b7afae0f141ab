import Foundation
import Geodesy
import PlaneGeometry
import Refusals
import Testing

@testable import Interchange

/// What RFC 7946 demands of a writer.
@Suite struct GeoJSONWriterTests {
  func written(_ table: FeatureTable, _ name: String = "a.geojson", _ options: WriteOptions = WriteOptions()) throws
    -> String
  {
    let folder = try ScratchFolder()
    try writeTable(table, to: "\(folder.path)/\(name)", options: options)
    return try String(contentsOfFile: "\(folder.path)/\(name)", encoding: .utf8)
  }

  @Test func longitudeComesFirstWithNineDecimalsAndNoCRS() throws {
    let text = try written(try FeatureTable.sample(["POINT (553734.27 1587082.469)"]))
    let position = try #require(text.split(separator: "\"coordinates\":[").last?.prefix { $0 != "]" })
    let numbers = position.split(separator: ",").compactMap { Double($0) }
    // cs2cs EPSG:9216 to EPSG:4326 (EPSG:6960): see the vectors of the Geodesy tests.
    #expect(numbers.count == 2 && abs(numbers[0] - 108) < 0.01 && abs(numbers[1] - 14.35) < 0.01)
    #expect(position.split(separator: ",").allSatisfy { ($0.split(separator: ".").last?.count ?? 0) <= 9 })
    #expect(!text.contains("crs"))
    #expect(text.hasPrefix("{\"type\":\"FeatureCollection\",\n\"bbox\":["))
  }

  @Test(arguments: [(0, "[108,14]"), (3, "[107.988,14.35]"), (11, "[107.98765432101,14.34999999999]")])
  func decimalsAreThoseAskedFor(_ decimals: Int, _ position: String) throws {
    var options = WriteOptions()
    options.decimals = decimals
    let table = try FeatureTable.sample(["POINT (107.987654321012 14.349999999990)"], epsg: 4326)
    #expect(try written(table, "a.geojson", options).contains("\"coordinates\":\(position)"))
  }

  @Test func shellsRunCounterClockwise() throws {
    let clockwise = "POLYGON ((0 0, 0 4, 4 4, 4 0, 0 0), (1 1, 2 1, 2 2, 1 2, 1 1))"
    let text = try written(try FeatureTable.sample([clockwise], epsg: 4326))
    #expect(text.contains("[[[0,0],[4,0],[4,4],[0,4],[0,0]],[[1,1],[1,2],[2,2],[2,1],[1,1]]]"))
    #expect(text.contains("\"bbox\":[0,0,4,4]"))
  }

  @Test func geometriesAreCutAtTheAntimeridian() throws {
    let text = try written(
      try FeatureTable.sample(
        ["POLYGON ((178 0, 182 0, 182 2, 178 2, 178 0))", "LINESTRING (179 1, 181 1)"], epsg: 4326))
    let table = try readGeoJSON(text)
    #expect(table.geometry.kind(of: 0) == .multiPolygon && table.geometry.kind(of: 1) == .multiLineString)
    #expect(abs((table.geometry.geometry(at: 0)?.area ?? 0) - 8) < 1e-9)
    for feature in 0..<2 {
      let bounds = table.geometry[feature].bounds
      #expect(bounds.minX == -180 && bounds.maxX == 180)
    }
    #expect(text.contains("\"bbox\":[178,0,-178,2]"))
  }

  @Test(arguments: [false, true]) func sequencesAreReadBackByGDAL(_ separators: Bool) throws {
    var options = WriteOptions()
    options.recordSeparators = separators
    let table = try FeatureTable.sample(["POINT (107 14)", nil], epsg: 4326)
    let text = try written(table, "a.geojsonl", options)
    #expect(text.split(separator: "\n").count == 2)
    #expect(try readGeoJSON(text, asSequence: true).wkt == ["POINT (107 14)", nil])
    guard OutsideReader.isInstalled else { return }
    let folder = try ScratchFolder()
    let path = try folder.file("a.geojsonl", text)
    #expect(try OutsideReader.run("ogrinfo", ["-so", "-al", path]).output.contains("Feature Count: 2"))
  }

  @Test func withoutASystemItIsRefused() throws {
    let error = try #require(throws: Refusal.self) { try written(try .sample(["POINT (1 2)"], epsg: nil)) }
    #expect(error.code == .missingReferenceSystem)
  }
}
