internal import PlaneGeometry

/// `hierarchy.function`: a lower scheme assigns a function that its parent does not allow there.
///
/// By position: the finest block, whatever the precedence, against the one that holds at the nearest coarser level. One
/// finding per child scheme, parent scheme, their functions and size.
package struct FunctionHierarchyRule: Rule {
  package let rules: [RuleID] = [.hierarchyFunction]

  /// Has nothing to choose.
  package init() {}

  package func run(_ context: CheckContext) throws -> RuleOutcome {
    let found = try context.finestContradictions()
    let contradictions = SchemeContradictions(
      rule: .hierarchyFunction, functionNames: ("child_function", "parent_function"), listsBothBlocks: false,
      typology: nil)
    let pairs = found.pairs.map {
      SchemeContradictions.Pair(kind: "not_allowed", one: $0.child, other: $0.parent, squareMetres: $0.squareMetres)
    }
    return try contradictions.outcome(of: pairs, context) { found.shapes[$0] }
  }
}
