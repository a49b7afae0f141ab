internal import ArgumentParser
internal import LandAnswers
internal import LandInventory
internal import LandModel
internal import Reports

/// `landfund reclaim`: land that the law allows to take back.
struct ReclaimCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reclaim",
    abstract: "Lists idle, misused, late and expired land that the law allows to take back, with the article.",
    discussion: """
      A parcel may stand in several rows; they are not to be added up.

      Examples:
        landfund reclaim kon-tum.gpkg
        landfund reclaim kon-tum.gpkg --as-of 2024-08-01 -o reclaim.csv
      """)

  @OptionGroup var input: WorkspaceOptions
  @OptionGroup var output: OutputOptions<RowFormat>
  @OptionGroup var jobs: JobOptions
  @OptionGroup var messages: MessageOptions

  func run() throws {
    let document = try input.inquiry(writing: output.path, jobs, messages).reclaim()
    messages.reportLeftOut(document.skipped)
    switch output.chosenFormat {
    case .text: try output.write(document.text)
    case .json: try output.write(document.json.documentText)
    case .csv: try output.write(document.table.csv)
    }
  }
}
