import LandModel
import PlanChecks
import Testing

@testable import LandServer

/// Days between two changes share one land; a few are kept.
@Suite("days that are asked for")
struct DayContextTests {
  @Test(
    "the days alike end the day before something changes",
    arguments: [
      ("2009-12-31", nil, "2009-12-31"), ("2010-01-01", "2010-01-01", "2015-04-30"),
      ("2019-12-31", "2015-05-01", "2019-12-31"), ("2021-12-24", "2021-06-01", nil),
    ] as [(String, String?, String?)])
  func spans(_ day: String, _ first: String?, _ last: String?) throws {
    let span = try PublicTown().snapshot.daysAlike(try #require(CivilDate(day)))
    #expect(span.first == first.flatMap { CivilDate($0) } && span.last == last.flatMap { CivilDate($0) })
  }

  @Test("days alike have one context, whoever asks first, and at most eight are kept")
  func shared() throws {
    let snapshot = try PublicTown().snapshot
    func context(_ day: String) throws -> ObjectIdentifier {
      ObjectIdentifier(try snapshot.context(on: try #require(CivilDate(day)), WorkBudget(nil)))
    }
    #expect(try context("2016-01-01") == context("2018-07-07") && context("2016-01-01") != context("2021-12-24"))
    let other = try PublicTown().snapshot
    let days = try [snapshot, other].map {
      try $0.context(on: try #require(CivilDate("2018-01-01")), WorkBudget(nil)).asOf
    }
    _ = try other.context(on: try #require(CivilDate("2016-01-01")), WorkBudget(nil))
    #expect(days[0] == days[1])
    for year in 2000...2030 { _ = try context("\(year)-12-31") }
    #expect((2...DayContexts.kept).contains(snapshot.contexts.count))
  }
}
