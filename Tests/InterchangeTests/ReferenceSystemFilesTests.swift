#if GDAL
  import Foundation
  import Geodesy
  import PlaneGeometry
  import Refusals
  import Testing

  @testable import Interchange

  /// "VN-2000 nội bộ" and its kin in the files that offices hand over.
  @Suite struct ReferenceSystemFilesTests {
    private static let projection = #""m", 107.5, 0, 0.9999, 500000, 0"#

    /// A MapInfo file of a square of a hectare in Kon Tum.
    private static func mif(_ folder: ScratchFolder, _ system: String) throws -> String {
      _ = try folder.file("a.mid", "1\n")
      return try folder.file(
        "a.mif",
        """
        Version 300
        Charset "Neutral"
        Delimiter ","
        CoordSys \(system)
        Columns 1
          ID Integer
        Data

        Region 1
          5
        553000 1587000
        553100 1587000
        553100 1587100
        553000 1587100
        553000 1587000
            Pen (1,2,0)
            Brush (2,16777215,16777215)

        """)
    }

    @Test(arguments: [
      "Earth Projection 8, 104, \(projection)", "Earth Projection 8, 0, \(projection)",
      "Earth Projection 8, 157, \(projection)", "Earth Projection 8, 9999, 28, 0, 0, 0, 0, 0, 0, 0, 0, \(projection)",
      "Earth Projection 8, 999, 28, 0, 0, 0, \(projection)",
      "Earth Projection 8, 9999, 28, -191.90441429, -39.30318279, -111.45032835, 0.00928836, -0.01975479, 0.00427372, "
        + "0.252906278, 0, \(projection)",
      "Earth Projection 8, 9999, 28, 191.90441429, 39.30318279, 111.45032835, 0, 0, 0, 0, 0, \(projection)",
    ]) func mapInfo(_ system: String) throws {
      let folder = try ScratchFolder()
      let path = try Self.mif(folder, system)
      try Self.expectTheZone(try readTable(at: InputAddress(path)))
      // The same as TAB and as the formats that carry WKT, where GDAL's program is at hand to write them.
      guard OutsideReader.isInstalled else { return }
      for name in ["a.tab", "b.shp", "c.gpkg", "d.fgb"] {
        #expect(try OutsideReader.run("ogr2ogr", [folder.path + "/" + name, path]).status == 0)
        try Self.expectTheZone(try readTable(at: InputAddress(folder.path + "/" + name)))
      }
    }

    private static func expectTheZone(_ table: FeatureTable) throws {
      #expect(table.referenceSystem?.code == .epsg(9216), "\(table.source ?? "")")
      let zone = try VN2000.zone(epsg: 9216)
      #expect(table.notices.contains(Notice(.referenceSystemNote(.internalVN2000(zone)))), "\(table.source ?? "")")
      let layer = try MetricLayer(table, .stating(nil))
      #expect(abs(layer.geometry[0].area - 10_000) < 5 && layer.system.code == .epsg(9216))
      #expect(abs(layer.geometry.totalBounds.minX - 553_000) < 0.02)
    }

    /// A projection on two datums is for the caller to decide, and `--crs` decides it.
    @Test func aZoneOnTwoDatums() throws {
      let folder = try ScratchFolder()
      _ = try folder.file("a.csv", "")
      let writer = try FeatureTable.sample([
        "POLYGON ((823000 1588000, 823100 1588000, 823100 1588100, 823000 1588000))"
      ])
      var table = writer
      table.referenceSystem = try CoordinateReferenceSystem(epsg: 3405)
      _ = try writeTable(table, to: folder.path + "/u.shp")
      let prj = try String(contentsOfFile: folder.path + "/u.prj", encoding: .utf8)
      let open = prj.replacing(#/DATUM\["[^"]*"/#, with: #"DATUM["D_unknown""#).replacing(
        #/GEOGCS\["[^"]*"/#, with: #"GEOGCS["x""#)
      #expect(open != prj)
      _ = try folder.file("u.prj", open)
      let read = try readTable(at: InputAddress(folder.path + "/u.shp"))
      #expect(read.referenceSystem == nil)
      let error = try #require(throws: Refusal.self) { try MetricLayer(read, .stating(nil)) }
      #expect(error.code == .missingReferenceSystem)
      for word in ["EPSG:32648", "EPSG:3405", "or EPSG:3405"] { #expect("\(error)".contains(word), "\(error)") }
      for epsg in [32648, 3405] {
        #expect(try MetricLayer(read, .stating(.init(epsg: epsg))).system.code == .epsg(epsg))
      }
    }

    @Test(arguments: ["OGC:CRS84", "EPSG:4326"]) func aProjectionFileIsOneThatOthersKnow(_ system: String) throws {
      let folder = try ScratchFolder()
      var table = try FeatureTable.sample(["POLYGON ((108 14.3, 108.1 14.3, 108.1 14.4, 108 14.3))"])
      table.referenceSystem = try CoordinateReferenceSystem(system)
      _ = try writeTable(table, to: folder.path + "/a.shp")
      let prj = try String(contentsOfFile: folder.path + "/a.prj", encoding: .utf8)
      #expect(prj.hasPrefix(#"GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984","#), "\(prj)")
      let read = try readTable(at: InputAddress(folder.path + "/a.shp"))
      #expect(read.referenceSystem?.code == .epsg(4326))
      let (from, to) = (try read.transformed(to: .init(epsg: 9216)), try table.transformed(to: .init(epsg: 9216)))
      #expect(from.geometry.totalBounds == to.geometry.totalBounds)
    }

    /// A definition of a national body that the register cannot tell, and the code that names it.
    @Test func aStatedCodeTakesThePlaceOfAnEqualDefinition() throws {
      var table = try FeatureTable.sample(["POLYGON ((500000 6000000, 500100 6000000, 500100 6000100, 500000 6000000))"]
      )
      table.referenceSystem = try CoordinateReferenceSystem("+proj=utm +zone=33 +ellps=GRS80")
      #expect(table.referenceSystem?.code == nil)
      #expect(throws: Refusal.self) { try table.transformed(to: .crs84()) }
      let resolved = try table.resolvingReferenceSystem(.stating(.init(epsg: 25833)))
      #expect(resolved.referenceSystem?.code == .epsg(25833) && resolved.notices.isEmpty)
      #expect(try resolved.transformed(to: .crs84()).geometry.count == 1)
      #expect(throws: Refusal.self) { try table.resolvingReferenceSystem(.stating(.init(epsg: 25832))) }
    }
  }
#endif
