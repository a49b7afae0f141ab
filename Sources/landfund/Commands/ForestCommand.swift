internal import ArgumentParser
internal import LandAnswers
internal import LandBooks

/// `landfund forest`: where forestry land is bare, and who holds it.
struct ForestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "forest",
    abstract: "Measures by commune, code and holder what grows on forestry land, and where it is bare.",
    discussion: """
      Examples:
        landfund forest kon-tum.gpkg
        landfund forest kon-tum.gpkg --basis current -f csv
      """)

  @OptionGroup var input: WorkspaceOptions

  @Option(help: "What forestry land is: planned (codes of the plan that holds) or current (the use of today).")
  var basis = ForestBasis.planned

  @OptionGroup var book: BookOptions<TableFormat>

  func run() throws { try book.print(input) { try $0.forest(by: basis) } }
}
