internal import LandModel
internal import PlaneGeometry

/// Which scheme block holds where the higher level goes before: from the coarsest level down, a finer block holds only
/// where it is allowed under the one that holds so far.
///
/// A block without a function contradicts none, so it holds like one that is allowed.
struct HigherPrecedence {
  let land: Land
  let blocks: PlanBlocks
  let levels: SchemesInForce
  let hierarchy: FunctionHierarchy
  /// The numbers of the schemes that take part; `nil`: all.
  var members: Set<Int>?
  let jobs: Int?

  /// Where each block holds.
  func pieces() throws -> PrevailingPieces {
    let order = levels.order.filter { members?.contains($0) ?? true }
    let present = SchemeLevel.allCases.filter { level in
      level.fineness != nil && order.contains { levels.level(of: $0) == level }
    }
    var holding: PrevailingPieces?
    for level in present {
      let finer = try blocks.pieces(jobs: jobs) {
        levels.level(of: $0) == level && members?.contains($0) ?? true
      }
      holding = try holding.map { try lay(finer, over: $0) } ?? finer
    }
    return holding ?? PrevailingPieces([], blocks: [], plans: [], unconfirmed: [])
  }

  private func isAllowed(_ child: Int, under parent: Int) -> Bool {
    guard let child = land.schemeBlocks[child].function, let parent = land.schemeBlocks[parent].function else {
      return true
    }
    return hierarchy.allows(child, under: parent)
  }

  /// Lets finer pieces hold where they are allowed, and the coarser ones elsewhere.
  private func lay(_ finer: PrevailingPieces, over coarser: PrevailingPieces) throws -> PrevailingPieces {
    let pairs = try OverlapArea.pairs(finer.input, coarser.input, jobs: jobs)
    var refusing = [[Int]](repeating: [], count: finer.count)
    var refused = [Double](repeating: 0, count: finer.count)
    var yielding = [[Int]](repeating: [], count: coarser.count)
    var yielded = [Double](repeating: 0, count: coarser.count)
    for pair in 0..<pairs.count {
      let (child, parent) = (Int(pairs.a[pair]), Int(pairs.b[pair]))
      if isAllowed(finer.blocks[child], under: coarser.blocks[parent]) {
        yielding[parent].append(child)
        yielded[parent] += pairs.area[pair]
      } else {
        refusing[child].append(parent)
        refused[child] += pairs.area[pair]
      }
    }
    let cut = try cut(finer, by: coarser, refusing, refused) + cut(coarser, by: finer, yielding, yielded)
    let order = cut.indices.sorted { cut[$0].block < cut[$1].block }
    let left = order.filter { cut[$0].ground != nil }
    return PrevailingPieces(
      left.compactMap { cut[$0].ground }, blocks: left.map { cut[$0].block },
      plans: left.map { blocks.planOfBlock[cut[$0].block] ?? 0 },
      unconfirmed: Set(
        finer.unconfirmed + coarser.unconfirmed + order.filter { !cut[$0].isConfirmed }.map { cut[$0].block }
      ).sorted())
  }

  private struct CutPiece: Sendable {
    let block: Int
    let ground: Geometry?
    let isConfirmed: Bool
  }

  private func cut(
    _ pieces: PrevailingPieces, by others: PrevailingPieces, _ cutters: [[Int]], _ lost: [Double]
  ) throws -> [CutPiece] {
    try Workers.map(pieces.count, jobs: jobs, size: 1) { piece in
      guard let geometry = pieces.layer.geometry(at: piece) else {
        return CutPiece(block: pieces.blocks[piece], ground: nil, isConfirmed: true)
      }
      guard !cutters[piece].isEmpty else {
        return CutPiece(block: pieces.blocks[piece], ground: geometry, isConfirmed: true)
      }
      let left = try OverlapShape.pieces(
        of: geometry, outside: cutters[piece].compactMap { others.layer.geometry(at: $0) },
        kernelArea: pieces.input.areas[piece] - lost[piece])
      return CutPiece(block: pieces.blocks[piece], ground: left.geometry, isConfirmed: left.isConfirmed)
    }
  }
}
