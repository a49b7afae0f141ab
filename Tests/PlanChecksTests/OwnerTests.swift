import LandModel
import PlanChecks
import PlaneGeometry
import Refusals
import Testing

@Suite("Offices and communes of findings")
struct OwnerTests {
  /// A licensed project of 100 m by 100 m that is behind schedule, and a zone over its western part.
  private func town(_ kind: ZoneKind, width: Double) -> TestTown {
    var town = TestTown()
    town.project("P", square(0, 0, 100)) { $0.deadline = date("2015-01-01") }
    town.zone("Z", rectangle(0, 0, width, 100)) { $0.kind = kind }
    return town
  }

  @Test(
    "a project belongs to the board where an economic zone or industrial park holds most of it, else to investment",
    arguments: [
      (ZoneKind.economicZone, 50.01, Office.zoneBoard), (.economicZone, 50, .investment),
      (.industrialPark, 51, .zoneBoard),
      (.industrialCluster, 100, .investment), (.growthZone, 100, .investment),
    ])
  func projects(kind: ZoneKind, width: Double, owner: Office) throws {
    #expect(try town(kind, width: width).check(.projectStalled).findings.map(\.owner) == [owner])
    var ended = town(kind, width: width)
    ended.zones[0].feature.validTo = date("2021-12-23")
    #expect(try ended.check(.projectStalled).findings.map(\.owner) == [.investment])
  }

  @Test(
    "districts ended on 30 June 2025, and an office that has ended owns nothing new",
    arguments: [
      ("2025-06-30", Office.district, Office.district), ("2025-07-01", .commune, .planning),
    ])
  func districts(day: String, owner: Office, ofScheme: Office) throws {
    var town = TestTown()
    town.parcel("1", square(0, 0, 10)) {
      $0.landUse = LandUseLabel("LUC")
      $0.observedUse = "SKC"
    }
    #expect(try town.check(.conflictCurrent, on: date(day)).findings.map(\.owner) == [owner])
    town.scheme("S", square(0, 0, 10)) {
      $0.level = nil
      $0.office = .district
    }
    #expect(try town.check(.planMetadata, on: date(day)).findings.map(\.owner) == [ofScheme])
  }

  @Test("offices and units are called as on the day")
  func labels() {
    let names = PublicNames.shipped
    #expect(names.label(of: .land, on: date("2025-02-28")).vi == "Sở Tài nguyên và Môi trường")
    #expect(names.label(of: .land, on: date("2025-03-01")).vi == "Sở Nông nghiệp và Môi trường")
    #expect(names.label(of: .investment, on: date("2025-02-28")).vi == "Sở Kế hoạch và Đầu tư")
    #expect(names.label(of: .investment, on: date("2025-03-01")).vi == "Sở Tài chính")
    #expect(names.label(of: ZoneKind.commune, on: date("2025-06-30")).vi == "xã, phường, thị trấn")
    #expect(names.label(of: ZoneKind.commune, on: date("2025-07-01")).vi == "xã, phường, đặc khu")
    #expect(names.exists(.district, on: date("2025-06-30")) && !names.exists(.district, on: date("2025-07-01")))
    for office in Office.allCases { #expect(!office.label.vi.isEmpty && !office.label.en.isEmpty) }
  }

  @Test("offices and units of the workspace hold in place of the shipped ones")
  func ownNames() throws {
    var settings = LandSettings()
    settings[.offices] = """
      office,label_vi,label_en,valid_from,valid_to,source
      land,Phòng Kinh tế,economy office,,2021-12-23,ours
      commune,UBND xã,commune,2021-12-24,,ours
      """
    settings[.units] = "kind,label_vi,label_en,valid_from,valid_to,source\ncommune,xã,commune,,,ours\n"
    let names = try PublicNames(settings)
    #expect(names.label(of: .land, on: date("2021-12-23")).vi == "Phòng Kinh tế")
    #expect(names.label(of: ZoneKind.commune, on: date("2030-01-01")).vi == "xã")
    #expect(names.label(of: Office.planning, on: nil) == Office.planning.label)
    // An office that has ended owns nothing, and one that the list does not name is there.
    var town = TestTown()
    for id in ["1", "2"] {
      town.parcel(id, square(0, 0, 10)) { ($0.unitCode, $0.sheetNumber, $0.parcelNumber) = ("1", "6", "8") }
    }
    var land = try town.land()
    #expect(try owners(land) == [.land])
    land.settings = settings
    #expect(try owners(land) == [nil])
    #expect(try owners(land, on: "2021-12-23") == [.land])
    settings[.offices] = "office,label_vi,label_en,valid_from,valid_to,source\nking,vua,king,,,ours\n"
    let error = try #require(throws: Refusal.self) { try PublicNames(settings) }
    #expect(error.description.contains("line 2") && error.description.contains("king,vua"), "\(error)")
    settings[.offices] = "office,label_vi\nland,x\n"
    #expect(throws: Refusal.self) { try PublicNames(settings) }
  }

  private func owners(_ land: Land, on day: String = "2021-12-24") throws -> [Office?] {
    try Checker(CheckContext(land: land, asOf: date(day), rules: [.parcelNumber])).run().findings.map(\.owner)
  }

  @Test("an owner may be a list with days")
  func lists() throws {
    let overlay =
      "rules: {parcel.number: {owner: [{value: survey, valid_to: 2021-12-23}, {value: commune, valid_from: 2021-12-24}]}}"
    let book = try RuleBook.shipped.overlaid(with: overlay, file: "r")
    #expect(book.owner(of: .parcelNumber, on: date("2021-12-23")) == .survey)
    #expect(book.owner(of: .parcelNumber, on: date("2021-12-24")) == .commune)
  }

  @Test(
    "the commune of a finding holds at least half of it, of two halves the id that sorts first",
    arguments: [
      (50.0, "A"), (50.001, "A"), (49.9, "B"), (33, nil),
    ] as [(Double, String?)])
  func communes(width: Double, zone: String?) throws {
    var town = TestTown()
    town.parcel("1", rectangle(0, 0, 100, 10)) {
      $0.landUse = LandUseLabel("LUC")
      $0.observedUse = "SKC"
    }
    town.zone("A", rectangle(0, 0, width, 10))
    // 33 m of three communes: none has half.
    town.zone("B", rectangle(width, 0, width == 33 ? 33 : 100 - width, 10))
    #expect(try town.check(.conflictCurrent).findings.map(\.zone) == [zone])
  }

  @Test(
    "a commune that only touches a finding does not hold it",
    arguments: [(0.0, nil), (-0.1, nil), (60, "A")] as [(Double, String?)])
  func touching(overlap: Double, zone: String?) throws {
    var town = TestTown()
    town.parcel("1", rectangle(0, 0, 100, 10)) {
      $0.landUse = LandUseLabel("LUC")
      $0.observedUse = "SKC"
    }
    town.zone("A", rectangle(-50, 0, 50 + overlap, 10))
    #expect(try town.check(.conflictCurrent).findings.map(\.zone) == [zone])
  }
}
