internal import Geodesy
internal import PlaneGeometry
internal import Refusals

/// Ground that a request names, on its way into the working system.
///
/// Edges are straight in the system in which they are written. What lies beyond the published ground is cut off before the
/// way there, which may not exist for it, and long edges get vertices so that they stay within a millimetre.
struct GroundLiteral {
  let system: OfferedSystem

  init(in system: OfferedSystem) { self.system = system }

  /// Metres, or the working system's unit.
  private static let tolerance = 0.001
  /// So many pieces an edge becomes at most.
  private static let mostPieces = 256.0

  /// The geometry in the working system; empty where it lies off all that is published.
  ///
  /// - Parameter geometry: its positions in the order of the system's axes; lines and polygons valid.
  /// - Throws: `GeometryError` and `GeodesyError` for what cannot be cut or brought over.
  func working(_ geometry: Geometry) throws -> Geometry {
    let plain = system.isNorthingFirst ? geometry.mapCoordinates { $0 = system.inOrder($0) } : geometry
    if system.toWorking.isIdentity { return plain }
    return try brought(plain)
  }

  private func brought(_ geometry: Geometry) throws -> Geometry {
    if geometry.kind == .geometryCollection { return .collection(try geometry.members.map(brought)) }
    guard !geometry.isEmpty, system.extent.intersects(geometry.bounds) else { return .empty(geometry.kind) }
    let inside =
      system.extent.contains(geometry.bounds)
      ? geometry : try geometry.intersection(.rectangle(system.extent))
    if inside.kind == .geometryCollection { return .collection(try inside.members.map(transformed)) }
    return try transformed(inside)
  }

  private func transformed(_ geometry: Geometry) throws -> Geometry {
    guard geometry.kind.partKind != .point else { return try geometry.mapCoordinates(system.toWorking.transform) }
    return try densified(geometry).mapCoordinates(system.toWorking.transform)
  }

  /// The geometry with as many vertices as its edges need to stay where they are.
  private func densified(_ geometry: Geometry) throws -> Geometry {
    let ends = try system.toWorking.transformed(geometry.coordinates)
    var middles = geometry.coordinates
    for place in 0..<max(0, middles.count - 2) { middles[place] = (middles[place] + middles[place + 2]) / 2 }
    let brought = try system.toWorking.transformed(middles)
    /// How many pieces the edge from one position to the next becomes.
    func pieces(_ position: Int) -> Int {
      let (x, y) = (2 * position, 2 * position + 1)
      let (dx, dy) = (brought[x] - (ends[x] + ends[x + 2]) / 2, brought[y] - (ends[y] + ends[y + 2]) / 2)
      let deviation = (dx * dx + dy * dy).squareRoot()
      // The deviation falls with the square of the number of pieces.
      return Int(min((deviation / GroundLiteral.tolerance).squareRoot().rounded(.up), GroundLiteral.mostPieces))
    }
    func dense(_ ring: Int) -> [Position] {
      let positions = geometry.ring(ring)
      let first = geometry.ringOffsets[ring]
      var all: [Position] = []
      for (place, position) in positions.enumerated() {
        all.append(position)
        guard place + 1 < positions.count else { continue }
        let next = positions[place + 1]
        let count = pieces(first + place)
        for piece in stride(from: 1, to: count, by: 1) {
          let share = Double(piece) / Double(count)
          all.append(
            Position(position.x + (next.x - position.x) * share, position.y + (next.y - position.y) * share))
        }
      }
      return all
    }
    let parts = (0..<geometry.partOffsets.count - 1).map { geometry.rings(ofPart: $0).map(dense) }
    return geometry.kind.isPolygonal ? .multiPolygon(parts) : .multiLineString(parts.flatMap { $0 })
  }
}
