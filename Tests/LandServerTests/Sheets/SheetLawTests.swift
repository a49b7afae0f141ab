import Foundation
import LandAnswers
import LandInventory
import LandModel
import LandServer
import LandStore
import PlanChecks
import PlaneGeometry
import Refusals
import Reports
import SampleData
import Testing

/// Sheets have the numbers of `extract` of that workspace and day.
@Suite("sheets and extract")
struct SheetLawTests {
  @Test(
    "parcels of the sample: areas, plans, shares, corners", .timeLimit(.minutes(5)),
    arguments: ["2021-12-24", "2018-03-01", "2026-01-01"])
  func equal(_ text: String) throws {
    let (path, land) = try Self.workspace()
    defer { try? FileManager.default.removeItem(atPath: path) }
    let day = try #require(CivilDate(text))
    let snapshot = try Snapshot(try Workspace(path), day: try #require(CivilDate("2026-01-01")))
    let face = PublicFace.face(base: "http://h", language: .english)
    let context = CheckContext(land: land, asOf: day, book: try Workspace(path).ruleBook())
    let request = CleanLand.Request(
      try CleanLandCriteria(yaml: CleanLandCriteria.shippedText, file: "clean-land.yml"))
    let step = max(1, land.parcels.count / 20)
    for number in stride(from: 0, to: land.parcels.count, by: step) {
      let id = land.parcels[number].id
      let extract = try GroundExtract(number, request, context, findings: [])
      let document = ExtractDocument(
        head: WorkspaceHead(landfund: "", command: "", workspace: "", crs: "", asOf: day), extract: extract, land: land,
        language: .english
      ).json
      let answer = face.respond(
        to: try ServerRequest("GET", "/parcels/\(id)?datetime=\(text)"), snapshot, budget: WorkBudget(nil))
      guard answer.status == 200, case .bytes(let bytes) = answer.body else {
        #expect(land.parcels[number].landUse?.text.contains("C") == true, "\(id)")
        continue
      }
      let sheet = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? NSDictionary)
      let whole = try #require(
        try JSONSerialization.jsonObject(with: Data(document.compactText.utf8)) as? NSDictionary)
      for key in ["areas", "corners", "geometry"] {
        #expect(sheet[key] as? NSObject == whole[key] as? NSObject, "\(id)")
      }
      let counting = (whole["plans"] as? [NSDictionary])?.filter { $0["in_force"] as? Bool == true } ?? []
      let told = sheet["plans"] as? [NSDictionary] ?? []
      #expect(!told.isEmpty || counting.isEmpty)
      for plan in told { #expect(counting.contains(plan), "\(id): \(plan)") }
      for basis in ["scheme", "landuse"] { Self.compare(sheet, whole, basis, id) }
    }
  }

  /// A class that is told has the area that extract gives, or less where a block that stays back lies there.
  private static func compare(_ sheet: NSDictionary, _ whole: NSDictionary, _ basis: String, _ id: String) {
    func areas(_ json: NSDictionary) -> [String: Double] {
      let rows = (json["shares"] as? NSDictionary)?[basis] as? [NSDictionary] ?? []
      return Dictionary(uniqueKeysWithValues: rows.map { ($0["class"] as! String, $0["area_m2"] as! Double) })
    }
    let (told, all) = (areas(sheet), areas(whole))
    let hidden = told["not_published"] ?? 0
    #expect(abs(told.values.reduce(0, +) - all.values.reduce(0, +)) < 1e-6, "\(id)")
    for (name, area) in told where name != "not_published" {
      let difference = (all[name] ?? 0) - area
      #expect(difference > -1e-6 && difference <= hidden + 1e-6, "\(id) \(name)")
    }
    let percent = ((sheet["shares"] as? NSDictionary)?[basis] as? [NSDictionary] ?? [])
      .reduce(0) { $0 + (($1["pct"] as? Double) ?? 0) }
    #expect(told.isEmpty || abs(percent - 100) < 1e-9, "\(id)")
  }

  private static func workspace() throws -> (path: String, land: Land) {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).gpkg").path
    try Workspace.write(try KonTumSample.land(), to: path, landfund: Product.version)
    return (path, try Workspace(path).land())
  }
}
