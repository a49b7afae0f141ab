internal import LandModel
internal import PlaneGeometry

/// `plan.adjusted`: ground of a scheme that two or more of its adjustments plan anew, public green and public service land
/// that one of them takes, and ground beyond the limits of the scheme.
struct LocalAdjustmentRule: Rule {
  let rules: [RuleID] = [.planAdjusted]

  func run(_ context: CheckContext) throws -> RuleOutcome {
    var outcome = RuleOutcome()
    var totals = SizeTotals()
    let plans = context.plansInForce.schemes
    var concerned: Set<Int> = []
    for adjusted in try context.localAdjustments().schemes {
      let counting = adjusted.adjustments.filter { plans.counts($0.scheme) }
      guard !counting.isEmpty else { continue }
      concerned.formUnion([adjusted.scheme] + counting.map(\.scheme))
      let drafts = AdjustmentDrafts(context, adjusted.scheme, counting)
      outcome.drafts += try drafts.repeated(&totals)
      for adjustment in counting {
        outcome.drafts += try drafts.lost("green_lost", adjustment, &totals, \.isPublicGreen)
        outcome.drafts += try drafts.lost("public_lost", adjustment, &totals, \.isPublicService)
        outcome.drafts += try drafts.beyondLimits(adjustment, &totals)
        outcome.skipped += adjustment.unconfirmed.map {
          context.skipped(.planAdjusted, .schemeBlock, $0, .overlayUnconfirmed)
        }
      }
    }
    outcome.skipped += skipped(context, concerned)
    outcome.balances = [totals.balance(RuleID.planAdjusted.rawValue)]
    return outcome
  }

  /// Broken scopes and blocks of what is adjusted and adjusts, and blocks without a function.
  private func skipped(_ context: CheckContext, _ schemes: Set<Int>) -> [SkippedFeature] {
    let blocks = Set(schemes.flatMap { context.blocksOfSchemes[$0] ?? [] })
    return context.skipped(.planAdjusted, .scheme) { schemes.contains($0) }
      + context.skipped(.planAdjusted, .schemeBlock) { blocks.contains($0) }
      + blocks.filter { context.land.schemeBlocks[$0].function == nil }.map {
        context.skipped(.planAdjusted, .schemeBlock, $0, .noFunction)
      }
  }
}

/// The findings about the adjustments of one scheme that count.
private struct AdjustmentDrafts {
  private let context: CheckContext
  private let scheme: Int
  private let adjustments: [LocalAdjustment]

  init(_ context: CheckContext, _ scheme: Int, _ adjustments: [LocalAdjustment]) {
    self.context = context
    self.scheme = scheme
    let places = context.places(of: .scheme)
    self.adjustments = adjustments.sorted { places[$0.scheme] < places[$1.scheme] }
  }

  private func draft(_ kind: String, _ group: PieceGroup, _ size: PieceSize, _ involved: [Int]) throws -> FindingDraft {
    var draft = FindingDraft(
      .planAdjusted, subjects: ([scheme] + involved).map { context.land.subject(.scheme, $0) }, kind: kind)
    draft.scheme = context.land.schemes[scheme].id
    try draft.take(group, size)
    return draft
  }

  // MARK: - Adjusted more than once

  func repeated(_ totals: inout SizeTotals) throws -> [FindingDraft] {
    let ground = try adjustments.map { try Geometry.robustUnion($0.ground) }
    let depths = try AdjustmentDrafts.depths(ground)
    guard depths.count > 1 else { return [] }
    let pieces = try context.sizer.sort(depths[1].polygons)
    totals.add(pieces, totalSquareMetres: depths[1].area)
    return try pieces.sizes.map { size in
      let shared = pieces[size].geometry ?? depths[1]
      let involved = try ground.indices.filter { try ground[$0].intersection(shared).area > OverlapArea.touching }
      var draft = try draft("repeated", pieces[size], size, involved.map { adjustments[$0].scheme })
      let adjusting = context.identityOrder(of: .scheme).sorted(draft.subjects.dropFirst().map(\.id))
      draft.identitySubjects =
        draft.subjects.prefix(1) + adjusting.map { Subject(layer: LayerName.scheme.rawValue, id: $0) }
      let times = try depths.indices.filter { try depths[$0].intersection(shared).area > OverlapArea.touching }.count
      let positions = involved.map { number(of: adjustments[$0], on: shared) }.reduce(0, +)
      draft.details = [Detail("times", .count(times)), Detail("positions", .count(positions))]
      return draft
    }
  }

  /// How many positions of an adjustment share ground.
  private func number(of adjustment: LocalAdjustment, on ground: Geometry) -> Int {
    adjustment.positions.count { OverlapArea.between($0.geometry, and: ground) > OverlapArea.touching }
  }

  /// The ground that at least one, two, three … of the adjustments cover; no entry without ground.
  private static func depths(_ grounds: [Geometry]) throws -> [Geometry] {
    var depths: [Geometry] = []
    for ground in grounds {
      var carried = ground
      for depth in depths.indices {
        let doubled = Geometry.joined(try depths[depth].intersection(carried).polygons) ?? .empty(.polygon)
        depths[depth] = try depths[depth].union(carried)
        carried = doubled
        if carried.area <= OverlapArea.touching { break }
      }
      if carried.area > OverlapArea.touching { depths.append(carried) }
    }
    return depths
  }

  // MARK: - Lost, and beyond the limits

  /// Ground that leaves a group of classes.
  func lost(
    _ kind: String, _ adjustment: LocalAdjustment, _ totals: inout SizeTotals, _ isMember: (BlockClass) -> Bool
  ) throws -> [FindingDraft] {
    try draft(kind, adjustment, &totals) { position in
      position.changes.filter { $0.before.map(isMember) ?? false && !isMember($0.after) }.flatMap(\.pieces)
    }
  }

  /// Ground outside the scope of the scheme.
  func beyondLimits(_ adjustment: LocalAdjustment, _ totals: inout SizeTotals) throws -> [FindingDraft] {
    guard let scope = context.land.schemes.geometry.geometry(at: scheme) else { return [] }
    return try draft("limits", adjustment, &totals) { position in
      let area = position.changes.reduce(0) { $0 + ($1.outsideSquareMetres ?? 0) }
      guard area > 0 else { return [] }
      let whole = position.geometry
      return try OverlapShape.pieces(
        of: whole, outside: scope, kernelArea: whole.area - OverlapArea.between(whole, and: scope)
      ).pieces
    }
  }

  /// The material ground among the pieces that positions give, as one finding.
  private func draft(
    _ kind: String, _ adjustment: LocalAdjustment, _ totals: inout SizeTotals,
    _ pieces: (AdjustedPosition) throws -> [Geometry]
  ) throws -> [FindingDraft] {
    var material = PieceGroup()
    var positions = 0
    for position in adjustment.positions {
      let ground = try pieces(position)
      let sized = try sort(ground)
      totals.add(sized, totalSquareMetres: ground.reduce(0) { $0 + $1.area })
      material.append(sized[.material])
      if !sized[.material].isEmpty { positions += 1 }
    }
    guard !material.isEmpty else { return [] }
    var draft = try draft(kind, material, .material, [adjustment.scheme])
    draft.severity = .warning
    draft.details = [Detail("times", .null), Detail("positions", .count(positions))]
    return [draft]
  }

  /// Pieces sorted by the size of the connected ground that they are part of.
  private func sort(_ pieces: [Geometry]) throws -> SizedPieces {
    guard pieces.count > 1 else { return try context.sizer.sort(pieces) }
    let connected = try ConnectedGround(pieces, identity: context.tolerances.identityMetres)
    var sized = try context.sizer.sort(connected.parts.map(\.geometry))
    sized.noiseSquareMetres += connected.noiseSquareMetres
    return sized
  }
}
