internal import Interchange
internal import LandInventory
internal import Refusals

extension ExtractDocument {
  /// The document for a person: every section, tables aligned.
  public var text: String {
    let sections = ExtractSections(extract, language, on: head.asOf)
    var text = "\(head.title(language))\n\(sections.title.visible)\n"
    for section in sections.all {
      text += "\n\(section.title)\n"
      if section.rows.isEmpty { text += "  \(section.none)\n" }
      let lines =
        section.columns.isEmpty ? section.rows : (section.rows.isEmpty ? [] : [section.columns]) + section.rows
      for line in ExtractDocument.aligned(lines.map { $0.map(\.visible) }) { text += "  \(line)\n" }
    }
    return text
  }

  /// Columns set under each other.
  private static func aligned(_ rows: [[String]]) -> [String] {
    let columns = rows.map(\.count).max() ?? 0
    let widths = (0..<columns).map { column in rows.map { column < $0.count ? $0[column].count : 0 }.max() ?? 0 }
    return rows.map { row in
      var line = zip(row, widths).map { cell, width in
        cell + String(repeating: " ", count: max(0, width - cell.count))
      }.joined(separator: "  ")
      while line.last == " " { line.removeLast() }
      return line
    }
  }
}
