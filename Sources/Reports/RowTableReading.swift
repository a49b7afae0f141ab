public import LandModel

extension RowTable {
  /// The sum of a column, what is no number passed over; `nil` where there is none.
  public func sum(_ column: String) -> Double? {
    let values = rows.indices.compactMap { number($0, column) }
    return values.isEmpty ? nil : values.reduce(0, +)
  }

  /// A cell by the name of its column; no value where there is no such column.
  public func cell(_ row: Int, _ column: String) -> Cell {
    columns.firstIndex(of: column).map { rows[row][$0] } ?? .null
  }

  /// The number or count in a cell; `nil` for anything else.
  public func number(_ row: Int, _ column: String) -> Double? {
    switch cell(row, column) {
    case .number(let number): number
    case .count(let count): Double(count)
    default: nil
    }
  }

  /// The text or code in a cell; `nil` for anything else.
  public func text(_ row: Int, _ column: String) -> String? {
    if case .text(let text) = cell(row, column) { text } else { nil }
  }

  /// How many rows have each text in a column, in the order in which they first stand there.
  public func counts(of column: String) -> [(text: String, count: Int)] {
    var found: [(text: String, count: Int)] = []
    for row in rows.indices {
      guard let text = text(row, column) else { continue }
      if let place = found.firstIndex(where: { $0.text == text }) {
        found[place].count += 1
      } else {
        found.append((text, 1))
      }
    }
    return found
  }
}
