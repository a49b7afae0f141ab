internal import Foundation

extension RowTable {
  /// The table for a person: columns aligned, numbers to the right.
  ///
  /// Lengths and areas (columns that end in `_m`, `_m2`) have two decimals, percentages one, ratios six. A number that the decimals
  /// would hide is printed in full, so that no area above zero reads as zero.
  public var text: String {
    let decimals = columns.map { $0.hasSuffix("_m") || $0.hasSuffix("_m2") ? 2 : $0.hasSuffix("pct") ? 1 : 6 }
    let cells = [columns] + rows.map { zip($0, decimals).map(RowTable.rounded) }
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

  private static func rounded(_ cell: Cell, _ decimals: Int) -> String {
    guard case .number(let number) = cell else { return cell.plainText }
    let text = String(format: "%.\(decimals)f", number)
    return number != 0 && Double(text) == 0 ? cell.plainText : text
  }
}
