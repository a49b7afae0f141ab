import Foundation
import GRDB
import Geodesy
import LandModel
import PlaneGeometry
import Testing
import Refusals

@testable import LandStore

@Suite("Workspace")
struct WorkspaceTests {
  @Test("every layer and every field comes back as it was written")
  func roundTrip() throws {
    let folder = try ScratchFolder()
    let land = try Land.sample()
    try Workspace.write(land, to: "\(folder.path)/w.gpkg", landfund: "1.0.0")
    let workspace = try Workspace("\(folder.path)/w.gpkg")
    #expect(workspace.name == land.name && workspace.systemCode == "EPSG:9216" && workspace.landfund == "1.0.0")
    #expect(workspace.asOf == land.asOf)
    let back = try workspace.land()
    #expect(back.settings == land.settings)
    #expect(back.waivers == land.waivers)
    #expect(try workspace.aliases() == [Alias(spelling: "Sở XD", canonical: "planning", field: "office")])
    var comparison = LandComparison(one: land, other: back)
    try comparison.visitAll()
    #expect(comparison.differences.isEmpty)
    #expect(comparison.layers == LayerName.allCases.count)
    #expect(try folder.names == ["w.gpkg", "w.gpkg.lock"])
  }

  /// Large enough for several connections; the second file has other features under the same keys.
  @Test("a large layer comes back in its order, from the file that was opened")
  func largeLayer() throws {
    let folder = try ScratchFolder()
    let path = "\(folder.path)/w.gpkg"
    func land(_ prefix: String) throws -> Land {
      var land = Land(name: prefix, system: try CoordinateReferenceSystem(epsg: 9216))
      land.markers = LandLayer(
        (0..<41_000).map { number in
          var marker = Marker(id: "\(prefix)\(number)")
          marker.name = number.isMultiple(of: 7) ? nil : "mốc \(number)"
          return (marker, number.isMultiple(of: 5) ? nil : .point(Position(550_000 + Double(number), 1_587_000)))
        })
      return land
    }
    let (first, second) = (try land("A"), try land("B"))
    try Workspace.write(first, to: path, landfund: "1")
    let workspace = try Workspace(path)
    let before = try workspace.land().markers
    #expect(before.features == first.markers.features)
    #expect((0..<41_000).allSatisfy { before.geometry.geometry(at: $0) == first.markers.geometry.geometry(at: $0) })
    try Workspace.write(second, to: path, landfund: "1")
    #expect(try workspace.land().markers.features == first.markers.features)
    #expect(try Workspace(path).land().markers.features == second.markers.features)
  }

  @Test("hostile texts come back unchanged")
  func hostile() throws {
    let folder = try ScratchFolder()
    var land = Land(name: hostileTexts[0], system: try CoordinateReferenceSystem(epsg: 9216))
    land.parcels = LandLayer(
      hostileTexts.enumerated().map { index, text in
        var parcel = Parcel(id: "\(index)\(text.prefix(100))")
        parcel.name = text
        parcel.allottedTo = text
        return (parcel, Geometry.square(550_000, 1_587_000))
      })
    try Workspace.write(land, to: "\(folder.path)/w.gpkg", landfund: "1")
    let back = try Workspace("\(folder.path)/w.gpkg").land()
    #expect(back.name == land.name)
    #expect(back.parcels.features == land.parcels.features)
  }

  @Test("layers stand in their drawing order after every load and check")
  func drawingOrder() throws {
    let folder = try ScratchFolder()
    try folder.geoJSON("p.geojson", [square(#""id":"1""#)])
    try folder.manifest("  - layer: parcel\n    path: p.geojson\n  - layer: zone\n    path: p.geojson\n")
    for _ in 0..<3 {
      try folder.load()
      try Workspace("\(folder.path)/w.gpkg").storeFindings(
        [], run: RunRecord(command: "check", landfund: "1", asOf: nil, rulesSHA256: nil, findings: 0))
      let order = try DatabaseQueue(path: "\(folder.path)/w.gpkg").read { db in
        try String.fetchAll(db, sql: "SELECT table_name FROM gpkg_geometry_columns ORDER BY rowid")
      }
      #expect(order == LayerStyle.all.map(\.layer))
    }
  }

  @Test("the file is a GeoPackage by the rules, for SQLite and for GDAL")
  func isGeoPackage() throws {
    let folder = try ScratchFolder()
    let path = "\(folder.path)/w.gpkg"
    try Workspace.write(try Land.sample(), to: path, landfund: "1")
    let queue = try DatabaseQueue(path: path)
    try queue.read { (db: Database) throws in
      #expect(try String.fetchOne(db, sql: "PRAGMA integrity_check") == "ok")
      #expect(try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").isEmpty)
      #expect(try Int.fetchOne(db, sql: "PRAGMA user_version") == 10300)
      #expect(try Int.fetchOne(db, sql: "PRAGMA application_id") == 0x4750_4B47)
      let features = try String.fetchAll(
        db, sql: "SELECT table_name FROM gpkg_contents WHERE data_type = 'features' ORDER BY rowid")
      let placed = LayerName.allCases.filter { $0.geometryClass != .nothing }.map(\.rawValue)
      #expect(features == LayerStyle.all.map(\.layer) && Set(features) == Set(placed + ["finding"]))
      let plain = try String.fetchAll(
        db, sql: "SELECT table_name FROM gpkg_contents WHERE data_type = 'attributes' ORDER BY rowid")
      let own = ["workspace", "source", "alias", "waiver", "run", "edited", "triage"]
      #expect(plain == own + ["landuse_target", "statement", "layer_styles"])
      let styled = try String.fetchAll(db, sql: "SELECT f_table_name FROM layer_styles WHERE useAsDefault")
      #expect(styled == features)
      let types = try String.fetchAll(
        db, sql: "SELECT DISTINCT geometry_type_name FROM gpkg_geometry_columns ORDER BY 1")
      #expect(types == ["GEOMETRY", "MULTILINESTRING", "MULTIPOLYGON", "POINT"])
    }
    guard OutsideProgram.isInstalled else { return }
    let info = try OutsideProgram.run("ogrinfo", ["-so", "-al", path])
    #expect(info.status == 0 && !info.output.contains("Warning") && !info.output.contains("ERROR"), "\(info.output)")
    #expect(info.output.contains("Layer name: constraint_area"))
    // Closed lists of codes are offered with their labels.
    #expect(info.output.contains("clearance: String (0.0), domain name=parcel_clearance"))
    let domain = try OutsideProgram.run("ogrinfo", ["-fielddomain", "scheme_block_function", path])
    #expect(domain.status == 0 && domain.output.contains("residential: đơn vị ở, nhóm nhà ở"), "\(domain.output)")
  }

  @Test("what another program edits is read back, and the index follows")
  func editedByGDAL() throws {
    guard OutsideProgram.isInstalled else { return }
    let folder = try ScratchFolder()
    let path = "\(folder.path)/w.gpkg"
    var land = Land(name: "w", system: try CoordinateReferenceSystem(epsg: 9216))
    land.parcels = LandLayer([
      (Parcel(id: "1"), .square(550_000, 1_587_000)), (Parcel(id: "2"), .square(551_000, 1_587_000)),
    ])
    try Workspace.write(land, to: path, landfund: "1")
    let edit = "\(folder.path)/edit.geojson"
    try folder.file(
      "edit.geojson",
      """
      {"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"EPSG:9216"}},"features":[
      {"type":"Feature","properties":{"id":"3","clearance":"complete","idle_since":"2020-01-02","registered_area_m2":7.5},
      "geometry":{"type":"Polygon","coordinates":[[[553000,1587000],[553010,1587000],[553010,1587010],[553000,1587000]]]}}]}
      """)
    let append = try OutsideProgram.run(
      "ogr2ogr", ["-update", "-append", path, edit, "-nln", "parcel", "-nlt", "MULTIPOLYGON"])
    #expect(append.status == 0, "\(append.output)")
    try folder.file(
      "move.geojson",
      """
      {"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"EPSG:9216"}},"features":[
      {"type":"Feature","id":2,"properties":{"id":"2","tenure":"household"},
      "geometry":{"type":"Polygon","coordinates":[[[556000,1587000],[556010,1587000],[556010,1587010],[556000,1587000]]]}}]}
      """)
    let change = try OutsideProgram.run(
      "ogr2ogr",
      ["-update", "-upsert", path, "\(folder.path)/move.geojson", "-nln", "parcel", "-nlt", "MULTIPOLYGON"])
    #expect(change.status == 0, "\(change.output)")
    try expectIndex(of: path, ["1", "2", "3"])
    let back = try Workspace(path).land().parcels
    #expect(back[2].clearance == .complete && back[2].idleSince == CivilDate("2020-01-02"))
    #expect(back[2].registeredAreaSquareMetres == 7.5)
    #expect(back[1].tenure == .household && back.geometry.bounds[1].minX == 556_000)
    for statement in [
      "UPDATE parcel SET geom = (SELECT geom FROM parcel WHERE id = '3') WHERE id = '1'",
      "DELETE FROM parcel WHERE id = '2'",
    ] {
      let edit = try OutsideProgram.run("ogrinfo", ["-q", path, "-sql", statement])
      #expect(edit.status == 0 && !edit.output.contains("ERROR"), "\(edit.output)")
    }
    try expectIndex(of: path, ["1", "3"])
    #expect(try Workspace(path).land().parcels.geometry.bounds.map(\.minX) == [553_000, 553_000])
  }

  /// The parcels are those, and their spatial index has the bounds of each.
  private func expectIndex(of path: String, _ ids: [String]) throws {
    let parcels = try Workspace(path).land().parcels
    #expect(parcels.features.map(\.id) == ids)
    let queue = try DatabaseQueue(path: path)
    try queue.read { (db: Database) throws in
      let rows = try Row.fetchAll(db, sql: "SELECT id, minx, maxx FROM rtree_parcel_geom ORDER BY id")
      #expect(rows.count == ids.count)
      for (row, bounds) in zip(rows, parcels.geometry.bounds) {
        // The index holds single precision, rounded outwards.
        #expect(abs((row[1] as Double) - bounds.minX) < 0.1 && abs((row[2] as Double) - bounds.maxX) < 0.1)
      }
    }
    try queue.close()
  }

  @Test(
    "values that another program has left and no field takes are named",
    arguments: [
      ("UPDATE parcel SET clearance = 'fertig' WHERE id = '012'", "feature 012: fertig is no value of clearance"),
      ("UPDATE parcel SET idle_since = '2020-02-30' WHERE id = '012'", "2020-02-30 is no value of idle_since"),
      ("UPDATE parcel SET map_scale = -5 WHERE id = '012'", "-5 is no value of map_scale"),
      ("UPDATE parcel SET registered_area_m2 = 'viel' WHERE id = '012'", "viel is no value of registered_area_m2"),
      ("UPDATE parcel SET registered_area_m2 = 1e16 WHERE id = '012'", "1.0e+16 is no value of registered_area_m2"),
      ("UPDATE parcel SET geom = x'4750' WHERE id = '012'", "layer parcel, feature 012"),
      ("UPDATE parcel SET id = '' WHERE id = '012'", "row 1 has no id"),
      ("DROP TRIGGER landfund_parcel_update; ALTER TABLE parcel DROP COLUMN tenure", "the column tenure is missing"),
    ])
  func badValues(_ sql: String, _ message: String) throws {
    let folder = try ScratchFolder()
    let path = "\(folder.path)/w.gpkg"
    try Workspace.write(try Land.sample(), to: path, landfund: "1")
    try change(path, sql)
    let workspace = try Workspace(path)
    let error = try #require(throws: Refusal.self) { try workspace.land() }
    #expect(error.description.contains(message), "\(error)")
    #expect(!error.description.contains("\n"))
  }

  @Test("an emptied text of another program is no value, except in a text")
  func emptiedTexts() throws {
    let folder = try ScratchFolder()
    let path = "\(folder.path)/w.gpkg"
    try Workspace.write(try Land.sample(), to: path, landfund: "1")
    try change(path, "UPDATE parcel SET clearance = '', code = '', idle_since = '', allotted_to = '' WHERE id = '012'")
    let parcel = try Workspace(path).land().parcels[0]
    #expect(parcel.clearance == nil && parcel.landUse == nil && parcel.idleSince == nil && parcel.allottedTo == "")
  }

  @Test("what is no workspace is refused in one line", arguments: ["missing", "empty", "text", "plain", "newer"])
  func refusals(_ kind: String) throws {
    let folder = try ScratchFolder()
    let path = "\(folder.path)/w.gpkg"
    let expected: String
    switch kind {
    case "missing": expected = "there is no such workspace"
    case "empty":
      try folder.file("w.gpkg", "")
      expected = "this is no workspace of landfund"
    case "text":
      try folder.file("w.gpkg", String(repeating: "no database ", count: 100))
      expected = "this is no workspace of landfund"
    case "plain":
      try DatabaseQueue(path: path).write { db in try db.execute(sql: "CREATE TABLE t (a)") }
      expected = "this is no workspace of landfund"
    default:
      try Workspace.write(try Land.sample(), to: path, landfund: "1")
      try change(path, "UPDATE workspace SET schema_version = 99")
      expected = "version 99 of the schema"
    }
    let error = try #require(throws: Refusal.self) { try Workspace(path) }
    #expect(error.description.contains(expected) && error.description.contains(path), "\(error)")
  }

  private func change(_ path: String, _ sql: String) throws { try GeoPackageSupport.edit(path, sql) }
}
