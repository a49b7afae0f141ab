internal import PlaneGeometry
internal import Refusals

/// The columns of a table while its rows come.
struct TableColumns {
  private struct Building {
    let name: String
    let number: Int
    var shown = TextValues()
    var numbers = FixedValues<Double>()
    var kinds: Set<Kind> = []
    /// Whether some number shows otherwise than it would be written.
    var isShownOtherwise = false
    var isCode = false
    var lostDigits: [Int] = []

    /// Appends the cell of a row of the file, after as many rows of the table as came before it.
    mutating func append(_ cell: TableCell, _ row: Int, after rows: Int) {
      if cell == .empty { return }
      pad(to: rows)
      switch cell {
      case .empty: return
      case .text(let text):
        kinds.insert(.text)
        shown.append(text)
      case .number(let value, let text, let isCode):
        // Columns without numbers keep no empty ones.
        while numbers.count < rows { numbers.appendNull(filler: 0) }
        numbers.append(value)
        kinds.insert(value == value.rounded() && abs(value) < 9_007_199_254_740_992 ? .whole : .real)
        self.isCode = self.isCode || isCode
        isShownOtherwise = isShownOtherwise || text != value.shortestText
        if value == value.rounded(), abs(value) >= 1e15 { lostDigits.append(row) }
        shown.append(text)
      case .day(let text):
        kinds.insert(.day)
        shown.append(text)
      case .moment(let text):
        kinds.insert(.moment)
        shown.append(text)
      case .boolean(let value):
        kinds.insert(.boolean)
        shown.append(value ? "true" : "false")
      }
    }

    mutating func pad(to rows: Int) {
      while shown.count < rows { shown.appendNull() }
    }
  }

  private enum Kind { case text, whole, real, day, moment, boolean }

  private var columns: [Building] = []
  private(set) var count = 0
  private(set) var notices: [Notice] = []
  private let header: TableHeader
  private let leftOut: Set<Int>
  private var names: Set<String> = []
  private var width = 0
  /// Cells that the rows have, empty ones before the last filled one among them.
  private var positions = 0
  private var emptyCells = 0
  /// Which column of the table one of the file is.
  private var places: [Int: Int] = [:]

  /// - Parameters:
  ///   - header: the headings; a column without one is called after its place.
  ///   - leftOut: columns that become the geometry.
  init(_ header: TableHeader, without leftOut: Set<Int>) {
    self.header = header
    self.leftOut = leftOut
    widen(to: header.names.count)
  }

  private func heading(_ column: Int) -> String { column < header.names.count ? header.names[column] : "" }

  /// Adds the columns that rows have beyond the headings.
  mutating func widen(to width: Int) {
    for column in self.width..<max(width, self.width) where !leftOut.contains(column) {
      let heading = heading(column)
      var name = heading.isEmpty ? "field_\(column + 1)" : heading
      if !names.insert(name).inserted {
        name = "\(name)_\(column + 1)"
        names.insert(name)
        notices.append(Notice(.headingTwice(place: column + 1, name: name)))
      }
      places[column] = columns.count
      columns.append(Building(name: name, number: column))
    }
    self.width = max(width, self.width)
  }

  /// Appends a row.
  ///
  /// - Throws: `Refusal` where nearly all cells of the table are empty, and for too many columns.
  mutating func append(_ row: TableRow) throws(Refusal) {
    positions += row.cells.count
    try append(row.number, row.cells.enumerated().lazy.map { ($0.offset, $0.element) })
  }

  /// Appends a row of these cells, each with its column.
  mutating func append(_ row: Int, _ cells: some Sequence<(column: Int, cell: TableCell)>) throws(Refusal) {
    for (column, cell) in cells where cell != .empty {
      if column >= width { widen(to: column + 1) }
      guard let place = places[column] else { continue }
      try allow(count - columns[place].shown.count)
      columns[place].append(cell, row, after: count)
    }
    count += 1
  }

  /// Counts cells without a value, for which a file may have next to no bytes.
  private mutating func allow(_ emptyCells: Int) throws(Refusal) {
    self.emptyCells += emptyCells
    guard TableLimits.allows(emptyCells: self.emptyCells, bytes: 2 * positions) else {
      throw Refusal(
        .tooLarge,
        LocalisedText(
          en: "nearly all cells under its \(columns.count) headings are empty",
          vi: "gần như mọi ô dưới \(columns.count) tiêu đề cột đều trống"),
        remedy: TableLimits.tooManyColumnsRemedy)
    }
  }

  /// The finished columns; those without heading and values are none.
  ///
  /// - Throws: `Refusal` for more values than a table may have.
  consuming func build() throws(Refusal) -> (columns: [Column], notices: [Notice]) {
    var result: [Column] = []
    columns.removeAll { $0.kinds.isEmpty && heading($0.number).isEmpty }
    try TableLimits.check(columns: columns.count, file: nil)
    for column in columns { try allow(count - column.shown.count) }
    for var column in columns {
      column.pad(to: count)
      if heading(column.number).isEmpty {
        notices.append(Notice(.columnWithoutName(called: column.name)))
      }
      if let first = column.lostDigits.first {
        notices.append(Notice(.digitsLost(column: column.name, row: first), count: column.lostDigits.count))
      }
      if column.numbers.count > 0 {
        while column.numbers.count < column.shown.count { column.numbers.appendNull(filler: 0) }
      }
      result.append(Self.column(column))
    }
    return (result, notices)
  }

  private static func column(_ built: Building) -> Column {
    let kinds = built.kinds
    let areNumbers = !kinds.isEmpty && kinds.isSubset(of: [.whole, .real])
    var column: Column
    if areNumbers, !built.isCode {
      if kinds == [.whole], built.lostDigits.isEmpty {
        var values = FixedValues<Int64>()
        for row in 0..<built.shown.count {
          if let value = built.numbers[row] { values.append(Int64(value)) } else { values.appendNull(filler: 0) }
        }
        column = Column(name: built.name, values: .integer(values))
      } else {
        column = Column(name: built.name, values: .real(built.numbers))
      }
      if built.isShownOtherwise { column.cells = CellValues(shown: built.shown) }
      return column
    }
    switch kinds {
    case [.day]: return Column(name: built.name, values: .date(built.shown))
    case [.moment], [.day, .moment]: return Column(name: built.name, values: .dateTime(built.shown))
    case [.boolean]:
      var values = FixedValues<Bool>()
      for row in 0..<built.shown.count {
        if let text = built.shown[row] { values.append(text == "true") } else { values.appendNull(filler: false) }
      }
      return Column(name: built.name, values: .boolean(values))
    default:
      column = Column(name: built.name, values: .text(built.shown))
      if built.numbers.count > 0 { column.cells = CellValues(numbers: built.numbers) }
      return column
    }
  }
}
