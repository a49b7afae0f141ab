/// What ground still lacks to be clean, by one criterion.
public struct Lack: Hashable, Sendable {
  /// The verdict of the ground that lacks it.
  public let ground: Verdict
  /// The criterion.
  public let reason: Criterion
  /// What the criterion itself says: `unknown` where a fact is missing, `conditional` where a step is, `not_clean` where it
  /// excludes the ground.
  public let verdict: Verdict
  /// The step that the criterion asks for; `nil` where a fact is missing or nothing helps.
  public let nextStep: NextStep?
  /// The ground, square metres.
  public let squareMetres: Double

  package init(ground: Verdict, reason: Criterion, verdict: Verdict, nextStep: NextStep?, squareMetres: Double) {
    self.ground = ground
    self.reason = reason
    self.verdict = verdict
    self.nextStep = nextStep
    self.squareMetres = squareMetres
  }
}

/// Sums up what ground lacks.
struct LackTally {
  private struct Key: Hashable {
    let ground: Verdict
    let reason: Criterion
    let verdict: Verdict
    let nextStep: NextStep?

    /// By the verdict of the ground and criterion, then the order of work.
    func precedes(_ other: Key) -> Bool {
      let keys = [self, other].map { ($0.ground.place, $0.reason.order, $0.nextStep.place, $0.verdict.place) }
      return keys[0] < keys[1]
    }
  }

  private var areas: [Key: Double] = [:]

  /// Adds ground that was judged.
  mutating func add(_ judgement: Judgement, squareMetres: Double) {
    for found in judgement.findings.all {
      let step = found.verdict == .conditional ? found.nextStep : nil
      let key = Key(ground: judgement.verdict, reason: found.criterion, verdict: found.verdict, nextStep: step)
      areas[key, default: 0] += squareMetres
    }
  }

  /// Everything, by the verdict of the ground, criterion and step; ground that lacks several things stands under each.
  var lacks: [Lack] {
    areas.sorted { $0.key.precedes($1.key) }.map { key, area in
      Lack(
        ground: key.ground, reason: key.reason, verdict: key.verdict, nextStep: key.nextStep, squareMetres: area)
    }
  }
}

extension NextStep? {
  /// The place in the order of work; none comes first.
  var place: Int { map { $0.order + 1 } ?? 0 }
}
