extension Geometry {
  /// The ground that the rings run round, by the rule of the non-zero winding number; ring direction aside.
  ///
  /// Shells count counter-clockwise and holes clockwise, however they are drawn, so that of a valid polygon this is the
  /// polygon. Of an invalid one it is the ground that its drawing claims: both lobes of a bow-tie, ground that a ring
  /// runs round twice, the outside part of a hole that leaves its shell. Of a scribble, whose rings cross in more than a
  /// hundred thousand places, it is the convex hull. Cost: noding all edges, and for each face the edges east of a position
  /// in it.
  /// - Returns: a polygon or multipolygon, empty where nothing is enclosed.
  /// - Throws: ``GeometryError`` for ordinates that are not finite, or when the task is cancelled.
  public func windingGround() throws(GeometryError) -> Geometry {
    let rings = closingRings().orienting()
    guard let faces = try RingFaces(rings) else { return try convexHull() }
    var edges: [(from: Position, to: Position)] = []
    rings.withBorrowed { $0.forEachEdge { edges.append(($0, $1)) } }
    let rays = EdgeRays(edges)
    return .polygonal(
      try faces.ground { (face) throws(GeometryError) in
        try faces.polygons[face].positionOnSurface().map { rays.windingNumber(of: $0) != 0 } ?? false
      })
  }
}
