internal import LandModel
internal import PlaneGeometry
internal import Synchronization

/// The existing roads, against which sites are measured.
struct SiteRoads: Sendable {
  /// How far it is to them.
  let reach: RoadReach

  private let strips = RoadStrips()

  /// A boundary this close to a road's edge is frontage, metres.
  private static let frontageDistance = 0.5

  init(_ land: Land) throws(GeometryError) { reach = try RoadReach(land) { $0.scheme == nil } }

  /// The length of a polygon's boundary that lies within half a metre of a road's edge, metres.
  func frontage(of site: Geometry) throws(GeometryError) -> Double {
    let near = reach.grounds(meeting: site.bounds.expanded(by: SiteRoads.frontageDistance))
    guard !near.isEmpty else { return 0 }
    var edges: [Geometry] = []
    for number in near {
      let ground = reach.grounds[number]
      edges.append(ground.kind.isPolygonal ? try ground.boundary() : ground)
    }
    let strip = try strips.strip(along: near) { () throws(GeometryError) -> Geometry in
      var style = BufferStyle()
      style.quadrantSegments = 16
      return try Geometry.collection(edges).buffer(SiteRoads.frontageDistance, style: style)
    }
    return try site.boundary().intersection(strip).length
  }
}

/// The strips along single roads, made once: several sites lie at one road, and a road is long.
private final class RoadStrips: Sendable {
  private let known = Mutex<[Int: Geometry]>([:])

  /// The strip along some roads, by their numbers.
  func strip(
    along roads: [Int], _ make: () throws(GeometryError) -> Geometry
  ) throws(GeometryError) -> Geometry {
    guard roads.count == 1 else { return try make() }
    if let strip = known.withLock({ $0[roads[0]] }) { return strip }
    let strip = try make()
    known.withLock { $0[roads[0]] = strip }
    return strip
  }
}
