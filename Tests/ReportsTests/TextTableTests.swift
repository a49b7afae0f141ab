import LandModel
import PlaneGeometry
import Refusals
import Testing

@testable import Reports

@Suite("Tables as text")
struct TextTableTests {
  struct Shown: Sendable, CustomTestStringConvertible {
    let column: String
    let number: Double
    let en: String
    let vi: String
    var testDescription: String { "\(column) \(number)" }
  }

  static let numbers: [Shown] = [
    Shown(column: "stated", number: 72, en: "72", vi: "72"),
    Shown(column: "stated", number: 14_682.7, en: "14682.7", vi: "14.682,7"),
    Shown(column: "stated", number: 70.285, en: "70.285", vi: "70,285"),
    Shown(column: "density_km2", number: 396.3514, en: "396.351", vi: "396,351"),
    Shown(column: "difference", number: -1e-13, en: "0", vi: "0"),
    Shown(column: "difference", number: -0.0, en: "0", vi: "0"),
    Shown(column: "difference", number: -2.35, en: "-2.35", vi: "-2,35"),
    Shown(column: "value", number: 0.000_23, en: "0.00023", vi: "0,00023"),
    Shown(column: "area_m2", number: -1e-9, en: "0.00", vi: "0,00"),
    Shown(column: "area_m2", number: 0.000_2, en: "0.00020", vi: "0,00020"),
    Shown(column: "capital_registered", number: 12_500_000, en: "12500000", vi: "12.500.000"),
    Shown(column: "pct", number: -1e-12, en: "0.0", vi: "0,0"),
    Shown(column: "latitude", number: 14.35, en: "14.350000", vi: "14,350000"),
  ]

  @Test("a number has the decimals that a person reads, and nothing has no sign", arguments: numbers)
  func number(_ shown: Shown) {
    var table = RowTable(columns: [shown.column])
    table.append([.number(shown.number)])
    for (language, text) in [(Language.english, shown.en), (.vietnamese, shown.vi)] {
      #expect(table.text(language).split(separator: "\n").last?.drop { $0 == " " } == text[...], "\(language)")
      #expect(table.shown(0, shown.column, language) == text)
    }
  }

  @Test("nothing has no sign in CSV either")
  func negativeZero() {
    #expect(RowTableCSV(columns: ["difference"]).line([.number(-0.0)]) == "0\n")
    #expect(RowTableCSV(columns: ["difference"], for: .vietnamese).line([.number(-0.0)]) == "0\r\n")
  }
}
