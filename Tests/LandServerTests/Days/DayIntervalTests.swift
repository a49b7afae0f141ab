import LandModel
import PlanChecks
import Testing

@testable import LandServer

/// Days, times and intervals as `datetime` writes them.
struct DayIntervalTests {
  @Test(
    arguments: [
      ("2021-12-24", "2021-12-24", "2021-12-24", "2021-12-24"),
      ("2021-12-24T23:59:59Z", "2021-12-24", "2021-12-24", "2021-12-24"),
      ("2021-12-24t00:00:00.125+07:00", "2021-12-24", "2021-12-24", "2021-12-24"),
      ("2016-12-31T23:59:60z", "2016-12-31", "2016-12-31", "2016-12-31"),
      ("2021-01-01/2021-12-31", "2021-01-01", "2021-12-31", "2021-01-01/2021-12-31"),
      ("2021-12-24/2021-12-24T08:00:00Z", "2021-12-24", "2021-12-24", "2021-12-24"),
      ("../2021-12-31", nil, "2021-12-31", "../2021-12-31"), ("/2021-12-31", nil, "2021-12-31", "../2021-12-31"),
      ("2021-01-01/..", "2021-01-01", nil, "2021-01-01/.."), ("2021-01-01/", "2021-01-01", nil, "2021-01-01/.."),
      ("../..", nil, nil, "../.."), ("/", nil, nil, "../.."),
    ] as [(String, String?, String?, String)])
  func reads(_ text: String, _ first: String?, _ last: String?, _ written: String) throws {
    let interval = try DayInterval(text)
    #expect(interval.first?.description == first)
    #expect(interval.last?.description == last)
    #expect(interval.description == written)
  }

  @Test(
    arguments: [
      ("", 0), ("..", 0), ("2021", 0), ("2021-13-01", 0), ("2021-02-29", 0), ("24/12/2021", nil), ("2021-12-24Z", 0),
      ("2021-12-24T08:00:00", 0), ("2021-12-24T24:00:00Z", 0), ("2021-12-24T08:60:00Z", 0), ("2021-12-24T08:00Z", 0),
      ("2021-12-24T08:00:00.Z", 0), ("2021-12-24T08:00:00+24:00", 0), ("2021-12-24T08:00:00+07:00x", 0),
      ("2021-12-31/2021-01-01", nil), ("2021-01-01/x", 11), ("2021-01-01/2021-01-02/..", nil), ("ngày/2021-01-01", 0),
      ("2021-12-24T08:00:00.\(String(repeating: "1", count: 1000))Z", 0),
    ] as [(String, Int?)])
  func refuses(_ text: String, _ position: Int?) {
    let problem = #expect(throws: Problem.self) { try DayInterval(text) }
    #expect(problem?.code == .badValue)
    #expect(problem?.parameter == "datetime")
    #expect(problem?.position == position)
  }

  @Test(
    arguments: [
      ("2021-01-01/2021-12-31", nil, nil, true), ("2021-01-01/2021-12-31", "2021-12-31", nil, true),
      ("2021-01-01/2021-12-31", "2022-01-01", nil, false), ("2021-01-01/2021-12-31", nil, "2021-01-01", true),
      ("2021-01-01/2021-12-31", nil, "2020-12-31", false), ("../..", "2021-01-01", "2021-01-01", true),
      ("../2020-12-31", "2021-01-01", nil, false), ("2021-01-02/..", nil, "2021-01-01", false),
    ] as [(String, String?, String?, Bool)])
  func meets(_ text: String, _ first: String?, _ last: String?, _ expected: Bool) throws {
    let period = try #require(
      PlanPeriod(from: first.flatMap { CivilDate($0) }, through: last.flatMap { CivilDate($0) }))
    #expect(try DayInterval(text).meets(period) == expected)
  }
}
