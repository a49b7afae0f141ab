internal import PlaneGeometry

extension Land {
  /// The land with every layer in the natural order of ids, so that what is added up over features does not depend on the order
  /// in which sources have them.
  ///
  /// Cost: that of sorting each layer that is not in that order.
  public var inOrderOfIDs: Land {
    var sorting = LayerSorting(land: self)
    // Nothing in the visit throws.
    try? sorting.visitAll()
    return sorting.land
  }
}

private struct LayerSorting: LandLayerVisitor {
  var land: Land

  mutating func visit<Feature: LandFeature>(_ layer: WritableKeyPath<Land, LandLayer<Feature>>) throws {
    land[keyPath: layer] = land[keyPath: layer].inOrderOfIDs
  }
}
