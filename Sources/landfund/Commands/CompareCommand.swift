internal import ArgumentParser
internal import Interchange
internal import LandModel
internal import LandStore
internal import PlanChecks
internal import Reports

extension ComparisonFault: RefusingError {}

/// `landfund compare`: what has become of the ground of a plan from one version to another.
struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Compares two schemes, two land-use plans, or one scheme with its adjustments on two days.",
    discussion: """
      Two plans are compared alone, whatever their status. With --at twice, one scheme is compared with itself as it \
      counts on two days, its local and overall adjustments included. An id that is in both layers is written \
      scheme:ID or landuse_plan:ID.

      Examples:
        landfund compare kon-tum.gpkg KKT-BO-Y KKT-BO-Y-DC
        landfund compare kon-tum.gpkg QH-28 --at 2020-01-01 --at 2021-12-24 \\
          -f geojson -o changes.geojson
      """)

  @OptionGroup var input: WorkspaceOptions

  @Argument(help: "The id of a scheme or land-use plan.")
  var a: String

  @Argument(help: "The id of the other one; without it, --at twice.")
  var b: String?

  @Option(
    name: .customLong("at"), help: ArgumentHelp("A day on which to look at A; given twice.", valueName: "date"))
  var days: [CivilDate] = []

  @OptionGroup var output: OutputOptions<MapFormat>
  @OptionGroup var writing: WritingOptions
  @OptionGroup var jobs: JobOptions
  @OptionGroup var messages: MessageOptions

  func validate() throws {
    guard b == nil ? days.count == 2 : days.isEmpty else {
      throw ValidationError("name two plans, or one plan and --at twice")
    }
  }

  func run() throws {
    let workspace = try input.open(writing: output.path)
    let day = input.date.day ?? workspace.asOf
    let land = try messages.land(of: workspace)
    let one = try plan(a, land)
    let other = try b.map { try plan($0, land) }
    guard other == nil || other?.layer == one.layer else {
      throw ValidationError("\(a) and \(b ?? "") are a scheme and a land-use plan; name two of one layer")
    }
    // The versions hang on no as-of date; a context has to have one.
    let context = CheckContext(land: land, asOf: day ?? days.last ?? CivilDate(dayNumber: 0), jobs: jobs.count)
    let comparison = try messages.progress("comparing") { _ in
      if let other { return try VersionComparison(context, one, other) }
      return try VersionComparison(context, one, at: days[0], and: days[1])
    }
    messages.reportLeftOut(comparison.skipped)
    try print(
      ComparisonDocument(
        head: workspace.head("compare", asOf: day), comparison: comparison, land: land, language: messages.language))
  }

  private func print(_ document: ComparisonDocument) throws {
    switch output.chosenFormat {
    case .text: try output.write(document.text)
    case .json: try output.write(document.json.documentText)
    case .csv: try output.write(document.table.csv)
    case .geojson:
      let table = document.features
      try ResultFile.writing(to: output.path) { try GeoJSONWriter().write(table, to: $0, options: writing.request) }
    }
  }

  /// The plan of an id, or of `layer:id`.
  private func plan(_ text: String, _ land: Land) throws(WorkspaceError) -> ComparedPlan {
    var found: [ComparedPlan] = []
    for layer in [LayerName.scheme, .landUsePlan] {
      let prefix = layer.rawValue + ":"
      let number =
        land.number(ofPlan: text, layer)
        ?? (text.hasPrefix(prefix) ? land.number(ofPlan: String(text.dropFirst(prefix.count)), layer) : nil)
      if let number { found.append(ComparedPlan(layer: layer, number: number)) }
    }
    guard let plan = found.first else {
      throw WorkspaceError(
        "there is no scheme and no land-use plan \(text)", remedy: "take an id of one of these layers",
        place: input.workspace)
    }
    guard found.count == 1 else {
      throw WorkspaceError(
        "\(text) is a scheme and a land-use plan", remedy: "write scheme:\(text) or landuse_plan:\(text)",
        place: input.workspace)
    }
    return plan
  }
}

extension Land {
  fileprivate func number(ofPlan id: String, _ layer: LayerName) -> Int? {
    layer == .scheme ? schemes.index(of: id) : landUsePlans.index(of: id)
  }
}
