public import Refusals
public import Reports

/// Why a request is not answered: RFC 9457, one sentence with what to do.
public struct Problem: Error, Hashable, Sendable {
  /// The kind.
  public var code: ProblemCode
  /// What is wrong and what to do, one sentence.
  public var detail: LocalisedText
  /// The parameter that is meant; `nil` for none.
  public var parameter: String?
  /// Where in the parameter's value, in characters from 0; `nil` where that says nothing.
  public var position: Int?
  /// What is accepted; `nil` where that is no list.
  public var accepted: [String]?
  /// What else the document says of it: the line of a text, who is at work.
  public var members: [JSONValue.Member] = []
  /// Header fields that belong to it, `Allow` and `Retry-After` among them.
  public var headers: [ServerRequest.Header] = []

  /// What failed, of a fault of the program: for those who run it, never for an answer.
  var cause: String?

  /// Says what is wrong.
  ///
  /// - Parameters:
  ///   - code: the kind.
  ///   - detail: one sentence with what to do.
  ///   - parameter: the parameter that is meant.
  ///   - position: where in its value, in characters from 0.
  ///   - accepted: what is accepted.
  public init(
    _ code: ProblemCode, _ detail: LocalisedText, parameter: String? = nil, position: Int? = nil,
    accepted: [String]? = nil
  ) {
    self.code = code
    self.detail = detail
    self.parameter = parameter
    self.position = position
    self.accepted = accepted
  }

  /// A fault of the program; what failed is for those who run it.
  static func bug(_ error: any Error, of request: ServerRequest) -> Problem {
    var problem = Problem(
      .bug,
      LocalisedText(
        en: "The program has a fault; tell those who run it the number \(request.number).",
        vi: "Chương trình có lỗi; hãy báo số \(request.number) cho người vận hành."))
    problem.cause = String(describing: error)
    return problem
  }

  /// The same problem, of a server that can answer later.
  func toBeAskedAgain(afterSeconds seconds: Int) -> Problem {
    var problem = self
    problem.headers.append(.init("Retry-After", "\(seconds)"))
    return problem
  }

  /// The document, `application/problem+json`.
  ///
  /// - Parameters:
  ///   - base: the address of the server without a slash at its end.
  ///   - number: the number of the request.
  ///   - language: of title and detail.
  public func json(base: String, number: String, _ language: Language) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init("type", .text("\(base)/problems/\(code.rawValue)")), .init("title", .text(code.title[language])),
      .init("status", .count(code.status)), .init("detail", .text(detail[language])),
      .init("instance", .text("urn:landfund:request:\(number)")),
    ]
    if let parameter { members.append(.init("parameter", .text(parameter))) }
    if let position { members.append(.init("position", .count(position))) }
    if let accepted { members.append(.init("accepted", JSONValue(accepted))) }
    return .object(members + self.members)
  }
}

/// The kinds of problems: a closed list, each explained at `/problems/{code}`.
public enum ProblemCode: String, CaseIterable, Hashable, Sendable {
  /// No address takes a parameter of that name.
  case unknownParameter = "unknown_parameter"
  /// A parameter stands twice.
  case repeatedParameter = "repeated_parameter"
  /// The value of a parameter, or the address, cannot be read.
  case badValue = "bad_value"
  /// The filter cannot be read, or its types do not agree.
  case badFilter = "bad_filter"
  /// The system is none of those that are offered.
  case unknownCRS = "unknown_crs"
  /// The collection answers for one day alone.
  case oneDayOnly = "one_day_only"
  /// The polygon is none.
  case badPolygon = "bad_polygon"
  /// No address takes a body.
  case body
  /// Nothing stands at that address.
  case notFound = "not_found"
  /// The address takes other methods.
  case method
  /// None of the formats that the client takes is offered.
  case notAcceptable = "not_acceptable"
  /// The address is too long.
  case longURL = "long_url"
  /// The range lies outside the file.
  case range
  /// The client asks too often.
  case tooMany = "too_many"
  /// The server has its hands full.
  case busy
  /// The answer takes more work than one request is given.
  case workLimit = "work_limit"
  /// A fault of the program.
  case bug
  /// Nobody is signed in, or the token is wrong.
  case signIn = "sign_in"
  /// A change that another site may have asked for.
  case csrf
  /// A reader asks for what editors may do.
  case role
  /// The body comes too slowly.
  case slow
  /// Somebody else writes to the workspace.
  case inUse = "in_use"
  /// Something of that name stands there.
  case exists
  /// The length of the body is not said.
  case length
  /// Somebody else has changed it meanwhile.
  case changed
  /// The body is too large.
  case tooLarge = "too_large"
  /// A kind of file that nothing reads.
  case kind
  /// The request is for another host.
  case host
  /// What was sent cannot be taken.
  case badFile = "bad_file"
  /// No room is left.
  case full

  /// The status of HTTP.
  public var status: Int {
    switch self {
    case .unknownParameter, .repeatedParameter, .badValue, .badFilter, .unknownCRS, .oneDayOnly, .badPolygon, .body: 400
    case .notFound: 404
    case .method: 405
    case .notAcceptable: 406
    case .longURL: 414
    case .range: 416
    case .tooMany: 429
    case .busy, .workLimit: 503
    case .bug: 500
    case .signIn: 401
    case .csrf, .role: 403
    case .slow: 408
    case .inUse, .exists: 409
    case .length: 411
    case .changed: 412
    case .tooLarge: 413
    case .kind: 415
    case .host: 421
    case .badFile: 422
    case .full: 507
    }
  }
}
