public import LandModel
public import PlaneGeometry

/// The extent of one zone, for answers about it alone: measures are clipped to it, features stay that touch it.
public struct ZoneExtent: Sendable {
  /// The zone's place in its layer.
  public let zone: Int
  /// The zone's id.
  public let id: String
  /// Its ground, a valid polygon or multipolygon; `nil` for a zone without one, which nothing touches.
  public let geometry: Geometry?
  private let input: OverlapInput

  /// The extent of a zone of a land.
  public init(_ zone: Int, of land: Land) {
    self.zone = zone
    id = land.zones[zone].id
    geometry = land.zones.geometry.geometry(at: zone)
    input = OverlapInput(FlatLayer([geometry]))
  }

  /// Whether something shares area, of lines length, of points a point with the zone, or has no place.
  public func keeps(_ other: Geometry?) -> Bool {
    guard let other, !other.isEmpty else { return true }
    return touches(other)
  }

  /// Whether something shares area, of lines length, of points a point with the zone; of an invalid polygon its ground as
  /// drawn.
  public func touches(_ other: Geometry) -> Bool {
    guard let geometry, geometry.bounds.intersects(other.bounds) else { return false }
    switch other.kind {
    case .polygon, .multiPolygon:
      return OverlapArea.between(0, of: OverlapInput(FlatLayer([other.asDrawn])), and: 0, of: input)
        > OverlapArea.touching
    case .lineString, .multiLineString: return ((try? geometry.intersection(other).length) ?? 0) > 0
    default:
      return stride(from: 0, to: other.coordinates.count, by: 2).contains {
        covers(Position(other.coordinates[$0], other.coordinates[$0 + 1]))
      }
    }
  }

  /// Whether a position lies in the zone or on its border.
  public func covers(_ position: Position) -> Bool {
    geometry.map { $0.locate(position) != .outside } ?? false
  }

  /// A layer of polygons of which only the ground in the zone is left: features outside are empty, those of which all or
  /// nearly all lies in it stay as they are, invalid ones stay left out where their ground as drawn touches the zone.
  ///
  /// Cost: the pairs of features and zone, and an overlay for each feature on the border.
  /// - Throws: `CancellationError`; `GeometryError` where a polygon cannot be handed over.
  package func clipped(_ layer: OverlapInput, jobs: Int?) throws -> OverlapInput {
    guard let geometry else {
      return OverlapInput(FlatLayer(layer.layer.indices.map { _ in Geometry.empty(.polygon) }))
    }
    let pairs = try OverlapArea.pairs(layer, input, jobs: jobs)
    let shapes = try Workers.map(pairs.count, jobs: jobs, size: 64) { pair -> Geometry? in
      let feature = Int(pairs.a[pair])
      guard let whole = layer.layer.geometry(at: feature) else { return nil }
      let area = layer.areas[feature]
      guard pairs.area[pair] < area - OverlapShape.tolerance(of: area) else { return whole }
      return try OverlapShape.pieces(of: whole, and: geometry, kernelArea: pairs.area[pair]).geometry
    }
    var clipped = layer.layer.indices.map { _ in Geometry.empty(.polygon) }
    for (pair, shape) in shapes.enumerated() { if let shape { clipped[Int(pairs.a[pair])] = shape } }
    let drawn = layer.excluded.map(\.feature).filter { feature in
      layer.layer.geometry(at: feature).map { !$0.isEmpty && touches($0) } ?? false
    }
    for feature in drawn { if let shape = layer.layer.geometry(at: feature) { clipped[feature] = shape } }
    return OverlapInput(FlatLayer(clipped), excluding: drawn)
  }

  /// What of an area as drawn lies in the zone, 0 to 1.
  func share(ofDrawn geometry: Geometry) throws -> Double {
    let ground = try geometry.windingGround()
    guard ground.area > 0 else { return touches(geometry) ? 1 : 0 }
    return OverlapArea.between(0, of: OverlapInput(FlatLayer([ground])), and: 0, of: input) / ground.area
  }
}

extension CheckContext {
  private static let measuredKeys = LayerKeys<OverlapInput>()

  /// A layer of polygons as answers measure it: ``overlapInput(_:)``, clipped to the zone where one is asked about.
  ///
  /// - Throws: `CancellationError`; `GeometryError` where a polygon cannot be handed over.
  package func measured(_ layer: LayerName) throws -> OverlapInput {
    guard let zone else { return overlapInput(layer) }
    return try shared(CheckContext.measuredKeys[layer]) { try zone.clipped(overlapInput(layer), jobs: jobs) }
  }

  /// The numbers of the features of a layer of polygons that stand in answers: all, of one zone those that touch it.
  package func asked(_ layer: LayerName) throws -> [Int] {
    let all = Array(land.geometry(of: layer).indices)
    guard zone != nil else { return all }
    let measured = try measured(layer)
    let broken = Set(measured.excluded.map(\.feature))
    return all.filter { measured.areas[$0] > OverlapArea.touching || broken.contains($0) }
  }

  /// Of features that could not be looked at those of which an answer speaks: all, of one zone those that touch it or have
  /// no place.
  package func asked(_ skipped: [SkippedFeature]) -> [SkippedFeature] {
    guard let zone else { return skipped }
    return skipped.filter { feature in
      guard let name = LayerName(rawValue: feature.layer) else { return true }
      let layer = land[name]
      return layer.index(of: feature.id).map { zone.keeps(layer.geometry.geometry(at: $0)) } ?? true
    }
  }

  /// The area as drawn of a feature, of one zone that in it, square metres.
  package func areaAsDrawn(_ layer: LayerName, _ feature: Int) throws -> Double {
    let geometry = land.geometry(of: layer)
    guard let zone else { return geometry[feature].areaAsDrawn }
    return try geometry.geometry(at: feature).map { try $0.asDrawn.area * zone.share(ofDrawn: $0) } ?? 0
  }
}
