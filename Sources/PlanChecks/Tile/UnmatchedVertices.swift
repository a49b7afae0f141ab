internal import PlaneGeometry

/// Vertices of one feature on an edge of another one that has none there, ready to be counted.
///
/// They are no defect; but where a finding has some, its neighbours were not drawn along one line.
struct UnmatchedVertices {
  private let positions: [Position]
  private let index: BoxIndex
  private var byPair: [Pair: Int] = [:]

  private struct Pair: Hashable {
    let low: Int
    let high: Int

    init(_ one: Int, _ other: Int) { (low, high) = (min(one, other), max(one, other)) }
  }

  init(_ vertices: [UnmatchedVertex]) {
    positions = vertices.map(\.position)
    index = BoxIndex(positions.map { Box(minX: $0.x, minY: $0.y, maxX: $0.x, maxY: $0.y) })
    for vertex in vertices { byPair[Pair(vertex.feature, vertex.edgeOf), default: 0] += 1 }
  }

  /// How many one of two features has on an edge of the other.
  func count(between one: Int, _ other: Int) -> Int { byPair[Pair(one, other)] ?? 0 }

  /// How many places along the boundary of a polygon have one.
  func count(along polygon: Geometry) -> Int {
    let reach = 1e-6
    var found: Set<Position> = []
    index.forEach(meeting: polygon.bounds.expanded(by: reach)) { number in
      let position = positions[Int(number)]
      if polygon.boundaryDistance(to: position) <= reach { found.insert(position) }
    }
    return found.count
  }
}

extension Geometry {
  /// How far the nearest edge of a polygon is.
  fileprivate func boundaryDistance(to position: Position) -> Double {
    var nearest = Double.infinity
    for ring in 0..<ringCount {
      let corners = self.ring(ring)
      for (from, to) in zip(corners, corners.dropFirst()) {
        nearest = min(nearest, position.distance(toSegment: from, to))
      }
    }
    return nearest
  }
}
