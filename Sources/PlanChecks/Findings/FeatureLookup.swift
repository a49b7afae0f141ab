public import LandModel

extension Land {
  /// The ids of a layer, in the order of the layer.
  func identifiers(of layer: LayerName) -> [String] {
    let view = self[layer]
    return (0..<view.count).map(view.id)
  }

  /// The number of the feature with that id; `nil` when the layer has none such.
  func index(of id: String, in layer: LayerName) -> Int? { self[layer].index(of: id) }

  /// The feature of a layer as the subject of a finding.
  public func subject(_ layer: LayerName, _ feature: Int) -> Subject {
    let view = self[layer]
    return Subject(
      layer: layer.rawValue, id: view.id(of: feature), name: view.name(of: feature),
      classCode: view.classCode(of: feature))
  }

  /// Whether the feature that a finding is about was repaired on loading.
  func isRepaired(_ subject: Subject) -> Bool {
    guard let layer = LayerName(rawValue: subject.layer) else { return false }
    let view = self[layer]
    return view.index(of: subject.id).map(view.isRepaired) ?? false
  }
}
