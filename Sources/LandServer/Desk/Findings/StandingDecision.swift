internal import Interchange
internal import LandModel
internal import LandStore
internal import Refusals
internal import Reports

/// What people have decided of a finding: where it stands, or the waiver that names it.
struct StandingDecision: Sendable {
  let finding: String
  /// What tells it from any other; `nil` where nothing is decided.
  let tag: String?
  let by: String?
  let on: String?
  /// What else there is to say of it.
  let members: [JSONValue.Member]

  /// Where a finding stands.
  init(triageOf finding: FindingRecord) {
    self.finding = finding.id
    tag = StandingDecision.triageTag(
      finding.triage, note: finding.triageNote, by: finding.triageBy, on: finding.triageOn)
    (by, on) = (finding.triageBy, finding.triageOn)
    members = [.init("state", .text(finding.triage)), .init("note", JSONValue(finding.triageNote))]
  }

  /// The waiver of a finding; `nil` for none.
  init(_ waiver: Waiver?, of finding: String) {
    self.finding = finding
    tag = waiver.map { StandingDecision.waiverTag($0.reason, by: $0.by, on: $0.on, until: $0.until) }
    (by, on) = (waiver?.by, waiver?.on?.description)
    members = [.init("reason", JSONValue(waiver?.reason)), .init("until", JSONValue(waiver?.until?.description))]
  }

  /// The tag of where a finding stands; `nil` where nobody has dealt with it.
  static func triageTag(_ state: String, note: String?, by: String?, on: String?) -> String? {
    let parts = [state == TriageState.new.rawValue ? "" : state, note ?? "", by ?? "", on ?? ""]
    return parts.allSatisfy(\.isEmpty) ? nil : tag(parts)
  }

  /// The tag of a waiver.
  static func waiverTag(_ reason: String, by: String, on: CivilDate?, until: CivilDate?) -> String {
    tag([reason, by, on?.description ?? "", until?.description ?? ""])
  }

  private static func tag(_ parts: [String]) -> String {
    String(FileDigest.sha256(of: parts.joined(separator: "\0")).prefix(16))
  }

  /// What stands now, for who has not seen it.
  fileprivate var json: JSONValue {
    .object(
      [
        .init("finding", .text(finding)), .init("by", JSONValue(by)), .init("on", JSONValue(on)),
        .init("tag", JSONValue(tag)),
      ] + members)
  }
}

/// What the sender of a decision has seen of earlier ones: of each finding the tag that its row had.
struct SeenDecisions: Sendable {
  private let tags: JSONTree?

  /// - Parameter document: what was sent; its `seen` is an object of tags by finding.
  /// - Throws: `Problem` `bad_file` for anything else there.
  init(_ document: JSONTree) throws(Problem) {
    tags = document["seen"].flatMap { $0.isNull ? nil : $0 }
    guard let tags else { return }
    guard case .object = tags.content else {
      throw Problem.badFile(
        en: "seen is an object with the tag of each finding that was seen.",
        vi: "seen là đối tượng ghi nhãn đã thấy của từng phát hiện.")
    }
  }

  /// Refuses to put a decision in place of one that its sender has not seen.
  ///
  /// - Throws: `Problem` `changed` with what stands now.
  func demand(_ standing: [StandingDecision]) throws(Problem) {
    let changed = standing.filter { $0.tag != tags?[$0.finding]?.text }
    guard let first = changed.first else { return }
    func said(_ language: Language) -> String {
      let day = first.on.flatMap { CivilDate($0) }.map { language.day($0) }
      switch (language, first.tag, first.by) {
      case (.english, nil, _): return "What was decided of \(first.finding) has been taken back"
      case (.english, _, let by):
        return "\(by ?? "Somebody") has decided on \(first.finding)" + (day.map { " (\($0))" } ?? "")
      case (.vietnamese, nil, _): return "Quyết định về \(first.finding) đã bị thu hồi"
      case (.vietnamese, _, let by):
        return "\(by ?? "Người khác") đã quyết định về \(first.finding)" + (day.map { " (\($0))" } ?? "")
      }
    }
    let more = changed.count - 1
    var problem = Problem(
      .changed,
      LocalisedText(
        en: said(.english) + (more > 0 ? ", and \(more.counted("other has", "others have")) changed too" : "")
          + "; look at what stands now and decide anew.",
        vi: said(.vietnamese) + (more > 0 ? ", còn \(more) phát hiện khác cũng thay đổi" : "")
          + "; hãy xem tình trạng hiện nay rồi quyết định lại."))
    problem.members = [
      .init("by", JSONValue(first.by)), .init("on", JSONValue(first.on)),
      .init("changed", .array(changed.map(\.json))),
    ]
    throw problem
  }
}
