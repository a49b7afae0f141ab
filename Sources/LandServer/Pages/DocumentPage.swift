internal import LandModel
internal import Refusals
internal import Reports

extension Content {
  /// A document of JSON, or the same values as a page for who asks for one.
  ///
  /// - Parameters:
  ///   - json: the document.
  ///   - question: in which form it is asked for.
  ///   - title: what the page is called.
  ///   - isListed: whether search engines may list the page.
  ///   - names: what people call values, by their keys; a key without a name is shown as it is.
  init(
    _ json: JSONValue, _ question: Question, title: LocalisedText, isListed: Bool = true,
    names: [String: LocalisedText] = [:]
  ) {
    guard question.format == .html else {
      self.init(json, question.format)
      return
    }
    let page = DocumentPage(json, PageFrame(question), names).page(title[question.language], isListed: isListed)
    self = Pages.content(page, question)
    if !isListed { headers.append(.init("X-Robots-Tag", "noindex")) }
  }
}

/// Shows a document of JSON: objects as lists of names and values, arrays of objects as tables, addresses as links.
struct DocumentPage {
  private let json: JSONValue
  private let frame: PageFrame
  private let names: [String: LocalisedText]

  /// So many cells of a table are shown in a row, so many levels one in the other.
  private static let widest = 40
  private static let deepest = 6

  init(_ json: JSONValue, _ frame: PageFrame, _ names: [String: LocalisedText]) {
    self.json = json
    self.frame = frame
    self.names = names
  }

  /// What a key is called.
  private func name(_ key: String) -> String { names[key]?[frame.language] ?? key }

  /// The page.
  func page(_ title: String, isListed: Bool) -> Page {
    var body: Markup = "<article class=\"document\"><h1>\(title)</h1>\(otherForms)"
    if case .object(let members) = json {
      body = "\(body)\(navigation(members))"
      if json["type"] == .text("FeatureCollection"), case .array(let features)? = json["features"] {
        body = "\(body)\(counts)\(table(features.map(DocumentPage.flat), 0))"
      } else if json["type"] == .text("Feature") {
        body = "\(body)\(list(DocumentPage.members(DocumentPage.flat(json)), 0))"
      } else {
        body = "\(body)\(list(members.filter { $0.key != "links" }, 0))"
      }
    } else {
      body = "\(body)\(value(json, 0))"
    }
    return Page(title: title, body: "\(body)</article>", isListed: isListed)
  }

  /// The address as JSON.
  private var otherForms: Markup {
    let query = frame.request.query.filter { $0.name != "f" && $0.name != "lang" }
      .map { "\(PercentText.encoded($0.name))=\(PercentText.encoded($0.value))" }
    return "<p class=\"meta\"><a href=\"?\((query + ["f=json"]).joined(separator: "&"))\" rel=\"nofollow\">JSON</a></p>"
  }

  /// How many features match and are shown.
  private var counts: Markup? {
    guard case .count(let shown)? = json["numberReturned"], case .count(let matched)? = json["numberMatched"] else {
      return nil
    }
    let (some, all) = (frame.language.count(shown), frame.language.count(matched))
    return "<p>\(frame.say("\(some) of \(all)", "\(some) trong số \(all)"))</p>"
  }

  /// The links of a document.
  private func navigation(_ members: [JSONValue.Member]) -> Markup? {
    guard case .array(let links)? = members.first(where: { $0.key == "links" })?.value else { return nil }
    let shown = links.compactMap { link -> Markup? in
      guard case .text(let address)? = link["href"], case .text(let relation)? = link["rel"], relation != "self",
        let url = linked(address)
      else { return nil }
      var label = relation
      if case .text(let title)? = link["title"] { label = title }
      return "<li><a href=\"\(url)\">\(label)</a></li>"
    }
    return shown.isEmpty ? nil : "<nav class=\"links\"><ul>\(shown)</ul></nav>"
  }

  /// A feature with its properties beside its id.
  private static func flat(_ feature: JSONValue) -> JSONValue {
    guard let id = feature["id"], case .object(let properties)? = feature["properties"] else { return feature }
    return .object([.init("id", id)] + properties.filter { $0.key != "id" })
  }

  private static func members(_ value: JSONValue) -> [JSONValue.Member] {
    if case .object(let members) = value { members } else { [] }
  }

  private func list(_ members: [JSONValue.Member], _ depth: Int) -> Markup {
    let rows = members.map { member -> Markup in
      "<div><dt>\(name(member.key))</dt><dd>\(value(member.value, depth + 1))</dd></div>"
    }
    return "<dl>\(rows)</dl>"
  }

  private func value(_ value: JSONValue, _ depth: Int) -> Markup {
    guard depth < DocumentPage.deepest else { return "…" }
    switch value {
    case .null: return "–"
    case .flag(let flag): return "\(flag ? frame.say("yes", "có") : frame.say("no", "không"))"
    case .count(let number): return "<span class=\"n\">\("\(number)")</span>"
    case .number(let number): return "<span class=\"n\">\("\(number)")</span>"
    case .text(let text):
      return linked(text).map { url -> Markup in "<a href=\"\(url)\">\(text)</a>" } ?? "\(text)"
    case .object(let members): return list(members, depth)
    case .array(let elements):
      if elements.isEmpty { return "–" }
      if elements.allSatisfy({ !DocumentPage.members($0).isEmpty }) { return table(elements, depth) }
      let items = elements.map { element -> Markup in "<li>\(self.value(element, depth + 1))</li>" }
      return "<ul>\(items)</ul>"
    }
  }

  /// Objects as rows under the keys that any of them has.
  private func table(_ objects: [JSONValue], _ depth: Int) -> Markup {
    var keys: [String] = []
    var seen: Set<String> = []
    for object in objects {
      for member in DocumentPage.members(object) where member.key != "geometry" && seen.insert(member.key).inserted {
        keys.append(member.key)
      }
    }
    keys = Array(keys.prefix(DocumentPage.widest))
    let heads = keys.map { key -> Markup in "<th scope=\"col\">\(name(key))</th>" }
    let rows = objects.map { object -> Markup in
      let cells = keys.map { key -> Markup in
        "<td>\(key == "links" ? links(object[key]) : value(object[key] ?? .null, depth + 1))</td>"
      }
      return "<tr>\(cells)</tr>\n"
    }
    return "<div class=\"scroll\"><table><thead><tr>\(heads)</tr></thead><tbody>\(rows)</tbody></table></div>"
  }

  /// Links of a row, by their titles.
  private func links(_ value: JSONValue?) -> Markup {
    guard let value, case .array(let elements) = value else { return "–" }
    return navigation([.init("links", .array(elements))]) ?? "–"
  }

  /// An address that a page links to, of this server or of a definition; `nil` for any other text, which may be anybody's.
  private func linked(_ text: String) -> String? {
    [frame.base + "/", "http://www.opengis.net/"].contains { text.hasPrefix($0) } ? text : nil
  }
}
