internal import ArgumentParser
internal import LandAnswers
internal import Interchange
internal import LandInventory
internal import PlanChecks
internal import Reports

/// `landfund allocate`: what each zone earns of a total.
struct AllocateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "allocate",
    abstract: "Divides a total among zones by criteria, with declared and with measured inputs.",
    discussion: """
      Points are never rounded; final amounts are, so that they add up to the total. Without --criteria those of the \
      growth zones of Kon Tum are taken, with the inputs that the scheme prints.

      Examples:
        landfund allocate kon-tum.gpkg --explain
        landfund allocate kon-tum.gpkg -o points.csv
      """)

  @OptionGroup var input: WorkspaceOptions

  @Option(help: ArgumentHelp("What earns points, as YAML.", valueName: "file"))
  var criteria: String?

  @Flag(help: "Also say what each misreading of the criteria would give.")
  var explain = false

  @OptionGroup var output: OutputOptions<TableFormat>
  @OptionGroup var tables: TableOptions
  @OptionGroup var jobs: JobOptions
  @OptionGroup var messages: MessageOptions

  func run() throws {
    let criteria = try self.criteria.map { CriteriaFile(try TextFile.read($0), name: $0) } ?? .allocation
    let inquiry = try input.inquiry(writing: output.path, reading: [self.criteria], jobs, messages)
    let document = try inquiry.allocation(criteria, explains: explain)
    try output.print(document, explain ? document.variantTable : document.table, tables, messages)
  }
}
