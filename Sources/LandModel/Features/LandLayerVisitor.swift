/// Work that is the same for every layer of a workspace, whatever its features are.
public protocol LandLayerVisitor {
  /// Does the work for the layer at that place of ``Land``.
  mutating func visit<Feature: LandFeature>(_ layer: WritableKeyPath<Land, LandLayer<Feature>>) throws
}

extension LandLayerVisitor {
  /// Does the work for one layer.
  ///
  /// Inlinable, so that the work of a visitor is compiled for every kind of feature.
  @inlinable public mutating func visit(_ name: LayerName) throws {
    switch name {
    case .zone: try visit(\Land.zones)
    case .scheme: try visit(\Land.schemes)
    case .schemeBlock: try visit(\Land.schemeBlocks)
    case .landUsePlan: try visit(\Land.landUsePlans)
    case .landUseBlock: try visit(\Land.landUseBlocks)
    case .parcel: try visit(\Land.parcels)
    case .marker: try visit(\Land.markers)
    case .project: try visit(\Land.projects)
    case .road: try visit(\Land.roads)
    case .constraintArea: try visit(\Land.constraintAreas)
    case .forestCover: try visit(\Land.forestCover)
    case .landUseTarget: try visit(\Land.landUseTargets)
    case .statement: try visit(\Land.statements)
    }
  }

  /// Does the work for every layer, in the order of documents.
  @inlinable public mutating func visitAll() throws {
    for name in LayerName.allCases { try visit(name) }
  }
}
