internal import Foundation
internal import Interchange

/// The two numbers of a text that names a place, in every way in which they can be read.
///
/// `1587094 553224`, `X 1.587.094,0 Y 553.224,6`, `14.35, 108.0`, `14°21′05″B 107°58′12″Đ`.
enum CoordinateText {
  /// The pairs, the likeliest first; empty for a text that names no place.
  static func pairs(_ text: String) -> [(Double, Double)] {
    let plain = withoutLetters(text.precomposedStringWithCanonicalMapping.lowercased())
    var pairs: [(Double, Double)] = []
    for parts in splits(plain) where parts.count == 2 {
      for first in readings(parts[0]) { pairs += readings(parts[1]).map { (first, $0) } }
    }
    return pairs
  }

  // MARK: - Parts

  /// The text at each sign that may stand between two numbers.
  private static func splits(_ text: String) -> [[String]] {
    let byBlank = text.split(whereSeparator: \.isWhitespace).map(String.init)
    return [
      text.split(separator: ";").map(String.init), text.split(separator: #/,\s+/#).map(String.init),
      beforeDegrees(byBlank), byBlank, text.split(separator: ",").map(String.init),
    ]
  }

  /// Words joined again but where degrees begin.
  private static func beforeDegrees(_ words: [String]) -> [String] {
    var parts: [String] = []
    for (place, word) in words.enumerated() {
      let next = place + 1 < words.count ? words[place + 1] : ""
      let begins = word.contains(where: degreeSigns.contains) || (next.first.map(degreeSigns.contains) ?? false)
      if parts.isEmpty || begins { parts.append(word) } else { parts[parts.count - 1] += " " + word }
    }
    return parts
  }

  private static let degreeSigns: Set<Character> = ["°", "º", "˚"]
  private static let signs = degreeSigns.union(["'", "′", "’", "\"", "″", "”"])
  private static let axes: Set<Character> = ["x", "y", "n", "e", "b", "đ"]

  /// The text without the names of systems and of axes; which number is which their size says.
  private static func withoutLetters(_ text: String) -> String {
    let characters = Array(text.replacing(#/vn-?2000|wgs\s?84|epsg:\d+/#, with: " "))
    var result: [Character] = []
    var place = 0
    while place < characters.count {
      let character = characters[place]
      let before = result.last { !$0.isWhitespace }
      var end = place + 1
      if axes.contains(character), !(place > 0 && characters[place - 1].isLetter) {
        while end < characters.count, characters[end].isWhitespace || characters[end] == ":" || characters[end] == "=" {
          end += 1
        }
        let next = end < characters.count ? characters[end] : " "
        let isBefore = next.isNumber || next == "-"
        let isBehind = before.map { $0.isNumber || signs.contains($0) } ?? false && !next.isLetter
        if isBefore || isBehind {
          result.append(" ")
          place = end
          continue
        }
      }
      result.append(character)
      place += 1
    }
    return String(result).trimmingCharacters(in: .whitespaces.union(CharacterSet(charactersIn: ",;")))
  }

  // MARK: - Numbers

  /// What a part may say.
  private static func readings(_ part: String) -> [Double] {
    var text = part.trimmingCharacters(in: .whitespaces)
    if let degrees = SexagesimalDegrees.read(text) { return [degrees] }
    if let last = text.last, last == "m" || degreeSigns.contains(last) { text.removeLast() }
    switch LocalisedNumber.read(text) {
    case .value(let value): return [value]
    case .ambiguous(let withComma, let withPoint): return [withPoint, withComma]
    case .none: return []
    }
  }
}
