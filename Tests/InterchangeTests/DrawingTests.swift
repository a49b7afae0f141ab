#if GDAL
  import Foundation
  import PlaneGeometry
  import Testing

  @testable import CurvedDrawings
  @testable import Interchange

  /// A drawing in the text form of DXF from its pairs, separated by blanks and line breaks here.
  func drawing(_ entities: String, blocks: String = "") -> String {
    let sections = [("BLOCKS", blocks), ("ENTITIES", entities)].map { name, content in
      "0\nSECTION\n2\n\(name)\n"
        + content.split(separator: "\n").map { pair in
          let parts = pair.split(separator: " ", maxSplits: 1)
          return "\(parts[0])\n\(parts.count > 1 ? parts[1] : "")\n"
        }.joined() + "0\nENDSEC\n"
    }
    return "0\nSECTION\n2\nHEADER\n9\n$ACADVER\n1\nAC1015\n9\n$DWGCODEPAGE\n3\nANSI_1252\n0\nENDSEC\n"
      + sections.joined() + "0\nEOF\n"
  }

  @Suite struct DrawingTests {
    func read(_ text: String, _ change: (inout ReadOptions) -> Void = { _ in }) throws -> FeatureTable {
      let folder = try ScratchFolder()
      var options = ReadOptions()
      change(&options)
      return try readTable(at: InputAddress(try folder.file("plan.dxf", text)), options: options)
    }

    @Test func linesAndLabelsKeepTheirLayers() throws {
      let table = try read(
        drawing(
          """
          0 LINE
          5 A1
          8 RANH_THUA
          10 553000
          20 1587000
          11 553100
          21 1587000
          0 LWPOLYLINE
          5 A2
          8 RANH_THUA
          90 3
          70 1
          10 0
          20 0
          10 10
          20 0
          10 10
          20 10
          0 TEXT
          5 A3
          8 SO_THUA
          10 553050
          20 1587050
          40 2
          1 45
          0 POINT
          5 A4
          8 MOC
          10 553000
          20 1587000
          """))
      #expect(
        table.column("Layer").map { column in (0..<4).map { column[$0].text } } == [
          "RANH_THUA", "RANH_THUA", "SO_THUA", "MOC",
        ])
      #expect(table.column("Text")?[2] == .text("45"))
      #expect(
        table.wkt == [
          "LINESTRING (553000 1587000, 553100 1587000)", "LINESTRING (0 0, 10 0, 10 10, 0 0)",
          "POINT (553050 1587050)", "POINT (553000 1587000)",
        ])
      #expect(table.referenceSystem == nil && table.declaration == .none)
    }

    @Test func textsInAVietnameseFontAreDetected() throws {
      let text = drawing("0 TEXT\n5 A3\n8 CHU\n10 1\n20 1\n40 2\n1 §Êt ë ®« thÞ")
      let folder = try ScratchFolder()
      let path = try folder.file("plan.dxf", text.latin1)
      let table = try readTable(at: InputAddress(path))
      #expect(table.column("Text")?[0] == .text("Đất ở đô thị"))
      #expect(table.notices.contains(Notice(.decoded(from: .tcvn3, .detected))))
    }

    /// What AutoCAD has written since 2007, and what it wrote on a Vietnamese machine before; GDAL reads the first as
    /// Western European, and loses the last letter of every text of the second.
    @Test func textsAreInUnicodeOrInTheCodePageOfTheDrawing() throws {
      let folder = try ScratchFolder()
      let text = drawing(
        "0 TEXT\n5 A3\n8 Đường\n10 1\n20 1\n40 2\n1 Đất ở “đô thị” \\U+1EA4\n0 POINT\n8 Duong\n10 1\n20 1")
      let unicode = try readTable(at: InputAddress(try folder.file("new.dxf", text)))
      #expect(unicode.column("Layer").map { [$0[0].text, $0[1].text] } == ["Đường", "Duong"])
      #expect(unicode.column("Text")?[0] == .text("Đất ở “đô thị” Ấ"))
      // Đ D0, ấ E2 EC, ở F5 D2, ô F4, ị 69 F2, quotes 93 and 94 in CP1258; ư FD, ờ F5 CC.
      var bytes = Array(text.replacingOccurrences(of: "ANSI_1252", with: "ANSI_1258").utf8)
      let letters: [(String, [UInt8])] = [
        ("Đ", [0xD0]), ("đ", [0xF0]), ("ấ", [0xE2, 0xEC]), ("ở", [0xF5, 0xD2]), ("ô", [0xF4]), ("ị", [0x69, 0xF2]),
        ("“", [0x93]), ("”", [0x94]), ("ư", [0xFD]), ("ờ", [0xF5, 0xCC]),
      ]
      for (letter, code) in letters {
        while let place = Data(bytes).range(of: Data(letter.utf8)) { bytes.replaceSubrange(place, with: code) }
      }
      let vietnamese = try readTable(at: InputAddress(try folder.file("old.dxf", bytes)))
      #expect(vietnamese.column("Layer").map { [$0[0].text, $0[1].text] } == ["Đường", "Duong"])
      #expect(vietnamese.column("Text")?[0] == .text("Đất ở “đô thị” Ấ"))
      #expect(vietnamese.notices.map(\.description) == ["2 texts were decoded from windows-1258, as the drawing says"])
    }

    /// Each arc, its centre and radius.
    @Test(arguments: [
      ("0 CIRCLE\n5 B1\n8 0\n10 1000\n20 2000\n40 500", Position(1000, 2000), 500.0),
      ("0 ARC\n5 B1\n8 0\n10 1000\n20 2000\n40 0.5\n50 10\n51 200", Position(1000, 2000), 0.5),
      ("0 LWPOLYLINE\n5 B1\n8 0\n90 2\n70 0\n10 0\n20 0\n42 1\n10 100\n20 0", Position(50, 0), 50.0),
      (
        "0 POLYLINE\n5 B1\n8 0\n66 1\n70 0\n0 VERTEX\n8 0\n10 0\n20 0\n42 1\n0 VERTEX\n8 0\n10 100\n20 0\n0 SEQEND",
        Position(50, 0), 50.0
      ),
      ("0 ELLIPSE\n5 B1\n8 0\n10 5\n20 5\n11 40\n21 0\n40 1\n41 0\n42 3", Position(5, 5), 40.0),
    ]) func arcsStayWithinAMillimetre(_ entity: String, _ centre: Position, _ radius: Double) throws {
      let table = try read(drawing(entity + "\n0 CIRCLE\n5 C1\n8 0\n10 0\n20 0\n40 20"))
      #expect(table.notices.contains(Notice(.curvesStroked, count: 2)), "\(table.notices)")
      let line = try #require(table.geometry.geometry(at: 0)).ring(0)
      for (start, end) in zip(line, line.dropFirst()) {
        let middle = hypot((start.x + end.x) / 2 - centre.x, (start.y + end.y) / 2 - centre.y)
        #expect(abs(hypot(start.x - centre.x, start.y - centre.y) - radius) < 1e-6)
        #expect(radius - middle <= 0.001 && radius - middle > -1e-9)
      }
      #expect(line.count < 12000)
    }

    @Test func arcsInBlocksAreDrawnLarge() throws {
      let table = try read(
        drawing(
          "0 INSERT\n5 D1\n8 0\n2 MOC\n10 100\n20 100\n41 50\n42 50",
          blocks:
            "0 BLOCK\n5 E0\n8 0\n2 MOC\n70 0\n10 0\n20 0\n3 MOC\n0 CIRCLE\n5 E1\n8 0\n10 0\n20 0\n40 1\n0 TEXT\n5 E3\n8 CHU\n10 0\n20 0\n40 2\n1 M7\n0 ENDBLK\n5 E2\n8 0"
        ))
      let circle = try #require((0..<table.count).first { table.geometry.kind(of: $0) == .lineString })
      let line = try #require(table.geometry.geometry(at: circle)).ring(0)
      for (start, end) in zip(line, line.dropFirst()) {
        #expect(50 - hypot((start.x + end.x) / 2 - 100, (start.y + end.y) / 2 - 100) <= 0.001)
      }
      #expect(table.notices.contains(Notice(.curvesStroked)), "\(table.notices)")
      #expect(table.column("Text").map { column in (0..<table.count).contains { column[$0] == .text("M7") } } == true)
    }

    /// A spline of the drawing from its degree, knots, poles and weights.
    func spline(_ degree: Int, _ knots: [Double], _ poles: [Position], _ weights: [Double] = []) -> String {
      "0 SPLINE\n5 F1\n100 AcDbEntity\n8 TIM_DUONG\n100 AcDbSpline\n70 8\n71 \(degree)\n72 \(knots.count)\n"
        + "73 \(poles.count)\n"
        + knots.map { "40 \($0)\n" }.joined() + weights.map { "41 \($0)\n" }.joined()
        + poles.map { "10 \($0.x)\n20 \($0.y)\n30 0\n" }.joined() + "0 POINT\n5 F2\n8 MOC\n10 1\n20 2"
    }

    /// A circle of nine poles, as every book on splines has it.
    @Test(arguments: [0.5, 40, 2500]) func circlesOfSplinesStayWithinAMillimetre(_ radius: Double) throws {
      let centre = Position(553_734.27, 1_587_082.469)
      let corners: [(Double, Double)] = [
        (1, 0), (1, 1), (0, 1), (-1, 1), (-1, 0), (-1, -1), (0, -1), (1, -1), (1, 0),
      ]
      let poles = corners.map { Position(centre.x + radius * $0.0, centre.y + radius * $0.1) }
      let weights = (0..<9).map { $0 % 2 == 0 ? 1 : 0.5.squareRoot() }
      let table = try read(drawing(spline(2, [0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 4], poles, weights)))
      #expect(table.notices.contains(Notice(.curvesStroked)), "\(table.notices)")
      #expect(table.count == 2 && table.column("Layer")?[0] == .text("TIM_DUONG"))
      #expect(table.column("EntityHandle")?[0] == .text("F1"))
      let line = try #require(table.geometry.geometry(at: 0)).ring(0)
      #expect(line.first == poles[0] && line.last == poles[0])
      for (start, end) in zip(line, line.dropFirst()) {
        #expect(abs(start.distance(to: centre) - radius) < 1e-8)
        #expect(radius - Position((start.x + end.x) / 2, (start.y + end.y) / 2).distance(to: centre) <= 0.001)
      }
      let turned = zip(line, line.dropFirst()).reduce(0) { $0 + $1.0.distance(to: $1.1) }
      #expect(abs(turned - 2 * .pi * radius) < 2 * .pi * 0.001)
    }

    /// A spline whose poles are values of the polar form of t ↦ (100·t, 100·t²) is that parabola, whatever its knots.
    @Test(arguments: [
      [0.0, 0, 0, 0, 1, 1, 1, 1], [0, 0, 0, 0, 0.25, 0.25, 0.9, 1.5, 1.5, 1.5, 1.5], [-3, -2, -1, 0, 1, 2, 3, 4, 5],
    ]) func parabolasOfSplinesStayWithinAMillimetre(_ knots: [Double]) throws {
      let poles = (0..<knots.count - 4).map { index in
        let (a, b, c) = (knots[index + 1], knots[index + 2], knots[index + 3])
        return Position(100 * (a + b + c) / 3, 100 * (a * b + a * c + b * c) / 3)
      }
      let table = try read(drawing(spline(3, knots, poles)))
      let line = try #require(table.geometry.geometry(at: 0)).ring(0)
      let (start, end) = (100 * knots[3], 100 * knots[knots.count - 4])
      #expect(abs(line[0].x - start) < 1e-9 && abs(line[line.count - 1].x - end) < 1e-9, "\(line[0])")
      for (start, end) in zip(line, line.dropFirst()) {
        #expect(abs(start.y - start.x * start.x / 100) < 1e-9)
        // The middle of a chord over the width w is w² / 400 above the curve, and nearer than that to it.
        let (width, slope) = (end.x - start.x, (start.x + end.x) / 100)
        #expect(width * width / 400 / hypot(1, slope) <= 0.001)
      }
    }

    @Test func splinesInBlocksAreDrawnLarge() throws {
      let poles = [Position(0, 0), Position(0.5, 0), Position(1, 1)]
      let table = try read(
        drawing(
          "0 INSERT\n5 D1\n8 0\n2 DUONG\n10 100\n20 100\n41 20\n42 20",
          blocks: "0 BLOCK\n5 E0\n8 0\n2 CONG\n70 0\n10 0\n20 0\n3 CONG\n" + spline(2, [0, 0, 0, 1, 1, 1], poles)
            + "\n0 ENDBLK\n5 E2\n8 0\n0 BLOCK\n5 E4\n8 0\n2 DUONG\n70 0\n10 0\n20 0\n3 DUONG\n"
            + "0 INSERT\n5 D2\n8 0\n2 CONG\n10 0\n20 0\n41 10\n42 10\n0 ENDBLK\n5 E5\n8 0"))
      let row = try #require((0..<table.count).first { table.geometry.kind(of: $0) == .lineString })
      let line = try #require(table.geometry.geometry(at: row)).ring(0).map { Position($0.x - 100, $0.y - 100) }
      // y = x² / 200, two hundred times as large as y = x².
      for (start, end) in zip(line, line.dropFirst()) {
        #expect(abs(start.y - start.x * start.x / 200) < 1e-9)
        #expect((end.x - start.x) * (end.x - start.x) / 800 / hypot(1, (start.x + end.x) / 200) <= 0.001)
      }
      #expect(table.notices.contains(Notice(.curvesStroked)), "\(table.notices)")
    }

    @Test func arcsOfHatchesStayWithinAMillimetre() throws {
      let table = try read(
        drawing(
          """
          0 HATCH
          5 A1
          8 TO_MAU
          10 0
          20 0
          30 0
          2 SOLID
          70 1
          71 0
          91 1
          92 1
          93 2
          72 2
          10 1000
          20 1000
          40 300
          50 0
          51 180
          73 1
          72 1
          10 700
          20 1000
          11 1300
          21 1000
          97 0
          75 0
          76 1
          98 0
          """))
      let geometry = try #require(table.geometry.geometry(at: 0))
      #expect(abs(geometry.area - 45000 * .pi) < 0.001 * 300 * .pi)
      #expect(table.notices.contains(Notice(.curvesStroked)), "\(table.notices)")
    }

    @Test func splinesOfManyPositionsAreRefused() throws {
      let poles = (0..<10).map { Position(1e9 * Double($0 % 2), 1e9 * Double($0)) }
      let knots = (0..<13).map { Double(min(max($0 - 2, 0), 8)) }
      var splines = DrawingSplines(tolerance: 0.001)
      splines.maximumPositions = 100_000
      let error = try #require(throws: DrawingSplines.TooManyPositions.self) {
        try Array(drawing(spline(2, knots, poles)).utf8).withUnsafeBufferPointer { try splines.replaced(in: $0) }
      }
      #expect(error.maximum == 100_000)
    }

    @Test(arguments: [(1.0, 1.0, 72), (40.0, 40.0, 24), (1000.0, 200.0, 72), (1000.0, 200.0, 5)])
    func conicsAreRefined(_ a: Double, _ b: Double, _ steps: Int) throws {
      let centre = Position(553_734.27, 1_587_082.469)
      let turn = 0.7
      func at(_ t: Double) -> Position {
        let (x, y) = (a * cos(t), b * sin(t))
        return Position(centre.x + x * cos(turn) - y * sin(turn), centre.y + x * sin(turn) + y * cos(turn))
      }
      let step = 5 * Double.pi / 180
      let line = (0...steps).map { at(0.3 + Double($0) * step) }
      let refined = try #require(
        ConicRefinement(tolerance: 0.001).refined(.lineString(line), .conic(nil))
      ).ring(0)
      #expect(refined.first == line.first && refined.last == line.last)
      let parts = (refined.count - 1) / steps
      for index in 1..<refined.count {
        let middle = at(0.3 + (Double(index) - 0.5) * step / Double(parts))
        let chord = Position(
          (refined[index - 1].x + refined[index].x) / 2, (refined[index - 1].y + refined[index].y) / 2)
        #expect(hypot(middle.x - chord.x, middle.y - chord.y) <= 0.0011)
      }
    }
  }
#endif
