internal import PlaneGeometry

/// A plan grid turned by an angle whose cosine and sine are 40/41 and 9/41, so that turning is exact arithmetic.
struct TownFrame {
  /// Where u = v = 0 lies.
  let origin: Position

  /// The place of u metres along and v metres across.
  func at(_ u: Double, _ v: Double) -> Position {
    Position(origin.x + (40 * u - 9 * v) / 41, origin.y + (9 * u + 40 * v) / 41)
  }

  /// A rectangle of the frame.
  func rectangle(_ u: Double, _ v: Double, _ width: Double, _ depth: Double) -> Ring {
    [at(u, v), at(u + width, v), at(u + width, v + depth), at(u, v + depth)]
  }
}
