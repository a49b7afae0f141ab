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
  @OptionGroup var writing: WritingOptions
  @OptionGroup var compromise: CompromiseOptions
  @OptionGroup var jobs: JobOptions
  @OptionGroup var messages: MessageOptions

  func run() throws {
    let inquiry = try input.inquiry(writing: output.path, zone: zone, jobs, messages)
    let document = try inquiry.reclaim()
    messages.reportLeftOut(document.skipped)
    switch output.chosenFormat {
    case .text: try output.write(document.text)
    case .json: try output.write(document.json.documentText)
    case .csv: try output.write(csv: document.table, tables)
    case .geojson: try output.write(document.features(in: inquiry.land.system), writing, compromise, messages)
    case .xlsx: try output.write(document.workbook, messages)
    }
  }
}
