internal import Refusals

/// What a person reads of a problem: the sentence and a search box.
enum ProblemPage {
  /// The page in place of the problem's document.
  static func page(_ problem: Problem, _ frame: PageFrame) -> Page {
    Page(
      title: problem.code.title[frame.language],
      body: """
        <article class="problem"><h1>\(problem.code.title[frame.language])</h1><p>\(problem.detail[frame.language])</p>\
        \(frame.searchForm())<p class="meta">\(problem.code.status) · \
        <a href="\(frame.link("/problems/\(problem.code.rawValue)"))">\(problem.code.rawValue)</a> · \
        \(frame.say("request", "yêu cầu")) \(frame.request.number)</p></article>
        """, isListed: false)
  }

  /// The page of `/problems/{code}`.
  static func explaining(_ code: ProblemCode, _ frame: PageFrame) -> Page {
    Page(
      title: code.title[frame.language],
      body: """
        <article class="problem"><h1>\(code.title[frame.language])</h1><p>\(code.meaning[frame.language])</p>\
        <p class="meta">HTTP \(code.status) · \(code.rawValue)</p>\(frame.searchForm())</article>
        """)
  }
}
