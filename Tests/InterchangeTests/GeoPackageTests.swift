import Foundation
import GRDB
import Geodesy
import PlaneGeometry
import Refusals
import Testing

@testable import Interchange

@Suite struct GeoPackageTests {
  @Test func readsWhatItWrote() throws {
    let folder = try ScratchFolder()
    let table = try readTable(at: InputAddress(try geoPackage(folder)))
    #expect(table.name == "parcel")
    #expect(table.featureIDs == .integers([1, 2]))
    #expect(table.columns.map(\.name) == ["owner", "size"])
    #expect(table.cells(0) == [.text("Đắk Cấm"), .integer(12)])
    #expect(table.cells(1) == [.null, .integer(7)])
    #expect(table.wkt[0] == "POLYGON ((553000 1587000, 553100 1587000, 553100 1587100, 553000 1587000))")
    #expect(table.referenceSystem?.code?.description == "EPSG:9216")
    #expect(table.declaration == .stated)
    #expect(table.notices.isEmpty)
  }

  @Test func keepsEveryTypeAndNull() throws {
    let folder = try ScratchFolder()
    let source = try readGeoJSON(
      #"""
      {"type":"FeatureCollection","features":[
       {"type":"Feature","id":"p","properties":{"t":"","i":-5,"r":0.1,"b":true,"j":{"k":1}},"geometry":null},
       {"type":"Feature","id":"q","properties":{"t":null,"i":null,"r":null,"b":null,"j":null},
        "geometry":{"type":"Point","coordinates":[]}},
       {"type":"Feature","id":"r","properties":{"t":"a'\"b","i":9007199254740993,"r":1e300,"b":false,"j":[]},
        "geometry":{"type":"Point","coordinates":[107.5,14.25]}}]}
      """#)
    let path = "\(folder.path)/types.gpkg"
    try writeTable(source, to: path)
    let table = try readTable(at: InputAddress(path))
    #expect(table.columns.map(\.name) == ["id", "t", "i", "r", "b", "j"])
    #expect(table.columns.map(\.type) == [.text, .text, .integer, .real, .boolean, .text])
    #expect(table.cells(0) == [.text("p"), .text(""), .integer(-5), .real(0.1), .boolean(true), .text("{\"k\":1}")])
    #expect(table.cells(1) == [.text("q"), .null, .null, .null, .null, .null])
    #expect(
      table.cells(2)
        == [
          .text("r"), .text("a'\"b"), .integer(9_007_199_254_740_993), .real(1e300), .boolean(false), .text("[]"),
        ])
    #expect(table.wkt == [nil, "POINT EMPTY", "POINT (107.5 14.25)"])
    #expect(table.referenceSystem?.code?.description == "EPSG:4326")
  }

  @Test func fileIsValidByTheRules() throws {
    let folder = try ScratchFolder()
    let path = try geoPackage(folder)
    let head = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)).prefix(72))
    #expect(Array(head[68..<72]) == Array("GPKG".utf8))
    #expect(head[60..<64].reduce(0) { $0 << 8 | Int($1) } == 10300)
    // As another program opens it, on whose connection triggers run.
    var configuration = Configuration()
    configuration.prepareDatabase { db in SpatialFunctions.register(in: db) }
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    try queue.write { db in
      #expect(try String.fetchOne(db, sql: "PRAGMA integrity_check") == "ok")
      #expect(try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").isEmpty)
      #expect(try Int.fetchAll(db, sql: "SELECT srs_id FROM gpkg_spatial_ref_sys ORDER BY 1") == [-1, 0, 4326, 9216])
      let extent = try #require(try Row.fetchOne(db, sql: "SELECT min_x, min_y, max_x, max_y FROM gpkg_contents"))
      #expect(Array(extent.databaseValues) == [553000.0, 1587000.0, 553300.0, 1587100.0].map(\.databaseValue))
      #expect(try Int.fetchOne(db, sql: "SELECT count(*) FROM rtree_parcel_geom") == 2)
      // The triggers keep the index: a moved row, an emptied one, a removed one, a new one.
      try db.execute(sql: "UPDATE parcel SET fid = 9 WHERE fid = 1")
      try db.execute(sql: "UPDATE parcel SET geom = NULL WHERE fid = 2")
      #expect(try Int.fetchAll(db, sql: "SELECT id FROM rtree_parcel_geom") == [9])
      try db.execute(sql: "INSERT INTO parcel (fid, geom) SELECT 11, geom FROM parcel WHERE fid = 9")
      try db.execute(sql: "DELETE FROM parcel WHERE fid = 9")
      #expect(try Int.fetchAll(db, sql: "SELECT id FROM rtree_parcel_geom") == [11])
    }
  }

  /// Layers of one node, of a full one, of two levels and of three.
  @Test(arguments: [0, 1, 51, 52, 2601, 2602, 20_000]) func spatialIndexIsSound(_ count: Int) throws {
    let folder = try ScratchFolder()
    let path = "\(folder.path)/many.gpkg"
    var generator = SeededGenerator(seed: UInt64(count))
    var boxes: [Box] = []
    var builder = FlatLayer.Builder()
    for _ in 0..<count {
      let x = Double.random(in: -600_000...600_000, using: &generator)
      let y = Double.random(in: 1_500_000...1_600_000, using: &generator)
      let geometry = try Geometry(wkt: "LINESTRING (\(x) \(y), \(x + 7) \(y + 11))")
      boxes.append(geometry.bounds)
      builder.append(geometry)
    }
    builder.append(nil)
    // Keys that are not the order of the rows.
    let keys = (0...count).map { Int64((count - $0) * 7 - 3) }
    try writeTable(
      FeatureTable(
        name: "many", geometry: builder.build(), featureIDs: .integers(keys),
        referenceSystem: try CoordinateReferenceSystem(epsg: 9216), declaration: .stated), to: path)
    try expectValidGeoPackage(path)
    let queue = try DatabaseQueue(path: path, configuration: GeoPackageConnection.configuration())
    try queue.write { db in
      #expect(try String.fetchOne(db, sql: "SELECT rtreecheck('main', 'rtree_many_geom')") == "ok")
      for _ in 0..<20 {
        let x = Double.random(in: -600_000...600_000, using: &generator)
        let found = try Int64.fetchSet(
          db, sql: "SELECT id FROM rtree_many_geom WHERE minx <= ? AND maxx >= ?", arguments: [x + 20_000, x])
        let expected = (0..<count).filter { boxes[$0].minX <= x + 20_000 && boxes[$0].maxX >= x }.map { keys[$0] }
        #expect(found.isSuperset(of: expected) && found.count <= expected.count + 2)
      }
      // Floats that enclose the box, and no more than the next ones.
      let outside = """
        SELECT count(*) FROM rtree_many_geom r JOIN many m ON m.fid = r.id WHERE r.minx > ST_MinX(geom) OR
        r.maxx < ST_MaxX(geom) OR r.miny > ST_MinY(geom) OR r.maxy < ST_MaxY(geom) OR r.maxy > ST_MaxY(geom) + 0.25
        """
      #expect(try Int.fetchOne(db, sql: outside) == 0)
      // SQLite goes on with the tree: rows that go, come and move.
      try db.execute(sql: "DELETE FROM many WHERE fid % 3 = 0")
      try db.execute(
        sql: "INSERT INTO many (fid, geom) SELECT 1000000 + fid, geom FROM many WHERE fid % 2 = 0 AND geom NOTNULL")
      try db.execute(sql: "UPDATE many SET geom = (SELECT geom FROM many WHERE geom NOTNULL LIMIT 1) WHERE fid % 5 = 0")
      #expect(try String.fetchOne(db, sql: "SELECT rtreecheck('main', 'rtree_many_geom')") == "ok")
    }
    try queue.close()
  }

  @Test func readingLeavesNothingBeside() throws {
    let folder = try ScratchFolder()
    let path = try geoPackage(folder, "PRAGMA journal_mode = WAL; UPDATE parcel SET size = 1;")
    #expect(try folder.names == ["town.gpkg"])
    let before = try Data(contentsOf: URL(fileURLWithPath: path))
    #expect(try readTable(at: InputAddress(path)).count == 2)
    #expect(try folder.names == ["town.gpkg"])
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
  }

  @Test func readsThroughTheLogOfAnOpenWriter() throws {
    let folder = try ScratchFolder()
    let path = try geoPackage(folder)
    let writer = try DatabasePool(path: path, configuration: GeoPackageConnection.configuration())
    try writer.write { try $0.execute(sql: "UPDATE parcel SET size = 99") }
    #expect(try readTable(at: InputAddress(path)).columns[1][0] == .integer(99))
  }

  @Test(arguments: ["", " with space", "#?%41", "Quy hoạch"])
  func readsWriteAheadFilesOfAnyName(_ name: String) throws {
    let folder = try ScratchFolder()
    let path = try geoPackage(folder, "PRAGMA journal_mode = WAL", "a\(name).gpkg")
    #expect(try readTable(at: InputAddress(path)).count == 2)
  }

  @Test func namesItsLayers() throws {
    let folder = try ScratchFolder()
    let path = try geoPackage(folder, twoLayers)
    #expect(try listLayers(of: path).map(\.name) == ["parcel", "zone"])
    #expect(try readTable(at: InputAddress("\(path):zone")).name == "zone")
    let error = try #require(throws: Refusal.self) { try readTable(at: InputAddress(path)) }
    #expect(error.code == .layerNotNamed && error.message.en.contains("parcel, zone"))
    let unknown = try #require(throws: Refusal.self) { try readTable(at: InputAddress("\(path):road")) }
    #expect(unknown.code == .unknownLayer && unknown.remedy.en.contains("parcel, zone"))
  }

  @Test func anExistingFileWinsOverTheLayer() throws {
    let folder = try ScratchFolder()
    let path = try geoPackage(folder, twoLayers)
    let odd = try folder.file("town.gpkg:zone", "another file")
    #expect(InputAddress(odd) == InputAddress(path: odd))
    #expect(InputAddress("\(path):parcel") == InputAddress(path: path, layer: "parcel"))
    #expect(InputAddress("missing.gpkg:parcel") == InputAddress(path: "missing.gpkg", layer: "parcel"))
    #expect(InputAddress("a:b/c.gpkg") == InputAddress(path: "a:b/c.gpkg"))
  }

  @Test(arguments: [
    ("UPDATE parcel SET size = 'many' WHERE fid = 2", ColumnType.text, ["12", "many"]),
    ("UPDATE parcel SET size = 1.5 WHERE fid = 2", .real, ["12", "1.5"]),
    ("UPDATE parcel SET size = NULL WHERE fid = 2", .integer, ["12", nil]),
  ])
  func valuesThatDoNotFitTheColumnAreKept(_ sql: String, _ type: ColumnType, _ texts: [String?]) throws {
    let folder = try ScratchFolder()
    let column = try readTable(at: InputAddress(try geoPackage(folder, sql))).columns[1]
    #expect(column.type == type)
    #expect([column[0].text, column[1].text] == texts)
  }

  @Test func declaredTypesAreKept() throws {
    let folder = try ScratchFolder()
    let path = try geoPackage(
      folder,
      """
      ALTER TABLE parcel ADD flag BOOLEAN; ALTER TABLE parcel ADD day DATE; ALTER TABLE parcel ADD at DATETIME;
      ALTER TABLE parcel ADD photo BLOB; ALTER TABLE parcel ADD code TEXT(3); ALTER TABLE parcel ADD share DOUBLE;
      UPDATE parcel SET flag = 1, day = '2021-12-24', at = '2021-12-24T08:00:00Z', photo = x'00', code = 'ODT', share = 2
      """)
    let table = try readTable(at: InputAddress(path))
    #expect(table.columns.map(\.type) == [.text, .integer, .boolean, .date, .dateTime, .text, .real])
    #expect(
      Array(table.cells(0).dropFirst(2))
        == [.boolean(true), .date("2021-12-24"), .dateTime("2021-12-24T08:00:00Z"), .text("ODT"), .real(2)])
    #expect(table.notices == [Notice(.columnLeftOut(column: "photo", type: "BLOB"))])
  }

  @Test(arguments: [-1, 0])
  func undefinedSystemsAreNotGuessed(_ id: Int) throws {
    let folder = try ScratchFolder()
    let path = try geoPackage(
      folder, "UPDATE gpkg_contents SET srs_id = \(id); UPDATE gpkg_geometry_columns SET srs_id = \(id)")
    let table = try readTable(at: InputAddress(path))
    #expect(table.referenceSystem == nil && table.declaration == .none)
    #expect(table.notices == [Notice(.undefinedReferenceSystem)])
  }

  @Test func definitionsWithoutACodeAreKept() throws {
    let folder = try ScratchFolder()
    let local = try CoordinateReferenceSystem(
      "+proj=tmerc +lat_0=0 +lon_0=107.6 +k=0.9999 +x_0=500000 +y_0=0 +ellps=WGS84 +units=m +type=crs")
    var table = try FeatureTable.sample(["POINT (1 2)"], epsg: nil)
    table.referenceSystem = local
    try writeTable(table, to: "\(folder.path)/local.gpkg")
    let back = try readTable(at: InputAddress("\(folder.path)/local.gpkg"))
    #expect(try #require(back.referenceSystem).isEquivalent(to: local))
  }

  @Test func curvesBecomeLines() throws {
    // CIRCULARSTRING (0 0, 100 100, 200 0)
    let arc =
      "0108000000030000000000000000000000000000000000000000000000000059400000000000005940"
      + "00000000000069400000000000000000"
    let folder = try ScratchFolder()
    let path = try geoPackage(folder, "UPDATE parcel SET geom = x'4750000100240000\(arc)' WHERE fid = 2")
    let table = try readTable(at: InputAddress(path))
    #expect(table.notices == [Notice(.curvesStroked)])
    let line = try #require(table.geometry.geometry(at: 1))
    #expect(line.kind == .lineString)
    for (start, end) in zip(line.ring(0), line.ring(0).dropFirst()) {
      #expect(100 - hypot((start.x + end.x) / 2 - 100, (start.y + end.y) / 2) <= 0.001)
      #expect(abs(100 - hypot(start.x - 100, start.y)) < 1e-9)
    }
    let back = try Geometry.withReversedArc { try CurveStroking(nil).lines(of: $0) }
    #expect(try Geometry(wkb: back).ring(0).reversed() == line.ring(0))
  }

  @Test func viewsHaveNoKey() throws {
    let folder = try ScratchFolder()
    let path = try geoPackage(
      folder,
      """
      CREATE VIEW big AS SELECT geom, size FROM parcel WHERE size > 10;
      INSERT INTO gpkg_contents (table_name, data_type, identifier, srs_id) VALUES ('big', 'features', 'big', 9216);
      INSERT INTO gpkg_geometry_columns VALUES ('big', 'geom', 'POLYGON', 9216, 0, 0)
      """)
    let table = try readTable(at: InputAddress("\(path):big"))
    #expect(table.count == 1 && table.featureIDs == .none)
  }
}

extension Geometry {
  /// An arc from (200 0) by (100 100) to (0 0).
  static func withReversedArc<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
    var bytes: [UInt8] = [1, 8, 0, 0, 0, 3, 0, 0, 0]
    bytes.appendPositions([200, 0, 100, 100, 0, 0])
    return try bytes.withUnsafeBytes(body)
  }
}

/// A second layer beside `parcel`.
let twoLayers = """
  CREATE TABLE zone (fid INTEGER PRIMARY KEY, geom POLYGON);
  INSERT INTO gpkg_contents (table_name, data_type, identifier, srs_id) VALUES ('zone', 'features', 'zone', 9216);
  INSERT INTO gpkg_geometry_columns VALUES ('zone', 'geom', 'POLYGON', 9216, 0, 0);
  """
