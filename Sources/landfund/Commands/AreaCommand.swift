internal import ArgumentParser
internal import Geodesy
internal import Interchange
internal import LandModel
internal import PlaneGeometry
internal import Refusals
internal import Reports

/// `landfund area`: how large each polygon is.
struct AreaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "area",
    abstract: "Measures polygons: area on the grid and on the ellipsoid, perimeter, parts, holes, validity.",
    discussion: """
      Examples:
        landfund area zones.geojson --work-crs EPSG:9216
        landfund area town.gpkg:parcel --id so_thua -o areas.csv
        landfund area bang_ke.csv --crs EPSG:9216 -f json
      """)

  @Argument(help: "A file of polygons.")
  var file: String

  @Option(name: .customLong("id"), help: identifierHelp("The ids"))
  var idColumn: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Cut projected edges to this many metres before they become geodesics.", valueName: "metres"))
  var densify: Double?

  @OptionGroup var systems: ReferenceSystemOptions
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var output: OutputOptions<RowFormat>
  @OptionGroup var messages: MessageOptions

  func run() throws {
    try output.spare([file])
    let input = try PolygonInput(file, idColumn: idColumn, reading, systems, messages)
    let measure: EllipsoidalMeasure
    do throws(GeodesyError) {
      measure = try EllipsoidalMeasure(input.layer.system, maximumEdgeMetres: densify)
    } catch {
      throw ValidationError(error.description)
    }
    var rows = RowTable(columns: [
      "id", "grid_m2", "ellipsoid_m2", "perimeter_m", "parts", "holes", "vertices", "valid",
    ])
    for feature in input.order {
      guard let geometry = input.shape(of: feature) else { continue }
      let drawn = geometry.asDrawn
      rows.append([
        .text(input.ids[feature]), .number(drawn.area),
        .number(try ellipsoidalArea(of: drawn, measure, id: input.ids[feature])), .number(geometry.perimeter),
        .count(geometry.partCount), .count(geometry.holeCount), .count(geometry.cornerCount), .flag(geometry.isValid),
      ])
    }
    try output.rows("area", [input.record], messages.language).print(rows)
  }

  private func ellipsoidalArea(of geometry: Geometry, _ measure: EllipsoidalMeasure, id: String) throws -> Double {
    guard !geometry.isEmpty else { return 0 }
    do throws(GeodesyError) {
      return try measure.squareMetres(of: geometry)
    } catch {
      throw Refusal(
        .transformation, error.refusal.message,
        remedy: LocalisedText(en: "check its coordinates", vi: "kiểm tra tọa độ của đối tượng"),
        at: RefusalPlace(file: file, featureID: id)
      )
    }
  }
}

extension Geometry {
  /// Distinct corners: the closing position of a ring is not counted again.
  fileprivate var cornerCount: Int {
    (0..<ringCount).reduce(positionCount) { $0 - (isClosed(ring: $1) && !ring($1).isEmpty ? 1 : 0) }
  }
}
