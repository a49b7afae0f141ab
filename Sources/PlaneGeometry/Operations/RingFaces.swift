/// The faces that the rings of a polygon part the plane into, and the ground of those of them that are chosen.
///
/// The rings are noded once, as lines. Ground is made of faces by cancelling the edges between them: of an outline that
/// crosses itself in thousands of places no two polygons are ever united, which would cost an overlay for each, and does not
/// end in useful time where they are thin.
struct RingFaces {
  /// One valid polygon a face, which share whole edges or none; what lies outside of all rings is no face.
  let polygons: [Geometry]

  /// In more places rings do not cross who draw ground; the faces of a scribble can be as many as the square of its edges.
  private static let mostCrossings = 100_000

  /// Nodes closed rings; `nil` for a scribble, of which there are more faces than anyone can use.
  ///
  /// Polls for cancellation.
  ///
  /// Cost: n log n in edges and crossings.
  init?(_ rings: Geometry) throws(GeometryError) {
    guard !RingFaces.isScribble(rings) else { return nil }
    let lines = (0..<rings.ringCount).map { rings.ring($0) }.filter { $0.count > 1 }.map { Geometry.lineString($0) }
    polygons = lines.isEmpty ? [] : try Geometry.polygonize([Geometry.unaryUnion(lines)]).polygons
  }

  /// Whether rings cross in too many places for faces.
  ///
  /// Cost: that of ``Geometry/validityProblems(limit:)``; nothing for rings of few edges.
  static func isScribble(_ rings: Geometry) -> Bool {
    rings.positionCount * rings.positionCount / 2 > mostCrossings
      && rings.validityProblems(limit: mostCrossings).count >= mostCrossings
  }

  /// The ground of chosen faces: connected ground a polygon, which may touch others in single positions.
  func ground(where isKept: (Int) throws(GeometryError) -> Bool) throws(GeometryError) -> [Geometry] {
    var kept: [Geometry] = []
    for face in polygons.indices where try isKept(face) { kept.append(polygons[face]) }
    guard kept.count > 1 else { return kept }
    var edges: Set<Edge> = []
    RingFaces.forEachEdge(of: kept) { _, edge in
      // Where two faces lie side by side their edge bounds nothing.
      if edges.remove(edge.reversed) == nil { edges.insert(edge) }
    }
    guard edges.count < kept.reduce(0, { $0 + $1.positionCount - $1.ringCount }) else { return kept }
    var outline: [DirectedEdges.Edge] = []
    RingFaces.forEachEdge(of: kept) { _, edge in
      if edges.contains(edge) { outline.append(.init(from: edge.to, to: edge.from, ground: 0)) }
    }
    let stretches = outline.indices.map {
      GroundOutline.Stretch(from: outline[$0].from, to: outline[$0].to, edge: Int32($0))
    }
    let faces = OutlineFaces(GroundOutline(stretches), DirectedEdges(of: outline))
    return faces.doubtful.isEmpty ? faces.enclosed : try Geometry.unaryUnion(kept).polygons
  }

  /// How many edges one crosses at least on the way from outside into each face.
  func depths() -> [Int] {
    var owners: [Edge: Int32] = [:]
    owners.reserveCapacity(polygons.reduce(0) { $0 + $1.positionCount })
    RingFaces.forEachEdge(of: polygons) { owners[$1] = Int32($0) }
    var neighbours = [[Int32]](repeating: [], count: polygons.count)
    var depths = [Int](repeating: 0, count: polygons.count)
    var wave: [Int] = []
    RingFaces.forEachEdge(of: polygons) { face, edge in
      if let neighbour = owners[edge.reversed] {
        neighbours[face].append(neighbour)
      } else if depths[face] == 0 {
        depths[face] = 1
        wave.append(face)
      }
    }
    while !wave.isEmpty {
      var next: [Int] = []
      for face in wave {
        for neighbour in neighbours[face].map(Int.init) where depths[neighbour] == 0 {
          depths[neighbour] = depths[face] + 1
          next.append(neighbour)
        }
      }
      wave = next
    }
    return depths
  }

  /// An edge with its face to the left.
  private struct Edge: Hashable {
    let from: Position
    let to: Position

    var reversed: Edge { Edge(from: to, to: from) }
  }

  private static func forEachEdge(of faces: [Geometry], _ body: (_ face: Int, _ edge: Edge) -> Void) {
    for (face, polygon) in faces.enumerated() {
      polygon.orienting().withBorrowed { $0.forEachEdge { body(face, Edge(from: $0, to: $1)) } }
    }
  }
}
