internal import ArgumentParser
internal import LandAnswers
internal import Foundation
internal import Geodesy
internal import Interchange
internal import LandModel
internal import LandStore
internal import PlanChecks
internal import Refusals
internal import Reports

/// `landfund report`: a folder that opens offline in a browser.
struct ReportCommand: DeskJob {
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
        landfund report kon-tum.gpkg -o website --public
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

  @Option(
    help: ArgumentHelp(
      "A georeferenced picture below the map, of three bands of 8 bits or with a palette; its tiles lie in data/backdrop.",
      valueName: "file"))
  var backdrop: String?

  @Option(
    name: .customLong("backdrop-crs"),
    help: ArgumentHelp("The reference system of a picture that names none, as in EPSG:9216.", valueName: "code"),
    transform: referenceSystem)
  var backdropSystem: CoordinateReferenceSystem?

  @Flag(
    name: .customLong("public"),
    help:
      "For a website: published plans with the fields that may go out, coverage, markers, clean sites; of findings counts alone."
  )
  var isPublic = false

  @OptionGroup var zone: ZoneOptions
  @OptionGroup var compromise: CompromiseOptions
  @OptionGroup var jobs: JobOptions
  @OptionGroup var desk: DeskJobOptions
  @OptionGroup var messages: MessageOptions

  func validate() throws {
    guard each == nil || zone.name == nil else {
      throw ValidationError("--each makes a report of every zone: leave --zone out")
    }
    guard backdropSystem == nil || backdrop != nil else { throw ValidationError("--backdrop-crs needs --backdrop") }
    guard !isPublic || since == nil else {
      throw ValidationError("--public shows no findings that could be compared: leave --since out")
    }
  }

  func run() throws {
    if let each { return try writeEach(each) }
    let earlier = try since.map(EarlierReport.read)
    let inquiry = try input.inquiry(of: try input.open(), zone: zone, jobs, messages)
    let folder = try ReportFolder(folder)
    if isPublic {
      try write(try publicReport(inquiry), to: folder)
    } else {
      var report = try inquiry.report()
      if let earlier, let since { try report.compare(with: earlier, at: since) }
      report.allowsCompromise = compromise.isAllowed
      try write(report, to: folder)
    }
    try folder.commit()
    sayWhere()
  }

  private func publicReport(_ inquiry: Inquiry) throws -> PublicReport {
    var report = try inquiry.publicReport()
    report.allowsCompromise = compromise.isAllowed
    return report
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
      let earlier = try since.flatMap { try EarlierReport.read(part: name, of: $0) }
      let inquiry = try input.inquiry(of: try input.open(), zone: zone, jobs, messages)
      let part = folder.part(name)
      if isPublic {
        let report = try publicReport(inquiry)
        try write(report, to: part)
        index.add(report, named: feature.name ?? feature.id, in: name)
      } else {
        var report = try inquiry.report()
        if let earlier { try report.compare(with: earlier.report, at: earlier.path) }
        report.allowsCompromise = compromise.isAllowed
        try write(report, to: part)
        index.add(report, named: feature.name ?? feature.id, in: name)
      }
    }
    try folder.write(Array(index.html.utf8), "index.html")
    try folder.commit()
    sayWhere()
  }

  private func write(_ report: some ReportContent, to folder: ReportFolder) throws {
    var report = report
    if let backdrop { report.backdrop = try tiles(of: backdrop, below: report, in: folder) }
    try messages.progress(.writing) { _ in
      let notices = try folder.write(report, compromise)
      let page = try ReportPage.page(report)
      try folder.write(Array(page.html.utf8), "index.html")
      messages.note(notices, of: self.folder)
      messages.note(page.leftOut, in: "\(self.folder)/index.html")
    }
  }

  /// Writes the tiles of the picture below a map; of a zone that it does not reach, of several, there are none.
  private func tiles(
    of backdrop: String, below report: some ReportContent, in folder: ReportFolder
  ) throws -> Backdrop? {
    do {
      return try write(backdrop, below: report, to: folder)
    } catch let refusal as Refusal where each != nil && refusal.code == .implausibleCoordinates {
      return nil
    }
  }

  private func write(
    _ backdrop: String, below report: some ReportContent, to folder: ReportFolder
  ) throws -> Backdrop {
    var request = SystemRequest(.backdrop)
    request.stated = backdropSystem
    request.working = report.land.system
    request.allowsCompromise = compromise.isAllowed
    let picture = try PictureFile(backdrop, request)
    let tiles = try messages.progress(.writing) { _ in
      try picture.tiles(in: report.land.system, of: report.extent, limit: Backdrop.mostBytes) { name, bytes in
        try folder.write(bytes, "\(Backdrop.folder)/\(name)")
      }
    }
    if let finest = tiles.reducedFrom {
      let shown = tiles.levels.last?.resolution ?? finest
      let (en, vi) = (Language.english, Language.vietnamese)
      messages.note(
        en: "\(backdrop): reduced to \(en.number(shown, decimals: 2)) m a pixel from "
          + "\(en.number(finest, decimals: 2)) m, because its tiles may take 100 MB",
        vi:
          "\(backdrop): đã giảm từ \(vi.number(finest, decimals: 2)) m còn \(vi.number(shown, decimals: 2)) m mỗi điểm ảnh, "
          + "vì các mảnh ảnh chỉ được chiếm 100 MB")
    }
    return Backdrop(tiles, day: picture.dayNumber.map { CivilDate(dayNumber: $0) })
  }

  private func sayWhere() {
    messages.note(
      en: "open \(self.folder)/index.html in a browser", vi: "mở \(self.folder)/index.html bằng trình duyệt")
  }
}
