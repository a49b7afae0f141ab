internal import LandModel

/// `conflict.landuse`: the urban plan and the land-use plan that hold contradict each other.
///
/// Areas come from the kernel; pieces, of fitting pairs too because the matrix counts them, from overlays. One finding
/// per scheme, plan, function, code, cell and size; ground on which two plans of their scales cannot agree is one finding
/// per pair of plans.
package struct LandUseConflictRule: Rule {
  package let rules: [RuleID] = [.conflictLandUse]

  /// Has nothing to choose.
  package init() {}

  package func run(_ context: CheckContext) throws -> RuleOutcome { try context.landUseConflicts().outcome }
}
