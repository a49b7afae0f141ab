#if GDAL
  import Foundation
  import PlaneGeometry
  import Testing

  @testable import Interchange

  @Suite struct MapInfoCurvesTests {
    /// A MIF file of the objects, with a column whose name is a word of the format.
    func read(_ objects: String, count: Int) throws -> FeatureTable {
      let folder = try ScratchFolder()
      let header = "Version 300\nCharset \"Neutral\"\nDelimiter \",\"\nCoordSys NonEarth Units \"m\"\nColumns 2\n"
      let path = try folder.file("a.mif", header + "  Data Integer\n  _7 Char(4)\nData\n\n" + objects)
      _ = try folder.file("a.mid", (1...count).map { "\($0),\"a\"\n" }.joined())
      return try readTable(at: InputAddress(path))
    }

    @Test func textsOfAVietnameseMachineAreDecoded() throws {
      let folder = try ScratchFolder()
      let header = "Version 300\nCharset \"WindowsVietnamese\"\nDelimiter \",\"\nColumns 1\n  Ten Char(20)\nData\n\n"
      let path = try folder.file("a.mif", header + "Point 1 2\nPoint 3 4\n")
      let words = Array("\"".utf8) + [0xD0, 0xE2, 0xEC, 0x74, 0x20, 0xF5, 0xD2] + Array("\"\n\"Duong\"\n".utf8)
      _ = try folder.file("a.mid", words)
      let table = try readTable(at: InputAddress(path))
      #expect(table.column("Ten").map { [$0[0].text, $0[1].text] } == ["Đất ở", "Duong"])
      #expect(table.notices.map(\.description).contains("texts were decoded from CP1258, as the header says"))
      _ = try folder.file("a.mid", "\"§Êt ë ®« thÞ\"\n\"x\"\n".latin1)
      #expect(try readTable(at: InputAddress(path)).column("Ten")?[0] == .text("Đất ở đô thị"))
      _ = try folder.file(
        "b.mif", header.replacingOccurrences(of: "WindowsVietnamese", with: "Neutral") + "Point 1 2\n")
      _ = try folder.file("b.mid", "\"Café de la Gare\"\n")
      #expect(try readTable(at: InputAddress("\(folder.path)/b.mif")).column("Ten")?[0] == .text("Café de la Gare"))
    }

    /// How far the chords of an ellipse with axes along the coordinates are from it at most, and whether its positions
    /// lie on it; found from the parameter of each position.
    func sagitta(_ line: [Position], _ centre: Position, _ a: Double, _ b: Double) -> Double {
      let angles = line.map { atan2(($0.y - centre.y) / b, ($0.x - centre.x) / a) }
      for (angle, position) in zip(angles, line) {
        let onCurve = Position(centre.x + a * cos(angle), centre.y + b * sin(angle))
        #expect(onCurve.distance(to: position) < 1e-5)
      }
      return zip(line.indices, line.indices.dropFirst()).map { first, second in
        var sweep = angles[second] - angles[first]
        if sweep < -.pi { sweep += 2 * .pi }
        let middle = angles[first] + sweep / 2
        let curve = Position(centre.x + a * cos(middle), centre.y + b * sin(middle))
        return curve.distance(
          to: Position((line[first].x + line[second].x) / 2, (line[first].y + line[second].y) / 2))
      }.max() ?? 0
    }

    @Test(arguments: [(40.0, 40.0), (900.0, 250.0), (0.002, 0.001)])
    func ellipsesStayWithinAMillimetre(_ a: Double, _ b: Double) throws {
      let centre = Position(553_734.5, 1_587_082.5)
      let (west, east) = (centre.x - a, centre.x + a)
      let (south, north) = (centre.y - b, centre.y + b)
      let table = try read(
        """
        Region 1
          4
        1 2
        3 4
        5 0
        1 2
            Pen (1,2,0)
        Collection 2
        Region 1
          4
        1 2
        3 4
        5 0
        1 2
        Pline 2
        1 2
        3 4
        Ellipse \(west) \(south) \(east) \(north)
            Pen (1,2,0)
            Brush (1,0,16777215)
        Arc \(west) \(south) \(east) \(north)
          30 200
            Pen (1,2,0)
        Text
          "Arc Ellipse"
          1 2 3 4

        """, count: 5)
      #expect(table.notices.contains(Notice(.curvesStroked, count: 2)), "\(table.notices)")
      #expect(table.count == 5)
      let ellipse = try #require(table.geometry.geometry(at: 2))
      #expect(ellipse.kind == .polygon && ellipse.ring(0).first == ellipse.ring(0).last)
      #expect(sagitta(ellipse.ring(0), centre, a, b) <= 0.001)
      #expect(abs(ellipse.area - .pi * a * b) < 0.001 * 2 * .pi * max(a, b) + 1e-9)
      let arc = try #require(table.geometry.geometry(at: 3))
      #expect(arc.kind == .lineString && sagitta(arc.ring(0), centre, a, b) <= 0.001)
      // It starts at 30° and ends at 200° of the ellipse's parameter.
      for (position, degrees) in [(arc.ring(0)[0], 30.0), (arc.ring(0)[arc.ring(0).count - 1], 200)] {
        let angle = degrees * .pi / 180
        #expect(position.distance(to: Position(centre.x + a * cos(angle), centre.y + b * sin(angle))) < 1e-6)
      }
      #expect(table.geometry.geometry(at: 0)?.positionCount == 4)
    }

    @Test func roundedCornersStayWithinAMillimetre() throws {
      let table = try read("Roundrect 1000 2000 1400 2600 200\n", count: 1)
      #expect(table.notices.contains(Notice(.curvesStroked)), "\(table.notices)")
      let rectangle = try #require(table.geometry.geometry(at: 0))
      #expect(rectangle.ring(0).first == rectangle.ring(0).last)
      let area = 400.0 * 600 - (4 - .pi) * 100 * 100
      #expect(abs(rectangle.area - area) < 0.001 * 2 * .pi * 100)
    }

    @Test func arcsOfFewDegreesAreCountedWithTheirDistance() throws {
      let table = try read("Arc 0 0 2000 2000\n  10 13\n", count: 1)
      // The chord over 3° of a radius of 1000 m is 52.354 m long and 0.343 m from its arc; over 4° it would be 0.457 m.
      #expect(
        table.notices.map(\.description).contains(
          "1 arcs of few degrees became lines by GDAL; if they are circular, these are within 0.457 m of them"))
    }

    /// A table of MapInfo whose one object, a line, is made an ellipse: the reader of GDAL draws it, none of its writers.
    @Test func objectsOfATableAreRecognised() throws {
      let folder = try ScratchFolder()
      let path = "\(folder.path)/a.tab"
      try writeTable(try FeatureTable.sample(["LINESTRING (553000 1587000, 553800 1587400)"]), to: path)
      let place = try Data(contentsOf: URL(fileURLWithPath: "\(folder.path)/a.id")).prefix(4)
        .enumerated().reduce(0) { $0 | Int($1.element) << (8 * $1.offset) }
      try folder.change("a.map") { data in
        #expect([0x04, 0x05].contains(data[place]))
        let isCompressed = data[place] == 0x04
        data[place] = isCompressed ? 0x19 : 0x1A
        // A block of objects says how many bytes it has: an ellipse has a brush too.
        let block = place / 512 * 512
        data[block + 2] += 1
      }
      let table = try readTable(at: InputAddress(path))
      #expect(table.notices.contains(Notice(.curvesStroked)), "\(table.notices)")
      let ellipse = try #require(table.geometry.geometry(at: 0))
      #expect(abs(ellipse.area - .pi * 400 * 200) < 0.001 * 2 * .pi * 400)
      #expect(sagitta(ellipse.ring(0), Position(553_400, 1_587_200), 400, 200) <= 0.00101)
    }
  }
#endif
