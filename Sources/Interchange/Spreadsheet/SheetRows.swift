internal import Refusals

/// The rows of a sheet, from its XML, cell by cell as the sheet shows them.
final class SheetRows: TableRows {
  let parts: SpreadsheetParts
  let sheet: SpreadsheetParts.Sheet
  private let texts: TextValues
  private let formats: [CellFormat]
  /// The encoding of a font in which the texts are; `nil` for Unicode.
  private let encoding: TextEncoding?
  let merges: [CellRange]
  let countsEmptyRows = true
  /// Rows and columns that the sheet does not show.
  let hiddenRows: Int
  let hiddenColumns: Int

  /// What the sheets of a workbook share, read when the first of them is.
  final class Shared {
    let parts: SpreadsheetParts
    private var known: (texts: TextValues, formats: [CellFormat])?

    init(_ parts: SpreadsheetParts) { self.parts = parts }

    func content() throws(Refusal) -> (texts: TextValues, formats: [CellFormat]) {
      if let known { return known }
      let read = (texts: try parts.sharedTexts(), formats: try parts.formats())
      known = read
      return read
    }
  }

  init(
    _ sheet: SpreadsheetParts.Sheet, of shared: Shared, encoding: TextEncoding?
  ) throws(Refusal) {
    parts = shared.parts
    self.sheet = sheet
    self.encoding = encoding
    (texts, formats) = try shared.content()
    let outline = SheetOutline()
    try parts.archive.parse(sheet.member, outline)
    merges = outline.merges
    hiddenRows = outline.hiddenRows
    hiddenColumns = outline.hiddenColumns
  }

  func place(_ row: Int) -> RefusalPlace.Position { .row(row) }

  func forEach(_ body: (TableRow) throws(Refusal) -> Bool) throws(Refusal) {
    try forEach(errors: { _ in }, body)
  }

  /// Hands over every row, and each cell that has an error or was never computed instead of a value.
  func forEach(
    errors: @escaping (CellFault) -> Void, _ body: (TableRow) throws(Refusal) -> Bool
  ) throws(Refusal) {
    try withoutActuallyEscaping(body) { (body) throws(Refusal) in
      let reader = SheetReader(
        texts: texts, formats: formats, encoding: encoding, calendar: parts.calendar, isUncomputed: parts.isUncomputed,
        merges: MergedCells(merges), errors: errors, body: body)
      try parts.archive.parse(sheet.member, reader)
    }
  }

  /// Whether a sheet has a filled cell.
  static func isFilled(
    _ sheet: SpreadsheetParts.Sheet, in parts: SpreadsheetParts
  ) throws(Refusal) -> Bool {
    let outline = SheetOutline()
    outline.stopsAtFirstValue = true
    try parts.archive.parse(sheet.member, outline)
    return outline.hasValue
  }
}

/// A cell without a value of its own: an error, or a formula that no program has computed.
struct CellFault: Hashable, Sendable {
  /// As a sheet names it: `C7`.
  let cell: String
  /// `#N/A`, or nothing for a formula never computed.
  let error: String?
}

/// Names of cells: `C7`.
enum CellName {
  /// Row and column, the column from 0; `nil` for what is no name of a cell.
  static func read(_ text: some StringProtocol) -> (row: Int, column: Int)? {
    var (column, row, hasDigits) = (0, 0, false)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z") where !hasDigits: column = column * 26 + Int(byte - 64)
      case UInt8(ascii: "a")...UInt8(ascii: "z") where !hasDigits: column = column * 26 + Int(byte - 96)
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        hasDigits = true
        row = row * 10 + Int(byte - 48)
      case UInt8(ascii: "$"): continue
      default: return nil
      }
      guard column <= SpreadsheetLimits.columns, row <= SpreadsheetLimits.rows else { return nil }
    }
    return column > 0 && row > 0 ? (row, column - 1) : nil
  }

  /// The letters of a column from 0.
  static func letters(_ column: Int) -> String {
    var (text, rest) = ("", column + 1)
    while rest > 0 {
      text = String(UnicodeScalar(UInt8(65 + (rest - 1) % 26))) + text
      rest = (rest - 1) / 26
    }
    return text
  }
}

/// The merged cells of a sheet while its rows come: what stands in the first row of each holds for the rows below.
private struct MergedCells {
  private var coming: [CellRange]
  /// By column.
  private var open: [Int: (last: Int, cell: TableCell)] = [:]

  init(_ ranges: [CellRange]) {
    // The last first, so that the next one is at the end.
    coming = ranges.filter { $0.rows.count > 1 }.sorted {
      ($0.rows.lowerBound, $0.columns.lowerBound) > ($1.rows.lowerBound, $1.columns.lowerBound)
    }
  }

  mutating func apply(to row: inout TableRow) {
    for (column, merge) in open {
      guard merge.last >= row.number else {
        open[column] = nil
        continue
      }
      guard row[column].isBlank else { continue }
      while row.cells.count <= column { row.cells.append(.empty) }
      row.cells[column] = merge.cell
      row.inherited.insert(column)
    }
    while let next = coming.last, next.rows.lowerBound <= row.number {
      coming.removeLast()
      let column = next.columns.lowerBound
      guard next.rows.lowerBound == row.number, !row[column].isBlank else { continue }
      open[column] = (next.rows.upperBound, row[column])
    }
  }
}

/// What of a sheet must be known before its rows: merged cells stand behind them in the file.
private final class SheetOutline: XMLHandler {
  var merges: [CellRange] = []
  var hiddenRows = 0
  var hiddenColumns = 0
  var hasValue = false
  var stopsAtFirstValue = false
  private var isInValue = false

  var isDone: Bool { stopsAtFirstValue && hasValue }

  func start(_ name: String, _ attributes: XMLAttributes) throws(Refusal) {
    switch name {
    case "v", "t", "f": isInValue = true
    case "row": if isTrue(attributes["hidden"]) { hiddenRows += 1 }
    case "col":
      guard isTrue(attributes["hidden"]), let first = attributes["min"].flatMap({ Int($0) }),
        let last = attributes["max"].flatMap({ Int($0) }), first >= 1, last >= first
      else { return }
      // To the end of the sheet there is nothing that could be hidden.
      if last < SpreadsheetLimits.columns { hiddenColumns += last - first + 1 }
    case "mergeCell":
      let corners = attributes["ref"].map { $0.split(separator: ":").compactMap { CellName.read($0) } } ?? []
      guard corners.count == 2, corners[0].row <= corners[1].row, corners[0].column <= corners[1].column else { return }
      merges.append(
        CellRange(rows: corners[0].row...corners[1].row, columns: corners[0].column...corners[1].column))
      guard merges.count <= SpreadsheetLimits.merges else {
        throw SpreadsheetLimits.refusal(LocalisedText(en: "merged cells", vi: "ô gộp"), SpreadsheetLimits.merges)
      }
    default: break
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(Refusal) {
    if isInValue, !bytes.isEmpty { hasValue = true }
  }

  func end(_ name: String) throws(Refusal) { isInValue = false }

  private func isTrue(_ text: String?) -> Bool { text == "1" || text == "true" }
}

/// Makes rows of the elements of a sheet.
private final class SheetReader: XMLHandler {
  private let texts: TextValues
  private let formats: [CellFormat]
  private let encoding: TextEncoding?
  private let calendar: SheetCalendar
  private let isUncomputed: Bool
  private var merges: MergedCells
  private let errors: (CellFault) -> Void
  private let body: (TableRow) throws(Refusal) -> Bool

  private var row = TableRow(number: 0, cells: [])
  private var column = -1
  private var type = ""
  private var style = 0
  private var isFormula = false
  private var value: [UInt8] = []
  private var isInValue = false
  private var inline: RichText?
  private var cellCount = 0
  private var byteCount = 0
  private(set) var isDone = false

  init(
    texts: TextValues, formats: [CellFormat], encoding: TextEncoding?, calendar: SheetCalendar, isUncomputed: Bool,
    merges: MergedCells, errors: @escaping (CellFault) -> Void,
    body: @escaping (TableRow) throws(Refusal) -> Bool
  ) {
    self.texts = texts
    self.formats = formats
    self.encoding = encoding
    self.calendar = calendar
    self.isUncomputed = isUncomputed
    self.merges = merges
    self.errors = errors
    self.body = body
  }

  func start(_ name: String, _ attributes: XMLAttributes) throws(Refusal) {
    switch name {
    case "row": try beginRow(attributes["r"])
    case "c": try beginCell(attributes)
    case "v": isInValue = true
    case "f": isFormula = true
    case "is": inline = RichText()
    default: inline?.start(name)
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(Refusal) {
    if isInValue {
      value.append(contentsOf: bytes)
      guard value.count <= SpreadsheetLimits.bytesOfText else {
        throw fault(
          SpreadsheetLimits.refusal(
            LocalisedText(en: "bytes in one cell", vi: "byte trong một ô"), SpreadsheetLimits.bytesOfText))
      }
    } else {
      try inline?.append(bytes)
    }
  }

  func end(_ name: String) throws(Refusal) {
    switch name {
    case "row": try endRow()
    case "c": try endCell()
    case "v": isInValue = false
    default: inline?.end(name)
    }
  }

  // MARK: - Rows

  private func beginRow(_ name: String?) throws(Refusal) {
    let number = name.flatMap { Int($0) } ?? row.number + 1
    guard number > row.number, number <= SpreadsheetLimits.rows else {
      throw fault(
        Refusal(
          .malformed, LocalisedText(en: "the rows do not ascend", vi: "số thứ tự dòng không tăng dần"),
          remedy: LocalisedText(en: "the file is damaged; save it again", vi: "tệp bị hỏng; lưu lại tệp")))
    }
    row = TableRow(number: number, cells: [])
    column = -1
  }

  private func endRow() throws(Refusal) {
    merges.apply(to: &row)
    cellCount += row.cells.count + 1
    guard cellCount <= SpreadsheetLimits.cells else {
      throw fault(SpreadsheetLimits.refusal(LocalisedText(en: "cells", vi: "ô"), SpreadsheetLimits.cells))
    }
    // Many cells may show one shared text.
    for case .text(let text) in row.cells { byteCount += text.utf8.count }
    guard byteCount <= SpreadsheetLimits.bytesOfTexts else {
      throw fault(
        SpreadsheetLimits.refusal(
          LocalisedText(en: "bytes of text", vi: "byte văn bản"), SpreadsheetLimits.bytesOfTexts))
    }
    if try !body(row) { isDone = true }
  }

  // MARK: - Cells

  private func beginCell(_ attributes: XMLAttributes) throws(Refusal) {
    type = attributes["t"] ?? "n"
    style = attributes["s"].flatMap { Int($0) } ?? 0
    isFormula = false
    value.removeAll(keepingCapacity: true)
    inline = nil
    guard let name = attributes["r"] else {
      column += 1
      return
    }
    guard let place = CellName.read(name), place.row == row.number else {
      throw fault(
        Refusal(
          .malformed,
          LocalisedText(
            en: "a cell called \(name.excerpt()) in row \(row.number)",
            vi: "có ô mang tên \(name.excerpt()) ở dòng \(row.number)"),
          remedy: LocalisedText(en: "the file is damaged; save it again", vi: "tệp bị hỏng; lưu lại tệp")))
    }
    column = place.column
  }

  private func endCell() throws(Refusal) {
    guard (0..<SpreadsheetLimits.columns).contains(column) else {
      throw fault(SpreadsheetLimits.refusal(LocalisedText(en: "columns", vi: "cột"), SpreadsheetLimits.columns))
    }
    let cell = try cell()
    guard cell != .empty else { return }
    while row.cells.count < column { row.cells.append(.empty) }
    if row.cells.count == column { row.cells.append(cell) } else { row.cells[column] = cell }
  }

  private func cell() throws(Refusal) -> TableCell {
    if type == "inlineStr" || inline != nil { return text(RichText.unescaped(inline?.bytes ?? [])) }
    let content = String(decoding: value, as: UTF8.self).trimmingBlanks
    switch type {
    case "e": return report(content.isEmpty ? nil : content)
    case "str": return text(RichText.unescaped(value))
    case "b": return content.isEmpty ? .empty : .boolean(content == "1" || content == "true")
    case "d": return content.isEmpty ? .empty : day(content)
    case "s": return content.isEmpty ? .empty : try shared(content)
    default: return try number(content)
    }
  }

  private func shared(_ content: String) throws(Refusal) -> TableCell {
    guard let index = Int(content), (0..<texts.count).contains(index) else {
      throw fault(
        Refusal(
          .malformed,
          LocalisedText(
            en: "the cell \(name) refers to a text that the file does not have",
            vi: "ô \(name) tham chiếu đến văn bản không có trong tệp"),
          remedy: LocalisedText(en: "the file is damaged; save it again", vi: "tệp bị hỏng; lưu lại tệp")))
    }
    return text(Array(texts.bytes[texts.range(of: index)]))
  }

  private func number(_ content: String) throws(Refusal) -> TableCell {
    guard !content.isEmpty else { return isFormula ? report(nil) : .empty }
    guard let number = Double(content), number.isFinite else {
      throw fault(
        Refusal(
          .malformed,
          LocalisedText(
            en: "the cell \(name) has \(content.excerpt()) for a number",
            vi: "ô \(name) ghi \(content.excerpt()) thay cho số"),
          remedy: LocalisedText(en: "correct it, or make it a text", vi: "sửa lại, hoặc đổi thành văn bản"))
      )
    }
    if isFormula, isUncomputed, number == 0 { return report(nil) }
    let format = style >= 0 && style < formats.count ? formats[style] : .general
    switch format.kind {
    case .day, .moment, .time: return calendar.cell(number, format.kind) ?? report("no day: \(content.excerpt())")
    case .general, .digits: return .number(number, shown: format.shown(number), isCode: format.isCode)
    }
  }

  /// A day in ISO 8601, as a workbook in the strict form of its standard has it.
  private func day(_ content: String) -> TableCell {
    let day = String(content.prefix(10))
    let time = content.dropFirst(11).filter { $0.isNumber }
    return time.allSatisfy { $0 == "0" } ? .day(day) : .moment(content)
  }

  private func text(_ bytes: [UInt8]) -> TableCell {
    guard !bytes.isEmpty else { return .empty }
    if let encoding, encoding != .utf8, bytes.contains(where: { $0 >= 0x80 }),
      let text = encoding.read(bytes, isRaw: false)
    {
      return .text(text)
    }
    return .text(String(decoding: bytes, as: UTF8.self))
  }

  private func report(_ error: String?) -> TableCell {
    errors(CellFault(cell: name, error: error))
    return .empty
  }

  private var name: String { CellName.letters(column) + String(row.number) }

  private func fault(_ error: Refusal) -> Refusal {
    var error = error
    if row.number > 0 { error.place.position = .row(row.number) }
    return error
  }
}
