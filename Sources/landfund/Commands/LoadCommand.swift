internal import ArgumentParser
internal import Foundation
internal import LandAnswers
internal import Interchange
internal import LandModel
internal import LandStore
internal import Refusals
internal import Reports

/// `landfund load`: builds or updates a workspace from a manifest.
struct LoadCommand: DeskJob {
  static let configuration = CommandConfiguration(
    commandName: "load",
    abstract: "Builds or updates a workspace from a manifest, all or nothing.",
    discussion: """
      Prints one line per source, of a path with patterns (to-*.shp, do_an.kml:*) one for each file and layer. Words of \
      the sources that nothing knows are refused all at once, and printed as lines to paste into the manifest. A layer that the manifest names is replaced whole; other layers, waivers and tables of \
      other programs stay. A layer that was edited since, in QGIS for example, is replaced with --discard-edits alone; what \
      others have added to a layer, columns among it, is kept by id. With --dry-run everything is read and reported, and nothing is written. The lines of the \
      sources are the result, which --quiet keeps.

      Examples:
        landfund load manifest.yml -o kon-tum.gpkg
        landfund load manifest.yml -o kon-tum.gpkg --dry-run -f json
      """)

  @Argument(help: "The manifest, a YAML file.")
  var manifest: String

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp("The workspace to build or update, a GeoPackage.", valueName: "file"), transform: outputPath)
  var target: String?

  @Flag(name: .customLong("dry-run"), help: "Read and report everything, and write nothing.")
  var isRehearsal = false

  @Flag(name: .customLong("discard-edits"), help: "Replace layers that were edited since their last load, too.")
  var discardsEdits = false

  @Option(name: [.customShort("f"), .long], help: "The format of the report: text or json.")
  var format: DocumentFormat = .text

  /// What the load changes in each layer, as a document for the desk.
  @Option(name: .customLong("changes"), help: .hidden, transform: outputPath)
  var changes: String?

  @OptionGroup var desk: DeskJobOptions
  @OptionGroup var messages: MessageOptions

  func validate() throws {
    if target == nil, !isRehearsal { throw ValidationError("name the workspace with -o, or add --dry-run") }
  }

  func run() throws {
    let manifest = try Manifest(contentsOf: manifest)
    if isRehearsal { try reportEdits(manifest) }
    let document: LoadDocument
    let found = Held<[LayerChanges]>([])
    // A copy of each layer is kept aside for it alone.
    let take: @Sendable ([LayerChanges]) -> Void = { found.value = $0 }
    do {
      document = try manifest.load(
        into: target, isRehearsal: isRehearsal, discardsEdits: discardsEdits, language: messages.language,
        progress: messages, changes: changes.map { _ in take })
    } catch let refusal as Refusal where refusal.code == .editsWouldBeLost {
      throw refusal.adding(
        LocalisedText(en: " with --discard-edits", vi: " bằng --discard-edits"))
    } catch var refusal as Refusal where format == .json {
      if let document = manifest.document(of: refusal) { try StandardOutput.print(document.documentText) }
      refusal.supplement = nil
      throw refusal
    }
    if let changes {
      let document = LayerChanges.document(found.value)
      try ResultFile.writing(to: changes, replacesAnything: true) { try $0.append(document.scriptText) }
    }
    if format == .json {
      for report in document.reports { messages.note(report.remarks, of: report.record.path, repeats: true) }
    }
    try StandardOutput.print(format == .json ? document.json.documentText : document.text)
  }

  /// Says which edits a load would refuse to throw away.
  private func reportEdits(_ manifest: Manifest) throws {
    guard !discardsEdits, let target, FileManager.default.fileExists(atPath: target) else { return }
    let layers = Set(manifest.sources.map(\.layer))
    let edits = EditCounts(try Workspace(target).edits().filter { layers.contains($0.layer) })
    guard !edits.isEmpty else { return }
    messages.note(
      en:
        "a load would be refused without --discard-edits, because of edits since the last one: \(edits.text(.english))",
      vi: "nếu không có --discard-edits thì việc nạp sẽ bị từ chối vì có chỉnh sửa từ lần nạp trước: "
        + edits.text(.vietnamese))
  }
}
