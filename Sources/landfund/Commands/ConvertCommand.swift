internal import ArgumentParser
internal import Geodesy
internal import Interchange
internal import LandAnswers
internal import LandModel
internal import Refusals
internal import Reports

/// `landfund convert`: another format, another reference system.
struct ConvertCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert",
    abstract: "Writes a layer in another format, or in another reference system.",
    discussion: """
      The ending of the output says its format. GeoJSON is always in longitude and latitude (CRS84), every other format \
      in the reference system of the input unless --to names another one. out.gpkg:layer adds the layer to a GeoPackage \
      or replaces it there; out.gpkg alone replaces a file that holds nothing else.

      Examples:
        landfund convert thua_dat.shp parcels.geojson --encoding TCVN3
        landfund convert bang_ke.csv scope.gpkg:scheme --crs EPSG:9216
        landfund convert town.gpkg:parcel thua_dat.gpkg --to EPSG:9216
        landfund convert QHPK.dxf blocks.gpkg --polygons --crs EPSG:9216
      """)

  @Argument(help: "The file to read.")
  var input: String

  @Argument(help: "The file to write.", transform: outputPath)
  var target: String

  @Option(
    name: .customLong("to"), help: ArgumentHelp("The reference system to write, as in EPSG:9216.", valueName: "code"),
    transform: referenceSystem)
  var system: CoordinateReferenceSystem?

  @Flag(help: "Take closed lines of a drawing for polygons and leave out what is none.")
  var polygons = false

  @Option(
    name: .customLong("to-encoding"),
    help: ArgumentHelp(
      "The encoding of texts in .shp, .tab, .mif, .dxf: UTF-8, TCVN3, windows-1258.", valueName: "name"),
    transform: outputEncoding)
  var encoding: TextEncoding?

  @OptionGroup var tables: TableOptions
  @OptionGroup var systems: DeclaredSystemOptions
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var writing: WritingOptions
  @OptionGroup var messages: MessageOptions

  func validate() throws {
    guard let system, let format = FileFormat(path: InputAddress(target).path) else { return }
    guard [.geoJSON, .geoJSONSequence].contains(format), try !system.isEquivalent(to: .crs84()) else { return }
    throw ValidationError(
      "\(format.rawValue) is always in longitude and latitude; leave --to out, or end the file otherwise")
  }

  func run() throws {
    try InputFiles([input]).refuse(target)
    messages.noteUnused(encoding, in: FileFormat(path: InputAddress(target).path))
    let system = try system ?? FileFormat(path: InputAddress(target).path)?.fixedSystem()
    let table = try FileQuestion(reading, systems.request(.converting), messages).converted(
      input, to: system, asPolygons: polygons)
    if try writeSpreadsheet(table) { return }
    var options = writing.request
    options.encoding = encoding
    try messages.progress(.writing, of: target) { [options] (_) throws(Refusal) in
      try writing.write(table, to: target, messages, options: options)
    }
  }

  /// Writes fields without shapes where a person opens the output in a spreadsheet; whether it did.
  private func writeSpreadsheet(_ table: FeatureTable) throws -> Bool {
    let format = FileFormat(path: InputAddress(target).path)
    guard format == .xlsx || format == .csv && tables.locale != nil else { return false }
    let rows = RowTable(layer: table, of: RowTable.foreignSubject, messages.language)
    if format == .csv {
      try ResultFile.writing(to: target) { try $0.append(rows.csv(for: tables.locale)) }
    } else {
      let name = LocalisedText.same(String(table.name.filter { !"[]:*?/\\".contains($0) }.prefix(31)))
      let sheet = TableSheet(name, .same(table.name), rows, unit: .ofColumns)
      try Workbook(title: .same(table.name), [sheet], about: [input], messages.language).write(to: target, messages)
    }
    return true
  }
}
