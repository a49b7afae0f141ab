/// Between which bounds the radius of the largest circle inside a polygon lies, found without a buffer.
///
/// Squares that cover the polygon are halved, those first in which a larger circle may have its middle: the distance of
/// a square's middle to the boundary and half its diagonal bound what it can hold (V. Agafonkin, *polylabel*, 2016). On
/// compact ground the bounds meet after some dozens of squares; on long strips they do not, so the search is given up
/// after a number of squares and leaves bounds that lie apart.
struct InscribedCircle {
  /// A circle of this radius finds room.
  private(set) var lower: Double
  /// No larger one does.
  private(set) var upper: Double

  private struct Square {
    let x: Double
    let y: Double
    let half: Double
    /// No circle with its middle in the square is larger.
    let reach: Double
  }

  /// How many squares are looked at before the search is given up, in a polygon of few edges.
  private static let patience = 300

  /// Searches a polygon near the origin.
  ///
  /// - Parameters:
  ///   - polygon: one valid polygon.
  ///   - floor: circles no larger than this are of no interest.
  ///   - ceiling: a radius that is known to be too large.
  ///   - tolerance: how near, in shares of the radius, the bounds must come.
  init(_ polygon: Geometry, floor: Double, ceiling: Double, tolerance: Double) {
    lower = floor
    upper = ceiling
    let box = polygon.bounds
    let side = min(box.width, box.height)
    guard side > 0 else {
      upper = 0
      return
    }
    guard let gauge = DepthGauge(polygon) else {
      polygon.withBorrowed { search(box, side, Self.patience, tolerance, $0.depth) }
      return
    }
    search(box, side, gauge.edgeCount, tolerance, gauge.depth)
    guard lower < upper, lower > 0 else { return }
    // Larger circles have their middles where the ground as far inside as the best one's radius is: at few places.
    var style = BufferStyle()
    style.quadrantSegments = 16
    guard let cores = try? polygon.buffer(-lower, style: style).polygons.map(\.bounds), !Task.isCancelled else {
      return
    }
    search(cores.map { ($0.center, max($0.width, $0.height) / 2) }, gauge.edgeCount, tolerance, gauge.depth)
  }

  private mutating func search(
    _ box: Box, _ side: Double, _ patience: Int, _ tolerance: Double, _ depth: (_ x: Double, _ y: Double) -> Double
  ) {
    let (center, half) = (box.center, side / 2)
    let (columns, rows) = ((box.width / side).rounded(.up), (box.height / side).rounded(.up))
    lower = max(lower, depth(center.x, center.y))
    guard columns * rows <= Double(patience / 4) else { return }
    var squares: [(center: Position, half: Double)] = []
    for column in 0..<Int(columns) {
      let x = box.minX + (2 * Double(column) + 1) * half
      for row in 0..<Int(rows) { squares.append((Position(x, box.minY + (2 * Double(row) + 1) * half), half)) }
    }
    search(squares, patience, tolerance, depth)
  }

  /// Searches squares in which the middle of every larger circle lies.
  private mutating func search(
    _ start: [(center: Position, half: Double)], _ patience: Int, _ tolerance: Double,
    _ depth: (_ x: Double, _ y: Double) -> Double
  ) {
    var squares = SquareHeap()
    var count = 1
    func look(_ x: Double, _ y: Double, _ half: Double) {
      let distance = depth(x, y)
      lower = max(lower, distance)
      squares.insert(Square(x: x, y: y, half: half, reach: distance + half * 2.0.squareRoot()))
      count += 1
    }
    for square in start { look(square.center.x, square.center.y, square.half) }
    while count < patience {
      guard let square = squares.popWidest(), square.reach > lower else {
        upper = lower
        return
      }
      upper = max(lower, min(upper, square.reach))
      guard upper > lower * (1 + tolerance) else { return }
      let half = square.half / 2
      for (x, y) in [(-half, -half), (half, -half), (-half, half), (half, half)] {
        look(square.x + x, square.y + y, half)
      }
    }
    upper = max(lower, min(upper, squares.popWidest()?.reach ?? lower))
  }

  /// Squares of which the one with the largest reach comes out first.
  private struct SquareHeap {
    private var squares: [Square] = []

    mutating func insert(_ square: Square) {
      squares.append(square)
      var child = squares.count - 1
      while child > 0, squares[(child - 1) / 2].reach < squares[child].reach {
        squares.swapAt(child, (child - 1) / 2)
        child = (child - 1) / 2
      }
    }

    mutating func popWidest() -> Square? {
      guard let last = squares.popLast() else { return nil }
      guard let widest = squares.first else { return last }
      squares[0] = last
      var parent = 0
      while true {
        var largest = parent
        for child in 2 * parent + 1..<2 * parent + 3 where child < squares.count {
          if squares[child].reach > squares[largest].reach { largest = child }
        }
        guard largest != parent else { return widest }
        squares.swapAt(parent, largest)
        parent = largest
      }
    }
  }
}

/// Distances to the boundary of a polygon of many edges, through an index.
private struct DepthGauge {
  private let edges: [(from: Position, to: Position)]
  private let tree: BoxIndex

  var edgeCount: Int { edges.count }

  /// From how many edges on the index pays.
  private static let leastEdges = 1000

  /// `nil` for a polygon of few edges.
  init?(_ polygon: Geometry) {
    guard polygon.positionCount >= DepthGauge.leastEdges else { return nil }
    var edges: [(from: Position, to: Position)] = []
    polygon.withBorrowed { $0.forEachEdge { edges.append(($0, $1)) } }
    self.edges = edges
    tree = BoxIndex(edges.map { Box(around: $0.from, $0.to) })
  }

  /// As ``BorrowedGeometry/depth(_:_:)``.
  func depth(_ x: Double, _ y: Double) -> Double {
    edges.withUnsafeBufferPointer { edges in
      let position = Position(x, y)
      var isInside = false
      tree.forEach(meeting: Box(minX: x, minY: y, maxX: .infinity, maxY: y)) { number in
        let (from, to) = edges[Int(number)]
        if (from.y > y) != (to.y > y), x < (to.x - from.x) * (y - from.y) / (to.y - from.y) + from.x {
          isInside.toggle()
        }
      }
      var nearest = Double.infinity
      tree.forEachNearest({ $0.distance(to: position) }, { nearest }) { number in
        let (from, to) = edges[Int(number)]
        nearest = min(nearest, position.distance(toSegment: from, to))
      }
      return isInside ? nearest : -nearest
    }
  }
}

extension BorrowedGeometry {
  /// The distance of a position inside the polygon to its boundary; negative outside.
  fileprivate func depth(_ x: Double, _ y: Double) -> Double {
    var nearest = Double.infinity
    var isInside = false
    for ring in rings {
      let positions = positions(ofRing: ring)
      for index in positions.dropFirst() {
        let (ax, ay, bx, by) = (self.x(index - 1), self.y(index - 1), self.x(index), self.y(index))
        if (ay > y) != (by > y), x < (bx - ax) * (y - ay) / (by - ay) + ax { isInside.toggle() }
        let (dx, dy) = (bx - ax, by - ay)
        let length = dx * dx + dy * dy
        let share = length > 0 ? min(1, max(0, ((x - ax) * dx + (y - ay) * dy) / length)) : 0
        let (ox, oy) = (ax + share * dx - x, ay + share * dy - y)
        nearest = min(nearest, ox * ox + oy * oy)
      }
    }
    return isInside ? nearest.squareRoot() : -nearest.squareRoot()
  }
}
