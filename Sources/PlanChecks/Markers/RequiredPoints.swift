public import LandModel
public import PlaneGeometry

/// A point of a scheme's lines at which a marker must stand.
public struct RequiredPoint: Hashable, Sendable {
  /// The kind of its lines.
  public let kind: MarkerKind
  /// Where it is.
  public let position: Position
  /// How sharply the simplified line turns, degrees; `nil` at ends and intersections.
  public let turnDegrees: Double?
  /// The number of the marker that marks it in the layer of markers; `nil` when none does.
  public internal(set) var markedBy: Int?
}

/// Chooses the required points of the lines of one kind.
struct RequiredPointFinder {
  let kind: MarkerKind
  let drawn: [DrawnLine]
  let tolerances: Tolerances
  /// How far lines are simplified, metres.
  let generalisation: Double

  private let set: LineSet
  private var points: [RequiredPoint] = []
  private var grid: PointGrid
  /// Where points lie on each line, sorted.
  private var taken: [[Double]]

  /// The required points, ends and intersections first, then vertices by falling turn.
  static func points(
    _ kind: MarkerKind, _ drawn: [DrawnLine], _ tolerances: Tolerances, generalisation: Double
  ) -> [RequiredPoint] {
    var finder = RequiredPointFinder(kind, drawn, tolerances, generalisation)
    if kind == .roadAxis { finder.take(finder.intersections()) }
    finder.take(finder.ends())
    finder.takeVertices()
    return finder.points
  }

  private init(_ kind: MarkerKind, _ drawn: [DrawnLine], _ tolerances: Tolerances, _ generalisation: Double) {
    self.kind = kind
    self.drawn = drawn
    self.tolerances = tolerances
    self.generalisation = generalisation
    set = LineSet(drawn.map(\.line))
    grid = PointGrid(radius: tolerances.markerMatchMetres)
    taken = [[Double]](repeating: [], count: drawn.count)
  }

  // MARK: - Ends and intersections

  private func ends() -> [Position] {
    drawn.flatMap { each -> [Position] in
      let positions = each.line.positions
      return (each.beginsAtEnd ? [positions[0]] : []) + (each.endsAtEnd ? [positions[positions.count - 1]] : [])
    }
  }

  /// Where road axes cross or meet, and where one comes back to itself; not where they run over each other.
  private func intersections() -> [Position] {
    var found: [Position] = []
    let reach = tolerances.identityMetres
    for (number, line) in set.lines.enumerated() {
      for segment in 0..<line.segmentCount {
        let own = set.firstSegment(of: number) + segment
        set.forEachSegment(meeting: line.bounds(ofSegment: segment).expanded(by: reach)) { other, otherLine, place in
          guard other < own, let share = line.meeting(ofSegment: segment, set.lines[otherLine], place, within: reach)
          else { return }
          if otherLine == number, isNeighbour(line, share.here, share.there) { return }
          found.append(line.position(at: min(share.here, line.lengthMetres)))
        }
      }
    }
    return found
  }

  /// Consecutive segments of one line meet without being an intersection.
  private func isNeighbour(_ line: MeasuredLine, _ here: Double, _ there: Double) -> Bool {
    line.distanceAlong(here, there) <= tolerances.markerMatchMetres
  }

  private mutating func take(_ positions: [Position]) {
    for position in positions.sorted(by: { $0.tieKey < $1.tieKey }) { take(position, turn: nil) }
  }

  private mutating func take(_ position: Position, turn: Double?) {
    guard grid.near(position, within: tolerances.markerMatchMetres).isEmpty else { return }
    grid.append(position)
    points.append(RequiredPoint(kind: kind, position: position, turnDegrees: turn))
    for passage in set.passages(of: position, within: tolerances.markerMatchMetres) {
      let place = taken[passage.line].firstIndex { $0 > passage.offset } ?? taken[passage.line].count
      taken[passage.line].insert(passage.offset, at: place)
    }
  }

  // MARK: - Vertices

  private struct Candidate {
    let line: Int
    let corner: CornerVertex
    /// Negative, so that the sharpest comes first, in millionths of a degree.
    let key: (Double, Double, Double, Int)
  }

  private mutating func takeVertices() {
    let least = (tolerances.cornerTurnDegrees * 1e6).rounded()
    var candidates: [Candidate] = []
    for (line, each) in drawn.enumerated() {
      for corner in CornerVertices.of(each.line, toleranceMetres: generalisation) {
        let turn = (corner.turnDegrees * 1e6).rounded()
        guard turn >= least else { continue }
        let tie = corner.position.tieKey
        candidates.append(Candidate(line: line, corner: corner, key: (-turn, tie.0, tie.1, line)))
      }
    }
    candidates.sort { $0.key < $1.key }
    for candidate in candidates where isFree(candidate) {
      take(candidate.corner.position, turn: candidate.corner.turnDegrees)
    }
  }

  /// Whether every point already taken lies far enough along the line.
  private func isFree(_ candidate: Candidate) -> Bool {
    let offsets = taken[candidate.line]
    guard let first = offsets.first, let last = offsets.last else { return true }
    let next = offsets.firstIndex { $0 > candidate.corner.offset } ?? offsets.count
    var neighbours = [first, last]
    if next > 0 { neighbours.append(offsets[next - 1]) }
    if next < offsets.count { neighbours.append(offsets[next]) }
    let line = drawn[candidate.line].line
    let least = tolerances.markerMinimumSpacingMetres - MeasuredLine.roundingMetres
    return neighbours.allSatisfy { line.distanceAlong($0, candidate.corner.offset) >= least }
  }
}

extension MeasuredLine {
  /// Where a segment of this line and one of another cross or touch, metres along each line; `nil` where they do not, or
  /// run over each other.
  fileprivate func meeting(
    ofSegment segment: Int, _ other: MeasuredLine, _ place: Int, within reach: Double
  ) -> (here: Double, there: Double)? {
    let (a, b) = (positions[segment], positions[segment + 1])
    let (c, d) = (other.positions[place], other.positions[place + 1])
    let length = offsets[segment + 1] - offsets[segment]
    let otherLength = other.offsets[place + 1] - other.offsets[place]
    let (ux, uy) = ((b.x - a.x) / length, (b.y - a.y) / length)
    let (vx, vy) = ((d.x - c.x) / otherLength, (d.y - c.y) / otherLength)
    let sine = ux * vy - uy * vx
    guard abs(sine) > 1e-9, stretch(ofSegment: segment, along: other, place, within: reach) == nil else { return nil }
    let (qx, qy) = (c.x - a.x, c.y - a.y)
    let here = (qx * vy - qy * vx) / sine
    let there = (qx * uy - qy * ux) / sine
    guard (-reach...length + reach).contains(here), (-reach...otherLength + reach).contains(there) else { return nil }
    return (offsets[segment] + min(max(here, 0), length), other.offsets[place] + min(max(there, 0), otherLength))
  }
}
