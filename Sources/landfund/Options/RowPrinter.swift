internal import Interchange
internal import LandModel
internal import PlaneGeometry
internal import Refusals
internal import Reports
internal import LandAnswers

/// Prints the rows of a command on files as text, CSV, JSON or XLSX.
struct RowPrinter {
  let path: String?
  let format: TableFormat
  let rows: FileRows
  let tables: TableOptions
  let messages: MessageOptions

  /// Prints rows as they come; only text, whose columns are aligned, and a workbook wait for the last one.
  func print() throws {
    switch format {
    case .text: try ResultFile.writing(to: path, printText)
    case .csv: try ResultFile.writing(to: path, printCSV)
    case .json: try ResultFile.writing(to: path, printJSON)
    case .xlsx: try rows.workbook(messages.language).write(to: path, messages)
    }
  }

  private func printText(to file: OutputFile) throws {
    var table = RowTable(columns: rows.columns, of: rows.subject)
    try rows.forEachRow {
      guard table.rows.count < Self.mostRowsOfText else { throw tooLong }
      table.append($0)
    }
    try file.append(rows.text(table, messages.language))
  }

  private func printCSV(to file: OutputFile) throws {
    let rows = tables.locale == nil ? self.rows : self.rows.withNorthingFirst
    let writer = RowTableCSV(columns: rows.columns, of: rows.subject, for: tables.locale)
    try file.append(writer.heading)
    try rows.forEachRow { try file.append(writer.line($0)) }
  }

  /// A text waits in memory for its last row, half a kilobyte a row.
  private static let mostRowsOfText = 1_000_000

  private var tooLong: Refusal {
    Refusal(
      .tooLarge,
      LocalisedText(
        en: "there are more than \(Self.mostRowsOfText) rows, too many for a text whose columns are aligned",
        vi: "có hơn \(Self.mostRowsOfText) dòng, quá nhiều cho văn bản căn cột"),
      remedy: LocalisedText(
        en: "take -f csv or -f json, which are written as they come",
        vi: "dùng -f csv hoặc -f json, được ghi dần từng dòng"),
      at: RefusalPlace(file: path))
  }

  /// As `JSONValue.documentText` has it: a line for every row.
  private func printJSON(to file: OutputFile) throws {
    let frame = JSONValue.object(try rows.document.head() + [JSONValue.Member("rows", [])]).documentText
    let end = "]\n}\n"
    try file.append(String(frame.dropLast(end.count)))
    // What follows the rows is that of a document of its own, without its opening brace.
    let rest = String(JSONValue.object([rows.document.notices]).documentText.dropFirst("{\n".count))
    var isFirst = true
    try rows.forEachRow { row in
      try file.append((isFirst ? "\n" : ",\n") + RowTable.jsonObject(row, rows.columns).compactText)
      isFirst = false
    }
    try file.append((isFirst ? "" : "\n") + "],\n" + rest)
  }
}

extension OutputOptions where Format == TableFormat {
  /// Prints rows under the head of a document on files.
  func print(_ rows: FileRows, _ tables: TableOptions, _ messages: MessageOptions) throws {
    try RowPrinter(path: path, format: chosenFormat, rows: rows, tables: tables, messages: messages).print()
  }
}
