internal import ArgumentParser
internal import LandAnswers
internal import LandInventory
internal import LandModel
internal import LandStore
internal import PlanChecks
internal import Reports

/// `landfund occupancy`: how full industrial parks and clusters are.
struct OccupancyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "occupancy",
    abstract: "Measures how full industrial parks and clusters are, beside what is declared.",
    discussion: """
      The legal ratio is leased by leasable land; beside it stand the three others that are in use, and the denominator \
      that would make the declared one true.

      Examples:
        landfund occupancy kon-tum.gpkg
        landfund occupancy kon-tum.gpkg --as-of 2021-12-31 -o occupancy.csv
      """)

  @OptionGroup var input: WorkspaceOptions
  @OptionGroup var zone: ZoneOptions
  @OptionGroup var output: OutputOptions<TableFormat>
  @OptionGroup var tables: TableOptions
  @OptionGroup var jobs: JobOptions
  @OptionGroup var messages: MessageOptions

  func run() throws {
    let document = try input.inquiry(writing: output.path, zone: zone, jobs, messages).occupancy()
    messages.reportLeftOut(document.skipped)
    try output.print(document, document.table, tables, messages)
  }
}
