internal import LandModel
internal import PlanChecks
internal import PlaneGeometry

/// Everything that lies over the parcels of a workspace, and the pieces into which it parts them.
struct GroundSurvey: Sendable {
  let index: GroundIndex
  let overlaps: ParcelOverlaps
  let cutter: PieceCutter

  /// The survey of a land and a day, made when it is first asked for, and kept with the context.
  ///
  /// - Throws: `CancellationError`; ``GeometryError``; the errors of the plans' own questions.
  static func shared(_ context: CheckContext) throws -> GroundSurvey {
    try context.shared("ground survey") { try GroundSurvey(context) }
  }

  /// Gathers the layers that part parcels.
  private init(_ context: CheckContext) throws {
    overlaps = try ParcelOverlaps(context)
    let layers = try GroundSurvey.layers(context, overlaps)
    index = try GroundIndex(
      context.overlapInput(.parcel), layers, twoParcels: overlaps.members, jobs: context.jobs)
    cutter = PieceCutter(index: index, identityMetres: context.tolerances.identityMetres)
  }

  private static func layers(_ context: CheckContext, _ overlaps: ParcelOverlaps) throws -> [GroundLayer] {
    let land = context.land
    let urban = try context.prevailingSchemeBlocks()
    let landUse = try context.prevailingLandUseBlocks()
    let contradictions = try context.parentContradictions()
    let doubles = try GroundSurvey.doubles(context)
    let projects = land.projects.indices.filter { land.projects[$0].isLicensedInForce }
    let calls = land.projects.indices.filter { land.projects[$0].isOpenCall }
    return [
      GroundLayer(
        .schemeBlock, urban.input, source: urban.blocks, isDisjoint: true,
        unconfirmed: urban.unconfirmed.compactMap(urban.piece(ofBlock:))),
      GroundLayer(
        .landUseBlock, landUse.input, source: landUse.blocks, isDisjoint: true,
        unconfirmed: landUse.unconfirmed.compactMap(landUse.piece(ofBlock:))),
      GroundLayer(.unmeasuredSchemeBlock, try context.unmeasuredSchemeGround()),
      GroundLayer(.unmeasuredLandUseBlock, try context.unmeasuredLandUseGround()),
      try currentUse(context),
      GroundLayer(
        .contradiction, contradictions.input, source: contradictions.pairs.map(\.child),
        unconfirmed: contradictions.unconfirmed),
      GroundLayer(
        .double, OverlapInput(FlatLayer(doubles.map(\.ground))), source: doubles.map(\.plan),
        unconfirmed: doubles.indices.filter { !doubles[$0].isConfirmed }),
      GroundLayer(
        .annualExtent, of: context.overlapInput(.landUsePlan), context.plansInForce.landUsePlans.annual),
      GroundLayer(.annualBlock, of: context.overlapInput(.landUseBlock), context.annualLandUseBlocks),
      GroundLayer(.overlay, of: context.overlapInput(.landUseBlock), context.overlayLandUseBlocks),
      GroundLayer(
        .constraint, context.overlapInput(.constraintArea), source: Array(land.constraintAreas.indices)),
      GroundLayer(.project, of: context.overlapInput(.project), projects),
      GroundLayer(.call, of: context.overlapInput(.project), calls),
      GroundLayer(
        .twoParcels, OverlapInput(FlatLayer(overlaps.pieces)), source: Array(overlaps.pieces.indices),
        unconfirmed: overlaps.unconfirmed),
    ]
  }

  /// The blocks that state today's use, of plans that count: the finest level first, the later decision, the id.
  private static func currentUse(_ context: CheckContext) throws -> GroundLayer {
    let land = context.land
    let places = IdentifierOrder.places(land.landUseBlocks.features.map(\.id))
    var ranked: [(block: Int, key: [Int])] = []
    for block in land.landUseBlocks.indices where land.landUseBlocks[block].status == .current {
      guard let plan = land.landUsePlans.index(of: land.landUseBlocks[block].plan),
        context.plansInForce.landUsePlans.counts(plan)
      else { continue }
      let facts = land.landUsePlans[plan]
      let day = facts.decisionDate?.dayNumber ?? -1_000_000
      ranked.append((block, [-(facts.level?.fineness ?? -1), -day, places[block]]))
    }
    let blocks = ranked.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.block)
    let layer = GroundLayer(.currentBlock, of: context.overlapInput(.landUseBlock), blocks)
    let isDisjoint = try OverlapArea.pairs(within: layer.input, jobs: context.jobs).count == 0
    return GroundLayer(.currentBlock, layer.input, source: layer.source, isDisjoint: isDisjoint)
  }

  /// Ground on which two blocks of one plan lie.
  private struct DoubleGround {
    let ground: Geometry
    /// The scheme or plan.
    let plan: Int
    let isConfirmed: Bool
  }

  /// Ground with two blocks of one scheme, or two planned blocks of one plan, that count; with the scheme or plan.
  private static func doubles(_ context: CheckContext) throws -> [DoubleGround] {
    let (land, plans) = (context.land, context.plansInForce)
    let urban = try doubles(context, .schemeBlock) { a, b in
      guard let scheme = land.schemes.index(of: land.schemeBlocks[a].scheme) else { return nil }
      let isDouble = land.schemeBlocks[a].scheme == land.schemeBlocks[b].scheme
      return isDouble && plans.schemes.rank(of: scheme) != nil ? scheme : nil
    }
    let landUse = try doubles(context, .landUseBlock) { a, b in
      let (one, other) = (land.landUseBlocks[a], land.landUseBlocks[b])
      guard let plan = land.landUsePlans.index(of: one.plan), one.plan == other.plan else { return nil }
      let isDouble =
        one.status == .planned && other.status == .planned && !one.isOverlay && !other.isOverlay
        && plans.landUsePlans.rank(of: plan) != nil
      return isDouble ? GroundFacts.landUsePlanKey(plan) : nil
    }
    return urban + landUse
  }

  private static func doubles(
    _ context: CheckContext, _ layer: LayerName, plan: (Int, Int) -> Int?
  ) throws -> [DoubleGround] {
    let pairs = try context.overlapPairs(within: layer)
    let geometry = context.land.geometry(of: layer)
    var doubles: [DoubleGround] = []
    for pair in 0..<pairs.count {
      guard let plan = plan(Int(pairs.a[pair]), Int(pairs.b[pair])),
        let one = geometry.geometry(at: Int(pairs.a[pair])), let other = geometry.geometry(at: Int(pairs.b[pair]))
      else { continue }
      let shape = try OverlapShape.pieces(of: one, and: other, kernelArea: pairs.area[pair])
      for piece in shape.pieces where try !piece.isThinner(thanMetres: context.tolerances.identityMetres) {
        doubles.append(DoubleGround(ground: piece, plan: plan, isConfirmed: shape.isConfirmed))
      }
    }
    return doubles
  }
}
