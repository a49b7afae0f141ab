internal import Refusals

/// The readable form of `/api`: every address with what it takes, from the table that the reader of addresses has.
enum InterfacePage {
  /// The page.
  static func content(_ routes: [Route], _ question: Question) -> Content {
    let frame = PageFrame(question)
    let title = frame.say("Addresses of this server", "Các địa chỉ của máy chủ")
    let sections = routes.filter { !$0.pattern.hasPrefix("/files/") }.map { section($0, frame) }
    let body: Markup = """
      <article class="document"><h1>\(title)</h1>\
      <p class="meta"><a href="\(frame.root)/api?f=json" rel="nofollow">OpenAPI 3.0</a></p>\(sections)</article>
      """
    return Pages.content(Page(title: title, body: body), question)
  }

  private static func section(_ route: Route, _ frame: PageFrame) -> Markup {
    let rows = route.parameters.map { parameter -> Markup in
      """
      <tr><th scope="row">\(parameter.name)</th><td>\(parameter.form.accepted[frame.language])</td>\
      <td>\(parameter.summary[frame.language])</td></tr>
      """
    }
    let table: Markup? =
      rows.isEmpty
      ? nil : "<div class=\"scroll\"><table><tbody>\(rows)</tbody></table></div>"
    let forms = route.formats.map(\.mediaType).joined(separator: ", ")
    return """
      <section><h2>\(route.pattern)</h2><p>\(route.summary[frame.language])</p><p class="meta">\(forms)</p>\(table)</section>
      """
  }
}
