internal import ArgumentParser
internal import Foundation
internal import Interchange
internal import LandAnswers
internal import LandModel
internal import LandStore
internal import PlanChecks
internal import Reports
internal import Refusals

/// `landfund waive`: findings that somebody knows and accepts.
struct WaiveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "waive",
    abstract: "Records that findings of the last check are known and accepted, lists such waivers, takes them back.",
    discussion: """
      Findings are named by their ids, chosen by rule, zone, size and kind, or taken from the rows of a table, each with \
      its own reason; of a table with a column triage, as the layer finding of a workspace has, the rows accepted that have \
      a note and a name. Every one is waived by its own id, so that later findings are not; one that is unknown, and \
      nothing is written. A waived finding stays listed and counted, but does not raise the exit status of check. Its \
      waiver becomes stale, and the finding counts again, when it changes by more than 10 % (areas: and by more than \
      5 m²).

      Examples:
        landfund waive kon-tum.gpkg f-cad2b604b106 \\
          --reason "QĐ 34/QĐ-UBND" --by "N. V. An" --until 2026-12-31
        landfund waive kon-tum.gpkg --rule overlap.parcel --zone 23296 \\
          --reason "QĐ 12/QĐ-UBND" --by "N. V. An" --dry-run
        landfund waive kon-tum.gpkg --from accepted.csv --by "N. V. An"
        landfund waive kon-tum.gpkg --from kon-tum.gpkg
        landfund waive kon-tum.gpkg --list -f csv
        landfund waive kon-tum.gpkg f-cad2b604b106 --revoke
      """)

  @OptionGroup var input: WorkspaceOptions

  @Argument(help: "The ids of findings of the last check.")
  var findings: [String] = []

  @Option(
    name: .customLong("rule"),
    help: ArgumentHelp("Every finding of this rule; may be given several times.", valueName: "rule"),
    transform: ruleNamed)
  var rules: [RuleID] = []

  @Option(
    name: .customLong("zone"),
    help: ArgumentHelp("Every finding that touches this zone, by its id, code or name.", valueName: "zone"))
  var zones: [String] = []

  @Option(name: .customLong("size"), help: "Every finding of this size.")
  var sizes: [PieceSize] = []

  @Option(name: .customLong("kind"), help: ArgumentHelp("Every finding of this kind.", valueName: "kind"))
  var kinds: [String] = []

  @Option(
    name: .customLong("from"),
    help: ArgumentHelp(
      "The findings that the rows of a table name: columns finding, reason, by, until, on.", valueName: "file"))
  var table: String?

  @Option(help: ArgumentHelp("Why it is accepted.", valueName: "text"))
  var reason: String?

  @Option(name: .customLong("by"), help: ArgumentHelp("Who accepts it.", valueName: "name"))
  var author: String?

  @Option(help: ArgumentHelp("The last day on which the waiver holds.", valueName: "date"))
  var until: CivilDate?

  @Option(help: ArgumentHelp("The day of the waiver; the as-of date by default.", valueName: "date"))
  var on: CivilDate?

  @Flag(name: .customLong("dry-run"), help: "List what would be waived, and write nothing.")
  var isTrial = false

  @Flag(name: .customLong("list"), help: "List the waivers.")
  var isListing = false

  @Flag(name: .customLong("revoke"), help: "Take the waivers of the findings back.")
  var isRevoking = false

  @OptionGroup var output: OutputOptions<TableFormat>
  @OptionGroup var tables: TableOptions
  @OptionGroup var messages: MessageOptions

  private var filter: FindingFilter {
    var filter = FindingFilter()
    (filter.rules, filter.zones, filter.sizes, filter.kinds) = (rules, zones, sizes, kinds)
    return filter
  }

  func validate() throws {
    let choices = [!findings.isEmpty, !filter.isEmpty, table != nil].filter { $0 }.count
    guard !isListing else {
      if choices > 0 || isRevoking || isTrial || reason != nil {
        throw ValidationError("--list takes a workspace alone")
      }
      return
    }
    guard choices == 1 else {
      throw ValidationError(
        choices == 0
          ? "name findings, choose them with --rule, --zone, --size, --kind, take them --from a table, or give --list"
          : "findings are named, chosen with --rule, --zone, --size, --kind, or taken --from a table: one of the three")
    }
    if isRevoking, isTrial { throw ValidationError("--dry-run lists what would be waived; --revoke has no trial") }
    guard !isRevoking, table == nil else { return }
    if isBlank(reason) { throw ValidationError("say why with --reason") }
    if isBlank(author) { throw ValidationError("say who with --by") }
  }

  private func isBlank(_ text: String?) -> Bool { text?.allSatisfy(\.isWhitespace) ?? true }

  func run() throws {
    let workspace = try input.open(writing: output.path, reading: [table.map { InputAddress($0).path }])
    let day = input.date.day ?? workspace.asOf
    if isListing { return try print(try workspace.waiverDocument(asOf: day)) }
    if let start = on ?? day, let until, until < start {
      throw ValidationError("--until \(until) is before the day of the waiver, \(start)")
    }
    let choice = try choice()
    if isRevoking { return try revoke(choice, workspace, day) }
    let words = WaiverWords(reason: reason, by: author, on: on, until: until)
    let proposal = try workspace.waivers(of: choice, words, asOf: day)
    if isTrial {
      try print(proposal.document)
    } else {
      try Interruption.deferred { try workspace.record(proposal) }
      report(proposal)
    }
    reportLeftOut(proposal)
  }

  private func choice() throws -> FindingChoice {
    guard let table else { return findings.isEmpty ? .filtered(filter) : .ids(findings) }
    let rows = try WaiverRows(table)
    messages.note(rows.notices, of: table)
    return .rows(rows)
  }

  /// So many waivers are named one by one.
  private static let named = 10

  private func report(_ proposal: WaiverProposal) {
    for waiver in proposal.waivers.prefix(Self.named) {
      let earlier = proposal.earlier[waiver.finding]
      messages.note(
        en: "waived \(waiver.finding) (\(waiver.rule))\(earlier.map { ", in place of the waiver of \($0.by)" } ?? "")",
        vi: "đã chấp nhận \(waiver.finding) (\(waiver.rule))"
          + (earlier.map { ", thay cho lần chấp nhận của \($0.by)" } ?? ""))
    }
    let rest = proposal.waivers.count - Self.named
    if rest > 0 { messages.note(en: "and \(rest) more", vi: "và \(rest) phát hiện khác") }
  }

  /// Says which rows of a table became no waivers.
  private func reportLeftOut(_ proposal: WaiverProposal) {
    for row in proposal.leftOut {
      let lacking = LocalisedText(
        en: row.lacksReason ? row.lacksAuthor ? "a note and a name" : "a note" : "a name",
        vi: row.lacksReason ? row.lacksAuthor ? "ghi chú và tên" : "ghi chú" : "tên")
      messages.note(
        en: "not waived: \(row.finding) is accepted without \(lacking.en)",
        vi: "chưa chấp nhận \(row.finding): thiếu \(lacking.vi)")
    }
    let others = proposal.notAccepted
    if others > 0 {
      messages.note(
        en: others.counted("row is not accepted and stays as it is", "rows are not accepted and stay as they are"),
        vi: "\(others) dòng chưa được chấp nhận, giữ nguyên")
    }
  }

  private func revoke(_ choice: FindingChoice, _ workspace: Workspace, _ day: CivilDate?) throws {
    let ids: [String]
    do {
      ids = try Interruption.deferred { try workspace.takeBackWaivers(of: choice, asOf: day) }
    } catch var refusal as Refusal where refusal.code == .unknownIdentifier {
      refusal.remedy = LocalisedText(
        en: "list them with landfund waive WORKSPACE --list",
        vi: "liệt kê bằng landfund waive KHÔNG_GIAN_LÀM_VIỆC --list")
      throw refusal
    }
    for id in ids.prefix(Self.named) {
      messages.note(en: "took back the waiver of \(id)", vi: "đã rút lại việc chấp nhận \(id)")
    }
    let rest = ids.count - Self.named
    if rest > 0 { messages.note(en: "and of \(rest) more", vi: "và của \(rest) phát hiện khác") }
  }

  private func print(_ document: ListDocument) throws {
    switch output.chosenFormat {
    case .text: try output.write(document.rows.text(messages.language))
    case .csv: try output.write(csv: document.rows, tables)
    case .xlsx: try output.write(document.workbook(messages.language), messages)
    case .json: try output.write(document.json.documentText)
    }
  }
}
