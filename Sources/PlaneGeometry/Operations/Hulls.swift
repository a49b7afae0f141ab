internal import CGEOS

// Figures around, inside and on a geometry. Lengths are in units of the coordinates.

extension Geometry {
  /// The smallest convex geometry that holds this one.
  ///
  /// Polls for cancellation. C: `GEOSConvexHull_r`.
  public func convexHull() throws(GeometryError) -> Geometry {
    try unary("convex hull") { GEOSConvexHull_r($0, $1) }
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
