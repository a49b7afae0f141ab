internal import LandModel
public import PlanChecks
public import Refusals

/// What `check` prints: the findings with everything that a reader needs to trust them.
public struct CheckDocument: Sendable {
  /// Workspace, day and program.
  public var head: WorkspaceHead
  /// The SHA-256 of the rules that held.
  public var rulesSHA256: String
  /// The sources of the workspace, as rows of an array.
  public var inputs: [JSONValue]
  /// What was found.
  public var result: CheckResult
  /// How it stands to an earlier check; `nil` when none was named.
  public var baseline: BaselineComparison?
  /// The parcels behind the conflicts; `nil` when they were not asked for.
  public var detail: RowTable?
  /// How many features other programs have edited since they were loaded.
  public var edits: Int
  /// The language of advice and texts.
  public var language: Language

  /// Joins everything.
  public init(
    head: WorkspaceHead, rulesSHA256: String, inputs: [JSONValue], result: CheckResult,
    baseline: BaselineComparison? = nil, detail: RowTable? = nil, edits: Int = 0,
    language: Language = .english
  ) {
    self.head = head
    self.rulesSHA256 = rulesSHA256
    self.inputs = inputs
    self.result = result
    self.baseline = baseline
    self.detail = detail
    self.edits = edits
    self.language = language
  }

  /// The JSON document.
  public var json: JSONDocument {
    var document = JSONDocument(head.json).adding("rules_sha256", .text(rulesSHA256))
      .adding("inputs", .array(inputs))
      .adding("summary", result.summaryJSON)
      .adding("zones", .array(result.zones.map(\.json)))
      .adding("matrix", .array(result.matrix.map(\.json)))
      .adding("balance", .array(result.balances.map(\.json)))
      .adding("skipped", result.skipped)
    if let baseline { document = document.adding("baseline", baseline.json) }
    document = document.adding("findings", result.findings, language)
    if let detail { document = document.adding("detail", detail.json) }
    return document.adding("edits", .count(edits))
  }
}

extension JSONDocument {
  /// The document with findings at its end.
  func adding(_ key: String, _ findings: [Finding], _ language: Language) -> JSONDocument {
    adding(key, count: findings.count) { findings[$0].json(language) }
  }

  /// The document with features at its end that were left out.
  func adding(_ key: String, _ skipped: [SkippedFeature]) -> JSONDocument {
    adding(key, count: skipped.count) { skipped[$0].json }
  }
}

extension CheckResult {
  /// The summary as an array of objects.
  public var summaryJSON: JSONValue { .array(summary.map(\.json)) }
}

extension SummaryRow {
  var json: JSONValue {
    [
      "rule": .text(rule.rawValue), "severity": .text(severity.rawValue), "size": JSONValue(size?.rawValue),
      "count": .count(count), "waived": .count(waived), "area_m2": .number(squareMetres),
    ]
  }
}

extension ZoneRow {
  var json: JSONValue {
    [
      "zone": JSONValue(zone), "rule": .text(rule.rawValue), "count": .count(count), "area_m2": .number(squareMetres),
    ]
  }
}

extension MatrixCell {
  var json: JSONValue {
    [
      "function": .text(function.rawValue), "code": .text(code), "cell": JSONValue(cell),
      "severity": JSONValue(severity?.rawValue), "area_m2": .number(squareMetres), "pieces": .count(pieces),
    ]
  }
}

extension Balance {
  /// The balance with its difference.
  public var json: JSONValue {
    .object(
      [JSONValue.Member("what", .text(what)), JSONValue.Member("total_m2", .number(totalSquareMetres))]
        + parts.map { JSONValue.Member($0.key, .number($0.squareMetres)) }
        + [JSONValue.Member("difference_m2", .number(differenceSquareMetres))])
  }
}

extension SkippedFeature {
  var json: JSONValue {
    [
      "rule": .text(rule.rawValue), "layer": .text(layer), "id": id.isEmpty ? .null : .text(id),
      "reason": .text(reason.rawValue),
    ]
  }
}
