import LandModel
import PlanChecks
import PlaneGeometry
import Refusals
import Testing

@Suite("Schemes that a later one has overtaken")
struct OutdatedPlanTests {
  /// A detailed scheme of 2017 with 100 m × 100 m of industry, and a general one of 2018 with green over the first 60 m.
  private func town(
    covered: Double = 60, _ function: String = "green", later: (inout Scheme) -> Void = { _ in },
    own: (inout Scheme) -> Void = { _ in }
  ) -> TestTown {
    var town = TestTown()
    town.scheme("S", square(0, 0, 100)) {
      $0.decisionDate = date("2017-06-01")
      own(&$0)
    }
    town.block("s", "S", square(0, 0, 100), "industry")
    town.scheme("G", rectangle(0, 0, covered, 500)) {
      $0.level = .general
      $0.scale = 10_000
      $0.decisionDate = date("2018-03-01")
      later(&$0)
    }
    town.block("g", "G", rectangle(0, 0, covered, 500), function)
    return town
  }

  @Test("contradicts with the ground that is not allowed, to_review without any")
  func kinds() throws {
    #expect(try town().lines(.planOutdated) == ["S+G contradicts material warning 6000.0"])
    #expect(try town(covered: 60, "industry").lines(.planOutdated) == ["S+G to_review - info -"])
    let finding = try #require(town().check(.planOutdated).findings.first)
    #expect(
      finding.details == [
        Detail("decided_on", .text("2017-06-01")), Detail("later_on", .text("2018-03-01")),
        Detail("covered_ratio", .number(0.6)),
      ])
    #expect(finding.scheme == "S" && finding.message.vi.contains("01/06/2017") && finding.message.en.contains("60.0"))
    let review = try #require(town(covered: 60, "industry").check(.planOutdated).findings.first)
    #expect(review.areaSquareMetres == nil && review.geometry != nil)
  }

  @Test(
    "the later one covers at least half of it, or what the rules file says",
    arguments: [
      (50.0, "", 1), (49.9, "", 0), (49.9, "tolerances: {outdated_ratio: 0.499}", 1),
      (99, "tolerances: {outdated_ratio: 1}", 0),
    ])
  func covered(width: Double, overlay: String, count: Int) throws {
    #expect(try town(covered: width).lines(.planOutdated, overlay: overlay).count == count)
  }

  @Test(
    "decided after the scheme's decision and review",
    arguments: [
      ("2017-06-01", nil, "2017-06-02", 1), ("2017-06-01", nil, "2017-06-01", 0),
      ("2017-06-01", "2018-03-01", "2018-03-01", 0),
      ("2017-06-01", "2018-02-28", "2018-03-01", 1), ("2017-06-01", nil, "2021-12-25", 0),
    ] as [(String, String?, String, Int)])
  func days(decided: String, reviewed: String?, later: String, count: Int) throws {
    let town = town(
      later: { $0.decisionDate = date(later) },
      own: {
        $0.decisionDate = date(decided)
        $0.reviewedOn = reviewed.map(date)
      })
    #expect(try town.lines(.planOutdated).count == count)
  }

  @Test("only a coarser one of its side, or its parent, in force")
  func which() throws {
    #expect(try town(later: { $0.level = .detailed }).lines(.planOutdated) == [])
    #expect(try town(later: { $0.level = .sector }).lines(.planOutdated) == [])
    #expect(try town(later: { $0.status = .draft }).lines(.planOutdated) == [])
    #expect(try town(later: { $0.planningKind = .functional }).lines(.planOutdated) == [])
    #expect(
      try town(later: { $0.planningKind = .functional }, own: { $0.parent = "G" }).lines(.planOutdated).count == 1)
    #expect(
      try town(later: { $0.planningKind = .functional }, own: { $0.planningKind = .functional }).lines(.planOutdated)
        .count
        == 1)
    #expect(try town(own: { $0.status = .draft }).lines(.planOutdated) == [])
  }

  @Test("its adjustments that count have their say, and lines within the accuracy of the maps contradict nothing")
  func ground() throws {
    var adjusted = town()
    adjusted.adjustment("A", rectangle(0, 0, 100, 50), on: "2019-01-01")
    adjusted.block("a", "A", rectangle(0, 0, 100, 50), "green")
    #expect(try adjusted.lines(.planOutdated) == ["S+G contradicts material warning 3000.0"])
    var strip = town("industry")
    strip.block("g2", "G", rectangle(0, 0, 4.9, 100), "green")
    strip.schemeBlocks[1].geometry = rectangle(4.9, 0, 55, 500)
    #expect(try strip.lines(.planOutdated) == ["S+G to_review - info -"])
  }

  private func town(_ function: String) -> TestTown { town(covered: 60, function) }

  @Test("without a day nobody can say what is later")
  func undated() throws {
    let skipped = try town(later: { $0.decisionDate = nil }).check(.planOutdated).skipped
    #expect(skipped.map { "\($0.id) \($0.reason)" } == ["G no_date"])
    let own = try town(own: { $0.decisionDate = nil }).check(.planOutdated).skipped
    #expect(own.map { "\($0.id) \($0.reason)" } == ["S no_date"])
  }
}
