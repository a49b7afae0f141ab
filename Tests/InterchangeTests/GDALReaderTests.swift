#if GDAL
  import Foundation
  import Geodesy
  import PlaneGeometry
  import Refusals
  import Testing

  @testable import Interchange

  @Suite(.enabled(if: OutsideReader.isInstalled)) struct GDALReaderTests {
    /// A format, the ending of its file, the driver that makes one, and arguments for it.
    struct Format: CustomTestStringConvertible, Sendable {
      let ending: String
      let driver: String
      var arguments: [String] = []
      var testDescription: String { ending }
    }

    static let metric: [Format] = [
      Format(ending: "shp", driver: "ESRI Shapefile", arguments: ["-lco", "ENCODING=UTF-8"]),
      Format(ending: "gdb", driver: "OpenFileGDB"), Format(ending: "gml", driver: "GML"),
      Format(ending: "gpkg", driver: "GPKG"),
      // The member crs of the older GeoJSON.
      Format(ending: "geojson", driver: "GeoJSON", arguments: ["-lco", "COORDINATE_PRECISION=3"]),
      Format(ending: "fgb", driver: "FlatGeobuf", arguments: ["-lco", "SPATIAL_INDEX=NO"]),
      Format(
        ending: "tab", driver: "MapInfo File",
        arguments: ["-lco", "ENCODING=UTF-8", "-lco", "BOUNDS=552000,1586000,554000,1588000"] + shift),
      Format(ending: "mif", driver: "MapInfo File", arguments: ["-lco", "ENCODING=UTF-8"] + shift),
    ]
    /// MapInfo has no code for VN-2000: its files carry the datum shift.
    static let shift = [
      "-a_srs",
      "+proj=tmerc +lat_0=0 +lon_0=107.5 +k=0.9999 +x_0=500000 +y_0=0 +ellps=WGS84 "
        + "+towgs84=-191.90441429,-39.30318279,-111.45032835,-0.00928836,0.01975479,-0.00427372,0.252906278 +units=m",
    ]

    @Test(arguments: metric) func readsWhatGDALWrites(_ format: Format) throws {
      let folder = try ScratchFolder()
      let path = try OutsideFiles.make("town.\(format.ending)", format.driver, format.arguments, in: folder)
      let before = try folder.names
      let table = try readTable(at: InputAddress(path))
      #expect(try folder.names == before)
      #expect(table.referenceSystem?.code?.description == "EPSG:9216")
      #expect(table.count == 2)
      let areas = (0..<2).map { table.geometry.geometry(at: $0)?.area ?? 0 }
      #expect(abs(areas[0] - 5006.25) < 1e-3 && abs(areas[1] - 4950) < 1e-3)
      #expect(abs(table.geometry[0].bounds.maxY - 1_587_100.125) < 1e-6)
      #expect(table.column("ten")?[0] == .text("Đắk Cấm"))
      #expect(table.column("so_to")?[1] == .integer(2))
      #expect(table.column("dt")?[1] == .real(7.25))
      // A geodatabase and FlatGeobuf have instants only.
      #expect(table.column("ngay")?[0].text?.prefix(10) == "2021-12-24" && table.column("ngay")?[1] == .null)
    }

    /// FlatGeobuf may have features without a geometry, which GDAL 3.6 reads and does not write.
    ///
    /// Here the first and the third lose theirs. A date keeps the file from being read by batches.
    @Test(arguments: ["", #","d":"2021-12-24""#]) func featuresWithoutGeometryHaveNone(_ date: String) throws {
      let features = (0..<4).map { number in
        #"{"type":"Feature","properties":{"n":\#(number)\#(date)},"#
          + #""geometry":{"type":"Point","coordinates":[\#(553_000 + number),1587000]}}"#
      }
      let json = #"{"type":"FeatureCollection","features":[\#(features.joined(separator: ","))]}"#
      let folder = try ScratchFolder()
      let path = try OutsideFiles.make(
        "a.fgb", "FlatGeobuf", from: json, ["-lco", "SPATIAL_INDEX=NO", "-a_srs", "EPSG:9216"], in: folder)
      try folder.change("a.fgb") { data in
        func integer(_ place: Int) -> Int { (0..<4).reduce(0) { $0 | Int(data[place + $1]) << (8 * $1) } }
        // Magic, header, features: each begins with its size, and that with where its table is, which says where it says
        // where its members are; the geometry is the first of them.
        var place = 12 + integer(8)
        for number in 0..<4 {
          let table = place + 4 + integer(place + 4)
          let members = table - integer(table)
          if number % 2 == 0 { data.replaceSubrange(members + 4..<members + 6, with: [0, 0]) }
          place += 4 + integer(place)
        }
      }
      let table = try readTable(at: InputAddress(path))
      #expect(table.wkt == [nil, "POINT (553001 1587000)", nil, "POINT (553003 1587000)"])
      #expect(table.column("n").map { column in (0..<4).map { column[$0] } } == (0..<4).map { .integer($0) })
    }

    @Test(arguments: [[], ["-lco", "RS=YES"]]) func readsTextSequences(_ arguments: [String]) throws {
      let folder = try ScratchFolder()
      let path = try OutsideFiles.make(
        "town.geojsonl", "GeoJSONSeq", arguments + ["-t_srs", "EPSG:4326", "-lco", "COORDINATE_PRECISION=11"],
        in: folder)
      let table = try readTable(at: InputAddress(path)).transformed(to: CoordinateReferenceSystem(epsg: 9216))
      #expect(
        table.count == 2 && table.column("ten")?[0] == .text("Đắk Cấm") && table.column("co")?[1] == .boolean(false))
      #expect(abs((table.geometry.geometry(at: 0)?.area ?? 0) - 5006.25) < 1e-2)
    }

    @Test(arguments: ["COMMA", "SEMICOLON", "TAB"]) func readsTablesWithWKT(_ separator: String) throws {
      let folder = try ScratchFolder()
      let path = try OutsideFiles.make(
        "town.csv", "CSV", ["-lco", "GEOMETRY=AS_WKT", "-lco", "SEPARATOR=\(separator)", "-lco", "WRITE_BOM=YES"],
        in: folder)
      let table = try readTable(at: InputAddress(path))
      #expect(table.count == 2 && table.referenceSystem == nil)
      #expect(table.column("ten")?[0] == .text("Đắk Cấm") && table.column("dt")?[1].text == "7.25")
      #expect(table.geometry.geometry(at: 0)?.area == 5006.25 && table.geometry.geometry(at: 1)?.ringCount == 2)
    }

    @Test func readsADrawing() throws {
      let folder = try ScratchFolder()
      let json = OutsideFiles.parcels.replacingOccurrences(of: "\"so_to\":1", with: "\"Layer\":\"RANH\"")
      let table = try readTable(at: InputAddress(try OutsideFiles.make("town.dxf", "DXF", from: json, in: folder)))
      // A hatch each.
      #expect(table.count == 2 && table.column("Layer")?[0] == .text("RANH"))
      #expect(table.geometry.geometry(at: 0)?.area == 5006.25 && table.geometry.geometry(at: 1)?.area == 4950)
    }

    @Test(arguments: ["LIBKML", "KML"]) func readsKML(_ driver: String) throws {
      let folder = try ScratchFolder()
      let table = try readTable(at: InputAddress(try OutsideFiles.make("town.kml", driver, in: folder)))
      #expect(table.referenceSystem?.code?.description == "EPSG:4326")
      #expect(table.column("ten")?[1] == .text("Ngọc Hồi"))
      #expect(table.geometry.totalBounds.minX > 107 && table.geometry.totalBounds.maxY < 15)
      #expect(
        ["Name", "so_to", "ten", "dt", "co"].allSatisfy { table.column($0) != nil }, "\(table.columns.map(\.name))")
    }

    @Test func readsAListOfCornersInASpreadsheet() throws {
      let folder = try ScratchFolder()
      let csv = try folder.file("corners.csv", "STT,X,Y\n1,1587000.25,553000.5\n2,1587100,553000\n3,1587100,553100\n")
      let path = "\(folder.path)/corners.xlsx"
      _ = try OutsideReader.run("ogr2ogr", ["-f", "XLSX", path, csv, "-oo", "AUTODETECT_TYPE=YES"])
      let table = try readTable(at: InputAddress(path))
      #expect(table.count == 1)
      #expect(table.geometry.geometry(at: 0)?.ring(0).first == Position(553000.5, 1_587_000.25))
    }

    @Test func readsASpreadsheetWithoutGeometry() throws {
      let folder = try ScratchFolder()
      let path = try OutsideFiles.make("town.xlsx", "XLSX", in: folder)
      var options = ReadOptions()
      options.delimited.takesTablesWithoutGeometry = true
      let table = try readTable(at: InputAddress(path), options: options)
      #expect(table.geometry.kind(of: 0) == nil)
      #expect(table.column("ten")?[0] == .text("Đắk Cấm"))
      #expect(table.column("dt")?[0] == .real(12.5))
    }

    @Test(arguments: [
      "CIRCULARSTRING", "COMPOUNDCURVE", "CURVEPOLYGON",
    ]) func strokesCurves(_ kind: String) throws {
      let folder = try ScratchFolder()
      let wkt =
        switch kind {
        case "CIRCULARSTRING": "CIRCULARSTRING (553000 1587000, 553100 1587100, 553200 1587000)"
        case "COMPOUNDCURVE":
          "COMPOUNDCURVE (CIRCULARSTRING (553000 1587000, 553100 1587100, 553200 1587000), (553200 1587000, 553300 1587000))"
        default:
          "CURVEPOLYGON (COMPOUNDCURVE (CIRCULARSTRING (553000 1587000, 553100 1587100, 553200 1587000), (553200 1587000, 553000 1587000)))"
        }
      let csv = try folder.file("curve.csv", "id,WKT\n1,\"\(wkt)\"\n")
      let path = "\(folder.path)/curve.gml"
      let result = try OutsideReader.run("ogr2ogr", ["-f", "GML", path, csv, "-a_srs", "EPSG:9216"])
      try #require(result.status == 0)
      let table = try readTable(at: InputAddress(path))
      #expect(table.notices.contains(Notice(.curvesStroked)))
      let geometry = try #require(table.geometry.geometry(at: 0))
      // Half a circle of 100 m takes 352 chords at 1 mm.
      #expect((352...356).contains(geometry.positionCount))
      if kind == "CURVEPOLYGON" { #expect(abs(geometry.area - 5000 * .pi) < 0.001 * 200 * .pi) }
    }

    @Test(arguments: [
      ("TCVN3", [0xA7, 0xA8, 0x6B, 0x20, 0x43, 0xCA, 0x6D] as [UInt8]), ("VNI", Array("Ñaêk Caám".latin1)),
    ])
    func detectsTheEncodingOfAShapefile(_ name: String, _ bytes: [UInt8]) throws {
      let folder = try ScratchFolder()
      let placeholder = String(repeating: "X", count: bytes.count)
      let path = try OutsideFiles.make(
        "town.shp", "ESRI Shapefile",
        from: OutsideFiles.parcels.replacingOccurrences(of: "Đắk Cấm", with: placeholder)
          .replacingOccurrences(of: "Ngọc Hồi", with: "Kon Tum"), in: folder)
      let dbf = URL(fileURLWithPath: "\(folder.path)/town.dbf")
      var data = try Data(contentsOf: dbf)
      let range = try #require(data.range(of: Data(placeholder.utf8)))
      data.replaceSubrange(range, with: bytes)
      try data.write(to: dbf)
      let table = try readTable(at: InputAddress(path))
      #expect(table.column("ten")?[0] == .text("Đăk Cấm"))
      let encoding = try #require(TextEncoding(name: name))
      #expect(table.notices.contains(Notice(.decoded(from: encoding, .detected))))
      var options = ReadOptions()
      options.encoding = .named(encoding)
      #expect(try readTable(at: InputAddress(path), options: options).column("ten")?[0] == .text("Đăk Cấm"))
      options.encoding = .named(.utf8)
      let error = try #require(throws: Refusal.self) {
        try readTable(at: InputAddress(path), options: options)
      }
      #expect(error.code == .encoding && error.place.feature == 0 && error.place.field == "ten")
    }

    @Test func honoursTheCodePageFile() throws {
      let folder = try ScratchFolder()
      let path = try OutsideFiles.make("town.shp", "ESRI Shapefile", ["-lco", "ENCODING=CP1258"], in: folder)
      _ = try folder.file("town.cpg", "1258")
      let table = try readTable(at: InputAddress(path))
      #expect(table.column("ten")?[0] == .text("Đắk Cấm"))
      #expect(table.notices.map(\.description) == ["2 texts were decoded from windows-1258, as the .cpg says"])
    }
  }

  extension String {
    var latin1: [UInt8] { unicodeScalars.map { UInt8($0.value) } }
  }
#endif
