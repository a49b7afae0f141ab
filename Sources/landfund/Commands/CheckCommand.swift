internal import ArgumentParser
internal import LandAnswers
internal import Foundation
internal import Interchange
internal import LandModel
internal import LandStore
internal import PlanChecks
internal import Refusals
internal import Reports

/// The formats of findings.
enum FindingFormat: String, OutputFormat {
  case text, json, csv, geojson, xlsx, sarif

  /// Whether it has room for what `--detail` lists.
  var hasDetail: Bool { self == .json || self == .csv || self == .xlsx }
}

/// What `check` can list beside the findings.
enum CheckDetail: String, ExpressibleByArgument, CaseIterable {
  case parcels
}

/// `landfund check`: where plans, parcels and markers disagree.
struct CheckCommand: DeskJob {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Checks a workspace by every rule and lists what somebody should act on.",
    discussion: """
      Findings are also stored in the workspace's layer finding, unless --no-store, --rule, --zone or --baseline is \
      given. landfund explain says what a rule means. The exit status is 1 when a finding that no waiver holds is at or \
      above --fail-on.

      Examples:
        landfund check kon-tum.gpkg
        landfund check kon-tum.gpkg --rule conflict.landuse -f geojson \\
          -o conflicts.geojson
        landfund check kon-tum.gpkg --baseline last-month.json --fail-on warning
      """)

  @OptionGroup var input: WorkspaceOptions

  @Option(
    name: .customLong("rule"), help: ArgumentHelp("Check by this rule; may be given several times.", valueName: "rule"),
    transform: ruleNamed)
  var rules: [RuleID] = []

  @OptionGroup var zone: ZoneOptions

  @Option(
    name: .customLong("rules"), help: ArgumentHelp("Rules to lay over those of the workspace.", valueName: "file"))
  var rulesFile: String?

  @Option(help: ArgumentHelp("An earlier check -f json: only new findings count.", valueName: "file"))
  var baseline: String?

  @Option(help: "Also list the parcels behind the conflicts, with -f json or csv; xlsx always does: parcels.")
  var detail: CheckDetail?

  @Flag(name: .customLong("no-store"), help: "Leave the workspace's layer finding as it is.")
  var isNotStored = false

  @OptionGroup var failure: FailureOptions
  @OptionGroup var output: OutputOptions<FindingFormat>
  @OptionGroup var tables: TableOptions
  @OptionGroup var writing: WritingOptions
  @OptionGroup var compromise: CompromiseOptions
  @OptionGroup var jobs: JobOptions
  @OptionGroup var desk: DeskJobOptions
  @OptionGroup var messages: MessageOptions

  func run() throws {
    let overlay = try rulesFile.map(RulesFile.init)
    var question = CheckQuestion()
    question.rules = Set(rules)
    // The workbook has a sheet of them in any case.
    question.listsParcels = output.chosenFormat == .xlsx || detail == .parcels && output.chosenFormat.hasDetail
    let workspace = try input.open(writing: output.path, reading: [rulesFile, baseline])
    question.baseline = try baseline.map(findings(of:))
    if detail != nil, !question.listsParcels {
      messages.note(
        en: "--detail parcels is listed with -f json and -f csv alone",
        vi: "--detail parcels chỉ được liệt kê với -f json và -f csv")
    }
    let inquiry = try input.inquiry(of: workspace, rules: overlay, zone: zone, jobs, messages)
    let answer = try inquiry.check(question)
    try print(answer.document, inquiry.book, inquiry.land)
    if !isNotStored, rules.isEmpty, zone.name == nil, baseline == nil { store(answer.result, inquiry) }
    try failure.end(for: answer.countingSeverities)
  }

  private func print(_ document: CheckDocument, _ book: RuleBook, _ land: Land) throws {
    switch output.chosenFormat {
    case .text: try output.write(document.text(book))
    case .json: try output.write(document.json)
    case .csv:
      if let detail = document.detail {
        try output.write(csv: detail, tables)
      } else {
        try output.write(
          csv: FindingRows(document.result.findings, tables.language(messages), names: document.head.names), tables)
      }
    case .xlsx: try output.write(document.workbook(land), messages)
    case .sarif: try output.write(document.sarif(book).documentText)
    case .geojson:
      let table = FeatureTable(findings: document.result.findings, in: land.system, messages.language)
      try output.write(table, writing, compromise, messages)
    }
  }

  /// Stores the findings; a workspace that cannot be written to is checked all the same.
  private func store(_ result: CheckResult, _ inquiry: Inquiry) {
    do {
      try Interruption.deferred { try inquiry.store(result, rulesFile: rulesFile) }
    } catch {
      let reasons = (error as? Refusal).map { ($0.line(.english), $0.line(.vietnamese)) } ?? ("\(error)", "\(error)")
      messages.note(
        en: "the findings are not stored: \(reasons.0)", vi: "không lưu được các phát hiện: \(reasons.1)")
    }
  }

  private func findings(of path: String) throws -> [EarlierFinding] {
    guard let findings = EarlierFinding.findings(of: Data(try InputBytes.read(path, limit: InputBytes.pipeLimit)))
    else {
      throw Refusal(
        .malformed, LocalisedText(en: "it is no document of check", vi: "tệp không phải kết quả của lệnh check"),
        remedy: LocalisedText(
          en: "give what landfund check -f json has printed", vi: "dùng kết quả mà landfund check -f json đã in ra"),
        at: RefusalPlace(file: path))
    }
    return findings
  }
}
