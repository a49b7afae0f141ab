package import Refusals

/// A table of comma-separated values in memory, headings in its first line, as the data files of this module are.
///
/// Fields may stand in quotes, with doubled quotes inside (RFC 4180); a byte-order mark and blank lines are passed over.
package struct CommaTable: Hashable, Sendable {
  /// The headings.
  package let columns: [String]
  /// The rows below, each as long as the headings.
  package let rows: [Row]

  /// A row, and the line on which it begins.
  package struct Row: Hashable, Sendable {
    /// The fields in the order of the headings.
    package let fields: [String]
    /// The line of the text, from 1.
    package let line: Int
  }

  /// Reads a text.
  ///
  /// - Throws: `Refusal` with the line for a row that is longer or shorter than the headings, an open quote, or a text without headings.
  package init(_ text: String) throws(Refusal) {
    let records = try CommaTable.records(text)
    guard let head = records.first else { throw Self.fault(1, "there are no headings", "không có dòng tiêu đề") }
    columns = head.fields
    for record in records where record.fields.count != head.fields.count {
      throw Self.fault(
        record.line, "\(record.fields.count.counted("field")) under \(head.fields.count.counted("heading"))",
        "có \(record.fields.count) ô dưới \(head.fields.count) tiêu đề")
    }
    rows = Array(records.dropFirst())
  }

  /// The number of a column; `nil` when there is none of that name.
  package func column(_ name: String) -> Int? { columns.firstIndex(of: name) }

  /// The numbers of the columns that a kind of table needs, in that order.
  ///
  /// - Throws: `Refusal` that names the first one that is missing.
  func columns(_ headings: [String]) throws(Refusal) -> [Int] {
    var columns: [Int] = []
    for heading in headings {
      guard let column = column(heading) else {
        let needed = headings.joined(separator: ",")
        throw CommaTable.fault(
          1, "the column \(heading) is missing; needed: \(needed)", "thiếu cột \(heading); cần có: \(needed)")
      }
      columns.append(column)
    }
    return columns
  }

  /// What each row says, read by its headings.
  ///
  /// - Throws: `Refusal` with the line of a row that `read` makes nothing of.
  package func entries<Entry>(_ read: ([String: String]) -> Entry?) throws(Refusal) -> [Entry] {
    var entries: [Entry] = []
    for row in rows {
      guard let entry = read(Dictionary(zip(columns, row.fields)) { first, _ in first }) else {
        let text = row.fields.joined(separator: ",")
        throw Self.fault(
          row.line, "this is no entry of the list: \(text)", "đây không phải là mục của danh sách: \(text)")
      }
      entries.append(entry)
    }
    return entries
  }

  /// What keeps a text from being a table of its kind; the caller knows the file.
  static func fault(_ line: Int, _ en: String, _ vi: String) -> Refusal {
    Refusal(
      .malformed, LocalisedText(en: en, vi: vi), remedy: LocalisedText(en: "correct the table", vi: "sửa lại bảng"),
      at: RefusalPlace(line: line))
  }

  private static func records(_ text: String) throws(Refusal) -> [Row] {
    var rows: [Row] = []
    var fields: [String] = []
    var field = String.UnicodeScalarView()
    var isQuoted = false
    var wasQuoted = false
    var line = 1
    var start = 1
    func isBlank() -> Bool { fields.isEmpty && field.isEmpty && !wasQuoted }
    var scalars = text.unicodeScalars[...]
    if scalars.first == "\u{FEFF}" { scalars.removeFirst() }
    while let scalar = scalars.popFirst() {
      if scalar == "\n" { line += 1 }
      if isQuoted {
        if scalar != "\"" {
          field.append(scalar)
        } else if scalars.first == "\"" {
          field.append("\"")
          scalars.removeFirst()
        } else {
          isQuoted = false
        }
        continue
      }
      switch scalar {
      case "\"" where field.isEmpty && !wasQuoted:
        isQuoted = true
        wasQuoted = true
      case ",":
        fields.append(String(field))
        field = String.UnicodeScalarView()
        wasQuoted = false
      case "\r" where scalars.first == "\n": continue
      case "\n":
        if !isBlank() { rows.append(Row(fields: fields + [String(field)], line: start)) }
        fields = []
        field = String.UnicodeScalarView()
        wasQuoted = false
        start = line
      default: field.append(scalar)
      }
    }
    guard !isQuoted else { throw fault(start, "a quote is not closed", "dấu nháy chưa đóng") }
    if !isBlank() { rows.append(Row(fields: fields + [String(field)], line: start)) }
    return rows
  }
}
