/// The rings of a polygonal geometry without repeated positions and spikes, and with the bad ones left out.
///
/// Corners of all rings stand in one array; edge `k` runs from corner `k` to ``next(_:)`` of it. No two neighbouring
/// edges overlap, so that they meet in their common corner alone.
struct CleanRings {
  struct Ring {
    /// Its corners in ``CleanRings/corners``; the closing one does not occur twice.
    let corners: Range<Int>
    /// Its part, an index into ``CleanRings/parts``.
    let part: Int
    /// The number in its part, 0 the shell.
    let number: Int
    let box: Box

    var isShell: Bool { number == 0 }
  }

  /// The rings of one part that can be tested.
  struct Part {
    /// `nil` when the shell is bad.
    var shell: Int?
    /// Whether the shell has no position at all.
    var isEmpty = false
    /// Rings, those replaced that are the same as an earlier one.
    var holes: [Int] = []
  }

  private(set) var corners: [Position] = []
  private(set) var ringOfEdge: [Int32] = []
  private(set) var rings: [Ring] = []
  private(set) var parts: [Part] = []
  /// Bad and duplicate rings.
  private(set) var problems: [ValidityProblem] = []
  /// What is added to part numbers in problems.
  private let firstPart: Int

  init(_ geometry: BorrowedGeometry, firstPart: Int) {
    self.firstPart = firstPart
    corners.reserveCapacity(geometry.positions.count)
    ringOfEdge.reserveCapacity(geometry.positions.count)
    var ringsByBox: [Box: [Int]] = [:]
    let canRepeat = geometry.rings.count > 1
    for part in geometry.parts {
      var record = Part()
      let rings = geometry.rings(ofPart: part)
      record.isEmpty = rings.isEmpty || geometry.positions(ofRing: rings.lowerBound).isEmpty
      for ring in rings {
        let number = ring - rings.lowerBound
        guard !geometry.positions(ofRing: ring).isEmpty else {
          problems.append(ValidityProblem(.tooFewPoints, at: nil, part: firstPart + parts.count, ring: number))
          continue
        }
        guard var index = append(geometry, ring, part: parts.count, number: number) else { continue }
        if canRepeat {
          let box = self.rings[index].box
          if let earlier = ringsByBox[box]?.first(where: { isSame($0, index) }) {
            dropDuplicate(of: earlier)
            index = earlier
          } else {
            ringsByBox[box, default: []].append(index)
          }
        }
        if number == 0 { record.shell = index } else { record.holes.append(index) }
      }
      parts.append(record)
    }
  }

  /// Rings that are the shell of one part and a hole of a part as well.
  var ringsInBothRoles: Set<Int> {
    Set(parts.compactMap(\.shell)).intersection(parts.flatMap(\.holes))
  }

  func next(_ corner: Int) -> Int {
    let range = rings[Int(ringOfEdge[corner])].corners
    return corner + 1 == range.upperBound ? range.lowerBound : corner + 1
  }

  func previous(_ corner: Int) -> Int {
    let range = rings[Int(ringOfEdge[corner])].corners
    return corner == range.lowerBound ? range.upperBound - 1 : corner - 1
  }

  /// The bounds of one edge.
  func box(ofEdge edge: Int) -> Box {
    let (from, to) = (corners[edge], corners[next(edge)])
    return Box(around: from, to)
  }

  /// A problem of a ring, or of two.
  func problem(_ reason: ValidityProblem.Reason, _ position: Position, _ ring: Int, _ other: Int?) -> ValidityProblem {
    let record = rings[ring]
    let otherRecord = other.map { rings[$0] }
    return ValidityProblem(
      reason, at: position, part: firstPart + record.part, ring: record.number,
      otherPart: otherRecord.map { firstPart + $0.part }, otherRing: otherRecord?.number)
  }

  // MARK: - Taking rings in

  /// The number of the ring, or `nil` when it is bad.
  private mutating func append(_ geometry: BorrowedGeometry, _ ring: Int, part: Int, number: Int) -> Int? {
    let range = geometry.positions(ofRing: ring)
    let first = geometry.position(range.lowerBound)
    if let reason = fault(geometry, range) {
      let place = reason == .nonFinite ? geometry.firstFinitePosition(in: range) : first
      problems.append(ValidityProblem(reason, at: place, part: firstPart + part, ring: number))
      return nil
    }
    let start = corners.count
    for index in range.dropLast() { push(geometry.position(index), after: start) }
    var kept = start..<corners.count
    trimEnds(&kept)
    guard kept.count >= 3 else {
      corners.removeSubrange(start...)
      problems.append(ValidityProblem(.tooFewPoints, at: first, part: firstPart + part, ring: number))
      return nil
    }
    corners.removeSubrange(kept.upperBound...)
    corners.removeSubrange(start..<kept.lowerBound)
    let box = Box(around: corners[start...])
    ringOfEdge.append(contentsOf: repeatElement(Int32(rings.count), count: kept.count))
    rings.append(Ring(corners: start..<corners.count, part: part, number: number, box: box))
    return rings.count - 1
  }

  private func fault(_ geometry: BorrowedGeometry, _ range: Range<Int>) -> ValidityProblem.Reason? {
    guard range.allSatisfy({ geometry.position($0).isFinite }) else { return .nonFinite }
    let first = geometry.position(range.lowerBound)
    let second = range.lazy.map { geometry.position($0) }.first { $0 != first }
    let hasThree = range.contains { geometry.position($0) != first && geometry.position($0) != second }
    guard hasThree else { return .tooFewPoints }
    return geometry.position(range.upperBound - 1) == first ? nil : .notClosed
  }

  /// Appends a corner and takes back those that have thereby become the tips of spikes.
  private mutating func push(_ position: Position, after start: Int) {
    while corners.count > start {
      let last = corners[corners.count - 1]
      if last == position { return }
      guard corners.count > start + 1, isSpike(corners[corners.count - 2], last, position) else { break }
      corners.removeLast()
    }
    corners.append(position)
  }

  /// Takes away spikes and repetitions where the end of the ring meets its start.
  private func trimEnds(_ kept: inout Range<Int>) {
    while kept.count >= 3 {
      let (first, last) = (kept.lowerBound, kept.upperBound - 1)
      if corners[first] == corners[last] || isSpike(corners[last - 1], corners[last], corners[first]) {
        kept = first..<last
      } else if isSpike(corners[last], corners[first], corners[first + 1]) {
        kept = first + 1..<last + 1
      } else {
        return
      }
    }
  }

  // MARK: - Duplicates

  private mutating func dropDuplicate(of earlier: Int) {
    let last = rings.count - 1
    problems.append(problem(.duplicateRing, corners[rings[last].corners.lowerBound], last, earlier))
    let dropped = rings.removeLast()
    corners.removeSubrange(dropped.corners)
    ringOfEdge.removeSubrange(dropped.corners)
  }

  /// Whether two rings are the same closed line, whatever their start, direction and corners on straight stretches.
  private func isSame(_ first: Int, _ second: Int) -> Bool {
    normalized(first) == normalized(second)
  }

  /// The corners where the ring turns, from the smallest one towards its smaller neighbour.
  private func normalized(_ ring: Int) -> [Position] {
    let range = rings[ring].corners
    let turns = range.filter { corner in
      let before = corners[corner == range.lowerBound ? range.upperBound - 1 : corner - 1]
      let after = corners[corner + 1 == range.upperBound ? range.lowerBound : corner + 1]
      return orientation(before, corners[corner], after) != 0
    }.map { corners[$0] }
    guard let start = turns.indices.min(by: { isBefore(turns[$0], turns[$1]) }) else { return [] }
    let next = turns[(start + 1) % turns.count]
    let previous = turns[(start + turns.count - 1) % turns.count]
    let step = isBefore(next, previous) ? 1 : turns.count - 1
    return turns.indices.map { turns[(start + $0 * step) % turns.count] }
  }

  private func isBefore(_ first: Position, _ second: Position) -> Bool { (first.x, first.y) < (second.x, second.y) }
}
