extension Geometry {
  /// How thick a polygon is at its thickest: the diameter of the largest circle inside it.
  ///
  /// Exact but for rounding: of convex ground by moving its edges inwards, of other ground by trying the circles that
  /// touch three edges or corners. Unlike GEOS' own inscribed circle it ends at once on strips of any length. On ground
  /// that both take too long for, by bisection on the inward buffer that leaves nothing, right to 1 % or
  /// 0.00001 units. Polls for cancellation.
  /// - Returns: the diameter in units of the coordinates; 0 for what encloses no ground. Of a multipolygon, its
  ///   thickest part.
  /// - Throws: ``GeometryError`` for what cannot be handed over to GEOS.
  public func thickness() throws(GeometryError) -> Double {
    var thickest = 0.0
    // Those that may be thickest come first, so that most of many parts need no look at all.
    let order = parts.filter { !$0.isEmpty }.map { (part: $0, bound: $0.thicknessBound) }.sorted { $0.bound > $1.bound }
    for (part, bound) in order {
      guard bound > thickest else { break }
      thickest = try max(thickest, part.thickness(above: thickest, bound))
    }
    return thickest
  }

  /// Whether a circle of diameter `limit` finds no room: a buffer of (`limit` − 0.01 mm) / 2 inwards leaves nothing.
  ///
  /// The allowance keeps a piece that is drawn as thick as the limit from being thinner by a rounding. Cheaper than
  /// ``thickness()``. Units are metres.
  public func isThinner(thanMetres limit: Double) throws(GeometryError) -> Bool {
    let distance = (limit - 0.000_01) / 2
    guard distance > 0 else { return area == 0 }
    if let circle = ConvexIncircle(self) { return circle.radius <= distance }
    if let circle = LargestCircle(self, above: distance, enough: distance) { return circle.radius <= distance }
    return try vanishes(inside: distance)
  }

  /// The thickness of one polygon, or `floor` where that is larger.
  private func thickness(above floor: Double, _ bound: Double) throws(GeometryError) -> Double {
    guard area > 0 else { return 0 }
    if let radius = ConvexIncircle(self)?.radius ?? LargestCircle(self, above: floor / 2)?.radius {
      return min(bound, 2 * radius)
    }
    // At home the buffers lose no digits to large coordinates.
    let anchor = bounds.center
    let local = mapPositions { Position($0.x - anchor.x, $0.y - anchor.y) }
    var (low, high) = (floor / 2, bound / 2)
    while high - low > max(0.000_005, 0.002 * high) {
      let middle = (low + high) / 2
      if try local.vanishes(inside: middle) { high = middle } else { low = middle }
    }
    return low + high
  }

  /// No circle inside is larger: none has more ground than the polygon, and none leaves its box.
  private var thicknessBound: Double {
    let bounds = bounds
    return min(2 * (area / .pi).squareRoot(), bounds.width, bounds.height)
  }

  private func vanishes(inside distance: Double) throws(GeometryError) -> Bool {
    var style = BufferStyle()
    style.quadrantSegments = 16
    return try buffer(-distance, style: style).isEmpty
  }
}
