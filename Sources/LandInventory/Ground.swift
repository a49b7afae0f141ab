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
}
