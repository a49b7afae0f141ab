import PlaneGeometry
import Testing

/// The area that two geometries share, measured as a layer of one against a layer of one.
func overlapArea(_ a: Geometry, _ b: Geometry) throws -> Double {
  let (one, other) = (OverlapInput(FlatLayer([a])), OverlapInput(FlatLayer([b])))
  try #require(one.excluded.isEmpty && other.excluded.isEmpty)
  return OverlapArea.between(0, of: one, and: 0, of: other)
}

struct OverlapCase: Sendable, CustomTestStringConvertible {
  let name: String
  let a: String
  let b: String
  let area: Double
  var testDescription: String { name }
}

private let square = "POLYGON ((0 0, 8 0, 8 8, 0 8, 0 0))"

let overlapCases = [
  OverlapCase(name: "apart", a: square, b: "POLYGON ((9 9, 10 9, 10 10, 9 9))", area: 0),
  OverlapCase(name: "touch in a corner", a: square, b: "POLYGON ((8 8, 9 8, 9 9, 8 8))", area: 0),
  OverlapCase(name: "touch along an edge", a: square, b: "POLYGON ((8 2, 9 2, 9 5, 8 5, 8 2))", area: 0),
  OverlapCase(
    name: "touch along a slant", a: "POLYGON ((0 0, 8 0, 8 8, 0 0))", b: "POLYGON ((0 0, 8 8, 0 8, 0 0))", area: 0),
  OverlapCase(
    name: "touch along a slant, other vertices", a: "POLYGON ((0 0, 8 0, 8 8, 0 0))",
    b: "POLYGON ((2 2, 6 6, 2 6, 2 2))", area: 0),
  OverlapCase(name: "equal", a: square, b: square, area: 64),
  OverlapCase(
    name: "equal, other start and vertices", a: square, b: "POLYGON ((4 8, 8 8, 8 0, 0 0, 0 8, 4 8))", area: 64),
  OverlapCase(name: "corner", a: square, b: "POLYGON ((6 6, 10 6, 10 10, 6 10, 6 6))", area: 4),
  OverlapCase(name: "inside", a: square, b: "POLYGON ((2 2, 4 3, 3 4, 2 2))", area: 1.5),
  OverlapCase(name: "inside, touching an edge", a: square, b: "POLYGON ((0 2, 3 3, 0 4, 0 2))", area: 3),
  OverlapCase(name: "inside, touching all corners", a: square, b: "POLYGON ((0 0, 8 0, 8 8, 4 7, 0 8, 0 0))", area: 60),
  OverlapCase(
    name: "cross", a: "POLYGON ((0 3, 8 3, 8 5, 0 5, 0 3))", b: "POLYGON ((3 0, 5 0, 5 8, 3 8, 3 0))", area: 4),
  OverlapCase(
    name: "star of David", a: "POLYGON ((0 0, 6 0, 3 6, 0 0))", b: "POLYGON ((0 4, 3 -2, 6 4, 0 4))", area: 12),
  OverlapCase(
    name: "in the hole", a: "POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0), (2 2, 7 2, 7 7, 2 7, 2 2))",
    b: "POLYGON ((3 3, 6 3, 6 6, 3 6, 3 3))", area: 0),
  OverlapCase(
    name: "the hole filled", a: "POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0), (2 2, 7 2, 7 7, 2 7, 2 2))",
    b: "POLYGON ((2 2, 7 2, 7 7, 2 7, 2 2))", area: 0),
  OverlapCase(
    name: "over the hole", a: "POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0), (2 2, 7 2, 7 7, 2 7, 2 2))",
    b: "POLYGON ((1 1, 8 1, 8 8, 1 8, 1 1))", area: 24),
  OverlapCase(
    name: "rings of one direction", a: "POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0), (2 2, 2 7, 7 7, 7 2, 2 2))",
    b: "POLYGON ((1 1, 8 1, 8 8, 1 8, 1 1))", area: 24),
  OverlapCase(
    name: "two rings", a: "POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0), (2 2, 7 2, 7 7, 2 7, 2 2))",
    b: "POLYGON ((1 1, 8 1, 8 8, 1 8, 1 1), (3 3, 6 3, 6 6, 3 6, 3 3))", area: 24),
  OverlapCase(
    name: "island in the hole",
    a: "MULTIPOLYGON (((0 0, 9 0, 9 9, 0 9, 0 0), (2 2, 7 2, 7 7, 2 7, 2 2)), ((3 3, 6 3, 6 6, 3 6, 3 3)))",
    b: "POLYGON ((4 4, 12 4, 12 5, 4 5, 4 4))", area: 4),
  OverlapCase(
    name: "parts on both sides", a: "MULTIPOLYGON (((0 0, 2 0, 2 2, 0 2, 0 0)), ((6 0, 8 0, 8 2, 6 2, 6 0)))",
    b: "POLYGON ((1 1, 7 1, 7 2, 1 2, 1 1))", area: 2),
  OverlapCase(
    name: "parts that touch in a point", a: "MULTIPOLYGON (((0 0, 4 0, 4 4, 0 4, 0 0)), ((4 4, 8 4, 8 8, 4 8, 4 4)))",
    b: "POLYGON ((3 3, 5 3, 5 5, 3 5, 3 3))", area: 2),
  OverlapCase(
    name: "comb", a: "POLYGON ((0 0, 7 0, 7 9, 6 9, 6 1, 5 1, 5 9, 4 9, 4 1, 3 1, 3 9, 2 9, 2 1, 1 1, 1 9, 0 9, 0 0))",
    b: "POLYGON ((-1 4, 9 4, 9 6, -1 6, -1 4))", area: 8),
  OverlapCase(
    name: "spike", a: "POLYGON ((0 0, 8 0, 8 8, 4 8, 4 20, 4 8, 0 8, 0 0))", b: "POLYGON ((3 6, 5 6, 5 12, 3 12, 3 6))",
    area: 4),
  OverlapCase(
    name: "repeated positions", a: "POLYGON ((0 0, 0 0, 8 0, 8 8, 8 8, 0 8, 0 0, 0 0))",
    b: "POLYGON ((4 4, 9 4, 9 9, 4 9, 4 4))", area: 16),
  OverlapCase(name: "collapsed ring", a: "POLYGON ((0 0, 8 0, 4 0, 0 0))", b: square, area: 0),
  OverlapCase(name: "empty", a: "POLYGON EMPTY", b: square, area: 0),
  OverlapCase(name: "empty part", a: "MULTIPOLYGON (EMPTY, ((0 0, 4 0, 4 4, 0 4, 0 0)))", b: square, area: 16),
  OverlapCase(
    name: "strip of 5 mm", a: square, b: "POLYGON ((7.9951171875 0, 20 0, 20 8, 7.9951171875 8, 7.9951171875 0))",
    area: 0.0390625),
]

/// Moves that keep areas: each is applied to both geometries.
private let moves: [(name: String, move: @Sendable (Position) -> Position)] = [
  ("as drawn", { $0 }),
  ("turned by 90°", { Position(-$0.y, $0.x) }),
  ("turned by 180°", { Position(-$0.x, -$0.y) }),
  ("turned by 270°", { Position($0.y, -$0.x) }),
  ("mirrored", { Position($0.y, $0.x) }),
  // Multiples of 1/1024 near 1.6e6 are exact, so the areas stay exact too.
  ("at full coordinates", { Position($0.x + 553_734, $0.y + 1_587_082) }),
  ("sheared", { Position($0.x + 3 * $0.y, $0.y) }),
]

@Test(arguments: overlapCases)
func overlapAreaIsAsComputedByHand(_ each: OverlapCase) throws {
  let (a, b) = (try Geometry(wkt: each.a), try Geometry(wkt: each.b))
  for (name, move) in moves {
    let (movedA, movedB) = (a.mapPositions(move), b.mapPositions(move))
    for one in variants(movedA) {
      for other in variants(movedB) {
        #expect(abs(try overlapArea(one, other) - each.area) <= 1e-12, "\(name): \(one) and \(other)")
        #expect(abs(try overlapArea(other, one) - each.area) <= 1e-12, "\(name), swapped: \(one) and \(other)")
      }
    }
  }
}

/// The same ground drawn in other ways: rings the other way round, rings that start elsewhere.
private func variants(_ geometry: Geometry) -> [Geometry] {
  let parts = geometry.parts.map { part in (0..<part.ringCount).map { part.ring($0) } }
  func drawn(_ change: ([Position]) -> [Position]) -> Geometry { .multiPolygon(parts.map { $0.map(change) }) }
  return [
    geometry,
    drawn { $0.reversed() },
    drawn { ring in
      let open = ring.dropLast()
      let turned = Array(open.dropFirst(open.count / 2)) + Array(open.prefix(open.count / 2))
      return turned + turned.prefix(1)
    },
  ]
}

/// Neighbours whose shared edge differs by one unit in the last place share nothing to speak of.
@Test func neighboursOneUlpApart() throws {
  let x = 553_734.27
  for edge in [x.nextDown, x, x.nextUp] {
    let west = Geometry.rectangle(Box(minX: 553_000, minY: 1_587_000, maxX: x, maxY: 1_588_000))
    let east = Geometry.rectangle(Box(minX: edge, minY: 1_587_000, maxX: 555_000, maxY: 1_588_000))
    #expect(abs(try overlapArea(west, east) - max(0, x - edge) * 1000) < 1e-9)
    #expect(try OverlapArea.pairs(within: OverlapInput(FlatLayer([west, east]))).count == 0)
  }
}

/// The quads of libgeos issue 1344, one ordinate of the shared edge one unit in the last place off, where overlay in
/// floating precision can return all of one of them.
@Test func slantedNeighboursOneUlpApart() throws {
  let (low, high) = (Position(1.5, 9.25), Position(7.75, 0.125))
  for moved in [high.y.nextDown, high.y, high.y.nextUp] {
    let west = Geometry.polygon([Position(0, 0), high, low, Position(0, 0)])
    let east = Geometry.polygon([Position(high.x, moved), Position(12, 9), low, Position(high.x, moved)])
    #expect(try overlapArea(west, east) < 1e-13)
  }
}

/// One polygon against a layer gives what the layer of that polygon alone gives, in the layer's order.
@Test func sharesOfOnePolygonAreThoseOfItsPairs() throws {
  var numbers = SeededNumbers(seed: 5)
  let squares = (0..<200).map { _ -> Geometry? in
    let (x, y, size) = (numbers.next(in: 0.0...100), numbers.next(in: 0.0...100), numbers.next(in: 0.1...20))
    return .rectangle(Box(minX: x, minY: y, maxX: x + size, maxY: y + size))
  }
  let layer = OverlapInput(FlatLayer(squares + [nil]), excluding: [3])
  let geometry = Geometry("MULTIPOLYGON (((10 10, 60 20, 20 70, 10 10)), ((80 80, 95 80, 80 95, 80 80)))")
  let pairs = try OverlapArea.pairs(OverlapInput(FlatLayer([geometry])), layer)
  let shares = OverlapArea.shares(of: geometry, in: layer)
  #expect(shares.map(\.feature) == pairs.b.map { Int($0) } && shares.count > 20)
  #expect(shares.map(\.area) == pairs.area)
  #expect(OverlapArea.shares(of: geometry, in: layer, minimumArea: 30).allSatisfy { $0.area >= 30 })
  #expect(OverlapArea.shares(of: Geometry("LINESTRING (0 0, 50 50)"), in: layer).isEmpty)
}
