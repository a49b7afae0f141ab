internal import LandModel
internal import PlaneGeometry

/// Finds what the changes of a plan concern: parcels, projects, schemes in force, communes and villages.
struct AffectedSearch {
  private let context: CheckContext
  /// The schemes that are compared, with their adjustments; they are not affected by themselves.
  private let versions: Set<Int>

  init(_ context: CheckContext, versions: Set<Int>) {
    self.context = context
    self.versions = versions
  }

  private static let layers = [LayerName.parcel, .project, .scheme, .zone]

  /// Whether a feature is one of those that are named.
  private func isNamed(_ layer: LayerName, _ number: Int) -> Bool {
    switch layer {
    case .scheme:
      let plans = context.plansInForce.schemes
      return plans.counts(number) && !plans.isLocalAdjustment(number) && !versions.contains(number)
    case .zone:
      let zone = context.land.zones[number]
      return (zone.kind == .commune || zone.kind == .village) && zone.isValid(on: context.asOf)
    default: return true
    }
  }

  /// By layer, then id.
  func affected(changed: [Geometry], released: [Geometry], added: [Geometry]) throws -> [VersionComparison.Affected] {
    let paths: [(ground: [Geometry], path: WritableKeyPath<VersionComparison.Affected, Double>)] = [
      (changed, \.changed), (released, \.released), (added, \.added),
    ]
    let grounds = paths.filter { !$0.ground.isEmpty }.map { (OverlapInput(FlatLayer($0.ground)), $0.path) }
    guard !grounds.isEmpty else { return [] }
    return try AffectedSearch.layers.flatMap { layer -> [VersionComparison.Affected] in
      var found: [Int: VersionComparison.Affected] = [:]
      for (ground, path) in grounds {
        let pairs = try OverlapArea.pairs(context.overlapInput(layer), ground, jobs: context.jobs)
        for pair in 0..<pairs.count where isNamed(layer, Int(pairs.a[pair])) {
          let number = Int(pairs.a[pair])
          found[number, default: .init(layer: layer, number: number)][keyPath: path] += pairs.area[pair]
        }
      }
      let places = context.places(of: layer)
      return found.values.filter { $0.squareMetres >= VersionComparison.leastArea }
        .sorted { places[$0.number] < places[$1.number] }
    }
  }

  /// Broken blocks of the versions, and broken features of the layers beside them.
  func skipped(_ before: PlanVersion, _ after: PlanVersion) -> [SkippedFeature] {
    let scopes = (before.scope + after.scope).map(\.bounds)
    return before.skipped + after.skipped
      + AffectedSearch.layers.flatMap { layer in
        let bounds = context.land.geometry(of: layer).bounds
        return context.skipped(.geometryInvalid, layer) { number in
          isNamed(layer, number) && scopes.contains { $0.intersects(bounds[number]) }
        }
      }
  }
}
