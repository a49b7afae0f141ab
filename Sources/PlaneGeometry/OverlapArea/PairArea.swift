extension SegmentStore {
  /// The area that a feature of one layer shares with a feature of another (or the same) one.
  ///
  /// Cost: the edges of either near the other, and the logarithm of the rest.
  mutating func area(
    _ a: Int, of layerA: EdgeLayer, _ b: Int, of layerB: EdgeLayer
  ) -> Double {
    let (boxA, boxB) = (layerA.features[a].box, layerB.features[b].box)
    let shared = Box(
      minX: max(boxA.minX, boxB.minX), minY: max(boxA.minY, boxB.minY),
      maxX: min(boxA.maxX, boxB.maxX), maxY: min(boxA.maxY, boxB.maxY))
    guard shared.minX < shared.maxX, shared.minY < shared.maxY else { return 0 }
    let frame = PairFrame(shared)
    truncate(to: 0)
    if layerA.features[a].positionCount <= layerB.features[b].positionCount {
      return area(a, layerA, boxA, b, layerB, boxB, frame)
    } else {
      return area(b, layerB, boxB, a, layerA, boxA, frame)
    }
  }

  /// The same, with the feature of fewer edges first.
  @inline(__always)
  private mutating func area(
    _ small: Int, _ smallLayer: EdgeLayer, _ smallBox: Box, _ large: Int, _ largeLayer: EdgeLayer, _ largeBox: Box,
    _ frame: PairFrame
  ) -> Double {
    let largeEdges = gather(large, of: largeLayer, in: frame)
    if let inside = isFilled(largeEdges, smallBox, frame) { return inside ? smallLayer.areas[small] : 0 }
    let smallEdges = gather(small, of: smallLayer, in: frame)
    if let inside = isFilled(smallEdges, largeBox, frame) { return inside ? largeLayer.areas[large] : 0 }
    var sum = CompensatedSum()
    sharedArea(smallEdges.range, largeEdges.range, in: frame.cell, into: &sum)
    return max(0, sum.value)
  }

  /// Whether a polygon covers the frame where the frame is the whole box of the other one; `nil` when that is not so
  /// or when edges of the polygon pass through the frame.
  @inline(__always)
  private func isFilled(_ edges: GatheredEdges, _ otherBox: Box, _ frame: PairFrame) -> Bool? {
    guard edges.nearCount == 0, frame.box == otherBox else { return nil }
    var covered = 0.0
    for index in edges.range { covered += segments[index].sign * (segments[index].x1 - segments[index].x0) }
    return covered > frame.cell.width / 2
  }
}
