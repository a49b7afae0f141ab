internal import LandModel
internal import PlanChecks
internal import PlaneGeometry

// Layers that part ground, each of features that share none, made when a book first asks for them.

private enum Keys {
  static let communes = SharedKey<LedgerLayer>()
  static let parcels = SharedKey<LedgerLayer>()
  static let clearance = SharedKey<LedgerLayer>()
  static let parcelsBelow = SharedKey<[LedgerLayer]>()
  static let clearanceBelow = SharedKey<[LedgerLayer]>()
  static let currentBlocks = SharedKey<LedgerLayer>()
  static let schemeBlocks = SharedKey<LedgerLayer>()
  static let landUseBlocks = SharedKey<LedgerLayer>()
  static let fiveYear = SharedKey<LedgerLayer>()
  static let annual = SharedKey<LedgerLayer>()
  static let cover = SharedKey<LedgerLayer>()
  static let constraints = SharedKey<LedgerLayer>()
}

extension Ledger {
  /// The valid communes by number; ground of two belongs to the one whose id sorts first.
  func communes() throws -> LedgerLayer {
    try context.shared(Keys.communes) {
      try ranked(.zone) { land.zones[$0].kind == .commune && land.zones[$0].isValid(on: context.asOf) }
    }
  }

  /// The parcels by number; ground of two belongs to the one whose id sorts first.
  func parcels() throws -> LedgerLayer { try context.shared(Keys.parcels) { try ranked(.parcel) { _ in true } } }

  /// The parcels by number; ground of two belongs to the one whose clearance is worse.
  func parcelsByClearance() throws -> LedgerLayer {
    try context.shared(Keys.clearance) {
      try ranked(.parcel, { _ in true }) { [land.parcels[$0].clearanceState.rank] }
    }
  }

  /// The parcels on ground that ``parcels()`` gives to another one: whoever counts parcels counts them too.
  func parcelsBelow() throws -> [LedgerLayer] {
    try context.shared(Keys.parcelsBelow) { try below(try parcels(), .parcel) }
  }

  /// The same under ``parcelsByClearance()``.
  func parcelsBelowByClearance() throws -> [LedgerLayer] {
    try context.shared(Keys.clearanceBelow) { try below(try parcelsByClearance(), .parcel) }
  }

  /// The blocks that state today's use, where each holds.
  func currentBlocks() throws -> LedgerLayer {
    try context.shared(Keys.currentBlocks) { LedgerLayer(try context.currentUsePieces()) }
  }

  /// When a block has seen today's use, and its plan; `nil` for one that states none.
  func currentUseDay(ofBlock block: Int) -> (day: CivilDate?, plan: LandUsePlan)? {
    let facts = land.landUseBlocks[block]
    guard facts.status == .current, facts.code != nil, let plan = land.landUsePlans.feature(facts.plan),
      let status = plan.status, status != .draft, status != .revoked
    else { return nil }
    return (facts.surveyedOn ?? plan.decisionDate, plan)
  }

  /// The scheme blocks that hold.
  func schemeBlocks() throws -> LedgerLayer {
    try context.shared(Keys.schemeBlocks) { LedgerLayer(try context.prevailingSchemeBlocks()) }
  }

  /// The planned blocks of period plans that hold.
  func landUseBlocks() throws -> LedgerLayer {
    try context.shared(Keys.landUseBlocks) { LedgerLayer(try context.prevailingLandUseBlocks()) }
  }

  /// The blocks of five-year plans that count, the one whose id sorts first where several lie.
  func fiveYearBlocks() throws -> LedgerLayer {
    try context.shared(Keys.fiveYear) { try ranked(.landUseBlock, Set(context.fiveYearLandUseBlocks).contains) }
  }

  /// The blocks of annual plans that count, the one whose id sorts first where several lie.
  func annualBlocks() throws -> LedgerLayer {
    try context.shared(Keys.annual) { try ranked(.landUseBlock, Set(context.annualLandUseBlocks).contains) }
  }

  /// Forest as surveyed by the day, the latest survey first, those without a day last.
  func forestCover() throws -> LedgerLayer {
    try context.shared(Keys.cover) {
      try ranked(.forestCover) { cover in
        let facts = land.forestCover[cover]
        return facts.kind != nil && facts.surveyedOn.map { $0 <= context.asOf } ?? true
      } by: { cover in
        [-(land.forestCover[cover].surveyedOn?.dayNumber ?? Int(Int32.min))]
      }
    }
  }

  /// Some features of a layer, ground of two to the one with the lower key, of equal ones to the one whose id sorts first.
  ///
  /// Cost: the pairs of the layer, and an order of the features that share ground alone.
  func ranked(
    _ layer: LayerName, _ isMeant: (Int) -> Bool, by key: (Int) -> [Int] = { _ in [] }
  ) throws -> LedgerLayer {
    let (input, pairs) = (context.overlapInput(layer), try context.overlapPairs(within: layer))
    let all = Array(land.geometry(of: layer).indices)
    let members = all.filter(isMeant)
    // A clean layer is taken as it is.
    if members.count == all.count, pairs.count == 0 { return LedgerLayer(input, source: all) }
    var ranks = [Int?](repeating: nil, count: all.count)
    for feature in members { ranks[feature] = all.count + feature }
    var shared: Set<Int> = []
    for pair in 0..<pairs.count {
      let (one, other) = (Int(pairs.a[pair]), Int(pairs.b[pair]))
      if ranks[one] != nil, ranks[other] != nil { shared.formUnion([one, other]) }
    }
    if !shared.isEmpty {
      let places = context.places(of: layer)
      let keys = shared.map { (feature: $0, key: key($0) + [places[$0]]) }
      for (rank, next) in keys.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }).enumerated() {
        ranks[next.feature] = rank
      }
    }
    return LedgerLayer(try RankedGround(input, pairs: pairs, ranks: ranks, jobs: context.jobs))
  }

  /// What features of a layer have under those that hold: layers of features that share none, the next ones first; none
  /// where no two overlap.
  ///
  /// Cost: an overlay for each feature that lost ground, once for each that lies over it.
  private func below(_ top: LedgerLayer, _ layer: LayerName) throws -> [LedgerLayer] {
    let (input, pairs) = (context.overlapInput(layer), try context.overlapPairs(within: layer))
    var shared: Set<Int> = []
    for pair in 0..<pairs.count { shared.formUnion([Int(pairs.a[pair]), Int(pairs.b[pair])]) }
    var held: [Int: Geometry] = [:]
    for feature in 0..<top.count where shared.contains(top.source[feature]) {
      held[top.source[feature]] = top.geometry(feature)
    }
    let wholes = shared.sorted().compactMap { feature in
      input.layer.geometry(at: feature).map { (source: feature, ground: $0) }
    }
    var layers: [LedgerLayer] = []
    var rest = try lost(wholes, held)
    while !rest.isEmpty {
      let open = OverlapInput(FlatLayer(rest.map(\.ground)))
      let ranked = try RankedGround(
        open, pairs: OverlapArea.pairs(within: open, jobs: context.jobs), ranks: Array(rest.indices),
        jobs: context.jobs)
      guard !ranked.blocks.isEmpty else { break }
      layers.append(LedgerLayer(ranked.ground, source: ranked.blocks.map { rest[$0].source }))
      held = Dictionary(
        zip(ranked.blocks.map { rest[$0].source }, ranked.ground), uniquingKeysWith: { first, _ in first })
      rest = try lost(rest, held)
    }
    return layers
  }

  /// What features have beside the ground that they hold.
  private func lost(
    _ features: [(source: Int, ground: Geometry)], _ held: [Int: Geometry]
  ) throws -> [(source: Int, ground: Geometry)] {
    try features.compactMap { source, whole in
      guard let own = held[source] else { return (source, whole) }
      let left = whole.area - own.area
      guard left > OverlapShape.tolerance(of: whole.area) else { return nil }
      return try OverlapShape.pieces(of: whole, outside: [own], kernelArea: left).geometry.map { (source, $0) }
    }
  }

  /// The ground that broken features cover as drawn within an extent and that others leave: it is measured by nobody.
  ///
  /// - Parameters:
  ///   - layer: the layer.
  ///   - features: those that are asked about; sound ones cover nothing here.
  ///   - sound: the ground that is measured.
  ///   - extents: where it counts, valid polygons; `nil`: everywhere.
  func skippedGround(
    of layer: LayerName, _ features: [Int], outside sound: LedgerLayer, within extents: [Geometry]? = nil
  ) throws -> [Geometry] {
    let broken = Set(context.overlapInput(layer).excluded.map(\.feature)).intersection(features)
    var found: [Geometry] = []
    for feature in broken.sorted() {
      guard let drawn = try land.geometry(of: layer).geometry(at: feature)?.windingGround(), !drawn.isEmpty else {
        continue
      }
      let parts =
        try extents?.compactMap {
          let shape = try OverlapShape.pieces(of: drawn, and: $0, kernelArea: OverlapArea.between(drawn, and: $0))
          return Geometry.joined(shape.pieces)
        } ?? [drawn]
      for part in parts { found += try left(of: part, outside: sound, found) }
    }
    return found
  }

  /// What the ground that is measured, and pieces that share none with each other, leave of ground.
  private func left(
    of ground: Geometry, outside sound: LedgerLayer, _ pieces: [Geometry]
  ) throws -> [Geometry] {
    var cutters: [Geometry] = []
    var left = ground.area
    func cut(_ cutter: Geometry?, _ area: Double) {
      guard area > OverlapArea.touching, let cutter else { return }
      cutters.append(cutter)
      left -= area
    }
    for share in OverlapArea.shares(of: ground, in: sound.input) { cut(sound.geometry(share.feature), share.area) }
    for share in OverlapArea.shares(of: ground, in: OverlapInput(FlatLayer(pieces))) {
      cut(pieces[share.feature], share.area)
    }
    return try OverlapShape.pieces(of: ground, outside: cutters, kernelArea: left).pieces
  }
}

extension Parcel {
  /// How far it is cleared, as books count it.
  var clearanceState: ClearanceState {
    switch clearance {
    case .some(.complete), .some(.notNeeded): .cleared
    case .some(.partial): .partial
    case .some(.none): .uncleared
    case .some(.unknown), nil: .unknown
    }
  }
}

/// How far ground is cleared.
enum ClearanceState: CaseIterable {
  case uncleared, partial, unknown, cleared

  /// 0 for the worst.
  var rank: Int { ClearanceState.allCases.firstIndex(of: self) ?? 0 }
}
