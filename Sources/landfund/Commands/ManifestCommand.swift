internal import ArgumentParser
internal import Interchange
internal import LandAnswers
internal import LandStore
internal import Refusals
internal import Reports

/// `landfund manifest`: a first manifest from files.
struct ManifestCommand: DeskJob {
  static let configuration = CommandConfiguration(
    commandName: "manifest",
    abstract: "Writes a first manifest from files, folders or a database; what it could not decide stands as comments.",
    discussion: """
      Layers are guessed from geometry, names, headings and values, fields matched by the names of columns; what a file \
      holds stands as comments, nothing of persons. A file that cannot be read is a comment that says why. Check every \
      line before you load (landfund explain manifest). A manifest that was changed since is never replaced.

      Examples:
        landfund manifest *.shp -o manifest.yml
        landfund manifest town.gpkg bang_ke.csv -o manifest.yml
        landfund manifest 'service=kontum' -o manifest.yml
      """)

  @Argument(
    help: "Files, layers of containers as path:layer, folders, or a database as service=NAME or postgres:ADDRESS.")
  var files: [String]

  @Option(
    name: [.customShort("o"), .customLong("output")], help: ArgumentHelp("The manifest to write.", valueName: "file"),
    transform: outputPath)
  var target: String

  /// What was understood of each source as a document for the form of the desk.
  @Option(name: .customLong("understood"), help: .hidden, transform: outputPath)
  var understood: String?

  @OptionGroup var desk: DeskJobOptions
  @OptionGroup var messages: MessageOptions

  func run() throws {
    let path = target == "-" ? nil : target
    // Before any text of an address could be taken for a path, and be said.
    let addresses = try files.map { try DatabaseAddress(argument: $0, isDatabase: true) }
    try InputFiles(zip(files, addresses).filter { $1 == nil }.map(\.0)).refuse(path)
    if let path { try StarterFile.requireFree(path) }
    var starter = ManifestStarter(
      manifestPath: target, language: messages.language, title: WorkspaceTitle.beside(manifest: target))
    for (file, address) in zip(files, addresses) {
      if let address {
        try messages.progress(.reading) { _ in try starter.add(address) }
        continue
      }
      try messages.progress(.reading, of: file) { (_) throws(Refusal) in starter.add(InputAddress(file)) }
    }
    if starter.readCount == 0 { throw starter.nothingRead }
    let file = StarterFile(starter.text, messages.language)
    if let understood {
      let rows: JSONValue = ["rows": .array(starter.understood.map(\.json))]
      try ResultFile.writing(to: understood, replacesAnything: true) { try $0.append(rows.scriptText) }
    }
    try ResultFile.writing(to: path, replacesAnything: true) { try $0.append(file.text) }
  }
}
