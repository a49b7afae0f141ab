import Testing

@testable import LandStore

/// What a first manifest shows no sample of.
@Suite("Data of persons")
struct PersonalDataTests {
  @Test(
    "columns of owners, of their papers and of how to reach them are known by their headings",
    arguments: [
      ("SĐT", true), ("Số ĐT", true), ("DTDD", true), ("Di động", true), ("Số CMT", true), ("CCCD", true),
      ("Mã số thuế", true),
      ("Họ và tên", true), ("DT", false), ("DTICH", false), ("Mục tiêu", false), ("Số tờ", false), ("Diện tích", false),
    ])
  func headings(_ name: String, _ isPersonal: Bool) { #expect(PersonalData.isHeading(name) == isPersonal) }

  @Test(
    "numbers of papers and of telephones are known by their digits",
    arguments: [
      ("230456789", true), ("062 183 004 567", true), ("0905.112.345", true), ("0905112345", true),
      ("1905112345", false),
      ("1587000,000", false), ("12345", false), ("QH-01", false),
    ])
  func numbers(_ text: String, _ isPersonal: Bool) { #expect(PersonalData.isNumber(text) == isPersonal) }
}
