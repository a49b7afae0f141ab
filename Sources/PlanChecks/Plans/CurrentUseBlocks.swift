internal import LandModel
internal import PlaneGeometry

extension CheckContext {
  private static let currentUseBlocksKey = SharedKey<[Int]>()
  private static let currentUsePiecesKey = SharedKey<PrevailingPieces>()

  /// The blocks that state today's use, by number, the one that holds before all others first.
  ///
  /// `current` blocks with a code, of plans that are no drafts and not revoked, surveyed on or before the day (without a day
  /// of survey: decided): the one surveyed last, then that of the finer level, of the later decision, the id.
  public var currentUseBlocks: [Int] {
    shared(CheckContext.currentUseBlocksKey) {
      let places = places(of: .landUseBlock)
      return land.landUseBlocks.indices.compactMap { block in
        currentUseRank(block).map { (block: block, rank: $0 + [places[block]]) }
      }.sorted { $0.rank.lexicographicallyPrecedes($1.rank) }.map(\.block)
    }
  }

  /// Where each of ``currentUseBlocks`` holds; ground in no piece has no such block.
  ///
  /// - Throws: `CancellationError` when the task around it is cancelled.
  public func currentUsePieces() throws -> PrevailingPieces {
    try shared(CheckContext.currentUsePiecesKey) {
      var ranks = [Int?](repeating: nil, count: land.landUseBlocks.count)
      for (rank, block) in currentUseBlocks.enumerated() { ranks[block] = rank }
      return PrevailingPieces(
        try RankedGround(
          overlapInput(.landUseBlock), pairs: overlapPairs(within: .landUseBlock), ranks: ranks, jobs: jobs),
        planOfBlock: land.landUseBlocks.features.map { land.landUsePlans.index(of: $0.plan) })
    }
  }

  /// What comes first has the smaller numbers; what is not known comes last; `nil` for a block that states nothing.
  private func currentUseRank(_ block: Int) -> [Int]? {
    let facts = land.landUseBlocks[block]
    guard facts.status == .current, facts.code != nil, let plan = land.landUsePlans.feature(facts.plan),
      plan.status != .draft, plan.status != .revoked
    else { return nil }
    let day = facts.surveyedOn ?? plan.decisionDate
    if let day, day > asOf { return nil }
    func falling(_ number: Int?) -> Int { number.map { -$0 } ?? .max }
    return [falling(day?.dayNumber), falling(plan.level?.fineness), falling(plan.decisionDate?.dayNumber)]
  }
}
