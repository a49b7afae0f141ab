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
    if isFirst(layerA.features[a], layerB.features[b]) {
      return area(a, layerA, boxA, b, layerB, boxB, frame)
    } else {
      return area(b, layerB, boxB, a, layerA, boxA, frame)
    }
  }

  /// Whether a feature has fewer edges than another.
  ///
  /// Equals are told apart by their place, so that the sum has one
  /// order whichever feature a caller names first.
  @inline(__always)
  private func isFirst(_ one: EdgeFeature, _ other: EdgeFeature) -> Bool {
    if one.positionCount != other.positionCount { return one.positionCount < other.positionCount }
    if one.box.minX != other.box.minX { return one.box.minX < other.box.minX }
    return one.box.minY <= other.box.minY
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
  /// or when the polygon covers only a part of the frame.
  @inline(__always)
  private func isFilled(_ edges: GatheredEdges, _ otherBox: Box, _ frame: PairFrame) -> Bool? {
    guard edges.nearCount == 0, frame.box == otherBox else { return nil }
    if edges.range.isEmpty { return false }
    let top = segments[edges.range.lowerBound]
    return edges.range.count == 1 && top.x0 == 0 && top.x1 == frame.cell.x1 && top.sign == 1 ? true : nil
  }
}
