import Foundation
import LandModel
import PlaneGeometry
import Testing

@testable import PlanChecks

/// Coverage of zones that are rectangles, so that every area is arithmetic.
@Suite struct CoverageTests {
  private func box(_ minX: Double, _ minY: Double, _ maxX: Double, _ maxY: Double) -> Geometry {
    ProjectTown.rectangle(minX, minY, maxX, maxY)
  }

  /// A commune of 1000 m × 1000 m; its general scheme makes the western 600 m residential, the rest fields.
  private func town() -> TestTown {
    var town = TestTown()
    town.zone("W1", box(0, 0, 1000, 1000))
    town.scheme("G", box(0, 0, 1000, 1000)) { $0.level = .general }
    town.block("G1", "G", box(0, 0, 600, 1000))
    town.block("G2", "G", box(600, 0, 1000, 1000)) { $0.function = FunctionCode("agriculture") }
    return town
  }

  private func coverage(_ town: TestTown, only: CoverageLevel? = nil) throws -> PlanCoverage {
    try PlanCoverage(CheckContext(land: try town.land(), asOf: TestTown.day, jobs: 1), only: only)
  }

  /// Rows as `zone level base schemes covered base`, areas to a square millimetre.
  private func texts(_ town: TestTown, only: CoverageLevel? = nil) throws -> [String] {
    let land = try town.land()
    return try coverage(town, only: only).rows.map { row in
      let areas = [row.coveredSquareMetres, row.baseSquareMetres].map { DetailValue.optional($0).short }
      return
        "\(land.zones[row.zone].id) \(row.level.code) \(row.base.rawValue) \(row.schemes) \(areas.joined(separator: " "))"
    }
  }

  @Test func everyBaseIsMeasuredAndSchemesCountOnce() throws {
    var town = town()
    // Together 100 m × 400 m + 100 m × 400 m − 50 m × 400 m of overlap, half of it beyond the built ground.
    town.scheme("D1", box(500, 0, 600, 400))
    town.scheme("D2", box(550, 0, 650, 400))
    town.scheme("Z", box(400, 0, 600, 1000)) { $0.level = .zoning }
    let detailed: [String] = try texts(town, only: .level(.detailed))
    #expect(
      detailed == [
        "W1 detailed built 2 40000 600000", "W1 detailed natural 2 60000 1000000",
        "W1 detailed parent 2 40000 200000",
      ])
    #expect(
      try texts(town, only: .zoningOrDetailed) == [
        "W1 zoning_or_detailed built 3 200000 600000", "W1 zoning_or_detailed natural 3 220000 1000000",
        "W1 zoning_or_detailed parent 3 220000 1000000",
      ])
    #expect(
      try texts(town).map { $0.split(separator: " ")[1...2].joined(separator: " ") } == [
        "detailed built", "detailed natural", "detailed parent", "general built", "general natural", "zoning built",
        "zoning natural", "zoning parent", "zoning_or_detailed built", "zoning_or_detailed natural",
        "zoning_or_detailed parent",
      ])
  }

  @Test func basesWithoutGroundDoNotExist() throws {
    var town = TestTown()
    town.zone("W1", box(0, 0, 100, 100))
    town.zone("W2", nil)
    town.scheme("D", box(0, 0, 50, 100))
    #expect(
      try texts(town) == [
        "W1 detailed natural 1 5000 10000", "W1 zoning_or_detailed natural 1 5000 10000",
      ])
    #expect(try coverage(town).skipped.map { "\($0.layer) \($0.id) \($0.reason)" } == ["zone W2 null_geometry"])
  }

  @Test func onlySchemesThatCountCover() throws {
    var town = TestTown()
    town.zone("W1", box(0, 0, 100, 100))
    town.zone("old", box(0, 0, 100, 100)) { $0.validTo = CivilDate("2020-12-31") }
    town.scheme("D", box(0, 0, 50, 100)) { $0.status = .draft }
    town.scheme("E", box(0, 0, 20, 100))
    town.scheme("L", box(20, 0, 40, 100)) {
      $0.adjusts = "E"
      $0.adjustmentKind = .local
    }
    #expect(try texts(town, only: .level(.detailed)) == ["W1 detailed natural 1 2000 10000"])
  }

  /// The rural scheme is finer than the general one and holds; a zoning scheme's blocks do not count as built.
  @Test func builtIsWhatHoldsAtRuralOrGeneralLevel() throws {
    var town = town()
    town.scheme("R", box(0, 0, 100, 1000)) { $0.level = .rural }
    town.block("R1", "R", box(0, 0, 100, 1000)) { $0.function = FunctionCode("agriculture") }
    town.scheme("Z", box(600, 0, 700, 1000)) { $0.level = .zoning }
    town.block("Z1", "Z", box(600, 0, 700, 1000))
    #expect(try texts(town, only: .level(.zoning)).first == "W1 zoning built 0 0 500000")
  }

  @Test func theNearestCoarserLevelInTheZoneIsTheParent() throws {
    var town = town()
    town.zone("W2", box(1000, 0, 2000, 1000))
    town.scheme("Z", box(900, 0, 1100, 1000)) { $0.level = .zoning }
    town.scheme("D", box(0, 0, 100, 1000))
    town.zone("W3", box(0, 0, 100, 1000), { $0.kind = .village })
    let parents = try texts(town, only: .level(.detailed)).filter { $0.contains("parent") }
    #expect(
      parents == [
        "W1 detailed parent 0 0 100000", "W2 detailed parent 0 0 100000", "W3 detailed parent 1 100000 100000",
      ])
  }

  @Test func uncoveredGroundAndSliversCloseTheBalance() throws {
    var town = town()
    town.scheme("D1", box(0, 0, 300, 1000))
    // Leaves 0.4 m between the two, a sliver, and 200 m in the east.
    town.scheme("D2", box(300.4, 0, 400, 1000))
    let coverage = try coverage(town, only: .level(.detailed))
    #expect(coverage.uncovered.map { DetailValue.number($0.geometry.area).short } == ["200000"])
    #expect(abs(coverage.droppedSquareMetres - 400) < 1e-4)
    let row = try #require(coverage.rows.first { $0.base == .built })
    let open = coverage.uncovered.reduce(0) { $0 + $1.geometry.area } + coverage.droppedSquareMetres
    #expect(abs((row.coveredSquareMetres ?? 0) + open - row.baseSquareMetres) < 1e-4)
  }

  @Test(
    "a zone without any scheme has no ratio: nothing loaded is not 0 %",
    arguments: [
      (900.0, "W2 detailed natural 0 null 1000000"), (999.999, "W2 detailed natural 0 null 1000000"),
      (1000.001, "W2 detailed natural 0 null 1000000"), (1000.003, "W2 detailed natural 1 3 1000000"),
    ]) func noSchemes(east: Double, expected: String) throws
  {
    var town = TestTown()
    town.zone("W1", box(0, 0, 1000, 1000))
    town.zone("W2", box(1000, 0, 2000, 1000))
    town.scheme("D", box(0, 0, east, 1000))
    town.scheme("draft", box(1000, 0, 1500, 1000)) { $0.status = .draft }
    #expect(try texts(town, only: .level(.detailed)).last == expected)
    let row = try #require(try coverage(town, only: .level(.detailed)).rows.last)
    #expect(row.hasNoSchemes == expected.contains("null") && (row.ratio == nil) == row.hasNoSchemes)
  }

  @Test("a scheme of another level is a scheme: 0 % of this one") func otherLevel() throws {
    var town = TestTown()
    town.zone("W1", box(0, 0, 1000, 1000))
    town.zone("W2", box(1000, 0, 2000, 1000))
    town.scheme("D", box(0, 0, 900, 1000))
    town.scheme("Z", box(1000, 0, 1100, 1000)) { $0.level = .zoning }
    #expect(try texts(town, only: .level(.detailed)).contains("W2 detailed natural 0 0 1000000"))
  }

  @Test func blocksThatMeetGiveOneUncoveredPolygon() throws {
    var town = town()
    town.zone("W2", box(0, 0, 600, 500)) { $0.kind = .village }
    town.scheme("H", box(0, 0, 1, 1)) { $0.level = .zoning }
    town.block("G3", "G", box(600, 0, 700, 1000))
    let open = try coverage(town, only: .level(.zoning)).uncovered
    #expect(open.count == 2)
  }
}
