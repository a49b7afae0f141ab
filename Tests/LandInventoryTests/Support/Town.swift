import Geodesy
import LandModel
import PlanChecks
import PlaneGeometry
import Testing

/// A constructed town: features with WKT in metres, moved to full VN-2000 coordinates so that nothing rests on small
/// numbers.
struct Town {
  var zones: [(Zone, String)] = []
  var schemes: [(Scheme, String)] = []
  var schemeBlocks: [(SchemeBlock, String)] = []
  var landUsePlans: [(LandUsePlan, String)] = []
  var landUseBlocks: [(LandUseBlock, String)] = []
  var parcels: [(Parcel, String?)] = []
  var markers: [(Marker, String?)] = []
  var projects: [(Project, String)] = []
  var roads: [(Road, String)] = []
  var constraintAreas: [(ConstraintArea, String)] = []
  var asOf = "2021-12-24"
  var settings = LandSettings()

  /// Where the town's origin lies, in EPSG:9216.
  static let origin = Position(553_000, 1_587_000)

  func land() throws -> Land {
    var land = Land(name: "Town", system: try CoordinateReferenceSystem("EPSG:9216"), asOf: CivilDate(asOf))
    land.zones = try layer(zones)
    land.schemes = try layer(schemes)
    land.schemeBlocks = try layer(schemeBlocks)
    land.landUsePlans = try layer(landUsePlans)
    land.landUseBlocks = try layer(landUseBlocks)
    land.parcels = try layer(parcels.map { ($0.0, $0.1) })
    land.markers = try layer(markers.map { ($0.0, $0.1) })
    land.projects = try layer(projects)
    land.roads = try layer(roads)
    land.constraintAreas = try layer(constraintAreas)
    land.settings = settings
    return land
  }

  func context() throws -> CheckContext {
    CheckContext(land: try land(), asOf: try #require(CivilDate(asOf)), jobs: 1)
  }

  private func layer<Feature: LandFeature>(_ pairs: [(Feature, String)]) throws -> LandLayer<Feature> {
    try layer(pairs.map { ($0.0, Optional($0.1)) })
  }

  private func layer<Feature: LandFeature>(_ pairs: [(Feature, String?)]) throws -> LandLayer<Feature> {
    LandLayer(
      try pairs.map { feature, wkt in (feature, try wkt.map { try Town.moved($0) }) })
  }

  static func moved(_ wkt: String) throws -> Geometry {
    try Geometry(wkt: wkt).mapPositions { Position($0.x + origin.x, $0.y + origin.y) }
  }

  /// A rectangle by its south-western and north-eastern corners.
  static func rectangle(_ minX: Double, _ minY: Double, _ maxX: Double, _ maxY: Double) -> String {
    "POLYGON ((\(minX) \(minY), \(maxX) \(minY), \(maxX) \(maxY), \(minX) \(maxY), \(minX) \(minY)))"
  }
}

/// A feature whose fields `change` sets.
func make<Feature: LandFeature>(_ id: String, _ change: (inout Feature) -> Void = { _ in }) -> Feature {
  var feature = Feature(id: id)
  change(&feature)
  return feature
}

/// A day that the calendar has.
func day(_ text: String) -> CivilDate { CivilDate(text) ?? CivilDate(dayNumber: 0) }
