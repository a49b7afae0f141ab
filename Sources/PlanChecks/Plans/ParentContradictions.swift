internal import LandModel
public import PlaneGeometry

/// A piece where a block holds, and the block that holds below it at the nearest coarser level of its side with one there.
public struct LevelPair: Hashable, Sendable {
  /// The number of the piece of the finer block.
  public let piece: Int
  /// The number of the finer block.
  public let child: Int
  /// The number of the coarser block.
  public let parent: Int
  /// What the two share, square metres.
  public let squareMetres: Double
}

/// Where a block that holds is not allowed under the block at the nearest coarser level.
public struct ParentContradictions: Sendable {
  /// The pairs of blocks, by piece, then by parent.
  public let pairs: [LevelPair]
  /// The ground of each pair, ready for the kernel; a pair whose ground no overlay gave has no geometry.
  public let input: OverlapInput
  /// Numbers of the pairs whose ground no overlay gave with the area that the kernel gives.
  public let unconfirmed: [Int]

  /// The ground of each pair in pieces, one polygon each.
  let shapes: [OverlapShape]
}

/// Holds the pieces of each level against those of the coarser ones of its side, to which a scheme's `parent` belongs too.
struct LevelComparison {
  let land: Land
  let blocks: PlanBlocks
  let levels: SchemesInForce
  let hierarchy: FunctionHierarchy
  let jobs: Int?

  /// The pairs of a piece and a block at the nearest coarser level whose functions do not go together.
  ///
  /// A block without a function contradicts none.
  func contradictions(of pieces: PrevailingPieces) throws -> ParentContradictions {
    var pairs: [LevelPair] = []
    var shapes: [OverlapShape] = []
    for level in SchemeLevel.allCases {
      for step in try steps(pieces, at: level) {
        let refused = (0..<step.shared.count).filter { !isAllowed(step, $0) }
        shapes += try Workers.map(refused, jobs: jobs) { try step.shape($0) }
        pairs += refused.map(step.pair)
      }
    }
    let order = pairs.indices.sorted { (pairs[$0].piece, pairs[$0].parent) < (pairs[$1].piece, pairs[$1].parent) }
    shapes = order.map { shapes[$0] }
    return ParentContradictions(
      pairs: order.map { pairs[$0] }, input: OverlapInput(FlatLayer(shapes.map { Geometry.joined($0.pieces) })),
      unconfirmed: shapes.indices.filter { !shapes[$0].isConfirmed }, shapes: shapes)
  }

  /// Which coarser schemes the blocks of a scheme are held against.
  private struct Side: Hashable {
    let isFunctional: Bool
    /// A parent of the other side, which belongs to this one for its child.
    let parent: Int?
  }

  private func side(of scheme: Int) -> Side {
    let isFunctional = levels.isFunctional(scheme)
    let parent = levels.parent(of: scheme).flatMap { levels.isFunctional($0) == isFunctional ? nil : $0 }
    return Side(isFunctional: isFunctional, parent: parent)
  }

  /// One step for each side that the pieces of a level stand on.
  private func steps(_ pieces: PrevailingPieces, at level: SchemeLevel) throws -> [LevelStep] {
    guard let fineness = level.fineness else { return [] }
    let members = pieces.indices.filter { levels.level(of: pieces.plans[$0]) == level }
    let bySide = Dictionary(grouping: members) { side(of: pieces.plans[$0]) }
    return try bySide.sorted { $0.value[0] < $1.value[0] }.compactMap { side, members in
      func isCoarser(_ scheme: Int) -> Bool {
        levels.level(of: scheme)?.fineness ?? .max < fineness
          && (levels.isFunctional(scheme) == side.isFunctional
            || side.parent.map { levels.scheme(adjustedBy: scheme) == $0 } ?? false)
      }
      guard levels.order.contains(where: isCoarser) else { return nil }
      let coarser = try blocks.pieces(jobs: jobs, where: isCoarser)
      let finer = OverlapInput(FlatLayer(members.map { pieces.layer.geometry(at: $0) }))
      return LevelStep(
        pieces: pieces, members: members, finer: finer, coarser: coarser,
        shared: try OverlapArea.pairs(finer, coarser.input, jobs: jobs))
    }
  }

  private func isAllowed(_ step: LevelStep, _ index: Int) -> Bool {
    let pair = step.pair(index)
    guard let child = land.schemeBlocks[pair.child].function, let parent = land.schemeBlocks[pair.parent].function
    else { return true }
    return hierarchy.allows(child, under: parent)
  }
}

/// The pieces of one level and those that the coarser levels alone would have.
private struct LevelStep: Sendable {
  let pieces: PrevailingPieces
  let members: [Int]
  let finer: OverlapInput
  let coarser: PrevailingPieces
  let shared: OverlapPairs

  func pair(_ index: Int) -> LevelPair {
    let piece = members[Int(shared.a[index])]
    return LevelPair(
      piece: piece, child: pieces.blocks[piece], parent: coarser.blocks[Int(shared.b[index])],
      squareMetres: shared.area[index])
  }

  func shape(_ index: Int) throws -> OverlapShape {
    try OverlapShape.shape(
      finer.layer, Int(shared.a[index]), coarser.layer, Int(shared.b[index]), kernelArea: shared.area[index])
  }
}
