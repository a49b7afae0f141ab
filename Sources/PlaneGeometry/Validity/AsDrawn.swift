/// A ring of a polygon by its containment.
struct DrawnRing {
  /// Where it stands in the polygon.
  let part: Int
  let number: Int
  /// Its own number, to which ``shell`` of others refers.
  let index: Int
  let isHole: Bool
  /// The ring of which it is a hole.
  let shell: Int?
}

extension Geometry {
  /// The ground that the rings of a polygon show, nested by containment whatever the file calls them.
  ///
  /// A ring in no other, or in an even number of them, is a shell, one in an odd number a hole of the ring around it: as
  /// maps show them. A ring that crosses a larger one lies in it with more than half of its corners. Of rings drawn twice
  /// one counts, none where it is a shell and a hole; rings that are not finite or too short bound nothing, and open ones
  /// are closed. So ``area`` of the result, each ring by its absolute shoelace area, is never negative. It is the *area as
  /// drawn* of an invalid polygon; ground on which a ring crosses itself may cancel in it.
  ///
  /// A valid polygon, and everything that is no polygon, comes back as it is. The result may be as invalid as the rings.
  /// Cost: that of ``validityProblems(limit:)``; nothing for one ring.
  public var asDrawn: Geometry {
    if kind == .geometryCollection { return .collection(members.map(\.asDrawn)) }
    guard kind.isPolygonal, !withBorrowed(\.isOneRing), !isValid else { return self }
    let closed = closingRings()
    let rings = closed.withBorrowed { geometry in
      var examination = PolygonExamination(geometry, firstPart: 0, limit: ValidityProblem.defaultLimit)
      return examination.drawnRings()
    }
    func positions(_ ring: DrawnRing) -> [Position] {
      closed.ring(closed.partOffsets[ring.part] + ring.number)
    }
    var places: [Int: Int] = [:]
    var parts: [(rings: [[Position]], area: Double)] = []
    for ring in rings where !ring.isHole {
      places[ring.index] = parts.count
      let shell = positions(ring)
      parts.append(([shell], Geometry.polygon(shell).area))
    }
    for ring in rings where ring.isHole {
      guard let place = ring.shell.flatMap({ places[$0] }) else { continue }
      let hole = positions(ring)
      let area = Geometry.polygon(hole).area
      // Where a shell crosses itself its area may have cancelled.
      guard area <= parts[place].area else { continue }
      parts[place].area -= area
      parts[place].rings.append(hole)
    }
    return parts.count == 1
      ? .polygon(parts[0].rings[0], holes: Array(parts[0].rings.dropFirst())) : .multiPolygon(parts.map(\.rings))
  }
}

extension FeatureView {
  /// The area of ``Geometry/asDrawn``, without a copy of what is one ring; 0 for a null geometry.
  public var areaAsDrawn: Double {
    let isOneRing = kind != .geometryCollection && layer.withBorrowed(index) { $0?.isOneRing ?? true }
    return isOneRing ? area : geometry?.asDrawn.area ?? 0
  }
}

extension BorrowedGeometry {
  /// Whether the geometry is one ring of finite positions, which encloses what it encloses.
  fileprivate var isOneRing: Bool {
    rings.count == 1 && positions.allSatisfy { position($0).isFinite }
  }
}
