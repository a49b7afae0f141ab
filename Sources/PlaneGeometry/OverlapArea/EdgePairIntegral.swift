extension SegmentStore {
  /// Up to this many pairs of segments are summed as they are; more are first divided among smaller cells.
  static let directPairs = 512
  /// Halving more often than this leaves nothing that a coordinate could tell apart.
  static let mostHalvings = 96

  /// The area that two sets of segments enclose together inside a cell.
  ///
  /// The indicator of a polygon is the signed sum over its edges of "below this edge". The product of two such sums,
  /// integrated over the cell, is a sum over pairs of edges of the area under the lower of the two:
  /// `Σ Σ s_a · s_b · ∫ clamp(min(y_a(x), y_b(x)), bottom, top) − bottom dx` over their common x in the cell.
  mutating func sharedArea(
    _ one: Range<Int>, _ other: Range<Int>, in cell: Cell, halvings: Int = 0, into sum: inout CompensatedSum
  ) {
    guard !one.isEmpty, !other.isEmpty else { return }
    let pairs = one.count.multipliedReportingOverflow(by: other.count)
    if pairs.partialValue <= SegmentStore.directPairs, !pairs.overflow {
      return sumPairs(one, other, in: cell, into: &sum)
    }
    guard halvings < SegmentStore.mostHalvings, let halves = bestHalves(one, other, of: cell) else {
      return sumPairs(one, other, in: cell, into: &sum)
    }
    for half in [halves.0, halves.1] {
      let mark = count
      let onePart = select(one, in: half)
      let otherPart = select(other, in: half)
      sharedArea(onePart, otherPart, in: half, halvings: halvings + 1, into: &sum)
      truncate(to: mark)
    }
  }

  @inline(__always)
  private func sumPairs(_ one: Range<Int>, _ other: Range<Int>, in cell: Cell, into sum: inout CompensatedSum) {
    for index in one {
      let a = segments[index]
      let (west, east) = (max(a.x0, cell.x0), min(a.x1, cell.x1))
      guard west < east else { continue }
      var row = 0.0
      for partner in other {
        let b = segments[partner]
        let (from, to) = (max(west, b.x0), min(east, b.x1))
        if from < to { row += b.sign * areaUnderLower(a, b, from, to, cell) }
      }
      sum.add(a.sign * row)
    }
  }
}

/// The area between the bottom of the cell and the lower of two segments, no higher than the top of the cell.
@inline(__always)
private func areaUnderLower(_ a: Segment, _ b: Segment, _ from: Double, _ to: Double, _ cell: Cell) -> Double {
  let (a0, a1) = (a.height(at: from) - cell.y0, a.height(at: to) - cell.y0)
  let (b0, b1) = (b.height(at: from) - cell.y0, b.height(at: to) - cell.y0)
  let (d0, d1) = (a0 - b0, a1 - b1)
  let width = to - from
  if d0 <= 0, d1 <= 0 { return areaUnder(a0, a1, width, cell.height) }
  if d0 >= 0, d1 >= 0 { return areaUnder(b0, b1, width, cell.height) }
  let share = d0 / (d0 - d1)
  let crossing = a0 + (a1 - a0) * share
  return areaUnder(d0 < 0 ? a0 : b0, crossing, width * share, cell.height)
    + areaUnder(crossing, d1 < 0 ? a1 : b1, width * (1 - share), cell.height)
}

/// The area under a line that goes from height `y0` to `y1` over `width`, cut at 0 and at `top`.
@inline(__always)
private func areaUnder(_ y0: Double, _ y1: Double, _ width: Double, _ top: Double) -> Double {
  let (low, high) = (min(y0, y1), max(y0, y1))
  if low >= 0, high <= top { return (low + high) / 2 * width }
  if high <= 0 { return 0 }
  if low >= top { return top * width }
  return areaUnderCut(low, high, width, top)
}

/// The same where the line crosses 0, the top or both.
private func areaUnderCut(_ low: Double, _ high: Double, _ width: Double, _ top: Double) -> Double {
  let perHeight = width / (high - low)
  let (bottom, ceiling) = (max(low, 0), min(high, top))
  let sloping = (bottom + ceiling) / 2 * ((ceiling - bottom) * perHeight)
  return high > top ? sloping + top * ((high - top) * perHeight) : sloping
}
