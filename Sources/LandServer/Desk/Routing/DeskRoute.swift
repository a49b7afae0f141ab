/// An address of the desk with a method: who may ask, what it takes, and who answers.
struct DeskRoute: Sendable {
  /// The method.
  let method: String
  /// The pattern, as in ``PathPattern``.
  let pattern: String
  /// Who may ask.
  let access: Access
  /// What may come with it.
  let body: Body
  /// What it takes beside `f` and `lang`.
  var parameters: [String] = []
  /// Whether a form without script may ask, whose body then bears the token against forgery.
  var readsForm = false
  /// What a request asks for as the audit log says it where it is refused; `nil` where that is not said.
  private(set) var asked: (@Sendable (DeskQuestion) -> AskedChange)?
  /// Answers.
  let answer: @Sendable (DeskQuestion) throws -> DeskAnswer

  private let path: PathPattern

  /// Who may ask.
  enum Access: Sendable {
    /// Anybody, whether signed in or not.
    case anybody
    /// Who is signed in.
    case reader
    /// Who is signed in as an editor.
    case editor
  }

  /// What may come with a request.
  enum Body: Sendable {
    /// Nothing.
    case none
    /// So many bytes at most, which may stand in memory.
    case text(limit: Int)
    /// A file, which is streamed to disk by who begins to take so many bytes of it.
    case file(@Sendable (DeskQuestion, _ length: Int) throws(Problem) -> any BodyTaking)
  }

  init(
    _ method: String, _ pattern: String, _ access: Access = .reader, body: Body = .none, parameters: [String] = [],
    answer: @escaping @Sendable (DeskQuestion) throws -> DeskAnswer
  ) {
    (self.method, self.pattern, self.access, self.body) = (method, pattern, access, body)
    self.parameters = parameters
    self.answer = answer
    path = PathPattern(pattern)
  }

  /// The same, of which the audit log says too what an editor asked for and did not get.
  ///
  /// - Parameter asked: reads a request, of which anything may be wrong.
  func audited(_ asked: @escaping @Sendable (DeskQuestion) -> AskedChange) -> DeskRoute {
    var route = self
    route.asked = asked
    return route
  }

  /// What the pattern takes from a path; `nil` where it does not fit.
  func captured(from path: [String]) -> [String: String]? { self.path.captured(from: path) }

  /// Whether it changes something, so that it needs the session's token against forgery.
  var changes: Bool { method != "GET" }
}
