internal import LandModel
internal import PlaneGeometry

/// `geometry.invalid`: every problem of every geometry, with its reason and place.
struct InvalidGeometryRule: Rule {
  let rules: [RuleID] = [.geometryInvalid]

  func run(_ context: CheckContext) throws -> RuleOutcome {
    var outcome = RuleOutcome()
    for layer in LayerName.allCases where layer.geometryClass != .nothing {
      guard !Task.isCancelled else { throw CancellationError() }
      for feature in candidates(layer, context) where context.isChecked(layer, feature) {
        let problems = context.land.geometry(of: layer)[feature].validityProblems()
        for problem in problems { outcome.drafts.append(draft(problem, layer, feature, context)) }
        let isOdd = problems.isEmpty && layer.geometryClass == .polygons
        guard isOdd else { continue }
        outcome.skipped.append(
          SkippedFeature(
            rule: .geometryInvalid, layer: layer.rawValue, id: context.land.subject(layer, feature).id,
            reason: .notPolygonal))
      }
    }
    return outcome
  }

  /// Polygons that the kernel leaves out; of the other layers every feature.
  private func candidates(_ layer: LayerName, _ context: CheckContext) -> [Int] {
    layer.geometryClass == .polygons
      ? context.overlapInput(layer).excluded.map(\.feature) : Array(0..<context.land.geometry(of: layer).count)
  }

  private func draft(
    _ problem: ValidityProblem, _ layer: LayerName, _ feature: Int, _ context: CheckContext
  ) -> FindingDraft {
    var draft = FindingDraft(
      .geometryInvalid, subjects: [context.land.subject(layer, feature)], kind: problem.reason.rawValue)
    draft.scheme = context.scheme(of: layer, feature)
    draft.parts = 1
    let place = problem.location.flatMap { $0.isFinite ? $0 : nil }
    draft.geometry = place.map(Geometry.point)
    draft.details = [Detail("x_n", .optional(place?.y)), Detail("y_e", .optional(place?.x))]
    return draft
  }
}
