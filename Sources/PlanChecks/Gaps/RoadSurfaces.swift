internal import LandModel
internal import PlaneGeometry

/// The ground of roads: centre lines widened to their width, with flat ends; roads without a width have none.
struct RoadSurfaces: Sendable {
  private let surfaces: [Geometry]
  private let index: BoxIndex

  /// From which share on ground counts as street.
  private static let streetRatio = 0.8

  init(_ land: Land) {
    surfaces = land.roads.indices.compactMap { road in
      guard land.roads[road].kind == .centreLine, let ground = try? land.roadGround(road) else { return nil }
      return ground.kind.isPolygonal ? ground : nil
    }
    index = BoxIndex(surfaces.map(\.bounds))
  }

  /// Whether a gap is a street that was left undrawn: 80 % or more of it lie in road surfaces.
  func areStreet(_ gap: Geometry) throws(GeometryError) -> Bool {
    var near: [Int] = []
    index.forEach(meeting: gap.bounds) { near.append(Int($0)) }
    guard !near.isEmpty else { return false }
    let ground = try Geometry.unaryUnion(near.sorted().map { surfaces[$0] })
    return try ground.intersection(gap).area >= RoadSurfaces.streetRatio * gap.area
  }
}
