internal import PlaneGeometry

/// The rings of a polygon in a tile, made of outlines that run along the border of the drawn square.
///
/// A ring that leaves the square and comes back elsewhere has an outline that returns along the border, over itself or over
/// that of another ring. Here what runs along the border there and back cancels, and the rest is joined into rings anew: a
/// polygon may come apart, and a hole that reaches the border becomes a bay. Ground and its sign stay the same, bit for bit.
struct BorderRings {
  /// The rings, one after the other, the first point not repeated.
  private(set) var points: [GridPoint] = []
  /// Where each ring starts; one more than rings.
  private(set) var starts: [Int] = [0]

  /// A way from one place of the border to another: along it, or through the square.
  private struct Way {
    let start: Int32
    let end: Int32
    /// The points between both, as a range of the trace's; `nil` for a way along the border.
    let inside: Range<Int>?
  }

  private static let side = Int32(TileMatrixSet.extent + 2 * TileMatrixSet.buffer)
  private static let low = Int32(-TileMatrixSet.buffer)
  private static let high = low + side

  /// Joins the outlines of one polygon.
  init(_ trace: borrowing RingTrace) {
    if trace.starts.count == 2, takeOneReturn(trace.points) { return }
    part(trace)
  }

  /// Joins the outlines of one polygon as if each left the square many times.
  init(parting trace: borrowing RingTrace) { part(trace) }

  /// Takes a ring that leaves the square once and comes back along the border without turning round: most of those that
  /// reach the border, and nothing of theirs cancels.
  ///
  /// - Returns: `false`, with nothing taken, for any other ring.
  private mutating func takeOneReturn(_ outline: [GridPoint]) -> Bool {
    let count = outline.count
    var arrival: Int?
    for index in 0..<count where outline[index].isOnBorder && !outline[index == 0 ? count - 1 : index - 1].isOnBorder {
      if arrival != nil { return false }
      arrival = index
    }
    guard var departure = arrival else { return false }
    var way: Int32 = 0
    while true {
      let next = departure + 1 == count ? 0 : departure + 1
      guard outline[next].isOnBorder else { break }
      guard let (from, to) = BorderRings.places(outline[departure], outline[next]) else { return false }
      let step = to - from
      if way != 0, (step > 0) != (way > 0) { return false }
      way += step
      departure = next
    }
    guard abs(way) < 4 * BorderRings.side else { return false }
    points.reserveCapacity(count)
    for index in departure..<count { push(outline[index], 0) }
    for index in 0..<departure { push(outline[index], 0) }
    close(0)
    return true
  }

  /// Joins outlines of any kind.
  private mutating func part(_ trace: borrowing RingTrace) {
    var ways: [Way] = []
    // Where the flow along the border changes, and by how much.
    var changes: [(place: Int32, flow: Int32)] = []
    // Points of all outlines, each turned so that it begins on the border and closed.
    var turned: [GridPoint] = []
    for ring in 0..<trace.starts.count - 1 {
      let outline = trace.points[trace.starts[ring]..<trace.starts[ring + 1]]
      guard let first = outline.firstIndex(where: \.isOnBorder) else {
        points += outline
        starts.append(points.count)
        continue
      }
      let begin = turned.count
      turned += outline[first...]
      turned += outline[..<first]
      turned.append(outline[first])
      BorderRings.take(turned, from: begin, &ways, &changes)
    }
    for way in ways { changes += [(way.start, 0), (way.end, 0)] }
    BorderRings.appendFlows(changes, to: &ways)
    join(ways, turned)
  }

  /// Takes an outline apart where it touches the border.
  private static func take(
    _ points: [GridPoint], from begin: Int, _ ways: inout [Way], _ changes: inout [(place: Int32, flow: Int32)]
  ) {
    var lastOnBorder = begin
    for index in begin + 1..<points.count where points[index].isOnBorder {
      let (start, end) = (points[lastOnBorder], points[index])
      if index == lastOnBorder + 1, let (from, to) = places(start, end) {
        let direction: Int32 = from < to ? 1 : -1
        changes += [(min(from, to), direction), (max(from, to), -direction)]
      } else {
        ways.append(Way(start: place(start), end: place(end), inside: lastOnBorder + 1..<index))
      }
      lastOnBorder = index
    }
  }

  /// Adds a way for every stretch of the border along which something flows.
  private static func appendFlows(_ changes: [(place: Int32, flow: Int32)], to ways: inout [Way]) {
    let sorted = changes.sorted { $0.place < $1.place }
    var flow: Int32 = 0
    for (index, change) in sorted.enumerated() {
      flow += change.flow
      guard index + 1 < sorted.count, sorted[index + 1].place > change.place, flow != 0 else { continue }
      let (from, to) = (change.place, sorted[index + 1].place)
      for _ in 0..<abs(flow) {
        ways.append(
          flow > 0
            ? Way(start: from, end: to % (4 * side), inside: nil)
            : Way(start: to % (4 * side), end: from, inside: nil))
      }
    }
  }

  /// Joins ways end to end; at every place as many end as start.
  private mutating func join(_ ways: [Way], _ turned: [GridPoint]) {
    let order = ways.indices.sorted { (ways[$0].start, $0) < (ways[$1].start, $1) }
    var isUsed = [Bool](repeating: false, count: ways.count)
    /// A way on from a place, of the wanted kind where there is one.
    func next(at place: Int32, along: Bool) -> Int? {
      var low = order.indices.firstNumber { ways[order[$0]].start >= place }
      var other: Int?
      while low < order.count, ways[order[low]].start == place {
        if !isUsed[order[low]] {
          if (ways[order[low]].inside == nil) == along { return order[low] }
          other = other ?? order[low]
        }
        low += 1
      }
      return other
    }
    for first in ways.indices where !isUsed[first] {
      let begin = points.count
      var way = first
      while true {
        isUsed[way] = true
        push(BorderRings.point(ways[way].start), begin)
        for index in ways[way].inside ?? 0..<0 { push(turned[index], begin) }
        if ways[way].end == ways[first].start { break }
        guard let following = next(at: ways[way].end, along: ways[way].inside == nil) else { break }
        way = following
      }
      close(begin)
    }
  }

  private mutating func push(_ point: GridPoint, _ begin: Int) {
    let count = points.count
    if count > begin, points[count - 1] == point { return }
    if count > begin + 1, GridPoint.areOnOneSide(points[count - 2], points[count - 1], point) { points.removeLast() }
    points.append(point)
  }

  private mutating func close(_ begin: Int) {
    while points.count > begin + 1, points[points.count - 1] == points[begin] { points.removeLast() }
    let count = points.count
    if count > begin + 2, GridPoint.areOnOneSide(points[count - 2], points[count - 1], points[begin]) {
      points.removeLast()
    }
    if points.count - begin < 3 { return points.removeSubrange(begin...) }
    starts.append(points.count)
  }

  // MARK: - Places along the border

  /// How far from the north-western corner a point of the border lies, by way of the north-eastern one.
  private static func place(_ point: GridPoint) -> Int32 {
    if point.y == low { return point.x - low }
    if point.x == high { return side + point.y - low }
    if point.y == high { return 2 * side + high - point.x }
    return 3 * side + high - point.y
  }

  /// The point at a place.
  private static func point(_ place: Int32) -> GridPoint {
    let along = place % side
    switch place / side {
    case 0: return GridPoint(low + along, low)
    case 1: return GridPoint(high, low + along)
    case 2: return GridPoint(high - along, high)
    default: return GridPoint(low, high - along)
    }
  }

  /// The places of both ends of an edge along one side; `nil` where the edge runs through the square.
  private static func places(_ start: GridPoint, _ end: GridPoint) -> (Int32, Int32)? {
    if start.y == low, end.y == low { return (start.x - low, end.x - low) }
    if start.x == high, end.x == high { return (side + start.y - low, side + end.y - low) }
    if start.y == high, end.y == high { return (2 * side + high - start.x, 2 * side + high - end.x) }
    if start.x == low, end.x == low { return (3 * side + high - start.y, 3 * side + high - end.y) }
    return nil
  }
}
