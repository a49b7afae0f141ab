internal import LandModel
internal import PlaneGeometry

/// How far it is to the edge of a road: its centre line less half its width, or its red line.
struct RoadReach: Sendable {
  private struct Segment: Sendable {
    let from: Position
    let to: Position
    /// From the line to the edge, metres.
    let halfWidth: Double
  }

  private let segments: [Segment]
  private let tree: BoxIndex
  private let widest: Double
  private let extent: Box

  /// Takes some roads of a layer.
  init(_ roads: LandLayer<Road>, where isWanted: (Road) -> Bool) {
    var segments: [Segment] = []
    for index in roads.indices where isWanted(roads[index]) {
      guard let line = roads.geometry.geometry(at: index) else { continue }
      let halfWidth = roads[index].kind == .redLine ? 0 : (roads[index].widthMetres ?? 0) / 2
      for part in 0..<line.ringCount {
        let positions = line.ring(part)
        for (from, to) in zip(positions, positions.dropFirst()) where from.isFinite && to.isFinite {
          segments.append(Segment(from: from, to: to, halfWidth: halfWidth))
        }
      }
    }
    self.segments = segments
    let boxes = segments.map { Box(around: $0.from, $0.to) }
    tree = BoxIndex(boxes)
    widest = segments.reduce(0) { max($0, $1.halfWidth) }
    extent = boxes.reduce(into: Box.empty) { $0.formUnion($1) }
  }

  /// Whether there is no road.
  var isEmpty: Bool { segments.isEmpty }

  /// Whether a road's edge lies within a distance of a polygon, to a micrometre.
  func reaches(_ polygon: Geometry, within distance: Double) -> Bool {
    guard let nearest = nearest(to: polygon, within: distance) else { return false }
    return nearest <= distance + 1e-6
  }

  /// The distance from a polygon to the nearest road's edge, metres; 0 where a road runs over it, `nil` without roads.
  func distance(to polygon: Geometry) -> Double? {
    guard !segments.isEmpty, !polygon.bounds.isEmpty else { return nil }
    var whole = polygon.bounds
    whole.formUnion(extent)
    let farthest = whole.width + whole.height + widest
    var reach = 50.0
    while true {
      if let nearest = nearest(to: polygon, within: reach), nearest <= reach { return nearest }
      if reach > farthest { return nearest(to: polygon, within: reach) }
      reach *= 4
    }
  }

  /// The nearest of the edges that may lie within a distance, at least 0.
  private func nearest(to polygon: Geometry, within distance: Double) -> Double? {
    var best = Double.infinity
    polygon.withBorrowed { ground in
      tree.forEach(meeting: ground.bounds.expanded(by: distance + widest)) { number in
        guard best > 0 else { return }
        let segment = segments[Int(number)]
        best = min(best, max(0, RoadReach.distance(segment.from, segment.to, ground) - segment.halfWidth))
      }
    }
    return best.isFinite ? best : nil
  }

  /// From a segment to a polygon; 0 where they meet.
  private static func distance(_ from: Position, _ to: Position, _ ground: BorrowedGeometry) -> Double {
    if ground.locate(from) != .outside { return 0 }
    var best = Double.infinity
    ground.forEachEdge { best = min(best, segmentDistance($0, $1, from, to)) }
    return best
  }
}
