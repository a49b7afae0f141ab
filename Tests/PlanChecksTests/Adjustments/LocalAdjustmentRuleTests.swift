import LandModel
import PlanChecks
import PlaneGeometry
import Refusals
import Testing

@Suite("Findings about local adjustments")
struct LocalAdjustmentRuleTests {
  @Test("the worked town loses green at one position")
  func workedTown() throws {
    #expect(try TestTown.worked().lines(.planAdjusted) == ["S+A green_lost material warning 4000.0"])
    let finding = try #require(TestTown.worked().check(.planAdjusted).findings.first)
    #expect(finding.details == [Detail("times", .null), Detail("positions", .count(1))])
    #expect(finding.scheme == "S" && finding.owner == .planning)
    #expect(finding.legalBasis == "Luật 30/2009/QH12 Điều 49, 51, 52")
    #expect(finding.message.en.contains("takes 4,000.0 m² of public green"))
    #expect(finding.message.vi.contains("làm mất 4.000,0 m² cây xanh công cộng"))
  }

  @Test(
    "what is lost: public green and public service land, of what use it may be",
    arguments: [
      ("green", nil, ["green_lost"]), ("green", .greenPublic, ["green_lost"]), ("green", .greenUnit, ["green_lost"]),
      ("green", .greenRestricted, []), ("green", .greenSpecial, []), ("green", .sport, []),
      ("public", nil, ["public_lost"]), ("public", .school, ["public_lost"]), ("public", .training, ["public_lost"]),
      ("public", .health, ["public_lost"]), ("public", .culture, ["public_lost"]), ("public", .office, []),
      ("service", .market, ["public_lost"]), ("service", .commerce, []), ("service", nil, []), ("mixed", nil, []),
    ] as [(String, BlockUse?, [String])])
  func lost(function: String, use: BlockUse?, expected: [String]) throws {
    var town = TestTown.worked()
    (town.schemeBlocks[1].feature.function, town.schemeBlocks[1].feature.use) = (FunctionCode(function), use)
    town.schemeBlocks.removeLast(2)
    #expect(try town.check(.planAdjusted).findings.map(\.kind) == expected)
  }

  @Test("what stays public is not lost, though it changes")
  func kept() throws {
    var town = TestTown.worked()
    (town.schemeBlocks[3].feature.function, town.schemeBlocks[3].feature.use) = ("green", .greenUnit)
    #expect(try town.lines(.planAdjusted) == [])
    (town.schemeBlocks[3].feature.function, town.schemeBlocks[3].feature.use) = ("public", .school)
    #expect(try town.lines(.planAdjusted) == ["S+A green_lost material warning 4000.0"])
  }

  @Test(
    "ground beyond the limits of the scheme, material ground only",
    arguments: [
      (0.51, ["S+A limits material warning 51.0"]), (0.49, []), (0, []),
    ] as [(Double, [String])])
  func limits(beyond: Double, expected: [String]) throws {
    var town = TestTown.worked()
    town.schemeBlocks.removeLast(2)
    town.schemeBlocks[3].geometry = rectangle(380 + beyond, 200, 20, 100)
    #expect(try town.lines(.planAdjusted) == expected)
  }

  @Test("ground with blocks of two adjustments or more: how often and at how many positions")
  func repeated() throws {
    var town = TestTown()
    town.scheme("S", square(0, 0, 100))
    town.block("S/1", "S", square(0, 0, 100), "agriculture")
    for (id, x) in [("A1", 0.0), ("A2", 10.0), ("A3", 15.0), ("A4", 60.0)] {
      town.adjustment(id, rectangle(x, 0, 20, 10), on: "2021-01-01")
      town.block("\(id)/1", id, rectangle(x, 0, 20, 10))
    }
    let findings = try town.check(.planAdjusted).findings
    // 10–20 is in A1 and A2, 15–30 in A2 and A3, 15–20 in all three: 20 m × 10 m together.
    #expect(findings.map(\.line) == ["S+A1+A2+A3 repeated material info 200.0"])
    // A1 has a position at 0–20, A2 at 20–30 alone, A3 at 30–35: what is residential already they do not change.
    #expect(findings[0].details == [Detail("times", .count(3)), Detail("positions", .count(2))])
    town.schemeBlocks[2].feature.function = "service"
    #expect(try town.check(.planAdjusted).findings[0].detail("positions") == .count(3))
  }

  @Test("scopes alone repeat nothing, and adjustments that no longer count are not reported")
  func counting() throws {
    var town = TestTown.worked()
    town.adjustment("B", rectangle(200, 0, 120, 100), on: "2021-01-01")
    #expect(try town.lines(.planAdjusted) == ["S+A green_lost material warning 4000.0"])
    town.schemes[1].feature.validTo = date("2021-12-23")
    #expect(try town.lines(.planAdjusted) == [])
    town.schemes[1].feature.validTo = date("2021-12-24")
    #expect(try town.lines(.planAdjusted).count == 1)
  }

  @Test("a rules file changes what weighs how much")
  func overlay() throws {
    #expect(
      try TestTown.worked().lines(.planAdjusted, overlay: "rules: {plan.adjusted: error}") == [
        "S+A green_lost material error 4000.0"
      ])
  }

  @Test("what cannot be looked at stands in skipped")
  func skipped() throws {
    var town = TestTown.worked()
    town.schemeBlocks[3].geometry = nil
    town.schemeBlocks[2].feature.function = nil
    town.schemes[0].geometry = nil
    #expect(
      try town.check(.planAdjusted).skipped.map { "\($0.layer) \($0.id) \($0.reason)" } == [
        "scheme S null_geometry", "scheme_block A/1 null_geometry", "scheme_block S/3 no_function",
      ])
  }
}
