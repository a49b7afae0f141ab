internal import ArgumentParser
internal import Interchange
internal import LandModel
internal import Refusals
internal import Reports

/// How CSV is written: for programs, or for a spreadsheet in a language.
struct TableOptions: ParsableArguments {
  @Option(
    name: .customLong("locale"),
    help: "Write CSV for a spreadsheet in this language: separators, decimal mark, headings and words, per cent, days.")
  var locale: Language?

  /// The language of texts in the rows: of the spreadsheet, else of messages.
  func language(_ messages: MessageOptions) -> Language { locale ?? messages.language }
}

extension OutputOptions {
  /// Writes a table as CSV.
  func write(csv table: RowTable, _ tables: TableOptions) throws { try write(table.csv(for: tables.locale)) }

  /// Writes findings as CSV row by row.
  func write(csv findings: FindingRows, _ tables: TableOptions) throws {
    let writer = RowTableCSV(
      columns: FindingRows.columns, of: FindingRows.subject, for: tables.locale, names: findings.names)
    try ResultFile.writing(to: path) { file in
      try file.append(writer.heading)
      try findings.forEachRow { try file.append(writer.line($0)) }
    }
  }
}
