internal import LandModel
internal import PlanChecks
internal import PlaneGeometry
internal import Reports

extension CheckContext {
  /// The features of some layers that no measure can use.
  func leftOut(_ layers: LayerName...) -> [SkippedFeature] {
    layers.flatMap { layer in
      overlapInput(layer).excluded.map {
        SkippedFeature(
          rule: .geometryInvalid, layer: layer.rawValue, id: land.subject(layer, $0.feature).id,
          reason: $0.reason.skippedReason)
      }
    }
  }
}

extension MessageOptions {
  /// How many features of a layer are named before the rest is counted.
  private static let named = 10

  /// Names on standard error what could not be looked at, so that land is not thought free of it.
  func reportLeftOut(_ features: [SkippedFeature]) {
    var counts: [String: Int] = [:]
    for feature in features {
      let count = counts[feature.layer, default: 0] + 1
      counts[feature.layer] = count
      guard count <= Self.named else { continue }
      let layer = LayerName(rawValue: feature.layer)?.label[language] ?? feature.layer
      let isEnglish = language == .english
      report(
        "landfund: \(isEnglish ? feature.layer : layer) \(feature.id): \(isEnglish ? "left out" : "không xét"): "
          + feature.reasonText(language))
    }
    for (layer, count) in counts.sorted(by: { $0.key < $1.key }) where count > Self.named {
      let (more, label) = (count - Self.named, LayerName(rawValue: layer)?.label[language] ?? layer)
      report(
        language == .english
          ? "landfund: \(layer): and \(more) more left out; -f json names them all under skipped"
          : "landfund: \(label): và \(more) đối tượng khác không xét; -f json nêu đủ trong mục skipped")
    }
  }
}
