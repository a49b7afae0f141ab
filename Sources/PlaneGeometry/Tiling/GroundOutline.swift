/// The stretches of the edges of polygons that bound the ground of all of them together.
///
/// Every edge is parted where others cross or touch it, and what another polygon covers on the far side is dropped. All
/// decisions are exact; only the positions of crossings are rounded, and those that round to one are one. Where rounding
/// leaves the order of two places on an edge open, or another edge runs so near that it does, the polygons concerned are
/// named in ``doubtful``: of them, and of them alone, stretches may be wrong or missing.
struct GroundOutline: Sendable {
  /// A stretch of an edge between two places that vertices or crossings have, the ground to its left.
  struct Stretch: Sendable {
    let from: Position
    let to: Position
    let edge: Int32
  }

  private(set) var stretches: [Stretch] = []
  private(set) var doubtful: Set<Int32>

  /// Takes stretches that are known.
  init(_ stretches: [Stretch]) {
    self.stretches = stretches
    doubtful = []
  }

  /// Looks at all edges, several at once.
  ///
  /// Cost: n log n, and for each edge those that meet its box.
  /// - Throws: `CancellationError`.
  init(_ edges: DirectedEdges, jobs: Int?) throws {
    doubtful = edges.spiked
    let index = BoxIndex(edges.edges.map(\.box))
    let grounds = BoxIndex(edges.groundBoxes)
    let rays = edges.raysOfLargeGrounds
    let chunks = stride(from: 0, to: edges.count, by: 256).map { Int32($0)..<Int32(min($0 + 256, edges.count)) }
    let results = try Workers.map(chunks, jobs: jobs) { chunk in
      var walk = OutlineWalk(edges, index, grounds, rays)
      for ground in chunk { walk.pass(ground) }
      return (stretches: walk.stretches, doubtful: walk.doubtful)
    }
    stretches.reserveCapacity(results.reduce(0) { $0 + $1.stretches.count })
    for result in results {
      stretches += result.stretches
      doubtful.formUnion(result.doubtful)
    }
  }
}

/// Goes along the rings of polygons and notes which stretches no other polygon covers.
private struct OutlineWalk {
  private let edges: DirectedEdges
  private let index: BoxIndex
  private let grounds: BoxIndex
  private let rays: [Int32: EdgeRays]
  var stretches: [GroundOutline.Stretch] = []
  var doubtful: Set<Int32> = []

  /// The polygons inside which the walk is.
  private var inside: [Int32] = []
  /// Those that were touched on the last edge, so that it is open whether the walk is inside.
  private var open: [Int32] = []
  // Of the edge at hand:
  private var stops: [Stop] = []
  private var touched: [Int32] = []
  private var runs: [Run] = []

  /// A place where the edge is parted.
  private struct Stop {
    let position: Position
    let place: Double
    /// The polygon met there.
    let ground: Int32
    /// Whether its edge leads from one side to the other.
    var isCrossing = false
  }

  /// A length over which an edge of another polygon runs on this one.
  private struct Run {
    let places: ClosedRange<Double>
    let ground: Int32
    let isSameWay: Bool
  }

  init(_ edges: DirectedEdges, _ index: BoxIndex, _ grounds: BoxIndex, _ rays: [Int32: EdgeRays]) {
    (self.edges, self.index, self.grounds, self.rays) = (edges, index, grounds, rays)
  }

  private func locate(_ position: Position, in ground: Int32) -> PointLocation {
    rays[ground]?.locate(position) ?? edges.locate(position, in: ground)
  }

  mutating func pass(_ ground: Int32) {
    for ring in edges.rings(of: ground) {
      let range = edges.ringStarts[ring]..<edges.ringStarts[ring + 1]
      guard let first = range.first else { continue }
      begin(at: edges.edges[first].from, ground)
      for number in range { pass(edge: Int32(number)) }
    }
  }

  private mutating func begin(at position: Position, _ own: Int32) {
    var found: [Int32] = []
    let feature = edges.features[Int(own)]
    grounds.forEach(meeting: Box(around: position, position)) {
      if edges.features[Int($0)] != feature { found.append($0) }
    }
    inside = found.filter { locate(position, in: $0) == .inside }
    open = []
  }

  private mutating func pass(edge number: Int32) {
    let edge = edges.edges[Int(number)]
    (stops, touched, runs) = ([], [], [])
    index.forEach(meeting: edge.box) { other in
      if other != number { meet(edge, number, edges.edges[Int(other)], other) }
    }
    for ground in open where !touched.contains(ground) && !inside.contains(ground) {
      if locate(edge.from, in: ground) == .inside { inside.append(ground) }
    }
    if !touched.isEmpty { inside.removeAll { touched.contains($0) } }
    if stops.count > 1 {
      stops.sort { $0.place < $1.place }
    }
    cut(edge, number)
    open = touched
  }

  // MARK: - What an edge meets

  private mutating func meet(
    _ edge: DirectedEdges.Edge, _ number: Int32, _ other: DirectedEdges.Edge, _ otherNumber: Int32
  ) {
    let (start, end) = (orientation(other.from, other.to, edge.from), orientation(other.from, other.to, edge.to))
    if start == end, start != 0 { return }
    let (first, last) = (orientation(edge.from, edge.to, other.from), orientation(edge.from, edge.to, other.to))
    if first == last, first != 0 { return }
    if start * end < 0, first * last < 0 {
      guard other.ground != edge.ground else {
        doubtful.insert(edge.ground)
        return
      }
      // The same two edges in the same order, so that both have one position.
      let isLower = number < otherNumber
      let (one, two) = isLower ? (edge, other) : (other, edge)
      let position = crossingPosition(one.from, one.to, two.from, two.to)
      stops.append(
        Stop(position: position, place: edge.place(of: position), ground: other.ground, isCrossing: true))
      return
    }
    touch(edge, other, isOn: (start == 0, end == 0, first == 0, last == 0))
  }

  private mutating func touch(
    _ edge: DirectedEdges.Edge, _ other: DirectedEdges.Edge, isOn: (start: Bool, end: Bool, first: Bool, last: Bool)
  ) {
    let (box, otherBox) = (edge.box, other.box)
    var isTouched = isOn.start && otherBox.contains(edge.from) || isOn.end && otherBox.contains(edge.to)
    for (isOn, vertex) in [(isOn.first, other.from), (isOn.last, other.to)] where isOn && box.contains(vertex) {
      isTouched = true
      guard vertex != edge.from, vertex != edge.to else { continue }
      stops.append(Stop(position: vertex, place: edge.place(of: vertex), ground: other.ground))
    }
    guard isTouched, other.ground != edge.ground else { return }
    if !touched.contains(other.ground) { touched.append(other.ground) }
    guard isOn.start, isOn.end else { return }
    let (from, to) = (edge.place(of: other.from), edge.place(of: other.to))
    runs.append(Run(places: min(from, to)...max(from, to), ground: other.ground, isSameWay: from < to))
  }

  // MARK: - Cutting

  private mutating func cut(_ edge: DirectedEdges.Edge, _ number: Int32) {
    var from = Stop(position: edge.from, place: edge.place(of: edge.from), ground: edge.ground)
    for stop in stops {
      if stop.position != from.position {
        close(edge, number, from, stop)
        from = stop
      }
      if stop.isCrossing, !touched.contains(stop.ground) { toggle(stop.ground) }
    }
    let end = Stop(position: edge.to, place: edge.place(of: edge.to), ground: edge.ground)
    if end.position != from.position { close(edge, number, from, end) }
  }

  private mutating func toggle(_ ground: Int32) {
    if let place = inside.firstIndex(of: ground) {
      inside.swapAt(place, inside.count - 1)
      inside.removeLast()
    } else {
      inside.append(ground)
    }
  }

  private mutating func close(_ edge: DirectedEdges.Edge, _ number: Int32, _ from: Stop, _ to: Stop) {
    if from.place >= to.place { doubtful.formUnion([edge.ground, from.ground, to.ground]) }
    guard inside.isEmpty, !isCovered(edge, from, to) else { return }
    stretches.append(.init(from: from.position, to: to.position, edge: number))
  }

  /// Whether a polygon that the edge touches covers the far side of a stretch, or has the same stretch and a lower number.
  private mutating func isCovered(_ edge: DirectedEdges.Edge, _ from: Stop, _ to: Stop) -> Bool {
    guard !touched.isEmpty else { return false }
    var along: [Int32] = []
    for run in runs where run.places.contains(from.place) && run.places.contains(to.place) {
      if !run.isSameWay || run.ground < edge.ground { return true }
      along.append(run.ground)
    }
    for ground in touched where !along.contains(ground) {
      if isInside(ground, edge, from, to) { return true }
    }
    return false
  }

  /// Whether a stretch that does not meet the boundary of a polygon but at its ends lies inside of it.
  private mutating func isInside(_ ground: Int32, _ edge: DirectedEdges.Edge, _ from: Stop, _ to: Stop) -> Bool {
    let middle = Position((from.position.x + to.position.x) / 2, (from.position.y + to.position.y) / 2)
    let margin = 16 * max(abs(middle.x), abs(middle.y)).ulp
    var isNear = false
    index.forEach(meeting: Box(around: middle, middle).expanded(by: margin)) { number in
      let other = edges.edges[Int(number)]
      isNear = isNear || other.ground == ground && middle.distance(toSegment: other.from, other.to) <= margin
    }
    if isNear { doubtful.formUnion([edge.ground, ground]) }
    return locate(middle, in: ground) == .inside
  }
}
