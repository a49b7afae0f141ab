public import LandModel
internal import Refusals

/// Rows under named columns: the main table of a command, before it is text or CSV.
public struct RowTable: Sendable {
  /// One cell.
  public typealias Cell = TableValue

  /// The names of the columns, units included: `grid_m2`.
  public let columns: [String]
  /// What the rows are about, as `finding`, where the names of columns alone do not say what they mean; `nil` elsewhere.
  public let subject: String?
  /// What offices and kinds of units are called in words.
  public var names = PublicNames.OfDay.shipped
  /// What codes of the workspace's own lists are called, by code.
  var labels: [String: LocalisedText] = [:]
  /// The rows, each with as many cells as there are columns.
  public private(set) var rows: [[Cell]] = []

  /// Starts an empty table.
  public init(columns: [String], of subject: String? = nil) { (self.columns, self.subject) = (columns, subject) }

  /// A table without rows about the same, in whose cells the same words stand.
  func empty(_ columns: [String]) -> RowTable {
    var table = RowTable(columns: columns, of: subject)
    (table.names, table.labels) = (names, labels)
    return table
  }

  /// Appends a row.
  ///
  /// - Precondition: it has as many cells as there are columns.
  public mutating func append(_ row: [Cell]) {
    precondition(row.count == columns.count, "a row of \(row.count) cells under \(columns.count) columns")
    rows.append(row)
  }
}

extension RowTable.Cell {
  /// A day, or no value.
  public static func day(_ day: CivilDate?) -> RowTable.Cell { day.map { .date($0) } ?? .null }

  /// The cell as CSV and JSON write a number: a dot, no grouping; empty for no value.
  var plainText: String {
    switch self {
    case .null: return ""
    case .text(let text): return text
    case .date(let day): return day.description
    case .count(let number): return "\(number)"
    case .flag(let flag): return flag ? "true" : "false"
    case .list(let texts): return texts.joined(separator: ";")
    case .number(let number):
      // Nothing has no sign; what is whole has no point.
      if number.magnitude < 0x1p53, let whole = Int(exactly: number) { return whole.description }
      return number.description
    }
  }

  var isNumeric: Bool {
    switch self {
    case .count, .number: true
    default: false
    }
  }
}
