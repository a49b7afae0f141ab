internal import Interchange
internal import LandModel

/// Which columns of a source give which fields.
struct ColumnPlan<Feature: LandFeature> {
  /// Columns that nothing takes, in the order of the source.
  let ignored: [String]

  private let id: ValueReader?
  private let name: ValueReader?
  /// Of every field in the order of the model what gives it.
  private let readers: [ValueReader?]
  private let required: [String]
  private let columnNumbers: [String: Int]
  private let isBuilt: Bool

  /// Chooses the columns and refuses a mapping that the source does not fit.
  init(_ source: ManifestSource, _ table: FeatureTable, _ aliases: Aliases, place: String) throws {
    var numbers: [String: Int] = [:]
    for (index, column) in table.columns.enumerated() where numbers[column.name] == nil { numbers[column.name] = index }
    columnNumbers = numbers
    isBuilt = source.building != nil
    var used: Set<String> = []
    func columns(_ names: [String], _ what: String) throws -> [Int] {
      try names.map { name in
        guard let number = numbers[name] ?? lowerPart(name) else {
          throw WorkspaceError(
            "\(what) names the column \(name.excerpt), which the source does not have",
            remedy: "the columns are \(table.columns.map(\.name).joined(separator: ", "))", place: place)
        }
        used.insert(table.columns[number].name)
        return number
      }
    }
    /// The only heading of which that is the lower part: `Diện tích (m²) / Hiện trạng`.
    func lowerPart(_ name: String) -> Int? {
      let found = table.columns.indices.filter { table.columns[$0].name.hasSuffix(" / \(name)") }
      return found.count == 1 ? found[0] : nil
    }
    for name in source.condition?.columns ?? [] { _ = try columns([name], "where") }
    func reader(_ name: String, _ kind: FieldKind) throws -> ValueReader? {
      func made(_ columns: [Int], _ constant: String?, _ mapping: FieldMapping?) -> ValueReader {
        ValueReader(
          name: name, columns: columns, constant: constant, map: mapping?.values,
          numbers: NumberReading(kind: kind, unit: mapping?.unit, locale: mapping?.locale ?? source.locale),
          aliases: aliases)
      }
      if let mapping = source.fields?.first(where: { $0.field == name }) {
        return made(try columns(mapping.columns, "fields.\(name)"), nil, mapping)
      }
      if let value = source.values[name] { return made([], value, nil) }
      guard source.fields == nil || source.building != nil || (name == "id" && numbers[name] != nil),
        let number = numbers[name]
      else { return nil }
      used.insert(name)
      return made([number], nil, nil)
    }
    id = try reader("id", .text)
    name = try reader("name", .text)
    readers = try Feature.fields.map { try reader($0.name, $0.kind) }
    required = Feature.layer.requiredFields
    ignored = table.columns.map(\.name).filter { !used.contains($0) }
    if id == nil, table.featureIDs == .none, !isBuilt, table.count > 0 {
      throw WorkspaceError(
        "the source has no column id, and nothing says what the ids are",
        remedy: "add fields: {id: COLUMN}; the columns are \(table.columns.map(\.name).joined(separator: ", "))",
        place: place)
    }
    let filled = Set(readers.compactMap { $0?.name })
    if let missing = required.first(where: { !filled.contains($0) }) {
      throw WorkspaceError(
        "\(Feature.layer.rawValue) needs \(missing), and the source does not give it",
        remedy: "add it under fields: or values:", place: place)
    }
  }

  /// The value of a column by its name.
  func value(_ column: String, _ table: FeatureTable, _ row: Int) -> CellValue {
    columnNumbers[column].map { table.columns[$0][row] } ?? .null
  }

  /// A row as a feature, and what is to be said about its values.
  func feature(
    _ table: FeatureTable, _ row: Int, place: RowPlace, _ messages: inout [LoadMessage]
  ) throws -> Feature {
    let id = try identifier(table, row, place)
    var feature = Feature(id: id)
    if let name { feature.name = try value(name, table, row, place, id).text }
    var filling = FieldFilling(readers, table.columns, row, Feature.layer, id: id, place: place)
    try feature.visitFields(&filling)
    messages += filling.messages
    return feature
  }

  private func identifier(_ table: FeatureTable, _ row: Int, _ place: RowPlace) throws -> String {
    if let id {
      if let text = try value(id, table, row, place, nil).text { return text }
    } else if let text = table.featureIDs[row], !text.isEmpty {
      return text
    }
    if isBuilt { return "face-\(row + 1)" }
    throw WorkspaceError(
      "the feature has no id", remedy: "fill it, or leave the feature out with where", place: place.text(row, nil))
  }

  private func value(
    _ reader: ValueReader, _ table: FeatureTable, _ row: Int, _ place: RowPlace, _ id: String?
  ) throws -> CellValue {
    do throws(ValueReader.Fault) {
      return try reader.source(table.columns, row)
    } catch {
      throw WorkspaceError(error.message, remedy: error.remedy, place: "\(place.text(row, id)), field \(reader.name)")
    }
  }
}

extension LayerName {
  /// Fields without which a feature means nothing, beside id and geometry.
  var requiredFields: [String] {
    switch self {
    case .schemeBlock: ["scheme"]
    case .landUseBlock: ["plan", "status"]
    default: []
    }
  }
}
