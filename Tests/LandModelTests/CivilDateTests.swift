import Foundation
import LandModel
import Testing

@Suite("Dates")
struct CivilDateTests {
  @Test(
    "only full dates of the calendar are read",
    arguments: [
      ("2021-12-24", true), ("2020-02-29", true), ("2021-02-29", false), ("2021-13-01", false), ("2021-1-1", false),
      ("24/12/2021", false), ("", false), ("2021-12-24T00:00", false), ("0000-01-01", false),
    ])
  func reading(text: String, isDate: Bool) {
    #expect((CivilDate(text) != nil) == isDate)
    if isDate { #expect(CivilDate(text)?.description == text) }
  }

  @Test("day numbers agree with Foundation's calendar over four centuries")
  func dayNumbers() throws {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
    for number in stride(from: -80_000, through: 80_000, by: 37) {
      let date = CivilDate(dayNumber: number)
      let parts = calendar.dateComponents(
        [.year, .month, .day], from: Date(timeIntervalSince1970: Double(number) * 86_400))
      #expect(date == CivilDate(year: parts.year ?? 0, month: parts.month ?? 0, day: parts.day ?? 0))
      #expect(date.dayNumber == number)
    }
  }

  @Test(
    "months end where the shorter month ends",
    arguments: [
      ("2021-01-31", 1, "2021-02-28"), ("2020-01-31", 1, "2020-02-29"), ("2021-11-30", 3, "2022-02-28"),
      ("2021-03-31", -1, "2021-02-28"), ("2021-12-24", 12, "2022-12-24"),
    ])
  func months(start: String, months: Int, end: String) throws {
    #expect(try #require(CivilDate(start)).adding(months: months).description == end)
  }
}
