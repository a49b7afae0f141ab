internal import LandModel
internal import PlaneGeometry

/// `plan.adjusted`: ground of a scheme that two or more of its adjustments change.
struct RepeatedAdjustmentRule: Rule {
  let rules: [RuleID] = [.planAdjusted]

  func run(_ context: CheckContext) throws -> RuleOutcome {
    var outcome = RuleOutcome()
    let (plans, places) = (context.plansInForce.schemes, context.places(of: .scheme))
    let unusable = context.unusable(.scheme)
    let local = plans.counting.filter(plans.isLocalAdjustment)
    outcome.skipped = context.skipped(.planAdjusted, .scheme) { scheme in local.contains(scheme) }
    let adjustments = Dictionary(grouping: local.filter { !unusable.contains($0) }) { plans.scheme(adjustedBy: $0) }
    var totals = SizeTotals()
    for scheme in adjustments.keys.sorted() where scheme < context.land.schemes.count {
      let members = (adjustments[scheme] ?? []).filter { $0 != scheme }.sorted { places[$0] < places[$1] }
      outcome.drafts += try drafts(scheme, members, context, &totals)
    }
    outcome.balances = [totals.balance(RuleID.planAdjusted.rawValue)]
    return outcome
  }

  private func drafts(
    _ scheme: Int, _ adjustments: [Int], _ context: CheckContext, _ totals: inout SizeTotals
  ) throws -> [FindingDraft] {
    let scopes = adjustments.compactMap { context.land.schemes.geometry.geometry(at: $0) }
    let depths = try RepeatedAdjustmentRule.depths(scopes)
    guard depths.count > 1 else { return [] }
    let repeated = depths[1]
    let pieces = try context.sizer.sort(repeated.polygons)
    totals.add(pieces, totalSquareMetres: repeated.area)
    return try pieces.sizes.map { size in
      let ground = pieces[size].geometry ?? repeated
      let involved = try adjustments.indices.filter { try scopes[$0].intersection(ground).area > OverlapArea.touching }
      var draft = FindingDraft(
        .planAdjusted,
        subjects: ([scheme] + involved.map { adjustments[$0] }).map { context.land.subject(.scheme, $0) },
        kind: "repeated")
      let adjusting = context.identityOrder(of: .scheme).sorted(draft.subjects.dropFirst().map(\.id))
      draft.identitySubjects =
        draft.subjects.prefix(1) + adjusting.map { Subject(layer: LayerName.scheme.rawValue, id: $0) }
      draft.scheme = context.land.schemes[scheme].id
      try draft.take(pieces[size], size)
      let times = try depths.indices.filter { try depths[$0].intersection(ground).area > OverlapArea.touching }.count
      draft.details = [Detail("times", .count(times))]
      return draft
    }
  }

  /// The ground that at least one, two, three … of the scopes cover; no entry without ground.
  private static func depths(_ scopes: [Geometry]) throws -> [Geometry] {
    var depths: [Geometry] = []
    for scope in scopes {
      var carried = scope
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
}
