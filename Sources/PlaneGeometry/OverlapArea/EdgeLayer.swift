/// Pointers into a layer and what was made ready for it, for the length of a closure.
// @unchecked because pointers are not Sendable: these are only read, and point into arrays that never change.
struct EdgeLayer: @unchecked Sendable {
  let coordinates: UnsafePointer<Double>
  let ringOffsets: UnsafePointer<Int>
  let partOffsets: UnsafePointer<Int>
  let featureOffsets: UnsafePointer<Int>
  let bounds: UnsafePointer<Box>
  let ringSigns: UnsafePointer<Int8>
  let areas: UnsafePointer<Double>
  let runs: UnsafePointer<EdgeRun>
  let runOffsets: UnsafePointer<Int>

  @inline(__always) func rings(of feature: Int) -> Range<Int> {
    partOffsets[featureOffsets[feature]]..<partOffsets[featureOffsets[feature + 1]]
  }

  /// How many positions the feature has.
  @inline(__always) func size(of feature: Int) -> Int {
    let rings = rings(of: feature)
    return ringOffsets[rings.upperBound] - ringOffsets[rings.lowerBound]
  }
}

extension OverlapInput {
  /// Lends the buffers; the pointers must not leave the closure.
  func withEdges<Result>(_ body: (EdgeLayer) throws -> Result) rethrows -> Result {
    // The pointers of these conversions are valid for the length of the call.
    func lend(
      _ coordinates: UnsafePointer<Double>, _ ringOffsets: UnsafePointer<Int>, _ partOffsets: UnsafePointer<Int>,
      _ featureOffsets: UnsafePointer<Int>, _ bounds: UnsafePointer<Box>, _ ringSigns: UnsafePointer<Int8>,
      _ areas: UnsafePointer<Double>, _ runs: UnsafePointer<EdgeRun>, _ runOffsets: UnsafePointer<Int>
    ) throws -> Result {
      try body(
        EdgeLayer(
          coordinates: coordinates, ringOffsets: ringOffsets, partOffsets: partOffsets, featureOffsets: featureOffsets,
          bounds: bounds, ringSigns: ringSigns, areas: areas, runs: runs, runOffsets: runOffsets))
    }
    return try lend(
      layer.coordinates, layer.ringOffsets, layer.partOffsets, layer.featureOffsets, layer.bounds, ringSigns, areas,
      edgeRuns.runs, edgeRuns.offsets)
  }
}
