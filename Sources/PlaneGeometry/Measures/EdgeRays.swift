/// The edges of closed rings in a tree, for where many positions lie to them.
struct EdgeRays: Sendable {
  private let edges: [(from: Position, to: Position)]
  private let tree: BoxIndex

  /// Takes the edges in any order.
  init(_ edges: [(from: Position, to: Position)]) {
    self.edges = edges
    tree = BoxIndex(edges.map { Box(around: $0.from, $0.to) })
  }

  /// How often the rings run round a position, counter-clockwise counted positive.
  ///
  /// Exact, unless the position lies on a ring.
  func windingNumber(of position: Position) -> Int {
    var number = 0
    forEachEdge(eastOf: position) { from, to in
      if rayCrosses(from: position, from, to) { number += to.y > from.y ? 1 : -1 }
    }
    return number
  }

  /// Where a position lies by the even-odd rule, exact.
  func locate(_ position: Position) -> PointLocation {
    var (isInside, isOnEdge) = (false, false)
    forEachEdge(eastOf: position) { from, to in
      isOnEdge = isOnEdge || isOn(position, from, to)
      if rayCrosses(from: position, from, to) { isInside.toggle() }
    }
    return isOnEdge ? .boundary : isInside ? .inside : .outside
  }

  @inline(__always)
  private func forEachEdge(eastOf position: Position, _ body: (_ from: Position, _ to: Position) -> Void) {
    tree.forEach(meeting: Box(minX: position.x, minY: position.y, maxX: .infinity, maxY: position.y)) { index in
      body(edges[Int(index)].from, edges[Int(index)].to)
    }
  }
}
