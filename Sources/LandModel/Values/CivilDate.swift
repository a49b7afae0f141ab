/// A day of the Gregorian calendar, without a time and without a zone.
public struct CivilDate: Hashable, Comparable, Sendable {
  /// The year, 1 to 9999.
  public let year: Int
  /// The month, 1 to 12.
  public let month: Int
  /// The day of the month, 1 to 31.
  public let day: Int

  /// A day; `nil` where the calendar has none such.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...CivilDate.daysInMonth(month, of: year)).contains(day)
    else { return nil }
    self.init(unchecked: year, month, day)
  }

  private init(unchecked year: Int, _ month: Int, _ day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads `2021-12-24`, and nothing else.
  public init?(_ text: String) {
    guard text.utf8.count == 10 else { return nil }
    // Year, month and day.
    var numbers = (0, 0, 0)
    for (place, byte) in text.utf8.enumerated() {
      let isDash = place == 4 || place == 7
      guard isDash == (byte == UInt8(ascii: "-")), isDash || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      else { return nil }
      let digit = Int(byte) - Int(UInt8(ascii: "0"))
      switch place {
      case 0..<4: numbers.0 = 10 * numbers.0 + digit
      case 5..<7: numbers.1 = 10 * numbers.1 + digit
      case 8...: numbers.2 = 10 * numbers.2 + digit
      default: continue
      }
    }
    self.init(year: numbers.0, month: numbers.1, day: numbers.2)
  }

  /// Whether it lies between two days, both included; a missing one is open.
  public func isWithin(_ first: CivilDate?, _ last: CivilDate?) -> Bool {
    (first.map { $0 <= self } ?? true) && (last.map { self <= $0 } ?? true)
  }

  /// Earlier days come first.
  public static func < (one: CivilDate, other: CivilDate) -> Bool {
    (one.year, one.month, one.day) < (other.year, other.month, other.day)
  }
}

extension CivilDate: CustomStringConvertible {
  /// The day as `2021-12-24`.
  public var description: String {
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }
}

// MARK: - Reckoning

extension CivilDate {
  /// How many days a month has.
  public static func daysInMonth(_ month: Int, of year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

  /// Days since 1970-01-01, negative before.
  ///
  /// Source: H. Hinnant, *chrono-Compatible Low-Level Date Algorithms*, `days_from_civil`.
  public var dayNumber: Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// The day of that number; the first or last day that can be written where it lies beyond them.
  public init(dayNumber: Int) {
    let shifted = dayNumber + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    switch year {
    case ..<1: self.init(unchecked: 1, 1, 1)
    case 10_000...: self.init(unchecked: 9999, 12, 31)
    default: self.init(unchecked: year, month, dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
    }
  }

  /// The day so many days later, or earlier for a negative number.
  public func adding(days: Int) -> CivilDate { CivilDate(dayNumber: dayNumber + days) }

  /// The same day of the month so many months later; the month's last day where it is shorter.
  public func adding(months: Int) -> CivilDate {
    let count = year * 12 + month - 1 + months
    let (year, month) = (count.floorDivided(by: 12), count.floorRemainder(by: 12) + 1)
    guard (1...9999).contains(year) else { return CivilDate(dayNumber: year < 1 ? -1_000_000 : 4_000_000) }
    return CivilDate(unchecked: year, month, min(day, CivilDate.daysInMonth(month, of: year)))
  }

  /// As ``adding(months:)`` with twelve months a year.
  public func adding(years: Int) -> CivilDate { adding(months: 12 * years) }

  /// Days from this day to the other; negative when the other is earlier.
  public func days(until other: CivilDate) -> Int { other.dayNumber - dayNumber }

  /// Whole months from this day to the other; negative when the other is earlier.
  public func months(until other: CivilDate) -> Int {
    guard other >= self else { return -other.months(until: self) }
    var months = (other.year - year) * 12 + other.month - month
    while adding(months: months) > other { months -= 1 }
    return months
  }
}

extension Int {
  fileprivate func floorDivided(by divisor: Int) -> Int { self >= 0 ? self / divisor : (self - divisor + 1) / divisor }
  fileprivate func floorRemainder(by divisor: Int) -> Int { self - floorDivided(by: divisor) * divisor }
}

/// A day, or a whole year where only that is known.
public enum PeriodDate: Hashable, Sendable {
  /// A day.
  case day(CivilDate)
  /// A year.
  case year(Int)

  /// Reads `2021-12-24` or `2021`.
  public init?(_ text: String) {
    if let day = CivilDate(text) {
      self = .day(day)
    } else if text.utf8.count == 4, let year = Int(text), year >= 1 {
      self = .year(year)
    } else {
      return nil
    }
  }

  /// The day, or the year's first.
  public var firstDay: CivilDate {
    switch self {
    case .day(let day): day
    case .year(let year): CivilDate(year: year, month: 1, day: 1) ?? CivilDate(dayNumber: 0)
    }
  }

  /// The day, or the year's last.
  public var lastDay: CivilDate {
    switch self {
    case .day(let day): day
    case .year(let year): CivilDate(year: year, month: 12, day: 31) ?? CivilDate(dayNumber: 0)
    }
  }
}

extension PeriodDate: CustomStringConvertible {
  /// `2021-12-24` or `2021`.
  public var description: String {
    switch self {
    case .day(let day): day.description
    case .year(let year): CivilDate(year: year, month: 1, day: 1).map { String($0.description.prefix(4)) } ?? "\(year)"
    }
  }
}
