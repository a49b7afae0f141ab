internal import Foundation
public import LandModel
internal import Interchange
public import PlaneGeometry
public import Refusals

/// The books as an office hands them in: a workbook of sheets, or the same as text; in Vietnamese.
public struct HandIn: Sendable {
  /// A table of a page.
  public struct Part: Sendable {
    let title: String
    let table: RowTable
    let summed: Set<String>

    /// - Parameters:
    ///   - title: what the table is; stands above it, but above the first of a page.
    ///   - table: the rows.
    ///   - columns: the columns that are shown; `nil`: all.
    ///   - summed: the columns whose rows may be added.
    public init(_ title: String, _ table: RowTable, columns: [String]? = nil, adding summed: Set<String> = []) {
      self.title = title
      self.table = columns.map(table.selecting) ?? table
      self.summed = summed
    }
  }

  /// A sheet, or a section of the text.
  public struct Page: Sendable {
    let title: String
    let parts: [Part]
    /// What is missing, a sentence each.
    let missing: [String]
    /// What the figures say, in a sentence or two.
    let paragraph: String

    /// Names everything.
    public init(_ title: String, _ parts: [Part], missing: [String], paragraph: String) {
      (self.title, self.parts, self.missing, self.paragraph) = (title, parts, missing, paragraph)
    }
  }

  private let head: WorkspaceHead
  private let pages: [Page]
  private let sites: [(name: String, ground: Geometry)]

  /// - Parameters:
  ///   - head: workspace, day and decisions.
  ///   - pages: the pages, in their order.
  ///   - sites: the clean sites, of which the text has a sketch each.
  public init(head: WorkspaceHead, pages: [Page], sites: [(name: String, ground: Geometry)]) {
    (self.head, self.pages, self.sites) = (head, pages, sites)
  }

  private static let longestTab = 31

  /// The workbook: a sheet a page, areas in hectares.
  public var workbook: Workbook {
    Workbook(title: "Biểu tổng hợp", sheets: pages.map(sheet), language: .vietnamese)
  }

  private func sheet(_ page: Page) -> Sheet {
    let tab = HandIn.tab(page.title)
    let filled = page.parts.filter { !$0.table.rows.isEmpty }
    guard let first = filled.first else {
      var sheet = Sheet(
        tab, titles: [page.title] + head.lines(.vietnamese), columns: [Sheet.Column("Ghi chú", .text, width: 60)])
      for line in page.missing.isEmpty ? ["Không có số liệu."] : page.missing { sheet.append([.text(line)]) }
      return sheet
    }
    var sheet = table(first, tab, page.title, head.lines(.vietnamese) + page.missing)
    sheet.below = filled.dropFirst().map { table($0, tab, $0.title, []) }
    return sheet
  }

  private func table(_ part: Part, _ tab: String, _ title: String, _ lines: [String]) -> Sheet {
    let isArea = part.table.descriptions.contains { $0.content == .squareMetres }
    return TableSheet(
      .same(tab), .same(title), part.table, unit: isArea ? .hectares : .ofColumns, adding: part.summed
    ).sheet(lines, .vietnamese)
  }

  /// The title as Excel takes it for a tab, cut at a word.
  static func tab(_ title: String) -> String {
    var kept = ""
    for word in title.filter({ !"[]:*?/\\".contains($0) }).split(separator: " ") {
      let longer = kept.isEmpty ? String(word) : "\(kept) \(word)"
      guard longer.utf16.count <= longestTab else { break }
      kept = longer
    }
    while let last = kept.last, ",;".contains(last) { kept.removeLast() }
    return kept
  }

  // MARK: - Text

  /// The same as text on A4 that a word processor opens: a paragraph a page, what is missing, a sketch of each site.
  public var html: String {
    let language = Language.vietnamese
    var body = "<h1>Báo cáo tổng hợp quy hoạch và quỹ đất</h1>\n"
    for line in head.lines(language) { body += "<p>\(line.markupEscaped)</p>\n" }
    for (number, page) in pages.enumerated() {
      body += "<h2>\(number + 1). \(page.title.markupEscaped)</h2>\n"
      let says = ([page.paragraph] + page.missing).filter { !$0.isEmpty }
      for line in says.isEmpty ? ["Không có số liệu."] : says { body += "<p>\(line.markupEscaped)</p>\n" }
    }
    if !sites.isEmpty { body += "<h2>Sơ đồ các khu đất sạch</h2>\n" }
    for site in sites {
      body += "<figure>\(HandIn.sketch(site.ground))<figcaption>\(site.name.markupEscaped)</figcaption></figure>\n"
    }
    body += "<footer>Kết quả tham khảo, không thay thế hồ sơ pháp lý</footer>\n"
    return """
      <!DOCTYPE html>
      <html lang="vi"><head><meta charset="utf-8"><title>Báo cáo tổng hợp</title>
      <style>@page{size:A4;margin:20mm}body{font-family:"Times New Roman",serif;font-size:13pt}figure{display:inline-block;margin:4mm}footer{margin-top:10mm;font-style:italic}</style>
      </head><body>
      \(body)</body></html>

      """
  }

  /// An outline, 160 pixels at its longer side.
  private static func sketch(_ ground: Geometry) -> String {
    let (box, side) = (ground.bounds, 160.0)
    let scale = side / max(box.maxX - box.minX, box.maxY - box.minY, 1)
    func number(_ value: Double) -> String { String(format: "%.1f", value) }
    let paths = ground.polygons.map { polygon in
      (0..<polygon.ringCount).map { ring in
        let points = polygon.ring(ring).map {
          "\(number(($0.x - box.minX) * scale)) \(number((box.maxY - $0.y) * scale))"
        }
        return "M" + points.joined(separator: "L") + "Z"
      }.joined()
    }.joined()
    let (width, height) = (number((box.maxX - box.minX) * scale), number((box.maxY - box.minY) * scale))
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(width)\" height=\"\(height)\" "
      + "viewBox=\"-1 -1 \(number((box.maxX - box.minX) * scale + 2)) \(number((box.maxY - box.minY) * scale + 2))\">"
      + "<path d=\"\(paths)\" fill=\"#dfeed8\" stroke=\"#333\" fill-rule=\"evenodd\"/></svg>"
  }
}

extension RowTable {
  /// The sum of a column, what is no number passed over; `nil` where there is none.
  public func sum(_ column: String) -> Double? {
    guard let place = columns.firstIndex(of: column) else { return nil }
    let values = rows.compactMap { row -> Double? in
      switch row[place] {
      case .number(let number): number
      case .count(let count): Double(count)
      default: nil
      }
    }
    return values.isEmpty ? nil : values.reduce(0, +)
  }
}
