internal import ArgumentParser
internal import Interchange
internal import LandInventory
internal import LandModel
internal import LandStore
internal import PlanChecks
internal import Refusals
internal import Reports

/// The formats of lists that also go into a spreadsheet.
enum ListFormat: String, OutputFormat {
  case text, json, csv, geojson, xlsx
}

/// `landfund markers`: how far schemes are marked on the ground, and which markers to set.
struct MarkersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "markers",
    abstract: "Measures how far schemes are marked on the ground; lists the markers to set.",
    discussion: """
      Marked are the lines that a plan sets: road axes, red lines, no-build and heritage limits; the outline of the \
      scope only where there are none of these. --stakeout lists the markers with which every scheme would be complete, \
      and the schemes in the order in which money buys most marked line.

      Examples:
        landfund markers kon-tum.gpkg
        landfund markers kon-tum.gpkg --scheme QH-15 --points -f csv
        landfund markers kon-tum.gpkg --stakeout --unit-price 1500000 \\
          --budget 300000000 -o stakeout.xlsx
      """)

  @OptionGroup var input: WorkspaceOptions

  @Option(help: ArgumentHelp("Look at this scheme alone.", valueName: "id"))
  var scheme: String?

  @Flag(help: "List every required point and the marker at it.")
  var points = false

  @Flag(help: "List the markers to set instead.")
  var stakeout = false

  @Option(
    name: .customLong("unit-price"), parsing: .unconditional,
    help: ArgumentHelp("What a marker costs, in any currency.", valueName: "n"))
  var unitPrice: Double?

  @Option(
    parsing: .unconditional, help: ArgumentHelp("The money that there is: the list ends where it does.", valueName: "n")
  )
  var budget: Double?

  @OptionGroup var output: OutputOptions<ListFormat>
  @OptionGroup var writing: WritingOptions
  @OptionGroup var jobs: JobOptions
  @OptionGroup var messages: MessageOptions

  func validate() throws {
    if stakeout, points { throw ValidationError("--points and --stakeout are two lists: ask for one of them") }
    if !stakeout, unitPrice != nil || budget != nil {
      throw ValidationError("--unit-price and --budget go with --stakeout")
    }
    if budget != nil, unitPrice == nil { throw ValidationError("--budget needs the price of a marker: --unit-price") }
    for (name, value) in [("--unit-price", unitPrice), ("--budget", budget)] {
      if let value, !(value >= 0 && value.isFinite) { throw ValidationError("\(name) takes an amount, 0 or more") }
    }
  }

  func run() throws {
    let workspace = try input.open(writing: output.path)
    let day = try input.day(of: workspace)
    let book = try workspace.ruleBook()
    let land = try messages.land(of: workspace)
    let number = try scheme.map { try self.number(ofScheme: $0, land) }
    let context = CheckContext(land: land, asOf: day, book: book, jobs: jobs.count)
    let survey = try messages.progress("measuring") { _ in try context.markerSurvey() }
    messages.reportLeftOut(survey.skipped)
    if let number, survey.marking(of: number) == nil { messages.note(reason(number, context)[messages.language]) }
    let head = workspace.head("markers", asOf: day)
    if stakeout {
      let markings = survey.schemes.filter { number == nil || $0.scheme == number }
      let plan = StakeOut(
        land, markings, tolerances: context.tolerances, unitPrice: unitPrice, budget: budget)
      try print(
        StakeOutDocument(
          head: head, land: land, stakeOut: plan, scheme: number, skipped: survey.skipped, language: messages.language))
    } else {
      let coverage = try MarkerCoverage(context) { number == nil || $0 == number }
      try print(
        MarkerDocument(
          head: head, land: land, survey: survey, coverage: coverage, scheme: number, hasPoints: points,
          language: messages.language))
    }
  }

  private func print(_ document: MarkerDocument) throws {
    switch output.chosenFormat {
    case .text: try output.write(document.text)
    case .json: try output.write(document.json.documentText)
    case .csv: try output.write(document.csv)
    case .geojson: try output.write(document.features, writing)
    case .xlsx: try output.write(document.workbook, messages)
    }
  }

  private func print(_ document: StakeOutDocument) throws {
    switch output.chosenFormat {
    case .text: try output.write(document.text)
    case .json: try output.write(document.json.documentText)
    case .csv: try output.write(document.csv)
    case .geojson: try output.write(document.features, writing)
    case .xlsx: try output.write(document.workbook, messages)
    }
  }

  private func number(ofScheme id: String, _ land: Land) throws -> Int {
    guard let number = land.schemes.index(of: id) else {
      throw WorkspaceError(
        "there is no scheme \(id)", remedy: "take one of the ids of the layer scheme", place: input.workspace)
    }
    return number
  }

  /// Why a scheme has no row.
  private func reason(_ scheme: Int, _ context: CheckContext) -> LocalisedText {
    let (land, plans) = (context.land, context.plansInForce.schemes)
    let id = land.schemes[scheme].id
    if plans.isLocalAdjustment(scheme) {
      let adjusted = land.schemes[plans.scheme(adjustedBy: scheme)].id
      return LocalisedText(
        en: "scheme \(id) is a local adjustment: its markers count for \(adjusted)",
        vi: "đồ án \(id) là điều chỉnh cục bộ: mốc giới của nó tính cho \(adjusted)")
    }
    guard plans.counts(scheme) else {
      return LocalisedText(
        en: "scheme \(id) does not count on \(context.asOf) and is not to be marked",
        vi: "đồ án \(id) không được tính tại ngày \(context.asOf) nên không phải cắm mốc")
    }
    let level = land.schemes[scheme].level
    return LocalisedText(
      en: "schemes of the level \(level?.rawValue ?? "none") are not to be marked (\(id))",
      vi: "đồ án cấp độ \(level?.label.vi ?? "không rõ") không phải cắm mốc (\(id))")
  }
}
