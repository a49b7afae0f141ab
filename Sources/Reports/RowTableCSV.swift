internal import Foundation
public import LandModel
public import Refusals

/// How rows become delimited text: for programs, or for a spreadsheet in a language.
///
/// For programs: UTF-8 without a mark, commas, dots, every digit, codes, line feeds. For a spreadsheet that a person opens
/// by a double click: a byte-order mark, `;` in Vietnamese and `,` in English, the decimal mark of the language without
/// grouping, headings with units, words for codes, days as there, areas to 0.1 m², lengths to 0.01 m, coordinates to a
/// millimetre, ratios as per cent, lists joined with `, `, lines that end in CRLF, and a `'` before a text that a
/// spreadsheet would take for a formula.
public struct RowTableCSV: Sendable {
  private let columns: [String]
  private let cells: [LocalisedCell]?
  private let language: Language

  /// - Parameters:
  ///   - columns: the names of the columns.
  ///   - subject: what the rows are about, where names of columns alone do not say it.
  ///   - language: of the spreadsheet; `nil` for programs.
  ///   - names: what offices and kinds of units are called there.
  public init(
    columns: [String], of subject: String? = nil, for language: Language? = nil,
    names: PublicNames.OfDay = .shipped
  ) {
    self.init(columns: columns, of: subject, for: language, names: names, labels: [:])
  }

  init(
    columns: [String], of subject: String?, for language: Language?, names: PublicNames.OfDay,
    labels: [String: LocalisedText]
  ) {
    let descriptions = columns.map { ColumnDescription($0, of: subject) }
    self.columns = language.map { language in descriptions.map { $0.heading(language) } } ?? columns
    cells = language.map { language in descriptions.map { LocalisedCell($0, language, names, labels) } }
    self.language = language ?? .english
  }

  /// The first line.
  public var heading: String {
    guard cells != nil else { return columns.joined(separator: ",") + "\n" }
    return "\u{FEFF}" + columns.map(quoted).joined(separator: separator) + "\r\n"
  }

  /// One row as a line, for rows that are written as they come.
  public func line(_ row: [RowTable.Cell]) -> String {
    var line = ""
    line.reserveCapacity(128)
    for (place, cell) in row.enumerated() {
      if place > 0 { line += separator }
      if let cells {
        line += quoted(cells[place].text(cell))
      } else {
        line += cell.isNumeric ? cell.plainText : quoted(cell.plainText)
      }
    }
    line += cells == nil ? "\n" : "\r\n"
    return line
  }

  private var separator: String { cells != nil && language == .vietnamese ? ";" : "," }

  private func quoted(_ text: String) -> String {
    let mark = separator.utf8.first
    guard text.utf8.contains(where: { $0 == 0x22 || $0 == mark || $0 == 0x0A || $0 == 0x0D }) else { return text }
    return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }
}

extension RowTable {
  /// The table as CSV for programs (RFC 4180 with line feeds): a heading, then the rows; texts are quoted where they must
  /// be.
  public var csv: String { csv(for: nil) }

  /// The table as delimited text.
  ///
  /// - Parameter language: of the spreadsheet that opens it; `nil` for programs.
  public func csv(for language: Language?) -> String {
    let writer = RowTableCSV(columns: columns, of: subject, for: language, names: names, labels: labels)
    return rows.reduce(into: writer.heading) { $0 += writer.line($1) }
  }

  /// The same rows for a file that somebody opens in a spreadsheet: a text that it would take for a formula, because it
  /// begins with `=`, `+`, `-` or `@`, gets a `'` before it.
  public var guardedForSpreadsheets: RowTable { mapping { cell, _ in cell.guardedForSpreadsheets } }
}

/// How the cells of a column are written for a spreadsheet in a language.
private struct LocalisedCell {
  private let content: ColumnDescription.Content
  private let words: CellWords
  private let language: Language
  private let isForeign: Bool

  init(
    _ column: ColumnDescription, _ language: Language, _ names: PublicNames.OfDay, _ labels: [String: LocalisedText]
  ) {
    content = column.content
    isForeign = column.subject == RowTable.foreignSubject
    words = CellWords(column, language, names, labels: labels)
    self.language = language
  }

  func text(_ cell: RowTable.Cell) -> String {
    switch cell {
    case .null: ""
    case .text(let text): (day(text) ?? words.text(text)).guardedForSpreadsheets
    case .date(let day): self.day(day)
    case .count(let count): "\(count)"
    case .flag(let flag): words.text(flag)
    case .list(let texts): texts.map(words.text).joined(separator: ", ").guardedForSpreadsheets
    case .number(let number): number.isFinite ? self.number(number) : ""
    }
  }

  private func day(_ text: String) -> String? {
    guard content == .day else { return nil }
    return CivilDate(text).map(day)
  }

  private func day(_ day: CivilDate) -> String { language == .vietnamese ? language.day(day) : day.description }

  private func number(_ number: Double) -> String {
    switch content {
    case .squareMetres: fixed(number, 1)
    case .hectares, .metres, .degrees: fixed(number, 2)
    case .coordinate: fixed(number, 3)
    case .place: fixed(number, 9)
    case .money: fixed(number, 0)
    case .ratio: percent(number * 100)
    case .percent: percent(number)
    case .plain, .day: marked(isForeign ? number.writtenOut : Self.trimmed(fixed(number, Self.mostDecimals)))
    }
  }

  /// Our numbers without a unit have as many decimals as they need, so many at most.
  private static let mostDecimals = 6

  private static func trimmed(_ text: String) -> String {
    var text = text[...]
    guard text.contains(where: { $0 == "." || $0 == "," }) else { return String(text) }
    while text.last == "0" { text.removeLast() }
    if text.last == "." || text.last == "," { text.removeLast() }
    return String(text)
  }

  /// To 0.1; below 1 % to 0.01.
  private func percent(_ number: Double) -> String { fixed(number, ColumnDescription.decimals(ofPercent: number)) }

  private func fixed(_ number: Double, _ decimals: Int) -> String {
    let text = String(format: "%.\(decimals)f", number)
    return marked(Double(text) == 0 && text.hasPrefix("-") ? String(text.dropFirst()) : text)
  }

  private func marked(_ number: String) -> String {
    language == .vietnamese ? number.replacing(".", with: ",") : number
  }
}

extension Double {
  /// Every digit of the shortest form that reads back as this number, without an exponent; a dot, no grouping.
  var writtenOut: String {
    let text = RowTable.Cell.number(self).plainText
    guard let mark = text.firstIndex(of: "e"), let exponent = Int(text[text.index(after: mark)...]) else { return text }
    let isNegative = text.hasPrefix("-")
    let parts = text[..<mark].drop { $0 == "-" }.split(separator: ".")
    let digits = parts.joined()
    let point = (parts.first?.count ?? 0) + exponent
    let written =
      point <= 0
      ? "0." + String(repeating: "0", count: -point) + digits
      : digits.count <= point
        ? digits + String(repeating: "0", count: point - digits.count)
        : digits.prefix(point) + "." + digits.dropFirst(point)
    return (isNegative ? "-" : "") + written
  }
}

extension RowTable.Cell {
  fileprivate var guardedForSpreadsheets: RowTable.Cell {
    switch self {
    case .text(let text): .text(text.guardedForSpreadsheets)
    case .list(let texts): .list([texts.joined(separator: ";").guardedForSpreadsheets])
    case .null, .date, .count, .number, .flag: self
    }
  }
}

extension String {
  /// The text as a cell that no spreadsheet runs.
  package var guardedForSpreadsheets: String {
    guard let first = unicodeScalars.first(where: { $0 != "\t" && $0 != "\r" && $0 != "\n" && $0 != " " }) else {
      return self
    }
    return ["=", "+", "-", "@"].contains(first) ? "'" + self : self
  }
}
