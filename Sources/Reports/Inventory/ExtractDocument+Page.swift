internal import Interchange
internal import LandInventory
internal import LandModel
internal import Mustache
internal import Refusals

extension ExtractDocument {
  /// The extract as one page for A4, with a map; it needs no network and runs no script.
  ///
  /// Every text is escaped before it reaches the template, scalar by scalar: the template engine looks at whole
  /// characters and lets a quotation mark with a combining accent through.
  public func page() -> String {
    let sections = ExtractSections(extract, language, on: head.asOf)
    let map = ExtractMap(extract, land)
    let limits = sections.say(
      "Computed from the data of the workspace; it replaces no certificate.",
      "Tính từ dữ liệu trong hệ thống, chỉ để tham khảo; không thay thế giấy chứng nhận quyền sử dụng đất, thông tin quy hoạch do cơ quan có thẩm quyền cung cấp."
    )
    let values: [String: Any] = [
      "language": language.rawValue, "title": sections.title.markupEscaped,
      "subtitle": head.title(language).markupEscaped,
      "map": map?.svg(label: sections.title) ?? "", "legend": map?.legend(language) ?? "",
      "firstSections": ExtractDocument.rendered(sections.facts),
      "wideSections": ExtractDocument.rendered(sections.statements),
      "narrowSections": ExtractDocument.rendered(sections.lists),
      "footer": "\(limits) landfund \(head.landfund)".markupEscaped,
    ]
    return ExtractDocument.template.render(values)
  }

  private static let template = EmbeddedFile.read("extract.mustache") {
    try MustacheTemplate(string: EmbeddedData.extractMUSTACHE)
  }

  /// Sections that may break across columns are those too long for one.
  private static let longest = 30

  private static func rendered(_ sections: [ExtractSections.Section]) -> [[String: Any]] {
    sections.map { ["title": $0.title.markupEscaped, "table": table($0), "long": $0.rows.count > longest] }
  }

  private static func table(_ section: ExtractSections.Section) -> String {
    guard !section.rows.isEmpty else { return "<p>\(section.none.markupEscaped)</p>" }
    var html = "<table>"
    if !section.columns.isEmpty {
      html += "<thead><tr>"
      for (column, heading) in section.columns.enumerated() {
        let isNumeric = section.rows.allSatisfy { ExtractDocument.isNumber($0[column]) }
        html += "<th scope=\"col\"\(isNumeric ? " class=\"n\"" : "")>\(heading.markupEscaped)</th>"
      }
      html += "</tr></thead>"
    }
    html += "<tbody>"
    for row in section.rows {
      html += "<tr>"
      for (column, cell) in row.enumerated() {
        let isLabel = section.columns.isEmpty && column == 0
        html +=
          isLabel
          ? "<th scope=\"row\">\(cell.markupEscaped)</th>"
          : "<td\(section.columns.isEmpty ? "" : style(of: cell))>\(ExtractDocument.unbroken(cell))</td>"
      }
      html += "</tr>\n"
    }
    return html + "</tbody></table>"
  }
}

extension ExtractDocument {
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
