public import PlaneGeometry

/// A layer of a workspace whatever its features are: what every feature has.
public protocol LayerView: Sendable {
  /// The geometries in the workspace's working system.
  var geometry: FlatLayer { get }

  /// How many features there are.
  var count: Int { get }

  /// The id of a feature.
  func id(of feature: Int) -> String

  /// What people call a feature.
  func name(of feature: Int) -> String?

  /// The code that says what a feature is: its kind, level, function or land use.
  func classCode(of feature: Int) -> String?

  /// Whether a repair on loading moved a feature.
  func isRepaired(_ feature: Int) -> Bool

  /// The number of the feature with that id; `nil` when there is none.
  func index(of id: String?) -> Int?
}

extension LandLayer: LayerView {
  /// The id of a feature.
  public func id(of feature: Int) -> String { features[feature].id }

  /// What people call a feature.
  public func name(of feature: Int) -> String? { features[feature].name }

  /// The code that says what a feature is.
  public func classCode(of feature: Int) -> String? { features[feature].classCode }

  /// Whether a repair on loading moved a feature.
  public func isRepaired(_ feature: Int) -> Bool { features[feature].repairMovedSquareMetres != nil }
}

extension Land {
  /// A layer whatever its features are.
  ///
  /// Cost: an allocation; in a loop over features it is asked for once.
  public subscript(layer: LayerName) -> any LayerView {
    switch layer {
    case .zone: zones
    case .scheme: schemes
    case .schemeBlock: schemeBlocks
    case .landUsePlan: landUsePlans
    case .landUseBlock: landUseBlocks
    case .parcel: parcels
    case .marker: markers
    case .project: projects
    case .road: roads
    case .constraintArea: constraintAreas
    case .forestCover: forestCover
    case .landUseTarget: landUseTargets
    case .statement: statements
    }
  }
}
