internal import PlaneGeometry

/// Lines one after the other, each in the direction in which it follows, as one ring.
struct LineJoining {
  /// The ring; its first position is its last.
  let ring: [Position]
  /// How far an end and the next start are apart at most.
  let widestGap: Double

  /// - Parameter tolerance: ends nearer than this are one position; a gap that is wider becomes an edge.
  /// - Returns: `nil` for lines that enclose nothing.
  init?(_ lines: [[Position]], tolerance: Double) {
    (ring, widestGap) = Self.joined(lines, tolerance: tolerance)
    guard ring.count > 3 else { return nil }
  }

  /// How far an end and the next start are apart at most.
  static func widestGap(_ lines: [[Position]]) -> Double { joined(lines, tolerance: 0).widestGap }

  private static func joined(_ lines: [[Position]], tolerance: Double) -> (ring: [Position], widestGap: Double) {
    let lines = lines.filter { !$0.isEmpty }
    guard var ring = lines.first else { return ([], 0) }
    if lines.count > 1, gap(ring[0], lines[1]) < gap(ring[ring.count - 1], lines[1]) { ring.reverse() }
    var widest = 0.0
    for line in lines.dropFirst() {
      let end = ring[ring.count - 1]
      let next = end.distance(to: line[line.count - 1]) < end.distance(to: line[0]) ? line.reversed() : line
      let gap = end.distance(to: next[0])
      widest = max(widest, gap)
      ring += gap <= tolerance ? next.dropFirst() : next[...]
    }
    let gap = ring[ring.count - 1].distance(to: ring[0])
    if gap <= tolerance, ring.count > 1 { ring.removeLast() }
    ring.append(ring[0])
    return (ring, max(widest, gap))
  }

  /// How far a position is from the nearer end of a line.
  private static func gap(_ position: Position, _ line: [Position]) -> Double {
    min(position.distance(to: line[0]), position.distance(to: line[line.count - 1]))
  }
}
