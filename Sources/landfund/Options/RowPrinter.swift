internal import Interchange
internal import LandModel
internal import PlaneGeometry
internal import Refusals
internal import Reports
internal import LandAnswers

/// Prints the rows of a command on files as text, CSV or JSON.
struct RowPrinter {
  let path: String?
  let format: RowFormat
  let rows: FileRows
  /// That of the headings of text.
  let language: Language

  /// Prints rows as they come; only text, whose columns are aligned, waits for the last one.
  func print() throws {
    let columns = rows.columns
    try ResultFile.writing(to: path) { file in
      switch format {
      case .text:
        var table = RowTable(columns: columns)
        var memory = MemoryWatch("table of rows", bytesPerElement: 96 * columns.count)
        try rows.forEachRow {
          table.append($0)
          try memory.check(table.rows.count)
        }
        try file.append(table.text(language))
      case .csv:
        try file.append(RowTable.csvHeading(columns))
        try rows.forEachRow { try file.append(RowTable.csvLine($0)) }
      case .json: try printJSON(to: file)
      }
    }
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

extension OutputOptions where Format == RowFormat {
  /// Prints rows under the head of a document on files.
  func print(_ rows: FileRows, _ language: Language) throws {
    try RowPrinter(path: path, format: chosenFormat, rows: rows, language: language).print()
  }
}
