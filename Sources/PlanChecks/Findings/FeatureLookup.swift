public import LandModel

extension Land {
  /// The ids of a layer, in the order of the layer.
  func identifiers(of layer: LayerName) -> [String] {
    switch layer {
    case .zone: zones.features.map(\.id)
    case .scheme: schemes.features.map(\.id)
    case .schemeBlock: schemeBlocks.features.map(\.id)
    case .landUsePlan: landUsePlans.features.map(\.id)
    case .landUseBlock: landUseBlocks.features.map(\.id)
    case .parcel: parcels.features.map(\.id)
    case .marker: markers.features.map(\.id)
    case .project: projects.features.map(\.id)
    case .road: roads.features.map(\.id)
    case .constraintArea: constraintAreas.features.map(\.id)
    }
  }

  /// The number of the feature with that id; `nil` when the layer has none such.
  func index(of id: String, in layer: LayerName) -> Int? {
    switch layer {
    case .zone: zones.index(of: id)
    case .scheme: schemes.index(of: id)
    case .schemeBlock: schemeBlocks.index(of: id)
    case .landUsePlan: landUsePlans.index(of: id)
    case .landUseBlock: landUseBlocks.index(of: id)
    case .parcel: parcels.index(of: id)
    case .marker: markers.index(of: id)
    case .project: projects.index(of: id)
    case .road: roads.index(of: id)
    case .constraintArea: constraintAreas.index(of: id)
    }
  }

  /// The feature of a layer as the subject of a finding; `nil` when there is none of that number.
  public func subject(_ layer: LayerName, _ feature: Int) -> Subject {
    let (id, name, code): (String, String?, String?) =
      switch layer {
      case .zone: (zones[feature].id, zones[feature].name, zones[feature].kind?.rawValue)
      case .scheme: (schemes[feature].id, schemes[feature].name, schemes[feature].level?.rawValue)
      case .schemeBlock:
        (schemeBlocks[feature].id, schemeBlocks[feature].name, schemeBlocks[feature].function?.rawValue)
      case .landUsePlan: (landUsePlans[feature].id, landUsePlans[feature].name, landUsePlans[feature].level?.rawValue)
      case .landUseBlock: (landUseBlocks[feature].id, landUseBlocks[feature].name, landUseBlocks[feature].code)
      case .parcel: (parcels[feature].id, parcels[feature].name, parcels[feature].landUse?.text)
      case .marker: (markers[feature].id, markers[feature].name, markers[feature].kind?.rawValue)
      case .project: (projects[feature].id, projects[feature].name, projects[feature].kind?.rawValue)
      case .road: (roads[feature].id, roads[feature].name, roads[feature].kind?.rawValue)
      case .constraintArea:
        (constraintAreas[feature].id, constraintAreas[feature].name, constraintAreas[feature].kind?.rawValue)
      }
    return Subject(layer: layer.rawValue, id: id, name: name, classCode: code)
  }

  /// Whether the feature that a finding is about was repaired on loading.
  func isRepaired(_ subject: Subject) -> Bool {
    switch LayerName(rawValue: subject.layer) {
    case .zone: zones.feature(subject.id)?.repairMovedSquareMetres != nil
    case .scheme: schemes.feature(subject.id)?.repairMovedSquareMetres != nil
    case .schemeBlock: schemeBlocks.feature(subject.id)?.repairMovedSquareMetres != nil
    case .landUsePlan: landUsePlans.feature(subject.id)?.repairMovedSquareMetres != nil
    case .landUseBlock: landUseBlocks.feature(subject.id)?.repairMovedSquareMetres != nil
    case .parcel: parcels.feature(subject.id)?.repairMovedSquareMetres != nil
    case .marker: markers.feature(subject.id)?.repairMovedSquareMetres != nil
    case .project: projects.feature(subject.id)?.repairMovedSquareMetres != nil
    case .road: roads.feature(subject.id)?.repairMovedSquareMetres != nil
    case .constraintArea: constraintAreas.feature(subject.id)?.repairMovedSquareMetres != nil
    case nil: false
    }
  }
}
