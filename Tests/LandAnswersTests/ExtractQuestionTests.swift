import Foundation
import LandAnswers
import LandModel
import LandStore
import Refusals
import Reports
import Testing

/// An extract of a parcel that is named in any way, with its verdicts.
@Suite("An extract that is asked for")
struct ExtractQuestionTests {
  private let folder: URL
  private let path: String
  private let day: CivilDate

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("extract-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.appendingPathComponent("w.gpkg").path
    day = try #require(CivilDate("2021-12-24"))
    var land = try ZoneQuestionTests.town(day)
    var parcels = land.parcels.features
    let numbers = [("12", "330", "P1"), ("12", "330", "P2"), ("7", "5", "P1"), ("7", "6", "P2")]
    for (number, (sheet, parcel, unit)) in numbers.enumerated() {
      (parcels[number].sheetNumber, parcels[number].parcelNumber, parcels[number].unitCode) = (sheet, parcel, unit)
    }
    land.parcels = LandLayer(parcels, geometry: land.parcels.geometry)
    var zones = land.zones.features
    (zones[1].code, zones[1].parent, zones[2].code, zones[2].parent) = ("P1", "C", "P2", "C")
    land.zones = LandLayer(zones, geometry: land.zones.geometry)
    try Workspace.write(land, to: path, landfund: Product.version)
  }

  private func extract(_ parcel: String, in unit: String? = nil) throws -> [String: Any] {
    let json = try Inquiry(try Workspace(path), asOf: day, jobs: 2).extract(parcel: parcel, in: unit).json
    return try #require(try JSONSerialization.jsonObject(with: Data(json.documentText.utf8)) as? [String: Any])
  }

  @Test(
    "a parcel is named by its id, or by sheet and number in a unit",
    arguments: [
      ("1/1", nil, "1/1"), ("12/330", "Phường Một", "1/1"), ("tờ 12 thửa 330", "P2", "1/2"),
      ("to 7 thua 5", nil, "1/3"),
      ("7/6", "thành phố", "1/4"),
    ] as [(String, String?, String)])
  func names(_ text: String, _ unit: String?, _ id: String) throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect((try extract(text, in: unit)["parcel"] as? [String: Any])?["id"] as? String == id)
  }

  @Test(
    "what names several, none, or a unit that is not there is refused in both languages",
    arguments: [
      ("12/330", nil, RefusalCode.ambiguousIdentifier, "1/1 (Phường Một), 1/2 (Phường Hai)"),
      ("tờ 12 thửa 330", "C", .ambiguousIdentifier, "1/2 (Phường Hai)"), ("12/331", nil, .unknownIdentifier, "12/331"),
      ("7/5", "Phường Hai", .unknownIdentifier, "Phường Hai"), ("7/5", "Phường Ba", .unknownIdentifier, "Phường Ba"),
      ("7/5", "Thôn Đôi", .ambiguousIdentifier, "T1, T2"),
    ] as [(String, String?, RefusalCode, String)])
  func refused(_ text: String, _ unit: String?, _ code: RefusalCode, _ words: String) throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let refusal = try #require(throws: Refusal.self) { try extract(text, in: unit) }
    #expect(refusal.code == code && refusal.message.en != refusal.message.vi, "\(refusal)")
    #expect(refusal.message.en.contains(words) && refusal.message.vi.contains(words), "\(refusal)")
  }

  @Test("beside the verdict for the own block, 200 m² residential and 600 m² service, stands that for the call over it")
  func verdicts() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let rows = try #require(try extract("1/1")["clean_land"] as? [[String: Any]])
    func area(_ function: String, _ call: String?) -> Double {
      rows.filter { $0["function"] as? String == function && $0["call"] as? String == call }
        .reduce(0) { $0 + ($1["area_m2"] as? Double ?? .nan) }
    }
    #expect(abs(area("residential", nil) - 200) < 1e-6 && abs(area("service", nil) - 600) < 1e-6)
    #expect(abs(area("industry", "CALL") - 800) < 1e-6 && area("service", "CALL") == 0)
    // What the plan has there is no place for the industry that the call is for.
    func failsPlan(_ function: String) -> Bool {
      rows.contains { $0["function"] as? String == function && ($0["reasons"] as? [String])?.contains("C5") == true }
    }
    #expect(failsPlan("industry") && !failsPlan("service"), "\(rows)")
    let others = try #require(try extract("1/3")["clean_land"] as? [[String: Any]])
    #expect(others.allSatisfy { $0["call"] is NSNull })
  }

  @Test(
    "a block is in the five-year plan where that has its code on the ground",
    arguments: [("LUC", false), ("ODT", true)])
  func fiveYearPlan(code: String, isIn: Bool) throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    var land = try Workspace(path).land()
    func plan(_ id: String, _ kind: LandUsePlanKind) -> LandUsePlan {
      var plan = LandUsePlan(id: id)
      (plan.level, plan.kind, plan.status, plan.scale) = (.district, kind, .approved, 10_000)
      (plan.decisionDate, plan.validFrom) = (CivilDate("2021-01-01"), CivilDate("2021-01-01"))
      return plan
    }
    func block(_ id: String, _ plan: String, _ code: String) -> LandUseBlock {
      var block = LandUseBlock(id: id)
      (block.plan, block.code, block.status) = (plan, code, .planned)
      return block
    }
    let ground = ZoneQuestionTests.box(0, 200, 0, 100)
    land.landUsePlans = LandLayer([(plan("TEN", .plan), ground), (plan("FIVE", .fiveYear), ground)])
    land.landUseBlocks = LandLayer([(block("T-1", "TEN", "ODT"), ground), (block("F-1", "FIVE", code), ground)])
    try Workspace.write(land, to: folder.appendingPathComponent("v.gpkg").path, landfund: Product.version)
    let workspace = try Workspace(folder.appendingPathComponent("v.gpkg").path)
    let json = try Inquiry(workspace, asOf: day, jobs: 2).extract(parcel: "1/2", in: nil).json
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(json.documentText.utf8)) as? [String: Any])
    let plans = try #require(document["plans"] as? [[String: Any]])
    let own = try #require(plans.first { $0["id"] as? String == "T-1" })
    #expect(own["in_five_year_plan"] as? Bool == isIn, "\(own)")
  }
}
