import Foundation
import Testing

/// A folder as offices hand it over, of 404 parcels on four sheets with fourteen planted truths: Shapefiles in TCVN3 without
/// a system, a drawing, MapInfo, lists with title rows and decimal commas, and files that nobody reads.
///
/// The ground is 880 × 300 m from X 1 587 000, Y 553 000, meridian 107°30′. Of each sheet a hundred parcels are 20 × 30 m, and
/// one is the strip beside them.
struct MessyFolder {
  private let place: URL

  /// Writes the folder `Ban giao` into another one.
  static func write(into folder: TemporaryFolder) throws {
    let messy = MessyFolder(place: folder.url.appendingPathComponent("Ban giao"))
    for name in ["Dia chinh", "QHPK phia Bac", "Dau tu"] {
      try FileManager.default.createDirectory(
        at: messy.place.appendingPathComponent(name), withIntermediateDirectories: true)
    }
    for sheet in 0..<4 { try messy.writeParcels(sheet) }
    try messy.writePolygons(
      "Ranh phuong", "geojson", "MAXA,TENXA,DTTN", [("23293,Phường Kon Tum,\"40,2\"", rect(-50, -50, 980, 400))])
    try messy.writePolygons(
      "QHSDD2030", "tab", "LOAIDAT", [("LUC", rect(0, 0, 110, 300)), ("ODT", rect(110, 0, 770, 300))])
    try messy.writePolygons(
      "Ba loai rung", "shp", "LOAI", [("Phòng hộ", rect(400, 0, 30, 50)), ("Sản xuất", rect(600, 0, 50, 50))])
    try messy.write("QHPK phia Bac/QHPK phia Bac 1-2000.dxf", drawing)
    try messy.write("QHPK phia Bac/Bang toa do moc.csv", markers)
    try messy.write(
      "Dau tu/Danh muc keu goi dau tu.csv",
      "DANH MỤC KÊU GỌI ĐẦU TƯ;;;;\nMã;Tên dự án;Tờ bản đồ;Thửa đất số;Diện tích (ha)\nKG-01;Khu dịch vụ;12;1-4;0,24\n"
        + "KG-02;Khu ở;13;\"5; 6; 999\";0,12\n")
    try messy.write("ban ve cu.dwg", "AC1032")
    try messy.write("anh.jpg", "x")
    try messy.write("~$so.xlsx", "x")
  }

  private func write(_ name: String, _ text: String) throws {
    try Data(text.utf8).write(to: place.appendingPathComponent(name))
  }

  /// Writes polygons as a file that other programs write, texts of DBF and TAB in TCVN3.
  private func writePolygons(_ name: String, _ ending: String, _ head: String, _ rows: [(String, String)]) throws {
    let text = head + ",WKT\n" + rows.map { "\($0.0),\"\($0.1)\"\n" }.joined()
    try write("\(name).csv", text)
    let encoding = ending == "geojson" ? [] : ["--to-encoding", "TCVN3"]
    let run = try CommandRun(
      ["convert", "\(name).csv", "\(name).\(ending)", "--crs", "EPSG:9216"] + encoding, in: place)
    try #require(run.status == 0, "\(run.messages)")
    try FileManager.default.removeItem(at: place.appendingPathComponent("\(name).csv"))
  }

  // MARK: - Parcels

  private func writeParcels(_ sheet: Int) throws {
    let rows = (1...101).map { number -> (String, String) in
      let (x, y) = (sheet * 220 + (number - 1) % 10 * 20, (number - 1) / 10 * 30)
      var shape = number <= 100 ? Self.rect(x, y, 20, 30) : Self.rect(sheet * 220 + 200, 0, 20, 300)
      var (stated, area) = (number, number <= 100 ? "600,0" : "6000,0")
      switch (sheet, number) {
      case (0, 15): shape = Self.rect(x, y, 22, 30)  // 60 m² of its neighbour
      case (1, 20): area = "700,0"  // 100 m² too much
      case (2, 8): stated = 7  // the number of another one
      case (3, 33): shape = Self.polygon([(x, y), (x + 20, y + 30), (x + 20, y), (x, y + 30)])  // crosses itself
      default: break
      }
      let state = number <= 50 ? "Đã xong,Đã thu hồi" : "Chưa,Chưa thu hồi"
      let holder = number % 3 == 0 ? "UBND cấp xã quản lý" : "Hộ gia đình"
      return ("\(stated),\"\(area)\",\(number % 2 == 0 ? "CLN" : "ODT"),\(state),\(holder),Nguyễn Văn A", shape)
    }
    let name = "Dia chinh/to-\(12 + sheet)"
    try writePolygons(name, "shp", "SHTHUA,DTICH,LOAIDAT,GPMB,THUHOI,DOITUONG,CHU", rows)
    try FileManager.default.removeItem(at: place.appendingPathComponent("\(name).prj"))
  }

  private static func rect(_ x: Int, _ y: Int, _ width: Int, _ height: Int) -> String {
    polygon([(x, y), (x + width, y), (x + width, y + height), (x, y + height)])
  }

  private static func polygon(_ corners: [(Int, Int)]) -> String {
    let ring = (corners + corners.prefix(1)).map { "\(553_000 + $0.0) \(1_587_000 + $0.1)" }
    return "POLYGON((\(ring.joined(separator: ","))))"
  }

  // MARK: - The scheme

  /// Twelve blocks of 110 × 100 m in four columns within their boundary.
  private static var drawing: String {
    var entities: [String] = []
    func add(_ type: String, _ layer: String, _ pairs: [(Int, String)]) {
      let all = [(0, type), (5, String(256 + entities.count, radix: 16)), (100, "AcDbEntity"), (8, layer)] + pairs
      entities.append(all.map { "\($0.0)\n\($0.1)\n" }.joined())
    }
    func place(_ x: Int, _ y: Int) -> [(Int, String)] { [(10, "\(553_000 + x)"), (20, "\(1_587_000 + y)")] }
    func outline(_ layer: String, _ x: Int, _ y: Int, _ width: Int, _ height: Int) {
      let corners = [(x, y), (x + width, y), (x + width, y + height), (x, y + height)]
      add("LWPOLYLINE", layer, [(100, "AcDbPolyline"), (90, "4"), (70, "1")] + corners.flatMap { place($0.0, $0.1) })
    }
    func text(_ text: String, _ x: Int, _ y: Int) {
      add("TEXT", "CHU", [(100, "AcDbText")] + place(x, y) + [(40, "2"), (1, text)])
    }
    outline("RANH", 0, 0, 440, 300)
    for number in 0..<12 {
      let (column, row) = (number / 3, number % 3)
      let west = number == 6 ? 1 : 0  // 100 m² of its neighbour
      let east = number == 11 ? 3 : 0  // 300 m² outside
      let missing = number == 4 ? 2 : 0  // 220 m² of nobody
      outline("O-CHUC-NANG", column * 110 - west, row * 100, 110 + west + east, 100 - missing)
      text("\(["OM", "CX", "CC"][row])-0\(column + 1)", column * 110 + 50, row * 100 + 50)
      text("11.000,0 m2", column * 110 + 50, row * 100 + 40)
    }
    text("Ghi chú chung", -20, -20)
    add("MPOLYGON", "O-CHUC-NANG", [(70, "1")])
    return "0\nSECTION\n2\nHEADER\n9\n$ACADVER\n1\nAC1021\n0\nENDSEC\n0\nSECTION\n2\nENTITIES\n" + entities.joined()
      + "0\nENDSEC\n0\nEOF\n"
  }

  /// Fourteen markers on the boundary, one of them surveyed 0.3 m east of its design, one planned, one without any place.
  private static var markers: String {
    let places =
      (0...4).map { ($0 * 110, 0) } + [(440, 100), (440, 200)] + (0...4).reversed().map { ($0 * 110, 300) }
      + [(0, 200), (0, 100)]
    func written(_ value: Double) -> String {
      let thousands = Int(value) / 1000
      let rest = String(format: "%07.3f", value - Double(thousands * 1000)).replacing(".", with: ",")
      return thousands < 1000 ? "\(thousands).\(rest)" : "\(thousands / 1000).\(thousands % 1000).\(rest)"
    }
    let rows = places.enumerated().map { index, place in
      let (north, east) = (Double(1_587_000 + place.1), Double(553_000 + place.0))
      let surveyed = index == 8 ? ";" : "\(written(north));\(written(index == 3 ? east + 0.3 : east))"
      return String(format: "M%02d", index + 1)
        + ";\(written(north));\(written(east));\(surveyed);\(index == 8 ? "Chưa cắm" : "Đã cắm")\n"
    }
    return "BẢNG TỌA ĐỘ MỐC GIỚI;;;;;\nHệ VN-2000, kinh tuyến trục 107°30′, múi 3°;;;;;\n"
      + "Số hiệu mốc;X thiết kế (m);Y thiết kế (m);X hiện trạng (m);Y hiện trạng (m);Tình trạng\n" + rows.joined()
      + "M99;;;;;Đã cắm\nTổng cộng: 15 mốc;;;;;\n"
  }
}
