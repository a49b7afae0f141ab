internal import Foundation
public import Refusals

extension Desk {
  /// The answer of a route, with what it failed on said.
  func answered(_ route: DeskRoute, _ question: DeskQuestion) -> ServerResponse {
    do {
      return response(try route.answer(question), question)
    } catch {
      let problem = (error as? Problem) ?? (error as? Refusal).map(refused) ?? Problem.bug(error, of: question.request)
      noteRefusal(of: route, question, problem)
      return refused(question, problem)
    }
  }

  /// The response that says what is wrong with a request that is not admitted.
  public func refused(_ request: ServerRequest, _ problem: Problem) -> ServerResponse {
    let question = DeskQuestion(
      request: request, captured: [:], parameters: [:], language: language(of: request), session: nil, desk: self)
    return refused(question, problem)
  }

  func response(_ answer: DeskAnswer, _ question: DeskQuestion) -> ServerResponse {
    answer.response(options.base, isHead: question.request.method == "HEAD", language: question.language)
  }

  /// The response that says what is wrong; for a browser without a session the form to sign in.
  func refused(_ question: DeskQuestion, _ problem: Problem) -> ServerResponse {
    var answer: DeskAnswer
    let frame = DeskFrame(question)
    if question.wantsPage || problem.code == .signIn && question.request.rawPath == "/sign-in" {
      let html =
        problem.code == .signIn || question.request.rawPath == "/sign-in" && problem.code == .tooMany
        ? DeskPage.signIn(frame, problem: problem == .signedOut ? nil : problem, reloads: reloads(question))
        : DeskPage.problem(frame, problem)
      answer = DeskAnswer(page: html, status: problem.code.status)
    } else {
      answer = DeskAnswer(
        problem.json(base: options.base, number: question.request.number, question.language),
        status: problem.code.status)
      answer.mediaType = "application/problem+json"
    }
    answer.headers += problem.headers
    let closes: Set<ProblemCode> = [.tooLarge, .length, .slow, .kind, .exists, .full, .tooMany, .longURL, .body, .host]
    if question.request.hasBody, closes.contains(problem.code) { answer.headers.append(.init("Connection", "close")) }
    var response = response(answer, question)
    response.fault = problem.cause
    return response
  }

  /// A cookie of `SameSite=Strict` does not come with a link from elsewhere: the page then asks for itself once more.
  private func reloads(_ question: DeskQuestion) -> Bool {
    question.request.method == "GET" && question.parameters["again"] == nil
      && question.request.header("sec-fetch-site") == "cross-site"
      && !question.request.query.contains { $0.name == "again" }
  }

  /// What a library refuses, as a problem of the desk: paths of the machine are not in it.
  private func refused(_ refusal: Refusal) -> Problem {
    if refusal.code == .inUse { return Problem.inUse(by: nil, nil, since: nil) }
    return Problem.badFile(refusal)
  }
}
