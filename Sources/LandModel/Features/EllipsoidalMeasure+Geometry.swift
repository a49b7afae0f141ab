package import Geodesy
package import PlaneGeometry

extension EllipsoidalMeasure {
  /// The area of a geometry's polygons on the ellipsoid, their edges taken as geodesics between the vertices, in square
  /// metres; 0 for what has none.
  ///
  /// Coordinates are in the measure's own system. Cost and errors as with a polygon.
  package func squareMetres(of geometry: Geometry) throws(GeodesyError) -> Double {
    if geometry.kind == .polygon, geometry.ringCount == 1, !geometry.coordinates.isEmpty {
      return try area(geometry.coordinates, ringOffsets: geometry.ringOffsets)
    }
    var sum = 0.0
    for polygon in geometry.polygons where polygon.ringOffsets[1] > 0 {
      // An empty ring ends where it begins, and bounds nothing.
      let offsets = polygon.ringOffsets
      let drawn = offsets.indices.filter { $0 == 0 || offsets[$0] != offsets[$0 - 1] }.map { offsets[$0] }
      sum += try area(polygon.coordinates, ringOffsets: drawn)
    }
    return sum
  }
}
