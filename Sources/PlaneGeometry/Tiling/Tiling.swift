/// Whether a layer tiles the ground: overlaps, gaps and what leaves the scope.
///
/// Edges that two features share vertex by vertex are cancelled first; only features with an edge left over, and what
/// overlaps them, are looked at closely. A clean layer costs time in proportion to its size, and no overlay but that of
/// the features along its outer border.
public enum Tiling {
  /// Finds everything that keeps the layer from tiling the ground.
  ///
  /// Without a scope a gap is ground that the features enclose. With one it is all of the scope that no feature covers,
  /// and features that leave the scope are found too. Ground shared or left out counts above ``OverlapArea/touching``,
  /// however thin; telling slivers from the rest is for the caller, by their thickness.
  ///
  /// The shape of a gap comes from an overlay, whose areas are compared with those of the features; where they differ,
  /// it is done again on a grid of 1e-6 units.
  ///
  /// - Parameters:
  ///   - input: the layer, its invalid features left out.
  ///   - scope: a valid polygon or multipolygon that the layer should fill; `nil` for none.
  ///   - jobs: how many threads work at once; `nil` for as many as the machine has cores.
  /// - Throws: `CancellationError` when the task around it is cancelled; ``GeometryError`` when the scope is no valid
  ///   polygon, or when the overlay fails.
  public static func check(_ input: OverlapInput, scope: Geometry? = nil, jobs: Int? = nil) throws -> TileDefects {
    let scopeInput = try scope.map(checkedScope)
    let matching = try EdgeMatching(input, jobs: jobs)
    let owners = input.owners(ofEdgesAt: matching.unmatched)
    var defects = TileDefects()
    defects.excluded = input.excluded
    defects.overlaps = try TileOverlapSearch(input: input, matching: matching, owners: owners, jobs: jobs).run()
    defects.unmatchedVertices = UnmatchedVertex.find(input, matching)
    do {
      let search = TileGapSearch(input: input, owners: owners, overlaps: defects.overlaps, scope: scope, jobs: jobs)
      let outcome = try search.run()
      defects.gaps = outcome.gaps
      defects.isConfirmed = outcome.isConfirmed
    } catch let error as GeometryError where error.kind == .cancelled {
      throw CancellationError()
    }
    if let scopeInput { defects.outside = try outside(input, scopeInput, jobs) }
    return defects
  }

  private static func checkedScope(_ scope: Geometry) throws(GeometryError) -> OverlapInput {
    let input = OverlapInput(FlatLayer([scope]), excluding: scope.isValid ? [] : [0])
    if let reason = input.excluded.first?.reason {
      throw .invalidArgument("tile check", "the scope is no valid polygon (\(reason.rawValue))")
    }
    return input
  }

  /// Features with more area than they share with the scope.
  private static func outside(
    _ input: OverlapInput, _ scope: OverlapInput, _ jobs: Int?
  ) throws(CancellationError) -> [TileOutside] {
    var inside = [Double](repeating: 0, count: input.layer.count)
    let pairs = try OverlapArea.pairs(scope, input, jobs: jobs)
    for index in 0..<pairs.count { inside[Int(pairs.b[index])] = pairs.area[index] }
    return inside.indices.compactMap { feature in
      let area = input.areas[feature] - inside[feature]
      guard area > max(OverlapArea.touching, 1e-9 * input.areas[feature]) else { return nil }
      return TileOutside(feature: feature, area: area)
    }
  }
}
