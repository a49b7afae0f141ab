/// A straight line between two positions.
package struct PlaneSegment: Sendable {
  package let from: Position
  package let to: Position

  package init(_ from: Position, _ to: Position) {
    self.from = from
    self.to = to
  }

  /// The length.
  package var length: Double { from.distance(to: to) }

  /// The smallest box that holds it.
  package var bounds: Box { Box(around: from, to) }

  /// The part of this segment, from 0 at its start to 1 at its end, that runs along another one within a distance of it;
  /// `nil` where there is none or where the two stand at more than about 25 degrees.
  package func stretch(along other: PlaneSegment, within distance: Double) -> ClosedRange<Double>? {
    let (dx, dy) = (to.x - from.x, to.y - from.y)
    let (ex, ey) = (other.to.x - other.from.x, other.to.y - other.from.y)
    let (square, otherSquare) = (dx * dx + dy * dy, ex * ex + ey * ey)
    guard square > 0, otherSquare > 0 else { return nil }
    let (inner, outer) = (dx * ex + dy * ey, dx * ey - dy * ex)
    guard outer * outer <= 0.18 * square * otherSquare else { return nil }
    let otherLength = otherSquare.squareRoot()
    let (fx, fy) = (from.x - other.from.x, from.y - other.from.y)
    // Along the other segment from 0 to its length, and across it, both linear in the place on this one.
    var range = 0.0...1.0
    guard
      range.narrow(
        start: (fx * ex + fy * ey) / otherLength, slope: inner / otherLength, between: 0, and: otherLength),
      range.narrow(
        start: (fy * ex - fx * ey) / otherLength, slope: -outer / otherLength, between: -distance, and: distance)
    else { return nil }
    return range
  }
}

extension ClosedRange<Double> {
  /// Keeps the places t at which start + slope · t lies between two limits; false where there is none.
  fileprivate mutating func narrow(start: Double, slope: Double, between low: Double, and high: Double) -> Bool {
    guard slope != 0 else { return low <= start && start <= high }
    let (one, two) = ((low - start) / slope, (high - start) / slope)
    let (first, last) = (Swift.max(lowerBound, Swift.min(one, two)), Swift.min(upperBound, Swift.max(one, two)))
    guard first <= last else { return false }
    self = first...last
    return true
  }
}
