internal import LandModel
extension RowTable {
  /// The table as CSV (RFC 4180 with line feeds): a heading, then the rows; texts are quoted where they must be.
  public var csv: String { rows.reduce(into: RowTable.csvHeading(columns)) { $0 += RowTable.csvLine($1) } }

  /// The first line of a CSV.
  public static func csvHeading(_ columns: [String]) -> String { columns.joined(separator: ",") + "\n" }

  /// One row as a line of CSV, for rows that are written as they come.
  public static func csvLine(_ row: [Cell]) -> String {
    row.map { quoted($0.plainText) }.joined(separator: ",") + "\n"
  }

  /// The same rows for a file that somebody opens in a spreadsheet: a text that it would take for a formula, because it
  /// begins with `=`, `+`, `-` or `@`, gets a `'` before it.
  public var guardedForSpreadsheets: RowTable {
    var table = RowTable(columns: columns)
    for row in rows { table.append(row.map(\.guardedForSpreadsheets)) }
    return table
  }

  private static func quoted(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }) else { return text }
    return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }
}

extension RowTable.Cell {
  fileprivate var guardedForSpreadsheets: RowTable.Cell {
    switch self {
    case .text(let text): .text(text.guardedForSpreadsheets)
    case .list(let texts): .list([texts.joined(separator: ";").guardedForSpreadsheets])
    case .null, .date, .count, .number, .flag: self
    }
  }
}

extension String {
  /// The text as a cell that no spreadsheet runs.
  var guardedForSpreadsheets: String {
    guard let first = unicodeScalars.first(where: { $0 != "\t" && $0 != "\r" && $0 != "\n" && $0 != " " }) else {
      return self
    }
    return ["=", "+", "-", "@"].contains(first) ? "'" + self : self
  }
}
