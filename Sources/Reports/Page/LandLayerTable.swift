public import Geodesy
public import Interchange
public import LandModel

extension FeatureTable {
  /// A layer of a workspace as a table with the columns of the model; ids become a column `id`.
  ///
  /// - Parameters:
  ///   - layer: the features and their geometries.
  ///   - system: the system of the geometries.
  public init<Feature: LandFeature>(_ layer: LandLayer<Feature>, in system: CoordinateReferenceSystem) {
    var columns: [Column] = []
    for name in ["id", "name"] {
      var column = ColumnBuilder(name: name, type: .text)
      for feature in layer.features {
        guard let text = name == "id" ? feature.id : feature.name else {
          column.appendNull()
          continue
        }
        column.append(text: text)
      }
      columns.append(column.build())
    }
    for field in Feature.fields {
      var column = ColumnBuilder(
        name: field.name, type: field.kind.isInteger ? .integer : field.kind.isNumeric ? .real : .text)
      for feature in layer.features {
        switch field.value(feature) {
        case .null: column.appendNull()
        case .text(let text): column.append(text: text)
        case .integer(let value): column.append(integer: Int64(value))
        case .real(let value): column.append(real: value)
        }
      }
      columns.append(column.build())
    }
    self.init(
      name: Feature.layer.rawValue, geometry: layer.geometry, columns: columns, referenceSystem: system)
  }
}
