import Foundation
import PlaneGeometry
import Testing

// Against answers computed in other ways: fractions, counted cells, overlay by GEOS. A failure prints the seed.

private let seeds: Range<UInt64> = 0..<60

/// A triangle of whole-number corners with an area.
private func triangle(_ random: inout SeededGenerator) -> [Position] {
  while true {
    let corners = (0..<3).map { _ in
      Position(Double(Int.random(in: 0...12, using: &random)), Double(Int.random(in: 0...12, using: &random)))
    }
    let twice =
      (corners[1].x - corners[0].x) * (corners[2].y - corners[0].y)
      - (corners[2].x - corners[0].x) * (corners[1].y - corners[0].y)
    if twice != 0 { return twice > 0 ? corners : corners.reversed() }
  }
}

@Test(arguments: seeds)
func overlapOfTrianglesMatchesFractions(seed: UInt64) throws {
  var random = SeededGenerator(seed: seed)
  for _ in 0..<100 {
    let (a, b) = (triangle(&random), triangle(&random))
    let expected = sharedAreaByFractions(a, b)
    for offset in [Position(0, 0), Position(553_734, 1_587_082)] {
      let moved = [a, b].map { corners in
        Geometry.polygon((corners + [corners[0]]).map { Position($0.x + offset.x, $0.y + offset.y) })
      }
      let area = try overlapArea(moved[0], moved[1])
      #expect(abs(area - expected) <= 1e-13 * max(1, expected), "seed \(seed): \(a) and \(b)")
    }
  }
}

/// Sutherland–Hodgman clipping of convex polygons with whole-number corners in fractions, rounded once per edge.
private func sharedAreaByFractions(_ subject: [Position], _ clip: [Position]) -> Double {
  var ring = subject.map { (Fraction(Int($0.x), 1), Fraction(Int($0.y), 1)) }
  for index in clip.indices {
    let (from, to) = (clip[index], clip[(index + 1) % clip.count])
    let (dx, dy) = (Int(to.x - from.x), Int(to.y - from.y))
    /// Positive on the left of the clipping edge.
    func side(_ corner: (Fraction, Fraction)) -> Fraction {
      (corner.1 - Fraction(Int(from.y), 1)) * Fraction(dx, 1) - (corner.0 - Fraction(Int(from.x), 1)) * Fraction(dy, 1)
    }
    var clipped: [(Fraction, Fraction)] = []
    for place in ring.indices {
      let (here, there) = (ring[place], ring[(place + 1) % ring.count])
      let (hereSide, thereSide) = (side(here), side(there))
      if hereSide.sign >= 0 { clipped.append(here) }
      if hereSide.sign * thereSide.sign < 0 {
        let share = hereSide / (hereSide - thereSide)
        clipped.append((here.0 + (there.0 - here.0) * share, here.1 + (there.1 - here.1) * share))
      }
    }
    ring = clipped
  }
  let twice = ring.indices.map { place in
    let (here, there) = (ring[place], ring[(place + 1) % ring.count])
    return (here.0 * there.1 - there.0 * here.1).value
  }
  return twice.reduce(0, +) / 2
}

private struct Fraction {
  let numerator: Int
  let denominator: Int

  init(_ numerator: Int, _ denominator: Int) {
    var (a, b) = (abs(numerator), abs(denominator))
    while b != 0 { (a, b) = (b, a % b) }
    let divisor = (denominator < 0 ? -1 : 1) * max(a, 1)
    self.numerator = numerator / divisor
    self.denominator = denominator / divisor
  }

  var sign: Int { numerator.signum() }
  var value: Double { Double(numerator) / Double(denominator) }

  static func + (a: Fraction, b: Fraction) -> Fraction {
    Fraction(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator)
  }
  static func - (a: Fraction, b: Fraction) -> Fraction { a + Fraction(-b.numerator, b.denominator) }
  static func * (a: Fraction, b: Fraction) -> Fraction {
    Fraction(a.numerator * b.numerator, a.denominator * b.denominator)
  }
  static func / (a: Fraction, b: Fraction) -> Fraction { a * Fraction(b.denominator, b.numerator) }
}

/// Unions of unit cells: the shared area is the number of cells that both have.
@Test(arguments: seeds)
func overlapOfCellsMatchesTheirCount(seed: UInt64) throws {
  var random = SeededGenerator(seed: seed)
  let size = 12
  func cells() -> Set<Int> { Set((0..<size * size).filter { _ in Bool.random(using: &random) }) }
  func geometry(_ cells: Set<Int>) throws -> Geometry {
    try Geometry.unaryUnion(
      cells.sorted().map { cell in
        let (x, y) = (Double(cell % size) + 553_000, Double(cell / size) + 1_587_000)
        return .rectangle(Box(minX: x, minY: y, maxX: x + 1, maxY: y + 1))
      })
  }
  for _ in 0..<4 {
    let (a, b) = (cells(), cells())
    let area = try overlapArea(try geometry(a), try geometry(b))
    #expect(abs(area - Double(a.intersection(b).count)) < 1e-10, "seed \(seed)")
  }
}

/// A jagged star with a hole, at full coordinates; every so often turned into a sliver.
private func star(_ random: inout SeededGenerator, corners: Int, reach: Double) -> Geometry {
  let center = Position(
    553_734 + .random(in: 0...100, using: &random), 1_587_082 + .random(in: 0...100, using: &random))
  let flat = Int.random(in: 0..<4, using: &random) == 0 ? 1e-4 : 1.0
  func ring(_ range: ClosedRange<Double>) -> [Position] {
    let positions = (0..<corners).map { corner in
      let angle = 2 * Double.pi * Double(corner) / Double(corners)
      let radius = reach * .random(in: range, using: &random)
      return Position(center.x + radius * cos(angle), center.y + flat * radius * sin(angle))
    }
    return positions + [positions[0]]
  }
  return .polygon(ring(0.5...1), holes: [ring(0.2...0.4)])
}

private func agrees(_ area: Double, _ other: Double, _ a: Geometry, _ b: Geometry) -> Bool {
  abs(area - other) <= max(1e-6, 1e-9 * min(a.area, b.area))
}

@Test(arguments: seeds)
func overlapOfStarsMatchesOverlay(seed: UInt64) throws {
  var random = SeededGenerator(seed: seed)
  for _ in 0..<10 {
    let a = star(&random, corners: .random(in: 3...60, using: &random), reach: 100)
    let b = star(&random, corners: .random(in: 3...60, using: &random), reach: .random(in: 1...100, using: &random))
    guard a.isValid, b.isValid else { continue }
    let area = try overlapArea(a, b)
    #expect(agrees(area, try a.intersection(b).area, a, b), "seed \(seed): \(a) and \(b)")
    #expect(area == (try overlapArea(a, b)), "seed \(seed)")
  }
}

/// Polygons of thousands of edges, which are divided among cells before they are summed.
@Test(arguments: 0..<3 as Range<UInt64>)
func overlapOfLargePolygonsMatchesOverlay(seed: UInt64) throws {
  var random = SeededGenerator(seed: seed)
  let a = star(&random, corners: 5000, reach: 10_000)
  let b = star(&random, corners: 3000, reach: 9000)
  #expect(agrees(try overlapArea(a, b), try a.intersection(b).area, a, b), "seed \(seed)")
}

/// Strips side by side across strips side by side: only cuts along them help.
@Test(arguments: [1, 7, 300])
func overlapOfCombs(teeth: Int) throws {
  let length = Double(2 * teeth)
  var comb = [Position(0, -1)]
  for tooth in 0..<teeth {
    let x = Double(2 * tooth)
    comb += [Position(x, length), Position(x + 1, length), Position(x + 1, 0), Position(x + 2, 0)]
  }
  comb += [Position(length, -1), Position(0, -1)]
  let upright = Geometry.polygon(comb)
  let lying = upright.mapPositions { Position($0.y, $0.x) }
  // Every tooth crosses every other in a unit square; the backs lie outside.
  #expect(abs(try overlapArea(upright, lying) - Double(teeth * teeth)) < 1e-7)
}

@Test(arguments: seeds)
func joinMatchesSinglePairsInAnyOrderAndOnAnyThreads(seed: UInt64) throws {
  var random = SeededGenerator(seed: seed)
  func layer(_ count: Int) -> [Geometry?] {
    (0..<count).map { _ in
      Int.random(in: 0..<10, using: &random) == 0
        ? nil : star(&random, corners: 8, reach: .random(in: 2...40, using: &random))
    }
  }
  let (first, second) = (layer(60), layer(40))
  let (a, b) = (OverlapInput(FlatLayer(first)), OverlapInput(FlatLayer(second)))
  let pairs = try OverlapArea.pairs(a, b, jobs: 1)
  var index = 0
  for one in first.indices {
    for other in second.indices {
      let area = OverlapArea.between(one, of: a, and: other, of: b)
      guard area > OverlapArea.touching else { continue }
      try #require(index < pairs.count, "seed \(seed)")
      #expect(pairs.a[index] == one && pairs.b[index] == other && pairs.area[index] == area, "seed \(seed)")
      index += 1
    }
  }
  #expect(index == pairs.count, "seed \(seed)")
  for jobs in [2, 3, 8] { #expect(try OverlapArea.pairs(a, b, jobs: jobs) == pairs, "seed \(seed)") }
  #expect(try batches { try OverlapArea.forEachBatch(a, b, jobs: 2, $0) } == flat(pairs), "seed \(seed)")
  let order = first.indices.shuffled(using: &random)
  let rank = Dictionary(uniqueKeysWithValues: zip(order, 0...))
  let reordered = flat(pairs).sorted { (rank[Int($0.a)] ?? -1, $0.b) < (rank[Int($1.a)] ?? -1, $1.b) }
  #expect(try batches { try OverlapArea.forEachBatch(a, b, in: order, $0) } == reordered, "seed \(seed)")

  let swapped = try OverlapArea.pairs(b, a)
  #expect(zip(zip(swapped.b, swapped.a), swapped.area).sorted { $0.0 < $1.0 }.map(\.1) == pairs.area, "seed \(seed)")
  let reversed = try OverlapArea.pairs(
    OverlapInput(FlatLayer(first.reversed())), OverlapInput(FlatLayer(second.reversed())))
  #expect(Array(reversed.area.reversed()) == pairs.area, "seed \(seed)")

  let own = try OverlapArea.pairs(within: a)
  let all = try OverlapArea.pairs(a, a)
  #expect(flat(own) == flat(all).filter { $0.a < $0.b }, "seed \(seed)")
}

struct FlatPair: Equatable {
  let a: Int32
  let b: Int32
  let area: Double
}

func flat(_ pairs: OverlapPairs) -> [FlatPair] {
  (0..<pairs.count).map { FlatPair(a: pairs.a[$0], b: pairs.b[$0], area: pairs.area[$0]) }
}

private func batches(_ run: ((OverlapPairs) -> Void) throws -> Void) rethrows -> [FlatPair] {
  var all: [FlatPair] = []
  try run { all += flat($0) }
  return all
}
