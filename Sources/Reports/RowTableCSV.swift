extension RowTable {
  /// The table as CSV (RFC 4180 with line feeds): a heading, then the rows; texts are quoted where they must be.
  public var csv: String {
    var text = columns.joined(separator: ",") + "\n"
    for row in rows {
      text += row.map { RowTable.quoted($0.plainText) }.joined(separator: ",")
      text += "\n"
    }
    return text
  }

  private static func quoted(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }) else { return text }
    return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }
}
