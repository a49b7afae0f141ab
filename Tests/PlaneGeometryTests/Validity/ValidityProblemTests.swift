import PlaneGeometry
import Testing

private func problems(_ wkt: String) throws -> [String] {
  let geometry = try Geometry(wkt: wkt)
  let found = geometry.validityProblems()
  #expect(geometry.isValid == found.isEmpty)
  #expect(FlatLayer([geometry]).validityProblems(of: 0) == found)
  return found.map(\.description)
}

private let square = "(0 0, 10 0, 10 10, 0 10, 0 0)"

@Test(arguments: [
  // Rings that are right, and what looks wrong and is not.
  "POLYGON EMPTY", "MULTIPOLYGON EMPTY", "POLYGON (\(square))", "MULTIPOLYGON ((\(square)), EMPTY)",
  "POLYGON ((0 0, 0 10, 10 10, 10 0, 0 0), (1 1, 2 1, 2 2, 1 1))",
  "POLYGON ((0 0, 10 0, 10 0, 10 0, 10 10, 0 10, 0 10, 0 0, 0 0))",
  "POLYGON ((0 0, 5 0, 10 0, 10 5, 10 10, 0 10, 0 0))",
  // Spikes: outwards, inwards, with a bend, with corners on the way, along a side, over the ring's start, up to and
  // over other edges.
  "POLYGON ((0 0, 10 0, 10 10, 5 10, 5 15, 5 10, 0 10, 0 0))",
  "POLYGON ((0 0, 10 0, 10 10, 5 10, 5 5, 5 10, 0 10, 0 0))",
  "POLYGON ((0 0, 10 0, 10 10, 5 10, 5 15, 7 16, 5 15, 5 10, 0 10, 0 0))",
  "POLYGON ((0 0, 10 0, 10 10, 5 10, 5 12, 5 15, 5 13, 5 10, 0 10, 0 0))",
  "POLYGON ((0 0, 12 0, 10 0, 10 10, 0 10, 0 0))",
  "POLYGON ((5 -5, 5 0, 10 0, 10 10, 0 10, 0 0, 5 0, 5 -5))",
  "POLYGON ((5 0, 10 0, 10 10, 0 10, 0 0, 5 0, 5 -5, 5 0))",
  "POLYGON ((0 0, 10 0, 10 10, 5 10, 5 0, 5 10, 0 10, 0 0))",
  "POLYGON ((0 0, 10 0, 10 10, 5 10, 5 -5, 5 10, 0 10, 0 0), (4 4, 6 4, 6 6, 4 6, 4 4))",
  // Rings that touch where they may.
  "POLYGON (\(square), (0 0, 5 1, 1 5, 0 0))", "POLYGON (\(square), (5 0, 6 2, 4 2, 5 0))",
  "POLYGON (\(square), (2 2, 4 2, 4 4, 2 2), (4 4, 6 4, 6 6, 4 4))",
  "POLYGON (\(square), (5 5, 4 2, 6 2, 5 5), (5 5, 2 6, 2 4, 5 5), (5 5, 8 4, 8 6, 5 5))",
  "POLYGON (\(square), (0 5, 3 4, 3 6, 0 5), (3 5, 6 4, 6 6, 3 5))",
  "MULTIPOLYGON ((\(square)), ((10 10, 20 10, 20 20, 10 10)))",
  "MULTIPOLYGON ((\(square)), ((10 0, 20 -5, 20 15, 10 10, 15 5, 10 0)))",
  "MULTIPOLYGON ((\(square)), ((10 5, 20 0, 20 10, 10 5)))",
  "MULTIPOLYGON ((\(square), (2 2, 8 2, 8 8, 2 8, 2 2)), ((3 3, 7 3, 7 7, 3 7, 3 3)))",
  "MULTIPOLYGON ((\(square), (2 2, 8 2, 8 8, 2 8, 2 2)), ((2 5, 5 2, 8 5, 5 8, 2 5)))",
  "MULTIPOLYGON (((3 3, 7 3, 7 7, 3 7, 3 3)), (\(square), (2 2, 8 2, 8 8, 2 8, 2 2)))",
  // Points and lines.
  "POINT (1 2)", "POINT EMPTY", "MULTIPOINT ((1 2), EMPTY, (1 2))", "LINESTRING EMPTY", "LINESTRING (0 0, 0 0, 1 0)",
  "LINESTRING (0 0, 2 2, 2 0, 0 2)", "GEOMETRYCOLLECTION EMPTY",
  "GEOMETRYCOLLECTION (POINT (1 1), POLYGON (\(square)))",
])
func validGeometryHasNoProblem(wkt: String) throws {
  #expect(try problems(wkt) == [])
}

@Test(arguments: [
  // Crossings.
  ("POLYGON ((0 0, 2 2, 2 0, 0 2, 0 0))", ["self_intersection at 1 1"]),
  ("POLYGON ((0 0, 3 1, 3 0, 0 1, 0 0))", ["self_intersection at 1.5 0.5"]),
  (
    "POLYGON ((0 0, 4 0, 4 4, 2 -2, 0 4, 0 0))",
    [
      "self_intersection at 1.3333333333333333 0",
      "self_intersection at 2.6666666666666665 0",
    ]
  ),
  ("POLYGON ((0 0, 4 0, 2 2, 4 4, 0 4, 2 2, 0 0))", ["ring_touch at 2 2"]),
  ("POLYGON ((0 0, 2 2, 4 0, 4 4, 2 2, 0 4, 0 0))", ["ring_touch at 2 2"]),
  ("POLYGON ((0 0, 2 2, 4 4, 4 0, 2 2, 0 4, 0 0))", ["self_intersection at 2 2"]),
  // Three edges through one point are one crossing.
  ("POLYGON ((0 0, 6 6, 6 3, 0 3, 0 6, 6 0, 0 0))", ["self_intersection at 3 3"]),
  ("POLYGON (\(square), (5 5, 15 4, 15 6, 5 5))", ["self_intersection at 10 4.5", "self_intersection at 10 5.5"]),
  ("POLYGON (\(square), (-1 5, 0 4, 1 5, 0 6, -1 5))", ["self_intersection at 0 4", "self_intersection at 0 6"]),
  (
    "MULTIPOLYGON ((\(square)), ((5 5, 15 5, 15 15, 5 15, 5 5)))",
    ["self_intersection at 5 10", "self_intersection at 10 5"]
  ),
  // A ring touches itself: pinched from outside, from inside, at a corner and along an edge.
  ("POLYGON ((0 0, 10 0, 10 10, 5 0, 0 10, 0 0))", ["ring_touch at 5 0"]),
  ("POLYGON ((5 0, 10 0, 10 10, 0 10, 0 0, 5 0, 3 3, 7 3, 5 0))", ["ring_touch at 5 0"]),
  ("POLYGON (\(square), (2 2, 5 5, 8 2, 8 8, 5 5, 2 8, 2 2))", ["ring_touch at 5 5"]),
  // Edges on one another: a corridor without width, two pieces in one stretch, two stretches, a bend.
  (
    "POLYGON ((0 0, 10 0, 10 10, 0 10, 0 5, 3 5, 3 7, 7 7, 7 3, 3 3, 3 5, 0 5, 0 0))",
    ["self_intersection at 1.5 5"]
  ),
  ("MULTIPOLYGON ((\(square)), ((10 2, 12 2, 12 8, 10 8, 10 2)))", ["self_intersection at 10 5"]),
  (
    "MULTIPOLYGON (((0 0, 10 0, 10 4, 10 10, 0 10, 0 0)), ((10 2, 12 2, 12 8, 10 8, 10 6, 10 5, 10 2)))",
    ["self_intersection at 10 5"]
  ),
  (
    "MULTIPOLYGON ((\(square)), ((10 1, 20 1, 20 9, 10 9, 10 8, 15 8, 15 2, 10 2, 10 1)))",
    ["self_intersection at 10 1.5", "self_intersection at 10 8.5"]
  ),
  (
    "MULTIPOLYGON ((\(square)), ((10 5, 12 5, 12 12, 5 12, 5 10, 10 10, 10 5)))",
    ["self_intersection at 7.5 10", "self_intersection at 10 7.5"]
  ),
  ("POLYGON (\(square), (2 0, 8 0, 8 4, 2 4, 2 0))", ["self_intersection at 5 0"]),
  // Rings twice, from another start, in the other direction, with a corner more; the hole of one as the shell of
  // another.
  ("POLYGON (\(square), \(square))", ["duplicate_ring at 0 0"]),
  ("POLYGON (\(square), (1 1, 3 1, 3 3, 1 1), (3 1, 1 1, 2 2, 3 3, 3 1))", ["duplicate_ring at 3 1"]),
  ("MULTIPOLYGON ((\(square)), ((10 10, 10 0, 0 0, 0 10, 10 10)))", ["duplicate_ring at 10 10"]),
  ("MULTIPOLYGON ((\(square), (2 2, 8 2, 8 8, 2 2)), ((2 2, 8 2, 8 8, 2 2)))", ["duplicate_ring at 2 2"]),
  ("MULTIPOLYGON (((2 2, 8 2, 8 8, 2 2)), (\(square), (2 2, 8 2, 8 8, 2 2)))", ["duplicate_ring at 2 2"]),
  // Holes and shells in the wrong place, free, touching, touching with every corner, along an edge.
  ("POLYGON (\(square), (20 0, 21 0, 21 1, 20 0))", ["hole_outside at 20 0"]),
  ("POLYGON (\(square), (10 5, 12 4, 12 6, 10 5))", ["hole_outside at 12 4"]),
  (
    "POLYGON ((0 0, 10 0, 10 10, 5 5, 0 10, 0 0), (0 10, 5 5, 10 10, 5 20, 0 10))",
    ["self_intersection at 2.5 7.5", "self_intersection at 7.5 7.5", "hole_outside at 5 20"]
  ),
  (
    "POLYGON ((0 0, 10 0, 10 10, 7 10, 7 5, 3 5, 3 10, 0 10, 0 0), (3 6, 7 6, 5 5, 3 6))",
    ["hole_outside at 3 6"]
  ),
  ("POLYGON (\(square), (1 1, 9 1, 9 9, 1 9, 1 1), (3 3, 5 3, 5 5, 3 3))", ["nested_holes at 3 3"]),
  ("POLYGON (\(square), (3 3, 5 3, 5 5, 3 3), (1 1, 9 1, 9 9, 1 9, 1 1))", ["nested_holes at 3 3"]),
  ("POLYGON (\(square), (1 1, 9 1, 9 9, 1 9, 1 1), (1 1, 5 3, 5 5, 1 1))", ["nested_holes at 5 3"]),
  ("MULTIPOLYGON ((\(square)), ((3 3, 5 3, 5 5, 3 3)))", ["nested_shells at 3 3"]),
  ("MULTIPOLYGON (((3 3, 5 3, 5 5, 3 3)), (\(square), (6 6, 8 6, 8 8, 6 6)))", ["nested_shells at 3 3"]),
  ("MULTIPOLYGON ((\(square), (4 4, 5 4, 5 5, 4 4)), ((3 3, 7 3, 7 7, 3 7, 3 3)))", ["nested_shells at 3 3"]),
  ("MULTIPOLYGON ((\(square)), ((0 5, 5 0, 10 5, 5 10, 0 5)))", ["nested_shells at 0 5"]),
  // The interior cut: by a hole that touches twice, by a chain of holes, by a ring of holes; two cuts.
  ("POLYGON (\(square), (0 5, 5 4, 10 5, 5 6, 0 5))", ["disconnected_interior at 10 5"]),
  ("POLYGON (\(square), (0 5, 2 4, 5 5, 2 6, 0 5), (5 5, 8 4, 10 5, 8 6, 5 5))", ["disconnected_interior at 10 5"]),
  (
    "POLYGON (\(square), (2 2, 5 1, 8 2, 5 3, 2 2), (8 2, 9 5, 8 8, 5 5, 8 2), (8 8, 4 7, 2 2, 3 9, 8 8))",
    ["disconnected_interior at 8 8"]
  ),
  (
    "POLYGON (\(square), (0 5, 5 0, 10 5, 5 6, 0 5))",
    ["disconnected_interior at 5 0", "disconnected_interior at 10 5"]
  ),
  // Bad rings; what is left is examined.
  ("POLYGON ((0 0, 10 0, 10 10, 0 10))", ["not_closed at 0 0"]),
  ("POLYGON ((0 0, 10 0, 10 10))", ["not_closed at 0 0"]),
  ("POLYGON ((0 0, 10 0))", ["too_few_points at 0 0"]), ("POLYGON ((0 0, 10 0, 0 0))", ["too_few_points at 0 0"]),
  ("POLYGON ((3 4))", ["too_few_points at 3 4"]), ("POLYGON ((0 0, 10 0, 10 0, 0 0))", ["too_few_points at 0 0"]),
  ("POLYGON ((0 0, 10 0, 5 0, 0 0))", ["too_few_points at 0 0"]),
  ("POLYGON (\(square), (5 5, 5 5, 5 5, 5 5))", ["too_few_points at 5 5"]),
  ("POLYGON ((0 0, nan 0, 10 10, 0 10, 0 0))", ["non_finite at 0 0"]),
  ("POLYGON ((nan 0, 10 0, 10 10, nan 0))", ["non_finite at 10 0"]),
  ("POLYGON ((inf inf, inf inf, inf inf, inf inf))", ["non_finite"]),
  ("POLYGON ((0 0, 10 0, 10 10, 0 10), (1 1, 3 3, 3 1, 1 3, 1 1))", ["not_closed at 0 0", "self_intersection at 2 2"]),
  ("POLYGON (EMPTY, (1 1, 3 1, 3 3, 1 1))", ["too_few_points", "hole_outside at 1 1"]),
  ("POLYGON ((1 1, 3 1, 3 3, 1 1), EMPTY)", ["too_few_points"]), ("POLYGON (EMPTY)", ["too_few_points"]),
  // Points, lines, collections.
  ("POINT (inf 2)", ["non_finite"]), ("MULTIPOINT ((1 1), (nan 2))", ["non_finite"]),
  ("LINESTRING (1 2, 1 2)", ["too_few_points at 1 2"]), ("LINESTRING (1 2)", ["too_few_points at 1 2"]),
  ("LINESTRING (1 2, inf 2)", ["non_finite at 1 2"]),
  ("MULTILINESTRING ((0 0, 1 1), (2 2, 2 2), (inf inf, 0 0))", ["too_few_points at 2 2", "non_finite at 0 0"]),
  (
    "GEOMETRYCOLLECTION (POINT (nan 1), GEOMETRYCOLLECTION (POLYGON ((0 0, 2 2, 2 0, 0 2, 0 0))))",
    ["non_finite", "self_intersection at 1 1"]
  ),
])
func problemsAreFound(wkt: String, expected: [String]) throws {
  #expect(try problems(wkt) == expected)
}

@Test func everyProblemOfOnePolygonIsFound() throws {
  let found = try Geometry(
    wkt: """
      POLYGON ((0 0, 10 0, 12 2, 12 0, 10 2, 20 2, 20 20, 12 20, 10 22, 10 20, 12 22, 0 22, 0 0), \
      (30 0, 31 0, 31 1, 30 0), (2 4, 8 4, 8 10, 2 10, 2 4), (3 5, 5 5, 5 7, 3 5), (1 1, 1 1, 2 2, 1 1), \
      (12 6, 15 9, 15 6, 12 9, 12 6), (14 12, 18 12, 18 16), (12 12, 13 12, 13 13, 12 12), (13 13, 12 12, 13 12, 13 13))
      """
  ).validityProblems()
  let expected: [(ValidityProblem.Reason, Position, Int, Int?)] = [
    (.ringTouch, Position(10, 22), 0, 0), (.selfIntersection, Position(11, 1), 0, 0),
    (.selfIntersection, Position(11, 21), 0, 0), (.ringTouch, Position(12, 2), 0, 0),
    (.holeOutside, Position(30, 0), 1, 0), (.nestedHoles, Position(3, 5), 3, 2),
    (.tooFewPoints, Position(1, 1), 4, nil),
    (.selfIntersection, Position(13.5, 7.5), 5, 5), (.notClosed, Position(14, 12), 6, nil),
    (.duplicateRing, Position(13, 13), 8, 7),
  ]
  #expect(found.count == expected.count)
  for (problem, (reason, location, ring, otherRing)) in zip(found, expected) {
    #expect(problem.reason == reason)
    #expect(problem.location == location)
    #expect(problem.part == 0)
    #expect(problem.ring == ring)
    #expect(problem.otherRing == otherRing)
  }
}

@Test func partsAndRingsAreNamed() throws {
  let found = try Geometry(
    wkt: """
      GEOMETRYCOLLECTION (MULTIPOINT ((0 0), (1 1)), MULTIPOLYGON (((0 0, 9 0, 9 9, 0 9, 0 0)), \
      ((20 0, 29 0, 29 9, 20 9, 20 0), (22 2, 24 2, 24 4, 22 2)), ((23 5, 40 5, 40 7, 23 7, 23 5))))
      """
  ).validityProblems()
  #expect(found.map(\.location) == [Position(29, 5), Position(29, 7)])
  for problem in found {
    #expect((problem.part, problem.ring) == (3, 0))
    #expect((problem.otherPart, problem.otherRing) == (4, 0))
  }
}

/// A corner of a hole one unit in the last place inside, on and outside an edge that slants.
///
/// The two crossings outside round to one position and are one problem.
@Test(arguments: [(0, []), (1, []), (-1, ["self_intersection"])] as [(Double, [String])])
func oneUnitInTheLastPlaceDecides(units: Double, expected: [String]) throws {
  let (x, y) = (553734.5, 1587082.5)
  let shell = [(0, 0), (8, 8), (-8, 8), (0, 0)].map { Position(x + Double($0.0), y + Double($0.1)) }
  let corner = Position(x + 4, y + 4 + units * (y + 4).ulp)
  let hole = [corner, Position(x, y + 7), Position(x - 1, y + 6), corner]
  #expect(Geometry.polygon(shell, holes: [hole]).validityProblems().map(\.reason.rawValue) == expected)
}

/// A spike is one only when its way back is its way out to the last bit.
@Test(arguments: [(0, []), (1, ["ring_touch"]), (-1, ["self_intersection"])] as [(Double, [String])])
func aSpikeHasNoWidth(units: Double, expected: [String]) throws {
  let bend = Position(3, 13 + units * 13.0.ulp)
  let ring = [(0, 0), (10, 0), (10, 10), (0, 10), (5, 15)].map { Position(Double($0.0), Double($0.1)) }
  let back = [bend, Position(0, 10), Position(0, 0)]
  #expect(Geometry.polygon(ring + back).validityProblems().map(\.reason.rawValue) == expected)
}

/// Touches that rational arithmetic confirms and GEOS 3.11.1 judges otherwise: it calls the first polygon invalid, the
/// second one valid.
@Test(
  arguments: [
    (
      """
      POLYGON ((0 0, 5.318727985372197 -5.975879233854932, 11.294607219227128 -0.6571512484827347, \
      5.975879233854932 5.318727985372197, 0 0), \
      (0.6648409981715246 -0.7469849042318665, 4.2354777072101735 -0.24643171818102538, \
      3.5706367090386486 0.500553186050841, 0.6648409981715246 -0.7469849042318665))
      """, []
    ),
    (
      """
      POLYGON ((0 0, 3.9992108748996826 0.07945047566954043, 3.9197603992301424 4.078661350569223, \
      -0.07945047566954043 3.9992108748996826, 0 0), (-0.019862618917385107 0.9998027187249207, \
      1.9598801996150712 2.0393306752846114, 3.9197603992301424 4.078661350569223, \
      -0.019862618917385107 0.9998027187249207))
      """, ["disconnected_interior at 3.9197603992301424 4.078661350569223"]
    ),
  ] as [(String, [String])])
func touchesAreExact(wkt: String, expected: [String]) throws {
  #expect(try problems(wkt) == expected)
}

@Test func crossingsKeepTheirPlaceAtFullCoordinates() throws {
  let (x, y) = (553_734.27, 1_587_082.469)
  let ring = [(0.0, 0.0), (3, 1), (3, 0), (0, 1), (0, 0)].map { Position(x + $0.0, y + $0.1) }
  let problem = try #require(Geometry.polygon(ring).validityProblems().first)
  let location = try #require(problem.location)
  #expect(abs(location.x - (x + 1.5)) <= x.ulp)
  #expect(abs(location.y - (y + 0.5)) <= y.ulp)
}

@Test func nullGeometryIsAProblemOfTheFeature() throws {
  let layer = FlatLayer([nil, .rectangle(Box(minX: 0, minY: 0, maxX: 1, maxY: 1)), try Geometry(wkt: "POINT (nan 1)")])
  #expect(layer[0].validityProblems() == [ValidityProblem(.nullGeometry, at: nil)])
  #expect(!layer[0].isValid)
  #expect(layer[1].isValid)
  #expect(layer.validityProblems(of: 2).map(\.reason) == [.nonFinite])
}

@Test func theLimitHolds() {
  var numbers = SeededNumbers(seed: 7)
  var ring = (0..<60).map { _ in Position(numbers.next(in: 0...100), numbers.next(in: 0...100)) }
  ring.append(ring[0])
  let polygon = Geometry.polygon(ring)
  let all = polygon.validityProblems()
  #expect(all.count > 100)
  #expect(polygon.validityProblems(limit: 5).count == 5)
  #expect(polygon.validityProblems(limit: all.count) == all)
}

@Test func hugeAndTinyOrdinatesAreDecided() throws {
  for scale in [1e-300, 1e-160, 1e150, 1e300] {
    let bowTie = try Geometry(wkt: "POLYGON ((0 0, 2 2, 2 0, 0 2, 0 0))").mapPositions {
      Position($0.x * scale, $0.y * scale)
    }
    let found = bowTie.validityProblems()
    #expect(found.count == 1)
    let place = try #require(found.first?.location)
    #expect(abs(place.x / scale - 1) < 1e-15)
    #expect(abs(place.y / scale - 1) < 1e-15)
  }
}
