/// How much edge two polygons share: where one's boundary runs along the other's within a distance.
package enum SharedEdges {
  /// The length, metres, measured on the first one's boundary.
  package static func length(_ a: Geometry, _ b: Geometry, within distance: Double) -> Double {
    let common = a.bounds.expanded(by: distance).intersection(b.bounds.expanded(by: distance))
    guard !common.isEmpty else { return 0 }
    let others = segments(b, meeting: common)
    var length = 0.0
    for segment in segments(a, meeting: common) {
      let own = segment.bounds.expanded(by: distance)
      let stretches = others.compactMap { other in
        other.bounds.intersects(own) ? segment.stretch(along: other, within: distance) : nil
      }
      length += segment.length * covered(stretches)
    }
    return length
  }

  private static func segments(_ geometry: Geometry, meeting box: Box) -> [PlaneSegment] {
    var segments: [PlaneSegment] = []
    for ring in 0..<geometry.ringCount {
      let positions = geometry.ring(ring)
      for (from, to) in zip(positions, positions.dropFirst()) {
        let segment = PlaneSegment(from, to)
        if segment.bounds.intersects(box) { segments.append(segment) }
      }
    }
    return segments
  }

  /// How much of 0 to 1 the ranges cover together.
  private static func covered(_ ranges: [ClosedRange<Double>]) -> Double {
    var sum = 0.0
    var end = 0.0
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) where range.upperBound > end {
      sum += range.upperBound - max(end, range.lowerBound)
      end = range.upperBound
    }
    return sum
  }
}
