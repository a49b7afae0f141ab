import LandModel
import PlaneGeometry
import Testing

@testable import PlanChecks

@Suite("Kinds of land-use plans")
struct LandUsePlanKindTests {
  @Test(
    "an empty kind is that of the level and the length of the period, both ends counted",
    arguments: [
      (.annual, nil, nil, .annual), (.annual, "2021", "2030", .annual), (.district, nil, nil, .plan),
      (.district, "2021", "2021", .annual), (.district, "2021", "2022", .fiveYear),
      (.district, "2021", "2025", .fiveYear),
      (.district, "2021", "2026", .plan), (.province, "2021", "2030", .plan),
      (.district, "2021-01-01", "2021-12-31", .annual), (.district, "2021-01-01", "2022-01-01", .fiveYear),
      (.district, "2021-03-01", "2026-02-28", .fiveYear), (.district, "2021-03-01", "2026-03-01", .plan),
      (.district, "2021", nil, .plan),
    ] as [(LandUsePlanLevel, String?, String?, LandUsePlanKind)])
  func kinds(level: LandUsePlanLevel, from: String?, to: String?, kind: LandUsePlanKind) {
    var plan = LandUsePlan(id: "P")
    plan.level = level
    plan.periodFrom = from.flatMap { PeriodDate($0) }
    plan.periodTo = to.flatMap { PeriodDate($0) }
    #expect(plan.effectiveKind == kind)
    plan.kind = .fiveYear
    #expect(plan.effectiveKind == .fiveYear && !plan.isPeriodPlan)
  }

  /// A plan of 100 m by 100 m of the district with one planned block.
  private func town(_ change: (inout LandUsePlan) -> Void = { _ in }) -> TestTown {
    var town = TestTown()
    town.plan("old", square(0, 0, 100)) {
      $0.decisionDate = date("2012-01-01")
      $0.periodFrom = .year(2011)
      $0.periodTo = .year(2020)
    }
    town.landUse("o", "old", square(0, 0, 100), code: "LUC")
    town.plan("new", rectangle(0, 0, 60, 100)) {
      $0.decisionDate = date("2021-02-01")
      $0.periodFrom = .year(2021)
      $0.periodTo = .year(2030)
      change(&$0)
    }
    town.landUse("n", "new", rectangle(0, 0, 40, 100), code: "ODT")
    return town
  }

  /// The blocks that hold, with their ground.
  private func holding(_ town: TestTown, on day: String = "2021-12-24") throws -> [String] {
    let land = try town.land()
    let context = CheckContext(land: land, asOf: date(day), jobs: 1)
    let pieces = try context.prevailingLandUseBlocks()
    return pieces.indices.map { piece in
      "\(land.landUseBlocks[pieces.blocks[piece]].id) \(pieces.input.areas[piece].rounded())"
    }.sorted()
  }

  @Test("an older plan without a last day fills no gap of a newer one of its level, and holds beyond its extent")
  func olderPlan() throws {
    #expect(try holding(town()) == ["n 4000.0", "o 4000.0"])
    #expect(try holding(town(), on: "2021-01-31") == ["o 10000.0"])
    // A plan of a coarser level leaves the finer one where it has a block.
    #expect(try holding(town { $0.level = .province }) == ["o 10000.0"])
    // Decided on one day, the one whose id sorts first.
    #expect(try holding(town { $0.decisionDate = date("2012-01-01") }) == ["n 4000.0", "o 4000.0"])
    #expect(try holding(town { $0.decisionDate = date("2011-12-31") }) == ["o 10000.0"])
  }

  @Test(
    "what a block strays into the extent of another plan of its level is not its own, whichever was decided later",
    arguments: [("2021-01-01", "2011-01-01"), ("2011-01-01", "2021-01-01")])
  func stray(west: String, east: String) throws {
    var town = TestTown()
    for (id, x, decided) in [("W", 0.0, west), ("E", 100, east)] {
      town.plan(id, square(x, 0, 100)) { $0.decisionDate = date(decided) }
    }
    // 30 m into the other plan, which has a block on ten of them, and 20 m beyond both.
    town.landUse("w", "W", rectangle(-20, 0, 150, 100), code: "LUC")
    town.landUse("e", "E", rectangle(120, 0, 80, 100), code: "ODT")
    #expect(try holding(town) == ["e 8000.0", "w 12000.0"])
    // A plan of another level has nothing to say of it.
    town.plans[1].feature.level = .commune
    #expect(try holding(town) == ["e 8000.0", "w 14000.0"])
  }

  @Test("five-year and annual plans never take the place of a plan; they say when")
  func when() throws {
    for kind in [LandUsePlanKind.fiveYear, .annual] {
      let town = town { $0.kind = kind }
      #expect(try holding(town) == ["o 10000.0"])
      let plans = CheckContext(land: try town.land(), asOf: date("2021-12-24"), jobs: 1).plansInForce.landUsePlans
      #expect(plans.fiveYear.count == (kind == .fiveYear ? 1 : 0) && plans.annual.count == (kind == .annual ? 1 : 0))
      // Its empty last day is the end of its period.
      let after = CheckContext(land: try town.land(), asOf: date("2031-01-01"), jobs: 1).plansInForce.landUsePlans
      #expect(after.counting.count == 1)
    }
  }

  @Test("plans of one extent are one drawn twice only within one level, kind and period, as far as it is stated")
  func duplicates() throws {
    var town = town { ($0.periodFrom, $0.periodTo) = (.year(2011), .year(2020)) }
    town.plans[1].geometry = square(0, 0, 100)
    #expect(try town.lines(.geometryDuplicate) == ["new+old equal - warning 10000.0"])
    for (first, last, count) in [(2011, 2020, 1), (2011, 2021, 0), (2010, 2020, 0), (2021, 2030, 0)] {
      var periods = town
      (periods.plans[0].feature.periodFrom, periods.plans[0].feature.periodTo) = (.year(first), .year(last))
      (periods.plans[1].feature.periodFrom, periods.plans[1].feature.periodTo) = (.year(2011), .year(2020))
      #expect(try periods.lines(.geometryDuplicate).count == count, "\(first) to \(last)")
    }
    town.plans[1].feature.kind = .fiveYear
    #expect(try town.lines(.geometryDuplicate).isEmpty)
    town.plans[1].feature.kind = .plan
    town.plans[1].feature.level = .province
    #expect(try town.lines(.geometryDuplicate).isEmpty)
  }
}
