extension SegmentStore {
  /// The two halves of a cell, in the direction that parts the segments better; `nil` when neither does.
  ///
  /// For strips side by side only the cut along them helps, so both directions are tried.
  func bestHalves(_ one: Range<Int>, _ other: Range<Int>, of cell: Cell) -> (Cell, Cell)? {
    let (middleX, middleY) = (cell.x0 + cell.width / 2, cell.y0 + cell.height / 2)
    let first = tally(one, cell, middleX, middleY)
    let second = tally(other, cell, middleX, middleY)
    let byX = Double(first.west) * Double(second.west) + Double(first.east) * Double(second.east)
    let byY = Double(first.south) * Double(second.south) + Double(first.north) * Double(second.north)
    let now = Double(one.count) * Double(other.count)
    guard min(byX, byY) < 0.9 * now else { return nil }
    var halves = (cell, cell)
    if byX <= byY {
      guard cell.x0 < middleX, middleX < cell.x1 else { return nil }
      halves.0.x1 = middleX
      halves.1.x0 = middleX
    } else {
      guard cell.y0 < middleY, middleY < cell.y1 else { return nil }
      halves.0.y1 = middleY
      halves.1.y0 = middleY
    }
    return halves
  }

  /// How many segments each half would have; one more for what passes above it.
  private func tally(
    _ range: Range<Int>, _ cell: Cell, _ middleX: Double, _ middleY: Double
  ) -> (west: Int, east: Int, south: Int, north: Int) {
    var (west, east, south, north) = (1, 1, 1, 1)
    for index in range {
      let segment = segments[index]
      let (from, to) = (max(segment.x0, cell.x0), min(segment.x1, cell.x1))
      let (y0, y1) = (segment.height(at: from), segment.height(at: to))
      if from < middleX { west += 1 }
      if to > middleX { east += 1 }
      if min(y0, y1) < middleY { south += 1 }
      if max(y0, y1) > middleY { north += 1 }
    }
    return (west, east, south, north)
  }

  /// Appends those of the segments that matter to a cell, which lies in the one that they were selected for.
  mutating func select(_ range: Range<Int>, in cell: Cell) -> Range<Int> {
    let start = count
    for index in range {
      let segment = segments[index]
      let (from, to) = (max(segment.x0, cell.x0), min(segment.x1, cell.x1))
      guard from < to else { continue }
      let (y0, y1) = (segment.height(at: from), segment.height(at: to))
      guard max(y0, y1) > cell.y0 else { continue }
      if min(y0, y1) >= cell.y1 {
        step(at: from, by: segment.sign)
        step(at: to, by: -segment.sign)
      } else {
        append(segment)
      }
    }
    closeSteps(height: cell.y1)
    return start..<count
  }
}
