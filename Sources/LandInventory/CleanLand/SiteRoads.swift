internal import LandModel
internal import PlaneGeometry

/// The edges of existing roads, against which sites are measured.
struct SiteRoads: Sendable {
  /// How far it is to them.
  let reach: RoadReach
  private let edges: [Geometry]
  private let tree: BoxIndex

  /// A boundary this close to a road's edge is frontage, metres.
  private static let frontageDistance = 0.5

  /// Draws the edges: red lines as they are, centre lines moved by half the road's width to both sides.
  init(_ roads: LandLayer<Road>) throws(GeometryError) {
    reach = RoadReach(roads) { $0.scheme == nil }
    var edges: [Geometry] = []
    for index in roads.indices where roads[index].scheme == nil {
      guard let line = roads.geometry.geometry(at: index) else { continue }
      let width = roads[index].kind == .redLine ? 0 : roads[index].widthMetres ?? 0
      for part in line.parts where part.kind == .lineString && !part.isEmpty {
        if width > 0 {
          edges += [try part.offsetCurve(width / 2), try part.offsetCurve(-width / 2)].filter { !$0.isEmpty }
        } else {
          edges.append(part)
        }
      }
    }
    self.edges = edges
    tree = BoxIndex(edges.map(\.bounds))
  }

  /// The length of a polygon's boundary that lies within half a metre of a road's edge, metres.
  func frontage(of site: Geometry) throws(GeometryError) -> Double {
    let distance = SiteRoads.frontageDistance
    var near: [Int] = []
    tree.forEach(meeting: site.bounds.expanded(by: distance)) { near.append(Int($0)) }
    guard !near.isEmpty else { return 0 }
    var style = BufferStyle()
    style.quadrantSegments = 16
    let strip = try Geometry.collection(near.sorted().map { edges[$0] }).buffer(distance, style: style)
    return try site.boundary().intersection(strip).length
  }
}
