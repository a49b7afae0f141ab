internal import CPROJ

/// Geodesics on one ellipsoid (Karney 2013, *Algorithms for geodesics*, as PROJ implements them).
struct Geodesic: Sendable {
  private let geodesic: geod_geodesic

  init(_ ellipsoid: Ellipsoid) {
    var geodesic = geod_geodesic()
    geod_init(&geodesic, ellipsoid.semiMajorAxisMetres, ellipsoid.flattening)
    self.geodesic = geodesic
  }

  /// Metres, and the azimuth at the start in degrees clockwise from north, between two positions in degrees.
  func inverse(
    longitude a: Double, latitude b: Double, toLongitude c: Double, latitude d: Double
  ) -> (metres: Double, azimuthDegrees: Double) {
    var (metres, azimuth) = (0.0, 0.0)
    withUnsafePointer(to: geodesic) { geod_inverse($0, b, a, d, c, &metres, &azimuth, nil) }
    return (metres, azimuth)
  }

  /// Adds up a ring's area or a line's length, one position at a time.
  struct Path {
    private let geodesic: geod_geodesic
    private var polygon = geod_polygon()

    init(_ geodesic: Geodesic, isLine: Bool) {
      self.geodesic = geodesic.geodesic
      geod_polygon_init(&polygon, isLine ? 1 : 0)
    }

    /// Adds positions in units of so many degrees, x = longitude first.
    mutating func append(_ positions: UnsafeBufferPointer<Double>, degreesPerUnit: Double) {
      withUnsafePointer(to: geodesic) { geodesic in
        for index in stride(from: 0, to: positions.count, by: 2) {
          geod_polygon_addpoint(
            geodesic, &polygon, positions[index + 1] * degreesPerUnit, positions[index] * degreesPerUnit)
        }
      }
    }

    /// Square metres whichever way the ring runs, and metres around it or along the line.
    func measured() -> (areaSquareMetres: Double, lengthMetres: Double) {
      var (area, length) = (0.0, 0.0)
      withUnsafePointer(to: geodesic) { geodesic in
        withUnsafePointer(to: polygon) { _ = geod_polygon_compute(geodesic, $0, 0, 1, &area, &length) }
      }
      return (abs(area), length)
    }
  }
}
