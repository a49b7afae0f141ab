internal import Refusals

/// A cell of a delimited text or of a sheet.
enum TableCell: Hashable, Sendable {
  case empty
  case text(String)
  /// A number of a sheet, which no locale touches, and how the cell shows it.
  case number(Double, shown: String, isCode: Bool)
  case day(String)
  case moment(String)
  case boolean(Bool)

  /// What the cell shows, without blanks around it.
  var shown: String {
    switch self {
    case .empty: ""
    case .text(let text): text.trimmingBlanks
    case .number(_, let shown, _): shown
    case .day(let text), .moment(let text): text
    case .boolean(let value): value ? "true" : "false"
    }
  }

  /// Whether it has nothing but blanks.
  var isBlank: Bool {
    switch self {
    case .empty: true
    case .text(let text): text.allSatisfy(\.isWhitespace)
    default: false
    }
  }

  /// Whether it is a number of a sheet, or text that reads as one.
  var looksLikeNumber: Bool {
    switch self {
    case .number: true
    case .text(let text): LocalisedNumber.read(text) != .none
    default: false
    }
  }
}

/// A row of a table, from its first column to its last filled one.
struct TableRow: Sendable {
  /// The line of the text or the row of the sheet, from 1.
  var number: Int
  var cells: [TableCell]
  /// Columns whose cell is merged with the one above.
  var inherited: Set<Int> = []

  subscript(_ column: Int) -> TableCell { column < cells.count ? cells[column] : .empty }

  /// The columns with something in them.
  var filled: [Int] { cells.indices.filter { !cells[$0].isBlank } }
  /// Those that are not merged with the row above.
  var filledItself: [Int] { inherited.isEmpty ? filled : filled.filter { !inherited.contains($0) } }
}

/// Cells that a sheet shows as one.
struct CellRange: Hashable, Sendable {
  var rows: ClosedRange<Int>
  var columns: ClosedRange<Int>
}

/// The rows of one table, whichever kind of file they are in; they can be gone through any number of times.
protocol TableRows {
  /// Cells that are one; empty for text.
  var merges: [CellRange] { get }
  /// Whether rows that are not handed over are empty ones, which their numbers tell.
  var countsEmptyRows: Bool { get }

  /// Hands over every row with its cells in the order of the file, until `body` gives false.
  func forEach(_ body: (TableRow) throws(Refusal) -> Bool) throws(Refusal)

  /// Where a row is, for errors.
  func place(_ row: Int) -> RefusalPlace.Position

  /// The same rows for a look at them that tells nobody of faults in their cells.
  var unreported: any TableRows { get }
}

extension TableRows {
  var unreported: any TableRows { self }
}

extension TableRows {
  /// The rows that are searched for headings: the first ones that are not empty, and those down to a row that is named.
  func head(_ options: DelimitedOptions) throws(Refusal) -> [TableRow] {
    var rows: [TableRow] = []
    try forEach { (row) throws(Refusal) in
      if !row.filled.isEmpty { rows.append(row) }
      return rows.count < TableHeader.searched || row.number < options.headerRow ?? 0
    }
    return rows
  }
}

/// The rows of a delimited text.
struct TextRows: TableRows {
  let text: UnsafeBufferPointer<UInt8>
  let delimiter: UInt8
  /// Whether the first line says what parts the fields, and is no row.
  var skipsFirstLine = false
  /// Whether quotes that do not fit are an end instead of an error, while a delimiter is only being tried.
  var isTrial = false

  var merges: [CellRange] { [] }
  var countsEmptyRows: Bool { false }

  func place(_ row: Int) -> RefusalPlace.Position { .line(row) }

  func forEach(_ body: (TableRow) throws(Refusal) -> Bool) throws(Refusal) {
    var parser = DelimitedText(text, delimiter: delimiter)
    var isFirst = skipsFirstLine
    while true {
      let record: DelimitedText.Record?
      do throws(Refusal) {
        record = try parser.next()
      } catch  where isTrial {
        return
      }
      guard let record else { return }
      if isFirst {
        isFirst = false
        continue
      }
      let row = TableRow(number: record.line, cells: record.fields.map { $0.map(TableCell.text) ?? .empty })
      guard try body(row) else { return }
    }
  }
}
