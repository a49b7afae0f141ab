import PlaneGeometry

/// A layer that tiles a square without gap or overlap.
///
/// Bricks in shifted rows, their corners moved about, their
/// edges jagged, shared vertex for vertex. The same for the same seed on every machine; features in no order.
public struct BrickTiling {
  static let origin = Position(550_000, 1_590_000)

  private let side: Double
  private let rows: Int
  private let columns: Int
  private let jags: Int
  private let seed: UInt64

  /// Makes about `count` bricks.
  ///
  /// - Parameters:
  ///   - count: how many features, to within a row.
  ///   - jags: extra vertices on every inner edge; a brick has six of them.
  ///   - seed: tells layers apart.
  ///   - side: of the square, in metres.
  public init(count: Int, jags: Int, seed: UInt64, side: Double = 40_000) {
    self.side = side
    rows = max(2, Int((Double(count)).squareRoot().rounded()))
    columns = max(2, count / max(2, Int(Double(count).squareRoot().rounded())))
    self.jags = jags
    self.seed = seed
  }

  /// The layer, polygons in VN-2000 metres.
  public func layer() -> FlatLayer {
    var bricks: [(row: Int, left: Int, right: Int)] = []
    for row in 0..<rows {
      // In halves of a brick: even rows start at 0, odd ones with half a brick.
      var cuts = [0]
      var next = row.isMultiple(of: 2) ? 2 : 1
      while next < 2 * columns {
        cuts.append(next)
        next += 2
      }
      cuts.append(2 * columns)
      for (left, right) in zip(cuts, cuts.dropFirst()) { bricks.append((row, left, right)) }
    }
    var random = Numbers(seed: seed)
    for index in bricks.indices.reversed().dropLast() {
      bricks.swapAt(index, Int(random.next() % UInt64(index + 1)))
    }
    var builder = FlatLayer.Builder()
    builder.reserveCapacity(features: bricks.count, positions: bricks.count * (7 + 6 * jags))
    for brick in bricks { builder.append(polygon(of: brick)) }
    return builder.build()
  }

  private func polygon(of brick: (row: Int, left: Int, right: Int)) -> Geometry {
    var nodes = (brick.left...brick.right).map { Node(line: brick.row, column: $0) }
    nodes += (brick.left...brick.right).reversed().map { Node(line: brick.row + 1, column: $0) }
    let ring = zip(nodes, nodes.dropFirst() + nodes.prefix(1)).flatMap { edge($0, $1) }
    return .polygon(ring + ring.prefix(1))
  }

  /// A place where edges meet: on a line between rows, in halves of a brick.
  private struct Node {
    let line: Int
    let column: Int
  }

  private func place(of node: Node) -> Position {
    var random = Numbers(seed: seed ^ UInt64(node.line) << 32 ^ UInt64(node.column) << 1)
    let (width, height) = (side / Double(2 * columns), side / Double(rows))
    var (x, y) = (Double(node.column) * width, Double(node.line) * height)
    let (dx, dy) = (0.25 * width * random.nextSigned(), 0.25 * height * random.nextSigned())
    if node.column > 0, node.column < 2 * columns { x += dx }
    if node.line > 0, node.line < rows { y += dy }
    return BrickTiling.toMillimetres(Position(BrickTiling.origin.x + x, BrickTiling.origin.y + y))
  }

  /// The positions of an edge from its start, the end left out.
  private func edge(_ from: Node, _ to: Node) -> [Position] {
    let isForward = (from.line, from.column) < (to.line, to.column)
    let (low, high) = isForward ? (from, to) : (to, from)
    let (start, end) = (place(of: low), place(of: high))
    let isOuter =
      low.line == high.line && (low.line == 0 || low.line == rows)
      || low.column == high.column && (low.column == 0 || low.column == 2 * columns)
    guard jags > 0, !isOuter else { return [isForward ? start : end] }
    var random = Numbers(
      seed: seed ^ UInt64(low.line) << 40 ^ UInt64(low.column) << 20 ^ UInt64(high.line) << 10 ^ UInt64(high.column))
    let (dx, dy) = (end.x - start.x, end.y - start.y)
    let inner = (1...jags).map { jag -> Position in
      let along = Double(jag) / Double(jags + 1)
      // Less towards the ends, so that edges of one brick keep apart.
      let aside = 0.1 * random.nextSigned() * min(along, 1 - along)
      return BrickTiling.toMillimetres(
        Position(start.x + along * dx - aside * dy, start.y + along * dy + aside * dx))
    }
    return isForward ? [start] + inner : [end] + inner.reversed()
  }

  private static func toMillimetres(_ position: Position) -> Position {
    Position((position.x * 1000).rounded() / 1000, (position.y * 1000).rounded() / 1000)
  }
}

/// Random numbers that are the same for the same seed on every machine (SplitMix64).
private struct Numbers {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// From −1 to 1.
  mutating func nextSigned() -> Double { 2 * Double(next() >> 11) / 0x1p53 - 1 }
}
