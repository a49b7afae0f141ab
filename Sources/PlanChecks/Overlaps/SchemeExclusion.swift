internal import LandModel
internal import PlaneGeometry

extension OverlapPolicy {
  /// Schemes in force that should exclude each other.
  ///
  /// General × general, rural × rural, zoning × zoning, detailed × detailed, and general × rural where the rural one is
  /// no child of the general one; never a scheme with its parent, with what it adjusts, or two adjustments of one scheme.
  static func schemes(_ context: CheckContext) -> OverlapPolicy {
    let exclusion = SchemeExclusion(context)
    let (schemes, tolerances) = (context.land.schemes, context.tolerances)
    return OverlapPolicy(
      rule: .overlapScheme, layer: .scheme, takesPart: { exclusion.levels[$0] != nil },
      excludes: exclusion.excludes,
      severity: { one, other in
        guard let authority = schemes[one].authority else { return nil }
        return authority == schemes[other].authority ? .warning : .error
      },
      scaleTolerance: { tolerances.scaleTolerance(schemes[$0].scale, schemes[$1].scale) })
  }
}

/// Which schemes should exclude each other.
private struct SchemeExclusion: Sendable {
  /// The level of each scheme that counts; `nil` for those that take no part.
  let levels: [SchemeLevel?]
  private let owners: [Int]
  private let plans: SchemesInForce
  private let areas: [Double]

  static let childRatio = 0.95

  init(_ context: CheckContext) {
    let (schemes, plans) = (context.land.schemes, context.plansInForce.schemes)
    levels = schemes.indices.map { plans.counts($0) ? plans.level(of: $0) : nil }
    owners = schemes.indices.map { plans.counts($0) ? plans.scheme(adjustedBy: $0) : $0 }
    self.plans = plans
    areas = context.overlapInput(.scheme).areas
  }

  func excludes(_ one: Int, _ other: Int, _ area: Double) -> Bool {
    guard owners[one] != owners[other], !plans.areParentAndChild(one, other), let level = levels[one],
      let otherLevel = levels[other]
    else { return false }
    switch (level, otherLevel) {
    case (.general, .general), (.rural, .rural), (.zoning, .zoning), (.detailed, .detailed): return true
    case (.general, .rural): return !isChild(other, area)
    case (.rural, .general): return !isChild(one, area)
    default: return false
    }
  }

  private func isChild(_ rural: Int, _ area: Double) -> Bool {
    area >= SchemeExclusion.childRatio * areas[rural]
  }
}
