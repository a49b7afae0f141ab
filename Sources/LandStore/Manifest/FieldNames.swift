internal import LandModel
internal import Refusals

/// The fields that sources of a layer may fill, and what they hold.
struct FieldNames {
  private let layer: LayerName
  private let kinds: [(name: String, kind: FieldKind)]

  /// The fields of a layer, `id` and `name` first.
  static func of(_ layer: LayerName) -> FieldNames {
    var collector = FieldCollector()
    // Nothing in the visit throws.
    try? collector.visit(layer)
    return FieldNames(layer: layer, kinds: [("id", .text), ("name", .text)] + collector.kinds)
  }

  /// The names in the order of tables.
  var names: [String] { kinds.map(\.name) }

  /// What a field holds; text for an unknown one.
  func kind(_ field: String) -> FieldKind { kinds.first { $0.name == field }?.kind ?? .text }

  /// Whether the layer has the field.
  func contains(_ field: String) -> Bool { kinds.contains { $0.name == field } }

  /// Refuses a field that the layer does not have.
  func demand(_ member: YAMLMember) throws(Refusal) {
    guard !contains(member.key) else { return }
    throw member.refusal(
      .unknownField,
      LocalisedText(
        en: "\(layer.rawValue) has no field \(member.key.excerpt)",
        vi: "\(layer.rawValue) không có trường \(member.key.excerpt)"),
      remedy: .oneOf(names))
  }
}

private struct FieldCollector: LandLayerVisitor {
  var kinds: [(name: String, kind: FieldKind)] = []

  mutating func visit<Feature: LandFeature>(_ layer: WritableKeyPath<Land, LandLayer<Feature>>) throws {
    kinds = Feature.fields.map { ($0.name, $0.kind) }
  }
}
