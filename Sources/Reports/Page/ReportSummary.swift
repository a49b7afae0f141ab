internal import PlanChecks

/// `data/summary.json` of a report: what a later report compares itself with.
struct ReportSummary {
  let report: Report

  var json: JSONValue {
    report.check.head.json.adding("figures", .array(ReportFigures(report).measures))
      .adding("findings", .array(report.check.result.findings.map(\.summary)))
  }
}

extension Finding {
  /// What an earlier report says of a finding.
  fileprivate var summary: JSONValue {
    [
      "id": .text(id), "rule": .text(rule.rawValue), "severity": .text(severity.rawValue), "kind": .text(kind),
      "size": JSONValue(size?.rawValue), "zone": JSONValue(zone), "subjects": subjectsJSON,
      "area_m2": JSONValue(areaSquareMetres), "message": messageJSON,
    ]
  }
}
