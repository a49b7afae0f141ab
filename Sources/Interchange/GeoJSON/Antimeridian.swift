internal import Geodesy
internal import PlaneGeometry
internal import Refusals

/// Geometries at 180° of longitude: RFC 7946 wants them cut there (clause 3.1.9).
enum Antimeridian {
  /// The geometries that must be cut, by feature, in longitudes from -180 to 180.
  ///
  /// Longitudes beyond 180° are taken as the continuation that they are. Where the table's own system is projected, a
  /// step of more than 180° between two positions is the short way across the antimeridian; in a geographic system it is
  /// the line that its two positions say.
  static func cuts(_ layer: FlatLayer, of table: FeatureTable) throws(Refusal) -> [Int: Geometry] {
    let mayWrap = table.referenceSystem?.isProjected ?? false
    var cuts: [Int: Geometry] = [:]
    for feature in 0..<layer.count {
      let bounds = layer.bounds[feature]
      guard !bounds.isEmpty else { continue }
      let isBeyond = bounds.minX < -180 || bounds.maxX > 180
      guard isBeyond || (mayWrap && bounds.width > 180), let geometry = layer.geometry(at: feature) else { continue }
      let continued = mayWrap ? unwrapped(geometry) : geometry
      let range = continued.bounds
      guard range.minX < -180 || range.maxX > 180 else { continue }
      do throws(GeometryError) {
        cuts[feature] = try cut(continued)
      } catch {
        throw table.error(
          .notRepresentable,
          LocalisedText(
            en: "the geometry crosses the antimeridian and cannot be cut there: \(error)",
            vi: "hình học cắt qua kinh tuyến 180° và không thể chia tại đó"),
          remedy: LocalisedText(en: "repair the geometry first", vi: "sửa hình học trước"), feature: feature)
      }
    }
    return cuts
  }

  /// West, south, east, north; west is greater than east where the layer crosses the antimeridian.
  ///
  /// `nil` for a layer without positions.
  static func bounds(_ layer: FlatLayer, _ cuts: [Int: Geometry]) -> [Double]? {
    var box = Box.empty
    for feature in 0..<layer.count where cuts[feature] == nil { box.formUnion(layer.bounds[feature]) }
    guard !cuts.isEmpty else { return box.isEmpty ? nil : [box.minX, box.minY, box.maxX, box.maxY] }
    var west = 180.0
    var east = -180.0
    var all: [Box] = (0..<layer.count).filter { cuts[$0] == nil }.map { layer.bounds[$0] }
    for cut in cuts.values {
      all += cut.parts.map(\.bounds)
      box.formUnion(cut.bounds)
    }
    for each in all where !each.isEmpty {
      if each.minX >= 0 { west = min(west, each.minX) } else { east = max(east, each.maxX) }
    }
    return west > east ? [west, box.minY, east, box.maxY] : [-180, box.minY, 180, box.maxY]
  }

  /// The geometry with every step between positions the short way round.
  private static func unwrapped(_ geometry: Geometry) -> Geometry {
    guard geometry.kind != .geometryCollection else {
      return .collection(geometry.members.map(unwrapped))
    }
    var coordinates = geometry.coordinates
    for ring in 0..<geometry.ringCount {
      let positions = geometry.ringOffsets[ring]..<geometry.ringOffsets[ring + 1]
      for position in positions.dropFirst() {
        let previous = coordinates[2 * position - 2]
        while coordinates[2 * position] - previous > 180 { coordinates[2 * position] -= 360 }
        while coordinates[2 * position] - previous < -180 { coordinates[2 * position] += 360 }
      }
    }
    return geometry.mapCoordinates { $0 = coordinates }
  }

  /// The parts in each turn of 360°, moved into the middle one.
  private static func cut(_ geometry: Geometry) throws(GeometryError) -> Geometry {
    guard geometry.kind != .geometryCollection else {
      var members: [Geometry] = []
      for member in geometry.members { members.append(try cut(member)) }
      return .collection(members)
    }
    let bounds = geometry.bounds
    var parts: [Geometry] = []
    var turn = ((bounds.minX + 180) / 360).rounded(.down)
    while turn * 360 - 180 < bounds.maxX || parts.isEmpty {
      let west = turn * 360 - 180
      let window = Box(minX: west, minY: -90, maxX: west + 360, maxY: 90)
      let piece = try geometry.intersection(.rectangle(window))
      let shift = turn * 360
      for part in piece.parts where !part.isEmpty && part.kind == geometry.kind.partKind {
        parts.append(part.mapPositions { Position($0.x - shift, $0.y) })
      }
      turn += 1
      if west > bounds.maxX { break }
    }
    return joined(parts, like: geometry.kind)
  }

  private static func joined(_ parts: [Geometry], like kind: GeometryKind) -> Geometry {
    if parts.count == 1, !kind.isMulti { return parts[0] }
    let rings = parts.map { part in (0..<part.ringCount).map { part.ring($0) } }
    switch kind.partKind {
    case .polygon: return .multiPolygon(rings)
    case .lineString: return .multiLineString(rings.flatMap { $0 })
    default: return .multiPoint(rings.flatMap { $0.flatMap { $0 } })
    }
  }
}
