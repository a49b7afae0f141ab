/// Holds a column of days against the characters that stand in a file, as `YYYYMMDD`: GDAL makes a day of whatever there
/// is.
enum WrittenDates {
  /// The column of days, or where a value is none as it is written, and what is to be said of it.
  static func column(named name: String, _ texts: TextValues) -> WrittenNumbers.Result {
    var found = Occurrences()
    var days = TextValues()
    var written = TextValues()
    for row in 0..<texts.count {
      let bytes = texts.nulls[row] ? [] : texts.bytes[texts.range(of: row)].filter { $0 > 0x20 }
      // Zeros stand for no day.
      guard bytes.contains(where: { $0 != 0x30 }) else {
        written.appendNull()
        days.appendNull()
        continue
      }
      let text = String(validating: bytes, as: UTF8.self) ?? Windows1252.text(bytes)
      let day = "\(text.prefix(4))-\(text.dropFirst(4).prefix(2))-\(text.dropFirst(6))"
      if !isDay(bytes) { found.add(row, text) }
      written.append(text)
      days.append(day)
    }
    guard found.count > 0 else { return WrittenNumbers.Result(column: Column(name: name, values: .date(days))) }
    return WrittenNumbers.Result(
      column: Column(name: name, values: .text(written)), notices: [found.notice(.datesKeptAsText(column: name))])
  }

  private static func isDay(_ bytes: [UInt8]) -> Bool {
    guard bytes.count == 8, bytes.allSatisfy({ (0x30...0x39).contains($0) }) else { return false }
    let digits = bytes.map { Int($0) - 0x30 }
    let (year, month, day) = (
      digits[..<4].reduce(0) { $0 * 10 + $1 }, digits[4] * 10 + digits[5], digits[6] * 10 + digits[7]
    )
    let isLeap = year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
    let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return (1...12).contains(month) && (1...lengths[month - 1]).contains(day)
  }
}
