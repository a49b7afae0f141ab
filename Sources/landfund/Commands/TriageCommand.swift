internal import ArgumentParser
internal import LandAnswers
internal import LandModel
internal import LandStore
internal import Refusals
internal import Reports

/// `landfund triage`: where findings stand.
struct TriageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "triage",
    abstract: "Records where findings of the last check stand with the people who deal with them.",
    discussion: """
      The state is one of new, in_progress, mended, accepted and mistaken, or the Vietnamese word for it, as in the fields \
      triage, triage_note, triage_by and triage_on of the layer finding, which may as well be edited in QGIS. It is kept by \
      the id of the finding over checks and loads. One finding that is unknown, and nothing is written. What is accepted \
      with a note and a name becomes a waiver with waive --from.

      Examples:
        landfund triage kon-tum.gpkg f-cad2b604b106 \\
          --state in_progress --by "N. V. An"
        landfund triage kon-tum.gpkg f-cad2b604b106 f-deaf5a9699b4 \\
          --state accepted --note "QĐ 12/QĐ-UBND" --by "N. V. An"
        landfund waive kon-tum.gpkg --from kon-tum.gpkg
      """)

  @OptionGroup var input: WorkspaceOptions

  @Argument(help: "The ids of findings of the last check.")
  var findings: [String]

  @Option(
    help: ArgumentHelp("Where they stand: new, in_progress, mended, accepted, mistaken.", valueName: "state"),
    transform: TriageCommand.state)
  var state: TriageState

  @Option(help: ArgumentHelp("What there is to say; by default what was said before.", valueName: "text"))
  var note: String?

  @Option(name: .customLong("by"), help: ArgumentHelp("Who says so.", valueName: "name"))
  var author: String

  @Option(help: ArgumentHelp("Since when; the as-of date by default.", valueName: "date"))
  var on: CivilDate?

  @OptionGroup var output: OutputOptions<TableFormat>
  @OptionGroup var tables: TableOptions
  @OptionGroup var messages: MessageOptions

  @Sendable private static func state(_ text: String) throws -> TriageState {
    if let state = TriageState(word: text) { return state }
    throw ValidationError(
      "\(text) is no state; take one of \(TriageState.allCases.map(\.rawValue).joined(separator: ", "))")
  }

  func validate() throws {
    if author.allSatisfy(\.isWhitespace) { throw ValidationError("say who with --by") }
  }

  func run() throws {
    let workspace = try input.open(writing: output.path)
    let document = try Interruption.deferred {
      try workspace.triage(findings, as: state, note: note, by: author, on: on ?? input.date.day)
    }
    switch output.chosenFormat {
    case .text: try output.write(document.rows.text(messages.language))
    case .json: try output.write(document.json.documentText)
    case .csv: try output.write(csv: document.rows, tables)
    case .xlsx: try output.write(document.workbook(messages.language), messages)
    }
  }
}
