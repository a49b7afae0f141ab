#if GDAL
  import Foundation
  import Interchange
  import LandModel
  import PlaneGeometry
  import Refusals
  import Testing

  @testable import LandStore

  /// Polygons from the lines and labels of drawings, as a sheet of a cadastral map comes from the office.
  @Suite("Polygons from drawings")
  struct DrawingBuildTests {
    /// Three parcels of 100 m side by side.
    ///
    /// Their outline is one closed line. In the third lies an island of 20 by 40 m that a line joins to the outline. The
    /// line of a fourth stops 2 m short. One line ends inside the first, a road of another layer crosses the third. Two
    /// numbers lie in the second, one lies in the gap.
    private static let lines: [(layer: String, closed: Bool, points: [(Int, Int)])] = [
      ("RANH", true, [(0, 0), (300, 0), (300, 100), (0, 100)]),
      ("RANH", false, [(100, 0), (100, 100)]),
      ("RANH", false, [(200, 0), (200, 50), (200, 100)]),
      ("RANH", true, [(220, 40), (260, 40), (260, 60), (220, 60)]),
      ("RANH", false, [(260, 50), (300, 50)]),
      ("RANH", false, [(300, 0), (400, 0), (400, 100), (302, 100)]),
      ("RANH", false, [(20, 0), (20, 30)]),
      ("DUONG", false, [(210, 0), (210, 100)]),
    ]
    private static let labels: [(layer: String, x: Int, y: Int, text: String)] = [
      ("SOTHUA", 50, 50, "012"), ("LOAIDAT", 60, 50, "ODT"), ("SOTHUA", 150, 50, "13"), ("SOTHUA", 160, 50, "14"),
      ("LOAIDAT", 150, 60, "CLN"), ("SOTHUA", 350, 50, "15"), ("SOTHUA", 240, 50, "16"), ("GHICHU", 280, 80, "x"),
    ]
    private static let levels = ["RANH": 10, "DUONG": 23, "SOTHUA": 13, "LOAIDAT": 2, "GHICHU": 40]

    /// What every form of the drawing must give.
    private func expect(_ report: SourceReport, _ folder: ScratchFolder) throws {
      let parcels = try folder.land().parcels
      #expect(parcels.features.map(\.parcelNumber) == ["012", nil, "16", nil])
      #expect(parcels.features.map { $0.landUse?.text } == ["ODT", "CLN", nil, nil])
      #expect(parcels.geometry.map { $0.geometry?.area } == [10_000, 10_000, 800, 9200])
      #expect(report.record.read == 4 && report.record.loaded == 4 && report.record.flagged == 3)
      #expect(
        report.messages.map { [$0.code.rawValue, $0.feature ?? "", $0.field ?? "", $0.value ?? ""] } == [
          ["ambiguous_face", "face-2", "parcel_no", "13;14"], ["unlabelled_face", "face-3", "code", ""],
          ["unlabelled_face", "face-4", "code", ""], ["unlabelled_face", "face-4", "parcel_no", ""],
        ])
      for remark in [
        "lines end without meeting another: at X 1,587,100.00, Y 553,302.00; at X 1,587,030.00, Y 553,020.00",
        "a line between polygons bounds none: at X 1,587,050.00, Y 553,280.00",
        "a label lies in no polygon: 15 of parcel_no at X 1,587,050.00, Y 553,350.00",
      ] {
        #expect(report.remarks.contains { $0.description == remark }, "\(report.remarks)")
      }
    }

    private func load(_ path: String, _ build: String, in folder: ScratchFolder) throws -> SourceReport {
      try folder.manifest("  - layer: parcel\n    path: \(path)\n    crs: EPSG:9216\n    build: \(build)\n")
      return try #require(try folder.load().first)
    }

    @Test("a DXF of lines, closed and open polylines, texts of one line and of many")
    func dxf() throws {
      let folder = try ScratchFolder()
      try folder.file("to.dxf", Self.dxf)
      try expect(
        try load("to.dxf", "{lines: [RANH], labels: {parcel_no: SOTHUA, code: LOAIDAT}}", in: folder), folder)
    }

    @Test("drawings that GDAL has made", arguments: ["DXF", "DGN"])
    func madeByGDAL(_ driver: String) throws {
      guard OutsideProgram.isInstalled else { return }
      let folder = try ScratchFolder()
      let isDesign = driver == "DGN"
      try folder.geoJSON("d.geojson", Self.features(isDesign))
      let made = try OutsideProgram.run(
        "ogr2ogr", ["-f", driver, "\(folder.path)/to.\(driver)", "\(folder.path)/d.geojson"])
      try #require(made.status == 0, "\(made.output)")
      let build =
        isDesign
        ? "{lines: [10], labels: {parcel_no: 13, code: 2}}"
        : "{lines: [RANH], labels: {parcel_no: SOTHUA, code: LOAIDAT}}"
      try expect(try load("to.\(driver)", build, in: folder), folder)
    }

    @Test("a layer that the drawing does not have is refused, with those that it has")
    func unknownLayer() throws {
      let folder = try ScratchFolder()
      try folder.file("to.dxf", Self.dxf)
      let error = try #require(throws: Refusal.self) {
        try load("to.dxf", "{lines: [RANHTHUA], labels: {parcel_no: SOTHUA}}", in: folder)
      }
      #expect(error.description.contains("no lines are on the levels RANHTHUA; the levels are DUONG, GHICHU, LOAIDAT"))
    }

    /// The drawing as a DXF file of release 2007, in UTF-8, written by hand.
    private static var dxf: String {
      func pairs(_ pairs: (Int, String)...) -> String { pairs.map { "\($0)\n\($1)\n" }.joined() }
      func position(_ code: Int, _ x: Int, _ y: Int) -> String {
        pairs((code, "\(553_000 + x)"), (code + 10, "\(1_587_000 + y)"))
      }
      let lines = lines.map { line in
        if line.points.count == 2 {
          return pairs((0, "LINE"), (8, line.layer)) + position(10, line.points[0].0, line.points[0].1)
            + position(11, line.points[1].0, line.points[1].1)
        }
        return pairs(
          (0, "LWPOLYLINE"), (100, "AcDbEntity"), (8, line.layer), (100, "AcDbPolyline"), (90, "\(line.points.count)"),
          (70, line.closed ? "1" : "0")) + line.points.map { position(10, $0.0, $0.1) }.joined()
      }
      let labels = labels.map { label in
        let place = position(10, label.x, label.y)
        return label.layer == "LOAIDAT"
          ? pairs((0, "MTEXT"), (100, "AcDbEntity"), (8, label.layer), (100, "AcDbMText")) + place
            + pairs((40, "2.5"), (1, "{\\fArial|b0|i0;\(label.text)}"))
          : pairs((0, "TEXT"), (8, label.layer)) + place + pairs((40, "2.5"), (1, label.text))
      }
      return pairs((0, "SECTION"), (2, "HEADER"), (9, "$ACADVER"), (1, "AC1021"), (0, "ENDSEC"))
        + pairs((0, "SECTION"), (2, "ENTITIES")) + (lines + labels).joined() + pairs((0, "ENDSEC"), (0, "EOF"))
    }

    /// The drawing as features with the columns of GDAL's writer for DXF or for DGN.
    private static func features(_ isDesign: Bool) -> [String] {
      func position(_ x: Int, _ y: Int) -> String { "[\(553_000 + x),\(1_587_000 + y)]" }
      func properties(_ layer: String, _ type: Int) -> String {
        isDesign ? #""Level":\#(levels[layer] ?? 0),"Type":\#(type)"# : #""Layer":"\#(layer)""#
      }
      let lines = lines.map { line in
        let points = line.closed ? line.points + [line.points[0]] : line.points
        return feature(
          properties(line.layer, 4),
          #"{"type":"LineString","coordinates":[\#(points.map { position($0.0, $0.1) }.joined(separator: ","))]}"#)
      }
      let labels = labels.map { label in
        let text =
          isDesign ? #""Text":"\#(label.text)""# : #""OGR_STYLE":"LABEL(f:\"Arial\",t:\"\#(label.text)\",s:2g)""#
        return feature(
          properties(label.layer, 17) + "," + text, #"{"type":"Point","coordinates":\#(position(label.x, label.y))}"#)
      }
      return lines + labels
    }
  }
#endif
