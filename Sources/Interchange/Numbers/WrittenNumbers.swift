/// Makes a column of numbers from the characters that stand in a file.
///
/// As long as every value is written as the format writes numbers, it is that number. One that is not says that the file's
/// writer had rules of its own: then all are read by their separators (``LocalisedNumber``). Where one value is no number,
/// or one number or another by locale and none is named, the column is the text as it is written.
struct WrittenNumbers {
  let notation: NumberNotation
  let locale: DelimitedOptions.Locale?

  /// A column and what is to be said of it.
  struct Result {
    var column: Column
    var notices: [Notice] = []
  }

  /// More digits than a double holds in every case.
  private static let digitsOfReal = 15

  /// - Parameter texts: a row without a value is empty; the bytes need not be UTF-8.
  func column(named name: String, _ texts: TextValues) -> Result {
    var result = conforming(name, texts).map { Result(column: $0) }
    if result == nil, !notation.isDeclared { return Result(column: Column(name: name, values: .text(texts))) }
    result = result ?? bySeparators(name, texts)
    let overflowed = overflows(texts)
    if overflowed.count > 0 { result?.notices.append(overflowed.notice(.numbersOverflowed(column: name))) }
    return result ?? Result(column: Column(name: name, values: .text(texts)))
  }

  private func form(_ texts: TextValues, _ row: Int) -> NumberNotation.Form {
    texts.nulls[row] ? .empty : notation.form(of: texts.bytes[texts.range(of: row)])
  }

  private func overflows(_ texts: TextValues) -> Occurrences {
    var found = Occurrences()
    guard notation.marksOverflow else { return found }
    for row in 0..<texts.count where form(texts, row) == .overflow { found.add(row, texts.shown(row)) }
    return found
  }

  // MARK: - Numbers as the format writes them

  /// `nil` where a value is not written so.
  private func conforming(_ name: String, _ texts: TextValues) -> Column? {
    var (mostDigits, hasDecimals, hasValues) = (0, false, false)
    for row in 0..<texts.count {
      switch form(texts, row) {
      case .empty, .overflow: continue
      case .whole(let digits): mostDigits = max(mostDigits, digits)
      case .decimal: hasDecimals = true
      case .code, .other: return nil
      }
      hasValues = true
    }
    // What only looks like numbers is text where there is none.
    guard hasValues || notation.isDeclared else { return nil }
    let isWhole = notation.isWhole || (!notation.isDeclared && !hasDecimals)
    guard isWhole || mostDigits <= Self.digitsOfReal else { return nil }
    var builder = ColumnBuilder(name: name, type: isWhole ? .integer : .real)
    for row in 0..<texts.count {
      switch form(texts, row) {
      case .whole where isWhole: builder.append(integer: Int64(texts.plain(row)) ?? 0)
      case .whole, .decimal:
        guard let value = Double(texts.plain(row)), value.isFinite else { return nil }
        builder.append(real: value)
      default: builder.appendNull()
      }
    }
    return builder.build()
  }

  // MARK: - Numbers by their separators

  private func bySeparators(_ name: String, _ texts: TextValues) -> Result {
    var found = Findings()
    var values: [Double?] = []
    for row in 0..<texts.count {
      values.append(value(texts, row, &found))
    }
    if found.none.count > 0 || found.ambiguous.count > 0 {
      let notice =
        found.none.count > 0
        ? found.none.notice(.numbersKeptAsText(column: name))
        : found.ambiguous.notice(.ambiguousNumbersKept(column: name))
      return Result(column: Column(name: name, values: .text(asWritten(texts))), notices: [notice])
    }
    let isWhole = notation.isWhole && values.allSatisfy { $0.map { Int64(exactly: $0) != nil } ?? true }
    var builder = ColumnBuilder(name: name, type: isWhole ? .integer : .real)
    for value in values {
      switch value {
      case nil: builder.appendNull()
      case let value? where isWhole: builder.append(integer: Int64(value))
      case let value?: builder.append(real: value)
      }
    }
    let notice = found.other.notice(.numbersReadBySeparators(column: name))
    return Result(column: builder.build(), notices: notice.count > 0 ? [notice] : [])
  }

  /// The texts without the blanks that fill a field; an empty one is no value.
  private func asWritten(_ texts: TextValues) -> TextValues {
    var result = TextValues()
    for row in 0..<texts.count {
      switch form(texts, row) {
      case .empty, .overflow: result.appendNull()
      default: Array(texts.bytes[texts.range(of: row)]).trimmed.withUnsafeBufferPointer { result.append(bytes: $0) }
      }
    }
    return result
  }

  private struct Findings {
    var none = Occurrences()
    var ambiguous = Occurrences()
    var other = Occurrences()
  }

  private func value(_ texts: TextValues, _ row: Int, _ found: inout Findings) -> Double? {
    let form = form(texts, row)
    let text = texts.shown(row)
    var reading = LocalisedNumber.read(text, locale: locale)
    switch form {
    case .empty, .overflow: return nil
    case .code: reading = .none
    case .decimal: if reading == .none, let value = Double(texts.plain(row)), value.isFinite { reading = .value(value) }
    case .whole, .other: break
    }
    switch reading {
    case .value(let value) where value.magnitude <= Self.largestWhole:
      if form == .other || Double(texts.plain(row)) != value { found.other.add(row, text) }
      return value
    case .ambiguous: found.ambiguous.add(row, text)
    case .value, .none: found.none.add(row, text)
    }
    return nil
  }

  /// Up to here a double holds every whole number.
  private static let largestWhole = 9_007_199_254_740_992.0
}

extension TextValues {
  /// The text of a row without blanks at its ends; bytes that are no UTF-8 as Windows-1252 shows them.
  fileprivate func shown(_ row: Int) -> String {
    let bytes = Array(bytes[range(of: row)]).trimmed
    return String(validating: bytes, as: UTF8.self) ?? Windows1252.text(bytes)
  }

  /// The text of a row without blanks and without a plus before it, as Swift reads numbers.
  fileprivate func plain(_ row: Int) -> String {
    let text = String(decoding: bytes[range(of: row)].filter { $0 > 0x20 }, as: UTF8.self)
    return text.first == "+" ? String(text.dropFirst()) : text
  }
}

/// Values of one kind: how many, where the first stands, and the first three.
struct Occurrences {
  private(set) var count = 0
  private(set) var first: Int?
  private(set) var examples: [String] = []

  /// - Parameter text: empty where there is none to show.
  mutating func add(_ row: Int?, _ text: String) {
    count += 1
    if first == nil { first = row }
    if examples.count < 3, !text.isEmpty, !examples.contains(text) { examples.append(text) }
  }

  /// Features are counted from 0, as everywhere.
  func notice(_ kind: Notice.Kind) -> Notice {
    Notice(kind, count: count, first: first.map { "feature \($0)" }, examples: examples)
  }
}

extension [UInt8] {
  /// The bytes without blanks and control characters at their ends.
  fileprivate var trimmed: [UInt8] {
    guard let first = firstIndex(where: { $0 > 0x20 }), let last = lastIndex(where: { $0 > 0x20 }) else { return [] }
    return Array(self[first...last])
  }
}
