internal import Interchange
internal import LandModel
internal import Reports

/// The kinds of decisions, as the audit log and the command line say them.
enum DecisionKind: String, Sendable {
  case triage
  case waive
  case revoke = "waive.revoke"

  /// What a request asks for.
  ///
  /// - Parameters:
  ///   - question: the request, of which anything may be wrong.
  ///   - chosen: the findings that it is about; those that it names where nobody has looked yet.
  func asked(_ question: DeskQuestion, _ chosen: [String]? = nil) -> AskedChange {
    let document = try? question.document
    let ids = chosen ?? Array((document?["findings"]?.texts ?? []).prefix(500))
    func text(_ key: String) -> String? { document?[key]?.text }
    var what: [JSONValue.Member] = []
    switch self {
    case .triage: what = [.init("state", JSONValue(text("state")))]
    case .waive: what = [.init("reason", JSONValue(text("reason"))), .init("until", JSONValue(text("until")))]
    case .revoke: break
    }
    if chosen == nil, let filter = document?["filter"], !filter.isNull {
      what.append(.init("filter", JSONValue(filter)))
    }
    what.append(.init("findings", JSONValue(ids)))
    return AskedChange(action: rawValue, what: .object(what), command: ids.isEmpty ? nil : line(ids, text, question))
  }

  /// The line of the command that does the same.
  private func line(_ ids: [String], _ text: (String) -> String?, _ question: DeskQuestion) -> String {
    func option(_ name: String, _ value: String?) -> [String] { value.map { [name, $0] } ?? [] }
    let said = option("--by", question.name) + option("--on", question.desk.today.description)
    let words =
      switch self {
      case .triage: ["triage"] + option("--state", text("state")) + option("--note", text("note")) + said
      case .waive: ["waive"] + option("--reason", text("reason")) + said + option("--until", text("until"))
      case .revoke: ["waive", "--revoke"]
      }
    return JobLine.text([words[0], DeskWorkspace.geoPackageName] + ids + words.dropFirst())
  }
}
