/// The direction of a ring.
public enum RingDirection: Hashable, Sendable {
  /// Its inside lies to the left: positive signed area.
  case counterClockwise
  /// Its inside lies to the right: negative signed area.
  case clockwise
  /// It encloses nothing, or as much to the left as to the right.
  case none
}

extension Geometry {
  /// The direction of ring `index` by its signed area, which is right on rings with spikes too.
  public func direction(ofRing index: Int) -> RingDirection {
    let twice = withBorrowed { $0.twiceSignedArea(ofRing: index) }
    return twice > 0 ? .counterClockwise : twice < 0 ? .clockwise : .none
  }

  /// Whether ring `index` ends where it starts.
  ///
  /// A ring without positions counts as closed.
  public func isClosed(ring index: Int) -> Bool {
    let (first, end) = (ringOffsets[index], ringOffsets[index + 1])
    guard first < end else { return true }
    return coordinates[2 * first] == coordinates[2 * end - 2] && coordinates[2 * first + 1] == coordinates[2 * end - 1]
  }

  /// The geometry with every unclosed polygon ring closed by a copy of its first position; others stay as they are.
  public func closingRings() -> Geometry {
    let closedMembers = members.map { $0.closingRings() }
    guard kind.isPolygonal else {
      return Geometry(
        unchecked: kind, coordinates: coordinates, ringOffsets: ringOffsets, partOffsets: partOffsets,
        members: closedMembers)
    }
    var coordinates: [Double] = []
    var offsets = [0]
    for ring in 0..<ringCount {
      let (first, end) = (ringOffsets[ring], ringOffsets[ring + 1])
      coordinates += self.coordinates[2 * first..<2 * end]
      if !isClosed(ring: ring) { coordinates += self.coordinates[2 * first...2 * first + 1] }
      offsets.append(coordinates.count / 2)
    }
    return Geometry(unchecked: kind, coordinates: coordinates, ringOffsets: offsets, partOffsets: partOffsets)
  }

  /// The geometry with shells running in `shells` direction and holes the other way; positions of a ring that turns
  /// round keep its first position.
  ///
  /// Rings that enclose nothing stay as they are.
  public func orienting(shells: RingDirection = .counterClockwise) -> Geometry {
    let turnedMembers = members.map { $0.orienting(shells: shells) }
    var coordinates = coordinates
    if kind.isPolygonal {
      for part in 0..<partOffsets.count - 1 {
        for ring in rings(ofPart: part) {
          let isShell = ring == partOffsets[part]
          let direction = direction(ofRing: ring)
          if direction != .none, (direction == shells) != isShell { reverse(ring, in: &coordinates) }
        }
      }
    }
    return Geometry(
      unchecked: kind, coordinates: coordinates, ringOffsets: ringOffsets, partOffsets: partOffsets,
      members: turnedMembers)
  }

  private func reverse(_ ring: Int, in coordinates: inout [Double]) {
    var low = ringOffsets[ring]
    var high = ringOffsets[ring + 1] - 1
    while low < high {
      coordinates.swapAt(2 * low, 2 * high)
      coordinates.swapAt(2 * low + 1, 2 * high + 1)
      low += 1
      high -= 1
    }
  }
}
