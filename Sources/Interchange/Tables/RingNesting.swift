internal import PlaneGeometry

/// Rings that stand in one table as one polygon: those inside another are holes, or islands in holes.
enum RingNesting {
  /// The polygon of one shell, else a multipolygon in the order of the shells; every ring is closed.
  static func polygon(of rings: [[Position]]) -> Geometry {
    let boxes = rings.map(box)
    // The rings around each.
    let around = rings.indices.map { ring in
      rings.indices.filter {
        $0 != ring && boxes[$0].contains(boxes[ring]) && isInside(rings[ring], rings[$0])
      }
    }
    var parts: [[[Position]]] = []
    var partOfShell: [Int: Int] = [:]
    for shell in rings.indices where around[shell].count.isMultiple(of: 2) {
      partOfShell[shell] = parts.count
      parts.append([closed(rings[shell])])
    }
    for hole in rings.indices where !around[hole].count.isMultiple(of: 2) {
      // The innermost ring around a hole.
      guard let shell = around[hole].max(by: { around[$0].count < around[$1].count }), let part = partOfShell[shell]
      else { continue }
      parts[part].append(closed(rings[hole]))
    }
    return parts.count == 1 ? .polygon(parts[0][0], holes: Array(parts[0].dropFirst())) : .multiPolygon(parts)
  }

  private static func box(_ ring: [Position]) -> Box {
    ring.reduce(into: Box.empty) { $0.formUnion(x: $1.x, y: $1.y) }
  }

  private static func closed(_ ring: [Position]) -> [Position] { ring.first == ring.last ? ring : ring + [ring[0]] }

  /// Whether every corner of the ring is inside the other or on it, and one, or else the middle of an edge, is inside.
  private static func isInside(_ ring: [Position], _ other: [Position]) -> Bool {
    var hasInner = false
    for position in ring {
      switch side(of: position, other) {
      case .outside: return false
      case .inside: hasInner = true
      case .border: continue
      }
    }
    if hasInner { return true }
    let middles = zip(ring, ring.dropFirst() + [ring[0]]).map { Position(($0.x + $1.x) / 2, ($0.y + $1.y) / 2) }
    let sides = middles.map { side(of: $0, other) }
    return sides.contains(.inside) && !sides.contains(.outside)
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
