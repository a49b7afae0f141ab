/// The outline of a ring in a tile: points of the grid, the first not repeated.
///
/// What lies off the drawn square is moved to the nearest point of it, edges where they cross its sides. So the outline
/// stays closed, encloses within the square what the ring encloses, and runs along the square's border where the ring is
/// outside. Every edge gives the same points whichever way it runs: where two polygons share an edge they share these.
struct RingTrace: ~Copyable {
  /// The points of all rings so far, one ring after the other.
  private(set) var points: [GridPoint] = []
  /// Where each ring starts in them; one more than rings.
  private(set) var starts: [Int] = [0]
  /// Whether any of them touches the border.
  private(set) var touchesBorder = false

  mutating func removeAll() {
    points.removeAll(keepingCapacity: true)
    starts.removeAll(keepingCapacity: true)
    starts.append(0)
    touchesBorder = false
  }

  /// Adds a ring.
  ///
  /// - Parameters:
  ///   - count: how many positions it has, the closing one not counted.
  ///   - position: the position of that number.
  mutating func add(count: Int, _ position: (Int) -> GridPosition) {
    guard count > 0 else { return }
    let start = starts[starts.count - 1]
    let first = position(0)
    var last = first
    var lastBeyond = first.beyond
    push(first.clampedPoint, start)
    for number in 1...count {
      let next = number == count ? first : position(number)
      let beyond = next.beyond
      if beyond & lastBeyond == 0, beyond | lastBeyond != 0 { pushCuts(last, lastBeyond, next, beyond, start) }
      push(next.clampedPoint, start)
      (last, lastBeyond) = (next, beyond)
    }
    while points.count > start + 1, points[points.count - 1] == points[start] { points.removeLast() }
    if points.count - start < 3 { return points.removeSubrange(start...) }
    starts.append(points.count)
    touchesBorder = touchesBorder || points[start...].contains(where: \.isOnBorder)
  }

  /// Appends a point; of points along one side of the border only the ends count.
  private mutating func push(_ point: GridPoint, _ start: Int) {
    let count = points.count
    if count > start, points[count - 1] == point { return }
    if count > start + 1, GridPoint.areOnOneSide(points[count - 2], points[count - 1], point) {
      points.removeLast()
      if points[count - 2] == point { return }
    }
    points.append(point)
  }

  /// Appends where an edge crosses the lines through the sides of the square.
  private mutating func pushCuts(
    _ from: GridPosition, _ fromBeyond: UInt8, _ to: GridPosition, _ toBeyond: UInt8, _ start: Int
  ) {
    let isForward = from.precedes(to)
    let cuts = EdgeCuts(isForward ? from : to, isForward ? to : from, sides: fromBeyond ^ toBeyond)
    for number in 0..<cuts.count { push(cuts[isForward ? number : cuts.count - 1 - number].clampedPoint, start) }
  }
}

/// Where an edge crosses the lines through the sides of the drawn square, from its canonical beginning to its end.
struct EdgeCuts {
  private(set) var count = 0
  private var positions = (GridPosition(0, 0), GridPosition(0, 0), GridPosition(0, 0), GridPosition(0, 0))
  private var shares = (0.0, 0.0, 0.0, 0.0)

  /// - Parameter sides: the lines on different sides of which the ends lie, as bits of ``GridPosition/beyond``.
  init(_ low: GridPosition, _ high: GridPosition, sides: UInt8) {
    let (du, dv) = (high.u - low.u, high.v - low.v)
    for (bit, line) in [(UInt8(1), TileGrid.low), (2, TileGrid.high)] where sides & bit != 0 {
      let share = (line - low.u) / du
      insert(GridPosition(line, low.v + share * dv), share)
    }
    for (bit, line) in [(UInt8(4), TileGrid.low), (8, TileGrid.high)] where sides & bit != 0 {
      let share = (line - low.v) / dv
      insert(GridPosition(low.u + share * du, line), share)
    }
  }

  subscript(number: Int) -> GridPosition {
    switch number {
    case 0: positions.0
    case 1: positions.1
    case 2: positions.2
    default: positions.3
    }
  }

  private mutating func insert(_ position: GridPosition, _ share: Double) {
    withUnsafeMutableBytes(of: &positions) { positions in
      withUnsafeMutableBytes(of: &shares) { shares in
        let positions = positions.assumingMemoryBound(to: GridPosition.self)
        let shares = shares.assumingMemoryBound(to: Double.self)
        var place = count
        while place > 0, shares[place - 1] > share {
          positions[place] = positions[place - 1]
          shares[place] = shares[place - 1]
          place -= 1
        }
        positions[place] = position
        shares[place] = share
      }
    }
    count += 1
  }
}
