/// How many square metres polygons share, without an overlay.
///
/// The area of an intersection is a sum over pairs of edges, so nothing is noded, nothing can fail on shared, collinear
/// or touching edges, and holes and parts need no care. Results agree with an overlay to 1e-9 of the smaller area or
/// 1e-6 square units at full VN-2000 coordinates. They are the same, bit for bit, for any number of jobs.
///
/// ```swift
/// let parcels = OverlapInput(parcelLayer, excluding: invalidParcels)
/// let blocks = OverlapInput(blockLayer)
/// let pairs = try OverlapArea.pairs(parcels, blocks)
/// ```
public enum OverlapArea {
  /// What pairs share no more than this, in square units, counts as touching: the sum of the roundings.
  public static let touching = 1e-6

  /// Every pair of a feature of `a` and a feature of `b` that shares more than ``touching``.
  ///
  /// - Parameters:
  ///   - a: one layer.
  ///   - b: the other layer, in the same reference system.
  ///   - minimumArea: pairs that share less are left out, in square units of the coordinates.
  ///   - jobs: how many threads work at once; `nil` for as many as the machine has cores.
  /// - Returns: the pairs sorted by the number of the feature in `a`, then in `b`.
  /// - Throws: `CancellationError` when the task around it is cancelled.
  public static func pairs(
    _ a: OverlapInput, _ b: OverlapInput, minimumArea: Double = 0, jobs: Int? = nil
  ) throws(CancellationError) -> OverlapPairs {
    try OverlapJoin(a, b, .all, minimumArea: minimumArea, jobs: jobs).collect()
  }

  /// Every two features of one layer that share more than ``touching``, the lower number first.
  ///
  /// - Parameters:
  ///   - layer: the layer.
  ///   - minimumArea: pairs that share less are left out, in square units of the coordinates.
  ///   - jobs: how many threads work at once; `nil` for as many as the machine has cores.
  /// - Returns: the pairs sorted by the lower, then by the higher number.
  /// - Throws: `CancellationError` when the task around it is cancelled.
  public static func pairs(
    within layer: OverlapInput, minimumArea: Double = 0, jobs: Int? = nil
  ) throws(CancellationError) -> OverlapPairs {
    try OverlapJoin(layer, layer, .once, minimumArea: minimumArea, jobs: jobs).collect()
  }

  /// The same pairs as ``pairs(within:minimumArea:jobs:)`` for what makes a document of each.
  ///
  /// - Throws: `CancellationError` when the task around it is cancelled; ``GeometryError`` where memory does not hold so
  ///   many findings.
  package static func boundedPairs(within layer: OverlapInput, jobs: Int? = nil) throws -> OverlapPairs {
    var memory = MemoryWatch("search for overlaps", bytesPerElement: 2048)
    return try OverlapJoin(layer, layer, .once, minimumArea: 0, jobs: jobs).collect { try memory.check($0) }
  }

  /// The features of a layer with which one polygon or multipolygon shares more than ``touching``.
  ///
  /// Cost: that of the features whose boxes meet the polygon's, on this thread.
  ///
  /// - Parameters:
  ///   - geometry: the polygon, valid as ``Geometry/validityProblems(limit:)`` has it; any other kind shares nothing.
  ///   - layer: the layer, in the same reference system.
  ///   - minimumArea: features that share less are left out, in square units of the coordinates.
  /// - Returns: the features in the order of the layer.
  public static func shares(
    of geometry: Geometry, in layer: OverlapInput, minimumArea: Double = 0
  ) -> [(feature: Int, area: Double)] {
    let one = OverlapInput(FlatLayer([geometry]))
    return layer.tree.query(geometry.bounds).compactMap { feature in
      let area = between(0, of: one, and: feature, of: layer)
      return area > touching && area >= minimumArea ? (feature, area) : nil
    }
  }

  /// The same pairs as ``pairs(_:_:minimumArea:jobs:)`` in batches, so that memory stays small however many there are.
  ///
  /// - Parameters:
  ///   - a: one layer.
  ///   - b: the other layer, in the same reference system.
  ///   - order: the features of `a` in the order in which they are wanted, each at most once; `nil` for that of the
  ///     layer. An order that jumps about on the ground costs up to a half more.
  ///   - minimumArea: pairs that share less are left out, in square units of the coordinates.
  ///   - jobs: how many threads work at once; `nil` for as many as the machine has cores.
  ///   - body: called on the calling thread with each batch in order; one feature of `a` is never parted.
  /// - Throws: `CancellationError` when the task around it is cancelled, and what `body` throws.
  public static func forEachBatch(
    _ a: OverlapInput, _ b: OverlapInput, in order: [Int]? = nil, minimumArea: Double = 0, jobs: Int? = nil,
    _ body: (OverlapPairs) throws -> Void
  ) throws {
    let join = OverlapJoin(a, b, .all, minimumArea: minimumArea, jobs: jobs)
    var batches = OverlapBatches(join, join.features(in: order))
    while let batch = try batches.next() { try body(batch) }
  }

  /// The same pairs as ``pairs(within:minimumArea:jobs:)`` in batches, so that memory stays small however many there are.
  ///
  /// - Parameters:
  ///   - layer: the layer.
  ///   - minimumArea: pairs that share less are left out, in square units of the coordinates.
  ///   - jobs: how many threads work at once; `nil` for as many as the machine has cores.
  ///   - body: called on the calling thread with each batch in order; one first feature is never parted.
  /// - Throws: `CancellationError` when the task around it is cancelled, and what `body` throws.
  public static func forEachBatch(
    within layer: OverlapInput, minimumArea: Double = 0, jobs: Int? = nil, _ body: (OverlapPairs) throws -> Void
  ) throws {
    let join = OverlapJoin(layer, layer, .once, minimumArea: minimumArea, jobs: jobs)
    var batches = OverlapBatches(join, join.features(in: nil))
    while let batch = try batches.next() { try body(batch) }
  }

  /// The area that one feature of `a` shares with one of `b`; 0 when one of them takes no part.
  public static func between(_ feature: Int, of a: OverlapInput, and other: Int, of b: OverlapInput) -> Double {
    guard !a.isExcluded[feature], !b.isExcluded[other] else { return 0 }
    var store = SegmentStore()
    return a.withEdges { one in b.withEdges { two in store.area(feature, of: one, other, of: two) } }
  }

  /// The area that a polygon or multipolygon shares with a feature of a layer; 0 when one of them takes no part.
  ///
  /// - Parameters:
  ///   - geometry: valid as ``Geometry/validityProblems(limit:)`` has it.
  ///   - other: the number of the feature.
  ///   - layer: the layer, in the same reference system.
  package static func between(_ geometry: Geometry, and other: Int, of layer: OverlapInput) -> Double {
    guard !layer.isExcluded[other] else { return 0 }
    let alone = geometry.withBorrowed { ground in
      ground.withEdgesOfOneRing { one in
        var store = SegmentStore(capacity: 24)
        return layer.withEdges { two in store.area(0, of: one, other, of: two) }
      }
    }
    return alone ?? between(0, of: OverlapInput(FlatLayer([geometry])), and: other, of: layer)
  }

  /// The area that two polygons or multipolygons share, valid as ``Geometry/validityProblems(limit:)`` has it.
  public static func between(_ a: Geometry, and b: Geometry) -> Double {
    between(0, of: OverlapInput(FlatLayer([a])), and: 0, of: OverlapInput(FlatLayer([b])))
  }
}
