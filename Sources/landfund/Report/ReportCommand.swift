internal import ArgumentParser
internal import LandAnswers
internal import Foundation
internal import Interchange
internal import LandModel
internal import LandStore
internal import PlanChecks
internal import Refusals
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
        landfund report kon-tum.gpkg -o report --since last-month.json
        landfund report kon-tum.gpkg -o districts --each district
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

  @Option(
    help: ArgumentHelp(
      "One report for each valid zone of this kind, in folders named by their codes, and a page that lists them.",
      valueName: "kind"))
  var each: ZoneKind?

  @OptionGroup var zone: ZoneOptions
  @OptionGroup var compromise: CompromiseOptions
  @OptionGroup var jobs: JobOptions
  @OptionGroup var messages: MessageOptions

  func validate() throws {
    guard each == nil || (since == nil && zone.name == nil) else {
      throw ValidationError("--each makes a report of every zone: leave --zone and --since out")
    }
  }

  func run() throws {
    if let each { return try writeEach(each) }
    let earlier = try since.map(EarlierReport.read)
    let inquiry = try input.inquiry(of: try input.open(), zone: zone, jobs, messages)
    let folder = try ReportFolder(folder)
    var report = try inquiry.report()
    if let earlier, let since { try report.compare(with: earlier, at: since) }
    try write(report, to: folder)
    try folder.commit()
    sayWhere()
  }

  /// Writes a report for each zone of a kind that is valid on the day.
  private func writeEach(_ kind: ZoneKind) throws {
    let whole = try input.inquiry(of: try input.open(), jobs, messages)
    let zones = whole.land.zones.features.filter { $0.kind == kind && $0.isValid(on: whole.day) }
    guard !zones.isEmpty else {
      throw Refusal(
        .unknownIdentifier,
        LocalisedText(
          en: "it has no valid zone of kind \(kind.rawValue)",
          vi: "không có khu vực loại \(whole.names.label(of: kind).vi) còn hiệu lực"),
        remedy: LocalisedText(en: "name a kind that is there", vi: "nêu loại khu vực có trong dữ liệu"),
        at: RefusalPlace(file: input.workspace))
    }
    let folder = try ReportFolder(folder)
    var index = ReportIndex(messages.language)
    for (feature, name) in zip(zones, ReportFolder.names(of: zones)) {
      var zone = zone
      zone.name = feature.id
      let report = try input.inquiry(of: try input.open(), zone: zone, jobs, messages).report()
      try write(report, to: folder.part(name))
      index.add(report, named: feature.name ?? feature.id, in: name)
    }
    try folder.write(Array(index.html.utf8), "index.html")
    try folder.commit()
    sayWhere()
  }

  private func write(_ report: Report, to folder: ReportFolder) throws {
    var report = report
    report.allowsCompromise = compromise.isAllowed
    try messages.progress("writing") { _ in
      let notices = try folder.write(report, compromise)
      let page = try ReportPage.page(report)
      try folder.write(Array(page.html.utf8), "index.html")
      messages.note(notices, of: self.folder)
      messages.note(page.leftOut, in: "\(self.folder)/index.html")
    }
  }

  private func sayWhere() {
    messages.note(
      en: "open \(self.folder)/index.html in a browser", vi: "mở \(self.folder)/index.html bằng trình duyệt")
  }
}
