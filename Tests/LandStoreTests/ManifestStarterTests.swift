#if GDAL
  import Foundation
  import Interchange
  import LandModel
  import PlaneGeometry
  import Refusals
  import Testing

  @testable import LandStore

  /// A first manifest of an office's folder: what is guessed, what is said of each column, and what is never shown.
  @Suite("The first manifest")
  struct ManifestStarterTests {
    private static func polygon(_ x: Int, _ y: Int, _ size: Int = 100) -> String {
      "POLYGON((\(553_000 + x) \(1_587_000 + y),\(553_000 + x + size) \(1_587_000 + y),\(553_000 + x + size) "
        + "\(1_587_000 + y + size),\(553_000 + x) \(1_587_000 + y + size),\(553_000 + x) \(1_587_000 + y)))"
    }

    /// A table with a column of WKT.
    private static func table(_ head: String, _ rows: [String]) -> String {
      ([head + ",WKT"] + rows.enumerated().map { "\($1),\"\(polygon($0 * 100, 0))\"" }).joined(separator: "\n") + "\n"
    }

    private static let files: [String: String] = [
      "dia chinh/thua.csv": table(
        "SO_TO,SO_THUA,MLD,DTICH,TEN_CHU,CCCD,GPMB,GHI_CHU",
        (1...12).map {
          "12,\($0),ODT,\"120,5\",Nguyễn Văn A\($0),0\(62_000_000_000 + $0),Đã xong lô \($0 % 2),\(123_456_780 + $0)"
        }),
      "Ranh xa.csv": table("MAXA,TENXA,DTTN", ["23293,P. Kon Tum,1", "23284,P. Đăk Cấm,2"]),
      "QHSDD2030.csv": table("KY_HIEU", (0..<5).map { $0 < 4 ? "LUC" : "ODT" }),
      "Ba loai rung.csv": table("LOAI", ["Phòng hộ", "Đặc dụng", "Sản xuất"]),
      "QHPK 12000/lo dat.csv": table("LO,CHUC_NANG", ["A1,CX-01", "A2,CX-02", "A3,OM-01", "A4,OM-02"]),
      "gi do.csv": table("A,B", ["1.5,x", "1.5,x"]),
      "Bang ke ranh.csv": "Ma,Diem,X (m),Y (m)\n"
        + ["K1", "K2"].flatMap { id in
          ["1,\"1587000,00\",\"553000,00\"", "2,\"1587100,00\",\"553000,00\"", "3,\"1587100,00\",\"553100,00\""].map {
            "\(id),\($0)"
          }
        }.joined(separator: "\n"),
      "moc.csv":
        "So hieu moc,X thiết kế (m),Y thiết kế (m),X hiện trạng (m),Y hiện trạng (m)\nM1,1587000.1,553000.1,1587000.2,553000.2\n",
      "keu goi.csv":
        "STT,Tên dự án,Địa điểm,Tờ bản đồ,Thửa đất số,Diện tích (ha)\n1,Khu A,P. Kon Tum,12,\"1, 2\",\"0,5\"\n",
      "ban ve.dwg": "AC1032", "anh.jpg": "x",
    ]

    private func starter(_ language: Language = .english) throws -> String {
      let folder = try ScratchFolder()
      for (name, text) in Self.files {
        let url = URL(fileURLWithPath: "\(folder.path)/o/\(name)")
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
      }
      try folder.geoJSON("o/du an.geojson", [square(#""id":"D1","CHU_DAU_TU":"Công ty X","MUC_TIEU":"service""#)])
      try Data(Self.drawing.utf8).write(to: URL(fileURLWithPath: "\(folder.path)/o/QHPK 12000/ban ve.dxf"))
      var starter = ManifestStarter(manifestPath: "\(folder.path)/m.yml", language: language)
      starter.add(InputAddress(path: "\(folder.path)/o"))
      starter.add(InputAddress(path: "\(folder.path)/none.shp"))
      #expect(starter.readCount == 11 && starter.firstRefusal != nil)
      return starter.text
    }

    private static var drawing: String {
      var drawing = DrawingText()
      for lot in 0..<4 {
        let x = Double(lot * 50)
        drawing.add(
          drawing.square("O-CN", x, 0, 50),
          drawing.texts("CHU", ["\(lot < 2 ? "CX" : "OM")-0\(lot)", "2.500,0 m2"], x + 25, 25))
      }
      drawing.add(
        drawing.square("KHUNG", -10, -10, 500), drawing.square("RANH", 0, 0, 200),
        drawing.line("DUONG", [(0, 60), (200, 60)], closed: false))
      return drawing.dxf()
    }

    @Test("layers, ids, fields, values and patterns are guessed, and each column is counted")
    func guesses() throws {
      let text = try starter()
      for line in [
        "crs: EPSG:9216", "  - layer: parcel   # guessed from polygons, the name, the columns",
        "      id: [SO_TO, SO_THUA]", "      code: MLD   # 12 values, 1 different, 0 empty: ODT",
        "      registered_area_m2: {field: DTICH, unit: m2, locale: vi}   # 12 values, 1 different, 0 empty: 120,5",
        "      # ?: TEN_CHU   # 12 values, 12 different, 0 empty (of persons, not shown)",
        "      # ?: GHI_CHU   # 12 values, 12 different, 0 empty (of persons, not shown)",
        "  - layer: zone   # guessed from polygons, the name, the columns MAXA, DTTN", "      code: MAXA   # 2 values",
        "      name: TENXA   # 2 values", "    values: {kind: commune}   # from the name",
        "  - layer: landuse_block   # guessed from polygons, the name", "      id: $auto   # no column tells",
        "    values: {status: planned}   # from the name",
        "  - layer: constraint_area   # guessed from polygons, the name",
        "    where: \"LOAI not in ('Sản xuất')\"   # production forest excludes nothing",
        "      function: {field: CHUC_NANG, values: {\"CX-*\": green, \"OM-*\": residential}}   # guessed from usual",
        "    coordinates: o/Bang ke ranh.csv", "    columns: {id: Ma}", "    points: o/moc.csv",
        "    columns: {x: [\"X hiện trạng (m)\", \"X thiết kế (m)\"], y: [\"Y hiện trạng (m)\", \"Y thiết kế (m)\"]}",
        "      design_n: \"X thiết kế (m)\"", "      number: So hieu moc", "    values: {kind: call}   # from the name",
        "    geometry_from: {parcels: [Địa điểm, Tờ bản đồ, Thửa đất số]}",
        "      declared_area_m2: {field: \"Diện tích (ha)\", unit: ha, locale: vi}",
        "  # - layer: ?   # nothing tells what it is",
        "  # o/ban ve.dwg: not read: a drawing in DWG, which is not read; save it as DXF of 2010 (in AutoCAD: DXFOUT)",
        "  # not looked at: o/anh.jpg", "none.shp: not read: there is no such file",
        "    # crs: EPSG:9216   # the file names none; in it the file lies on the ground of the other files",
        "      closed: [RANH]", "    # values: {id: ?, name: ?, level: zoning, scale: 1/2000, status: approved}",
        "      closed: [O-CN]", "        id: {layer: CHU, pattern: \"*-#\"}",
        "        declared_area_m2: {layer: CHU, pattern: \"# m2\", locale: vi}",
        "    # O-CN: 4 closed lines", "    # CHU: 8 texts: CX-00; 2.500,0 m2; CX-01; OM-02",
        "      function: {field: function, values: {\"CX-*\": green, \"OM-*\": residential}}",
      ] { #expect(text.contains(line), "\(line)\n\(text)") }
      for secret in ["Nguyễn", "062000", "123456"] { #expect(!text.contains(secret), "\(secret)") }
    }

    @Test("the comments are Vietnamese where that is asked for, and the rest is the same")
    func vietnamese() throws {
      let text = try starter(.vietnamese)
      for line in [
        "12 giá trị, 1 giá trị khác nhau, 0 ô trống: ODT", "(thông tin cá nhân, không hiển thị)",
        "đoán theo vùng, tên, các cột",
        "không đọc được: bản vẽ DWG", "không xét: o/anh.jpg", "4 đường khép kín",
        "tệp không nêu hệ tọa độ; theo hệ này tệp nằm trên khu đất của các tệp khác",
      ] { #expect(text.contains(line), "\(line)\n\(text)") }
      let english = ["guessed", "values,", "needed;", "not read", "names none", "closed lines", "the name"]
      let comments = text.split(separator: "\n").compactMap { line in
        line.range(of: "# ").map { line[$0.upperBound...] }
      }
      for word in english { #expect(!comments.contains { $0.contains(word) }, "\(word)\n\(text)") }
    }

    @Test(
      "a file without a system that meets no ground of the others is said to do so under another meridian",
      arguments: [
        (0.0, "in it the file lies on the ground"), (-53_900, "under the meridian 108°00′ it would"),
        (400_000, "it meets no ground"),
      ])
    func meridians(_ shift: Double, _ says: String) throws {
      let folder = try ScratchFolder()
      try folder.geoJSON(
        "zone.geojson",
        [
          feature(
            #""id":"A""#,
            #"{"type":"Polygon","coordinates":[[[551000,1585000],[555000,1585000],[555000,1589000],[551000,1589000],[551000,1585000]]]}"#
          )
        ])
      let (x, y) = (553_050 + shift, 1_587_050.0)
      try folder.file(
        "thua.csv", "SO_TO,SO_THUA,WKT\n1,2,\"POLYGON((\(x) \(y),\(x + 30) \(y),\(x + 30) \(y + 30),\(x) \(y)))\"\n")
      var starter = ManifestStarter(manifestPath: "\(folder.path)/m.yml")
      for name in ["zone.geojson", "thua.csv"] { starter.add(InputAddress(path: "\(folder.path)/\(name)")) }
      #expect(starter.text.contains(says), "\(starter.text)")
    }

    @Test("a drawing that is called after roads gives the lines of its layer, and can be loaded so")
    func roads() throws {
      let folder = try ScratchFolder()
      var drawing = DrawingText()
      drawing.add(
        drawing.line("TIM", [(0, 0), (50, 0)], closed: false), drawing.line("TIM", [(0, 9), (50, 9)], closed: false),
        drawing.square("NHA", 5, 5, 5), drawing.text("TIM", "x", 1, 1))
      try folder.file("tim duong.dxf", drawing.dxf())
      var starter = ManifestStarter(manifestPath: "\(folder.path)/m.yml")
      starter.add(InputAddress(path: "\(folder.path)/tim duong.dxf"))
      let text = starter.text.replacing("# crs: EPSG:9216 ", with: "crs: EPSG:9216 ").replacing(
        "    # crs: ?", with: "    crs: EPSG:9216")
      try folder.file("m.yml", text)
      let report = try #require(try folder.load().first)
      #expect(report.record.layer == "road" && report.record.loaded == 2, "\(text)")
    }

    @Test("files whose names differ in numbers alone, and whose columns are alike, are one source")
    func groups() throws {
      let folder = try ScratchFolder()
      for sheet in 1...3 {
        try folder.file("to-\(sheet).csv", Self.table("SO_TO,SO_THUA", ["\(sheet),1", "\(sheet),2"]))
      }
      try folder.file("lo-1.csv", Self.table("SO_TO,SO_THUA", ["1,1"]))
      try folder.file("lo-2.csv", Self.table("A", ["1"]))
      var starter = ManifestStarter(manifestPath: "\(folder.path)/m.yml")
      starter.add(InputAddress(path: folder.path))
      #expect(starter.text.contains("    path: \"to-*.csv\"\n") && starter.text.contains("6 values, 2 different"))
      #expect(starter.text.contains("path: lo-1.csv") && !starter.text.contains("lo-*"), "\(starter.text)")
    }

    @Test(
      "what tells of persons is known by headings, titles, surnames and numbers",
      arguments: [
        ("CHU", "x", true), ("TEN_CHU", "x", true), ("Họ và tên", "x", true), ("DOITUONG", "Hộ gia đình", false),
        ("GHI", "Hộ ông A Thiêu", true), ("GHI", "Nguyễn Văn Bé", true), ("GHI", "Ông Ba", true), ("GHI", "ODT", false),
        ("GHI", "cây xanh", false), ("GHI", "12 345 678 9", true), ("GHI", "12345", false),
      ])
    func persons(_ heading: String, _ value: String, _ isPersonal: Bool) {
      let profile = ColumnProfile(
        [Column(name: heading, values: .text(TextValues([value])))], mayNamePersons: true)
      #expect(profile.examples.isEmpty == isPersonal && profile.values.isEmpty == isPersonal)
    }
  }
#endif
