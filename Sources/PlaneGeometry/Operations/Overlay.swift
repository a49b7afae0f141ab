internal import CGEOS

// Overlay: new geometry from where two geometries share ground. `gridSize` of every function:
//
// - nil: floating precision. Fast, and right on nearly all valid input; it can fail with a topology error, and on
//   rare input (edges one unit in the last place apart, libgeos #1344) it is plainly wrong without an error.
// - > 0: all vertices of the result lie on a grid of that size, in units of the coordinates. 4 to 6 times slower,
//   never fails on valid input, and moves vertices by up to 0.71 grid sizes.
//
// Polygons must be valid; lines and points may be anything. All of these poll for cancellation.

extension Geometry {
  /// The ground that both geometries share.
  ///
  /// - Parameters:
  ///   - other: the other geometry; collections are taken too when they are homogeneous.
  ///   - gridSize: `nil` for floating precision, else the grid of the result's vertices.
  /// - Returns: points, lines and polygons of the shared ground; empty when there is none.
  /// - Throws: ``GeometryError``; `topology` most often because a polygon is invalid. C: `GEOSIntersection_r`, `…Prec_r`.
  public func intersection(_ other: Geometry, gridSize: Double? = nil) throws(GeometryError) -> Geometry {
    let grid = try Geometry.checkedGrid("intersection", gridSize)
    return try binary("intersection", other) {
      grid < 0 ? GEOSIntersection_r($0, $1, $2) : GEOSIntersectionPrec_r($0, $1, $2, grid)
    }
  }

  /// The ground of either geometry.
  ///
  /// Parameters and errors as for ``intersection(_:gridSize:)``. C: `GEOSUnion_r`.
  public func union(_ other: Geometry, gridSize: Double? = nil) throws(GeometryError) -> Geometry {
    let grid = try Geometry.checkedGrid("union", gridSize)
    return try binary("union", other) { grid < 0 ? GEOSUnion_r($0, $1, $2) : GEOSUnionPrec_r($0, $1, $2, grid) }
  }

  /// The ground of this geometry that the other does not have.
  ///
  /// C: `GEOSDifference_r`.
  ///
  /// Parameters and errors as for ``intersection(_:gridSize:)``.
  public func difference(_ other: Geometry, gridSize: Double? = nil) throws(GeometryError) -> Geometry {
    let grid = try Geometry.checkedGrid("difference", gridSize)
    return try binary("difference", other) {
      grid < 0 ? GEOSDifference_r($0, $1, $2) : GEOSDifferencePrec_r($0, $1, $2, grid)
    }
  }

  /// The ground of exactly one of the two.
  ///
  /// C: `GEOSSymDifference_r`.
  ///
  /// Parameters and errors as for ``intersection(_:gridSize:)``.
  public func symmetricDifference(_ other: Geometry, gridSize: Double? = nil) throws(GeometryError) -> Geometry {
    let grid = try Geometry.checkedGrid("symmetric difference", gridSize)
    return try binary("symmetric difference", other) {
      grid < 0 ? GEOSSymDifference_r($0, $1, $2) : GEOSSymDifferencePrec_r($0, $1, $2, grid)
    }
  }

  /// The union of all members and parts: polygons dissolved, lines noded and merged at nodes only.
  ///
  /// Cascaded, so that many polygons cost n log n overlays of growing size. C: `GEOSUnaryUnion_r`.
  public func unaryUnion(gridSize: Double? = nil) throws(GeometryError) -> Geometry {
    let grid = try Geometry.checkedGrid("unary union", gridSize)
    return try unary("unary union") { grid < 0 ? GEOSUnaryUnion_r($0, $1) : GEOSUnaryUnionPrec_r($0, $1, grid) }
  }

  /// The union of many geometries; see ``unaryUnion(gridSize:)``.
  ///
  /// The empty collection for none.
  public static func unaryUnion(
    _ geometries: [Geometry], gridSize: Double? = nil
  ) throws(GeometryError) -> Geometry {
    try Geometry.collection(geometries).unaryUnion(gridSize: gridSize)
  }

  /// The part of the geometry inside an axis-parallel box, by clipping, without full overlay.
  ///
  /// Fast; a polygon that touches the box in odd ways can come out invalid. Use ``intersection(_:gridSize:)`` where
  /// that matters. Does not poll for cancellation. C: `GEOSClipByRect_r`.
  public func clipped(to box: Box) throws(GeometryError) -> Geometry {
    guard !box.isEmpty else { return .empty(.geometryCollection) }
    return try unary("clip") { GEOSClipByRect_r($0, $1, box.minX, box.minY, box.maxX, box.maxY) }
  }

  /// -1 for floating precision; refuses grids that are no positive number.
  static func checkedGrid(_ operation: StaticString, _ gridSize: Double?) throws(GeometryError) -> Double {
    guard let gridSize else { return -1 }
    guard gridSize > 0, gridSize.isFinite else {
      throw .invalidArgument(operation, "a grid size of \(gridSize); a positive number is needed")
    }
    return gridSize
  }
}
