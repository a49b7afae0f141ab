internal import LandModel
internal import PlaneGeometry

/// `plan.metadata` and `plan.review`: what the record of a scheme lacks, and schemes that are due for review.
struct PlanRecordRules: Rule {
  let rules: [RuleID] = [.planMetadata, .planReview]

  func run(_ context: CheckContext) throws -> RuleOutcome {
    var outcome = RuleOutcome()
    for scheme in context.land.schemes.indices where context.isChecked(scheme: scheme) {
      let facts = context.land.schemes[scheme]
      let missing = missingFields(of: facts, counts: context.plansInForce.schemes.counts(scheme))
      if !missing.isEmpty { outcome.drafts.append(metadata(scheme, "missing", missing, context)) }
      if contradictsScale(facts, context.tolerances) {
        outcome.drafts.append(metadata(scheme, "scale", ["level", "scale"], context))
      }
    }
    for scheme in context.plansInForce.schemes.principal { review(scheme, context, &outcome) }
    return outcome
  }

  // MARK: - Metadata

  private func missingFields(of scheme: Scheme, counts: Bool) -> [String] {
    var fields: [String] = []
    if scheme.status == nil { fields.append("status") }
    if counts {
      if scheme.level == nil { fields.append("level") }
      if scheme.authority == nil { fields.append("authority") }
      if scheme.decisionNumber == nil { fields.append("decision_no") }
      if scheme.decisionDate == nil { fields.append("decision_date") }
    }
    if scheme.adjusts != nil, scheme.adjustmentKind == nil { fields.append("adjustment_kind") }
    return fields
  }

  /// A scale outside those of the level; sector schemes have no rule.
  private func contradictsScale(_ scheme: Scheme, _ tolerances: Tolerances) -> Bool {
    guard let level = scheme.level, let scale = scheme.scale,
      let scales = tolerances.scales(of: level, scheme.planningKind)
    else { return false }
    return !scales.contains(scale)
  }

  private func metadata(_ scheme: Int, _ kind: String, _ fields: [String], _ context: CheckContext) -> FindingDraft {
    var draft = draft(.planMetadata, scheme, kind, context)
    draft.details = [Detail("fields", .texts(fields))]
    return draft
  }

  // MARK: - Review

  private func review(_ scheme: Int, _ context: CheckContext, _ outcome: inout RuleOutcome) {
    let facts = context.land.schemes[scheme]
    guard let years = facts.level.flatMap({ context.tolerances.reviewYears[$0] }) else { return }
    guard let since = [facts.decisionDate, facts.reviewedOn].compactMap({ $0 }).max() else {
      outcome.skipped.append(
        SkippedFeature(rule: .planReview, layer: LayerName.scheme.rawValue, id: facts.id, reason: .noDate))
      return
    }
    let due = since.adding(years: years)
    guard due < context.asOf else { return }
    var draft = draft(.planReview, scheme, "overdue", context)
    draft.details = [
      Detail("due_on", .text(due.description)), Detail("days_over", .count(due.days(until: context.asOf))),
    ]
    outcome.drafts.append(draft)
  }

  private func draft(_ rule: RuleID, _ scheme: Int, _ kind: String, _ context: CheckContext) -> FindingDraft {
    var draft = FindingDraft(rule, subjects: [context.land.subject(.scheme, scheme)], kind: kind)
    draft.scheme = context.land.schemes[scheme].id
    draft.geometry = context.land.schemes.geometry.geometry(at: scheme)
    return draft
  }
}
