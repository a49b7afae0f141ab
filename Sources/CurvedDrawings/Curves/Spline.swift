internal import Foundation
internal import PlaneGeometry

/// A rational B-spline.
///
/// Every span between two knots is a Bézier curve, whose poles are values of the spline's polar form (Ramshaw 1987). A
/// Bézier curve of positive weights lies in the hull of its poles, so a chord from which no pole is further away than the
/// tolerance keeps within it; else the curve is halved (de Casteljau).
struct Spline {
  private let degree: Int
  private let knots: [Double]
  private let poles: [Pole]

  /// A pole times its weight, and the weight.
  private struct Pole {
    var x: Double
    var y: Double
    var weight: Double

    var position: Position { Position(x / weight, y / weight) }

    func moved(towards other: Pole, by share: Double) -> Pole {
      Pole(
        x: x * (1 - share) + other.x * share, y: y * (1 - share) + other.y * share,
        weight: weight * (1 - share) + other.weight * share)
    }
  }

  private static let highestDegree = 25
  /// Four to the power of this is how much nearer the last chords are than the first.
  private static let deepestHalving = 16

  /// - Parameters:
  ///   - knots: as many as poles and degree and one, none falling; uniform with all poles in use where empty.
  ///   - weights: one a pole, greater than 0; all 1 where empty.
  init?(degree: Int, knots: [Double], controls: [Position], weights: [Double]) {
    guard (1...Self.highestDegree).contains(degree), controls.count > degree,
      weights.isEmpty || weights.count == controls.count, weights.allSatisfy({ $0 > 0 && $0.isFinite }),
      controls.allSatisfy({ $0.x.isFinite && $0.y.isFinite })
    else { return nil }
    let spans = controls.count - degree
    let uniform = (0..<controls.count + degree + 1).map { Double(min(max($0 - degree, 0), spans)) }
    self.knots = knots.isEmpty ? uniform : knots
    guard self.knots.count == uniform.count, zip(self.knots, self.knots.dropFirst()).allSatisfy({ $0 <= $1 }),
      self.knots.allSatisfy(\.isFinite), self.knots[degree] < self.knots[controls.count]
    else { return nil }
    self.degree = degree
    poles = controls.indices.map { index in
      let weight = weights.isEmpty ? 1 : weights[index]
      return Pole(x: controls[index].x * weight, y: controls[index].y * weight, weight: weight)
    }
  }

  /// Positions on the spline whose chords keep within the tolerance; `nil` where there would be more than the limit.
  func line(tolerance: Double, limit: Int) -> [Position]? {
    var line: [Position] = []
    for span in degree..<poles.count where knots[span] < knots[span + 1] {
      let bezier = bezier(span)
      if line.isEmpty { line.append(bezier[0].position) }
      appendChords(bezier, tolerance, depth: 0, limit: limit, to: &line)
      if line.count > limit { return nil }
    }
    return line
  }

  /// The poles of the span as a Bézier curve.
  private func bezier(_ span: Int) -> [Pole] {
    (0...degree).map { ends in
      var poles = Array(self.poles[span - degree...span])
      for level in 1...degree {
        let parameter = level <= degree - ends ? knots[span] : knots[span + 1]
        for index in stride(from: degree, through: level, by: -1) {
          let low = knots[span - degree + index]
          let high = knots[span + index - level + 1]
          poles[index] = poles[index - 1].moved(towards: poles[index], by: (parameter - low) / (high - low))
        }
      }
      return poles[degree]
    }
  }

  private func appendChords(
    _ poles: [Pole], _ tolerance: Double, depth: Int, limit: Int, to line: inout [Position]
  ) {
    guard line.count <= limit else { return }
    let (start, end) = (poles[0].position, poles[degree].position)
    let isNear = poles[1..<degree].allSatisfy { $0.position.distance(from: start, to: end) <= tolerance }
    if isNear || depth == Self.deepestHalving { return line.append(end) }
    var (left, right, rest) = ([poles[0]], [poles[degree]], poles)
    while rest.count > 1 {
      rest = zip(rest, rest.dropFirst()).map { $0.moved(towards: $1, by: 0.5) }
      left.append(rest[0])
      right.append(rest[rest.count - 1])
    }
    appendChords(left, tolerance, depth: depth + 1, limit: limit, to: &line)
    appendChords(right.reversed(), tolerance, depth: depth + 1, limit: limit, to: &line)
  }
}

extension Position {
  /// How far the position is from the nearest one of a segment.
  fileprivate func distance(from start: Position, to end: Position) -> Double {
    let (dx, dy) = (end.x - start.x, end.y - start.y)
    let length = dx * dx + dy * dy
    let share = length > 0 ? min(max(((x - start.x) * dx + (y - start.y) * dy) / length, 0), 1) : 0
    return hypot(start.x + share * dx - x, start.y + share * dy - y)
  }
}
