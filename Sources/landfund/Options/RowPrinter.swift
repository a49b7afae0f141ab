internal import Interchange
internal import LandModel
internal import PlaneGeometry
internal import Refusals
internal import Reports

/// Prints the rows of a command on files as text, CSV or JSON.
struct RowPrinter {
  let path: String?
  let format: RowFormat
  let document: FileDocument
  /// That of the headings of text.
  let language: Language

  /// Prints rows that are all there.
  func print(_ rows: RowTable) throws {
    try print(columns: rows.columns) { emit in for row in rows.rows { try emit(row) } }
  }

  /// Prints rows as they come; only text, whose columns are aligned, waits for the last one.
  func print(
    columns: [String], rows: ((_ row: [RowTable.Cell]) throws -> Void) throws -> Void
  ) throws {
    try ResultFile.writing(to: path) { file in
      switch format {
      case .text:
        var table = RowTable(columns: columns)
        var memory = MemoryWatch("table of rows", bytesPerElement: 96 * columns.count)
        try rows {
          table.append($0)
          try memory.check(table.rows.count)
        }
        try file.append(table.text(language))
      case .csv:
        try file.append(RowTable.csvHeading(columns))
        try rows { try file.append(RowTable.csvLine($0)) }
      case .json: try printJSON(columns, rows, to: file)
      }
    }
  }

  /// As `JSONValue.documentText` has it: a line for every row.
  private func printJSON(
    _ columns: [String], _ rows: ((_ row: [RowTable.Cell]) throws -> Void) throws -> Void, to file: OutputFile
  ) throws {
    let frame = JSONValue.object(try document.head() + [JSONValue.Member("rows", [])]).documentText
    let end = "]\n}\n"
    try file.append(String(frame.dropLast(end.count)))
    // What follows the rows is that of a document of its own, without its opening brace.
    let rest = String(JSONValue.object([document.notices]).documentText.dropFirst("{\n".count))
    var isFirst = true
    try rows { row in
      try file.append((isFirst ? "\n" : ",\n") + RowTable.jsonObject(row, columns).compactText)
      isFirst = false
    }
    try file.append((isFirst ? "" : "\n") + "],\n" + rest)
  }
}

extension OutputOptions where Format == RowFormat {
  /// Prints rows under the head of a document on files.
  func rows(_ command: String, _ inputs: [InputRecord], _ language: Language) throws -> RowPrinter {
    RowPrinter(
      path: path, format: chosenFormat, document: FileDocument(command: command, inputs: inputs), language: language)
  }
}
