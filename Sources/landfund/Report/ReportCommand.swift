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
    help: ArgumentHelp("The folder: new, empty, or an earlier report.", valueName: "folder"))
  var folder: String

  @OptionGroup var jobs: JobOptions
  @OptionGroup var messages: MessageOptions

  func run() throws {
    let workspace = try input.open()
    let day = try input.day(of: workspace)
    let folder = try ReportFolder(folder)
    let land = try messages.land(of: workspace)
    let sections = try ReportSections(
      workspace: workspace, land: land, day: day, language: messages.language, jobs: jobs.count, messages: messages)
    try messages.progress("writing") { _ in
      try sections.writeData(to: folder)
      let page = try ReportPage.html(land, sections.documents, language: messages.language)
      try folder.write(Array(page.utf8), "index.html")
    }
    messages.note(
      en: "open \(self.folder)/index.html in a browser", vi: "mở \(self.folder)/index.html bằng trình duyệt")
  }
}
