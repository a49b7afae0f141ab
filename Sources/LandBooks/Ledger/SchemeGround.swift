internal import LandModel
internal import PlanChecks
internal import PlaneGeometry

/// The blocks of every scheme with those of its local adjustments that count, each on the ground where it holds within
/// the scheme.
struct SchemeGround: Sendable {
  /// The ground of each block; pieces of two schemes may lie over each other.
  let layer: LedgerLayer
  /// The scheme of each piece.
  let schemes: [Int]
  private let piecesOfScheme: [Int: [Int]]

  init(_ ledger: Ledger) throws {
    let (context, land) = (ledger.context, ledger.land)
    let plans = context.plansInForce.schemes
    let places = (context.places(of: .scheme), context.places(of: .schemeBlock))
    let schemeOfBlock = land.schemeBlocks.features.map { land.schemes.index(of: $0.scheme) }
    let owners = schemeOfBlock.map { scheme -> Int? in
      guard let scheme else { return nil }
      guard plans.isLocalAdjustment(scheme) else { return scheme }
      return plans.counts(scheme) ? plans.scheme(adjustedBy: scheme) : nil
    }
    func key(_ block: Int) -> [Int]? {
      guard let scheme = schemeOfBlock[block], owners[block] != nil else { return nil }
      return ledger.holdingKey(ofScheme: scheme, places.0[scheme]) + [places.1[block]]
    }
    let keys = owners.indices.map(key)
    var ranks = [Int?](repeating: nil, count: keys.count)
    let order = keys.indices.filter { keys[$0] != nil }
      .sorted { (keys[$0] ?? []).lexicographicallyPrecedes(keys[$1] ?? []) }
    for (rank, block) in order.enumerated() { ranks[block] = rank }
    let pairs = try context.overlapPairs(within: .schemeBlock).filtered { one, other, _ in owners[one] == owners[other]
    }
    layer = LedgerLayer(
      try RankedGround(context.overlapInput(.schemeBlock), pairs: pairs, ranks: ranks, jobs: context.jobs))
    schemes = layer.source.map { owners[$0] ?? 0 }
    piecesOfScheme = Dictionary(grouping: layer.source.indices) { [schemes] in schemes[$0] }
  }

  /// The pieces of a scheme, by number in the layer.
  func pieces(of scheme: Int) -> [Int] { piecesOfScheme[scheme] ?? [] }

  /// The ground of one scheme.
  func layer(of scheme: Int) -> LedgerLayer {
    let pieces = pieces(of: scheme)
    return LedgerLayer(pieces.map { layer.geometry($0) }, source: pieces.map { layer.source[$0] })
  }
}

extension Ledger {
  private static let schemeGroundKey = SharedKey<SchemeGround>()

  /// The blocks of every scheme on their own ground.
  func schemeGround() throws -> SchemeGround { try context.shared(Ledger.schemeGroundKey) { try SchemeGround(self) } }

  /// By which the blocks of a scheme stand before others of one scheme: local adjustments first, then the higher
  /// authority, the later decision, the higher adjustment number, the id.
  func holdingKey(ofScheme scheme: Int, _ place: Int) -> [Int] {
    let facts = land.schemes[scheme]
    return [
      context.plansInForce.schemes.isLocalAdjustment(scheme) ? 0 : 1, facts.authority?.rank ?? Int(Int32.max),
      -(facts.decisionDate?.dayNumber ?? Int(Int32.min)), -(facts.adjustmentNumber ?? Int(Int32.min)), place,
    ]
  }

  /// The blocks of a scheme and of its local adjustments that count, sound or not.
  func blocks(ofScheme scheme: Int) -> [Int] {
    let plans = context.plansInForce.schemes
    return land.schemeBlocks.indices.filter { block in
      guard let own = land.schemes.index(of: land.schemeBlocks[block].scheme) else { return false }
      return own == scheme
        || plans.isLocalAdjustment(own) && plans.counts(own) && plans.scheme(adjustedBy: own) == scheme
    }
  }

  /// The scope of a scheme, of a zone that is asked about the part in it; `nil` without one that can be measured.
  func scope(ofScheme scheme: Int) throws -> Geometry? {
    let input = try context.measured(.scheme)
    return input.areas[scheme] > 0 ? input.layer.geometry(at: scheme) : nil
  }
}

/// How a scope falls into ground of blocks, none, and what nobody can measure.
struct ScopeParts {
  /// Square metres of the scope.
  let scope: Double
  /// Under blocks.
  let planned: Double
  /// Under none.
  let unplanned: Double
  /// Under broken blocks alone.
  let skipped: Double
}

extension Ledger {
  /// How the scope of each scheme falls into parts; `nil` for one without a scope that can be measured.
  ///
  /// Cost: the pairs of scopes and blocks.
  func scopeParts() throws -> [ScopeParts?] {
    let ground = try schemeGround()
    let scopes = try context.measured(.scheme)
    let pairs = try OverlapArea.pairs(scopes, ground.layer.input, jobs: context.jobs)
    var planned = [Double](repeating: 0, count: land.schemes.count)
    for pair in 0..<pairs.count where ground.schemes[Int(pairs.b[pair])] == Int(pairs.a[pair]) {
      planned[Int(pairs.a[pair])] += pairs.area[pair]
    }
    return try land.schemes.indices.map { scheme in
      guard let scope = try scope(ofScheme: scheme) else { return nil }
      let skipped = try skippedArea(inSchemeOf: scheme, scope, ground)
      let left = scopes.areas[scheme] - planned[scheme] - skipped
      let isNothing = abs(left) <= OverlapShape.tolerance(of: scopes.areas[scheme], others: 2 + pairs.count)
      return ScopeParts(
        scope: scopes.areas[scheme], planned: planned[scheme], unplanned: isNothing ? 0 : left, skipped: skipped)
    }
  }

  /// The ground of a scope that broken blocks alone cover, square metres.
  func skippedArea(inSchemeOf scheme: Int, _ scope: Geometry, _ ground: SchemeGround) throws -> Double {
    guard !context.overlapInput(.schemeBlock).excluded.isEmpty else { return 0 }
    return try skippedGround(
      of: .schemeBlock, blocks(ofScheme: scheme), outside: ground.layer(of: scheme), within: [scope]
    ).reduce(0) { $0 + $1.area }
  }
}
