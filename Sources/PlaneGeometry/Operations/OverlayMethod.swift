/// One way to do an overlay, of several that differ in cost and in what they bear.
struct OverlayMethod: Sendable {
  /// Whether features that GEOS does not take for valid lose their spikes, which bound no ground.
  let withoutSpikes: Bool
  /// The grid of the result's vertices; `nil` for floating precision.
  let gridSize: Double?

  /// From the cheapest to the one that holds longest.
  static let fromCheapest = [
    OverlayMethod(withoutSpikes: false, gridSize: nil), OverlayMethod(withoutSpikes: true, gridSize: nil),
    OverlayMethod(withoutSpikes: true, gridSize: OverlapShape.gridSize),
  ]

  /// The geometry as this way takes it.
  func prepared(_ geometry: Geometry) throws(GeometryError) -> [Geometry] {
    guard withoutSpikes, try !geometry.isValidForGEOS else { return [geometry] }
    return try geometry.madeValid(.structure).polygons
  }

  /// The polygons that two polygons or multipolygons share.
  func intersection(_ a: Geometry, _ b: Geometry) throws(GeometryError) -> [Geometry] {
    try joined(a).intersection(joined(b), gridSize: gridSize).polygons
  }

  /// The polygons of one polygon or multipolygon outside another.
  func difference(_ a: Geometry, _ b: Geometry) throws(GeometryError) -> [Geometry] {
    try joined(a).difference(joined(b), gridSize: gridSize).polygons
  }

  private func joined(_ geometry: Geometry) throws(GeometryError) -> Geometry {
    withoutSpikes ? .polygonal(try prepared(geometry).flatMap(\.polygons)) : geometry
  }
}
