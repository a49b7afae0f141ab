internal import LandModel
internal import Mustache
internal import Refusals

/// A page: what stands between the bar with the search box and the foot.
struct Page {
  /// What it is called.
  var title: String
  /// What it says.
  var body: Markup
  /// The class of the page, for its style.
  var kind = "page"
  /// Whether search engines may list it.
  var isListed = true
  /// Its scripts.
  var scripts: [PageFile] = []
  /// Styles beside that of every page.
  var styles: [PageFile] = []
}

/// What a page is made for: who asks, in which language, of which address.
struct PageFrame {
  let language: Language
  /// The address of the server without a slash at its end.
  let base: String
  let request: ServerRequest
  /// What is answered from; `nil` of a problem.
  let snapshot: Snapshot?

  init(_ question: Question) {
    self.init(
      language: question.language, base: question.base, request: question.request, snapshot: question.snapshot)
  }

  init(language: Language, base: String, request: ServerRequest, snapshot: Snapshot?) {
    (self.language, self.base, self.request, self.snapshot) = (language, base, request, snapshot)
  }

  /// A text in the language of the page.
  func say(_ en: String, _ vi: String) -> String { LocalisedText(en: en, vi: vi)[language] }

  /// The path of the server's address: links of pages stay at the host at which the page was asked for.
  var root: String {
    // https://host/path: what stands behind the third slash, with it.
    let parts = base.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
    return parts.count > 3 ? "/\(parts[3])" : ""
  }

  /// The same address in another language.
  func address(in other: Language) -> String {
    let query = request.query.filter { $0.name != "lang" }
      .map { "\(PercentText.encoded($0.name))=\(PercentText.encoded($0.value))" }
    return "?" + (query + ["lang=\(other.rawValue)"]).joined(separator: "&")
  }

  /// A link to an address of the server, in the language of the page.
  func link(_ path: String, _ query: [(String, String)] = []) -> String {
    let parts = query.map { "\($0.0)=\(PercentText.encoded($0.1))" } + ["lang=\(language.rawValue)"]
    return "\(root)\(path)?\(parts.joined(separator: "&"))"
  }

  /// The form that finds parcels, units, plans and coordinates.
  func searchForm(_ value: String = "") -> Markup {
    let label = say("Search", "Tìm kiếm")
    let hint = say("parcel 12/330, unit, decision, X Y", "thửa 12/330, xã, quyết định, X Y")
    return """
      <form class="search" role="search" action="\(root)/search" method="get"><label><span>\(label)</span>\
      <input type="search" name="q" maxlength="200" autocomplete="off" placeholder="\(hint)" value="\(value)"></label>\
      <input type="hidden" name="lang" value="\(language.rawValue)"><button>\(say("Find", "Tìm"))</button></form>
      """
  }
}

/// Makes pages HTML.
enum Pages {
  /// The HTML of a page; no script or style stands in it, so that the policy of pages holds.
  static func html(_ page: Page, _ frame: PageFrame) -> String {
    let other: Language = frame.language == .vietnamese ? .english : .vietnamese
    let values: [String: Any] = [
      "language": frame.language.rawValue, "title": ("\(page.title)" as Markup).html, "kind": page.kind,
      "hidden": !page.isListed, "styles": ([.style] + page.styles).map { frame.root + $0.path },
      "scripts": page.scripts.map { frame.root + $0.path }, "bar": bar(frame, other).html, "body": page.body.html,
      "foot": foot(frame).html,
    ]
    return template.render(values)
  }

  /// The answer of a route.
  static func content(_ page: Page, _ question: Question) -> Content {
    Content(Format.html.mediaType, Array(html(page, PageFrame(question)).utf8))
  }

  private static let template = EmbeddedFile.read("page.mustache") {
    try MustacheTemplate(string: EmbeddedData.pageMUSTACHE)
  }

  private static func bar(_ frame: PageFrame, _ other: Language) -> Markup {
    let name = frame.snapshot?.workspace ?? "LandFund"
    return """
      <a class="name" href="\(frame.link("/"))">\(name)</a>\(frame.searchForm())\
      <nav><a href="\(frame.link("/collections"))">\(frame.say("Data", "Dữ liệu"))</a> \
      <a href="\(frame.link("/api"))">API</a> \
      <a rel="alternate" hreflang="\(other.rawValue)" href="\(frame.address(in: other))">\
      \(other.rawValue.uppercased())</a></nav>
      """
  }

  private static func foot(_ frame: PageFrame) -> Markup {
    guard let snapshot = frame.snapshot else { return "" }
    let lines = [snapshot.settings.attribution, snapshot.settings.contact].compactMap { $0 }
    let day = frame.say("Data as of", "Số liệu ngày") + " " + frame.language.day(snapshot.day)
    return """
      \(lines.map { line -> Markup in "<p>\(line)</p>" })\
      <p>\(day) · \(snapshot.systemCode) · \(frame.say("version", "bản")) \(snapshot.id)</p>
      """
  }
}
