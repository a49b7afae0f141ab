public import PlaneGeometry

extension Geometry {
  /// The geometry as a GeoJSON geometry object, in the coordinates that it has: x east, y north, nothing rounded.
  public var json: JSONValue {
    switch kind {
    case .geometryCollection:
      return ["type": .text(kind.geoJSONName), "geometries": .array(members.map(\.json))]
    default:
      return ["type": .text(kind.geoJSONName), "coordinates": coordinatesJSON]
    }
  }

  private var coordinatesJSON: JSONValue {
    let parts = (0..<partOffsets.count - 1).map { part in
      rings(ofPart: part).map { ring in JSONValue.array(self.ring(ring).map { [.number($0.x), .number($0.y)] }) }
    }
    switch kind {
    case .point: return parts.first?.first?.firstElement ?? []
    case .lineString: return parts.first?.first ?? []
    case .polygon: return .array(parts.first ?? [])
    case .multiPoint: return .array(parts.compactMap { $0.first?.firstElement })
    case .multiLineString: return .array(parts.compactMap(\.first))
    case .multiPolygon: return .array(parts.map(JSONValue.array))
    case .geometryCollection: return []
    }
  }
}

extension JSONValue {
  fileprivate var firstElement: JSONValue? {
    if case .array(let elements) = self { elements.first } else { nil }
  }
}

extension GeometryKind {
  /// The name of the type in GeoJSON.
  fileprivate var geoJSONName: String {
    switch self {
    case .point: "Point"
    case .lineString: "LineString"
    case .polygon: "Polygon"
    case .multiPoint: "MultiPoint"
    case .multiLineString: "MultiLineString"
    case .multiPolygon: "MultiPolygon"
    case .geometryCollection: "GeometryCollection"
    }
  }
}
