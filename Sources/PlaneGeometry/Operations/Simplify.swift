internal import CGEOS

// Fewer or more vertices. Distances are in units of the coordinates. None of these poll for cancellation but
// `precision(gridSize:)`.

extension Geometry {
  /// Fewer vertices by Douglas–Peucker: none that is dropped lay farther than `tolerance` from the new line.
  ///
  /// Ring by ring, so that polygons may become invalid or vanish. C: `GEOSSimplify_r`.
  public func simplified(tolerance: Double) throws(GeometryError) -> Geometry {
    try unary("simplify") { GEOSSimplify_r($0, $1, tolerance) }
  }

  /// The vertices put on a grid, and the geometry kept valid: polygons that collapse are dropped.
  ///
  /// Polls for cancellation. C: `GEOSGeom_setPrecision_r`; the result is copied at once, because a handle with a
  /// precision model of its own must not leave its thread.
  public func precision(gridSize: Double) throws(GeometryError) -> Geometry {
    let grid = try Geometry.checkedGrid("precision", gridSize)
    return try unary("precision") { GEOSGeom_setPrecision_r($0, $1, grid, 0) }
  }

  /// Moves vertices and edges of this geometry onto those of the other that lie within `tolerance`.
  ///
  /// C: `GEOSSnap_r`.
  public func snapped(to other: Geometry, tolerance: Double) throws(GeometryError) -> Geometry {
    try binary("snap", other) { GEOSSnap_r($0, $1, $2, tolerance) }
  }

  /// The geometry with edges cut so that none is longer than `maximumLength`.
  ///
  /// - Throws: ``GeometryError`` where that is not positive, or would make more than 100 million vertices.
  ///   C: `GEOSDensify_r`.
  public func densified(maximumLength: Double) throws(GeometryError) -> Geometry {
    guard maximumLength > 0, length / maximumLength < 1e8 else {
      throw .invalidArgument(
        "densify", "pieces of \(maximumLength) on \(length) of line; a positive length, at most 1e8 pieces")
    }
    return try unary("densify") { GEOSDensify_r($0, $1, maximumLength) }
  }

  /// Parts, rings and first positions in the order that GEOS defines, so that equal geometries get equal vertices.
  ///
  /// C: `GEOSNormalize_r`.
  public func normalized() throws(GeometryError) -> Geometry {
    try unary("normalize") { context, input in
      guard let copy = GEOSGeom_clone_r(context, input) else { return nil }
      guard GEOSNormalize_r(context, copy) == 0 else {
        GEOSGeom_destroy_r(context, copy)
        return nil
      }
      return copy
    }
  }
}
