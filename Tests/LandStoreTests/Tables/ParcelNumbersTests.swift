import Refusals
import Testing

@testable import LandStore

/// Cells that name parcels, as lists of calls have them.
@Suite("Cells that name parcels")
struct ParcelNumbersTests {
  /// A cell, and its entries as `sheet/number`, a part marked by `~`.
  struct Cell: CustomTestStringConvertible, Sendable {
    let text: String
    let entries: [String]
    var separators = [","]
    var known: Set<String> = []
    var testDescription: String { text }

    init(_ text: String, _ entries: [String], separators: [String] = [","], known: Set<String> = []) {
      (self.text, self.entries, self.separators, self.known) = (text, entries, separators, known)
    }
  }

  static let cells: [Cell] = [
    Cell("301", ["301"]),
    Cell(" 301,302 ; 303\n304", ["301", "302", "303", "304"]),
    Cell("301, 302 và 303", ["301", "302", "303"]),
    Cell("Thửa đất số 301, 302", ["301", "302"]),
    Cell("các thửa: 301; 302.", ["301", "302"]),
    Cell("301-324", ["301-324"]), Cell("301 - 324", ["301-324"]), Cell("301–324", ["301-324"]),
    Cell("từ 301 đến 324", ["301-324"]), Cell("thửa 301 đến thửa 324", ["301-324"]),
    Cell("124-1, 12", ["124-1", "12"], known: ["124-1"]),
    Cell("330a, 330A, thửa 330B1", ["330a", "330A", "330B1"]), Cell("Tờ 12: 4Đ; 12/5A", ["12/4Đ", "12/5A"]),
    Cell("tờ 12: 301; tờ 13: 4", ["12/301", "13/4"]),
    Cell("Tờ 12: 301, 302-305; Tờ 13: 4", ["12/301", "12/302-305", "13/4"]),
    Cell("tờ bản đồ số 12 thửa 301", ["12/301"]),
    Cell("tờ 12:301,302", ["12/301", "12/302"]),
    Cell("TBĐ 12: 301", ["12/301"]),
    Cell("301 tờ 12; 4 tờ 13", ["12/301", "13/4"]),
    Cell("thửa 301, 302 (tờ 12); thửa 4 (tờ 13)", ["12/301", "12/302", "13/4"]),
    Cell("5; 301 tờ 12", ["5", "12/301"]),
    Cell("12/330", ["12/330"]), Cell("12/330, 331", ["12/330", "331"]),
    Cell("301/2", ["301/2"], known: ["301/2"]),
    Cell("một phần thửa 301, 302", ["301~", "302"]),
    Cell("301 (một phần), 302 (1 phần)", ["301~", "302~"]),
    Cell("một phần các thửa 301, 302", ["301~", "302~"]),
    Cell("301 (MP)", ["301~"]),
    Cell("một phần thửa 9; toàn bộ thửa 10", ["9~", "10"]), Cell("trọn thửa 9, cả thửa 10", ["9", "10"]),
    Cell("một phần các thửa 9, 10, toàn bộ thửa 11", ["9~", "10~", "11"]),
    Cell("301÷324", ["301-324"]), Cell("từ thửa 301 ÷ 324", ["301-324"]),
    Cell("301. 302", ["301", "302"], separators: ["."]),
    Cell("301 – 302", ["301", "302"], separators: ["–"]),
    Cell("12/330", ["12/330"], known: ["12/330"]),
    Cell("", []), Cell(" ;, ", []),
  ]

  @Test("are lists of numbers, ranges and sheets", arguments: cells)
  func reads(_ cell: Cell) throws {
    let numbers = try ParcelNumbers(cell.text, separators: cell.separators) { cell.known.contains($0) }
    #expect(numbers.entries.map(Self.shown) == cell.entries)
  }

  private static func shown(_ entry: ParcelNumbers.Entry) -> String {
    let number =
      switch entry.number {
      case .one(let number): number
      case .range(let range): "\(range.lowerBound)-\(range.upperBound)"
      }
    return (entry.sheet.map { "\($0)/" } ?? "") + number + (entry.isPart ? "~" : "")
  }

  @Test(
    "or are refused",
    arguments: [
      ("đất công", "đất công is no number"), ("301 302", "301 302 is no number"), ("301, khu B", "khu B is no number"),
      ("324-301", "ends before it begins"), ("1-10001", "more than 10,000"), ("1-6000, 6001-12000", "more than 10,000"),
      ("tờ", "tờ is no number"), ("301 đến", "301 đến is no number"), ("một phần", "một phần is no number"),
      ("toàn bộ tờ 12", "toàn bộ tờ 12 is no number"), ("12/3/4", "12/3/4 is no number"),
      ("301 đến 4b", "is no number"),
    ])
  func refuses(_ text: String, _ words: String) throws {
    let fault = try #require(throws: ParcelNumbers.Fault.self) {
      try ParcelNumbers(text, separators: [","]) { _ in false }
    }
    #expect(fault.message.en.contains(words), "\(fault.message.en)")
    #expect(fault.message.vi != fault.message.en)
  }
}
