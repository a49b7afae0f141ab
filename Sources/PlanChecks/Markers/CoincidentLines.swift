internal import PlaneGeometry

/// Lines of one kind that run over each other count once: the first one keeps the stretch.
enum CoincidentLines {
  /// The lines without the stretches that lie within `identity` of an earlier line, or of an earlier stretch of the
  /// same one.
  static func counted(_ drawn: [DrawnLine], identityMetres identity: Double) -> [DrawnLine] {
    let set = LineSet(drawn.map(\.line))
    return drawn.indices.flatMap { index -> [DrawnLine] in
      let line = drawn[index].line
      var covered = Stretches()
      for segment in 0..<line.segmentCount {
        let number = set.firstSegment(of: index) + segment
        let box = line.bounds(ofSegment: segment).expanded(by: identity)
        set.forEachSegment(meeting: box) { other, otherLine, place in
          guard other < number,
            let shared = line.stretch(ofSegment: segment, along: set.lines[otherLine], place, within: identity)
          else { return }
          covered.add(line.offsets[segment] + shared.lowerBound, line.offsets[segment] + shared.upperBound)
        }
      }
      guard !covered.intervals.isEmpty else { return [drawn[index]] }
      covered.normalise(joining: identity)
      return drawn[index].pieces(covered.complement(ofLength: line.lengthMetres, leavingOut: identity))
    }
  }
}

extension MeasuredLine {
  /// The stretch of a segment, metres from its beginning, that a segment of another line runs along; `nil` when their
  /// common extent does not lie within `identity` over its whole length.
  func stretch(
    ofSegment segment: Int, along other: MeasuredLine, _ place: Int, within identity: Double
  ) -> ClosedRange<Double>? {
    let (from, to) = (positions[segment], positions[segment + 1])
    let length = offsets[segment + 1] - offsets[segment]
    let (ux, uy) = ((to.x - from.x) / length, (to.y - from.y) / length)
    func local(_ position: Position) -> (along: Double, across: Double) {
      let (dx, dy) = (position.x - from.x, position.y - from.y)
      return (dx * ux + dy * uy, dy * ux - dx * uy)
    }
    let (a, b) = (local(other.positions[place]), local(other.positions[place + 1]))
    let low = max(0, min(a.along, b.along))
    let high = min(length, max(a.along, b.along))
    guard high - low > identity else { return nil }
    func across(at along: Double) -> Double {
      a.across + (b.across - a.across) * (along - a.along) / (b.along - a.along)
    }
    guard abs(across(at: low)) <= identity, abs(across(at: high)) <= identity else { return nil }
    return low...high
  }
}
