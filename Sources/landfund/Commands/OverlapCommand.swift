internal import ArgumentParser
internal import Geodesy
internal import Interchange
internal import LandModel
internal import PlaneGeometry
internal import Reports
internal import LandAnswers

/// `landfund overlap`: which features of two layers share ground, and how much.
struct OverlapCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "overlap",
    abstract: "Lists every pair of features of two layers that shares area, in square metres.",
    discussion: """
      Pairs are listed above 0.000001 m². share_a is the shared area over the area of the feature of A, share_b over \
      that of B. Invalid features are left out and named, and the exit status is then 1.

      Examples:
        landfund overlap parcels.geojson landuse.geojson --work-crs EPSG:9216
        landfund overlap parcels.gpkg flood.gpkg --min-area 5 -f csv \\
          | sort -t, -k3 -n
      """)

  @Argument(help: "The first file of polygons.")
  var a: String

  @Argument(help: "The second file of polygons.")
  var b: String

  @Option(name: .customLong("id-a"), help: identifierHelp("The ids of A"))
  var idA: String?

  @Option(name: .customLong("id-b"), help: identifierHelp("The ids of B"))
  var idB: String?

  @Option(
    name: .customLong("min-area"),
    parsing: .unconditional,
    help: ArgumentHelp("Leave out pairs that share less than this many square metres.", valueName: "m2"))
  var minimumArea = 0.0

  @OptionGroup var systems: ReferenceSystemOptions
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var output: OutputOptions<TableFormat>
  @OptionGroup var tables: TableOptions
  @OptionGroup var jobs: JobOptions
  @OptionGroup var messages: MessageOptions

  func validate() throws {
    guard minimumArea >= 0, minimumArea.isFinite else {
      throw ValidationError("--min-area takes square metres, 0 or more")
    }
  }

  func run() throws {
    try output.spare([a, b])
    let overlap = try FileQuestion(reading, systems.request, jobs: jobs.count, messages).overlap(
      of: a, ids: idA, with: b, ids: idB, minimumArea: minimumArea)
    try output.print(overlap.rows, tables, messages)
    if overlap.tellLeftOut() > 0 { throw ExitCode(1) }
  }
}
