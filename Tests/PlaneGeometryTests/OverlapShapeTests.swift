import Foundation
import PlaneGeometry
import Testing

/// The area that two polygons share, by the kernel.
private func kernelArea(_ a: Geometry, _ b: Geometry) -> Double {
  OverlapArea.between(0, of: OverlapInput(FlatLayer([a])), and: 0, of: OverlapInput(FlatLayer([b])))
}

/// Two valid quads side by side; one ordinate of their common edge is one unit in the last place apart.
///
/// From libgeos #1344 (shapely #2368), where the intersection is the whole of the first.
private let lower = Geometry(
  """
  POLYGON ((-295.25030351249666 4.236074061427525, -295.08711234218333 -2.301948231163383, \
  -314.64218025800653 -2.7900491087570383, -314.80537142831986 3.7479731838338695, \
  -295.25030351249666 4.236074061427525))
  """)
private let upper = Geometry(
  """
  POLYGON ((-275.69523559667346 4.7241749390211805, -275.53204442636013 -1.8138473535697273, \
  -295.08711234218333 -2.3019482311633825, -295.25030351249666 4.236074061427525, \
  -275.69523559667346 4.7241749390211805))
  """)

@Test func quadsThatAnOverlayTakesForOneShareNothing() throws {
  #expect(lower.isValid && upper.isValid)
  #expect(kernelArea(lower, upper) <= OverlapArea.touching)
  let shape = try OverlapShape.pieces(of: lower, and: upper, kernelArea: kernelArea(lower, upper))
  #expect(shape.pieces.isEmpty && shape.area == 0 && shape.isConfirmed)
}

/// The floating overlay claims the whole quad, the grid gives nothing; the area decides for the grid.
@Test func overlayThatIsWrongIsNotBelieved() throws {
  if GEOSVersion.current < GEOSVersion(3, 12) {
    #expect(abs(try lower.intersection(upper).area - lower.area) < 1e-9, "the case that this test is about")
  }
  let shape = try OverlapShape.pieces(of: lower, and: upper, kernelArea: 2e-6)
  #expect(shape.pieces.isEmpty && !shape.isConfirmed)
}

@Test func areaThatNoOverlayGivesIsNotConfirmed() throws {
  let a = Geometry("POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0))")
  let b = Geometry("POLYGON ((5 5, 15 5, 15 15, 5 15, 5 5))")
  let shape = try OverlapShape.pieces(of: a, and: b, kernelArea: 26)
  #expect(!shape.isConfirmed)
  #expect(shape.area == 25)
}

/// Pieces, in order, as corners without regard to their start.
@Test(arguments: [
  // Side by side: lines in which polygons touch are no pieces.
  ("POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0))", "POLYGON ((10 0, 20 0, 20 10, 10 10, 10 0))", [String]()),
  // A touch along an edge and two pieces elsewhere.
  (
    "POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0))",
    "POLYGON ((10 0, 20 0, 20 10, 8 10, 8 8, 10 8, 10 4, 7 4, 7 2, 10 2, 10 0))",
    ["POLYGON ((7 2, 10 2, 10 4, 7 4, 7 2))", "POLYGON ((8 8, 10 8, 10 10, 8 10, 8 8))"]
  ),
  // One inside the other, in either order.
  (
    "POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0))", "POLYGON ((2 2, 4 2, 4 4, 2 4, 2 2))",
    ["POLYGON ((2 2, 4 2, 4 4, 2 4, 2 2))"]
  ),
  (
    "MULTIPOLYGON (((6 6, 7 6, 7 7, 6 6)), ((2 2, 4 2, 4 4, 2 4, 2 2)))", "POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0))",
    ["POLYGON ((2 2, 4 2, 4 4, 2 4, 2 2))", "POLYGON ((6 6, 7 6, 7 7, 6 6))"]
  ),
  // A spike out of the first one, which GEOS takes for invalid, crosses the second.
  (
    "POLYGON ((0 0, 10 0, 10 5, 30 5, 10 5, 10 10, 0 10, 0 0))", "POLYGON ((8 0, 20 0, 20 10, 8 10, 8 0))",
    ["POLYGON ((8 0, 10 0, 10 10, 8 10, 8 0))"]
  ),
  // Through a hole.
  (
    "POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0), (4 4, 6 4, 6 6, 4 6, 4 4))", "POLYGON ((4 0, 6 0, 6 10, 4 10, 4 0))",
    ["POLYGON ((4 0, 6 0, 6 4, 4 4, 4 0))", "POLYGON ((4 6, 6 6, 6 10, 4 10, 4 6))"]
  ),
])
func piecesOfPairs(a: String, b: String, expected: [String]) throws {
  let (a, b) = (Geometry(a), Geometry(b))
  for (one, two) in [(a, b), (b, a)] {
    let shape = try OverlapShape.pieces(of: one, and: two, kernelArea: kernelArea(one, two))
    #expect(shape.isConfirmed)
    try #require(shape.pieces.count == expected.count, "\(shape.pieces)")
    for (piece, wkt) in zip(shape.pieces, expected) { #expect(try piece.equals(Geometry(wkt)), "\(piece)") }
  }
}

@Test(arguments: [1, 3])
func shapesOfManyPairs(jobs: Int) throws {
  var random = SeededNumbers(seed: 7)
  func layer(_ size: Double) -> FlatLayer {
    FlatLayer(
      (0..<300).map { _ in
        let corner = Position(553_000 + random.next(in: 0.0...1000), 1_587_000 + random.next(in: 0.0...1000))
        let (dx, dy) = (random.next(in: 1...size), random.next(in: 1...size))
        return Geometry.polygon([
          corner, Position(corner.x + dx, corner.y + 3), Position(corner.x + dx / 2, corner.y + dy), corner,
        ])
      })
  }
  let (a, b) = (layer(60), layer(200))
  let pairs = try OverlapArea.pairs(OverlapInput(a), OverlapInput(b))
  #expect(pairs.count > 500)
  let shapes = try OverlapShape.shapes(of: pairs, a, b, jobs: jobs)
  for (index, shape) in shapes.enumerated() {
    #expect(shape.isConfirmed && abs(shape.area - pairs.area[index]) <= 2e-6)
  }
}
