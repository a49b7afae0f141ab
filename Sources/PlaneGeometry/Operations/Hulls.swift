internal import CGEOS

// Figures around, inside and on a geometry. Lengths are in units of the coordinates.

extension Geometry {
  /// The smallest convex geometry that holds this one.
  ///
  /// Polls for cancellation. C: `GEOSConvexHull_r`.
  public func convexHull() throws(GeometryError) -> Geometry {
    try unary("convex hull") { GEOSConvexHull_r($0, $1) }
  }

  /// A hull of the positions with dents, from the Delaunay triangulation by dropping long edges.
  ///
  /// - Parameters:
  ///   - ratio: 0 is the tightest, 1 the convex hull.
  ///   - allowingHoles: whether the hull may have holes.
  /// - Throws: ``GeometryError`` for a ratio outside 0 to 1. Polls for cancellation. C: `GEOSConcaveHull_r`.
  public func concaveHull(ratio: Double, allowingHoles: Bool = false) throws(GeometryError) -> Geometry {
    try unary("concave hull") { GEOSConcaveHull_r($0, $1, ratio, allowingHoles ? 1 : 0) }
  }

  /// A concave hull without edges longer than `maximumEdgeLength`.
  ///
  /// - Throws: ``GeometryError`` of kind `unsupported(needs:)` before GEOS 3.12. C: `GEOSConcaveHullByLength_r`.
  public func concaveHull(
    maximumEdgeLength: Double, allowingHoles: Bool = false
  ) throws(GeometryError) -> Geometry {
    guard GEOSVersion(3, 12).isAvailable else {
      throw .unsupported("concave hull by length", needs: GEOSVersion(3, 12))
    }
    return try unary("concave hull by length") {
      landfund_concave_hull_by_length($0, $1, maximumEdgeLength, allowingHoles ? 1 : 0)
    }
  }

  /// The largest circle inside a polygon: a line from its centre to the boundary.
  ///
  /// > Warning: Does not end in useful time on strips. At 1 % tolerance a strip of 5 mm takes 1.7 s at 25 m and 66 s at
  /// > 1 km. It does not poll for cancellation either. To measure how thick a polygon is, use a bisection on inward
  /// > buffers instead.
  ///
  /// - Parameter tolerance: how near the radius comes to the largest, > 0. C: `GEOSMaximumInscribedCircle_r`.
  public func maximumInscribedCircle(tolerance: Double) throws(GeometryError) -> Geometry {
    guard tolerance > 0, tolerance.isFinite else {
      throw .invalidArgument("maximum inscribed circle", "a tolerance of \(tolerance); a positive number is needed")
    }
    guard kind.isPolygonal, !isEmpty else {
      throw .invalidArgument("maximum inscribed circle", "a polygon that is not empty is needed")
    }
    return try unary("maximum inscribed circle") { GEOSMaximumInscribedCircle_r($0, $1, tolerance) }
  }

  /// The rectangle of least area, at any angle, that holds the geometry.
  ///
  /// C: `GEOSMinimumRotatedRectangle_r`.
  public func minimumRotatedRectangle() throws(GeometryError) -> Geometry {
    try unary("minimum rotated rectangle") { GEOSMinimumRotatedRectangle_r($0, $1) }
  }

  /// How far a vertex must move at least to make the geometry invalid; infinite where none can, as for a point.
  ///
  /// C: `GEOSMinimumClearance_r`.
  public var minimumClearance: Double {
    get throws(GeometryError) {
      try withHandle("minimum clearance") { (context, input) throws(GeometryError) in
        // This call answers 0 when all is well, unlike others that write a number.
        try context.number("minimum clearance") { GEOSMinimumClearance_r(context.handle, input, $0) == 0 ? 1 : 0 }
      }
    }
  }

  /// The line between the two positions that make the ``minimumClearance``.
  ///
  /// C: `GEOSMinimumClearanceLine_r`.
  public func minimumClearanceLine() throws(GeometryError) -> Geometry {
    try unary("minimum clearance line") { GEOSMinimumClearanceLine_r($0, $1) }
  }

  /// A position on the geometry: of a polygon inside it, well away from the boundary.
  ///
  /// Polls for cancellation.
  ///
  /// - Returns: `nil` for an empty geometry. C: `GEOSPointOnSurface_r`.
  public func positionOnSurface() throws(GeometryError) -> Position? {
    let point = try unary("point on surface") { GEOSPointOnSurface_r($0, $1) }
    return point.isEmpty ? nil : Position(point.coordinates[0], point.coordinates[1])
  }

  /// The boundary: rings of polygons, ends of lines.
  ///
  /// A collection has none and is refused. C: `GEOSBoundary_r`.
  public func boundary() throws(GeometryError) -> Geometry {
    try unary("boundary") { GEOSBoundary_r($0, $1) }
  }
}
