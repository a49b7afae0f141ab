internal import LandModel
internal import PlaneGeometry

/// What holds on ground that a plan has released: the plan as it is without the versions that are compared.
struct ReleasedGround {
  private let context: CheckContext
  private let layer: LayerName
  private let versions: Set<Int>

  /// - Parameters:
  ///   - context: the land and the day.
  ///   - versions: the numbers of the plans that are left out, those compared and what adjusts them.
  ///   - layer: that of the plans.
  init(_ context: CheckContext, without versions: Set<Int>, of layer: LayerName) {
    self.context = context
    self.layer = layer
    self.versions = versions
  }

  /// The classes of ground, by name, ground without a block last; they add up to the area of the polygons.
  ///
  /// - Parameter polygons: disjoint polygons.
  /// - Throws: `CancellationError` when the task around it is cancelled; `Refusal` for the workspace's hierarchy.
  func classes(of polygons: [Geometry]) throws -> [VersionComparison.ReleasedTo] {
    guard !polygons.isEmpty else { return [] }
    let without = CheckContext(
      land: landWithoutVersions, asOf: context.asOf, book: context.book, tolerances: context.tolerances,
      jobs: context.jobs)
    let pieces = try layer == .scheme ? without.prevailingSchemeBlocks() : without.prevailingLandUseBlocks()
    let pairs = try OverlapArea.pairs(pieces.input, OverlapInput(FlatLayer(polygons)), jobs: context.jobs)
    var sums: [String: Double] = [:]
    for pair in 0..<pairs.count {
      let name = PlanVersion.className(layer, pieces.blocks[Int(pairs.a[pair])], context.land)
      sums[name, default: 0] += pairs.area[pair]
    }
    let total = polygons.reduce(0) { $0 + $1.area }
    let rest = sums.values.sorted().reduce(total, -)
    let known = sums.sorted { IdentifierOrder.precedes($0.key, $1.key) }
      .map { VersionComparison.ReleasedTo(name: $0.key, squareMetres: $0.value) }
    return known
      + (rest > max(1e-6 * total, 1e-4) ? [VersionComparison.ReleasedTo(name: nil, squareMetres: rest)] : [])
  }

  /// Only what counts now beside the versions: a plan that one of them has ended stays ended.
  private var landWithoutVersions: Land {
    var land = context.land
    let plans = context.plansInForce
    // A draft holds nowhere.
    if layer == .scheme {
      let counting = Set(plans.schemes.counting).subtracting(versions)
      land.schemes = land.schemes.changing {
        $0.status = .draft
      } where: {
        !counting.contains($0)
      }
    } else {
      let counting = Set(plans.landUsePlans.counting).subtracting(versions)
      land.landUsePlans = land.landUsePlans.changing {
        $0.status = .draft
      } where: {
        !counting.contains($0)
      }
    }
    return land
  }
}

extension LandLayer {
  /// The layer with some of its features changed.
  fileprivate func changing(_ change: (inout Feature) -> Void, where isMeant: (Int) -> Bool) -> LandLayer {
    var features = self.features
    for number in features.indices where isMeant(number) { change(&features[number]) }
    return LandLayer(features, geometry: geometry)
  }
}
