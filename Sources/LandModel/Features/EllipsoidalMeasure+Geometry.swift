package import Geodesy
package import PlaneGeometry

extension EllipsoidalMeasure {
  /// The area of a geometry's polygons on the ellipsoid, their edges taken as geodesics between the vertices, in square
  /// metres; 0 for what has none.
  ///
  /// Coordinates are in the measure's own system. Cost and errors as with a polygon.
  package func squareMetres(of geometry: Geometry) throws(GeodesyError) -> Double {
    var sum = 0.0
    for polygon in geometry.polygons { sum += try area(polygon.coordinates, ringOffsets: polygon.ringOffsets) }
    return sum
  }
}
