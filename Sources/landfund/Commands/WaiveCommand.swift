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
    let request = WaiverRequest(id, reason: reason ?? "", by: author ?? "", on: on, until: until)
    let (waiver, earlier) = try Interruption.deferred { try workspace.waive(request, asOf: day) }
    messages.note(
      en: "waived \(id) (\(waiver.rule))\(earlier.map { ", in place of the waiver of \($0.by)" } ?? "")",
      vi: "đã chấp nhận \(id) (\(waiver.rule))\(earlier.map { ", thay cho lần chấp nhận của \($0.by)" } ?? "")")
  }

  private func revoke(_ id: String, _ workspace: Workspace) throws {
    do {
      try Interruption.deferred { try workspace.takeBackWaiver(of: id) }
    } catch var refusal as Refusal where refusal.code == .unknownIdentifier {
      refusal.remedy = LocalisedText(
        en: "list them with landfund waive WORKSPACE --list",
        vi: "liệt kê bằng landfund waive KHÔNG_GIAN_LÀM_VIỆC --list")
      throw refusal
    }
    messages.note(en: "took back the waiver of \(id)", vi: "đã rút lại việc chấp nhận \(id)")
  }

  private func list(_ workspace: Workspace, _ day: CivilDate?) throws {
    let document = try workspace.waiverDocument(asOf: day)
    switch output.chosenFormat {
    case .text: try output.write(document.rows.text(messages.language))
    case .csv: try output.write(document.rows.csv)
    case .json: try output.write(document.json.documentText)
    }
  }
}
