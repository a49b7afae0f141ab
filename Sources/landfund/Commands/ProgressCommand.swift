internal import ArgumentParser
internal import LandAnswers

/// `landfund progress`: what of the schemes is built.
struct ProgressCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "progress",
    abstract: "Says of each scheme in force how much of each function is built, ready, or still used otherwise.",
    discussion: """
      Examples:
        landfund progress kon-tum.gpkg
        landfund progress kon-tum.gpkg --scheme QH-28 -o progress.xlsx
      """)

  @OptionGroup var input: WorkspaceOptions

  @Option(help: ArgumentHelp("Look at this scheme alone.", valueName: "id"))
  var scheme: String?

  @OptionGroup var book: BookOptions<TableFormat>

  func run() throws { try book.print(input) { try $0.progress(ofScheme: scheme) } }
}
