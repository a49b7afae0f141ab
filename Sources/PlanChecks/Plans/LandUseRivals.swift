internal import LandModel
internal import PlaneGeometry

/// The plans of one level whose extents take ground from each other's blocks.
struct LandUseRivals: Sendable {
  private let land: Land
  private let blocks: OverlapInput
  private let extents: OverlapInput
  private let jobs: Int?
  /// For each period plan that counts the others of its level.
  private var rivals: [Int: Rivals] = [:]

  private struct Rivals: Sendable {
    /// They hold wherever their extents lie.
    var before: [Int] = []
    /// They hold where their extents lie and its own does not.
    var after: [Int] = []
  }

  init(_ context: CheckContext) {
    land = context.land
    blocks = context.overlapInput(.landUseBlock)
    jobs = context.jobs
    let order = context.plansInForce.landUsePlans.order
    let plans = land.landUsePlans
    guard order.count > 1 else {
      extents = OverlapInput(FlatLayer([]))
      return
    }
    extents = context.overlapInput(.landUsePlan)
    for (place, plan) in order.enumerated() {
      for other in order[..<place] where plans[other].level == plans[plan].level && extents.areas[other] > 0 {
        rivals[plan, default: Rivals()].before.append(other)
      }
      for other in order[(place + 1)...] where plans[other].level == plans[plan].level && extents.areas[other] > 0 {
        rivals[plan, default: Rivals()].after.append(other)
      }
    }
  }

  private func plan(of block: Int) -> Int? { land.landUsePlans.index(of: land.landUseBlocks[block].plan) }

  /// The planned blocks from which another plan may take ground, by number: those with a plan before theirs, and those
  /// that leave their own extent.
  func blocksToCut() throws -> [Int] {
    guard !rivals.isEmpty else { return [] }
    let pairs = try OverlapArea.pairs(blocks, extents, jobs: jobs)
    var inside = [Double](repeating: 0, count: land.landUseBlocks.count)
    for pair in 0..<pairs.count where plan(of: Int(pairs.a[pair])) == Int(pairs.b[pair]) {
      inside[Int(pairs.a[pair])] = pairs.area[pair]
    }
    return land.landUseBlocks.indices.filter { block in
      guard land.landUseBlocks[block].status == .planned, blocks.areas[block] > 0, let plan = plan(of: block),
        let rivals = rivals[plan]
      else { return false }
      return !rivals.before.isEmpty
        || (extents.areas[plan] > 0 && blocks.areas[block] - inside[block] > OverlapArea.touching)
    }
  }

  /// What other plans leave of a block; `nil` for nothing.
  func ground(of block: Int) throws -> Geometry? {
    guard let plan = plan(of: block), let whole = blocks.layer.geometry(at: block) else { return nil }
    let rivals = rivals[plan] ?? Rivals()
    do throws(GeometryError) {
      var ground: Geometry? = whole
      for other in rivals.before {
        guard let left = ground else { return nil }
        ground = try part(of: left, outside: other)
      }
      guard !rivals.after.isEmpty, extents.areas[plan] > 0, let left = ground,
        let stray = try part(of: left, outside: plan)
      else { return ground }
      for other in rivals.after {
        let shared = shared(stray, other)
        guard shared > OverlapArea.touching, let left = ground, let extent = extents.layer.geometry(at: other),
          let foreign = try OverlapShape.pieces(of: stray, and: extent, kernelArea: shared).geometry
        else { continue }
        let lost = OverlapArea.between(left, and: foreign)
        ground = try OverlapShape.pieces(of: left, outside: foreign, kernelArea: left.area - lost).geometry
      }
      return ground
    } catch {
      if error.kind == .cancelled { throw CancellationError() }
      throw error
    }
  }

  private func shared(_ ground: Geometry, _ plan: Int) -> Double {
    OverlapArea.between(0, of: OverlapInput(FlatLayer([ground])), and: plan, of: extents)
  }

  /// What of ground lies outside the extent of a plan; the ground itself where they share none, `nil` for nothing.
  private func part(of ground: Geometry, outside plan: Int) throws(GeometryError) -> Geometry? {
    let shared = shared(ground, plan)
    guard shared > OverlapArea.touching, let extent = extents.layer.geometry(at: plan) else { return ground }
    return try OverlapShape.pieces(of: ground, outside: extent, kernelArea: ground.area - shared).geometry
  }
}
