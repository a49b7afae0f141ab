internal import Refusals

/// The pages of the desk.
enum DeskPage {
  /// The page of who is signed in.
  static func signedIn(_ frame: DeskFrame) -> String {
    html(
      frame, title: "LandFund",
      """
      <main id="desk"><h1>LandFund</h1><p>\(frame.name ?? "")</p>\
      <form method="post" action="\(frame.root)/sign-out"><input type="hidden" name="csrf" value="\(frame.csrf ?? "")">\
      <button>\(frame.say("Sign out", "Đăng xuất"))</button></form></main>\
      <noscript><p>\(frame.say("The desk needs JavaScript.", "Bàn làm việc cần JavaScript."))</p></noscript>
      """)
  }

  /// The form to sign in.
  ///
  /// - Parameters:
  ///   - problem: what was wrong with the last try; `nil` for the first.
  ///   - reloads: whether the page is to ask for itself once more, with the cookie that a link from elsewhere lacks.
  static func signIn(_ frame: DeskFrame, problem: Problem?, reloads: Bool) -> String {
    let again: Markup = reloads ? "<meta http-equiv=\"refresh\" content=\"0; url=?again=1\">" : ""
    let wrong: Markup = problem.map { "<p role=\"alert\">\($0.detail[frame.language])</p>" } ?? ""
    return html(
      frame, title: frame.say("Sign in", "Đăng nhập"), head: again,
      """
      <main><h1>\(frame.say("Sign in", "Đăng nhập"))</h1>\(wrong)\
      <form method="post" action="\(frame.root)/sign-in"><label>\(frame.say("Token", "Mã truy cập")) \
      <input name="token" type="password" autocomplete="off" required autofocus></label> \
      <button>\(frame.say("Sign in", "Đăng nhập"))</button></form></main>
      """)
  }

  /// What a browser gets of a problem.
  static func problem(_ frame: DeskFrame, _ problem: Problem) -> String {
    let title = problem.code.title[frame.language]
    return html(
      frame, title: title,
      """
      <main><h1>\(title)</h1><p>\(problem.detail[frame.language])</p>\
      <p><a href="\(frame.root)/">\(frame.say("To the desk", "Về bàn làm việc"))</a></p></main>
      """)
  }

  /// What a code means.
  static func explaining(_ frame: DeskFrame, _ code: ProblemCode) -> String {
    let title = code.title[frame.language]
    return html(frame, title: title, "<main><h1>\(title)</h1><p>\(code.meaning[frame.language])</p></main>")
  }

  private static func html(_ frame: DeskFrame, title: String, head: Markup = "", _ body: Markup) -> String {
    let bar: Markup =
      frame.isPlain
      ? """
      <p role="note">\(frame.say(
        "This line is not encrypted: others in the network can read along.",
        "Đường truyền này không mã hóa: người khác trong mạng có thể đọc được."))</p>
      """ : ""
    let page: Markup = """
      <!DOCTYPE html>
      <html lang="\(frame.language.rawValue)"><head><meta charset="utf-8"><title>\(title)</title>\
      <meta name="viewport" content="width=device-width, initial-scale=1">\(head)</head><body>\(bar)\(body)</body></html>

      """
    return page.html
  }
}

/// The scripts and styles of the desk's pages.
enum DeskFiles {
  static let all: [PageFile] = []
}
