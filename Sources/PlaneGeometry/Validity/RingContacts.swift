/// Every place where edges of rings meet, neighbours in their common corner excepted.
struct RingContacts {
  /// How a ring passes through a position: in a corner of it, or along an edge.
  struct Pass: Hashable {
    /// The corner, or the edge.
    let edge: Int
    let isCorner: Bool
  }

  /// Edges that cross, each between its ends.
  struct Crossing {
    let first: Int
    let second: Int
  }

  /// A straight stretch that two edges share.
  struct Overlap {
    let from: Position
    let to: Position
    let first: Int
    let second: Int
  }

  /// One crossing per position: of all edges that cross there those that come first.
  private(set) var crossings: [Position: Crossing] = [:]
  /// Pairs of rings, the smaller number first, that have such a crossing.
  private(set) var crossingRings: Set<RingPair> = []
  private(set) var overlaps: [Overlap] = []
  /// Per position where a corner of one pass lies on another, those passes.
  private(set) var nodes: [Position: Set<Pass>] = [:]
  /// The corners that occur in ``nodes``.
  private(set) var corners: Set<Int> = []

  /// The edges that occur in ``overlaps``.
  private(set) var overlappingEdges: Set<Int> = []

  private let rings: CleanRings

  /// How many overlapping pairs of edges are gathered before they are merged into stretches.
  private static let overlapLimit = 1 << 22

  /// Stops looking after `limit` crossings, or too many overlaps to hold.
  init(_ rings: CleanRings, limit: Int) {
    self.rings = rings
    let pairs = EdgePairs(rings)
    let overlapLimit = limit == 1 ? 1 : Self.overlapLimit
    func look(_ contacts: inout RingContacts, _ first: Int, _ second: Int) -> EdgePairs.Answer {
      guard contacts.examine(first, second) else { return .apart }
      return contacts.crossings.count < limit && contacts.overlaps.count < overlapLimit ? .meeting : .enough
    }
    guard !pairs.forEach({ look(&self, $0, $1) }) else { return }
    (crossings, crossingRings, overlaps, nodes) = ([:], [], [], [:])
    (corners, overlappingEdges) = ([], [])
    pairs.forEachByDirection { look(&self, $0, $1) }
  }

  /// Notes how two edges meet; `false` where they are apart.
  private mutating func examine(_ first: Int, _ second: Int) -> Bool {
    let (firstNext, secondNext) = (rings.next(first), rings.next(second))
    if firstNext == second || secondNext == first { return true }
    let (a, b) = (rings.corners[first], rings.corners[firstNext])
    let (c, d) = (rings.corners[second], rings.corners[secondNext])
    let sideOfC = orientation(a, b, c)
    let sideOfD = orientation(a, b, d)
    if sideOfC == sideOfD, sideOfC != 0 { return false }
    let sideOfA = orientation(c, d, a)
    let sideOfB = orientation(c, d, b)
    if sideOfA == sideOfB, sideOfA != 0 { return false }
    if sideOfA * sideOfB < 0, sideOfC * sideOfD < 0 {
      addCrossing(crossingPosition(a, b, c, d), first, second)
      return true
    }
    let ends = [
      sideOfC == 0 && isWithinBox(c, a, b) ? c : nil, sideOfD == 0 && isWithinBox(d, a, b) ? d : nil,
      sideOfA == 0 && isWithinBox(a, c, d) ? a : nil, sideOfB == 0 && isWithinBox(b, c, d) ? b : nil,
    ].compactMap { $0 }
    for end in ends { addNode(end, first, second) }
    if let from = ends.first, let to = ends.first(where: { $0 != from }) {
      overlaps.append(Overlap(from: from, to: to, first: first, second: second))
      overlappingEdges.formUnion([first, second])
    }
    return !ends.isEmpty
  }

  private mutating func addCrossing(_ position: Position, _ first: Int, _ second: Int) {
    crossingRings.insert(RingPair(Int(rings.ringOfEdge[first]), Int(rings.ringOfEdge[second])))
    if let known = crossings[position], (known.first, known.second) <= (first, second) { return }
    crossings[position] = Crossing(first: first, second: second)
  }

  /// For a position on the line through the segment: whether it lies on the segment.
  private func isWithinBox(_ position: Position, _ from: Position, _ to: Position) -> Bool {
    min(from.x, to.x) <= position.x && position.x <= max(from.x, to.x)
      && min(from.y, to.y) <= position.y && position.y <= max(from.y, to.y)
  }

  private mutating func addNode(_ position: Position, _ first: Int, _ second: Int) {
    for edge in [first, second] {
      let next = rings.next(edge)
      let corner = rings.corners[edge] == position ? edge : rings.corners[next] == position ? next : nil
      nodes[position, default: []].insert(Pass(edge: corner ?? edge, isCorner: corner != nil))
      if let corner { corners.insert(corner) }
    }
  }
}

/// Two rings, or one twice.
struct RingPair: Hashable {
  let first: Int
  let second: Int

  init(_ one: Int, _ other: Int) {
    first = min(one, other)
    second = max(one, other)
  }
}
