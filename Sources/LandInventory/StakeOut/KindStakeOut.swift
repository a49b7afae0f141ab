internal import LandModel
internal import PlanChecks
internal import PlaneGeometry

/// The markers that the lines of one kind of a scheme need.
///
/// First one at every unmarked required point; then, on every run that is still over the spacing, as few as make all its
/// pieces equal and no longer than the spacing. A marker stands on every line that passes it.
struct KindStakeOut {
  let kind: MarkerKind
  /// Where markers are proposed.
  private(set) var proposals: [Position] = []
  private let lineSet: LineSet
  private let spacing: Double
  private let match: Double
  /// Where a marker stands on each line, present or proposed.
  private var stops: [[Stop]]

  /// A marker on a line.
  private struct Stop {
    let offset: Double
    /// The number of the proposal; `nil` for a marker that is present.
    let proposal: Int?

    /// Along the line; of those in one place the present marker comes first, then the proposals in their order.
    func comesBefore(_ other: Stop) -> Bool {
      guard offset == other.offset else { return offset < other.offset }
      guard let otherProposal = other.proposal else { return false }
      return proposal.map { $0 < otherProposal } ?? true
    }
  }

  init(_ kind: MarkerKind, _ marking: SchemeMarking, _ tolerances: Tolerances) {
    self.kind = kind
    spacing = tolerances.markerSpacingMetres
    match = tolerances.markerMatchMetres
    let lines = marking.lines.filter { $0.kind == kind }
    lineSet = LineSet(lines.map(\.line))
    stops = lines.map { line in line.cuts.map { Stop(offset: $0.offset, proposal: nil) } }
    for point in marking.points where point.kind == kind && point.markedBy == nil { propose(point.position) }
    for line in lineSet.lines.indices { fill(line) }
  }

  /// The length of the longest line, metres.
  var reach: Double { lineSet.lines.map(\.lengthMetres).max() ?? 0 }

  /// Proposes a marker on the longest line: at the beginning of a ring, in the middle of an open line.
  mutating func proposeOne() {
    guard let longest = lineSet.lines.first(where: { $0.lengthMetres == reach }) else { return }
    propose(longest.position(at: longest.isRing ? 0 : longest.lengthMetres / 2))
  }

  private mutating func propose(_ position: Position) {
    for passage in lineSet.passages(of: position, within: match) {
      stops[passage.line].append(Stop(offset: passage.offset, proposal: proposals.count))
    }
    proposals.append(position)
  }

  private mutating func fill(_ number: Int) {
    let line = lineSet.lines[number]
    for run in runs(of: line, stops[number].map(\.offset).sorted()) {
      guard run.to - run.from > spacing + MeasuredLine.runAllowanceMetres else { continue }
      let pieces = min(1_000_000, Int(saturating: ((run.to - run.from - 1e-7) / spacing).rounded(.up)))
      let step = (run.to - run.from) / Double(pieces)
      for piece in (run.isRing ? 0 : 1)..<pieces { propose(line.position(at: run.from + Double(piece) * step)) }
    }
  }

  /// The pieces between markers; a ring without any is one that has no marker at its beginning either.
  private func runs(of line: MeasuredLine, _ offsets: [Double]) -> [(from: Double, to: Double, isRing: Bool)] {
    let length = line.lengthMetres
    guard let first = offsets.first, let last = offsets.last else { return [(0, length, line.isRing)] }
    let between = zip(offsets, offsets.dropFirst()).map { ($0, $1, false) }
    return between + (line.isRing ? [(last, first + length, false)] : [(0, first, false), (last, length, false)])
  }
}

// MARK: - In order

extension KindStakeOut {
  /// The proposals line by line, along each line, with the distance to the next marker.
  var alongLines: [(position: Position, nextMetres: Double?)] {
    var isListed = [Bool](repeating: false, count: proposals.count)
    var result: [(position: Position, nextMetres: Double?)] = []
    for (number, line) in lineSet.lines.enumerated() {
      let sorted = stops[number].sorted { $0.comesBefore($1) }
      for (place, stop) in sorted.enumerated() {
        guard let proposal = stop.proposal, !isListed[proposal] else { continue }
        isListed[proposal] = true
        result.append((proposals[proposal], next(after: place, in: sorted, on: line)))
      }
    }
    // A point always lies on a line; one that should not is listed all the same.
    for (proposal, position) in proposals.enumerated() where !isListed[proposal] { result.append((position, nil)) }
    return result
  }

  private func next(after place: Int, in stops: [Stop], on line: MeasuredLine) -> Double? {
    if place + 1 < stops.count { return stops[place + 1].offset - stops[place].offset }
    guard line.isRing, stops.count > 1 else { return nil }
    return stops[0].offset + line.lengthMetres - stops[place].offset
  }
}
