import Foundation
import LandModel
import Testing
import Refusals

@testable import Reports

@Suite struct WorkbookTests {
  private var workbook: Workbook {
    var list = Sheet(
      "Danh mục", titles: ["Danh mục khu đất sạch", "Đơn vị: ha · Ngày 2021-12-24"],
      columns: [
        Sheet.Column("Thửa", .text), Sheet.Column("Diện tích (ha)", .hectares), Sheet.Column("Quyết định", .date),
        Sheet.Column("Dùng được"), Sheet.Column("Số hộ", .count),
      ])
    list.append([.text("012"), .number(0.24), .optional(CivilDate("2020-01-10")), .flag(true), .count(3)])
    list.append([.text("=1+1 & <b>\u{1}"), .number(.nan), .optional(CivilDate("1875-05-01")), .empty, .empty])
    return Workbook(title: "Quỹ đất", sheets: [list, Sheet("Trống", columns: [Sheet.Column("a")])])
  }

  @Test func equalWorkbooksGiveEqualBytes() throws {
    let bytes = try workbook.bytes()
    #expect(bytes.starts(with: [0x50, 0x4B, 3, 4]))
    #expect(try workbook.bytes() == bytes)
  }

  /// Read back by GDAL, which knows nothing of us.
  @Test func anotherReaderReadsTheCells() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("list.xlsx")
    try Data(try workbook.bytes()).write(to: file)
    let csv = try #require(try OutsideReader.csv(of: file, sheet: "Danh mục"))
    #expect(
      csv == """
        Field1,Field2,Field3,Field4,Field5
        Danh mục khu đất sạch,,,,
        Đơn vị: ha · Ngày 2021-12-24,,,,
        ,,,,
        Thửa,Diện tích (ha),Quyết định,Dùng được,Số hộ
        "012","0.24",2020/01/10,"1","3"
        =1+1 & <b>,,1875-05-01,,

        """)
  }

  @Test func unitsInNamesChooseFormats() {
    let table = RowTable(columns: [
      "scheme", "x_n", "area_m2", "next_m", "count_ratio", "cost", "since", "penalised_on",
    ])
    let formats = Sheet("a", table: table).columns.map(\.format)
    #expect(formats == [.number, .coordinate, .squareMetres, .metres, .share, .money, .date, .date])
  }

  @Test(arguments: ["a/b", "", "Trống"])
  func namesThatSheetsCannotHaveAreRefused(name: String) {
    let sheets = [Sheet("trống", columns: []), Sheet(name, columns: [])]
    let refusal = #expect(throws: Refusal.self) { try Workbook(sheets: sheets).bytes().count }
    #expect(refusal?.code == .notRepresentable && refusal?.message.en == "a sheet cannot be named \(name)")
  }

  @Test func aTextThatIsTooLongSaysSo() throws {
    var sheet = Sheet("a", columns: [Sheet.Column("b")])
    sheet.append([.text(String(repeating: "đ", count: 40_000))])
    #expect(try !Workbook(sheets: [sheet]).bytes().isEmpty)
  }
}

/// The XLSX reader of GDAL's command line.
enum OutsideReader {
  /// A sheet as CSV, without taking a heading; `nil` where the tool failed.
  static func csv(of file: URL, sheet: String) throws -> String? {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "ogr2ogr", "-f", "CSV", "/vsistdout/", file.path, sheet, "-oo", "HEADERS=DISABLE", "-oo", "FIELD_TYPES=STRING",
    ]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return process.terminationStatus == 0 ? String(decoding: data, as: UTF8.self) : nil
  }
}

@Suite("texts that others run or cannot hold") struct GuardedTextTests {
  @Test(
    "a text that a spreadsheet takes for a formula gets a quote, a number stays",
    arguments: [
      ("=cmd|'/C calc'!A0", "'=cmd|'/C calc'!A0"), ("+1", "'+1"), ("-x", "'-x"), ("@SUM(1)", "'@SUM(1)"),
      (" =1", "' =1"), ("a=1", "a=1"), ("", ""), ("12/330", "12/330"),
    ])
  func formulas(text: String, guarded: String) {
    var table = RowTable(columns: ["a", "b", "c"])
    table.append([.text(text), .list([text, "z"]), .number(-1)])
    let row = table.guardedForSpreadsheets.rows[0]
    #expect(row == [.text(guarded), .list([guarded + ";z"]), .number(-1)])
  }

  @Test("control characters are counted by column")
  func controls() {
    let document: JSONValue = [
      "rows": [["name": "a\u{1}\u{FFFE}", "id": "\u{7}x"], ["name": "\u{FFFF}"], ["name": "x\ty"]]
    ]
    #expect(
      document.leftOutOfMarkup == [
        LeftOutCharacters(column: "id", count: 1), LeftOutCharacters(column: "name", count: 3),
      ])
    var sheet = Sheet("a", columns: [Sheet.Column("Thửa", .text)])
    sheet.append([.text("\u{2}a\u{FFFE}")])
    #expect(Workbook(sheets: [sheet]).leftOutOfMarkup == [LeftOutCharacters(column: "Thửa", count: 2)])
  }
}
