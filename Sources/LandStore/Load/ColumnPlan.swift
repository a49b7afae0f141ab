internal import Interchange
internal import LandModel
internal import PlaneGeometry
internal import Refusals

/// Which columns of a source give which fields.
struct ColumnPlan<Feature: LandFeature> {
  /// Columns that nothing takes, in the order of the source.
  let ignored: [String]
  /// Whether the ids are made of the geometries.
  let makesIdentifiers: Bool

  private let id: ValueReader?
  private let name: ValueReader?
  /// Of every field in the order of the model what gives it.
  private let readers: [ValueReader?]
  private let required: [String]
  private let columnNumbers: [String: Int]
  private let isBuilt: Bool

  /// Chooses the columns and refuses a mapping that the source does not fit.
  init(_ source: ManifestSource, _ table: FeatureTable, _ aliases: Aliases, place: RefusalPlace) throws {
    var numbers: [String: Int] = [:]
    for (index, column) in table.columns.enumerated() where numbers[column.name] == nil { numbers[column.name] = index }
    isBuilt = source.building != nil
    var used: Set<String> = []
    let present = table.columns.map(\.name).joined(separator: ", ")
    func columns(_ names: [String], _ what: String) throws -> [Int] {
      try names.map { name in
        guard let number = numbers[name] ?? table.columnNumber(named: name) else {
          throw Refusal(
            .unknownField,
            LocalisedText(
              en: "\(what) names the column \(name.excerpt), which the source does not have",
              vi: "\(what) nêu cột \(name.excerpt), nguồn không có cột này"),
            remedy: LocalisedText(en: "the columns are \(present)", vi: "các cột hiện có: \(present)"), at: place)
        }
        used.insert(table.columns[number].name)
        return number
      }
    }
    if !table.isDrawing {
      for name in source.condition?.columns ?? [] { numbers[name] = try columns([name], "where")[0] }
    }
    columnNumbers = numbers
    used.formUnion(
      (source.naming?.columns ?? []).compactMap { table.columnNumber(named: $0) }.map { table.columns[$0].name })
    func reader(_ name: String, _ kind: FieldKind) throws -> ValueReader? {
      func made(_ columns: [Int], _ constant: String?, _ mapping: FieldMapping?) -> ValueReader {
        ValueReader(
          name: name, layer: Feature.layer, columns: columns, constant: constant, map: mapping?.values,
          numbers: NumberReading(
            kind: kind, unit: mapping?.unit,
            locale: mapping?.locale ?? source.building?.locale(of: name) ?? source.locale),
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
    makesIdentifiers = source.makesIdentifiers
    id = makesIdentifiers ? nil : try reader("id", .text)
    name = try reader("name", .text)
    readers = try Feature.fields.map { try reader($0.name, $0.kind) }
    required = Feature.layer.requiredFields
    if source.isCorrections { used.insert(Corrections.column) }
    // What a drawing says of its entities is there for those who want it.
    let spent = table.spentColumns
    let isDrawing = table.isDrawing
    ignored = table.columns.map(\.name).filter {
      !used.contains($0) && !spent.contains($0) && !(isDrawing && DrawnEntities.isOwn($0))
    }
    if id == nil, !makesIdentifiers, table.featureIDs == .none, !isBuilt, table.count > 0 {
      throw Refusal(
        .missingIdentifier,
        LocalisedText(
          en: "the source has no column id, and nothing says what the ids are",
          vi: "nguồn không có cột id, và không có gì cho biết mã lấy từ đâu"),
        remedy: LocalisedText(
          en: "add fields: {id: COLUMN}; the columns are \(present)",
          vi: "thêm fields: {id: CỘT}; các cột hiện có: \(present)"),
        at: place)
    }
    let filled = Set(readers.compactMap { $0?.name })
    if let missing = required.first(where: { !filled.contains($0) }) {
      throw Refusal(
        .missingValue,
        LocalisedText(
          en: "\(Feature.layer.rawValue) needs \(missing), and the source does not give it",
          vi: "\(Feature.layer.rawValue) cần có \(missing), nguồn không cho giá trị này"),
        remedy: LocalisedText(en: "add it under fields: or values:", vi: "thêm vào fields: hoặc values:"), at: place)
    }
  }

  /// What is known of the fields beside their words.
  ///
  /// - Parameter names: those of the columns.
  func words(_ names: [String]) -> WordPlan {
    let byField = Dictionary(([id, name] + readers).compactMap { $0 }.map { ($0.name, $0) }) { first, _ in first }
    return WordPlan(
      columns: { field in byField[field]?.columns.map { names[$0] } ?? [] },
      suggestion: { field, word in byField[field]?.suggestion(word) },
      knownWords: { field in byField[field]?.knownWords ?? [] })
  }

  /// The patterns of each field's map that no value has met.
  var unmetPatterns: [UnmetPatterns] {
    ([id, name] + readers).compactMap { reader in
      guard let reader, let words = reader.words else { return nil }
      return UnmetPatterns(field: reader.name, patterns: words.unmetPatterns)
    }
  }

  /// The value of a column by its name.
  func value(_ column: String, _ table: FeatureTable, _ row: Int) -> CellValue {
    columnNumbers[column].map { table.columns[$0][row] } ?? .null
  }

  /// A row as a feature, and what is to be said about its values.
  ///
  /// - Parameter geometry: that of the row in the working system; `nil` of a table.
  func feature(
    _ table: FeatureTable, _ row: Int, _ geometry: Geometry?, place: RowPlace, _ remarks: inout RowRemarks
  ) throws -> Feature {
    let id = try identifier(table, row, place, &remarks)
    var feature = Feature(id: id)
    if let name { feature.name = try text(name, table, row, place, id, &remarks) }
    var filling = FieldFilling(readers, table.columns, row, Feature.layer, id: id, place: place)
    try feature.visitFields(&filling)
    var said = filling.messages
    if makesIdentifiers {
      feature.id = GeometryIdentifier.id(geometry ?? .empty(.multiPolygon), of: feature)
      for index in said.indices { said[index].feature = feature.id }
    }
    remarks.messages += said
    remarks.unknownWords += filling.unknownWords
    return feature
  }

  /// The id of a row; where it is made of the geometry, its number.
  func identifier(
    _ table: FeatureTable, _ row: Int, _ place: RowPlace, _ remarks: inout RowRemarks
  ) throws -> String {
    if makesIdentifiers { return "\(SourceColumns.row) \(place.rowsBefore + row + 1)" }
    if let id {
      if let text = try text(id, table, row, place, nil, &remarks) { return text }
    } else if let text = table.featureIDs[row], !text.isEmpty {
      return text
    }
    if isBuilt { return "face-\(row + 1)" }
    throw Refusal(
      .missingIdentifier, LocalisedText(en: "the feature has no id", vi: "đối tượng không có mã"),
      remedy: .fillOrLeaveOut, at: place.of(row, nil))
  }

  private func text(
    _ reader: ValueReader, _ table: FeatureTable, _ row: Int, _ place: RowPlace, _ id: String?,
    _ remarks: inout RowRemarks
  ) throws -> String? {
    do throws(Refusal) {
      switch try reader.source(table.columns, row) {
      case .value(let cell): return cell.text
      case .meaning(let text, _): return text
      case .unknown(let word):
        remarks.unknownWords.append(
          UnknownWord(field: reader.name, text: word, place: place.of(row, id, field: reader.name)))
        return word
      }
    } catch {
      throw error.located(at: place.of(row, id, field: reader.name))
    }
  }
}

extension LayerName {
  /// Fields without which a feature means nothing, beside id and geometry.
  var requiredFields: [String] {
    switch self {
    case .schemeBlock: ["scheme"]
    case .landUseBlock: ["plan", "status"]
    case .landUseTarget: ["plan", "code", "area_m2"]
    case .statement: ["measure", "value", "unit"]
    default: []
    }
  }
}
