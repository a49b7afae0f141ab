public import LandModel
public import LandStore
public import Refusals
public import Reports

extension Workspace {
  /// Writes where findings of the last check stand, all or nothing.
  ///
  /// - Parameters:
  ///   - state: where the findings stand.
  ///   - ids: the findings.
  ///   - note: what there is to say; `nil` keeps what was said before.
  ///   - author: who says so.
  ///   - day: since when; `nil` for the day of the workspace.
  ///   - confirm: called when everything is written and nothing is final yet; what it throws takes the change back.
  /// - Returns: what was written, in the order of the ids.
  /// - Throws: `Refusal` `unknown_identifier` for a finding that the last check does not have, and what keeps the workspace
  ///   from being written.
  public func triage(
    _ ids: [String], as state: TriageState, note: String?, by author: String, on day: CivilDate?,
    confirm: () throws -> Void = {}
  ) throws -> ListDocument {
    let chosen = try findings(.ids(ids), on: nil)
    let triage = chosen.map { finding in
      var triage = FindingTriage(finding: finding.id, state: state.rawValue)
      triage.note = note ?? finding.record?.triageNote
      triage.by = author
      triage.on = (day ?? asOf)?.description
      return triage
    }
    try record(triage, confirm: confirm)
    var rows = RowTable(columns: ["finding", "state", "note", "by", "on"], of: "triage")
    for one in triage {
      rows.append([
        .text(one.finding), .text(one.state), one.note.map { .text($0) } ?? .null, one.by.map { .text($0) } ?? .null,
        .day(one.on.flatMap { CivilDate($0) }),
      ])
    }
    return ListDocument(
      head: head("triage", asOf: asOf), rows: rows, title: LocalisedText(en: "Triage", vi: "Tình trạng xử lý"))
  }
}
