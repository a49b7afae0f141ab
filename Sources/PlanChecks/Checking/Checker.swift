internal import LandModel

/// Runs the rules over a land: land in, findings out.
public struct Checker: Sendable {
  /// The families of rules, in the order in which they run.
  public static let families: [any Rule] = [
    InvalidGeometryRule(),
    OverlapRules(),
    ParcelNumberRule(),
    DeclaredAreaRule(),
    GapRules(),
    OutsideRules(),
    FunctionHierarchyRule(),
    LandUseConflictRule(),
    SectorConflictRule(),
    ConstraintConflictRule(),
    VillageConflictRule(),
    ProjectConflictRule(),
    CurrentUseRule(),
    PlanRecordRules(),
    OutdatedPlanRule(),
    PublicationRule(),
    LocalAdjustmentRule(),
    MarkerRules(),
    StalledProjectRule(),
  ]

  private let context: CheckContext

  /// Takes the land and the questions.
  public init(_ context: CheckContext) { self.context = context }

  /// Runs every family that answers for a rule that is asked for, and makes findings of what they found.
  ///
  /// The result is the same for any number of jobs and any order of features.
  /// - Parameter progress: called before each step with the share that is done, 0 to 1.
  /// - Throws: `CancellationError` when the task around it is cancelled; `GeometryError` when GEOS fails on valid
  ///   input.
  public func run(progress: (Double) -> Void = { _ in }) throws -> CheckResult {
    let families = Checker.families.filter { !context.wanted.isDisjoint(with: $0.rules) }
    var outcome = RuleOutcome()
    for (index, family) in families.enumerated() {
      guard !Task.isCancelled else { throw CancellationError() }
      progress(Double(index) / Double(families.count + 1))
      outcome.append(try family.run(context))
    }
    progress(Double(families.count) / Double(families.count + 1))
    let conflicts = context.isWanted(.conflictLandUse) ? try context.landUseConflicts() : nil
    let factory = FindingFactory(land: context.land, book: context.book, on: context.asOf, jobs: context.jobs)
    let order = BalanceOrder(context)
    return CheckResult(
      findings: try factory.findings(from: outcome.drafts.filter { context.isWanted($0.rule) }),
      balances: order.balances(outcome.balances), matrix: conflicts?.matrix ?? [],
      skipped: outcome.skipped.filter { context.isWanted($0.rule) }.inOrder,
      conflictParcels: conflicts.map(listed) ?? [])
  }

  /// The parcels under conflicts by the ids of their findings, then by the ids of blocks and parcels.
  private func listed(_ conflicts: LandUseConflicts) -> [ListedConflictParcel] {
    guard !conflicts.parcels.isEmpty else { return [] }
    let ids = FindingIdentity.ids(of: conflicts.outcome.drafts)
    let places = IdentifierOrder.places(ids)
    let (blocks, landUseBlocks) = (context.places(of: .schemeBlock), context.places(of: .landUseBlock))
    let parcels = context.places(of: .parcel)
    func isBefore(_ one: ConflictParcel, _ other: ConflictParcel) -> Bool {
      (places[one.draft], blocks[one.block], landUseBlocks[one.landUseBlock], parcels[one.parcel])
        < (places[other.draft], blocks[other.block], landUseBlocks[other.landUseBlock], parcels[other.parcel])
    }
    return conflicts.parcels.sorted(by: isBefore).map { ListedConflictParcel(finding: ids[$0.draft], share: $0) }
  }
}

/// A parcel under a conflict, and the finding that the conflict became.
public struct ListedConflictParcel: Hashable, Sendable {
  /// The id of the finding.
  public let finding: String
  /// The blocks, the parcel and what they share.
  public let share: ConflictParcel
}

/// What a check has found.
public struct CheckResult: Sendable {
  /// The findings in the order of documents.
  public var findings: [Finding]
  /// The balances of the area rules.
  public let balances: [Balance]
  /// Every function × code pair of the plans that hold; empty when conflicts were not asked for.
  public let matrix: [MatrixCell]
  /// What rules could not look at.
  public let skipped: [SkippedFeature]
  /// Every parcel under a conflict of plans, where the context asks for them.
  public internal(set) var conflictParcels: [ListedConflictParcel] = []
}

/// Balances in the order of documents.
private struct BalanceOrder {
  private let context: CheckContext

  init(_ context: CheckContext) { self.context = context }

  /// Those of the rules that are asked for, by rule, then by what the rule said.
  func balances(_ balances: [Balance]) -> [Balance] {
    balances.enumerated().filter { context.isWanted(rule(of: $0.element)) }.sorted {
      (rule(of: $0.element).order, $0.offset) < (rule(of: $1.element).order, $1.offset)
    }.map(\.element)
  }

  private func rule(of balance: Balance) -> RuleID {
    RuleID(rawValue: String(balance.what.prefix { $0 != " " }))
  }
}
