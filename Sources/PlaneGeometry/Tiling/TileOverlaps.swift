/// Finds all overlaps of a layer from its unmatched edges.
///
/// A feature all of whose edges are matched can overlap another only if, going from one matched neighbour to the next
/// inside ground that is covered twice, one comes to a feature with an unmatched edge: somewhere that ground ends. So the
/// owners of unmatched edges are compared with what lies near them, then the neighbours of all that overlaps, until
/// nothing new comes up. In a clean layer only the features along the outer border are ever compared.
struct TileOverlapSearch {
  let input: OverlapInput
  let matching: EdgeMatching
  let owners: [Int32]
  let jobs: Int?

  /// - Throws: `CancellationError`; ``GeometryError`` where there are more overlaps than memory holds findings.
  func run() throws -> [TileOverlap] {
    var ranks = [Int32](repeating: .max, count: input.layer.count)
    var wave = owners
    var round: Int32 = 0
    var found: [TileOverlap] = []
    var partners: [Int] = []
    var memory = MemoryWatch("tile check", bytesPerElement: 2048)
    while !wave.isEmpty {
      for feature in wave { ranks[Int(feature)] = round }
      var next: Set<Int32> = []
      let join = OverlapJoin(input, input, .byRank(ranks), minimumArea: 0, jobs: jobs)
      try join.forEachBatch(of: wave) { pairs in
        if partners.isEmpty { partners = matching.partners() }
        for index in 0..<pairs.count {
          let (a, b) = (pairs.a[index], pairs.b[index])
          found.append(overlap(Int(min(a, b)), Int(max(a, b)), pairs.area[index]))
          for feature in [a, b] { insertNeighbours(of: Int(feature), partners, ranks, &next) }
        }
        try memory.check(found.count)
      }
      wave = next.sorted()
      round += 1
    }
    return found.sorted { ($0.a, $0.b) < ($1.a, $1.b) }
  }

  private func insertNeighbours(
    of feature: Int, _ partners: [Int], _ ranks: [Int32], _ next: inout Set<Int32>
  ) {
    if ranks[feature] == .max { next.insert(Int32(feature)) }
    for position in input.layer.positions(of: feature) {
      let partner = partners[position]
      guard partner != EdgeMatching.none else { continue }
      let neighbour = input.feature(at: partner)
      if ranks[neighbour] == .max { next.insert(Int32(neighbour)) }
    }
  }

  private func overlap(_ a: Int, _ b: Int, _ area: Double) -> TileOverlap {
    let (areaA, areaB) = (input.areas[a], input.areas[b])
    let tolerance = max(OverlapArea.touching, 1e-9 * min(areaA, areaB))
    let (fillsA, fillsB) = (area >= areaA - tolerance, area >= areaB - tolerance)
    let kind: TileOverlap.Kind = fillsA ? fillsB ? .equal : .within : fillsB ? .contains : .crosses
    return TileOverlap(a: a, b: b, kind: kind, area: area)
  }
}

extension OverlapInput {
  /// The feature that a position of the layer belongs to.
  func feature(at position: Int) -> Int {
    // The last feature that starts at or before the position has it: those without positions start where the next does.
    var (low, high) = (0, features.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if features[middle].firstPosition <= position { low = middle } else { high = middle }
    }
    return low
  }

  /// The features that own the edges starting at the given ascending positions, each once, ascending.
  func owners(ofEdgesAt positions: [Int]) -> [Int32] {
    var owners: [Int32] = []
    for position in positions {
      if let last = owners.last, layer.positions(of: Int(last)).contains(position) { continue }
      owners.append(Int32(feature(at: position)))
    }
    return owners
  }
}
