internal import ArgumentParser
internal import Interchange
internal import LandAnswers
internal import LandInventory
internal import LandModel
internal import LandStore
internal import PlanChecks
internal import Reports

/// The formats of an extract.
enum ExtractFormat: String, OutputFormat {
  case text, json, html
}

/// `landfund extract`: everything that applies to one parcel or to a drawn site.
struct ExtractCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Says everything that applies to a parcel or a drawn site, or writes the sheets of findings.",
    discussion: """
      The parcel is named by its id, or by map sheet and number, which other units may have too. As HTML it is one page \
      for A4 with a map, in the language of --lang.

      With --polygon it says the same of ground that somebody has drawn: a file of one polygon, or a table of its corners \
      with X (northing) and Y (easting). Clean land is judged on the parcels' ground in it.

      With --finding it writes sheets of findings instead, one A4 page each, as the report prints them: with ids those, \
      with all the errors and warnings that count, at most 500, which --rule, --zone and --owner narrow down.

      Examples:
        landfund extract kon-tum.gpkg 23296/2/27 --lang vi -o thua-dat.html
        landfund extract kon-tum.gpkg "Ngô Mây" "tờ 2 thửa 27"
        landfund extract kon-tum.gpkg --polygon du-an.geojson --id KG-3
        landfund extract kon-tum.gpkg --finding f-cad2b604b106 -o phieu.html
        landfund extract kon-tum.gpkg --finding all --lang vi -o phieu.html
      """)

  @OptionGroup var input: WorkspaceOptions

  @Argument(
    help: ArgumentHelp(
      "The unit in which it lies (id, code or name; may be left out), then the parcel: its id, 12/330 or \"tờ 12 thửa 330\".",
      valueName: "parcel"))
  var names: [String] = []

  @Option(
    name: .customLong("polygon"),
    help: ArgumentHelp("A file of one polygon, or a table of its corners: the site to look at.", valueName: "file"))
  var polygon: String?

  @Option(
    name: .customLong("id"),
    help: ArgumentHelp("Which polygon of several in the file, by its id.", valueName: "id"))
  var polygonID: String?

  @OptionGroup var system: DeclaredSystemOptions
  @OptionGroup var reading: ReadingOptions

  @Option(
    name: .customLong("finding"),
    help: ArgumentHelp(
      "The sheet of this finding; may be given several times; all for every error and warning.", valueName: "id"))
  var findings: [String] = []

  @Option(
    name: .customLong("rule"),
    help: ArgumentHelp("Of all findings those of this rule; may be given several times.", valueName: "rule"),
    transform: ruleNamed)
  var rules: [RuleID] = []

  @Option(
    name: .customLong("owner"),
    help: ArgumentHelp("Of all findings those that this office is in charge of.", valueName: "office"))
  var owners: [Office] = []

  @OptionGroup var zone: ZoneOptions
  @OptionGroup var inventory: InventoryOptions
  @OptionGroup var output: OutputOptions<ExtractFormat>
  @OptionGroup var jobs: JobOptions
  @OptionGroup var messages: MessageOptions

  /// Whether sheets of findings are asked for.
  private var wantsSheets: Bool { !findings.isEmpty }

  /// More sheets than anybody prints at once.
  private static let mostSheets = 500

  func validate() throws {
    if wantsSheets { return try validateSheets() }
    guard rules.isEmpty, owners.isEmpty, zone.name == nil else {
      throw ValidationError("--rule, --owner and --zone choose sheets of findings: give --finding all")
    }
    if polygon != nil {
      guard names.isEmpty else { throw ValidationError("name a parcel or a polygon, not both") }
      return
    }
    guard polygonID == nil else { throw ValidationError("--id chooses a polygon: give --polygon") }
    guard (1...2).contains(names.count) else { throw ValidationError("name a parcel, and before it at most its unit") }
  }

  private func validateSheets() throws {
    guard names.isEmpty, polygon == nil else { throw ValidationError("name a parcel or findings, not both") }
    guard output.path != nil else { throw ValidationError("sheets are a file: name it with -o, as in -o sheets.html") }
    guard output.chosenFormat == .html else {
      throw ValidationError("sheets of findings are HTML: let the file end in .html")
    }
    let isAll = findings == ["all"]
    guard isAll || !findings.contains("all") else { throw ValidationError("--finding takes ids or all, not both") }
    guard isAll || (rules.isEmpty && owners.isEmpty) else {
      throw ValidationError("--rule and --owner narrow down --finding all; ids are taken as they are")
    }
  }

  func run() throws {
    if wantsSheets { return try writeSheets() }
    let inquiry = try input.inquiry(
      writing: output.path, reading: [inventory.criteria, polygon.map { InputAddress($0).path }], jobs, messages)
    let document = try document(of: inquiry)
    switch output.chosenFormat {
    case .text: try output.write(document.text)
    case .json: try output.write(document.json.documentText)
    case .html:
      try output.write(document.page())
      messages.note(document.json.leftOutOfMarkup, in: output.path)
    }
  }

  private func document(of inquiry: Inquiry) throws -> ExtractDocument {
    guard let polygon else {
      return try inquiry.extract(
        parcel: names[names.count - 1], in: names.count > 1 ? names[0] : nil, try inventory.question())
    }
    return try inquiry.extract(
      polygon: polygon, id: polygonID, FileQuestion(reading, system.request(.measuring), messages),
      try inventory.question())
  }

  private func writeSheets() throws {
    let inquiry = try input.inquiry(of: try input.open(writing: output.path), zone: zone, jobs, messages)
    let choice = SheetChoice(ids: findings == ["all"] ? nil : findings, rules: rules, owners: owners)
    let (report, chosen) = try inquiry.sheets(choice)
    guard chosen.count <= ExtractCommand.mostSheets else {
      throw ValidationError(
        "these are \(chosen.count) findings, at most \(ExtractCommand.mostSheets) sheets are written at once: narrow them down with --rule, --zone, --owner"
      )
    }
    let page = try ReportPage.page(report, sheets: chosen)
    try output.write(page.html)
    messages.note(page.leftOut, in: output.path)
  }
}
