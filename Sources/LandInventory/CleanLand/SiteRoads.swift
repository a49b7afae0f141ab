internal import LandModel
internal import PlaneGeometry

/// The existing roads, against which sites are measured.
struct SiteRoads: Sendable {
  /// How far it is to them.
  let reach: RoadReach

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
    var style = BufferStyle()
    style.quadrantSegments = 16
    let strip = try Geometry.collection(edges).buffer(SiteRoads.frontageDistance, style: style)
    return try site.boundary().intersection(strip).length
  }
}
