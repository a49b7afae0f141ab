import GRDB
import Interchange
import LandModel
import PlaneGeometry
import Refusals
import Testing

@testable import LandStore

@Suite("Exported layers")
struct ExportTests {
  #if GDAL
    static let endings = ["gpkg", "geojson", "geojsonl", "csv", "fgb", "tab"]
  #else
    static let endings = ["gpkg", "geojson", "geojsonl", "csv"]
  #endif

  @Test("what is exported can be loaded again, every layer with every field", arguments: endings)
  func roundTrip(_ ending: String) throws {
    let folder = try ScratchFolder()
    var filled = FilledFeatures(land: try Land.sample())
    try filled.visitAll()
    var sources = ""
    // A FlatGeobuf holds geometries alone.
    let layers = LayerName.allCases.filter { ending != "fgb" || $0.geometryClass != .nothing }
    for layer in layers {
      let name = "\(layer.rawValue).\(ending)"
      try writeTable(filled.land.table(of: layer), to: "\(folder.path)/\(name)")
      sources += "  - layer: \(layer.rawValue)\n    path: \(name)\n"
      if ending == "csv" { sources += "    crs: EPSG:9216\n" }
    }
    try folder.manifest(sources)
    let reports = try folder.load()
    #expect(reports.map(\.record.loaded) == Array(repeating: 1, count: layers.count))
    #expect(
      reports.allSatisfy {
        $0.ignoredFields.allSatisfy { [WorkspaceNames.repairMoved, "wkt"].contains($0.lowercased()) }
      })
    var comparison = LandComparison(one: filled.land, other: try folder.land(), toleranceMetres: 0.001)
    for layer in layers { try comparison.visit(layer) }
    #expect(comparison.layers == layers.count && comparison.differences.isEmpty, "\(comparison.differences)")
  }
}

extension ExportTests {
  @Test("a layer that another one replaces takes its lists of codes with it")
  func replacedLayer() throws {
    let folder = try ScratchFolder()
    let path = "\(folder.path)/w.gpkg"
    let land = try Land.sample()
    try Workspace.write(land, to: path, landfund: "1")
    var table = land.table(of: .parcel)
    table.columns.removeAll { $0.name != "id" }
    var options = WriteOptions()
    options.keepsOtherLayers = true
    let refusal = try #require(throws: Refusal.self) { try writeTable(table, to: path, options: options) }
    #expect(refusal.code == .placeTaken && refusal.message.en.contains("workspace"))
    // Without that table it is a GeoPackage as any other.
    try DatabaseQueue(path: path).write { db in try db.execute(sql: "DROP TABLE workspace") }
    try writeTable(table, to: path, options: options)
    let queue = try DatabaseQueue(path: path)
    let listed = try queue.read { db in
      try String.fetchAll(db, sql: "SELECT DISTINCT table_name FROM gpkg_data_columns ORDER BY 1")
    }
    #expect(listed.contains("zone") && !listed.contains("parcel"))
  }
}

/// Of every layer the feature that has all its fields, as it was before any repair.
private struct FilledFeatures: LandLayerVisitor {
  var land: Land

  mutating func visit<Feature: LandFeature>(_ layer: WritableKeyPath<Land, LandLayer<Feature>>) throws {
    var feature = land[keyPath: layer][0]
    feature.repairMovedSquareMetres = nil
    land[keyPath: layer] = LandLayer([(feature, land[keyPath: layer].geometry.geometry(at: 0))])
  }
}
