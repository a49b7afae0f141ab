internal import ArgumentParser
internal import LandAnswers
internal import Interchange
internal import LandInventory
internal import LandModel
internal import PlanChecks
internal import PlaneGeometry
internal import Reports

/// What the inventory is for.
struct InventoryOptions: ParsableArguments {
  @Option(help: ArgumentHelp("What makes land clean, as YAML; by default the criteria that ship.", valueName: "file"))
  var criteria: String?

  @Option(
    help: ArgumentHelp("Test land for this function; by default for that of its own block.", valueName: "function"),
    transform: InventoryOptions.function)
  var function: FunctionCode?

  @Sendable private static func function(_ text: String) throws -> FunctionCode {
    if let code = Aliases.shipped.function(text) { return code }
    throw ValidationError(
      "\(text) is no function; take one of \(FunctionList.shipped.all.map(\.code.rawValue).joined(separator: ", "))")
  }

  /// The question, with the options of sites where a command has them.
  func question(_ sites: SiteOptions? = nil) throws -> InventoryQuestion {
    var question = InventoryQuestion()
    if let criteria { question.criteria = CriteriaFile(try TextFile.read(criteria), name: criteria) }
    question.function = function
    sites?.apply(to: &question)
    return question
  }
}

/// `landfund clean-land`: the inventory of clean land.
struct CleanLandCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "clean-land",
    abstract: "Lists the land that is clean enough to offer, and says of the rest why not and what comes next.",
    discussion: """
      Every square metre of the parcels ends in one verdict: clean, conditional, not_clean, unknown. Clean pieces are \
      joined to sites. With --by call: of each call's hectares, how many can be handed over.

      Examples:
        landfund clean-land kon-tum.gpkg
        landfund clean-land kon-tum.gpkg --function industry -o industry.xlsx
        landfund clean-land kon-tum.gpkg --by call
      """)

  /// What the inventory is made by.
  enum Grouping: String, ExpressibleByArgument, CaseIterable { case call }

  @OptionGroup var input: WorkspaceOptions

  @Option(help: "Count the ground of each call for investment instead: call.")
  var by: Grouping?

  @OptionGroup var inventory: InventoryOptions

  @OptionGroup var sites: SiteOptions
  @OptionGroup var zone: ZoneOptions
  @OptionGroup var output: OutputOptions<ListFormat>
  @OptionGroup var tables: TableOptions
  @OptionGroup var map: MapOptions
  @OptionGroup var jobs: JobOptions
  @OptionGroup var messages: MessageOptions

  func run() throws {
    let question = try inventory.question(sites)
    let inquiry = try input.inquiry(writing: output.path, reading: [inventory.criteria], zone: zone, jobs, messages)
    if by == .call {
      let document = try inquiry.calls(question)
      messages.reportLeftOut(document.skipped)
      try output.print(document, document.table, tables, messages, map, document.features(inquiry.land))
    } else {
      let answer = try inquiry.cleanLand(question)
      messages.reportLeftOut(answer.document.skipped)
      try print(answer.document, answer.sites, inquiry.land)
    }
  }

  private func print(_ document: CleanLandDocument, _ sites: [Site], _ land: Land) throws {
    switch output.chosenFormat {
    case .text: try output.write(document.text)
    case .json: try output.write(document.json.documentText)
    case .csv: try output.write(csv: document.table, tables)
    case .xlsx: try output.write(document.workbook(land), messages)
    case .geojson: try output.write(FeatureTable(sites: sites, in: land.system), map.writing, map.compromise, messages)
    }
  }
}
