internal import LandModel
package import PlaneGeometry

extension CheckContext {
  private static let unmeasuredSchemeGroundKey = SharedKey<[Geometry]>()
  private static let unmeasuredLandUseGroundKey = SharedKey<[Geometry]>()

  /// The ground that scheme blocks cover as drawn which would hold there but cannot be measured, and no other block
  /// does: disjoint polygons and multipolygons.
  ///
  /// It is sought only near parcels that can be measured: nobody asks for it elsewhere.
  ///
  /// - Throws: as the prevailing blocks; `GeometryError` for what GEOS cannot unite.
  package func unmeasuredSchemeGround() throws -> [Geometry] {
    try shared(CheckContext.unmeasuredSchemeGroundKey) {
      try prevailingSchemeBlocks().ground(leftOf: schemeBlocks().groundAsDrawn(near: overlapInput(.parcel)), jobs: jobs)
    }
  }

  /// The same of planned land-use blocks.
  package func unmeasuredLandUseGround() throws -> [Geometry] {
    try shared(CheckContext.unmeasuredLandUseGroundKey) {
      try prevailingLandUseBlocks().ground(
        leftOf: landUseBlocks().groundAsDrawn(near: overlapInput(.parcel)), jobs: jobs)
    }
  }
}

extension PlanBlocks {
  /// The ground that blocks which would hold but cannot be measured cover as drawn, where features of a layer are near.
  ///
  /// Rings run round it, by the rule of the non-zero winding number. What not even that can be said of has none.
  fileprivate func groundAsDrawn(near layer: OverlapInput) throws -> [Geometry] {
    try input.excluded.compactMap { excluded -> Geometry? in
      guard ranks[excluded.feature] != nil, layer.hasFeature(near: input.layer.bounds[excluded.feature]) else {
        return nil
      }
      do throws(GeometryError) {
        let ground = try input.layer.geometry(at: excluded.feature)?.windingGround().polygons ?? []
        return Geometry.joined(ground.filter { layer.hasFeature(near: $0.bounds) })
      } catch {
        if error.kind == .cancelled { throw CancellationError() }
        return nil
      }
    }
  }
}

extension PrevailingPieces {
  /// What these pieces leave of other ground.
  ///
  /// Cost: one overlay of everything, and one more for each connected part of the other ground with which the areas of
  /// the kernel do not agree.
  ///
  /// - Parameter grounds: valid polygons and multipolygons, which may lie over each other.
  /// - Returns: disjoint polygons and multipolygons.
  /// - Throws: `CancellationError` when the task around it is cancelled, `GeometryError` for what GEOS cannot unite.
  func ground(leftOf grounds: [Geometry], jobs: Int?) throws -> [Geometry] {
    guard !grounds.isEmpty else { return [] }
    let others = OverlapInput(FlatLayer(try Geometry.union(ofGrounds: grounds).polygons))
    let pairs = try OverlapArea.pairs(others, input, jobs: jobs)
    var cutters = [[Int]](repeating: [], count: others.layer.count)
    var expected = others.areas
    for pair in 0..<pairs.count {
      cutters[Int(pairs.a[pair])].append(Int(pairs.b[pair]))
      expected[Int(pairs.a[pair])] -= pairs.area[pair]
    }
    var left = try leftAtOnce(others, cutters, jobs)
    for index in others.layer.indices {
      guard let geometry = others.layer.geometry(at: index) else { continue }
      let tolerance = OverlapShape.tolerance(of: others.areas[index], others: cutters[index].count)
      if let known = left[index], abs(known.area - expected[index]) <= tolerance { continue }
      left[index] = try OverlapShape.pieces(
        of: geometry, outside: cutters[index].compactMap { layer.geometry(at: $0) }, kernelArea: expected[index]
      ).geometry
    }
    return left.compactMap { $0 }
  }

  /// What one floating overlay leaves of each polygon; `nil` where that is nothing.
  private func leftAtOnce(_ others: OverlapInput, _ cutters: [[Int]], _ jobs: Int?) throws -> [Geometry?] {
    let all = Set(cutters.joined()).sorted().compactMap { layer.geometry(at: $0) }
    let ground = others.layer.indices.compactMap { others.layer.geometry(at: $0) }
    guard ground.count > 1, !all.isEmpty, let whole = Geometry.joined(ground),
      let polygons = try OverlayMethod.floating.ground(of: whole, without: all)
    else { return ground.map { _ in nil } }
    let pairs = try OverlapArea.pairs(others, OverlapInput(FlatLayer(polygons)), jobs: jobs)
    var left = [[Geometry]](repeating: [], count: ground.count)
    for pair in 0..<pairs.count { left[Int(pairs.a[pair])].append(polygons[Int(pairs.b[pair])]) }
    return left.map(Geometry.joined)
  }
}

extension OverlayMethod {
  /// The polygons that others leave of a polygon or multipolygon; `nil` where the overlay fails.
  ///
  /// - Throws: `CancellationError` when the task is cancelled.
  func ground(of geometry: Geometry, without others: [Geometry]) throws -> [Geometry]? {
    do throws(GeometryError) {
      return try difference(geometry, others)
    } catch {
      if error.kind == .cancelled { throw CancellationError() }
      return nil
    }
  }
}
