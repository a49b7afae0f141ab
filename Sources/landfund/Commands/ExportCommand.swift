internal import ArgumentParser
internal import Foundation
internal import Geodesy
internal import Interchange
internal import LandAnswers
internal import LandInventory
internal import LandModel
internal import LandStore
internal import PlanChecks
internal import PlaneGeometry
internal import Refusals
internal import Reports

/// `landfund export`: layers of a workspace as files.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Writes a layer of a workspace, or all of them, as files of another format.",
    discussion: """
      The ending of the output says the format: .geojson, .geojsonl, .gpkg, .fgb, .csv, .shp, .tab, .mif, .dxf, .kml, \
      .kmz. Without a layer all that have features are written, into a container (.gpkg, .kml, .kmz) or a folder (as \
      GeoJSON, or in the format of --format). GeoJSON is always in longitude and latitude, other formats in the working \
      system unless --to names another one.

      Examples:
        landfund export kon-tum.gpkg parcel -o parcels.geojson --style \\
          --legend legend.json
        landfund export kon-tum.gpkg finding -o findings.gpkg
        landfund export kon-tum.gpkg -o layers --format fgb
        landfund export kon-tum.gpkg site -o sites.fgb --function industry
      """)

  @OptionGroup var input: WorkspaceOptions

  @Argument(help: "A layer, finding, or site (clean land); all layers and findings without one.")
  var layer: String?

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp("The file, or the folder, to write.", valueName: "path"), transform: outputPath)
  var target: String

  @Option(
    name: .customLong("to"), help: ArgumentHelp("The reference system to write, as in EPSG:9216.", valueName: "code"),
    transform: referenceSystem)
  var system: CoordinateReferenceSystem?

  @Option(
    name: [.customShort("f"), .long],
    help: ArgumentHelp("The format of the files of a folder, as an ending: geojson, fgb, shp.", valueName: "ending"))
  var format: String?

  @Flag(name: .customLong("style"), help: "Add fill, stroke, fill-opacity and stroke-width to every feature.")
  var isStyled = false

  @Option(
    help: ArgumentHelp("Write the legend of the colours to this file, as JSON.", valueName: "file"),
    transform: outputPath)
  var legend: String?

  @OptionGroup var zone: ZoneOptions
  @OptionGroup var compromise: CompromiseOptions
  @OptionGroup var inventory: InventoryOptions
  @OptionGroup var sites: SiteOptions
  @OptionGroup var writing: WritingOptions
  @OptionGroup var jobs: JobOptions
  @OptionGroup var messages: MessageOptions

  func validate() throws {
    if let layer, !Self.layers.contains(layer) {
      throw ValidationError("there is no layer \(layer); the layers are \(Self.layers.joined(separator: ", "))")
    }
    if let format, FileFormat(path: "x.\(format)") == nil {
      throw ValidationError("\(format) is no ending of a format that is written")
    }
    guard let system, [.geoJSON, .geoJSONSequence].contains(fileFormat), try !system.isEquivalent(to: .crs84()) else {
      return
    }
    throw ValidationError("\(fileFormat.rawValue) is always in longitude and latitude; leave --to out")
  }

  private static let layers = LayerName.allCases.map(\.rawValue) + ["finding", "site"]

  /// The format of the output: of its ending, of `--format`, else GeoJSON.
  private var fileFormat: FileFormat {
    format.flatMap { FileFormat(path: "x.\($0)") } ?? FileFormat(path: target) ?? .geoJSON
  }

  func run() throws {
    if let legend, FileIdentity.resolved(legend) == FileIdentity.resolved(InputAddress(target).path) {
      throw ValidationError("--legend and -o name the same file")
    }
    let workspace = try input.open(writing: target, legend, reading: [inventory.criteria])
    // A folder that may not be written to is refused before the work.
    let folder = try isFolder ? ResultFolder(target, of: "export") : nil
    let tables = try self.tables(workspace)
    let answer = try question.answer(tables)
    for (table, notices) in zip(tables, answer.notices) { messages.note(notices, of: "\(target): layer \(table.name)") }
    let legendFile = try legendFile(answer, in: folder)
    try messages.progress("writing \(target)") { _ in try write(answer.tables, to: folder) }
    try legendFile?.commit()
  }

  /// Whether all layers go to a folder, a file each.
  private var isFolder: Bool { layer == nil && FileFormat(path: target) == nil }

  private var question: ExportQuestion {
    var request = SystemRequest(.exporting)
    request.allowsCompromise = compromise.isAllowed
    var question = ExportQuestion(fileFormat, request)
    (question.system, question.isStyled) = (system, isStyled)
    return question
  }

  private func tables(_ workspace: Workspace) throws -> [FeatureTable] {
    if layer == "site" {
      let inquiry = try input.inquiry(writing: target, reading: [inventory.criteria], zone: zone, jobs, messages)
      return [try inquiry.siteTable(inventory.question(sites))]
    }
    if layer == "finding", try workspace.lastRun() == nil {
      messages.note(
        en: "\(input.workspace) has not been checked since it was loaded, so it has no findings",
        vi: "\(input.workspace) chưa được kiểm tra từ lần nạp cuối nên không có phát hiện nào")
    }
    return try messages.progress("reading") { _ in
      try workspace.tables(
        exported, of: try messages.land(of: workspace),
        in: try zone.name.map { (name: $0, day: try input.day(of: workspace)) })
    }
  }

  /// What is asked for beside sites.
  private var exported: ExportedLayers {
    layer == "finding" ? .findings : layer.flatMap(LayerName.init).map { .layer($0) } ?? .all
  }

  // MARK: - Writing

  private func write(_ tables: [FeatureTable], to folder: ResultFolder?) throws {
    guard let folder else {
      if layer != nil, let table = tables.first { return try writing.write(table, to: target, messages) }
      var options = writing.request
      options.earlierLayers = LayerName.allCases.map(\.rawValue) + ["finding"]
      return messages.note(try writeLayers(tables, to: target, options: options))
    }
    var written: [WrittenLayer] = []
    for table in tables {
      written += try folder.write(
        [table], as: "\(table.name).\(fileFormat.extensions[0])", options: writing.request)
    }
    try folder.commit()
    messages.note(written)
  }

  /// The legend, written but not in its place yet; one in the folder of the layers is a file of that.
  private func legendFile(_ answer: ExportAnswer, in folder: ResultFolder?) throws -> OutputFile? {
    guard let legend else { return nil }
    let text = answer.legendDocument.documentText
    if let folder, let name = folder.name(of: legend) {
      try folder.write(Array(text.utf8), as: name)
      return nil
    }
    let file = try OutputFile(legend)
    try file.append(text)
    return file
  }
}
