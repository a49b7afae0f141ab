extension BorrowedGeometry {
  /// The distance of a position inside the polygon to its boundary; negative outside.
  func depth(_ x: Double, _ y: Double) -> Double {
    var nearest = Double.infinity
    var isInside = false
    for ring in rings {
      let positions = positions(ofRing: ring)
      for index in positions.dropFirst() {
        let (ax, ay, bx, by) = (self.x(index - 1), self.y(index - 1), self.x(index), self.y(index))
        if (ay > y) != (by > y), x < (bx - ax) * (y - ay) / (by - ay) + ax { isInside.toggle() }
        let (dx, dy) = (bx - ax, by - ay)
        let length = dx * dx + dy * dy
        let share = length > 0 ? min(1, max(0, ((x - ax) * dx + (y - ay) * dy) / length)) : 0
        let (ox, oy) = (ax + share * dx - x, ay + share * dy - y)
        nearest = min(nearest, ox * ox + oy * oy)
      }
    }
    return isInside ? nearest.squareRoot() : -nearest.squareRoot()
  }
}
