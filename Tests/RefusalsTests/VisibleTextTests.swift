import Refusals
import Testing

@Suite("Texts on a terminal")
struct VisibleTextTests {
  @Test(arguments: [
    ("thửa 12/330 – “đất ở” €", "thửa 12/330 – “đất ở” €"),
    ("\u{1B}[2Ja\u{07}\r\nb\tc", "␛[2Ja␇␍␊b␉c"), ("\u{0}\u{7F}", "␀␡"), ("\u{9B}31m\u{85}", "\u{FFFD}31m\u{FFFD}"),
    (
      "\u{202E}321\u{202C}\u{2066}\u{2069}\u{200F}\u{61C}\u{2028}",
      "\u{FFFD}321" + String(repeating: "\u{FFFD}", count: 6)
    ),
    ("e\u{301}\u{200D}x", "e\u{301}\u{200D}x"),
  ])
  func signsStandForWhatIsInvisible(text: String, shown: String) {
    #expect(text.visible.unicodeScalars.elementsEqual(shown.unicodeScalars))
    #expect(text.visible.unicodeScalars.count == text.unicodeScalars.count)
  }

  @Test func lineBreaksStayWhereLinesAreMeant() {
    #expect("a\u{1B}\nb\r\n".visibleLines == "a␛\nb␍\n")
  }
}
