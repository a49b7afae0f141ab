extension BorrowedGeometry {
  /// Whether the geometry is a single ring of at most 64 edges that is plainly valid.
  ///
  /// This is the ordinary parcel, settled without an allocation. `false` says only that a closer look is needed.
  var isOneSimpleRing: Bool {
    guard rings.count == 1 else { return false }
    let range = positions(ofRing: rings.lowerBound)
    let first = range.lowerBound
    let edges = range.count - 1
    guard edges >= 3, edges <= 64, position(first) == position(first + edges) else { return false }
    for edge in 0..<edges {
      let from = position(first + edge)
      let to = position(first + edge + 1)
      let next = position(first + (edge + 2 > edges ? 1 : edge + 2))
      guard from.isFinite, from != to, !isSpike(from, to, next) else { return false }
      // The next edge meets this one in their common corner alone; the last edge likewise meets the first.
      let end = edge == 0 ? edges - 1 : edges
      var other = edge + 2
      while other < end {
        if mayMeet(from, to, position(first + other), position(first + other + 1)) { return false }
        other += 1
      }
    }
    return true
  }

  @inline(__always)
  private func mayMeet(_ a: Position, _ b: Position, _ c: Position, _ d: Position) -> Bool {
    guard
      max(a.x, b.x) >= min(c.x, d.x), max(c.x, d.x) >= min(a.x, b.x),
      max(a.y, b.y) >= min(c.y, d.y), max(c.y, d.y) >= min(a.y, b.y)
    else { return false }
    let sideOfC = orientation(a, b, c)
    guard sideOfC == 0 || sideOfC != orientation(a, b, d) else { return false }
    let sideOfA = orientation(c, d, a)
    return sideOfA == 0 || sideOfA != orientation(c, d, b)
  }
}

/// Whether the way from `before` over `tip` to `after` turns straight back on its own track.
@inline(__always)
func isSpike(_ before: Position, _ tip: Position, _ after: Position) -> Bool {
  orientation(before, tip, after) == 0 && pointsSameWay(from: tip, before, after)
}

/// Whether two positions on one line with `origin` lie on the same side of it.
@inline(__always)
func pointsSameWay(from origin: Position, _ first: Position, _ second: Position) -> Bool {
  first.x != origin.x
    ? (first.x > origin.x) == (second.x > origin.x) && second.x != origin.x
    : (first.y > origin.y) == (second.y > origin.y) && second.y != origin.y && first.y != origin.y
}
