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
struct ExportCommand: DeskJob {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Writes a layer of a workspace, or all of them, as files of another format.",
    discussion: """
      The ending of the output says the format: .geojson, .geojsonl, .gpkg, .fgb, .csv, .xlsx, .shp, .tab, .mif, .dxf, \
      .kml, .kmz. Without a layer all that have features are written, into a container (.gpkg, .xlsx, .kml, .kmz) or a \
      folder (as GeoJSON, or in the format of --format). Spreadsheets, and CSV with --locale, hold the fields without the \
      shapes. MapInfo, drawings and KML carry the colours of the codes. GeoJSON is always in longitude and latitude, other formats in the working \
      system unless --to names another one. With -o postgres:ADDRESS they become tables of a database with PostGIS, all or none; \
      libpq's own places hold the password.

      Examples:
        landfund export kon-tum.gpkg parcel -o parcels.geojson --style \\
          --legend legend.json
        landfund export kon-tum.gpkg finding -o findings.gpkg
        landfund export kon-tum.gpkg -o layers --format fgb
        landfund export kon-tum.gpkg site -o sites.fgb --function industry
        landfund export kon-tum.gpkg parcel -o thua-dat.tab --encoding TCVN3 \\
          --labels --lang vi
        landfund export kon-tum.gpkg -o kon-tum.qgz --lang vi
        landfund export kon-tum.gpkg -o 'postgres:service=kontum' --replace
      """)

  @OptionGroup var input: WorkspaceOptions

  @Argument(
    help:
      "A layer, finding, or site (clean land); all layers and findings without one. Of a database also shares and clean-land."
  )
  var layer: String?

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp("The file, the folder, or the database to write.", valueName: "path"), transform: outputPath)
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

  @Option(
    name: .customLong("encoding"),
    help: ArgumentHelp(
      "The encoding of texts in .shp, .tab, .mif, .dxf: UTF-8, TCVN3, windows-1258.", valueName: "name"),
    transform: outputEncoding)
  var encoding: TextEncoding?

  @Flag(
    name: .customLong("labels"), help: "Add texts: in .dxf on layers of their own, for .tab and .mif as NAME-label.")
  var hasLabels = false

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "The scale, as 1000, at which labels are 2 mm high; by default that of the parcels.", valueName: "n")
  )
  var scale: Int?

  @OptionGroup var database: DatabaseOutputOptions
  @OptionGroup var tables: TableOptions
  @OptionGroup var zone: ZoneOptions
  @OptionGroup var compromise: CompromiseOptions
  @OptionGroup var inventory: InventoryOptions
  @OptionGroup var sites: SiteOptions
  @OptionGroup var writing: WritingOptions
  @OptionGroup var jobs: JobOptions
  @OptionGroup var desk: DeskJobOptions
  @OptionGroup var messages: MessageOptions

  func validate() throws {
    try validateDatabase()
    if let layer, !(Self.layers + Self.measures).contains(layer) {
      throw ValidationError("there is no layer \(layer); the layers are \(Self.layers.joined(separator: ", "))")
    }
    if isProject, layer != nil { throw ValidationError("a project holds every layer; leave the layer out") }
    if let format, FileFormat(path: "x.\(format)") == nil {
      throw ValidationError("\(format) is no ending of a format that is written")
    }
    if let scale, scale < 1 { throw ValidationError("--scale takes the denominator of a scale, as 1000") }
    guard !isDatabase, let system, [.geoJSON, .geoJSONSequence].contains(fileFormat),
      try !system.isEquivalent(to: .crs84())
    else {
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
    if let address = try DatabaseAddress(argument: target) { return try writeDatabase(address) }
    if let legend, FileIdentity.resolved(legend) == FileIdentity.resolved(InputAddress(target).path) {
      throw ValidationError("--legend and -o name the same file")
    }
    let workspace = try input.open(writing: target, legend, reading: [inventory.criteria])
    sayWhatFormatIgnores()
    if isProject { return try writeProject(workspace) }
    // A folder that may not be written to is refused before the work.
    let folder = try isFolder ? ResultFolder(target, of: "export") : nil
    let tables = try self.exportedTables(workspace)
    if isSpreadsheet { return try writeSpreadsheet(tables, workspace, to: folder) }
    let answer = try question(scale: try scale ?? (hasLabels ? workspace.land().scaleOfParcels : nil)).answer(tables)
    for (table, notices) in zip(tables, answer.notices) {
      messages.note(notices, of: table.name, in: target)
    }
    let legendFile = try legendFile(answer, in: folder)
    try messages.progress(.writing, of: target) { _ in try write(answer, to: folder) }
    try legendFile?.commit()
  }

  /// Says which options the format of the output has no use for.
  private func sayWhatFormatIgnores() {
    if hasLabels, isProject || ![.dxf, .mapInfoTAB, .mapInfoMIF].contains(fileFormat) {
      messages.note(
        en: "--labels is for .dxf, .tab and .mif alone", vi: "--labels chỉ dùng cho .dxf, .tab và .mif")
    }
    messages.noteUnused(encoding, in: isProject ? nil : fileFormat)
  }

  /// Whether all layers go to a folder, a file each.
  private var isFolder: Bool { layer == nil && !isProject && FileFormat(path: target) == nil }

  /// Whether a person opens the output in a spreadsheet.
  private var isSpreadsheet: Bool { fileFormat == .xlsx || fileFormat == .csv && self.tables.locale != nil }

  private func question(scale: Int?) -> ExportQuestion {
    var request = SystemRequest(.exporting)
    request.allowsCompromise = compromise.isAllowed
    var question = ExportQuestion(fileFormat, request)
    (question.system, question.isStyled, question.hasLabels) = (system, isStyled, hasLabels)
    question.language = messages.language
    if let scale { question.scale = scale }
    return question
  }

  func exportedTables(_ workspace: Workspace) throws -> [FeatureTable] {
    if layer == "site" {
      let inquiry = try input.inquiry(writing: target, reading: [inventory.criteria], zone: zone, jobs, messages)
      return [try inquiry.siteTable(inventory.question(sites))]
    }
    if layer == "finding", try workspace.lastRun() == nil {
      messages.note(
        en: "\(input.workspace) has not been checked since it was loaded, so it has no findings",
        vi: "\(input.workspace) chưa được kiểm tra từ lần nạp cuối nên không có phát hiện nào")
    }
    return try messages.progress(.reading) { _ in
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

  private var writeOptions: WriteOptions {
    var options = writing.request
    options.encoding = encoding
    if fileFormat == .kml || fileFormat == .kmz {
      let layers = layer.map { [$0] } ?? LayerName.allCases.map(\.rawValue) + ["finding"]
      let labels = layers.map { Labels.shipped.label("layers", $0) }
      options.earlierLayers = labels.flatMap { [$0.en, $0.vi] }
    }
    return options
  }

  private func write(_ answer: ExportAnswer, to folder: ResultFolder?) throws {
    guard let folder else {
      if layer != nil, let table = answer.tables.first {
        try writing.write(table, to: target, messages, options: writeOptions)
        if let labels = answer.labels.first, let labels {
          try writing.write(labels, to: labelPath, messages, options: writeOptions)
        }
        return
      }
      var options = writeOptions
      options.earlierLayers += LayerName.allCases.map(\.rawValue) + ["finding"]
      return messages.note(try writeLayers(answer.tables, to: target, options: options))
    }
    var written: [WrittenLayer] = []
    for table in answer.tables + answer.labels.compactMap({ $0 }) {
      written += try folder.write([table], as: "\(table.name).\(fileFormat.extensions[0])", options: writeOptions)
    }
    try folder.commit()
    messages.note(written)
  }

  /// Beside the file of the layer that of its labels.
  private var labelPath: String {
    guard let dot = target.lastIndex(of: "."), !target[dot...].contains("/") else { return target + "-label" }
    return target[..<dot] + "-label" + target[dot...]
  }

  /// Writes fields without shapes, as a workbook or as CSV of the language.
  private func writeSpreadsheet(_ tables: [FeatureTable], _ workspace: Workspace, to folder: ResultFolder?) throws {
    let placed = try tables.map { table in
      try system.map { try table.transformed(to: $0, question(scale: nil).request) } ?? table
    }
    let day = input.date.day ?? workspace.asOf
    guard fileFormat == .csv else {
      guard let folder else {
        return try workspace.workbook(placed, asOf: day, messages.language).write(to: target, messages)
      }
      for table in placed {
        let bytes = try workspace.workbook([table], asOf: day, messages.language).bytes()
        try folder.write(bytes, as: "\(table.name).xlsx")
      }
      return try folder.commit()
    }
    func text(_ table: FeatureTable) -> [UInt8] {
      var rows = RowTable(exported: table, self.tables.language(messages))
      rows.names = workspace.names(on: day)
      return Array(rows.csv(for: self.tables.locale).utf8)
    }
    guard let folder else {
      return try ResultFile.writing(to: target) { file in try file.append { $0.append(contentsOf: text(placed[0])) } }
    }
    for table in placed { try folder.write(text(table), as: "\(table.name).csv") }
    try folder.commit()
  }

  /// Whether the output is a project of QGIS.
  private var isProject: Bool { target.lowercased().hasSuffix(".qgz") }

  /// Writes a project of QGIS, which finds the workspace from where it lies itself.
  private func writeProject(_ workspace: Workspace) throws {
    let (from, to) = (FileIdentity.resolved(target), FileIdentity.resolved(input.workspace))
    let project = try QGISProject(workspace, at: Self.path(of: to, from: from), messages.language)
    let bytes = try OneMemberArchive.bytes(of: Array(project.text.utf8), as: "project.qgs", for: target)
    try ResultFile.writing(to: target) { try $0.append { $0.append(contentsOf: bytes) } }
  }

  /// The way from the folder of one file to another file.
  private static func path(of file: String, from other: String) -> String {
    var (parts, base) = (file.split(separator: "/"), other.split(separator: "/").dropLast())
    while parts.count > 1, let first = base.first, parts.first == first {
      parts.removeFirst()
      base.removeFirst()
    }
    return (base.map { _ in ".." } + parts.map(String.init)).joined(separator: "/")
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
