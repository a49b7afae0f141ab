import Foundation
import PlaneGeometry
import Testing

private func kernelArea(_ a: Geometry, _ b: Geometry) -> Double {
  OverlapArea.between(0, of: OverlapInput(FlatLayer([a])), and: 0, of: OverlapInput(FlatLayer([b])))
}

private func area(_ pieces: [Geometry]) -> Double { pieces.reduce(0) { $0 + $1.area } }

/// A polygon around a place, its corners at growing angles and any distance: jagged, never crossing itself.
private func star(_ corners: Int, around center: Position, radius: Double, _ numbers: inout SeededNumbers) -> Geometry {
  var ring = (0..<corners).map { corner in
    let angle = 2 * Double.pi * (Double(corner) + numbers.next(in: 0...0.8)) / Double(corners)
    let distance = radius * numbers.next(in: 0.3...1)
    return Position(center.x + distance * cos(angle), center.y + distance * sin(angle))
  }
  ring.append(ring[0])
  return .polygon(ring)
}

struct CrossingOverlayTests {
  /// Full VN-2000 coordinates; the second polygon turned both ways.
  @Test(arguments: 0..<400)
  func piecesAreThoseOfAnOverlay(seed: Int) throws {
    var numbers = SeededNumbers(seed: UInt64(seed))
    let center = Position(553_000, 1_587_000)
    let a = star(numbers.next(in: 3...60), around: center, radius: 100, &numbers)
    let moved = Position(center.x + numbers.next(in: -90.0...90), center.y + numbers.next(in: -90.0...90))
    var b = star(numbers.next(in: 3...60), around: moved, radius: 100, &numbers)
    if seed.isMultiple(of: 2) { b = .polygon(b.ring(0).reversed()) }
    let shared = kernelArea(a, b)
    guard let overlay = CrossingOverlay(a, b) else {
      let isCrossing = try a.boundary().intersects(b.boundary())
      #expect(!isCrossing, "boundaries in general position are followed")
      return
    }
    let inside = try #require(overlay.intersection)
    let outside = try #require(overlay.difference)
    let tolerance = max(1e-9 * min(a.area, b.area), 1e-6)
    #expect(abs(area(inside) - shared) <= tolerance)
    #expect(abs(area(inside) + area(outside) - a.area) <= tolerance)
    for (pieces, expected) in [(inside, try a.intersection(b)), (outside, try a.difference(b))] {
      #expect(pieces.count == expected.parts.count { $0.kind == .polygon && $0.area > 1e-6 })
      #expect(pieces.allSatisfy { $0.isValid && $0.withBorrowed { $0.twiceSignedArea(ofRing: 0) } > 0 })
      #expect(try Geometry.collection(pieces).unaryUnion().symmetricDifference(expected).area <= tolerance)
    }
  }

  @Test func crossingsAreRoundedOnce() throws {
    let a = Geometry("POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0))")
    let b = Geometry("POLYGON ((5 -5, 15 5, 5 15, -5 5, 5 -5))")
    let overlay = try #require(CrossingOverlay(a, Geometry("POLYGON ((5 -2, 12 5, 5 12, -2 5, 5 -2))")))
    #expect(overlay.intersection?.map(\.area) == [2 * 49 - 4 * 4])
    #expect(overlay.difference?.map(\.area) == [4.5, 4.5, 4.5, 4.5])
    #expect(CrossingOverlay(a, b) == nil, "corners touch edges")
  }

  /// What the general overlay is for.
  @Test(arguments: [
    ("a common edge", "POLYGON ((10 0, 20 0, 20 10, 10 10, 10 0))"),
    ("a corner on an edge", "POLYGON ((10 5, 20 -5, 20 15, 10 5))"),
    ("a corner on an edge beside crossings", "POLYGON ((5 0, 20 -5, 20 15, 5 5, 5 0))"),
    ("a corner on a corner", "POLYGON ((10 10, 20 5, 20 15, 10 10))"),
    ("part of an edge", "POLYGON ((5 0, 15 0, 15 5, 5 5, 5 0))"),
    ("inside", "POLYGON ((2 2, 8 2, 8 8, 2 8, 2 2))"),
    ("around", "POLYGON ((-2 -2, 18 -2, 18 18, -2 18, -2 -2))"),
    ("apart", "POLYGON ((20 20, 28 20, 28 28, 20 20))"),
    ("a hole", "POLYGON ((5 5, 15 5, 15 15, 5 15, 5 5), (6 6, 8 6, 8 8, 6 6))"),
    ("two parts", "MULTIPOLYGON (((5 5, 15 5, 15 15, 5 5)), ((20 20, 28 20, 28 28, 20 20)))"),
    ("a spike", "POLYGON ((5 5, 15 5, 20 5, 15 5, 15 15, 5 15, 5 5))"),
    ("a line", "LINESTRING (5 5, 15 5)"),
    ("nothing", "POLYGON EMPTY"),
  ])
  func everythingElseIsRefused(name: String, wkt: String) {
    let square = Geometry("POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0))")
    #expect(CrossingOverlay(square, Geometry(wkt)) == nil, "\(name)")
    #expect(CrossingOverlay(Geometry(wkt), square) == nil, "\(name)")
  }

  /// Several crossings on one edge, the boundary's first edge crossed, and a multipolygon of one part.
  @Test func combIsParted() throws {
    let comb = Geometry("MULTIPOLYGON (((0 0, 1 8, 2 0, 3 8, 4 0, 5 8, 6 0, 6 -1, 0 -1, 0 0)))")
    let bar = Geometry("POLYGON ((-1 2, 7 2, 7 4, -1 4, -1 2))")
    let overlay = try #require(CrossingOverlay(comb, bar))
    #expect(overlay.intersection?.count == 3)
    #expect(overlay.difference?.count == 4)
    let inside = area(try #require(overlay.intersection))
    #expect(abs(inside - 3 * (1.5 + 1) / 2 * 2) < 1e-12)
    #expect(abs(area(try #require(overlay.difference)) + inside - comb.area) < 1e-12)
    let other = try #require(CrossingOverlay(bar, comb))
    #expect(abs(area(try #require(other.difference)) + inside - bar.area) < 1e-12)
  }
}
