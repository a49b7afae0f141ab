/// A geometry as a value: packed coordinates and the offsets of its rings and parts.
///
/// A *part* is one polygon, line or point of the geometry. A *ring* is a ring of a polygon; for a line it is the
/// line itself and for a point its only position, so that every kind is read in the same way. A kind that is not
/// multi has exactly one part. An empty part has no ring. A geometry collection has no coordinates of its own; its
/// geometries stand in ``members``.
///
/// Nothing is checked or changed on the way in: rings may be unclosed, too short, oriented either way or cross
/// themselves. ``validityProblems(limit:)`` tells what is wrong; only the hand-over to GEOS refuses unclosed rings, rings
/// of fewer than four positions and ordinates that are not finite. Z and M are not kept.
///
/// Equality is that of the coordinates in their order; use ``equals(_:)`` to compare point sets.
public struct Geometry: Hashable, Sendable {
  /// The type of the geometry.
  public let kind: GeometryKind
  /// x and y of every position in turn, in the unit of the reference system.
  public let coordinates: [Double]
  /// Where each ring starts, in positions; one more entry than there are rings.
  public let ringOffsets: [Int]
  /// Where each part starts, in rings; one more entry than there are parts.
  public let partOffsets: [Int]
  /// The geometries of a collection; empty for every other kind.
  public let members: [Geometry]

  /// Trusts that the offsets describe the coordinates.
  package init(
    unchecked kind: GeometryKind, coordinates: [Double], ringOffsets: [Int], partOffsets: [Int],
    members: [Geometry] = []
  ) {
    self.kind = kind
    self.coordinates = coordinates
    // There may be millions of polygons of one short ring, which share their offsets.
    self.ringOffsets = Geometry.shared(ringOffsets)
    self.partOffsets = partOffsets == Geometry.onePart ? Geometry.onePart : partOffsets
    self.members = members
  }

  /// The same offsets, of one short ring in a place that all have in common.
  ///
  /// Literals are constants of the program, which nobody counts.
  private static func shared(_ offsets: [Int]) -> [Int] {
    guard offsets.count == 2, offsets[0] == 0 else { return offsets }
    return switch offsets[1] {
    case 1: [0, 1]
    case 4: [0, 4]
    case 5: [0, 5]
    case 6: [0, 6]
    case 7: [0, 7]
    case 8: [0, 8]
    case 9: [0, 9]
    default: offsets
    }
  }

  static let noOffsets = [0]
  static let onePart = [0, 1]
  static let oneEmptyPart = [0, 0]
}

extension Geometry {
  /// An empty geometry of the kind.
  public static func empty(_ kind: GeometryKind) -> Geometry {
    Geometry(
      unchecked: kind, coordinates: [], ringOffsets: noOffsets, partOffsets: kind.isMulti ? noOffsets : oneEmptyPart)
  }

  /// A point.
  public static func point(_ position: Position) -> Geometry {
    Geometry(unchecked: .point, coordinates: [position.x, position.y], ringOffsets: onePart, partOffsets: onePart)
  }

  /// A line through the positions; empty when there are none.
  public static func lineString(_ positions: some Sequence<Position>) -> Geometry {
    oneRing(.lineString, Array(positions))
  }

  /// A polygon of a shell and its holes, each a closed ring of at least four positions to be valid.
  public static func polygon(_ shell: some Sequence<Position>, holes: [[Position]] = []) -> Geometry {
    holes.isEmpty ? oneRing(.polygon, Array(shell)) : polygonal(.polygon, [[Array(shell)] + holes])
  }

  /// A multipolygon: per part its rings, the shell first.
  public static func multiPolygon(_ parts: [[[Position]]]) -> Geometry { polygonal(.multiPolygon, parts) }

  /// A multilinestring, one line per element.
  public static func multiLineString(_ lines: [[Position]]) -> Geometry {
    polygonal(.multiLineString, lines.map { [$0] })
  }

  /// A multipoint, one point per position.
  public static func multiPoint(_ positions: some Sequence<Position>) -> Geometry {
    polygonal(.multiPoint, positions.map { [[$0]] })
  }

  /// A collection of any geometries, in their order.
  public static func collection(_ members: [Geometry]) -> Geometry {
    Geometry(
      unchecked: .geometryCollection, coordinates: [], ringOffsets: noOffsets, partOffsets: noOffsets, members: members)
  }

  /// The rectangle of a box as a polygon, counter-clockwise from its south-western corner; empty for an empty box.
  public static func rectangle(_ box: Box) -> Geometry {
    guard !box.isEmpty else { return .empty(.polygon) }
    return .polygon([
      Position(box.minX, box.minY), Position(box.maxX, box.minY), Position(box.maxX, box.maxY),
      Position(box.minX, box.maxY), Position(box.minX, box.minY),
    ])
  }

  /// The commonest geometry, made without a builder.
  private static func oneRing(_ kind: GeometryKind, _ positions: [Position]) -> Geometry {
    guard !positions.isEmpty else { return .empty(kind) }
    let coordinates = [Double](unsafeUninitializedCapacity: 2 * positions.count) { buffer, count in
      for (place, position) in positions.enumerated() {
        buffer.initializeElement(at: 2 * place, to: position.x)
        buffer.initializeElement(at: 2 * place + 1, to: position.y)
      }
      count = 2 * positions.count
    }
    return Geometry(
      unchecked: kind, coordinates: coordinates, ringOffsets: [0, positions.count], partOffsets: onePart)
  }

  private static func polygonal(_ kind: GeometryKind, _ parts: [[[Position]]]) -> Geometry {
    var builder = FlatLayer.Builder()
    builder.beginFeature(kind)
    for rings in parts {
      builder.beginPart()
      for ring in rings where !ring.isEmpty {
        builder.beginRing()
        for position in ring { builder.append(x: position.x, y: position.y) }
      }
    }
    builder.endFeature()
    return builder.onlyGeometry()
  }
}

extension Geometry {
  /// Whether the geometry has no position.
  public var isEmpty: Bool { coordinates.isEmpty && members.allSatisfy(\.isEmpty) }

  /// How many positions there are, closing ones included, members of a collection too.
  public var positionCount: Int { members.reduce(coordinates.count / 2) { $0 + $1.positionCount } }

  /// How many rings there are (lines and points count as one each).
  public var ringCount: Int { ringOffsets.count - 1 }

  /// How many parts have a position; members of a collection too.
  public var partCount: Int {
    members.reduce((0..<partOffsets.count - 1).count { !drawnRings(ofPart: $0).isEmpty }) { $0 + $1.partCount }
  }

  /// How many rings of polygons are holes: rings with positions after the first one of their part.
  public var holeCount: Int {
    let own =
      kind.isPolygonal ? (0..<partOffsets.count - 1).reduce(0) { $0 + max(0, drawnRings(ofPart: $1).count - 1) } : 0
    return members.reduce(own) { $0 + $1.holeCount }
  }

  private func drawnRings(ofPart part: Int) -> [Int] {
    rings(ofPart: part).filter { ringOffsets[$0] < ringOffsets[$0 + 1] }
  }

  /// The positions of ring `index`.
  public func ring(_ index: Int) -> [Position] {
    (ringOffsets[index]..<ringOffsets[index + 1]).map { Position(coordinates[2 * $0], coordinates[2 * $0 + 1]) }
  }

  /// The rings of part `index`, as a range of ring numbers.
  public func rings(ofPart index: Int) -> Range<Int> { partOffsets[index]..<partOffsets[index + 1] }

  /// The parts as geometries of their own: polygons of a multipolygon, members of a collection, the geometry itself
  /// when its kind is not multi.
  public var parts: [Geometry] {
    guard let partKind = kind.partKind else { return members }
    guard kind.isMulti else { return [self] }
    return (0..<partOffsets.count - 1).map { part in
      let rings = rings(ofPart: part)
      let first = ringOffsets[rings.lowerBound]
      let last = ringOffsets[rings.upperBound]
      return Geometry(
        unchecked: partKind, coordinates: Array(coordinates[2 * first..<2 * last]),
        ringOffsets: ringOffsets[rings.lowerBound...rings.upperBound].map { $0 - first },
        partOffsets: [0, rings.count])
    }
  }

  /// The polygons of the geometry, parts and members taken apart; what is no polygon, or empty, is left out.
  package var polygons: [Geometry] {
    switch kind {
    case .polygon: isEmpty ? [] : [self]
    case .multiPolygon, .geometryCollection: parts.flatMap(\.polygons)
    default: []
    }
  }

  /// The smallest box that holds every position; ``Box/empty`` for an empty geometry.
  public var bounds: Box {
    var box = withBorrowed { $0.bounds }
    for member in members { box.formUnion(member.bounds) }
    return box
  }

  /// Every position changed by `transform`; rings and parts stay as they are.
  public func mapPositions(_ transform: (Position) -> Position) -> Geometry {
    var changed = coordinates
    for index in stride(from: 0, to: changed.count, by: 2) {
      let position = transform(Position(changed[index], changed[index + 1]))
      changed[index] = position.x
      changed[index + 1] = position.y
    }
    return Geometry(
      unchecked: kind, coordinates: changed, ringOffsets: ringOffsets, partOffsets: partOffsets,
      members: members.map { $0.mapPositions(transform) })
  }
}

extension Geometry: CustomStringConvertible {
  /// The geometry as WKT.
  public var description: String { wkt }
}
