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

  /// The union of valid polygons: floating, or on a grid of 1e-6 units where that fails.
  package static func robustUnion(_ polygons: [Geometry]) throws(GeometryError) -> Geometry {
    do throws(GeometryError) {
      return try unaryUnion(polygons)
    } catch {
      guard error.kind == .topology else { throw error }
      return try unaryUnion(polygons, gridSize: OverlayMethod.gridSize)
    }
  }
}
