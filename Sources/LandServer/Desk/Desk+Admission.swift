internal import Foundation
internal import LandModel
internal import Refusals

extension Desk {
  /// Decides on a request whose head has come: answers it, or takes its body first.
  public func admit(_ request: ServerRequest) -> DeskAdmission {
    var question = DeskQuestion(
      request: request, captured: [:], parameters: [:], language: language(of: request), session: nil, desk: self)
    do throws(Problem) {
      guard site.isMeant(by: request) else { throw Problem.otherHost }
      question = identified(question)
      let route = try route(for: &question)
      return try admit(route, question)
    } catch {
      return .answered(refused(question, error))
    }
  }

  func language(of request: ServerRequest) -> Language {
    let wish = request.query.first { $0.name == "lang" }?.value
    return wish.flatMap(Language.init(rawValue:))
      ?? (try? Negotiation.language(
        asked: nil, accept: request.header("accept-language"), standard: options.language))
      ?? options.language
  }

  private func identified(_ question: DeskQuestion) -> DeskQuestion {
    let session = site.secrets(of: question.request).lazy.compactMap { self.sessions.session(of: $0, at: self.now) }
      .first
    return DeskQuestion(
      request: question.request, captured: [:], parameters: [:], language: question.language, session: session,
      desk: self)
  }

  /// The route of a request, with what its address says.
  private func route(for question: inout DeskQuestion) throws(Problem) -> DeskRoute {
    let request = question.request
    let method = request.method == "HEAD" ? "GET" : request.method
    let fitting = routes.compactMap { route in route.captured(from: request.path).map { (route, $0) } }
    guard let (route, captured) = fitting.first(where: { $0.0.method == method }) else {
      // What stands where is for those who are signed in.
      guard question.session != nil else { throw Problem.signedOut }
      guard !fitting.isEmpty else { throw question.notFound }
      throw Desk.otherMethod(fitting.map(\.0.method))
    }
    if route.access != .anybody, question.session == nil { throw Problem.signedOut }
    if let session = question.session, let workspace = captured["workspace"] {
      presence.see(session, in: workspace, at: now)
    }
    let parameters = try QuestionReading.named(request.query, route.parameters + ["f", "lang", "again"])
    question = DeskQuestion(
      request: request, captured: captured, parameters: parameters, language: question.language,
      session: question.session, desk: self)
    return route
  }

  private func admit(_ route: DeskRoute, _ question: DeskQuestion) throws(Problem) -> DeskAdmission {
    let request = question.request
    if route.changes {
      guard !site.isForeign(request) else { throw Problem.forged }
      let isForm = request.header("content-type")?.hasPrefix("application/x-www-form-urlencoded") ?? false
      // A form says its token in its body, which the route then looks at.
      if let session = question.session, route.access != .anybody, !(isForm && route.readsForm) {
        guard let word = request.header("x-desk-token"), Secret.equals(word, session.csrf) else {
          throw Problem.forged
        }
      }
      if route.access == .editor, question.session?.isEditor != true { throw Problem.notEditor }
    } else if route.access == .editor, question.session?.isEditor != true {
      throw Problem.notEditor
    }
    switch route.body {
    case .none:
      guard !request.hasBody else { throw Desk.unwantedBody }
      return .answered(answered(route, question))
    case .text(let limit):
      let length = try length(of: request)
      guard length <= limit else { throw Problem.tooLarge(limit) }
      return length == 0
        ? .answered(answered(route, question)) : .taking(TextTaking(route, question, limit: limit))
    case .file(let begin): return .taking(try begin(question, length(of: request)))
    }
  }

  /// How long the body is going to be.
  private func length(of request: ServerRequest) throws(Problem) -> Int {
    if request.header("transfer-encoding") != nil { throw Problem.noLength }
    guard let text = request.header("content-length") else {
      if request.method == "PUT" { throw Problem.noLength }
      return 0
    }
    guard let length = Int(text), length >= 0 else { throw Problem.noLength }
    return length
  }

  private static let unwantedBody = Problem(
    .body,
    LocalisedText(
      en: "The address takes no body; send the request without one.",
      vi: "Địa chỉ này không nhận phần thân; hãy gửi yêu cầu không kèm phần thân."))

  private static func otherMethod(_ methods: [String]) -> Problem {
    let methods = methods.flatMap { $0 == "GET" ? ["GET", "HEAD"] : [$0] }
    let names = methods.joined(separator: ", ")
    var problem = Problem(
      .method, LocalisedText(en: "The address takes \(names).", vi: "Địa chỉ này nhận \(names)."), accepted: methods)
    problem.headers = [.init("Allow", names)]
    return problem
  }
}
