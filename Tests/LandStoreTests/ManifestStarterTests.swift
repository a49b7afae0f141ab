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

    private func starter(of path: String) -> ManifestStarter {
      var starter = ManifestStarter(manifestPath: "m.yml", language: .english)
      starter.add(InputAddress(path: path))
      return starter
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
        "      name: TENXA   # 2 values", "    values: {kind: commune}   # from the names",
        "  - layer: landuse_block   # guessed from polygons, the name", "      id: $auto   # no column tells",
        "    values: {status: planned}   # from the names",
        "  - layer: constraint_area   # guessed from polygons, the name",
        "    where: \"LOAI not in ('Sản xuất')\"   # production forest excludes nothing",
        "      function: {field: CHUC_NANG, values: {\"CX-*\": green, \"OM-*\": residential}}   # guessed from usual",
        "    coordinates: o/Bang ke ranh.csv", "    columns: {id: Ma}", "    points: o/moc.csv",
        "    columns: {x: [\"X hiện trạng (m)\", \"X thiết kế (m)\"], y: [\"Y hiện trạng (m)\", \"Y thiết kế (m)\"]}",
        "      design_n: \"X thiết kế (m)\"", "      number: So hieu moc",
        "    values: {kind: call}   # from the names",
        "    geometry_from: {parcels: [Địa điểm, Tờ bản đồ, Thửa đất số]}",
        "      declared_area_m2: {field: \"Diện tích (ha)\", unit: ha, locale: vi}",
        "  # - layer: ?   # nothing tells what it is",
        "  # o/ban ve.dwg: not read: a drawing in DWG, which is not read; save it as DXF of 2010 (in AutoCAD: DXFOUT)",
        "  # not looked at: o/anh.jpg", "none.shp: not read: there is no such file",
        "    # crs: EPSG:9216   # the file names none; in it the file lies on the ground of the other files",
        "      closed: [RANH]", "    fields: {id: $file, name: $file}   # called after the file",
        "    values: {level: zoning, scale: 1/2000}   # from the names",
        "      # declared_area_m2: {field: DTTN, unit: ?, locale: vi}   # m2 or ha?",
        "      closed: [O-CN]", "        id: {layer: CHU, pattern: \"*-#\"}",
        "        declared_area_m2: {layer: CHU, pattern: \"# m2\", locale: vi}",
        "    # O-CN: 4 closed lines", "    # CHU: 8 texts: CX-00; 2.500,0 m2; CX-01; OM-02",
        "      function: {field: function, values: {\"CX-*\": green, \"OM-*\": residential}}",
      ] { #expect(text.contains(line), "\(line)\n\(text)") }
      for secret in ["Nguyễn", "062000", "123456"] { #expect(!text.contains(secret), "\(secret)") }
    }

    @Test(
      "numbers are read as the rest of their column writes them",
      arguments: [
        (["70.285", "18.3"], "en"), (["70.285", "1,5"], "vi"), (["70.285", "1.250.000"], "vi"),
        (["70.285", "7"], "vi"),
        (["0.001", "x"], "en"), (["70.285", "1,250.5"], "en"),
      ])
    func marks(values: [String], locale: String) throws {
      let folder = try ScratchFolder()
      let rows = values.enumerated().map { "s\($0),schemes.rows.measured_m2,\"\($1)\",ha\n" }
      try folder.file("so-lieu.csv", "id,measure,value,unit\n" + rows.joined())
      let text = starter(of: "\(folder.path)/so-lieu.csv").text
      #expect(text.contains("value: {field: value, locale: \(locale)}"), "\(text)")
    }

    @Test(
      "the headings of our own tables are known",
      arguments: [
        (
          "Mã,Văn bản,Vị trí,Nội dung,Phép đo,Đối tượng,Điều kiện lọc,Giá trị,Đơn vị tính,Độ chính xác", "statement",
          ["measure: Phép đo", "subject: Đối tượng", "filter: Điều kiện lọc", "field: Độ chính xác"]
        ),
        (
          "Id,Document,Place,Text,Measure,Subject,Rows,Value,Unit,Last digit", "statement",
          ["filter: Rows", "field: Last digit"]
        ),
        (
          "Id,Land-use plan,Commune code (empty: all),Land-use code,Target (m²),Source", "landuse_target",
          ["plan: Land-use plan", "code: Land-use code", "Target (m²)"]
        ),
      ])
    func ownHeadings(heading: String, layer: String, lines: [String]) throws {
      let folder = try ScratchFolder()
      let row =
        layer == "statement" ? "a,Đề án,1,x,schemes.zones.approved,,zone=T,3,count,1" : "a,L,23293,ODT,\"5,5\",QĐ"
      try folder.file("bieu.csv", "\(heading)\n\(row)\n")
      let text = starter(of: "\(folder.path)/bieu.csv").text
      for line in ["- layer: \(layer)"] + lines { #expect(text.contains(line), "\(line)\n\(text)") }
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

    /// Makes of a guess what loads: the systems that only the office knows.
    private func loaded(_ folder: ScratchFolder, _ names: [String]) throws -> (text: String, reports: [SourceReport]) {
      var starter = ManifestStarter(manifestPath: "\(folder.path)/m.yml")
      for name in names { starter.add(InputAddress(path: "\(folder.path)/\(name)")) }
      let text = starter.text.replacing("# crs: EPSG:9216 ", with: "crs: EPSG:9216 ")
        .replacing("    # crs: ?", with: "    crs: EPSG:9216").replacing("# as_of", with: "as_of")
        .replacing("# declared_area_m2: {field: DTTN, unit: ?", with: "declared_area_m2: {field: DTTN, unit: ha")
      try folder.file("m.yml", text)
      return (text, try folder.load())
    }

    @Test("what is guessed of an office's folder loads, but for a block whose scheme or plan nothing names")
    func guessesLoad() throws {
      let folder = try ScratchFolder()
      for (name, text) in Self.files where !name.hasSuffix("dwg") && !name.hasSuffix("jpg") {
        let url = URL(fileURLWithPath: "\(folder.path)/o/\(name)")
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
      }
      try Data(Self.drawing.utf8).write(to: URL(fileURLWithPath: "\(folder.path)/o/QHPK 12000/ban ve.dxf"))
      try FileManager.default.removeItem(atPath: "\(folder.path)/o/Bang ke ranh.csv")
      try folder.file("o/Ranh xa.csv", Self.table("MAXA,TENXA,DTTN", ["23293,P. Kon Tum,1"]))
      let (text, reports) = try loaded(folder, ["o"])
      #expect(
        Set(reports.map(\.record.layer)) == [
          "parcel", "zone", "landuse_block", "landuse_plan", "constraint_area", "scheme", "scheme_block", "marker",
          "project",
        ], "\(text)")
      #expect(text.contains("    values: {scheme: ban ve}"), "\(text)")
    }

    @Test(
      "ids that stand in two sources of a layer are told apart by their files, the same features twice are a comment")
    func clashes() throws {
      let folder = try ScratchFolder()
      try folder.file("thua A.csv", Self.table("SO_THUA,MLD", ["1,ODT", "2,CLN"]))
      try folder.file(
        "thua B.csv", Self.table("SO_THUA,MLD,THEM", ["2,ODT,x", "3,CLN,y"]).replacing("5530", with: "5540"))
      try folder.file("thua C.csv", Self.table("SO_THUA,MLD,GHI", ["1,ODT,x", "2,CLN,y"]))
      let (text, reports) = try loaded(folder, ["thua A.csv", "thua B.csv", "thua C.csv"])
      #expect(text.components(separatedBy: "      id: [$file, SO_THUA]").count == 3, "\(text)")
      #expect(text.contains("# some of its ids stand in thua A.csv too"), "\(text)")
      #expect(text.contains("  # the same features as thua A.csv, once more\n  #- layer: parcel"), "\(text)")
      #expect(reports.map(\.record.loaded) == [2, 2])
    }

    @Test(
      "numbers of parcels begin anew in each of the files that are one source, other ids only where two are the same")
    func sheets() throws {
      let folder = try ScratchFolder()
      for sheet in 1...2 {
        try folder.file("to-\(sheet).csv", Self.table("SO_THUA,MLD", ["\(sheet)1,ODT", "\(sheet)2,CLN"]))
        try folder.file("khu-\(sheet).csv", Self.table("MAXA,TENXA", ["A,x", "B\(sheet),y"]))
      }
      let (text, reports) = try loaded(folder, ["to-1.csv", "to-2.csv", "khu-1.csv", "khu-2.csv"])
      #expect(text.contains("      id: [$file, SO_THUA]") && text.contains("      id: [$file, MAXA]"), "\(text)")
      #expect(reports.map(\.record.loaded) == [2, 2, 2, 2])
    }

    @Test("blocks of land use belong to the plan of a table, else to one whose extent is the only zone's")
    func plans() throws {
      let folder = try ScratchFolder()
      try folder.file("Ranh xa.csv", Self.table("MAXA,TENXA", ["23293,P. Kon Tum"]))
      try folder.file("QHSDD2030.csv", Self.table("LOAIDAT", ["ODT", "CLN"]))
      var (text, reports) = try loaded(folder, ["Ranh xa.csv", "QHSDD2030.csv"])
      #expect(text.contains("      id: $auto") && text.contains("plan: QHSDD2030}"), "\(text)")
      #expect(text.contains("    values: {id: QHSDD2030, name: QHSDD2030, period_to: 2030, kind: plan}"), "\(text)")
      #expect(reports.map(\.record.loaded) == [1, 2, 1])
      try folder.file("quy-hoach.csv", "Mã,Tên quy hoạch,Đơn vị,Từ năm,Đến năm\nQH-1,Quy hoạch,P. Kon Tum,2021,2030\n")
      (text, reports) = try loaded(folder, ["Ranh xa.csv", "QHSDD2030.csv", "quy-hoach.csv"])
      #expect(text.contains("    geometry_from: {zones: Đơn vị}") && text.contains("plan: QH-1}"), "\(text)")
      #expect(reports.map(\.record.loaded) == [1, 2, 1])
      try folder.file("Ranh xa.csv", Self.table("MAXA,TENXA", ["23293,P. Kon Tum", "23284,P. Đăk Cấm"]))
      var starter = ManifestStarter(manifestPath: "\(folder.path)/m.yml")
      for name in ["Ranh xa.csv", "QHSDD2030.csv"] { starter.add(InputAddress(path: "\(folder.path)/\(name)")) }
      #expect(
        starter.text.contains("  #- layer: landuse_plan") && starter.text.contains("# plan: ?"), "\(starter.text)")
    }

    @Test("a field whose values could not be read stands as a comment, with one of them")
    func unreadable() throws {
      let folder = try ScratchFolder()
      try folder.file(
        "Ranh do an.csv",
        Self.table("MA,NGAY_QD,DAN_SO,DT", ["A,2021-12-24,12,\"1,5\"", "B,năm ngoái,khoảng 20,\"2,5\""]))
      try folder.file("hai diem.csv", "Ma,X,Y\nA,1587000,553000\nB,1587010,553010\n")
      try folder.file("Ranh thoat lu.csv", Self.table("MA", ["1"]))
      try folder.file("Cac xa.csv", Self.table("MAXA,DIENTICH_M2", ["1,10000"]))
      let (text, reports) = try loaded(
        folder, ["Ranh do an.csv", "hai diem.csv", "Ranh thoat lu.csv", "Cac xa.csv"])
      #expect(
        text.contains("      # decision_date: NGAY_QD   # not all its values can be read so (năm ngoái)"), "\(text)")
      #expect(text.contains("      # population: {field: DAN_SO, locale: vi}   # not all its values"), "\(text)")
      #expect(text.contains("      declared_area_m2: {field: DT, unit: m2, locale: vi}"), "\(text)")
      #expect(
        text.contains("  #- layer: scheme") && text.contains("values: {kind: flood_corridor, severity: not_clean}"))
      #expect(text.contains("      declared_area_m2: {field: DIENTICH_M2, unit: m2, locale: vi}"), "\(text)")
      #expect(reports.map(\.record.loaded) == [2, 1, 1])
    }

    @Test(
      "of a heading below another one the lower part tells what the column is, where no other column has it",
      arguments: [
        (["Vị trí / Tờ bản đồ", "Vị trí / Thửa"], ["Tờ bản đồ", "Thửa"]),
        (["Thiết kế / X (m)", "Hiện trạng / X", "Mã"], ["Thiết kế / X (m)", "Hiện trạng / X", "Mã"]),
        (["Diện tích", "Đất / Diện tích"], ["Diện tích", "Đất / Diện tích"]),
      ])
    func lowerParts(headings: [String], told: [String]) { #expect(FieldSpellings.told(headings) == told) }

    @Test("a list of calls under headings of two rows names its parcels")
    func headingsOfTwoRows() throws {
      let folder = try ScratchFolder()
      try folder.file("thua.csv", Self.table("SO_TO,SO_THUA", (1...4).map { "12,\($0)" }))
      try folder.file(
        "Danh muc keu goi.csv",
        "DANH MỤC;;;;\nMã dự án;Tên dự án;Vị trí;;Quy mô (ha)\n;;Tờ bản đồ;Thửa đất số;\nK1;Chợ;12;1-3;3,0\nK2;Bến;12;4;1,0\n"
      )
      let (text, reports) = try loaded(folder, ["thua.csv", "Danh muc keu goi.csv"])
      #expect(text.contains("parcels: [Vị trí / Tờ bản đồ, Vị trí / Thửa đất số]"), "\(text)")
      #expect(reports.map(\.record.loaded) == [4, 2] && reports[1].record.rejected == 0, "\(text)")
    }

    @Test(
      "schemes of a list of corners that name themselves in their first row alone are features, rings by their column")
    func corners() throws {
      let folder = try ScratchFolder()
      func ring(_ id: String, _ name: String, _ ring: Int, _ x: Int, _ size: Int) -> String {
        [(0, 0), (0, size), (size, size), (size, 0)].enumerated().map { number, corner in
          (number == 0 ? "\(id);\(name);" : ";;")
            + "\(ring);\(number + 1);\(1_587_000 + x + corner.0);\(553_000 + x + corner.1)\n"
        }.joined()
      }
      try folder.file(
        "Bang ke ranh.csv",
        "Đồ án;Tên đồ án;Vòng;Điểm;X;Y\n" + ring("QH-A", "Khu A", 1, 0, 100) + ring("", "", 2, 40, 20)
          + ring("QH-B", "Khu B", 1, 200, 100))
      let (text, reports) = try loaded(folder, ["Bang ke ranh.csv"])
      #expect(text.contains("columns: {id: Đồ án, ring: Vòng}"), "\(text)")
      let land = try Workspace("\(folder.path)/w.gpkg").land()
      #expect(land.schemes.features.map { [$0.id, $0.name ?? ""] } == [["QH-A", "Khu A"], ["QH-B", "Khu B"]])
      #expect(land.schemes.geometry.map { $0.geometry?.area } == [9_600, 10_000])
      #expect(reports[0].messages.isEmpty, "\(reports[0].messages)")
    }

    @Test(
      "tables of corners and markers in an old encoding say it",
      arguments: [
        ("moc.csv", "Số hiệu mốc;X;Y\n", "Mốc 1;1587000;553000\n"),
        ("ranh doan.csv", "Đồ án;X;Y\n", "Lô 1;1587000;553000\nLô 1;1587100;553000\nLô 1;1587100;553100\n"),
      ])
    func oldEncoding(name: String, head: String, rows: String) throws {
      let folder = try ScratchFolder()
      let bytes = try #require(
        TCVN3.bytes(of: head.precomposedStringWithCanonicalMapping + rows.precomposedStringWithCanonicalMapping))
      try Data(bytes).write(to: URL(fileURLWithPath: "\(folder.path)/\(name)"))
      let (text, reports) = try loaded(folder, [name])
      #expect(text.contains("    encoding: TCVN3 ") && reports.first?.record.loaded == 1, "\(text)")
    }

    @Test("short headings below one of the place name the parcels too")
    func shortHeadings() throws {
      let folder = try ScratchFolder()
      try folder.file("thua.csv", Self.table("SO_TO,SO_THUA", (1...4).map { "12,\($0)" }))
      try folder.file(
        "Danh muc cong trinh.csv",
        "STT;Hạng mục;Vị trí trên bản đồ;;Ghi chú\n;;Tờ;Thửa;\n1;Đường số 1;12;1-3;x\n2;Chợ;12;4;y\n")
      let (text, reports) = try loaded(folder, ["thua.csv", "Danh muc cong trinh.csv"])
      #expect(text.contains("parcels: [Vị trí trên bản đồ / Tờ, Vị trí trên bản đồ / Thửa]"), "\(text)")
      #expect(
        text.contains("      id: $auto ") && text.contains("      name: Hạng mục ") && reports.last?.record.loaded == 2,
        "\(text)")
    }

    @Test("the working system is the zone of VN-2000 that most files name")
    func workingSystem() throws {
      let folder = try ScratchFolder()
      let systems = ["EPSG:32648", "EPSG:32648", "EPSG:9217", "EPSG:9216", "EPSG:9216", "EPSG:4326"]
      var starter = ManifestStarter(manifestPath: "\(folder.path)/m.yml")
      for (number, system) in systems.enumerated() {
        try folder.geoJSON("f\(number)a.geojson", [square(#""id":"A""#)], crs: system)
        starter.add(InputAddress(path: "\(folder.path)/f\(number)a.geojson"))
      }
      #expect(starter.text.contains("crs: EPSG:9216   # files also name EPSG:32648, EPSG:9217"), "\(starter.text)")
    }

    @Test("attributes of blocks give the fields that their tags name")
    func tags() throws {
      let folder = try ScratchFolder()
      var drawing = DrawingText()
      drawing.block(
        "THUA",
        DrawingText.pairs(
          (0, "LWPOLYLINE"), (100, "AcDbEntity"), (8, "RANH"), (100, "AcDbPolyline"), (90, "4"), (70, "1"), (10, "0"),
          (20, "0"), (10, "10"), (20, "0"), (10, "10"), (20, "10"), (10, "0"), (20, "10")))
      for number in 0..<4 {
        let x = Double(number * 10)
        drawing.add(
          drawing.insert(
            "THUA", on: "NHAN", x, 0,
            attributes: [
              ("SOTHUA", "\(number + 1)", x + 5, 5), ("LOAIDAT", "ODT", x + 5, 4), ("DTICH", "100,0", x + 5, 3),
              ("GHICHU", "x", x + 5, 2),
            ]))
      }
      try folder.file("to ban do dia chinh.dxf", drawing.dxf())
      let (text, reports) = try loaded(folder, ["to ban do dia chinh.dxf"])
      for line in ["parcel_no: {tag: SOTHUA}", "code: {tag: LOAIDAT}", "registered_area_m2: {tag: DTICH, locale: vi}"] {
        #expect(text.contains("        \(line)\n"), "\(text)")
      }
      #expect(reports.map { [$0.record.layer, "\($0.record.loaded)"] } == [["parcel", "4"]])
      let parcels = try Workspace("\(folder.path)/w.gpkg").land().parcels.features
      #expect(
        parcels.map { [$0.id, $0.landUse?.text ?? "", "\($0.registeredAreaSquareMetres ?? 0)"] }
          == (1...4).map { ["\($0)", "ODT", "100.0"] })
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
