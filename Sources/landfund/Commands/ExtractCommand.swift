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
      The parcel is named by its id, or by map sheet and number, which other units may have too. As HTML it is one page \
      for A4 with a map, in the language of --lang.

      Examples:
        landfund extract kon-tum.gpkg 23296/2/27 --lang vi -o thua-dat.html
        landfund extract kon-tum.gpkg "Ngô Mây" "tờ 2 thửa 27"
      """)

  @OptionGroup var input: WorkspaceOptions

  @Argument(
    help: ArgumentHelp(
      "The unit in which it lies (id, code or name; may be left out), then the parcel: its id, 12/330 or \"tờ 12 thửa 330\".",
      valueName: "parcel"))
  var names: [String]

  @OptionGroup var inventory: InventoryOptions
  @OptionGroup var output: OutputOptions<ExtractFormat>
  @OptionGroup var jobs: JobOptions
  @OptionGroup var messages: MessageOptions

  func validate() throws {
    guard (1...2).contains(names.count) else { throw ValidationError("name a parcel, and before it at most its unit") }
  }

  func run() throws {
    let inquiry = try input.inquiry(writing: output.path, reading: [inventory.criteria], jobs, messages)
    let document = try inquiry.extract(
      parcel: names[names.count - 1], in: names.count > 1 ? names[0] : nil, try inventory.question())
    switch output.chosenFormat {
    case .text: try output.write(document.text)
    case .json: try output.write(document.json.documentText)
    case .html:
      try output.write(document.page())
      messages.note(document.json.leftOutOfMarkup, in: output.path)
    }
  }
}
