/// The boundary of a polygon of one ring without spikes, ready to be crossed with others.
package struct CrossingRing: Sendable {
  /// Counter-clockwise, the closing one left out.
  let positions: [Position]
  let bounds: Box

  /// Takes the ring of a valid polygon; `nil` for holes, several parts and spikes.
  package init?(_ geometry: Geometry) {
    guard geometry.kind.isPolygonal, geometry.ringCount == 1 else { return nil }
    let ring = geometry.withBorrowed { polygon -> [Position]? in
      let positions = polygon.positions(ofRing: 0).dropLast()
      guard positions.count >= 3 else { return nil }
      let isClockwise = polygon.twiceSignedArea(ofRing: 0) < 0
      return isClockwise ? positions.reversed().map(polygon.position) : positions.map(polygon.position)
    }
    guard let ring, !CrossingRing.hasSpike(ring) else { return nil }
    positions = ring
    bounds = geometry.bounds
  }

  /// How many positions there are, and edges.
  var count: Int { positions.count }

  private static func hasSpike(_ ring: [Position]) -> Bool {
    var (before, corner) = (ring[ring.count - 2], ring[ring.count - 1])
    for after in ring {
      let isBack =
        (corner.x - before.x) * (after.x - corner.x) + (corner.y - before.y) * (after.y - corner.y) <= 0
      if isBack, orientation(before, corner, after) == 0 { return true }
      (before, corner) = (corner, after)
    }
    return false
  }

  /// An edge with its box.
  struct Edge {
    let number: Int
    let from: Position
    let to: Position
    let box: Box
  }

  /// The edges whose boxes meet a box.
  func edges(meeting box: Box) -> [Edge] {
    var edges: [Edge] = []
    edges.reserveCapacity(min(count, 16))
    var from = positions[count - 1]
    for (index, to) in positions.enumerated() {
      let own = Box(around: from, to)
      if own.intersects(box) {
        edges.append(Edge(number: index == 0 ? count - 1 : index - 1, from: from, to: to, box: own))
      }
      from = to
    }
    return edges
  }

  /// Whether a position of an edge comes before another one of it: by the longer ordinate.
  ///
  /// Rounding keeps the order of ordinates.
  func isBefore(_ one: Position, _ other: Position, onEdge edge: Int) -> Bool {
    let (from, to) = (positions[edge], positions[edge + 1 == count ? 0 : edge + 1])
    let (dx, dy) = (to.x - from.x, to.y - from.y)
    return abs(dx) >= abs(dy) ? (one.x - other.x) * dx < 0 : (one.y - other.y) * dy < 0
  }
}
