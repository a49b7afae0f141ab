/// Where a feature's edges are, in one cache line: candidates come in no order that memory knows.
struct EdgeFeature {
  var box: Box
  /// Its positions in the layer.
  var firstPosition: Int
  var positionCount: Int
  /// Its runs; none for a feature of few edges.
  var firstRun: Int
  var runCount: Int32
  /// The sign of its only ring, or `manyRings`.
  var sign: Int8

  static let manyRings: Int8 = 2
}

/// Pointers into a layer and what was made ready for it, for the length of a closure.
// @unchecked because pointers are not Sendable: these are only read, and point into arrays that never change.
struct EdgeLayer: @unchecked Sendable {
  let coordinates: UnsafePointer<Double>
  let ringOffsets: UnsafePointer<Int>
  let partOffsets: UnsafePointer<Int>
  let featureOffsets: UnsafePointer<Int>
  let features: UnsafePointer<EdgeFeature>
  let ringSigns: UnsafePointer<Int8>
  let areas: UnsafePointer<Double>
  let runs: UnsafePointer<EdgeRun>

  @inline(__always) func rings(of feature: Int) -> Range<Int> {
    partOffsets[featureOffsets[feature]]..<partOffsets[featureOffsets[feature + 1]]
  }
}

extension BorrowedGeometry {
  /// Lends the edges of a polygon of one ring as those of a layer of this feature alone.
  ///
  /// Without the arrays that an ``OverlapInput`` would make, because pieces of ground are many and each is asked once; all
  /// its edges are looked at. The pointers must not leave the closure.
  /// - Returns: `nil` for any other geometry, and for one that takes no part.
  func withEdgesOfOneRing<Result>(_ body: (EdgeLayer) -> Result) -> Result? {
    guard kind == .polygon, rings.count == 1, RingSurvey.reasonToExclude(self) == nil else { return nil }
    let (ring, size) = (rings.lowerBound, twiceSignedArea(ofRing: rings.lowerBound))
    let range = positions(ofRing: ring)
    var (sign, area, part): (Int8, Double, Int) = (size == 0 ? 0 : size > 0 ? 1 : -1, abs(size) / 2, parts.lowerBound)
    var feature = EdgeFeature(
      box: bounds, firstPosition: range.lowerBound, positionCount: range.count, firstRun: 0, runCount: 0, sign: sign)
    // The pointers of these conversions are valid for the length of the call. Of a feature with one ring and without
    // runs nobody reads rings by their numbers, or runs.
    func lend(
      _ feature: UnsafePointer<EdgeFeature>, _ sign: UnsafePointer<Int8>, _ area: UnsafePointer<Double>,
      _ part: UnsafePointer<Int>, _ runs: UnsafePointer<EdgeRun>
    ) -> Result {
      body(
        EdgeLayer(
          coordinates: coordinates, ringOffsets: ringOffsets, partOffsets: partOffsets, featureOffsets: part,
          features: feature, ringSigns: sign, areas: area, runs: runs))
    }
    return lend(&feature, &sign, &area, &part, [])
  }
}

extension OverlapInput {
  /// Lends the buffers; the pointers must not leave the closure.
  func withEdges<Result>(_ body: (EdgeLayer) throws -> Result) rethrows -> Result {
    // The pointers of these conversions are valid for the length of the call.
    func lend(
      _ coordinates: UnsafePointer<Double>, _ ringOffsets: UnsafePointer<Int>, _ partOffsets: UnsafePointer<Int>,
      _ featureOffsets: UnsafePointer<Int>, _ features: UnsafePointer<EdgeFeature>,
      _ ringSigns: UnsafePointer<Int8>, _ areas: UnsafePointer<Double>, _ runs: UnsafePointer<EdgeRun>
    ) throws -> Result {
      try body(
        EdgeLayer(
          coordinates: coordinates, ringOffsets: ringOffsets, partOffsets: partOffsets, featureOffsets: featureOffsets,
          features: features, ringSigns: ringSigns, areas: areas, runs: runs))
    }
    return try lend(
      layer.coordinates, layer.ringOffsets, layer.partOffsets, layer.featureOffsets, features, ringSigns, areas,
      edgeRuns.runs)
  }

  /// Where the edges of every feature are.
  static func features(of layer: FlatLayer, signs: [Int8], runs: EdgeRunIndex) -> [EdgeFeature] {
    (0..<layer.count).map { feature in
      let positions = layer.positions(of: feature)
      let (firstPart, endPart) = (layer.featureOffsets[feature], layer.featureOffsets[feature + 1])
      let (firstRing, endRing) = (layer.partOffsets[firstPart], layer.partOffsets[endPart])
      return EdgeFeature(
        box: layer.bounds[feature], firstPosition: positions.lowerBound, positionCount: positions.count,
        firstRun: runs.offsets[feature], runCount: Int32(runs.offsets[feature + 1] - runs.offsets[feature]),
        sign: endRing - firstRing == 1 ? signs[firstRing] : EdgeFeature.manyRings)
    }
  }
}
