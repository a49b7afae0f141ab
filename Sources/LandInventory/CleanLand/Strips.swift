internal import PlaneGeometry

/// Strips that are thinner than `identity`: what two drawings of one line leave between them.
///
/// Their square metres belong to the largest piece of their parcel. Their shape belongs to nothing, be it a polygon of
/// its own, the tail of one or a loop around what was cut out, because over it grounds would touch that do not.
struct Strips {
  private let limit: Double

  /// - Parameter metres: the thickness below which a strip is none of the ground's shape.
  init(thinnerThan metres: Double) { limit = metres }

  /// The pieces of one parcel, one a polygon, strips among the area of the largest.
  func joined(_ pieces: [(geometry: Geometry, facts: GroundFacts)]) throws(GeometryError) -> [GroundPiece] {
    var kept: [(polygon: Geometry, area: Double, facts: GroundFacts)] = []
    var strips = 0.0
    for piece in pieces {
      for polygon in piece.geometry.polygons {
        let area = polygon.area
        if try isStrip(polygon, area: area) {
          strips += area
        } else {
          kept.append((polygon, area, piece.facts))
        }
      }
    }
    guard let largest = kept.indices.max(by: { (kept[$0].area, -$0) < (kept[$1].area, -$1) }) else {
      // The parcel is a strip itself: the first piece stands for it.
      let facts = pieces.max { $0.geometry.area < $1.geometry.area }?.facts ?? GroundFacts()
      let polygons = pieces.flatMap(\.geometry.polygons)
      return strips > 0 ? [GroundPiece(facts: facts, squareMetres: strips, shape: .polygons(polygons))] : []
    }
    kept[largest].area += strips
    return kept.map { polygon, area, facts in
      GroundPiece(facts: facts, squareMetres: area, shape: .polygons([polygon]))
    }
  }

  /// Polygons without those that are strips and without the strips of others; as they are where nothing else is there.
  func removed(from polygons: [Geometry]) throws(GeometryError) -> [Geometry] {
    var kept: [Geometry] = []
    for polygon in polygons {
      if polygons.count > 1, try isStrip(polygon, area: polygon.area) { continue }
      kept += runsAlongItself(polygon) ? try opened(polygon) : [polygon]
    }
    return kept.isEmpty ? polygons : kept
  }

  private func isStrip(_ polygon: Geometry, area: Double) throws(GeometryError) -> Bool {
    // No polygon is thinner than twice its area by its perimeter.
    guard 2 * area < limit * polygon.perimeter else { return false }
    return try polygon.isThinner(thanMetres: limit)
  }

  // MARK: - Tails and loops

  /// Whether two edges run against each other closer than the limit, and farther than about an acute corner.
  private func runsAlongItself(_ polygon: Geometry) -> Bool {
    let edges = (0..<polygon.ringCount).flatMap { ring in
      let positions = polygon.ring(ring)
      return zip(positions, positions.dropFirst()).map(PlaneSegment.init)
    }
    let tree = BoxIndex(edges.map(\.bounds))
    return edges.indices.contains { index in
      var isFound = false
      let edge = edges[index]
      tree.forEach(meeting: edge.bounds.expanded(by: limit)) { number in
        let other = edges[Int(number)]
        guard !isFound, number > index, edge.runsAgainst(other),
          let stretch = edge.stretch(along: other, within: limit)
        else { return }
        isFound = (stretch.upperBound - stretch.lowerBound) * edge.length > 10 * limit
      }
      return isFound
    }
  }

  /// What is left of a polygon where a circle of the limit has room.
  private func opened(_ polygon: Geometry) throws(GeometryError) -> [Geometry] {
    let distance = (limit - 0.000_01) / 2
    return try moved(polygon, [-distance, distance]).polygons
  }

  /// Ground with the gaps closed that are no gaps: slits and what lies between its polygons, thinner than the limit.
  func closed(_ ground: Geometry) throws(GeometryError) -> Geometry {
    guard ground.polygons.count > 1 || ground.polygons.contains(where: runsAlongItself) else { return ground }
    return try moved(ground, [limit, -limit])
  }

  /// The ground with its boundary moved out and in, or in and out; corners that it had stay what they were.
  private func moved(_ ground: Geometry, _ distances: [Double]) throws(GeometryError) -> Geometry {
    var style = BufferStyle()
    style.join = .mitre
    var moved = ground
    for distance in distances { moved = try moved.buffer(distance, style: style) }
    let corners = (0..<ground.ringCount).flatMap(ground.ring)
    let tree = BoxIndex(corners.map { Box($0) })
    let snapped = moved.mapPositions { position in
      var nearest = (corner: position, metres: limit / 2)
      tree.forEach(meeting: Box(position).expanded(by: limit / 2)) { number in
        let metres = corners[Int(number)].distance(to: position)
        if metres < nearest.metres { nearest = (corners[Int(number)], metres) }
      }
      return nearest.corner
    }
    return snapped.isValid ? snapped : moved
  }
}

extension PlaneSegment {
  /// Whether it leads more against another one than along it.
  fileprivate func runsAgainst(_ other: PlaneSegment) -> Bool {
    (to.x - from.x) * (other.to.x - other.from.x) + (to.y - from.y) * (other.to.y - other.from.y) < 0
  }
}

extension Box {
  /// A single position.
  init(_ position: Position) { self.init(minX: position.x, minY: position.y, maxX: position.x, maxY: position.y) }
}
