import PlaneGeometry
import Testing

@Test func layerKeepsNullAndEmptyApart() {
  let layer = FlatLayer([nil, .empty(.polygon), .point(Position(1, 2))])
  #expect(layer.count == 3)
  #expect(layer.kind(of: 0) == nil)
  #expect(layer.kind(of: 1) == .polygon)
  #expect(layer.geometry(at: 0) == nil)
  #expect(layer.geometry(at: 1) == .empty(.polygon))
  #expect(layer[2].bounds == Box(minX: 1, minY: 2, maxX: 1, maxY: 2))
}
