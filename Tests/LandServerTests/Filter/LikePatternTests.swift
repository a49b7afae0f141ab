import Testing

@testable import LandServer

/// Patterns against what they should match, and against a search through all ways of matching.
struct LikePatternTests {
  @Test(
    arguments: [
      ("", "", true), ("", "a", false), ("%", "", true), ("_", "", false), ("_", "ế", true),
      ("_", "e\u{302}\u{301}", true),
      ("Ng%", "Ngô Mây", true), ("ng%", "Ngô Mây", false), ("%ô%", "Ngo\u{302}", true), ("a\\%", "a%", true),
      ("a\\%", "ab", false), ("a\\", "a\\", true), ("a\\\\", "a\\", true), ("a\\b", "a\\b", true), ("%%%a", "ba", true),
      ("a%b%c", "aXbYbZc", true), ("a%b%c", "aXbYbZ", false), ("%\u{1F332}", "a\u{1F332}", true),
    ])
  func matches(_ pattern: String, _ text: String, _ expected: Bool) {
    #expect(LikePattern(pattern).matches(text) == expected)
  }

  @Test func agreesWithAllWays() {
    var numbers = SplitMix(seed: 7)
    for _ in 0..<4000 {
      let pattern = numbers.text(of: ["a", "b", "%", "_"], length: 0...6)
      let text = numbers.text(of: ["a", "b"], length: 0...7)
      #expect(
        LikePattern(pattern).matches(text) == Self.matches(Array(pattern)[...], Array(text)[...]), "\(pattern) \(text)")
    }
  }

  private static func matches(_ pattern: ArraySlice<Character>, _ text: ArraySlice<Character>) -> Bool {
    guard let first = pattern.first else { return text.isEmpty }
    if first == "%" { return (text.startIndex...text.endIndex).contains { matches(pattern.dropFirst(), text[$0...]) } }
    guard let next = text.first, first == "_" || first == next else { return false }
    return matches(pattern.dropFirst(), text.dropFirst())
  }

  /// What would never end if every way were tried.
  @Test(.timeLimit(.minutes(1))) func isNoBomb() {
    let pattern = LikePattern(String(repeating: "%a", count: 2000) + "%b")
    #expect(!pattern.matches(String(repeating: "a", count: 5000)))
  }
}

/// Numbers that are the same every time.
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func text(of letters: [String], length: ClosedRange<Int>) -> String {
    (0..<Int.random(in: length, using: &self)).map { _ in letters.randomElement(using: &self)! }.joined()
  }
}
