internal import ArgumentParser
internal import LandAnswers
internal import Interchange
internal import LandModel
internal import LandStore
internal import PlanChecks
internal import Reports

/// `landfund coverage`: how much of each zone has a plan of a level.
struct CoverageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "coverage",
    abstract: "Measures how much of each zone schemes of a level cover, by three bases.",
    discussion: """
      The head figure is the base built: ground with a built function in the general or rural scheme. -f geojson gives \
      the built ground that no scheme covers.

      Examples:
        landfund coverage kon-tum.gpkg
        landfund coverage kon-tum.gpkg --level detailed -f geojson \\
          -o uncovered.geojson
      """)

  @OptionGroup var input: WorkspaceOptions

  @Option(
    help: ArgumentHelp(
      "Measure this level alone: \(CoverageLevel.all.map(\.code).joined(separator: ", ")).", valueName: "level"),
    transform: CoverageCommand.level)
  var level: CoverageLevel?

  @OptionGroup var zone: ZoneOptions
  @OptionGroup var output: OutputOptions<ListFormat>
  @OptionGroup var tables: TableOptions
  @OptionGroup var map: MapOptions
  @OptionGroup var jobs: JobOptions
  @OptionGroup var messages: MessageOptions

  @Sendable private static func level(_ text: String) throws -> CoverageLevel {
    guard let level = CoverageLevel(code: text) else {
      throw ValidationError(
        "\(text) is no level; take one of \(CoverageLevel.all.map(\.code).joined(separator: ", "))")
    }
    return level
  }

  func run() throws {
    let document = try input.inquiry(writing: output.path, zone: zone, jobs, messages).coverage(only: level)
    messages.reportLeftOut(document.skipped)
    try output.print(document, document.rows, tables, messages, map, document.features)
  }
}
