internal import LandModel
internal import PlanChecks
internal import Refusals

/// What has changed since an earlier report: which findings are new, mended, grown, shrunk or the same.
struct ReportChanges: Sendable {
  let earlier: EarlierReport
  /// Every finding of both, those of now first, in their orders.
  let rows: [Row]

  struct Row: Sendable {
    let change: String
    let finding: String
    let rule: String
    let severity: String?
    let kind: String?
    let size: String?
    let zone: String?
    let before: Double?
    let after: Double?
    let message: LocalisedText?
  }

  init(_ findings: [Finding], since earlier: EarlierReport) {
    self.earlier = earlier
    let comparison = BaselineComparison(findings: findings, among: findings, rules: nil, baseline: earlier.findings)
    let then = Dictionary(earlier.findings.map { ($0.id, $0) }) { first, _ in first }
    let new = Set(comparison.new)
    let changed = Dictionary(comparison.changed.map { ($0.id, $0) }) { first, _ in first }
    let now = findings.map { finding -> Row in
      let change = changed[finding.id].map { $0.after > $0.before ? "grown" : "shrunk" }
      return Row(
        change: new.contains(finding.id) ? "new" : change ?? "same", finding: finding.id, rule: finding.rule.rawValue,
        severity: finding.severity.rawValue, kind: finding.kind, size: finding.size?.rawValue, zone: finding.zone,
        before: then[finding.id]?.areaSquareMetres, after: finding.areaSquareMetres, message: nil)
    }
    let mended = comparison.gone.map { gone in
      Row(
        change: "mended", finding: gone.id, rule: gone.rule, severity: gone.severity, kind: gone.kind, size: gone.size,
        zone: gone.zone, before: gone.areaSquareMetres, after: nil, message: gone.message)
    }
    rows = now + mended
  }

  /// The rows as `data/changes.csv` has them.
  var table: RowTable {
    var table = RowTable(columns: [
      "change", "finding", "rule", "severity", "kind", "size", "zone", "area_before_m2", "area_after_m2",
    ])
    for row in rows {
      table.append([
        .text(row.change), .text(row.finding), .text(row.rule), .optional(row.severity), .optional(row.kind),
        .optional(row.size), .optional(row.zone), .optional(row.before), .optional(row.after),
      ])
    }
    return table
  }

  /// What the page reads; findings that are the same are not listed.
  var json: JSONValue {
    func count(_ change: String) -> JSONValue { .count(rows.count { $0.change == change }) }
    return [
      "as_of": JSONValue(earlier.day?.description),
      "counts": ["new": count("new"), "mended": count("mended"), "same": count("same")],
      "figures": .object(earlier.figures.sorted { $0.key < $1.key }.map { .init($0.key, .number($0.value)) }),
      "rows": .array(
        rows.filter { $0.change != "same" }.map { row in
          [
            "change": .text(row.change), "finding": .text(row.finding), "rule": .text(row.rule),
            "severity": JSONValue(row.severity), "zone": JSONValue(row.zone), "area_before_m2": JSONValue(row.before),
            "message": row.message?.json ?? .null,
          ]
        }),
    ]
  }
}
