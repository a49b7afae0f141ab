import Foundation
import Geodesy
import LandModel
import LandStore
import PlaneGeometry
import Testing

@Suite("landfund occupancy, allocate, clean-land, reclaim, extract")
struct InventoryCommandTests {
  private let workspace: InventoryWorkspace

  init() throws { workspace = try InventoryWorkspace() }

  private func run(_ command: String, _ options: String...) throws -> CommandRun {
    try CommandRun([command, workspace.path] + options)
  }

  private func head(_ run: CommandRun, _ keys: [String]) throws -> [String: Any] {
    #expect(run.status == 0, "\(run.messages)")
    let document = try run.json()
    let all = ["landfund", "command", "workspace", "crs", "as_of"] + keys
    #expect(Set(document.keys) == Set(all))
    let places = all.compactMap { run.output.range(of: "\n\"\($0)\": ")?.lowerBound }
    #expect(places.count == all.count && places == places.sorted())
    #expect(document["as_of"] as? String == "2021-12-24" && document["crs"] as? String == "EPSG:9216")
    return document
  }

  @Test("occupancy: the cluster H'Nor")
  func occupancy() throws {
    let document = try head(try run("occupancy", "-f", "json"), ["rows", "skipped"])
    let row = try #require((document["rows"] as? [[String: Any]])?.first)
    #expect(row["zone"] as? String == "CCN-1" && row["leased_basis"] as? String == "declared")
    #expect(abs(try #require(row["implied_denominator_m2"] as? Double) - 74_577.66) < 0.005)
    #expect(row["legal_ratio"] as? Double == 0.7)
    let csv = try run("occupancy", "-f", "csv").csv
    #expect(
      csv[0].joined(separator: ",")
        == "zone,gross_m2,leasable_m2,leased_m2,leased_basis,operating_m2,operating_basis,legal_ratio,"
        + "operating_gross_ratio,leased_gross_ratio,operating_leasable_ratio,declared_ratio,implied_denominator_m2,legal_basis"
    )
    let text = try run("occupancy").output
    #expect(text.contains("declared: 94.0%; true of the operating land only by 7.46 ha"))
    #expect(
      try run("occupancy", "--lang", "vi").output.contains(
        "chỉ đúng với đất đang hoạt động nếu diện tích tính tỷ lệ là 7,46 ha"))
  }

  @Test("allocate: the shipped criteria reproduce the printed split")
  func allocate() throws {
    let run = try run("allocate", "--explain", "-f", "json")
    let document = try head(run, ["criteria", "total", "unit", "rows", "totals", "variants"])
    let totals = try #require(document["totals"] as? [[String: Any]])
    let declared = totals.filter { $0["basis"] as? String == "declared" }.compactMap { $0["amount"] as? Int }
    #expect(declared == [105_960, 194_040])
    #expect((document["variants"] as? [Any])?.count == 6)
    #expect(try self.run("allocate").output.contains("194,040"))
    let file = workspace.folder.appending(path: "bad.yml").path
    try "name: A\ntotal: 5\nzones: [nowhere]\ncriteria: [{id: p, input: population, table: {a: 1}}]".write(
      toFile: file, atomically: true, encoding: .utf8)
    let bad = try self.run("allocate", "--criteria", file)
    #expect(bad.status == 3 && bad.messages.contains("the workspace has no zone nowhere"))
    #expect(bad.messages.split(separator: "\n").count == 1)
  }

  @Test("clean-land: rows, totals and balance close in every format")
  func cleanLand() throws {
    let run = try run("clean-land", "-f", "json")
    let document = try head(run, ["criteria", "function", "rows", "totals", "balance", "sites", "skipped"])
    let rows = try #require(document["rows"] as? [[String: Any]])
    #expect(rows.map { $0["parcel"] as? String } == ["1/1", "1/1", "1/2", "1/3"])
    #expect(rows.map { $0["verdict"] as? String } == ["clean", "not_clean", "conditional", "unknown"])
    #expect(rows.map { $0["area_m2"] as? Double } == [8000, 2000, 5000, 0])
    let balance = try #require((document["balance"] as? [[String: Any]])?.first)
    #expect(balance["total_m2"] as? Double == 15_000 && balance["clean_m2"] as? Double == 8000)
    let site = try #require((document["sites"] as? [[String: Any]])?.first)
    #expect(site["usable"] as? Bool == true && site["area_m2"] as? Double == 8000)
    #expect((site["corners"] as? [Any])?.count == 4 && (site["limits"] as? [Any])?.count == 2)
    let laws = try #require((document["criteria"] as? [String: Any])?["legal_basis"] as? [String: String])
    #expect(laws["C1"] == "Luật Đất đai 45/2013/QH13 Đ.119 k.1" && laws["C7"] == nil)
    let later = try self.run("clean-land", "-f", "json", "--as-of", "2025-01-01").json()
    #expect(
      ((later["criteria"] as? [String: Any])?["legal_basis"] as? [String: String])?["C7"]?.contains("31/2024") == true)
    let again = try self.run("clean-land", "-f", "json", "--jobs", "1")
    #expect(run.output == again.output)
    let csv = try self.run("clean-land", "-f", "csv").output
    #expect(
      csv.hasPrefix(
        "parcel,verdict,reasons,notes,next_step,area_m2,area_ellipsoid_m2\n1/1,clean,,annual_plan_missing;call:G-1,,8000,"
      ))
    let features = try #require(try self.run("clean-land", "-f", "geojson").json()["features"] as? [[String: Any]])
    #expect((features.first?["properties"] as? [String: Any])?["site"] as? String == site["site"] as? String)
    #expect(try self.run("clean-land", "--min-area", "8001").output.contains("sites: 1, usable: 0"))
    #expect(try self.run("clean-land", "--function", "castle").status == 2)
    let vietnamese = try self.run("clean-land", "--lang", "vi", "--include", "conditional").output
    #expect(
      vietnamese.contains("đất sạch: 8.000,0 m², 1 thửa") && vietnamese.contains("bồi thường, giải phóng mặt bằng"))
  }

  @Test("clean-land as a provincial list: sites, corners, reasons")
  func workbook() throws {
    let path = workspace.folder.appending(path: "list.xlsx").path
    let run = try run("clean-land", "--lang", "vi", "-o", path)
    #expect(run.status == 0, "\(run.messages)")
    let sheets = try SpreadsheetText(path)
    #expect(sheets.contains("Danh mục", "DANH MỤC QUỸ ĐẤT SẠCH KÊU GỌI ĐẦU TƯ"))
    #expect(sheets.contains("Tọa độ ranh giới", "X (bắc)") && sheets.contains("Lý do", "Tiêu chí chưa đạt"))
    #expect(sheets.contains("Danh mục", "0.8") && sheets.contains("Tọa độ ranh giới", "1587100"))
    #expect(sheets.contains("Lý do", "chưa bồi thường, giải phóng mặt bằng xong"))
  }

  @Test("clean-land --by call")
  func byCall() throws {
    let document = try head(
      try run("clean-land", "--by", "call", "-f", "json"), ["criteria", "function", "rows", "missing", "skipped"])
    let row = try #require((document["rows"] as? [[String: Any]])?.first)
    #expect(row["project"] as? String == "G-1" && row["declared_m2"] as? Double == 16_000)
    let parts = ["clean_m2", "conditional_m2", "not_clean_m2", "unknown_m2", "no_parcel_m2"].map { row[$0] as? Double }
    #expect(parts == [8000, 5000, 2000, 0, 0] && row["measured_m2"] as? Double == 15_000)
    #expect(row["household_parcels"] as? Int == 1 && row["next_step"] as? String == "compensate")
    #expect(row["households"] is NSNull)
    let map = try run("clean-land", "--by", "call", "-f", "geojson").json()
    let feature = try #require((map["features"] as? [[String: Any]])?.first)
    let properties = try #require(feature["properties"] as? [String: Any])
    #expect(Set(properties.keys) == Set(row.keys) && properties["conditional_m2"] as? Double == 5000)
    #expect((feature["geometry"] as? [String: Any])?["type"] as? String == "MultiPolygon")
    let missing = try #require(document["missing"] as? [[String: Any]])
    let lacks = missing.map { lack in
      "\(lack["verdict"] ?? "") \(lack["reason"] ?? "") \(lack["next_step"] ?? "") \(lack["area_m2"] ?? "")"
    }
    #expect(lacks == ["conditional C2 compensate 5000.0", "not_clean C6 <null> 2000.0"])
  }

  @Test("reclaim: the household's idle field")
  func reclaim() throws {
    let document = try head(try run("reclaim", "-f", "json"), ["rows", "totals", "skipped"])
    let row = try #require((document["rows"] as? [[String: Any]])?.first)
    #expect(row["parcel"] as? String == "1/2" && row["ground"] as? String == "idle" && row["months"] as? Int == 23)
    #expect(row["article"] as? String == "Luật Đất đai 45/2013/QH13 Đ.64 k.1 h")
    #expect(row["gives_clean_m2"] as? Double == 5000)
    let map = try run("reclaim", "-f", "geojson").json()
    let feature = try #require((map["features"] as? [[String: Any]])?.first)
    let properties = try #require(feature["properties"] as? [String: Any])
    #expect(Set(properties.keys) == Set(row.keys) && properties["stage"] as? String == row["stage"] as? String)
    #expect((feature["geometry"] as? [String: Any])?["type"] as? String == "MultiPolygon")
    let path = workspace.folder.appending(path: "reclaim.xlsx").path
    #expect(try run("reclaim", "-o", path, "--lang", "vi").status == 0)
    let sheets = try SpreadsheetText(path)
    // Hectares in the list, square metres behind, days as days.
    #expect(sheets.contains("Danh sách", "không đưa đất vào sử dụng") && sheets.contains("Danh sách", "0.5"))
    #expect(sheets.contains("Tổng hợp", "Diện tích (ha)") && sheets.contains("Số liệu (m²)", "5000"))
    // 1 January 2020 as spreadsheets count days.
    #expect(sheets.contains("Danh sách", "43831"))
  }

  @Test("measures as workbooks", arguments: ["shares --by landuse", "coverage", "occupancy"])
  func workbooks(_ command: String) throws {
    let path = workspace.folder.appending(path: "measure.xlsx").path
    let words = command.split(separator: " ").map(String.init)
    let run = try CommandRun([words[0], workspace.path] + words.dropFirst() + ["-o", path, "--lang", "vi"])
    #expect(run.status == 0, "\(run.messages)")
    let csv = try CommandRun([words[0], workspace.path] + words.dropFirst() + ["-f", "csv"]).csv
    let sheets = try SpreadsheetText(path)
    let data = command.hasPrefix("shares") ? "Thửa đất" : "Số liệu (m²)"
    #expect(sheets.contains(data, csv[1][0]) && sheets.contains(data, "Đơn vị: m²"))
  }

  @Test("extract: everything that applies to one parcel")
  func extract() throws {
    let document = try head(
      try run("extract", "1/1", "-f", "json"),
      ["parcel", "areas", "plans", "shares", "findings", "clean_land", "markers", "projects", "corners", "geometry"])
    let parcel = try #require(document["parcel"] as? [String: Any])
    #expect(parcel["sheet_no"] as? String == "1" && parcel["tenure"] as? String == "state" && parcel.count == 20)
    let plans = try #require(document["plans"] as? [[String: Any]])
    #expect(plans.map { $0["id"] as? String } == ["B", "LB"])
    #expect(plans[0]["prevails_m2"] as? Double == 10_000 && plans[0]["in_annual_plan"] is NSNull)
    #expect(plans[0]["decision_no"] as? String == "1335/QĐ-UBND" && plans[1]["in_annual_plan"] as? Bool == false)
    let verdicts = try #require(document["clean_land"] as? [[String: Any]])
    for ofCall in [false, true] {
      let rows = verdicts.filter { ($0["call"] is NSNull) != ofCall }
      #expect(rows.map { $0["verdict"] as? String } == ["clean", "not_clean"])
    }
    let shares = try #require(document["shares"] as? [String: [[String: Any]]])
    #expect(shares["landuse"]?.first?["pct"] as? Double == 100 && shares["scheme"]?.count == 1)
    #expect((document["corners"] as? [Any])?.count == 4)
    #expect((document["projects"] as? [[String: Any]])?.first?["kind"] as? String == "call")
    let text = try run("extract", "1/1", "--lang", "vi").output
    #expect(text.contains("Phiếu thông tin quy hoạch thửa đất 1/1") && text.contains("1335/QĐ-UBND"))
    let unknown = try run("extract", "9/9")
    #expect(unknown.status == 3 && unknown.messages.contains("there is no parcel 9/9"))
    #expect(unknown.messages.split(separator: "\n").count == 1)
  }

  @Test("an extract of a parcel without ground says so")
  func extractWithoutGround() throws {
    let run = try run("extract", "1/3")
    #expect(run.status == 0, "\(run.messages)")
    #expect(run.output.contains("the polygon is missing or invalid") && run.output.contains("geometry.invalid"))
    // Nothing is known of plans and projects, which is not the same as none.
    #expect(run.output.matches(of: /cannot be measured: no valid polygon/).count == 5)
    #expect(!run.output.contains("no plan covers it"))
  }

  @Test("an extract as a page: one file, every text escaped, nothing fetched")
  func page() throws {
    for (parcel, language) in [("1/1", "en"), ("1/2", "vi"), ("1/3", "vi")] {
      let run = try run("extract", parcel, "--lang", language, "-f", "html")
      #expect(run.status == 0, "\(run.messages)")
      let page = run.output
      #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"\(language)\">") && page.hasSuffix("</html>\n"))
      #expect(!page.contains("<script") && !page.contains("<b>") && !page.contains("src=") && !page.contains("href="))
      #expect(page.contains("default-src 'none'") && page.contains("size: A4"))
      #expect(page.contains("<svg"))
      // What a browser reads as a document is one to a reader of XML too, once the rule of the document type is off.
      let body = try #require(page.range(of: "<body>"))
      let end = try #require(page.range(of: "</html>"))
      let parser = XMLDocumentCheck(String(page[body.lowerBound..<end.lowerBound]))
      #expect(parser.isWellFormed)
    }
  }

  @Test("a question that depends on a day needs one")
  func day() throws {
    let undated = try InventoryWorkspace(asOf: nil)
    for command in ["occupancy", "allocate", "clean-land", "reclaim"] {
      #expect(try CommandRun([command, undated.path]).status == 2, "\(command)")
      #expect(try CommandRun([command, undated.path, "--as-of", "2021-12-24"]).status == 0, "\(command)")
    }
  }
}

/// Whether every element that opens closes, by a stack of names: enough to see an escaped text that is none.
struct XMLDocumentCheck {
  let isWellFormed: Bool

  init(_ text: String) {
    var open: [String] = []
    var isWellFormed = true
    for tag in text.matches(of: /<(\/?)([A-Za-z][A-Za-z0-9]*)([^<>]*?)(\/?)>/) {
      if !tag.4.isEmpty { continue }
      if tag.1.isEmpty { open.append(String(tag.2)) } else if open.popLast() != String(tag.2) { isWellFormed = false }
    }
    self.isWellFormed = isWellFormed && open.isEmpty
  }
}

/// The texts of a spreadsheet, sheet by sheet, as an outside reader has them.
struct SpreadsheetText {
  private let sheets: [(name: String, text: String)]

  /// Unpacks the file with `unzip`, which knows nothing of how it was written.
  init(_ path: String) throws {
    func unpack(_ member: String) throws -> String {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/usr/bin/unzip")
      process.arguments = ["-p", path, member]
      let pipe = Pipe()
      process.standardOutput = pipe
      try process.run()
      let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      process.waitUntilExit()
      return text
    }
    let shared = try unpack("xl/sharedStrings.xml").components(separatedBy: "<si>").dropFirst().map { item in
      item.replacing(/<[^>]*>/, with: "")
    }
    let names = try unpack("xl/workbook.xml").matches(of: /<sheet name="([^"]*)"/).map { String($0.1) }
    sheets = try names.enumerated().map { number, name in
      let sheet = try unpack("xl/worksheets/sheet\(number + 1).xml")
      let texts = sheet.matches(of: /t="s"><v>([0-9]+)</).compactMap { Int($0.1) }.filter { $0 < shared.count }
      let numbers = sheet.matches(of: /<v>([^<]*)</).map { String($0.1) }
      return (name, (texts.map { shared[$0] } + numbers).joined(separator: "\n"))
    }
  }

  /// Whether a sheet has a cell with that text or number.
  func contains(_ sheet: String, _ cell: String) -> Bool {
    sheets.first { $0.name == sheet }?.text.split(separator: "\n").contains { $0 == cell || $0.contains(cell) } ?? false
  }
}

/// A small town on disk: a cleared parcel with a heritage corner, a household's idle field, a parcel without ground.
struct InventoryWorkspace {
  let folder: URL
  var path: String { folder.appending(path: "town.gpkg").path }

  init(asOf: String? = "2021-12-24") throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "landfund-inventory-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Workspace.write(try InventoryWorkspace.land(asOf), to: path, landfund: "test")
  }

  private static func rectangle(_ minX: Double, _ minY: Double, _ maxX: Double, _ maxY: Double) -> Geometry {
    .rectangle(
      Box(minX: 553_000 + minX, minY: 1_587_000 + minY, maxX: 553_000 + maxX, maxY: 1_587_000 + maxY))
  }

  private static func make<Feature: LandFeature>(_ id: String, _ change: (inout Feature) -> Void) -> Feature {
    var feature = Feature(id: id)
    change(&feature)
    return feature
  }

  private static func land(_ asOf: String?) throws -> Land {
    var land = Land(
      name: "Thị trấn", system: try CoordinateReferenceSystem("EPSG:9216"), asOf: asOf.flatMap(CivilDate.init))
    let all = rectangle(-500, -500, 1500, 1500)
    land.zones = LandLayer([
      (
        make("CCN-1") {
          $0.kind = .industrialCluster
          $0.name = "H'Nor"
          $0.leasableAreaSquareMetres = 130_000
          $0.declaredLeasedSquareMetres = 91_000
          $0.declaredOperatingSquareMetres = 70_103
          $0.declaredOccupancy = 0.94
        }, rectangle(2000, 0, 2610, 300)
      ),
      (make("tp-kon-tum") { $0.kind = .growthZone }, rectangle(0, 0, 20_000, 21_768.435)),
      (make("kon-plong") { $0.kind = .growthZone }, rectangle(20_000, 0, 60_000, 34_288.355)),
    ])
    land.schemes = LandLayer([
      (
        make("S") {
          $0.level = .detailed
          $0.status = .approved
          $0.decisionNumber = "1335/QĐ-UBND"
          $0.decisionDate = CivilDate("2016-11-01")
        }, all
      )
    ])
    land.schemeBlocks = LandLayer([
      (
        make("B") {
          $0.scheme = "S"
          $0.function = FunctionCode("residential")
        }, all
      )
    ])
    land.landUsePlans = LandLayer([
      (
        make("L") {
          $0.level = .commune
          $0.status = .approved
          $0.decisionDate = CivilDate("2021-01-01")
        }, all
      )
    ])
    land.landUseBlocks = LandLayer([
      (
        make("LB") {
          $0.plan = "L"
          $0.code = "ODT"
          $0.status = .planned
        }, all
      )
    ])
    land.parcels = LandLayer(parcels)
    land.projects = LandLayer([
      (
        make("G-1") {
          $0.kind = .call
          $0.name = "Khu dân cư <script>alert(1)</script>"
          $0.declaredAreaSquareMetres = 16_000
        }, rectangle(0, 0, 150, 100)
      )
    ])
    land.roads = LandLayer([
      (
        make("R") { $0.widthMetres = 10 },
        .lineString([Position(552_000, 1_586_995), Position(555_000, 1_586_995)])
      )
    ])
    land.constraintAreas = LandLayer([
      (
        make("K") {
          $0.kind = .heritage
          $0.severity = .notClean
        }, rectangle(-20, -20, 20, 200)
      )
    ])
    return land
  }

  private static var parcels: [(feature: Parcel, geometry: Geometry?)] {
    let cleared: Parcel = make("1/1") {
      $0.sheetNumber = "1"
      $0.parcelNumber = "1"
      $0.tenure = .state
      $0.clearance = .complete
      $0.dispute = .no
      $0.registeredAreaSquareMetres = 10_000
      $0.landUse = LandUseLabel("ODT")
    }
    let field: Parcel = make("1/2") {
      $0.sheetNumber = "1"
      $0.parcelNumber = "2"
      $0.tenure = .household
      $0.recovery = .done
      $0.clearance = .partial
      $0.dispute = .no
      $0.registeredAreaSquareMetres = 5000
      $0.landUse = LandUseLabel("HNK")
      $0.idleSince = CivilDate("2020-01-01")
      $0.name = "Ruộng <b>\"\u{301} onmouseover=\"x"
    }
    let flat: Parcel = make("1/3") { $0.sheetNumber = "1" }
    let line = Geometry.polygon([
      Position(553_300, 1_587_000), Position(553_310, 1_587_000), Position(553_300, 1_587_000),
      Position(553_300, 1_587_000),
    ])
    return [(cleared, rectangle(0, 0, 100, 100)), (field, rectangle(100, 0, 150, 100)), (flat, line)]
  }
}
