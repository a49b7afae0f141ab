package import LandModel
package import PlaneGeometry

extension Land {
  /// The ground of a road: its centre line widened to `width_m`, with flat ends and round corners.
  ///
  /// - Returns: a polygon or multipolygon; of a red line, and of a centre line without a width, the line itself, which
  ///   is its own edge; `nil` for a road without a line.
  /// - Throws: ``GeometryError`` when the task is cancelled or an ordinate is not finite.
  package func roadGround(_ road: Int) throws(GeometryError) -> Geometry? {
    guard let line = roads.geometry.geometry(at: road), !line.isEmpty else { return nil }
    guard roads[road].kind != .redLine, let width = roads[road].widthMetres, width > 0 else { return line }
    var style = BufferStyle()
    style.cap = .flat
    return try line.buffer(width / 2, style: style)
  }
}
