internal import LandModel
internal import Refusals
internal import Reports

/// What a search found, for a person without script: rows with links to sheets, and without any the forms that work.
enum SearchPage {
  /// The page of a search's document.
  static func content(_ json: JSONValue, _ question: Question) -> Content {
    let frame = PageFrame(question)
    let text = question["q"] ?? ""
    var rows: [JSONValue] = []
    if case .array(let found)? = json["rows"] { rows = found }
    let title = frame.say("Search", "Tìm kiếm") + (text.isEmpty ? "" : ": \(text)")
    let body: Markup = """
      <article class="found"><h1>\(title)</h1>\(frame.searchForm(text))\(coordinates(json["read"], frame))\
      \(rows.isEmpty ? forms(frame) : list(rows, frame))</article>
      """
    var content = Pages.content(Page(title: title, body: body, isListed: false), question)
    content.headers.append(.init("X-Robots-Tag", "noindex"))
    return content
  }

  private static func text(_ value: JSONValue?) -> String? {
    if case .text(let text)? = value { text } else { nil }
  }

  private static func list(_ rows: [JSONValue], _ frame: PageFrame) -> Markup {
    let items = rows.map { row -> Markup in
      let label = text(row["label"]) ?? text(row["id"]) ?? ""
      let unit = text(row["unit"]).map { unit -> Markup in " <span class=\"meta\">\(unit)</span>" }
      let name: Markup = text(row["url"]).map { "<a href=\"\($0)\">\(label)</a>" } ?? "\(label)"
      return "<li>\(name)\(unit)</li>"
    }
    return "<ul>\(items)</ul>"
  }

  /// How coordinates were read.
  private static func coordinates(_ read: JSONValue?, _ frame: PageFrame) -> Markup? {
    guard let read, case .number(let x)? = read["x_n"], case .number(let y)? = read["y_e"] else { return nil }
    let place = "X \(frame.language.number(x, decimals: 2)), Y \(frame.language.number(y, decimals: 2))"
    let system = text(read["crs"]).map { " (\($0))" } ?? ""
    return "<p>\(frame.say("Read as", "Hiểu là")) \(place)\(system)</p>"
  }

  private static func forms(_ frame: PageFrame) -> Markup {
    let examples = [
      frame.say("sheet 12 parcel 330", "tờ 12 thửa 330"), "12/330", "ngo may", "1335/QĐ-UBND", "1587094 553224",
      "14°21'0\"B 108°0'0\"Đ",
    ].map { example -> Markup in
      "<li><a href=\"\(frame.link("/search", [("q", example)]))\" rel=\"nofollow\">\(example)</a></li>"
    }
    return """
      <p>\(frame.say("Nothing was found. These forms are understood:", "Không tìm thấy. Có thể ghi theo các dạng sau:"))\
      </p><ul>\(examples)</ul>
      """
  }
}
