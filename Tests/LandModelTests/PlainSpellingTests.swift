import Testing

@testable import LandModel

/// Keys of spellings.
struct PlainSpellingTests {
  @Test(
    arguments: [
      ("Đăk Hà", "Dak Ha"), ("ĐƯỜNG Ngô Mây", "DUONG Ngo May"), ("e\u{302}\u{301}", "e"), ("abc Đ1", "abc D1"),
      ("", ""),
    ])
  func dropsMarksAndKeepsCapitals(text: String, plain: String) { #expect(Spelling.withoutMarks(text) == plain) }

  /// The short way for texts of ASCII gives what the long one gives.
  @Test(arguments: [
    "23299/12/330", "  A  b\tC ", "DAK ha", "O`Brien's-x", "", "   ", "a\r\nb", "\u{B}x\u{C}", "12 / 330", "\u{1F}",
  ])
  func readsASCIIAlike(text: String) {
    #expect(Spelling.plainKey(text) == Spelling.withoutMarks(Spelling.key(text)))
  }
}
