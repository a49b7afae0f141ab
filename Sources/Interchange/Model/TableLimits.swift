internal import Refusals

/// How wide a table may be.
enum TableLimits {
  /// So many columns a table may have; SQLite's own limit is 2000, a spreadsheet's 16,384.
  static let columns = 4096
  /// So many empty cells a table may have for each byte of its file, beside ``emptyCells``.
  private static let emptyCellsPerByte = 0.5
  private static let emptyCells = 16_000_000

  /// Refuses more columns than a table may have.
  static func check(columns count: Int, file: String?, layer: String? = nil) throws(Refusal) {
    guard count > columns else { return }
    throw Refusal(
      .tooLarge, tooManyColumns(count), remedy: tooManyColumnsRemedy, at: RefusalPlace(file: file, layer: layer))
  }

  static func tooManyColumns(_ count: Int) -> LocalisedText {
    LocalisedText(
      en: "it has \(count) different columns, and \(columns) can be read",
      vi: "tệp có \(count) cột khác nhau, mà chỉ đọc được \(columns) cột")
  }

  static let tooManyColumnsRemedy = LocalisedText(
    en: "write values that differ as values of one column, or leave columns out",
    vi: "ghi các giá trị khác nhau vào cùng một cột, hoặc bỏ bớt cột")

  /// Whether a table of a file of so many bytes may have so many cells without a value.
  static func allows(emptyCells count: Int, bytes: Int) -> Bool {
    count <= emptyCells + Int(Double(bytes) * emptyCellsPerByte)
  }
}
