internal import Refusals
internal import Reports

/// The addresses of pages that are no other answer's form: files, problems, what crawlers may read.
enum PageRoutes {
  static let all: [Route] = PageFile.all.map(\.route) + [problem, robots]

  private static let problem = Route(
    "/problems/{code}", operation: "getProblem",
    LocalisedText(en: "What an error means and what to do.", vi: "Lỗi nghĩa là gì và cần làm gì."),
    formats: [.json, .html]
  ) { question in
    guard let code = ProblemCode(rawValue: question.part("code")) else { throw question.notFound() }
    guard question.format == .html else {
      return Content(
        [
          "code": .text(code.rawValue), "status": .count(code.status), "title": .text(code.title[question.language]),
          "what": .text(code.meaning[question.language]),
        ], .json)
    }
    return Pages.content(ProblemPage.explaining(code, PageFrame(question)), question)
  }

  /// Crawlers stay away from items, search and sheets, whose addresses are without end.
  private static let robots: Route = {
    var route = Route(
      "/robots.txt", operation: "getRobots",
      LocalisedText(en: "What crawlers may read.", vi: "Những gì bộ thu thập được đọc."),
      formats: [Format(names: [], mediaType: "text/plain")]
    ) { question in
      let root = PageFrame(question).root
      let closed = [
        "/search", "/parcels/", "/sheet", "/zones/", "/tiles/", "/collections/*/items", "/collections/*/download",
      ]
      let lines = ["User-agent: *"] + closed.map { "Disallow: \(root)\($0)" }
      return Content("text/plain", Array((lines.joined(separator: "\n") + "\n").utf8))
    }
    route.speaks = false
    return route
  }()
}
