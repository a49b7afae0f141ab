internal import Interchange
internal import Refusals

/// Rows of a table that are one feature: those of one id that stand together, as where cells are merged downwards.
struct RowGroups {
  /// The rows of each feature, in their order.
  private(set) var rows: [[Int]] = []
  private let table: FeatureTable
  private let except: Set<String>

  /// - Parameters:
  ///   - identifiers: the columns of the id; without one every row is a feature.
  ///   - except: columns whose values belong to the rows and not to the feature.
  init(_ table: FeatureTable, identifiers: [String], except: [String]) {
    self.table = table
    func names(_ named: [String]) -> [String] {
      named.compactMap { table.columnNumber(named: $0) }.map { table.columns[$0].name }
    }
    self.except = Set(names(except))
    let columns = names(identifiers).compactMap { table.column($0) }
    var last: [String] = []
    for row in 0..<table.count {
      let id = columns.compactMap { $0.shownText(row) }
      if !id.isEmpty, id.count == columns.count, id == last {
        rows[rows.count - 1].append(row)
      } else {
        rows.append([row])
      }
      last = id
    }
  }

  /// The columns with a row for each feature: the first value that is filled.
  var columns: [Column] {
    guard rows.count < table.count else { return table.columns }
    return table.columns.map { column in
      column.selecting(rows.map { rows in rows.first { isFilled(column, $0) } ?? rows[0] })
    }
  }

  /// What is to be said of values of a feature that differ from the first one.
  func remarks(_ number: Int) -> [RowRemark] {
    guard rows[number].count > 1 else { return [] }
    return table.columns.filter { !except.contains($0.name) }.compactMap { column -> RowRemark? in
      let filled = rows[number].filter { isFilled(column, $0) }
      guard let first = filled.first, let kept = column.shownText(first),
        let other = filled.first(where: { column.shownText($0) != kept })
      else { return nil }
      return .ringValues(
        column: column.name, row: place(other), kept: kept.excerpt, other: (column.shownText(other) ?? "").excerpt)
    }
  }

  private func isFilled(_ column: Column, _ row: Int) -> Bool {
    column.shownText(row)?.contains { !$0.isWhitespace } ?? false
  }

  /// The row as the program that shows the table numbers it.
  private func place(_ row: Int) -> Int {
    guard !table.places.isEmpty else { return row + 1 }
    switch table.places[row] {
    case .row(let number), .line(let number), .byte(let number): return number
    }
  }
}
