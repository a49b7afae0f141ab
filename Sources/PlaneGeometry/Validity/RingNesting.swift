/// Which rings lie inside which, for rings that do not cross.
struct RingNesting {
  private let rings: CleanRings
  private let contacts: RingContacts
  private let ringTree: BoxIndex
  /// Trees of the edges of long rings, made when they are first wanted.
  private var edgeTrees: [Int: BoxIndex] = [:]

  init(_ rings: CleanRings, _ contacts: RingContacts) {
    self.rings = rings
    self.contacts = contacts
    ringTree = BoxIndex(rings.rings.map(\.box))
  }

  /// A place that stands for a ring: one of its corners, or a place near the corner.
  struct Probe {
    let corner: Position
    /// Where no corner is free: the place lies infinitely near the corner, on the edge to this position and, nearer
    /// still, on its left (1) or right (-1).
    var towards: (end: Position, side: Int)?
  }

  /// A corner that no ring touches, or else a place on an edge that runs along no other, or else one just inside the
  /// ring.
  func probe(of ring: Int) -> Probe {
    let corners = rings.rings[ring].corners
    if let free = corners.first(where: { !contacts.corners.contains($0) }) {
      return Probe(corner: rings.corners[free])
    }
    let first = corners.first { !contacts.overlappingEdges.contains($0) } ?? corners.lowerBound
    let side = twiceArea(corners) > 0 ? 1 : -1
    return Probe(corner: rings.corners[first], towards: (rings.corners[rings.next(first)], side))
  }

  /// Whether a ring is larger than another one and more than half of the other's corners lie in it.
  mutating func holdsMost(of ring: Int, _ other: Int) -> Bool {
    let corners = rings.rings[ring].corners
    guard abs(twiceArea(rings.rings[other].corners)) > abs(twiceArea(corners)) else { return false }
    var count = 0
    for corner in corners where encloses(other, Probe(corner: rings.corners[corner])) { count += 1 }
    return 2 * count > corners.count
  }

  private func twiceArea(_ corners: Range<Int>) -> Double {
    let origin = rings.corners[corners.lowerBound]
    return corners.reduce(0) { sum, corner in
      let (from, to) = (rings.corners[corner], rings.corners[rings.next(corner)])
      return sum + (from.x - origin.x) * (to.y - origin.y) - (to.x - origin.x) * (from.y - origin.y)
    }
  }

  /// The rings, but for `ring` itself, that enclose the probe by the even-odd rule.
  mutating func rings(enclosing probe: Probe, except ring: Int) -> Set<Int> {
    var candidates: [Int] = []
    ringTree.forEach(meeting: Box(around: probe.corner, probe.corner)) {
      if $0 != ring { candidates.append(Int($0)) }
    }
    return Set(candidates.filter { encloses($0, probe) })
  }

  /// The one of some rings that lies in all the others; any of them where they do not lie in one another.
  mutating func innermost(_ rings: some Sequence<Int>) -> Int? {
    rings.reduce(nil) { best, ring in
      guard let best else { return ring }
      return encloses(best, probe(of: ring)) ? ring : best
    }
  }

  /// One of some rings that lies in no other of them.
  mutating func outermost(_ rings: some Sequence<Int>) -> Int? {
    rings.reduce(nil) { best, ring in
      guard let best else { return ring }
      return encloses(ring, probe(of: best)) ? ring : best
    }
  }

  /// The innermost of some rings that encloses a ring, by looking at all.
  mutating func innermost(enclosing ring: Int, among members: [Int]) -> Int? {
    let members = Set(members)
    return innermost(rings(enclosing: probe(of: ring), except: ring).filter(members.contains))
  }

  /// Whether a ring encloses the probe by the even-odd rule.
  mutating func encloses(_ ring: Int, _ probe: Probe) -> Bool {
    let edges = rings.rings[ring].corners
    var isInside = false
    guard edges.count > 64 else {
      for edge in edges where probe.rayCrosses(rings.corners[edge], rings.corners[rings.next(edge)]) {
        isInside.toggle()
      }
      return isInside
    }
    let tree = edgeTrees[ring] ?? BoxIndex(edges.map { rings.box(ofEdge: $0) })
    edgeTrees[ring] = tree
    let corner = probe.corner
    tree.forEach(meeting: Box(minX: corner.x, minY: corner.y, maxX: .infinity, maxY: corner.y)) {
      let edge = edges.lowerBound + Int($0)
      if probe.rayCrosses(rings.corners[edge], rings.corners[rings.next(edge)]) { isInside.toggle() }
    }
    return isInside
  }
}

extension RingNesting.Probe {
  /// Whether the ray from the probe to the east crosses an edge.
  func rayCrosses(_ from: Position, _ to: Position) -> Bool {
    guard let (end, side) = towards else { return PlaneGeometry.rayCrosses(from: corner, from, to) }
    // Whether the place is infinitesimally below or above its corner; along a level edge its side tells.
    let isLower = end.y != corner.y ? end.y < corner.y : (end.x > corner.x) == (side < 0)
    func isAbove(_ position: Position) -> Bool { position.y > corner.y || (position.y == corner.y && isLower) }
    let rises = isAbove(to)
    guard isAbove(from) != rises else { return false }
    var turn = orientation(from, to, corner)
    if turn == 0 { turn = orientation(from, to, end) }
    if turn == 0 {
      // Two edges on one line.
      let isSameWay = from.x != to.x ? (to.x > from.x) == (end.x > corner.x) : (to.y > from.y) == (end.y > corner.y)
      turn = isSameWay ? side : -side
    }
    return (turn > 0) == rises
  }
}
