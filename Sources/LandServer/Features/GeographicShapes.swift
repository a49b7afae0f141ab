internal import PlaneGeometry

/// The geometries of collections in longitude and latitude, in which most answers are given: each made once per snapshot.
final class GeographicShapes: Sendable {
  private let shapes = KeptValues<String, FlatLayer>(limit: 64)

  /// The geometries of a collection, made by whoever asks first.
  ///
  /// - Parameters:
  ///   - layer: the collection; of those that are made for a day that of the server's.
  ///   - system: CRS84.
  ///   - budget: how long another's making may be waited for.
  /// - Throws: `GeodesyError` for a position that has none there; `Problem` `work_limit`. Cost: half a microsecond a position.
  func shapes(of layer: PublishedLayer, in system: OfferedSystem, _ budget: WorkBudget) throws -> FlatLayer {
    try shapes.value(layer.name, budget) {
      try layer.geometry.mapCoordinates { coordinates in coordinates = try system.answered(coordinates) }
    }
  }

  /// The geometries of a collection of the workspace's layers; `nil` where nobody has asked for them all yet.
  func made(of name: String) -> FlatLayer? { shapes.known(name) }
}

extension Snapshot {
  /// The box in longitude and latitude of a collection, some millimetres around it, so that `bbox` with its numbers has
  /// everything; `nil` for one without positions.
  ///
  /// - Throws: as ``GeographicShapes/shapes(of:in:_:)``.
  func geographicBounds(of layer: PublishedLayer, _ budget: WorkBudget) throws -> Box? {
    var box = try geographicShapes.shapes(of: layer, in: systems.crs84, budget).totalBounds
    guard !box.isEmpty else { return nil }
    // The edges of a box are brought to the working system to within a millimetre.
    box = box.expanded(by: 2e-8)
    func rounded(_ value: Double, _ rule: FloatingPointRoundingRule) -> Double { (value * 1e9).rounded(rule) / 1e9 }
    return Box(
      minX: rounded(box.minX, .down), minY: rounded(box.minY, .down), maxX: rounded(box.maxX, .up),
      maxY: rounded(box.maxY, .up))
  }
}
