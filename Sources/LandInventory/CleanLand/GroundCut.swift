internal import PlaneGeometry

/// A polygon parted by another one, so that the areas of the two sides add up.
struct GroundCut {
  /// What lies inside the cutting polygon; `nil` for nothing.
  let inside: Geometry?
  /// What lies outside; `nil` for nothing.
  let outside: Geometry?
  /// Whether an overlay gave the areas that the kernel gives.
  let isConfirmed: Bool

  /// Parts a polygon or multipolygon, as ``OverlapShape/parts(of:by:kernelArea:)`` does.
  ///
  /// - Parameter shared: what the two share, square metres, where the kernel has said it already.
  init(_ ground: Geometry, by cutter: Geometry, shared: Double? = nil) throws(GeometryError) {
    let parts = try OverlapShape.parts(
      of: ground, by: cutter, kernelArea: shared ?? OverlapArea.between(ground, and: cutter))
    (inside, outside) = (parts.inside.geometry, parts.outside.geometry)
    isConfirmed = parts.inside.isConfirmed && parts.outside.isConfirmed
  }
}
