import PlaneGeometry
import Testing

@Test(arguments: [
  (Position(0, 0), Position(1, 0), Position(0, 1), 1), (Position(0, 0), Position(1, 0), Position(0, -1), -1),
  (Position(0, 0), Position(1, 1), Position(2, 2), 0), (Position(0.1, 0.1), Position(0.2, 0.2), Position(0.7, 0.7), 0),
  // 0.1 + 0.2 is one unit in the last place more than 0.3.
  (Position(0, 0), Position(0.3, 0.3), Position(0.1 + 0.2, 0.3), -1),
  (Position(0, 0), Position(0.3, 0.3), Position(0.3, 0.1 + 0.2), 1),
  (Position(0x1p-1070, 0), Position(0, 0x1p-1070), Position(0, 0), 1),
  (Position(1e-200, 1e-200), Position(2e-200, 2e-200), Position(3e-200, 4e-200), 1),
  (Position(1e300, 1e300), Position(-1e300, -1e300), Position(1, 1), 0),
  (Position(1e300, 1e300), Position(-1e300, -1e300), Position(1e300, 2e300), -1),
  (Position(1e300, 1e300), Position(-1e300, -1e300), Position(1e300, (1e300).nextUp), -1),
])
func orientationIsExact(a: Position, b: Position, c: Position, expected: Int) {
  #expect(orientation(a, b, c) == expected)
  #expect(orientation(b, c, a) == expected)
  #expect(orientation(b, a, c) == -expected)
}

/// Around a point of the diagonal every neighbouring double is told apart, where rounding muddles them.
@Test func neighboursOfALineAreToldApart() {
  for row in 0..<64 {
    for column in 0..<64 {
      let c = Position(0.5 + Double(column) * 0x1p-53, 0.5 + Double(row) * 0x1p-53)
      let expected = c.y > c.x ? 1 : c.y < c.x ? -1 : 0
      #expect(orientation(Position(12, 12), Position(24, 24), c) == expected)
    }
  }
}

/// Against whole-number arithmetic, on triples that lie nearly on a line.
@Test(arguments: 1...50 as ClosedRange<UInt64>)
func orientationAgreesWithWholeNumbers(seed: UInt64) {
  var numbers = SeededNumbers(seed: seed)
  var onLine = 0
  for _ in 0..<500 {
    let (dx, dy) = (numbers.next(in: 1...30_000), numbers.next(in: 1...30_000))
    let (near, far) = (numbers.next(in: 1...30_000), numbers.next(in: 1...30_000))
    let (x, y) = (numbers.next(in: -(1 << 40)...1 << 40), numbers.next(in: -(1 << 40)...1 << 40))
    let (bx, by) = (dx * near + numbers.next(in: -1...1), dy * near)
    let (cx, cy) = (dx * far, dy * far + numbers.next(in: -1...1))
    let expected = (bx * cy - by * cx).signum()
    onLine += expected == 0 ? 1 : 0
    func position(_ px: Int, _ py: Int) -> Position { Position(Double(x + px) * 0x1p-10, Double(y + py) * 0x1p-10) }
    #expect(orientation(position(0, 0), position(bx, by), position(cx, cy)) == expected, "seed \(seed)")
  }
  #expect(onLine > 0)
}

private let ring = "POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0), (2 2, 4 2, 4 4, 2 4, 2 2))"

@Test(
  arguments: [
    (ring, 1, 1, PointLocation.inside), (ring, 3, 3, .outside), (ring, 11, 3, .outside), (ring, 2, 3, .boundary),
    (ring, 0, 0, .boundary), (ring, 10, 5, .boundary), (ring, 5, 10, .boundary), (ring, 1, 2, .inside),
    (ring, 1, 4, .inside), (ring, -1, 0, .outside), (ring, -1, 10, .outside), (ring, .nan, 1, .outside),
    ("POLYGON ((0 0, 4 4, 8 0, 8 8, 0 8, 0 0))", 1, 4, .inside),
    ("POLYGON ((0 0, 4 4, 8 0, 8 8, 0 8, 0 0))", 4, 3, .outside),
    ("POLYGON ((0 0, 0.3 0.3, 0 0.3, 0 0))", 0.1, 0.1, .boundary),
    ("POLYGON ((0 0, 10 0, 10 10, 0 10))", 5, 5, .inside), ("POLYGON ((0 0, 10 0, 10 10, 0 10))", 0, 5, .boundary),
    ("MULTIPOLYGON (((0 0, 2 0, 0 2, 0 0)), ((5 5, 7 5, 5 7, 5 5)))", 5.5, 5.5, .inside),
    ("POLYGON EMPTY", 0, 0, .outside), ("POINT (1 2)", 1, 2, .inside), ("MULTIPOINT ((1 2), (3 4))", 3, 3, .outside),
    ("LINESTRING (0 0, 4 4, 8 0)", 2, 2, .inside), ("LINESTRING (0 0, 4 4, 8 0)", 0, 0, .boundary),
    ("LINESTRING (0 0, 4 4, 8 0)", 3, 2, .outside), ("LINESTRING (0 0, 4 4, 8 0, 0 0)", 0, 0, .inside),
    ("MULTILINESTRING ((0 0, 1 1), (1 1, 2 0))", 1, 1, .inside),
    ("MULTILINESTRING ((0 0, 1 1), (1 1, 2 0), (1 1, 1 2))", 1, 1, .boundary),
    ("GEOMETRYCOLLECTION (LINESTRING (1 1, 5 5), \(ring))", 1, 1, .inside),
  ] as [(String, Double, Double, PointLocation)])
func positionsAreLocated(wkt: String, x: Double, y: Double, expected: PointLocation) throws {
  #expect(try Geometry(wkt: wkt).locate(Position(x, y)) == expected)
}
