internal import LandModel

/// Which features of one layer must not share ground, and how a pair that does is judged.
struct OverlapPolicy: Sendable {
  let rule: RuleID
  let layer: LayerName
  /// Whether a feature takes part at all.
  let takesPart: @Sendable (Int) -> Bool
  /// Whether two features that take part must not share ground; the area is what they share, square metres.
  let excludes: @Sendable (_ one: Int, _ other: Int, _ area: Double) -> Bool
  /// The severity where it depends on the pair; `nil`: the rule book's.
  var severity: @Sendable (_ one: Int, _ other: Int) -> Severity? = { _, _ in nil }
  /// Below which thickness two features need not agree, metres.
  var scaleTolerance: @Sendable (_ one: Int, _ other: Int) -> Double? = { _, _ in nil }
  /// Features that could not be looked at for another reason than their geometry.
  var skipped: [SkippedFeature] = []
}

extension OverlapPolicy {
  /// The policies of every layer that has one, in the order of documents.
  static func all(_ context: CheckContext) -> [OverlapPolicy] {
    [zones(context), schemes(context), schemeBlocks(context), landUseBlocks(context), parcels(), projects(context)]
  }

  /// Zones of one kind that are valid on the day.
  private static func zones(_ context: CheckContext) -> OverlapPolicy {
    let (land, day) = (context.land, context.asOf)
    return OverlapPolicy(
      rule: .overlapZone, layer: .zone, takesPart: { land.zones[$0].kind != nil && land.zones[$0].isValid(on: day) },
      excludes: { one, other, _ in land.zones[one].kind == land.zones[other].kind })
  }

  /// Blocks of one scheme.
  private static func schemeBlocks(_ context: CheckContext) -> OverlapPolicy {
    let land = context.land
    let schemes = land.schemeBlocks.features.map { land.schemes.index(of: $0.scheme) }
    var policy = OverlapPolicy(
      rule: .overlapSchemeBlock, layer: .schemeBlock,
      takesPart: { schemes[$0].map(context.isChecked(scheme:)) ?? false },
      excludes: { one, other, _ in schemes[one] == schemes[other] })
    policy.skipped = dangling(.overlapSchemeBlock, .schemeBlock, schemes, land)
    return policy
  }

  /// Planned blocks of one land-use plan; overlay codes take no part.
  private static func landUseBlocks(_ context: CheckContext) -> OverlapPolicy {
    let land = context.land
    let plans = land.landUseBlocks.features.map { land.landUsePlans.index(of: $0.plan) }
    var policy = OverlapPolicy(
      rule: .overlapLandUseBlock, layer: .landUseBlock,
      takesPart: { block in
        land.landUseBlocks[block].isPlannedGround && plans[block].map(context.isChecked(landUsePlan:)) ?? false
      },
      excludes: { one, other, _ in plans[one] == plans[other] })
    policy.skipped = dangling(.overlapLandUseBlock, .landUseBlock, plans, land)
    return policy
  }

  private static func parcels() -> OverlapPolicy {
    OverlapPolicy(rule: .overlapParcel, layer: .parcel, takesPart: { _ in true }, excludes: { _, _, _ in true })
  }

  /// Two licensed projects, or two calls; revoked ones are out.
  private static func projects(_ context: CheckContext) -> OverlapPolicy {
    let projects = context.land.projects
    return OverlapPolicy(
      rule: .overlapProject, layer: .project,
      takesPart: { projects[$0].kind != nil && projects[$0].status != .revoked },
      excludes: { one, other, _ in projects[one].kind == projects[other].kind })
  }

  private static func dangling(
    _ rule: RuleID, _ layer: LayerName, _ targets: [Int?], _ land: Land
  ) -> [SkippedFeature] {
    let ids = land.identifiers(of: layer)
    return targets.indices.filter { targets[$0] == nil }.map {
      SkippedFeature(rule: rule, layer: layer.rawValue, id: ids[$0], reason: .danglingReference)
    }
  }
}

extension LandUseBlock {
  /// Whether it plans ground: planned, and no overlay code.
  var isPlannedGround: Bool { status == .planned && !isOverlay }
}
