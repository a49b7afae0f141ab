/// The parts of lines that lie in the drawn square, as points of the grid.
struct LineTrace: ~Copyable {
  /// The points of all parts, one part after the other.
  private(set) var points: [GridPoint] = []
  /// Where each part starts; one more than parts.
  private(set) var starts: [Int] = [0]

  mutating func removeAll() {
    points.removeAll(keepingCapacity: true)
    starts.removeAll(keepingCapacity: true)
    starts.append(0)
  }

  /// Adds what lies in the square of a line of so many positions.
  mutating func add(count: Int, _ position: (Int) -> GridPosition) {
    guard count > 1 else { return }
    var last = position(0)
    for number in 1..<count {
      let next = position(number)
      if let (start, end) = LineTrace.inside(last, next) {
        if last.beyond != 0 { endPart() }
        push(start.clampedPoint)
        push(end.clampedPoint)
      } else {
        endPart()
      }
      last = next
    }
    endPart()
  }

  private mutating func push(_ point: GridPoint) {
    if points.count > starts[starts.count - 1], points[points.count - 1] == point { return }
    points.append(point)
  }

  private mutating func endPart() {
    let start = starts[starts.count - 1]
    if points.count - start < 2 { return points.removeSubrange(start...) }
    starts.append(points.count)
  }

  /// The ends of what lies in the square of an edge; `nil` for nothing.
  private static func inside(_ from: GridPosition, _ to: GridPosition) -> (GridPosition, GridPosition)? {
    let (fromBeyond, toBeyond) = (from.beyond, to.beyond)
    if fromBeyond | toBeyond == 0 { return (from, to) }
    if fromBeyond & toBeyond != 0 { return nil }
    // The edge between two cuts, or a cut and an end, lies in the square where both ends of it do.
    let isForward = from.precedes(to)
    let cuts = EdgeCuts(isForward ? from : to, isForward ? to : from, sides: fromBeyond ^ toBeyond)
    var ends: [GridPosition] = fromBeyond == 0 ? [from] : []
    for number in 0..<cuts.count {
      let cut = cuts[isForward ? number : cuts.count - 1 - number]
      if cut.beyond == 0 { ends.append(cut) }
    }
    if toBeyond == 0 { ends.append(to) }
    guard let first = ends.first, let last = ends.last, ends.count > 1 else { return nil }
    return (first, last)
  }
}
