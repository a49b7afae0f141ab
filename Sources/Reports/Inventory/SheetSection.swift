internal import Interchange

/// A titled table of a sheet; without columns, pairs of a label and a value.
public struct SheetSection: Sendable {
  /// What it is called.
  public let title: String
  /// The headings; empty for pairs.
  public let columns: [String]
  /// The cells, as people read them.
  public let rows: [[String]]
  /// What stands there where there is no row.
  public let none: String

  /// Names a table.
  public init(title: String, columns: [String], rows: [[String]], none: String) {
    (self.title, self.columns, self.rows, self.none) = (title, columns, rows, none)
  }

  /// Whether it may break across columns and pages.
  public var isLong: Bool { rows.count > 30 }

  /// The table as HTML, every text escaped.
  public var table: String {
    guard !rows.isEmpty else { return "<p>\(none.markupEscaped)</p>" }
    var html = "<table>"
    if !columns.isEmpty {
      html += "<thead><tr>"
      for (column, heading) in columns.enumerated() {
        let isNumeric = rows.allSatisfy { SheetSection.isNumber($0[column]) }
        html += "<th scope=\"col\"\(isNumeric ? " class=\"n\"" : "")>\(heading.markupEscaped)</th>"
      }
      html += "</tr></thead>"
    }
    html += "<tbody>"
    for row in rows {
      html += "<tr>"
      for (column, cell) in row.enumerated() {
        let isLabel = columns.isEmpty && column == 0
        html +=
          isLabel
          ? "<th scope=\"row\">\(cell.markupEscaped)</th>"
          : "<td\(columns.isEmpty ? "" : SheetSection.style(of: cell))>\(SheetSection.unbroken(cell))</td>"
      }
      html += "</tr>\n"
    }
    return html + "</tbody></table>"
  }

  /// The text, escaped; numbers keep their unit, and words with hyphens (days, decisions) stand, on one line.
  private static func unbroken(_ text: String) -> String {
    var html = text.split(separator: " ", omittingEmptySubsequences: false).map { word in
      let escaped = String(word).markupEscaped
      return word.contains("-") && word.count <= 24 ? "<span class=\"w\">\(escaped)</span>" : escaped
    }.joined(separator: " ")
    for unit in [" m²", " %"] { html = html.replacing(unit, with: "&nbsp;" + unit.dropFirst()) }
    return html
  }

  /// Numbers stand under each other; what is short is not broken.
  private static func style(of cell: String) -> String {
    isNumber(cell) ? " class=\"n\"" : cell.count <= 16 ? " class=\"s\"" : ""
  }

  private static func isNumber(_ cell: String) -> Bool {
    cell == "–" || cell.wholeMatch(of: /-?[0-9][0-9.,]*( m²| %| m)?/) != nil
  }
}
