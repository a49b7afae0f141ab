import Foundation
import GRDB
import LandModel
import Testing

/// The report for a website: what stays in the office is in no byte of it.
@Suite("the public report", .enabled(if: GDALTrait.isOn))
struct PublicReportTests {
  private let folder: TemporaryFolder
  private let workspace: String

  init() throws {
    folder = try TemporaryFolder()
    workspace = folder.path("kon-tum.gpkg")
    let load = try CommandRun(["load", "geodata/kon-tum/manifest.yml", "-o", workspace, "--quiet"])
    try #require(load.status == 0, "\(load.messages)")
  }

  @Test(
    "a text in every private field, draft, unpublished plan, defence block, licensed project and waiver is in no byte")
  func canaries() throws {
    let planted = try plant()
    #expect(try CommandRun(["check", workspace, "--quiet"]).status == 1)
    let waive = try CommandRun(
      ["waive", workspace, "--rule", "overlap.scheme", "--reason", "CANARY-reason", "--by", "CANARY-author"])
    #expect(waive.status == 0, "\(waive.messages)")
    let office = folder.path("office")
    let website = folder.path("website")
    #expect(try CommandRun(["report", workspace, "-o", office, "--quiet"]).status == 0)
    let run = try CommandRun(["report", workspace, "-o", website, "--public", "--quiet"])
    #expect(run.status == 0, "\(run.messages)")
    // The report of the office holds them, so that they are found where they are.
    let inOffice = try contents(of: office)
    #expect(inOffice.contains { $0.text.contains("CANARY-parcel-name") })
    #expect(inOffice.contains { $0.text.contains("CANARY-reason") && $0.name == "index.html" })
    let shown = try contents(of: website)
    #expect(shown.contains { $0.name == "scheme.geojson" } && shown.contains { $0.name == "findings.xlsx/sheet1.xml" })
    for file in shown {
      for word in planted where file.text.contains(word) {
        Issue.record("\(file.name) holds \(word)")
      }
      // Words of coded fields, and the sources.
      for word in ["organisation", "notified", "not_needed", "zone_board", "thua-dat.shp", "manifest.yml"] {
        #expect(!file.data.contains("\"\(word)\""), "\(file.name) holds \(word)")
      }
    }
    let schemes = try #require(shown.first { $0.name == "scheme.geojson" })
    #expect(schemes.text.components(separatedBy: "\"Feature\"").count > 30)
    // Findings are counts, and plans that stay back are in none of them.
    let summary = try #require(shown.first { $0.name == "summary.json" })
    #expect(summary.text.contains("\"findings\": []"))
    let pairs = try #require(shown.first { $0.name == "findings.csv" }).text.split(separator: "\n")
    #expect(pairs.first == "rule,plan,other_plan,findings,area_m2" && pairs.count > 1)
  }

  @Test("it is compared with no earlier one; of one zone and of each it is made too")
  func options() throws {
    let since = try CommandRun(["report", workspace, "-o", folder.path("r"), "--public", "--since", "old"])
    #expect(since.status == 2, "\(since.messages)")
    let each = try CommandRun(
      ["report", workspace, "-o", folder.path("each"), "--public", "--each", "district", "--quiet"])
    #expect(each.status == 0, "\(each.messages)")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path("each"))
    #expect(names.contains("index.html") && names.count > 1)
    #expect(try contents(of: folder.path("each")).contains { $0.name == "findings.csv" })
  }

  // MARK: - Canaries

  /// Puts a text or number that stands nowhere else into every field that does not go out, of every feature, and makes
  /// some features such as stay back whole.
  ///
  /// - Returns: what must not be found.
  private func plant() throws -> [String] {
    var planter = Planter()
    let queue = try DatabaseQueue(path: workspace)
    try queue.write { db in
      // The indexes need functions that this connection lacks, and the geometries stay.
      for name in try String.fetchAll(db, sql: "SELECT name FROM sqlite_master WHERE type = 'trigger'") {
        try db.execute(sql: "DROP TRIGGER \"\(name)\"")
      }
      planter.database = db
      try planter.visitAll()
      for (index, change) in [
        "UPDATE scheme SET published_on = '2018-07-10'",
        "UPDATE scheme SET published_on = '2931-01-01', name = '0' WHERE id = 'QH-11'",
        "UPDATE scheme SET published_on = NULL, name = '1' WHERE id = 'QH-12'",
        "UPDATE scheme SET name = '2' WHERE status = 'draft'",
        "UPDATE project SET name = '3' WHERE kind = 'licensed'",
        "UPDATE scheme_block SET function = 'defence', id = '4' WHERE id = (SELECT min(id) FROM scheme_block)",
        "UPDATE landuse_block SET code = 'CQP', id = '5' WHERE id = (SELECT min(id) FROM landuse_block)",
        "UPDATE marker SET number = '6' WHERE scheme = 'QH-11'",
        "UPDATE statement SET id = '7' WHERE id = (SELECT min(id) FROM statement)",
        "UPDATE landuse_target SET id = '8' WHERE id = (SELECT min(id) FROM landuse_target)",
      ].enumerated() {
        let canary = "CANARY-\(index)"
        try db.execute(
          sql: change.replacingOccurrences(
            of: #"(name|id|number) = '\d'"#, with: "$1 = '\(canary)'", options: .regularExpression))
      }
      planter.database = nil
    }
    try queue.close()
    return planter.planted + ["CANARY", "2931-01-01", "QH-11/", "QH-12/"]
  }

  private struct Planter: LandLayerVisitor {
    var database: Database?
    var planted: [String] = []

    mutating func visit<Feature: LandFeature>(_ layer: WritableKeyPath<Land, LandLayer<Feature>>) throws {
      let name = Feature.layer.rawValue
      var values: [(column: String, value: any DatabaseValueConvertible)] = []
      if !Publication.report.publishes("name", of: Feature.layer) { values.append(("name", text("name", of: name))) }
      for field in Feature.fields where !Publication.report.publishes(field.name, of: Feature.layer) {
        if let value = value(of: field, in: name) { values.append((field.name, value)) }
      }
      guard !values.isEmpty else { return }
      let list = values.map { "\"\($0.column)\" = ?" }.joined(separator: ", ")
      try database?.execute(sql: "UPDATE \(name) SET \(list)", arguments: StatementArguments(values.map(\.value)))
    }

    private mutating func text(_ field: String, of layer: String) -> String {
      planted.append("CANARY-\(layer)-\(field)")
      return planted[planted.count - 1]
    }

    /// What is planted into a field; `nil` where the field decides which plans count, or its words stand elsewhere too.
    private mutating func value(of field: Field, in layer: String) -> (any DatabaseValueConvertible)? {
      let number = 73_019 + planted.count
      switch field.kind {
      case .text, .reference, .landUse, .landUseCode: return text(field.name, of: layer)
      case .code:
        return ["tenure": "organisation", "recovery": "notified", "clearance": "not_needed", "office": "zone_board"][
          field.name]
      case .date, .period:
        let day = field.name == "valid_to" ? "2931-02-\(10 + planted.count % 18)" : "1931-02-\(10 + planted.count % 18)"
        planted.append(day)
        return day
      case .ratio:
        planted.append("0.\(number)31")
        return Double("0.\(number)31")
      case .count, .scale:
        planted.append("\(number)31")
        return Int("\(number)31")
      case .area, .length, .number:
        planted.append("\(number).31")
        return Double("\(number).31")
      case .function: return nil
      }
    }
  }

  // MARK: - Files

  private struct File {
    let name: String
    let text: String
    /// The text, of the page the data that it carries alone.
    var data: String {
      guard name == "index.html", let start = text.range(of: "id=\"data\">") else { return text }
      let rest = text[start.upperBound...]
      return String(rest[..<(rest.range(of: "</script>")?.lowerBound ?? rest.endIndex)])
    }
  }

  /// Every file below a folder, those of workbooks one by one.
  private func contents(of path: String) throws -> [File] {
    let names = try FileManager.default.subpathsOfDirectory(atPath: path).filter { $0.contains(".") }
    return try names.flatMap { name -> [File] in
      let file = "\(path)/\(name)"
      let last = URL(fileURLWithPath: name).lastPathComponent
      guard let bytes = FileManager.default.contents(atPath: file) else { return [] }
      guard name.hasSuffix(".xlsx") else { return [File(name: last, text: String(decoding: bytes, as: UTF8.self))] }
      let out = folder.path("unpacked-\(UUID().uuidString)")
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/usr/bin/unzip")
      process.arguments = ["-q", "-j", file, "-d", out]
      try process.run()
      process.waitUntilExit()
      return try FileManager.default.contentsOfDirectory(atPath: out).map { part in
        let bytes = FileManager.default.contents(atPath: "\(out)/\(part)") ?? Data()
        return File(name: "\(last)/\(part)", text: String(decoding: bytes, as: UTF8.self))
      }
    }
  }
}
