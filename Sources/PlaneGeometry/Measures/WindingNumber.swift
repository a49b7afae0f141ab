extension BorrowedGeometry {
  /// How often the rings run round a position, counter-clockwise counted positive; unclosed rings are taken as closed.
  ///
  /// Exact, unless the position lies on a ring.
  package func windingNumber(of position: Position) -> Int {
    var number = 0
    for ring in rings {
      let range = positions(ofRing: ring)
      guard let last = range.last else { continue }
      var from = self.position(last)
      for index in range {
        let to = self.position(index)
        if (from.y > position.y) != (to.y > position.y), rayCrosses(from: position, from, to) {
          number += to.y > from.y ? 1 : -1
        }
        from = to
      }
    }
    return number
  }
}

extension Geometry {
  /// The ground that the rings run round, by the rule of the non-zero winding number; ring direction aside.
  ///
  /// Shells count counter-clockwise and holes clockwise, however they are drawn, so that of a valid polygon this is the
  /// polygon. Of an invalid one it is the ground that its drawing claims: both lobes of a bow-tie, ground that a ring
  /// runs round twice, the outside part of a hole that leaves its shell. Cost: noding all edges.
  /// - Returns: a polygon or multipolygon, empty where nothing is enclosed.
  /// - Throws: ``GeometryError`` for ordinates that are not finite, or when the task is cancelled.
  public func windingGround() throws(GeometryError) -> Geometry {
    let rings = closingRings().orienting()
    let lines = (0..<rings.ringCount).map { rings.ring($0) }.filter { $0.count > 1 }.map { Geometry.lineString($0) }
    guard !lines.isEmpty else { return .empty(.polygon) }
    var faces: [Geometry] = []
    for face in try Geometry.polygonize([Geometry.unaryUnion(lines)]).polygons {
      guard let inside = try face.positionOnSurface() else { continue }
      if rings.withBorrowed({ $0.windingNumber(of: inside) }) != 0 { faces.append(face) }
    }
    return .polygonal(try Geometry.unaryUnion(faces).polygons)
  }
}
