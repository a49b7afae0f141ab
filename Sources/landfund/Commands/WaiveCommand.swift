internal import ArgumentParser
internal import Foundation
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
    abstract: "Records that a finding of the last check is known and accepted, lists such waivers, takes one back.",
    discussion: """
      A waived finding stays listed and counted, but does not raise the exit status of check. Its waiver becomes stale, \
      and the finding counts again, when it changes by more than 10 % (areas: and by more than 5 m²).

      Examples:
        landfund waive kon-tum.gpkg f-cad2b604b106 \\
          --reason "settled in court" --by "N. V. An" --until 2026-12-31
        landfund waive kon-tum.gpkg --list -f csv
        landfund waive kon-tum.gpkg f-cad2b604b106 --revoke
      """)

  @OptionGroup var input: WorkspaceOptions

  @Argument(help: "The id of a finding of the last check.")
  var finding: String?

  @Option(help: ArgumentHelp("Why it is accepted.", valueName: "text"))
  var reason: String?

  @Option(name: .customLong("by"), help: ArgumentHelp("Who accepts it.", valueName: "name"))
  var author: String?

  @Option(help: ArgumentHelp("The last day on which the waiver holds.", valueName: "date"))
  var until: CivilDate?

  @Option(help: ArgumentHelp("The day of the waiver; the as-of date by default.", valueName: "date"))
  var on: CivilDate?

  @Flag(name: .customLong("list"), help: "List the waivers.")
  var isListing = false

  @Flag(name: .customLong("revoke"), help: "Take the waiver of the finding back.")
  var isRevoking = false

  @OptionGroup var output: OutputOptions<RowFormat>
  @OptionGroup var messages: MessageOptions

  func validate() throws {
    guard !isListing else {
      if finding != nil || isRevoking || reason != nil { throw ValidationError("--list takes a workspace alone") }
      return
    }
    guard finding != nil else { throw ValidationError("name a finding, or give --list") }
    guard !isRevoking else { return }
    if isBlank(reason) { throw ValidationError("say why with --reason") }
    if isBlank(author) { throw ValidationError("say who with --by") }
  }

  private func isBlank(_ text: String?) -> Bool { text?.allSatisfy(\.isWhitespace) ?? true }

  func run() throws {
    let workspace = try input.open(writing: output.path)
    let day = input.date.day ?? workspace.asOf
    if isListing { return try list(workspace, day) }
    guard let finding else { return }
    if isRevoking { return try revoke(finding, workspace) }
    try record(finding, workspace, day)
  }

  private func record(_ id: String, _ workspace: Workspace, _ day: CivilDate?) throws {
    let start = on ?? day
    if let start, let until, until < start {
      throw ValidationError("--until \(until) is before the day of the waiver, \(start)")
    }
    guard let found = try workspace.findings().first(where: { $0.id == id }) else {
      throw Refusal(
        .unknownIdentifier,
        LocalisedText(en: "the last check has no finding \(id)", vi: "lần kiểm tra cuối không có phát hiện \(id)"),
        remedy: LocalisedText(
          en: "run landfund check and take an id from it", vi: "chạy landfund check rồi lấy một mã trong đó"),
        at: RefusalPlace(file: input.workspace))
    }
    let waiver = Waiver(
      finding: id, rule: found.rule, subjects: found.subjectNames, measure: found.measure, reason: reason ?? "",
      by: author ?? "", on: start, until: until)
    let applied = AppliedWaiver(waiver, measure: found.measure, on: day ?? CivilDate(dayNumber: 0))
    let earlier = try workspace.waivers().first { $0.finding == id }
    try Interruption.deferred { try workspace.record(waiver, shown: applied.json.compactText) }
    messages.note(
      en: "waived \(id) (\(found.rule))\(earlier.map { ", in place of the waiver of \($0.by)" } ?? "")",
      vi: "đã chấp nhận \(id) (\(found.rule))\(earlier.map { ", thay cho lần chấp nhận của \($0.by)" } ?? "")")
  }

  private func revoke(_ id: String, _ workspace: Workspace) throws {
    guard try Interruption.deferred({ try workspace.revokeWaiver(of: id) }) else {
      throw Refusal(
        .unknownIdentifier,
        LocalisedText(en: "no waiver names \(id)", vi: "không có phát hiện đã chấp nhận nào là \(id)"),
        remedy: LocalisedText(
          en: "list them with landfund waive WORKSPACE --list",
          vi: "liệt kê bằng landfund waive KHÔNG_GIAN_LÀM_VIỆC --list"),
        at: RefusalPlace(file: input.workspace))
    }
    messages.note(en: "took back the waiver of \(id)", vi: "đã rút lại việc chấp nhận \(id)")
  }

  private func list(_ workspace: Workspace, _ day: CivilDate?) throws {
    let waivers = try workspace.waivers().sorted { IdentifierOrder.precedes($0.finding, $1.finding) }
    let findings = Dictionary(try workspace.findings().map { ($0.id, $0) }) { first, _ in first }
    var rows = RowTable(columns: [
      "finding", "rule", "area_m2", "reason", "by", "on", "until", "active", "stale",
    ])
    for waiver in waivers {
      let applied = findings[waiver.finding].map {
        AppliedWaiver(waiver, measure: $0.measure, on: day ?? CivilDate(dayNumber: 0))
      }
      var area = RowTable.Cell.null
      if case .area(let squareMetres) = waiver.measure { area = .number(squareMetres) }
      rows.append([
        .text(waiver.finding), .text(waiver.rule), area, .text(waiver.reason), .text(waiver.by),
        waiver.on.map { .text($0.description) } ?? .null, waiver.until.map { .text($0.description) } ?? .null,
        .flag(applied?.isActive ?? false), .flag(applied?.isStale ?? false),
      ])
    }
    switch output.chosenFormat {
    case .text: try output.write(rows.text(messages.language))
    case .csv: try output.write(rows.csv)
    case .json:
      try output.write(workspace.head("waive", asOf: day).json.adding("rows", rows.json).documentText)
    }
  }
}

extension FindingRecord {
  /// What a waiver of it holds on to.
  fileprivate var measure: Waiver.Measure {
    if let areaSquareMetres { return .area(areaSquareMetres) }
    if let lengthMetres { return .length(lengthMetres) }
    return .parts(parts ?? 1)
  }

  /// The subjects as `layer:id`, joined with `;`.
  fileprivate var subjectNames: String {
    struct Name: Decodable {
      let layer: String
      let id: String
    }
    let names = try? JSONDecoder().decode([Name].self, from: Data(subjects.utf8))
    return (names ?? []).map { "\($0.layer):\($0.id)" }.joined(separator: ";")
  }
}
