internal import LandModel
internal import PlaneGeometry

extension OverlapInput.ExcludedFeature.Reason {
  /// The reason as `skipped` states it.
  package var skippedReason: SkippedFeature.Reason {
    switch self {
    case .nullGeometry: .nullGeometry
    case .notPolygonal: .notPolygonal
    case .notFinite: .nonFinite
    case .tooFewPositions, .notClosed, .invalid: .invalidGeometry
    }
  }
}

extension CheckContext {
  /// The features of a layer that a rule of areas cannot look at, of those that it would look at.
  func skipped(_ rule: RuleID, _ layer: LayerName, where isWanted: (Int) -> Bool = { _ in true }) -> [SkippedFeature] {
    overlapInput(layer).excluded.filter { isWanted($0.feature) }.map {
      SkippedFeature(
        rule: rule, layer: layer.rawValue, id: land.subject(layer, $0.feature).id, reason: $0.reason.skippedReason)
    }
  }

  /// Which features of a layer no measure can use: broken ones and those without geometry.
  func unusable(_ layer: LayerName) -> Set<Int> { Set(overlapInput(layer).excluded.map(\.feature)) }

  /// Whether the rules inside one plan run on a scheme: on every one that is neither superseded nor revoked.
  func isChecked(scheme: Int) -> Bool {
    let status = land.schemes[scheme].status
    return status != .superseded && status != .revoked
  }

  /// Whether the rules inside one plan run on a land-use plan.
  func isChecked(landUsePlan: Int) -> Bool {
    let status = land.landUsePlans[landUsePlan].status
    return status != .superseded && status != .revoked
  }

  /// Whether the rules on single features look at a feature: zones that are valid on the day, plans that are neither
  /// superseded nor revoked and their blocks, projects that are not revoked, and everything else.
  func isChecked(_ layer: LayerName, _ feature: Int) -> Bool {
    switch layer {
    case .zone: land.zones[feature].isValid(on: asOf)
    case .scheme: isChecked(scheme: feature)
    case .schemeBlock: land.schemes.index(of: land.schemeBlocks[feature].scheme).map(isChecked(scheme:)) ?? true
    case .landUsePlan: isChecked(landUsePlan: feature)
    case .landUseBlock:
      land.landUsePlans.index(of: land.landUseBlocks[feature].plan).map(isChecked(landUsePlan:)) ?? true
    case .project: land.projects[feature].status != .revoked
    case .parcel, .marker, .road, .constraintArea, .forestCover, .landUseTarget, .statement: true
    }
  }

  /// The id of the scheme that a feature belongs to or is.
  func scheme(of layer: LayerName, _ feature: Int) -> String? {
    switch layer {
    case .scheme: land.schemes[feature].id
    case .schemeBlock: land.schemeBlocks[feature].scheme
    case .road: land.roads[feature].scheme
    case .marker: land.markers[feature].scheme
    default: nil
    }
  }
}
