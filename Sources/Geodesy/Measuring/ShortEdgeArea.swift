internal import Foundation

/// Adds up the area of a ring of short geodesics on an ellipsoid, one position at a time.
///
/// Longitude λ and the area Y(φ) of a radian's sector between the equator and the latitude are coordinates of equal area:
/// the trapezoids between their differences are the area of the ring with edges that are straight in them. A geodesic of
/// length s and azimuth α bows away from such a chord. With p the radius of the parallel, Clairaut's p sin α = constant
/// gives λ′ = sin α / p, Y′ = p cos α, λ″ = 2 sin α cos α sin φ / p² and Y″ = −sin φ, and the bow is a twelfth of
/// s³ (λ′ Y″ − Y′ λ″) = −s³ sin α sin φ (1 + 2 cos² α) / p, beside which the next term is of the order (s / p)².
///
/// For edges up to a kilometre that term is below a square millimetre each, less than what the sums over whole sectors
/// round off in Karney's algorithm (PROJ's `geod_polygon_addpoint`), at a fraction of the cost.
struct ShortEdgeArea {
  /// The longest edge, in metres.
  static let maximumEdgeMetres = 1000.0
  /// As the sine of the latitude at 70°, beyond which parallels are too small for the series.
  private static let maximumSine = 0.939_692_620_785_908_4

  private let semiMajorAxis: Double
  private let squaredEccentricity: Double
  private let eccentricity: Double
  private var origin: Position?
  private var last: Position?
  private var twiceArea = 0.0

  private struct Position {
    let longitude: Double
    let latitude: Double
    let sine: Double
    /// The area of a radian's sector from the equator.
    let sector: Double
  }

  /// Begins a ring.
  init(_ ellipsoid: Ellipsoid) {
    semiMajorAxis = ellipsoid.semiMajorAxisMetres
    squaredEccentricity = ellipsoid.flattening * (2 - ellipsoid.flattening)
    eccentricity = squaredEccentricity.squareRoot()
  }

  /// Goes on to positions in units of so many radians, x = longitude first.
  ///
  /// - Returns: whether every edge so far is short, and none near a pole or across the antimeridian.
  mutating func append(_ positions: UnsafeBufferPointer<Double>, radiansPerUnit: Double) -> Bool {
    for index in stride(from: 0, to: positions.count, by: 2) {
      guard goOn(to: position(positions[index] * radiansPerUnit, positions[index + 1] * radiansPerUnit)) else {
        return false
      }
    }
    return true
  }

  /// Goes back to the first position.
  ///
  /// - Returns: square metres whichever way the ring runs; `nil` when the last edge is none of the short ones.
  consuming func closed() -> Double? {
    if let origin, !goOn(to: origin) { return nil }
    return abs(twiceArea) / 2
  }

  private mutating func goOn(to next: Position) -> Bool {
    guard abs(next.sine) <= Self.maximumSine else { return false }
    defer { last = next }
    guard let last, let origin else {
      origin = next
      return true
    }
    let turn = next.longitude - last.longitude
    let sine = (last.sine + next.sine) / 2
    let curvature = 1 / (1 - squaredEccentricity * sine * sine)
    let radius = semiMajorAxis * curvature.squareRoot()
    let east = radius * (1 - sine * sine).squareRoot() * turn
    let north = radius * (1 - squaredEccentricity) * curvature * (next.latitude - last.latitude)
    guard east * east + north * north <= Self.maximumEdgeMetres * Self.maximumEdgeMetres else { return false }
    // Differences to the first position keep the digits that whole sectors would lose.
    let sectors = (last.sector - origin.sector) + (next.sector - origin.sector)
    twiceArea += turn * (sectors + sine / 6 * (east * east + 3 * north * north))
    return true
  }

  private func position(_ longitude: Double, _ latitude: Double) -> Position {
    let sine = sin(latitude)
    let bent = eccentricity > 0 ? atanh(eccentricity * sine) / eccentricity : sine
    let sector =
      semiMajorAxis * semiMajorAxis * (1 - squaredEccentricity) / 2
      * (sine / (1 - squaredEccentricity * sine * sine) + bent)
    return Position(longitude: longitude, latitude: latitude, sine: sine, sector: sector)
  }
}
