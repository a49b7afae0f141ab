internal import LandModel
internal import PlaneGeometry

/// The ground of roads: centre lines widened to their width, with flat ends; roads without a width have none.
struct RoadSurfaces: Sendable {
  private let surfaces: [Geometry]
  private let index: BoxIndex

  init(_ land: Land) {
    surfaces = land.roads.indices.compactMap { road in
      guard land.roads[road].kind == .centreLine, let ground = try? land.roadGround(road) else { return nil }
      return ground.kind.isPolygonal ? ground : nil
    }
    index = BoxIndex(surfaces.map(\.bounds))
  }

  /// What of a gap lies in road surfaces, and the rest; both in connected parts.
  func cut(_ gap: Geometry) throws(GeometryError) -> (streets: [Geometry], rest: [Geometry]) {
    var near: [Int] = []
    index.forEach(meeting: gap.bounds) { near.append(Int($0)) }
    guard !near.isEmpty else { return ([], [gap]) }
    let ground = try Geometry.unaryUnion(near.sorted().map { surfaces[$0] })
    let streets = try ground.intersection(gap).polygons.filter { $0.area > 0 }
    guard !streets.isEmpty else { return ([], [gap]) }
    return (streets, try gap.difference(ground).polygons.filter { $0.area > 0 })
  }
}
