internal import PlaneGeometry

extension Spline {
  /// The cubic spline through points, its parameter the length of the chords between them.
  ///
  /// The curve has no bend at an end whose direction is not stated. Points that stand twice in a row count once.
  ///
  /// - Parameters:
  ///   - points: two different ones at least, else `nil`.
  ///   - start: the direction at the first point; its length does not count.
  ///   - end: the direction at the last point, away from the curve.
  init?(through points: [Position], start: Position? = nil, end: Position? = nil) {
    var places: [Position] = []
    for point in points where places.last.map({ $0.distance(to: point) > 0 }) ?? true { places.append(point) }
    let chords = zip(places, places.dropFirst()).map { $0.distance(to: $1) }
    guard !chords.isEmpty, chords.allSatisfy(\.isFinite) else { return nil }
    let slopes = Self.slopes(places, chords, start?.unit, end?.unit)
    // Each span as a Bézier curve: its poles are those of a spline whose inner knots stand three times.
    var controls = [places[0]]
    var knots = [0.0, 0, 0, 0]
    for (index, chord) in chords.enumerated() {
      let (first, last) = (places[index], places[index + 1])
      controls += [
        Position(first.x + slopes[index].x * chord / 3, first.y + slopes[index].y * chord / 3),
        Position(last.x - slopes[index + 1].x * chord / 3, last.y - slopes[index + 1].y * chord / 3), last,
      ]
      knots += Array(repeating: knots[knots.count - 1] + chord, count: 3)
    }
    self.init(degree: 3, knots: knots + [knots[knots.count - 1]], controls: controls, weights: [])
  }

  /// The derivative at each point, so that the bend is the same on both sides: a tridiagonal system, solved by elimination.
  private static func slopes(
    _ places: [Position], _ chords: [Double], _ start: Position?, _ end: Position?
  ) -> [Position] {
    let last = places.count - 1
    var diagonal = Array(repeating: 1.0, count: places.count)
    var upper = Array(repeating: 0.0, count: places.count)
    var right = Array(repeating: Position(0, 0), count: places.count)
    func rise(_ index: Int) -> Position {
      Position(
        (places[index + 1].x - places[index].x) / chords[index],
        (places[index + 1].y - places[index].y) / chords[index])
    }
    if let start {
      right[0] = start
    } else {
      let slope = rise(0)
      (upper[0], right[0]) = (0.5, Position(1.5 * slope.x, 1.5 * slope.y))
    }
    for index in 1...last {
      var (lower, own): (Double, Double)
      if index < last {
        let (before, after) = (chords[index - 1], chords[index])
        let (one, other) = (rise(index - 1), rise(index))
        (lower, own, upper[index]) = (after, 2 * (before + after), before)
        right[index] = Position(
          3 * (after * one.x + before * other.x), 3 * (after * one.y + before * other.y))
      } else if let end {
        (lower, own, right[index]) = (0, 1, end)
      } else {
        let slope = rise(index - 1)
        (lower, own, right[index]) = (0.5, 1, Position(1.5 * slope.x, 1.5 * slope.y))
      }
      let factor = lower / diagonal[index - 1]
      diagonal[index] = own - factor * upper[index - 1]
      right[index] = Position(
        right[index].x - factor * right[index - 1].x, right[index].y - factor * right[index - 1].y)
    }
    var slopes = right
    for index in (0...last).reversed() {
      let next = index < last ? slopes[index + 1] : Position(0, 0)
      slopes[index] = Position(
        (right[index].x - upper[index] * next.x) / diagonal[index],
        (right[index].y - upper[index] * next.y) / diagonal[index])
    }
    return slopes
  }
}

extension Position {
  /// The direction, of length 1; `nil` for none.
  fileprivate var unit: Position? {
    let length = distance(to: Position(0, 0))
    return length > 0 && length.isFinite ? Position(x / length, y / length) : nil
  }
}
