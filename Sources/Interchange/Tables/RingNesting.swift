internal import PlaneGeometry

/// Rings that stand in one table as one polygon: those inside another are holes, or islands in holes.
enum RingNesting {
  /// The polygon of one shell, else a multipolygon in the order of the shells; every ring is closed.
  static func polygon(of rings: [[Position]]) -> Geometry {
    let depths = rings.indices.map { ring in
      rings.indices.filter { $0 != ring && isInside(rings[ring], rings[$0]) }.count
    }
    var parts: [[[Position]]] = []
    for shell in rings.indices where depths[shell].isMultiple(of: 2) {
      let holes = rings.indices.filter {
        depths[$0] == depths[shell] + 1 && $0 != shell && isInside(rings[$0], rings[shell])
      }
      parts.append([closed(rings[shell])] + holes.map { closed(rings[$0]) })
    }
    return parts.count == 1 ? .polygon(parts[0][0], holes: Array(parts[0].dropFirst())) : .multiPolygon(parts)
  }

  private static func closed(_ ring: [Position]) -> [Position] { ring.first == ring.last ? ring : ring + [ring[0]] }

  /// Whether every corner of the ring is inside the other or on it, and one is inside.
  private static func isInside(_ ring: [Position], _ other: [Position]) -> Bool {
    var hasInner = false
    for position in ring {
      switch side(of: position, other) {
      case .outside: return false
      case .inside: hasInner = true
      case .border: continue
      }
    }
    return hasInner
  }

  private enum Side { case inside, outside, border }

  private static func side(of p: Position, _ ring: [Position]) -> Side {
    var isInside = false
    var a = ring[ring.count - 1]
    for b in ring {
      let cross = (b.x - a.x) * (p.y - a.y) - (p.x - a.x) * (b.y - a.y)
      let isBetween =
        min(a.x, b.x) <= p.x && p.x <= max(a.x, b.x) && min(a.y, b.y) <= p.y && p.y <= max(a.y, b.y)
      if cross == 0 && isBetween { return .border }
      if (a.y > p.y) != (b.y > p.y), (cross > 0) == (b.y > a.y) { isInside.toggle() }
      a = b
    }
    return isInside ? .inside : .outside
  }
}
