/// Which edges of a layer have exactly one partner: the same two ends, the inside on the other side.
///
/// Where features tile the ground vertex by vertex every inner edge has one. What is left over bounds all ground that
/// no feature covers, and all that more than one does.
struct EdgeMatching {
  /// The positions that start an edge without partner, in the order of the layer.
  let unmatched: [Int]
  private let matched: [[MatchedEdge]]
  private let positionCount: Int

  /// What ``partners()`` has for an edge without one.
  static let none = -1

  /// Hashes every edge of every feature that takes part.
  ///
  /// Cost: linear. Edges are first spread over buckets that fit the cache.
  /// - Throws: `CancellationError`.
  init(_ input: OverlapInput, jobs: Int?) throws {
    let edges = HashedEdges(input)
    let layer = input.layer
    let buckets = edges.bucketStarts.count - 1
    let chunks = stride(from: 0, to: buckets, by: 8).map { $0..<min($0 + 8, buckets) }
    let results = try Workers.map(chunks, jobs: jobs, makeState: { EdgeTable() }) { table, buckets in
      layer.coordinates.withUnsafeBufferPointer { coordinates in
        for bucket in buckets {
          let range = edges.bucketStarts[bucket]..<edges.bucketStarts[bucket + 1]
          table.match(edges.entries[range], coordinates)
        }
      }
      return table.takeResults()
    }
    matched = results.map(\.matched)
    unmatched = results.flatMap(\.unmatched).sorted()
    positionCount = layer.positionCount
    assert(zip(unmatched, unmatched.dropFirst()).allSatisfy { $0 < $1 }, "an edge is unmatched twice")
  }

  /// For every position that starts an edge, the one that starts the partner edge; `none` without one.
  func partners() -> [Int] {
    var partners = [Int](repeating: EdgeMatching.none, count: positionCount)
    for edge in matched.joined() {
      partners[edge.one] = edge.other
      partners[edge.other] = edge.one
    }
    return partners
  }
}

/// The positions that start two edges which are each other's partner.
struct MatchedEdge: Sendable {
  var one: Int
  var other: Int
}

/// An edge as it is compared: a hash of its ends, whichever comes first, and on which side the inside lies.
struct HashedEdge: Sendable {
  var hash: UInt64
  /// The position that starts the edge.
  var position: Int

  /// The lowest bit of the hash is the side.
  @inline(__always) var side: UInt64 { hash & 1 }
}

/// All edges of a layer, grouped by the highest bits of their hash.
private struct HashedEdges: Sendable {
  let entries: [HashedEdge]
  let bucketStarts: [Int]

  init(_ input: OverlapInput) {
    var edges: [HashedEdge] = []
    edges.reserveCapacity(input.layer.positionCount)
    input.withEdges { layer in
      for feature in 0..<input.layer.count where !input.isExcluded[feature] {
        for ring in layer.rings(of: feature) where layer.ringSigns[ring] != 0 {
          HashedEdges.appendRing(ring, layer, to: &edges)
        }
      }
    }
    var bits = 0
    while edges.count >> bits > 2048, bits < 20 { bits += 1 }
    let shift = UInt64(64 - bits)
    var starts = [Int](repeating: 0, count: (1 << bits) + 1)
    for edge in edges { starts[HashedEdges.bucket(edge, shift) + 1] += 1 }
    for bucket in 1..<starts.count { starts[bucket] += starts[bucket - 1] }
    bucketStarts = starts
    entries = [HashedEdge](unsafeUninitializedCapacity: edges.count) { buffer, count in
      for edge in edges {
        let bucket = HashedEdges.bucket(edge, shift)
        (buffer.baseAddress! + starts[bucket]).initialize(to: edge)
        starts[bucket] += 1
      }
      count = edges.count
    }
  }

  @inline(__always) private static func bucket(_ edge: HashedEdge, _ shift: UInt64) -> Int {
    Int(truncatingIfNeeded: edge.hash >> shift)
  }

  private static func appendRing(_ ring: Int, _ layer: EdgeLayer, to edges: inout [HashedEdge]) {
    let (first, last) = (layer.ringOffsets[ring], layer.ringOffsets[ring + 1] - 1)
    // Adding 0 makes −0 and 0 one.
    var (x, y) = (layer.coordinates[2 * first] + 0, layer.coordinates[2 * first + 1] + 0)
    var hash = mixed(x, y)
    for position in first..<last {
      let (fromX, fromY, fromHash) = (x, y, hash)
      x = layer.coordinates[2 * position + 2] + 0
      y = layer.coordinates[2 * position + 3] + 0
      hash = mixed(x, y)
      guard x != fromX || y != fromY else { continue }
      let isForward = (fromX < x || fromX == x && fromY < y) == (layer.ringSigns[ring] > 0)
      edges.append(HashedEdge(hash: (fromHash &+ hash) & ~1 | (isForward ? 1 : 0), position: position))
    }
  }

  /// A hash of a position whose high and low bits are equally good (finaliser of MurmurHash3).
  @inline(__always) private static func mixed(_ x: Double, _ y: Double) -> UInt64 {
    var hash = x.bitPattern &* 0x9E37_79B9_7F4A_7C15 ^ (y.bitPattern &* 0xC2B2_AE3D_27D4_EB4F).byteSwapped
    hash = (hash ^ hash >> 33) &* 0xFF51_AFD7_ED55_8CCD
    hash = (hash ^ hash >> 33) &* 0xC4CE_B9FE_1A85_EC53
    return hash ^ hash >> 33
  }
}

/// A table of the edges of one bucket by their ends.
private struct EdgeTable {
  /// Edges with the same ends: how many have the inside on either side, and one of each.
  private struct Group {
    var hash: UInt64
    var counts: (Int32, Int32)
    var positions: (Int, Int)
  }

  private var slots: [Int32] = []
  private var groups: [Group] = []
  private var groupOfEdge: [Int32] = []
  private var results: (matched: [MatchedEdge], unmatched: [Int]) = ([], [])

  /// What was found since the last call.
  mutating func takeResults() -> (matched: [MatchedEdge], unmatched: [Int]) {
    defer { results = ([], []) }
    return results
  }

  mutating func match(_ edges: ArraySlice<HashedEdge>, _ coordinates: UnsafeBufferPointer<Double>) {
    var size = 16
    while size < 2 * edges.count { size *= 2 }
    if slots.count < size { slots = Array(repeating: -1, count: size) }
    for index in 0..<size { slots[index] = -1 }
    groups.removeAll(keepingCapacity: true)
    groupOfEdge.removeAll(keepingCapacity: true)
    for edge in edges { groupOfEdge.append(join(edge, mask: size - 1, coordinates)) }
    for group in groups where group.counts == (1, 1) {
      results.matched.append(MatchedEdge(one: group.positions.0, other: group.positions.1))
    }
    for (edge, group) in zip(edges, groupOfEdge) where groups[Int(group)].counts != (1, 1) {
      results.unmatched.append(edge.position)
    }
  }

  private mutating func join(_ edge: HashedEdge, mask: Int, _ coordinates: UnsafeBufferPointer<Double>) -> Int32 {
    let hash = edge.hash & ~1
    var slot = Int(truncatingIfNeeded: hash >> 8) & mask
    while slots[slot] >= 0 {
      let group = Int(slots[slot])
      if groups[group].hash == hash, haveSameEnds(edge.position, groups[group], coordinates) {
        add(edge, to: &groups[group])
        return Int32(group)
      }
      slot = (slot + 1) & mask
    }
    var group = Group(hash: hash, counts: (0, 0), positions: (EdgeMatching.none, EdgeMatching.none))
    add(edge, to: &group)
    groups.append(group)
    slots[slot] = Int32(groups.count - 1)
    return Int32(groups.count - 1)
  }

  @inline(__always) private func add(_ edge: HashedEdge, to group: inout Group) {
    if edge.side == 0 {
      group.counts.0 += 1
      group.positions.0 = edge.position
    } else {
      group.counts.1 += 1
      group.positions.1 = edge.position
    }
  }

  @inline(__always)
  private func haveSameEnds(_ one: Int, _ group: Group, _ coordinates: UnsafeBufferPointer<Double>) -> Bool {
    let other = group.counts.0 > 0 ? group.positions.0 : group.positions.1
    let (a, b) = (2 * one, 2 * other)
    let straight =
      coordinates[a] == coordinates[b] && coordinates[a + 1] == coordinates[b + 1]
      && coordinates[a + 2] == coordinates[b + 2] && coordinates[a + 3] == coordinates[b + 3]
    return straight
      || coordinates[a] == coordinates[b + 2] && coordinates[a + 1] == coordinates[b + 3]
        && coordinates[a + 2] == coordinates[b] && coordinates[a + 3] == coordinates[b + 1]
  }
}
