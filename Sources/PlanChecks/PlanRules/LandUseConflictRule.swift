internal import LandModel
internal import PlaneGeometry

/// `conflict.landuse`: the urban plan and the land-use plan that hold contradict each other.
///
/// Areas come from the kernel; pieces, of fitting pairs too because the matrix counts them, from overlays. One finding per scheme, plan,
/// function, code, cell and size; ground on which two plans of their scales cannot agree is one finding per pair of plans.
package struct LandUseConflictRule: Rule {
  package let rules: [RuleID] = [.conflictLandUse]

  /// Has nothing to choose.
  package init() {}

  package func run(_ context: CheckContext) throws -> RuleOutcome {
    let search = try ConflictSearch(context)
    let sizer = context.sizer
    let shapes = try SizedShape.all(search.pairs.count, jobs: context.jobs) { index in
      let (pair, land) = (search.pairs[index], context.land)
      let shape = try OverlapShape.shape(
        pair.ground.urban, pair.ground.piece, pair.ground.landUse, pair.ground.landUsePiece,
        kernelArea: pair.squareMetres)
      return try SizedShape(
        shape, kernelArea: pair.squareMetres, sizer,
        scaleTolerance: sizer.tolerances.scaleTolerance(
          land.schemes.feature(land.schemeBlocks[pair.block].scheme)?.scale,
          land.landUsePlans.feature(land.landUseBlocks[pair.landUseBlock].plan)?.scale))
    }
    var outcome = RuleOutcome()
    var totals = SizeTotals()
    var groups = ConflictGroups(context)
    for (pair, shape) in zip(search.pairs, shapes) {
      if !shape.isConfirmed {
        outcome.skipped.append(context.skipped(.conflictLandUse, .schemeBlock, pair.block, .overlayUnconfirmed))
      }
      guard pair.kind.isConflict else { continue }
      totals.add(shape.pieces, totalSquareMetres: shape.squareMetres)
      groups.add(pair, shape.pieces)
    }
    let parcels = try ConflictParcels(context, groups.groups)
    outcome.drafts = try groups.drafts(parcels)
    if context.listsConflictParcels { outcome.conflictParcels = parcels.rows(groups.groups, context) }
    outcome.balances = [totals.balance(RuleID.conflictLandUse.rawValue)]
    outcome.matrix = search.matrix(shapes)
    outcome.skipped += try skipped(context)
    return outcome
  }

  /// Blocks of plans that count which cannot be looked at, plans without a rank, and parcels without a usable polygon.
  private func skipped(_ context: CheckContext) throws -> [SkippedFeature] {
    let rule = RuleID.conflictLandUse
    return try context.skippedPlanFeatures(rule) + context.skipped(rule, .parcel)
  }
}
