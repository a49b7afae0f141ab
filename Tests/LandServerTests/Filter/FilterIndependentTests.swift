import Foundation
import OutsideTools
import Refusals
import Testing

@testable import LandServer

/// The examples of the declared classes of CQL2, and what an independent reader (the package `cql2` of PyPI) makes of ours.
@Suite(.enabled(if: IndependentReader.isInstalled))
struct FilterIndependentTests {
  /// What the reader makes JSON of selects what the text selects.
  @Test func textBecomesJSONThatSelectsAlike() throws {
    let texts = FilterIndependentTests.texts
    let field = try FilterField.small()
    for (text, json) in zip(texts, try IndependentReader.json(texts)) {
      let json = try #require(json, "the other reader refuses \(text)")
      #expect(try field.selected(text) == field.selected(json, .json), "\(text) \(json)")
    }
  }

  /// What the reader selects of features without missing values.
  @Test func selectsWhatTheOtherSelects() throws {
    let texts = [
      "sheet_no = '12'", "area_m2 > 100 OR sheet_no = '7'", "NOT (area_m2 BETWEEN 50 AND 300)",
      "sheet_no IN ('7', '8')",
    ]
    let rows: [FilterField.Row] = [
      .init(sheet: "12", area: 100), .init(sheet: "7", area: 250.5), .init(sheet: "8", area: 0),
      .init(sheet: "9", area: 400),
    ]
    let field = try FilterField(rows)
    let items = rows.map { ["sheet_no": $0.sheet ?? "", "area_m2": $0.area ?? 0] as [String: Any] }
    for (text, found) in zip(texts, try IndependentReader.matches(texts, items)) {
      #expect(try field.selected(text) == found, "\(text)")
    }
  }

  private static let texts = [
    "sheet_no = '12'", "name LIKE 'Ngô%'", "name NOT LIKE '%b%' AND area_m2 >= 100", "area_m2 BETWEEN 100 AND 300",
    "sheet_no IN ('12','7') OR sheet_no IS NULL", "CASEI(name) IN (CASEI('NGÔ MÂY'), CASEI('x'))",
    "ACCENTI(name) = ACCENTI('Ngo May')", "valid_from >= DATE('2020-01-01')", "NOT (sheet_no = '12' OR area_m2 > 100)",
    "S_INTERSECTS(geometry, POINT(553010 1587010))",
    "S_INTERSECTS(geometry, LINESTRING(553010 1587010,553110 1587010))",
    "S_INTERSECTS(geometry, POLYGON((553000 1587000,553160 1587000,553160 1587160,553000 1587000)))",
    "S_INTERSECTS(geometry, MULTIPOINT((553010 1587010),(553010 1587110)))",
    "S_INTERSECTS(geometry, BBOX(553000,1587000,553160,1587050))",
  ]
}

/// Examples as the standard has them, on properties of this collection's types: what is declared is read.
struct FilterExampleTests {
  @Test(
    arguments: [
      "area_m2=1", "area_m2<=2.6e5", "map_scale<4", "name LIKE 'B\\'\\'s%'",
      "name LIKE 'mail%' AND area_m2 IS NOT NULL",
      "CASEI(name) IN (CASEI('Οδος'),CASEI('Straße'))", "CASEI(sheet_no)=casei('12')",
      "ACCENTI(name)=accenti('débárquér')",
      "name NOT LIKE '%pepper%'", "area_m2 BETWEEN 100000 AND 1000000", "map_scale IN (1,2,3,4)",
      "sheet_no NOT IN ('a','b')",
      "NOT (map_scale < 10 OR map_scale IS NULL)", "valid_from=DATE('1999-11-05')", "((TRUE) AND (FALSE))",
      "S_INTERSECTS(geometry,BBOX(-128.098193,-1.1,-99999.0,180.0,90.0,100000.0))",
      "S_INTERSECTS(geometry,POLYGON((-180 -90,-90 -90,-90 90,-180 90,-180 -90),(-120 -50,-100 -50,-100 -40,-120 -40,-120 -50)))",
      "S_INTERSECTS(geometry,MULTIPOINT(180.0 -45.0,179.0 44.0))", "name = 'A' or name = 'B' and name <> 'C'",
    ])
  func reads(_ text: String) throws {
    #expect(try FilterField.small().problem(text, in: nil)?.detail.en == nil)
  }

  @Test func foldsAsTheStandardSays() throws {
    let field = try FilterField([
      .init(name: "ΟΔΟΣ"), .init(name: "STRASSE"), .init(name: "straße"), .init(name: "Weg"),
    ])
    #expect(try field.selected("CASEI(name) IN (CASEI('Οδος'),CASEI('Straße'))") == [0, 1, 2])
  }
}

/// The package `cql2`, asked in one run of Python.
enum IndependentReader {
  static let isInstalled = python != nil

  /// The JSON of texts; `nil` for one that is refused.
  static func json(_ texts: [String]) throws -> [String?] {
    let script = """
      import cql2, json, sys
      def made(text):
          try: return json.dumps(cql2.parse_text(text).to_json())
          except Exception: return None
      print(json.dumps([made(text) for text in json.load(sys.stdin)]))
      """
    return try array(run(script, texts)).map { $0 as? String }
  }

  /// The numbers of the items that texts select.
  static func matches(_ texts: [String], _ items: [[String: Any]]) throws -> [[Int]] {
    let script = """
      import cql2, json, sys
      texts, items = json.load(sys.stdin)
      print(json.dumps([[n for n, item in enumerate(items) if cql2.parse_text(text).matches(item)] for text in texts]))
      """
    return try array(run(script, [texts, items] as [Any])).map { $0 as? [Int] ?? [] }
  }

  private static func array(_ text: String) throws -> [Any] {
    try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [Any] ?? []
  }

  private static let python = OutsidePython.program(with: "cql2")

  private static func run(_ script: String, _ input: Any) throws -> String {
    let python = try #require(python)
    let data = try JSONSerialization.data(withJSONObject: input, options: .fragmentsAllowed)
    let run = try OutsideProgram.run(python, ["-c", script], input: data)
    try #require(run.status == 0, "\(run.messages)")
    return run.text
  }
}
