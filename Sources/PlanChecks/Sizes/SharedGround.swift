package import PlaneGeometry

/// Tells whether two features share ground at all.
package enum SharedGround {
  /// Whether two polygons share ground that is no noise: some piece of it is as thick as `identity` metres.
  ///
  /// - Parameter kernelArea: what the two share, from ``OverlapArea``.
  package static func isThick(
    _ a: Geometry, _ b: Geometry, kernelArea: Double, identity: Double
  ) throws(GeometryError) -> Bool {
    // No piece is thinner than twice its area by its perimeter, and none has more perimeter than the two together.
    if 2 * kernelArea > identity * (a.perimeter + b.perimeter) { return true }
    let shape = try OverlapShape.pieces(of: a, and: b, kernelArea: kernelArea)
    for piece in shape.pieces where try !piece.isThinner(thanMetres: identity) { return true }
    return false
  }
}
