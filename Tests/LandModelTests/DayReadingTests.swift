import Testing

@testable import LandModel

@Suite struct DayReadingTests {
  @Test(
    "days as tables and papers write them",
    arguments: [
      ("20211224", "2021-12-24"), (" 20211224 ", "2021-12-24"), ("24/12/2021", "2021-12-24"), ("20211399", nil),
      ("00000000", nil), ("2021122", nil), ("202112245", nil), ("1.2.2021", "2021-02-01"),
    ] as [(String, String?)])
  func written(text: String, day: String?) { #expect(DayReading.day(text) == day.flatMap { CivilDate($0) }) }
}
