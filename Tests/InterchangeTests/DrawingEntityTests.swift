#if GDAL
  import Foundation
  import PlaneGeometry
  import Testing

  @testable import Interchange

  /// What is said of the entities of a drawing beside their geometry.
  @Suite("Entities of drawings")
  struct DrawingEntityTests {
    /// A drawing of pairs, a code and a value a line.
    private static func dxf(_ entities: String, blocks: String = "", layers: String = "") -> String {
      func section(_ name: String, _ pairs: String) -> String {
        "0\nSECTION\n2\n\(name)\n"
          + pairs.split(separator: "\n").map { pair in
            let parts = pair.split(separator: " ", maxSplits: 1)
            return "\(parts[0])\n\(parts.count > 1 ? parts[1] : "")\n"
          }.joined() + "0\nENDSEC\n"
      }
      return section("HEADER", "9 $ACADVER\n1 AC1015\n9 $DWGCODEPAGE\n3 ANSI_1258")
        + section("TABLES", "0 TABLE\n2 LAYER\n70 1\n\(layers)\n0 ENDTAB") + section("BLOCKS", blocks)
        + section("ENTITIES", entities) + "0\nEOF\n"
    }

    private static func layer(_ name: String, colour: Int = 7, flags: Int = 0) -> String {
      "0 LAYER\n2 \(name)\n70 \(flags)\n62 \(colour)\n6 CONTINUOUS\n"
    }

    private static func text(_ layer: String, _ text: String, _ more: String = "") -> String {
      "0 TEXT\n8 \(layer)\n10 5\n20 6\n40 2\n1 \(text)\n\(more)\n"
    }

    private func read(_ text: String, _ options: ReadOptions = ReadOptions()) throws -> FeatureTable {
      let folder = try ScratchFolder()
      return try readTable(at: InputAddress(try folder.file("plan.dxf", text)), options: options)
    }

    private func values(_ table: FeatureTable, _ column: String) -> [String?] {
      (0..<table.count).map { table.column(column)?[$0].text }
    }

    @Test("kind, block, tag and colour; the colour is that of the layer where the entity has none")
    func columns() throws {
      let table = try read(
        Self.dxf(
          "0 LINE\n8 a\n62 3\n10 0\n20 0\n11 1\n21 1\n" + Self.text("A", "x")
            + "0 LINE\n8 A\n420 255\n10 0\n20 0\n11 1\n21 1\n"
            + "0 INSERT\n5 7\n8 B\n66 1\n2 LO\n10 0\n20 0\n0 ATTRIB\n8 B\n10 1\n20 1\n40 2\n1 12\n2 SO\n70 0\n0 SEQEND\n8 B\n",
          blocks: "0 BLOCK\n8 0\n2 LO\n70 2\n10 0\n20 0\n0 LINE\n8 0\n10 0\n20 0\n11 4\n21 4\n0 ENDBLK\n8 0",
          layers: Self.layer("A", colour: 5) + Self.layer("B", colour: 2)))
      #expect(values(table, "Kind") == ["LINE", "TEXT", "LINE", "POLYLINE", "ATTRIB"])
      #expect(values(table, "Color") == ["3", "5", "#0000FF", "2", "2"])
      #expect(values(table, "Block") == [nil, nil, nil, "LO", "LO"])
      #expect(
        values(table, "Tag") == [nil, nil, nil, nil, "SO"] && values(table, "Text") == [nil, "x", nil, nil, "12"])
      #expect(values(table, "EntityHandle") == [nil, nil, nil, "7", nil])
    }

    @Test("paper space is left out, what is hidden is read, other drawings are named; each is counted")
    func hidden() throws {
      let table = try read(
        Self.dxf(
          Self.text("A", "a") + Self.text("TAT", "b") + Self.text("DONG", "c") + Self.text("A", "d", "60 1")
            + Self.text("A", "e", "67 1") + "0 INSERT\n8 A\n2 NEN\n10 0\n20 0",
          blocks: "0 BLOCK\n8 0\n2 NEN\n70 4\n10 0\n20 0\n1 nen.dwg\n0 ENDBLK\n8 0",
          layers: Self.layer("A") + Self.layer("TAT", colour: -3) + Self.layer("DONG", flags: 1)))
      #expect(values(table, "Text") == ["a", "b", "c", "d"] && table.column("PaperSpace") == nil)
      let said = table.notices.map(\.description)
      for text in [
        "1 entity of paper space (frames, legends of layouts) was left out",
        "3 entities that the drawing hides (frozen, off or invisible) were read; layers A, DONG, TAT",
        "1 other drawing that it refers to (NEN) is not part of the file and was not read",
      ] {
        #expect(said.contains(text), "\(said)")
      }
      #expect(!said.contains { $0.contains("does not exist") })
    }

    @Test(
      "entities that nothing reads are counted by name, in blocks that are inserted too; those on paper are not",
      arguments: [
        (
          "0 MPOLYGON\n5 A1\n8 O\n70 1", "",
          "1 entity is of a kind that is not read, or draws nothing, and was left out: 1 MPOLYGON (layers O)"
        ),
        (
          "0 WIPEOUT\n5 A1\n8 O\n0 REGION\n5 A2\n8 P\n0 RAY\n5 A3\n8 O\n0 REGION\n8 O", "",
          "4 entities are of kinds that are not read, or draw nothing, and were left out: 1 RAY, 2 REGION, 1 WIPEOUT (layers O, P)"
        ),
        ("0 MPOLYGON\n5 A1\n8 O\n67 1\n0 VIEWPORT\n5 A2\n8 0", "", nil),
        (
          "0 INSERT\n5 A1\n8 O\n2 LO\n10 0\n20 0", "0 MPOLYGON\n8 O\n0 LINE\n8 O\n10 0\n20 0\n11 4\n21 4",
          "left out: 1 MPOLYGON;"
        ),
        ("0 LINE\n5 A1\n8 O\n10 0\n20 0\n11 4\n21 4", "0 MPOLYGON\n8 O", nil),
      ] as [(String, String, String?)])
    func unread(_ entities: String, _ block: String, _ says: String?) throws {
      let table = try read(
        Self.dxf(
          Self.text("O", "a") + entities,
          blocks: block.isEmpty ? "" : "0 BLOCK\n8 0\n2 LO\n70 2\n10 0\n20 0\n\(block)\n0 ENDBLK\n8 0"))
      let said = table.notices.filter { $0.description.contains("not read") }
      #expect(
        said.map { says.map($0.description.contains) ?? false } == (says == nil ? [] : [true]), "\(table.notices)")
      let isSaidAlways = said.map { $0.isAboutValue }
      #expect(!isSaidAlways.contains(false))
    }

    @Test(
      "a spline that states points on it alone is bent through them; one that states nothing is left out and counted")
    func fittedSplines() throws {
      let fits = [(0, 0), (50, 20), (100, 0), (100, 50)].map { "11 \($0.0)\n21 \($0.1)\n31 0\n" }.joined()
      let table = try read(
        Self.dxf("0 SPLINE\n5 A1\n8 S\n70 1064\n71 3\n74 4\n\(fits)0 SPLINE\n5 A2\n8 S\n71 3\n" + Self.text("A", "x")))
      #expect(table.count == 2)
      let line = try #require(table.geometry.geometry(at: 0)).ring(0)
      for point in [Position(0, 0), Position(50, 20), Position(100, 0), Position(100, 50)] {
        #expect(line.contains { $0.distance(to: point) < 1e-9 }, "\(point)")
      }
      #expect(line.count > 20 && line.allSatisfy { $0.x < 130 && $0.y > -20 })
      let said = table.notices.map(\.description)
      #expect(said.contains("1 spline states only the points that it runs through; it became a line bent through them"))
      #expect(said.contains { $0.contains("left out: 1 SPLINE (layers S)") }, "\(said)")
    }

    @Test("a text is at what it is aligned to, a stretched one in the middle of its two places")
    func alignment() throws {
      let table = try read(
        Self.dxf(
          Self.text("A", "a") + Self.text("A", "b", "11 20\n21 30\n72 1\n73 2")
            + Self.text("A", "c", "11 15\n21 6\n72 5")
            + Self.text("A", "d", "11 20\n21 30")))
      #expect(
        table.geometry.map { $0.geometry?.ring(0)[0] } == [
          Position(5, 6), Position(20, 30), Position(10, 6), Position(5, 6),
        ])
    }

    @Test("signs of the code page, and single texts in UTF-8, are read as what they are")
    func texts() throws {
      let table = try read(Self.dxf(Self.text("A", "120,5 m%%178") + Self.text("A", "Đất ở") + Self.text("A", "100%%")))
      #expect(values(table, "Text") == ["120,5 m²", "Đất ở", "100%%"])
    }

    @Test("a unit says how many metres it is; arcs keep within a millimetre of them")
    func units() throws {
      var options = ReadOptions()
      options.drawingUnitMetres = 0.001
      let table = try read(Self.dxf("0 CIRCLE\n8 A\n10 0\n20 0\n40 10000"), options)
      let circle = try #require(table.geometry.geometry(at: 0)?.closedLinePolygon)
      #expect(abs(circle.area - 314.159) < 0.1 && circle.positionCount < 300)
    }

    @Test(
      "a line is closed that ends where it began and encloses something",
      arguments: [
        ("LINESTRING(0 0,1 0,1 1,0 0)", true), ("LINESTRING(0 0,1 0,1 1,0 1e-7)", true),
        ("LINESTRING(0 0,1 0,1 1,0 0.1)", false),
        ("LINESTRING(0 0,1 0,0 0)", false), ("LINESTRING(0 0,1 0,0 0,0 0)", false),
        ("MULTILINESTRING((0 0,1 0),(1 0,1 1,0 0))", true), ("MULTILINESTRING((0 0,1 0),(2 0,1 1,0 0))", false),
        ("POINT(0 0)", false),
      ])
    func closed(_ wkt: String, _ isClosed: Bool) throws {
      #expect((try Geometry(wkt: wkt).closedLinePolygon != nil) == isClosed)
    }
  }
#endif
