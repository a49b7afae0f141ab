internal import PlaneGeometry

/// The ground of a polygon that lies outside another one, held against the area that the kernel gives.
///
/// As with ``OverlapShape`` the area decides: a floating overlay that contradicts it is done again on a grid of 1e-6
/// units.
enum OutsideShape {
  private static let gridSizes: [Double?] = [nil, 1e-6]

  /// One polygon a piece.
  ///
  /// - Parameters:
  ///   - geometry: a valid polygon or multipolygon.
  ///   - scope: the other one.
  ///   - area: how much of the first lies outside the second, by the kernel.
  /// - Throws: ``GeometryError`` when the task is cancelled or a polygon cannot be handed over to GEOS.
  static func pieces(
    of geometry: Geometry, outside scope: Geometry, area: Double
  ) throws(GeometryError) -> [Geometry] {
    if area >= geometry.area - OverlapArea.touching { return geometry.polygons }
    var closest: (pieces: [Geometry], difference: Double)?
    for gridSize in gridSizes {
      do {
        let pieces = try geometry.difference(scope, gridSize: gridSize).polygons
        let difference = abs(pieces.reduce(0) { $0 + $1.area } - area)
        let moved = (gridSize ?? 0) * pieces.reduce(0) { $0 + $1.perimeter }
        if difference <= max(OverlapArea.touching, 1e-9 * geometry.area) + moved { return pieces }
        if difference < closest?.difference ?? .infinity { closest = (pieces, difference) }
      } catch {
        guard error.kind == .topology else { throw error }
      }
    }
    return closest?.pieces ?? []
  }
}
