internal import GRDB
internal import Interchange
internal import LandModel

extension LandFeature {
  /// The table of a layer, from the descriptions of its fields.
  static func tableWriter(srsID: Int64) -> GeoPackageLayerWriter {
    GeoPackageLayerWriter(
      table: layer.rawValue,
      geometry: layer.geometryClass.typeName.map { .init(WorkspaceNames.geometry, $0) },
      key: .init(WorkspaceNames.key, "INTEGER PRIMARY KEY"),
      columns: [.init(WorkspaceNames.id, newID), .init(WorkspaceNames.name, "TEXT")]
        + fields.map { .init($0.name, $0.kind.sqlType) } + [.init(WorkspaceNames.repairMoved, "REAL")],
      srsID: srsID)
  }

  /// The names of the columns beside key and geometry.
  static var columnNames: [String] {
    [WorkspaceNames.id, WorkspaceNames.name] + fields.map(\.name) + [WorkspaceNames.repairMoved]
  }

  /// What another program that draws a feature need not think of, also where it writes `NULL`.
  static var newID: String {
    "TEXT NOT NULL ON CONFLICT REPLACE UNIQUE DEFAULT ('new-' || lower(hex(randomblob(4))))"
  }
}

/// The names of columns that every layer has.
enum WorkspaceNames {
  /// The column of geometries, of a layer that has one.
  static func geometries(of layer: LayerName) -> [String] { layer.geometryClass == .nothing ? [] : [geometry] }

  static let key = "fid"
  static let geometry = "geom"
  static let id = "id"
  static let name = "name"
  /// Square metres that a repair on loading moved.
  static let repairMoved = "repair_moved_m2"
}

extension FieldKind {
  /// The type of the column; dates are days as SQLite and GDAL write them.
  var sqlType: String {
    if isNumeric { return isInteger ? "INTEGER" : "REAL" }
    return self == .date ? "DATE" : "TEXT"
  }
}

extension LayerName.GeometryClass {
  /// The type as the GeoPackage registers it; `nil` of a table without geometry.
  var typeName: String? {
    switch self {
    case .polygons: "MULTIPOLYGON"
    case .lines: "MULTILINESTRING"
    case .points: "POINT"
    case .nothing: nil
    }
  }
}
