import Foundation
import Refusals
import Testing

@testable import Interchange

/// Workbooks that are damaged or meant to do harm.
@Suite struct HostileSpreadsheetTests {
  private static let square = "POLYGON ((553000 1587000, 553100 1587000, 553100 1587100, 553000 1587000))"

  /// What is wrong with a workbook, and how it is refused.
  struct Hostile: CustomTestStringConvertible, Sendable {
    let name: String
    let change: @Sendable (inout WorkbookBytes) -> Void
    let reasons: Set<RefusalCode>
    let word: String
    var testDescription: String { name }
  }

  static let hostile: [Hostile] = [
    Hostile(
      name: "500 MB unpacked", change: { $0.statedSizes["xl/sharedStrings.xml"] = 600_000_000 }, reasons: [.tooLarge],
      word: "500 MB"),
    Hostile(
      name: "a ratio above 200", change: { $0.statedSizes["xl/worksheets/sheet0.xml"] = 400_000_000 },
      reasons: [.tooLarge],
      word: "times its size"),
    Hostile(
      name: "a directory that lies", change: { $0.statedSizes["xl/worksheets/sheet0.xml"] = 5_000_000 },
      reasons: [.malformed], word: "damaged"),
    Hostile(
      name: "entities",
      change: {
        $0.members["xl/sharedStrings.xml"] =
          "<!DOCTYPE a [<!ENTITY b \"c\"><!ENTITY d \"&b;&b;\">]><sst><si><t>&d;</t></si></sst>"
      }, reasons: [.malformed], word: "document type"),
    Hostile(
      name: "deep nesting",
      change: {
        $0.sheets[0].xml = String(repeating: "<a>", count: 5000) + String(repeating: "</a>", count: 5000)
      }, reasons: [.tooDeep], word: "64"),
    Hostile(
      name: "a long shared text", change: { $0.sharedTexts = ["<t>\(String(repeating: "x", count: 400_000))</t>"] },
      reasons: [.tooLarge], word: "one text"),
    Hostile(
      name: "a long attribute",
      change: {
        $0.sheets[0].xml = "<sheetData a=\"\(String(repeating: "x", count: 2_000_000))\"/>"
      }, reasons: [.tooLarge], word: "markup"),
    Hostile(
      name: "a cell beyond the sheet",
      change: {
        $0.sheets[0].xml = "<sheetData><row r=\"1\"><c r=\"XFE1\"><v>1</v></c></row></sheetData>"
      }, reasons: [.malformed], word: "row 1"),
    Hostile(
      name: "rows that go back",
      change: {
        $0.sheets[0].xml = "<sheetData><row r=\"2\"><c><v>1</v></c></row><row r=\"1\"><c><v>1</v></c></row></sheetData>"
      }, reasons: [.malformed], word: "ascend"),
    Hostile(
      name: "a shared text that is not there",
      change: {
        $0.sheets[0].xml = "<sheetData><row r=\"1\"><c t=\"s\"><v>7</v></c></row></sheetData>"
      }, reasons: [.malformed], word: "A1"),
    Hostile(
      name: "letters for a number",
      change: {
        $0.sheets[0].xml = "<sheetData><row r=\"1\"><c><v>1,5</v></c></row></sheetData>"
      }, reasons: [.malformed], word: "A1"),
    Hostile(
      name: "infinity", change: { $0.sheets[0].xml = "<sheetData><row><c><v>1e999</v></c></row></sheetData>" },
      reasons: [.malformed], word: "A1"),
    Hostile(
      name: "broken XML", change: { $0.sheets[0].xml = "<sheetData><row><c></row>" }, reasons: [.malformed], word: "XML"
    ),
    Hostile(name: "no sheet", change: { $0.sheets = [] }, reasons: [.noLayers], word: "layer"),
    Hostile(
      name: "a sheet that is missing",
      change: {
        $0.members["xl/_rels/workbook.xml.rels"] = """
          <Relationships><Relationship Id="s0" Type="x/worksheet" Target="worksheets/gone.xml"/></Relationships>
          """
      }, reasons: [.truncated], word: "Sheet1"),
  ]

  @Test(.timeLimit(.minutes(15)), arguments: hostile) func isRefused(_ input: Hostile) throws {
    var workbook = WorkbookBytes.rows([["id", "WKT"], ["'a", "'" + Self.square]])
    input.change(&workbook)
    let error = try #require(throws: Refusal.self) { try readSheet(workbook) }
    #expect(input.reasons.contains(error.code) && "\(error)".contains(input.word), "\(error.code): \(error)")
    expectWellFormed(error)
  }

  @Test func everyPrefixIsRefused() throws {
    let folder = try ScratchFolder()
    let bytes = WorkbookBytes.rows([["id", "WKT"], ["'a", "'" + Self.square]]).bytes
    for length in stride(from: 1, to: bytes.count, by: 37) {
      let path = try folder.file("t.xlsx", bytes.prefix(length))
      #expect(throws: Refusal.self) { try readTable(at: InputAddress(path)) }
    }
  }
}
