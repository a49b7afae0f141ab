internal import LandModel
internal import PlaneGeometry

/// `plan.outdated`: a coarser scheme of its side, or its parent, was decided after a scheme and its last review, and covers
/// most of it.
///
/// One finding per pair of schemes: with the ground where the functions of the two exclude each other (`contradicts`), or
/// without any (`to_review`). The places themselves stand in `hierarchy.function`.
struct OutdatedPlanRule: Rule {
  let rules: [RuleID] = [.planOutdated]

  func run(_ context: CheckContext) throws -> RuleOutcome {
    var outcome = RuleOutcome()
    var totals = SizeTotals()
    let search = try OvertakenSchemes(context)
    outcome.skipped = search.skipped
    let concerned = Set(search.found.flatMap { [$0.scheme, $0.later] }).sorted()
    let ground = try Workers.map(concerned, jobs: context.jobs) { try context.pieces(ofScheme: $0) }
    let pieces = Dictionary(uniqueKeysWithValues: zip(concerned, ground))
    for overtaken in search.found {
      guard let own = pieces[overtaken.scheme], let later = pieces[overtaken.later] else { continue }
      outcome.append(try self.outcome(of: overtaken, own, later, context, &totals))
    }
    outcome.balances = [totals.balance(RuleID.planOutdated.rawValue)]
    return outcome
  }

  private func outcome(
    of overtaken: OvertakenScheme, _ own: PrevailingPieces, _ later: PrevailingPieces, _ context: CheckContext,
    _ totals: inout SizeTotals
  ) throws -> RuleOutcome {
    var outcome = RuleOutcome()
    let (schemes, subjects) = (context.land.schemes, [overtaken.scheme, overtaken.later])
    let pieces = try contradicting(overtaken, own, later, context, &totals, &outcome)
    var draft = FindingDraft(
      .planOutdated, subjects: subjects.map { context.land.subject(.scheme, $0) },
      kind: pieces.isEmpty ? "to_review" : "contradicts")
    draft.scheme = schemes[overtaken.scheme].id
    if pieces.isEmpty {
      draft.severity = .info
      draft.geometry = schemes.geometry.geometry(at: overtaken.scheme)
    } else {
      try draft.take(pieces, .material)
    }
    draft.details = [
      Detail("decided_on", .optional(schemes[overtaken.scheme].decisionDate?.description)),
      Detail("later_on", .optional(schemes[overtaken.later].decisionDate?.description)),
      Detail("covered_ratio", .number(overtaken.coveredRatio)),
    ]
    outcome.drafts = [draft]
    return outcome
  }

  /// The material ground where the scheme's function is not allowed under the later one's.
  private func contradicting(
    _ overtaken: OvertakenScheme, _ own: PrevailingPieces, _ later: PrevailingPieces, _ context: CheckContext,
    _ totals: inout SizeTotals, _ outcome: inout RuleOutcome
  ) throws -> PieceGroup {
    let (land, hierarchy) = (context.land, try context.functionHierarchy())
    let shared = try OverlapArea.pairs(own.input, later.input, jobs: context.jobs)
    let tolerance = context.tolerances.scaleTolerance(
      land.schemes[overtaken.scheme].scale, land.schemes[overtaken.later].scale)
    let refused = (0..<shared.count).filter { pair in
      let blocks = (own.blocks[Int(shared.a[pair])], later.blocks[Int(shared.b[pair])])
      guard let child = land.schemeBlocks[blocks.0].function, let parent = land.schemeBlocks[blocks.1].function else {
        return false
      }
      return !hierarchy.allows(child, under: parent)
    }
    let sizer = context.sizer
    let shapes = try Workers.map(refused, jobs: context.jobs) { pair in
      try SizedShape(
        .shape(
          own.layer, Int(shared.a[pair]), later.layer, Int(shared.b[pair]), kernelArea: shared.area[pair]),
        kernelArea: shared.area[pair], sizer, scaleTolerance: tolerance)
    }
    var material = PieceGroup()
    for (pair, shape) in zip(refused, shapes) {
      totals.add(shape.pieces, totalSquareMetres: shape.squareMetres)
      material.append(shape.pieces[.material])
      if !shape.isConfirmed {
        outcome.skipped.append(
          context.skipped(.planOutdated, .schemeBlock, own.blocks[Int(shared.a[pair])], .overlayUnconfirmed))
      }
    }
    outcome.skipped += (own.unconfirmed + later.unconfirmed).map {
      context.skipped(.planOutdated, .schemeBlock, $0, .overlayUnconfirmed)
    }
    return material
  }
}

/// A scheme in force, and a coarser one that was decided later.
struct OvertakenScheme: Sendable {
  /// The number of the scheme.
  let scheme: Int
  /// The number of the later one.
  let later: Int
  /// What of its scope the later one covers, 0 to 1.
  let coveredRatio: Double
}

/// Finds the pairs.
private struct OvertakenSchemes {
  private(set) var found: [OvertakenScheme] = []
  private(set) var skipped: [SkippedFeature] = []

  init(_ context: CheckContext) throws {
    let (schemes, plans) = (context.land.schemes, context.plansInForce.schemes)
    let principal = Set(plans.principal.filter { plans.level(of: $0)?.fineness != nil })
    skipped = context.skipped(.planOutdated, .scheme) { principal.contains($0) }
    let areas = context.overlapInput(.scheme).areas
    let shared = try context.overlapPairs(within: .scheme)
    var undated: Set<Int> = []
    var concerned: Set<Int> = []
    for pair in 0..<shared.count {
      let members = [Int(shared.a[pair]), Int(shared.b[pair])].filter(principal.contains)
        .sorted { plans.level(of: $0)?.fineness ?? 0 > plans.level(of: $1)?.fineness ?? 0 }
      guard members.count == 2 else { continue }
      let (scheme, later) = (members[0], members[1])
      let ratio = areas[scheme] > 0 ? shared.area[pair] / areas[scheme] : 0
      guard plans.level(of: scheme) != plans.level(of: later),
        plans.isFunctional(scheme) == plans.isFunctional(later) || plans.parent(of: scheme) == later,
        ratio >= context.tolerances.outdatedRatio - 1e-9
      else { continue }
      let since = [schemes[scheme].decisionDate, schemes[scheme].reviewedOn].compactMap { $0 }.max()
      guard let since, let decided = schemes[later].decisionDate else {
        undated.formUnion(
          [since == nil ? scheme : nil, schemes[later].decisionDate == nil ? later : nil].compactMap { $0 })
        continue
      }
      guard decided > since else { continue }
      concerned.formUnion(members)
      found.append(OvertakenScheme(scheme: scheme, later: later, coveredRatio: min(1, ratio)))
    }
    skipped += undated.map { context.skipped(.planOutdated, .scheme, $0, .noDate) }
    let blocks = Set(
      plans.counting.filter { concerned.contains(plans.scheme(adjustedBy: $0)) }
        .flatMap { context.blocksOfSchemes[$0] ?? [] })
    skipped += context.skipped(.planOutdated, .schemeBlock) { blocks.contains($0) }
    skipped += blocks.filter { context.land.schemeBlocks[$0].function == nil }.map {
      context.skipped(.planOutdated, .schemeBlock, $0, .noFunction)
    }
  }
}
