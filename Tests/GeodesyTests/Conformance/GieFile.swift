/// One command of a `.gie` file.
struct GieCommand: Sendable {
  let line: Int
  let tag: String
  let arguments: String
}

/// Reads PROJ's test files: a tag and its arguments a line.
///
/// In the strict form a backslash carries a command on; in the other one whatever is not a tag does.
enum GieFile {
  private static let tags: Set<Substring> = [
    "operation", "crs_src", "crs_dst", "use_proj4_init_rules", "accept", "expect", "roundtrip", "banner", "verbose",
    "direction", "tolerance", "ignore", "require_grid", "echo", "skip",
  ]

  static func commands(_ text: String) -> [GieCommand] {
    var commands: [GieCommand] = []
    var (isInside, isStrict) = (false, true)
    var open: (line: Int, text: String)?
    for (index, raw) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let line = raw.prefix { $0 != "#" }.trimmingWhitespace()
      if line == "<gie-strict>" || line == "<gie>" { (isInside, isStrict) = (true, line == "<gie-strict>") }
      if line == "</gie-strict>" || line == "</gie>" { isInside = false }
      guard isInside, !line.hasPrefix("<") else { continue }
      if open == nil, line.isEmpty || line.hasPrefix("---") || line.hasPrefix("===") { continue }
      if !isStrict, let word = line.split(separator: " ").first, !tags.contains(word), let last = commands.popLast() {
        commands.append(command("\(last.tag) \(last.arguments) \(line)", line: last.line))
        continue
      }
      let goesOn = line.hasSuffix("\\")
      let content = goesOn ? String(line.dropLast()) : line
      let start = open?.line ?? index + 1
      let joined = (open.map { $0.text + " " } ?? "") + content
      open = goesOn ? (start, joined) : nil
      if !goesOn { commands.append(command(joined, line: start)) }
    }
    return commands
  }

  private static func command(_ text: String, line: Int) -> GieCommand {
    let words = text.split(maxSplits: 1, whereSeparator: \.isWhitespace)
    return GieCommand(
      line: line, tag: String(words[0]), arguments: words.count > 1 ? shrunk(String(words[1])) : "")
  }

  /// One blank between words, none around `=` and after a comma.
  private static func shrunk(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      .replacing(#/ ?= ?/#, with: "=").replacing(", ", with: ",").replacing(" ,", with: ",")
  }

  /// The numbers that a line starts with, at most four.
  static func numbers(_ text: String) -> [Double] {
    var numbers: [Double] = []
    for word in text.split(separator: " ").prefix(4) {
      guard let number = number(String(word)) else { break }
      numbers.append(number)
    }
    return numbers
  }

  /// A plain number, `HUGE_VAL`, or degrees, minutes and seconds: `12d30'15.5"W`.
  static func number(_ word: String) -> Double? {
    if word == "HUGE_VAL" { return .infinity }
    if let number = Double(word.replacing("_", with: "")) { return number }
    guard let match = word.wholeMatch(of: #/(-?)(\d+(?:\.\d+)?)d?(?:(\d+(?:\.\d+)?)')?(?:(\d+(?:\.\d+)?)"?)?([NSEW]?)/#)
    else { return nil }
    let parts = [match.2, match.3 ?? "0", match.4 ?? "0"].compactMap { Double($0) }
    guard parts.count == 3 else { return nil }
    let size = parts[0] + parts[1] / 60 + parts[2] / 3600
    return (match.1 == "-") != (match.5 == "S" || match.5 == "W") ? -size : size
  }

  /// A length in metres, `0.1 mm`; `nil` when it does not start with a number.
  ///
  /// As in `gie`, a unit that touches its number does not count: `1cm` is a metre.
  static func metres(_ text: String) -> Double? {
    let words = text.split(separator: " ")
    guard let match = words.first?.prefixMatch(of: #/[-+]?\d*\.?\d+(?:[eE][-+]?\d+)?/#), let value = Double(match.0)
    else { return nil }
    // A degree at the equator of GRS 80.
    let degree = 111_319.4908
    switch words.count > 1 ? words[1] : "m" {
    case "km": return value * 1000
    case "dm": return value / 10
    case "cm": return value / 100
    case "mm": return value / 1000
    case "um": return value / 1e6
    case "nm": return value / 1e9
    case "deg": return value * degree
    case "rad": return value * degree * 180 / .pi
    default: return value
    }
  }
}

extension StringProtocol {
  func trimmingWhitespace() -> String {
    guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace }) else {
      return ""
    }
    return String(self[first...last])
  }
}
