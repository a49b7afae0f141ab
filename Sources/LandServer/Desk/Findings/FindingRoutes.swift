internal import Foundation
internal import Interchange
internal import LandAnswers
internal import LandModel
internal import LandStore
internal import PlanChecks
internal import Refusals
internal import Reports

/// The findings of the last check that a workspace holds, and where they stand.
enum FindingRoutes {
  static let all: [DeskRoute] = [list, one, waivers, waive, revoke, triage]

  private static let list = DeskRoute(
    "GET", "/workspaces/{workspace}/findings", parameters: FindingQuery.parameters
  ) { question in
    let (file, day) = try opened(question)
    let query = try FindingQuery(question, on: day)
    let findings = try file.findings().filter(query.passes)
    let isChecked = try file.lastRun() != nil
    let rows = findings.map { StoredFindings.json($0, withGeometry: question["geometry"] == "yes", on: day) }
    let version = question.desk.summaries[try question.workspace].version
    return question.json(
      file.head("findings", asOf: day).json.adding("version", JSONValue(version)).adding("checked", .flag(isChecked))
        .adding("count", .count(rows.count)).adding("rows", .array(rows)))
  }

  private static let one = DeskRoute("GET", "/workspaces/{workspace}/findings/{finding}") { question in
    let (file, day) = try opened(question)
    guard let finding = try file.findings().first(where: { $0.id == question.part("finding") }) else {
      throw question.notFound
    }
    return question.json(StoredFindings.json(finding, withGeometry: true, on: day))
  }

  private static let waivers = DeskRoute("GET", "/workspaces/{workspace}/waivers") { question in
    let (file, day) = try opened(question)
    return question.json(try file.waiverDocument(asOf: day).json)
  }

  // MARK: - Changes

  private static let limit = 64 * 1024

  private static let waive = DeskRoute(
    "POST", "/workspaces/{workspace}/waivers", .editor, body: .text(limit: limit)
  ) { question in
    let (file, document) = (try opened(question).file, try question.document)
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
    let choice = try choice(document, file)
    return try change("waive", question, choice.ids, ["reason": .text(reason)]) {
      let proposal = try file.waivers(of: .ids(choice.ids), words, asOf: today)
      try file.record(proposal)
      return proposal.document.json
    }
  }

  private static let revoke = DeskRoute(
    "DELETE", "/workspaces/{workspace}/waivers", .editor, body: .text(limit: limit)
  ) { question in
    let (file, document) = (try opened(question).file, try question.document)
    let ids = try choice(document, file).ids
    return try change("waive.revoke", question, ids, [:]) {
      ["findings": JSONValue(try file.takeBackWaivers(of: .ids(ids), asOf: question.desk.today))]
    }
  }

  private static let triage = DeskRoute(
    "POST", "/workspaces/{workspace}/triage", .editor, body: .text(limit: limit)
  ) { question in
    let (file, document) = (try opened(question).file, try question.document)
    guard let state = document["state"]?.text.flatMap(TriageState.init(rawValue:)) else {
      throw Problem.badFile(
        en: "The state is one of \(TriageState.allCases.map(\.rawValue).joined(separator: ", ")).",
        vi: "Tình trạng là một trong: \(TriageState.allCases.map(\.rawValue).joined(separator: ", ")).")
    }
    let note = document["note"].flatMap(\.text)
    guard note?.count ?? 0 <= 4000 else {
      throw Problem.badFile(en: "A note has at most 4,000 characters.", vi: "Ghi chú dài tối đa 4.000 ký tự.")
    }
    let ids = try choice(document, file).ids
    return try change("triage", question, ids, ["state": .text(state.rawValue)]) {
      try file.triage(ids, as: state, note: note, by: question.name, on: question.desk.today).json
    }
  }

  // MARK: - Parts

  /// The workspace's file and the day of its last check.
  static func opened(_ question: DeskQuestion) throws -> (file: Workspace, day: CivilDate?) {
    let workspace = try question.workspace
    guard question.desk.summaries[workspace].version != nil else {
      throw Problem(
        .notFound,
        LocalisedText(
          en: "The workspace has not been loaded yet; load it first.",
          vi: "Không gian làm việc chưa được nạp; hãy nạp trước."))
    }
    let file = try Workspace(workspace.geoPackage)
    let day = try file.lastRun()?.asOf.flatMap { CivilDate($0) } ?? file.asOf
    return (file, day)
  }

  /// The findings that a change names, or those that its filter lets through.
  private static func choice(_ document: JSONTree, _ file: Workspace) throws -> (ids: [String], isFilter: Bool) {
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
      return (ids, true)
    }
    let ids = document["findings"]?.texts ?? []
    guard (1...500).contains(ids.count) else { throw tooMany(ids.count) }
    return (ids, false)
  }

  private static func tooMany(_ count: Int) -> Problem {
    Problem.badFile(
      en: "1 to 500 findings are changed at once, not \(count); name them in findings.",
      vi: "Mỗi lần thay đổi 1 đến 500 phát hiện, không phải \(count); hãy nêu trong findings.")
  }

  /// Changes what stands with findings: the line of the audit log first, then the file, in one transaction.
  private static func change(
    _ action: String, _ question: DeskQuestion, _ ids: [String], _ what: JSONValue, _ body: () throws -> JSONValue
  ) throws -> DeskAnswer {
    let (workspace, desk) = (try question.workspace, question.desk)
    return try desk.writing(to: workspace) {
      try desk.note(
        action, question, workspace: workspace.name, what.adding("findings", JSONValue(ids)))
      do {
        return question.json(try body())
      } catch let refusal as Refusal where refusal.code == .inUse {
        let writer = desk.jobs.writer(of: workspace)
        throw Problem.inUse(by: writer?.by, writer?.command.rawValue, since: writer?.started ?? writer?.created)
      }
    }
  }
}

extension String {
  /// Without blanks at its ends.
  var trimmed: String { trimmingCharacters(in: .whitespacesAndNewlines) }
}
