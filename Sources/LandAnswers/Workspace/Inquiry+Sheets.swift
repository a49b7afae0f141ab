internal import LandStore
public import LandModel
public import PlanChecks
public import Refusals
public import Reports

/// Findings whose sheets are asked for.
public struct SheetChoice: Sendable {
  /// Their ids; `nil` for all errors and warnings that count.
  public var ids: [String]?
  /// Of all: the rules; empty for every one.
  public var rules: [RuleID]
  /// Of all: the offices in charge; empty for every one.
  public var owners: [Office]

  /// Names them.
  public init(ids: [String]?, rules: [RuleID] = [], owners: [Office] = []) {
    (self.ids, self.rules, self.owners) = (ids, rules, owners)
  }
}

extension Inquiry {
  /// A report and the ids of the findings that a choice means, in the order of the list.
  ///
  /// - Throws: `Refusal` `unknown_identifier` for an id that the check does not find, and where nothing is let through.
  public func sheets(_ choice: SheetChoice) throws -> (report: Report, findings: [String]) {
    let report = try report()
    let findings = report.findings
    let known = Set(findings.map(\.id))
    if let unknown = choice.ids?.first(where: { !known.contains($0) }) {
      throw nothing(
        LocalisedText(en: "the check finds no \(unknown)", vi: "lần kiểm tra này không có phát hiện \(unknown)"))
    }
    let chosen = findings.filter { finding in
      if let ids = choice.ids { return ids.contains(finding.id) }
      return finding.counts && finding.severity != .info
        && (choice.rules.isEmpty || choice.rules.contains(finding.rule))
        && (choice.owners.isEmpty || finding.owner.map(choice.owners.contains) ?? false)
    }
    guard !chosen.isEmpty else {
      throw nothing(
        LocalisedText(en: "the check finds nothing of that kind", vi: "lần kiểm tra này không có phát hiện nào như vậy")
      )
    }
    return (report, chosen.map(\.id))
  }

  private func nothing(_ message: LocalisedText) -> Refusal {
    Refusal(
      .unknownIdentifier, message,
      remedy: LocalisedText(
        en: "take an id, a rule or an office from landfund check",
        vi: "lấy mã, loại phát hiện hoặc cơ quan từ landfund check"), at: RefusalPlace(file: workspace.path))
  }
}
