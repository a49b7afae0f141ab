public import Refusals

/// The feature layers of a workspace, in the order in which documents list them.
public enum LayerName: String, CaseIterable, Hashable, Sendable {
  case zone, scheme
  case schemeBlock = "scheme_block"
  case landUsePlan = "landuse_plan"
  case landUseBlock = "landuse_block"
  case parcel, marker, project, road
  case constraintArea = "constraint_area"
  case forestCover = "forest_cover"

  /// The place in the order of documents, from 0.
  public var order: Int { LayerName.allCases.firstIndex(of: self) ?? 0 }

  /// What the geometries of a layer are.
  public enum GeometryClass: Hashable, Sendable {
    /// Polygons, stored as MultiPolygon.
    case polygons
    /// Lines, stored as MultiLineString.
    case lines
    /// Points.
    case points
  }

  /// What the geometries of the layer are.
  public var geometryClass: GeometryClass {
    switch self {
    case .road: .lines
    case .marker: .points
    default: .polygons
    }
  }

  /// The label for a person.
  public var label: LocalisedText { Labels.shipped.label("layer", rawValue) }
}
