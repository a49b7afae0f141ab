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
    let map = GroundMap(extract, land)
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

  private static func rendered(_ sections: [ExtractSections.Section]) -> [[String: Any]] {
    sections.map { ["title": $0.title.markupEscaped, "table": $0.table, "long": $0.isLong] }
  }
}
