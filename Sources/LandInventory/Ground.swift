internal import PlaneGeometry

/// Measures of ground that several polygons cover, each position counted once.
enum Ground {
  /// The area of the union of polygons inside another one, in square units of the coordinates.
  ///
  /// Where no two of them share ground it is the sum of the kernel's areas, without an overlay; else that of a union.
  /// - Throws: ``GeometryError``; `CancellationError`.
  static func area(ofUnion polygons: [Geometry], inside base: Geometry) throws -> Double {
    guard !polygons.isEmpty else { return 0 }
    let input = OverlapInput(FlatLayer(polygons))
    let isDisjoint = try OverlapArea.pairs(within: input, jobs: 1).count == 0
    let covering = isDisjoint ? input : OverlapInput(FlatLayer([try Geometry.robustUnion(polygons)]))
    return try OverlapArea.pairs(OverlapInput(FlatLayer([base])), covering, jobs: 1).totalArea
  }

  /// Whether two polygons share ground that is no noise: some piece of it is as thick as `identity` metres.
  ///
  /// - Parameter kernelArea: what the two share, from ``OverlapArea``.
  static func isShared(
    _ a: Geometry, _ b: Geometry, kernelArea: Double, identity: Double
  ) throws(GeometryError) -> Bool {
    // No piece is thinner than twice its area by its perimeter, and none has more perimeter than the two together.
    if 2 * kernelArea > identity * (a.perimeter + b.perimeter) { return true }
    let shape = try OverlapShape.pieces(of: a, and: b, kernelArea: kernelArea)
    for piece in shape.pieces where try !piece.isThinner(thanMetres: identity) { return true }
    return false
  }
}
