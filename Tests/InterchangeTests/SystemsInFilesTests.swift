#if GDAL
  import Foundation
  import Geodesy
  import PlaneGeometry
  import Refusals
  import Testing

  @testable import Interchange

  /// A square of a hundred units at a corner.
  private func square(_ x: Int, _ y: Int) -> String {
    "POLYGON ((\(x) \(y), \(x + 100) \(y), \(x + 100) \(y + 100), \(x) \(y + 100), \(x) \(y)))"
  }

  /// Whether what a file says of its reference system is where the data are.
  @Suite struct SystemsInFilesTests {
    /// A system, and a place in it.
    struct Case: Sendable, CustomTestStringConvertible {
      let epsg: Int
      let (x, y): (Int, Int)
      var testDescription: String { "EPSG:\(epsg)" }

      init(_ epsg: Int, _ x: Int, _ y: Int) {
        self.epsg = epsg
        (self.x, self.y) = (x, y)
      }
    }

    @Test(
      "MapInfo refuses a system whose datum it does not know",
      arguments: ["mif", "tab"],
      [
        Case(28992, 155_000, 463_000), Case(2326, 836_000, 819_000), Case(2044, 18_500_000, 1_587_000),
        Case(31256, 0, 5_300_000), Case(5514, -740_000, -1_040_000),
      ])
    func withoutDatum(ending: String, place: Case) throws {
      let folder = try ScratchFolder()
      let path = "\(folder.path)/a.\(ending)"
      for shapes in [[square(place.x, place.y)], []] {
        let error = try #require(throws: Refusal.self) {
          try writeTable(try FeatureTable.sample(shapes, epsg: place.epsg), to: path)
        }
        #expect(error.code == .notRepresentable && "\(error)".contains("EPSG:\(place.epsg)"), "\(error)")
        #expect(try folder.names == [])
      }
    }

    @Test(
      "who reads the file finds the data where they are",
      arguments: ["mif", "tab", "shp", "fgb"],
      [
        Case(9216, 553_000, 1_587_000), Case(3405, 823_000, 1_588_000), Case(32648, 823_000, 1_588_000),
        Case(25832, 500_000, 5_500_000), Case(27700, 400_000, 300_000), Case(2154, 700_000, 6_600_000),
        Case(26986, 233_000, 894_000), Case(2249, 768_000, 2_934_000), Case(3857, 12_000_000, 1_600_000),
      ])
    func roundTrips(ending: String, place: Case) throws {
      let folder = try ScratchFolder()
      let table = try FeatureTable.sample([square(place.x, place.y)], epsg: place.epsg)
      let notices = try writeTable(table, to: "\(folder.path)/a.\(ending)")
      #expect(!notices.contains { $0.code == "reader_warning" || "\($0)".contains("not valid") }, "\(notices)")
      let read = try readTable(at: InputAddress("\(folder.path)/a.\(ending)"))
      #expect(!read.notices.contains { "\($0)".contains("its parameters are not those") }, "\(read.notices)")
      let (found, drawn) = (try read.transformed(to: .crs84()), try table.transformed(to: .crs84()))
      // A Shapefile turns the rings round.
      let (mine, other) = (found.geometry.totalBounds, drawn.geometry.totalBounds)
      for (mine, other) in zip(
        [mine.minX, mine.minY, mine.maxX, mine.maxY], [other.minX, other.minY, other.maxX, other.maxY])
      {
        #expect(abs(mine - other) < 2e-8)
      }
    }

    @Test("a MapInfo table without a geometry keeps its system", arguments: ["mif", "tab"], [0, 1])
    func withoutGeometry(ending: String, rows: Int) throws {
      let folder = try ScratchFolder()
      let path = "\(folder.path)/a.\(ending)"
      let ids = Column(name: "id", values: .text(TextValues(["a"][..<rows].map { $0 })))
      try writeTable(try FeatureTable.sample(Array(repeating: nil, count: rows), columns: [ids]), to: path)
      let read = try readTable(at: InputAddress(path))
      #expect(read.count == rows && read.referenceSystem?.code == .epsg(9216))
    }

    @Test("positions that an affine transformation moves are refused", arguments: ["mif", "tab"])
    func affine(ending: String) throws {
      let folder = try ScratchFolder()
      let path = "\(folder.path)/a.\(ending)"
      try writeTable(try FeatureTable.sample([square(553_000, 1_587_000)]), to: path)
      if ending == "mif" {
        let text = try String(contentsOfFile: path, encoding: .utf8)
        let moved = text.replacing(#/(CoordSys [^\n]*)/#) { $0.output.1 + "\n  Affine Units \"m\", 2, 0, 0, 0, 2, 0" }
        #expect(moved != text)
        _ = try folder.file("a.mif", moved)
      } else {
        var bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: "\(folder.path)/a.map")))
        bytes[0x200] = 1
        _ = try folder.file("a.map", bytes)
      }
      let error = try #require(throws: Refusal.self) { try readTable(at: InputAddress(path)) }
      #expect(error.code == .badReferenceSystem && "\(error)".contains("ffine"), "\(error)")
    }

    @Test(
      "options of GDAL in the environment change nothing",
      arguments: [("OGR_WKT_PRECISION", "3"), ("GDAL_SKIP", "KML,LIBKML"), ("OGR_SKIP", "KML,LIBKML")])
    func environment(name: String, value: String) throws {
      setenv(name, value, 1)
      defer { unsetenv(name) }
      let folder = try ScratchFolder()
      let path = "\(folder.path)/a.kml"
      let table = try FeatureTable.sample([square(553_000, 1_587_000)])
      try writeTable(table, to: path)
      let read = try readTable(at: InputAddress(path)).transformed(to: .init(epsg: 9216))
      #expect(abs(read.geometry[0].area - 10_000) < 1)
    }

    @Test("a valid polygon is not said to be invalid, and no area is negative")
    func areasOfOtherUnits() throws {
      let folder = try ScratchFolder()
      let ids = Column(name: "id", values: .text(TextValues(["a"])))
      let feet = try FeatureTable.sample([square(768_000, 2_934_000)], epsg: 2249, columns: [ids])
      let notices = try writeTable(feet, to: "\(folder.path)/a.tab")
      #expect(!notices.contains { $0.isAboutValue }, "\(notices)")
      let hole =
        "POLYGON ((553000 1587000, 553010 1587000, 553010 1587010, 553000 1587010, 553000 1587000), "
        + "(552980 1586980, 553030 1586980, 553030 1587030, 552980 1587030, 552980 1586980))"
      for ending in ["tab", "mif", "shp"] {
        for notice in try writeTable(try FeatureTable.sample([hole]), to: "\(folder.path)/b.\(ending)") {
          guard case .areaAsRead(_, _, let drawn, let found, _) = notice.kind else { continue }
          #expect(drawn >= 0 && found >= 0, "\(notice)")
        }
      }
    }
  }
#endif
