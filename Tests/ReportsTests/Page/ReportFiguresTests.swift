import Geodesy
import LandModel
import PlanChecks
import PlaneGeometry
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
    #expect(figures.contains("\"markers_zone\":\"tp-kon-tum\",\"coverage_zone\":\"tp-kon-tum\","))
  }

  @Test("where no zone has most of the schemes, markers are those of everything")
  func everything() throws {
    var land = Land(name: "Three", system: try CoordinateReferenceSystem("EPSG:9216"))
    let squares = (0..<3).map {
      Box(minX: 553_000 + 200 * Double($0), minY: 1_587_000, maxX: 553_200 + 200 * Double($0), maxY: 1_587_200)
    }
    land.zones = LandLayer(
      squares.enumerated().map { number, square in
        var zone = Zone(id: "z\(number)")
        zone.kind = .commune
        return (zone, .rectangle(square))
      })
    land.schemes = LandLayer(
      squares.enumerated().map { number, square in
        var scheme = Scheme(id: "s\(number)")
        (scheme.level, scheme.status, scheme.planningKind) = (.detailed, .approved, .urban)
        scheme.decisionDate = CivilDate(dayNumber: 18_000)
        scheme.markerStatus = number == 0 ? .complete : MarkerStatus.none
        return (scheme, .rectangle(square.expanded(by: -20)))
      })
    let figures = ReportFigures(try ReportFixture.whole(land)).json.compactText
    #expect(figures.contains("\"approved\":3,\"to_be_marked\":3,\"declared_marked\":1,"), "\(figures)")
    #expect(figures.contains("\"markers_zone\":null,"), "\(figures)")
  }
}
