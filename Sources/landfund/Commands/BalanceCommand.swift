internal import ArgumentParser
internal import LandAnswers
internal import LandBooks
internal import LandModel
internal import Reports

/// `landfund balance`: land balance of a scheme, plan or zone, and norms.
struct BalanceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "balance",
    abstract: "Adds up the land of a scheme, a land-use plan or a zone by kind, and holds it against the norms.",
    discussion: """
      An id that is in several layers is written scheme:ID, landuse_plan:ID or zone:ID.

      Examples:
        landfund balance kon-tum.gpkg QH-28
        landfund balance kon-tum.gpkg tp-kon-tum --by landuse
        landfund balance kon-tum.gpkg tp-kon-tum --class II --population 171575
      """)

  @OptionGroup var input: WorkspaceOptions

  @Argument(help: "The id of a scheme, a land-use plan or a zone.")
  var subject: String

  @Option(help: "Of a zone the blocks that hold: scheme (functions) or landuse (codes).")
  var by: BalanceBasis?

  @Option(
    parsing: .unconditional, help: ArgumentHelp("Take this many inhabitants.", valueName: "n"))
  var population: Int?

  @Option(name: .customLong("class"), help: ArgumentHelp("Take this urban class, as in II.", valueName: "class"))
  var urbanClass: String?

  @Flag(help: "Count street gaps of schemes as transport.")
  var streets = false

  @OptionGroup var book: BookOptions<TableFormat>

  func validate() throws {
    if let population, population < 0 { throw ValidationError("--population takes inhabitants, 0 or more") }
  }

  func run() throws {
    var options = BalanceOptions()
    (options.population, options.urbanClass, options.streets) = (population, urbanClass, streets)
    try book.print(input) { inquiry in
      let document = try inquiry.balance(of: subject, byLandUse: by == .landuse, options)
      guard by == nil || document.value("by") != .null else {
        throw ValidationError("--by is of zones; leave it out")
      }
      return document
    }
  }
}

/// Which blocks of a zone are added up.
enum BalanceBasis: String, ExpressibleByArgument, CaseIterable {
  case scheme, landuse
}
