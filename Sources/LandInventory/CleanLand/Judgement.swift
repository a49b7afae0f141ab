internal import LandModel

/// How clean a piece of land is, why, and what to do next: what each criterion says, and what follows from it.
public struct Judgement: Hashable, Sendable {
  /// What one criterion says of land that it does not find clean.
  public struct Finding: Hashable, Sendable {
    /// The worst that it found.
    public var verdict: Verdict
    /// What it asks for, first things first; `nil` where it asks for nothing.
    public var nextStep: NextStep?
  }

  /// What the criteria say that do not find it clean; empty exactly for clean land.
  public let findings: [Criterion: Finding]
  /// Remarks, sorted by their words.
  public let notes: [String]
  /// The worst of its criteria.
  public let verdict: Verdict

  init(_ findings: [Criterion: Finding], notes: [String]) {
    self.findings = findings
    self.notes = notes
    verdict = findings.values.reduce(.clean) { $0.worse($1.verdict) }
  }

  /// The criteria whose verdict is not clean.
  public var reasons: CriterionSet { CriterionSet(findings.keys) }

  /// Those of the reasons whose verdict is unknown: the facts that are missing.
  public var unknowns: CriterionSet { CriterionSet(findings.filter { $0.value.verdict == .unknown }.keys) }

  /// What to do first; `nil` but for conditional land.
  public var nextStep: NextStep? {
    verdict == .conditional ? findings.values.compactMap(\.nextStep).min { $0.order < $1.order } : nil
  }
}

/// Collects what criteria say.
struct JudgementBuilder {
  private let criteria: CleanLandCriteria
  private var findings: [Criterion: Judgement.Finding] = [:]
  private var notes: Set<CleanLandNote> = []

  init(_ criteria: CleanLandCriteria) { self.criteria = criteria }

  /// Adds what a criterion says; of several steps of one criterion the first in the order of work stands.
  mutating func add(_ criterion: Criterion, _ found: Verdict, step: NextStep? = nil) {
    let found = criteria.limited(found, criterion)
    guard found != .clean else { return }
    let known = findings[criterion] ?? Judgement.Finding(verdict: found)
    let steps = [known.nextStep, step].compactMap { $0 }
    findings[criterion] = Judgement.Finding(
      verdict: known.verdict.worse(found), nextStep: steps.min { $0.order < $1.order })
  }

  /// Adds a remark of a criterion, unless the criterion is off.
  mutating func note(_ criterion: Criterion, _ note: CleanLandNote) {
    if criteria.tests(criterion) { notes.insert(note) }
  }

  /// Adds a remark that belongs to no criterion.
  mutating func note(_ note: CleanLandNote) { notes.insert(note) }

  /// The whole.
  func judgement() -> Judgement {
    Judgement(findings, notes: notes.map(\.word).inOrderOfIDs)
  }
}
