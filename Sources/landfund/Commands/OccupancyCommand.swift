internal import ArgumentParser
internal import LandInventory
internal import LandModel
internal import LandStore
internal import PlanChecks
internal import Reports

/// `landfund occupancy`: how full industrial parks and clusters are.
struct OccupancyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "occupancy",
    abstract: "Measures how full industrial parks and clusters are, beside what is declared.",
    discussion: """
      The legal ratio is leased by leasable land; beside it stand the three others that are in use, and the denominator \
      that would make the declared one true.

      Examples:
        landfund occupancy kon-tum.gpkg
        landfund occupancy kon-tum.gpkg --as-of 2021-12-31 -o occupancy.csv
      """)

  @OptionGroup var input: WorkspaceOptions
  @OptionGroup var output: OutputOptions<RowFormat>
  @OptionGroup var jobs: JobOptions
  @OptionGroup var messages: MessageOptions

  func run() throws {
    let question = try input.question(writing: output.path, jobs, messages)
    let skipped = question.context.leftOut(.zone, .parcel, .project)
    messages.reportLeftOut(skipped)
    let rows = try Occupancy.measure(question.context)
    let document = OccupancyDocument(
      head: question.head("occupancy"), rows: rows, skipped: skipped, language: messages.language)
    switch output.chosenFormat {
    case .text: try output.write(document.text)
    case .json: try output.write(document.json.documentText)
    case .csv: try output.write(document.table.csv)
    }
  }
}

/// A workspace that was read for a question on a day.
struct WorkspaceQuestion {
  let workspace: Workspace
  let day: CivilDate
  let context: CheckContext

  /// The head of the document that answers.
  func head(_ command: String) -> WorkspaceHead { workspace.head(command, asOf: day) }
}

extension WorkspaceOptions {
  /// Opens and reads the workspace for a question that depends on a day.
  func question(
    writing path: String?, reading others: [String?] = [], _ jobs: JobOptions, _ messages: MessageOptions
  ) throws -> WorkspaceQuestion {
    let workspace = try open(writing: path, reading: others)
    let day = try day(of: workspace)
    let book = try workspace.ruleBook()
    let land = try messages.land(of: workspace)
    return WorkspaceQuestion(
      workspace: workspace, day: day, context: CheckContext(land: land, asOf: day, book: book, jobs: jobs.count))
  }
}
