internal import LandModel
internal import PlaneGeometry

/// A scheme or land-use plan with its blocks, for the rules that look inside one plan.
struct PlanGround: Sendable {
  /// `scheme` or `landuse_plan`.
  let layer: LayerName
  /// The number of the plan in its layer.
  let plan: Int
  let blockLayer: LayerName
  /// The numbers of all its blocks.
  let blocks: [Int]
  /// Those that should fill it: of a scheme all, of a land-use plan the planned ones without overlay codes.
  let filling: [Int]
  /// The denominator of its scale.
  let scale: Int?
  /// Whether its blocks need not fill it: local adjustments, annual plans.
  let isPatch: Bool

  /// The rule of its gaps.
  var gapRule: RuleID { layer == .scheme ? .gapSchemeBlock : .gapLandUseBlock }

  /// Every plan that is neither superseded nor revoked and has a block, schemes first.
  static func all(_ context: CheckContext) -> [PlanGround] { schemes(context) + landUsePlans(context) }

  private static func schemes(_ context: CheckContext) -> [PlanGround] {
    let land = context.land
    return grouped(land.schemeBlocks.features.map { land.schemes.index(of: $0.scheme) }).compactMap { scheme, blocks in
      guard context.isChecked(scheme: scheme) else { return nil }
      let facts = land.schemes[scheme]
      return PlanGround(
        layer: .scheme, plan: scheme, blockLayer: .schemeBlock, blocks: blocks, filling: blocks, scale: facts.scale,
        isPatch: facts.adjusts != nil && facts.adjustmentKind != .overall)
    }
  }

  private static func landUsePlans(_ context: CheckContext) -> [PlanGround] {
    let land = context.land
    return grouped(land.landUseBlocks.features.map { land.landUsePlans.index(of: $0.plan) }).compactMap {
      plan, blocks in
      guard context.isChecked(landUsePlan: plan) else { return nil }
      let facts = land.landUsePlans[plan]
      return PlanGround(
        layer: .landUsePlan, plan: plan, blockLayer: .landUseBlock, blocks: blocks,
        filling: blocks.filter { land.landUseBlocks[$0].isPlannedGround }, scale: facts.scale,
        isPatch: !facts.isPeriodPlan)
    }
  }

  private static func grouped(_ plans: [Int?]) -> [(plan: Int, blocks: [Int])] {
    var blocksOf: [Int: [Int]] = [:]
    for (block, plan) in plans.enumerated() {
      if let plan { blocksOf[plan, default: []].append(block) }
    }
    return blocksOf.keys.sorted().map { ($0, blocksOf[$0] ?? []) }
  }
}
