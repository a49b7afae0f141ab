internal import ArgumentParser
internal import LandAnswers
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
        landfund report kon-tum.gpkg -o report --since last-month
      """)

  @OptionGroup var input: WorkspaceOptions

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp("The folder: new, empty, or an earlier report.", valueName: "folder"), transform: outputPath)
  var folder: String

  @Option(
    help: ArgumentHelp(
      "An earlier report or a check -f json of this workspace: findings are new, mended, grown, shrunk or the same.",
      valueName: "old"))
  var since: String?

  @OptionGroup var zone: ZoneOptions
  @OptionGroup var compromise: CompromiseOptions
  @OptionGroup var jobs: JobOptions
  @OptionGroup var messages: MessageOptions

  func run() throws {
    let earlier = try since.map(EarlierReport.read)
    let inquiry = try input.inquiry(of: try input.open(), zone: zone, jobs, messages)
    let folder = try ReportFolder(folder)
    var report = try inquiry.report()
    report.allowsCompromise = compromise.isAllowed
    if let earlier, let since { try report.compare(with: earlier, at: since) }
    try messages.progress("writing") { _ in
      let notices = try folder.write(report, compromise)
      let page = try ReportPage.page(report)
      try folder.write(Array(page.html.utf8), "index.html")
      try folder.commit()
      messages.note(notices, of: self.folder)
      messages.note(page.leftOut, in: "\(self.folder)/index.html")
    }
    messages.note(
      en: "open \(self.folder)/index.html in a browser", vi: "mở \(self.folder)/index.html bằng trình duyệt")
  }
}
