internal import PlaneGeometry

/// A piece of the country cut into communes that share their borders vertex by vertex.
///
/// Rows of communes lie between lines of nodes; between two nodes a border wavers, the same for both neighbours.
struct CommuneMap {
  /// One commune: the lines below and above it, and from where to where it reaches, metres east of the middle.
  struct Cell {
    let code: String
    let name: String
    let rows: ClosedRange<Int>
    let west: Double
    let east: Double
  }

  private let lines: [(north: Double, nodes: [Double])]
  private let riverLine: Int?
  private let middle: Position
  private let seed: UInt64
  /// How far borders waver, metres from one side to the other; nodes waver with them beyond 500 m.
  private let waver: Double
  private var scale = 1.0
  /// The communes, in the order in which they were given.
  let cells: [Cell]

  /// Lays the communes out and enlarges the whole until it has that area.
  ///
  /// - Parameter riverLine: the line that follows the river; beside it borders run straight north.
  init(
    middle: Position, lines: [(north: Double, nodes: [Double])], riverLine: Int?, cells: [Cell], squareMetres: Double,
    waver: Double, seed: UInt64
  ) {
    self.middle = middle
    self.lines = lines
    self.riverLine = riverLine
    self.cells = cells
    self.seed = seed
    self.waver = waver
    scale = (squareMetres / cells.reduce(0) { $0 + Drawing.area(ring(of: $1)) }).squareRoot()
  }

  /// The border of a commune.
  func ring(of cell: Cell) -> Ring {
    let (below, above) = (cell.rows.lowerBound, cell.rows.upperBound)
    let corners =
      nodes(of: below, in: cell).map { (below, $0) }
      + between(below, above, at: cell.east)
      + nodes(of: above, in: cell).reversed().map { (above, $0) }
      + between(below, above, at: cell.west).reversed()
    return ring(through: corners)
  }

  /// The border of the whole.
  var outline: Ring {
    let (last, west, east) = (lines.count - 1, lines[0].nodes[0], lines[0].nodes[lines[0].nodes.count - 1])
    let corners =
      lines[0].nodes.map { (0, $0) }
      + between(0, last, at: east)
      + lines[last].nodes.reversed().map { (last, $0) }
      + between(0, last, at: west).reversed()
    return ring(through: corners)
  }

  /// The commune of that code.
  func cell(_ code: String) -> Cell? { cells.first { $0.code == code } }

  /// The river's axis from west to east, so many metres north of itself, inside a commune or everywhere.
  func river(_ metresNorth: Double = 0, in cell: Cell? = nil) -> [Position] {
    guard let riverLine else { return [] }
    let nodes = cell.map { self.nodes(of: riverLine, in: $0) } ?? lines[riverLine].nodes
    var places: [Position] = []
    for (west, east) in zip(nodes, nodes.dropFirst()) { places += path((riverLine, west), (riverLine, east)) }
    if let last = nodes.last { places.append(node(riverLine, last)) }
    return enlarged(places).map { Position($0.x, $0.y + metresNorth) }
  }

  /// A commune beside the river: its land up to a bank, and the water between the bank and the river's axis.
  ///
  /// - Parameter bank: the bank from west to east, with as many places as the axis in that commune.
  func banked(_ cell: Cell, at bank: [Position]) -> (land: Ring, water: Ring) {
    let (border, axis) = (ring(of: cell), river(in: cell))
    if cell.rows.lowerBound == riverLine {
      return (bank + border.dropFirst(axis.count), axis + bank.reversed())
    }
    let start = border.firstIndex(of: axis[axis.count - 1]) ?? border.endIndex
    return (border[..<start] + bank.reversed() + border[start...].dropFirst(axis.count), bank + axis.reversed())
  }

  /// Whether the river is the southern or the northern border of a commune.
  func isBesideRiver(_ cell: Cell) -> Bool {
    cell.rows.lowerBound == riverLine || cell.rows.upperBound == riverLine
  }

  // MARK: - Lines

  private func nodes(of line: Int, in cell: Cell) -> [Double] {
    lines[line].nodes.filter { (cell.west...cell.east).contains($0) }
  }

  /// The nodes between two lines on a border that runs north.
  private func between(_ below: Int, _ above: Int, at east: Double) -> [(line: Int, east: Double)] {
    (below + 1..<above).filter { lines[$0].nodes.contains(east) }.map { ($0, east) }
  }

  private func ring(through corners: [(line: Int, east: Double)]) -> Ring {
    var ring: Ring = []
    for (index, corner) in corners.enumerated() { ring += path(corner, corners[(index + 1) % corners.count]) }
    return enlarged(ring)
  }

  /// The places as far from the middle as the area asks for.
  private func enlarged(_ places: [Position]) -> [Position] {
    places.map { Position(middle.x + scale * ($0.x - middle.x), middle.y + scale * ($0.y - middle.y)) }
  }

  /// From one node to the next, the second not included; the other way round it is the same line.
  private func path(_ one: (line: Int, east: Double), _ other: (line: Int, east: Double)) -> [Position] {
    guard (one.line, one.east) < (other.line, other.east) else {
      let back = path(other, one)
      return [node(one.line, one.east)] + back.dropFirst().reversed()
    }
    let (from, to) = (node(one.line, one.east), node(other.line, other.east))
    if one.line == riverLine, other.line == riverLine { return [from] + riverPath(one.east, other.east) }
    guard one.line != riverLine, other.line != riverLine else { return [from] }
    var numbers = SampleNumbers(seed: seed &+ key(one) &* 31 &+ key(other))
    let steps = max(2, Int(from.distance(to: to) / max(450, 1.4 * waver)))
    let inner = (1..<steps).map { step in
      let part = Double(step) / Double(steps)
      return Position(
        from.x + part * (to.x - from.x) + waver * (numbers.unit() - 0.5),
        from.y + part * (to.y - from.y) + waver * (numbers.unit() - 0.5))
    }
    return [from] + inner
  }

  private func riverPath(_ west: Double, _ east: Double) -> [Position] {
    let steps = max(2, Int((east - west) / 90))
    return (1..<steps).map { step in
      let place = west + Double(step) / Double(steps) * (east - west)
      return placed(place, riverNorth(place))
    }
  }

  private func key(_ node: (line: Int, east: Double)) -> UInt64 {
    UInt64(node.line) &* 1_000_003 &+ UInt64(Int(node.east) + 100_000)
  }

  private func node(_ line: Int, _ east: Double) -> Position {
    guard waver > 500 else { return placed(east, line == riverLine ? riverNorth(east) : lines[line].north) }
    var numbers = SampleNumbers(seed: seed &* 7 &+ key((line, east)))
    let (dx, dy) = (2 * waver * (numbers.unit() - 0.5), 2 * waver * (numbers.unit() - 0.5))
    return placed(east + dx, lines[line].north + dy)
  }

  private func placed(_ east: Double, _ north: Double) -> Position {
    Position(middle.x + east, middle.y + north)
  }

  /// How far north the river runs at a place: two waves made of parabolas.
  private func riverNorth(_ east: Double) -> Double {
    lines[riverLine ?? 0].north + 170 * wave(east / 1500) + 60 * wave(east / 520 + 0.3)
  }

  private func wave(_ place: Double) -> Double {
    let whole = place.rounded(.down)
    let part = place - whole
    return (whole.truncatingRemainder(dividingBy: 2) == 0 ? 4 : -4) * part * (1 - part)
  }
}
