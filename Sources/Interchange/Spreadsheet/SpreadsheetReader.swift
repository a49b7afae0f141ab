public import Refusals

/// Reads the sheets of an XLSX file as tables: with a column of WKT, as lists of corners or points, or without geometry.
///
/// A sheet is a layer. Headings, rows and coordinates are found as in delimited text (see ``DelimitedTableReader``).
/// Number cells are numbers, which no locale touches; a column of numbers that are shown as codes (`00000`) is one of text.
/// Cells shown as days are days. Formulas have the value that the file stores; errors and formulas never computed have
/// none, and are counted. A cell merged downwards holds for all its rows. Hidden rows, columns and sheets are read.
///
/// The archive is refused before it is unpacked when it holds more than 500 MB or a large member of more than 200 times its
/// packed size; memory stays within that of the values, at most 25 million cells and 256 MB of text.
public struct SpreadsheetReader: TableReader {
  /// Makes a reader.
  public init() {}

  /// Whether the name ends as a workbook's does.
  public func recognises(_ file: FileProbe) -> Bool {
    !file.isDirectory && ["xlsx", "xlsm"].contains(file.fileExtension)
  }

  /// The sheets in their order; empty ones, which a new workbook has, count no feature.
  public func layers(of path: String, options: ReadOptions) throws(Refusal) -> [LayerDescription] {
    try OpenWorkbook(path, options).described()
  }

  /// Reads a sheet: the one named, else the only one with something in it.
  public func read(_ path: String, layer: String?, options: ReadOptions) throws(Refusal) -> FeatureTable {
    let workbook = try OpenWorkbook(path, options)
    // Whether the others are filled does not matter where one is named.
    let all = try layer == nil ? workbook.described() : workbook.names
    let filled = all.filter { $0.featureCount == nil }
    return try workbook.read(try choose(layer, of: layer == nil && !filled.isEmpty ? filled : all, in: path))
  }

  /// Opens a workbook for its sheets: what they share is read once.
  public func open(_ path: String, options: ReadOptions) throws(Refusal) -> any LayerReading {
    var workbook = try OpenWorkbook(path, options)
    workbook.layers = try workbook.described()
    return workbook
  }
}

/// A workbook that is open for its sheets.
private struct OpenWorkbook: LayerReading {
  var layers: [LayerDescription] = []
  private let path: String
  private let options: ReadOptions
  private let parts: SpreadsheetParts
  private let content: SheetRows.Shared

  init(_ path: String, _ options: ReadOptions) throws(Refusal) {
    (self.path, self.options) = (path, options)
    let probe = try FileProbe(path)
    // Excel packs a workbook with a password into a compound file, which .xls is too.
    guard !probe.head.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) else {
      throw Refusal(
        .unsupportedOperation,
        LocalisedText(en: "an encrypted or an older Excel file", vi: "tệp Excel được mã hóa hoặc thuộc phiên bản cũ"),
        remedy: LocalisedText(en: "save it as XLSX without a password", vi: "lưu thành XLSX không có mật khẩu"),
        at: RefusalPlace(file: path))
    }
    parts = try SpreadsheetParts(path)
    content = SheetRows.Shared(parts)
  }

  /// The sheets in their order.
  var names: [LayerDescription] { parts.sheets.map { LayerDescription(name: $0.name) } }

  /// The sheets in their order, and which of them are empty.
  func described() throws(Refusal) -> [LayerDescription] {
    var layers: [LayerDescription] = []
    for sheet in parts.sheets {
      let isFilled = try located(sheet.name) { () throws(Refusal) in try SheetRows.isFilled(sheet, in: parts) }
      layers.append(LayerDescription(name: sheet.name, featureCount: isFilled ? nil : 0))
    }
    return layers
  }

  func read(_ layer: LayerDescription) throws(Refusal) -> FeatureTable {
    try located(layer.name) { () throws(Refusal) in try table(layer.name) }
  }

  private func table(_ name: String) throws(Refusal) -> FeatureTable {
    guard let sheet = parts.sheets.first(where: { $0.name == name }) else {
      throw Refusal(
        .unknownLayer, LocalisedText(en: "there is no sheet \(name)", vi: "không có trang tính \(name)"),
        remedy: LocalisedText(en: "name another sheet", vi: "nêu trang tính khác"))
    }
    var encoding: TextEncoding?
    if case .named(let named) = options.encoding { encoding = named }
    let rows = try SheetRows(sheet, of: content, encoding: encoding)
    let head = try rows.head(options.delimited)
    let found = try TableLayout.find(head, of: rows, options.delimited)
    let fallback = found == nil ? try TableLayout.withoutGeometry(head, merges: rows.merges) : nil
    guard let layout = found ?? fallback else { throw TableReading.noGeometry(.row(1), nil) }
    let faults = FaultList()
    var table = try TableReading(
      rows: ReportingRows(rows: rows, faults: faults), layout: layout, options: options, name: name, source: path
    ).table()
    table.notices = notices(rows, faults) + table.notices
    // What is named has been decoded cell by cell, headings too.
    var request = DecodingRequest(choice: options.encoding == .detect ? .detect : nil, isRaw: false)
    request.keepsUnreadable = options.keepsUnreadableTexts
    try table.decodeTexts(request)
    return table
  }

  private func notices(_ rows: SheetRows, _ faults: FaultList) -> [Notice] {
    var notices: [Notice] = []
    if rows.hiddenRows + rows.hiddenColumns > 0 || rows.sheet.isHidden {
      notices.append(
        Notice(
          .hiddenCells(rows: rows.hiddenRows, columns: rows.hiddenColumns, sheet: rows.sheet.isHidden),
          count: rows.hiddenRows + rows.hiddenColumns + (rows.sheet.isHidden ? 1 : 0)))
    }
    if faults.count > 0 { notices.append(Notice(.cellErrors(faults.first), count: faults.count)) }
    return notices
  }

  private func located<Result>(
    _ sheet: String, _ body: () throws(Refusal) -> Result
  ) throws(Refusal) -> Result {
    do throws(Refusal) { return try body() } catch { throw error.located(file: path, layer: sheet) }
  }
}

/// The cells without a value of their own that a sheet has.
private final class FaultList {
  private(set) var count = 0
  private(set) var first: [String] = []

  func append(_ fault: CellFault) {
    count += 1
    if first.count < 3 { first.append(fault.cell + (fault.error.map { " \($0.excerpt())" } ?? "")) }
  }
}

/// The rows of a sheet, whose faults go to a list.
private struct ReportingRows: TableRows {
  let rows: SheetRows
  let faults: FaultList

  var unreported: any TableRows { rows }
  var merges: [CellRange] { rows.merges }
  var countsEmptyRows: Bool { rows.countsEmptyRows }
  func place(_ row: Int) -> RefusalPlace.Position { rows.place(row) }

  func forEach(_ body: (TableRow) throws(Refusal) -> Bool) throws(Refusal) {
    let faults = faults
    try rows.forEach(errors: { faults.append($0) }, body)
  }
}
