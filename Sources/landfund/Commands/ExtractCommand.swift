internal import ArgumentParser
internal import LandAnswers
internal import LandInventory
internal import LandModel
internal import LandStore
internal import PlanChecks
internal import Reports

/// The formats of an extract.
enum ExtractFormat: String, OutputFormat {
  case text, json, html
}

/// `landfund extract`: everything that applies to one parcel.
struct ExtractCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Says everything that applies to one parcel: plans, shares, findings, verdict, markers, projects.",
    discussion: """
      As HTML it is one page for A4 with a map, in the language of --lang.

      Example:
        landfund extract kon-tum.gpkg 23296/2/27 --lang vi -o thua-dat.html
      """)

  @OptionGroup var input: WorkspaceOptions

  @Argument(help: "The id of a parcel.")
  var parcel: String

  @OptionGroup var inventory: InventoryOptions
  @OptionGroup var output: OutputOptions<ExtractFormat>
  @OptionGroup var jobs: JobOptions
  @OptionGroup var messages: MessageOptions

  func run() throws {
    let inquiry = try input.inquiry(writing: output.path, reading: [inventory.criteria], jobs, messages)
    let document = try inquiry.extract(parcel: parcel, try inventory.question())
    switch output.chosenFormat {
    case .text: try output.write(document.text)
    case .json: try output.write(document.json.documentText)
    case .html:
      try output.write(document.page())
      messages.note(document.json.leftOutOfMarkup, in: output.path)
    }
  }
}
