import LandModel
import Testing

@Suite("Words and patterns")
struct WordPatternTests {
  @Test(
    "a text meets a pattern",
    arguments: [
      ("*", "", true), ("*", "Đất ở", true), ("Đất *", "đất  Ở", true), ("Đất *", "Đất", false),
      ("CX-*", "cx-01", true), ("CX-*", "OM-01", false), ("*-#", "CX-01", true), ("*-#", "CX-", false),
      ("*-#", "A-B-12", true), ("# m2", "120,5 m2", true), ("# m2", "1.250,5 M2", true), ("# m2", "1 250,5 m2", true),
      ("# m2", "m2", false), ("# m2", ",5 m2", false), ("# m2", "120,5 ha", false), ("#", "12", true),
      ("#", "12a", false),
      ("#/#", "12/330", true), ("?", "ở", true), ("?", "", false), ("O??", "OM1", true), ("O??", "OM", false),
      ("đất ở", "  ĐẤT   Ở ", true), ("Lô #", "lô #", true), ("*m*m*", "amxm", true), ("**", "x", true),
      ("thửa", "thu\u{31B}\u{309}a", true),
    ] as [(String, String, Bool)])
  func meets(_ pattern: String, _ text: String, _ expected: Bool) {
    #expect(WordPattern(pattern).matches(text) == expected)
  }

  @Test(
    "patterns of like",
    arguments: [
      ("TỶ LỆ%", "Tỷ lệ 1/500", true), ("%sân%", "SÂN BAY", true), ("S_n", "sân", true), ("S_n", "sn", false),
      ("100*", "100*", true), ("100*", "1000", false), ("#", "1", false), ("đất  ở", "Đất ở", true), ("%", "", true),
    ])
  func like(_ pattern: String, _ text: String, _ expected: Bool) {
    #expect(WordPattern(like: pattern).matches(text) == expected)
  }

  @Test(
    "the number of a text begins where the digits of the pattern do",
    arguments: [
      ("# m2", "120,5 m2", "120,5 m2"), ("S1: #*", "S1: 1.250,5 m2", "1.250,5 m2"), ("*#", "DT 12,5", "12,5"),
      ("*-#", "CX-012", "012"), ("Đất *", "Đất 12", nil), ("# m2", "12 ha", nil),
    ] as [(String, String, String?)])
  func number(_ pattern: String, _ text: String, _ expected: String?) {
    #expect(WordPattern(pattern).number(in: text) == expected)
  }

  @Test(
    "the closest entry holds: a word, then more fixed characters, then the first written, then any text",
    arguments: [
      ("CX", 4), ("cx-1", 2), ("CX-A1", 3), ("cx 5", 1), ("om", 5), ("", 0), ("OB", 5), ("CX-A*", 3),
    ])
  func closest(_ text: String, _ entry: Int) {
    let table = WordTable<Int>(
      ["*", "CX*", "CX-#", "CX-A*", "cx", "O?", "?B"].enumerated().map {
        (
          pattern: $0.element, meaning: $0.offset
        )
      })
    #expect(table.entry(for: text) == entry && table[text] == table.entry(for: text))
  }

  @Test("a text that meets no entry has no meaning")
  func none() { #expect(WordTable([(pattern: "A*", meaning: 1)])["B"] == nil) }

  @Test("a long text of digits and many signs is answered", .timeLimit(.minutes(1)))
  func isBounded() {
    #expect(!WordPattern(String(repeating: "*#", count: 20)).matches(String(repeating: "1", count: 3000) + "x"))
  }
}
