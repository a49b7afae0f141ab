internal import ArgumentParser
internal import Foundation
internal import Interchange
internal import LandModel
internal import LandStore
internal import PlanChecks
internal import Reports

/// `landfund report`: a folder that opens offline in a browser.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Writes a folder that opens offline in a browser: map, findings, coverage, markers, clean land.",
    discussion: """
      Everything is computed afresh and nothing is stored in the workspace; the same workspace gives the same bytes. \
      The page carries all that it shows; beside it stand the same rows as GeoJSON, CSV and XLSX.

      Examples:
        landfund report kon-tum.gpkg -o report
        landfund report kon-tum.gpkg -o bao-cao --lang vi
      """)

  @OptionGroup var input: WorkspaceOptions

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp("The folder: new, empty, or an earlier report.", valueName: "folder"), transform: outputPath)
  var folder: String

  @OptionGroup var jobs: JobOptions
  @OptionGroup var messages: MessageOptions

  func run() throws {
    let workspace = try input.open()
    let day = try input.day(of: workspace)
    let folder = try ReportFolder(folder)
    let land = try messages.land(of: workspace)
    let book = try workspace.ruleBook()
    let context = CheckContext(land: land, asOf: day, book: book, jobs: jobs.count, listsConflictParcels: true)
    let report = try Report(
      context, head: workspace.head("report", asOf: day), rulesSHA256: book.sha256, inputs: try workspace.inputs(),
      sources: try workspace.sources().map(Report.Source.init), edits: try workspace.edits().count,
      language: messages.language
    ) { step, work in
      try messages.progress(step.rawValue) { progress in try work { progress.advance(to: $0) } }
    }
    try messages.progress("writing") { _ in
      try folder.write(report)
      let page = try ReportPage.page(report)
      try folder.write(Array(page.html.utf8), "index.html")
      try folder.commit()
      messages.note(page.leftOut, in: "\(self.folder)/index.html")
    }
    messages.note(
      en: "open \(self.folder)/index.html in a browser", vi: "mở \(self.folder)/index.html bằng trình duyệt")
  }
}

extension Report.Source {
  fileprivate init(_ source: SourceRecord) {
    self.init(
      path: source.path, sha256: source.sha256, layer: source.layer, crsUsed: source.crsUsed,
      encoding: source.encoding, read: source.read, loaded: source.loaded)
  }
}
