/// The edges of polygons, to find which other edges run along them.
struct SegmentIndex {
  private let segments: [(from: Position, to: Position)]
  private let index: BoxIndex

  /// How far apart two edges may be that run along each other, in units of the coordinates: what an overlay moves.
  static let reach = 1e-6

  init(_ polygons: [Geometry]) {
    segments = polygons.flatMap(\.edges)
    index = BoxIndex(segments.map { SegmentIndex.box($0.from, $0.to).expanded(by: SegmentIndex.reach) })
  }

  /// Where a gap lies, if these are the edges of the scope: by how much of its boundary lies on them.
  func kind(of gap: Geometry) -> TileGap.Kind {
    guard !segments.isEmpty else { return .hole }
    var touches = false
    var shared = 0.0
    for (from, to) in gap.edges {
      if hasSegment(near: from, to) { shared += from.distance(to: to) }
      touches = touches || hasSegment(near: from, from)
    }
    return touches ? shared * 3 >= gap.perimeter ? .edge : .gore : .hole
  }

  /// Whether an edge of the geometry and one of these run along each other for some length.
  func runsAlong(_ geometry: Geometry) -> Bool {
    for (from, to) in geometry.edges {
      var runsAlong = false
      index.forEach(meeting: SegmentIndex.box(from, to)) { number in
        let segment = segments[Int(number)]
        runsAlong = runsAlong || SegmentIndex.sharedLength(from, to, segment.from, segment.to) > SegmentIndex.reach
      }
      if runsAlong { return true }
    }
    return false
  }

  /// Whether both positions are near one of the segments.
  private func hasSegment(near from: Position, _ to: Position) -> Bool {
    var isNear = false
    index.forEach(meeting: SegmentIndex.box(from, to)) { number in
      let segment = segments[Int(number)]
      isNear =
        isNear
        || from.distance(toSegment: segment.from, segment.to) <= SegmentIndex.reach
          && to.distance(toSegment: segment.from, segment.to) <= SegmentIndex.reach
    }
    return isNear
  }

  private static func box(_ from: Position, _ to: Position) -> Box {
    Box(minX: min(from.x, to.x), minY: min(from.y, to.y), maxX: max(from.x, to.x), maxY: max(from.y, to.y))
  }

  /// The length over which two segments are within reach of each other.
  private static func sharedLength(_ a: Position, _ b: Position, _ c: Position, _ d: Position) -> Double {
    // What runs along has two ends of either segment near the other one, and these are apart.
    var near: [Position] = []
    if a.distance(toSegment: c, d) <= reach { near.append(a) }
    if b.distance(toSegment: c, d) <= reach { near.append(b) }
    if c.distance(toSegment: a, b) <= reach { near.append(c) }
    if d.distance(toSegment: a, b) <= reach { near.append(d) }
    var longest = 0.0
    for (index, one) in near.enumerated() {
      for other in near[(index + 1)...] { longest = max(longest, one.distance(to: other)) }
    }
    return longest
  }
}

extension Geometry {
  /// The edges of all rings.
  fileprivate var edges: [(from: Position, to: Position)] {
    (0..<ringCount).flatMap { ring in
      let positions = self.ring(ring)
      return zip(positions, positions.dropFirst()).map { (from: $0, to: $1) }
    }
  }
}
