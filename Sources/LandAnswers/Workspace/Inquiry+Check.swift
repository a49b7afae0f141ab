internal import LandStore
internal import Interchange
internal import LandModel
public import PlanChecks
public import Refusals
public import Reports

/// What a check looks at and how it answers.
public struct CheckQuestion: Sendable {
  /// The rules to run; empty for all.
  public var rules: Set<RuleID> = []
  /// Whether the parcels behind conflicts are listed.
  public var listsParcels = false
  /// The findings of an earlier check: only what is new counts.
  public var baseline: [EarlierFinding]?

  /// Asks for everything.
  public init() {}
}

/// What a check answers.
public struct CheckAnswer {
  /// The document.
  public let document: CheckDocument
  /// All findings, also of other zones: what a workspace stores.
  public let result: CheckResult

  /// The severities that decide how a check ends: of findings that count and, beside a baseline, are new.
  public var countingSeverities: [Severity] {
    let isNew = document.baseline.map { Set($0.new) }
    return document.result.findings.filter { $0.counts && isNew?.contains($0.id) ?? true }.map(\.severity)
  }
}

extension Inquiry {
  /// Where plans, parcels and markers disagree; of one zone the findings that touch it, whole, and those without a place.
  public func check(_ question: CheckQuestion = CheckQuestion()) throws -> CheckAnswer {
    let wanted = question.rules.isEmpty ? nil : question.rules
    let context = context(rules: wanted, listsConflictParcels: question.listsParcels)
    let all = try progress.during(.checking) { advance in try Checker(context).run { advance(StepAdvance(share: $0)) } }
    var result = all
    if let zone { result.keep(in: zone) }
    let document = CheckDocument(
      head: head("check"), rulesSHA256: book.sha256, inputs: try workspace.inputs(), result: result,
      baseline: question.baseline.map {
        BaselineComparison(findings: result.findings, among: all.findings, rules: wanted, baseline: $0)
      },
      detail: question.listsParcels ? RowTable(conflictParcels: result, land) : nil, edits: edits.count,
      language: language)
    return CheckAnswer(document: document, result: all)
  }
}

extension Inquiry {
  /// Puts the findings of a check of everything into the workspace, in place of those of the last one, and records the run.
  ///
  /// - Parameters:
  ///   - result: the findings and the balances of a check of everything.
  ///   - rulesFile: the rules file that was laid over those of the workspace, as it was named.
  /// - Throws: `Refusal`, with nothing written, where another program writes to the workspace or has replaced it.
  public func store(_ result: CheckResult, rulesFile: String? = nil) throws(Refusal) {
    var run = RunRecord(
      command: "check", landfund: Product.version, asOf: day.description, rulesSHA256: book.sha256,
      findings: result.findings.count)
    run.options = JSONValue.object(rulesFile.map { [.init("rules", .text($0))] } ?? []).compactText
    run.totals = result.summaryJSON.compactText
    try workspace.storeFindings(result.findings.map { FindingRecord($0, language) }, run: run)
  }
}

extension FindingRecord {
  /// A finding as the workspace stores it.
  init(_ finding: Finding, _ language: Language) {
    self.init(id: finding.id, rule: finding.rule.rawValue, severity: finding.severity.rawValue)
    typology = finding.typology
    subjects = finding.subjectsJSON.compactText
    kind = finding.kind
    size = finding.size?.rawValue
    zone = finding.zone
    scheme = finding.scheme
    owner = finding.owner?.rawValue
    areaSquareMetres = finding.areaSquareMetres
    ellipsoidalSquareMetres = finding.ellipsoidalSquareMetres
    thicknessMetres = finding.thicknessMetres
    lengthMetres = finding.lengthMetres
    parts = finding.parts
    message = finding.messageJSON.compactText
    legalBasis = finding.legalBasis
    advice = finding.advice?[language]
    isTainted = finding.isTainted
    waiver = finding.waiver == nil ? nil : finding.waiverJSON.compactText
    details = finding.detailsJSON.compactText
    geometry = finding.geometry
  }
}

extension RuleBook {
  /// The SHA-256 of the rules: of the shipped file, and of what was laid over it.
  public var sha256: String { FileDigest.sha256(of: files.joined(separator: "\u{1E}")) }
}
