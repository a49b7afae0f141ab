internal import ArgumentParser
internal import LandAnswers

/// `landfund demand`: land that projects need.
struct DemandCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demand",
    abstract: "Measures the land that calls and licensed projects need, what the plans hold of it, and the next step.",
    discussion: """
      Examples:
        landfund demand kon-tum.gpkg
        landfund demand kon-tum.gpkg --array room -f csv
      """)

  @OptionGroup var input: WorkspaceOptions
  @OptionGroup var book: BookOptions<ListFormat>
  @OptionGroup var map: MapOptions

  func run() throws { try book.print(input, map) { try $0.demand() } }
}
