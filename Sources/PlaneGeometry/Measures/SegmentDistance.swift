extension Position {
  /// The distance to the nearest position of a segment.
  package func distance(toSegment from: Position, _ to: Position) -> Double {
    let (dx, dy) = (to.x - from.x, to.y - from.y)
    let square = dx * dx + dy * dy
    guard square > 0 else { return distance(to: from) }
    let along = ((x - from.x) * dx + (y - from.y) * dy) / square
    if along <= 0 { return distance(to: from) }
    if along >= 1 { return distance(to: to) }
    // Across the segment, so that the position of the foot costs no digits.
    return abs((x - from.x) * dy - (y - from.y) * dx) / square.squareRoot()
  }
}

/// The shortest distance of two segments; 0 where they meet.
package func segmentDistance(_ a: Position, _ b: Position, _ c: Position, _ d: Position) -> Double {
  if orientation(a, b, c) != orientation(a, b, d), orientation(c, d, a) != orientation(c, d, b) { return 0 }
  return min(
    a.distance(toSegment: c, d), b.distance(toSegment: c, d), c.distance(toSegment: a, b), d.distance(toSegment: a, b))
}
