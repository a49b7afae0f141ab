internal import LandModel
internal import PlaneGeometry

/// `overlap.<layer>` and `geometry.duplicate`: features of one layer that share ground, or are drawn twice.
struct OverlapRules: Rule {
  let rules: [RuleID] = [
    .geometryDuplicate, .overlapZone, .overlapScheme, .overlapSchemeBlock, .overlapLandUseBlock, .overlapParcel,
    .overlapProject,
  ]

  func run(_ context: CheckContext) throws -> RuleOutcome {
    var outcome = RuleOutcome()
    var duplicates = DuplicateSearch(context)
    let policies = Dictionary(uniqueKeysWithValues: OverlapPolicy.all(context).map { ($0.layer, $0) })
    for layer in LayerName.allCases where layer.geometryClass == .polygons {
      let policy = policies[layer]
      guard policy.map({ context.isWanted($0.rule) }) ?? false || context.isWanted(.geometryDuplicate) else { continue }
      let pairs = try context.overlapPairs(within: layer)
      var named: Set<FeaturePair> = []
      if let policy { outcome.append(try overlaps(policy, pairs, context, &named)) }
      duplicates.look(at: layer, pairs, except: named)
    }
    try duplicates.lookAtRoads()
    outcome.append(duplicates.outcome)
    return outcome
  }

  private func overlaps(
    _ policy: OverlapPolicy, _ pairs: OverlapPairs, _ context: CheckContext, _ named: inout Set<FeaturePair>
  ) throws -> RuleOutcome {
    var outcome = RuleOutcome()
    outcome.skipped = policy.skipped + context.skipped(policy.rule, policy.layer, where: policy.takesPart)
    let pairs = pairs.filtered { one, other, area in
      policy.takesPart(one) && policy.takesPart(other) && policy.excludes(one, other, area)
    }
    let layer = context.land.geometry(of: policy.layer)
    let sized = try PairMeasure(sizer: context.sizer, jobs: context.jobs)
      .sized(pairs, layer, layer, scaleTolerance: policy.scaleTolerance)
    var totals = SizeTotals()
    var sheets = SheetEdges(context)
    var rests: [(pair: FeaturePair, pieces: SizedPieces, area: Double)] = []
    for (index, pieces) in sized.enumerated() {
      let pair = FeaturePair(Int(pairs.a[index]), Int(pairs.b[index]))
      totals.add(pieces, totalSquareMetres: pairs.area[index])
      let rest = policy.layer == .parcel ? try sheets.take(pair, pieces) : pieces
      guard !rest.sizes.isEmpty else { continue }
      named.insert(pair)
      rests.append((pair, rest, pairs.area[index]))
    }
    outcome.drafts = try Workers.map(rests.count, jobs: context.jobs) { [rests] index in
      try drafts(policy, rests[index].pair, rests[index].pieces, rests[index].area, context)
    }.flatMap { $0 }
    outcome.drafts += try sheets.drafts()
    outcome.balances = [totals.balance(policy.rule.rawValue)]
    return outcome
  }

  private func drafts(
    _ policy: OverlapPolicy, _ pair: FeaturePair, _ pieces: SizedPieces, _ area: Double, _ context: CheckContext
  ) throws -> [FindingDraft] {
    let (first, second) = context.orderedByID(pair, policy.layer)
    return try pieces.sizes.map { size in
      var draft = FindingDraft(
        policy.rule, subjects: [context.land.subject(policy.layer, first), context.land.subject(policy.layer, second)],
        kind: kind(first, second, area, context.overlapInput(policy.layer).areas))
      draft.severity = policy.severity(first, second)
      draft.scheme = context.scheme(of: policy.layer, first)
      try draft.take(pieces[size], size)
      return draft
    }
  }

  /// How the first feature lies to the second.
  private func kind(_ first: Int, _ second: Int, _ area: Double, _ areas: [Double]) -> String {
    let tolerance = max(OverlapArea.touching, 1e-9 * min(areas[first], areas[second]))
    switch (area >= areas[first] - tolerance, area >= areas[second] - tolerance) {
    case (true, true): return "equal"
    case (true, false): return "within"
    case (false, true): return "contains"
    case (false, false): return "crosses"
    }
  }
}

/// Two features of one layer, the lower number first.
struct FeaturePair: Hashable {
  let one: Int
  let other: Int

  init(_ one: Int, _ other: Int) {
    self.one = min(one, other)
    self.other = max(one, other)
  }
}

extension FindingDraft {
  /// Takes area, thickness, parts and shape from pieces of one size.
  mutating func take(_ group: PieceGroup, _ size: PieceSize?) throws {
    self.size = size
    areaSquareMetres = group.areaSquareMetres
    thicknessMetres = try group.thicknessMetres()
    parts = group.pieces.count
    geometry = group.geometry
  }
}

extension CheckContext {
  /// The two features of a pair, the one whose id sorts first before the other.
  func orderedByID(_ pair: FeaturePair, _ layer: LayerName) -> (first: Int, second: Int) {
    orderedByID(pair.one, pair.other, layer)
  }
}
