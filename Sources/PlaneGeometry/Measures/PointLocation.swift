/// Where a position lies with respect to a geometry.
public enum PointLocation: Hashable, Sendable {
  /// In the interior: inside a polygon, on a line between its ends, at a point.
  case inside
  /// On a ring of a polygon, or at an end of a line.
  case boundary
  /// Neither.
  case outside
}

extension BorrowedGeometry {
  /// As ``Geometry/locate(_:)``, without members of a collection.
  package func locate(_ position: Position) -> PointLocation {
    guard position.isFinite else { return .outside }
    switch kind.partKind {
    case .polygon: return locateInPolygons(position)
    case .lineString: return locateOnLines(position)
    case .point: return positions.contains { self.position($0) == position } ? .inside : .outside
    default: return .outside
    }
  }

  private func locateInPolygons(_ position: Position) -> PointLocation {
    var result = PointLocation.outside
    for part in parts {
      var isInside = false
      for ring in rings(ofPart: part) {
        switch locate(position, inRing: ring) {
        case .boundary: return .boundary
        case .inside: isInside.toggle()
        case .outside: break
        }
      }
      if isInside { result = .inside }
    }
    return result
  }

  /// Where a position lies with respect to one ring by the even-odd rule; an unclosed ring is taken as closed.
  package func locate(_ position: Position, inRing ring: Int) -> PointLocation {
    let range = positions(ofRing: ring)
    guard let last = range.last else { return .outside }
    var from = self.position(last)
    var isInside = false
    for index in range {
      let to = self.position(index)
      if isOn(position, from, to) { return .boundary }
      if rayCrosses(from: position, from, to) { isInside.toggle() }
      from = to
    }
    return isInside ? .inside : .outside
  }

  /// Ends that an odd number of lines share are boundary, as in OGC Simple Features.
  private func locateOnLines(_ position: Position) -> PointLocation {
    var ends = 0
    var isOnLine = false
    for ring in rings {
      let range = positions(ofRing: ring)
      guard let first = range.first, let last = range.last else { continue }
      if self.position(first) != self.position(last) {
        ends += self.position(first) == position ? 1 : 0
        ends += self.position(last) == position ? 1 : 0
      }
      isOnLine = isOnLine || range.dropFirst().contains { isOn(position, self.position($0 - 1), self.position($0)) }
    }
    return ends % 2 == 1 ? .boundary : isOnLine ? .inside : .outside
  }
}

/// Whether the position lies on the segment, its ends included.
@inline(__always)
func isOn(_ position: Position, _ from: Position, _ to: Position) -> Bool {
  min(from.x, to.x) <= position.x && position.x <= max(from.x, to.x)
    && min(from.y, to.y) <= position.y && position.y <= max(from.y, to.y)
    && orientation(from, to, position) == 0
}

/// Whether the ray from the position to the east crosses the segment; a lower end belongs to it, an upper end not.
@inline(__always)
func rayCrosses(from position: Position, _ from: Position, _ to: Position) -> Bool {
  let rises = to.y > position.y
  guard (from.y > position.y) != rises else { return false }
  if from.x < position.x, to.x < position.x { return false }
  if from.x > position.x, to.x > position.x { return true }
  return (orientation(from, to, position) > 0) == rises
}

extension Geometry {
  /// Where the position lies with respect to the geometry, without rounding error.
  ///
  /// A polygon is what its rings enclose by the even-odd rule, which for a valid one is shell less holes; unclosed
  /// rings are taken as closed. Ends that an odd number of lines share are boundary. In a collection inside one
  /// member wins over the boundary of another. A position that is not finite is outside; a geometry with ordinates that
  /// are not finite has no sensible answer. Cost: linear.
  public func locate(_ position: Position) -> PointLocation {
    var result = withBorrowed { $0.locate(position) }
    for member in members where result != .inside {
      let location = member.locate(position)
      if location != .outside { result = location }
    }
    return result
  }
}
