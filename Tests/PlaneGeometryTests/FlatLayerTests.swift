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

@Test func pickedFeaturesAreThoseOfTheLayer() throws {
  let hole = [Position(2, 2), Position(4, 2), Position(4, 4), Position(2, 2)]
  let box = Geometry.rectangle(Box(minX: 0, minY: 0, maxX: 9, maxY: 9))
  let shapes: [Geometry?] = [
    nil, .empty(.polygon), .point(Position(1, 2)), box, .polygon(box.ring(0), holes: [hole]),
    .multiPolygon([[box.ring(0)], [box.ring(0), hole]]), .lineString([Position(0, 0), Position(1, 1)]),
    .multiPoint([Position(7, 7), Position(8, 8)]), .collection([.point(Position(5, 5)), box]), .empty(.multiLineString),
  ]
  let layer = FlatLayer(shapes)
  for features in [Array(shapes.indices), [], [5], [9, 8, 7, 6, 5, 4, 3, 2, 1, 0], [4, 4, 0, 8]] {
    let picked = layer.picking(features)
    #expect(picked.count == features.count)
    for (place, feature) in features.enumerated() {
      #expect(picked.geometry(at: place) == shapes[feature] && picked.bounds[place] == layer.bounds[feature])
    }
  }
}
