/// Why a workbook cannot be written.
public enum WorkbookError: Error, Hashable, Sendable {
  /// A sheet has more rows than the format holds.
  case tooManyRows(sheet: String, rows: Int)
  /// A sheet's name is not allowed, or stands twice.
  case badSheetName(String)
  /// The temporary folder cannot be written to, or the library failed.
  case notWritten(reason: String)
}

extension WorkbookError: CustomStringConvertible {
  /// What is wrong and what to do, in one line.
  public var description: String {
    switch self {
    case .tooManyRows(let sheet, let rows):
      "sheet \(sheet) has \(rows) rows, more than the 1048576 that XLSX holds; ask for csv"
    case .badSheetName(let name): "a sheet cannot be named \(name)"
    case .notWritten(let reason):
      "the spreadsheet cannot be written: \(reason); check that the temporary folder may be written to and has space"
    }
  }
}
