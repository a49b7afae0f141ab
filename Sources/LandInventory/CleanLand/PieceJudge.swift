internal import LandModel
internal import PlanChecks

/// What holds for a piece of ground: the map side of C3, C4, C5, C6, and the projects of C8.
struct PieceJudge: Sendable {
  let land: Land
  let criteria: CleanLandCriteria
  let plans: PlansInForce
  let crosswalk: Crosswalk
  let hierarchy: FunctionHierarchy
  private let groups: [String: LandUseGroup]
  private let hasPeriodPlans: Bool

  init(
    _ land: Land, _ criteria: CleanLandCriteria, _ plans: PlansInForce, _ crosswalk: Crosswalk,
    _ hierarchy: FunctionHierarchy
  ) {
    self.land = land
    self.criteria = criteria
    self.plans = plans
    self.crosswalk = crosswalk
    self.hierarchy = hierarchy
    hasPeriodPlans = land.landUsePlans.features.contains(where: \.isPeriodPlan)
    let codes = Set(land.landUseBlocks.features.compactMap(\.code))
      .union(land.parcels.features.compactMap(\.landUse?.mainCode))
    groups = Dictionary(uniqueKeysWithValues: codes.map { ($0, LandUseCodes.shipped.currentGroup(of: $0)) })
  }

  /// Adds what holds for the piece.
  ///
  /// - Parameters:
  ///   - facts: what lies on it.
  ///   - parcel: the parcel that it is a piece of.
  ///   - asked: the function that the land is tested for; `nil`: that of its own block, where it is offered.
  ///   - call: the call whose land is judged; `nil` for none.
  func judge(
    _ facts: GroundFacts, _ parcel: Parcel, asked: FunctionCode?, call: Int?, _ cells: inout CellMemory,
    _ builder: inout JudgementBuilder
  ) {
    if facts.isInTwoParcels {
      builder.add(.dispute, .notClean)
      builder.note(.dispute, .overlap)
    }
    if isDouble(facts) { builder.note(.double) }
    if !facts.isConfirmed { builder.note(.overlayUnconfirmed) }
    let function = tested(facts, asked)
    if criteria.tests(.landUsePlan), let function { landUse(facts, parcel, function, &cells, &builder) }
    if criteria.tests(.urbanPlan) { urban(facts, function, isAsked: asked != nil, &builder) }
    for area in facts.constraints {
      switch land.constraintAreas[area].severity {
      case .notClean: builder.add(.constraint, .notClean)
      case .conditional: builder.add(.constraint, .conditional, step: .constraint)
      case nil: builder.add(.constraint, .unknown)
      }
    }
    if !facts.projects.isEmpty { builder.add(.free, .notClean) }
    for other in facts.calls where other != call { builder.note(.call(land.projects[other].id)) }
  }

  /// Whether a second block of a plan that holds here lies here too.
  private func isDouble(_ facts: GroundFacts) -> Bool {
    let scheme = facts.schemeBlock.flatMap { land.schemes.index(of: land.schemeBlocks[$0].scheme) }
    let plan = facts.landUseBlock.flatMap { land.landUsePlans.index(of: land.landUseBlocks[$0].plan) }
    return scheme.map(facts.doubledSchemes.contains) ?? false
      || plan.map(facts.doubledLandUsePlans.contains) ?? false
  }

  /// The function that the piece is tested for; `nil` where there is none.
  private func tested(_ facts: GroundFacts, _ asked: FunctionCode?) -> FunctionCode? {
    if let asked { return asked }
    guard let block = facts.schemeBlock, let own = land.schemeBlocks[block].function else { return nil }
    return criteria.offeredFunctions.contains(own) ? own : nil
  }

  /// A block is drawn here that cannot be measured, so what its plan says is not known.
  private func unmeasured(_ criterion: Criterion, _ builder: inout JudgementBuilder) {
    builder.add(criterion, .unknown)
    builder.note(criterion, .invalidGeometry)
  }

  // MARK: - C5

  private func urban(
    _ facts: GroundFacts, _ function: FunctionCode?, isAsked: Bool, _ builder: inout JudgementBuilder
  ) {
    guard !land.schemes.isEmpty else { return builder.add(.urbanPlan, .unknown) }
    guard let number = facts.schemeBlock else {
      return facts.isUnderUnmeasuredSchemeBlock
        ? unmeasured(.urbanPlan, &builder) : builder.add(.urbanPlan, .conditional, step: .detailedPlan)
    }
    let block = land.schemeBlocks[number]
    guard let own = block.function else { return builder.add(.urbanPlan, .unknown) }
    guard let function else { return builder.add(.urbanPlan, .notClean) }
    if isAsked, !hierarchy.allows(function, under: own) {
      builder.add(.urbanPlan, .conditional, step: .adjustPlan)
    }
    if facts.contradictsParent {
      facts.isParentDigitised
        ? builder.note(.urbanPlan, .digitisation) : builder.add(.urbanPlan, .conditional, step: .adjustPlan)
    }
    if PieceJudge.needsDetailedPlan.contains(function), level(of: block) != .detailed {
      builder.add(.urbanPlan, .conditional, step: .detailedPlan)
    }
  }

  /// Housing needs a detailed plan (Luật Đất đai 31/2024/QH15, Điều 125 khoản 2 c).
  private static let needsDetailedPlan: Set<FunctionCode> = [
    FunctionCode("residential"), FunctionCode("village"), FunctionCode("mixed"),
  ]

  private func level(of block: SchemeBlock) -> SchemeLevel? {
    land.schemes.index(of: block.scheme).flatMap { plans.schemes.level(of: $0) }
  }

  // MARK: - C4

  private func landUse(
    _ facts: GroundFacts, _ parcel: Parcel, _ function: FunctionCode, _ cells: inout CellMemory,
    _ builder: inout JudgementBuilder
  ) {
    guard hasPeriodPlans else { return builder.add(.landUsePlan, .unknown) }
    let flags = facts.schemeBlock.flatMap { land.schemeBlocks[$0].flags }
    func cell(_ block: Int) -> Int? {
      guard let code = land.landUseBlocks[block].code else { return nil }
      return cells.cell(function, code, flags, crosswalk, plans.day)
    }
    var resolutions: Set<LandUseGroup> = []
    if let block = facts.landUseBlock {
      var planned = cell(block)
      // Two maps of these scales need not agree here.
      if facts.isLandUseDigitised, planned.map({ $0 >= 2 }) ?? false {
        planned = 0
        builder.note(.landUsePlan, .digitisation)
      }
      resolutions = neededResolutions(facts, parcel, planned: block, cell: planned)
      add(planned, isNamed: true, resolutions, &builder)
    } else if facts.isUnderUnmeasuredLandUseBlock {
      unmeasured(.landUsePlan, &builder)
    } else {
      builder.add(.landUsePlan, .conditional, step: .adjustPlan)
    }
    if facts.isUseDigitised { builder.note(.landUsePlan, .digitisation) }
    for overlay in facts.overlayBlocks { add(cell(overlay), isNamed: false, resolutions, &builder) }
    for group in resolutions {
      builder.add(.landUsePlan, .conditional, step: .resolution)
      builder.note(.landUsePlan, group == .rice ? .riceResolution : .forestResolution)
    }
    if !facts.isInAnnualExtent {
      builder.note(.landUsePlan, .annualPlanMissing)
    } else if !facts.annualBlocks.contains(where: { cell($0).map { $0 <= 1 } ?? false }) {
      builder.add(.landUsePlan, .conditional, step: .annualPlan)
      builder.note(.landUsePlan, .annualPlan)
    }
  }

  /// What a cell says; an overlay without a cell says nothing.
  private func add(
    _ cell: Int?, isNamed: Bool, _ resolutions: Set<LandUseGroup>, _ builder: inout JudgementBuilder
  ) {
    switch cell {
    case nil: if isNamed { builder.add(.landUsePlan, .unknown) }
    case 0, 1: break
    case 2, 3: builder.add(.landUsePlan, .conditional, step: resolutions.isEmpty ? .adjustPlan : nil)
    default: builder.add(.landUsePlan, .notClean, step: .adjustPlan)
    }
  }

  /// Rice or forest that is to become something else, or that the function does not fit.
  private func neededResolutions(
    _ facts: GroundFacts, _ parcel: Parcel, planned block: Int, cell: Int?
  ) -> Set<LandUseGroup> {
    let planned = land.landUseBlocks[block].code.map(group) ?? .other
    var needed: Set<LandUseGroup> = []
    if let today = todaysGroup(facts, parcel), today != .other, today != planned, !facts.isUseDigitised {
      needed.insert(today)
    }
    if planned != .other, cell == 2 || cell == 3 { needed.insert(planned) }
    return needed
  }

  /// Rice, forest or other: of the block that states today's use, else of the parcel's code; `nil` without either.
  func todaysGroup(_ facts: GroundFacts, _ parcel: Parcel) -> LandUseGroup? {
    if let block = facts.currentBlock, let code = land.landUseBlocks[block].code { return group(code) }
    return parcel.landUse.map { group($0.mainCode) }
  }

  private func group(_ code: String) -> LandUseGroup { groups[code] ?? .other }
}

/// The cells of the crosswalk that were looked up, because the same few are asked for a hundred thousand times.
struct CellMemory {
  private struct Question: Hashable {
    let function: FunctionCode
    let code: String
    let flags: String?
  }

  private var answers: [Question: Int?] = [:]

  /// The cell; `nil` for none.
  mutating func cell(
    _ function: FunctionCode, _ code: String, _ flags: String?, _ crosswalk: Crosswalk, _ day: CivilDate
  ) -> Int? {
    let question = Question(function: function, code: code, flags: flags)
    if let answer = answers[question] { return answer }
    let conditions = CrosswalkRow.conditions.filter { condition in
      var block = SchemeBlock(id: "")
      block.flags = flags
      return block.hasFlag(condition)
    }
    let answer = crosswalk.cell(function: function, code: code, flags: Set(conditions), on: day)?.cell
    answers[question] = .some(answer)
    return answer
  }
}
