import Foundation
import Testing

/// How results leave for Excel, MapInfo, CAD and Google Earth, read by programs that know nothing of us.
@Suite("Results for an office", .enabled(if: GDALTrait.isOn))
struct OfficeOutputTests {
  private let folder: TemporaryFolder

  /// The sample, loaded once.
  private static let sample = Result {
    let folder = try TemporaryFolder()
    for arguments in [["demo", "d"], ["load", "d/manifest.yml", "-o", "w.gpkg", "--quiet"]] {
      let run = try CommandRun(arguments, in: folder.url)
      try #require(run.status == 0, "\(run.messages)")
    }
    return folder
  }

  init() throws {
    folder = try TemporaryFolder()
    try FileManager.default.copyItem(atPath: try Self.sample.get().path("w.gpkg"), toPath: folder.path("w.gpkg"))
  }

  private func export(_ arguments: String...) throws -> CommandRun {
    let run = try CommandRun(["export", "w.gpkg"] + arguments, in: folder.url)
    #expect(run.status == 0, "\(run.messages)")
    return run
  }

  private func ogr(_ program: String, _ arguments: String...) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [program] + arguments
    process.currentDirectoryURL = folder.url
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return text
  }

  @Test("MapInfo has the colours of codes, and labels beside the layer", arguments: ["tab", "mif"])
  func mapInfo(ending: String) throws {
    _ = try export("landuse_block", "-o", "q.\(ending)", "--labels", "--lang", "vi")
    let shapes = try ogr("ogrinfo", "-al", "q.\(ending)")
    #expect(shapes.contains("BRUSH(fc:#"))
    let labels = try ogr("ogrinfo", "-al", "q-label.\(ending)")
    #expect(labels.contains("LABEL(") && labels.contains("text (String)"))
  }

  @Test("a drawing has a layer for each code in its colour, closed outlines, and labels of 2 mm")
  func drawing() throws {
    _ = try export("parcel", "-o", "p.dxf", "--labels", "--scale", "500", "--lang", "vi")
    let text = try String(contentsOf: folder.url.appending(path: "p.dxf"), encoding: .utf8)
    #expect(text.contains("ODT - Dat o tai do thi\n") && text.contains("ODT - Dat o tai do thi-TEXT\n"))
    #expect(!text.contains("\nHATCH\n") && text.contains("\nLWPOLYLINE\n"))
    let layers = try ogr("ogrinfo", "-al", "-where", "Layer = 'ODT - Dat o tai do thi'", "p.dxf")
    #expect(layers.contains("POLYGON") || layers.contains("LINESTRING"))
    let labels = try ogr("ogrinfo", "-al", "-where", "Layer = 'ODT - Dat o tai do thi-TEXT'", "p.dxf")
    #expect(labels.contains("s:1g") && labels.contains("POINT"))
  }

  @Test("KML and KMZ have a folder for each code, colours, and a table in the language", arguments: ["kml", "kmz"])
  func googleEarth(ending: String) throws {
    _ = try export("landuse_block", "-o", "q.\(ending)", "--lang", "vi")
    let list = try ogr("ogrinfo", "q.\(ending)")
    #expect(list.contains("Khoanh đất (quy hoạch sử dụng đất): ODT"))
    let shapes = try ogr("ogrinfo", "-al", "q.\(ending)")
    #expect(shapes.contains("Mã loại đất") && shapes.contains("<table>"))
    // What was written is read back by us, field by field.
    let run = try CommandRun(
      ["convert", "q.\(ending):" + "Khoanh đất (quy hoạch sử dụng đất): ODT – Đất ở tại đô thị", "o.csv"],
      in: folder.url)
    #expect(run.status == 0, "\(run.messages)")
  }

  @Test(
    "letters that an old encoding lacks are counted, the others come back",
    arguments: [("TCVN3", "shp"), ("TCVN3", "tab"), ("windows-1258", "shp"), ("windows-1258", "tab"), ("UTF-8", "tab")])
  func encodings(encoding: String, ending: String) throws {
    try folder.write(
      "a.geojson",
      #"{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"ten":"thửa đất ĐẤT 5 €"},"#
        + #""geometry":{"type":"Point","coordinates":[108.1,14.3]}}]}"#)
    let run = try CommandRun(["convert", "a.geojson", "o.\(ending)", "--to-encoding", encoding], in: folder.url)
    #expect(run.status == 0, "\(run.messages)")
    let back = try CommandRun(
      ["convert", "o.\(ending)", "b.csv"] + (encoding == "TCVN3" ? ["--encoding", "TCVN3"] : []), in: folder.url)
    #expect(back.status == 0, "\(back.messages)")
    let text = try String(contentsOf: folder.url.appending(path: "b.csv"), encoding: .utf8)
    switch encoding {
    case "TCVN3":
      #expect(text.contains("thửa đất ĐấT 5 ?"), "\(text)")
      #expect(
        run.messages.contains("1 capital of ten became small") && run.messages.contains("1 letter of ten became ?"))
    default: #expect(text.contains("thửa đất ĐẤT 5 €"), "\(text)")
    }
  }

  @Test("a layer as a workbook and as CSV of the language: fields without shapes, a place, areas")
  func spreadsheets() throws {
    _ = try export("parcel", "-o", "p.xlsx", "--lang", "vi")
    let cells = try spreadsheetCells(folder.path("p.xlsx"), sheet: "Thửa đất")
    #expect(cells.contains("Giải phóng mặt bằng") && cells.contains("X (bắc)") && cells.contains("Tổng cộng"))
    _ = try export("-o", "all.xlsx", "--lang", "vi")
    #expect(try ogr("ogrinfo", "all.xlsx").contains("Mốc giới"))
    // A commune lies in its district, and a scheme on another one: their areas are not added.
    for (sheet, isAdded) in [("Thửa đất", true), ("Khu vực", false), ("Đồ án quy hoạch", false)] {
      let all = try spreadsheetCells(folder.path("all.xlsx"), sheet: sheet)
      #expect(all.contains("Diện tích (m²)") && all.contains("Tổng cộng") == isAdded, "\(sheet)")
    }
    _ = try export("parcel", "-o", "p.csv", "--locale", "vi")
    let bytes = try Data(contentsOf: folder.url.appending(path: "p.csv"))
    #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF] + Array("Mã;Tên;".utf8)) && bytes.suffix(2) == Data([0x0D, 0x0A]))
    #expect(!String(decoding: bytes, as: UTF8.self).contains("POLYGON"))
  }

  @Test("a table that lies nowhere leaves without columns of places")
  func tableWithoutGeometry() throws {
    try folder.write("t.csv", "Mã;Tên\nA;Khu A\nB;Khu B\n")
    for name in ["o.csv", "o.xlsx"] {
      let run = try CommandRun(["convert", "t.csv", name, "--locale", "vi", "--lang", "vi"], in: folder.url)
      #expect(run.status == 0, "\(run.messages)")
    }
    let bytes = try Data(contentsOf: folder.url.appending(path: "o.csv"))
    #expect(bytes == Data("\u{FEFF}Mã;Tên\r\nA;Khu A\r\nB;Khu B\r\n".utf8), "\(String(decoding: bytes, as: UTF8.self))")
    #expect(try !ogr("ogrinfo", "-al", "o.xlsx").contains("Kinh"))
  }

  /// Every command that prints rows, on the sample or on a file of two squares.
  static let commands = [
    "area a.geojson", "overlap a.geojson a.geojson", "tile a.geojson", "validate a.geojson",
    "repair a.geojson -o r.geojson --method linework", "check w.gpkg --no-store --fail-on never",
    "check w.gpkg --no-store --fail-on never --detail parcels", "shares w.gpkg --by landuse --registered",
    "coverage w.gpkg", "markers w.gpkg", "markers w.gpkg --points", "markers w.gpkg --stakeout", "occupancy w.gpkg",
    "allocate w.gpkg", "allocate w.gpkg --explain", "compare w.gpkg KKT-BO-Y KKT-BO-Y-DC", "clean-land w.gpkg",
    "clean-land w.gpkg --by call", "reclaim w.gpkg", "waive w.gpkg --list",
    "schemes w.gpkg", "schemes w.gpkg --array zones", "adjustments w.gpkg", "adjustments w.gpkg --array positions",
    "balance w.gpkg QH-28", "balance w.gpkg tp-kon-tum --array norms", "progress w.gpkg", "transfer w.gpkg QHSDD-2030",
    "targets w.gpkg QHSDD-2030", "demand w.gpkg", "clearance w.gpkg --by project", "projects w.gpkg",
    "projects w.gpkg --by zone --array groups", "forest w.gpkg", "statements w.gpkg",
  ]

  @Test("every command with rows writes them for a spreadsheet, cell by cell, and as a workbook", arguments: commands)
  func everyCommand(line: String) throws {
    let squares = [(0, 0), (5, 0)].enumerated().map { number, corner in
      let (x, y) = (553_000 + corner.0, 1_587_000 + corner.1)
      return
        #"{"type":"Feature","properties":{"id":"=\#(number)"},"geometry":{"type":"Polygon","coordinates":[[[\#(x),\#(y)],"#
        + "[\(x + 10),\(y)],[\(x + 10),\(y + 10)],[\(x),\(y + 10)],[\(x),\(y)]]]}}"
    }
    try folder.write(
      "a.geojson",
      #"{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"EPSG:9216"}},"features":["#
        + squares.joined(separator: ",") + "]}")
    let words = line.split(separator: " ").map(String.init)
    let plain = try CommandRun(words + ["-f", "csv", "--quiet"], in: folder.url)
    #expect(plain.status <= 1, "\(plain.messages)")
    let rows = plain.output.split(separator: "\n").count
    for (locale, separator) in [("vi", ";"), ("en", ",")] {
      let run = try CommandRun(words + ["-f", "csv", "--locale", locale, "--quiet"], in: folder.url)
      #expect(run.status == plain.status, "\(run.messages)")
      let bytes = Array(run.output.utf8)
      #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]) && bytes.suffix(2) == [0x0D, 0x0A])
      let lines = run.output.split(separator: "\r\n")
      #expect(lines.count == rows, "\(lines.count) lines, not \(rows)")
      // A name of a column in a heading was forgotten in the list of words.
      #expect(!lines[0].contains("_") && lines[0].contains(separator), "\(lines[0])")
      #expect(!run.output.contains("\(separator)=") && !run.output.contains("\u{FEFF}="))
    }
    guard !line.hasPrefix("repair") else { return }
    let workbook = try CommandRun(words + ["-o", "x.xlsx", "--lang", "vi", "--quiet"], in: folder.url)
    #expect(workbook.status == plain.status, "\(workbook.messages)")
    #expect(try ogr("ogrinfo", "x.xlsx").contains("1: "))
  }

  @Test("help and usage errors are Vietnamese with --lang vi")
  func vietnamese() throws {
    let help = try CommandRun(["export", "--help", "--lang", "vi"], in: folder.url)
    #expect(help.status == 0 && help.output.hasPrefix("TỔNG QUAN: Ghi một lớp") && help.output.contains("TÙY CHỌN:"))
    #expect(!help.output.contains("The ") && !help.output.contains("OPTIONS"))
    let wrong = try CommandRun(["area", "a.geojson", "--nothing", "--lang", "vi"], in: folder.url)
    for line in [["--lang", "vi"], ["--help", "--lang=vi"], ["help", "area", "--lang", "vi"]] {
      #expect(try CommandRun(line, in: folder.url).output.hasPrefix("TỔNG QUAN: Đo"), "\(line)")
    }
    #expect(wrong.status == 2 && wrong.messages.hasPrefix("Lỗi: không có tùy chọn '--nothing'"), "\(wrong.messages)")
    #expect(wrong.messages.contains("Cách dùng: landfund area <tệp>") && !wrong.messages.contains("Usage"))
    let missing = try CommandRun(["repair", "--lang=vi"], in: folder.url)
    #expect(missing.messages.contains("thiếu tham số '<tệp>'"), "\(missing.messages)")
    let value = try CommandRun(["waive", "w.gpkg", "--rule", "x", "--lang", "vi"], in: folder.url)
    #expect(value.messages.contains("x không phải quy tắc"), "\(value.messages)")
  }
}
