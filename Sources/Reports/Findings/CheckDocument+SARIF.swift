internal import LandModel
public import PlanChecks
internal import Refusals

extension CheckDocument {
  /// The findings as SARIF 2.1.0, for tools that show what checkers of code find.
  ///
  /// Source: OASIS, *Static Analysis Results Interchange Format (SARIF) Version 2.1.0*, 27 March 2020.
  /// - Parameter book: the rules, for their texts.
  public func sarif(_ book: RuleBook) -> JSONValue {
    let rules = RuleID.allCases
    let places = Dictionary(uniqueKeysWithValues: rules.enumerated().map { ($0.element, $0.offset) })
    return [
      "$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0",
      "runs": [
        [
          "tool": [
            "driver": [
              "name": "LandFund", "version": .text(head.landfund),
              "rules": .array(rules.map { rule($0, book) }),
            ]
          ],
          "columnKind": "unicodeCodePoints",
          "properties": [
            "workspace": .text(head.workspace), "crs": .text(head.crs), "as_of": JSONValue(head.asOf?.description),
            "rules_sha256": .text(rulesSHA256),
          ],
          "results": .array(result.findings.map { result(of: $0, ruleIndex: places[$0.rule] ?? -1) }),
        ]
      ],
    ]
  }

  private func rule(_ rule: RuleID, _ book: RuleBook) -> JSONValue {
    let text = book.text(of: rule)
    let severity = head.asOf.flatMap { book.severity(of: rule, on: $0) }
    var descriptor: JSONValue = [
      "id": .text(rule.rawValue), "name": .text(text.label[language]),
      "shortDescription": ["text": .text(text.label[language])],
      "fullDescription": ["text": .text(text.means[language])],
      "help": ["text": .text("\(text.why[language]) \(text.advice[language])")],
      "defaultConfiguration": [
        "enabled": .flag(severity != nil), "level": .text((severity ?? .info).sarifLevel),
      ],
    ]
    if let law = head.asOf.flatMap({ book.legalBasis(of: rule, on: $0) }) {
      descriptor = descriptor.adding("properties", ["legal_basis": .text(law)])
    }
    return descriptor
  }

  private func result(of finding: Finding, ruleIndex: Int) -> JSONValue {
    var result: JSONValue = [
      "ruleId": .text(finding.rule.rawValue), "ruleIndex": .count(ruleIndex),
      "level": .text(finding.severity.sarifLevel), "message": ["text": .text(finding.message[language])],
      "locations": [["logicalLocations": .array(finding.subjects.map(location))]],
      "fingerprints": ["landfund/v1": .text(finding.id)],
    ]
    if let waiver = finding.waiver {
      result = result.adding(
        "suppressions",
        [
          [
            "kind": "external", "status": .text(waiver.isActive ? "accepted" : "rejected"),
            "justification": .text(waiver.waiver.reason),
          ]
        ])
    }
    if let baseline {
      result = result.adding("baselineState", .text(baseline.state(of: finding.id)))
    }
    return result.adding("properties", properties(of: finding))
  }

  private func location(_ subject: Subject) -> JSONValue {
    [
      "name": .text(subject.id), "fullyQualifiedName": .text("\(subject.layer):\(subject.id)"),
      "kind": .text(subject.layer),
    ]
  }

  private func properties(of finding: Finding) -> JSONValue {
    [
      "kind": .text(finding.kind), "size": JSONValue(finding.size?.rawValue), "zone": JSONValue(finding.zone),
      "scheme": JSONValue(finding.scheme), "owner": JSONValue(finding.owner?.rawValue),
      "area_m2": JSONValue(finding.areaSquareMetres), "length_m": JSONValue(finding.lengthMetres),
      "legal_basis": JSONValue(finding.legalBasis), "advice": JSONValue(finding.advice?[language]),
    ]
  }
}

extension Severity {
  /// The level of SARIF.
  fileprivate var sarifLevel: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .info: "note"
    }
  }
}
