@testable import PlaneGeometry
import Testing

private func square(_ x: Double, _ y: Double, _ side: Double) -> Geometry {
  .rectangle(Box(minX: x, minY: y, maxX: x + side, maxY: y + side))
}

// MARK: - Gaps

@Test(arguments: 0..<4)
func gapsNameTheFeaturesAlongTheirBoundary(seed: Int) throws {
  var random = SeededNumbers(seed: UInt64(seed))
  // Classes of a plan, dissolved: cells of a grid, some left out.
  var cells = [[[[Position]]]](repeating: [], count: 3)
  for cell in 0..<144 where random.next(in: 0...3) > 0 {
    let ring = square(Double(cell % 12), Double(cell / 12), 1).ring(0)
    cells[random.next(in: 0...2)].append([ring])
  }
  let classes = try cells.map { try Geometry.unaryUnion([.multiPolygon($0)]) }
  let defects = try Tiling.check(OverlapInput(FlatLayer(classes)))
  #expect(defects.gaps.count > 3)
  for gap in defects.gaps {
    let boundary = try gap.geometry.boundary()
    let expected = try classes.indices.filter { try boundary.intersection(classes[$0].boundary()).length > 0 }
    #expect(gap.neighbours == expected)
  }
}

@Test func anEdgeThatOnlyMeetsAGapIsNoNeighbour() throws {
  let layer = OverlapInput(FlatLayer([square(0, 0, 2), square(2, 2, 2), square(4, 0, 2), square(9, 9, 2)]))
  #expect(try Tiling.neighbours(of: [square(2, 0, 2), square(0, 2, 2)], among: layer) == [[0, 1, 2], [0, 1]])
  #expect(try Tiling.neighbours(of: [], among: layer).isEmpty)
}

@Test func polygonsThatAGeometryTouchesAreFound() {
  let index = EdgeIndex([square(0, 0, 2), square(2, 2, 2), square(4.0000005, 0, 2), square(4.00001, 4, 2)])
  #expect(index.owners(touching: square(2, 0, 2)) == [0, 1, 2])
  #expect(index.owners(touching: square(1, 1, 2)) == [0, 1])
  #expect(index.owners(touching: square(-9, -9, 2)).isEmpty)
}

// MARK: - Many pairs

@Test func batchesOfPairsHaveABoundedSize() throws {
  // One square far away hides from an estimate by the boxes how many lie on each other.
  let count = 1200
  let squares = [Geometry](repeating: square(0, 0, 1), count: count) + [square(1e6, 1e6, 1)]
  let input = OverlapInput(FlatLayer(squares))
  var (pairs, largest) = (0, 0)
  var last: (Int32, Int32) = (-1, -1)
  try OverlapArea.forEachBatch(within: input, jobs: 2) { batch in
    pairs += batch.count
    largest = max(largest, batch.count)
    for index in 0..<batch.count {
      #expect((batch.a[index], batch.b[index]) > last)
      last = (batch.a[index], batch.b[index])
    }
  }
  #expect(pairs == count * (count - 1) / 2)
  #expect(largest <= 1 << 16 + count)
  #expect(try OverlapArea.pairs(within: input).count == pairs)
}

@Test func aListThatMemoryDoesNotHoldIsRefused() throws {
  var watch = MemoryWatch("tile check", bytesPerElement: 1 << 40)
  try watch.check(1 << 20)
  let error = #expect(throws: GeometryError.self) { try watch.check(1 << 21) }
  #expect(error?.kind == .outOfMemory)
  #expect(GeometryError(operation: "unary union", geosMessage: "std::bad_alloc").kind == .outOfMemory)
}

// MARK: - Thickness

@Test func theThicknessOfANetOfStreetsIsThatOfItsWidestCrossing() throws {
  let blocks = (0..<900).map { cell -> Geometry in
    let (column, row) = (Double(cell % 30), Double(cell / 30))
    return square(50 * column, 50 * row, cell == 455 ? 38 : 42)
  }
  let net = try square(-8, -8, 1508).difference(Geometry.multiPolygon(blocks.map { [$0.ring(0)] }))
  #expect(net.positionCount > 4000)
  let thickness = try net.thickness()
  #expect(try net.isThinner(thanMetres: thickness * 1.006))
  #expect(try !net.isThinner(thanMetres: thickness * 0.994))
}

@Test(arguments: [1e-5, 1e-300])
func proportionsBeyondAllNumbersHaveAThickness(width: Double) throws {
  let corners: [Position] = [
    Position(0, 0), Position(1e19, 0), Position(1e19, width), Position(1e18, width), Position(1e18, 2 * width),
    Position(0, 2 * width), Position(0, 0),
  ]
  let shape = Geometry.polygon(corners)
  #expect(try shape.thickness() <= 2 * width)
}
