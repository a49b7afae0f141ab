internal import Foundation
internal import Interchange
public import LandModel
public import LandStore
internal import PlanChecks
public import Refusals
public import Reports

/// What is said with a waiver; of a table of findings it fills the cells that are empty.
public struct WaiverWords: Sendable {
  /// Why a finding is accepted.
  public var reason: String?
  /// Who accepts it.
  public var author: String?
  /// The day of the waiver; the day that is asked for without.
  public var on: CivilDate?
  /// The last day on which it holds; `nil` for no end.
  public var until: CivilDate?

  /// Says it.
  public init(reason: String?, by author: String?, on: CivilDate? = nil, until: CivilDate? = nil) {
    (self.reason, self.author) = (reason, author)
    (self.on, self.until) = (on, until)
  }
}

/// Waivers that could be recorded.
public struct WaiverProposal: Sendable {
  /// The waivers, in the order in which their findings were chosen.
  public let waivers: [Waiver]
  /// The earlier waivers that they replace, by finding.
  public let earlier: [String: Waiver]
  /// The waivers as the list of waivers has them.
  public let document: ListDocument
  /// Rows of a table that are accepted and lack what a waiver needs, in their order.
  public let leftOut: [LeftOutWaiver]
  /// How many rows of the table are not accepted.
  public let notAccepted: Int
  let shown: [String]
}

/// A row that is accepted and becomes no waiver.
public struct LeftOutWaiver: Hashable, Sendable {
  /// The finding.
  public let finding: String
  /// Whether it has no note.
  public let lacksReason: Bool
  /// Whether it has no name.
  public let lacksAuthor: Bool
}

extension Workspace {
  /// The waivers of the findings of the last check that are chosen; nothing is written.
  ///
  /// - Parameters:
  ///   - choice: which findings.
  ///   - words: what is said with them.
  ///   - day: for which is asked; decides whether a waiver holds already.
  /// - Throws: `Refusal` `unknown_identifier` for a finding that the last check does not have or a choice of none,
  ///   `duplicate_identifier` for a finding in two rows, `missing_value` for rows without reason or name (of a table with a column `triage`: where none has both), `out_of_range`
  ///   for a waiver that ends before it begins; of a table with the line.
  public func waivers(of choice: FindingChoice, _ words: WaiverWords, asOf day: CivilDate?) throws -> WaiverProposal {
    var chosen = try findings(choice, on: day)
    var waivers = try chosen.compactMap { finding in
      try finding.record.map { try waiver(of: $0, finding.row, words, day) }
    }
    var leftOut: [LeftOutWaiver] = []
    var notAccepted = 0
    if case .rows(let rows) = choice, rows.hasTriage {
      let bare = waivers.filter { $0.reason.isBlank || $0.by.isBlank }
      leftOut = bare.map {
        LeftOutWaiver(finding: $0.finding, lacksReason: $0.reason.isBlank, lacksAuthor: $0.by.isBlank)
      }
      notAccepted = rows.notAccepted
      // Where no row has both, all of them are refused below.
      if bare.count < waivers.count {
        let ids = Set(bare.map(\.finding))
        chosen.removeAll { ids.contains($0.id) }
        waivers.removeAll { ids.contains($0.finding) }
      }
    }
    try refuseWithoutWords(chosen, waivers)
    let ids = Set(waivers.map(\.finding))
    let earlier = try self.waivers().filter { ids.contains($0.finding) }.map { ($0.finding, $0) }
    let applied = zip(waivers, chosen).map { waiver, finding in
      AppliedWaiver(waiver, measure: finding.record?.measure ?? waiver.measure, on: day ?? CivilDate(dayNumber: 0))
    }
    return WaiverProposal(
      waivers: waivers, earlier: Dictionary(earlier) { first, _ in first },
      document: list(of: zip(waivers, applied).map { ($0, ($1.isActive, $1.isStale)) }, on: day),
      leftOut: leftOut, notAccepted: notAccepted, shown: applied.map(\.json.compactText))
  }

  /// Records waivers, each in place of an earlier one of its finding; all or nothing.
  ///
  /// - Parameter confirm: called when everything is written and nothing is final yet; what it throws takes the change back.
  /// - Throws: `Refusal`, with nothing written, what keeps the workspace from being written.
  public func record(_ proposal: WaiverProposal, confirm: () throws -> Void = {}) throws(Refusal) {
    try record(zip(proposal.waivers, proposal.shown).map { (waiver: $0, shown: $1) }, confirm: confirm)
  }

  private func waiver(
    of finding: FindingRecord, _ row: WaiverRows.Row?, _ words: WaiverWords, _ day: CivilDate?
  ) throws(Refusal) -> Waiver {
    let (start, end) = (row?.on ?? words.on ?? day, row?.until ?? words.until)
    if let start, let end, end < start {
      throw Refusal(
        .outOfRange,
        LocalisedText(
          en: "the waiver ends on \(end), before its day, \(start)",
          vi: "thời hạn chấp nhận \(Language.vietnamese.day(end)) sớm hơn ngày chấp nhận "
            + Language.vietnamese.day(start)),
        remedy: LocalisedText(en: "name a later day", vi: "nêu ngày muộn hơn"),
        at: row?.place ?? RefusalPlace(file: path))
    }
    return Waiver(
      finding: finding.id, rule: finding.rule, subjects: finding.subjectNames, measure: finding.measure,
      reason: row?.reason ?? words.reason ?? "", by: row?.author ?? words.author ?? "", on: start, until: end)
  }

  /// Refuses waivers without a reason or a name, and says which rows have none.
  private func refuseWithoutWords(_ chosen: [ChosenFinding], _ waivers: [Waiver]) throws(Refusal) {
    let bare = zip(chosen, waivers).filter { $1.reason.isBlank || $1.by.isBlank }
    guard let first = bare.first else { return }
    let others = bare.dropFirst().prefix(10).map { $0.0.id }.joined(separator: ", ")
    let rest = bare.count > 11 ? " …" : ""
    throw Refusal(
      .missingValue,
      LocalisedText(
        en: "the waiver of \(first.0.id) has no \(first.1.reason.isBlank ? "reason" : "name of who accepts it")"
          + (others.isEmpty ? "" : "; nor have \(others)\(rest)"),
        vi: "việc chấp nhận \(first.0.id) chưa có \(first.1.reason.isBlank ? "lý do" : "tên người chấp nhận")"
          + (others.isEmpty ? "" : "; các phát hiện \(others)\(rest) cũng vậy")),
      remedy: LocalisedText(en: "say why, and who accepts it", vi: "nêu lý do và người chấp nhận"),
      at: first.0.row?.place ?? RefusalPlace(file: path))
  }

  /// Takes the waivers of findings back; all or nothing.
  ///
  /// A finding that the last check does not have may be named by its id. A filter looks at findings of the last check that
  /// have a waiver.
  /// - Parameter confirm: called when everything is written and nothing is final yet; what it throws takes the change back.
  /// - Returns: the ids, in the order of the choice.
  /// - Throws: `Refusal` `unknown_identifier` where no waiver names a finding that was chosen, and what keeps the workspace
  ///   from being written.
  @discardableResult
  public func takeBackWaivers(
    of choice: FindingChoice, asOf day: CivilDate?, confirm: () throws -> Void = {}
  ) throws -> [String] {
    let waived = Set(try waivers().map(\.finding))
    var chosen = try findings(choice, on: day, known: waived)
    if case .filtered = choice { chosen.removeAll { !waived.contains($0.id) } }
    let missing = chosen.first { !waived.contains($0.id) }
    guard missing == nil, !chosen.isEmpty else {
      throw Refusal(
        .unknownIdentifier,
        missing.map {
          LocalisedText(
            en: "no waiver names \($0.id)", vi: "không có phát hiện đã chấp nhận nào là \($0.id)")
        }
          ?? LocalisedText(
            en: "none of the findings has a waiver", vi: "không phát hiện nào trong số đó đã được chấp nhận"),
        remedy: LocalisedText(
          en: "take an id from the list of waivers", vi: "lấy một mã trong danh sách phát hiện đã chấp nhận"),
        at: missing?.row?.place ?? RefusalPlace(file: path))
    }
    try revokeWaivers(of: chosen.map(\.id), confirm: confirm)
    return chosen.map(\.id)
  }

  /// The waivers, each with whether it holds on the day and whether its finding has changed since; neither is known while
  /// no check is stored.
  public func waiverDocument(asOf day: CivilDate?) throws -> ListDocument {
    let waivers = try waivers().sorted { IdentifierOrder.precedes($0.finding, $1.finding) }
    let findings = Dictionary(try findings().map { ($0.id, $0) }) { first, _ in first }
    let isChecked = try lastRun() != nil
    let judged = waivers.map { waiver -> (isActive: Bool, isStale: Bool)? in
      guard isChecked else { return nil }
      let applied = findings[waiver.finding].map {
        AppliedWaiver(waiver, measure: $0.measure, on: day ?? CivilDate(dayNumber: 0))
      }
      return (applied?.isActive ?? false, applied?.isStale ?? false)
    }
    return list(of: zip(waivers, judged).map { ($0, $1) }, on: day)
  }

  private func list(
    of waivers: [(waiver: Waiver, state: (isActive: Bool, isStale: Bool)?)], on day: CivilDate?
  ) -> ListDocument {
    ListDocument(
      head: head("waive", asOf: day), rows: RowTable(waivers: waivers),
      title: LocalisedText(en: "Waivers", vi: "Phát hiện đã chấp nhận"))
  }
}

extension RowTable {
  /// A row for each waiver; `nil` for one that no stored check has seen.
  fileprivate init(waivers: [(waiver: Waiver, state: (isActive: Bool, isStale: Bool)?)]) {
    self.init(columns: ["finding", "rule", "area_m2", "reason", "by", "on", "until", "active", "stale"], of: "waivers")
    for (waiver, state) in waivers {
      var area = Cell.null
      if case .area(let squareMetres) = waiver.measure { area = .number(squareMetres) }
      append([
        .text(waiver.finding), .text(waiver.rule), area, .text(waiver.reason), .text(waiver.by), .day(waiver.on),
        .day(waiver.until), state.map { .flag($0.isActive) } ?? .null, state.map { .flag($0.isStale) } ?? .null,
      ])
    }
  }
}

extension FindingRecord {
  /// What a waiver of it holds on to.
  fileprivate var measure: Waiver.Measure {
    if let areaSquareMetres { return .area(areaSquareMetres) }
    if let lengthMetres { return .length(lengthMetres) }
    return .parts(parts ?? 1)
  }

  /// The subjects as `layer:id`, joined with `;`.
  fileprivate var subjectNames: String {
    struct Name: Decodable {
      let layer: String
      let id: String
    }
    let names = try? JSONDecoder().decode([Name].self, from: Data(subjects.utf8))
    return (names ?? []).map { "\($0.layer):\($0.id)" }.joined(separator: ";")
  }
}

extension String {
  fileprivate var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
