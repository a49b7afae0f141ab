internal import ArgumentParser
internal import Interchange
internal import PlaneGeometry
internal import Reports

/// `landfund validate`: every geometry problem with its place.
struct ValidateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate",
    abstract: "Lists every geometry problem with its place; exits 1 when there is one.",
    discussion: """
      x and y are the file's own easting and northing, or longitude and latitude.

      Examples:
        landfund validate parcels.geojson
        landfund validate town.gpkg:parcel --id so_thua -o problems.csv
      """)

  @Argument(help: "A file of any geometry.")
  var file: String

  @Option(name: .customLong("id"), help: identifierHelp("The ids"))
  var idColumn: String?

  @OptionGroup var reading: ReadingOptions
  @OptionGroup var output: OutputOptions<RowFormat>
  @OptionGroup var messages: MessageOptions

  func run() throws {
    try output.spare([file])
    let input = try FeatureInput(file, idColumn: idColumn, usesTexts: false, reading, messages)
    var rows = RowTable(columns: ["id", "reason", "x", "y"])
    for feature in input.order {
      let shape = input.table.geometry[feature]
      for problem in shape.isBlank ? [.noGeometry] : shape.validityProblems() {
        rows.append([
          .text(input.ids[feature]), .text(problem.reason.rawValue),
          problem.location.map { .number($0.x) } ?? .null, problem.location.map { .number($0.y) } ?? .null,
        ])
      }
    }
    try output.rows("validate", [input.record], messages.language).print(rows)
    if !rows.rows.isEmpty { throw ExitCode(1) }
  }
}
