/// Finds every problem of a polygon or multipolygon, step by step; each step relies on what those before it found.
struct PolygonExamination {
  private let rings: CleanRings
  private let contacts: RingContacts
  private var problems: [ValidityProblem]
  /// Pairs of rings that cross, and which therefore lie neither inside nor outside one another.
  private var crossing: Set<RingPair>
  /// Rings that touch or overlap themselves.
  private var selfTouching: Set<Int> = []
  /// On which sides of one ring another was seen where they meet: bit 1 left, bit 2 right.
  private var sides: [Sighting: UInt8] = [:]
  private var stretches: [SharedStretch] = []
  /// Positions where rings of one part touch, with the rings.
  private var touches: [(position: Position, rings: [Int])] = []

  private struct Sighting: Hashable {
    let from: Int
    let of: Int
  }

  init(_ geometry: BorrowedGeometry, firstPart: Int, limit: Int) {
    rings = CleanRings(geometry, firstPart: firstPart)
    contacts = RingContacts(rings, limit: limit)
    problems = rings.problems
    crossing = contacts.crossingRings
  }

  mutating func run() -> [ValidityProblem] {
    reportOverlaps()
    reportNodesAndCrossings()
    reportNesting()
    return problems
  }

  // MARK: - Contacts

  private mutating func reportOverlaps() {
    stretches = sharedStretches(contacts.overlaps, of: rings)
    for stretch in stretches {
      problems.append(rings.problem(.selfIntersection, stretch.middle, stretch.rings.first, stretch.rings.second))
    }
  }

  private mutating func reportNodesAndCrossings() {
    var crossingPositions: [Position: RingPair] = [:]
    for (position, crossing) in contacts.crossings {
      crossingPositions[position] = RingPair(
        Int(rings.ringOfEdge[crossing.first]), Int(rings.ringOfEdge[crossing.second]))
    }
    for (position, passes) in contacts.nodes where passes.count > 1 {
      examine(NodePasses(position, passes, of: rings), &crossingPositions)
    }
    for (position, pair) in crossingPositions {
      problems.append(rings.problem(.selfIntersection, position, pair.first, pair.second))
    }
    for (sighting, seen) in sides where seen == 3 { crossing.insert(RingPair(sighting.from, sighting.of)) }
  }

  /// Sorts out one position where passes meet: a crossing, rings that touch themselves, rings that touch one another.
  private mutating func examine(_ node: NodePasses, _ crossingPositions: inout [Position: RingPair]) {
    var pairThatCrosses: RingPair?
    var ringsThatTouchThemselves: Set<Int> = []
    var touching: Set<Int> = []
    var entangled: Set<Int> = []
    let passCounts = Dictionary(node.paths.map { ($0.ring, 1) }, uniquingKeysWith: +)
    for (number, path) in node.paths.enumerated() {
      for other in node.paths[..<number] {
        let pair = RingPair(other.ring, path.ring)
        let relation = node.relation(other, path)
        if relation == .crossing {
          pairThatCrosses = pairThatCrosses ?? pair
          crossing.insert(pair)
        }
        if pair.first == pair.second {
          if relation == .touch { ringsThatTouchThemselves.insert(path.ring) }
          selfTouching.insert(path.ring)
          continue
        }
        // A ring that is here twice has its inside on either side of each pass.
        if passCounts[other.ring] == 1 { noteSides(node, of: path, from: other) }
        if passCounts[path.ring] == 1 { noteSides(node, of: other, from: path) }
        guard rings.rings[pair.first].part == rings.rings[pair.second].part else { continue }
        if relation == .touch {
          touching.formUnion([pair.first, pair.second])
        } else {
          entangled.formUnion([pair.first, pair.second])
        }
      }
    }
    if let pair = pairThatCrosses {
      if crossingPositions[node.position] == nil { crossingPositions[node.position] = pair }
    } else {
      for ring in ringsThatTouchThemselves { problems.append(rings.problem(.ringTouch, node.position, ring, ring)) }
    }
    for (_, rings) in Dictionary(grouping: touching.subtracting(entangled), by: { rings.rings[$0].part }) {
      touches.append((node.position, rings.sorted()))
    }
  }

  private mutating func noteSides(_ node: NodePasses, of seen: NodePasses.Path, from path: NodePasses.Path) {
    for end in [seen.before, seen.after] {
      let side = node.side(of: end, from: path)
      if side != 0 { sides[Sighting(from: path.ring, of: seen.ring), default: 0] |= side > 0 ? 1 : 2 }
    }
  }

  // MARK: - Rings as drawn

  /// The rings that bound ground by their containment alone, whatever the file calls them.
  mutating func drawnRings() -> [DrawnRing] {
    reportOverlaps()
    reportNodesAndCrossings()
    var nesting = RingNesting(rings, contacts)
    let crossed = crossedRings
    let tangled = selfTouching.union(crossed.keys)
    let forest = RingForest(rings, &nesting, leavingOut: tangled)
    var around = [Set<Int>](repeating: [], count: rings.rings.count)
    var depths = [Int](repeating: 0, count: rings.rings.count)
    for case .into(let ring) in forest.walk {
      let probe = nesting.probe(of: ring)
      around[ring] = tangled.filter { nesting.encloses($0, probe) }
      depths[ring] = around[ring].count + forest.ancestorCount[ring]
    }
    for ring in rings.rings.indices where !forest.contains(ring) {
      let crossed = crossed[ring] ?? []
      around[ring] = nesting.rings(enclosing: nesting.probe(of: ring), except: ring).subtracting(crossed)
        .union(crossed.filter { $0 != ring && nesting.holdsMost(of: ring, $0) })
      depths[ring] = around[ring].count
    }
    let cancelled = rings.ringsInBothRoles
    return rings.rings.indices.filter { !cancelled.contains($0) }.map { ring in
      var shell: Int?
      if depths[ring] % 2 == 1 {
        let candidates = around[ring].union(forest.ancestor(of: ring) { depths[$0] % 2 == 0 }.map { [$0] } ?? [])
        shell = candidates.filter { depths[$0] % 2 == 0 }.max { (depths[$0], $1) < (depths[$1], $0) }
      }
      return DrawnRing(
        part: rings.rings[ring].part, number: rings.rings[ring].number, index: ring, isHole: depths[ring] % 2 == 1,
        shell: shell)
    }
  }

  // MARK: - Nesting and connection

  private mutating func reportNesting() {
    var misplaced: Set<Int> = []
    if rings.rings.count > 1 || rings.parts.contains(where: \.isEmpty) {
      var nesting = RingNesting(rings, contacts)
      reportMisplaced(&nesting, &misplaced)
    }
    reportDisconnection(misplaced)
  }

  /// Walks through the rings that lie in one another, then looks at those that cross others or themselves one by one.
  private mutating func reportMisplaced(_ nesting: inout RingNesting, _ misplaced: inout Set<Int>) {
    let crossed = crossedRings
    let tangled = selfTouching.union(crossed.keys)
    let forest = RingForest(rings, &nesting, leavingOut: tangled)
    var roles = RingRoles(rings)
    var isSeen = [Bool](repeating: false, count: rings.rings.count)
    for step in forest.walk {
      guard case .into(let ring) = step else {
        if case .outOf(let ring) = step { roles.leave(ring) }
        continue
      }
      isSeen[ring] = true
      let probe = nesting.probe(of: ring)
      let around: Set<Int> = tangled.filter { nesting.encloses($0, probe) }
      report(ring, roles.misplacement(of: ring, around: around), probe, &misplaced)
      roles.enter(ring)
    }
    for ring in rings.rings.indices where !isSeen[ring] {
      let probe = nesting.probe(of: ring)
      let crossed = crossed[ring] ?? []
      let around = nesting.rings(enclosing: probe, except: ring).subtracting(crossed)
      report(ring, roles.misplacement(of: ring, around: around, crossing: crossed), probe, &misplaced)
    }
  }

  private mutating func report(
    _ ring: Int, _ found: (reason: ValidityProblem.Reason, other: Int?)?, _ probe: RingNesting.Probe,
    _ misplaced: inout Set<Int>
  ) {
    guard let found else { return }
    problems.append(rings.problem(found.reason, probe.corner, ring, found.other))
    misplaced.insert(ring)
  }

  /// For every ring that crosses others or itself, those.
  private var crossedRings: [Int: Set<Int>] {
    var crossed: [Int: Set<Int>] = [:]
    for pair in crossing {
      crossed[pair.first, default: []].insert(pair.second)
      crossed[pair.second, default: []].insert(pair.first)
    }
    return crossed
  }

  /// Rings and the positions where they touch make a graph, in which every independent cycle cuts the interior.
  private mutating func reportDisconnection(_ misplaced: Set<Int>) {
    guard !touches.isEmpty else { return }
    var connected = DisjointSets(count: rings.rings.count)
    for stretch in stretches where misplaced.isDisjoint(with: [stretch.rings.first, stretch.rings.second]) {
      guard rings.rings[stretch.rings.first].part == rings.rings[stretch.rings.second].part else { continue }
      connected.join(stretch.rings.first, stretch.rings.second)
    }
    touches.sort { ($0.position.x, $0.position.y) < ($1.position.x, $1.position.y) }
    for touch in touches {
      let placed = touch.rings.filter { !misplaced.contains($0) }
      for ring in placed.dropFirst() where !connected.join(placed[0], ring) {
        problems.append(rings.problem(.disconnectedInterior, touch.position, placed[0], ring))
      }
    }
  }
}
