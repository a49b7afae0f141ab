public import LandModel
internal import PlaneGeometry

/// How much ground an urban function and a land-use code share where both plans hold, fitting pairs included.
public struct MatrixCell: Hashable, Sendable {
  /// The function of the urban plan.
  public let function: FunctionCode
  /// The code of the land-use plan.
  public let code: String
  /// The cell of the crosswalk, 0 to 4; `nil` where it has none.
  public let cell: Int?
  /// How much a conflict of the two weighs; `nil` where they fit.
  public let severity: Severity?
  /// Square metres.
  public let squareMetres: Double
  /// How many connected pieces that are no noise, counted for each pair of blocks.
  public let pieces: Int

  /// Names a pair and its ground.
  public init(
    function: FunctionCode, code: String, cell: Int?, severity: Severity?, squareMetres: Double, pieces: Int
  ) {
    self.function = function
    self.code = code
    self.cell = cell
    self.severity = severity
    self.squareMetres = squareMetres
    self.pieces = pieces
  }
}

/// How the urban plan and the land-use plan that hold stand to each other.
package struct LandUseConflicts: Sendable {
  /// The findings, what could not be looked at, the balance.
  package let outcome: RuleOutcome
  /// Every function × code pair that shares more than noise.
  package let matrix: [MatrixCell]
  /// Every parcel under a conflict, where the context asks for them; by the numbers of the outcome's drafts.
  package let parcels: [ConflictParcel]
}

extension CheckContext {
  private static let landUseConflictsKey = SharedKey<LandUseConflicts>()

  /// How the urban plan and the land-use plan that hold stand to each other, found once.
  ///
  /// - Throws: `CancellationError`; `Refusal` for the workspace's crosswalk; `GeometryError` when GEOS fails on
  ///   valid input.
  package func landUseConflicts() throws -> LandUseConflicts {
    try shared(CheckContext.landUseConflictsKey) { try LandUseConflicts(self) }
  }
}

extension LandUseConflicts {
  fileprivate init(_ context: CheckContext) throws {
    let search = try ConflictSearch(context)
    let shapes = try LandUseConflicts.shapes(search.pairs, context)
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
    outcome.balances = [totals.balance(RuleID.conflictLandUse.rawValue)]
    outcome.skipped +=
      try context.skippedPlanFeatures(.conflictLandUse) + context.skipped(.conflictLandUse, .parcel)
    self.outcome = outcome
    self.parcels = context.listsConflictParcels ? parcels.rows(groups.groups, context) : []
    matrix = search.matrix(shapes)
  }

  private static func shapes(_ pairs: [ConflictPair], _ context: CheckContext) throws -> [SizedShape] {
    let (land, sizer) = (context.land, context.sizer)
    return try SizedShape.all(pairs.count, jobs: context.jobs) { index in
      let pair = pairs[index]
      let shape = try OverlapShape.shape(
        pair.ground.urban, pair.ground.piece, pair.ground.landUse, pair.ground.landUsePiece,
        kernelArea: pair.squareMetres)
      let scales = (
        scheme: land.schemes.feature(land.schemeBlocks[pair.block].scheme)?.scale,
        plan: land.landUsePlans.feature(land.landUseBlocks[pair.landUseBlock].plan)?.scale
      )
      return try SizedShape(
        shape, kernelArea: pair.squareMetres, sizer,
        scaleTolerance: sizer.tolerances.scaleTolerance(scales.scheme, scales.plan),
        unmappedArea: sizer.tolerances.unmappedArea(
          of: pair.kind.function, scheme: scales.scheme, plan: scales.plan))
    }
  }
}
