internal import PlaneGeometry

/// The ground of a scheme with its boundary, which cuts lines.
///
/// What lies within `identity` of the boundary lies on it.
struct ClosedScope {
  private let geometry: Geometry
  private let edges: LineSet
  private let identity: Double

  /// - Parameter geometry: a valid polygon or multipolygon.
  init(_ geometry: Geometry, identityMetres: Double) {
    self.geometry = geometry
    edges = LineSet((0..<geometry.ringCount).compactMap { MeasuredLine(geometry.ring($0)) })
    identity = identityMetres
  }

  var bounds: Box { geometry.bounds }

  /// The rings, as lines.
  var rings: [MeasuredLine] { edges.lines }

  /// Whether a position lies inside or on the boundary.
  func contains(_ position: Position) -> Bool {
    !edges.passages(of: position, within: identity).isEmpty || geometry.locate(position) != .outside
  }

  /// The pieces of a line that lie inside.
  func cut(_ drawn: DrawnLine) -> [DrawnLine] {
    let line = drawn.line
    guard line.bounds.expanded(by: identity).intersects(bounds) else { return [] }
    let places = crossings(of: line)
    guard !places.isEmpty else { return contains(line.positions[0]) ? [drawn] : [] }
    var inside = Stretches()
    let stops = [0] + places + [line.lengthMetres]
    for (from, to) in zip(stops, stops.dropFirst()) where to > from {
      if contains(line.position(at: (from + to) / 2)) { inside.add(from, to) }
    }
    inside.normalise(joining: 0)
    return drawn.pieces(inside).filter { $0.line.lengthMetres > identity }
  }

  /// Where the boundary crosses or touches a line, or has a vertex on it, sorted.
  private func crossings(of line: MeasuredLine) -> [Double] {
    var places: [Double] = []
    for segment in 0..<line.segmentCount {
      let box = line.bounds(ofSegment: segment).expanded(by: identity)
      edges.forEachSegment(meeting: box) { _, ring, place in
        let boundary = edges.lines[ring]
        let (from, to) = (boundary.positions[place], boundary.positions[place + 1])
        let start = line.offsets[segment]
        if let share = line.crossing(ofSegment: segment, from, to) {
          places.append(start + share * (line.offsets[segment + 1] - start))
        }
        for vertex in [from, to] {
          let nearest = line.nearest(to: vertex, onSegment: segment)
          if nearest.distance <= identity { places.append(nearest.offset) }
        }
        for end in [segment, segment + 1]
        where boundary.nearest(to: line.positions[end], onSegment: place).distance <= identity {
          places.append(line.offsets[end])
        }
      }
    }
    return places.sorted()
  }
}

extension MeasuredLine {
  /// Where another segment crosses one of this line, as a share of it; `nil` when they do not meet or are parallel.
  func crossing(ofSegment segment: Int, _ from: Position, _ to: Position) -> Double? {
    let (a, b) = (positions[segment], positions[segment + 1])
    let (rx, ry) = (b.x - a.x, b.y - a.y)
    let (sx, sy) = (to.x - from.x, to.y - from.y)
    let cross = rx * sy - ry * sx
    guard abs(cross) > 1e-12 * (rx * rx + ry * ry).squareRoot() * (sx * sx + sy * sy).squareRoot() else { return nil }
    let (qx, qy) = (from.x - a.x, from.y - a.y)
    let t = (qx * sy - qy * sx) / cross
    let u = (qx * ry - qy * rx) / cross
    return (0...1).contains(t) && (0...1).contains(u) ? t : nil
  }
}
