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
        try rows.forEachRow {
          guard table.rows.count < Self.mostRowsOfText else { throw tooLong }
          table.append($0)
        }
        try file.append(rows.text(table, language))
      case .csv:
        try file.append(RowTable.csvHeading(columns))
        try rows.forEachRow { try file.append(RowTable.csvLine($0)) }
      case .json: try printJSON(to: file)
      }
    }
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

extension OutputOptions where Format == RowFormat {
  /// Prints rows under the head of a document on files.
  func print(_ rows: FileRows, _ language: Language) throws {
    try RowPrinter(path: path, format: chosenFormat, rows: rows, language: language).print()
  }
}
