internal import LandModel
internal import PlaneGeometry

extension CheckContext {
  /// A feature that a rule could not look at.
  func skipped(_ rule: RuleID, _ layer: LayerName, _ feature: Int, _ reason: SkippedFeature.Reason) -> SkippedFeature {
    SkippedFeature(rule: rule, layer: layer.rawValue, id: land.subject(layer, feature).id, reason: reason)
  }

  /// What keeps schemes and their blocks from taking part where they should: no level, a reference to nothing, no
  /// usable polygon, no function, ground that no overlay could cut.
  func skippedSchemeFeatures(_ rule: RuleID) throws -> [SkippedFeature] {
    let (inForce, blocks) = (plansInForce.schemes, try schemeBlocks())
    var found = inForce.counting.filter { inForce.level(of: $0) == nil }.map { skipped(rule, .scheme, $0, .noLevel) }
    for block in land.schemeBlocks.indices {
      if blocks.planOfBlock[block] == nil {
        found.append(skipped(rule, .schemeBlock, block, .danglingReference))
      } else if blocks.ranks[block] != nil, land.schemeBlocks[block].function == nil {
        found.append(skipped(rule, .schemeBlock, block, .noFunction))
      }
    }
    found += skipped(rule, .schemeBlock) { blocks.ranks[$0] != nil }
    return try found
      + prevailingSchemeBlocks().unconfirmed.map { skipped(rule, .schemeBlock, $0, .overlayUnconfirmed) }
  }

  /// The same of schemes, land-use plans and the blocks of both.
  func skippedPlanFeatures(_ rule: RuleID) throws -> [SkippedFeature] {
    let (inForce, blocks) = (plansInForce.landUsePlans, try landUseBlocks())
    var found = try skippedSchemeFeatures(rule)
    found += inForce.counting.filter { land.landUsePlans[$0].level == nil }
      .map { skipped(rule, .landUsePlan, $0, .noLevel) }
    for block in land.landUseBlocks.indices {
      if blocks.planOfBlock[block] == nil {
        found.append(skipped(rule, .landUseBlock, block, .danglingReference))
      } else if blocks.ranks[block] != nil, land.landUseBlocks[block].code == nil {
        found.append(skipped(rule, .landUseBlock, block, .noCode))
      }
    }
    found += skipped(rule, .landUseBlock) { blocks.ranks[$0] != nil }
    return try found
      + prevailingLandUseBlocks().unconfirmed.map { skipped(rule, .landUseBlock, $0, .overlayUnconfirmed) }
  }

  /// Constraint areas that lack what a rule weighs them by.
  func skippedConstraintAreas(
    _ rule: RuleID, _ reason: SkippedFeature.Reason, where isLacking: (ConstraintArea) -> Bool
  ) -> [SkippedFeature] {
    let areas = land.constraintAreas
    return areas.indices.filter { isLacking(areas[$0]) }.map { skipped(rule, .constraintArea, $0, reason) }
  }
}
