/// The seven geometry types of the OGC Simple Features standard; raw values are their ISO WKB codes.
public enum GeometryKind: UInt8, Hashable, Sendable, CaseIterable {
  case point = 1
  case lineString
  case polygon
  case multiPoint
  case multiLineString
  case multiPolygon
  case geometryCollection

  /// The kind of the parts: `polygon` for `polygon` and `multiPolygon`, and so on; `nil` for a collection.
  public var partKind: GeometryKind? {
    switch self {
    case .point, .multiPoint: .point
    case .lineString, .multiLineString: .lineString
    case .polygon, .multiPolygon: .polygon
    case .geometryCollection: nil
    }
  }

  /// Whether a geometry of this kind may have any number of parts.
  public var isMulti: Bool { rawValue >= GeometryKind.multiPoint.rawValue }

  /// Whether the kind encloses ground: `polygon` or `multiPolygon`.
  public var isPolygonal: Bool { self == .polygon || self == .multiPolygon }

  /// The name that WKT uses, in capitals.
  public var wellKnownName: String {
    switch self {
    case .point: "POINT"
    case .lineString: "LINESTRING"
    case .polygon: "POLYGON"
    case .multiPoint: "MULTIPOINT"
    case .multiLineString: "MULTILINESTRING"
    case .multiPolygon: "MULTIPOLYGON"
    case .geometryCollection: "GEOMETRYCOLLECTION"
    }
  }
}
