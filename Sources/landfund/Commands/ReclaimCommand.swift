internal import ArgumentParser
internal import LandAnswers
internal import LandInventory
internal import LandModel
internal import Reports

/// `landfund reclaim`: land on which the law opens the way to recovery, and its next step.
struct ReclaimCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reclaim",
    abstract:
      "Lists idle, misused, late and expired land on which the law opens the way to recovery, and its next step.",
    discussion: """
      A parcel may stand in several rows; they are not to be added up.

      Examples:
        landfund reclaim kon-tum.gpkg
        landfund reclaim kon-tum.gpkg --as-of 2024-08-01 -o reclaim.xlsx
      """)

  @OptionGroup var input: WorkspaceOptions
  @OptionGroup var zone: ZoneOptions
  @OptionGroup var output: OutputOptions<ListFormat>
  @OptionGroup var tables: TableOptions
  @OptionGroup var map: MapOptions
  @OptionGroup var jobs: JobOptions
  @OptionGroup var messages: MessageOptions

  func run() throws {
    let inquiry = try input.inquiry(writing: output.path, zone: zone, jobs, messages)
    let document = try inquiry.reclaim()
    messages.reportLeftOut(document.skipped)
    try output.print(
      document, document.table, tables, messages, map, document.features(in: inquiry.land.system))
  }
}
