public import LandModel

extension RowTable {
  /// The rows as an array of flat objects whose keys are the columns.
  public var json: JSONValue { .array(rows.map { RowTable.jsonObject($0, columns) }) }

  /// One row as an object, for rows that are written as they come.
  public static func jsonObject(_ row: [Cell], _ columns: [String]) -> JSONValue {
    .object(zip(columns, row).map { JSONValue.Member($0, $1.json) })
  }
}

extension RowTable.Cell {
  /// The cell as a JSON value.
  public var json: JSONValue {
    switch self {
    case .null: .null
    case .text(let text): .text(text)
    case .date(let day): .text(day.description)
    case .count(let number): .count(number)
    case .number(let number): .number(number)
    case .flag(let flag): .flag(flag)
    case .list(let texts): JSONValue(texts)
    }
  }
}
