internal import PlaneGeometry

/// Positions in square cells: which lie near one.
struct PointGrid {
  private let cellSize: Double
  private var cells: [Cell: [Int]] = [:]
  private(set) var positions: [Position] = []

  private struct Cell: Hashable {
    let x: Int
    let y: Int
  }

  /// - Parameter radius: about the distance that will be asked for, metres.
  init(radius: Double) { cellSize = 4 * max(radius, 0.01) }

  /// Adds a position; its number is the count of those before it.
  mutating func append(_ position: Position) {
    cells[cell(of: position), default: []].append(positions.count)
    positions.append(position)
  }

  /// The numbers of the positions within a distance, in the order in which they were added.
  func near(_ position: Position, within distance: Double) -> [Int] {
    guard !positions.isEmpty, position.isFinite else { return [] }
    let reach = distance + MeasuredLine.roundingMetres
    let low = cell(of: Position(position.x - reach, position.y - reach))
    let high = cell(of: Position(position.x + reach, position.y + reach))
    var found: [Int] = []
    for x in low.x...high.x {
      for y in low.y...high.y {
        for number in cells[Cell(x: x, y: y)] ?? [] where positions[number].distance(to: position) <= reach {
          found.append(number)
        }
      }
    }
    return found.sorted()
  }

  private func cell(of position: Position) -> Cell {
    func clamped(_ value: Double) -> Int { Int(saturating: min(max((value / cellSize).rounded(.down), -1e15), 1e15)) }
    return Cell(x: clamped(position.x), y: clamped(position.y))
  }
}

extension Position {
  /// The order of ties: x, then y, to a tenth of a millimetre.
  var tieKey: (Double, Double) { ((x * 1e4).rounded(), (y * 1e4).rounded()) }
}
