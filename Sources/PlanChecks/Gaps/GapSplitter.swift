internal import PlaneGeometry

/// Splits a gap where it is thinner than the width of a sliver.
///
/// What survives an inward buffer of half that width, grown back inside the gap, are gaps of their own. Of the rest, a
/// piece as large as a sliver may be, or one that touches no such part, is one of its own; smaller ones belong to the
/// part that they touch, the largest where there are several.
struct GapSplitter {
  let tolerances: Tolerances

  /// The parts of a gap, one polygon each; their areas add up to that of the gap.
  ///
  /// A net of streets around thousands of blocks is not cut, and not tried, where no two of its edges come close.
  func parts(of gap: Geometry) throws(GeometryError) -> [Geometry] {
    let half = tolerances.sliverWidthMetres / 2
    guard gap.mayBeNarrower(than: 2 * half, tip: tolerances.sliverAreaSquareMetres / 2) else { return [gap] }
    return try parts(of: gap, cutWithin: half)
  }

  /// The same by buffers, which cost the square of the holes.
  func parts(of gap: Geometry, cutWithin half: Double) throws(GeometryError) -> [Geometry] {
    var style = BufferStyle()
    style.quadrantSegments = 16
    let cores = try gap.buffer(-half, style: style).polygons
    guard !cores.isEmpty else { return [gap] }
    var grown: [Geometry] = []
    for core in cores { grown.append(try core.buffer(half, style: style)) }
    let thick = try Geometry.unaryUnion(grown).intersection(gap).polygons
    let rest = try gap.difference(Geometry.unaryUnion(grown)).polygons
    return try joined(thick, rest, whole: gap)
  }

  private func joined(_ thick: [Geometry], _ rest: [Geometry], whole: Geometry) throws(GeometryError) -> [Geometry] {
    let areas = thick.map(\.area)
    var members = thick.map { [$0] }
    var separate: [Geometry] = []
    let edges = EdgeIndex(thick)
    for piece in rest {
      let isSmall = piece.area < tolerances.sliverAreaSquareMetres
      let around = isSmall ? edges.owners(touching: piece) : []
      if let owner = around.max(by: { areas[$0] < areas[$1] || areas[$0] == areas[$1] && $0 > $1 }) {
        members[owner].append(piece)
      } else {
        separate.append(piece)
      }
    }
    // Nothing was cut off: the gap as it was, with its own vertices.
    if thick.count == 1, separate.isEmpty { return [whole] }
    var parts: [Geometry] = []
    for group in members {
      let union = group.count == 1 ? group[0] : try Geometry.unaryUnion(group)
      parts += union.polygons
    }
    return parts + separate
  }
}
