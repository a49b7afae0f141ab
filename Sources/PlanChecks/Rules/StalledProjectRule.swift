internal import LandModel
internal import PlaneGeometry

/// The rule `project.stalled`.
public struct StalledProjectRule: Rule {
  /// Takes nothing.
  public init() {}

  /// The rule that it answers for.
  public var rules: [RuleID] { [.projectStalled] }

  /// Looks at every licensed project.
  ///
  /// - Throws: as ``CheckContext/heldGround()``.
  public func run(_ context: CheckContext) throws -> RuleOutcome {
    var outcome = RuleOutcome()
    let (projects, input) = (context.land.projects, context.overlapInput(.project))
    for stalled in try context.stalledProjects() {
      var draft = FindingDraft(
        .projectStalled, subjects: [context.land.subject(.project, stalled.project)], kind: stalled.kind.rawValue)
      draft.severity = stalled.kind.severity
      let area = input.areas[stalled.project]
      draft.areaSquareMetres = area > 0 ? area : nil
      draft.geometry = projects.geometry.geometry(at: stalled.project)
      draft.details = [
        Detail("since", .text(stalled.since.description)), Detail("months", .count(stalled.months)),
        Detail("due_on", .optional(stalled.dueOn?.description)), Detail("months_late", .optional(stalled.monthsLate)),
        Detail("held_m2", .number(stalled.heldSquareMetres)),
      ]
      draft.messageValues["late_months"] = "\(context.tolerances.lateMonths)"
      outcome.drafts.append(draft)
    }
    for project in projects.indices where projects[project].kind == nil {
      outcome.skipped.append(context.skipped(.projectStalled, .project, project, .noKind))
    }
    return outcome
  }
}
