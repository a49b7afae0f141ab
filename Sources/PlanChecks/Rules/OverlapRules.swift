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
    let sizer = context.sizer
    let shapes = try SizedShape.all(pairs.count, jobs: context.jobs) { index in
      try SizedShape(
        .shape(layer, Int(pairs.a[index]), layer, Int(pairs.b[index]), kernelArea: pairs.area[index]),
        kernelArea: pairs.area[index], sizer,
        scaleTolerance: policy.scaleTolerance(Int(pairs.a[index]), Int(pairs.b[index])))
    }
    var totals = SizeTotals()
    var sheets = SheetEdges(context)
    var rests: [(pair: FeaturePair, pieces: SizedPieces, area: Double)] = []
    for (index, shape) in shapes.enumerated() {
      let pair = FeaturePair(Int(pairs.a[index]), Int(pairs.b[index]))
      totals.add(shape.pieces, totalSquareMetres: shape.squareMetres)
      if !shape.isConfirmed {
        outcome.skipped += [pair.one, pair.other].map {
          context.skipped(policy.rule, policy.layer, $0, .overlayUnconfirmed)
        }
      }
      let rest = policy.layer == .parcel ? try sheets.take(pair, shape.pieces) : shape.pieces
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
    let pair = context.ordered(pair.one, pair.other, policy.layer)
    let areas = context.overlapInput(policy.layer).areas
    return try pieces.sizes.map { size in
      var draft = FindingDraft(policy.rule, pair) {
        context.land.subject(policy.layer, $0)
      } kind: {
        kind($0, $1, area, areas)
      }
      draft.severity = policy.severity(pair.first, pair.second)
      draft.scheme = context.scheme(of: policy.layer, pair.first)
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
