/// One way to do an overlay, of several that differ in cost and in what they bear.
///
/// A floating overlay can be plainly wrong without an error (libgeos #1344), so who uses one holds its area against that
/// of the kernel, and takes the next way where they differ.
package struct OverlayMethod: Sendable {
  /// Whether features that GEOS does not take for valid lose their spikes, which bound no ground.
  let withoutSpikes: Bool
  /// The grid of the result's vertices; `nil` for floating precision.
  let gridSize: Double?

  static let gridSize = 1e-6

  /// The cheapest one.
  package static let floating = OverlayMethod(withoutSpikes: false, gridSize: nil)

  /// From the cheapest to the one that holds longest.
  package static let fromCheapest = [
    floating, OverlayMethod(withoutSpikes: true, gridSize: nil),
    OverlayMethod(withoutSpikes: true, gridSize: gridSize),
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

  /// The polygons of one polygon or multipolygon outside others.
  package func difference(_ a: Geometry, _ others: [Geometry]) throws(GeometryError) -> [Geometry] {
    var cutters: [Geometry] = []
    for other in others { cutters.append(try joined(other)) }
    let cutter = cutters.count == 1 ? cutters[0] : try Geometry.unaryUnion(cutters, gridSize: gridSize)
    return try joined(a).difference(cutter, gridSize: gridSize).polygons
  }

  /// By how much the way itself can change the area of polygons, in square units of the coordinates.
  package func allowance(_ polygons: [Geometry]) -> Double {
    gridSize.map { size in size * polygons.reduce(0) { $0 + $1.perimeter } } ?? 0
  }

  private func joined(_ geometry: Geometry) throws(GeometryError) -> Geometry {
    withoutSpikes ? .polygonal(try prepared(geometry)) : geometry
  }
}
