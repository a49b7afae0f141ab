/// Stretches of one line, from the first place to the second, metres along it.
struct Stretches {
  private(set) var intervals: [(from: Double, to: Double)] = []

  /// Adds a stretch; ``normalise(joining:)`` puts them in order.
  mutating func add(_ from: Double, _ to: Double) { intervals.append((from, to)) }

  /// Sorts the stretches and joins those that meet or lie no farther apart than `gap`.
  mutating func normalise(joining gap: Double) {
    intervals.sort { ($0.from, $0.to) < ($1.from, $1.to) }
    var joined: [(from: Double, to: Double)] = []
    for each in intervals {
      if let last = joined.last, each.from <= last.to + gap {
        joined[joined.count - 1].to = max(last.to, each.to)
      } else {
        joined.append(each)
      }
    }
    intervals = joined
  }

  /// What the line has beside these stretches, which are in order; pieces no longer than `least` are left out.
  func complement(ofLength length: Double, leavingOut least: Double) -> Stretches {
    var rest = Stretches()
    var end = 0.0
    for each in intervals {
      if each.from - end > least { rest.add(end, each.from) }
      end = max(end, each.to)
    }
    if length - end > least { rest.add(end, length) }
    return rest
  }
}

/// A required line, or a piece of one, as drawn.
struct DrawnLine: Sendable {
  let line: MeasuredLine
  /// Whether it begins where the line as drawn begins, and not at a cut; rings begin nowhere.
  let beginsAtEnd: Bool
  /// Whether it ends where the line as drawn ends.
  let endsAtEnd: Bool

  init(_ line: MeasuredLine, beginsAtEnd: Bool, endsAtEnd: Bool) {
    self.line = line
    self.beginsAtEnd = beginsAtEnd && !line.isRing
    self.endsAtEnd = endsAtEnd && !line.isRing
  }

  /// A line that nothing has cut.
  init(whole line: MeasuredLine) { self.init(line, beginsAtEnd: true, endsAtEnd: true) }

  /// The pieces of the line that stretches name; the one over the beginning of a ring stays in one piece.
  func pieces(_ stretches: Stretches) -> [DrawnLine] {
    var intervals = stretches.intervals
    let length = line.lengthMetres
    if let first = intervals.first, let last = intervals.last, first.from <= 0, last.to >= length {
      if intervals.count == 1 { return [self] }
      if line.isRing {
        intervals.removeFirst()
        intervals[intervals.count - 1].to = length + first.to
      }
    }
    return intervals.compactMap { interval in
      MeasuredLine(line.positions(from: interval.from, to: interval.to)).map { piece in
        DrawnLine(
          piece, beginsAtEnd: beginsAtEnd && interval.from <= 0, endsAtEnd: endsAtEnd && interval.to >= length)
      }
    }
  }
}
