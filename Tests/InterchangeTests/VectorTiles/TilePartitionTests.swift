import PlaneGeometry
import Testing

@testable import Interchange

/// Ground that is divided among polygons with the same vertices on both sides stays divided in every tile.
struct TilePartitionTests {
  @Test(
    "in every tile the pieces add up to the whole, and no place lies in two of them",
    arguments: [1, 2, 3, 4, 5, 6], [0, 1, 2, 3])
  func tilesExactly(_ seed: UInt64, _ zoom: Int) throws {
    var numbers = SeededGenerator(seed: seed)
    let partition = Partition(cells: zoom == 0 ? 24 : 20, &numbers)
    let pieces = VectorTileLayer("pieces", columns: [], shapes: VectorTileShapes(FlatLayer(partition.pieces)))
    let whole = VectorTileLayer("whole", columns: [], shapes: VectorTileShapes(FlatLayer([partition.whole])))
    let limits = try #require(TileMatrixSet.plain.limits(of: whole.shapes.bounds, at: zoom))
    var count = 0
    for row in limits.rows {
      for column in limits.columns {
        var maker = VectorTileMaker(TileAddress(zoom: zoom, row: row, column: column), in: .plain)
        maker.add(pieces)
        maker.add(whole)
        let tile = maker.encoded(limit: .max)
        try #require(tile.dropped.isEmpty)
        let layers = DecodedLayer.all(tile.bytes)
        guard layers.count == 2 else { continue }
        count += layers[0].features.count
        let (all, one) = (layers[0].features, layers[1].features[0])
        #expect(all.reduce(0) { $0 + $1.doubledArea } == one.doubledArea)
        #expect(all.allSatisfy { feature in feature.paths[0].doubledArea > 0 })
        for _ in 0..<20 {
          let x = Double(Int.random(in: -64...4159, using: &numbers)) + 0.318_309_886
          let y = Double(Int.random(in: -64...4159, using: &numbers)) + 0.367_879_441
          let windings = all.map { $0.windings(around: x, y) }.filter { $0 != 0 }
          #expect(windings.allSatisfy { $0 == 1 } && windings.reduce(0, +) == one.windings(around: x, y))
        }
      }
    }
    #expect(count >= partition.pieces.count)
  }

  @Test("a shared vertex has the same place in neighbouring tiles")
  func acrossTiles() throws {
    var numbers = SeededGenerator(seed: 11)
    let positions = (0..<500).map { _ in
      Position(Double.random(in: 2030.0...2066.0, using: &numbers), Double.random(in: 0.0...4096.0, using: &numbers))
    }
    let layer = VectorTileLayer("t", columns: [], shapes: VectorTileShapes(FlatLayer([.multiPoint(positions)])))
    let halves = (0...1).map { column in
      var maker = VectorTileMaker(TileAddress(zoom: 1, row: 1, column: column), in: .plain)
      maker.add(layer)
      return DecodedLayer.all(maker.encoded(limit: .max).bytes)[0].features[0].paths[0]
    }
    let shifted = Set(halves[1].map { DecodedLayer.Point(x: $0.x + 4096, y: $0.y) })
    let common = halves[0].filter { $0.x >= 4096 - 64 }
    #expect(common.count > 100 && common.allSatisfy(shifted.contains))
  }
}

/// A square divided by a grid with moved corners and bent sides; some cells are cut in two, some lie in another as in a
/// hole, some are one feature with others.
private struct Partition {
  private(set) var pieces: [Geometry?] = []
  let whole: Geometry

  init(cells: Int, _ numbers: inout SeededGenerator) {
    let side = 4300.0 / Double(cells)
    func moved(_ i: Double, _ j: Double, _ by: Double) -> Position {
      Position(
        -100 + side * (i + Double.random(in: -by...by, using: &numbers)),
        -100 + side * (j + Double.random(in: -by...by, using: &numbers)))
    }
    let corners = (0...cells).map { i in (0...cells).map { j in moved(Double(i), Double(j), 0.12) } }
    // The bend of the side to the east of a corner, and of that to the north.
    let east = (0...cells).map { i in (0...cells).map { j in moved(Double(i) + 0.5, Double(j), 0.06) } }
    let north = (0...cells).map { i in (0...cells).map { j in moved(Double(i), Double(j) + 0.5, 0.06) } }
    func ring(_ i: Int, _ j: Int, _ size: Int) -> [Position] {
      var ring: [Position] = []
      for k in i..<i + size { ring += [corners[k][j], east[k][j]] }
      for k in j..<j + size { ring += [corners[i + size][k], north[i + size][k]] }
      for k in (i..<i + size).reversed() { ring += [corners[k + 1][j + size], east[k][j + size]] }
      for k in (j..<j + size).reversed() { ring += [corners[i][k + 1], north[i][k]] }
      return ring + [ring[0]]
    }
    whole = .polygon(ring(0, 0, cells))
    var loose: [[[Position]]] = []
    for i in stride(from: 0, to: cells - 3, by: 4) {
      for j in stride(from: 0, to: cells - 3, by: 4) {
        if Bool.random(using: &numbers) {
          // A block with a hole, filled by another block.
          pieces.append(.polygon(ring(i, j, 4), holes: [ring(i + 1, j + 1, 2)]))
          loose.append([ring(i + 1, j + 1, 2)])
        } else {
          for (x, y) in (0..<16).map({ (i + $0 % 4, j + $0 / 4) }) {
            let cell = ring(x, y, 1)
            if Bool.random(using: &numbers) {
              // Corners stand at the even places.
              let half = cell[0...4] + [cell[0]]
              pieces.append(.polygon(Bool.random(using: &numbers) ? Array(half) : half.reversed()))
              pieces.append(.polygon(cell[4...] + [cell[4]]))
            } else {
              loose.append([cell])
            }
          }
        }
      }
    }
    // Some of the rest are parts of one feature.
    loose.shuffle(using: &numbers)
    while !loose.isEmpty {
      let count = min(loose.count, Int.random(in: 1...3, using: &numbers))
      pieces.append(.multiPolygon(Array(loose.suffix(count))))
      loose.removeLast(count)
    }
  }
}
