internal import LandModel
internal import PlaneGeometry

/// The blocks of one layer that can hold, the place of each in the order, and what they share.
struct PlanBlocks: Sendable {
  /// The layer of the blocks.
  let input: OverlapInput
  /// Every two blocks of the layer that share ground.
  let pairs: OverlapPairs
  /// The scheme or plan of each block; `nil` for a reference to nothing.
  let planOfBlock: [Int?]
  /// The place of each block in the order in which blocks hold; `nil` for those that cannot.
  let ranks: [Int?]

  /// The blocks of schemes, in the order of the schemes, then of the ids.
  ///
  /// - Parameter rank: the place of a scheme in the order; `nil` for one whose blocks cannot hold.
  static func ofSchemes(
    _ land: Land, _ input: OverlapInput, _ pairs: OverlapPairs, _ rank: (_ scheme: Int) -> Int?
  ) -> PlanBlocks {
    PlanBlocks(
      input: input, pairs: pairs, planOfBlock: land.schemeBlocks.features.map { land.schemes.index(of: $0.scheme) },
      places: land.schemeBlocks.placesByID
    ) { _, scheme in rank(scheme) }
  }

  /// The planned blocks of land-use plans, in the order of the plans, then of the ids; overlay codes are left out.
  ///
  /// - Parameter rank: the place of a plan in the order; `nil` for one whose blocks cannot hold.
  static func ofLandUsePlans(
    _ land: Land, _ input: OverlapInput, _ pairs: OverlapPairs, _ rank: (_ plan: Int) -> Int?
  ) -> PlanBlocks {
    PlanBlocks(
      input: input, pairs: pairs,
      planOfBlock: land.landUseBlocks.features.map { land.landUsePlans.index(of: $0.plan) },
      places: land.landUseBlocks.placesByID
    ) { block, plan in
      let facts = land.landUseBlocks[block]
      return facts.status == .planned && !facts.isOverlay ? rank(plan) : nil
    }
  }

  private init(
    input: OverlapInput, pairs: OverlapPairs, planOfBlock: [Int?], places: [Int],
    rankOfPlan: (_ block: Int, _ plan: Int) -> Int?
  ) {
    self.input = input
    self.pairs = pairs
    self.planOfBlock = planOfBlock
    let planRanks = planOfBlock.indices.map { block in planOfBlock[block].flatMap { rankOfPlan(block, $0) } }
    let order = planRanks.indices.filter { planRanks[$0] != nil }
      .sorted { (planRanks[$0] ?? 0, places[$0]) < (planRanks[$1] ?? 0, places[$1]) }
    var ranks = [Int?](repeating: nil, count: planOfBlock.count)
    for (rank, block) in order.enumerated() { ranks[block] = rank }
    self.ranks = ranks
  }

  /// Where each block holds when only those take part for which `takesPart` says so.
  func pieces(jobs: Int?, where takesPart: (_ plan: Int) -> Bool = { _ in true }) throws -> PrevailingPieces {
    let ranks: [Int?] = ranks.indices.map { block in
      (planOfBlock[block].map(takesPart) ?? false) ? self.ranks[block] : nil
    }
    return PrevailingPieces(
      try RankedGround(input, pairs: pairs, ranks: ranks, jobs: jobs), planOfBlock: planOfBlock)
  }
}

extension LandUseBlock {
  /// Whether it is drawn over other uses and never added to them.
  package var isOverlay: Bool {
    guard let code else { return false }
    let codes = LandUseCodes.shipped
    return codes.isOverlay(codes.canonical(code) ?? code)
  }
}
