internal import ArgumentParser
internal import Geodesy
internal import Interchange
internal import PlaneGeometry
internal import Refusals
internal import Reports

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
  var format: RowFormat = .text

  @OptionGroup var systems: ReferenceSystemOptions
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var writing: WritingOptions
  @OptionGroup var jobs: JobOptions
  @OptionGroup var messages: MessageOptions

  func run() throws {
    try InputFiles([file]).refuse(target)
    let input = try FeatureInput(file, idColumn: idColumn, reading, messages)
    try input.requirePolygons()
    let table = try input.table.resolvingReferenceSystem(systems.request)
    // Refuses what cannot be measured before anything is repaired.
    let layer = try MetricLayer(input.table, systems.request)
    messages.note(layer.notices, of: file)
    let repairs = try messages.progress("repairing") { _ in
      try mend(input)
    }
    let areas = try RepairAreas(repairs, of: table, systems.request)
    try writing.write(repaired(table, repairs), to: target, messages)
    try print(repairs, areas, input)
  }

  private func mend(_ input: FeatureInput) throws -> [Int: PolygonRepair] {
    var repairs: [Int: PolygonRepair] = [:]
    for outcome in try PolygonRepair.repairs(of: input.table.geometry, method, jobs: jobs.count) {
      switch outcome.repair {
      case .success(let repair): repairs[outcome.feature] = repair
      case .failure(let error):
        throw input.refusal(
          .badGeometry,
          LocalisedText(en: "it cannot be repaired: \(error.message)", vi: "không sửa được hình học: \(error.message)"),
          remedy: LocalisedText(en: "draw it anew, or remove it", vi: "vẽ lại, hoặc xóa đi"), outcome.feature
        )
      }
    }
    return repairs
  }

  private func repaired(_ table: FeatureTable, _ repairs: [Int: PolygonRepair]) -> FeatureTable {
    var changed = table
    changed.geometry = FlatLayer((0..<table.count).map { repairs[$0]?.repaired ?? table.geometry.geometry(at: $0) })
    return changed
  }

  private func print(_ repairs: [Int: PolygonRepair], _ areas: RepairAreas, _ input: FeatureInput) throws {
    var rows = RowTable(columns: ["id", "reason", "area_before_m2", "area_after_m2", "moved_m2"])
    for feature in input.order {
      guard let repair = repairs[feature], let areas = areas[feature] else { continue }
      if repair.repaired.isEmpty {
        report("landfund: \(input.address), feature \(input.ids[feature]): nothing is left of it that has ground")
      }
      rows.append([
        .text(input.ids[feature]), .list(repair.reasons.map(\.rawValue)), .number(areas.before), .number(areas.after),
        .number(areas.moved),
      ])
    }
    let document = FileDocument(command: "repair", inputs: [input.record])
    try RowPrinter(path: nil, format: format, document: document, language: messages.language).print(rows)
  }
}

/// The areas of repaired features in square metres of the working system.
private struct RepairAreas {
  private var areas: [Int: (before: Double, after: Double, moved: Double)] = [:]

  init(
    _ repairs: [Int: PolygonRepair], of table: FeatureTable, _ request: SystemRequest
  ) throws(Refusal) {
    let features = repairs.keys.sorted()
    var three = table
    three.columns = []
    three.featureIDs = .none
    three.geometry = FlatLayer(
      features.flatMap { [table.geometry.geometry(at: $0), repairs[$0]?.repaired, repairs[$0]?.moved] })
    if let working = request.working { three = try three.transformed(to: working, request) }
    for (place, feature) in features.enumerated() {
      areas[feature] = (
        before: three.geometry[3 * place].areaAsDrawn, after: three.geometry[3 * place + 1].area,
        moved: three.geometry[3 * place + 2].area
      )
    }
  }

  subscript(feature: Int) -> (before: Double, after: Double, moved: Double)? { areas[feature] }
}
