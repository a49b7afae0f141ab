import Foundation
import PlaneGeometry
import Testing

/// Rings as they come from a generator: closed, the shell first.
private typealias Rings = [[Position]]

private func closed(_ corners: [Position]) -> [Position] { corners + [corners[0]] }

/// Corners in any order on a small grid: crossings, touches, overlaps and spikes in plenty.
private func gridRing(_ numbers: inout SeededNumbers, size: Int, at origin: Position) -> [Position] {
  let count = numbers.next(in: 3...8)
  return closed(
    (0..<count).map { _ in
      Position(origin.x + Double(numbers.next(in: 0...size)), origin.y + Double(numbers.next(in: 0...size)))
    })
}

private func gridPolygon(_ numbers: inout SeededNumbers) -> Rings {
  let size = numbers.next(in: 3...10)
  let shell =
    Bool.random(using: &numbers)
    ? gridRing(&numbers, size: size, at: Position(0, 0))
    : [(0, 0), (size, 0), (size, size), (0, size), (0, 0)].map { Position(Double($0.0), Double($0.1)) }
  let holes = (0..<numbers.next(in: 0...3)).map { _ in
    gridRing(
      &numbers, size: 3, at: Position(Double(numbers.next(in: 0...size)), Double(numbers.next(in: 0...size))))
  }
  return [shell] + holes
}

private func starPolygon(_ numbers: inout SeededNumbers) -> [Position] {
  let center = Position(numbers.next(in: 4e5...6e5), numbers.next(in: 1e6...2.5e6))
  let count = numbers.next(in: 3...200)
  return closed(
    (0..<count).map { corner in
      let angle = 2 * Double.pi * Double(corner) / Double(count)
      let radius = numbers.next(in: 5...50.0)
      return Position(center.x + radius * cos(angle), center.y + radius * sin(angle))
    })
}

private func counts(_ rings: Rings) -> [ValidityProblem.Reason: Int] {
  Geometry.polygon(rings[0], holes: Array(rings.dropFirst())).validityProblems()
    .reduce(into: [:]) { $0[$1.reason, default: 0] += 1 }
}

private let seeds: ClosedRange<UInt64> = 1...200

@Test(arguments: seeds)
func problemsDoNotDependOnHowAPolygonIsWritten(seed: UInt64) {
  var numbers = SeededNumbers(seed: seed)
  for _ in 0..<10 {
    let rings = gridPolygon(&numbers)
    let expected = counts(rings)
    let turned = rings.map { ring in
      let open = ring.dropLast()
      let start = numbers.next(in: 0...open.count - 1)
      return closed(Array(open[start...] + open[..<start]))
    }
    #expect(counts(turned) == expected, "start, seed \(seed): \(rings)")
    #expect(counts(rings.map { $0.reversed() }) == expected, "direction, seed \(seed): \(rings)")
    let moved = rings.map { $0.map { Position($0.x + 553_734, $0.y + 1_587_082) } }
    // Crossings may fall together when they are rounded, but not at thirteenths of a metre.
    #expect(counts(moved) == expected, "place, seed \(seed): \(rings)")
    let mirrored = rings.map { $0.map { Position($0.y, $0.x) } }
    #expect(counts(mirrored) == expected, "mirrored, seed \(seed): \(rings)")
    let shuffled = [rings[0]] + rings.dropFirst().shuffled(using: &numbers)
    #expect(counts(shuffled) == expected, "order of holes, seed \(seed): \(rings)")
    let repeated = rings.map { $0.flatMap { [$0, $0] } }
    #expect(counts(repeated) == expected, "repeated positions, seed \(seed): \(rings)")
  }
}

@Test(arguments: seeds)
func spikesChangeNothing(seed: UInt64) {
  var numbers = SeededNumbers(seed: seed)
  for _ in 0..<10 {
    var rings = gridPolygon(&numbers)
    let expected = counts(rings)
    let ring = numbers.next(in: 0...rings.count - 1)
    let corner = numbers.next(in: 0...rings[ring].count - 1)
    let (base, bend, tip) = (
      rings[ring][corner], Position(Double(numbers.next(in: 0...9)), Double(numbers.next(in: 0...9))),
      Position(Double(numbers.next(in: 0...9)), Double(numbers.next(in: 0...9)))
    )
    rings[ring].insert(contentsOf: [bend, tip, bend, base], at: corner + 1)
    #expect(counts(rings) == expected, "seed \(seed): \(rings)")
  }
}

@Test(arguments: seeds)
func starsAreValid(seed: UInt64) {
  var numbers = SeededNumbers(seed: seed)
  let star = Geometry.polygon(starPolygon(&numbers))
  #expect(star.validityProblems() == [], "seed \(seed): \(star)")
}

/// The problems must be the same whether rings are short enough for the quick look or not.
@Test(arguments: seeds)
func cornersOnEdgesChangeNothing(seed: UInt64) {
  var numbers = SeededNumbers(seed: seed)
  let rings = gridPolygon(&numbers)
  // Thirty-two pieces an edge: powers of two keep the corners exactly on their edges.
  let dense = rings.map { ring in
    closed(
      zip(ring, ring.dropFirst()).flatMap { from, to in
        (0..<32).map { step in
          let share = Double(step) / 32
          return Position(from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share)
        }
      })
  }
  #expect(counts(dense) == counts(rings), "seed \(seed): \(rings)")
}

/// Checks validity against another judge on random polygons of every sort; polygons with spikes are left out by
/// `isExcluded`, because GEOS calls them invalid.
func checkValidity(
  seed: UInt64, isExcluded: (Geometry) -> Bool, against isValid: (Geometry) throws -> Bool
) throws {
  var numbers = SeededNumbers(seed: seed)
  for round in 0..<20 {
    let polygons = (0...round % 3).map { _ in round % 4 == 0 ? [starPolygon(&numbers)] : gridPolygon(&numbers) }
    let geometry = Geometry.multiPolygon(polygons)
    guard !isExcluded(geometry) else { continue }
    #expect(try isValid(geometry) == geometry.isValid, "seed \(seed): \(geometry)")
  }
}
