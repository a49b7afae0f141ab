internal import Foundation
internal import Interchange
internal import LandModel
public import Refusals

extension RowTable {
  /// The table for a person: columns aligned, numbers to the right.
  ///
  /// Coordinates (`x_n`, `y_e`) have three decimals, lengths, areas and angles (`_m`, `_m2`, `_ha`, `_deg`) two,
  /// percentages one (below 1 % two), latitude and longitude six, money none. Numbers without a unit have as many as they
  /// need, at most three. A number above 1e-6 that the decimals would hide shows two digits of what there is, so that no
  /// area reads as zero; nothing has no sign.
  ///
  /// - Parameter language: in English headings and codes are those that documents for programs have too, but X and Y,
  ///   which say that X is the northing; in Vietnamese they are words, decimals follow a comma and digits are grouped by
  ///   three. Ratios are percentages; they and days are written as the language does.
  public func text(_ language: Language) -> String {
    switch language {
    case .english: withDays(.english).aligned(under: columns.map(RowTable.englishHeading), language)
    case .vietnamese: inVietnamese.aligned(under: headings(.vietnamese), language)
    }
  }

  /// The columns `x` and `y` of a file's own coordinates as people write a place: northing, then easting; in degrees
  /// latitude, then longitude.
  public func withNorthingFirst(inDegrees: Bool) -> RowTable {
    guard let x = columns.firstIndex(of: "x"), let y = columns.firstIndex(of: "y") else { return self }
    var names = columns
    (names[x], names[y]) = inDegrees ? ("latitude", "longitude") : ("x_n", "y_e")
    var table = RowTable(columns: names, of: subject)
    for var row in rows {
      row.swapAt(x, y)
      table.append(row)
    }
    return table
  }

  private static func englishHeading(_ column: String) -> String {
    column == "x_n" || column == "y_e" ? ColumnDescription(column, of: nil).heading(.english) : column
  }

  /// A cell as a person reads it, codes in words; `nil` for no value and for no such column.
  public func shown(_ row: Int, _ column: String, _ language: Language) -> String? {
    guard let place = columns.firstIndex(of: column) else { return nil }
    let (cell, description) = (rows[row][place], descriptions[place])
    let words = CellWords(description, language, names, labels: labels)
    let text =
      switch cell {
      case .null: ""
      case .text(let code): words.text(code)
      case .date(let day): language.day(day)
      case .flag(let flag): words.text(flag)
      case .list(let codes): codes.map(words.text).joined(separator: ", ")
      case .count, .number: RowTable.text(cell, of: description, language)
      }
    return text.isEmpty ? nil : text
  }

  /// The table under headings of its own.
  func text(headings: [String], _ language: Language) -> String {
    aligned(under: headings, language)
  }

  private func aligned(under headings: [String], _ language: Language) -> String {
    let descriptions = descriptions
    let cells =
      [headings.map(\.visible)]
      + rows.map { zip($0, descriptions).map { RowTable.text($0, of: $1, language).visible } }
    let widths = columns.indices.map { column in cells.map { $0[column].count }.max() ?? 0 }
    let isNumeric = columns.indices.map { column in rows.allSatisfy { $0[column].isNumeric || $0[column] == .null } }
    return cells.map { row in
      let line = row.indices.map { column in
        let blanks = String(repeating: " ", count: widths[column] - row[column].count)
        return isNumeric[column] ? blanks + row[column] : row[column] + blanks
      }
      var text = line.joined(separator: "  ")
      while text.last == " " { text.removeLast() }
      return text + "\n"
    }.joined()
  }

  /// The same rows with words for codes, and per cent for ratios.
  private var inVietnamese: RowTable {
    let isRatio = descriptions.map { $0.content == .ratio }
    let names = zip(columns, isRatio).map { $1 ? $0 + "_pct" : $0 }
    return worded(.vietnamese).withDays(.vietnamese).mapping(columns: names) { cell, column in
      guard isRatio[column], case .number(let ratio) = cell else { return cell }
      return .number(ratio * 100)
    }
  }

  /// The same rows with days as a person writes them.
  private func withDays(_ language: Language) -> RowTable {
    mapping { cell, _ in
      guard case .date(let day) = cell else { return cell }
      return .text(language.day(day))
    }
  }

  /// What is smaller is rounding: square metres that no measure lists.
  private static let leastShown = 1e-6

  /// A cell under its column: a ratio as a percentage, what else is a number with the decimals of its kind.
  private static func text(_ cell: Cell, of column: ColumnDescription, _ language: Language) -> String {
    guard column.content == .ratio, case .number(let ratio) = cell else {
      return rounded(cell, decimals: column.textDecimals, language)
    }
    let percent = ratio * 100
    return rounded(.number(percent), decimals: ColumnDescription.decimals(ofPercent: percent), language) + "%"
  }

  /// So many decimals has a number without a unit at most.
  private static let mostDecimals = 3

  private static func rounded(_ cell: Cell, decimals: Int?, _ language: Language) -> String {
    if case .count(let count) = cell, language == .vietnamese { return language.count(count) }
    guard case .number(let number) = cell else { return cell.plainText }
    guard number.isFinite else { return language == .vietnamese ? language.number(number, decimals: 2) : "\(number)" }
    func fixed(_ decimals: Int) -> String { String(format: "%.\(decimals)f", number) }
    var shown = decimals ?? mostDecimals
    if Double(fixed(shown)) == 0 {
      guard abs(number) >= leastShown else { return zero(decimals ?? 0, language) }
      // Not nothing: two digits of what there is.
      shown = Int((-log10(abs(number))).rounded(.up)) + 1
    } else if decimals == nil {
      while shown > 0, Double(fixed(shown - 1)) == Double(fixed(shown)) { shown -= 1 }
    }
    return language == .vietnamese ? language.number(number, decimals: shown) : fixed(shown)
  }

  private static func zero(_ decimals: Int, _ language: Language) -> String {
    language == .vietnamese ? language.number(0, decimals: decimals) : String(format: "%.\(decimals)f", 0.0)
  }
}
