package import PlaneGeometry

/// Blocks in an order of precedence, each cut back to the ground on which no block before it lies.
///
/// Only blocks that the kernel says overlap are cut. Afterwards the pieces are held against the kernel: those of a block
/// and of the blocks before it must cover it exactly. What does not agree is cut again in a way that bears more.
package struct RankedGround {
  /// The ground of each piece.
  package private(set) var ground: [Geometry] = []
  /// The number of the block of each piece, ascending.
  package private(set) var blocks: [Int] = []
  /// Blocks whose ground no overlay gave with the area that the kernel gives.
  private(set) var unconfirmed: [Int] = []

  /// Cuts the blocks.
  ///
  /// - Parameters:
  ///   - input: the layer of the blocks.
  ///   - pairs: every two blocks of it that share ground.
  ///   - ranks: the place of each block in the order, no two alike; `nil` for blocks that take no part.
  ///   - jobs: how many threads work at once; `nil` for as many as the machine has cores.
  /// - Throws: `CancellationError` when the task around it is cancelled.
  package init(_ input: OverlapInput, pairs: OverlapPairs, ranks: [Int?], jobs: Int?) throws {
    let cuts = Cuts(input, pairs, ranks)
    var cutGround = [Int: Geometry]()
    var pending = cuts.toCut
    unconfirmed = pending
    for way in OverlayMethod.fromCheapest where !pending.isEmpty {
      for (block, polygons) in try cuts.cut(pending, way, jobs) {
        cutGround[block] = Geometry.joined(polygons)
      }
      pending = try cuts.disagreeing(pending, cutGround, way, jobs)
    }
    unconfirmed = pending
    for block in cuts.candidates {
      if cuts.isCut(block) {
        guard let left = cutGround[block] else { continue }
        ground.append(left)
      } else {
        guard let whole = input.layer.geometry(at: block) else { continue }
        ground.append(whole)
      }
      blocks.append(block)
    }
  }
}

/// Which blocks cut which.
private struct Cuts: Sendable {
  let input: OverlapInput
  let ranks: [Int?]
  /// The blocks that take part and have ground, ascending.
  let candidates: [Int]
  /// For each block that is cut, the blocks before it.
  private var cutters: [Int: [Int32]] = [:]
  /// Blocks that one block before them covers wholly.
  private var covered: Set<Int> = []

  init(_ input: OverlapInput, _ pairs: OverlapPairs, _ ranks: [Int?]) {
    self.input = input
    self.ranks = ranks
    candidates = ranks.indices.filter { ranks[$0] != nil && input.areas[$0] > 0 }
    for pair in 0..<pairs.count {
      let (one, other) = (Int(pairs.a[pair]), Int(pairs.b[pair]))
      guard let rank = ranks[one], let otherRank = ranks[other] else { continue }
      let (first, second) = rank < otherRank ? (one, other) : (other, one)
      cutters[second, default: []].append(Int32(first))
      if pairs.area[pair] >= input.areas[second] - OverlapArea.touching { covered.insert(second) }
    }
  }

  func isCut(_ block: Int) -> Bool { cutters[block] != nil }

  /// The blocks that need an overlay, ascending.
  var toCut: [Int] { cutters.keys.filter { !covered.contains($0) && input.areas[$0] > 0 }.sorted() }

  func cut(_ blocks: [Int], _ way: OverlayMethod, _ jobs: Int?) throws -> [(block: Int, polygons: [Geometry])] {
    try Workers.map(blocks, jobs: jobs) { block in
      try ground(of: block, way).map { (block: block, polygons: $0) }
    }.compactMap { $0 }
  }

  private func ground(of block: Int, _ way: OverlayMethod) throws -> [Geometry]? {
    guard let geometry = input.layer.geometry(at: block) else { return nil }
    let others = (cutters[block] ?? []).compactMap { input.layer.geometry(at: Int($0)) }
    return try way.ground(of: geometry, without: others)
  }

  /// The blocks among `blocks` that their own ground and that of the blocks before them do not cover exactly.
  func disagreeing(
    _ blocks: [Int], _ cutGround: [Int: Geometry], _ way: OverlayMethod, _ jobs: Int?
  ) throws -> [Int] {
    let involved = Set(blocks + blocks.flatMap { (cutters[$0] ?? []).map(Int.init) }).sorted()
    let pieces = involved.map { isCut($0) ? cutGround[$0] : input.layer.geometry(at: $0) }
    let checked = FlatLayer(blocks.map { input.layer.geometry(at: $0) })
    let pairs = try OverlapArea.pairs(OverlapInput(checked), OverlapInput(FlatLayer(pieces)), jobs: jobs)
    var coveredArea = [Double](repeating: 0, count: blocks.count)
    var ownArea = [Double](repeating: 0, count: blocks.count)
    var count = [Int](repeating: 1, count: blocks.count)
    for pair in 0..<pairs.count {
      let place = Int(pairs.a[pair])
      let (block, piece) = (blocks[place], involved[Int(pairs.b[pair])])
      guard let rank = ranks[block], let pieceRank = ranks[piece], pieceRank <= rank else { continue }
      coveredArea[place] += pairs.area[pair]
      count[place] += 1
      if piece == block { ownArea[place] = pairs.area[pair] }
    }
    return blocks.indices.filter { place in
      let block = blocks[place]
      let left = cutGround[block].map { way.allowance([$0]) } ?? 0
      let tolerance = OverlapArea.touching * Double(count[place]) + 1e-9 * input.areas[block] + left
      return abs(coveredArea[place] - input.areas[block]) > tolerance
        || abs(ownArea[place] - (cutGround[block]?.area ?? 0)) > tolerance
    }.map { blocks[$0] }
  }
}
