internal import ArgumentParser
internal import LandAnswers

/// `landfund statements`: figures of documents against the workspace.
struct StatementsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "statements",
    abstract: "Holds the figures that documents state against what the workspace measures.",
    discussion: """
      The figures stand in the table statement; each names its measure as command.array.column.

      Examples:
        landfund statements kon-tum.gpkg
        landfund statements kon-tum.gpkg -o statements.xlsx
      """)

  @OptionGroup var input: WorkspaceOptions
  @OptionGroup var book: BookOptions<TableFormat>

  func run() throws { try book.print(input) { try $0.statements() } }
}
