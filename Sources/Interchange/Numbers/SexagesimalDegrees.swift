internal import Foundation

/// Latitudes and longitudes in degrees, minutes and seconds, as people write them: `107°58′12,3″`, `14 21 05.5 B`.
///
/// Marks may be missing where blanks part the figures. Minutes and seconds are below 60; a comma or a point stands before
/// the decimals of the last figure alone. A letter before or behind says the half of the globe: N, B (bắc), S, E, Đ (đông),
/// W, T (tây).
package enum SexagesimalDegrees {
  /// The degrees, south and west negative; `nil` for anything else, decimal degrees among it.
  package static func read(_ text: String) -> Double? {
    let plain = text.precomposedStringWithCanonicalMapping.lowercased()
    guard let match = plain.wholeMatch(of: pattern) else { return nil }
    let (degrees, minutes, seconds) = (match.output.3, match.output.4, match.output.5)
    // Two figures without any mark may be anything.
    guard seconds != nil || plain.contains(where: { marks.contains($0) }) else { return nil }
    guard let whole = Double(degrees), let minute = Self.number(minutes), minute < 60,
      let second = seconds.map(Self.number) ?? 0, second < 60, seconds == nil || !minutes.contains(where: isDecimal)
    else { return nil }
    let halves = [match.output.1, match.output.6].compactMap { $0 }.filter { !$0.isEmpty }
    guard halves.count <= 1, halves.isEmpty || match.output.2.isEmpty else { return nil }
    let isNegative = !match.output.2.isEmpty || halves.contains { southAndWest.contains(String($0)) }
    let value = whole + minute / 60 + second / 3600
    return isNegative ? -value : value
  }

  private static func number(_ text: Substring) -> Double? { Double(text.replacing(",", with: ".")) }
  private static func isDecimal(_ character: Character) -> Bool { character == "," || character == "." }

  private static let marks: Set<Character> = ["°", "º", "˚", "'", "′", "’", "\"", "″", "”"]
  private static let southAndWest: Set<String> = ["s", "nam", "w", "t", "tây"]

  nonisolated(unsafe) private static let pattern =
    #/\s*(n|b|bắc|s|nam|e|đ|đông|w|t|tây)?\s*([-−]?)(\d{1,3})\s*[°º˚\s]\s*(\d{1,2}(?:[.,]\d+)?)(?:\s*['′’\s]\s*(\d{1,2}(?:[.,]\d+)?)\s*(?:["″”]|''|′′)?|\s*['′’])?\s*(n|b|bắc|s|nam|e|đ|đông|w|t|tây)?\s*/#
}
