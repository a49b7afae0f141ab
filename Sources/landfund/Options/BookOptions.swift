internal import ArgumentParser
internal import Interchange
internal import LandAnswers
internal import LandModel
internal import Refusals
internal import Reports

/// What the command of every book takes beside its workspace and subject.
struct BookOptions<Format: OutputFormat>: ParsableArguments {
  @Option(
    name: .customLong("array"),
    help: ArgumentHelp("Print this array of the document as CSV instead of its rows.", valueName: "name"))
  var array: String?

  @OptionGroup var zone: ZoneOptions
  @OptionGroup var output: OutputOptions<Format>
  @OptionGroup var tables: TableOptions
  @OptionGroup var jobs: JobOptions
  @OptionGroup var messages: MessageOptions

  func validate() throws {
    // The other documents hold every array, a map only that of its features.
    guard array == nil || output.chosenFormat.rawValue != "geojson" else {
      throw ValidationError("--array is of CSV; give -f csv")
    }
  }

  /// Asks a workspace and prints the book.
  func print(
    _ input: WorkspaceOptions, _ map: MapOptions? = nil, _ ask: (Inquiry) throws -> BookDocument
  ) throws {
    let inquiry = try input.inquiry(writing: output.path, zone: zone, jobs, messages)
    let document = try ask(inquiry)
    messages.reportLeftOut(document.skipped)
    let table = try array.map { try self.table($0, of: document) } ?? document.rows
    try output.print(document, table, tables, messages, map, document.features(in: inquiry.land.system))
  }

  private func table(_ name: String, of document: BookDocument) throws -> RowTable {
    guard let table = document.array(name) else {
      let names = document.arrays.map(\.name).joined(separator: ", ")
      throw ValidationError("the document has no array \(name); take one of \(names)")
    }
    return table
  }
}

/// How rows stand on a map.
struct MapOptions: ParsableArguments {
  @OptionGroup var writing: WritingOptions
  @OptionGroup var compromise: CompromiseOptions
}
