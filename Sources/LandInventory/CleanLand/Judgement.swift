internal import LandModel

/// How clean a piece of land is, why, and what to do next: what each criterion says, and what follows from it.
struct Judgement: Hashable, Sendable {
  /// What the criteria say that do not find it clean; empty exactly for clean land.
  let findings: CriterionFindings
  /// Remarks.
  let remarks: NoteSet

  init(_ findings: CriterionFindings, remarks: NoteSet) {
    self.findings = findings
    self.remarks = remarks
  }

  /// The worst of its criteria.
  var verdict: Verdict { findings.worst }

  /// The criteria whose verdict is not clean.
  var reasons: CriterionSet { findings.reasons }

  /// Those of the reasons whose verdict is unknown: the facts that are missing.
  var unknowns: CriterionSet { findings.unknowns }

  /// Remarks, sorted by their words.
  var notes: [String] { remarks.words }

  /// What to do first; `nil` but for conditional land.
  var nextStep: NextStep? { verdict == .conditional ? findings.firstStep : nil }
}

/// Collects what criteria say.
struct JudgementBuilder {
  private let limits: CriterionLimits
  private var findings = CriterionFindings()
  private var remarks = NoteSet()

  init(_ limits: CriterionLimits) { self.limits = limits }

  /// Adds what a criterion says; of several steps of one criterion the first in the order of work stands.
  mutating func add(_ criterion: Criterion, _ found: Verdict, step: NextStep? = nil) {
    let found = limits.limited(found, criterion)
    if found != .clean { findings.add(criterion, found, step: step) }
  }

  /// Adds a remark of a criterion, unless the criterion is off.
  mutating func note(_ criterion: Criterion, _ note: CleanLandNote) {
    if limits.tests(criterion) { remarks.insert(note) }
  }

  /// Adds a remark that belongs to no criterion.
  mutating func note(_ note: CleanLandNote) { remarks.insert(note) }

  /// The whole.
  func judgement() -> Judgement { Judgement(findings, remarks: remarks) }
}

/// How far criteria are bent, ready to be asked for every piece of every parcel.
struct CriterionLimits: Sendable {
  private let tested: CriterionSet
  /// The worst verdict that each may give, by the order of criteria.
  private var worst: UInt32 = 0

  init(_ criteria: CleanLandCriteria) {
    tested = CriterionSet(Criterion.allCases.filter(criteria.tests))
    for criterion in Criterion.allCases {
      worst |= UInt32(criteria.limited(.notClean, criterion).weight) << UInt32(2 * criterion.order)
    }
  }

  /// Whether a criterion is tested.
  func tests(_ criterion: Criterion) -> Bool { tested.contains(criterion) }

  /// A verdict of a criterion as the limits let it stand.
  func limited(_ verdict: Verdict, _ criterion: Criterion) -> Verdict {
    let limit = Int(worst >> UInt32(2 * criterion.order) & 0b11)
    return verdict.weight <= limit ? verdict : Verdict(weight: limit)
  }
}
