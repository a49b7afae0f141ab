import Foundation
import LandModel

@testable import LandStore

extension ScratchFolder {
  /// Writes a manifest with these sources, as YAML below `sources:`.
  @discardableResult
  func manifest(_ sources: String, head: String = "workspace: w\ncrs: EPSG:9216\n", name: String = "m.yml") throws
    -> String
  {
    try file(name, head + "sources:\n" + sources)
  }

  /// Writes a GeoJSON file in EPSG:9216 with these features.
  @discardableResult
  func geoJSON(_ name: String, _ features: [String], crs: String? = "EPSG:9216") throws -> String {
    let member = crs.map { #""crs":{"type":"name","properties":{"name":"\#($0)"}},"# } ?? ""
    return try file(
      name, #"{"type":"FeatureCollection",\#(member)"features":["# + features.joined(separator: ",\n") + "]}")
  }

  /// Loads the manifest of the folder into `w.gpkg`.
  @discardableResult
  func load(_ name: String = "m.yml", into workspace: String = "w.gpkg") throws -> [SourceReport] {
    try Loader(manifest: try Manifest(contentsOf: "\(path)/\(name)"), landfund: "1.0.0").load(
      into: "\(path)/\(workspace)")
  }

  /// The land of `w.gpkg`.
  func land(_ workspace: String = "w.gpkg") throws -> Land { try Workspace("\(path)/\(workspace)").land() }
}

/// A feature with a square of 100 m, its properties as JSON members.
func square(_ properties: String, x: Int = 553_000, y: Int = 1_587_000) -> String {
  feature(
    properties,
    #"{"type":"Polygon","coordinates":[[[\#(x),\#(y)],[\#(x + 100),\#(y)],[\#(x + 100),\#(y + 100)],[\#(x),\#(y + 100)],"#
      + #"[\#(x),\#(y)]]]}"#)
}

/// A feature of any geometry.
func feature(_ properties: String, _ geometry: String) -> String {
  #"{"type":"Feature","properties":{\#(properties)},"geometry":\#(geometry)}"#
}

/// A polygon that crosses itself: 2500 m² on either side, wound in opposite directions.
let bowTie =
  #"{"type":"Polygon","coordinates":[[[553000,1587000],[553100,1587100],[553100,1587000],[553000,1587100],[553000,1587000]]]}"#
