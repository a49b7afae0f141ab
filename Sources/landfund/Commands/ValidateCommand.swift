internal import ArgumentParser
internal import Interchange
internal import PlaneGeometry
internal import Reports
internal import LandAnswers

/// `landfund validate`: every geometry problem with its place.
struct ValidateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate",
    abstract: "Lists every geometry problem with its place; exits 1 when there is one.",
    discussion: """
      As CSV and JSON x and y are the file's own easting and northing, or longitude and latitude; text says X \
      (northing), Y (easting), or latitude and longitude, in that order.

      Examples:
        landfund validate parcels.geojson
        landfund validate town.gpkg:parcel --id so_thua -o problems.csv
      """)

  @Argument(help: "A file of any geometry.")
  var file: String

  @Option(name: .customLong("id"), help: identifierHelp("The ids"))
  var idColumn: String?

  @OptionGroup var reading: ReadingOptions
  @OptionGroup var output: OutputOptions<TableFormat>
  @OptionGroup var tables: TableOptions
  @OptionGroup var messages: MessageOptions

  func run() throws {
    try output.spare([file])
    let rows = try FileQuestion(reading, SystemRequest(), messages).problems(of: file, ids: idColumn)
    try output.print(rows, tables, messages)
    if try !rows.table().rows.isEmpty { throw ExitCode(1) }
  }
}
