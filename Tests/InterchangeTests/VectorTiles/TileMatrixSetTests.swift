import Geodesy
import PlaneGeometry
import Testing

@testable import Interchange

/// Which ground the tiles of a pyramid have.
struct TileMatrixSetTests {
  @Test("the ground of tiles, buffer left out, as its makers know it")
  func ground() {
    let quad = TileMatrixSet.quad(of: .epsg(9216))
    #expect(quad.id == "EPSG9216Quad")
    #expect(quad.area == Box(minX: -548_576, minY: 800_000, maxX: 1_548_576, maxY: 2_897_152))
    #expect(quad.cell(at: 13) == 1 && quad.cell(at: 19) == 1.0 / 64)
    // Zoom 14, Kon Tum: 107.995° to 108.017° E, as any map of the web has it.
    let ground = TileMatrixSet.webMercatorQuad.ground(of: TileAddress(zoom: 14, row: 7532, column: 13107))
    let side = 2 * 20_037_508.342_789_244 / 16384
    #expect(abs(ground.width - side * 4224 / 4096) < 1e-6)
    #expect(abs(ground.minX + side / 64 - (13107 * side - 20_037_508.342_789_244)) < 1e-6)
    #expect(abs(ground.maxY - side / 64 - (20_037_508.342_789_244 - 7532 * side)) < 1e-6)
  }

  @Test(
    "limits hold the tiles that a box with the buffer meets, and no other",
    arguments: [
      (Box(minX: 10, minY: 10, maxX: 20, maxY: 20), 0, [0, 0, 0, 0]),
      (Box(minX: 10, minY: 10, maxX: 20, maxY: 20), 1, [1, 1, 0, 0]),
      // 32 units of the plane are the buffer at level 1.
      (Box(minX: 2010, minY: 10, maxX: 2015, maxY: 20), 1, [1, 1, 0, 0]),
      (Box(minX: 2010, minY: 10, maxX: 2016, maxY: 20), 1, [1, 1, 0, 1]),
      (Box(minX: 2080, minY: 10, maxX: 2080, maxY: 20), 1, [1, 1, 0, 1]),
      (Box(minX: 2081, minY: 10, maxX: 2081, maxY: 20), 1, [1, 1, 1, 1]),
      (Box(minX: -1e9, minY: -1e9, maxX: 1e9, maxY: 1e9), 6, [0, 63, 0, 63]),
      (Box(minX: -1e9, minY: 0, maxX: -5e8, maxY: 10), 6, []),
      (Box(minX: 5000, minY: 0, maxX: 5001, maxY: 10), 6, []),
      (Box.empty, 3, []),
      (Box(minX: 10, minY: 10, maxX: 20, maxY: 20), 7, []),
      (Box(minX: 10, minY: 10, maxX: 20, maxY: 20), -1, []),
      (Box(minX: 10, minY: 10, maxX: 20, maxY: 20), 64, []),
    ] as [(Box, Int, [Int])])
  func limits(_ box: Box, _ zoom: Int, _ expected: [Int]) {
    let limits = TileMatrixSet.plain.limits(of: box, at: zoom)
    #expect(
      limits.map { [$0.rows.lowerBound, $0.rows.upperBound, $0.columns.lowerBound, $0.columns.upperBound] } ?? []
        == expected)
  }
}
