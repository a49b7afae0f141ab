internal import LandModel
internal import PlanChecks
internal import PlaneGeometry

extension CheckContext {
  private static let groundSurveyKey = SharedKey<GroundSurvey>()

  /// Everything that lies over the parcels, gathered once for all inventories of the context.
  ///
  /// - Throws: as ``GroundSurvey``.
  func groundSurvey() throws -> GroundSurvey { try shared(CheckContext.groundSurveyKey) { try GroundSurvey(self) } }
}

/// Everything that lies over the parcels of a workspace, of one zone over their ground in it, and the pieces into which it
/// parts them.
struct GroundSurvey: Sendable {
  let index: GroundIndex
  let overlaps: ParcelOverlaps
  let cutter: PieceCutter

  /// Gathers the layers that part parcels.
  ///
  /// - Throws: `CancellationError`; ``GeometryError``; the errors of the plans' own questions.
  fileprivate init(_ context: CheckContext) throws {
    overlaps = try context.parcelOverlaps()
    let layers = try GroundSurvey.layers(context, overlaps)
    index = try GroundIndex(
      context.measured(.parcel), layers, twoParcels: overlaps.members, jobs: context.jobs)
    cutter = PieceCutter(index: index, identityMetres: context.tolerances.identityMetres)
  }

  private static func layers(_ context: CheckContext, _ overlaps: ParcelOverlaps) throws -> [GroundLayer] {
    let land = context.land
    let urban = try context.prevailingSchemeBlocks()
    let landUse = try context.prevailingLandUseBlocks()
    let contradictions = try context.parentContradictions()
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
      GroundLayer(.digitisedLandUse, try context.digitisedGround().landUse, isDisjoint: false),
      GroundLayer(.digitisedParent, try context.digitisedGround().parent, isDisjoint: false),
      GroundLayer(.digitisedUse, try context.digitisedGround().use, isDisjoint: false),
      GroundLayer(
        .contradiction, contradictions.input, source: contradictions.pairs.map(\.child),
        unconfirmed: contradictions.unconfirmed),
      try doubledSchemes(context), try doubledLandUsePlans(context),
      GroundLayer(
        .annualExtent, of: context.overlapInput(.landUsePlan), context.plansInForce.landUsePlans.annual),
      GroundLayer(.annualBlock, of: context.overlapInput(.landUseBlock), context.annualLandUseBlocks),
      GroundLayer(.overlay, of: try context.landUseGround().input, context.overlayLandUseBlocks),
      GroundLayer(
        .constraint, context.overlapInput(.constraintArea), source: Array(land.constraintAreas.indices)),
      GroundLayer(.project, of: context.overlapInput(.project), projects),
      GroundLayer(.call, of: context.overlapInput(.project), calls),
      GroundLayer(
        .twoParcels, OverlapInput(FlatLayer(overlaps.pieces)), source: Array(overlaps.pieces.indices),
        unconfirmed: overlaps.unconfirmed),
    ]
  }

  /// The blocks that state today's use, the one that holds before all others first.
  private static func currentUse(_ context: CheckContext) throws -> GroundLayer {
    let layer = GroundLayer(.currentBlock, of: context.overlapInput(.landUseBlock), context.currentUseBlocks)
    let isDisjoint = try OverlapArea.pairs(within: layer.input, jobs: context.jobs).count == 0
    return GroundLayer(.currentBlock, layer.input, source: layer.source, isDisjoint: isDisjoint)
  }

  /// Ground with two blocks of one scheme that counts, with the scheme.
  private static func doubledSchemes(_ context: CheckContext) throws -> GroundLayer {
    let (land, plans) = (context.land, context.plansInForce)
    return try doubled(
      .doubledScheme, context.overlapInput(.schemeBlock), context.overlapPairs(within: .schemeBlock), context
    ) { a, b in
      guard let scheme = land.schemes.index(of: land.schemeBlocks[a].scheme) else { return nil }
      let isDouble = land.schemeBlocks[a].scheme == land.schemeBlocks[b].scheme
      return isDouble && plans.schemes.rank(of: scheme) != nil ? scheme : nil
    }
  }

  /// Ground with two planned blocks of one land-use plan that counts, with the plan.
  private static func doubledLandUsePlans(_ context: CheckContext) throws -> GroundLayer {
    let (land, plans) = (context.land, context.plansInForce)
    let ground = try context.landUseGround()
    return try doubled(.doubledLandUsePlan, ground.input, ground.pairs, context) { a, b in
      let (one, other) = (land.landUseBlocks[a], land.landUseBlocks[b])
      guard let plan = land.landUsePlans.index(of: one.plan), one.plan == other.plan else { return nil }
      let isDouble =
        one.status == .planned && other.status == .planned && !one.isOverlay && !other.isOverlay
        && plans.landUsePlans.rank(of: plan) != nil
      return isDouble ? plan : nil
    }
  }

  private static func doubled(
    _ kind: GroundLayer.Kind, _ input: OverlapInput, _ pairs: OverlapPairs, _ context: CheckContext,
    plan: (Int, Int) -> Int?
  ) throws -> GroundLayer {
    let geometry = input.layer
    var (ground, plans, unconfirmed): ([Geometry], [Int], [Int]) = ([], [], [])
    for pair in 0..<pairs.count {
      guard let plan = plan(Int(pairs.a[pair]), Int(pairs.b[pair])),
        let one = geometry.geometry(at: Int(pairs.a[pair])), let other = geometry.geometry(at: Int(pairs.b[pair]))
      else { continue }
      let shape = try OverlapShape.pieces(of: one, and: other, kernelArea: pairs.area[pair])
      for piece in shape.pieces where try !piece.isThinner(thanMetres: context.tolerances.identityMetres) {
        if !shape.isConfirmed { unconfirmed.append(ground.count) }
        ground.append(piece)
        plans.append(plan)
      }
    }
    return GroundLayer(kind, OverlapInput(FlatLayer(ground)), source: plans, unconfirmed: unconfirmed)
  }
}
