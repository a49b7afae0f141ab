internal import LandModel
internal import PlaneGeometry

/// The rule `conflict.current`.
public struct CurrentUseRule: Rule {
  /// Takes nothing.
  public init() {}

  /// The rule that it answers for.
  public var rules: [RuleID] { [.conflictCurrent] }

  /// Looks at every parcel with an observed use.
  ///
  /// - Throws: `CancellationError` when the task around it is cancelled.
  public func run(_ context: CheckContext) throws -> RuleOutcome {
    var outcome = RuleOutcome()
    let (parcels, areas) = (context.land.parcels, context.overlapInput(.parcel).areas)
    for conflict in try context.currentUseConflicts() {
      var draft = FindingDraft(
        .conflictCurrent, subjects: [context.land.subject(.parcel, conflict.parcel)], kind: conflict.kind.rawValue)
      draft.severity = .warning
      draft.typology = 2
      draft.areaSquareMetres = areas[conflict.parcel]
      draft.geometry = parcels.geometry.geometry(at: conflict.parcel)
      draft.key = [conflict.observed]
      draft.details = [
        Detail("observed", .text(conflict.observed)), Detail("registered", .texts(conflict.registered)),
        Detail("planned", .texts(conflict.planned)),
      ]
      outcome.drafts.append(draft)
    }
    let broken = context.unusableParcels
    for parcel in parcels.indices where !(parcels[parcel].observedUse ?? "").isEmpty {
      if broken.contains(parcel) {
        outcome.skipped.append(context.skipped(.conflictCurrent, .parcel, parcel, .invalidGeometry))
      } else if parcels[parcel].landUse == nil {
        outcome.skipped.append(context.skipped(.conflictCurrent, .parcel, parcel, .noCode))
      }
    }
    return outcome
  }
}
