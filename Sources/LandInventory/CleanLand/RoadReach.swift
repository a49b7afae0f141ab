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
  func reaches(_ polygon: Geometry, within distance: Double) -> Bool {
    guard let nearest = nearest(to: polygon, within: distance) else { return false }
    return nearest <= distance + 1e-6
  }

  /// The distance from a polygon to the nearest road's edge, metres; 0 where they share ground, `nil` without roads.
  func distance(to polygon: Geometry) -> Double? {
    guard !edges.isEmpty, !polygon.bounds.isEmpty else { return nil }
    var whole = polygon.bounds
    whole.formUnion(extent)
    var reach = 50.0
    while true {
      if let nearest = nearest(to: polygon, within: reach), nearest <= reach { return nearest }
      if reach > whole.width + whole.height { return nearest(to: polygon, within: reach) }
      reach *= 4
    }
  }

  /// The nearest of the edges that may lie within a distance, at least 0.
  private func nearest(to polygon: Geometry, within distance: Double) -> Double? {
    if isOnRoad(polygon) { return 0 }
    var best = Double.infinity
    polygon.withBorrowed { ground in
      edgeTree.forEach(meeting: ground.bounds.expanded(by: distance)) { number in
        if best > 0 { best = min(best, RoadReach.distance(edges[Int(number)], ground)) }
      }
    }
    return best.isFinite ? best : nil
  }

  /// Whether a part of the polygon begins inside a road; one that only crosses it meets its edge.
  private func isOnRoad(_ polygon: Geometry) -> Bool {
    polygon.polygons.contains { part in
      guard let first = part.ring(0).first else { return false }
      return grounds(meeting: Box(first))
        .contains { grounds[$0].kind.isPolygonal && grounds[$0].locate(first) != .outside }
    }
  }

  /// From a segment to a polygon; 0 where they meet.
  private static func distance(_ segment: PlaneSegment, _ ground: BorrowedGeometry) -> Double {
    if ground.locate(segment.from) != .outside { return 0 }
    var best = Double.infinity
    for ring in ground.rings {
      for index in ground.positions(ofRing: ring).dropFirst() {
        best = min(best, PlaneSegment(ground.position(index - 1), ground.position(index)).distance(to: segment))
      }
    }
    return best
  }
}
