#if GDAL
  import Foundation
  import PlaneGeometry
  import Refusals
  import Testing

  @testable import Interchange

  /// Contents that readers of formats drop or bend without a word.
  @Suite struct LostContentTests {
    // MARK: - MIF

    private static let systemOfMetres = "Earth Projection 8, 104, \"m\", 107.5, 0, 0.9999, 500000, 0"

    private static func mif(
      _ objects: String, rows: String, system: String = systemOfMetres
    ) throws -> FeatureTable {
      let folder = try ScratchFolder()
      let header =
        "Version 300\nCharset \"Neutral\"\nDelimiter \",\"\nCoordSys \(system)\nColumns 1\n  id Char(5)\nData\n\n"
      let path = try folder.file("a.mif", header + objects + "\n")
      _ = try folder.file("a.mid", rows)
      return try readTable(at: InputAddress(path))
    }

    private static let square = "  4\n0 0\n10 0\n10 10\n0 10\n"

    @Test(
      "an object of a MIF that does not agree with its counts, or has no numbers, is refused",
      arguments: [
        ("Point 107,5 14,3", "'Point 107,5 14,3' is no position", 9), ("Point abc def", "'Point abc def' is no", 9),
        ("Point 553000x 1", "is no position", 9), ("Line 107,5 14,3 107,6 14,4", "is no position", 9),
        ("Rect 0 0 10 1o", "is no position", 9), ("Ellipse 0 0 10", "is no position", 9),
        ("Region 1\n  3\n0 0\n10 0\n10 10\n0 10", "'0 10' is more than the object counts", 14),
        ("Region 1\n\(square)\(square)", "'4' is more than the object counts", 15),
        ("Region 2\n\(square)", "ends before the positions", 16),
        ("Region 1\n  5\n0 0\n10 0\n10 10\n0 10\nPen (1,2,0)", "ends before the positions", 15),
        ("Region 1\n  4\n0 0\n10,5 0,5\n10 10\n0 10", "'10,5 0,5' is no position", 12),
        ("Region 1\n  4\n0 0\nabc def\n10 10\n0 10", "'abc def' is no position", 12),
        ("Region 1,5\n\(square)", "'Region 1,5' has no count", 9),
        ("Pline 2\n0 0\n10 0\n10 10", "'10 10' is more than", 12), ("Pline x\n0 0\n10 0", "has no count", 9),
        ("Pline Multiple 2\n2\n0 0\n10 0", "ends before the positions", 13),
        ("Multipoint 1\n0 0\n1 1", "'1 1' is more than", 11),
        ("Collection 2\nRegion 1\n\(square)Multipoint 1\n1 1\n2 2", "'2 2' is more than", 18),
      ])
    func refusesObjects(_ object: String, _ words: String, _ line: Int) throws {
      let error = try #require(throws: Refusal.self) { try Self.mif(object, rows: "\"a\"\n") }
      #expect([.badGeometry, .truncated].contains(error.code) && error.message.en.contains(words), "\(error)")
      #expect(error.place.position == .line(line) && error.place.feature == 0)
      expectWellFormed(error)
    }

    @Test(
      "an object as MapInfo writes it is read",
      arguments: [
        ("Point 1 2\n    Symbol (35,0,12)", "POINT (1 2)"),
        ("Line 0 0 10 0\n    Pen (1,2,0)", "LINESTRING (0 0, 10 0)"),
        (
          "Region 1\n\(square)    Pen (1,2,0)\n    Brush (1,0,16777215)\n    Center 5 5",
          "POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0))"
        ),
        ("Pline 2\n0 0\n1e1 -0.5\n    Smooth", "LINESTRING (0 0, 10 -0.5)"),
        ("Pline\n2\n0 0\n10 0", "LINESTRING (0 0, 10 0)"),
        ("Pline Multiple 2\n  2\n0 0\n10 0\n  2\n5 5\n6 6", "MULTILINESTRING ((0 0, 10 0), (5 5, 6 6))"),
        ("Multipoint 2\n1 1\n2 2", "MULTIPOINT ((1 1), (2 2))"),
        ("Text\n    \"Lô 5\"\n    0 0 10 5\n    Font (\"Arial\",0,0,0)", "POINT (0 0)"),
      ])
    func readsObjects(_ object: String, _ wkt: String) throws {
      #expect(try Self.mif(object, rows: "\"a\"\n").wkt == [wkt])
    }

    @Test("rows without an object are refused, those that are blank are none")
    func countsRows() throws {
      let error = try #require(throws: Refusal.self) { try Self.mif("Point 1 2", rows: "\"a\"\n\"b\"\n") }
      #expect(error.code == .malformed && error.message.en == "the .mif has 1 object and the .mid 2 rows")
      #expect(try Self.mif("Point 1 2", rows: "\"a\"\n\n\n").count == 1)
      #expect(try Self.mif("Point 1 2\nNone", rows: "\"a\"\n\"b\"").count == 2)
    }

    @Test(
      "a UTM zone on an ellipsoid without a shift may be of VN-2000",
      arguments: [
        ("8, 9999, 28, 0, 0, 0, 0, 0, 0, 0, 0, \"m\", 105, 0, 0.9996, 500000, 0", true),
        ("8, 999, 28, 0, 0, 0, \"m\", 111, 0, 0.9996, 500000, 0", true),
        ("8, 104, \"m\", 105, 0, 0.9996, 500000, 0", false),
        ("8, 9999, 28, 0, 0, 0, 0, 0, 0, 0, 0, \"m\", 107.5, 0, 0.9999, 500000, 0", false),
        ("8, 9999, 28, 0, 0, 0, 0, 0, 0, 0, 0, \"m\", -3, 0, 0.9996, 500000, 0", false),
      ])
    func namesBothSystems(_ system: String, _ isOpen: Bool) throws {
      let table = try Self.mif("Point 553000 1587000", rows: "\"a\"\n", system: "Earth Projection " + system)
      #expect((table.referenceSystem == nil) == isOpen, "\(table.notices)")
      #expect(table.notices.contains { if case .twofoldReferenceSystem = $0.kind { true } else { false } } == isOpen)
    }

    @Test("a table of MapInfo with fewer rows than objects is refused")
    func countsRowsOfTables() throws {
      let folder = try ScratchFolder()
      try writeTable(try FeatureTable.sample(["POINT (1 2)", "POINT (3 4)"]), to: "\(folder.path)/a.tab")
      let file = URL(fileURLWithPath: "\(folder.path)/a.dat")
      var bytes = try Data(contentsOf: file)
      bytes[4] = 1
      try bytes.write(to: file)
      let error = try #require(throws: Refusal.self) { try readTable(at: InputAddress("\(folder.path)/a.tab")) }
      #expect(error.message.en == "the .id has 2 objects and the a.dat 1 row")
    }

    // MARK: - FlatGeobuf

    @Test("a FlatGeobuf that ends before its features is refused", arguments: [0, 1])
    func countsFeatures(_ kept: Int) throws {
      let folder = try ScratchFolder()
      let path = "\(folder.path)/a.fgb"
      try writeTable(try FeatureTable.sample(["POINT (553000 1587000)", "POINT (553001 1587000)"]), to: path)
      let file = URL(fileURLWithPath: path)
      let bytes = try Data(contentsOf: file)
      func number(_ place: Int) -> Int { (0..<4).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) } }
      let first = 12 + number(8)
      try bytes.prefix(kept == 0 ? first : first + 4 + number(first)).write(to: file)
      let error = try #require(throws: Refusal.self) { try readTable(at: InputAddress(path)) }
      #expect(error.code == .truncated, "\(error)")
    }

    // MARK: - dBASE

    /// A Shapefile of points with one field in records of these bytes.
    private static func shapes(_ type: Character, _ values: [[UInt8]], decimals: UInt8 = 0) throws -> FeatureTable {
      let folder = try ScratchFolder()
      let points = values.indices.map { "POINT (\(553_000 + $0) 1587000)" }
      try writeTable(try FeatureTable.sample(points), to: "\(folder.path)/a.shp")
      let width = values[0].count
      func short(_ value: Int) -> [UInt8] { [UInt8(value & 0xFF), UInt8(value >> 8)] }
      var bytes: [UInt8] = [3, 125, 1, 1, UInt8(values.count), 0, 0, 0] + short(65) + short(width + 1)
      bytes += [UInt8](repeating: 0, count: 20) + [0x56] + [UInt8](repeating: 0, count: 10)
      bytes += [type.asciiValue ?? 0, 0, 0, 0, 0, UInt8(width), decimals] + [UInt8](repeating: 0, count: 14) + [0x0D]
      for value in values { bytes += [0x20] + value }
      try Data(bytes + [0x1A]).write(to: URL(fileURLWithPath: "\(folder.path)/a.dbf"))
      return try readTable(at: InputAddress("\(folder.path)/a.shp"))
    }

    @Test(
      "days that are none make a column of texts",
      arguments: [
        (["20250101", "20251340"], [.text("20250101"), .text("20251340")], "20251340"),
        (["20250101", "2020    "], [.text("20250101"), .text("2020")], "2020"),
        (["20250229", "        "], [.text("20250229"), .null], "20250229"),
        (["20240229", "00000000"], [.date("2024-02-29"), .null], nil),
      ] as [([String], [CellValue], String?)])
    func days(_ written: [String], _ expected: [CellValue], _ example: String?) throws {
      let table = try Self.shapes("D", written.map { Array($0.utf8) })
      #expect((0..<2).map { table.column("V")?[$0] } == expected)
      let notices = table.notices.filter { if case .datesKeptAsText("V") = $0.kind { true } else { false } }
      #expect(notices.map(\.examples) == (example.map { [[$0]] } ?? []))
    }

    @Test("days of a MIF that are none make a column of texts too")
    func daysOfMapInfo() throws {
      func column(_ second: String) throws -> [CellValue?] {
        let folder = try ScratchFolder()
        let header =
          "Version 300\nCharset \"Neutral\"\nDelimiter \",\"\nCoordSys \(Self.systemOfMetres)\nColumns 1\n  d Date\nData\n\n"
        let path = try folder.file("a.mif", header + "Point 1 2\nPoint 3 4\n")
        _ = try folder.file("a.mid", "\"20250515\"\n\"\(second)\"\n")
        let table = try readTable(at: InputAddress(path))
        let isSaid = table.notices.contains { if case .datesKeptAsText("d") = $0.kind { true } else { false } }
        #expect(isSaid == (table.column("d")?.type == .text))
        return (0..<2).map { table.column("d")?[$0] }
      }
      #expect(try column("20251340") == [.text("20250515"), .text("20251340")])
      #expect(try column("15/05/2025") == [.text("20250515"), .text("15/05/2025")])
      #expect(try column("20240229") == [.date("2025-05-15"), .date("2024-02-29")])
      #expect(try column("") == [.date("2025-05-15"), .null])
    }

    @Test(
      "numbers that are stored in bytes are read",
      arguments: [
        ("I", [7, 0, 0, 0], .integer(7)), ("I", [0xFF, 0xFF, 0xFF, 0xFF], .integer(-1)),
        ("+", [1, 1, 0, 0], .integer(257)), ("B", [0, 0, 0, 0, 0, 0, 0xF8, 0x3F], .real(1.5)),
        ("O", [0, 0, 0, 0, 0, 0, 0xF8, 0xBF], .real(-1.5)), ("Y", [0x39, 0x30, 0, 0, 0, 0, 0, 0], .real(1.2345)),
      ] as [(Character, [UInt8], CellValue)])
    func numbersInBytes(_ type: Character, _ bytes: [UInt8], _ value: CellValue) throws {
      #expect(try Self.shapes(type, [bytes, bytes]).column("V")?[1] == value)
    }

    @Test("what lies in another file is named", arguments: ["M", "G", "B", "T"])
    func leavesOut(_ type: Character) throws {
      let table = try Self.shapes(type, [Array("         1".utf8)])
      #expect(table.column("V") == nil)
      #expect(table.notices.contains(Notice(.columnLeftOut(column: "V", type: String(type)))), "\(table.notices)")
    }

    // MARK: - Text and KML

    @Test(
      "rows that end early are counted",
      arguments: [
        ("id;V;WKT\n1;a;POINT (1 2)\n2;a\n3;b\n", 2, "line 3"), ("id;V;WKT;\n1;a;POINT (1 2)\n", 0, ""),
        ("id;V;WKT\n1;;\n", 0, ""),
      ])
    func shortRows(_ text: String, _ count: Int, _ first: String) throws {
      let folder = try ScratchFolder()
      let table = try readTable(at: InputAddress(try folder.file("a.csv", text)))
      let notices = table.notices.filter { $0.kind == .rowsCutShort }
      #expect(notices.map(\.count) == (count > 0 ? [count] : []) && notices.map(\.first) == (count > 0 ? [first] : []))
    }

    @Test("of several values of a field of KML the last is read, and the others are counted")
    func repeatedFields() throws {
      let folder = try ScratchFolder()
      let data = ["1", "2"].map { "<Data name=\"V\"><value>\($0)</value></Data>" }.joined()
      let placemark =
        "<Placemark><ExtendedData>\(data)</ExtendedData><Point><coordinates>107,14</coordinates></Point></Placemark>"
      let path = try folder.file(
        "a.kml", "<kml xmlns=\"http://www.opengis.net/kml/2.2\"><Document>\(placemark)\(placemark)</Document></kml>")
      let table = try readTable(at: InputAddress(path))
      #expect(table.column("V")?[0] == .text("2"))
      #expect(table.notices == [Notice(.valuesReplaced(column: "V"), count: 2, first: "feature 0")])
    }

    @Test(
      "names of values of KML are read as they are written",
      arguments: [
        ("Chức năng", "Chức năng"), ("Diện tích (m2)", "Diện tích (m2)"), ("Loai dat", "Loai dat"), ("a-b", "a-b"),
        ("A&amp;B", "A&B"), ("plain_1", "plain_1"),
      ])
    func namesOfValues(_ written: String, _ name: String) throws {
      let data = "<Data name=\"\(written)\"><value>5</value></Data><Data name=\"Khác ạ\"><value>6</value></Data>"
      let table = try Self.placemark("<ExtendedData>\(data)</ExtendedData>")
      #expect(table.column(name)?[0] == .text("5") && table.column("Khác ạ")?[0] == .text("6"))
      #expect(table.notices.isEmpty)
    }

    @Test(
      "values of KML that GDAL does not read are named",
      arguments: [
        (
          "<ExtendedData><SchemaData schemaUrl=\"#s\"><SimpleData name=\"w\">5</SimpleData></SchemaData></ExtendedData>",
          "w", "SimpleData"
        ),
        ("<ExtendedData><p:camp xmlns:p=\"urn:p\">14</p:camp></ExtendedData>", "camp", "KML"),
        ("<ExtendedData><Data><value>6</value></Data></ExtendedData>", "Data", "KML"),
        ("<address>12 Trần Phú</address>", "address", "KML"),
      ])
    func unreadFields(_ field: String, _ name: String, _ type: String) throws {
      let table = try Self.placemark(field)
      #expect(table.notices == [Notice(.columnLeftOut(column: name, type: type))])
      let known = "<ExtendedData><Data name=\"v\"><value>6</value></Data></ExtendedData><description>d</description>"
      #expect(try Self.placemark(known).notices.isEmpty)
    }

    private static func placemark(_ content: String, schema: String = "") throws -> FeatureTable {
      let folder = try ScratchFolder()
      let placemark = "<Placemark>\(content)<Point><coordinates>107,14</coordinates></Point></Placemark>"
      let document = "<Document>\(schema)\(placemark)</Document>"
      return try readTable(
        at: InputAddress(
          try folder.file("a.kml", "<kml xmlns=\"http://www.opengis.net/kml/2.2\">\(document)</kml>")))
    }

    @Test(
      "attributes of a feature of GML and text between its elements are left out, and said",
      arguments: [
        (" status=\"cleared\"", "", [("status", "attribute")]), (" gml:id=\"p\" fid=\"1\" xmlns:b=\"b\"", "", []),
        ("", "<a:owner><a:code>5</a:code>text</a:owner>", [("owner", "text between elements")]),
        ("", "<a:owner uom=\"m\">text</a:owner><a:who>\n <a:code>5</a:code>\n</a:who>", []),
        ("", "text", [("lot", "text between elements")]),
      ])
    func memberFields(_ attributes: String, _ content: String, _ left: [(String, String)]) throws {
      let folder = try ScratchFolder()
      let point = "<a:g><gml:Point srsName=\"EPSG:9216\"><gml:pos>553000 1587000</gml:pos></gml:Point></a:g>"
      let feature = "<gml:featureMember><a:lot\(attributes)>\(content)\(point)\(point)</a:lot></gml:featureMember>"
      let root = "<a:all xmlns:a=\"a\" xmlns:gml=\"http://www.opengis.net/gml\">\(feature)\(feature)</a:all>"
      let table = try readTable(at: InputAddress(try folder.file("a.gml", root)))
      let second = Notice(.columnLeftOut(column: "g", type: "geometry"), count: 2)
      #expect(
        table.notices == [second]
          + left.map { Notice(.columnLeftOut(column: $0.0, type: $0.1), count: 2) })
    }

    @Test(
      "truth values of KML are read as their words say, and others stay as they are",
      arguments: [("true", .boolean(true)), ("0", .boolean(false)), ("có", .text("có"))] as [(String, CellValue)])
    func truthValues(_ word: String, _ value: CellValue) throws {
      let table = try Self.placemark(
        "<ExtendedData><SchemaData schemaUrl=\"#s\"><SimpleData name=\"v\">\(word)</SimpleData></SchemaData></ExtendedData>",
        schema: "<Schema name=\"s\" id=\"s\"><SimpleField name=\"v\" type=\"bool\"/></Schema>")
      #expect(table.column("v")?[0] == value && table.notices.isEmpty)
    }

    @Test("attributes of GML's elements are columns")
    func attributesOfElements() throws {
      let folder = try ScratchFolder()
      let path = try folder.file(
        "a.gml",
        "<c xmlns:gml=\"http://www.opengis.net/gml\" xmlns:a=\"urn:a\" xmlns:xlink=\"http://www.w3.org/1999/xlink\">"
          + "<gml:featureMember><a:p><a:use xlink:href=\"http://x/1_1\"/><a:area uom=\"ha\">12</a:area><a:g><gml:Point>"
          + "<gml:pos>1 2</gml:pos></gml:Point></a:g></a:p></gml:featureMember></c>")
      let table = try readTable(at: InputAddress(path))
      #expect(table.column("use_href")?[0] == .text("http://x/1_1") && table.column("area_uom")?[0] == .text("ha"))
      #expect(table.column("area")?[0] == .integer(12))
    }

    @Test(
      "numbers of more digits than a format holds, and line breaks, are counted when they are written",
      arguments: [("mif", true, true), ("kml", true, false), ("tab", false, false), ("fgb", false, false)])
    func writtenValues(_ ending: String, _ rounds: Bool, _ breaks: Bool) throws {
      let folder = try ScratchFolder()
      var numbers = ColumnBuilder(name: "n", type: .real)
      for value in [123456789.12345679, 0.5] { numbers.append(real: value) }
      var texts = TextValues()
      texts.append("a\nb")
      texts.append("c")
      let points = ["POINT (553000 1587000)", "POINT (553001 1587000)"]
      let table = try FeatureTable.sample(points, columns: [numbers.build(), Column(name: "t", values: .text(texts))])
      let notices = try writeTable(table, to: "\(folder.path)/a.\(ending)")
      let rounded = Notice(.numbersRounded(column: "n"), first: "feature 0", examples: ["123456789.12345679"])
      #expect(notices.contains(rounded) == rounds, "\(notices)")
      #expect(notices.contains(Notice(.lineBreaksEscaped(column: "t"), first: "feature 0")) == breaks, "\(notices)")
      let back = try readTable(at: InputAddress("\(folder.path)/a.\(ending)"))
      #expect((back.column("n")?[0] == .real(123456789.12345679)) != rounds)
    }
  }
#endif
