/// Days and instants as binary COPY sends them: counted from 2000-01-01.
enum PostgresTime {
  private static let microsecondsOfDay: Int64 = 86_400_000_000

  /// `YYYY-MM-DD`; `nil` for the infinite ones.
  static func day(_ number: Int32) -> String? {
    number == .max || number == .min ? nil : text(ofDay: Int64(number))
  }

  /// `YYYY-MM-DDThh:mm:ss`, with the microseconds that there are; `nil` for the infinite ones.
  static func instant(_ number: Int64, isZoned: Bool) -> String? {
    guard number != .max, number != .min else { return nil }
    var day = number / microsecondsOfDay
    var rest = number % microsecondsOfDay
    if rest < 0 { (day, rest) = (day - 1, rest + microsecondsOfDay) }
    let (seconds, micros) = (rest / 1_000_000, rest % 1_000_000)
    var text = text(ofDay: day) + "T" + two(seconds / 3600) + ":" + two(seconds / 60 % 60) + ":" + two(seconds % 60)
    if micros > 0 {
      var decimals = padded(micros, 6)
      while decimals.hasSuffix("0") { decimals.removeLast() }
      text += "." + decimals
    }
    return text + (isZoned ? "Z" : "")
  }

  /// Days of the Gregorian calendar, also before it was used.
  private static func text(ofDay number: Int64) -> String {
    // From the first of March of year 0, so that a leap day is the last of its year.
    let days = number + 730_425
    let era = (days >= 0 ? days : days - 146_096) / 146_097
    let ofEra = days - era * 146_097
    let yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
    let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * ofYear + 2) / 153
    let day = ofYear - (153 * shifted + 2) / 5 + 1
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year < 0 ? "-" : "") + padded(abs(year), 4) + "-" + two(month) + "-" + two(day)
  }

  /// The number of a day `YYYY-MM-DD`; `nil` for anything else.
  static func number(ofDay text: String) -> Int32? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.count) == [4, 2, 2], let year = Int64(parts[0]), let month = Int64(parts[1]),
      let day = Int64(parts[2])
    else { return nil }
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let ofEra = shifted - era * 400
    let ofYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let number = era * 146_097 + ofEra * 365 + ofEra / 4 - ofEra / 100 + ofYear - 730_425
    return self.text(ofDay: number) == text ? Int32(number) : nil
  }

  private static func two(_ number: Int64) -> String { padded(number, 2) }

  private static func padded(_ number: Int64, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
