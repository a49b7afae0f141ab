internal import Interchange
public import PlaneGeometry

extension JSONValue {
  /// A geometry as a GeoJSON geometry object in its own system, x first, nothing rounded; `null` for none.
  public init(_ geometry: Geometry?) {
    guard let geometry else {
      self = .null
      return
    }
    guard let kind = geometry.kind.partKind else {
      self = ["type": "GeometryCollection", "geometries": .array(geometry.members.map { JSONValue($0) })]
      return
    }
    let parts = (0..<geometry.partOffsets.count - 1).map { JSONValue.part($0, of: geometry, as: kind) }
    self = [
      "type": .text(geometry.kind.geoJSONName),
      "coordinates": geometry.kind.isMulti ? .array(parts) : parts.first ?? [],
    ]
  }

  private static func part(_ part: Int, of geometry: Geometry, as kind: GeometryKind) -> JSONValue {
    let rings = geometry.rings(ofPart: part).map { ring -> JSONValue in
      .array(
        (geometry.ringOffsets[ring]..<geometry.ringOffsets[ring + 1]).map {
          [.number(geometry.coordinates[2 * $0]), .number(geometry.coordinates[2 * $0 + 1])]
        })
    }
    switch kind {
    case .polygon: return .array(rings)
    case .lineString: return rings.first ?? []
    default:
      guard case .array(let positions)? = rings.first, let position = positions.first else { return [] }
      return position
    }
  }
}
