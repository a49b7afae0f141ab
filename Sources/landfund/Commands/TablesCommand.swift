internal import ArgumentParser
internal import Interchange
internal import LandAnswers
internal import Reports

/// `landfund tables`: the books as one workbook, or as text to hand in.
struct TablesCommand: DeskJob {
  static let configuration = CommandConfiguration(
    commandName: "tables",
    abstract: "Writes the books as one workbook of ten sheets, or as text to hand in, in Vietnamese.",
    discussion: """
      Examples:
        landfund tables kon-tum.gpkg -o bieu.xlsx
        landfund tables kon-tum.gpkg --zone tp-kon-tum -o bao-cao.html
      """)

  @OptionGroup var input: WorkspaceOptions

  @Option(
    name: .customLong("unit-price"), parsing: .unconditional,
    help: ArgumentHelp("What a marker costs, in any currency.", valueName: "price"))
  var unitPrice: Double?

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp("The file to write, .xlsx or .html.", valueName: "file"), transform: outputPath)
  var file: String

  @OptionGroup var zone: ZoneOptions
  @OptionGroup var jobs: JobOptions
  @OptionGroup var desk: DeskJobOptions
  @OptionGroup var messages: MessageOptions

  private var isText: Bool { file.lowercased().hasSuffix(".html") }

  func validate() throws {
    guard isText || file.lowercased().hasSuffix(".xlsx") else {
      throw ValidationError("tables are written as .xlsx or .html; end the file so")
    }
    if let unitPrice, !(unitPrice >= 0 && unitPrice.isFinite) {
      throw ValidationError("--unit-price takes a price, 0 or more")
    }
  }

  func run() throws {
    let inquiry = try input.inquiry(writing: file, zone: zone, jobs, messages)
    let result = try inquiry.handIn(unitPrice: unitPrice)
    if isText {
      try ResultFile.writing(to: file) { try $0.append(result.html) }
    } else {
      try result.workbook.write(to: file, messages)
    }
  }
}
