import LandModel
import PlanChecks
import Testing

@testable import Reports

@Suite("the figures at the head of the page")
struct ReportFiguresTests {
  @Test("coverage and markers speak of one zone: the city, though the economic zone has more built ground")
  func oneZone() throws {
    let report = try ReportFixture.report()
    let figures = ReportFigures(report).json.compactText
    func row(_ id: String) throws -> (covered: Double, base: Double) {
      let zone = try #require(report.land.zones.index(of: id))
      let row = try #require(
        report.coverage.coverage.rows.first { $0.zone == zone && $0.base == .built && $0.level == .level(.detailed) })
      return (try #require(row.coveredSquareMetres), row.baseSquareMetres)
    }
    let (city, economicZone) = (try row("tp-kon-tum"), try row("kkt-bo-y"))
    #expect(economicZone.base > city.base && economicZone.covered != city.covered && city.covered > 0)
    #expect(figures.contains("\"built_m2\":\(JSONValue.number(city.base).compactText),"), "\(figures)")
    #expect(figures.contains("\"detailed_m2\":\(JSONValue.number(city.covered).compactText),"))
    #expect(figures.contains("\"approved\":72,"))
  }
}
