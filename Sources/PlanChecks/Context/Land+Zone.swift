public import LandModel
internal import PlaneGeometry

extension Land {
  /// The same land with the features that touch a zone, whole; those without a place are left out.
  ///
  /// Cost: an overlap of areas for each feature near the zone.
  public func keeping(_ zone: ZoneExtent) -> Land {
    var keeper = FeatureKeeper(zone: zone, land: self)
    // Nothing in the visit throws.
    try? keeper.visitAll()
    return keeper.land
  }
}

private struct FeatureKeeper: LandLayerVisitor {
  let zone: ZoneExtent
  var land: Land

  mutating func visit<Feature: LandFeature>(_ path: WritableKeyPath<Land, LandLayer<Feature>>) throws {
    let layer = land[keyPath: path]
    let kept = layer.indices.filter { number in
      layer.geometry.geometry(at: number).map { !$0.isEmpty && zone.touches($0) } ?? false
    }
    land[keyPath: path] = LandLayer(kept.map { (layer[$0], layer.geometry.geometry(at: $0)) })
  }
}
