public import Interchange
public import LandModel
internal import PlaneGeometry
public import Refusals

extension Land {
  /// A layer as a table: `id`, `name`, the fields in the order of the model, and what a repair moved.
  public func table(of layer: LayerName) -> FeatureTable {
    var builder = TableBuilding(land: self)
    // Nothing in the visit throws.
    try? builder.visit(layer)
    var table = builder.table ?? FeatureTable(name: layer.rawValue, geometry: FlatLayer([]))
    table.referenceSystem = system
    table.declaration = .stated
    return table
  }
}

private struct TableBuilding: LandLayerVisitor {
  let land: Land
  var table: FeatureTable?

  mutating func visit<Feature: LandFeature>(_ layer: WritableKeyPath<Land, LandLayer<Feature>>) throws {
    let features = land[keyPath: layer].features
    var columns = [
      Column(name: "id", values: .text(TextValues(features.map(\.id)))),
      Column(name: "name", values: .text(TextValues(features.map(\.name)))),
    ]
    var builders = Feature.fields.map { ColumnBuilder(name: $0.name, type: $0.kind.columnType) }
    for feature in features {
      for (index, value) in feature.fieldValues.enumerated() {
        switch value {
        case .null: builders[index].appendNull()
        case .text(let text): builders[index].append(text: text)
        case .integer(let number): builders[index].append(integer: Int64(number))
        case .real(let number): builders[index].append(real: number)
        }
      }
    }
    columns += builders.map { $0.build() }
    var moved = ColumnBuilder(name: WorkspaceNames.repairMoved, type: .real)
    for feature in features { moved.append(feature.repairMovedSquareMetres.map { .real($0) } ?? .null) }
    columns.append(moved.build())
    table = FeatureTable(name: Feature.layer.rawValue, geometry: land[keyPath: layer].geometry, columns: columns)
  }
}

extension FieldKind {
  /// The type of a column of such values.
  var columnType: ColumnType {
    if isNumeric { return isInteger ? .integer : .real }
    return self == .date ? .date : .text
  }
}

extension Workspace {
  /// The findings of the last `check` as a table, its columns named as in the documents.
  ///
  /// - Parameter isWanted: which of them; all by default.
  public func findingTable(where isWanted: (FindingRecord) -> Bool = { _ in true }) throws(Refusal) -> FeatureTable {
    let findings = try findings().filter(isWanted)
    let columns = FindingColumn.all.map { column in
      var builder = ColumnBuilder(name: column.name, type: column.columnType)
      for finding in findings {
        let value = column.value(finding)
        if column.isJSON, case .text(let text) = value { builder.append(.json(text)) } else { builder.append(value) }
      }
      return builder.build()
    }
    return FeatureTable(
      name: FindingTable.name, geometry: FlatLayer(findings.map(\.geometry)), columns: columns,
      referenceSystem: system, declaration: .stated)
  }
}

extension FindingColumn {
  fileprivate var columnType: ColumnType {
    switch declaration {
    case "REAL": .real
    case "INTEGER": .integer
    case "BOOLEAN": .boolean
    case "DATE": .date
    default: isJSON ? .json : .text
    }
  }
}
