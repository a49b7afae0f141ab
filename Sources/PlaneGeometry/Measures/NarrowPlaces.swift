/// Where ground may be narrower than a width: between edges that face each other across it.
extension Geometry {
  /// Whether a polygon may be narrower somewhere than `width`; `false` is certain.
  ///
  /// Where it is `false`, an inward buffer of half the width, grown back, leaves out nothing but tips at single corners, each
  /// smaller than `tip`. Cost: n log n in edges that lie apart, against the square of the holes for the buffer itself.
  /// - Parameters:
  ///   - width: in units of the coordinates, more than 0.
  ///   - tip: the area in which a corner may taper off, in square units.
  /// - Precondition: valid.
  package func mayBeNarrower(than width: Double, tip: Double) -> Bool {
    let edges = edgesWithGroundToTheLeft
    let index = BoxIndex(edges.map(\.bounds))
    // A circle of half the width leaves at a corner that opens by 2α no more than r² / tan α.
    let steepest = tip > 0 ? width * width / 4 / tip : .infinity
    return edges.contains { edge in
      var isNarrow = false
      index.forEach(meeting: edge.bounds.expanded(by: width)) { number in
        let other = edges[Int(number)]
        isNarrow = isNarrow || edge.faces(other, within: width, steepest: steepest)
      }
      return isNarrow
    }
  }

  private var edgesWithGroundToTheLeft: [PlaneSegment] {
    orienting().withBorrowed { polygon in
      var edges: [PlaneSegment] = []
      edges.reserveCapacity(polygon.positions.count)
      polygon.forEachEdge { if $0 != $1 { edges.append(PlaneSegment($0, $1)) } }
      return edges
    }
  }
}

extension PlaneSegment {
  /// Whether two edges with ground to their left look at each other across less of it than a width.
  ///
  /// Edges that meet in a corner do where its half angle has a tangent below `steepest`.
  fileprivate func faces(_ other: PlaneSegment, within width: Double, steepest: Double) -> Bool {
    let (dx, dy) = (to.x - from.x, to.y - from.y)
    let (ex, ey) = (other.to.x - other.from.x, other.to.y - other.from.y)
    let inner = dx * ex + dy * ey
    guard inner < 0, hasToTheLeft(other), other.hasToTheLeft(self) else { return false }
    if to == other.from || other.to == from {
      // The half angle α between edges whose directions turn by π − 2α: tan² α = (1 + cos) / (1 − cos) of the turn.
      let cosine = inner / (length * other.length)
      return (1 + cosine) < steepest * steepest * (1 - cosine)
    }
    return segmentDistance(from, to, other.from, other.to) < width
  }

  private func hasToTheLeft(_ other: PlaneSegment) -> Bool {
    orientation(from, to, other.from) > 0 || orientation(from, to, other.to) > 0
  }
}
