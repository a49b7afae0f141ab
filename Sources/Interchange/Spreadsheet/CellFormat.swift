internal import Foundation
internal import PlaneGeometry

/// How a sheet shows the number of a cell.
struct CellFormat: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    /// As many digits as there are.
    case general
    /// Digits by a pattern.
    case digits
    /// A day, an instant, a time of day.
    case day, moment, time
  }

  private(set) var kind = Kind.general
  private var prefix = ""
  private var suffix = ""
  private var wholeDigits = 0
  private var decimals = 0
  private var optionalDecimals = 0
  private var isPercent = false

  /// Whether what is shown is more than a number: leading zeros, letters around it.
  var isCode: Bool { kind == .digits && (wholeDigits > 1 || !prefix.isEmpty) }

  static let general = CellFormat()

  /// The formats that every workbook has, by number.
  static func builtIn(_ number: Int) -> CellFormat {
    let patterns = [
      1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 37: "#,##0", 38: "#,##0", 39: "#,##0.00",
      40: "#,##0.00",
    ]
    switch number {
    case 14...17, 27...31, 34...36, 50...54, 57, 58: return CellFormat(kind: .day)
    case 18...21, 32, 33, 45...47, 55, 56: return CellFormat(kind: .time)
    case 22: return CellFormat(kind: .moment)
    default: return patterns[number].map { CellFormat($0) } ?? .general
    }
  }

  private init(kind: Kind = .general) { self.kind = kind }

  /// Reads the first section of a pattern, which is that of positive numbers.
  init(_ pattern: String) {
    var letters: Set<Character> = []
    var (isFraction, isPlain) = (false, true)
    var characters = Array(pattern.prefix(256))[...]
    func literal(_ text: String) {
      if wholeDigits + decimals + optionalDecimals == 0, !isFraction { prefix += text } else { suffix += text }
    }
    scan: while let character = characters.popFirst() {
      switch character {
      case ";": break scan
      case "\"":
        literal(String(characters.prefix { $0 != "\"" }))
        characters = characters.drop { $0 != "\"" }.dropFirst()
      case "\\": literal(characters.popFirst().map { String($0) } ?? "")
      case "_", "*": _ = characters.popFirst()
      case "[":
        let inside = String(characters.prefix { $0 != "]" }).lowercased()
        characters = characters.drop { $0 != "]" }.dropFirst()
        if ["h", "hh", "m", "mm", "s", "ss"].contains(inside) { letters.formUnion(["h"]) }
        if inside.hasPrefix("$") {
          let sign = inside.dropFirst().prefix { $0 != "-" }
          if !sign.isEmpty { isPlain = false }
        }
      case "0":
        if isFraction { decimals += 1 } else { wholeDigits += 1 }
        isPlain = false
      case "#", "?":
        if isFraction { optionalDecimals += 1 }
        isPlain = false
      case ".": isFraction = true
      case "%":
        isPercent = true
        suffix += "%"
      case ",": continue
      case "E" where characters.first == "+" || characters.first == "-": return
      case "/" where letters.isEmpty: return
      // An exponent, a fraction, a text: what the number is, is shown in full instead.
      case "@": return
      case "y", "Y", "m", "M", "d", "D", "h", "H", "s", "S":
        letters.insert(Character(character.lowercased()))
      case "G" where characters.starts(with: "eneral"): return
      case " ", "-", "(", ")", "+", ":", "$": if letters.isEmpty, character != " " { literal(String(character)) }
      default: continue
      }
    }
    let hasTime = letters.contains("h") || letters.contains("s")
    if letters.contains("y") || letters.contains("d") || (letters.contains("m") && !hasTime) {
      self = CellFormat(kind: hasTime ? .moment : .day)
    } else if hasTime {
      self = CellFormat(kind: .time)
    } else if !isPlain {
      kind = .digits
      // Signs of money and brackets of the accountant are no part of a code.
      if !prefix.contains(where: \.isLetter) { prefix = "" }
    } else {
      self = .general
    }
  }

  /// The number as the cell shows it, without groups of thousands; whole numbers without decimals and exponent.
  func shown(_ value: Double) -> String {
    guard kind == .digits, abs(value) < 1e15 else { return Self.plain(value) }
    let scaled = isPercent ? value * 100 : value
    let places = min(decimals + optionalDecimals, 15)
    var text = String(format: "%.\(places)f", abs(scaled))
    if optionalDecimals > 0, places > 0 {
      var dropped = 0
      while dropped < optionalDecimals, text.hasSuffix("0") {
        text.removeLast()
        dropped += 1
      }
      if text.hasSuffix(".") { text.removeLast() }
    }
    let whole = text.prefix { $0 != "." }.count
    text = String(repeating: "0", count: max(0, min(wholeDigits, 64) - whole)) + text
    let isZero = !text.contains { ("1"..."9").contains($0) }
    return (scaled < 0 && !isZero ? "-" : "") + prefix + text + suffix
  }

  /// A whole number of more than fifteen digits, zeros in place of those that a sheet does not keep.
  private static func fifteenDigits(_ value: Double) -> String? {
    let parts = String(format: "%.14e", abs(value)).split(separator: "e")
    guard parts.count == 2, let exponent = Int(parts[1]), exponent >= 14 else { return nil }
    return (value < 0 ? "-" : "") + parts[0].filter { $0 != "." } + String(repeating: "0", count: exponent - 14)
  }

  /// As many digits as a sheet keeps, fifteen, without an exponent where the number is whole.
  static func plain(_ value: Double) -> String {
    if let whole = Int64(exactly: value), abs(whole) < 1_000_000_000_000_000 { return String(whole) }
    if value == value.rounded(), abs(value) < 1e21, let whole = fifteenDigits(value) { return whole }
    let fifteen = String(format: "%.15g", value)
    guard let rounded = Double(fifteen) else { return value.shortestText }
    return rounded.shortestText
  }
}

/// The days of a sheet's numbers.
struct SheetCalendar: Hashable, Sendable {
  /// Whether days are counted from 1904, as old programs of the Macintosh did.
  var startsIn1904 = false

  /// A cell of a number that is shown as a day or a time; `nil` for one that is no day.
  func cell(_ value: Double, _ kind: CellFormat.Kind) -> TableCell? {
    guard value >= 0, value < 2_958_466 else { return nil }
    var day = Int(value)
    var seconds = Int(((value - Double(day)) * 86_400).rounded())
    if seconds == 86_400 { (day, seconds) = (day + 1, 0) }
    let clock = [seconds / 3600, seconds / 60 % 60, seconds % 60].map(Self.twoDigits).joined(separator: ":")
    if kind == .time, day == 0 { return .text(clock) }
    if startsIn1904 {
      day += 1462
    } else if day == 60 || day == 0 {
      // The 29th of February 1900 and its 0th of January, which were no days.
      return nil
    } else if day < 60 {
      day += 1
    }
    let text = Self.text(daysSince1899: day)
    return kind == .day || seconds == 0 ? .day(text) : .moment("\(text)T\(clock)")
  }

  /// The day of that number after the 30th of December 1899, by the civil calendar.
  private static func text(daysSince1899 number: Int) -> String {
    // Days since the 1st of March of the year 0, in eras of 400 years.
    let days = number + 693_899
    let era = days / 146_097
    let dayOfEra = days % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * month + 2) / 5 + 1
    let year = yearOfEra + era * 400 + (month < 10 ? 0 : 1)
    let digits = String(year)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "-"
      + twoDigits(month < 10 ? month + 3 : month - 9) + "-" + twoDigits(day)
  }

  private static func twoDigits(_ value: Int) -> String { value < 10 ? "0\(value)" : String(value) }
}
