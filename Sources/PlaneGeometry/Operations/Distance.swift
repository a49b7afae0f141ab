internal import CGEOS

// Distances in the plane, in units of the coordinates. None of these poll for cancellation, the discrete Hausdorff
// distance of large geometries (quadratic) among them.

extension Geometry {
  /// The shortest distance between the two; 0 where they meet.
  ///
  /// Refused for empty geometries. C: `GEOSDistance_r`.
  public func distance(to other: Geometry) throws(GeometryError) -> Double {
    try requireNonEmpty("distance", other)
    return try number("distance", other) { GEOSDistance_r($0, $1, $2, $3) }
  }

  /// The discrete Hausdorff distance: the largest distance from a vertex of one to the other, over both ways.
  ///
  /// - Parameters:
  ///   - other: the other geometry, not empty.
  ///   - densify: cuts every edge into pieces of this share of its length (0 < share ≤ 1) first, which comes nearer to
  ///     the true Hausdorff distance; `nil` takes vertices only.
  /// - Throws: ``GeometryError`` for empty geometries and for shares below 1e-6, which would not end in useful time.
  ///   C: `GEOSHausdorffDistance_r`, `GEOSHausdorffDistanceDensify_r`.
  public func hausdorffDistance(to other: Geometry, densify: Double? = nil) throws(GeometryError) -> Double {
    try requireNonEmpty("Hausdorff distance", other)
    guard let densify else {
      return try number("Hausdorff distance", other) { GEOSHausdorffDistance_r($0, $1, $2, $3) }
    }
    guard densify >= 1e-6, densify <= 1 else {
      throw .invalidArgument("Hausdorff distance", "a share of \(densify) of each edge; 1e-6 to 1 is needed")
    }
    return try number("Hausdorff distance", other) { GEOSHausdorffDistanceDensify_r($0, $1, $2, densify, $3) }
  }

  func requireNonEmpty(_ operation: StaticString, _ other: Geometry) throws(GeometryError) {
    guard isEmpty || other.isEmpty else { return }
    throw .invalidArgument(operation, "an empty geometry has no distance")
  }
}
