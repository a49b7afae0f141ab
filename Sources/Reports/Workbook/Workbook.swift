public import LandModel
public import Refusals

/// A spreadsheet as a value: titled sheets of typed columns, written as XLSX.
///
/// ```swift
/// var sheet = Sheet("Markers", titles: ["Boundary markers to be set"], columns: [
///   Column("Scheme", .text), Column("X (N)", .coordinate), Column("Area (ha)", .hectares),
/// ])
/// sheet.append([.text("S-01"), .number(1_587_000), .number(2.5)])
/// let bytes = try Workbook(sheets: [sheet]).bytes()
/// ```
public struct Workbook: Hashable, Sendable {
  /// The sheets in the order of their tabs.
  public var sheets: [Sheet]
  /// The title among the properties of the document.
  public var title: String?
  /// The language in which days are shown.
  public var language: Language

  /// Joins sheets.
  public init(title: String? = nil, sheets: [Sheet], language: Language = .english) {
    self.title = title
    self.sheets = sheets
    self.language = language
  }
}

/// One sheet of a ``Workbook``: title lines, a heading that is repeated on every page and filters, rows, and under them the
/// totals of the columns that may be added.
public struct Sheet: Hashable, Sendable {
  /// The name on the tab: 1 to 31 characters, none of `[ ] : * ? / \`, unlike the others whatever the case.
  public let name: String
  /// The lines above the table: what it is, the decision, the unit, the date.
  public let titles: [String]
  /// The columns.
  public let columns: [Column]
  /// The rows, each with as many cells as there are columns.
  public private(set) var rows: [[Cell]] = []
  /// The row under the rows, as long as they; `nil` for none.
  public private(set) var totals: [Cell]?
  /// Tables that stand under this one on the same sheet; their names and what stands under them are not looked at.
  public var below: [Sheet] = []

  /// Starts an empty sheet.
  public init(_ name: String, titles: [String] = [], columns: [Column]) {
    self.name = name
    self.titles = titles
    self.columns = columns
  }

  /// Appends a row.
  ///
  /// - Precondition: it has as many cells as there are columns.
  public mutating func append(_ row: [Cell]) {
    precondition(row.count == columns.count, "a row of \(row.count) cells under \(columns.count) columns")
    rows.append(row)
  }

  /// Puts a row of totals under the rows: the sums of some columns, and in the first one what they are called.
  ///
  /// - Parameters:
  ///   - label: as `Total`.
  ///   - columns: the numbers of the columns that may be added; texts in them are passed over.
  public mutating func addTotals(_ label: String, of columns: [Int]) {
    guard !rows.isEmpty, !columns.isEmpty else { return }
    totals = self.columns.indices.map { column in
      guard columns.contains(column) else { return column == 0 ? .text(label) : .empty }
      return Cell.sum(of: rows.map { $0[column] })
    }
  }

  /// A column of a sheet.
  public struct Column: Hashable, Sendable {
    /// The heading, unit included.
    public let heading: String
    /// How its numbers are shown.
    public let format: NumberFormat
    /// The width in characters; `nil`: wide enough for what stands in it, within reason.
    public let width: Double?

    /// Names a column.
    public init(_ heading: String, _ format: NumberFormat = .general, width: Double? = nil) {
      self.heading = heading
      self.format = format
      self.width = width
    }
  }

  /// One cell.
  public enum Cell: Hashable, Sendable {
    /// No value.
    case empty
    /// A text, as it is; never taken for a formula.
    case text(String)
    /// A whole number.
    case count(Int)
    /// A number in the unit of its column; what is not finite stays empty.
    case number(Double)
    /// A day.
    case date(CivilDate)
    /// Yes or no.
    case flag(Bool)

    /// The sum of the numbers among cells; none where there is none.
    static func sum(of cells: [Cell]) -> Cell {
      var (count, number): (Int?, Double?) = (nil, nil)
      for cell in cells {
        switch cell {
        case .count(let value): count = (count ?? 0) + value
        case .number(let value) where value.isFinite: number = (number ?? 0) + value
        case .number, .empty, .text, .date, .flag: continue
        }
      }
      return number.map { .number($0 + Double(count ?? 0)) } ?? .optional(count)
    }

    /// A text, or no value.
    public static func optional(_ text: String?) -> Cell { text.map(Cell.text) ?? .empty }
    /// A number, or no value.
    public static func optional(_ number: Double?) -> Cell { number.map(Cell.number) ?? .empty }
    /// A whole number, or no value.
    public static func optional(_ count: Int?) -> Cell { count.map(Cell.count) ?? .empty }
    /// A day, or no value.
    public static func optional(_ date: CivilDate?) -> Cell { date.map(Cell.date) ?? .empty }
  }

  /// How the numbers of a column are shown; the cell keeps every digit.
  public enum NumberFormat: String, CaseIterable, Hashable, Sendable {
    /// As the program that opens it likes.
    case general
    /// Without a unit: whole numbers as they are, others grouped, two to four decimals.
    case number
    /// As text, so that `012` stays `012`.
    case text
    /// Whole numbers, grouped.
    case count
    /// Hectares: grouped, two decimals.
    case hectares
    /// Square metres: grouped, one decimal.
    case squareMetres
    /// Metres: grouped, two decimals.
    case metres
    /// Northing or easting, metres: three decimals, not grouped.
    case coordinate
    /// Per cent of a share from 0 to 1: one decimal.
    case share
    /// A number that is per cent: one decimal.
    case percent
    /// Money: grouped, without decimals.
    case money
    /// A day, as 2021-12-24, in Vietnamese as 24/12/2021.
    case date

    func code(_ language: Language) -> String {
      switch self {
      case .general: "General"
      case .number: "#,##0.00##"
      case .text: "@"
      case .count, .money: "#,##0"
      case .hectares, .metres: "#,##0.00"
      case .squareMetres: "#,##0.0"
      case .percent: "0.0"
      case .coordinate: "0.000"
      case .share: "0.0%"
      case .date: language == .vietnamese ? "dd/mm/yyyy" : "yyyy-mm-dd"
      }
    }
  }
}

extension Sheet {
  /// A sheet of rows that are printed elsewhere too; units in the names of columns choose the formats.
  ///
  /// - Parameters:
  ///   - name: the name on the tab.
  ///   - titles: the lines above the table.
  ///   - table: the rows.
  ///   - headings: the headings for a person, one a column; `nil`: the names of the columns.
  public init(_ name: String, titles: [String] = [], table: RowTable, headings: [String]? = nil) {
    let headings = headings ?? table.columns
    precondition(
      headings.count == table.columns.count, "\(headings.count) headings over \(table.columns.count) columns")
    self.init(
      name, titles: titles,
      columns: zip(headings, table.descriptions).map { Column($0, $1.numberFormat) })
    for row in table.rows { append(zip(row, columns).map { Cell($0, format: $1.format) }) }
  }
}

extension Sheet.Cell {
  /// A day stands as text in rows that programs read, and as a day in a column of days.
  init(_ cell: RowTable.Cell, format: Sheet.NumberFormat) {
    switch cell {
    case .null: self = .empty
    case .text(let text): self = (format == .date ? CivilDate(text).map(Self.date) : nil) ?? .text(text)
    case .count(let count): self = .count(count)
    case .number(let number): self = .number(number)
    case .date(let day): self = .date(day)
    case .flag(let flag): self = .flag(flag)
    case .list(let texts): self = .text(texts.joined(separator: ";"))
    }
  }
}
