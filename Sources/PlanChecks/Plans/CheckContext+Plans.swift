public import LandModel
public import PlaneGeometry

// Everything here is made when it is first asked for, and kept.

private enum Keys {
  static let plansInForce = SharedKey<PlansInForce>()
  static let crosswalk = SharedKey<Crosswalk>()
  static let hierarchy = SharedKey<FunctionHierarchy>()
  static let constraints = SharedKey<ConstraintAllowances>()
  static let pairs = LayerKeys<OverlapPairs>()
  static let higherSchemeBlocks = SharedKey<PrevailingPieces>()
  static let finestSchemeBlocks = SharedKey<PrevailingPieces>()
  static let landUsePieces = SharedKey<PrevailingPieces>()
  static let higherContradictions = SharedKey<ParentContradictions>()
  static let finestContradictions = SharedKey<ParentContradictions>()
  static let schemeBlocks = SharedKey<PlanBlocks>()
  static let landUseBlocks = SharedKey<PlanBlocks>()
  static let landUseGround = SharedKey<LandUseGround>()
}

extension CheckContext {
  /// Which schemes and land-use plans count on the day.
  public var plansInForce: PlansInForce { shared(Keys.plansInForce) { PlansInForce(land, on: asOf) } }

  /// The crosswalk of the workspace, else the shipped one.
  ///
  /// - Throws: `Refusal` when the workspace's is none.
  public func crosswalk() throws -> Crosswalk {
    try lasting(Keys.crosswalk) { try land.settings[.crosswalk].map { try Crosswalk($0) } ?? .shipped }
  }

  /// Which functions are allowed under which, as the workspace has it, else as shipped.
  ///
  /// - Throws: `Refusal` when the workspace's table is none.
  public func functionHierarchy() throws -> FunctionHierarchy {
    try lasting(Keys.hierarchy) { try land.settings[.hierarchy].map { try FunctionHierarchy($0) } ?? .shipped }
  }

  /// What constraint areas allow, as the workspace has it, else as shipped.
  ///
  /// - Throws: `Refusal` when the workspace's table is none.
  public func constraintAllowances() throws -> ConstraintAllowances {
    try lasting(Keys.constraints) { try land.settings[.constraints].map { try ConstraintAllowances($0) } ?? .shipped }
  }

  /// Every two features of a layer of polygons that share ground.
  ///
  /// - Throws: `CancellationError` when the task around it is cancelled; `GeometryError` where there are more pairs than
  ///   memory holds findings.
  public func overlapPairs(within layer: LayerName) throws -> OverlapPairs {
    try lasting(Keys.pairs[layer]) { try OverlapArea.boundedPairs(within: overlapInput(layer), jobs: jobs) }
  }

  /// Which scheme block holds where, by the precedence of the rules file.
  ///
  /// Cost: the pairs of blocks that share ground, an overlay for each that is cut.
  ///
  /// - Throws: `CancellationError` when the task around it is cancelled; `Refusal` for the workspace's hierarchy.
  public func prevailingSchemeBlocks() throws -> PrevailingPieces {
    guard book.precedence(on: asOf) == .higher else { return try finestSchemeBlocks() }
    return try shared(Keys.higherSchemeBlocks) {
      try HigherPrecedence(
        land: land, blocks: try schemeBlocks(), levels: plansInForce.schemes, hierarchy: try functionHierarchy(),
        jobs: jobs
      ).pieces()
    }
  }

  /// Which planned block of the period plans that count holds where; overlay codes are not among them.
  ///
  /// - Throws: `CancellationError` when the task around it is cancelled.
  public func prevailingLandUseBlocks() throws -> PrevailingPieces {
    try shared(Keys.landUsePieces) { try landUseBlocks().pieces(jobs: jobs) }
  }

  /// The planned blocks with an overlay code, of the period plans that count, by number.
  public var overlayLandUseBlocks: [Int] {
    landUseBlocks { plan, block in block.isOverlay && plansInForce.landUsePlans.rank(of: plan) != nil }
  }

  /// The planned blocks of the annual plans that count, by number; overlay codes are not among them.
  public var annualLandUseBlocks: [Int] { plannedBlocks(of: plansInForce.landUsePlans.annual) }

  /// The same of the five-year plans.
  public var fiveYearLandUseBlocks: [Int] { plannedBlocks(of: plansInForce.landUsePlans.fiveYear) }

  private func plannedBlocks(of plans: [Int]) -> [Int] {
    let members = Set(plans)
    return landUseBlocks { plan, block in !block.isOverlay && members.contains(plan) }
  }

  /// The blocks of land-use plans on the ground where their plan holds: one of an older plan without what the extents of
  /// plans of its level cover that come before it.
  ///
  /// - Throws: `CancellationError` when the task around it is cancelled.
  package func landUseGround() throws -> LandUseGround {
    try shared(Keys.landUseGround) { try LandUseGround(self) }
  }

  /// Where the scheme block that holds is not allowed under the one at the nearest coarser level with one there.
  ///
  /// - Throws: as ``prevailingSchemeBlocks()``.
  public func parentContradictions() throws -> ParentContradictions {
    guard book.precedence(on: asOf) == .higher else { return try finestContradictions() }
    return try shared(Keys.higherContradictions) {
      try levelComparison().contradictions(of: prevailingSchemeBlocks())
    }
  }
}

extension CheckContext {
  /// Which scheme block would hold where if only some of the schemes counted, by the precedence of the rules file.
  func prevailingSchemeBlocks(among isMeant: (_ scheme: Int) -> Bool) throws -> PrevailingPieces {
    guard book.precedence(on: asOf) == .higher else { return try schemeBlocks().pieces(jobs: jobs, where: isMeant) }
    return try HigherPrecedence(
      land: land, blocks: try schemeBlocks(), levels: plansInForce.schemes, hierarchy: try functionHierarchy(),
      members: Set(plansInForce.schemes.order.filter(isMeant)), jobs: jobs
    ).pieces()
  }

  /// Which scheme block holds where when the finest level goes before, whatever the rules file says.
  func finestSchemeBlocks() throws -> PrevailingPieces {
    try shared(Keys.finestSchemeBlocks) { try schemeBlocks().pieces(jobs: jobs) }
  }

  /// Where the finest block is not allowed under the one at the nearest coarser level.
  func finestContradictions() throws -> ParentContradictions {
    try shared(Keys.finestContradictions) { try levelComparison().contradictions(of: finestSchemeBlocks()) }
  }

  func schemeBlocks() throws -> PlanBlocks {
    try shared(Keys.schemeBlocks) {
      .ofSchemes(
        land, overlapInput(.schemeBlock), try overlapPairs(within: .schemeBlock), plansInForce.schemes.rank(of:))
    }
  }

  func landUseBlocks() throws -> PlanBlocks {
    try shared(Keys.landUseBlocks) {
      .ofLandUsePlans(
        land, try landUseGround().input, try landUseGround().pairs, plansInForce.landUsePlans.rank(of:))
    }
  }

  private func levelComparison() throws -> LevelComparison {
    LevelComparison(
      land: land, blocks: try schemeBlocks(), levels: plansInForce.schemes, hierarchy: try functionHierarchy(),
      jobs: jobs)
  }

  private func landUseBlocks(where isMeant: (_ plan: Int, LandUseBlock) -> Bool) -> [Int] {
    land.landUseBlocks.indices.filter { index in
      let block = land.landUseBlocks[index]
      guard block.status == .planned, let plan = land.landUsePlans.index(of: block.plan) else { return false }
      return isMeant(plan, block)
    }
  }
}

extension OverlapShape {
  /// The ground that a feature of one layer shares with one of another.
  static func shape(
    _ a: FlatLayer, _ feature: Int, _ b: FlatLayer, _ other: Int, kernelArea: Double
  ) throws -> OverlapShape {
    guard let one = a.geometry(at: feature), let two = b.geometry(at: other) else {
      return try .pieces(of: .empty(.polygon), and: .empty(.polygon), kernelArea: 0)
    }
    do throws(GeometryError) {
      return try .pieces(of: one, and: two, kernelArea: kernelArea)
    } catch {
      if error.kind == .cancelled { throw CancellationError() }
      throw error
    }
  }
}
