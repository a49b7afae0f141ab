import Refusals
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

  @Test(
    "moments that a workspace notes are written as days are, with their time",
    arguments: [
      ("2026-11-30T07:08:28.182Z", "30 Nov 2026 07:08:28 UTC", "30/11/2026 07:08:28 UTC"),
      ("2026-11-30T07:08:28Z", "30 Nov 2026 07:08:28 UTC", "30/11/2026 07:08:28 UTC"),
      ("2026-11-30", "2026-11-30", "2026-11-30"), ("", "", ""),
      ("yesterday, at noonZZZ", "yesterday, at noonZZZ", "yesterday, at noonZZZ"),
    ])
  func moments(noted: String, english: String, vietnamese: String) {
    #expect(Language.english.moment(noted) == english && Language.vietnamese.moment(noted) == vietnamese)
  }
}
