internal import ArgumentParser
internal import LandAnswers

/// `landfund targets`: whether a land-use plan keeps its figures.
struct TargetsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "targets",
    abstract: "Holds the figures of a land-use plan against its drawing and against the use of today.",
    discussion: """
      The figures stand in the table landuse_target; without any the codes of the drawing are listed.

      Examples:
        landfund targets kon-tum.gpkg QHSDD-2030
      """)

  @OptionGroup var input: WorkspaceOptions

  @Argument(help: "The id of a land-use plan.")
  var plan: String

  @OptionGroup var book: BookOptions<TableFormat>

  func run() throws { try book.print(input) { try $0.targets(plan: plan) } }
}
