internal import LandModel
internal import PlaneGeometry

/// `plan.unpublished`: plans that count and were not made public in the days that the law gave on the day of the decision.
struct PublicationRule: Rule {
  let rules: [RuleID] = [.planUnpublished]

  func run(_ context: CheckContext) throws -> RuleOutcome {
    let (land, plans) = (context.land, context.plansInForce)
    var outcome = RuleOutcome()
    look(
      at: plans.schemes.counting.map { scheme in
        Published(scheme, land.schemes[scheme].decisionDate, land.schemes[scheme].publishedOn)
      }, of: .scheme, isKept: land.schemes.features.contains { $0.publishedOn != nil }, context, &outcome)
    look(
      at: plans.landUsePlans.counting.map { plan in
        Published(plan, land.landUsePlans[plan].decisionDate, land.landUsePlans[plan].publishedOn)
      }, of: .landUsePlan, isKept: land.landUsePlans.features.contains { $0.publishedOn != nil }, context, &outcome)
    return outcome
  }

  /// A plan and its days.
  private struct Published {
    let plan: Int
    let decidedOn: CivilDate?
    let publishedOn: CivilDate?

    init(_ plan: Int, _ decidedOn: CivilDate?, _ publishedOn: CivilDate?) {
      self.plan = plan
      self.decidedOn = decidedOn
      self.publishedOn = publishedOn
    }
  }

  /// - Parameter isKept: whether the layer has dates of publication at all.
  private func look(
    at plans: [Published], of layer: LayerName, isKept: Bool, _ context: CheckContext, _ outcome: inout RuleOutcome
  ) {
    guard isKept else {
      if !plans.isEmpty {
        outcome.skipped.append(
          SkippedFeature(rule: .planUnpublished, layer: layer.rawValue, id: "", reason: .noPublicationDates))
      }
      return
    }
    for plan in plans {
      guard let decided = plan.decidedOn else {
        outcome.skipped.append(context.skipped(.planUnpublished, layer, plan.plan, .noDate))
        continue
      }
      guard let term = context.tolerances.publicationTerm(of: layer, decidedOn: decided) else { continue }
      if let draft = draft(plan, layer, decided, term, context) { outcome.drafts.append(draft) }
    }
  }

  private func draft(
    _ plan: Published, _ layer: LayerName, _ decided: CivilDate, _ term: PublicationTerm, _ context: CheckContext
  ) -> FindingDraft? {
    let due = decided.adding(days: term.days)
    let published = plan.publishedOn.flatMap { $0 <= context.asOf ? $0 : nil }
    let days = due.days(until: published ?? context.asOf)
    guard days > 0 else { return nil }
    var draft = FindingDraft(
      .planUnpublished, subjects: [context.land.subject(layer, plan.plan)], kind: published == nil ? "missing" : "late")
    if published != nil { draft.severity = .info }
    draft.scheme = context.scheme(of: layer, plan.plan)
    if layer == .landUsePlan { draft.owner = .land }
    draft.legalBasis = term.source
    draft.geometry = context.land.geometry(of: layer).geometry(at: plan.plan)
    draft.details = [Detail("due_on", .text(due.description)), Detail("days_over", .count(days))]
    return draft
  }
}
