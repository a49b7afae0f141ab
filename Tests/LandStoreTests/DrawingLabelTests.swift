#if GDAL
  import Foundation
  import Interchange
  import LandModel
  import PlaneGeometry
  import Refusals
  import Testing

  @testable import LandStore

  /// Closed lines and hatches as polygons, and the texts of a drawing as their fields.
  @Suite("Outlines and labels of drawings")
  struct DrawingLabelTests {
    private struct Loaded {
      let report: SourceReport
      let blocks: LandLayer<SchemeBlock>

      /// Whether a remark has the text, in English or in Vietnamese.
      func says(_ text: String) -> Bool {
        report.remarks.contains { notice in
          if case .told(let both, _) = notice.kind { both.en == text || both.vi == text } else { false }
        }
      }
    }

    private func load(_ drawing: DrawingText, _ source: String, hasHandles: Bool = true) throws -> Loaded {
      let folder = try ScratchFolder()
      try folder.file("plan.dxf", drawing.dxf(hasHandles: hasHandles))
      try folder.manifest(
        "  - layer: scheme_block\n    path: plan.dxf\n    crs: EPSG:9216\n    values: {scheme: S}\n" + source)
      let report = try #require(try folder.load().first)
      return Loaded(report: report, blocks: try folder.land().schemeBlocks)
    }

    /// A park with a house lot in it, a road beside it, an open line, a lot without labels, and a frame around all.
    private static var scheme: DrawingText {
      var drawing = DrawingText()
      drawing.add(
        drawing.square("O-CN", 0, 0, 100), drawing.square("O-CN", 40, 40, 20),
        drawing.line("O-CN", DrawingText.corners(100, 0, 100) + [(100, 0)], closed: false),
        drawing.line("O-CN", [(300, 0), (400, 0), (400, 100)], closed: false), drawing.square("O-CN", 500, 0, 100),
        drawing.square("KHUNG", -50, -50, 900),
        drawing.texts("CHU", ["CX-01", "Đất cây xanh", "9.600,0 m2"], 10, 10), drawing.text("CHU", "OM-02", 50, 50),
        drawing.text("CHU", "Đất ở mới", 50, 48), drawing.text("CHU", "400 m2", 50, 46),
        drawing.text("CHU", "GT-03", 150, 50), drawing.text("CHU", "ĐẤT  giao thông", 150, 60),
        drawing.text("CHU", "1,0 ha", 150, 40), drawing.text("CHU", "Ghi chú", 150, 30),
        drawing.text("CHU", "TỶ LỆ 1/2000", 150, 20), drawing.text("CHU", "LAC-9", 700, 200))
      return drawing
    }

    private static let labels = """
            labels:
              id: {layer: CHU, pattern: "*-#"}
              function: {layer: chu, pattern: "Đất *"}
              declared_area_m2: {layer: CHU, pattern: ["# m2", "# ha"], locale: vi}
          fields:
            id: id
            function: {field: function, values: {"Đất cây xanh": green, "Đất ở mới": residential, "*": transport}}

      """

    @Test("several fields on one layer are told apart by patterns, whatever the handles", arguments: [true, false])
    func patterns(_ hasHandles: Bool) throws {
      let loaded = try load(
        Self.scheme,
        "    where: \"Layer <> 'KHUNG' and Text not like 'tỷ lệ%'\"\n    build:\n      closed: [o-cn]\n"
          + Self.labels, hasHandles: hasHandles)
      #expect(loaded.blocks.features.map(\.id) == ["CX-01", "OM-02", "GT-03", "face-4"])
      #expect(loaded.blocks.features.map { $0.function?.rawValue } == ["green", "residential", "transport", nil])
      #expect(loaded.blocks.features.map(\.declaredAreaSquareMetres) == [9600, 400, 10_000, nil])
      #expect(loaded.blocks.geometry.map { $0.geometry?.area } == [9600, 400, 10_000, 10_000])
      #expect(loaded.report.record.read == 4 && loaded.report.ignoredFields.isEmpty)
      #expect(
        loaded.says("1 polygon lies wholly inside another and was cut out of it (nested: keep leaves it whole)")
          && loaded.says("1 vùng nằm trọn trong vùng khác, đã cắt khỏi vùng đó (nested: keep để giữ nguyên)"))
      #expect(loaded.says("1 text on the layers of labels fits no pattern: 'Ghi chú'"))
      #expect(loaded.says("a label lies in no polygon: LAC-9 of id at X 1,587,200.00, Y 553,700.00"))
      let open = hasHandles ? "1040 on O-CN" : "entity 3 on O-CN"
      #expect(loaded.says("1 line is open and was left out: \(open)"), "\(loaded.report.remarks)")
      #expect(
        loaded.report.messages.filter { $0.code == .unlabelledFace }.map(\.feature) == ["face-4", "face-4", "face-4"])
    }

    @Test("nested: keep leaves a polygon around another whole, and a label belongs to the smallest")
    func nested() throws {
      let loaded = try load(
        Self.scheme,
        "    where: Layer <> 'KHUNG'\n    build: {closed: [O-CN], nested: keep, labels: {id: {layer: CHU, pattern: '*-#'}}}\n"
      )
      #expect(loaded.blocks.features.map(\.id) == ["CX-01", "OM-02", "GT-03", "face-4"])
      #expect(loaded.blocks.geometry.map { $0.geometry?.area } == [10_000, 400, 10_000, 10_000])
    }

    @Test("what overlaps in part, and doubles, stay for the checks to find")
    func overlaps() throws {
      var drawing = DrawingText()
      drawing.add(
        drawing.square("O", 0, 0, 100), drawing.square("O", 50, 50, 100), drawing.square("O", 300, 0, 50),
        drawing.square("O", 300, 0, 50), drawing.square("O", 400, 0, 90), drawing.square("O", 400, 0, 30),
        drawing.square("O", 410, 10, 10))
      let loaded = try load(drawing, "    build: {closed: [O]}\n")
      #expect(
        loaded.blocks.geometry.map { $0.geometry?.area } == [10_000, 10_000, 2500, 2500, 8100 - 900, 900 - 100, 100])
    }

    @Test("hatches are what lies inside an odd number of their outlines; a label in each part is one")
    func hatches() throws {
      var drawing = DrawingText()
      let squares = [0.0, 200, 400].map { DrawingText.corners($0, 0, 100) } + [DrawingText.corners(420, 20, 50)]
      drawing.add(
        drawing.hatch("LUC", squares), drawing.hatch("ODT", [DrawingText.corners(0, 300, 10)]),
        drawing.square("LUC", 0, 0, 100), drawing.text("LUC", "LUC-1", 50, 50), drawing.text("LUC", "LUC-1", 250, 50),
        drawing.text("LUC", "ODT-2", 5, 305), drawing.text("LUC", "ODT-3", 6, 306))
      let loaded = try load(
        drawing,
        "    build: {hatches: ['*'], labels: {id: LUC}}\n    fields: {id: id, function_source: Layer, name: Kind}\n")
      #expect(loaded.blocks.features.map(\.id) == ["LUC-1", "face-2"])
      #expect(loaded.blocks.features.map(\.functionSource) == ["LUC", "ODT"])
      #expect(loaded.blocks.geometry.map { $0.geometry?.area } == [27_500, 100])
      #expect(loaded.report.messages.contains { $0.code == .ambiguousFace && $0.value == "ODT-2;ODT-3" })
    }

    @Test(
      "attributes of inserted blocks, in rows and columns, in blocks, at a scale; texts at what they are aligned to")
    func blocks() throws {
      var drawing = DrawingText()
      drawing.block(
        "LO",
        DrawingText.pairs(
          (0, "LWPOLYLINE"), (100, "AcDbEntity"), (8, "O"), (100, "AcDbPolyline"), (90, "4"), (70, "1"), (10, "0"),
          (20, "0"), (10, "10"), (20, "0"), (10, "10"), (20, "10"), (10, "0"), (20, "10")))
      drawing.block(
        "HAI",
        drawing.insert("LO", on: "0", 20, 0, inBlock: true, attributes: [("SO", "B-2", 25, 5)], (41, "1"), (42, "1")))
      drawing.add(
        drawing.insert("LO", on: "0", 0, 0, attributes: [("SO", "A-1", 5, 5), ("GHICHU", "x", 6, 6)]),
        drawing.insert("HAI", on: "0", 100, 0, (41, "2"), (42, "2"), (43, "2")),
        drawing.insert("LO", on: "0", 0, 100, (70, "2"), (71, "2"), (44, "30"), (45, "40")),
        drawing.text("CHU", "C-3", -60, 90, aligned: (5, 105)), drawing.text("CHU", "C-4", 35, 105),
        drawing.text("CHU", "C-5", 5, 145), drawing.text("CHU", "C-6", 35, 145))
      let loaded = try load(
        drawing, "    build: {closed: [O], labels: {id: {tag: SO}, name: {layer: CHU}}}\n")
      #expect(loaded.blocks.features.map(\.id) == ["A-1", "B-2", "face-3", "face-4", "face-5", "face-6"])
      #expect(loaded.blocks.features.map(\.name) == [nil, nil, "C-3", "C-4", "C-5", "C-6"])
      #expect(loaded.blocks.geometry.map { $0.geometry?.area } == [100, 400, 100, 100, 100, 100])
    }

    @Test("a label on a boundary belongs to the only polygon that it touches, whole: true joins the lines of a text")
    func boundaries() throws {
      var drawing = DrawingText()
      drawing.add(
        drawing.square("O", 0, 0, 10), drawing.square("O", 10, 0, 10), drawing.text("SO", "1", 0, 5),
        drawing.text("SO", "2", 10, 5), drawing.texts("TEN", ["Khu A", "phía Bắc"], 5, 5))
      let loaded = try load(
        drawing, "    build: {closed: [O], labels: {id: SO, name: {layer: TEN, whole: true}}}\n")
      #expect(loaded.blocks.features.map(\.id) == ["1", "face-2"])
      #expect(loaded.blocks.features.map(\.name) == ["Khu A phía Bắc", nil])
      #expect(loaded.says("a label lies in no polygon: 2 of id at X 1,587,005.00, Y 553,010.00"))
    }

    @Test(
      "of a text a number field takes the number and its unit",
      arguments: [
        ("S = 120,5 m2", "120,5 m2"), ("Lô 3: 1.250,5m²", "1.250,5 m²"), ("12 345", "12 345"), ("Tỷ lệ 1/500", "1/500"),
        ("3 tầng, 0,5 ha", "0,5 ha"), ("5 mét", "5"), ("không số", nil),
      ] as [(String, String?)])
    func numbers(_ text: String, _ expected: String?) { #expect(LabelNumber.text(in: text) == expected) }

    @Test(
      "without build a polygon layer takes closed lines of the entities that where chooses; unit says what a unit is")
    func withoutBuild() throws {
      var drawing = DrawingText()
      drawing.add(
        drawing.square("O", 0, 0, 10), drawing.line("O", [(0, 20), (10, 20), (10, 30)], closed: false),
        drawing.line("KHAC", [(0, 40), (10, 40), (10, 50)], closed: false), drawing.text("O", "x", 5, 5))
      let loaded = try load(drawing, "    where: Layer = 'O'\n    fields: {id: EntityHandle}\n")
      #expect(loaded.blocks.features.map(\.id) == ["1010"] && loaded.report.record.read == 1)
      #expect(loaded.says("1 line is open and was left out: 1020 on O"))
      #expect(loaded.says("1 closed line was taken as a polygon") && loaded.says("1 đường khép kín được coi là vùng"))

      let folder = try ScratchFolder()
      let text = drawing.dxf().split(separator: "\n").map { line in
        Double(line).map { $0 >= 500_000 ? "\($0 * 1000)" : String(line) } ?? String(line)
      }.joined(separator: "\n")
      try folder.file("plan.dxf", text + "\n")
      try folder.manifest(
        "  - layer: zone\n    path: plan.dxf\n    crs: EPSG:9216\n    unit: mm\n    build: {closed: [O]}\n    values: {kind: commune}\n"
      )
      _ = try folder.load()
      #expect(try folder.land().zones.geometry.map { $0.geometry?.area } == [100])
    }

    @Test(
      "what cannot be built is refused with what the drawing has",
      arguments: [
        ("build: {closed: [RANH]}", "no closed lines are on the levels RANH; they are on the levels KHUNG, O-CN"),
        ("build: {hatches: [O-CN]}", "no hatches are on the levels O-CN; the levels are CHU, KHUNG, O-CN"),
        ("build: {closed: [O-CN], lines: [O-CN]}", "build has lines, closed together"),
        ("build: {closed: [O-CN], labels: {id: {pattern: x}}}", "id has no layer"),
        ("build: {lines: [O-CN], nested: keep}", "nested belongs to closed"),
        ("where: Farbe = 1", "where names Farbe, which the drawing does not have; write one of Layer, Level, Text"),
        ("unit: inch", "unit cannot be inch; write one of mm, cm, m, km"),
      ])
    func refusals(_ source: String, _ says: String) throws {
      let error = try #require(throws: Refusal.self) { try load(Self.scheme, "    \(source)\n") }
      #expect(error.description.contains(says), "\(error)")
    }
  }
#endif
