@testable import PlaneGeometry
import Testing

/// A square ring, counter-clockwise.
private func square(_ x: Double, _ y: Double, _ side: Double) -> [Position] {
  [Position(x, y), Position(x + side, y), Position(x + side, y + side), Position(x, y + side), Position(x, y)]
}

/// Squares in one another, the outermost first.
private func onion(_ count: Int) -> [[Position]] {
  (0..<count).map { square(Double($0), Double($0), Double(2 * (count - $0))) }
}

@Test(.timeLimit(.minutes(15)))
func nestedShellsAreExaminedWithoutLookingAtAllPairs() {
  let rings = onion(4000)
  let parts = stride(from: 0, to: rings.count, by: 2).map { [rings[$0], rings[$0 + 1]] }
  let geometry = Geometry.multiPolygon(parts)
  #expect(geometry.isValid)
  #expect(geometry.asDrawn == geometry)
}

@Test(.timeLimit(.minutes(15)))
func nestedHolesAreExaminedWithoutLookingAtAllPairs() {
  let rings = onion(4000)
  let geometry = Geometry.polygon(rings[0], holes: Array(rings[1...]))
  let problems = geometry.validityProblems()
  #expect(problems.count == rings.count - 2)
  #expect(problems.allSatisfy { $0.reason == .nestedHoles && $0.otherRing == 1 })
  // Rings in an even number of others are shells, whatever the file calls them.
  #expect(abs(geometry.asDrawn.area - Geometry.multiPolygon(rings.map { [$0] }).areaOfAlternateParts) < 1)
}

extension Geometry {
  fileprivate var areaOfAlternateParts: Double {
    parts.enumerated().reduce(0) { $0 + ($1.offset % 2 == 0 ? 1 : -1) * $1.element.area }
  }
}

/// Squares that lie in one another or side by side, in any order.
private func nestedSquares(_ random: inout SeededNumbers) -> [(x: Int, y: Int, side: Int)] {
  var squares: [(x: Int, y: Int, side: Int)] = []
  func fill(_ x: Int, _ y: Int, _ side: Int, _ depth: Int) {
    guard side >= 6, depth < 6 else { return }
    let half = side / 2
    for (dx, dy) in [(0, 0), (half, 0), (0, half), (half, half)] where random.next(in: 0...2) > 0 {
      squares.append((x + dx + 1, y + dy + 1, half - 2))
      fill(x + dx + 1, y + dy + 1, half - 2, depth + 1)
    }
  }
  fill(0, 0, 128, 0)
  squares.shuffle(using: &random)
  return squares
}

@Test(arguments: 0..<20)
func misplacedRingsAreThoseOfTheDefinition(seed: Int) {
  var random = SeededNumbers(seed: UInt64(seed))
  let squares = nestedSquares(&random)
  guard squares.count > 1 else { return }
  var parts: [[Int]] = []
  for ring in squares.indices {
    if parts.isEmpty || random.next(in: 0...1) == 0 {
      parts.append([ring])
    } else {
      parts[parts.count - 1].append(ring)
    }
  }
  let geometry = Geometry.multiPolygon(
    parts.map { $0.map { square(Double(squares[$0].x), Double(squares[$0].y), Double(squares[$0].side)) } })
  func holds(_ outer: Int, _ inner: Int) -> Bool {
    let (a, b) = (squares[outer], squares[inner])
    return outer != inner && a.x <= b.x && b.x < a.x + a.side && a.y <= b.y && b.y < a.y + a.side && b.side < a.side
  }
  var expected: [String] = []
  for (number, part) in parts.enumerated() {
    for (index, ring) in part.enumerated() {
      let around = squares.indices.filter { holds($0, ring) }
      let found: ValidityProblem.Reason? =
        if index > 0 {
          !around.contains(part[0])
            ? .holeOutside : part.dropFirst().contains { around.contains($0) } ? .nestedHoles : nil
        } else {
          parts.contains { other in
            around.contains(other[0]) && !other.dropFirst().contains { around.contains($0) || $0 == ring }
          } ? .nestedShells : nil
        }
      if let found { expected.append("\(found.rawValue) \(number) \(index)") }
    }
  }
  let found = geometry.validityProblems().map { "\($0.reason.rawValue) \($0.part ?? -1) \($0.ring ?? -1)" }
  #expect(found.sorted() == expected.sorted())
  let drawn = squares.indices.reduce(0) { sum, ring in
    let depth = squares.indices.count { holds($0, ring) }
    return sum + (depth % 2 == 0 ? 1 : -1) * squares[ring].side * squares[ring].side
  }
  #expect(abs(geometry.asDrawn.area - Double(drawn)) < 1e-6)
}

private let big = "(0 0, 10 0, 10 10, 0 10, 0 0)"
private let small = "(2 2, 4 2, 4 4, 2 4, 2 2)"

private let drawnCases: [(String, Double)] = [
  // A hole before its shell; rings of one part side by side; a hole larger than its shell.
  ("POLYGON (\(small), \(big))", 96.0), ("POLYGON (\(small), (20 0, 30 0, 30 10, 20 10, 20 0))", 104),
  ("POLYGON ((2 2, 2 4, 4 4, 4 2, 2 2), (0 0, 0 10, 10 10, 10 0, 0 0))", 96),
  ("MULTIPOLYGON ((\(small)), (\(big)))", 96),
  // Rings drawn twice.
  ("MULTIPOLYGON ((\(big)), (\(big)))", 100), ("POLYGON (\(big), \(big))", 0),
  ("POLYGON (\(big), \(small), \(small))", 96),
  // Rings that cross: inside with most of the corners, and not.
  ("POLYGON (\(big), (2 2, 4 2, 4 4, 2 4, -1 3, 2 2))", 93), ("POLYGON (\(big), (9 2, 14 2, 14 4, 9 4, 9 2))", 110),
  ("MULTIPOLYGON ((\(big)), ((8 8, 18 8, 18 18, 8 18, 8 8)))", 200),
  // One ring; a ring that crosses itself cancels.
  ("POLYGON ((0 0, 2 2, 2 0, 0 2, 0 0))", 0), ("POLYGON ((0 0, 0 10, 10 10, 10 0, 0 0))", 100),
  ("POLYGON ((0 0, 8 8, 8 0, 0 8, 0 0), (6 3, 7 3, 7 4, 6 4, 6 3))", 0),
  // Rings that are no rings.
  ("POLYGON (\(big), (nan 2, 4 2, 4 4, nan 2))", 100), ("POLYGON ((nan 2, 4 2, 4 4, nan 2))", 0),
  ("POLYGON ((0 0, 10 0, 10 10, 0 10), (2 2, 4 2, 4 4, 2 4))", 96), ("POLYGON (EMPTY, \(small))", 4),
  ("POLYGON (EMPTY)", 0),
  // What is valid, or no polygon.
  ("POLYGON (\(big), \(small))", 96), ("MULTIPOLYGON EMPTY", 0), ("LINESTRING (0 0, 1 1)", 0),
  ("GEOMETRYCOLLECTION (POLYGON (\(small), \(big)), POINT (1 1))", 96),
]

@Test(arguments: drawnCases)
func areasAsDrawnNestRingsByContainment(wkt: String, area: Double) throws {
  let geometry = try Geometry(wkt: wkt)
  #expect(geometry.asDrawn.area == area)
  #expect(FlatLayer([geometry])[0].areaAsDrawn == area)
}

private let countCases: [(String, Int, Int)] = [
  ("POLYGON (EMPTY)", 0, 0), ("POLYGON EMPTY", 0, 0), ("POLYGON (\(big), EMPTY)", 1, 0),
  ("POLYGON (\(big), \(small))", 1, 1),
  ("MULTIPOLYGON ((\(big), \(small)), EMPTY, (EMPTY))", 1, 1), ("MULTIPOINT ((1 1), (2 2))", 2, 0),
  ("GEOMETRYCOLLECTION (POLYGON (\(big), \(small)), LINESTRING (0 0, 1 1))", 2, 1),
]

@Test(arguments: countCases)
func emptyRingsAreNoPartAndNoHole(wkt: String, parts: Int, holes: Int) throws {
  let geometry = try Geometry(wkt: wkt)
  #expect(geometry.partCount == parts)
  #expect(geometry.holeCount == holes)
}
