#if GDAL
  import Foundation
  import PlaneGeometry
  import Testing

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
      #expect(table.notices.contains(Notice(.decoded(from: .tcvn3, detected: true))))
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

    @Test(arguments: [(1.0, 1.0, 72), (40.0, 40.0, 24), (1000.0, 200.0, 72), (1000.0, 200.0, 5)])
    func conicsOfADesignFileAreRefined(_ a: Double, _ b: Double, _ steps: Int) throws {
      let centre = Position(553_734.27, 1_587_082.469)
      let turn = 0.7
      func at(_ t: Double) -> Position {
        let (x, y) = (a * cos(t), b * sin(t))
        return Position(centre.x + x * cos(turn) - y * sin(turn), centre.y + x * sin(turn) + y * cos(turn))
      }
      let step = 5 * Double.pi / 180
      let line = (0...steps).map { at(0.3 + Double($0) * step) }
      let refined = ConicRefinement(tolerance: 0.001).refined(.lineString(line)).ring(0)
      #expect(refined.first == line.first && refined.last == line.last)
      let parts = (refined.count - 1) / steps
      for index in 1..<refined.count {
        let middle = at(0.3 + (Double(index) - 0.5) * step / Double(parts))
        let chord = Position(
          (refined[index - 1].x + refined[index].x) / 2, (refined[index - 1].y + refined[index].y) / 2)
        #expect(hypot(middle.x - chord.x, middle.y - chord.y) <= 0.0011)
      }
    }

    @Test(.enabled(if: OutsideReader.isInstalled)) func readsADesignFile() throws {
      let folder = try ScratchFolder()
      let path = try OutsideFiles.make("to_12.dgn", "DGN", in: folder)
      let table = try readTable(at: InputAddress(path))
      #expect(table.count == 2 || table.count == 3, "\(table.wkt)")
      #expect(table.column("Level") != nil)
      #expect(abs(table.geometry.totalBounds.maxY - 1_587_100.125) < 0.01)
    }
  }
#endif
