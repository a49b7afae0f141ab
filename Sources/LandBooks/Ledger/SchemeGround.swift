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
    let (context, plans) = (ledger.context, ledger.context.plansInForce.schemes)
    let whole = ledger.land.schemes.indices.filter { !plans.isLocalAdjustment($0) }
    let found = try Workers.map(whole, jobs: context.jobs) { try context.pieces(ofScheme: $0) }
    var (ground, blocks, schemes): ([Geometry?], [Int], [Int]) = ([], [], [])
    for (scheme, pieces) in zip(whole, found) {
      ground += pieces.blocks.indices.map { pieces.input.layer.geometry(at: $0) }
      blocks += pieces.blocks
      schemes += pieces.blocks.map { _ in scheme }
    }
    layer = LedgerLayer(ground, source: blocks)
    self.schemes = schemes
    piecesOfScheme = Dictionary(grouping: schemes.indices) { schemes[$0] }
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
