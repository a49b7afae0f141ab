extension Geometry {
  /// The centre of gravity; `nil` for an empty geometry.
  ///
  /// That of the polygons where there are any with an area, else of the lines with a length (rings of flat polygons
  /// too), else of the points, as in OGC Simple Features. Sums are anchored at the first position. Cost: linear.
  public var centroid: Position? {
    guard let anchor = firstPosition else { return nil }
    var sums = CentroidSums(anchor: anchor)
    sums.add(self)
    return sums.result
  }

  private var firstPosition: Position? {
    if coordinates.count >= 2 { return Position(coordinates[0], coordinates[1]) }
    for member in members { if let position = member.firstPosition { return position } }
    return nil
  }
}

/// Weighted sums of positions, one per dimension, relative to an anchor.
private struct CentroidSums {
  let anchor: Position
  var area = (weight: 0.0, x: 0.0, y: 0.0)
  var length = (weight: 0.0, x: 0.0, y: 0.0)
  var points = (weight: 0.0, x: 0.0, y: 0.0)

  var result: Position? {
    for sum in [area, length, points] where sum.weight != 0 {
      return Position(anchor.x + sum.x / sum.weight, anchor.y + sum.y / sum.weight)
    }
    return nil
  }

  mutating func add(_ geometry: Geometry) {
    geometry.withBorrowed { borrowed in
      for part in borrowed.parts {
        for (number, ring) in borrowed.rings(ofPart: part).enumerated() {
          if geometry.kind.isPolygonal { addArea(ring, of: borrowed, isShell: number == 0) }
          addLine(ring, of: borrowed, isPoint: geometry.kind.partKind == .point)
        }
      }
    }
    for member in geometry.members { add(member) }
  }

  private mutating func addArea(_ ring: Int, of geometry: BorrowedGeometry, isShell: Bool) {
    let range = geometry.positions(ofRing: ring)
    guard range.count >= 3 else { return }
    let twice = geometry.twiceSignedArea(ofRing: ring)
    let sign = (twice < 0) == isShell ? -1.0 : 1.0
    let (originX, originY) = (geometry.x(range.lowerBound), geometry.y(range.lowerBound))
    var (sumX, sumY) = (0.0, 0.0)
    for index in range.dropFirst().dropLast() {
      let (x1, y1) = (geometry.x(index) - originX, geometry.y(index) - originY)
      let (x2, y2) = (geometry.x(index + 1) - originX, geometry.y(index + 1) - originY)
      let cross = x1 * y2 - x2 * y1
      sumX += cross * (x1 + x2)
      sumY += cross * (y1 + y2)
    }
    area.weight += sign * twice
    area.x += sign * (sumX / 3 + twice * (originX - anchor.x))
    area.y += sign * (sumY / 3 + twice * (originY - anchor.y))
  }

  private mutating func addLine(_ ring: Int, of geometry: BorrowedGeometry, isPoint: Bool) {
    let range = geometry.positions(ofRing: ring)
    var hasLength = false
    for index in range.dropFirst() where !isPoint {
      let (from, to) = (geometry.position(index - 1), geometry.position(index))
      let distance = from.distance(to: to)
      hasLength = hasLength || distance > 0
      length.weight += distance
      length.x += distance * ((from.x + to.x) / 2 - anchor.x)
      length.y += distance * ((from.y + to.y) / 2 - anchor.y)
    }
    guard !hasLength, let first = range.first else { return }
    points.weight += 1
    points.x += geometry.x(first) - anchor.x
    points.y += geometry.y(first) - anchor.y
  }
}
