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
    let parts = try open(path)
    var layers: [LayerDescription] = []
    for sheet in parts.sheets {
      let isFilled = try located(path, sheet.name) { () throws(Refusal) in
        try SheetRows.isFilled(sheet, in: parts)
      }
      layers.append(LayerDescription(name: sheet.name, featureCount: isFilled ? nil : 0))
    }
    return layers
  }

  /// Reads a sheet: the one named, else the only one with something in it.
  public func read(_ path: String, layer: String?, options: ReadOptions) throws(Refusal) -> FeatureTable {
    let all = try layers(of: path, options: options)
    let filled = all.filter { $0.featureCount == nil }
    let name = try choose(layer, of: layer == nil && !filled.isEmpty ? filled : all, in: path).name
    return try located(path, name) { () throws(Refusal) in try read(path, name, options) }
  }

  private func read(_ path: String, _ name: String, _ options: ReadOptions) throws(Refusal) -> FeatureTable {
    let parts = try open(path)
    guard let sheet = parts.sheets.first(where: { $0.name == name }) else {
      throw Refusal(
        .unknownLayer, LocalisedText(en: "there is no sheet \(name)", vi: "không có trang tính \(name)"),
        remedy: LocalisedText(en: "name another sheet", vi: "nêu trang tính khác"))
    }
    var encoding: TextEncoding?
    if case .named(let named) = options.encoding { encoding = named }
    let rows = try SheetRows(sheet, of: parts, encoding: encoding)
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

  private func open(_ path: String) throws(Refusal) -> SpreadsheetParts {
    let probe = try FileProbe(path)
    // Excel packs a workbook with a password into a compound file, which .xls is too.
    guard !probe.head.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) else {
      throw Refusal(
        .unsupportedOperation,
        LocalisedText(en: "an encrypted or an older Excel file", vi: "tệp Excel được mã hóa hoặc thuộc phiên bản cũ"),
        remedy: LocalisedText(en: "save it as XLSX without a password", vi: "lưu thành XLSX không có mật khẩu"),
        at: RefusalPlace(file: path))
    }
    return try SpreadsheetParts(path)
  }

  private func located<Result>(
    _ path: String, _ sheet: String, _ body: () throws(Refusal) -> Result
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
