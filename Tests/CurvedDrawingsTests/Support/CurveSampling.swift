import Foundation
import PlaneGeometry

/// A curve held against a line that should keep near it, by many positions of the curve.
struct CurveSampling {
  let curve: [Position]

  init(_ curve: [Position]) { self.curve = curve }

  /// - Parameter at: the position of a parameter from 0 to 1.
  init(count: Int = 20_000, _ at: (Double) -> Position) { curve = (0...count).map { at(Double($0) / Double(count)) } }

  /// How far the curve is from the line at most, and the line's positions from the curve; both run in the same sense.
  func distance(to line: [Position]) -> Double {
    max(Self.distance(of: curve, to: line), Self.distance(of: line, to: curve))
  }

  /// The nearest edge of a position is mostly the one of the position before, or one of the next.
  private static func distance(of positions: [Position], to line: [Position]) -> Double {
    let window = 8 + 8 * line.count / positions.count
    var (worst, index) = (0.0, 0)
    for position in positions {
      var best = Double.infinity
      func look(in edges: Range<Int>) {
        for edge in edges {
          let distance = position.distance(toEdge: line[edge], line[edge + 1])
          if distance < best { (best, index) = (distance, edge) }
        }
      }
      look(in: index..<min(index + window, line.count - 1))
      if best > max(worst, 0.0005) { look(in: 0..<line.count - 1) }
      worst = max(worst, best)
    }
    return worst
  }
}

extension Position {
  func distance(toEdge start: Position, _ end: Position) -> Double {
    let (dx, dy) = (end.x - start.x, end.y - start.y)
    let length = dx * dx + dy * dy
    let share = length > 0 ? min(max(((x - start.x) * dx + (y - start.y) * dy) / length, 0), 1) : 0
    return hypot(start.x + share * dx - x, start.y + share * dy - y)
  }

  /// The place on a Bézier curve, by Bernstein's polynomials.
  static func bezier(_ poles: [SIMD3<Double>], _ t: Double) -> Position {
    let degree = poles.count - 1
    var (sum, choose) = (SIMD3<Double>.zero, 1.0)
    for (index, pole) in poles.enumerated() {
      sum += choose * pow(t, Double(index)) * pow(1 - t, Double(degree - index)) * pole
      choose *= Double(degree - index) / Double(index + 1)
    }
    return Position(sum.x, sum.y)
  }
}
