/// The edges of polygons in one tree, each with the number of its polygon: which of them other edges meet or run along.
///
/// Built once, in time n log n; a question costs the edges near it.
package struct EdgeIndex: Sendable {
  private struct Edge {
    let from: Position
    let to: Position
    let owner: Int32
  }

  private let edges: [Edge]
  private let tree: BoxIndex

  /// How far apart two edges may be that run along each other, in units of the coordinates: what an overlay moves.
  package static let reach = 1e-6

  /// Takes the edges of all rings of polygons, which are numbered in their order.
  package init(_ polygons: [Geometry]) {
    var edges: [Edge] = []
    edges.reserveCapacity(polygons.reduce(0) { $0 + $1.positionCount })
    for (owner, polygon) in polygons.enumerated() {
      polygon.withBorrowed { $0.forEachEdge { edges.append(Edge(from: $0, to: $1, owner: Int32(owner))) } }
    }
    self.edges = edges
    tree = BoxIndex(edges.map { Box(around: $0.from, $0.to).expanded(by: EdgeIndex.reach) })
  }

  /// The polygons with an edge no further than ``reach`` from one of the geometry's, ascending.
  package func owners(touching geometry: Geometry) -> [Int] {
    var found: Set<Int32> = []
    geometry.withBorrowed { geometry in
      geometry.forEachEdge { from, to in
        tree.forEach(meeting: Box(around: from, to)) { number in
          let edge = edges[Int(number)]
          guard !found.contains(edge.owner),
            EdgeIndex.distance(from, to, edge.from, edge.to) <= EdgeIndex.reach
          else { return }
          found.insert(edge.owner)
        }
      }
    }
    return found.map(Int.init).sorted()
  }

  /// Where a gap lies, if these are the edges of the scope: by how much of its boundary lies on them.
  func kind(of gap: Geometry) -> TileGap.Kind {
    guard !edges.isEmpty else { return .hole }
    var touches = false
    var shared = 0.0
    gap.withBorrowed { gap in
      gap.forEachEdge { from, to in
        if hasEdge(near: from, to) { shared += from.distance(to: to) }
        touches = touches || hasEdge(near: from, from)
      }
    }
    return touches ? shared * 3 >= gap.perimeter ? .edge : .gore : .hole
  }

  /// Adds the numbers of the polygons along which an edge of the geometry runs for some length.
  func insertOwners(alongside geometry: BorrowedGeometry, into found: inout Set<Int32>) {
    geometry.forEachEdge { from, to in
      tree.forEach(meeting: Box(around: from, to)) { number in
        let edge = edges[Int(number)]
        guard !found.contains(edge.owner), EdgeIndex.runAlong(from, to, edge.from, edge.to) else { return }
        found.insert(edge.owner)
      }
    }
  }

  /// Whether both positions are near one of the edges.
  private func hasEdge(near from: Position, _ to: Position) -> Bool {
    var isNear = false
    tree.forEach(meeting: Box(around: from, to)) { number in
      let edge = edges[Int(number)]
      isNear =
        isNear
        || from.distance(toSegment: edge.from, edge.to) <= EdgeIndex.reach
          && to.distance(toSegment: edge.from, edge.to) <= EdgeIndex.reach
    }
    return isNear
  }

  /// The distance of two segments; 0 where they cross.
  private static func distance(_ a: Position, _ b: Position, _ c: Position, _ d: Position) -> Double {
    if orientation(a, b, c) != orientation(a, b, d), orientation(c, d, a) != orientation(c, d, b) { return 0 }
    return min(
      a.distance(toSegment: c, d), b.distance(toSegment: c, d), c.distance(toSegment: a, b),
      d.distance(toSegment: a, b))
  }

  /// Whether two segments are within reach of each other over a length that is more than the reach.
  private static func runAlong(_ a: Position, _ b: Position, _ c: Position, _ d: Position) -> Bool {
    // What runs along has two ends of either segment near the other one, and these are apart.
    var near = (a, a)
    var count = 0
    func isLong(_ end: Position, _ from: Position, _ to: Position) -> Bool {
      guard end.distance(toSegment: from, to) <= reach else { return false }
      defer {
        if count == 0 { near.0 = end } else { near.1 = end }
        count += 1
      }
      return count > 0 && near.0.distance(to: end) > reach || count > 1 && near.1.distance(to: end) > reach
    }
    return isLong(a, c, d) || isLong(b, c, d) || isLong(c, a, b) || isLong(d, a, b)
  }
}

extension BorrowedGeometry {
  /// Calls `body` with both ends of every edge of every ring.
  @inline(__always)
  package func forEachEdge(_ body: (_ from: Position, _ to: Position) -> Void) {
    for ring in rings {
      for index in positions(ofRing: ring).dropFirst() { body(position(index - 1), position(index)) }
    }
  }
}
