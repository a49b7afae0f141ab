public import PlaneGeometry

/// A line, or a ring, that knows how far along itself every vertex lies.
///
/// Positions that repeat the one before are left out.
public struct MeasuredLine: Hashable, Sendable {
  /// The vertices as drawn; of a ring the first one again at the end.
  public let positions: [Position]
  /// The distance of each vertex from the first along the line, metres.
  public let offsets: [Double]
  /// Whether it closes.
  public let isRing: Bool

  /// Measures a line; `nil` when it has no length, or an ordinate that is not finite.
  ///
  /// - Parameter positions: the vertices as drawn; a line that ends where it begins and has three corners is a ring.
  public init?(_ positions: [Position]) {
    var kept: [Position] = []
    var offsets: [Double] = []
    kept.reserveCapacity(positions.count)
    for position in positions {
      guard position.isFinite else { return nil }
      let step = kept.last.map { $0.distance(to: position) }
      guard step != 0 else { continue }
      offsets.append((offsets.last ?? 0) + (step ?? 0))
      kept.append(position)
    }
    guard kept.count > 1, let length = offsets.last, length > 0, length.isFinite else { return nil }
    self.positions = kept
    self.offsets = offsets
    isRing = kept.count > 3 && kept.first == kept.last
  }

  /// The whole length, metres.
  public var lengthMetres: Double { offsets[offsets.count - 1] }

  /// The position so far along the line; beyond an end that end, beyond the end of a ring on along it.
  public func position(at offset: Double) -> Position {
    let along = isRing ? wrapped(offset) : min(max(offset, 0), lengthMetres)
    let segment = segment(at: along)
    let (from, to) = (positions[segment], positions[segment + 1])
    let share = (along - offsets[segment]) / (offsets[segment + 1] - offsets[segment])
    return Position(from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share)
  }

  /// How far two places lie apart along the line, on a ring the shorter way, metres.
  public func distanceAlong(_ one: Double, _ other: Double) -> Double {
    let direct = abs(one - other)
    return isRing ? min(direct, lengthMetres - direct) : direct
  }

  /// The vertices between two places, the places themselves at the ends.
  ///
  /// - Parameters:
  ///   - from: where it begins, 0 or more.
  ///   - to: where it ends, beyond `from`; on a ring it may lie beyond the whole length, once around.
  public func positions(from: Double, to: Double) -> [Position] {
    var result = [position(at: from)]
    for turn in 0...(isRing ? 1 : 0) {
      let shift = Double(turn) * lengthMetres
      for index in positions.indices.dropFirst(turn) {
        let along = offsets[index] + shift
        if along > from, along < to, positions[index] != result[result.count - 1] { result.append(positions[index]) }
      }
    }
    let last = position(at: to)
    if last != result[result.count - 1] || result.count == 1 { result.append(last) }
    return result
  }

  func wrapped(_ offset: Double) -> Double {
    let rest = offset.truncatingRemainder(dividingBy: lengthMetres)
    return rest < 0 ? rest + lengthMetres : rest
  }

  private func segment(at offset: Double) -> Int {
    (1..<max(1, offsets.count - 1)).firstNumber { offsets[$0] > offset } - 1
  }
}

extension MeasuredLine {
  /// Lengths that differ by less than this are equal, metres: the roundings of sums at full coordinates.
  static let roundingMetres = 1e-6

  /// A run no longer than the spacing and this is within it, metres: what places lose in a file of nine decimals of a
  /// degree, a tenth of a millimetre at either end and more on a slant.
  package static let runAllowanceMetres = 5e-4

  var segmentCount: Int { positions.count - 1 }

  /// The box of a segment.
  func bounds(ofSegment segment: Int) -> Box {
    Box(around: positions[segment], positions[segment + 1])
  }

  var bounds: Box { Box(around: positions) }

  /// The place on a segment nearest to a position, as an offset, and how far it lies away.
  func nearest(to position: Position, onSegment segment: Int) -> (offset: Double, distance: Double) {
    let (from, to) = (positions[segment], positions[segment + 1])
    let (dx, dy) = (to.x - from.x, to.y - from.y)
    let length = offsets[segment + 1] - offsets[segment]
    let along = ((position.x - from.x) * dx + (position.y - from.y) * dy) / (length * length)
    let share = min(max(along, 0), 1)
    let foot = Position(from.x + dx * share, from.y + dy * share)
    return (offsets[segment] + length * share, foot.distance(to: position))
  }
}
