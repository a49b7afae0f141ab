internal import LandModel
internal import PlaneGeometry

/// The blocks of a few schemes that belong together, apart from all others, in the order in which they hold.
struct FamilyBlocks: Sendable {
  /// The numbers in their layer of the blocks that can be measured; the one that holds before all others first.
  let blocks: [Int]
  /// The scheme of each.
  let owners: [Int]
  /// The blocks that cannot be measured, with their schemes.
  let broken: [(block: Int, scheme: Int)]
  private let input: OverlapInput
  private let pairs: OverlapPairs

  /// Takes the blocks of some schemes, whatever their status.
  ///
  /// - Parameter layer: the blocks; of a zone that is asked about their ground in it.
  /// Cost: the pairs of these blocks alone.
  /// - Throws: `CancellationError` when the task around it is cancelled.
  init(_ context: CheckContext, of schemes: Set<Int>, in layer: FlatLayer) throws {
    let unusable = context.unusable(.schemeBlock)
    let (plans, places) = (context.plansInForce.schemes, context.places(of: .schemeBlock))
    let bySchemes = context.blocksOfSchemes
    let members = schemes.sorted().flatMap { scheme in
      (bySchemes[scheme] ?? []).map { (block: $0, scheme: scheme) }
    }
    let usable = members.filter { !unusable.contains($0.block) }.sorted {
      (plans.place(of: $0.scheme), places[$0.block]) < (plans.place(of: $1.scheme), places[$1.block])
    }
    blocks = usable.map(\.block)
    owners = usable.map(\.scheme)
    broken = members.filter { unusable.contains($0.block) }
    input = OverlapInput(FlatLayer(usable.map { layer.geometry(at: $0.block) }))
    pairs = try OverlapArea.pairs(within: input, jobs: 1)
  }

  /// Where each block of some of the schemes holds; blocks are named by their places in ``blocks``.
  func ground(of schemes: Set<Int>) throws -> RankedGround {
    try RankedGround(
      input, pairs: pairs, ranks: owners.indices.map { schemes.contains(owners[$0]) ? $0 : nil }, jobs: 1)
  }
}

extension CheckContext {
  private static let blocksOfSchemesKey = SharedKey<[Int: [Int]]>()

  /// The numbers of the blocks of each scheme.
  var blocksOfSchemes: [Int: [Int]] {
    shared(CheckContext.blocksOfSchemesKey) {
      var blocks: [Int: [Int]] = [:]
      for block in land.schemeBlocks.indices {
        if let scheme = land.schemes.index(of: land.schemeBlocks[block].scheme) {
          blocks[scheme, default: []].append(block)
        }
      }
      return blocks
    }
  }

  /// Where each block of one scheme holds, its local adjustments that count laid over it; other schemes take no part.
  ///
  /// The scheme's own blocks are among them whatever its status. Cost: the pairs of these blocks, an overlay for each that is
  /// cut.
  ///
  /// - Parameter scheme: the number of the scheme in its layer.
  /// - Throws: `CancellationError` when the task around it is cancelled.
  public func pieces(ofScheme scheme: Int) throws -> PrevailingPieces {
    let plans = plansInForce.schemes
    let adjustments = plans.counting.filter { $0 != scheme && plans.scheme(adjustedBy: $0) == scheme }
    let members = Set(adjustments + [scheme])
    let family = try FamilyBlocks(self, of: members, in: overlapInput(.schemeBlock).layer)
    let held = try family.ground(of: members)
    let order = held.blocks.indices.sorted { family.blocks[held.blocks[$0]] < family.blocks[held.blocks[$1]] }
    return PrevailingPieces(
      order.map { held.ground[$0] }, blocks: order.map { family.blocks[held.blocks[$0]] },
      plans: order.map { family.owners[held.blocks[$0]] },
      unconfirmed: held.unconfirmed.map { family.blocks[$0] }.sorted())
  }
}
