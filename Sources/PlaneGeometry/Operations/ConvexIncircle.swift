/// The largest circle inside a convex polygon, exact but for rounding.
///
/// All edges move inwards at one speed. Whenever one has shrunk to nothing its neighbours meet and go on without it; when
/// nothing is left between them the way that they have gone is the radius. Cost: the square of the number of edges.
struct ConvexIncircle {
  /// The radius.
  let radius: Double

  /// Beyond so many edges halving squares is quicker.
  private static let maximumEdges = 64
  /// How far, in units of the coordinates, a corner may be from the line of its neighbours and count as lying on it.
  private static let flatness = 1e-7

  /// An edge as a line that moves: the inside lies to the left.
  private struct Edge {
    let direction: Position
    /// How far the line is from the origin to its left.
    let distance: Double

    init(_ from: Position, _ to: Position) {
      let length = from.distance(to: to)
      direction = Position((to.x - from.x) / length, (to.y - from.y) / length)
      distance = direction.x * from.y - direction.y * from.x
    }

    /// The sine of the turn from this edge to the next.
    func turn(to next: Edge) -> Double { direction.x * next.direction.y - direction.y * next.direction.x }

    /// Where this edge ends along another's direction: at the start, and how much further for each unit of the way in.
    func end(before next: Edge, along axis: Position) -> (start: Double, speed: Double) {
      let turn = turn(to: next)
      func along(_ one: Double, _ other: Double) -> Double {
        // The crossing of two lines with the distances `one` and `other`.
        let x = (next.direction.x * one - direction.x * other) / turn
        let y = (next.direction.y * one - direction.y * other) / turn
        return x * axis.x + y * axis.y
      }
      return (along(distance, next.distance), along(1, 1))
    }
  }

  /// Measures a valid polygon; `nil` for one with holes, with a corner that points inwards, or without ground.
  init?(_ polygon: Geometry) {
    guard polygon.kind == .polygon, polygon.ringCount == 1, polygon.positionCount <= 2 * Self.maximumEdges,
      let corners = Self.corners(polygon.ring(0).dropLast()), corners.count <= Self.maximumEdges
    else { return nil }
    var edges = corners.indices.map { Edge(corners[$0], corners[($0 + 1) % corners.count]) }
    while true {
      let (gone, way) = Self.firstGone(edges)
      guard way.isFinite, way >= 0 else { return nil }
      let (before, after) = (edges[(gone + edges.count - 1) % edges.count], edges[(gone + 1) % edges.count])
      guard edges.count > 3, before.turn(to: after) > 0 else {
        radius = way
        return
      }
      edges.remove(at: gone)
    }
  }

  /// The edge that is the first to shrink to nothing, and how far all have moved until then.
  private static func firstGone(_ edges: [Edge]) -> (edge: Int, way: Double) {
    var first = (edge: 0, way: Double.infinity)
    for (index, edge) in edges.enumerated() {
      let (before, after) = (edges[(index + edges.count - 1) % edges.count], edges[(index + 1) % edges.count])
      let (start, end) = (
        before.end(before: edge, along: edge.direction), edge.end(before: after, along: edge.direction)
      )
      let shrinking = start.speed - end.speed
      guard shrinking > 0 else { continue }
      let way = (end.start - start.start) / shrinking
      if way < first.way { first = (index, way) }
    }
    return first
  }

  /// The corners counter-clockwise without those that lie on a line; `nil` where one points inwards or too few are left.
  private static func corners(_ ring: some Collection<Position>) -> [Position]? {
    // Near the origin, where products of coordinates lose no digits.
    guard let origin = ring.first else { return nil }
    var corners = ring.map { Position($0.x - origin.x, $0.y - origin.y) }
    var index = 0
    var unchanged = 0
    while corners.count >= 3, unchanged < corners.count {
      index %= corners.count
      let (before, after) = (corners[(index + corners.count - 1) % corners.count], corners[(index + 1) % corners.count])
      if corners[index].distance(toSegment: before, after) <= flatness {
        corners.remove(at: index)
        unchanged = 0
      } else {
        index += 1
        unchanged += 1
      }
    }
    guard corners.count >= 3 else { return nil }
    let turns = corners.indices.map { number in
      let (p, q, r) = (
        corners[number], corners[(number + 1) % corners.count], corners[(number + 2) % corners.count]
      )
      return (q.x - p.x) * (r.y - q.y) - (q.y - p.y) * (r.x - q.x)
    }
    if turns.allSatisfy({ $0 > 0 }) { return corners }
    if turns.allSatisfy({ $0 < 0 }) { return corners.reversed() }
    return nil
  }
}
