import LandModel
import PlaneGeometry

@testable import LandServer

/// Puts what stands nowhere else into everything of a land that may not go out: into every field of every feature that is not
/// published, and into ids, names and published texts of the features that stay back whole.
struct CanaryPlanting: LandLayerVisitor {
  /// What any planted value has in it, however it is written.
  static let traces = ["CANARY", "canary", "7301931", "7.301.931", "7,301,931", "1931-0", "/1931", " 1931"]

  private(set) var land: Land
  /// The fields that got a value, as `parcel.households`.
  private(set) var planted: Set<String> = []
  /// How many features stay back whole, by layer.
  private(set) var withheld: [LayerName: Int] = [:]
  private let selection: PublishedSelection

  /// Plants into every layer; findings that are accepted get a reason of that kind too.
  init(_ land: Land, day: CivilDate) throws {
    self.land = land
    selection = PublishedSelection(land, .greatest, day: day)
    try visitAll()
    self.land.waivers.append(
      Waiver(
        finding: "0123456789abcdef", rule: "overlap.scheme", subjects: "scheme:CANARY", measure: .area(7_301_931),
        reason: "CANARY", by: "CANARY", on: nil, until: nil))
  }

  mutating func visit<Feature: LandFeature>(_ path: WritableKeyPath<Land, LandLayer<Feature>>) throws {
    let layer = land[keyPath: path]
    var features = layer.features
    for index in features.indices {
      let goesOut = selection.includes(Feature.layer, index)
      var field = FieldPlanting(layer: Feature.layer, goesOut: goesOut)
      features[index].visitFields(&field)
      planted.formUnion(field.planted)
      if !goesOut {
        withheld[Feature.layer, default: 0] += 1
        features[index].id = Self.id(features[index].id, of: Feature.layer)
        features[index].name = "CANARY name"
      } else if !Publication.greatest.publishes("name", of: Feature.layer) {
        features[index].name = "CANARY name"
        planted.insert("\(Feature.layer.rawValue).name")
      }
      var references = ReferencePlanting(selection: selection)
      features[index].visitFields(&references)
    }
    land[keyPath: path] = LandLayer(features, geometry: layer.geometry)
  }

  /// The id of a feature that stays back.
  fileprivate static func id(_ old: String, of layer: LayerName) -> String { "CANARY-\(layer.rawValue)-\(old)" }
}

/// The fields of one feature.
private struct FieldPlanting: UniformFieldVisitor {
  let layer: LayerName
  let goesOut: Bool
  private(set) var planted: [String] = []

  init(layer: LayerName, goesOut: Bool) { (self.layer, self.goesOut) = (layer, goesOut) }

  mutating func visit<Content: FieldContent>(_ name: String, _ kind: FieldKind, _ value: inout Content?) {
    let isPublished = Publication.greatest.publishes(name, of: layer)
    // What makes a feature stay back stays as it is, and so do the days and levels by which plans hold.
    guard goesOut ? !isPublished : kind == .text else { return }
    guard let scalar = scalar(kind), let content = Content(scalar: scalar) else { return }
    value = content
    if goesOut { planted.append("\(layer.rawValue).\(name)") }
  }

  private func scalar(_ kind: FieldKind) -> FieldValue? {
    switch kind {
    case .text, .landUse, .landUseCode: .text("CANARY text")
    case .date, .period: .text("1931-02-03")
    case .count, .scale: .integer(7_301_931)
    case .area, .length, .number: .real(7_301_931.25)
    case .ratio: .real(0.7301931)
    case .code, .function, .reference: nil
    }
  }
}

/// References follow the ids of what stays back.
private struct ReferencePlanting: UniformFieldVisitor {
  let selection: PublishedSelection

  mutating func visit<Content: FieldContent>(_ name: String, _ kind: FieldKind, _ value: inout Content?) {
    guard case .reference(let layer) = kind, case .text(let id)? = value?.scalar,
      let index = selection.land[layer].index(of: id), !selection.includes(layer, index)
    else { return }
    value = Content(scalar: .text(CanaryPlanting.id(id, of: layer)))
  }
}
