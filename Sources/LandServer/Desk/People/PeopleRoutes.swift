internal import Refusals
internal import Reports

/// Signing in and out, who is signed in, and what is open to all: files of the pages, problems, whether the desk runs.
enum PeopleRoutes {
  static let all: [DeskRoute] =
    [first, signIn, signOut, session, problem, health, icon] + DeskFiles.all.map(file)

  private static let first = DeskRoute("GET", "/") { question in
    question.wantsPage
      ? DeskAnswer(page: DeskPage.signedIn(DeskFrame(question))) : WorkspaceRoutes.list(question)
  }

  private static let signIn: DeskRoute = {
    var route = DeskRoute("POST", "/sign-in", .anybody, body: .text(limit: 4096)) { question in
      let desk = question.desk
      let (now, address) = (desk.now, NetworkAddress(question.request.client) ?? NetworkAddress("0.0.0.0")!)
      if let wait = desk.signIns.wait(address, at: now) { throw waiting(wait) }
      let token = FormText.value("token", in: question.body) ?? ""
      guard let holder = desk.tokens.holder(of: token.filter { !$0.isWhitespace }, on: desk.today) else {
        desk.signIns.fail(address, at: now)
        desk.counts.countSignIn(isAccepted: false)
        try desk.note("sign_in_failed", question, name: "")
        throw Problem.wrongToken
      }
      try desk.note("sign_in", question, name: holder.name)
      // Whoever signs in gets a session of his own: one that somebody has planted before is none.
      if let session = question.session { desk.sessions.end(session) }
      let begun = desk.sessions.begin(
        name: holder.name, isEditor: holder.role == .editor, token: holder.digest, at: now)
      guard let begun else { throw crowded }
      desk.counts.countSignIn(isAccepted: true)
      var answer = DeskAnswer.elsewhere("\(DeskFrame(question).root)/")
      answer.headers.append(desk.site.cookie(begun.secret))
      return answer
    }
    route.readsForm = true
    return route
  }()

  private static let signOut: DeskRoute = {
    var route = DeskRoute("POST", "/sign-out", body: .text(limit: 4096)) { question in
      guard let session = question.session else { throw Problem.signedOut }
      let word = question.request.header("x-desk-token") ?? FormText.value("csrf", in: question.body) ?? ""
      guard Secret.equals(word, session.csrf) else { throw Problem.forged }
      try question.desk.note("sign_out", question)
      question.desk.sessions.end(session)
      question.desk.presence.forget(session)
      var answer = DeskAnswer.elsewhere("\(DeskFrame(question).root)/")
      answer.headers.append(question.desk.site.cookie(nil))
      return answer
    }
    route.readsForm = true
    return route
  }()

  private static let session = DeskRoute("GET", "/session") { question in
    let session = question.session
    return question.json([
      "name": JSONValue(session?.name), "role": .text(session?.isEditor == true ? "editor" : "reader"),
      "csrf": JSONValue(session?.csrf),
    ])
  }

  private static let problem = DeskRoute("GET", "/problems/{code}", .anybody) { question in
    guard let code = ProblemCode(rawValue: question.part("code")) else { throw question.notFound }
    guard !question.wantsPage else { return DeskAnswer(page: DeskPage.explaining(DeskFrame(question), code)) }
    return question.json([
      "code": .text(code.rawValue), "status": .count(code.status), "title": .text(code.title[question.language]),
      "what": .text(code.meaning[question.language]),
    ])
  }

  private static let health = DeskRoute("GET", "/health", .anybody) { question in question.json(["status": "running"]) }

  /// Browsers ask for it whatever a page says.
  private static let icon = DeskRoute("GET", "/favicon.ico", .anybody) { _ in
    var answer = DeskAnswer(text: Array(DeskFiles.icon.text.utf8), DeskFiles.icon.mediaType)
    answer.manner = .file
    return answer
  }

  private static func file(_ file: PageFile) -> DeskRoute {
    DeskRoute("GET", file.path, .anybody) { _ in
      var answer = DeskAnswer(text: Array(file.text.utf8), "\(file.mediaType); charset=utf-8")
      answer.manner = .file
      return answer
    }
  }

  private static func waiting(_ seconds: Double) -> Problem {
    let minutes = Int((seconds / 60).rounded(.up))
    return Problem(
      .tooMany,
      LocalisedText(
        en: "Too many wrong tokens came from your address; try again in \(minutes) min.",
        vi: "Địa chỉ của bạn đã gửi quá nhiều mã sai; hãy thử lại sau \(minutes) phút.")
    ).toBeAskedAgain(afterSeconds: max(1, Int(seconds.rounded(.up))))
  }

  private static let crowded = Problem(
    .busy,
    LocalisedText(
      en: "\(Sessions.most) people are signed in; try again when somebody has signed out.",
      vi: "Đã có \(Sessions.most) phiên đăng nhập; hãy thử lại khi có người đăng xuất.")
  ).toBeAskedAgain(afterSeconds: 60)
}

/// What a form without script sends: `application/x-www-form-urlencoded`.
enum FormText {
  /// The value of a field; `nil` where there is none.
  static func value(_ name: String, in bytes: [UInt8]) -> String? {
    let text = String(decoding: bytes, as: UTF8.self)
    for pair in text.split(separator: "&") {
      let sides = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard sides.count == 2, (try? PercentText.decoded(sides[0], plusIsBlank: true, parameter: nil)) == name else {
        continue
      }
      return try? PercentText.decoded(sides[1], plusIsBlank: true, parameter: nil)
    }
    return nil
  }
}
