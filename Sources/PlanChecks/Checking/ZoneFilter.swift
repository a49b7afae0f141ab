public import LandModel
internal import PlaneGeometry

extension CheckResult {
  /// Keeps findings that share area, length or a point with a zone, unclipped, and those without a place.
  ///
  /// - Parameters:
  ///   - zone: the number of the zone in its layer.
  ///   - land: the land that was checked.
  public mutating func keep(inZone zone: Int, of land: Land) {
    guard let ground = land.zones.geometry.geometry(at: zone) else {
      findings.removeAll { $0.geometry != nil }
      return
    }
    let single = OverlapInput(FlatLayer([ground]))
    findings.removeAll { finding in
      guard let geometry = finding.geometry, !geometry.isEmpty else { return false }
      guard geometry.bounds.intersects(ground.bounds) else { return true }
      return !geometry.shares(ground, single)
    }
  }
}

extension Geometry {
  /// Whether it shares area, of lines length, of points a point with a polygon.
  fileprivate func shares(_ ground: Geometry, _ input: OverlapInput) -> Bool {
    switch kind {
    case .polygon, .multiPolygon:
      return OverlapArea.between(0, of: OverlapInput(FlatLayer([self])), and: 0, of: input) > OverlapArea.touching
    case .lineString, .multiLineString: return ((try? ground.intersection(self).length) ?? 0) > 0
    default:
      return stride(from: 0, to: coordinates.count, by: 2).contains {
        ground.locate(Position(coordinates[$0], coordinates[$0 + 1])) != .outside
      }
    }
  }
}
