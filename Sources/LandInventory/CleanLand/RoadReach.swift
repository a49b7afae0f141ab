internal import LandModel
internal import PlanChecks
internal import PlaneGeometry

/// How far it is to the edge of a road: to the boundary of its ground, or to its red line.
struct RoadReach: Sendable {
  /// The ground of each road, or the line that is its own edge.
  let grounds: [Geometry]
  private let groundTree: BoxIndex
  private let edges: [PlaneSegment]
  private let edgeTree: BoxIndex
  private let extent: Box

  /// Takes some roads of a land.
  ///
  /// - Throws: ``GeometryError`` as ``Land/roadGround(_:)``.
  init(_ land: Land, where isWanted: (Road) -> Bool) throws(GeometryError) {
    var grounds: [Geometry] = []
    for road in land.roads.indices where isWanted(land.roads[road]) {
      if let ground = try land.roadGround(road), !ground.isEmpty { grounds.append(ground) }
    }
    self.grounds = grounds
    groundTree = BoxIndex(grounds.map(\.bounds))
    edges = grounds.flatMap { ground in
      (0..<ground.ringCount).flatMap { ring in
        let positions = ground.ring(ring)
        return zip(positions, positions.dropFirst()).map(PlaneSegment.init)
      }
    }
    edgeTree = BoxIndex(edges.map(\.bounds))
    extent = grounds.reduce(into: Box.empty) { $0.formUnion($1.bounds) }
  }

  /// The numbers of the grounds whose boxes meet a box, in order.
  func grounds(meeting box: Box) -> [Int] {
    var near: [Int] = []
    groundTree.forEach(meeting: box) { near.append(Int($0)) }
    return near.sorted()
  }

  /// Whether a road's edge lies within a distance of a polygon, to a micrometre.
  func reaches(_ polygon: BorrowedGeometry, within distance: Double) -> Bool {
    let limit = distance + 1e-6
    guard let nearest = nearest(to: polygon, within: distance, enough: limit) else { return false }
    return nearest <= limit
  }

  /// The distance from a polygon to the nearest road's edge, metres; 0 where they share ground, `nil` without roads.
  func distance(to polygon: Geometry) -> Double? {
    let bounds = polygon.bounds
    guard !edges.isEmpty, !bounds.isEmpty else { return nil }
    var whole = bounds
    whole.formUnion(extent)
    var reach = 50.0
    while true {
      let nearest: Double? = polygon.withBorrowed { self.nearest(to: $0, within: reach, enough: 0) }
      if let nearest, nearest <= reach { return nearest }
      if reach > whole.width + whole.height { return nearest }
      reach *= 4
    }
  }

  /// The nearest of the edges that may lie within a distance, at least 0; where one is as near as is enough, any such.
  private func nearest(to ground: BorrowedGeometry, within distance: Double, enough: Double) -> Double? {
    if isOnRoad(ground) { return 0 }
    var best = Double.infinity
    edgeTree.forEach(meeting: ground.bounds.expanded(by: distance)) { number in
      if best > enough { best = min(best, RoadReach.distance(edges[Int(number)], ground)) }
    }
    return best.isFinite ? best : nil
  }

  /// Whether a part of the polygon begins inside a road; one that only crosses it meets its edge.
  private func isOnRoad(_ ground: BorrowedGeometry) -> Bool {
    ground.parts.contains { part in
      guard let ring = ground.rings(ofPart: part).first, let first = ground.positions(ofRing: ring).first else {
        return false
      }
      let start = ground.position(first)
      var isInside = false
      groundTree.forEach(meeting: Box(start)) { number in
        let road = grounds[Int(number)]
        isInside = isInside || road.kind.isPolygonal && road.locate(start) != .outside
      }
      return isInside
    }
  }

  /// From a segment to a polygon; 0 where they meet.
  private static func distance(_ segment: PlaneSegment, _ ground: BorrowedGeometry) -> Double {
    if ground.locate(segment.from) != .outside { return 0 }
    var best = Double.infinity
    ground.forEachEdge { best = min(best, segmentDistance($0, $1, segment.from, segment.to)) }
    return best
  }
}
