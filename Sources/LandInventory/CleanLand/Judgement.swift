/// How clean a piece of land is, why, and what to do next.
public struct Judgement: Hashable, Sendable {
  /// The worst of its criteria.
  public let verdict: Verdict
  /// The criteria whose verdict is not clean; empty exactly for clean land.
  public let reasons: CriterionSet
  /// Those of the reasons whose verdict is unknown: the facts that are missing.
  public let unknowns: CriterionSet
  /// Remarks, sorted by their words.
  public let notes: [String]
  /// What to do first; `nil` but for conditional land.
  public let nextStep: NextStep?

  /// The step that each criterion asks for, where it is not clean.
  let steps: [Criterion: NextStep]
}

/// Collects the verdicts of criteria.
struct JudgementBuilder {
  private let criteria: CleanLandCriteria
  private var verdict = Verdict.clean
  private var reasons: CriterionSet = []
  private var unknowns: CriterionSet = []
  private var failures: CriterionSet = []
  private var notes: Set<CleanLandNote> = []
  private var steps: [Criterion: NextStep] = [:]

  init(_ criteria: CleanLandCriteria) { self.criteria = criteria }

  /// Adds what a criterion says; the first of several steps of one criterion stands.
  mutating func add(_ criterion: Criterion, _ found: Verdict, step: NextStep? = nil) {
    let found = criteria.limited(found, criterion)
    guard found != .clean else { return }
    verdict = verdict.worse(found)
    let reason = CriterionSet(criterion)
    reasons.insert(reason)
    switch found {
    case .unknown: unknowns.insert(reason)
    case .notClean: failures.insert(reason)
    case .clean, .conditional: break
    }
    if let step, steps[criterion].map({ step.order < $0.order }) ?? true { steps[criterion] = step }
  }

  /// Adds a remark of a criterion, unless the criterion is off.
  mutating func note(_ criterion: Criterion, _ note: CleanLandNote) {
    if criteria.tests(criterion) { notes.insert(note) }
  }

  /// Adds a remark that belongs to no criterion.
  mutating func note(_ note: CleanLandNote) { notes.insert(note) }

  /// The whole.
  func judgement() -> Judgement {
    Judgement(
      verdict: verdict, reasons: reasons, unknowns: unknowns.subtracting(failures),
      notes: notes.map(\.word).sorted { $0.precedesByCodePoint($1) },
      nextStep: verdict == .conditional ? steps.values.min { $0.order < $1.order } : nil, steps: steps)
  }
}
