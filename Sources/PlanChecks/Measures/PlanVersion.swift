public import LandModel
internal import PlaneGeometry
internal import Refusals

/// One version of a plan: its scope, and the pieces of its blocks with their classes.
struct PlanVersion {
  /// The scope, disjoint polygons; empty where the plan has none yet.
  let scope: [Geometry]
  /// The ground of the blocks, disjoint.
  let pieces: PrevailingPieces
  /// The function or code of each piece.
  let classes: [String]
  /// The plans of the version and what adjusts them locally, counting or not: what is not there without it.
  let members: Set<Int>
  /// The broken blocks of the version, which none of its pieces holds.
  let skipped: [SkippedFeature]

  /// One scheme or land-use plan alone, whatever its status.
  static func alone(_ subject: ComparedPlan, _ context: CheckContext) throws -> PlanVersion {
    try PlanVersion(
      subject, context, members: [subject.number], principal: [subject.number],
      family: subject.layer == .scheme ? adjusted(subject.number, context) : [subject.number])
  }

  /// A scheme with its adjustments that count on a day; other schemes left out.
  static func ofScheme(_ scheme: Int, on day: CivilDate, _ context: CheckContext) throws -> PlanVersion {
    let schemes = context.land.schemes
    let family = PlanVersion.family(of: scheme, schemes)
    // Within one scheme and its adjustments the level decides nothing, so that a scheme of any level has versions.
    let level = LandLayer(
      schemes.features.enumerated().map { number, facts in
        var facts = facts
        if family.contains(number) { facts.level = .detailed }
        return facts
      }, geometry: schemes.geometry)
    let inForce = SchemesInForce(level, on: day, among: family)
    let subject = ComparedPlan(layer: .scheme, number: scheme)
    // Asked for by itself, a local adjustment has its own scope.
    let principal = inForce.counting.filter { $0 == scheme || !inForce.isLocalAdjustment($0) }
    return try PlanVersion(subject, context, members: inForce.order, principal: principal, family: family)
  }

  /// A land-use plan on a day: the plan where it counts, else nothing.
  static func ofLandUsePlan(_ plan: Int, on day: CivilDate, _ context: CheckContext) throws -> PlanVersion {
    let counts = LandUsePlansInForce(context.land.landUsePlans, on: day, among: [plan]).counts(plan)
    return try PlanVersion(
      ComparedPlan(layer: .landUsePlan, number: plan), context, members: counts ? [plan] : [],
      principal: counts ? [plan] : [], family: [plan])
  }

  /// A scheme and the local adjustments that belong to it on the day.
  private static func adjusted(_ scheme: Int, _ context: CheckContext) -> Set<Int> {
    let plans = context.plansInForce.schemes
    return Set(
      context.land.schemes.indices.filter {
        $0 == scheme || (plans.isLocalAdjustment($0) && plans.scheme(adjustedBy: $0) == scheme)
      })
  }

  /// A scheme, what adjusts it, what adjusts that, and so on.
  private static func family(of scheme: Int, _ schemes: LandLayer<Scheme>) -> Set<Int> {
    var family: Set<Int> = [scheme]
    var isGrowing = true
    while isGrowing {
      isGrowing = false
      for other in schemes.indices where !family.contains(other) {
        if let target = schemes.index(of: schemes[other].adjusts), family.contains(target) {
          family.insert(other)
          isGrowing = true
        }
      }
    }
    return family
  }

  /// - Parameters:
  ///   - members: the plans whose blocks take part, the one whose block holds before all others first.
  ///   - principal: the plans whose scopes are that of the version.
  ///   - family: the plans that are not there without the version.
  private init(
    _ subject: ComparedPlan, _ context: CheckContext, members: [Int], principal: [Int], family: Set<Int>
  ) throws {
    self.members = family
    let ranks = Dictionary(members.enumerated().map { ($0.element, $0.offset) }) { first, _ in first }
    let blocks = try PlanVersion.blocks(subject.layer, context) { ranks[$0] }
    let pieces = try blocks.pieces(jobs: context.jobs)
    self.pieces = pieces
    classes = pieces.blocks.map { PlanVersion.className(subject.layer, $0, context.land) }
    scope = try PlanVersion.scope(subject.layer, principal, context)
    skipped = PlanVersion.skipped(subject.layer, Set(members), context)
  }

  private static func skipped(_ layer: LayerName, _ plans: Set<Int>, _ context: CheckContext) -> [SkippedFeature] {
    let land = context.land
    return layer == .scheme
      ? context.skipped(.geometryInvalid, .schemeBlock) { block in
        land.schemes.index(of: land.schemeBlocks[block].scheme).map(plans.contains) ?? false
      }
      : context.skipped(.geometryInvalid, .landUseBlock) { block in
        land.landUsePlans.index(of: land.landUseBlocks[block].plan).map(plans.contains) ?? false
      }
  }

  private static func blocks(
    _ layer: LayerName, _ context: CheckContext, _ rank: (Int) -> Int?
  ) throws -> PlanBlocks {
    layer == .scheme
      ? .ofSchemes(
        context.land, context.overlapInput(.schemeBlock), try context.overlapPairs(within: .schemeBlock), rank)
      : .ofLandUsePlans(
        context.land, context.overlapInput(.landUseBlock), try context.overlapPairs(within: .landUseBlock), rank)
  }

  /// The function or code of a block.
  static func className(_ layer: LayerName, _ block: Int, _ land: Land) -> String {
    layer == .scheme
      ? land.schemeBlocks[block].function?.rawValue ?? ShareClass.unknown.name
      : land.landUseBlocks[block].shareClass.name
  }

  /// The scopes of plans united.
  private static func scope(_ layer: LayerName, _ plans: [Int], _ context: CheckContext) throws -> [Geometry] {
    var scopes: [Geometry] = []
    let input = context.overlapInput(layer)
    let excluded = Set(input.excluded.map(\.feature))
    for plan in plans {
      guard !excluded.contains(plan), let scope = input.layer.geometry(at: plan) else {
        throw Refusal(
          .badGeometry,
          LocalisedText(
            en: "its scope is missing or no valid polygon, so that released and added land cannot be told",
            vi: "ranh giới của nó không có hoặc không hợp lệ, nên không xác định được đất đưa ra và đất thêm vào"),
          remedy: LocalisedText(
            en: "draw or mend its scope, and load it again", vi: "vẽ hoặc sửa ranh giới của nó rồi nạp lại"),
          at: RefusalPlace(layer: layer.rawValue, featureID: context.land.subject(layer, plan).id))
      }
      scopes.append(scope)
    }
    return scopes.count < 2 ? scopes.flatMap(\.polygons) : try Geometry.unaryUnion(scopes).polygons
  }
}

/// A scheme or a land-use plan that is compared.
public struct ComparedPlan: Hashable, Sendable {
  /// `scheme` or `landuse_plan`.
  public let layer: LayerName
  /// The number in its layer.
  public let number: Int

  /// Names a plan.
  public init(layer: LayerName, number: Int) {
    self.layer = layer
    self.number = number
  }
}
