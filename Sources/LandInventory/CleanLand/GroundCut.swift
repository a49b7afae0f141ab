internal import PlaneGeometry

/// A polygon parted by another one, so that the areas of the two sides add up.
struct GroundCut {
  /// What lies inside the cutting polygon; `nil` for nothing.
  let inside: Geometry?
  /// What lies outside; `nil` for nothing.
  let outside: Geometry?

  /// Parts a polygon or multipolygon.
  ///
  /// The kernel's area decides whether there is anything to cut, and which overlay is right: along the crossings of the
  /// boundaries, floating, else on a grid of a micrometre.
  ///
  /// - Parameter shared: what the two share, square metres, where the kernel has said it already.
  /// - Throws: ``GeometryError`` where every overlay fails; where none agrees with the area, the nearest one is taken.
  init(_ ground: Geometry, by cutter: Geometry, shared: Double? = nil) throws(GeometryError) {
    let area = ground.area
    let shared =
      shared
      ?? OverlapArea.between(0, of: OverlapInput(FlatLayer([ground])), and: 0, of: OverlapInput(FlatLayer([cutter])))
    let tolerance = GroundCut.tolerance(area)
    if shared <= tolerance {
      (inside, outside) = (nil, ground)
    } else if shared >= area - tolerance {
      (inside, outside) = (ground, nil)
    } else {
      let parts = try GroundCut.parts(ground, cutter, shared: shared, area: area)
      (inside, outside) = (parts.inside.polygonal, parts.outside.polygonal)
    }
  }

  /// What two areas may differ by and still be one.
  static func tolerance(_ area: Double) -> Double { max(OverlapArea.touching, 1e-9 * area) }

  private static func parts(
    _ ground: Geometry, _ cutter: Geometry, shared: Double, area: Double
  ) throws(GeometryError) -> (inside: Geometry, outside: Geometry) {
    if let overlay = CrossingOverlay(ground, cutter), let inside = overlay.intersection.map(Geometry.joined),
      let outside = overlay.difference.map(Geometry.joined),
      max(abs(inside.area - shared), abs(inside.area + outside.area - area)) <= tolerance(area)
    {
      return (inside, outside)
    }
    var nearest: (inside: Geometry, outside: Geometry, miss: Double)?
    var failure: GeometryError?
    for gridSize in [nil, 1e-6] as [Double?] {
      do {
        let inside = try ground.intersection(cutter, gridSize: gridSize)
        let outside = try ground.difference(cutter, gridSize: gridSize)
        let miss = max(abs(inside.area - shared), abs(inside.area + outside.area - area))
        let moved = (gridSize ?? 0) * (inside.perimeter + outside.perimeter)
        if nearest.map({ miss < $0.miss }) ?? true { nearest = (inside, outside, miss) }
        if miss <= tolerance(area) + moved { break }
      } catch {
        guard error.kind == .topology else { throw error }
        failure = error
      }
    }
    if let nearest { return (nearest.inside, nearest.outside) }
    if let failure { throw failure }
    return (.empty(.polygon), ground)
  }
}

extension Geometry {
  /// The polygons of an overlay's result as one geometry, lines and points left out; `nil` where there is none.
  var polygonal: Geometry? {
    let polygons = polygons
    return polygons.isEmpty ? nil : Geometry.joined(polygons)
  }

  /// One polygon as it is, several as a multipolygon.
  static func joined(_ polygons: [Geometry]) -> Geometry {
    if polygons.count == 1 { return polygons[0] }
    return .multiPolygon(polygons.map { polygon in (0..<polygon.ringCount).map { polygon.ring($0) } })
  }
}
