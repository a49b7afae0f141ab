internal import PlaneGeometry

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// A vertex of a line that is left after simplifying, and how sharply the simplified line turns there.
struct CornerVertex: Hashable, Sendable {
  let position: Position
  /// Where it lies on the line as drawn, metres.
  let offset: Double
  /// 0° for straight on, 180° for back.
  let turnDegrees: Double
}

/// Simplification by Douglas–Peucker, which only chooses vertices.
///
/// Source: D. Douglas, T. Peucker, *Algorithms for the reduction of the number of points required to represent a
/// digitized line or its caricature*, Cartographica 10 (1973).
enum CornerVertices {
  /// The vertices of the simplified line at which it turns; the ends of an open line do not.
  ///
  /// - Parameters:
  ///   - line: the line as drawn.
  ///   - tolerance: how far a vertex that is dropped may lie from the simplified line, metres.
  static func of(_ line: MeasuredLine, toleranceMetres tolerance: Double) -> [CornerVertex] {
    line.isRing ? ofRing(line, tolerance) : ofOpenLine(line, tolerance)
  }

  private static func ofOpenLine(_ line: MeasuredLine, _ tolerance: Double) -> [CornerVertex] {
    let kept = kept(line.positions, tolerance)
    return (1..<max(1, kept.count - 1)).map { place in
      corner(line, kept[place - 1], kept[place], kept[place + 1])
    }
  }

  /// A ring falls into two lines between its two farthest vertices.
  private static func ofRing(_ line: MeasuredLine, _ tolerance: Double) -> [CornerVertex] {
    let count = line.positions.count - 1
    let (first, second) = FarthestVertices.of(Array(line.positions.dropLast()))
    let there = kept(Array(line.positions[first...second]), tolerance).map { $0 + first }
    let backIndices = Array(second..<count) + Array(0...first)
    let back = kept(backIndices.map { line.positions[$0] }, tolerance).map { backIndices[$0] }
    let ring = there.dropLast() + back.dropLast()
    let vertices = Array(ring)
    guard vertices.count > 2 else {
      return vertices.map { corner(line, vertices[0], $0, vertices[vertices.count - 1]) }
    }
    return vertices.indices.map { place in
      let before = vertices[(place + vertices.count - 1) % vertices.count]
      return corner(line, before, vertices[place], vertices[(place + 1) % vertices.count])
    }
  }

  private static func corner(_ line: MeasuredLine, _ before: Int, _ at: Int, _ after: Int) -> CornerVertex {
    let (a, b, c) = (line.positions[before], line.positions[at], line.positions[after])
    let (ux, uy, vx, vy) = (b.x - a.x, b.y - a.y, c.x - b.x, c.y - b.y)
    let turn = abs(atan2(ux * vy - uy * vx, ux * vx + uy * vy)) * 180 / .pi
    return CornerVertex(position: b, offset: line.offsets[at], turnDegrees: turn)
  }

  /// The numbers of the vertices that are kept, both ends among them.
  private static func kept(_ positions: [Position], _ tolerance: Double) -> [Int] {
    guard positions.count > 2 else { return Array(positions.indices) }
    var isKept = [Bool](repeating: false, count: positions.count)
    isKept[0] = true
    isKept[positions.count - 1] = true
    var open = [(0, positions.count - 1)]
    while let (from, to) = open.popLast() {
      guard to - from > 1 else { continue }
      var (farthest, distance) = (from, tolerance)
      for index in from + 1..<to {
        let each = positions[index].distance(toSegment: positions[from], positions[to])
        if each > distance { (farthest, distance) = (index, each) }
      }
      guard farthest > from else { continue }
      isKept[farthest] = true
      open.append((from, farthest))
      open.append((farthest, to))
    }
    return positions.indices.filter { isKept[$0] }
  }
}

/// The two vertices of a ring that lie farthest apart.
enum FarthestVertices {
  /// The numbers of both, the lower one first; of several such pairs the first.
  ///
  /// Both lie on the convex hull. Cost: n log n, and the square of the number of vertices of the hull.
  ///
  /// - Parameter positions: two positions or more.
  static func of(_ positions: [Position]) -> (Int, Int) {
    let hull = hull(of: positions).sorted()
    var best = (0, positions.count > 1 ? 1 : 0)
    var largest = -1.0
    for (place, one) in hull.enumerated() {
      for other in hull[(place + 1)...] {
        let (dx, dy) = (positions[one].x - positions[other].x, positions[one].y - positions[other].y)
        let square = dx * dx + dy * dy
        if square > largest {
          largest = square
          best = (one, other)
        }
      }
    }
    return best
  }

  /// The numbers of the vertices of the convex hull, by Andrew's monotone chain.
  private static func hull(of positions: [Position]) -> [Int] {
    let order = positions.indices.sorted {
      (positions[$0].x, positions[$0].y, $0) < (positions[$1].x, positions[$1].y, $1)
    }
    guard order.count > 3 else { return order }
    func chain(_ indices: some Sequence<Int>) -> [Int] {
      var chain: [Int] = []
      for index in indices {
        while chain.count > 1,
          orientation(positions[chain[chain.count - 2]], positions[chain[chain.count - 1]], positions[index]) <= 0
        {
          chain.removeLast()
        }
        chain.append(index)
      }
      return chain.dropLast()
    }
    return chain(order) + chain(order.reversed())
  }
}
