internal import LandModel
package import PlaneGeometry

/// The blocks of land-use plans on the ground where their plan can hold.
///
/// Within a level only the plan decided last whose extent covers a position holds there, so an older plan without a last
/// day fills no gap of a newer one. The features are those of the layer `landuse_block`, in its order.
package struct LandUseGround: Sendable {
  /// The blocks, those of older plans cut.
  package let input: OverlapInput
  /// Every two of them that share ground.
  package let pairs: OverlapPairs

  /// Cuts the blocks.
  ///
  /// Cost: the pairs of the blocks of older plans with the extents before them, an overlay for each that is cut; nothing
  /// where no extent of a level lies over another.
  init(_ context: CheckContext) throws {
    let whole = context.overlapInput(.landUseBlock)
    let cutters = LandUseGround.cutters(context)
    guard !cutters.isEmpty else {
      input = whole
      pairs = try context.overlapPairs(within: .landUseBlock)
      return
    }
    let land = context.land
    let broken = Set(whole.excluded.map(\.feature))
    let extents = context.overlapInput(.landUsePlan)
    let cut = land.landUseBlocks.indices.filter { block in
      land.landUsePlans.index(of: land.landUseBlocks[block].plan).map { cutters[$0] != nil } ?? false
        && land.landUseBlocks[block].status == .planned && !broken.contains(block)
    }
    let ground = try Workers.map(cut, jobs: context.jobs) { block -> Geometry? in
      guard let plan = land.landUsePlans.index(of: land.landUseBlocks[block].plan),
        let geometry = whole.layer.geometry(at: block)
      else { return nil }
      return try LandUseGround.left(of: geometry, outside: cutters[plan] ?? [], extents)
    }
    var byBlock: [Int: Geometry?] = [:]
    for (block, geometry) in zip(cut, ground) { byBlock.updateValue(geometry, forKey: block) }
    let layer = FlatLayer(
      land.landUseBlocks.indices.map { block in byBlock[block] ?? whole.layer.geometry(at: block) })
    input = OverlapInput(layer, excluding: broken.sorted())
    pairs = try OverlapArea.boundedPairs(within: input, jobs: context.jobs)
  }

  /// For each period plan that counts, the plans of its level before it whose extents share ground with its own.
  private static func cutters(_ context: CheckContext) -> [Int: [Int]] {
    let (order, plans) = (context.plansInForce.landUsePlans.order, context.land.landUsePlans)
    guard order.count > 1 else { return [:] }
    var cutters: [Int: [Int]] = [:]
    for (place, plan) in order.enumerated() {
      for other in order[..<place] where plans[other].level == plans[plan].level {
        cutters[plan, default: []].append(other)
      }
    }
    return cutters
  }

  /// What extents leave of a block.
  private static func left(of block: Geometry, outside plans: [Int], _ extents: OverlapInput) throws -> Geometry? {
    var left: Geometry? = block
    for plan in plans {
      guard let ground = left, let extent = extents.layer.geometry(at: plan), extents.areas[plan] > 0 else { continue }
      let shared = OverlapArea.between(0, of: OverlapInput(FlatLayer([ground])), and: plan, of: extents)
      guard shared > OverlapArea.touching else { continue }
      do throws(GeometryError) {
        left = try OverlapShape.pieces(of: ground, outside: extent, kernelArea: ground.area - shared).geometry
      } catch {
        if error.kind == .cancelled { throw CancellationError() }
        throw error
      }
    }
    return left
  }
}
