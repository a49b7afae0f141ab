internal import PlaneGeometry

/// The ground of a polygon that others leave, in ways that differ in cost and in what they bear.
///
/// The overlays are checked against the areas of the kernel by who uses them, because a floating overlay can be plainly
/// wrong without an error (libgeos #1344).
enum GroundDifference: CaseIterable, Sendable {
  /// A floating overlay.
  case floating
  /// The same after spikes, which bound no ground, are gone.
  case withoutSpikes
  /// An overlay on a grid of 1e-6 m, which never fails.
  case gridded

  static let gridSize = 1e-6

  /// The polygons of what is left.
  ///
  /// - Returns: `nil` where the overlay fails.
  /// - Throws: `CancellationError` when the task is cancelled.
  func polygons(of geometry: Geometry, without others: [Geometry]) throws -> [Geometry]? {
    do throws(GeometryError) {
      let grid = self == .gridded ? GroundDifference.gridSize : nil
      let ground = try prepared(geometry)
      var cutters: [Geometry] = []
      for other in others { cutters.append(try prepared(other)) }
      let cutter = cutters.count == 1 ? cutters[0] : try Geometry.unaryUnion(cutters, gridSize: grid)
      return try ground.difference(cutter, gridSize: grid).polygons
    } catch {
      if error.kind == .cancelled { throw CancellationError() }
      return nil
    }
  }

  private func prepared(_ geometry: Geometry) throws(GeometryError) -> Geometry {
    self == .floating ? geometry : Geometry.joined(try geometry.madeValid(.structure).polygons) ?? .empty(.polygon)
  }

  /// By how much the way itself can change an area, square metres.
  func allowance(_ polygons: [Geometry]) -> Double {
    self == .gridded ? GroundDifference.gridSize * polygons.reduce(0) { $0 + $1.perimeter } : 0
  }

  /// By how much the area that an overlay leaves may differ from the one that the kernel gives, square metres.
  static func tolerance(cutters: Int, of area: Double) -> Double {
    OverlapArea.touching * Double(cutters + 1) + 1e-9 * area
  }

  /// What is left, by the first way that gives the expected area, else by the one that comes closest.
  ///
  /// - Parameters:
  ///   - geometry: a valid polygon or multipolygon.
  ///   - others: valid polygons.
  ///   - area: the area that must be left, from the kernel, square metres.
  /// - Returns: the polygon or multipolygon, `nil` for no ground, and whether its area is the expected one.
  static func ground(
    of geometry: Geometry, without others: [Geometry], expecting area: Double
  ) throws -> (ground: Geometry?, isConfirmed: Bool) {
    let tolerance = tolerance(cutters: others.count, of: geometry.area)
    guard area > tolerance else { return (nil, true) }
    guard !others.isEmpty else { return (geometry, true) }
    var closest: (polygons: [Geometry], difference: Double)?
    for way in allCases {
      guard let polygons = try way.polygons(of: geometry, without: others) else { continue }
      let difference = abs(polygons.reduce(0) { $0 + $1.area } - area)
      if difference <= tolerance + way.allowance(polygons) { return (Geometry.joined(polygons), true) }
      if difference < closest?.difference ?? .infinity { closest = (polygons, difference) }
    }
    return (closest.flatMap { Geometry.joined($0.polygons) }, false)
  }
}

extension Geometry {
  /// Polygons as one polygon or multipolygon; `nil` for none.
  static func joined(_ polygons: [Geometry]) -> Geometry? {
    guard polygons.count != 1 else { return polygons[0] }
    guard !polygons.isEmpty else { return nil }
    return .multiPolygon(polygons.map { polygon in (0..<polygon.ringCount).map { polygon.ring($0) } })
  }
}
