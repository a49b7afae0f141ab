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
    let system = try system ?? FileFormat(path: InputAddress(target).path)?.fixedSystem()
    let table = try FileQuestion(reading, systems.request(.converting), messages).converted(
      input, to: system, asPolygons: polygons)
    try messages.progress("writing \(target)") { (_) throws(Refusal) in
      try writing.write(table, to: target, messages)
    }
  }
}
