#if GDAL
  import Foundation
  import PlaneGeometry
  import Refusals
  import Testing

  @testable import Interchange

  /// What GDAL does beside reading, and what it says.
  @Suite(.enabled(if: OutsideReader.isInstalled)) struct GDALHabitsTests {
    /// Of every format: reading it from a folder in which nothing can be written, twice, leaves the folder as it was.
    @Test(
      arguments: GDALReaderTests.metric + [
        GDALReaderTests.Format(ending: "kml", driver: "LIBKML"), GDALReaderTests.Format(ending: "dgn", driver: "DGN"),
        GDALReaderTests.Format(ending: "dxf", driver: "DXF"),
      ]) func readingLeavesNothingBehind(_ format: GDALReaderTests.Format) throws
    {
      let folder = try ScratchFolder()
      let isDrawing = ["dgn", "dxf"].contains(format.ending)
      let json =
        isDrawing
        ? #"{"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":{"type":"LineString","coordinates":[[1,2],[3,4]]}}]}"#
        : OutsideFiles.parcels
      let path = try OutsideFiles.make("town.\(format.ending)", format.driver, from: json, format.arguments, in: folder)
      let files = FileManager.default
      func state() throws -> [String] {
        try files.subpathsOfDirectory(atPath: folder.path).sorted().map { name in
          let attributes = try files.attributesOfItem(atPath: "\(folder.path)/\(name)")
          return "\(name) \(attributes[.size] ?? 0) \(attributes[.modificationDate] ?? 0)"
        }
      }
      let before = try state()
      try files.setAttributes([.posixPermissions: 0o555], ofItemAtPath: folder.path)
      defer { try? files.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path) }
      for _ in 0..<2 {
        #expect(try listLayers(of: path).count >= 1)
        #expect(try readTable(at: InputAddress(path)).count >= 1)
      }
      #expect(try state() == before)
    }

    /// GDAL 3.6 gives empty batches of such a file for ever.
    @Test(.timeLimit(.minutes(15))) func emptyFlatGeobufsHaveNoRows() throws {
      let folder = try ScratchFolder()
      let json =
        #"{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"n":1},"geometry":{"type":"Point","coordinates":[1,2]}}]}"#
      let path = try OutsideFiles.make(
        "a.fgb", "FlatGeobuf", from: json, ["-where", "n = 2"], in: folder)
      let table = try readTable(at: InputAddress(path))
      #expect(table.count == 0 && table.columns.map(\.name) == ["n"])
    }

    /// Warnings that differ in their values alone are one, with the first place and three values.
    @Test func warningsAboutValuesAreCounted() throws {
      let notices = try GDALMessages.capturing { (messages) throws(Refusal) in
        for row in 3..<8 {
          messages.feature = row
          messages.say("Value 'a\(row)' of field b parsed incompletely to integer 0.\nsecond line")
        }
        messages.say(String(repeating: "x", count: 100_000))
        return messages.notices()
      }
      #expect(notices.count == 2 && notices[0].count == 5 && notices[0].first == "feature 3")
      #expect(notices[0].examples == ["a3", "a4", "a5"])
      #expect(notices.allSatisfy { $0.description.count < 500 && !$0.description.contains("\n") })
    }

    @Test func columnsWithoutANameAreCalledByTheirPlace() throws {
      let folder = try ScratchFolder()
      var table = try BadFile.parcels()
      table.columns.append(Column(name: "khac", values: .text(TextValues(["a", "b"]))))
      try writeTable(table, to: "\(folder.path)/a.shp")
      try folder.replace("a.dbf", Array("khac".utf8), with: [0, 0, 0, 0])
      let read = try readTable(at: InputAddress("\(folder.path)/a.shp"))
      #expect(read.columns.map(\.name) == ["ten", "field_2"] && read.column("field_2")?[1] == .text("b"))
      #expect(read.notices.contains(Notice(.columnWithoutName(called: "field_2"))))
    }

    /// One shape without a geometry, heights that are no numbers, and measures that are none.
    @Test func nothingIsRefusedForHeightsAndMissingShapes() throws {
      let folder = try ScratchFolder()
      let csv = try folder.file(
        "a.csv",
        "id;WKT\n1;\"POLYGON ZM ((0 0 1 2, 10 0 1 2, 10 10 1 2, 0 0 1 2))\"\n2;\n3;\"POLYGON ZM ((0 0 1 2, 10 0 1 2, 10 10 1 2, 0 0 1 2))\"\n"
      )
      let path = "\(folder.path)/a.shp"
      let made = try OutsideReader.run("ogr2ogr", ["-lco", "SHPT=POLYGONZM", path, csv, "-oo", "SEPARATOR=SEMICOLON"])
      try #require(made.status == 0)
      // Behind a record's 4 corners come the heights: a range of two numbers, then one for each, then measures likewise.
      let heights = 100 + 8 + 44 + 4 + 4 * 16
      let nan: [UInt8] = [0, 0, 0, 0, 0, 0, 0xF8, 0x7F]
      for place in [heights, heights + 16, heights + 48, heights + 64, heights + 80] {
        try folder.patch("a.shp", at: place, nan)
      }
      let table = try readTable(at: InputAddress(path))
      #expect(table.count == 3 && table.geometry.kind(of: 1) == nil && table.geometry.geometry(at: 0)?.area == 50)
    }
  }
#endif
