import Foundation
import PlaneGeometry
import Testing

@Test func exactAreaOfWhatIsKnown() {
  let square = Geometry("POLYGON ((0 0, 8 0, 8 8, 0 8, 0 0), (1 1, 3 1, 3 3, 1 3, 1 1))")
  #expect(exactSharedArea(square, square) == 60)
  #expect(exactSharedArea(square, Geometry("POLYGON ((2 2, 12 2, 12 4, 2 4, 2 2))")) == 11)
  #expect(exactSharedArea(square, Geometry("POLYGON ((8 0, 9 0, 9 8, 8 8, 8 0))")) == 0)
  // A third of a square unit, rounded once.
  let (a, b) = (Geometry("POLYGON ((0 0, 1 0, 0 1, 0 0))"), Geometry("POLYGON ((0 0, 2 0, 0 0.5, 0 0))"))
  #expect(abs(exactSharedArea(a, b) - 1.0 / 3) < 1e-16)
}

/// What is drawn into a frame of 100 m by 100 m at full coordinates: cases in which roundings are at their worst.
private enum Drawing: String, CaseIterable {
  case random, onGrid, ulpApart, slivers, holed, multiPart, sharedEdges
}

private struct Draw {
  var random: SeededGenerator
  let origin: Position

  mutating func number(_ range: ClosedRange<Double>) -> Double { .random(in: range, using: &random) }

  mutating func position() -> Position { Position(origin.x + number(0...100), origin.y + number(0...100)) }

  mutating func triangle() -> [Position] {
    let corners = [position(), position(), position()]
    return corners + [corners[0]]
  }

  mutating func star(_ corners: Int, _ center: Position, _ reach: ClosedRange<Double>) -> [Position] {
    let ring = (0..<corners).map { corner -> Position in
      let (angle, radius) = (2 * Double.pi * Double(corner) / Double(corners), number(reach))
      return Position(center.x + radius * cos(angle), center.y + radius * sin(angle))
    }
    return ring + [ring[0]]
  }

  mutating func pair(_ drawing: Drawing) -> (Geometry, Geometry) {
    let center = Position(origin.x + 50, origin.y + 50)
    switch drawing {
    case .random:
      return (.polygon(star(7, center, 10...50)), .polygon(star(6, position(), 5...60)))
    case .onGrid:
      func snapped(_ ring: [Position]) -> Geometry {
        .polygon(ring.map { Position(($0.x / 10).rounded() * 10, ($0.y / 10).rounded() * 10) })
      }
      return (snapped(triangle()), snapped(triangle()))
    case .ulpApart:
      let one = triangle()
      func nudged(_ value: Double, _ steps: Int) -> Double {
        steps == 0 ? value : steps > 0 ? value.nextUp : value.nextDown
      }
      var other = one.dropLast().map {
        Position(
          nudged($0.x, .random(in: -1...1, using: &random)), nudged($0.y, .random(in: -1...1, using: &random)))
      }
      other.append(other[0])
      return (.polygon(one), .polygon(other))
    case .slivers:
      func sliver() -> Geometry {
        let (from, to) = (position(), position())
        return .polygon([from, to, Position(to.x + 1e-4, to.y + 1e-4), Position(from.x + 1e-4, from.y + 1e-4), from])
      }
      return (sliver(), sliver())
    case .holed:
      return (
        .polygon(star(7, center, 30...50), holes: [star(5, center, 5...20)]),
        .polygon(star(6, center, 25...45), holes: [star(4, center, 3...15)])
      )
    case .multiPart:
      let (west, east) = (Position(center.x - 30, center.y), Position(center.x + 30, center.y))
      return (
        .multiPolygon([[star(5, west, 5...25)], [star(5, east, 5...25)]]), .polygon(star(8, center, 10...50))
      )
    case .sharedEdges:
      let (a, b) = (position(), position())
      return (.polygon([a, b, position(), a]), .polygon([b, a, position(), b]))
    }
  }
}

@Test(arguments: Drawing.allCases, 0..<3 as Range<UInt64>)
private func overlapAreaIsTheExactOne(drawing: Drawing, seed: UInt64) throws {
  for origin in [Position(0, 0), Position(553_734.27, 1_587_082.31)] {
    var draw = Draw(random: SeededGenerator(seed: seed), origin: origin)
    for _ in 0..<5 {
      let (a, b) = draw.pair(drawing)
      guard a.isValid, b.isValid else { continue }
      let exact = exactSharedArea(a, b)
      let area = try overlapArea(a, b)
      // Far inside what is promised: 1e-9 of the smaller area or 1e-6 square units.
      #expect(abs(area - exact) <= 1e-12 * min(a.area, b.area) + 1e-11, "seed \(seed): \(exact) for \(a) and \(b)")
    }
  }
}
