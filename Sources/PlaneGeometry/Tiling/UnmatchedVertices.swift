extension UnmatchedVertex {
  /// The ends of unmatched edges that lie on an unmatched edge of another feature, but not at its ends.
  ///
  /// *On* means within 1e-9 of the edge's length, or two units in the last place of the ordinates where that is more.
  static func find(_ input: OverlapInput, _ matching: EdgeMatching) -> [UnmatchedVertex] {
    let edges = matching.unmatched.map { LayerEdge(input, at: $0) }
    let index = BoxIndex(edges.map { $0.box.expanded(by: $0.tolerance) })
    var found: [UnmatchedVertex] = []
    for (number, edge) in edges.enumerated() {
      // The end of an edge is the start of the next one; where a ring closes it comes up twice.
      let isNextHere =
        number + 1 < edges.count && matching.unmatched[number + 1] == matching.unmatched[number] + 1
      for end in isNextHere ? [edge.from] : [edge.from, edge.to] {
        index.forEach(meeting: Box(minX: end.x, minY: end.y, maxX: end.x, maxY: end.y)) { number in
          let other = edges[Int(number)]
          guard other.feature != edge.feature, other.passes(end) else { return }
          found.append(UnmatchedVertex(position: end, feature: edge.feature, edgeOf: other.feature))
        }
      }
    }
    found.sort {
      ($0.edgeOf, $0.position.x, $0.position.y, $0.feature) < ($1.edgeOf, $1.position.x, $1.position.y, $1.feature)
    }
    var kept = 0
    for index in found.indices where kept == 0 || found[kept - 1] != found[index] {
      found[kept] = found[index]
      kept += 1
    }
    found.removeSubrange(kept...)
    return found
  }
}

/// One edge of a layer and the feature that owns it.
private struct LayerEdge {
  let from: Position
  let to: Position
  let feature: Int

  init(_ input: OverlapInput, at position: Int) {
    let coordinates = input.layer.coordinates
    from = Position(coordinates[2 * position], coordinates[2 * position + 1])
    to = Position(coordinates[2 * position + 2], coordinates[2 * position + 3])
    feature = input.feature(at: position)
  }

  var box: Box {
    Box(around: from, to)
  }

  var tolerance: Double {
    max(1e-9 * from.distance(to: to), 2 * max(abs(from.x), abs(from.y), abs(to.x), abs(to.y)).ulp)
  }

  /// Whether the edge runs through the position, its ends left out.
  func passes(_ position: Position) -> Bool {
    position != from && position != to && position.distance(toSegment: from, to) <= tolerance
  }
}
