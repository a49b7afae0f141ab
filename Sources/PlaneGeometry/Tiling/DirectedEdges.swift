/// The rings of polygons as edges with the ground to their left, in one index.
///
/// Edges without length are left out, and rings that enclose nothing.
struct DirectedEdges: Sendable {
  struct Edge: Sendable {
    let from: Position
    let to: Position
    /// The number of the polygon.
    let ground: Int32

    var box: Box { Box(around: from, to) }

    /// How far along the edge a position on it lies, on a scale that rounding of positions keeps the order of.
    func place(of position: Position) -> Double {
      let (dx, dy) = (to.x - from.x, to.y - from.y)
      return abs(dx) >= abs(dy) ? (dx > 0 ? position.x : -position.x) : dy > 0 ? position.y : -position.y
    }
  }

  private(set) var edges: [Edge] = []
  /// Where each ring starts, in edges; one more entry than there are rings.
  private(set) var ringStarts = [0]
  /// Where each polygon starts, in rings; one more entry than there are polygons.
  private(set) var groundStarts = [0]
  /// The feature of each polygon; polygons of one feature share no ground.
  private(set) var features: [Int32] = []
  /// Polygons with a ring that runs back on its own track.
  private(set) var spiked: Set<Int32> = []

  var count: Int { groundStarts.count - 1 }

  /// The edges of a polygon.
  func edges(of ground: Int32) -> Range<Int> {
    let rings = rings(of: ground)
    return ringStarts[rings.lowerBound]..<ringStarts[rings.upperBound]
  }

  func rings(of ground: Int32) -> Range<Int> { groundStarts[Int(ground)]..<groundStarts[Int(ground) + 1] }

  init() {}

  /// Takes single edges, which belong to one polygon and are only to be followed.
  init(of ground: [Edge]) {
    edges = ground
    ringStarts.append(edges.count)
    groundStarts.append(1)
    features = [0]
  }

  /// The box around each polygon.
  var groundBoxes: [Box] {
    (0..<Int32(count)).map { ground in
      edges[edges(of: ground)].reduce(into: Box.empty) { $0.formUnion($1.box) }
    }
  }

  /// Adds a valid polygon or multipolygon.
  ///
  /// - Parameter feature: the number of what it is a part of, the parts of which share no ground.
  mutating func append(_ polygon: BorrowedGeometry, of feature: Int32) {
    let ground = Int32(count)
    features.append(feature)
    for part in polygon.parts {
      var isShell = true
      for ring in polygon.rings(ofPart: part) {
        let size = polygon.twiceSignedArea(ofRing: ring)
        if size != 0 { append(ring, of: polygon, isReversed: (size > 0) != isShell, ground) }
        isShell = false
      }
    }
    groundStarts.append(ringStarts.count - 1)
  }

  private mutating func append(_ ring: Int, of polygon: BorrowedGeometry, isReversed: Bool, _ ground: Int32) {
    let positions = polygon.positions(ofRing: ring)
    let first = edges.count
    for step in 1..<positions.count {
      let index = isReversed ? positions.upperBound - step : positions.lowerBound + step
      let (from, to) = (
        polygon.position(isReversed ? index : index - 1), polygon.position(isReversed ? index - 1 : index)
      )
      if from != to { edges.append(Edge(from: from, to: to, ground: ground)) }
    }
    var before = edges[edges.count - 1]
    for edge in edges[first...] {
      let (dx, dy) = (before.to.x - before.from.x, before.to.y - before.from.y)
      let isBack = dx * (edge.to.x - edge.from.x) + dy * (edge.to.y - edge.from.y) <= 0
      if isBack, orientation(before.from, before.to, edge.to) == 0 { spiked.insert(ground) }
      before = edge
    }
    ringStarts.append(edges.count)
  }

  /// Where a position lies with respect to a polygon, exact.
  func locate(_ position: Position, in ground: Int32) -> PointLocation {
    var isInside = false
    for edge in edges[edges(of: ground)] {
      if isOn(position, edge.from, edge.to) { return .boundary }
      if rayCrosses(from: position, edge.from, edge.to) { isInside.toggle() }
    }
    return isInside ? .inside : .outside
  }

  /// The edges of polygons that have many in a tree each, so that not every position is held against all of them.
  var raysOfLargeGrounds: [Int32: EdgeRays] {
    var rays: [Int32: EdgeRays] = [:]
    for ground in 0..<Int32(count) where edges(of: ground).count > 256 {
      rays[ground] = EdgeRays(edges[edges(of: ground)].map { ($0.from, $0.to) })
    }
    return rays
  }
}
