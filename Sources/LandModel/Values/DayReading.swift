internal import Foundation

/// Days as tables and papers write them.
package enum DayReading {
  /// `2021-12-24`, `2021/12/24`, a time of midnight after it, `ngày 24 tháng 12 năm 2021`, and with the day before the
  /// month `24/12/2021`, `24-12-2021`, `24.12.2021`, and `20211224` as dBASE and MapInfo write it; years of two digits are
  /// not read.
  package static func day(_ text: String) -> CivilDate? {
    if let day = CivilDate(text) { return day }
    let plain = text.trimmingCharacters(in: .whitespaces).precomposedStringWithCanonicalMapping.lowercased()
    if let day = CivilDate(plain) { return day }
    if let day = inWords(plain) { return day }
    if plain.count == 8, let year = number(plain.prefix(4)), let month = number(plain.dropFirst(4).prefix(2)),
      let day = number(plain.suffix(2))
    {
      return CivilDate(year: year, month: month, day: day)
    }
    let date = withoutMidnight(plain)
    for separator in ["-", "/", "."] {
      let parts = date.split(separator: Character(separator), omittingEmptySubsequences: false)
      guard parts.count == 3, let first = number(parts[0]), let month = number(parts[1]), let last = number(parts[2])
      else { continue }
      if parts[0].count == 4, separator != "." { return CivilDate(year: first, month: month, day: last) }
      if parts[2].count == 4 { return CivilDate(year: last, month: month, day: first) }
    }
    return nil
  }

  /// `2021-12-24T00:00:00Z` without what follows the day, where that is midnight.
  private static func withoutMidnight(_ text: String) -> String {
    guard let end = text.firstIndex(where: { $0 == "t" || $0 == " " }) else { return text }
    let time = text[text.index(after: end)...].filter { $0.isNumber }
    return !time.isEmpty && time.allSatisfy { $0 == "0" } ? String(text[..<end]) : text
  }

  private static func inWords(_ text: String) -> CivilDate? {
    let words = text.split { $0.isWhitespace }.map(String.init)
    guard let month = words.firstIndex(of: "tháng"), month > 0, words.count == month + 4, words[month + 2] == "năm",
      month == 1 || (month == 2 && words[0] == "ngày"), let day = number(words[month - 1][...]),
      let monthNumber = number(words[month + 1][...]), let year = number(words[month + 3][...])
    else { return nil }
    return CivilDate(year: year, month: monthNumber, day: day)
  }

  private static func number(_ text: Substring) -> Int? {
    (1...4).contains(text.count) && text.allSatisfy { $0.isASCII && $0.isNumber } ? Int(text) : nil
  }
}
