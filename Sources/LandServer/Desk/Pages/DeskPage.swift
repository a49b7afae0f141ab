internal import Refusals

/// The pages of the desk: the one of its script, the form to sign in, and what is said of a problem.
enum DeskPage {
  /// The page of who is signed in.
  static func signedIn(_ frame: DeskFrame) -> String { DeskSkeleton(frame).html }

  /// The form to sign in, which works without script.
  ///
  /// - Parameters:
  ///   - problem: what was wrong with the last try; `nil` for the first.
  ///   - reloads: whether the page is to ask for itself once more, with the cookie that a link from elsewhere lacks.
  static func signIn(_ frame: DeskFrame, problem: Problem?, reloads: Bool) -> String {
    let again: Markup = reloads ? "<meta http-equiv=\"refresh\" content=\"0; url=?again=1\">" : ""
    let wrong: Markup = problem.map { "<p class=\"bad\" role=\"alert\">\($0.detail[frame.language])</p>" } ?? ""
    return html(
      frame, title: frame.say("Sign in", "Đăng nhập"), head: again,
      """
      <h1>\(frame.say("Sign in to the desk", "Đăng nhập bàn làm việc"))</h1>\(wrong)
      <form method="post" action="\(frame.root)/sign-in?lang=\(frame.language.rawValue)">
      <label>\(frame.say("Token", "Mã truy cập")) <input name="token" type="password" autocomplete="off" required \
      autofocus maxlength="200" spellcheck="false"></label>
      <p class="note">\(frame.say(
        "A token begins with lf_; whoever looks after the server gives you one.",
        "Mã truy cập bắt đầu bằng lf_; người quản lý máy chủ cấp cho bạn."))</p>
      <button>\(frame.say("Sign in", "Đăng nhập"))</button></form>
      """)
  }

  /// What a browser gets of a problem.
  static func problem(_ frame: DeskFrame, _ problem: Problem) -> String {
    let title = problem.code.title[frame.language]
    return html(
      frame, title: title,
      """
      <h1>\(title)</h1><p>\(problem.detail[frame.language])</p>
      <p><a href="\(frame.root)/?lang=\(frame.language.rawValue)">\(frame.say("To the desk", "Về bàn làm việc"))</a></p>
      """)
  }

  /// What a code means.
  static func explaining(_ frame: DeskFrame, _ code: ProblemCode) -> String {
    let title = code.title[frame.language]
    return html(frame, title: title, "<h1>\(title)</h1><p>\(code.meaning[frame.language])</p>")
  }

  /// What lets a browser name the desk as the origin of a form that a page of the desk sends.
  ///
  /// Under the header's `no-referrer` alone it says `null`, as it does of another site's. Nothing is told to other hosts by it.
  static let referrer: Markup = "<meta name=\"referrer\" content=\"same-origin\">"

  /// A page without script.
  private static func html(_ frame: DeskFrame, title: String, head: Markup = "", _ body: Markup) -> String {
    let other: Language = frame.language == .vietnamese ? .english : .vietnamese
    let styles = DeskFiles.styles.map { file -> Markup in
      "<link rel=\"stylesheet\" href=\"\(frame.root + file.path)\">\n"
    }
    let plain = frame.say(
      "This line is not encrypted: others in the network can read along.",
      "Đường truyền này không mã hóa: người khác trong mạng có thể đọc được.")
    let bar: Markup = frame.isPlain ? "<p class=\"plain\" role=\"note\">\(plain)</p>" : ""
    let page: Markup = """
      <!DOCTYPE html>
      <html lang="\(frame.language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="robots" content="noindex">
      \(DeskPage.referrer)
      <title>\(title)</title>
      <link rel="icon" href="\(frame.root + DeskFiles.icon.path)">
      \(styles)\(head)</head>
      <body>
      \(bar)<main class="sign-in">
      \(body)
      <p><a rel="alternate" hreflang="\(other.rawValue)" lang="\(other.rawValue)" href="?lang=\(other.rawValue)">\
      \(other == .english ? "English" : "Tiếng Việt")</a></p>
      </main>
      </body>
      </html>

      """
    return page.html
  }
}
