internal import CXLSX
internal import Foundation
internal import Interchange
internal import LandModel
public import Refusals

extension Workbook {
  /// The workbook as the bytes of an XLSX file; the same workbook gives the same bytes.
  ///
  /// Built in a file of a temporary folder, which is removed.
  ///
  /// - Parameter folder: where; the system's folder for temporary files if there is none.
  /// - Throws: `Refusal` for more rows than the format holds, a name that no sheet may have, a folder that takes no file.
  public func bytes(temporaryFolder folder: String? = nil) throws(Refusal) -> [UInt8] {
    let folder = folder ?? FileManager.default.temporaryDirectory.path
    let path = "\(folder)/landfund-\(UUID().uuidString).xlsx"
    defer { unlink(path) }
    try write(to: path, in: folder)
    guard let data = FileManager.default.contents(atPath: path) else {
      throw .workbookNotWritten(String(cString: strerror(errno)))
    }
    return [UInt8](data)
  }

  private func write(to path: String, in folder: String) throws(Refusal) {
    let opened = folder.withCString { folder in
      var options = lxw_workbook_options()
      options.tmpdir = UnsafeMutablePointer(mutating: folder)
      return workbook_new_opt(path, &options)
    }
    guard let file = opened else { throw .workbookNotWritten("out of memory") }
    do throws(Refusal) {
      setProperties(of: file)
      let formats = SheetFormats(of: file, language)
      for sheet in sheets { try SheetWriter(sheet, file, formats).write() }
    } catch {
      lxw_workbook_free(file)
      throw error
    }
    let result = SilencedStandardError.during { workbook_close(file) }
    guard result == LXW_NO_ERROR else { throw .workbookNotWritten(String(cString: lxw_strerror(result))) }
  }

  /// A fixed day of making, so that bytes do not depend on the clock.
  private func setProperties(of file: UnsafeMutablePointer<lxw_workbook>) {
    (title ?? "").withCString { title in
      "LandFund".withCString { author in
        var properties = lxw_doc_properties()
        properties.title = UnsafeMutablePointer(mutating: title)
        properties.author = UnsafeMutablePointer(mutating: author)
        properties.created = 946_684_800  // 2000-01-01
        workbook_set_properties(file, &properties)
      }
    }
  }
}

/// The cell formats of one file.
private struct SheetFormats {
  let title: UnsafeMutablePointer<lxw_format>?
  let heading: UnsafeMutablePointer<lxw_format>?
  let text: UnsafeMutablePointer<lxw_format>?
  let wrapped: UnsafeMutablePointer<lxw_format>?
  let numbers: [Sheet.NumberFormat: UnsafeMutablePointer<lxw_format>]
  let totals: [Sheet.NumberFormat: UnsafeMutablePointer<lxw_format>]

  init(of file: UnsafeMutablePointer<lxw_workbook>, _ language: Language) {
    title = workbook_add_format(file)
    heading = workbook_add_format(file)
    text = workbook_add_format(file)
    wrapped = workbook_add_format(file)
    for each in [text, wrapped].compactMap({ $0 }) { format_set_align(each, SheetFormats.top) }
    if let wrapped { format_set_text_wrap(wrapped) }
    if let title {
      format_set_bold(title)
      format_set_font_size(title, 12)
    }
    if let heading {
      format_set_bold(heading)
      format_set_text_wrap(heading)
      format_set_align(heading, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
      format_set_bottom(heading, UInt8(LXW_BORDER_THIN.rawValue))
    }
    var numbers: [Sheet.NumberFormat: UnsafeMutablePointer<lxw_format>] = [:]
    var totals = numbers
    for format in Sheet.NumberFormat.allCases {
      guard let made = workbook_add_format(file), let total = workbook_add_format(file) else { continue }
      for each in [made, total] {
        format_set_num_format(each, format.code(language))
        format_set_align(each, SheetFormats.top)
      }
      format_set_bold(total)
      format_set_top(total, UInt8(LXW_BORDER_THIN.rawValue))
      (numbers[format], totals[format]) = (made, total)
    }
    (self.numbers, self.totals) = (numbers, totals)
  }

  /// Beside a text of several lines.
  private static let top = UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue)
}

extension SheetFormats {
  /// How a text stands beside others, on one line.
  fileprivate func format(ofText text: String) -> UnsafeMutablePointer<lxw_format>? {
    self.text
  }
}

/// Writes one sheet.
private struct SheetWriter {
  let sheet: Sheet
  let target: UnsafeMutablePointer<lxw_worksheet>
  let formats: SheetFormats

  private static let largestRowCount = 1_048_576
  /// The format's own limit is 32,767.
  private static let longestText = 32_000

  init(_ sheet: Sheet, _ file: UnsafeMutablePointer<lxw_workbook>, _ formats: SheetFormats) throws(Refusal) {
    guard !sheet.name.isEmpty, workbook_validate_sheet_name(file, sheet.name) == LXW_NO_ERROR,
      let target = workbook_add_worksheet(file, sheet.name)
    else { throw .badSheetName(sheet.name) }
    self.sheet = sheet
    self.target = target
    self.formats = formats
  }

  private var headingRow: Int { sheet.headingRow }

  func write() throws(Refusal) {
    let tables = [sheet] + sheet.below
    let rowCount = tables.reduce(-1) { $0 + $1.height + 1 }
    guard rowCount <= SheetWriter.largestRowCount else {
      throw .tooManyRows(of: sheet, most: SheetWriter.largestRowCount)
    }
    setUpColumns(tables)
    setUpPrinting()
    var first = 0
    for table in tables {
      write(table, from: first)
      first += table.height + 1
    }
  }

  private func write(_ table: Sheet, from first: Int) {
    for (row, title) in table.titles.enumerated() { put(title, first + row, 0, row == 0 ? formats.title : nil) }
    let heading = first + table.headingRow
    for (column, each) in table.columns.enumerated() { put(each.heading, heading, column, formats.heading) }
    for (offset, row) in table.rows.enumerated() {
      for (column, cell) in row.enumerated() {
        write(cell, heading + 1 + offset, column, table.columns[column].format, isTotal: false)
      }
    }
    for (column, cell) in (table.totals ?? []).enumerated() {
      write(cell, heading + 1 + table.rows.count, column, table.columns[column].format, isTotal: true)
    }
  }

  private func setUpColumns(_ tables: [Sheet]) {
    for column in 0..<(tables.map(\.columns.count).max() ?? 0) {
      let place = lxw_col_t(column)
      let widths = tables.filter { column < $0.columns.count }.map {
        $0.columns[column].width ?? $0.fittingWidth(of: column)
      }
      worksheet_set_column(target, place, place, widths.max() ?? 8, nil)
    }
  }

  private func setUpPrinting() {
    worksheet_set_landscape(target)
    worksheet_set_paper(target, 9)  // A4
    worksheet_fit_to_pages(target, 1, 0)
    worksheet_set_footer(target, "&C&P / &N")
    // One sheet has one filter, and one row that is repeated.
    guard !sheet.columns.isEmpty, sheet.below.isEmpty else { return }
    worksheet_repeat_rows(target, lxw_row_t(headingRow), lxw_row_t(headingRow))
    worksheet_freeze_panes(target, lxw_row_t(headingRow + 1), 0)
    // The totals are no rows that are filtered or sorted.
    worksheet_autofilter(
      target, lxw_row_t(headingRow), 0, lxw_row_t(headingRow + sheet.rows.count), lxw_col_t(sheet.columns.count - 1))
  }

  private func write(
    _ cell: Sheet.Cell, _ row: Int, _ column: Int, _ shown: Sheet.NumberFormat, isTotal: Bool
  ) {
    let shown = shown == .number && cell.isWhole ? .general : shown
    let format = isTotal ? formats.totals[shown] : formats.numbers[shown]
    let (row32, column16) = (lxw_row_t(row), lxw_col_t(column))
    switch cell {
    case .empty: if isTotal { worksheet_write_blank(target, row32, column16, format) }
    case .text(let text): put(text, row, column, isTotal || shown == .text ? format : formats.format(ofText: text))
    case .count(let count): worksheet_write_number(target, row32, column16, Double(count), format)
    case .number(let number) where number.isFinite:
      worksheet_write_number(target, row32, column16, number == 0 ? 0 : number, format)
    case .number: break
    // The calendar of spreadsheets begins in 1900 and has a 29 February in that year.
    case .date(let date) where date.year > 1900:
      var value = lxw_datetime()
      (value.year, value.month, value.day) = (CInt(date.year), CInt(date.month), CInt(date.day))
      worksheet_write_datetime(
        target, row32, column16, &value, isTotal ? formats.totals[.date] : formats.numbers[.date])
    case .date(let date): put(date.description, row, column, formats.text)
    case .flag(let flag): worksheet_write_boolean(target, row32, column16, flag ? 1 : 0, formats.text)
    }
  }

  /// A text that is longer than a cell holds says how much of it is missing.
  private func put(_ text: String, _ row: Int, _ column: Int, _ format: UnsafeMutablePointer<lxw_format>?) {
    var shown = text.forMarkup.text
    if shown.utf16.count > SheetWriter.longestText {
      let kept = shown.prefix(SheetWriter.longestText / 2)
      shown = "\(kept) … [+\(shown.count - kept.count)]"
    }
    worksheet_write_string(target, lxw_row_t(row), lxw_col_t(column), shown, format)
  }
}

extension Sheet {
  /// The row of headings, from the first of the table.
  fileprivate var headingRow: Int { titles.isEmpty ? 0 : titles.count + 1 }

  /// How many rows the table takes; title lines alone are no table.
  fileprivate var height: Int {
    columns.isEmpty ? titles.count : headingRow + 1 + rows.count + (totals == nil ? 0 : 1)
  }

  /// So many characters wide is a column at most.
  fileprivate static let widestColumn = 60

  /// Wide enough for what stands in a column and for its heading, within reason, in characters.
  fileprivate func fittingWidth(of column: Int) -> Double {
    let format = columns[column].format
    let words = columns[column].heading.split { $0 == " " || $0 == "-" }.map(\.count)
    var widest = max(words.max() ?? 0, columns[column].heading.count / Sheet.headingLines)
    for row in rows.prefix(1000) + (totals.map { [$0] } ?? []) { widest = max(widest, row[column].shownLength(format)) }
    return Double(min(max(widest, 6), Sheet.widestColumn)) + 2
  }

  /// Programs differ in whether they make rows higher for it, so a heading has one line.
  private static let headingLines = 1
}

extension Sheet.Cell {
  /// Whether it is no number, or one without decimals.
  fileprivate var isWhole: Bool { if case .number(let number) = self { number == number.rounded() } else { true } }

  /// About how many characters it takes to show the cell.
  fileprivate func shownLength(_ format: Sheet.NumberFormat) -> Int {
    switch self {
    case .empty: 0
    case .text(let text): text.split(whereSeparator: \.isNewline).map(\.count).max() ?? 0
    case .count(let count): "\(count)".count * 4 / 3
    case .number(let number): number.isFinite ? "\(Int(exactly: number.rounded()) ?? 0)".count * 4 / 3 + 4 : 0
    case .date: 10
    case .flag: 5
    }
  }
}
