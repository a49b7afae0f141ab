internal import LandModel

extension LandFeature {
  /// What is to be said of a feature whose fields are read, beyond each field by itself.
  ///
  /// - Throws: ``WorkspaceError`` for a block whose use is one of another function.
  static func review(_ feature: Self, place: @autoclosure () -> String) throws -> [LoadMessage] {
    switch layer {
    case .landUsePlan:
      guard let plan = feature as? LandUsePlan, plan.kind == nil else { return [] }
      return [.planKind(plan.effectiveKind, feature: plan.id)]
    case .schemeBlock:
      guard let block = feature as? SchemeBlock, let use = block.use, use.function != block.function else { return [] }
      throw WorkspaceError(
        "the use \(use.rawValue) belongs to the function \(use.function), and the block has "
          + (block.function.map { "\($0)" } ?? "none"),
        remedy: "correct one of the two", place: "\(place()), field use")
    default: return []
    }
  }
}
