internal import ArgumentParser
internal import LandAnswers

/// `landfund transfer`: from which land a land-use plan takes.
struct TransferCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "transfer",
    abstract: "Measures from which uses of today a land-use plan takes its land, and what becomes of each.",
    discussion: """
      Examples:
        landfund transfer kon-tum.gpkg QHSDD-2030
        landfund transfer kon-tum.gpkg QHSDD-2030 --by unit -o transfer.xlsx
      """)

  @OptionGroup var input: WorkspaceOptions

  @Argument(help: "The id of a land-use plan.")
  var plan: String

  @Option(help: "Tell rows apart: unit, by commune.")
  var by: TransferUnit?

  @OptionGroup var book: BookOptions<TableFormat>

  func run() throws { try book.print(input) { try $0.transfer(plan: plan, byUnit: by != nil) } }
}

/// By what rows stand apart.
enum TransferUnit: String, ExpressibleByArgument, CaseIterable {
  case unit
}
