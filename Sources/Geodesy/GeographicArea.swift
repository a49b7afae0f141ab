/// A box of longitudes and latitudes in degrees, and what it is called.
///
/// When ``west`` is greater than ``east`` the box crosses the 180° meridian.
public struct GeographicArea: Hashable, Sendable {
  /// The western longitude, −180 to 180.
  public let west: Double
  /// The southern latitude, −90 to 90.
  public let south: Double
  /// The eastern longitude, −180 to 180.
  public let east: Double
  /// The northern latitude, −90 to 90.
  public let north: Double
  /// What the area is called; empty when it has no name.
  public let name: String

  /// An area from its bounds in degrees; throws ``GeodesyError/badArea(reason:)`` for bounds outside the ranges.
  public init(west: Double, south: Double, east: Double, north: Double, name: String = "") throws(GeodesyError) {
    guard [west, south, east, north].allSatisfy(\.isFinite) else { throw .badArea(reason: "a bound is not finite") }
    guard (-180...180).contains(west), (-180...180).contains(east) else {
      throw .badArea(reason: "longitudes \(west) and \(east)")
    }
    guard -90 <= south, south <= north, north <= 90 else { throw .badArea(reason: "latitudes \(south) to \(north)") }
    self.init(checkedWest: west, south: south, east: east, north: north, name: name)
  }

  init(checkedWest west: Double, south: Double, east: Double, north: Double, name: String) {
    self.west = west
    self.south = south
    self.east = east
    self.north = north
    self.name = name
  }

  /// Whether a position lies in the area or on its edge.
  public func contains(longitude: Double, latitude: Double) -> Bool {
    degreesOutside(longitude: longitude, latitude: latitude) == 0
  }

  /// How far a position lies outside, in degrees along the axis that is worse; 0 inside.
  public func degreesOutside(longitude: Double, latitude: Double) -> Double {
    let northSouth = max(south - latitude, latitude - north, 0)
    return max(degreesOutside(longitude: longitude), northSouth)
  }

  /// Degrees of longitude times degrees of latitude.
  var squareDegrees: Double { width * (north - south) }

  private var width: Double { west <= east ? east - west : east - west + 360 }

  private func degreesOutside(longitude: Double) -> Double {
    var fromWest = (longitude - west).truncatingRemainder(dividingBy: 360)
    if fromWest < 0 { fromWest += 360 }
    // Rounding must not push a position on the western edge to the far side.
    if fromWest <= width || 360 - fromWest < 1e-12 { return 0 }
    return min(fromWest - width, 360 - fromWest)
  }
}
