internal import LandModel
public import PlaneGeometry

extension CheckContext {
  /// The gaps of schemes that count which are streets left undrawn, as the rule about gaps finds them.
  ///
  /// - Returns: polygons, which may lie over each other; none where the rule is switched off.
  /// - Throws: as the rule does.
  public func streetGaps() throws -> [Geometry] {
    let context = CheckContext(
      land: land, asOf: asOf, book: book, rules: [.gapSchemeBlock], tolerances: tolerances, jobs: jobs)
    let inForce = plansInForce.schemes
    return try Checker.families.filter { $0.rules.contains(.gapSchemeBlock) }.flatMap { family in
      try family.run(context).drafts.filter { draft in
        draft.rule == .gapSchemeBlock && draft.kind == "street"
          && land.schemes.index(of: draft.scheme).map(inForce.counts) ?? false
      }.flatMap { $0.geometry?.polygons ?? [] }
    }
  }
}
