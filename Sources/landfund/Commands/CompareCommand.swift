internal import ArgumentParser
internal import LandAnswers
internal import Interchange
internal import LandModel
internal import LandStore
internal import PlanChecks
internal import Refusals
internal import Reports

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

  @OptionGroup var output: OutputOptions<ListFormat>
  @OptionGroup var tables: TableOptions
  @OptionGroup var map: MapOptions
  @OptionGroup var jobs: JobOptions
  @OptionGroup var messages: MessageOptions

  func validate() throws {
    guard b == nil ? days.count == 2 : days.isEmpty else {
      throw ValidationError("name two plans, or one plan and --at twice")
    }
  }

  func run() throws {
    let workspace = try input.open(writing: output.path)
    // The versions hang on no as-of date, but what else is in force does: without one on the later day, without any on
    // none.
    let stated = input.date.day ?? workspace.asOf
    let inquiry = try Inquiry(
      workspace, asOf: stated ?? days.max() ?? CivilDate(dayNumber: 0),
      language: messages.language, jobs: jobs.count, progress: messages)
    messages.remark(inquiry.edits, inquiry.land)
    let document = try document(inquiry, statesDay: stated != nil)
    messages.reportLeftOut(document.skipped)
    try output.print(document, document.table, tables, messages, map, document.features)
  }

  /// Two plans of two layers are a wrong command line, not an input that is refused.
  private func document(_ inquiry: Inquiry, statesDay: Bool) throws -> ComparisonDocument {
    do {
      return try inquiry.comparison(
        b.map { .plans(a, $0) } ?? .days(a, days[0], days[1]), statesDay: statesDay)
    } catch let refusal as Refusal where refusal.code == .wrongType {
      throw ValidationError("\(refusal.message[messages.language]); \(refusal.remedy[messages.language])")
    }
  }
}
