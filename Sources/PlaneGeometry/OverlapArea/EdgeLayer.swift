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
