internal import LandModel

extension Sequence<SkippedFeature> {
  /// As documents list them: each once, by rule, layer, id and reason.
  package var inOrder: [SkippedFeature] {
    let features = Array(Set(self))
    let ranks = IdentifierOrder.ranks(features.map(\.id))
    let layers = features.map { LayerName(rawValue: $0.layer)?.order ?? LayerName.allCases.count }
    return features.indices.sorted { one, other in
      let keys = [one, other].map { (features[$0].rule.order, layers[$0], ranks[$0], features[$0].reason.rawValue) }
      return keys[0] < keys[1]
    }.map { features[$0] }
  }
}
