#if GDAL
  import Geodesy
  import PlaneGeometry
  import Refusals
  import Testing

  @testable import Interchange

  /// Geometries of GML and KML that GDAL would read in part.
  @Suite struct MarkupStructureTests {
    private static func kml(_ placemark: String) throws -> FeatureTable {
      let folder = try ScratchFolder()
      return try readTable(
        at: InputAddress(
          try folder.file(
            "a.kml",
            "<?xml version=\"1.0\"?><kml xmlns=\"http://www.opengis.net/kml/2.2\" "
              + "xmlns:gx=\"http://www.google.com/kml/ext/2.2\"><Document>\(placemark)</Document></kml>")))
    }

    private static func gml(_ members: [String]) throws -> FeatureTable {
      let folder = try ScratchFolder()
      return try readTable(
        at: InputAddress(
          try folder.file(
            "a.gml",
            "<?xml version=\"1.0\"?><c xmlns:gml=\"http://www.opengis.net/gml\" xmlns:a=\"urn:a\">"
              + members.map { "<gml:featureMember><a:p>\($0)</a:p></gml:featureMember>" }.joined() + "</c>")))
    }

    /// Short forms: `[A]` is a ring of KML, `P` and so on its elements.
    private static func expand(_ text: String) -> String {
      func ring(_ x: String) -> String {
        "<LinearRing><coordinates>\(x),14 \(x)1,14 \(x)1,14.1 \(x),14</coordinates></LinearRing>"
      }
      return text.replacing("[A]", with: ring("107.0")).replacing("[B]", with: ring("107.5"))
        .replacing(
          "[H]",
          with:
            "<LinearRing><coordinates>107.002,14.01 107.003,14.01 107.003,14.02 107.002,14.01</coordinates></LinearRing>"
        )
        .replacing("{o}", with: "<outerBoundaryIs>").replacing("{/o}", with: "</outerBoundaryIs>")
        .replacing("{i}", with: "<innerBoundaryIs>").replacing("{/i}", with: "</innerBoundaryIs>")
        .replacing("[pt]", with: "<Point><coordinates>107,14</coordinates></Point>")
        .replacing("[coord]", with: "<gx:coord>107 14 1</gx:coord>")
        .replacing("[when]", with: "<when>2025-05-28T02:02:09Z</when>")
    }

    @Test(
      "what GDAL takes in part of a placemark is refused in one line",
      arguments: [
        ("<Polygon>{o}[A]{/o}{o}[B]{/o}</Polygon>", "two outer boundaries"),
        ("<Polygon>{o}[A][B]{/o}</Polygon>", "two rings in its one outer boundary"),
        ("<Polygon>[A]</Polygon>", "<LinearRing> has no place in <Polygon>"),
        ("<Polygon>{o}[A]{/o}[H]</Polygon>", "<LinearRing> has no place in <Polygon>"),
        ("<Polygon>{i}[H]{/i}</Polygon>", "a hole and no outer ring"),
        ("<Polygon>{o}{/o}{i}[H]{/i}</Polygon>", "a hole and no outer ring"),
        ("<Polygon>{o}<Polygon>{o}[A]{/o}</Polygon>{/o}</Polygon>", "<Polygon> has no place in <outerBoundaryIs>"),
        ("<Polygon>{o}[A]{/o}</Polygon><Polygon>{o}[B]{/o}</Polygon>", "two geometries"),
        ("[pt]<Polygon>{o}[B]{/o}</Polygon>", "two geometries"),
        ("<MultiGeometry>[pt]</MultiGeometry><MultiGeometry>[pt]</MultiGeometry>", "two geometries"),
        ("<MultiGeometry>{o}[A]{/o}[pt]</MultiGeometry>", "<outerBoundaryIs> has no place in <MultiGeometry>"),
        ("<foo>[pt]</foo>", "<foo> has no place in <Placemark>"),
        ("<polygon>{o}[A]{/o}</polygon>", "<polygon> has no place in <Placemark>"),
        ("<LineString><coordinates>1,2 3,4</coordinates><coordinates>5,6 7,8</coordinates></LineString>", "too many"),
        ("<Point><coordinates>107,14 108,14</coordinates></Point>", "'107,14 108,14'"),
        ("<Point><coordinates>107,14</coordinates><coordinates>108,14</coordinates></Point>", "too many"),
        ("<Point><coordinates>107,14<x>1</x></coordinates></Point>", "<x> has no place in <coordinates>"),
        ("[pt]<Placemark>[pt]</Placemark>", "<Placemark> has no place in <Placemark>"),
        ("<gx:Track>[coord][coord]</gx:Track>", "2 positions and 0 times"),
        ("<gx:Track>[when][coord][coord]</gx:Track>", "2 positions and 1 time"),
        ("<gx:MultiTrack><gx:Track>[coord]</gx:Track></gx:MultiTrack>", "1 position and 0 times"),
        ("<gx:Track>[when]<gx:coord>107</gx:coord></gx:Track>", "'107'"),
      ])
    func refusesParts(_ placemark: String, _ words: String) throws {
      let error = try #require(throws: Refusal.self) {
        try Self.kml("<Placemark>\(Self.expand(placemark))</Placemark>")
      }
      #expect(error.code == .badGeometry && error.message.en.contains(words), "\(error)")
      #expect(error.place.position == .line(1) && error.place.feature != nil)
      expectWellFormed(error)
    }

    @Test(
      "placemarks where GDAL looks for none are refused",
      arguments: ["<Foo><Placemark>[pt]</Placemark></Foo>", "<k:Placemark xmlns:k=\"urn:k\">[pt]</k:Placemark>"])
    func refusesLostPlacemarks(_ content: String) throws {
      #expect(throws: Refusal.self) { try Self.kml("<Placemark>[pt]</Placemark>" + Self.expand(content)) }
    }

    @Test func twoDocumentsAreRefused() throws {
      let folder = try ScratchFolder()
      let document = "<Document>\(Self.expand("<Placemark>[pt]</Placemark>"))</Document>"
      let path = try folder.file("a.kml", "<kml xmlns=\"http://www.opengis.net/kml/2.2\">\(document)\(document)</kml>")
      let error = try #require(throws: Refusal.self) { try readTable(at: InputAddress(path)) }
      #expect(error.message.en.contains("<kml> has one <Document> too many"))
    }

    @Test(
      "what can be written as GDAL understands it is read whole",
      arguments: [
        ("[A]", "LINESTRING (107 14, 107.01 14, 107.01 14.1, 107 14)"),
        ("<MultiGeometry>[A]</MultiGeometry>", "MULTILINESTRING ((107 14, 107.01 14, 107.01 14.1, 107 14))"),
        ("<MultiGeometry>[pt]<Model><Location/></Model></MultiGeometry>", "MULTIPOINT ((107 14))"),
        ("<gx:Track>[when][coord]</gx:Track>", "LINESTRING (107 14)"),
        (
          "<Polygon>{i}[H]{/i}{o}[A]{/o}</Polygon>",
          "POLYGON ((107 14, 107.01 14, 107.01 14.1, 107 14), "
            + "(107.002 14.01, 107.003 14.01, 107.003 14.02, 107.002 14.01))"
        ),
        (
          "<MultiGeometry><MultiGeometry>[pt]</MultiGeometry>[pt]</MultiGeometry>",
          "GEOMETRYCOLLECTION (MULTIPOINT ((107 14)), POINT (107 14))"
        ),
      ])
    func readsWhole(_ placemark: String, _ wkt: String) throws {
      #expect(try Self.kml("<Placemark>\(Self.expand(placemark))</Placemark>").wkt == [wkt])
    }

    @Test func aModelIsCounted() throws {
      let table = try Self.kml("<Placemark><Model><Location/></Model></Placemark><Placemark><name>b</name></Placemark>")
      #expect(table.count == 2 && table.notices == [Notice(.columnLeftOut(column: "Model", type: "geometry"))])
    }

    // MARK: - GML

    private static let list = "<gml:posList>0 0 10 0 10 10 0 0</gml:posList>"
    private static let ring = "<gml:LinearRing>\(list)</gml:LinearRing>"
    private static let far = ring.replacing("10", with: "20")

    /// Elements by their names in brackets: `[Polygon][exterior]R[/exterior][/Polygon]`.
    private static func written(_ text: String) -> String {
      text.replacing("[", with: "<gml:").replacing("<gml:/", with: "</gml:").replacing("]", with: ">")
        .replacing("%R", with: ring).replacing("%F", with: far).replacing("%L", with: list)
    }

    @Test(
      "what GDAL takes in part of a feature is refused in one line",
      arguments: [
        ("[Polygon][exterior]%R[/exterior][exterior]%F[/exterior][/Polygon]", "two outer boundaries"),
        ("[Polygon][outerBoundaryIs]%R[/outerBoundaryIs][exterior]%F[/exterior][/Polygon]", "two outer boundaries"),
        (
          "[Surface][patches][PolygonPatch][exterior]%R[/exterior][exterior]%F[/exterior][/PolygonPatch][/patches][/Surface]",
          "two outer boundaries"
        ),
        (
          "[Surface][patches][PolygonPatch][exterior]%R[/exterior][/PolygonPatch][/patches]"
            + "[patches][PolygonPatch][exterior]%F[/exterior][/PolygonPatch][/patches][/Surface]", "<patches> too many"
        ),
        ("[Polygon][exterior][LinearRing]%L%L[/LinearRing][/exterior][/Polygon]", "<posList> too many"),
        ("[LineString]%L%L[/LineString]", "<posList> too many"),
        ("[LineString][pos]1 2[/pos]%L[/LineString]", "<posList> too many"),
        ("[Point][pos]1 2[/pos][pos]3 4[/pos][/Point]", "<pos> too many"),
        ("[Point][pos]1 2 3 4[/pos][/Point]", "'1 2 3 4'"),
        ("[Point][coord][X]5l[/X][Y]1[/Y][/coord][/Point]", "'5l'"),
        ("[Polygon]%R[/Polygon]", "<LinearRing> has no place in <Polygon>"),
        ("[Polygon][interior]%R[/interior][/Polygon]", "a hole and no outer ring"),
        ("[MultiPolygon][Polygon][exterior]%R[/exterior][/Polygon][/MultiPolygon]", "<Polygon> has no place in"),
        ("[Polygon][exterior]%R[/exterior][foo][exterior]%F[/exterior][/foo][/Polygon]", "<foo> has no place in"),
        ("[MultiSurface][surfaceMember href='#x'/][/MultiSurface]", "elsewhere (#x)"),
        (
          "[Curve][segments][LineStringSegment]%L[/LineStringSegment][/segments]"
            + "[segments][LineStringSegment]%L[/LineStringSegment][/segments][/Curve]", "<segments> too many"
        ),
      ])
    func refusesPartsOfGML(_ geometry: String, _ words: String) throws {
      let error = try #require(throws: Refusal.self) {
        try Self.gml(["<a:g>\(Self.written(geometry))</a:g>"])
      }
      #expect(error.code == .badGeometry && error.message.en.contains(words), "\(error)")
      expectWellFormed(error)
    }

    @Test(
      "members with several geometries hold them all",
      arguments: [
        ("MultiPolygon", "polygonMember", "[Polygon][exterior]", "[/exterior][/Polygon]", 250.0),
        ("MultiSurface", "surfaceMember", "[Polygon][exterior]", "[/exterior][/Polygon]", 250.0),
        ("MultiGeometry", "geometryMember", "[Polygon][exterior]", "[/exterior][/Polygon]", 250.0),
      ])
    func membersHoldAll(
      _ collection: String, _ member: String, _ start: String, _ end: String, _ area: Double
    ) throws {
      let table = try Self.gml([
        "<a:g>"
          + Self.written(
            "[\(collection)][\(member)]\(start)%R\(end)\(start)%F\(end)[/\(member)][/\(collection)]") + "</a:g>"
      ])
      #expect(table.geometry.geometry(at: 0)?.area == area)
    }

    @Test func membersOfLinesAndPointsHoldAll() throws {
      let lines = try Self.gml([
        Self.written("[MultiLineString][lineStringMember][LineString]%L[/LineString][LineString]%L[/LineString]")
          + Self.written("[/lineStringMember][/MultiLineString]")
      ])
      #expect(lines.wkt == ["MULTILINESTRING ((0 0, 10 0, 10 10, 0 0), (0 0, 10 0, 10 10, 0 0))"])
      let points = try Self.gml([
        Self.written("[MultiPoint][pointMember][Point][pos]1 2[/pos][/Point][Point][pos]3 4[/pos][/Point]")
          + Self.written("[/pointMember][/MultiPoint]")
      ])
      #expect(points.wkt == ["MULTIPOINT ((1 2), (3 4))"])
    }

    /// An attribute that GDAL takes for a geometry by its local name.
    @Test(arguments: ["Surface", "Point", "Curve", "Solid", "Polygon"])
    func columnsMayBearNamesOfGeometries(_ name: String) throws {
      let table = try Self.gml([
        "<a:\(name)>120.5</a:\(name)><a:g>\(Self.written("[Point][pos]1 2[/pos][/Point]"))</a:g>"
      ])
      #expect(table.wkt == ["POINT (1 2)"] && table.column(name)?[0] == .real(120.5))
      #expect(table.notices.isEmpty)
    }

    // MARK: - Systems

    private static func point(_ name: String?, inner: String? = nil) -> String {
      func attribute(_ name: String?) -> String { name.map { " srsName=\"\($0)\"" } ?? "" }
      return "<a:g><gml:Polygon\(attribute(name))><gml:exterior><gml:LinearRing\(attribute(inner))>"
        + "<gml:posList>553000 1587000 553100 1587000 553100 1587100 553000 1587000</gml:posList>"
        + "</gml:LinearRing></gml:exterior></gml:Polygon></a:g>"
    }

    static let mixtures: [([String], [String])] = [
      ([point("EPSG:9217"), point("EPSG:9216")], ["EPSG:9217", "EPSG:9216"]),
      ([point("urn:ogc:def:crs:EPSG::25830"), point("urn:ogc:def:crs:EPSG::9216")], ["EPSG:25830", "EPSG:9216"]),
      ([point("EPSG:9216", inner: "EPSG:9217")], ["EPSG:9216", "EPSG:9217"]),
      ([point("EPSG:9216"), point(nil)], ["EPSG:9216"]),
      (
        [
          "<gml:boundedBy><gml:Envelope srsName=\"EPSG:9217\"><gml:lowerCorner>1 2</gml:lowerCorner></gml:Envelope>"
            + "</gml:boundedBy>\(point(nil))", point("EPSG:9216"),
        ], ["EPSG:9216", "EPSG:9217"]
      ),
    ]

    @Test("several systems in one file are refused, but where one is to hold for all", arguments: mixtures)
    func refusesMixedSystems(_ members: [String], _ names: [String]) throws {
      let table = try Self.gml(members)
      #expect(table.referenceSystem == nil && table.notices.contains(Notice(.severalReferenceSystems(names))))
      for stated in [nil, "EPSG:9216"] {
        var request = SystemRequest()
        request.stated = try stated.map { try CoordinateReferenceSystem($0) }
        let error = try #require(throws: Refusal.self) { try table.resolvingReferenceSystem(request) }
        #expect(error.code == .contradictingReferenceSystem && names.allSatisfy(error.message.en.contains), "\(error)")
        expectWellFormed(error)
        guard stated != nil else { continue }
        request.overrides = true
        #expect(try table.resolvingReferenceSystem(request).referenceSystem?.code == .epsg(9216))
      }
    }

    @Test(
      "one system under several names is one, and an envelope's own is none of the geometries'",
      arguments: [
        [point("EPSG:9216"), point("urn:ogc:def:crs:EPSG::9216", inner: "http://www.opengis.net/def/crs/EPSG/0/9216")],
        [
          "<gml:boundedBy><gml:Envelope srsName=\"EPSG:4326\"><gml:lowerCorner>1 2</gml:lowerCorner></gml:Envelope>"
            + "</gml:boundedBy>\(point("EPSG:9216"))"
        ],
      ])
    func takesOneSystem(_ members: [String]) throws {
      #expect(try Self.gml(members).referenceSystem?.code == .epsg(9216))
    }

    // MARK: - Numbers

    @Test(
      "numbers without a type that two locales read differently stay as they are written",
      arguments: [
        (["1.250", "2.5"], [.text("1.250"), .text("2.5")]), (["12.000", "7"], [.text("12.000"), .text("7")]),
        (["1.25", "2.5"], [.real(1.25), .real(2.5)]), (["0.125", "2.5"], [.real(0.125), .real(2.5)]),
        (["1234.567", "1"], [.real(1234.567), .real(1)]), (["12", "7"], [.integer(12), .integer(7)]),
      ] as [([String], [CellValue])])
    func keepsAmbiguousNumbers(_ values: [String], _ expected: [CellValue]) throws {
      let table = try Self.gml(
        values.map { "<a:v>\($0)</a:v>\(Self.written("<a:g>[Point][pos]1 2[/pos][/Point]</a:g>"))" })
      #expect((0..<2).map { table.column("v")?[$0] } == expected)
    }

    @Test(
      "a field of KML without a type stays as it is written",
      arguments: [
        "<SimpleField name=\"v\"/>", "<SimpleField name=\"v\" type=\"\"/>", "<SimpleField name=\"v\" type=\"x\"/>",
      ])
    func keepsUntypedFields(_ field: String) throws {
      let table = try Self.kml(
        "<Schema name=\"s\" id=\"s\">\(field)</Schema><Placemark><ExtendedData><SchemaData schemaUrl=\"#s\">"
          + "<SimpleData name=\"v\">1.250</SimpleData></SchemaData></ExtendedData>\(Self.expand("[pt]"))</Placemark>")
      #expect(table.column("v")?[0] == .text("1.250"))
    }
  }
#endif
