/// Which stretch of an outline follows which: where several end in one place, that which bounds the same free ground.
struct StretchNet {
  /// The node at which each stretch starts.
  let starts: [Int32]
  let nodeCount: Int
  private let outline: GroundOutline
  private let edges: DirectedEdges
  private let ends: [Int32]
  private let leaving: Fan
  private let arriving: Fan

  init(_ outline: GroundOutline, _ edges: DirectedEdges) {
    (self.outline, self.edges) = (outline, edges)
    var numbers: [Position: Int32] = [:]
    numbers.reserveCapacity(outline.stretches.count)
    func number(_ node: Position) -> Int32 {
      let next = Int32(numbers.count)
      return { (number: inout Int32?) in
        number = number ?? next
        return number ?? next
      }(&numbers[node])
    }
    starts = outline.stretches.map { number($0.from) }
    ends = outline.stretches.map { number($0.to) }
    nodeCount = numbers.count
    leaving = Fan(starts, nodeCount: nodeCount)
    arriving = Fan(ends, nodeCount: nodeCount)
  }

  /// The stretches at each node.
  private struct Fan {
    private let offsets: [Int32]
    private let stretches: [Int32]

    init(_ nodes: [Int32], nodeCount: Int) {
      var offsets = [Int32](repeating: 0, count: nodeCount + 1)
      for node in nodes { offsets[Int(node) + 1] += 1 }
      for node in 0..<nodeCount { offsets[node + 1] += offsets[node] }
      var next = offsets
      var stretches = [Int32](repeating: 0, count: nodes.count)
      for (stretch, node) in nodes.enumerated() {
        stretches[Int(next[Int(node)])] = Int32(stretch)
        next[Int(node)] += 1
      }
      (self.offsets, self.stretches) = (offsets, stretches)
    }

    subscript(node: Int32) -> ArraySlice<Int32> { stretches[Int(offsets[Int(node)])..<Int(offsets[Int(node) + 1])] }
  }

  /// The stretch after one, free ground to the right; `nil` where that is not clear.
  func next(after stretch: Int) -> Int? {
    let node = ends[stretch]
    let (leaving, arriving) = (leaving[node], arriving[node])
    guard leaving.count == arriving.count, let first = leaving.first else { return nil }
    return leaving.count == 1 ? Int(first) : nextAround(stretch, leaving, arriving)
  }

  /// Of all stretches at a node the first one counter-clockwise from the one that arrives.
  private func nextAround(_ stretch: Int, _ leaving: ArraySlice<Int32>, _ arriving: ArraySlice<Int32>) -> Int? {
    let (center, origin) = (outline.stretches[stretch].to, edge(of: stretch).from)
    var nearest: (stretch: Int, side: Side, end: Position, isLeaving: Bool)?
    func look(_ number: Int32, _ end: Position, isLeaving: Bool) -> Bool {
      let side = Side(of: end, from: center, to: origin)
      guard let best = nearest else {
        nearest = (Int(number), side, end, isLeaving)
        return true
      }
      let turn = side == best.side ? orientation(center, end, best.end) : side < best.side ? 1 : -1
      if turn > 0 { nearest = (Int(number), side, end, isLeaving) }
      return turn != 0
    }
    for number in leaving {
      guard look(number, edge(of: Int(number)).to, isLeaving: true) else { return nil }
    }
    for number in arriving where number != stretch {
      guard look(number, edge(of: Int(number)).from, isLeaving: false) else { return nil }
    }
    return nearest.flatMap { $0.isLeaving ? $0.stretch : nil }
  }

  /// How far round, counter-clockwise, a way is from another one.
  private enum Side: Int, Comparable {
    case along, left, opposite, right

    init(of position: Position, from center: Position, to end: Position) {
      switch orientation(center, end, position) {
      case 1: self = .left
      case -1: self = .right
      default:
        let (dx, dy) = (end.x - center.x, end.y - center.y)
        self = dx * (position.x - center.x) + dy * (position.y - center.y) > 0 ? .along : .opposite
      }
    }

    static func < (one: Side, other: Side) -> Bool { one.rawValue < other.rawValue }
  }

  private func edge(of stretch: Int) -> DirectedEdges.Edge { edges.edges[Int(outline.stretches[stretch].edge)] }
}
