internal import PlaneGeometry

/// Ground that pairs of features share, cut into pieces and sorted by size, several pairs at once.
struct PairMeasure {
  let sizer: PieceSizer
  let jobs: Int?

  /// One answer a pair, in their order, the same for any number of jobs.
  ///
  /// - Parameters:
  ///   - pairs: the pairs and what they share.
  ///   - a: the layer of the first features.
  ///   - b: the layer of the second ones.
  ///   - scaleTolerance: below which thickness a pair need not agree, metres.
  /// - Throws: `CancellationError` when the task is cancelled, ``GeometryError`` when GEOS fails.
  func sized(
    _ pairs: OverlapPairs, _ a: FlatLayer, _ b: FlatLayer,
    scaleTolerance: @Sendable (_ a: Int, _ b: Int) -> Double? = { _, _ in nil }
  ) throws -> [SizedPieces] {
    let sizer = sizer
    return try Workers.map(pairs.count, jobs: jobs) { pair in
      let (one, two) = (Int(pairs.a[pair]), Int(pairs.b[pair]))
      guard let first = a.geometry(at: one), let second = b.geometry(at: two) else { return SizedPieces() }
      let shape = try OverlapShape.pieces(of: first, and: second, kernelArea: pairs.area[pair])
      return try sizer.sort(shape.pieces, scaleTolerance: scaleTolerance(one, two))
    }
  }
}
