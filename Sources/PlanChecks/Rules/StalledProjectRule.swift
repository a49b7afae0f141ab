internal import LandModel
internal import PlaneGeometry

/// The rule `project.stalled`.
public struct StalledProjectRule: Rule {
  /// Takes nothing.
  public init() {}

  /// The rule that it answers for.
  public var rules: [RuleID] { [.projectStalled] }

  /// Looks at every licensed project.
  public func run(_ context: CheckContext) throws -> RuleOutcome {
    var outcome = RuleOutcome()
    let (projects, input) = (context.land.projects, context.overlapInput(.project))
    for stalled in context.stalledProjects() {
      var draft = FindingDraft(
        .projectStalled, subjects: [context.land.subject(.project, stalled.project)], kind: stalled.kind.rawValue)
      draft.severity = stalled.kind == .extensionExpired ? .error : .warning
      let area = input.areas[stalled.project]
      draft.areaSquareMetres = area > 0 ? area : nil
      draft.geometry = projects.geometry.geometry(at: stalled.project)
      draft.details = [
        Detail("since", .text(stalled.since.description)), Detail("months", .count(stalled.months)),
      ]
      outcome.drafts.append(draft)
    }
    for project in projects.indices where projects[project].kind == nil {
      outcome.skipped.append(context.skipped(.projectStalled, .project, project, .noKind))
    }
    return outcome
  }
}
