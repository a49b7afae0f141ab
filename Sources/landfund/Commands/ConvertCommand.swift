internal import ArgumentParser
internal import Geodesy
internal import Interchange
internal import LandAnswers
internal import LandModel
internal import Refusals

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
      """)

  @Argument(help: "The file to read.")
  var input: String

  @Argument(help: "The file to write.", transform: outputPath)
  var target: String

  @Option(
    name: .customLong("to"), help: ArgumentHelp("The reference system to write, as in EPSG:9216.", valueName: "code"),
    transform: referenceSystem)
  var system: CoordinateReferenceSystem?

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

  private var readOptions: ReadOptions {
    var options = reading.request
    options.delimited.takesTablesWithoutGeometry = true
    return options
  }

  func run() throws {
    try InputFiles([input]).refuse(target)
    let address = InputAddress(input)
    let options = readOptions
    var table = try messages.progress("reading \(input)") { (_) throws(Refusal) in
      try readTable(at: address, options: options)
    }
    messages.note(table.notices, of: input)
    let (read, request) = (table.notices, systems.request(.converting))
    if table.notices.contains(where: { $0.kind == .withoutGeometry }), systems.stated == nil {
      // What has no geometry is in every reference system.
      table.referenceSystem = try .crs84()
    }
    table = try table.resolvingReferenceSystem(request)
    if let system = try system ?? FileFormat(path: InputAddress(target).path)?.fixedSystem() {
      table = try table.transformed(to: system, request)
    }
    messages.note(table.notices.filter { !read.contains($0) }, of: input)
    try messages.progress("writing \(target)") { (_) throws(Refusal) in
      try writing.write(table, to: target, messages)
    }
  }
}
