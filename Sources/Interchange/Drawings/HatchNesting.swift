internal import PlaneGeometry

/// Hatches of several outlines: GDAL makes holes of all but the first.
///
/// The ground of a hatch is what lies inside an odd number of its outlines.
enum HatchNesting {
  /// The layer with every polygon of several rings made anew of these.
  static func nested(_ layer: FlatLayer) -> FlatLayer {
    guard (0..<layer.count).contains(where: { rings(layer, $0) != nil }) else { return layer }
    var builder = FlatLayer.Builder()
    for feature in 0..<layer.count {
      builder.append(rings(layer, feature).map(ground) ?? layer.geometry(at: feature))
    }
    return builder.build()
  }

  /// The ground inside the outlines; those that share an edge are one polygon, those that overlap stay as they are drawn.
  private static func ground(_ rings: [[Position]]) -> Geometry {
    let nested = RingNesting.polygon(of: rings)
    guard !nested.isValid else { return nested }
    // Parts that share edges are dissolved, a hole that touches its outline in several places divides the ground.
    let joined = [try? nested.unaryUnion(), (try? nested.lineworkPolygons()).flatMap(Geometry.joined)].compactMap { $0 }
    return joined.first {
      $0.kind.isPolygonal && abs($0.area - nested.area) <= 1e-9 * nested.area && $0.isValid
    } ?? nested
  }

  /// The rings of a polygon that has several; `nil` for anything else.
  private static func rings(_ layer: FlatLayer, _ feature: Int) -> [[Position]]? {
    guard layer.kind(of: feature)?.isPolygonal == true, let geometry = layer.geometry(at: feature),
      geometry.ringCount > 1
    else { return nil }
    let rings = (0..<geometry.ringCount).map { geometry.ring($0) }
    return rings.allSatisfy { !$0.isEmpty } ? rings : nil
  }
}
