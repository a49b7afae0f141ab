import Foundation
import GRDB
import Geodesy
import PlaneGeometry
import Refusals
import Testing

@testable import Interchange

@Suite struct ContainerTests {
  let square = "POLYGON ((553000 1587000, 553100 1587000, 553100 1587100, 553000 1587000))"

  func layer(_ name: String, _ wkt: [String?]) throws -> FeatureTable {
    var table = try FeatureTable.sample(wkt)
    table.name = name
    return table
  }

  @Test func severalLayersStandInOneGeoPackage() throws {
    let folder = try ScratchFolder()
    let path = "\(folder.path)/town.gpkg"
    try writeTables(
      [layer("zone", [square]), layer("marker", ["POINT (1 2)", nil]), layer("quy hoạch", [])], to: path)
    #expect(try listLayers(of: path).map(\.name) == ["zone", "marker", "quy hoạch"])
    #expect(try readTable(at: InputAddress("\(path):marker")).count == 2)
    #expect(try readTable(at: InputAddress("\(path):quy hoạch")).referenceSystem?.code?.description == "EPSG:9216")
    try expectValidGeoPackage(path)
    if OutsideReader.isInstalled {
      let listed = try OutsideReader.run("ogrinfo", ["-so", path]).output
      #expect(listed.contains("zone (Polygon)") && listed.contains("marker (Point)") && listed.contains("quy hoạch"))
    }
  }

  @Test func anotherLayerIsAddedAndOneReplaced() throws {
    let folder = try ScratchFolder()
    let path = "\(folder.path)/town.gpkg"
    var options = WriteOptions()
    options.keepsOtherLayers = true
    try writeTable(layer("zone", [square]), to: path, options: options)
    try writeTable(layer("marker", ["POINT (1 2)"]), to: path, options: options)
    try writeTable(layer("ZONE", [square, square]), to: path, options: options)
    #expect(try listLayers(of: path).map(\.name) == ["marker", "ZONE"])
    #expect(try readTable(at: InputAddress("\(path):ZONE")).count == 2)
    try expectValidGeoPackage(path)
    #expect(try folder.names == ["town.gpkg"])
  }

  @Test func equalNamesAreRefused() throws {
    let folder = try ScratchFolder()
    let path = "\(folder.path)/town.gpkg"
    let tables = [try layer("zone", []), try layer("Zone", [])]
    let error = try #require(throws: Refusal.self) { try writeTables(tables, to: path) }
    #expect(error.code == .notRepresentable)
    #expect(try folder.names.isEmpty)
  }

  @Test(arguments: ["geojson", "csv"]) func formatsOfOneLayerRefuseTwo(_ ending: String) throws {
    let folder = try ScratchFolder()
    let tables = [try layer("zone", []), try layer("marker", [])]
    let error = try #require(throws: Refusal.self) {
      try writeTables(tables, to: "\(folder.path)/town.\(ending)")
    }
    #expect(error.code == .notRepresentable && error.remedy.en.contains("GeoPackage"))
  }
}

/// The rules of OGC 12-128r17 that a file of features must keep: metadata, reference systems, extents, index.
func expectValidGeoPackage(_ path: String) throws {
  let queue = try DatabaseQueue(path: path, configuration: GeoPackageConnection.configuration())
  try queue.write { db in
    #expect(try String.fetchOne(db, sql: "PRAGMA integrity_check") == "ok")
    #expect(try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").isEmpty)
    #expect(try Int.fetchOne(db, sql: "PRAGMA application_id") == 0x4750_4B47)
    let systems = try Int.fetchAll(db, sql: "SELECT srs_id FROM gpkg_spatial_ref_sys")
    #expect(Set([-1, 0, 4326]).isSubset(of: systems))
    let layers = try Row.fetchAll(
      db,
      sql: """
        SELECT c.table_name, g.column_name, c.min_x, c.max_x, g.geometry_type_name, g.srs_id = c.srs_id
        FROM gpkg_contents c JOIN gpkg_geometry_columns g USING (table_name) WHERE c.data_type = 'features'
        """)
    #expect(layers.count == (try Int.fetchOne(db, sql: "SELECT count(*) FROM gpkg_contents")))
    for layer in layers {
      let (table, column): (String, String) = (layer[0], layer[1])
      #expect(layer[5] == 1)
      let geometry = column.sqlName
      let extent = try #require(
        try Row.fetchOne(db, sql: "SELECT min(ST_MinX(\(geometry))), max(ST_MaxX(\(geometry))) FROM \(table.sqlName)"))
      #expect(extent[0] as Double? == layer[2] && extent[1] as Double? == layer[3])
      let index = GeoPackageSchema.indexName(table, column)
      let indexed = try Int.fetchOne(db, sql: "SELECT count(*) FROM \(index)")
      #expect(
        indexed
          == (try Int.fetchOne(
            db, sql: "SELECT count(*) FROM \(table.sqlName) WHERE \(geometry) NOTNULL AND NOT ST_IsEmpty(\(geometry))"))
      )
      let registered =
        "SELECT count(*) FROM gpkg_extensions WHERE table_name = ? AND extension_name = 'gpkg_rtree_index'"
      #expect(try Int.fetchOne(db, sql: registered, arguments: [table]) == 1)
      let triggers = "SELECT count(*) FROM sqlite_master WHERE type = 'trigger' AND tbl_name = ?"
      #expect(try Int.fetchOne(db, sql: triggers, arguments: [table]) == 6)
    }
  }
}

#if GDAL
  @Suite struct GDALWriterTests {
    @Test func aShapefileSaysItsSystemAndEncoding() throws {
      let folder = try ScratchFolder()
      let path = "\(folder.path)/thua.shp"
      let notices = try writeTable(try everything(["POINT (553000 1587000)", nil, "POINT (1 2)"]), to: path)
      #expect(try folder.names == ["thua.cpg", "thua.dbf", "thua.prj", "thua.shp", "thua.shx"])
      #expect(try String(contentsOfFile: "\(folder.path)/thua.cpg", encoding: .utf8) == "UTF-8")
      #expect(try String(contentsOfFile: "\(folder.path)/thua.prj", encoding: .utf8).contains("D_Vietnam_2000"))
      #expect(notices.map(\.description) == ["true and false of co are written as 1 and 0"])
    }

    @Test func longNamesAndTextsAreReported() throws {
      let folder = try ScratchFolder()
      let path = "\(folder.path)/long.shp"
      let long = String(repeating: "đ", count: 200)
      let columns = [
        Column(name: "registered_area_m2", values: .text(TextValues(["x"]))),
        Column(name: "registered_area_ha", values: .text(TextValues(["y"]))),
        Column(name: "diện tích", values: .text(TextValues([long]))),
      ]
      let notices = try writeTable(try FeatureTable.sample(["POINT (553000 1587000)"], columns: columns), to: path)
      #expect(
        notices == [
          Notice(.renamed(column: "registered_area_m2", to: "registered")),
          Notice(.renamed(column: "registered_area_ha", to: "register_1")),
          Notice(.renamed(column: "diện tích", to: "diện tí")),
          Notice(.textShortened(column: "diện tích", bytes: 254)),
        ])
      let table = try readTable(at: InputAddress(path))
      #expect(table.columns.map(\.name) == ["registered", "register_1", "diện tí"])
      #expect(table.cells(0) == [.text("x"), .text("y"), .text(String(long.prefix(125)) + "…")])
    }

    @Test func oldMembersDoNotStayBeside() throws {
      let folder = try ScratchFolder()
      let path = "\(folder.path)/a.shp"
      for name in ["a.shp", "a.qix", "a.sbn", "a.PRJ", "b.shp", "a.txt"] { _ = try folder.file(name, "old") }
      try writeTable(try FeatureTable.sample(["POINT (1 2)"], epsg: nil), to: path)
      #expect(try folder.names == ["a.cpg", "a.dbf", "a.shp", "a.shx", "a.txt", "b.shp"])
    }

    @Test(arguments: ["shp", "tab", "mif", "dxf", "kml", "fgb"])
    func aFailureLeavesTheOldFile(_ ending: String) throws {
      let folder = try ScratchFolder()
      let path = try folder.file("a.\(ending)", "old")
      let table = try FeatureTable.sample(["POINT (107 14)", "POLYGON ((0 0, 1 0, 1 1, 0 0))"], epsg: 4326)
      let error = try #require(throws: Refusal.self) {
        try writeTable(table, to: "\(folder.path)/missing/a.\(ending)")
      }
      #expect(error.code == .cannotWrite && error.remedy.en.contains("folder"))
      #expect(try String(contentsOfFile: path, encoding: .utf8) == "old")
      #expect(try folder.names == ["a.\(ending)"])
    }

    @Test(
      "a member that cannot take its place brings the others back",
      arguments: [("shp", "dbf"), ("tab", "map"), ("mif", "mid")])
    func aMemberInTheWay(_ ending: String, _ member: String) throws {
      let folder = try ScratchFolder()
      let path = try folder.file("a.\(ending)", "old")
      try FileManager.default.createDirectory(atPath: "\(folder.path)/a.\(member)", withIntermediateDirectories: false)
      let table = try FeatureTable.sample(["POINT (553000 1587000)"])
      let error = try #require(throws: Refusal.self) { try writeTable(table, to: path) }
      #expect(error.code == .cannotWrite)
      #expect(try String(contentsOfFile: path, encoding: .utf8) == "old")
      #expect(try folder.names == ["a.\(ending)", "a.\(member)"].sorted())
    }

    @Test func drawingsHaveOutlinesAndLabels() throws {
      let folder = try ScratchFolder()
      let path = "\(folder.path)/plan.dxf"
      let columns = [
        Column(name: "Layer", values: .text(TextValues(["RANH", "SO_THUA"]))),
        Column(name: "Text", values: .text(TextValues([nil, "Thửa \"45\""]))),
        Column(name: "area", values: .text(TextValues(["1", "2"]))),
      ]
      let shapes = ["POLYGON ((0 0, 10 0, 10 10.125, 0 0))", "POINT (553000.123456 1587000)"]
      let notices = try writeTable(try FeatureTable.sample(shapes, columns: columns), to: path)
      #expect(
        notices.map(\.description) == [
          "the column area of type text was left out",
          "the drawing does not say its reference system, which is EPSG:9216",
        ])
      let table = try readTable(at: InputAddress(path))
      #expect(table.wkt == ["LINESTRING (0 0, 10 0, 10 10.125, 0 0)", "POINT (553000.123456 1587000)"])
      #expect(table.column("Layer").map { [$0[0].text, $0[1].text] } == ["RANH", "SO_THUA"])
      #expect(table.column("Text")?[1] == .text("Thửa \"45\""))
    }

    @Test func foldersOfKMLAreLayers() throws {
      let folder = try ScratchFolder()
      let path = "\(folder.path)/town.kml"
      var zone = try everything(["POINT (553000 1587000)", "POINT (553001 1587000)", nil])
      zone.name = "vùng"
      var marker = try FeatureTable.sample(["POINT (553000 1587000)"])
      marker.name = "mốc"
      try writeTables([zone, marker], to: path)
      #expect(try listLayers(of: path).map(\.name) == ["vùng", "mốc"])
      let back = try readTable(at: InputAddress("\(path):vùng"))
      #expect(back.count == 3)
      #expect(back.column("tên chủ")?[0] == .text("Đắk Cấm"))
      #expect(back.column("so")?[1].text == "-123456789012")
      let expected = try zone.transformed(to: .crs84()).geometry[0].bounds
      #expect(abs(back.geometry[0].bounds.minX - expected.minX) < 1e-12)
      #expect(abs(back.geometry[0].bounds.minY - expected.minY) < 1e-12)
    }
  }
#endif
