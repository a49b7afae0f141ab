internal import LandModel
internal import PlaneGeometry

/// `conflict.sector`: a functional or sector scheme contradicts the schemes of the other side.
///
/// What would hold if only functional schemes counted, against what would hold if only the others did; the blocks of each
/// sector scheme against either. Ground where neither function is allowed under the other; a functional scheme and its
/// parent meet in `hierarchy.function` instead.
struct SectorConflictRule: Rule {
  let rules: [RuleID] = [.conflictSector]

  private struct Pair {
    let kind: String
    let block: Int
    let other: Int
    let ground: FlatLayer
    let piece: Int
    let otherGround: FlatLayer
    let otherPiece: Int
    let squareMetres: Double
  }

  private struct Key: Hashable {
    let kind: String
    let scheme: Int
    let other: Int
    /// `nil` for the digitisation of a pair of schemes.
    let functions: [FunctionCode]?
    let size: PieceSize
  }

  private struct Group {
    let key: Key
    var blocks: Set<Int> = []
    var pieces = PieceGroup()
  }

  func run(_ context: CheckContext) throws -> RuleOutcome {
    let land = context.land
    let pairs = try pairs(context)
    let schemes = land.schemeBlocks.features.map { land.schemes.index(of: $0.scheme) }
    let sizer = context.sizer
    let shapes = try SizedShape.all(pairs.count, jobs: context.jobs) { index in
      let pair = pairs[index]
      return try SizedShape(
        .shape(pair.ground, pair.piece, pair.otherGround, pair.otherPiece, kernelArea: pair.squareMetres),
        kernelArea: pair.squareMetres, sizer,
        scaleTolerance: sizer.tolerances.scaleTolerance(
          schemes[pair.block].flatMap { land.schemes[$0].scale }, schemes[pair.other].flatMap { land.schemes[$0].scale }
        ))
    }
    var outcome = RuleOutcome()
    var totals = SizeTotals()
    var groups: [Group] = []
    var places: [Key: Int] = [:]
    for (pair, shape) in zip(pairs, shapes) {
      totals.add(shape.pieces, totalSquareMetres: shape.squareMetres)
      if !shape.isConfirmed {
        outcome.skipped.append(context.skipped(.conflictSector, .schemeBlock, pair.block, .overlayUnconfirmed))
      }
      guard let scheme = schemes[pair.block], let other = schemes[pair.other] else { continue }
      let functions = [pair.block, pair.other].compactMap { land.schemeBlocks[$0].function }
      for size in shape.pieces.sizes {
        let key = Key(
          kind: pair.kind, scheme: scheme, other: other, functions: size == .digitisation ? nil : functions, size: size)
        let place = places[key] ?? groups.count
        if place == groups.count {
          places[key] = place
          groups.append(Group(key: key))
        }
        groups[place].blocks.formUnion([pair.block, pair.other])
        groups[place].pieces.append(shape.pieces[size])
      }
    }
    outcome.drafts = try groups.map { try draft($0, land) }
    outcome.balances = [totals.balance(RuleID.conflictSector.rawValue)]
    outcome.skipped += try context.skippedSchemeFeatures(.conflictSector)
    return outcome
  }

  private func draft(_ group: Group, _ land: Land) throws -> FindingDraft {
    var draft = FindingDraft(
      .conflictSector, subjects: [land.subject(.scheme, group.key.scheme), land.subject(.scheme, group.key.other)],
      kind: group.key.kind)
    try draft.measure(group.pieces)
    draft.size = group.key.size
    draft.scheme = land.schemes[group.key.scheme].id
    let functions = group.key.functions?.map(\.rawValue)
    draft.key = functions ?? []
    if group.key.size == .material { draft.typology = 2 }
    draft.details = [
      Detail("function", .optional(functions?.first)), Detail("other_function", .optional(functions?.last)),
      Detail("blocks", functions == nil ? .null : .texts(group.blocks.map { land.schemeBlocks[$0].id }.inOrderOfIDs)),
    ]
    return draft
  }

  // MARK: - Pairs

  private func pairs(_ context: CheckContext) throws -> [Pair] {
    let (land, plans) = (context.land, context.plansInForce.schemes)
    let hasFunctional = plans.order.contains(where: plans.isFunctional)
    let sectors = plans.principal.filter { land.schemes[$0].level == .sector }
    guard hasFunctional || !sectors.isEmpty else { return [] }
    let blocks = try context.schemeBlocks()
    let functional = try blocks.pieces(jobs: context.jobs, where: plans.isFunctional)
    let others = try blocks.pieces(jobs: context.jobs) { !plans.isFunctional($0) }
    var found = try pairs("functional", functional, others, context)
    for sector in sectors {
      let pieces = try pieces(ofSector: sector, context)
      found += try pairs("sector", pieces, others, context) + pairs("sector", pieces, functional, context)
    }
    return found
  }

  /// The blocks of a sector scheme, of two on one ground the one whose id sorts first.
  private func pieces(ofSector scheme: Int, _ context: CheckContext) throws -> PrevailingPieces {
    let land = context.land
    let owners = land.schemeBlocks.features.map { land.schemes.index(of: $0.scheme) }
    let places = context.places(of: .schemeBlock)
    let ranks = owners.indices.map { owners[$0] == scheme ? places[$0] : nil }
    return PrevailingPieces(
      try RankedGround(
        context.overlapInput(.schemeBlock), pairs: context.overlapPairs(within: .schemeBlock), ranks: ranks,
        jobs: context.jobs), planOfBlock: owners)
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
        kind: kind, block: block, other: otherBlock, ground: one.layer, piece: piece, otherGround: other.layer,
        otherPiece: otherPiece, squareMetres: shared.area[index])
    }
  }
}
