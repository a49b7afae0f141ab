internal import ArgumentParser
internal import Interchange
internal import LandAnswers
internal import LandModel
internal import LandStore
internal import Refusals
internal import Reports

/// `landfund edits`: what was edited since the load.
struct EditsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edits",
    abstract: "Lists what other programs have edited in a workspace since it was loaded, or writes it as corrections.",
    discussion: """
      One row for each feature that was inserted, updated or deleted, in QGIS for example, with the fields that differ and \
      the source that it came from; a layer that another program wrote anew is one row. With -o and a file that ends in \
      .gpkg the edited features are written, a layer each, and the line is printed that a manifest needs to load them \
      again: a source with corrections: true changes the features of the other sources of its layer.

      Examples:
        landfund edits kon-tum.gpkg
        landfund edits kon-tum.gpkg parcel -f csv
        landfund edits kon-tum.gpkg -o edits.gpkg
      """)

  @Argument(help: "A workspace, as landfund load makes it.")
  var workspace: String

  @Argument(help: "The layer; every layer with edits by default.")
  var layer: LayerName?

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp("Write to this file; one that ends in .gpkg gets the edited features.", valueName: "file"),
    transform: outputPath)
  var target: String?

  @Option(
    name: [.customShort("f"), .long],
    help: "The format of the list; by default the ending of the output file decides, else text.")
  var format: EditsFormat?

  @OptionGroup var tables: TableOptions
  @OptionGroup var messages: MessageOptions

  private var path: String? { target == "-" ? nil : target }

  private var chosenFormat: EditsFormat {
    if let format { return format }
    let ending = path.map { $0.split(separator: ".").last.map { $0.lowercased() } ?? "" } ?? ""
    return EditsFormat(rawValue: ending) ?? .text
  }

  func validate() throws {
    guard chosenFormat == .gpkg, path == nil else { return }
    throw ValidationError("name the GeoPackage to write with -o, as in -o edits.gpkg")
  }

  func run() throws {
    try InputFiles([self.workspace]).refuse(path)
    let workspace = try Workspace(workspace)
    guard chosenFormat != .gpkg else { return try writeCorrections(of: workspace) }
    let document = try workspace.editsDocument(of: layer)
    switch chosenFormat {
    case .text: try write(text(document).visibleLines)
    case .json: try write(document.json.documentText)
    case .csv: try write(document.rows.csv(for: tables.locale))
    case .xlsx: try document.workbook(messages.language).write(to: path, messages)
    case .gpkg: break
    }
  }

  private func text(_ document: ListDocument) -> String {
    guard document.rows.rows.isEmpty else { return document.rows.text(messages.language) }
    return LocalisedText(
      en: "nothing was edited since the last load\n", vi: "không có chỉnh sửa nào từ lần nạp trước\n")[
        messages.language]
  }

  private func write(_ text: String) throws { try ResultFile.writing(to: path) { try $0.append(text) } }

  private func writeCorrections(of workspace: Workspace) throws {
    guard let path else { return }
    let edited = try workspace.editedLayers(of: layer)
    guard !edited.tables.isEmpty else {
      return messages.note(
        en: "nothing was edited since the last load, and nothing was written",
        vi: "không có chỉnh sửa nào từ lần nạp trước, không ghi gì")
    }
    var options = WriteOptions()
    options.earlierLayers = LayerName.allCases.map(\.rawValue)
    messages.note(try writeLayers(edited.tables, to: path, options: options))
    try StandardOutput.print(edited.manifestLines(path: path).map { $0 + "\n" }.joined())
  }
}

/// The formats of a list of edits, and the container of edited features.
enum EditsFormat: String, OutputFormat {
  case text, json, csv, xlsx, gpkg
}
