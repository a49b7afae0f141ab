import Testing

@testable import Interchange

@Suite("Texts made short")
struct AbridgedTextTests {
  @Test(arguments: [
    ("short", 10, "short"), ("0123456789abcdef", 8, "012345 … ef"), (String(repeating: "đ", count: 8), 8, "đđđđđđđđ"),
  ])
  func longTextsLoseTheirMiddle(text: String, length: Int, expected: String) {
    #expect(text.abridged(to: length) == expected)
  }

  @Test(arguments: [("one\ntwo", "one"), ("\n  \r\n  three  \nfour", "three"), ("", ""), ("a\r\nb", "a")])
  func aLibrarySaysOneLine(text: String, expected: String) { #expect(text.firstLine == expected) }
}
