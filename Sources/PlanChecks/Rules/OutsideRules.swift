internal import LandModel
internal import PlaneGeometry

/// `outside.scope`: blocks that leave their plan, schemes that leave their parent, parcels that leave their unit.
struct OutsideRules: Rule {
  let rules: [RuleID] = [.outsideScope]

  func run(_ context: CheckContext) throws -> RuleOutcome {
    var outside = OutsideSearch(context)
    for plan in PlanGround.all(context) { try blocks(of: plan, context, &outside) }
    skipDangling(context, &outside.outcome)
    try children(context, &outside)
    var units = ParcelUnits(context)
    try units.look(&outside.totals)
    outside.outcome.append(units.outcome)
    outside.outcome.balances = [outside.totals.balance(RuleID.outsideScope.rawValue)]
    return outside.outcome
  }

  private func blocks(of plan: PlanGround, _ context: CheckContext, _ outside: inout OutsideSearch) throws {
    let unusable = context.unusable(plan.blockLayer)
    outside.outcome.skipped += context.skipped(.outsideScope, plan.layer) { $0 == plan.plan }
    guard !context.unusable(plan.layer).contains(plan.plan) else { return }
    let members = Set(plan.blocks)
    outside.outcome.skipped += context.skipped(.outsideScope, plan.blockLayer) { members.contains($0) }
    try outside.look(
      at: plan.blocks.filter { !unusable.contains($0) }, of: plan.blockLayer, leaving: plan.plan, of: plan.layer,
      kind: "block")
  }

  private func children(_ context: CheckContext, _ outside: inout OutsideSearch) throws {
    let (schemes, plans) = (context.land.schemes, context.plansInForce.schemes)
    let unusable = context.unusable(.scheme)
    for child in plans.counting {
      guard let parent = schemes.index(of: schemes[child].parent).flatMap(plans.replacement(of:)), parent != child
      else { continue }
      outside.outcome.skipped += context.skipped(.outsideScope, .scheme) { $0 == child || $0 == parent }
      guard !unusable.contains(child), !unusable.contains(parent) else { continue }
      try outside.look(
        at: [child], of: .scheme, leaving: parent, of: .scheme, kind: "child",
        scaleTolerance: context.tolerances.scaleTolerance(schemes[child].scale, schemes[parent].scale))
    }
  }

  private func skipDangling(_ context: CheckContext, _ outcome: inout RuleOutcome) {
    let land = context.land
    for block in land.schemeBlocks.features where land.schemes.index(of: block.scheme) == nil {
      outcome.skipped.append(
        SkippedFeature(rule: .outsideScope, layer: "scheme_block", id: block.id, reason: .danglingReference))
    }
    for block in land.landUseBlocks.features where land.landUsePlans.index(of: block.plan) == nil {
      outcome.skipped.append(
        SkippedFeature(rule: .outsideScope, layer: "landuse_block", id: block.id, reason: .danglingReference))
    }
    for scheme in land.schemes.features where scheme.parent != nil && land.schemes.index(of: scheme.parent) == nil {
      outcome.skipped.append(
        SkippedFeature(rule: .outsideScope, layer: "scheme", id: scheme.id, reason: .danglingReference))
    }
  }
}

/// Looks for the ground of features that lies outside what should hold them.
struct OutsideSearch {
  private let context: CheckContext
  var outcome = RuleOutcome()
  var totals = SizeTotals()

  init(_ context: CheckContext) { self.context = context }

  /// Looks at valid features against the valid feature that should hold them.
  mutating func look(
    at features: [Int], of layer: LayerName, leaving holder: Int, of holderLayer: LayerName, kind: String,
    scaleTolerance: Double? = nil
  ) throws {
    guard let scope = context.land.geometry(of: holderLayer).geometry(at: holder) else { return }
    let (geometry, areas) = (context.land.geometry(of: layer), context.overlapInput(layer).areas)
    let some = OverlapInput(geometry.picking(features))
    let pairs = try OverlapArea.pairs(OverlapInput(FlatLayer([scope])), some, jobs: context.jobs)
    var shared = [Double](repeating: 0, count: features.count)
    for pair in 0..<pairs.count { shared[Int(pairs.b[pair])] = pairs.area[pair] }
    let inside = shared
    let leaving = features.indices.filter {
      areas[features[$0]] - inside[$0] > max(OverlapArea.touching, 1e-9 * areas[features[$0]])
    }
    let sizer = context.sizer
    let shapes = try SizedShape.all(leaving.count, jobs: context.jobs) { index in
      let feature = features[leaving[index]]
      let area = areas[feature] - inside[leaving[index]]
      return try SizedShape(
        .pieces(of: geometry.geometry(at: feature) ?? .empty(.polygon), outside: scope, kernelArea: area),
        kernelArea: area, sizer, scaleTolerance: scaleTolerance)
    }
    for (index, shape) in zip(leaving, shapes) {
      let (feature, pieces) = (features[index], shape.pieces)
      totals.add(pieces, totalSquareMetres: shape.squareMetres)
      if !shape.isConfirmed {
        outcome.skipped.append(context.skipped(.outsideScope, layer, feature, .overlayUnconfirmed))
      }
      for size in pieces.sizes {
        var draft = FindingDraft(
          .outsideScope,
          subjects: [context.land.subject(layer, feature), context.land.subject(holderLayer, holder)], kind: kind)
        draft.scheme = context.scheme(of: layer, feature)
        try draft.take(pieces[size], size)
        let ratio = min(1, pieces[size].areaSquareMetres / areas[feature])
        draft.details = [Detail("outside_ratio", size == .digitisation ? .null : .number(ratio))]
        outcome.drafts.append(draft)
      }
    }
  }
}
