internal import ArgumentParser
internal import LandAnswers
internal import LandBooks
internal import LandModel

/// `landfund clearance`: how much ground is cleared, and who is left.
struct ClearanceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "clearance",
    abstract: "Measures of projects, zones, schemes or planned roads how much ground is cleared, and who is left.",
    discussion: """
      The cleared ratio is a lower bound: ground whose clearance is not known counts as not cleared.

      Examples:
        landfund clearance kon-tum.gpkg --by project
        landfund clearance kon-tum.gpkg --by zone --kind industrial_cluster \\
          --since 2021-01-01
      """)

  @OptionGroup var input: WorkspaceOptions

  @Option(help: "Of what: project, zone, scheme or road.")
  var by: ClearanceSubject

  @Option(help: ArgumentHelp("Of zones those of this kind alone.", valueName: "kind"))
  var kind: ZoneKind?

  @Option(help: ArgumentHelp("Tell apart what was cleared after this day.", valueName: "date"))
  var since: CivilDate?

  @OptionGroup var book: BookOptions<ListFormat>
  @OptionGroup var map: MapOptions

  func validate() throws {
    guard kind == nil || by == .zone else { throw ValidationError("--kind is of zones; give --by zone") }
  }

  func run() throws {
    try book.print(input, map) { try $0.clearance(by: by, kind: kind, since: since) }
  }
}
