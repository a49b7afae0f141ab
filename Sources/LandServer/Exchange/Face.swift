internal import Interchange
public import Refusals
internal import Reports

/// Answers requests from a snapshot by a list of routes: a request value in, a response value out.
///
/// It opens no socket, looks at no clock and changes nothing, so that any number of requests are answered at once.
public struct Face: Sendable {
  /// The addresses, in the order in which they are tried.
  public let routes: [Route]
  /// The address of the server without a slash at its end, for links.
  public let base: String
  /// The language where neither address nor client names one.
  public let language: Language

  /// Joins routes.
  public init(_ routes: [Route], base: String, language: Language) {
    self.routes = routes
    self.base = base
    self.language = language
  }

  /// The answer.
  ///
  /// - Parameters:
  ///   - request: a request.
  ///   - snapshot: what is answered from.
  ///   - budget: how much work the answer may take.
  public func respond(to request: ServerRequest, _ snapshot: Snapshot, budget: WorkBudget) -> ServerResponse {
    do throws(Problem) {
      return try answer(request, snapshot, budget)
    } catch {
      return response(to: request, error, snapshot)
    }
  }

  /// The response that says what is wrong: a page for who takes pages rather than documents.
  ///
  /// - Parameters:
  ///   - request: what was asked.
  ///   - problem: what is wrong.
  ///   - snapshot: what the page names; `nil` for nothing.
  public func response(
    to request: ServerRequest, _ problem: Problem, _ snapshot: Snapshot? = nil
  ) -> ServerResponse {
    let wish = request.query.first { $0.name == "lang" }?.value
    let language =
      wish.flatMap(Language.init(rawValue:))
      ?? (try? Negotiation.language(asked: nil, accept: request.header("accept-language"), standard: self.language))
      ?? self.language
    let isPage = takesPages(request)
    var headers: [ServerRequest.Header] = [
      .init("Content-Type", isPage ? "text/html; charset=utf-8" : "application/problem+json")
    ]
    headers += ResponseHeads.always(base)
    headers += isPage ? ResponseHeads.page(snapshot?.settings.basemapOrigin) : ResponseHeads.data
    headers += [.init("Cache-Control", "no-store"), .init("Content-Language", language.rawValue)] + problem.headers
    if problem.code == .body || problem.code == .longURL { headers.append(.init("Connection", "close")) }
    let frame = PageFrame(language: language, base: base, request: request, snapshot: snapshot)
    let text =
      isPage
      ? Pages.html(ProblemPage.page(problem, frame), frame)
      : problem.json(base: base, number: request.number, language).compactText
    let bytes = Array(text.utf8)
    headers.append(.init("Content-Length", "\(bytes.count)"))
    var response = ServerResponse(
      status: problem.code.status, headers: headers, body: request.method == "HEAD" ? .empty : .bytes(bytes))
    response.fault = problem.cause
    return response
  }

  /// Whether a client is a browser that shows what it gets.
  private func takesPages(_ request: ServerRequest) -> Bool {
    let asked = request.query.first { $0.name == "f" }?.value
    let wish = asked.flatMap { asked in [Format.json, .html].contains { $0.names.contains(asked) } ? asked : nil }
    return (try? Negotiation.format(asked: wish, accept: request.header("accept"), offered: [.json, .html])) == .html
  }

  private func answer(_ request: ServerRequest, _ snapshot: Snapshot, _ budget: WorkBudget) throws(Problem)
    -> ServerResponse
  {
    if request.method == "OPTIONS" { return ServerResponse(status: 204, headers: ResponseHeads.preflight(base)) }
    guard request.method == "GET" || request.method == "HEAD" else { throw Face.otherMethod(request.method) }
    guard !request.hasBody else {
      throw Problem(
        .body,
        LocalisedText(
          en: "No address takes a body; send the request without one.",
          vi: "Không địa chỉ nào nhận phần thân; hãy gửi yêu cầu không kèm phần thân."))
    }
    guard let (route, captured) = route(for: request.path) else { throw notFound }
    let parameters = try QuestionReading.parameters(request.query, route.accepted(captured, snapshot))
    let language = try Negotiation.language(
      asked: parameters["lang"], accept: request.header("accept-language"), standard: self.language)
    let format = try Negotiation.format(
      asked: parameters["f"], accept: request.header("accept"), offered: route.formats)
    let question = Question(
      request: request, captured: captured, parameters: parameters, format: format, language: language,
      snapshot: snapshot, base: base, budget: budget)
    let tag = EntityTag(question, packs: Negotiation.takesGzip(request.header("accept-encoding")), speaks: route.speaks)
    let content: Content
    do {
      content = try route.answer(question).begun()
    } catch let problem as Problem {
      throw problem
    } catch {
      throw Problem.bug(error, of: request)
    }
    return try ContentResponse(content, question, route, tag).response()
  }

  /// The pattern of the address that is asked for; `nil` for one at which nothing can stand.
  func pattern(of request: ServerRequest) -> String? { route(for: request.path)?.0.pattern }

  /// As how many requests one counts, for the limit of an address.
  func weight(of request: ServerRequest) -> Int { route(for: request.path)?.0.weight ?? 1 }

  private func route(for path: [String]) -> (Route, [String: String])? {
    for route in routes {
      if let captured = route.captured(from: path) { return (route, captured) }
    }
    return nil
  }

  private var notFound: Problem {
    Problem(
      .notFound,
      LocalisedText(
        en: "Nothing stands at this address; begin at \(base)/.",
        vi: "Không có gì tại địa chỉ này; hãy bắt đầu từ \(base)/."))
  }

  private static func otherMethod(_ method: String) -> Problem {
    var problem = Problem(
      .method,
      LocalisedText(en: "The address takes GET, HEAD and OPTIONS.", vi: "Địa chỉ này nhận GET, HEAD và OPTIONS."),
      accepted: ["GET", "HEAD", "OPTIONS"])
    problem.headers = [.init("Allow", "GET, HEAD, OPTIONS")]
    return problem
  }
}

extension ParameterDescription {
  /// The form of the answer.
  static func format(_ names: [String]) -> ParameterDescription {
    ParameterDescription(
      "f", .choice(names),
      LocalisedText(en: "The form of the answer; it wins over Accept.", vi: "Dạng trả lời; được ưu tiên hơn Accept."))
  }

  /// The language of the answer.
  static let language = ParameterDescription(
    "lang", .choice(["vi", "en"]),
    LocalisedText(
      en: "The language of the answer; it wins over Accept-Language.",
      vi: "Ngôn ngữ trả lời; được ưu tiên hơn Accept-Language."))
}
