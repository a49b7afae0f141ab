import Foundation
import Geodesy
import PlaneGeometry
import Refusals
import Testing

@testable import Interchange

/// Sheets as offices make them, from their XML.
@Suite struct SpreadsheetTests {
  private static let square = "POLYGON ((553000 1587000, 553100 1587000, 553100 1587100, 553000 1587000))"

  // MARK: - Cells

  /// A cell's XML, the pattern of style 1, what is read, and what it shows.
  struct Cell: CustomTestStringConvertible, Sendable {
    let xml: String
    var pattern = "General"
    let value: CellValue
    var shown: String?
    var number: Double?
    var startsIn1904 = false
    var isUncomputed = false
    var notice: Notice.Kind?
    var testDescription: String { "\(xml) \(pattern)" }
  }

  static let cells: [Cell] = [
    Cell(xml: "<c><v>12.345</v></c>", value: .real(12.345), shown: "12.345"),
    Cell(xml: "<c><v>1204</v></c>", value: .integer(1204), shown: "1204"),
    Cell(xml: "<c><v>1204.0</v></c>", value: .integer(1204), shown: "1204"),
    Cell(xml: "<c><v>1.2E4</v></c>", value: .integer(12000), shown: "12000"),
    Cell(xml: "<c><v>0.30000000000000004</v></c>", value: .real(0.1 + 0.2), shown: "0.3"),
    Cell(xml: "<c s=\"1\"><v>1204</v></c>", pattern: "00000", value: .text("01204"), shown: "01204", number: 1204),
    Cell(xml: "<c s=\"1\"><v>7</v></c>", pattern: "\"QH-\"00", value: .text("QH-07"), shown: "QH-07", number: 7),
    Cell(xml: "<c s=\"1\"><v>1.1</v></c>", pattern: "0.00", value: .real(1.1), shown: "1.10"),
    Cell(xml: "<c s=\"1\"><v>1234.5</v></c>", pattern: "#,##0.00", value: .real(1234.5), shown: "1234.50"),
    Cell(
      xml: "<c s=\"1\"><v>1234567</v></c>", pattern: "#,##0;[Red](#,##0)", value: .integer(1_234_567), shown: "1234567"),
    Cell(xml: "<c s=\"1\"><v>0.905</v></c>", pattern: "0.0%", value: .real(0.905), shown: "90.5%"),
    Cell(xml: "<c s=\"1\"><v>12</v></c>", pattern: "0.00E+00", value: .integer(12), shown: "12"),
    Cell(xml: "<c s=\"1\"><v>12.5</v></c>", pattern: "0.0\" ha\"", value: .real(12.5), shown: "12.5 ha"),
    Cell(
      xml: "<c><v>1.23456789012345E+17</v></c>", value: .real(123_456_789_012_345_000), shown: "123456789012345000",
      notice: .digitsLost(column: "v", row: 2)),
    Cell(xml: "<c s=\"1\"><v>45792</v></c>", pattern: "dd/mm/yyyy", value: .date("2025-05-15")),
    Cell(xml: "<c s=\"1\"><v>45792</v></c>", pattern: "[$-42A]d&quot; tháng &quot;m", value: .date("2025-05-15")),
    Cell(xml: "<c s=\"1\"><v>44330</v></c>", pattern: "d/m/yyyy", value: .date("2025-05-15"), startsIn1904: true),
    Cell(xml: "<c s=\"1\"><v>59</v></c>", pattern: "d/m/yyyy", value: .date("1900-02-28")),
    Cell(xml: "<c s=\"1\"><v>61</v></c>", pattern: "d/m/yyyy", value: .date("1900-03-01")),
    Cell(xml: "<c s=\"1\"><v>60</v></c>", pattern: "d/m/yyyy", value: .null, notice: .cellErrors(["B2 no day: 60"])),
    Cell(xml: "<c s=\"1\"><v>-1</v></c>", pattern: "d/m/yyyy", value: .null, notice: .cellErrors(["B2 no day: -1"])),
    Cell(xml: "<c s=\"1\"><v>45792.5</v></c>", pattern: "d/m/yyyy h:mm", value: .dateTime("2025-05-15T12:00:00")),
    Cell(xml: "<c s=\"1\"><v>0.5</v></c>", pattern: "h:mm", value: .text("12:00:00")),
    Cell(xml: "<c t=\"d\"><v>2025-05-15</v></c>", value: .date("2025-05-15")),
    Cell(xml: "<c t=\"b\"><v>1</v></c>", value: .boolean(true)),
    Cell(xml: "<c t=\"s\"><v>0</v></c>", value: .text("Đắk Cấm")),
    Cell(xml: "<c t=\"str\"><f>A1</f><v>_x0041_b</v></c>", value: .text("Ab")),
    Cell(xml: "<c><f>1+1</f><v>2</v></c>", value: .integer(2)),
    Cell(xml: "<c><f>1+1</f></c>", value: .null, notice: .cellErrors(["B2"])),
    Cell(xml: "<c><f>1+1</f><v></v></c>", value: .null, notice: .cellErrors(["B2"])),
    Cell(xml: "<c><f>1+1</f><v>0</v></c>", value: .integer(0)),
    Cell(xml: "<c><f>1+1</f><v>0</v></c>", value: .null, isUncomputed: true, notice: .cellErrors(["B2"])),
    Cell(xml: "<c t=\"e\"><v>#REF!</v></c>", value: .null, notice: .cellErrors(["B2 #REF!"])),
    Cell(xml: "<c t=\"e\"><f>X</f><v>#N/A</v></c>", value: .null, notice: .cellErrors(["B2 #N/A"])),
  ]

  @Test(arguments: cells) func readsACell(_ cell: Cell) throws {
    var workbook = WorkbookBytes.rows([["WKT", "v", "c"], ["'" + Self.square, cell.xml, "'x"]])
    workbook.sharedTexts = ["<r><t>Đắk </t></r><r><t>Cấm</t></r><rPh><t>no</t></rPh>"]
    workbook.formats = [cell.pattern.replacingOccurrences(of: "&quot;", with: "\"")]
    workbook.startsIn1904 = cell.startsIn1904
    workbook.isUncomputed = cell.isUncomputed
    // A locale touches no number cell.
    let table = try readSheet(workbook) { $0.delimited.locale = .vi }
    let column = try #require(table.column("v"))
    #expect(column[0] == cell.value)
    if let shown = cell.shown { #expect(column.shownText(0) == shown) }
    #expect(column.numberCell(0) == cell.number)
    #expect(table.notices.map(\.kind) == [cell.notice].compactMap { $0 })
  }

  /// One text among the numbers of a column leaves the others numbers.
  @Test func aTextLeavesTheNumbersOfItsColumn() throws {
    let rows = [["id", "dt", "WKT"], ["'a", "1.234", "'" + Self.square], ["'b", "'3,84 ha", "'" + Self.square]]
    let column = try #require(try readSheet(.rows(rows)).column("dt"))
    #expect(column[0] == .text("1.234") && column.numberCell(0) == 1.234)
    #expect(column[1] == .text("3,84 ha") && column.numberCell(1) == nil)
  }

  // MARK: - Headings and rows

  /// Rows of a table, what is merged, the columns and rows that are read, and the numbers of the rows left out.
  struct Layout: CustomTestStringConvertible, Sendable {
    let name: String
    let rows: [[String]]
    var merges: [String] = []
    let columns: [String]
    let values: [[String?]]
    var leftOut: [Int] = []
    var testDescription: String { name }
  }

  static let layouts: [Layout] = [
    Layout(
      name: "title rows", rows: [["Danh sách"], [], ["id", "ma", "ghi chú"], ["'a", "'b", "'c"]],
      columns: ["id", "ma", "ghi chú"], values: [["a", "b", "c"]]),
    Layout(
      name: "a row of column numbers", rows: [["id", "ma", "dt"], ["1", "2", "3"], ["'a", "'b", "5"]],
      columns: ["id", "ma", "dt"], values: [["a", "b", "5"]]),
    Layout(
      name: "column numbers in brackets",
      rows: [["id", "ma", "dt"], ["'(1)", "'(2)", "'(3)=(1)+(2)"], ["'a", "'b", "5"]],
      columns: ["id", "ma", "dt"], values: [["a", "b", "5"]]),
    Layout(
      name: "letters, then numbers", rows: [["id", "ma", "dt"], ["'A", "'B", "1"], ["'a", "'b", "5"]],
      columns: ["id", "ma", "dt"], values: [["a", "b", "5"]]),
    Layout(
      name: "groups and totals",
      rows: [
        ["id", "ma", "dt"], ["I. Xã Đắk Cấm"], ["'a", "'b", "5"], [], ["'Cộng", "", "5"], ["'Tổng cộng:", "", "5"],
        ["'", "'Công viên", "7"], ["Ghi chú: theo bản đồ"],
      ], columns: ["id", "ma", "dt"], values: [["a", "b", "5"], [nil, "Công viên", "7"]], leftOut: [2, 5, 6, 8]),
    Layout(
      name: "headings again on every page",
      rows: [["id", "ma", "dt"], ["'a", "'b", "5"], ["id", "ma", "dt"], ["'c", "'d", "6"]],
      columns: ["id", "ma", "dt"], values: [["a", "b", "5"], ["c", "d", "6"]], leftOut: [3]),
    Layout(
      name: "two columns have no groups", rows: [["id", "ma"], ["'a"], ["'b", "'c"]], columns: ["id", "ma"],
      values: [["a", nil], ["b", "c"]]),
    Layout(
      name: "merged headings",
      rows: [["STT", "Diện tích", "", "Mã"], ["", "hiện trạng", "quy hoạch"], ["1", "2.5", "3", "'x"]],
      merges: ["A1:A2", "B1:C1", "D1:D2"], columns: ["STT", "Diện tích / hiện trạng", "Diện tích / quy hoạch", "Mã"],
      values: [["1", "2.5", "3", "x"]]),
    Layout(
      name: "headings over others that are not merged, below a merged title",
      rows: [
        ["Bảng thống kê"], ["STT", "Diện tích", "", "Mã"], ["", "hiện trạng", "quy hoạch", ""],
        ["1", "2.5", "3", "'x"],
      ], merges: ["A1:D1"], columns: ["STT", "Diện tích / hiện trạng", "Diện tích / quy hoạch", "Mã"],
      values: [["1", "2.5", "3", "x"]]),
    Layout(
      name: "a row of texts below a column without a heading is data",
      rows: [["id", "ma", "", "ghi chú"], ["'a", "'b", "'c", ""], ["'d", "", "'e", "'f"]],
      columns: ["id", "ma", "field_3", "ghi chú"], values: [["a", "b", "c", nil], ["d", nil, "e", "f"]]),
    Layout(
      name: "some headings merged downwards, others over nothing",
      rows: [["STT", "Diện tích", "", "Mã"], ["", "hiện trạng", "quy hoạch"], ["1", "2.5", "3", "'x"]],
      merges: ["A1:A2", "D1:D2"], columns: ["STT", "Diện tích / hiện trạng", "Diện tích / quy hoạch", "Mã"],
      values: [["1", "2.5", "3", "x"]]),
    Layout(
      name: "a title merged over all columns is none",
      rows: [["Bảng thống kê"], ["id", "ma", "dt"], ["'a", "'b", "5"]], merges: ["A1:C1"], columns: ["id", "ma", "dt"],
      values: [["a", "b", "5"]]),
    Layout(
      name: "merged downwards",
      rows: [["xã", "id", "dt"], ["'Đắk Cấm", "'a", "5"], ["", "'b", "6"], [], ["", "'c", "7"]],
      merges: ["A2:A4"], columns: ["xã", "id", "dt"],
      values: [["Đắk Cấm", "a", "5"], ["Đắk Cấm", "b", "6"], [nil, "c", "7"]]),
    Layout(
      name: "no heading, and one twice", rows: [["id", "ma", "ma"], ["'a", "'b", "'c", "7"]],
      columns: ["id", "ma", "ma_3", "field_4"], values: [["a", "b", "c", "7"]]),
  ]

  @Test(arguments: layouts) func findsHeadingsAndRows(_ input: Layout) throws {
    let merges =
      input.merges.isEmpty
      ? "" : "<mergeCells>" + input.merges.map { "<mergeCell ref=\"\($0)\"/>" }.joined() + "</mergeCells>"
    let table = try readSheet(.rows(input.rows, more: merges)) { $0.delimited.kind = .attributes }
    #expect(table.columns.map(\.name) == input.columns)
    #expect((0..<table.count).map { row in table.columns.map { $0.shownText(row) } } == input.values)
    let leftOut = table.notices.compactMap { notice -> [Int]? in
      if case .rowsLeftOut(let rows) = notice.kind { return rows }
      return nil
    }
    #expect(leftOut == (input.leftOut.isEmpty ? [] : [input.leftOut]))
  }

  @Test func theHeaderMayBeNamed() throws {
    let rows = [["a", "b", "c"], ["d", "e", "f"], ["1", "2", "5"]]
    let table = try readSheet(.rows(rows)) {
      $0.delimited.kind = .attributes
      $0.delimited.headerRow = 2
    }
    #expect(table.columns.map(\.name) == ["d", "e", "f"] && table.count == 1)
    let named = try readSheet(.rows(rows)) {
      $0.delimited.kind = .attributes
      $0.delimited.expectedColumns = ["e"]
    }
    #expect(named.columns.map(\.name) == ["d", "e", "f"])
  }

  @Test func theHeaderMayStandFarBelow() throws {
    let rows =
      [[String]](repeating: ["'tiêu đề", "'của", "'bảng"], count: 70) + [["id", "ma", "dt"], ["'a", "'b", "5"]]
    let table = try readSheet(.rows(rows)) {
      $0.delimited.kind = .attributes
      $0.delimited.headerRow = 71
    }
    #expect(table.columns.map(\.name) == ["id", "ma", "dt"] && table.count == 1)
  }

  /// A column that the caller names is that of the whole heading, of its only lower part, or of one with line breaks.
  @Test(
    arguments: [
      ("Diện tích / hiện trạng", 0 as Int?), ("hiện trạng", 0), ("quy hoạch", nil), ("Ghi chú (nếu có)", 3),
      ("Mã", nil),
    ] as [(String, Int?)]) func columnsAreFoundByTheirName(_ name: String, _ number: Int?) throws
  {
    let heads = ["Diện tích / hiện trạng", "Diện tích / quy hoạch", "Dân số / quy hoạch", "Ghi chú\n (nếu có)"]
    let columns = heads.map { Column(name: $0, values: .text(TextValues([String?]()))) }
    let table = FeatureTable(name: "t", geometry: FlatLayer([Geometry?]()), columns: columns)
    #expect(table.columnNumber(named: name) == number)
  }

  /// With the columns of the ids a row without an id and without a geometry is none; one with an id is one.
  @Test func rowsWithoutIdAndGeometryAreLeftOut() throws {
    let rows = [
      ["Mốc", "X", "Y", "Ghi chú"], ["'M1", "1587082", "553734", ""], ["'M2", "", "", "'mất"],
      ["", "", "'Người lập", "'Giám đốc"], ["", "", "", "'(ký)"],
    ]
    let table = try readSheet(.rows(rows)) {
      $0.delimited.kind = .points
      $0.delimited.identifierColumns = ["Mốc"]
    }
    #expect(table.wkt == ["POINT (553734 1587082)", nil, nil] || table.count == 2)
    #expect(table.places.prefix(2) == [.row(2), .row(3)])
  }

  // MARK: - Sheets

  @Test func ofSeveralFilledSheetsOneMustBeNamed() throws {
    var workbook = WorkbookBytes()
    let xml = WorkbookBytes.sheetXML([["id", "WKT"], ["'a", "'" + Self.square]])
    workbook.sheets = [("Bảng 1", "", xml), ("trống", "", "<sheetData/>"), ("ẩn", "state=\"hidden\"", xml)]
    let error = try #require(throws: Refusal.self) { try readSheet(workbook) }
    #expect(error.code == .layerNotNamed && "\(error)".contains("Bảng 1, ẩn"), "\(error)")
    let table = try readSheet(workbook, layer: "ẩn")
    #expect(table.notices.map(\.kind) == [.hiddenCells(rows: 0, columns: 0, sheet: true)])
    workbook.sheets[2].xml = "<sheetData/>"
    #expect(try readSheet(workbook).name == "Bảng 1")
  }

  @Test func hiddenRowsAndColumnsAreReadAndCounted() throws {
    var workbook = WorkbookBytes.rows([["id", "WKT"], ["'a", "'" + Self.square]])
    workbook.sheets[0].xml =
      "<cols><col min=\"1\" max=\"1\" hidden=\"1\"/></cols>"
      + workbook.sheets[0].xml.replacingOccurrences(of: "<row r=\"2\"", with: "<row r=\"2\" hidden=\"1\"")
    let table = try readSheet(workbook)
    #expect(table.count == 1 && table.notices.map(\.kind) == [.hiddenCells(rows: 1, columns: 1, sheet: false)])
  }

  /// A title or a heading above X and Y, and the code; none where it names another system, or no meridian.
  @Test(
    arguments: [
      ("Hệ tọa độ VN-2000, kinh tuyến trục 107°30′", "EPSG:9216" as String?),
      ("Kinh tuyến trục 107°30′, múi chiếu 3°", "EPSG:9216"),
      ("(KTT: 108°15', múi 3°)", "EPSG:9217"), ("Hệ tọa độ HN-72, kinh tuyến trục 105°", nil),
      ("Kinh tuyến trục: địa phương, lập ngày 12/5/2025", nil), ("Theo kinh tuyến 2020", nil),
    ] as [(String, String?)]) func titlesNameTheMeridian(_ title: String, _ code: String?) throws
  {
    let points: (inout ReadOptions) -> Void = { $0.delimited.kind = .points }
    let above = [[title], ["id", "X", "Y"], ["'a", "1587082", "553734"]]
    #expect(try readSheet(.rows(above), points).referenceSystem?.code?.description == code)
    let merged = [["id", title, ""], ["", "X", "Y"], ["'a", "1587082", "553734"]]
    let merges = "<mergeCells><mergeCell ref=\"A1:A2\"/><mergeCell ref=\"B1:C1\"/></mergeCells>"
    let table = try readSheet(.rows(merged, more: merges), points)
    #expect(table.referenceSystem?.code?.description == code && table.wkt == ["POINT (553734 1587082)"])
  }

  @Test func aTableWithoutGeometryIsRefusedOrSaid() throws {
    let rows = [["id", "ma"], ["'a", "'b"]]
    let error = try #require(throws: Refusal.self) { try readSheet(.rows(rows)) }
    #expect(error.code == .heading && "\(error)".contains("X and Y"), "\(error)")
    let table = try readSheet(.rows(rows)) { $0.delimited.takesTablesWithoutGeometry = true }
    #expect(table.wkt == [nil] && table.notices == [Notice(.withoutGeometry)])
  }

}
