#if GDAL
  import Foundation
  import Geodesy
  import PlaneGeometry
  import Refusals
  import Testing

  @testable import Interchange

  /// GML and KML, of which GDAL keeps what it understands.
  @Suite struct MarkupTests {
    private func keyhole(_ polygon: String) throws -> FeatureTable {
      let folder = try ScratchFolder()
      return try readTable(
        at: InputAddress(
          try folder.file(
            "a.kml",
            "<?xml version=\"1.0\"?>\n<kml xmlns=\"http://www.opengis.net/kml/2.2\"><Document><Placemark>\(polygon)</Placemark>"
              + "</Document></kml>")))
    }

    private func geography(
      _ features: [String], folder given: ScratchFolder? = nil
    ) throws -> FeatureTable {
      let folder = try given ?? ScratchFolder()
      let members = features.map { "<gml:featureMember><p>\($0)</p></gml:featureMember>" }
      return try readTable(
        at: InputAddress(
          try folder.file(
            "a.gml",
            "<?xml version=\"1.0\"?><c xmlns:gml=\"http://www.opengis.net/gml/3.2\">\n"
              + members.joined(separator: "\n") + "</c>")))
    }

    @Test("what is left out takes the changes inside it with it")
    func aGeometryThatIsLeftOutMayHoldChanges() throws {
      let ring =
        "<gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>\(Self.square)</gml:coordinates></gml:LinearRing>"
        + "</gml:outerBoundaryIs>"
      let field = #"<SimpleField name="x" type="float"/>"#
      let table = try geography([
        "<a><gml:Polygon>\(ring)</gml:Polygon></a><b><gml:Polygon>\(field)\(ring)\(field)</gml:Polygon></b>\(field)"
      ])
      #expect(abs((table.geometry.geometry(at: 0)?.area ?? 0) - 0.01) < 1e-9)
    }

    @Test(arguments: [
      ([(1..<2, "x")], "axcdef"), ([(1..<1, "x"), (3..<5, "")], "axbcf"),
      ([(2..<3, "x"), (4..<5, "y"), (1..<5, "z")], "azf"),
      ([(0..<1, "x"), (2..<2, "y"), (2..<6, "")], "xb"), ([(5..<6, "x"), (0..<6, "")], ""),
    ]) func editsInsideALaterOneGo(_ changes: [(Range<Int>, String)], _ result: String) {
      var edits = ByteEdits()
      for (range, text) in changes { edits.replace(range, with: Array(text.utf8)) }
      let bytes = Array("abcdef".utf8).withUnsafeBufferPointer { edits.applied(to: $0) }
      #expect(bytes.map { String(decoding: $0, as: UTF8.self) } == result)
    }

    static let square = "107,14 107.1,14 107.1,14.1 107,14.1 107,14"

    @Test(arguments: [
      square, "107, 14 107.1 ,14 107.1 , 14.1\n107,14.1\t107,14",
      "107,14,5 107.1,14,5 107.1,14.1,5 107,14.1,5 107,14,5",
      "107,14,0,107.1,14,0,107.1,14.1,0,107,14.1,0,107,14,0", "1.07e2,14 107.1,14 107.1,14.1 107.,14.1 +107,14",
    ]) func readsCoordinates(_ text: String) throws {
      let table = try keyhole(
        "<Polygon><outerBoundaryIs><LinearRing><coordinates>\(text)</coordinates></LinearRing></outerBoundaryIs></Polygon>"
      )
      #expect(abs((table.geometry.geometry(at: 0)?.area ?? 0) - 0.01) < 1e-9)
    }

    @Test(arguments: [
      ("107,14 107.1,14l 107.1,14.1 107,14", "14l"), ("107,14 abc,14 107.1,14.1 107,14", "abc"),
      ("107,14 107.1 107.1,14.1 107,14", "107.1"), ("107,14 107.1,14,1,2 107.1,14.1 107,14", "107.1,14,1,2"),
      ("107,14 107.1,nan 107.1,14.1 107,14", "nan"), ("107,14 107.1,,14 107.1,14.1 107,14", "107.1,"),
      ("107,14 107.1,14, 107.1,14.1 107,14", "107.1,14, 107.1,14.1"),
    ]) func refusesCoordinatesThatAreNone(_ text: String, _ excerpt: String) throws {
      let error = try #require(throws: Refusal.self) {
        try keyhole(
          "<Polygon><outerBoundaryIs><LinearRing><coordinates>\(text)</coordinates></LinearRing></outerBoundaryIs></Polygon>"
        )
      }
      #expect(error.code == .badGeometry && error.place.feature == 0 && error.place.position == .line(2))
      #expect(error.message.en.contains("'\(excerpt)"), "\(error)")
      expectWellFormed(error)
    }

    @Test(arguments: ["553000 1587000 x 1587100", "553000 1587000 553100,5 1587100"])
    func refusesPositionsOfGMLThatAreNone(_ list: String) throws {
      let error = try #require(throws: Refusal.self) {
        try geography(["<g><gml:LineString><gml:posList>\(list)</gml:posList></gml:LineString></g>"])
      }
      #expect(error.code == .badGeometry && error.place.position == .line(2))
    }

    private static func ring(_ x: Int, _ y: Int, _ size: Int) -> String {
      let corners = [(x, y), (x + size, y), (x + size, y + size), (x, y + size), (x, y)]
      return
        "<gml:LinearRing><gml:posList>\(corners.map { "\($0.0) \($0.1)" }.joined(separator: " "))</gml:posList></gml:LinearRing>"
    }

    /// Tags that close too much leave any element at the root of what follows.
    @Test(arguments: ["a.kml", "a.gml"], ["", "<a></a>"])
    func anyElementAtTheRootIsReadOrRefused(_ name: String, _ before: String) throws {
      let names =
        name == "a.kml"
        ? [
          "kml", "Document", "Folder", "Placemark", "MultiGeometry", "Polygon", "outerBoundaryIs", "innerBoundaryIs",
          "LinearRing", "LineString", "Point", "coordinates", "gx:Track", "gx:MultiTrack", "gx:coord", "when", "Model",
        ]
        : [
          "gml:featureMember", "gml:MultiSurface", "gml:surfaceMember", "gml:Surface", "gml:patches",
          "gml:PolygonPatch",
          "gml:Polygon", "gml:exterior", "gml:interior", "gml:LinearRing", "gml:Ring", "gml:curveMember", "gml:Curve",
          "gml:segments", "gml:LineStringSegment", "gml:Arc", "gml:LineString", "gml:Point", "gml:pos", "gml:posList",
          "gml:coordinates", "gml:Solid", "gml:OrientableCurve", "gml:baseCurve", "gml:CompositeSurface",
        ]
      let folder = try ScratchFolder()
      for root in names {
        for part in names {
          let text = "\(before)<\(root)><\(part)>1,2 3,4</\(part)><\(part)/></\(root)>"
          do throws(any Error) {
            _ = try readTable(at: InputAddress(try folder.file(name, text)))
          } catch {
            expectWellFormed(try #require(error as? Refusal))
          }
        }
      }
    }

    @Test func everyRingOfAHoleIsAHole() throws {
      let holes = (0..<3).map { Self.ring(10 + 20 * $0, 10, 10) }.joined()
      let table = try geography([
        "<g><gml:Polygon><gml:exterior>\(Self.ring(0, 0, 100))</gml:exterior><gml:interior>\(holes)</gml:interior>"
          + "</gml:Polygon></g>"
      ])
      #expect(table.geometry.geometry(at: 0)?.area == 9700)
      func coordinates(_ x: Double) -> String {
        "<LinearRing><coordinates>\(x),14 \(x + 0.1),14 \(x + 0.1),14.1 \(x),14</coordinates></LinearRing>"
      }
      let keyhole = try keyhole(
        "<Polygon><outerBoundaryIs><LinearRing><coordinates>106,13 108,13 108,15 106,15 106,13</coordinates></LinearRing>"
          + "</outerBoundaryIs><innerBoundaryIs>\(coordinates(107))<!-- and -->\(coordinates(107.5))</innerBoundaryIs></Polygon>"
      )
      #expect(keyhole.geometry.geometry(at: 0)?.ringCount == 3)
    }

    @Test func twoOuterRingsAreRefused() throws {
      let error = try #require(throws: Refusal.self) {
        try geography([
          "<g><gml:Polygon><gml:exterior>\(Self.ring(0, 0, 100))\(Self.ring(200, 0, 100))</gml:exterior></gml:Polygon></g>"
        ])
      }
      #expect(error.code == .badGeometry)
    }

    @Test func codesStayAsTheyAreWritten() throws {
      let table = try geography([
        "<ma>01203</ma><so>+5</so><n>7</n><big>12345678901234567890</big><g><gml:Point><gml:pos>1 2</gml:pos></gml:Point></g>",
        "<ma>01204</ma><so>6</so><n>12</n><big>12345678901234567891</big><g><gml:Point><gml:pos>1 2</gml:pos></gml:Point></g>",
      ])
      #expect(table.column("ma")?[0] == .text("01203") && table.column("so")?[0] == .text("+5"))
      #expect(table.column("n")?[1] == .integer(12) && table.column("big")?[1] == .text("12345678901234567891"))
    }

    /// A schema that another program left, or that belongs to an older file of the name.
    @Test(arguments: ["gfs", "xsd"]) func schemasBesideAreNotBelieved(_ ending: String) throws {
      let folder = try ScratchFolder()
      _ = try folder.file(
        "a.gfs",
        "<GMLFeatureClassList><GMLFeatureClass><Name>p</Name><ElementPath>p</ElementPath><PropertyDefn><Name>a</Name>"
          + "<ElementPath>a</ElementPath><Type>Integer</Type></PropertyDefn></GMLFeatureClass></GMLFeatureClassList>")
      if ending == "xsd" {
        try folder.remove("a.gfs")
        _ = try folder.file(
          "a.xsd",
          "<xs:schema xmlns:xs=\"http://www.w3.org/2001/XMLSchema\" xmlns:gml=\"http://www.opengis.net/gml/3.2\">"
            + "<xs:element name=\"p\" type=\"t\" substitutionGroup=\"gml:AbstractFeature\"/><xs:complexType name=\"t\">"
            + "<xs:complexContent><xs:extension base=\"gml:AbstractFeatureType\"><xs:sequence><xs:element name=\"a\" "
            + "type=\"xs:integer\"/></xs:sequence></xs:extension></xs:complexContent></xs:complexType></xs:schema>")
      }
      let table = try geography(
        ["<a>one</a><c>NEW</c><g><gml:Point><gml:pos>1 2</gml:pos></gml:Point></g>"], folder: folder)
      #expect(table.column("a")?[0] == .text("one") && table.column("c")?[0] == .text("NEW"))
      #expect(try folder.names == ["a.\(ending)", "a.gml"].sorted())
    }

    /// GDAL gives no system to a layer of two geometries.
    @Test(arguments: [
      "urn:ogc:def:crs:EPSG::25830", "EPSG:25830", "http://www.opengis.net/def/crs/EPSG/0/25830",
      "http://www.opengis.net/gml/srs/epsg.xml#25830",
    ]) func theSystemOfTheGeometriesHolds(_ name: String) throws {
      let table = try geography([
        "<g><gml:Point srsName=\"\(name)\"><gml:pos>672940.877 4210966.343</gml:pos></gml:Point></g>"
          + "<h><gml:Point srsName=\"\(name)\"><gml:pos>672941 4210966</gml:pos></gml:Point></h>"
      ])
      #expect(table.referenceSystem?.code?.description == "EPSG:25830")
      #expect(table.wkt == ["POINT (672940.877 4210966.343)"])
      #expect(table.notices == [Notice(.columnLeftOut(column: "h", type: "geometry"))])
    }

    @Test(arguments: [String.Encoding.utf16LittleEndian, .utf16BigEndian]) func readsUTF16(_ encoding: String.Encoding)
      throws
    {
      let folder = try ScratchFolder()
      let text =
        "<?xml version=\"1.0\" encoding=\"UTF-16\"?><kml xmlns=\"http://www.opengis.net/kml/2.2\"><Document><Placemark>"
        + "<name>Đắk Cấm</name><Point><coordinates>107,14</coordinates></Point></Placemark></Document></kml>"
      let mark: [UInt8] = encoding == .utf16LittleEndian ? [0xFF, 0xFE] : [0xFE, 0xFF]
      let path = try folder.file("a.kml", mark + Array(try #require(text.data(using: encoding))))
      let table = try readTable(at: InputAddress(path))
      #expect(table.wkt == ["POINT (107 14)"] && table.column("Name")?[0] == .text("Đắk Cấm"))
    }

    @Test(arguments: [
      "", "<", "<a", "</", "<!--", "<![CDATA[", "<!DOCTYPE", "<?", "<a b", "<a b=", "<a b=\"", "<a b='c'/",
      "</a></a></a>",
      "<interior/><interior>", "<coordinates>", "<SimpleField type=", "<SimpleField type=\"int\" name", "<a :b:=\"\"=>",
    ]) func piecesOfMarkupEndInAnAnswer(_ text: String) {
      Array(text.utf8).withUnsafeBufferPointer { bytes in _ = try? MarkupReview(bytes, path: "a.kml", format: .kml) }
    }
  }
#endif
