internal import LandModel
internal import PlaneGeometry
internal import Refusals
internal import Reports

/// The fields of a collection as JSON Schema: what its features have, or what can be asked for.
struct SchemaDocument {
  let question: Question
  let layer: PublishedLayer
  /// Whether it lists what can be asked for.
  let isQueryables: Bool

  /// The document.
  var json: JSONValue {
    let language = question.language
    var properties: [JSONValue.Member] = []
    let id: JSONValue = [
      "type": "string", "title": .text(Labels.shipped.label("column", "id")[language]), "x-ogc-role": "id",
    ]
    properties.append(.init("id", id))
    for field in layer.fields { properties.append(.init(field.name, SchemaDocument.schema(field, language))) }
    properties.append(
      .init("geometry", ["format": .text("geometry-\(geometryKind)"), "x-ogc-role": "primary-geometry"]))
    return [
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": .text("\(question.base)/collections/\(layer.name)/\(isQueryables ? "queryables" : "schema")"),
      "type": "object", "title": .text(layer.title[language]), "properties": .object(properties),
      "additionalProperties": false,
    ]
  }

  /// The kind of geometry that all features have; any where they differ.
  private var geometryKind: String {
    let kinds = Set(layer.geometry.indices.compactMap { layer.geometry.kind(of: $0)?.partKind })
    switch kinds.count == 1 ? kinds.first : nil {
    case .point: return "multipoint"
    case .lineString: return "multilinestring"
    case .polygon: return "multipolygon"
    default: return "any"
    }
  }

  /// The schema of one field.
  static func schema(_ field: PublishedField, _ language: Language) -> JSONValue {
    var members: [JSONValue.Member] = []
    let type = field.kind.isInteger ? "integer" : field.kind.isNumeric ? "number" : "string"
    members.append(.init("type", [.text(type), "null"]))
    members.append(.init("title", .text(field.title[language])))
    if field.kind == .date { members.append(.init("format", "date")) }
    if let list = field.kind.closedList { members.append(.init("enum", .array(list.map(JSONValue.text) + [.null]))) }
    switch field.kind {
    case .area: members.append(.init("x-ogc-unit", "m2"))
    case .length: members.append(.init("x-ogc-unit", "m"))
    default: break
    }
    return .object(members)
  }
}
