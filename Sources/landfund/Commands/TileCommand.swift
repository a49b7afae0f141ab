internal import ArgumentParser
internal import Geodesy
internal import Interchange
internal import LandModel
internal import PlanChecks
internal import PlaneGeometry
internal import Refusals
internal import Reports

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
  @OptionGroup var output: OutputOptions<MapFormat>
  @OptionGroup var writing: WritingOptions
  @OptionGroup var jobs: JobOptions
  @OptionGroup var date: DateOptions
  @OptionGroup var messages: MessageOptions

  func run() throws {
    try output.spare([file, scope].compactMap { $0 }.map { InputAddress($0).path })
    let input = try PolygonInput(file, idColumn: idColumn, reading, systems, messages)
    let scopeInput = try scope.map { try PolygonInput($0, idColumn: nil, reading, systems, messages) }
    if let scopeInput { try PolygonInput.requireOneSystem(input, scopeInput) }
    let result = try messages.progress("looking at \(file)") { _ in try check(input, scopeInput) }
    try print(result, input, [input, scopeInput].compactMap { $0?.record })
    try failure.end(for: result.findings.map(\.severity))
  }

  private func check(_ input: PolygonInput, _ scope: PolygonInput?) throws -> CheckResult {
    do {
      let check = try TileCheck(
        input.tileLayer, scope: scope?.tileLayer, system: input.layer.system, jobs: jobs.count)
      return try check.run(on: date.day)
    } catch let refusal as Refusal {
      throw refusal.located(at: RefusalPlace(file: scope?.features.address.path))
    }
  }

  private func print(_ result: CheckResult, _ input: PolygonInput, _ inputs: [InputRecord]) throws {
    let language = messages.language
    let file = FileDocument(command: "tile", inputs: inputs)
    let document = try TileDocument(
      head: output.chosenFormat == .json ? file.head() : [], result: result, notices: file.notices.value,
      language: language)
    switch output.chosenFormat {
    case .text: try output.write(document.text)
    case .csv: try output.write(RowTable(findings: result.findings, language).csv)
    case .json: try output.write(document.json)
    case .geojson:
      let table = FeatureTable(findings: result.findings, in: input.layer.system, language)
      try ResultFile.writing(to: output.path) { try GeoJSONWriter().write(table, to: $0, options: writing.request) }
    }
  }
}

extension PolygonInput {
  /// The layer as the check of a file takes it.
  fileprivate var tileLayer: TileLayer { TileLayer(name: features.table.name, ids: ids, geometry: layer.geometry) }
}
