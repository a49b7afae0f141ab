internal import Foundation
internal import Interchange
internal import PlaneGeometry
internal import Refusals

extension HandIn {
  /// The same as text on A4 that a word processor opens: of each page on what it rests, what its figures say and what is
  /// missing; a sketch of each clean site, as a picture that word processors keep.
  public var html: String {
    let language = Language.vietnamese
    var body = "<h1>Báo cáo tổng hợp quy hoạch và quỹ đất</h1>\n<p>\(head.title(language).markupEscaped)</p>\n"
    for (number, page) in pages.enumerated() {
      body += "<h2>\(number + 1). \(page.title.markupEscaped)</h2>\n"
      body += "<p><em>\(basis(of: page).markupEscaped)</em></p>\n" + text(page)
    }
    if !sites.isEmpty { body += "<h2>Sơ đồ các khu đất sạch</h2>\n" }
    for site in sites { body += sketch(site) }
    // Word processors take it for the foot of every page.
    body += "<div title=\"footer\"><p><em>Kết quả tham khảo, không thay thế hồ sơ pháp lý</em></p></div>\n"
    return """
      <!DOCTYPE html>
      <html lang="vi"><head><meta charset="utf-8"><title>Báo cáo tổng hợp</title>
      <style>@page{size:A4;margin:20mm}body{font-family:"Times New Roman",serif;font-size:13pt}h1{font-size:16pt;text-align:center}h2{font-size:14pt}</style>
      </head><body>
      \(body)</body></html>

      """
  }

  private func text(_ page: Page) -> String {
    let (said, items) = (page.account.paragraphs.filter { !$0.isEmpty }, page.account.items)
    let paragraphs = said + page.missing
    let lines = paragraphs.isEmpty && items.isEmpty ? [HandIn.nothing] : paragraphs
    // What is missing stands last.
    func paragraph(_ line: String) -> String { "<p>\(line.visible.markupEscaped)</p>\n" }
    let list = items.isEmpty ? "" : "<ul>\n\(items.map { "<li>\($0.visible.markupEscaped)</li>\n" }.joined())</ul>\n"
    return lines.prefix(said.count).map(paragraph).joined() + list
      + lines.dropFirst(said.count).map(paragraph).joined()
  }

  // MARK: - Sketches

  /// Pixels of the longer side; shown at a third of that, so that print is sharp.
  private static let side = 540
  private static let shown = 3

  private func sketch(_ site: Site) -> String {
    let caption = site.caption.visible.markupEscaped
    guard let picture = picture(of: site.ground) else { return "<p>\(caption)</p>\n" }
    return "<p><img src=\"data:\(picture.kind);base64,\(Data(picture.bytes).base64EncodedString())\" "
      + "width=\"\(picture.width)\" height=\"\(picture.height)\" alt=\"\(caption)\"><br>\(caption)</p>\n"
  }

  private func picture(of ground: Geometry) -> (kind: String, bytes: [UInt8], width: Int, height: Int)? {
    GroundPicture(of: ground, side: HandIn.side).map {
      ("image/png", $0.bytes, $0.width / HandIn.shown, $0.height / HandIn.shown)
    }
  }
}
