import Foundation
@testable import PlaneGeometry
import Testing

/// Rings that cross themselves, each in its own way.
private enum Drawing: String, CaseIterable, Sendable {
  /// Corners anywhere.
  case scattered
  /// Steps along the lines of a net: edges lie on each other and corners coincide.
  case steps
  /// An outline whose corners lie out of their order.
  case jittered
  /// Loops in loops.
  case loops
  /// Two banks that overlap.
  case river
  /// Corners in their order from south to north, but for one.
  case spiky

  func ring(_ count: Int, _ numbers: inout SeededNumbers) -> Geometry {
    var corners = corners(count, &numbers)
    corners.append(corners[0])
    return .polygon(corners.map { Position(553_000 + $0.x, 1_587_000 + $0.y) })
  }

  private func corners(_ count: Int, _ numbers: inout SeededNumbers) -> [Position] {
    switch self {
    case .scattered: (0..<count).map { _ in Position(numbers.next(in: 0...200.0), numbers.next(in: 0...200.0)) }
    case .steps:
      (0..<count).reduce(into: [Position(0, 0)]) { corners, _ in
        var next = corners[corners.count - 1]
        let step = numbers.next(in: 0...1) == 0 ? -1.0 : 1
        if numbers.next(in: 0...1) == 0 { next.x += step } else { next.y += step }
        corners.append(next)
      }
    case .jittered:
      (0..<count).map { corner in
        let angle = 2 * Double.pi * Double(corner) / Double(count)
        return Position(
          300 * cos(angle) + numbers.next(in: -3...3.0), 300 * sin(angle) + numbers.next(in: -3...3.0))
      }
    case .loops:
      (0..<count).map { corner in
        let (angle, reach) = (2 * Double.pi * Double(corner) / 15, 50 + 200 * Double(corner) / Double(count))
        return Position(reach * cos(angle), reach * sin(angle))
      }
    case .river:
      bank(count / 2, 1, &numbers) + bank(count / 2, -1, &numbers).reversed()
    case .spiky:
      [Position(-28, 58)]
        + (0..<count).map { Position(numbers.next(in: -100...50.0), 600 * Double($0) / Double(count)) }
    }
  }

  private func bank(_ count: Int, _ side: Double, _ numbers: inout SeededNumbers) -> [Position] {
    (0..<count).map { corner in
      let x = 3000 * Double(corner) / Double(count)
      return Position(
        x + numbers.next(in: -0.8...0.8),
        200 * sin(x / 150) + side * (1 + 2 * sin(x / 37)) + numbers.next(in: -0.5...0.5))
    }
  }
}

@Test("ground from faces is that of a general repair", arguments: 0..<10 as Range<UInt64>, Drawing.allCases)
private func groundOfFaces(seed: UInt64, drawing: Drawing) throws {
  var numbers = SeededNumbers(seed: seed)
  let ring = drawing.ring(numbers.next(in: 34...90), &numbers)
  let ground = try ring.lineworkPolygons()
  #expect(ground.allSatisfy { $0.isValid })
  let repaired = Geometry.polygonal(try ring.madeValid(.linework).polygons)
  #expect(try Geometry.polygonal(ground).symmetricDifference(repaired).area < 1e-6, "\(ring)")
}

@Test("ground is where the winding number is not zero", arguments: 0..<10 as Range<UInt64>, Drawing.allCases)
private func windingOfFaces(seed: UInt64, drawing: Drawing) throws {
  var numbers = SeededNumbers(seed: seed)
  let ring = drawing.ring(numbers.next(in: 8...90), &numbers)
  let ground = try ring.windingGround()
  #expect(ground.isEmpty || ground.isValid)
  let box = ring.bounds
  for _ in 0..<200 {
    // Off the lines on which rings run.
    let place = Position(
      numbers.next(in: box.minX...box.maxX) + 1e-5, numbers.next(in: box.minY...box.maxY) + 1e-5)
    var turns = 0
    ring.withBorrowed { ring in
      ring.forEachEdge { from, to in
        if rayCrosses(from: place, from, to) { turns += to.y > from.y ? 1 : -1 }
      }
    }
    #expect((turns != 0) == (ground.locate(place) == .inside), "\(place) in \(ring)")
  }
}

@Test(
  "outlines of thousands of corners that cross everywhere", .timeLimit(.minutes(10)),
  arguments: Drawing.allCases.filter { $0 != .scattered })
private func largeDrawings(drawing: Drawing) throws {
  var numbers = SeededNumbers(seed: 7)
  let ring = drawing.ring(1000, &numbers)
  let (linework, winding) = (try ring.lineworkPolygons(), try ring.windingGround())
  #expect(winding.isValid && linework.allSatisfy { $0.isValid })
  // What the ring runs round an odd number of times it runs round.
  let area = linework.reduce(0) { $0 + $1.area }
  #expect(area > 0 && area <= winding.area * (1 + 1e-9))
  let tile = try Tiling.check(
    OverlapInput(validating: FlatLayer([ring, .rectangle(ring.bounds.expanded(by: -20))])),
    scope: .rectangle(ring.bounds))
  #expect(tile.isConfirmed && tile.gaps.allSatisfy { $0.geometry.isValid })
  for method in RepairMethod.allCases {
    let repair = try #require(try PolygonRepair(of: ring, method))
    #expect(repair.repaired.isValid)
  }
}

@Test("a scribble has its hull for ground, and cannot be repaired", .timeLimit(.minutes(10)))
private func scribbles() throws {
  var numbers = SeededNumbers(seed: 3)
  let ring = Drawing.scattered.ring(1500, &numbers)
  let hull = try ring.convexHull().area
  let ground = try [ring.windingGround()] + ring.lineworkPolygons()
  #expect(ground.map { $0.area } == [hull, hull])
  for method in RepairMethod.allCases {
    #expect(throws: GeometryError.self) { try PolygonRepair(of: ring, method) }
  }
}
