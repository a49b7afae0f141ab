internal import Refusals

/// Writes the columns of a table as GeoJSON properties.
struct GeoJSONProperties {
  private let columns: [Column]
  /// `"name":` of each column, with the comma before it but for the first.
  private let keys: [[UInt8]]

  init(_ table: FeatureTable) throws(Refusal) {
    var names: Set<String> = []
    for column in table.columns where !names.insert(column.name).inserted {
      throw Refusal(
        .notRepresentable,
        LocalisedText(en: "two columns are called \(column.name)", vi: "hai cột cùng có tên \(column.name)"),
        remedy: LocalisedText(en: "rename one of them", vi: "đổi tên một trong hai"),
        at: RefusalPlace(layer: table.name, field: column.name))
    }
    columns = table.columns
    keys = table.columns.enumerated().map { index, column in
      Array(((index == 0 ? "" : ",") + column.name.jsonQuoted + ":").utf8)
    }
  }

  func append(_ row: Int, to target: inout [UInt8]) {
    target.append(.openBrace)
    for index in columns.indices {
      target.append(contentsOf: keys[index])
      appendValue(columns[index].values, row, to: &target)
    }
    target.append(.closeBrace)
  }

  private func appendValue(_ values: ColumnValues, _ row: Int, to target: inout [UInt8]) {
    switch values {
    case .text(let texts), .date(let texts), .dateTime(let texts):
      guard !texts.nulls[row] else { break }
      target.append(.quote)
      texts.bytes.withUnsafeBufferPointer {
        JSONText.appendEscaped(UnsafeBufferPointer(rebasing: $0[texts.range(of: row)]), to: &target)
      }
      return target.append(.quote)
    case .json(let texts):
      guard !texts.nulls[row] else { break }
      return target.append(contentsOf: texts.bytes[texts.range(of: row)])
    case .integer(let values):
      if let value = values[row] { return target.append(contentsOf: String(value).utf8) }
    case .real(let values):
      if let value = values[row] { return target.append(contentsOf: value.description.utf8) }
    case .boolean(let values):
      if let value = values[row] { return target.append(contentsOf: (value ? "true" : "false").utf8) }
    }
    target.append(contentsOf: "null".utf8)
  }
}
