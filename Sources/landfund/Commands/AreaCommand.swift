internal import ArgumentParser
internal import Geodesy
internal import Interchange
internal import LandModel
internal import PlaneGeometry
internal import Refusals
internal import Reports
internal import LandAnswers

/// `landfund area`: how large each polygon is.
struct AreaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "area",
    abstract: "Measures polygons: area on the grid and on the ellipsoid, perimeter, parts, holes, validity.",
    discussion: """
      Examples:
        landfund area zones.geojson --work-crs EPSG:9216
        landfund area town.gpkg:parcel --id so_thua -o areas.csv
        landfund area bang_ke.csv --crs EPSG:9216 -f json
      """)

  @Argument(help: "A file of polygons.")
  var file: String

  @Option(name: .customLong("id"), help: identifierHelp("The ids"))
  var idColumn: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Cut projected edges to this many metres before they become geodesics.", valueName: "metres"))
  var densify: Double?

  @OptionGroup var systems: ReferenceSystemOptions
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var output: OutputOptions<TableFormat>
  @OptionGroup var tables: TableOptions
  @OptionGroup var messages: MessageOptions

  func run() throws {
    try output.spare([file])
    let rows: FileRows
    do {
      rows = try FileQuestion(reading, systems.request, messages).areas(of: file, ids: idColumn, densify: densify)
    } catch GeodesyError.badEdgeLength(let metres) {
      throw ValidationError(GeodesyError.badEdgeLength(metres).refusal.message[messages.language])
    }
    try output.print(rows, tables, messages)
  }
}
