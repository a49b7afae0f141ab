internal import PlaneGeometry

// Vertices of one feature on an edge of another one that has none there, ready to be counted. They are no defect; but where
// a finding has some, its neighbours were not drawn along one line.

/// Unmatched vertices by the two features.
struct UnmatchedPairs {
  private var counts: [Pair: Int] = [:]

  private struct Pair: Hashable {
    let low: Int
    let high: Int

    init(_ one: Int, _ other: Int) { (low, high) = (min(one, other), max(one, other)) }
  }

  init(_ vertices: [UnmatchedVertex]) {
    for vertex in vertices { counts[Pair(vertex.feature, vertex.edgeOf), default: 0] += 1 }
  }

  /// How many one of two features has on an edge of the other.
  func count(between one: Int, _ other: Int) -> Int { counts[Pair(one, other)] ?? 0 }
}

/// Unmatched vertices by their place.
struct UnmatchedPlaces {
  private let positions: [Position]
  private let index: BoxIndex

  init(_ vertices: [UnmatchedVertex]) {
    positions = vertices.map(\.position)
    index = BoxIndex(positions.map { Box(minX: $0.x, minY: $0.y, maxX: $0.x, maxY: $0.y) })
  }

  /// How many places along the boundary of a polygon have one.
  func count(along polygon: Geometry) -> Int {
    var found: Set<Position> = []
    polygon.withBorrowed { polygon in
      polygon.forEachEdge { from, to in
        index.forEach(meeting: Box(around: from, to).expanded(by: EdgeIndex.reach)) { number in
          let position = positions[Int(number)]
          if position.distance(toSegment: from, to) <= EdgeIndex.reach { found.insert(position) }
        }
      }
    }
    return found.count
  }
}
