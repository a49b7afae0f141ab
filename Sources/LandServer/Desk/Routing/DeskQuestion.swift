internal import Interchange
internal import LandModel
internal import Refusals
internal import Reports

/// A request to the desk whose address and sender are understood.
struct DeskQuestion: Sendable {
  let request: ServerRequest
  /// What the pattern of the address took from it, by name.
  let captured: [String: String]
  /// The parameters by name, each at most once and known to the address.
  let parameters: [String: String]
  let language: Language
  /// Who asks; `nil` where nobody is signed in.
  let session: Session?
  /// What came with it.
  var body: [UInt8] = []
  let desk: Desk

  /// A captured part of the address.
  ///
  /// - Precondition: the pattern of the route has it.
  func part(_ name: String) -> String { captured[name] ?? "" }

  /// The value of a parameter; `nil` where the address has none.
  subscript(parameter: String) -> String? { parameters[parameter] }

  /// Whether a browser asks for a page rather than a program for a document.
  var wantsPage: Bool {
    (try? Negotiation.format(asked: parameters["f"], accept: request.header("accept"), offered: [.json, .html]))
      == .html
  }

  /// The workspace that the address names.
  ///
  /// - Throws: `Problem` `not_found`.
  var workspace: DeskWorkspace {
    get throws(Problem) {
      guard let workspace = desk.folder.workspace(part("workspace")) else { throw notFound }
      return workspace
    }
  }

  /// A day that a parameter names; `nil` where the address has none.
  ///
  /// - Throws: `Problem` `bad_value` for what is no day.
  func day(_ parameter: String) throws(Problem) -> CivilDate? {
    guard let text = self[parameter] else { return nil }
    guard let day = CivilDate(text) else {
      throw Problem(
        .badValue,
        LocalisedText(
          en: "\(parameter) is a day such as 2026-06-30.", vi: "\(parameter) là một ngày như 2026-06-30."),
        parameter: parameter)
    }
    return day
  }

  /// Nothing stands at the address.
  var notFound: Problem {
    Problem(
      .notFound,
      LocalisedText(
        en: "Nothing stands at this address; begin at \(desk.options.base)/.",
        vi: "Không có gì tại địa chỉ này; hãy bắt đầu từ \(desk.options.base)/."))
  }

  /// The body as JSON.
  ///
  /// - Throws: `Problem` `bad_file` for what is no object.
  var document: JSONTree {
    get throws(Problem) {
      let text = String(validating: body, as: UTF8.self)
      let tree = text.flatMap { try? JSONTree($0, maximumDepth: 8) }
      guard let tree, case .object = tree.content else {
        throw Problem(
          .badFile,
          LocalisedText(
            en: "The body is no JSON object in UTF-8; send one.",
            vi: "Phần thân không phải đối tượng JSON mã hóa UTF-8; hãy gửi đúng dạng."))
      }
      return tree
    }
  }

  /// Who asks, by name.
  var name: String { session?.name ?? "" }

  /// A document in JSON.
  func json(_ value: JSONValue, status: Int = 200) -> DeskAnswer { DeskAnswer(value, status: status) }
}
