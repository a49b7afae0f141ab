internal import LandModel
internal import PlanChecks

/// What has changed since an earlier report: which findings are new, mended, grown, shrunk or the same.
struct ReportChanges: Sendable {
  let earlier: EarlierReport
  let changes: FindingChanges

  init(_ findings: [Finding], since earlier: EarlierReport) {
    self.earlier = earlier
    changes = FindingChanges(now: findings.map(EarlierFinding.init), then: earlier.findings)
  }

  /// The rows as `data/changes.csv` has them.
  var table: RowTable { changes.table }

  /// What the page reads; findings that are the same are not listed.
  var json: JSONValue {
    [
      "as_of": JSONValue(earlier.day?.description),
      "counts": [
        "new": .count(changes.count(.new)), "mended": .count(changes.count(.mended)),
        "same": .count(changes.count(.same)),
      ],
      "figures": .object(earlier.figures.sorted { $0.key < $1.key }.map { .init($0.key, .number($0.value)) }),
      "rows": .array(
        changes.rows.filter { $0.change != .same }.map { row in
          [
            "change": .text(row.change.rawValue), "finding": .text(row.finding.id), "rule": .text(row.finding.rule),
            "severity": JSONValue(row.finding.severity), "zone": JSONValue(row.finding.zone),
            "area_before_m2": JSONValue(row.before),
            // What is still found says itself what it is.
            "message": row.change == .mended ? row.finding.message?.json ?? .null : .null,
          ]
        }),
    ]
  }
}
