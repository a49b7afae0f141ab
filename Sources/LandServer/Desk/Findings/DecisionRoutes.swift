internal import Interchange
internal import LandAnswers
internal import LandModel
internal import LandStore
internal import Refusals
internal import Reports

/// What people decide of findings: where they stand, waivers and their revocation.
///
/// Each is one transaction, whose line in the audit log lies on the disk before it is final.
enum DecisionRoutes {
  static let all: [DeskRoute] = [waive, revoke, triage]

  /// Bytes of a decision: a note, and 500 findings with their tags.
  private static let limit = 128 * 1024

  private static let waive = DeskRoute(
    "POST", "/workspaces/{workspace}/waivers", .editor, body: .text(limit: limit)
  ) { question in
    let document = try question.document
    let reason = document["reason"]?.text?.trimmed ?? ""
    guard (3...1000).contains(reason.count) else {
      throw Problem.badFile(
        en: "A waiver needs a reason of 3 to 1,000 characters.",
        vi: "Chấp nhận phát hiện cần lý do dài 3 đến 1.000 ký tự.")
    }
    let today = question.desk.today
    var words = WaiverWords(reason: reason, by: question.name, on: today)
    if let until = document["until"], !until.isNull {
      guard let end = until.text.flatMap({ CivilDate($0) }), end >= today else {
        throw Problem.badFile(
          en: "The last day of a waiver is a day such as 2027-12-31, today or later.",
          vi: "Ngày cuối của việc chấp nhận là một ngày như 2027-12-31, từ hôm nay trở đi.")
      }
      words.until = end
    }
    return try decided(.waive, question, document) { file, ids, confirm in
      let proposal = try file.waivers(of: .ids(ids), words, asOf: today)
      try file.record(proposal, confirm: confirm)
      return try tagged(proposal.document.json, "waiver_tag", standing(.waive, ids, in: file))
    }
  }.audited { DecisionKind.waive.asked($0) }

  private static let revoke = DeskRoute(
    "DELETE", "/workspaces/{workspace}/waivers", .editor, body: .text(limit: limit)
  ) { question in
    let today = question.desk.today
    return try decided(.revoke, question, try question.document) { file, ids, confirm in
      ["findings": JSONValue(try file.takeBackWaivers(of: .ids(ids), asOf: today, confirm: confirm))]
    }
  }.audited { DecisionKind.revoke.asked($0) }

  private static let triage = DeskRoute(
    "POST", "/workspaces/{workspace}/triage", .editor, body: .text(limit: limit)
  ) { question in
    let document = try question.document
    guard let state = document["state"]?.text.flatMap(TriageState.init(rawValue:)) else {
      throw Problem.badFile(
        en: "The state is one of \(TriageState.allCases.map(\.rawValue).joined(separator: ", ")).",
        vi: "Tình trạng là một trong: \(TriageState.allCases.map(\.rawValue).joined(separator: ", ")).")
    }
    let note = document["note"].flatMap(\.text)
    guard note?.count ?? 0 <= 4000 else {
      throw Problem.badFile(en: "A note has at most 4,000 characters.", vi: "Ghi chú dài tối đa 4.000 ký tự.")
    }
    return try decided(.triage, question, document) { file, ids, confirm in
      let list = try file.triage(
        ids, as: state, note: note, by: question.name, on: question.desk.today, confirm: confirm)
      return try tagged(list.json, "triage_tag", standing(.triage, ids, in: file))
    }
  }.audited { DecisionKind.triage.asked($0) }

  // MARK: - Parts

  /// Makes a decision of the findings that were chosen, unless somebody has decided otherwise meanwhile.
  ///
  /// - Parameter body: writes it, and calls what it is given for it to become final.
  private static func decided(
    _ kind: DecisionKind, _ question: DeskQuestion, _ document: JSONTree,
    _ body: (_ file: Workspace, _ ids: [String], _ confirm: () throws -> Void) throws -> JSONValue
  ) throws -> DeskAnswer {
    let workspace = try question.workspace
    try FindingRoutes.demandLoaded(question)
    let seen = try SeenDecisions(document)
    return try question.desk.changing(workspace) { file in
      let ids = try choice(document, file)
      try seen.demand(standing(kind, ids, in: file))
      var unsaid: Problem?
      do {
        return question.json(
          try body(file, ids) {
            let asked = kind.asked(question, ids)
            do throws(Problem) {
              try question.desk.note(
                asked.action, question, workspace: workspace.name, asked.what, command: asked.command)
            } catch {
              unsaid = error
              throw error
            }
          })
      } catch {
        throw unsaid ?? error
      }
    }
  }

  /// What stands of findings that a decision of a kind would take the place of.
  private static func standing(
    _ kind: DecisionKind, _ ids: [String], in file: Workspace
  ) throws -> [StandingDecision] {
    guard kind == .triage else {
      let waivers = try StandingWaivers(file)
      return ids.map { waivers[$0] }
    }
    let meant = Set(ids)
    return try file.findings().filter { meant.contains($0.id) }.map(StandingDecision.init(triageOf:))
  }

  /// A list of decisions, each with the tag that it now has.
  private static func tagged(_ json: JSONValue, _ key: String, _ standing: [StandingDecision]) -> JSONValue {
    guard case .object(let members) = json else { return json }
    let tags = Dictionary(standing.map { (JSONValue.text($0.finding), $0.tag) }) { first, _ in first }
    return .object(
      members.map { member in
        guard member.key == "rows", case .array(let rows) = member.value else { return member }
        return .init("rows", .array(rows.map { $0.adding(key, JSONValue(tags[$0["finding"] ?? .null] ?? nil)) }))
      })
  }

  /// The findings that a change names, or those that its filter lets through.
  private static func choice(_ document: JSONTree, _ file: Workspace) throws -> [String] {
    if let filter = document["filter"], !filter.isNull {
      func words(_ key: String) -> Set<String> { Set(filter[key]?.texts ?? []) }
      let (rules, kinds, sizes, zones) = (words("rule"), words("kind"), words("size"), words("zone"))
      let (severities, triage) = (words("severity"), words("triage"))
      func meets(_ list: Set<String>, _ value: String?) -> Bool { list.isEmpty || value.map(list.contains) ?? false }
      let ids = try file.findings().filter {
        meets(rules, $0.rule) && meets(kinds, $0.kind) && meets(sizes, $0.size) && meets(zones, $0.zone)
          && meets(severities, $0.severity) && meets(triage, $0.triage)
      }.map(\.id)
      guard (1...500).contains(ids.count) else { throw tooMany(ids.count) }
      return ids
    }
    let ids = document["findings"]?.texts ?? []
    guard (1...500).contains(ids.count) else { throw tooMany(ids.count) }
    return ids
  }

  private static func tooMany(_ count: Int) -> Problem {
    Problem.badFile(
      en: "1 to 500 findings are changed at once, not \(count); name them in findings.",
      vi: "Mỗi lần thay đổi 1 đến 500 phát hiện, không phải \(count); hãy nêu trong findings.")
  }
}
