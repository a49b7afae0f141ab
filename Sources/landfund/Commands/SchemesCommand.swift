internal import ArgumentParser
internal import LandAnswers

/// `landfund schemes`: the register of schemes.
struct SchemesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schemes",
    abstract: "Lists the planning schemes: which there are and where each stands, then counts them by zone.",
    discussion: """
      Approved are schemes in force of the levels zoning, detailed and rural; general, regional and sector ones stand \
      beside them.

      Examples:
        landfund schemes kon-tum.gpkg
        landfund schemes kon-tum.gpkg --array zones -f csv
      """)

  @OptionGroup var input: WorkspaceOptions
  @OptionGroup var book: BookOptions<ListFormat>
  @OptionGroup var map: MapOptions

  func run() throws { try book.print(input, map) { try $0.schemes() } }
}
