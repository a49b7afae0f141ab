internal import ArgumentParser
internal import LandAnswers
internal import LandModel
internal import LandStore
internal import PlanChecks
internal import Reports

/// `landfund shares`: how much of each parcel lies in which class of the plan that holds.
struct SharesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "shares",
    abstract: "Says for every parcel how many square metres lie in which class of the plan that holds.",
    discussion: """
      Special classes come last: double (two blocks of one plan over the same ground), unplanned, skipped (ground that \
      only a broken block covers) and below_threshold. Percentages have one decimal and add up to 100.0.

      Examples:
        landfund shares kon-tum.gpkg --by landuse -f csv -o shares.csv
        landfund shares kon-tum.gpkg --by scheme --streets --registered
      """)

  @OptionGroup var input: WorkspaceOptions

  @Option(help: "The plan of the classes: landuse (codes of the land-use plan) or scheme (functions).")
  var by: ParcelShares.Basis

  @Flag(help: "Share out the registered area too.")
  var registered = false

  @Flag(help: "Count street gaps of schemes as transport; only with --by scheme.")
  var streets = false

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Take classes with less than this many square metres of a parcel together.", valueName: "m2"))
  var threshold = 1.0

  @OptionGroup var zone: ZoneOptions
  @OptionGroup var output: OutputOptions<TableFormat>
  @OptionGroup var tables: TableOptions
  @OptionGroup var jobs: JobOptions
  @OptionGroup var messages: MessageOptions

  func validate() throws {
    guard threshold >= 0, threshold.isFinite else {
      throw ValidationError("--threshold takes square metres, 0 or more")
    }
    guard !streets || by == .scheme else {
      throw ValidationError("--streets speaks of the gaps of schemes; give --by scheme")
    }
  }

  func run() throws {
    let document = try input.inquiry(writing: output.path, zone: zone, jobs, messages).shares(
      by: by, threshold: threshold, streets: streets, registered: registered)
    messages.reportLeftOut(document.skipped)
    try output.print(document, document.table, tables, messages)
  }
}
