/// Which ring lies directly in which, for rings that cross neither one another nor themselves.
///
/// Such rings lie in one another like the nodes of a forest. The nearest ring that the ray from a place of a ring to the
/// east meets is the one around it, or lies beside it in the same one; so each ring looks at few others, however deep
/// they are nested.
struct RingForest {
  /// The ring directly around each; `nil` for none, and for rings that were left out.
  private(set) var parents: [Int?]
  /// How many rings are around each.
  private(set) var ancestorCount: [Int]
  /// The rings that no other encloses.
  private var roots: [Int] = []
  private var children: [[Int]]
  private var isMember: [Bool]

  /// What the nearest rings say of the one around a ring.
  private enum Clue {
    case known(Int?)
    case sameAs(Int)
  }

  /// - Parameter tangled: rings that cross another or themselves; they are left out.
  init(_ rings: CleanRings, _ nesting: inout RingNesting, leavingOut tangled: Set<Int>) {
    let count = rings.rings.count
    parents = [Int?](repeating: nil, count: count)
    children = [[Int]](repeating: [], count: count)
    ancestorCount = [Int](repeating: 0, count: count)
    isMember = [Bool](repeating: false, count: count)
    let members = (0..<count).filter { !tangled.contains($0) }
    let edges = RingEdges(rings, of: members)
    var clues = members.reduce(into: [Clue](repeating: .known(nil), count: count)) { clues, ring in
      clues[ring] = RingForest.clue(ring, edges, &nesting)
    }
    for ring in members {
      let around = RingForest.resolve(ring, &clues) { nesting.innermost(enclosing: $0, among: members) }
      parents[ring] = around
      if let around { children[around].append(ring) } else { roots.append(ring) }
    }
    for case .into(let ring) in walk {
      isMember[ring] = true
      if let around = parents[ring] { ancestorCount[ring] = ancestorCount[around] + 1 }
    }
  }

  /// Whether a ring has its place in the forest.
  func contains(_ ring: Int) -> Bool { isMember[ring] }

  /// The nearest ring around a ring of the forest that a test takes.
  func ancestor(of ring: Int, where isWanted: (Int) -> Bool) -> Int? {
    guard contains(ring) else { return nil }
    var around = parents[ring]
    while let candidate = around, !isWanted(candidate) { around = parents[candidate] }
    return around
  }

  /// A walk through all rings: into each from the one around it, and out again.
  enum Step {
    case into(Int)
    case outOf(Int)
  }

  /// The steps of a walk through the rings, those around others first.
  var walk: [Step] {
    var steps: [Step] = []
    var stack = roots.reversed().map { Step.into($0) }
    while let step = stack.popLast() {
      steps.append(step)
      guard case .into(let ring) = step else { continue }
      stack.append(.outOf(ring))
      stack += children[ring].reversed().map { .into($0) }
    }
    return steps
  }

  private static func clue(_ ring: Int, _ edges: RingEdges, _ nesting: inout RingNesting) -> Clue {
    let probe = nesting.probe(of: ring)
    let near = edges.nearestRings(eastOf: probe, except: ring)
    let around = near.filter { nesting.encloses($0, probe) }
    if let innermost = nesting.innermost(around) { return .known(innermost) }
    return nesting.outermost(near).map { .sameAs($0) } ?? .known(nil)
  }

  /// Follows clues to the ring around one; rings whose clues go round in a circle are sought by `search`.
  private static func resolve(_ ring: Int, _ clues: inout [Clue], search: (Int) -> Int?) -> Int? {
    var path = [ring]
    var onPath: Set<Int> = [ring]
    var around: Int?
    while case .sameAs(let other) = clues[path[path.count - 1]] {
      guard onPath.insert(other).inserted else {
        around = search(ring)
        break
      }
      path.append(other)
    }
    if case .known(let known) = clues[path[path.count - 1]] { around = known }
    for each in path { clues[each] = .known(around) }
    return around
  }
}

/// The edges of rings in one tree.
private struct RingEdges {
  private struct Edge {
    let from: Position
    let to: Position
    let ring: Int
  }

  private let edges: [Edge]
  private let tree: BoxIndex

  init(_ rings: CleanRings, of members: [Int]) {
    edges = members.flatMap { ring in
      rings.rings[ring].corners.map { Edge(from: rings.corners[$0], to: rings.corners[rings.next($0)], ring: ring) }
    }
    tree = BoxIndex(edges.map { Box(around: $0.from, $0.to) })
  }

  /// The rings that the ray from a probe meets first, those within rounding of the first among them.
  func nearestRings(eastOf probe: RingNesting.Probe, except ring: Int) -> [Int] {
    edges.withUnsafeBufferPointer { edges in
      var hits: [(ring: Int, from: Double)] = []
      var limit = Double.infinity
      tree.forEach(eastOf: probe.corner) { number in
        let edge = edges[Int(number)]
        guard edge.ring != ring, probe.rayCrosses(edge.from, edge.to) else { return limit }
        let (from, to) = (edge.from, edge.to)
        let share = from.y == to.y ? 0 : (probe.corner.y - from.y) / (to.y - from.y)
        let place = max(probe.corner.x, from.x + share * (to.x - from.x))
        let doubt = 16 * max(abs(from.x), abs(to.x)).ulp
        hits.append((edge.ring, place - doubt))
        limit = min(limit, place + doubt)
        return limit
      }
      return Set(hits.filter { $0.from <= limit }.map(\.ring)).sorted()
    }
  }
}
