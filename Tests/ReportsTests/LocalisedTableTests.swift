import LandModel
import Refusals
import Testing

@testable import Reports

/// CSV that a spreadsheet of the language opens right.
@Suite("CSV for a spreadsheet")
struct LocalisedTableTests {
  struct Written: Sendable, CustomTestStringConvertible {
    let column: String
    var subject: String?
    let cell: RowTable.Cell
    let vi: String
    let en: String
    var testDescription: String { "\(column) \(cell)" }
  }

  static let cells: [Written] = [
    Written(column: "area_m2", cell: .number(1_587_094.25), vi: "1587094,2", en: "1587094.2"),
    Written(column: "area_m2", cell: .number(-0.04), vi: "0,0", en: "0.0"),
    Written(column: "line_m", cell: .number(12.345), vi: "12,35", en: "12.35"),
    Written(column: "x_n", cell: .number(1_587_094), vi: "1587094,000", en: "1587094.000"),
    Written(column: "covered_ratio", cell: .number(0.9), vi: "90,0", en: "90.0"),
    Written(column: "ratio", cell: .number(0.004), vi: "0,40", en: "0.40"),
    Written(column: "ratio", cell: .number(0), vi: "0,0", en: "0.0"),
    Written(column: "share_a", cell: .number(1), vi: "100,0", en: "100.0"),
    Written(column: "pct", cell: .number(0.25), vi: "0,25", en: "0.25"),
    Written(column: "points", cell: .number(10.125), vi: "10,125", en: "10.125"),
    Written(column: "difference", cell: .number(-8.747995e-05), vi: "-0,000087", en: "-0.000087"),
    Written(column: "difference", cell: .number(8.7e-09), vi: "0", en: "0"),
    Written(column: "m2_per_person", cell: .number(2.15439856373429), vi: "2,154399", en: "2.154399"),
    Written(column: "stated", cell: .number(1e16), vi: "10000000000000000", en: "10000000000000000"),
    Written(
      column: "DO", subject: RowTable.foreignSubject, cell: .number(-8.747995e-05), vi: "-0,00008747995",
      en: "-0.00008747995"),
    Written(
      column: "DO", subject: RowTable.foreignSubject, cell: .number(1.25e20), vi: "125000000000000000000",
      en: "125000000000000000000"),
    Written(column: "what", cell: .text("scheme S"), vi: "đồ án quy hoạch S", en: "scheme S"),
    Written(column: "what", cell: .text("landuse_plan L 1"), vi: "quy hoạch sử dụng đất L 1", en: "land-use plan L 1"),
    Written(column: "what", cell: .text("adjustment A"), vi: "điều chỉnh cục bộ A", en: "local adjustment A"),
    Written(column: "what", cell: .text("unit U"), vi: "xã, phường U", en: "commune U"),
    Written(column: "what", cell: .text("no_unit"), vi: "ngoài các xã, phường", en: "outside all communes"),
    Written(column: "cost", cell: .number(1_500_000), vi: "1500000", en: "1500000"),
    Written(column: "parcels", cell: .count(12_345), vi: "12345", en: "12345"),
    Written(column: "since", cell: .day(CivilDate("2026-12-31")), vi: "31/12/2026", en: "2026-12-31"),
    Written(column: "valid_from", cell: .text("2026-12-31"), vi: "31/12/2026", en: "2026-12-31"),
    Written(column: "valid", cell: .flag(true), vi: "có", en: "yes"),
    Written(
      column: "reasons", cell: .list(["C2", "C7"]), vi: "C2 giải phóng mặt bằng, C7 đường kết nối",
      en: "\"C2 clearance, C7 road\""),
    Written(
      column: "notes", cell: .list(["small", "call:P-1"]), vi: "nhỏ, dự án kêu gọi P-1",
      en: "\"small, call P-1\""),
    Written(column: "severity", cell: .text("info"), vi: "thông tin", en: "note"),
    Written(column: "verdict", cell: .text("clean"), vi: "đất sạch", en: "clean"),
    Written(
      column: "kind", subject: "finding", cell: .text("sheet_edge"), vi: "dọc đường tiếp biên",
      en: "along the edge of sheets"),
    Written(column: "kind", subject: "markers", cell: .text("road_axis"), vi: "mốc tim đường", en: "road axis"),
    Written(column: "subjects", cell: .list(["parcel:1/12"]), vi: "thửa đất 1/12", en: "parcel 1/12"),
    Written(column: "class", cell: .text("LUC"), vi: "LUC", en: "LUC"),
    Written(column: "id", cell: .text("=1+1"), vi: "'=1+1", en: "'=1+1"),
    Written(column: "id", cell: .text("-7"), vi: "'-7", en: "'-7"),
    Written(column: "id", cell: .number(-7), vi: "-7", en: "-7"),
    Written(column: "id", cell: .text("a;b"), vi: "\"a;b\"", en: "a;b"),
    Written(column: "id", cell: .text("a,\"b\""), vi: "\"a,\"\"b\"\"\"", en: "\"a,\"\"b\"\"\""),
    Written(column: "id", cell: .null, vi: "", en: ""),
  ]

  @Test("a cell is written as the language does", arguments: cells)
  func cell(_ written: Written) {
    for (language, text) in [(Language.vietnamese, written.vi), (.english, written.en)] {
      let writer = RowTableCSV(columns: [written.column], of: written.subject, for: language)
      // A quote keeps a comma apart in Vietnamese only where the text has one of its own.
      #expect(writer.line([written.cell]) == text + "\r\n", "\(language)")
    }
    // For programs nothing changes.
    #expect(RowTableCSV(columns: ["a"]).line([.number(1_587_094.25)]) == "1587094.25\n")
  }

  @Test(
    "headings have units and words, behind a byte-order mark",
    arguments: [
      (Language.vietnamese, "\u{FEFF}Thửa đất;Diện tích (m²);Tỷ lệ (%);X (bắc)\r\n"),
      (.english, "\u{FEFF}Parcel,Area (m²),Share (%),X (northing)\r\n"),
    ])
  func headings(language: Language, text: String) {
    #expect(RowTableCSV(columns: ["parcel", "area_m2", "pct", "x_n"], for: language).heading == text)
  }
}
