internal import ArgumentParser
internal import Geodesy
internal import Interchange
internal import PlaneGeometry
internal import Refusals
internal import Reports
internal import LandAnswers

/// `landfund repair`: makes invalid polygons valid, openly.
struct RepairCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "repair",
    abstract: "Makes invalid polygons valid and says for each how many square metres that moved.",
    discussion: """
      linework keeps every line and builds polygons from them: ground that is drawn twice becomes a hole. structure takes \
      rings for what they mean: shells are united, holes cut out.

      The repaired layer goes to the output file, in the reference system of the input; valid features stay as they are. \
      One row for each feature that was not valid goes to standard output: area_before_m2 is that of the rings as drawn, \
      moved_m2 what either the drawing (by the non-zero winding number) or the repaired polygon covers, not both.

      Examples:
        landfund repair parcels.geojson -o mended.geojson --method structure \\
          --work-crs EPSG:9216
        landfund repair town.gpkg:parcel -o mended.gpkg --method linework \\
          -f csv > moved.csv
      """)

  @Argument(help: "A file of polygons.")
  var file: String

  @Option(
    name: [.customShort("o"), .customLong("output")], help: ArgumentHelp("The file to write.", valueName: "file"),
    transform: outputPath)
  var target: String

  @Option(help: "How: linework or structure.")
  var method: RepairMethod

  @Option(name: .customLong("id"), help: identifierHelp("The ids"))
  var idColumn: String?

  @Option(name: [.short, .long], help: "The format of the rows.")
  var format: TableFormat = .text

  @OptionGroup var tables: TableOptions
  @OptionGroup var systems: ReferenceSystemOptions
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var writing: WritingOptions
  @OptionGroup var jobs: JobOptions
  @OptionGroup var messages: MessageOptions

  func run() throws {
    try InputFiles([file]).refuse(target)
    let repair = try FileQuestion(reading, systems.request, jobs: jobs.count, messages).repair(
      file, ids: idColumn, method)
    try writing.write(repair.table, to: target, messages)
    let feature = messages.language == .english ? "feature" : "đối tượng"
    for vanished in repair.vanished {
      report("landfund: \(file), \(feature) \(vanished.id): \(vanished.reason[messages.language])")
    }
    try RowPrinter(path: nil, format: format, rows: repair.rows, tables: tables, messages: messages).print()
  }
}
