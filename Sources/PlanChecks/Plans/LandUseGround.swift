internal import LandModel
package import PlaneGeometry

/// The blocks of land-use plans on the ground where their plan can hold.
///
/// Within a level only the plan decided last whose extent covers a position holds there: an older plan without a last day
/// fills no gap of a newer one, and what a block strays into the extent of another plan is not its own. Beyond all
/// extents of a level a block holds as it is drawn. The features are those of the layer `landuse_block`, in its order.
package struct LandUseGround: Sendable {
  /// The blocks, those of older plans cut.
  package let input: OverlapInput
  /// Every two of them that share ground.
  package let pairs: OverlapPairs

  /// Cuts the blocks.
  ///
  /// Cost: the pairs of blocks with the extents of their own plans, an overlay for each block that is cut; nothing where
  /// a level has one plan alone.
  init(_ context: CheckContext) throws {
    let whole = context.overlapInput(.landUseBlock)
    let rivals = LandUseRivals(context)
    let cut = try rivals.blocksToCut()
    guard !cut.isEmpty else {
      input = whole
      pairs = try context.overlapPairs(within: .landUseBlock)
      return
    }
    let ground = try Workers.map(cut, jobs: context.jobs) { block -> Geometry? in try rivals.ground(of: block) }
    var byBlock: [Int: Geometry?] = [:]
    for (block, geometry) in zip(cut, ground) { byBlock.updateValue(geometry, forKey: block) }
    let layer = FlatLayer(
      context.land.landUseBlocks.indices.map { block in byBlock[block] ?? whole.layer.geometry(at: block) })
    input = OverlapInput(layer, excluding: whole.excluded.map(\.feature).sorted())
    pairs = try OverlapArea.boundedPairs(within: input, jobs: context.jobs)
  }
}
