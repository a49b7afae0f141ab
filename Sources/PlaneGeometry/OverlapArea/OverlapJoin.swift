/// The join of two layers by bounds, and the areas of the pairs found, in waves of chunks.
///
/// The chunks of a wave run on several threads; between waves results are handed on in order and cancellation is
/// looked at. A feature with very many partners is cut into chunks of its own, along the other layer's tree.
struct OverlapJoin: Sendable {
  let a: OverlapInput
  let b: OverlapInput
  let isSelf: Bool
  let minimumArea: Double
  let jobs: Int

  init(_ a: OverlapInput, _ b: OverlapInput, isSelf: Bool, minimumArea: Double, jobs: Int?) {
    self.a = a
    self.b = b
    self.isSelf = isSelf
    self.minimumArea = minimumArea
    self.jobs = max(1, jobs ?? Workers.coreCount)
  }

  func run(_ body: (OverlapPairs) -> Void) throws(CancellationError) {
    var plan = OverlapPlan(a, b)
    var pending = OverlapPairs()
    while true {
      let chunks = plan.next(32 * jobs)
      guard !chunks.isEmpty else { break }
      guard !Task.isCancelled else { throw CancellationError() }
      let results = areas(of: chunks)
      for (chunk, result) in zip(chunks, results) {
        switch chunk {
        case .features:
          if result.count > 0 { body(result) }
        case .entries(_, _, let isLast):
          pending.append(result)
          guard isLast else { continue }
          pending.sortBySecond()
          if pending.count > 0 { body(pending) }
          pending = OverlapPairs()
        }
      }
    }
  }

  private func areas(of chunks: [OverlapPlan.Chunk]) -> [OverlapPairs] {
    a.withEdges { edgesA in
      b.withEdges { edgesB in
        Workers.map(chunks, jobs: jobs, makeState: { OverlapWorker(self, edgesA, edgesB) }) { worker, chunk in
          worker.areas(of: chunk)
        }
      }
    }
  }
}

/// Cuts the features of the first layer into chunks of about equal work.
struct OverlapPlan {
  enum Chunk: Sendable {
    /// A range of features of the first layer.
    case features(Range<Int>)
    /// One feature of the first layer against a range of the other's entries in tree order.
    case entries(Int, Range<Int>, isLast: Bool)
  }

  private let bounds: [Box]
  private let other: Box
  private let entryCount: Int
  private var feature = 0
  private var entry = 0

  static let featuresPerChunk = 512
  static let entriesPerChunk = 8192

  init(_ a: OverlapInput, _ b: OverlapInput) {
    bounds = a.layer.bounds
    entryCount = b.tree.entries.count
    other = b.tree.boxes.last ?? .empty
  }

  /// The next chunks, at most `limit`; none at the end.
  mutating func next(_ limit: Int) -> [Chunk] {
    var chunks: [Chunk] = []
    while chunks.count < limit, feature < bounds.count {
      let partners = expectedPartners(of: feature)
      if partners >= Double(OverlapPlan.entriesPerChunk) {
        let end = min(entry + OverlapPlan.entriesPerChunk, entryCount)
        chunks.append(.entries(feature, entry..<end, isLast: end == entryCount))
        entry = end == entryCount ? 0 : end
        if entry == 0 { feature += 1 }
      } else {
        chunks.append(.features(nextRange(partners)))
      }
    }
    return chunks
  }

  private mutating func nextRange(_ firstPartners: Double) -> Range<Int> {
    let start = feature
    var work = firstPartners
    feature += 1
    while feature < bounds.count, feature - start < OverlapPlan.featuresPerChunk {
      let partners = expectedPartners(of: feature)
      guard work + partners < Double(OverlapPlan.entriesPerChunk) else { break }
      work += partners
      feature += 1
    }
    return start..<feature
  }

  /// How many entries a feature would meet if these were spread evenly.
  private func expectedPartners(of feature: Int) -> Double {
    let shared = bounds[feature].intersection(other)
    guard !shared.isEmpty else { return 0 }
    let shareOfWidth = other.width > 0 ? shared.width / other.width : 1
    let shareOfHeight = other.height > 0 ? shared.height / other.height : 1
    return Double(entryCount) * shareOfWidth * shareOfHeight
  }
}

/// What one thread needs to work through chunks.
private struct OverlapWorker: ~Copyable {
  let join: OverlapJoin
  let edgesA: EdgeLayer
  let edgesB: EdgeLayer
  var store = SegmentStore()
  var partners: [Int32] = []

  init(_ join: OverlapJoin, _ edgesA: EdgeLayer, _ edgesB: EdgeLayer) {
    self.join = join
    self.edgesA = edgesA
    self.edgesB = edgesB
  }

  mutating func areas(of chunk: OverlapPlan.Chunk) -> OverlapPairs {
    var found = OverlapPairs()
    switch chunk {
    case .features(let features):
      for feature in features where !join.a.isExcluded[feature] {
        partners.removeAll(keepingCapacity: true)
        join.b.tree.forEach(meeting: edgesA.bounds[feature]) { partners.append($0) }
        partners.sort()
        addAreas(feature, &found)
      }
    case .entries(let feature, let entries, _):
      guard !join.a.isExcluded[feature] else { break }
      partners.removeAll(keepingCapacity: true)
      let box = edgesA.bounds[feature]
      for entry in entries where join.b.tree.boxes[entry].intersects(box) {
        partners.append(join.b.tree.entries[entry])
      }
      addAreas(feature, &found)
    }
    return found
  }

  @inline(__always)
  private mutating func addAreas(_ feature: Int, _ found: inout OverlapPairs) {
    for partner in partners where !join.isSelf || Int(partner) > feature {
      let area = store.area(feature, of: edgesA, Int(partner), of: edgesB)
      if area > OverlapArea.touching, area >= join.minimumArea { found.append(Int32(feature), partner, area) }
    }
  }
}
