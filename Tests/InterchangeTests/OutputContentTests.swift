import Foundation
import PlaneGeometry
import Testing

@testable import Interchange

private func texts(_ name: String, _ values: [String?]) -> Column {
  Column(name: name, values: .text(TextValues(values)))
}

private let endings: [String] = {
  #if GDAL
    ["geojson", "geojsonl", "gpkg", "csv", "shp", "tab", "mif", "dxf", "kml", "fgb"]
  #else
    ["geojson", "geojsonl", "gpkg", "csv"]
  #endif
}()

@Suite("what files hold that were written")
struct OutputContentTests {
  @Test("an empty layer is a file that can be read", arguments: endings)
  func empty(ending: String) throws {
    let folder = try ScratchFolder()
    let path = "\(folder.path)/empty.\(ending)"
    try writeTable(try FeatureTable.sample([], columns: [texts("a", [])]), to: path)
    #expect(FileManager.default.contents(atPath: path)?.isEmpty == false)
    // Of a FlatGeobuf without features the header tells; its reader has a test of its own.
    if ending != "fgb" { #expect(try readTable(at: InputAddress(path)).count == 0) }
    #expect(try listLayers(of: path).count == 1)
  }

  @Test("a column without a name is called field_N, and that is said", arguments: endings.filter { $0 != "dxf" })
  func nameless(ending: String) throws {
    let folder = try ScratchFolder()
    let path = "\(folder.path)/a.\(ending)"
    let columns = [texts("id", ["1"]), texts("", ["x"]), texts("field_4", ["y"]), texts("", ["z"])]
    let notices = try writeTable(try FeatureTable.sample(["POINT (553000 1587000)"], columns: columns), to: path)
    #expect(notices.filter { $0.kind == .columnWithoutName(called: "field_2") }.count == 1)
    #expect(notices.filter { $0.kind == .columnWithoutName(called: "field_4_") }.count == 1)
    let back = try readTable(at: InputAddress(path))
    #expect(back.column("field_2")?[0].text == "x" && back.column("field_4_")?[0].text == "z")
  }

  @Test(
    "texts end at a word",
    arguments: [
      ("một hai ba", 254, "một hai ba"), ("một hai ba bốn", 13, "một hai…"), ("mộthaibabốn", 10, "mộtha…"),
      ("ab cdefghijklmnop", 12, "ab cdefgh…"), ("a b", 2, "a "), ("đđđđ", 7, "đđ…"),
    ])
  func words(text: String, bytes: Int, cut: String) {
    #expect(ShortText.cut(text, to: bytes) == cut)
    #expect(ShortText.cut(text, to: bytes).utf8.count <= bytes)
  }
}

#if GDAL
  @Suite("what files of other programs hold that were written")
  struct GDALContentTests {
    private let shapes: [String?] = [
      "POLYGON ((553000 1587000, 553010 1587000, 553010 1587010, 553000 1587000))",
      "MULTIPOLYGON (((553000 1587000, 553010 1587000, 553010 1587010, 553000 1587000)))",
      "LINESTRING (553000 1587000, 553010 1587000)", "POINT (553000 1587000)",
      "MULTIPOINT ((553000 1587000), (553001 1587000))", nil,
      "GEOMETRYCOLLECTION (POINT (553002 1587000), LINESTRING (553000 1587000, 553010 1587010))",
    ]

    @Test("a layer of several kinds becomes a Shapefile for each, and every feature stands in one")
    func kinds() throws {
      let folder = try ScratchFolder()
      let ids = texts("id", (0..<shapes.count).map { "f\($0)" })
      let written = try writeLayers([try FeatureTable.sample(shapes, columns: [ids])], to: "\(folder.path)/finding.shp")
      #expect(written.map(\.path.fileName) == ["finding_polygon.shp", "finding_line.shp", "finding_point.shp"])
      #expect(
        try folder.names.filter { $0.hasSuffix(".shp") } == [
          "finding_line.shp", "finding_point.shp", "finding_polygon.shp",
        ])
      let found = try ["polygon", "line", "point"].map { kind in
        let table = try readTable(at: InputAddress("\(folder.path)/finding_\(kind).shp"))
        return (0..<table.count).compactMap { table.column("id")?[$0].text }
      }
      #expect(found == [["f0", "f1", "f5"], ["f2", "f6"], ["f3", "f4", "f6"]])
      #expect(written[0].notices.contains { $0.kind == .collectionsTakenApart })
    }

    @Test("every format takes every kind, in one file", arguments: ["tab", "mif", "dxf", "kml", "fgb"])
    func allKinds(ending: String) throws {
      let folder = try ScratchFolder()
      let path = "\(folder.path)/finding.\(ending)"
      try writeTable(try FeatureTable.sample(shapes), to: path)
      #expect(try readTable(at: InputAddress(path)).count >= 6)
    }

    @Test("an old Shapefile of one kind does not stay beside those of several")
    func oldKind() throws {
      let folder = try ScratchFolder()
      for shapes in [[shapes[0]], shapes] {
        try writeTable(try FeatureTable.sample(shapes), to: "\(folder.path)/a.shp")
      }
      #expect(try folder.names.filter { $0.hasPrefix("a.") }.isEmpty)
    }

    @Test(
      "an invalid multipolygon is named with the area that a reader finds",
      arguments: [
        ("shp", "MULTIPOLYGON (((0 0, 10 0, 10 10, 0 10, 0 0)), ((2 2, 4 2, 4 4, 2 4, 2 2)))", 96.0, 96.0 as Double?),
        ("mif", "MULTIPOLYGON (((0 0, 10 0, 10 10, 0 10, 0 0)), ((2 2, 4 2, 4 4, 2 4, 2 2)))", 96.0, 96.0),
        ("shp", "POLYGON ((0 0, 1 0, 1 1, 0 1, 0 0), (0 0, 7 0, 7 7, 0 7, 0 0))", 48.0, 50.0),
        ("mif", "POLYGON ((2 2, 3 2, 3 3, 2 3, 2 2), (0 0, 7 0, 7 7, 0 7, 0 0))", 48.0, 48.0),
        ("shp", "POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0), (20 0, 30 0, 30 10, 20 10, 20 0))", 200.0, 200.0),
        ("shp", "MULTIPOLYGON (((0 0, 10 0, 10 10, 0 10, 0 0)), ((20 2, 24 2, 24 4, 20 4, 20 2)))", 108.0, nil),
        ("fgb", "MULTIPOLYGON (((0 0, 10 0, 10 10, 0 10, 0 0)), ((2 2, 4 2, 4 4, 2 4, 2 2)))", 96.0, nil),
      ])
    func areas(ending: String, wkt: String, drawn: Double, found: Double?) throws {
      let folder = try ScratchFolder()
      let path = "\(folder.path)/a.\(ending)"
      var table = try FeatureTable.sample([wkt], columns: [texts("id", ["k7"])])
      table.geometry = table.geometry.mapCoordinates { ordinates in
        for place in ordinates.indices { ordinates[place] += place % 2 == 0 ? 553_000 : 1_587_000 }
      }
      let notices = try writeTable(table, to: path)
      let areas = notices.compactMap { notice -> [Double]? in
        guard case .areaAsRead(0, "k7", let drawn, let found, true) = notice.kind else { return nil }
        return [drawn.rounded(), found.rounded()]
      }
      #expect(areas == (found.map { [[drawn, $0]] } ?? []))
      let back = try readTable(at: InputAddress(path)).geometry[0]
      #expect(abs(back.areaAsDrawn - drawn) < 0.01)
      if let found { #expect(abs(back.area - found) < 0.01) }
    }

    @Test("a message goes on in message_2, other texts end in …, and both are counted", arguments: ["shp", "tab"])
    func messages(ending: String) throws {
      let folder = try ScratchFolder()
      let path = "\(folder.path)/finding.\(ending)"
      let words = (0..<60).map { "chữ\($0)" }.joined(separator: " ")
      let columns = [
        texts("id", ["1"]), texts("rule", ["gap.tile"]), texts("severity", ["error"]), texts("message", [words]),
        texts("details", [words]),
      ]
      let notices = try writeTable(try FeatureTable.sample(["POINT (553000 1587000)"], columns: columns), to: path)
      let table = try readTable(at: InputAddress(path))
      let parts = ["message", "message_2"].compactMap { table.column($0)?[0].text }
      #expect(parts.joined(separator: " ") == words)
      #expect(table.column("details")?[0].text?.hasSuffix("…") == true)
      #expect(notices.contains(Notice(.textShortened(column: "details", bytes: 254))))
      #expect(!notices.contains { if case .textShortened("message", _) = $0.kind { true } else { false } })
    }

    @Test("markup gets no control characters, and they are counted by column")
    func markup() throws {
      let folder = try ScratchFolder()
      let path = "\(folder.path)/a.kml"
      let columns = [texts("name", ["a\u{1}b\u{FFFE}", "x\ty"]), texts("ghi", ["\u{FFFF}\u{8}\u{B}c", nil])]
      let points = ["POINT (553000 1587000)", "POINT (553001 1587000)"]
      let notices = try writeTable(try FeatureTable.sample(points, columns: columns), to: path)
      #expect(notices.contains(Notice(.charactersLeftOut(column: "name"), count: 2)))
      #expect(notices.contains(Notice(.charactersLeftOut(column: "ghi"), count: 3)))
      #expect(XMLText.isWellFormed(path))
      #expect(try readTable(at: InputAddress(path)).column("ghi")?[0].text == "c")
    }

    @Test("no clock stands in a table", arguments: ["shp"])
    func clock(ending: String) throws {
      let folder = try ScratchFolder()
      try writeTable(try FeatureTable.sample(["POINT (1 2)"]), to: "\(folder.path)/a.shp")
      let head = try #require(FileManager.default.contents(atPath: "\(folder.path)/a.dbf"))
      #expect(Array(head[1..<4]) == [100, 1, 1])
    }
  }

  private enum XMLText {
    /// Whether no byte stands in the file that XML 1.0 forbids.
    static func isWellFormed(_ path: String) -> Bool {
      guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { return false }
      return text.unicodeScalars.allSatisfy(\.isAllowedInMarkup)
    }
  }
#endif
