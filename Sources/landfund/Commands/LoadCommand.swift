internal import ArgumentParser
internal import LandAnswers
internal import Interchange
internal import LandModel
internal import LandStore
internal import Reports

/// `landfund load`: builds or updates a workspace from a manifest.
struct LoadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "load",
    abstract: "Builds or updates a workspace from a manifest, all or nothing.",
    discussion: """
      Prints one line per source. A layer that the manifest names is replaced whole; other layers, waivers and tables of \
      other programs stay. With --dry-run everything is read and reported, and nothing is written. The lines of the \
      sources are the result, which --quiet keeps.

      Examples:
        landfund load manifest.yml -o kon-tum.gpkg
        landfund load manifest.yml -o kon-tum.gpkg --dry-run -f json
      """)

  @Argument(help: "The manifest, a YAML file.")
  var manifest: String

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp("The workspace to build or update, a GeoPackage.", valueName: "file"))
  var target: String?

  @Flag(name: .customLong("dry-run"), help: "Read and report everything, and write nothing.")
  var isRehearsal = false

  @Option(name: [.customShort("f"), .long], help: "The format of the report: text or json.")
  var format: DocumentFormat = .text

  @OptionGroup var messages: MessageOptions

  func validate() throws {
    if target == nil, !isRehearsal { throw ValidationError("name the workspace with -o, or add --dry-run") }
  }

  func run() throws {
    let document = try Manifest(contentsOf: manifest).load(
      into: target, isRehearsal: isRehearsal, language: messages.language, progress: messages)
    if format == .json {
      // The document has no place for what the readers remarked.
      for report in document.reports {
        for remark in report.remarks { messages.note("\(report.record.path): \(remark.text(messages.language))") }
      }
    }
    try StandardOutput.print(format == .json ? document.json.documentText : document.text)
  }
}

/// The formats of a document that is no table.
enum DocumentFormat: String, OutputFormat {
  case text, json
}
