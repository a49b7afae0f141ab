internal import Foundation

/// Tells the rows of data from those that only a person reads: empty ones, totals, headings of groups.
struct RowSieve {
  /// The rows with something in them that became no feature.
  private(set) var leftOut: [Int] = []
  /// Rows that end before the last heading.
  private var short = Occurrences()
  private let header: TableHeader
  private let width: Int
  /// Columns that make a row one of data even alone.
  private let telling: Telling
  /// Columns of the ids: where there are some, a row of data fills one of them, or one that tells.
  private let identifiers: Set<Int>
  private var isFirst = true

  private static let totals: Set<String> = [
    "tổng", "tổng số", "tổng cộng", "cộng", "total", "tong", "tong so", "tong cong",
  ]

  /// What makes a row one of data even where nothing else is filled.
  enum Telling {
    /// A number in one of these columns, which are those of coordinates: words there are remarks.
    case numbers(Set<Int>)
    /// Anything in one of these columns.
    case anything(Set<Int>)
  }

  init(_ header: TableHeader, telling: Telling, identifiers: Set<Int> = []) {
    self.header = header
    self.telling = telling
    self.identifiers = identifiers
    width = header.names.count { !$0.isEmpty }
  }

  enum Verdict { case data, empty, leftOut }

  /// Looks at a row below the headings; the rows come in their order.
  mutating func verdict(_ row: TableRow) -> Verdict {
    let filled = row.filledItself
    guard let first = filled.first else { return .empty }
    defer { isFirst = false }
    if isFirst, isRowOfColumnNumbers(row, filled) { return .empty }
    let isTotal = Self.totals.contains(Self.word(row[first].shown))
    let isAlone = width >= 3 && row.filled.count == 1 && !tells(row, first)
    let isForeign =
      !identifiers.isEmpty && !filled.contains { identifiers.contains($0) || tells(row, $0) }
    guard isTotal || isAlone || isForeign || repeatsHeadings(row, filled) else { return .data }
    leftOut.append(row.number)
    return .leftOut
  }

  private func tells(_ row: TableRow, _ column: Int) -> Bool {
    switch telling {
    case .numbers(let columns): columns.contains(column) && row[column].looksLikeNumber
    case .anything(let columns): columns.contains(column)
    }
  }

  /// Whether the headings stand again, as on every page of a long table.
  private func repeatsHeadings(_ row: TableRow, _ filled: [Int]) -> Bool {
    filled.count >= 2
      && filled.allSatisfy { column in
        guard column < header.lower.count else { return false }
        let text = Headings.spelled(row[column].shown)
        return text == header.lower[column] || text == header.names[column]
      }
  }

  /// `1 2 3`, `(1) (2)`, `A B 1`, `(4)=(2)+(3)`.
  private func isRowOfColumnNumbers(_ row: TableRow, _ filled: [Int]) -> Bool {
    guard filled.count >= 2, filled.count == width else { return false }
    var number = 0
    var letter = UInt8(ascii: "A")
    var hasBrackets = true
    for column in filled {
      let text = row[column].shown
      if text.utf8.elementsEqual([letter]), number == 0 {
        letter += 1
        continue
      }
      let isBracketed = text.hasPrefix("(")
      let digits = text.drop { $0 == "(" || $0 == "[" }.prefix { $0.isASCII && $0.isNumber }
      let rest = text.drop { $0 == "(" || $0 == "[" }.dropFirst(digits.count)
      number += 1
      guard digits == String(number), rest.isEmpty || ")]=".contains(rest[rest.startIndex]) else { return false }
      hasBrackets = hasBrackets && isBracketed
    }
    // Two plain numbers may well be data.
    return hasBrackets || filled.count >= 3
  }

  private static func word(_ text: String) -> String {
    let plain = text.prefix { $0 != "(" && $0 != ":" }
    return String(plain).lowercased().precomposedStringWithCanonicalMapping.trimmingBlanks
  }

  /// Counts a row that has no place in any feature.
  mutating func leaveOut(_ row: Int) { leftOut.append(row) }

  /// Holds the length of a row of data against that of the headings.
  mutating func measure(_ row: TableRow) {
    let last = header.names.lastIndex { !$0.isEmpty } ?? -1
    if row.cells.count <= last { short.add(row.number, row.cells.last?.shown ?? "") }
  }

  /// What is to be said of the rows.
  var notices: [Notice] {
    let cut = short.first.map { Notice(.rowsCutShort, count: short.count, first: "line \($0)") }
    return (leftOut.isEmpty ? [] : [Notice(.rowsLeftOut(leftOut.sorted()), count: leftOut.count)])
      + [cut].compactMap { $0 }
  }
}
