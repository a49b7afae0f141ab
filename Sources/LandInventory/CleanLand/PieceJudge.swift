internal import LandModel
internal import PlanChecks

/// What holds for a piece of ground: the map side of C3, C4, C5, C6, and the projects of C8.
struct PieceJudge: Sendable {
  let land: Land
  let plans: PlansInForce
  let crosswalk: Crosswalk
  let hierarchy: FunctionHierarchy
  private let limits: CriterionLimits
  private let blocks: BlockStatements
  private let hasPeriodPlans: Bool

  init(
    _ land: Land, _ criteria: CleanLandCriteria, _ plans: PlansInForce, _ crosswalk: Crosswalk,
    _ hierarchy: FunctionHierarchy
  ) {
    self.land = land
    self.plans = plans
    self.crosswalk = crosswalk
    self.hierarchy = hierarchy
    limits = CriterionLimits(criteria)
    blocks = BlockStatements(land, criteria, plans)
    hasPeriodPlans = land.landUsePlans.features.contains(where: \.isPeriodPlan)
  }

  /// Adds what holds for the piece.
  ///
  /// - Parameters:
  ///   - facts: what lies on it.
  ///   - today: rice, forest or other by the code of the parcel that it is a piece of; `nil` for none.
  ///   - asked: the function that the land is tested for; `nil`: that of its own block, where it is offered.
  ///   - call: the call whose land is judged; `nil` for none.
  func judge(
    _ facts: GroundFacts, today: LandUseGroup?, asked: FunctionCode?, call: Int?, _ cells: inout CellMemory,
    _ builder: inout JudgementBuilder
  ) {
    if facts.isInTwoParcels {
      builder.add(.dispute, .notClean)
      builder.note(.dispute, .overlap)
    }
    if facts.isDoubled, isDouble(facts) { builder.note(.double) }
    if !facts.isConfirmed { builder.note(.overlayUnconfirmed) }
    let function = asked ?? facts.schemeBlock.flatMap { blocks.schemeBlocks[$0].offered }
    if limits.tests(.landUsePlan), let function {
      landUse(facts, today, function, isAsked: asked != nil, &cells, &builder)
    }
    if limits.tests(.urbanPlan) { urban(facts, function, isAsked: asked != nil, &builder) }
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
    let scheme = facts.schemeBlock.flatMap { blocks.schemeBlocks[$0].scheme }
    let plan = facts.landUseBlock.flatMap { land.landUsePlans.index(of: land.landUseBlocks[$0].plan) }
    return scheme.map(facts.doubledSchemes.contains) ?? false
      || plan.map(facts.doubledLandUsePlans.contains) ?? false
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
    let block = blocks.schemeBlocks[number]
    guard let own = block.function else { return builder.add(.urbanPlan, .unknown) }
    guard let function else { return builder.add(.urbanPlan, .notClean) }
    if isAsked, !hierarchy.allows(function, under: own) {
      builder.add(.urbanPlan, .conditional, step: .adjustPlan)
    }
    if facts.contradictsParent {
      facts.isParentDigitised
        ? builder.note(.urbanPlan, .digitisation) : builder.add(.urbanPlan, .conditional, step: .adjustPlan)
    }
    if !block.isDetailed, isAsked ? BlockStatements.needsDetailedPlan(function) : block.needsDetailedPlan {
      builder.add(.urbanPlan, .conditional, step: .detailedPlan)
    }
  }

  // MARK: - C4

  private func landUse(
    _ facts: GroundFacts, _ today: LandUseGroup?, _ function: FunctionCode, isAsked: Bool, _ cells: inout CellMemory,
    _ builder: inout JudgementBuilder
  ) {
    guard hasPeriodPlans else { return builder.add(.landUsePlan, .unknown) }
    cells.answer(for: isAsked ? function : nil)
    func cell(_ block: Int) -> Int? {
      cells.cell(facts.schemeBlock, block) { known in
        guard let code = land.landUseBlocks[block].code else { return nil }
        let flags = facts.schemeBlock.flatMap { land.schemeBlocks[$0].flags }
        return known.cell(function, code, flags, crosswalk, plans.day)
      }
    }
    var resolutions: Resolutions = []
    if let block = facts.landUseBlock {
      var planned = cell(block)
      // Two maps of these scales need not agree here.
      if facts.isLandUseDigitised, planned.map({ $0 >= 2 }) ?? false {
        planned = 0
        builder.note(.landUsePlan, .digitisation)
      }
      resolutions = neededResolutions(facts, today, planned: block, cell: planned)
      add(planned, isNamed: true, resolutions, &builder)
    } else if facts.isUnderUnmeasuredLandUseBlock {
      unmeasured(.landUsePlan, &builder)
    } else {
      builder.add(.landUsePlan, .conditional, step: .adjustPlan)
    }
    if facts.isUseDigitised { builder.note(.landUsePlan, .digitisation) }
    for overlay in facts.overlayBlocks { add(cell(overlay), isNamed: false, resolutions, &builder) }
    if !resolutions.isEmpty { builder.add(.landUsePlan, .conditional, step: .resolution) }
    if resolutions.contains(.rice) { builder.note(.landUsePlan, .riceResolution) }
    if resolutions.contains(.forest) { builder.note(.landUsePlan, .forestResolution) }
    if !facts.isInAnnualExtent {
      builder.note(.landUsePlan, .annualPlanMissing)
    } else if !facts.annualBlocks.contains(where: { cell($0).map { $0 <= 1 } ?? false }) {
      builder.add(.landUsePlan, .conditional, step: .annualPlan)
      builder.note(.landUsePlan, .annualPlan)
    }
  }

  /// What a cell says; an overlay without a cell says nothing.
  private func add(
    _ cell: Int?, isNamed: Bool, _ resolutions: Resolutions, _ builder: inout JudgementBuilder
  ) {
    switch cell {
    case nil: if isNamed { builder.add(.landUsePlan, .unknown) }
    case 0, 1: break
    case 2, 3: builder.add(.landUsePlan, .conditional, step: resolutions.isEmpty ? .adjustPlan : nil)
    default: builder.add(.landUsePlan, .notClean, step: .adjustPlan)
    }
  }

  /// The resolutions that a change of use needs.
  private struct Resolutions: OptionSet {
    let rawValue: UInt8
    static let rice = Resolutions(rawValue: 1)
    static let forest = Resolutions(rawValue: 2)

    /// That of a group.
    static func of(_ group: LandUseGroup) -> Resolutions {
      switch group {
      case .rice: .rice
      case .forest: .forest
      case .other: []
      }
    }
  }

  /// Rice or forest that is to become something else, or that the function does not fit.
  private func neededResolutions(
    _ facts: GroundFacts, _ today: LandUseGroup?, planned block: Int, cell: Int?
  ) -> Resolutions {
    let planned = blocks.landUseGroups[block] ?? .other
    var needed: Resolutions = []
    if let today = todaysGroup(facts, today), today != planned, !facts.isUseDigitised {
      needed.formUnion(.of(today))
    }
    if cell == 2 || cell == 3 { needed.formUnion(.of(planned)) }
    return needed
  }

  /// Rice, forest or other: of the block that states today's use, else by the parcel's code; `nil` without either.
  func todaysGroup(_ facts: GroundFacts, _ parcel: LandUseGroup?) -> LandUseGroup? {
    facts.currentBlock.flatMap { blocks.landUseGroups[$0] } ?? parcel
  }

  /// Rice, forest or other by the code of a parcel; `nil` without one.
  func group(of parcel: Parcel, _ cells: inout CellMemory) -> LandUseGroup? {
    parcel.landUse.map { cells.group(of: $0.mainCode) }
  }
}
