internal import Interchange
internal import LandModel
internal import Reports

/// A feature of a workspace with every field that it has, and the plan that it is of, as the panel of the desk shows them.
///
/// `layer,id,name,fields,plan`: `fields` holds what is filled, numbers in the unit that the name says; `plan` is such a
/// document without a plan of its own, `null` for what is of none. Geometry is no part of it. Cost: that of the fields.
struct FeatureDocument: LandLayerVisitor {
  private let land: Land
  private let layer: LayerName
  private let id: String
  private var found: JSONValue?
  /// The plan that it names.
  private var plan: (layer: LayerName, id: String)?

  private init(_ land: Land, _ layer: LayerName, _ id: String) throws {
    (self.land, self.layer, self.id) = (land, layer, id)
    try visitAll()
  }

  /// The document of a feature; `nil` where the layer has none of that id.
  static func json(of id: String, in layer: LayerName, _ land: Land) throws -> JSONValue? {
    let feature = try FeatureDocument(land, layer, id)
    // What a plan names is its parent.
    let isPlan = layer == .scheme || layer == .landUsePlan
    let plan = try (isPlan ? nil : feature.plan).flatMap { try FeatureDocument(land, $0.layer, $0.id).found }
    return feature.found?.adding("plan", plan ?? .null)
  }

  mutating func visit<Feature: LandFeature>(_ path: WritableKeyPath<Land, LandLayer<Feature>>) {
    let features = land[keyPath: path]
    guard Feature.layer == layer, let index = features.index(of: id) else { return }
    var fields = FilledFields()
    features[index].showFields(&fields)
    plan = fields.plan
    found = [
      "layer": .text(layer.rawValue), "id": .text(id), "name": JSONValue(features[index].name),
      "fields": .object(fields.members),
    ]
  }
}

/// The fields of a feature that are filled, in the order of tables.
private struct FilledFields: UniformFieldVisitor {
  private(set) var members: [JSONValue.Member] = []
  private(set) var plan: (layer: LayerName, id: String)?

  mutating func visit<Content: FieldContent>(_ name: String, _ kind: FieldKind, _ value: inout Content?) {
    switch value?.scalar ?? .null {
    case .null: return
    case .text(let text):
      members.append(.init(name, .text(text)))
      if case .reference(let layer) = kind, layer == .scheme || layer == .landUsePlan { plan = plan ?? (layer, text) }
    case .integer(let number): members.append(.init(name, .count(number)))
    case .real(let number): members.append(.init(name, .number(number)))
    }
  }
}
