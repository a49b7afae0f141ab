internal import ArgumentParser
internal import LandAnswers
internal import Interchange
internal import LandInventory
internal import LandModel
internal import LandStore
internal import PlanChecks
internal import Refusals
internal import Reports

/// `landfund markers`: how far schemes are marked on the ground, and which markers to set.
struct MarkersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "markers",
    abstract: "Measures how far schemes are marked on the ground; lists the markers to set.",
    discussion: """
      Marked are the lines that a plan sets: road axes, red lines, no-build and heritage limits; the outline of the \
      scope only where there are none of these. --stakeout lists the markers with which every scheme would be complete, \
      and the schemes in the order in which money buys most marked line.

      Examples:
        landfund markers kon-tum.gpkg
        landfund markers kon-tum.gpkg --scheme QH-15 --points -f csv
        landfund markers kon-tum.gpkg --stakeout --unit-price 1500000 \\
          --budget 300000000 -o stakeout.xlsx
      """)

  @OptionGroup var input: WorkspaceOptions

  @Option(help: ArgumentHelp("Look at this scheme alone.", valueName: "id"))
  var scheme: String?

  @Flag(help: "List every required point and the marker at it.")
  var points = false

  @Flag(help: "List the markers to set instead.")
  var stakeout = false

  @Flag(help: "Stake out the outline of schemes whose lines are not loaded.")
  var outline = false

  @Option(
    name: .customLong("unit-price"), parsing: .unconditional,
    help: ArgumentHelp("What a marker costs, in any currency.", valueName: "n"))
  var unitPrice: Double?

  @Option(
    parsing: .unconditional, help: ArgumentHelp("The money that there is: the list ends where it does.", valueName: "n")
  )
  var budget: Double?

  @OptionGroup var zone: ZoneOptions
  @OptionGroup var output: OutputOptions<ListFormat>
  @OptionGroup var tables: TableOptions
  @OptionGroup var map: MapOptions
  @OptionGroup var jobs: JobOptions
  @OptionGroup var messages: MessageOptions

  func validate() throws {
    if stakeout, points { throw ValidationError("--points and --stakeout are two lists: ask for one of them") }
    if !stakeout, outline { throw ValidationError("--outline goes with --stakeout") }
    if !stakeout, unitPrice != nil || budget != nil {
      throw ValidationError("--unit-price and --budget go with --stakeout")
    }
    if budget != nil, unitPrice == nil { throw ValidationError("--budget needs the price of a marker: --unit-price") }
    for (name, value) in [("--unit-price", unitPrice), ("--budget", budget)] {
      if let value, !(value >= 0 && value.isFinite) { throw ValidationError("\(name) takes an amount, 0 or more") }
    }
  }

  func run() throws {
    let inquiry = try input.inquiry(writing: output.path, zone: zone, jobs, messages)
    if stakeout {
      let document = try inquiry.stakeOut(
        scheme: scheme, unitPrice: unitPrice, budget: budget, outline: outline)
      try remark(inquiry, document.skipped)
      try output.print(document, document.rows, tables, messages, map, document.features)
    } else {
      let document = try inquiry.markers(scheme: scheme, points: points)
      try remark(inquiry, document.skipped)
      try output.print(document, document.table, tables, messages, map, document.features)
    }
  }

  /// Says what was left out, and why the scheme that was asked for has no row.
  private func remark(_ inquiry: Inquiry, _ skipped: [SkippedFeature]) throws {
    messages.reportLeftOut(skipped)
    if let scheme, let reason = try inquiry.reasonNotToMark(scheme) { messages.note(reason[messages.language]) }
  }
}
