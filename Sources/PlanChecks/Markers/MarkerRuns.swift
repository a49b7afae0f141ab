public import LandModel

/// A required line with the places at which present markers cut it.
public struct MarkedLine: Hashable, Sendable {
  /// What it is.
  public let kind: MarkerKind
  /// The line as drawn, inside the scope, without what an earlier line of the kind runs over.
  public let line: MeasuredLine
  /// The cuts, sorted along the line.
  public internal(set) var cuts: [Cut]
  /// The pieces between the cuts, along the line.
  public internal(set) var runs: [Run]

  /// A place at which a marker stands on a line.
  public struct Cut: Hashable, Sendable {
    /// Where, metres from the beginning of the line.
    public let offset: Double
    /// The number of the marker in its layer.
    public let marker: Int
  }

  /// A piece of line between two cuts, or between a cut and an end.
  public struct Run: Hashable, Sendable {
    /// Where it begins, metres from the beginning of the line.
    public let from: Double
    /// Where it ends; on a ring it may lie beyond the whole length.
    public let to: Double
    /// Whether it is no longer than the spacing, a present marker bounds it, and no unmarked required point is its end.
    public let isWithinSpacing: Bool

    /// Its length, metres.
    public var lengthMetres: Double { to - from }
  }
}

/// Cuts lines and judges the runs.
struct RunJudge {
  let spacingMetres: Double
  let matchMetres: Double

  /// The runs of a line.
  ///
  /// - Parameters:
  ///   - drawn: the line.
  ///   - cuts: where markers stand, in any order.
  ///   - open: where unmarked required points lie on it.
  func judged(
    _ kind: MarkerKind, _ drawn: DrawnLine, cuts: [MarkedLine.Cut], open: [Double]
  ) -> MarkedLine {
    let line = drawn.line
    let length = line.lengthMetres
    let distinct = distinct(cuts, on: line)
    var runs: [MarkedLine.Run] = []
    func add(_ from: Double, _ to: Double, isBounded: Bool, isOpen: Bool) {
      guard to - from > MeasuredLine.roundingMetres else { return }
      let isShort = to - from <= spacingMetres + MeasuredLine.runAllowanceMetres
      runs.append(MarkedLine.Run(from: from, to: to, isWithinSpacing: isShort && isBounded && !isOpen))
    }
    guard let first = distinct.first, let last = distinct.last else {
      add(0, length, isBounded: false, isOpen: false)
      return MarkedLine(kind: kind, line: line, cuts: [], runs: runs)
    }
    if !line.isRing {
      add(0, first.offset, isBounded: true, isOpen: isOpen(0, drawn.beginsAtEnd, open))
    }
    for (one, two) in zip(distinct, distinct.dropFirst()) {
      add(one.offset, two.offset, isBounded: true, isOpen: false)
    }
    if line.isRing {
      add(last.offset, first.offset + length, isBounded: true, isOpen: false)
    } else {
      add(last.offset, length, isBounded: true, isOpen: isOpen(length, drawn.endsAtEnd, open))
    }
    return MarkedLine(kind: kind, line: line, cuts: distinct, runs: runs)
  }

  /// The cuts along the line, of several at one place the first.
  private func distinct(_ cuts: [MarkedLine.Cut], on line: MeasuredLine) -> [MarkedLine.Cut] {
    var distinct: [MarkedLine.Cut] = []
    for cut in cuts.sorted(by: { ($0.offset, $0.marker) < ($1.offset, $1.marker) }) {
      if let last = distinct.last, cut.offset - last.offset <= MeasuredLine.roundingMetres { continue }
      distinct.append(cut)
    }
    if line.isRing, distinct.count > 1,
      line.distanceAlong(distinct[0].offset, distinct[distinct.count - 1].offset) <= MeasuredLine.roundingMetres
    {
      distinct.removeLast()
    }
    return distinct
  }

  /// Whether an unmarked required point is the end of a line; one near a true end stands for it.
  private func isOpen(_ end: Double, _ isTrueEnd: Bool, _ open: [Double]) -> Bool {
    let reach = isTrueEnd ? matchMetres : 0
    return open.contains { abs($0 - end) <= reach + MeasuredLine.roundingMetres }
  }
}
