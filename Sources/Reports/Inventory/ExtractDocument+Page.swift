internal import LandInventory
internal import LandModel
internal import Mustache

extension ExtractDocument {
  /// The extract as one page for A4, with a map; it needs no network and runs no script.
  ///
  /// Every text is escaped before it reaches the template, scalar by scalar: the template engine looks at whole
  /// characters and lets a quotation mark with a combining accent through.
  public func page() throws -> String {
    let sections = ExtractSections(extract, language)
    let rendered = sections.all.map { ["title": $0.title.htmlEscaped, "table": ExtractDocument.table($0)] }
    let limits = sections.say(
      "Computed from the data of the workspace; it replaces no certificate.",
      "Tính từ dữ liệu của hệ thống; không thay thế giấy chứng nhận.")
    let values: [String: Any] = [
      "language": language.rawValue, "title": sections.title.htmlEscaped, "subtitle": head.title.htmlEscaped,
      "map": ExtractMap(extract, land)?.svg(label: sections.title) ?? "",
      "firstSections": Array(rendered.prefix(2)), "otherSections": Array(rendered.dropFirst(2)),
      "footer": "\(limits) landfund \(head.landfund)".htmlEscaped,
    ]
    return try MustacheTemplate(string: EmbeddedData.extractMUSTACHE).render(values)
  }

  private static func table(_ section: ExtractSections.Section) -> String {
    guard !section.rows.isEmpty else { return "<p>\(section.none.htmlEscaped)</p>" }
    var html = "<table>"
    if !section.columns.isEmpty {
      html += "<thead><tr>" + section.columns.map { "<th scope=\"col\">\($0.htmlEscaped)</th>" }.joined()
      html += "</tr></thead>"
    }
    html += "<tbody>"
    for row in section.rows {
      html += "<tr>"
      for (column, cell) in row.enumerated() {
        let isLabel = section.columns.isEmpty && column == 0
        html +=
          isLabel
          ? "<th scope=\"row\">\(cell.htmlEscaped)</th>" : "<td>\(ExtractDocument.unbroken(cell.htmlEscaped))</td>"
      }
      html += "</tr>\n"
    }
    return html + "</tbody></table>"
  }
}

extension ExtractDocument {
  /// Numbers keep their unit on the same line.
  private static func unbroken(_ text: String) -> String {
    var text = text
    for unit in [" m²", " %"] { text = text.replacing(unit, with: "&nbsp;" + unit.dropFirst()) }
    return text
  }
}

extension String {
  /// The text with everything replaced that means something in HTML, scalar by scalar.
  var htmlEscaped: String {
    var text = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\"": text += "&quot;"
      case "'": text += "&#39;"
      case "\u{0}"..."\u{8}", "\u{B}", "\u{C}", "\u{E}"..."\u{1F}": text += "\u{FFFD}"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
