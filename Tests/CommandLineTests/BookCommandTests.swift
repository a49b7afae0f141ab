import Foundation
import Testing

@Suite("The books")
struct BookCommandTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    func write(_ name: String, _ features: [String]) throws {
      try folder.write(
        name,
        #"{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"EPSG:9216"}},"features":["#
          + features.joined(separator: ",") + "]}")
    }
    try write("z.geojson", [rectangle(#""id":"T","kind":"commune","code":"T","population":1000"#, 0, 0, 400, 300)])
    try write(
      "s.geojson",
      [
        rectangle(
          #""id":"S","level":"detailed","status":"approved","decision_date":"2018-06-15","published_on":"2018-07-10""#,
          0,
          0, 400, 300)
      ])
    try write("b.geojson", [rectangle(#""id":"S/1","scheme":"S","function":"residential""#, 0, 0, 200, 300)])
    try write(
      "p.geojson",
      [rectangle(#""id":"K","kind":"call","target_function":"residential""#, 0, 0, 100, 100)])
    try folder.write(
      "so-lieu.csv",
      """
      id,document,text,measure,subject,filter,value,unit,precision
      1,Đề án,1 đồ án,schemes.zones.approved,,zone=T,1,count,
      2,Đề án,3 vị trí,schemes.zones.positions,,zone=T,3,count,
      3,Đề án,12 ha,balance.subject.area_m2,T,,12,ha,1
      4,Đề án,11 ha,balance.subject.area_m2,T,,11,ha,1
      5,Đề án,cả hai,sum,,3;4,25,ha,1
      6,Đề án,không có,clearance.rows.cleared_ratio,,subject=T,70,percent,1
      """)
    try folder.write(
      "m.yml",
      "workspace: t\ncrs: EPSG:9216\nas_of: 2021-12-24\nsources:\n  - {layer: zone, path: z.geojson}\n"
        + "  - {layer: scheme, path: s.geojson}\n  - {layer: scheme_block, path: b.geojson}\n"
        + "  - {layer: project, path: p.geojson}\n  - {layer: statement, path: so-lieu.csv}\n")
    let load = try run("load m.yml -o w.gpkg")
    try #require(load.status == 0, "\(load.messages)")
  }

  private func rectangle(_ fields: String, _ west: Int, _ south: Int, _ east: Int, _ north: Int) -> String {
    let corners = [(west, south), (east, south), (east, north), (west, north), (west, south)]
    let ring = corners.map { "[\(553_000 + $0.0),\(1_587_000 + $0.1)]" }.joined(separator: ",")
    return
      #"{"type":"Feature","properties":{\#(fields)},"geometry":{"type":"Polygon","coordinates":[[\#(ring)]]}}"#
  }

  private func run(_ line: String) throws -> CommandRun {
    try CommandRun(line.split(separator: " ").map(String.init), in: folder.url)
  }

  /// Of each book the keys of its document behind the head, and whether its rows stand on a map.
  private static let books: [(line: String, keys: [String], isMap: Bool)] = [
    ("schemes w.gpkg", ["rows", "zones"], true),
    ("adjustments w.gpkg", ["rows", "positions", "without_blocks", "balance"], true),
    ("balance w.gpkg T", ["subject", "by", "rows", "norms", "balance"], false),
    ("progress w.gpkg", ["rows", "balance"], false), ("demand w.gpkg", ["rows", "room"], true),
    ("clearance w.gpkg --by zone", ["by", "since", "rows"], true), ("projects w.gpkg", ["by", "rows", "groups"], true),
    ("forest w.gpkg", ["basis", "rows", "balance"], false), ("statements w.gpkg", ["rows", "summary"], false),
  ]

  @Test("every book has its keys in order, its rows as CSV, a workbook, both languages", arguments: books)
  func documents(_ line: String, _ keys: [String], _ isMap: Bool) throws {
    let json = try run(line + " -f json")
    #expect(json.status == 0, "\(json.messages)")
    let document = try json.json()
    let all = ["landfund", "command", "workspace", "crs", "as_of"] + keys + ["notes", "skipped"]
    #expect(Set(document.keys) == Set(all), "\(line)")
    let places = all.compactMap { json.output.range(of: "\n\"\($0)\": ")?.lowerBound }
    #expect(places.count == all.count && places == places.sorted(), "\(line)")
    #expect(try run(line + " -f json --jobs 2").output == json.output)
    #expect(try run(line + " -f csv").status == 0)
    for language in ["en", "vi"] {
      let text = try run(line + " --lang \(language)")
      #expect(text.status == 0 && text.output.contains("t · "), "\(text.output) \(text.messages)")
    }
    #expect(try run(line + " -o x.xlsx --lang vi").status == 0)
    #expect(try run(line + " -f geojson").status == (isMap ? 0 : 2), "\(line)")
  }

  @Test("another array, and one that there is not")
  func arrays() throws {
    #expect(try run("schemes w.gpkg --array zones -f csv").output.hasPrefix("zone,approved,urban,"))
    let wrong = try run("schemes w.gpkg --array parcels -f csv")
    #expect(wrong.status == 2 && wrong.messages.contains("rows, zones"), "\(wrong.messages)")
    let vietnamese = try run("schemes w.gpkg --array parcels -f csv --lang vi")
    #expect(vietnamese.messages.contains("tài liệu không có bảng parcels"), "\(vietnamese.messages)")
  }

  @Test(
    "an id that is not there is refused",
    arguments: ["progress w.gpkg --scheme X", "transfer w.gpkg X", "targets w.gpkg X", "balance w.gpkg X"])
  func unknown(_ line: String) throws {
    let run = try run(line)
    #expect(run.status == 3 && run.messages.hasSuffix("[unknown_identifier]\n"), "\(run.messages)")
  }

  @Test(
    "an option that the answer could not heed is refused",
    arguments: [
      "balance w.gpkg S --by landuse", "balance w.gpkg S --by scheme", "schemes w.gpkg --array zones -f geojson",
      "clearance w.gpkg --by project --kind commune",
    ])
  func unheeded(_ line: String) throws { #expect(try run(line).status == 2, "\(line)") }

  @Test("without a day a book is refused; a day may be given")
  func day() throws {
    try folder.write("n.yml", "workspace: t\ncrs: EPSG:9216\nsources:\n  - {layer: zone, path: z.geojson}\n")
    try #require(try run("load n.yml -o n.gpkg").status == 0)
    #expect(try run("schemes n.gpkg").status == 2)
    #expect(try run("schemes n.gpkg --as-of 24/12/2021").status == 0)
  }

  @Test("figures of documents: what holds, what differs, what cannot be computed, what contradicts")
  func statements() throws {
    let rows = try run("statements w.gpkg -f csv").csv
    func column(_ name: String) throws -> [String] {
      let place = try #require(rows[0].firstIndex(of: name))
      return rows.dropFirst().map { $0[place] }
    }
    #expect(try column("verdict") == ["holds", "differs", "holds", "differs", "differs", "not_computable"])
    #expect(try column("computed") == ["1", "0", "12", "12", "23", ""])
    #expect(try column("difference") == ["0", "3", "0", "-1", "2", ""])
    #expect(try column("contradicts") == ["", "", "4", "3", "", ""])
    #expect(try column("missing") == ["", "", "", "", "", "no_parcels"])
    let others = ["1,check.findings.count,,1,count", "2,info.layers.features,layer=zone,2,count"]
    try folder.write("so-lieu.csv", "id,measure,filter,value,unit\n" + others.map { $0 + "\n" }.joined())
    try #require(try run("load m.yml -o w.gpkg").status == 0)
    let more = try run("statements w.gpkg -f csv").csv
    let found = try #require(try run("check w.gpkg -f json --no-store").json()["findings"] as? [Any])
    #expect(more[1][6] == "\(found.count)" && more[2][6] == "1", "\(more)")
    try folder.write("so-lieu.csv", "id,measure,value,unit\n1,schemes.zones.nothing,3,count\n")
    try #require(try run("load m.yml -o w.gpkg").status == 0)
    let wrong = try run("statements w.gpkg")
    #expect(wrong.status == 3 && wrong.messages.contains("schemes.zones.nothing"), "\(wrong.messages)")
    for measure in ["schemes.zones.approved", "balance.subject.area_m2", "targets.rows.target_m2"] {
      try folder.write("so-lieu.csv", "id,measure,subject,value,unit\n7,\(measure),nowhere,3,count\n")
      try #require(try run("load m.yml -o w.gpkg").status == 0)
      let unknown = try run("statements w.gpkg")
      #expect(
        unknown.status == 3 && unknown.messages.contains("layer statement, feature 7, field subject: "),
        "\(unknown.messages)")
    }
  }

  @Test("notes say in words what is missing")
  func notes() throws {
    #expect(try run("progress w.gpkg --lang vi").output.contains("Chưa có hiện trạng sử dụng đất."))
    let code = try #require(try run("progress w.gpkg -f json").json()["notes"] as? [String])
    #expect(code == ["no_parcels", "no_current_use"])
    for code in code { #expect(try run("explain \(code)").status == 0) }
  }

  @Test("the books as ten sheets, and as text to hand in; what is missing is said")
  func tables() throws {
    #expect(try run("tables w.gpkg -o x.xlsx").status == 0)
    let names = try Archive.sheetNames(of: folder.path("x.xlsx"))
    #expect(
      names == [
        "Danh mục đồ án", "Điều chỉnh cục bộ", "Cắm mốc và kinh phí", "Cơ cấu sử dụng đất", "Chu chuyển đất đai",
        "Nhu cầu và chỉ tiêu", "Mâu thuẫn quy hoạch", "Quỹ đất sạch và kêu gọi đầu tư", "Dự án và giải phóng mặt bằng",
        "Số liệu theo hồ sơ và số đo",
      ])
    #expect(try run("tables w.gpkg --zone T -o x.html").status == 0)
    let text = try String(contentsOfFile: folder.path("x.html"), encoding: .utf8)
    #expect(text.contains("Kết quả tham khảo, không thay thế hồ sơ pháp lý") && text.contains("Thiếu lớp thửa đất."))
    #expect(text.contains("Có 1 đồ án quy hoạch") && !text.contains("script"))
    let again = try Data(contentsOf: URL(fileURLWithPath: folder.path("x.xlsx")))
    #expect(try run("tables w.gpkg -o x.xlsx").status == 0)
    #expect(try Data(contentsOf: URL(fileURLWithPath: folder.path("x.xlsx"))) == again)
    #expect(try run("tables w.gpkg -o x.csv").status == 2)
  }
}

/// What an XLSX file says of itself.
private enum Archive {
  /// The names of the sheets, in their order.
  static func sheetNames(of path: String) throws -> [String] {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["unzip", "-p", path, "xl/workbook.xml"]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let xml = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return xml.matches(of: /<sheet name="([^"]*)"/).map { String($0.output.1) }
  }
}
