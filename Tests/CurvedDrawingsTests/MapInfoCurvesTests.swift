#if GDAL
  import Foundation
  import PlaneGeometry
  import Testing

  @testable import CurvedDrawings
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

    /// GDAL makes one, two or three chords of them.
    @Test(arguments: [(10.0, 13.0), (88, 93), (250, 255.5), (359, 4)], [(1000.0, 1000.0), (3000, 400)])
    func arcsOfFewDegreesStayWithinAMillimetre(_ angles: (Double, Double), _ axes: (Double, Double)) throws {
      let (centre, a, b) = (Position(553_000, 1_587_000), axes.0, axes.1)
      let corners = "\(centre.x - a) \(centre.y - b) \(centre.x + a) \(centre.y + b)"
      let table = try read("Arc \(corners)\n  \(angles.0) \(angles.1)\n", count: 1)
      #expect(table.notices == [Notice(.undefinedReferenceSystem), Notice(.curvesStroked)], "\(table.notices)")
      let line = try #require(table.geometry.geometry(at: 0)).ring(0)
      let sweep = angles.1 - angles.0 + (angles.1 < angles.0 ? 360 : 0)
      let curve = CurveSampling { share in
        let t = (angles.0 + share * sweep) * .pi / 180
        return Position(centre.x + a * cos(t), centre.y + b * sin(t))
      }
      #expect(curve.distance(to: line) <= 0.001)
    }

    /// An arc that GDAL moves by the file's own transform.
    @Test func arcsThatAreElsewhereAreReported() throws {
      let folder = try ScratchFolder()
      let header =
        "Version 300\nCharset \"Neutral\"\nDelimiter \",\"\nTransform 2,2,10,20\nColumns 1\n  A Integer\nData\n\n"
      let path = try folder.file("a.mif", header + "Arc 0 0 2000 2000\n  10 13\n")
      _ = try folder.file("a.mid", "1\n")
      #expect(
        try readTable(at: InputAddress(path)).notices.map(\.description) == [
          "1 arc of few degrees became a chord by GDAL; how far this is from it is not known"
        ])
    }

    /// A table of MapInfo whose second object, a line, is made an arc from 10° to 13° of the ellipse in its rectangle, with
    /// coordinates of four bytes, or of two from the middle of their block; the first makes the units large.
    @Test(arguments: [(100.0, true), (1500, false), (90_000, false)])
    func arcsOfATableStayWithinAMillimetre(_ width: Double, _ isShort: Bool) throws {
      let folder = try ScratchFolder()
      let path = "\(folder.path)/a.tab"
      let ends = "553400 1587200, \(553_400 + width) \(1_587_200 + width / 2)"
      try writeTable(try FeatureTable.sample(["POINT (10000000 10000000)", "LINESTRING (\(ends))"]), to: path)
      // Coordinates are whole numbers of less than a centimetre.
      let corners = try #require(readTable(at: InputAddress(path)).geometry.geometry(at: 1)).ring(0)
      let place = try Data(contentsOf: URL(fileURLWithPath: "\(folder.path)/a.id"))[4..<8]
        .enumerated().reduce(0) { $0 | Int($1.element) << (8 * $1.offset) }
      try folder.change("a.map") { data in
        #expect(data[place] == 0x05)
        func integer(_ place: Int) -> Int32 { data[place..<place + 4].reversed().reduce(0) { $0 << 8 | Int32($1) } }
        let block = place / 512 * 512
        var rectangle = data[place + 5..<place + 21]
        if isShort {
          let corners = (0..<4).map { integer(place + 5 + 4 * $0) }
          let middles = (0..<2).map { corners[$0] + (corners[$0 + 2] - corners[$0]) / 2 }
          let shorts = (0..<4).map { Int16(corners[$0] - middles[$0 % 2]) }
          rectangle = Data(shorts.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] })
          let bytes = middles.flatMap { middle in (0..<4).map { UInt8(truncatingIfNeeded: middle >> (8 * $0)) } }
          data.replaceSubrange(block + 4..<block + 12, with: bytes)
        }
        let object = Data([100, 0, 130, 0]) + rectangle + rectangle + [1]
        data[place] = isShort ? 0x0A : 0x0B
        data.replaceSubrange(place + 5..<place + 5 + object.count, with: object)
        data[block + 2] = UInt8(place - block - 20 + 5 + object.count)
      }
      let table = try readTable(at: InputAddress(path))
      #expect(table.notices.contains(Notice(.curvesStroked)), "\(table.notices)")
      let line = try #require(table.geometry.geometry(at: 1)).ring(0)
      let curve = CurveSampling { share in
        let t = (10 + 3 * share) * .pi / 180
        let (x, y) = ((1 + cos(t)) / 2, (1 + sin(t)) / 2)
        return Position(
          corners[0].x + x * (corners[1].x - corners[0].x), corners[0].y + y * (corners[1].y - corners[0].y))
      }
      #expect(curve.distance(to: line) <= 0.001 && line.count > 3)
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
