internal import ArgumentParser
internal import LandAnswers

/// `landfund adjustments`: local adjustments by position.
struct AdjustmentsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "adjustments",
    abstract: "Lists local adjustments by position: how often, where, and what was lost.",
    discussion: """
      A position is one connected part of the ground that one decision changes. -f geojson gives the positions.

      Examples:
        landfund adjustments kon-tum.gpkg
        landfund adjustments kon-tum.gpkg --array positions -f csv
      """)

  @OptionGroup var input: WorkspaceOptions
  @OptionGroup var book: BookOptions<ListFormat>
  @OptionGroup var map: MapOptions

  func run() throws { try book.print(input, map) { try $0.adjustments() } }
}
