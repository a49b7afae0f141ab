public import Refusals

/// The feature layers of a workspace, then its tables that are loaded as layers are, in the order of documents.
public enum LayerName: String, CaseIterable, Hashable, Sendable {
  case zone, scheme
  case schemeBlock = "scheme_block"
  case landUsePlan = "landuse_plan"
  case landUseBlock = "landuse_block"
  case parcel, marker, project, road
  case constraintArea = "constraint_area"
  case forestCover = "forest_cover"
  case landUseTarget = "landuse_target"
  case statement

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
    /// None: rows of a table.
    case nothing
  }

  /// What the geometries of the layer are.
  public var geometryClass: GeometryClass {
    switch self {
    case .road: .lines
    case .marker: .points
    case .landUseTarget, .statement: .nothing
    default: .polygons
    }
  }

  /// The label for a person.
  public var label: LocalisedText { Labels.shipped.label("layer", rawValue) }
}
