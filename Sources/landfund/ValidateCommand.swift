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
        landfund validate parcels.geojson --id so_thua -f csv -o problems.csv
      """)

  @Argument(help: "A file of any geometry.")
  var file: String

  @Option(name: .customLong("id"), help: "The field that holds the ids.")
  var idColumn: String?

  @OptionGroup var output: OutputOptions

  func run() throws {
    let table = try readTable(at: InputAddress(file))
    let ids = try table.identifiers(column: idColumn)
    var rows = RowTable(columns: ["id", "reason", "x", "y"])
    for feature in IdentifierOrder.sorted(ids) {
      for problem in table.geometry[feature].validityProblems() {
        rows.append([
          .text(ids[feature]), .text(problem.reason.rawValue),
          problem.location.map { .number($0.x) } ?? .null, problem.location.map { .number($0.y) } ?? .null,
        ])
      }
    }
    try output.print(rows)
    if !rows.rows.isEmpty { throw ExitCode(1) }
  }
}
