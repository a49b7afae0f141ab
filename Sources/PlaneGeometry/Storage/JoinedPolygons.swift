extension Geometry {
  /// Polygons as one polygon or multipolygon, as they are; `nil` for none.
  ///
  /// Multipolygons are taken apart. Polygons that overlap give a multipolygon that is not valid.
  package static func joined(_ polygons: [Geometry]) -> Geometry? {
    guard polygons.count != 1 else { return polygons[0] }
    guard !polygons.isEmpty else { return nil }
    return .multiPolygon(
      polygons.flatMap { geometry in
        (0..<geometry.partOffsets.count - 1).map { part in geometry.rings(ofPart: part).map(geometry.ring) }
      })
  }

  /// The same; an empty polygon for none.
  static func polygonal(_ polygons: [Geometry]) -> Geometry { joined(polygons) ?? .empty(.polygon) }

  /// The union of grounds, each a valid polygon or multipolygon.
  ///
  /// A ground of many parts, as a broken outline has thousands, goes into one overlay as a whole: its parts are not united
  /// with each other one by one.
  package static func union(ofGrounds grounds: [Geometry], gridSize: Double? = nil) throws(GeometryError) -> Geometry {
    var simple: [Geometry] = []
    var manifold: [Geometry] = []
    for ground in grounds {
      if ground.partOffsets.count > mostPartsToUnite { manifold.append(ground) } else { simple.append(ground) }
    }
    guard let first = manifold.first else { return try unaryUnion(grounds, gridSize: gridSize) }
    var union = simple.isEmpty ? first : try first.union(unaryUnion(simple, gridSize: gridSize), gridSize: gridSize)
    for ground in manifold.dropFirst() { union = try union.union(ground, gridSize: gridSize) }
    return union
  }

  private static let mostPartsToUnite = 64

  /// The same: floating, or on a grid of 1e-6 units where that fails.
  package static func robustUnion(_ grounds: [Geometry]) throws(GeometryError) -> Geometry {
    do throws(GeometryError) {
      return try union(ofGrounds: grounds)
    } catch {
      guard error.kind == .topology else { throw error }
      return try union(ofGrounds: grounds, gridSize: OverlayMethod.gridSize)
    }
  }
}
