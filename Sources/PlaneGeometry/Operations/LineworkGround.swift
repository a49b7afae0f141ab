extension Geometry {
  /// The polygons of ``madeValid(_:keepCollapsed:)`` with `linework`: ground that the rings run round an odd number of times.
  ///
  /// Of a scribble, whose rings cross in more than a hundred thousand places, the convex hull. Cost: as
  /// ``repairedLinework()``.
  /// - Throws: as there.
  package func lineworkPolygons() throws(GeometryError) -> [Geometry] {
    if let polygons = try repairedLinework() { return polygons }
    return try convexHull().polygons
  }

  /// The same; `nil` for a scribble.
  ///
  /// For one ring of few corners whose edges only cross, as in a bow-tie, without GEOS; for rings that merely stand in the
  /// wrong role, as holes in holes, by their containment; for all others from the faces between the rings, in a time that
  /// grows with n log n in edges and crossings, where GEOS unites them one by one. Edges that are drawn twice count once.
  func repairedLinework() throws(GeometryError) -> [Geometry]? {
    if let polygons = CrossedRing(self)?.polygons ?? nestedPolygons { return polygons }
    guard kind.isPolygonal else { return try madeValid(.linework).polygons }
    guard let faces = try RingFaces(self) else { return nil }
    let depths = faces.depths()
    return try faces.ground { (face) in depths[face] % 2 == 1 }
  }

  /// The polygons that rings make by their containment; `nil` where they do more than lie in one another.
  private var nestedPolygons: [Geometry]? {
    guard kind == .polygon || kind == .multiPolygon, ringCount > 1 else { return nil }
    let drawn = asDrawn
    // A ring that is missing was drawn twice, or bounds nothing.
    return drawn.ringCount == ringCount && drawn.isValid ? drawn.polygons : nil
  }
}

/// A ring of few corners whose edges cross, but neither touch nor run along each other.
private struct CrossedRing {
  /// The ground that it runs round an odd number of times, one valid polygon a piece.
  let polygons: [Geometry]

  /// Beyond so many corners comparing every two edges takes longer than a general repair.
  private static let mostCorners = 32

  /// `nil` for everything else.
  init?(_ geometry: Geometry) {
    guard geometry.kind.isPolygonal, geometry.ringCount == 1, geometry.isClosed(ring: 0),
      geometry.positionCount <= CrossedRing.mostCorners + 1
    else { return nil }
    var corners: [Position] = []
    for position in geometry.ring(0).dropLast() where position != corners.last {
      guard position.isFinite else { return nil }
      corners.append(position)
    }
    while corners.count > 1, corners.first == corners.last { corners.removeLast() }
    guard corners.count >= 4, let stretches = CrossedRing.stretches(corners) else { return nil }
    let forwards = corners.indices.map {
      DirectedEdges.Edge(from: corners[$0], to: corners[($0 + 1) % corners.count], ground: 0)
    }
    let backwards = forwards.map { DirectedEdges.Edge(from: $0.to, to: $0.from, ground: 0) }
    let faces = OutlineFaces(GroundOutline(stretches), DirectedEdges(of: forwards + backwards))
    guard faces.doubtful.isEmpty else { return nil }
    polygons = faces.enclosed
  }

  private struct Stop {
    let position: Position
    let place: Double
    var isCrossing = true
  }

  /// The edges parted at their crossings, each part with the ground to its right; `nil` where edges touch.
  private static func stretches(_ corners: [Position]) -> [GroundOutline.Stretch]? {
    let count = corners.count
    // Left and below of the lowest corner there is nothing, so it tells on which side of its edges the ground lies.
    let lowest = corners.indices.min { (corners[$0].y, corners[$0].x) < (corners[$1].y, corners[$1].x) } ?? 0
    let turn = orientation(corners[(lowest + count - 1) % count], corners[lowest], corners[(lowest + 1) % count])
    guard turn != 0, let stops = stops(corners) else { return nil }
    var isGroundLeft = turn > 0
    var stretches: [GroundOutline.Stretch] = []
    for step in 0..<count {
      let edge = (lowest + step) % count
      let end = corners[(edge + 1) % count]
      let ends = stops[edge] + [Stop(position: end, place: .infinity, isCrossing: false)]
      var from = corners[edge]
      for to in ends {
        stretches.append(
          isGroundLeft
            ? .init(from: to.position, to: from, edge: Int32(count + edge))
            : .init(from: from, to: to.position, edge: Int32(edge)))
        if to.isCrossing { isGroundLeft.toggle() }
        from = to.position
      }
    }
    return stretches
  }

  /// The crossings on each edge in their order; `nil` where edges touch, or cross in places that rounding makes one.
  private static func stops(_ corners: [Position]) -> [[Stop]]? {
    let count = corners.count
    let edges = corners.indices.map {
      DirectedEdges.Edge(from: corners[$0], to: corners[($0 + 1) % count], ground: 0)
    }
    var stops = [[Stop]](repeating: [], count: count)
    for one in edges.indices {
      for other in edges.indices.dropFirst(one + 1) {
        let (a, b) = (edges[one], edges[other])
        let isNext = other == one + 1 || one == 0 && other == count - 1
        let (start, end) = (orientation(b.from, b.to, a.from), orientation(b.from, b.to, a.to))
        if isNext {
          // Neighbours share one end; they may not run back on each other.
          guard start != 0 || end != 0 else { return nil }
          continue
        }
        if start == end, start != 0 { continue }
        let (first, last) = (orientation(a.from, a.to, b.from), orientation(a.from, a.to, b.to))
        if first == last, first != 0 { continue }
        guard start * end < 0, first * last < 0 else {
          // On one line, or an end of one on the line of the other: only what is apart is harmless.
          guard !a.box.intersects(b.box) else { return nil }
          continue
        }
        let position = crossingPosition(a.from, a.to, b.from, b.to)
        stops[one].append(Stop(position: position, place: a.place(of: position)))
        stops[other].append(Stop(position: position, place: b.place(of: position)))
      }
    }
    for edge in stops.indices {
      stops[edge].sort { $0.place < $1.place }
      var place = edges[edge].place(of: edges[edge].from)
      for stop in stops[edge] {
        guard stop.place > place else { return nil }
        place = stop.place
      }
      guard place < edges[edge].place(of: edges[edge].to) else { return nil }
    }
    return stops
  }
}
