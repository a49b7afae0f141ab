extension Geometry {
  /// The ground that the rings run round, by the rule of the non-zero winding number; ring direction aside.
  ///
  /// Shells count counter-clockwise and holes clockwise, however they are drawn, so that of a valid polygon this is the
  /// polygon. Of an invalid one it is the ground that its drawing claims: both lobes of a bow-tie, ground that a ring
  /// runs round twice, the outside part of a hole that leaves its shell. Cost: noding all edges,
  /// and for each face the edges east of a position in it.
  /// - Returns: a polygon or multipolygon, empty where nothing is enclosed.
  /// - Throws: ``GeometryError`` for ordinates that are not finite, or when the task is cancelled.
  public func windingGround() throws(GeometryError) -> Geometry {
    let rings = closingRings().orienting()
    let lines = (0..<rings.ringCount).map { rings.ring($0) }.filter { $0.count > 1 }.map { Geometry.lineString($0) }
    guard !lines.isEmpty else { return .empty(.polygon) }
    let winding = WindingIndex(rings)
    var faces: [Geometry] = []
    for face in try Geometry.polygonize([Geometry.unaryUnion(lines)]).polygons {
      guard let inside = try face.positionOnSurface() else { continue }
      if winding.number(of: inside) != 0 { faces.append(face) }
    }
    return .polygonal(try Geometry.unaryUnion(faces).polygons)
  }
}

/// The edges of closed rings in a tree, for the winding numbers of many positions.
private struct WindingIndex {
  private let edges: [(from: Position, to: Position)]
  private let tree: BoxIndex

  init(_ rings: Geometry) {
    var edges: [(from: Position, to: Position)] = []
    rings.withBorrowed { $0.forEachEdge { edges.append(($0, $1)) } }
    self.edges = edges
    tree = BoxIndex(edges.map { Box(around: $0.from, $0.to) })
  }

  /// How often the rings run round a position, counter-clockwise counted positive.
  ///
  /// Exact, unless the position lies on a ring.
  func number(of position: Position) -> Int {
    var number = 0
    tree.forEach(meeting: Box(minX: position.x, minY: position.y, maxX: .infinity, maxY: position.y)) { index in
      let (from, to) = edges[Int(index)]
      if (from.y > position.y) != (to.y > position.y), rayCrosses(from: position, from, to) {
        number += to.y > from.y ? 1 : -1
      }
    }
    return number
  }
}
