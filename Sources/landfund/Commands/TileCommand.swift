internal import ArgumentParser
internal import Geodesy
internal import Interchange
internal import LandModel
internal import PlanChecks
internal import PlaneGeometry
internal import Refusals
internal import Reports
internal import LandAnswers

/// `landfund tile`: whether a layer tiles the ground.
struct TileCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tile",
    abstract: "Finds overlaps and gaps of a layer that should tile the ground.",
    discussion: """
      Two features that share ground are an overlap, ground between features that none of them covers is a gap. Without \
      --scope only ground that features enclose is a gap; with one all of it, and what leaves it is found too. What is \
      thinner than 2 mm is no finding; slivers (thinner than 0.5 m or below 5 m²) are remarks. Invalid features are \
      findings and take no part in the rest. Exits 1 when there is a finding at or above --fail-on.

      Examples:
        landfund tile blocks.geojson --work-crs EPSG:9216
        landfund tile town.gpkg:scheme_block --scope town.gpkg:scheme
        landfund tile blocks.shp -o defects.geojson --fail-on never
      """)

  @Argument(help: "A file of polygons.")
  var file: String

  @Option(help: ArgumentHelp("A file of polygons that the layer should fill.", valueName: "file"))
  var scope: String?

  @Option(name: .customLong("id"), help: identifierHelp("The ids"))
  var idColumn: String?

  @OptionGroup var failure: FailureOptions
  @OptionGroup var systems: ReferenceSystemOptions
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var output: OutputOptions<ListFormat>
  @OptionGroup var tables: TableOptions
  @OptionGroup var writing: WritingOptions
  @OptionGroup var jobs: JobOptions
  @OptionGroup var date: DateOptions
  @OptionGroup var messages: MessageOptions

  func run() throws {
    try output.spare([file, scope].compactMap { $0 }.map { InputAddress($0).path })
    let tile = try FileQuestion(reading, systems.request, jobs: jobs.count, messages).tile(
      file, ids: idColumn, scope: scope, on: date.day)
    switch output.chosenFormat {
    case .text: try output.write(tile.text)
    case .csv: try output.write(csv: FindingRows(tile.result.findings, tables.language(messages)), tables)
    case .xlsx: try output.write(tile.workbook, messages)
    case .json: try output.write(tile.document().json)
    case .geojson: try output.write(tile.features, writing, systems.declared.compromise, messages)
    }
    try failure.end(for: tile.result.findings.map(\.severity))
  }
}
