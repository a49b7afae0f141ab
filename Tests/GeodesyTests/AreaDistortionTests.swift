import Foundation
import Geodesy
import Testing

@Suite struct AreaDistortionTests {
  /// Against PROJ's own factors at the corners, the worst places of these boxes.
  @Test(arguments: [
    ("EPSG:9216", [553_000.0, 1_587_000, 553_100, 1_587_100]),
    ("EPSG:3857", [12_022_500, 1_613_000, 12_022_600, 1_613_100]),
    ("EPSG:3395", [12_022_500, 1_603_000, 12_022_600, 1_603_100]),
    ("EPSG:32648", [823_000, 1_588_000, 824_000, 1_589_000]),
    ("EPSG:3035", [4_700_000, 2_500_000, 4_800_000, 2_600_000]),
  ]) func agreesWithTheFactors(_ name: String, _ box: [Double]) throws {
    let system = try CoordinateReferenceSystem(name)
    let ratio = try system.areaDistortion(minX: box[0], minY: box[1], maxX: box[2], maxY: box[3])
    let corners = try [(0, 1), (0, 3), (2, 1), (2, 3)].map {
      try system.gridFactors(x: box[$0.0], y: box[$0.1]).arealScale - 1
    }
    let worst = corners.max { abs($0) < abs($1) } ?? .infinity
    #expect(abs(ratio - worst) < 1e-5, "\(ratio) \(worst)")
  }

  /// Web Mercator at a latitude: 1/cos² on the sphere, less than that on the ellipsoid.
  @Test func webMercatorInKonTum() throws {
    let ratio = try CoordinateReferenceSystem("EPSG:3857").areaDistortion(
      minX: 12_022_500, minY: 1_613_000, maxX: 12_022_600, maxY: 1_613_100)
    #expect(ratio > 0.07 && ratio < 0.073)
  }

  @Test func nothingToDistort() throws {
    #expect(try CoordinateReferenceSystem("EPSG:4326").areaDistortion(minX: 107, minY: 14, maxX: 108, maxY: 15) == 0)
    #expect(try CoordinateReferenceSystem("EPSG:9216").areaDistortion(minX: .nan, minY: 14, maxX: 108, maxY: 15) == 0)
  }

  @Test(arguments: [
    ("EPSG:4326", [107.0, 14, 108, 15], [107.0, 14, 108, 15]),
    ("EPSG:4326", [179.5, -17, 180.5, -16], [179.5, -17, -179.5, -16]),
    ("EPSG:4326", [-180, -90, 180, 90], [-180, -90, 180, 90]),
    ("EPSG:9216", [553_000, 1_587_000, 553_100, 1_587_100], [107.991, 14.349, 107.993, 14.351]),
    // Longitudes from Paris.
    ("EPSG:27572", [600_000, 2_200_000, 600_100, 2_200_100], [2.33, 46.7, 2.34, 46.9]),
  ]) func bounds(_ name: String, _ box: [Double], _ expected: [Double]) throws {
    let area = try #require(
      try CoordinateReferenceSystem(name).geographicArea(minX: box[0], minY: box[1], maxX: box[2], maxY: box[3]))
    let found = [area.west, area.south, area.east, area.north]
    #expect(zip(found, expected).allSatisfy { abs($0 - $1) < 0.12 }, "\(found)")
  }
}
