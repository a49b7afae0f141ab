internal import LandModel
internal import PlaneGeometry

/// `conflict.sector`: a functional or sector scheme contradicts the schemes of the other side.
///
/// What would hold if only functional schemes counted, against what would hold if only the others did; the blocks of each
/// sector scheme against either. Ground where neither function is allowed under the other; a functional scheme and its
/// parent meet in `hierarchy.function` instead.
struct SectorConflictRule: Rule {
  let rules: [RuleID] = [.conflictSector]

  /// Two pieces of prevailing ground that contradict, and their blocks.
  private struct Pair {
    let blocks: SchemeContradictions.Pair
    let ground: FlatLayer
    let piece: Int
    let otherGround: FlatLayer
    let otherPiece: Int
  }

  func run(_ context: CheckContext) throws -> RuleOutcome {
    let pairs = try pairs(context)
    let contradictions = SchemeContradictions(
      rule: .conflictSector, functionNames: ("function", "other_function"), listsBothBlocks: true, typology: 2)
    return try contradictions.outcome(of: pairs.map(\.blocks), context) { index in
      let pair = pairs[index]
      return try .shape(
        pair.ground, pair.piece, pair.otherGround, pair.otherPiece, kernelArea: pair.blocks.squareMetres)
    }
  }

  // MARK: - Pairs

  private func pairs(_ context: CheckContext) throws -> [Pair] {
    let (land, plans) = (context.land, context.plansInForce.schemes)
    let hasFunctional = plans.order.contains(where: plans.isFunctional)
    let sectors = plans.principal.filter { land.schemes[$0].level == .sector }
    guard hasFunctional || !sectors.isEmpty else { return [] }
    let functional = try context.prevailingSchemeBlocks(among: plans.isFunctional)
    let others = try context.prevailingSchemeBlocks { !plans.isFunctional($0) }
    var found = try pairs("functional", functional, others, context)
    for sector in sectors {
      let pieces = try context.pieces(ofScheme: sector)
      found += try pairs("sector", pieces, others, context) + pairs("sector", pieces, functional, context)
    }
    return found
  }

  private func pairs(
    _ kind: String, _ one: PrevailingPieces, _ other: PrevailingPieces, _ context: CheckContext
  ) throws -> [Pair] {
    guard one.count > 0, other.count > 0 else { return [] }
    let (land, plans) = (context.land, context.plansInForce.schemes)
    let hierarchy = try context.functionHierarchy()
    let shared = try OverlapArea.pairs(one.input, other.input, jobs: context.jobs)
    return (0..<shared.count).compactMap { index in
      let (piece, otherPiece) = (Int(shared.a[index]), Int(shared.b[index]))
      let (block, otherBlock) = (one.blocks[piece], other.blocks[otherPiece])
      guard let function = land.schemeBlocks[block].function, let held = land.schemeBlocks[otherBlock].function,
        !hierarchy.allows(function, under: held), !hierarchy.allows(held, under: function),
        kind == "sector" || !plans.areParentAndChild(one.plans[piece], other.plans[otherPiece])
      else { return nil }
      return Pair(
        blocks: .init(kind: kind, one: block, other: otherBlock, squareMetres: shared.area[index]), ground: one.layer,
        piece: piece, otherGround: other.layer, otherPiece: otherPiece)
    }
  }
}
