internal import ArgumentParser
internal import LandAnswers
internal import LandBooks

/// `landfund projects`: who holds land, uses it, is late.
struct ProjectsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "projects",
    abstract: "Says of each project which land it holds and uses, whether it is late, and what can be asked back.",
    discussion: """
      Examples:
        landfund projects kon-tum.gpkg
        landfund projects kon-tum.gpkg --by zone --array groups -f csv
      """)

  @OptionGroup var input: WorkspaceOptions

  @Option(help: "Gather the projects too: by zone, investor, status or commune.")
  var by: ProjectGroup?

  @OptionGroup var book: BookOptions<ListFormat>
  @OptionGroup var map: MapOptions

  func run() throws { try book.print(input, map) { try $0.projects(by: by) } }
}
