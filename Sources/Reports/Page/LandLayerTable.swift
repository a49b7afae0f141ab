public import Geodesy
public import Interchange
public import LandModel

extension FeatureTable {
  /// A layer of a workspace as a table with the columns of the model; ids become a column `id`.
  ///
  /// - Parameters:
  ///   - layer: the features and their geometries.
  ///   - system: the system of the geometries.
  ///   - publication: the fields that become columns; `nil` for all.
  public init<Feature: LandFeature>(
    _ layer: LandLayer<Feature>, in system: CoordinateReferenceSystem, publication: Publication? = nil
  ) {
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
    var builders = Feature.fields.map { field in
      ColumnBuilder(name: field.name, type: field.kind.isInteger ? .integer : field.kind.isNumeric ? .real : .text)
    }
    for feature in layer.features {
      for (index, value) in feature.fieldValues.enumerated() {
        switch value {
        case .null: builders[index].appendNull()
        case .text(let text): builders[index].append(text: text)
        case .integer(let value): builders[index].append(integer: Int64(value))
        case .real(let value): builders[index].append(real: value)
        }
      }
    }
    columns += builders.map { $0.build() }
    self.init(
      name: Feature.layer.rawValue, geometry: layer.geometry, columns: columns, referenceSystem: system)
    if let publication { self = keeping(columns: ["id"] + (publication.fields[Feature.layer.rawValue] ?? [])) }
  }

  /// The same features with some of the columns.
  func keeping(columns names: [String]) -> FeatureTable {
    var table = self
    table.columns = columns.filter { names.contains($0.name) }
    return table
  }
}
