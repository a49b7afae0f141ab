internal import LandModel
internal import PlaneGeometry

/// `gap.scheme_block` and `gap.landuse_block`: ground of a plan that none of its blocks covers.
struct GapRules: Rule {
  let rules: [RuleID] = [.gapSchemeBlock, .gapLandUseBlock]

  func run(_ context: CheckContext) throws -> RuleOutcome {
    let roads = RoadSurfaces(context.land)
    let plans = PlanGround.all(context).filter {
      context.isWanted($0.gapRule) && !$0.isPatch && !$0.filling.isEmpty
    }
    var outcome = RuleOutcome()
    for plan in plans.sorted(by: { order($0, context) < order($1, context) }) {
      guard !Task.isCancelled else { throw CancellationError() }
      outcome.append(try PlanGaps(plan, context, roads).find())
    }
    return outcome
  }

  private func order(_ plan: PlanGround, _ context: CheckContext) -> (Int, Int) {
    (plan.layer.order, context.places(of: plan.layer)[plan.plan])
  }
}

/// The gaps of one plan.
private struct PlanGaps {
  private let plan: PlanGround
  private let context: CheckContext
  private let roads: RoadSurfaces
  private let subject: Subject
  private let input: OverlapInput

  /// Ground that is noise, slivers or material, and whether it is street.
  private struct Part {
    let ground: Geometry
    let size: PieceSize?
    let isStreet: Bool
  }

  init(_ plan: PlanGround, _ context: CheckContext, _ roads: RoadSurfaces) {
    self.plan = plan
    self.context = context
    self.roads = roads
    subject = context.land.subject(plan.layer, plan.plan)
    let unusable = context.unusable(plan.blockLayer)
    let geometry = context.land.geometry(of: plan.blockLayer)
    input = OverlapInput(
      geometry.picking(plan.filling),
      excluding: plan.filling.indices.filter { unusable.contains(plan.filling[$0]) })
  }

  func find() throws -> RuleOutcome {
    var outcome = RuleOutcome()
    let isUnusable = context.unusable(plan.layer)
    outcome.skipped = context.skipped(plan.gapRule, plan.layer) { $0 == plan.plan }
    let filling = Set(plan.filling)
    outcome.skipped += context.skipped(plan.gapRule, plan.blockLayer) { filling.contains($0) }
    guard !isUnusable.contains(plan.plan),
      let scope = context.land.geometry(of: plan.layer).geometry(at: plan.plan)
    else { return outcome }
    let defects = try Tiling.check(input, scope: scope, jobs: context.jobs)
    let splitter = GapSplitter(tolerances: context.tolerances)
    var parts: [Part] = []
    for gap in defects.gaps { parts += try self.parts(of: gap.geometry, splitter) }
    let boundary = try PreparedGeometry(scope.boundary())
    outcome.drafts = try drafts(parts, boundary)
    outcome.balances = [try balance(parts, scope, defects)]
    return outcome
  }

  /// The streets of a gap first, with the corners and strips beside them; then the rest, each part by itself.
  private func parts(of gap: Geometry, _ splitter: GapSplitter) throws -> [Part] {
    let cut = try roads.cut(gap)
    var parts = try cut.streets.map { try part($0, isStreet: true) }
    let streets = parts.filter { $0.size != nil }.map(\.ground)
    for rest in cut.rest {
      if try belongs(rest, to: streets) {
        parts.append(try part(rest, isStreet: true))
      } else {
        for ground in try splitter.parts(of: rest) { parts.append(try part(ground, isStreet: false)) }
      }
    }
    return parts
  }

  private func part(_ ground: Geometry, isStreet: Bool) throws -> Part {
    let size = try context.sizer.size(of: ground)
    return Part(ground: ground, size: size, isStreet: isStreet && size != nil)
  }

  /// Whether a part of the rest touches a street and is the cut corner of a block, or a strip within the accuracy of the
  /// plan.
  private func belongs(_ rest: Geometry, to streets: [Geometry]) throws -> Bool {
    guard !streets.isEmpty else { return false }
    guard try rest.area < context.tolerances.streetRestSquareMetres || isStrip(rest) else { return false }
    for street in streets where street.bounds.expanded(by: 1e-6).intersects(rest.bounds) {
      if try street.distance(to: rest) <= 1e-6 { return true }
    }
    return false
  }

  private func isStrip(_ ground: Geometry) throws -> Bool {
    let limit = context.tolerances.scaleTolerance(plan.scale) ?? context.tolerances.sliverWidthMetres
    return try ThicknessGauge(ground).isThinner(than: limit)
  }

  // MARK: - Findings

  private func drafts(_ parts: [Part], _ boundary: PreparedGeometry) throws -> [FindingDraft] {
    let neighbours = try Tiling.neighbours(of: parts.map(\.ground), among: input, jobs: context.jobs)
    var drafts: [FindingDraft] = []
    var streets = PieceGroup()
    var alongStreets: Set<Int> = []
    for (part, neighbours) in zip(parts, neighbours) {
      guard let size = part.size else { continue }
      if part.isStreet {
        streets.append(part.ground)
        alongStreets.formUnion(neighbours)
      } else {
        drafts.append(try draft(part.ground, size, identifiers(of: neighbours), boundary))
      }
    }
    guard !streets.isEmpty else { return drafts }
    var street = draft("street")
    street.severity = .info
    try street.take(streets, nil)
    street.details = [Detail("neighbours", .texts(identifiers(of: Array(alongStreets))))]
    return drafts + [street]
  }

  private func draft(_ kind: String) -> FindingDraft {
    var draft = FindingDraft(plan.gapRule, subjects: [subject], kind: kind)
    draft.scheme = plan.layer == .scheme ? subject.id : nil
    return draft
  }

  private func draft(
    _ gap: Geometry, _ size: PieceSize, _ neighbours: [String], _ boundary: PreparedGeometry
  ) throws -> FindingDraft {
    let kind = try kind(gap, boundary)
    var draft = draft(kind)
    if kind == "edge" { draft.severity = .info }
    var group = PieceGroup()
    group.append(gap)
    try draft.take(group, size)
    draft.key = context.identityOrder(of: plan.blockLayer).sorted(neighbours)
    draft.details = [Detail("neighbours", .texts(neighbours))]
    return draft
  }

  private func kind(_ gap: Geometry, _ boundary: PreparedGeometry) throws -> String {
    guard try boundary.distance(to: gap) <= 1e-6 else { return "hole" }
    return try isStrip(gap) ? "edge" : "open"
  }

  /// The ids of blocks, in their order.
  private func identifiers(of blocks: [Int]) -> [String] {
    let places = context.places(of: plan.blockLayer)
    return blocks.map { plan.filling[$0] }.sorted { places[$0] < places[$1] }
      .map { context.land.subject(plan.blockLayer, $0).id }
  }

  // MARK: - Balance

  /// The scope against what covers it, measured apart from the gaps.
  private func balance(_ parts: [Part], _ scope: Geometry, _ defects: TileDefects) throws -> Balance {
    func area(_ size: PieceSize?) -> Double { parts.reduce(0) { $0 + ($1.size == size ? $1.ground.area : 0) } }
    let covered = try CoveredGround(input, scope, overlaps: defects.overlaps, jobs: context.jobs)
    return Balance(
      "\(plan.gapRule) \(subject.id)", totalSquareMetres: scope.area,
      parts: [
        Balance.Part("covered_m2", covered.squareMetres), Balance.Part("gap_material_m2", area(.material)),
        Balance.Part("gap_sliver_m2", area(.sliver)), Balance.Part("noise_m2", area(nil)),
        Balance.Part("skipped_m2", covered.skippedSquareMetres),
      ])
  }
}
