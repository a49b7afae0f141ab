/// The pairs of edges that may meet, from indexes of their boxes.
///
/// Boxes along the axes tell long edges apart that run along the axes, or are short beside their distance, as nearly all
/// do. Where too many pairs turn out to be apart, edges of about one direction are told apart by boxes along it.
struct EdgePairs {
  private let rings: CleanRings
  private let boxes: [Box]

  init(_ rings: CleanRings) {
    self.rings = rings
    boxes = rings.corners.indices.map { rings.box(ofEdge: $0) }
  }

  /// What a look at a pair says.
  enum Answer {
    case apart
    case meeting
    /// No further pair is wanted.
    case enough
  }

  /// Calls `look` with every pair whose boxes meet, the lower number first.
  ///
  /// - Returns: `false` when pairs that are apart were too many; then ``forEachByDirection(_:)`` is the way.
  func forEach(_ look: (_ first: Int, _ second: Int) -> Answer) -> Bool {
    var patience = 1 << 20 + 64 * boxes.count
    BoxIndex(boxes).forEachPair { first, second in
      switch look(Int(min(first, second)), Int(max(first, second))) {
      case .apart: patience -= 1
      case .meeting: break
      case .enough: return false
      }
      return patience > 0
    }
    return patience > 0
  }

  /// The same pairs or some of them, at least all that meet, each once.
  func forEachByDirection(_ look: (_ first: Int, _ second: Int) -> Answer) {
    let classOfEdge = boxes.indices.map(directionClass)
    for number in 0..<EdgePairs.classCount {
      let members = boxes.indices.filter { classOfEdge[$0] == number }
      let frame = Frame(along: meanDirection(members), boxes)
      func turned(_ edge: Int) -> Box { frame.box(rings.corners[edge], rings.corners[rings.next(edge)]) }
      let tree = BoxIndex(members.map(turned))
      // Classes before have met all others.
      for edge in boxes.indices where classOfEdge[edge] >= number {
        var isEnough = false
        tree.forEach(meeting: turned(edge)) { place in
          let other = members[Int(place)]
          guard !isEnough, classOfEdge[edge] > number || other > edge, boxes[edge].intersects(boxes[other]) else {
            return
          }
          isEnough = look(min(edge, other), max(edge, other)) == .enough
        }
        if isEnough { return }
      }
    }
  }

  // MARK: - Directions

  private static let classCount = 32

  /// The class of the direction of an edge, whichever way it runs: a number that grows around the half circle.
  private func directionClass(_ edge: Int) -> Int {
    let (from, to) = (rings.corners[edge], rings.corners[rings.next(edge)])
    let (dx, dy) = (to.x - from.x, to.y - from.y)
    let (x, y) = dy < 0 || dy == 0 && dx < 0 ? (-dx, -dy) : (dx, dy)
    // From 0 in the east to 2 in the west, evenly but for the shape of a square.
    let turn = x >= 0 ? y / (x + y) : 1 - x / (y - x)
    return turn.isFinite ? min(EdgePairs.classCount - 1, Int(turn / 2 * Double(EdgePairs.classCount))) : 0
  }

  private func meanDirection(_ edges: [Int]) -> Position {
    var sum = Position(0, 0)
    for edge in edges {
      let (from, to) = (rings.corners[edge], rings.corners[rings.next(edge)])
      let (dx, dy) = (to.x - from.x, to.y - from.y)
      let sign = sum.x * dx + sum.y * dy < 0 ? -1.0 : 1.0
      sum = Position(sum.x + sign * dx, sum.y + sign * dy)
    }
    let length = sum.distance(to: Position(0, 0))
    return length > 0 && length.isFinite ? Position(sum.x / length, sum.y / length) : Position(1, 0)
  }

  /// Axes along a direction and across it.
  private struct Frame {
    private let direction: Position
    private let rounding: Double

    init(along direction: Position, _ boxes: [Box]) {
      self.direction = direction
      let all = boxes.reduce(into: Box.empty) { $0.formUnion($1) }
      let largest = max(abs(all.minX), abs(all.maxX)) + max(abs(all.minY), abs(all.maxY))
      rounding = 4 * largest.ulp
    }

    /// A box that is sure to hold a segment.
    func box(_ from: Position, _ to: Position) -> Box {
      Box(around: turned(from), turned(to)).expanded(by: rounding)
    }

    private func turned(_ position: Position) -> Position {
      Position(
        position.x * direction.x + position.y * direction.y, position.y * direction.x - position.x * direction.y)
    }
  }
}
