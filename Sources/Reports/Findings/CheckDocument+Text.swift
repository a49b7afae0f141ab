internal import Interchange
internal import LandModel
public import PlanChecks
internal import Refusals

extension CheckDocument {
  /// The findings for a person: a table of zones and rules, then the largest of each rule and what to do next.
  public func text(_ book: RuleBook) -> String {
    var text = heading + "\n"
    guard !result.findings.isEmpty else { return text + ending }
    let zones = zoneTable
    text += "\n" + zones.text(headings: zones.columns, language)
    return text + "\n" + sections.text(result.findings, book) + ending
  }

  private var sections: FindingSections { FindingSections(language, baseline: baseline) }
  private var ending: String { sections.comparison(of: result.findings) + sections.ending(result.skipped) }

  private var heading: String {
    "\(head.title(language))\n\(sections.counts(result.findings))\(sections.gone)"
  }

  /// Findings by zone and rule: zones across where there are few, so that the table stays narrow, else rules.
  private var zoneTable: RowTable {
    let rows = result.zones
    let rules = RuleID.allCases.filter { rule in rows.contains { $0.rule == rule } }
    var zones: [String?] = []
    for row in rows where zones.last != .some(row.zone) { zones.append(row.zone) }
    func cell(_ zone: String?, _ rule: RuleID) -> RowTable.Cell {
      rows.first { $0.zone == zone && $0.rule == rule }.map { .count($0.count) } ?? .null
    }
    let names = zones.map { $0 ?? "–" }
    let (zoneWidth, ruleWidth) = (names.reduce(0) { $0 + $1.count + 2 }, rules.reduce(0) { $0 + $1.rawValue.count + 2 })
    guard zoneWidth > ruleWidth else {
      var table = RowTable(columns: [CheckWords(language).rule] + names)
      for rule in rules { table.append([.text(rule.rawValue)] + zones.map { cell($0, rule) }) }
      return table
    }
    var table = RowTable(columns: [CheckWords(language).zone] + rules.map(\.rawValue))
    for (zone, name) in zip(zones, names) { table.append([.text(name)] + rules.map { cell(zone, $0) }) }
    return table
  }
}
