public import LandModel
internal import PlaneGeometry

/// The rules about boundary markers: `marker.none`, `missing`, `spacing`, `drift`, `orphan` and `overdue`.
public struct MarkerRules: Rule {
  /// Takes nothing.
  public init() {}

  /// The rules that the family answers for.
  public var rules: [RuleID] {
    [.markerNone, .markerMissing, .markerSpacing, .markerDrift, .markerOrphan, .markerOverdue]
  }

  /// Looks at every scheme that is to be marked, and at every marker.
  ///
  /// - Throws: `CancellationError` when the task around it is cancelled.
  public func run(_ context: CheckContext) throws -> RuleOutcome {
    let survey = try context.markerSurvey()
    var outcome = RuleOutcome()
    outcome.skipped = survey.skipped
    for marking in survey.schemes where marking.problem == nil && !marking.lines.isEmpty {
      outcome.drafts += SchemeFindings(context, marking).drafts
    }
    outcome.drafts += MarkerFindings(context, survey).drafts
    return outcome
  }
}

/// When the markers of a scheme must have been handed over.
public struct MarkerDeadline: Hashable, Sendable {
  /// The last day for it.
  public let dueOn: CivilDate
  /// How many days ago that was; 0 when it is not past.
  public let daysOver: Int

  /// Reckons from the decision; `nil` without its date.
  public init?(decidedOn: CivilDate?, allowedDays: Int, asOf: CivilDate) {
    guard let decidedOn else { return nil }
    dueOn = decidedOn.adding(days: allowedDays)
    daysOver = max(0, dueOn.days(until: asOf))
  }
}

/// The findings about one scheme.
private struct SchemeFindings {
  let context: CheckContext
  let marking: SchemeMarking
  let subject: Subject
  let deadline: MarkerDeadline?

  init(_ context: CheckContext, _ marking: SchemeMarking) {
    self.context = context
    self.marking = marking
    subject = context.land.subject(.scheme, marking.scheme)
    deadline = MarkerDeadline(
      decidedOn: context.land.schemes[marking.scheme].decisionDate,
      allowedDays: context.tolerances.markerOverdueDays, asOf: context.asOf)
  }

  var drafts: [FindingDraft] {
    switch marking.status(spacingMetres: context.tolerances.markerSpacingMetres) {
    case .none: return [none]
    // An outline is no line that the plan sets.
    case .unknown: return []
    case .complete, .partial: break
    }
    return [missing, spacing, overdue].compactMap { $0 }
  }

  private func draft(_ rule: RuleID, _ kind: String) -> FindingDraft {
    var draft = FindingDraft(rule, subjects: [subject], kind: kind)
    draft.scheme = subject.id
    return draft
  }

  private var none: FindingDraft {
    let daysOver = deadline?.daysOver ?? 0
    var draft = draft(.markerNone, "unmarked")
    draft.severity = daysOver > 0 ? .warning : .info
    draft.lengthMetres = marking.lineMetres
    draft.details = [
      Detail("points_required", .count(marking.points.count)), Detail("line_m", .number(marking.lineMetres)),
      Detail("days_over", .count(daysOver)),
    ]
    draft.geometry = .multiLineString(marking.lines.map(\.line.positions))
    return draft
  }

  private var missing: FindingDraft? {
    let missing = marking.points.filter { $0.markedBy == nil }
    guard !missing.isEmpty else { return nil }
    var draft = draft(.markerMissing, "points")
    draft.parts = missing.count
    draft.details = [
      Detail("points_required", .count(marking.points.count)), Detail("points_missing", .count(missing.count)),
    ]
    draft.geometry = .multiPoint(missing.map(\.position).sorted { $0.tieKey < $1.tieKey })
    return draft
  }

  private var spacing: FindingDraft? {
    let spacing = context.tolerances.markerSpacingMetres
    let runs = marking.runsOver(spacingMetres: spacing)
    guard let longest = runs.map(\.run.lengthMetres).max() else { return nil }
    var draft = draft(.markerSpacing, "runs")
    draft.parts = runs.count
    draft.lengthMetres = runs.reduce(0) { $0 + $1.run.lengthMetres }
    draft.details = [Detail("longest_m", .number(longest)), Detail("spacing_m", .number(spacing))]
    draft.geometry = .multiLineString(runs.map { $0.line.line.positions(from: $0.run.from, to: $0.run.to) })
    return draft
  }

  private var overdue: FindingDraft? {
    guard let deadline, deadline.daysOver > 0 else { return nil }
    let open = marking.points.filter { point in
      point.markedBy.map { context.land.markers[$0].state != .handedOver } ?? true
    }
    guard !open.isEmpty else { return nil }
    var draft = draft(.markerOverdue, "not_handed_over")
    draft.details = [
      Detail("due_on", .text(deadline.dueOn.description)), Detail("days_over", .count(deadline.daysOver)),
    ]
    draft.geometry = .multiPoint(open.map(\.position).sorted { $0.tieKey < $1.tieKey })
    return draft
  }
}
