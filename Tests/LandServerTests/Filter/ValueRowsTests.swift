import Testing

@testable import LandServer

/// Features that have a text are found without a look at all of them.
struct ValueRowsTests {
  private static let trials: [(String, @Sendable (FilterField.Row) -> Bool)] = [
    ("sheet_no = '3'", { $0.sheet == "3" }), ("sheet_no = 'x'", { _ in false }),
    ("'2' = sheet_no AND area_m2 IS NULL", { $0.sheet == "2" }),
    ("sheet_no = '1' AND name = 'n2'", { $0.sheet == "1" && $0.name == "n2" }),
    ("sheet_no IN ('0', '4')", { $0.sheet == "0" || $0.sheet == "4" }),
    ("sheet_no = '1' OR name IN ('n1')", { $0.sheet == "1" || $0.name == "n1" }),
  ]

  @Test func findsWhatHasTheText() throws {
    let rows = (0..<200).map { number in
      FilterField.Row(sheet: number.isMultiple(of: 7) ? nil : "\(number % 5)", name: "n\(number % 3)")
    }
    let field = try FilterField(rows)
    for (text, fits) in ValueRowsTests.trials {
      let filter = try Filter(text, .text, field.layer, in: field.systems.crs84)
      let few = try #require(filter.features, "\(text)")
      #expect(few.count < rows.count && few == few.sorted(), "\(text)")
      #expect(try field.selected(text) == rows.indices.filter { fits(rows[$0]) }, "\(text)")
    }
    for text in ["sheet_no <> '3'", "NOT sheet_no = '3'", "sheet_no = '3' OR area_m2 IS NULL", "CASEI(name) = 'n1'"] {
      #expect(try Filter(text, .text, field.layer, in: field.systems.crs84).features == nil, "\(text)")
    }
  }
}
