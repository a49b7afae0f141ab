/// The join of two layers by bounds, and the areas of the pairs found, in waves of chunks.
///
/// The chunks of a wave run on several threads; between waves results are handed on in order and cancellation is
/// looked at. A feature with very many partners is cut into chunks of its own, along the other layer's tree.
struct OverlapJoin: Sendable {
  let a: OverlapInput
  let b: OverlapInput
  let pairing: Pairing
  let minimumArea: Double
  let jobs: Int

  /// Which of the pairs whose boxes meet are wanted.
  enum Pairing: Sendable {
    /// Every one: the layers are different.
    case all
    /// Each two features of one layer once, the lower number first.
    case once
    /// Each two features of one layer once, the one of lower rank first and of equals the lower number.
    case byRank([Int32])

    @inline(__always) func wants(_ feature: Int, _ partner: Int) -> Bool {
      switch self {
      case .all: true
      case .once: partner > feature
      case .byRank(let ranks):
        ranks[partner] > ranks[feature] || ranks[partner] == ranks[feature] && partner > feature
      }
    }
  }

  init(_ a: OverlapInput, _ b: OverlapInput, _ pairing: Pairing, minimumArea: Double, jobs: Int?) {
    self.a = a
    self.b = b
    self.pairing = pairing
    self.minimumArea = minimumArea
    self.jobs = Workers.count(jobs)
  }

  /// All pairs at once.
  ///
  /// Features are taken in the order of the tree, so that what lies near is still in the cache.
  func collect() throws(CancellationError) -> OverlapPairs {
    var all = OverlapPairs()
    var batches = OverlapBatches(self, a.tree.entries)
    while let batch = try batches.next() { all.append(batch) }
    all.sortByFirst(features: a.layer.count)
    return all
  }

  /// The same; `check` is asked after every batch whether so many pairs are not too many.
  func collect(_ check: (_ count: Int) throws -> Void) throws -> OverlapPairs {
    var all = OverlapPairs()
    try forEachBatch(of: a.tree.entries) { batch in
      all.append(batch)
      try check(all.count)
    }
    all.sortByFirst(features: a.layer.count)
    return all
  }

  /// Hands on the pairs of the features in `order`, which take part, in batches.
  func forEachBatch(of order: [Int32], _ body: (OverlapPairs) throws -> Void) throws {
    var batches = OverlapBatches(self, order)
    while let batch = try batches.next() { try body(batch) }
  }

  /// The features of the first layer that take part, in its order or in another one.
  func features(in order: [Int]?) -> [Int32] {
    (order ?? Array(0..<a.layer.count)).lazy.filter { !a.isExcluded[$0] }.map { Int32($0) }
  }

  fileprivate func areas(of chunks: [OverlapPlan.Chunk], _ order: [Int32]) -> [ChunkResult] {
    a.withEdges { edgesA in
      b.withEdges { edgesB in
        Workers.map(chunks, jobs: jobs, makeState: { OverlapWorker(self, order, edgesA, edgesB) }) { worker, chunk in
          worker.areas(of: chunk)
        }
      }
    }
  }
}

/// What came out of a chunk.
private struct ChunkResult: Sendable {
  let chunk: OverlapPlan.Chunk
  var pairs = OverlapPairs()
  /// Features that were not looked at, as places in the order, because there were too many pairs before.
  var rest: Range<Int> = 0..<0
}

/// The pairs of a join in batches, one after the other; no feature of the first layer is parted.
struct OverlapBatches {
  private let join: OverlapJoin
  private let order: [Int32]
  private var plan: OverlapPlan
  /// Chunks that are done but not handed on, the next one last.
  private var done: [ChunkResult] = []
  /// Pairs of a feature that is cut into chunks.
  private var pending = OverlapPairs()

  init(_ join: OverlapJoin, _ order: [Int32]) {
    self.join = join
    self.order = order
    plan = OverlapPlan(join.a, join.b, order: order)
  }

  /// The next batch; `nil` at the end.
  mutating func next() throws(CancellationError) -> OverlapPairs? {
    while true {
      guard let result = done.popLast() else {
        let chunks = plan.next(32 * join.jobs)
        guard !chunks.isEmpty else { return nil }
        try look(at: chunks)
        continue
      }
      if !result.rest.isEmpty { try look(at: plan.parts(of: result.rest, 32 * join.jobs)) }
      if let batch = batch(of: result) { return batch }
    }
  }

  /// Works through chunks that come before those that are done.
  private mutating func look(at chunks: [OverlapPlan.Chunk]) throws(CancellationError) {
    guard !Task.isCancelled else { throw CancellationError() }
    done += join.areas(of: chunks, order).reversed()
  }

  private mutating func batch(of result: ChunkResult) -> OverlapPairs? {
    switch result.chunk {
    case .features: return result.pairs.count > 0 ? result.pairs : nil
    case .entries(_, _, let isLast):
      pending.append(result.pairs)
      guard isLast else { return nil }
      defer { pending = OverlapPairs() }
      pending.sortBySecond()
      return pending.count > 0 ? pending : nil
    }
  }
}

/// Cuts the features of the first layer into chunks of about equal work.
struct OverlapPlan {
  enum Chunk: Sendable {
    /// A range of features of the first layer, as places in the order.
    case features(Range<Int>)
    /// One feature of the first layer against a range of the other's entries in tree order.
    case entries(Int, Range<Int>, isLast: Bool)
  }

  private let order: [Int32]
  private let bounds: [Box]
  private let other: Box
  private let entryCount: Int
  /// The place in the order from which on nothing is planned yet.
  private var place = 0
  private var entry = 0

  static let featuresPerChunk = 512
  static let entriesPerChunk = 8192

  init(_ a: OverlapInput, _ b: OverlapInput, order: [Int32]) {
    self.order = order
    bounds = a.layer.bounds
    entryCount = b.tree.entries.count
    other = b.tree.boxes.last ?? .empty
  }

  /// A range of places in at most `limit` chunks.
  func parts(of places: Range<Int>, _ limit: Int) -> [Chunk] {
    let size = (places.count + limit - 1) / limit
    return stride(from: places.lowerBound, to: places.upperBound, by: size).map {
      .features($0..<min($0 + size, places.upperBound))
    }
  }

  /// The next chunks, at most `limit`; none at the end.
  mutating func next(_ limit: Int) -> [Chunk] {
    var chunks: [Chunk] = []
    while chunks.count < limit, place < order.count {
      let partners = expectedPartners(at: place)
      if partners >= Double(OverlapPlan.entriesPerChunk) {
        let end = min(entry + OverlapPlan.entriesPerChunk, entryCount)
        chunks.append(.entries(Int(order[place]), entry..<end, isLast: end == entryCount))
        entry = end == entryCount ? 0 : end
        if entry == 0 { place += 1 }
      } else {
        chunks.append(.features(nextRange(partners)))
      }
    }
    return chunks
  }

  private mutating func nextRange(_ firstPartners: Double) -> Range<Int> {
    let start = place
    var work = firstPartners
    place += 1
    while place < order.count, place - start < OverlapPlan.featuresPerChunk {
      let partners = expectedPartners(at: place)
      guard work + partners < Double(OverlapPlan.entriesPerChunk) else { break }
      work += partners
      place += 1
    }
    return start..<place
  }

  /// How many entries a feature would meet if these were spread evenly.
  private func expectedPartners(at place: Int) -> Double {
    let shared = bounds[Int(order[place])].intersection(other)
    guard !shared.isEmpty else { return 0 }
    let shareOfWidth = other.width > 0 ? shared.width / other.width : 1
    let shareOfHeight = other.height > 0 ? shared.height / other.height : 1
    return Double(entryCount) * shareOfWidth * shareOfHeight
  }
}

/// What one thread needs to work through chunks.
private struct OverlapWorker: ~Copyable {
  let join: OverlapJoin
  let order: [Int32]
  let edgesA: EdgeLayer
  let edgesB: EdgeLayer
  var store = SegmentStore()
  var partners: [Int32] = []
  /// Keeps the reads of `warm` from being left out.
  private var warmed = 0.0

  init(_ join: OverlapJoin, _ order: [Int32], _ edgesA: EdgeLayer, _ edgesB: EdgeLayer) {
    self.join = join
    self.order = order
    self.edgesA = edgesA
    self.edgesB = edgesB
  }

  /// So many pairs of a chunk are enough; what is left of it waits until they are handed on.
  private static let pairsPerChunk = 1 << 16

  mutating func areas(of chunk: OverlapPlan.Chunk) -> ChunkResult {
    var result = ChunkResult(chunk: chunk)
    switch chunk {
    case .features(let places):
      warm(places)
      let tree = join.b.tree
      for place in places {
        guard result.pairs.count < OverlapWorker.pairsPerChunk else {
          result.rest = place..<places.upperBound
          break
        }
        let feature = Int(order[place])
        partners.removeAll(keepingCapacity: true)
        tree.forEach(meeting: edgesA.features[feature].box) { partners.append($0) }
        partners.sort()
        addAreas(feature, &result.pairs)
      }
    case .entries(let feature, let entries, _):
      partners.removeAll(keepingCapacity: true)
      let box = edgesA.features[feature].box
      for entry in entries where join.b.tree.boxes[entry].intersects(box) {
        partners.append(join.b.tree.entries[entry])
      }
      addAreas(feature, &result.pairs)
    }
    return result
  }

  /// Reads a little of every feature of a chunk ahead.
  ///
  /// Features that lie side by side on the ground lie anywhere in memory. Waiting for each when its turn comes costs a
  /// quarter of all time; loads that do not depend on each other are waited for together.
  private mutating func warm(_ places: Range<Int>) {
    var sum = 0.0
    for place in places { sum += edgesA.features[Int(order[place])].box.minX }
    for place in places {
      let feature = edgesA.features[Int(order[place])]
      guard feature.positionCount > 0 else { continue }
      sum += edgesA.coordinates[2 * feature.firstPosition]
      sum += edgesA.coordinates[2 * (feature.firstPosition + feature.positionCount - 1)]
    }
    warmed = sum
  }

  @inline(__always)
  private mutating func addAreas(_ feature: Int, _ found: inout OverlapPairs) {
    for partner in partners where join.pairing.wants(feature, Int(partner)) {
      let area = store.area(feature, of: edgesA, Int(partner), of: edgesB)
      if area > OverlapArea.touching, area >= join.minimumArea { found.append(Int32(feature), partner, area) }
    }
  }
}
