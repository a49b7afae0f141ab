internal import LandModel
internal import PlaneGeometry

/// GeoJSON as an office exports it: in the metres of the working system, which its `crs` member names.
///
/// The figures are those of the drawing to the millimetre, so that no transformation stands between them and a reader.
enum GeoJSONText {
  static func text<Feature: LandFeature>(_ features: [Drawn<Feature>]) -> String {
    let system = #"{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::9216"}}"#
    let lines = features.map { drawn in
      #"{"type":"Feature","properties":{"# + properties(drawn.feature) + #"},"geometry":"# + geometry(drawn.geometry)
        + "}"
    }
    return #"{"type":"FeatureCollection","crs":"# + system + ",\n\"features\":[\n" + lines.joined(separator: ",\n")
      + "\n]}\n"
  }

  private static func properties<Feature: LandFeature>(_ feature: Feature) -> String {
    var members = [#""id":"# + quoted(feature.id)]
    if let name = feature.name { members.append(#""name":"# + quoted(name)) }
    for (field, value) in zip(Feature.fields, feature.fieldValues) {
      switch value {
      case .null: continue
      case .text(let text): members.append(quoted(field.name) + ":" + quoted(text))
      case .integer(let value): members.append(quoted(field.name) + ":\(value)")
      case .real(let value): members.append(quoted(field.name) + ":" + number(value))
      }
    }
    return members.joined(separator: ",")
  }

  private static func geometry(_ geometry: Geometry) -> String {
    let parts = geometry.parts.map { part in
      (0..<part.ringCount).map { "[" + part.ring($0).map(position).joined(separator: ",") + "]" }
    }
    let polygons = parts.map { "[" + $0.joined(separator: ",") + "]" }
    switch geometry.kind {
    case .point: return #"{"type":"Point","coordinates":"# + position(geometry.ring(0)[0]) + "}"
    case .lineString: return #"{"type":"LineString","coordinates":"# + parts[0][0] + "}"
    case .polygon: return #"{"type":"Polygon","coordinates":"# + polygons[0] + "}"
    default: return #"{"type":"MultiPolygon","coordinates":["# + polygons.joined(separator: ",") + "]}"
    }
  }

  private static func position(_ place: Position) -> String { "[\(number(place.x)),\(number(place.y))]" }

  /// The shortest text that reads back as the same number, whole numbers without a point.
  private static func number(_ value: Double) -> String { Int(exactly: value).map(String.init) ?? "\(value)" }

  private static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
