import Foundation
import LandAnswers
import Geodesy
import Interchange
import LandModel
import PlaneGeometry
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

  // MARK: - A drawn site

  /// A site as GeoJSON in the working system, drawn by corners east and north of the town's.
  private func draw(_ features: [(id: String?, corners: [(Double, Double)])]) throws -> String {
    let (x, y) = (553_000.0, 1_587_000.0)
    let texts = features.map { feature in
      let ring = (feature.corners + [feature.corners[0]]).map { "[\(x + $0.0),\(y + $0.1)]" }.joined(separator: ",")
      let id = feature.id.map { #""id":"\#($0)","# } ?? ""
      return #"{"type":"Feature",\#(id)"properties":{},"geometry":{"type":"Polygon","coordinates":[[\#(ring)]]}}"#
    }
    let crs = #""crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::9216"}}"#
    let file = folder.appendingPathComponent("site.geojson")
    try #"{"type":"FeatureCollection",\#(crs),"features":[\#(texts.joined(separator: ","))]}"#.write(
      to: file, atomically: true, encoding: .utf8)
    return file.path
  }

  private func box(_ west: Double, _ east: Double, _ south: Double, _ north: Double) -> [(Double, Double)] {
    [(west, south), (east, south), (east, north), (west, north)]
  }

  private func site(_ path: String, id: String? = nil, land changed: Land? = nil) throws -> [String: Any] {
    let workspace = changed == nil ? self.path : folder.appendingPathComponent("changed.gpkg").path
    if let changed { try Workspace.write(changed, to: workspace, landfund: Product.version) }
    let json = try Inquiry(try Workspace(workspace), asOf: day, jobs: 2).extract(polygon: path, id: id).json
    return try #require(try JSONSerialization.jsonObject(with: Data(json.documentText.utf8)) as? [String: Any])
  }

  private func sorted(_ value: Any?) throws -> String {
    String(
      decoding: try JSONSerialization.data(withJSONObject: try #require(value), options: .sortedKeys), as: UTF8.self)
  }

  /// The sum of the areas of rows.
  private func area(of rows: [[String: Any]]) -> Double {
    rows.reduce(0) { $0 + ($1["area_m2"] as? Double ?? .nan) }
  }

  @Test("a site drawn where a parcel lies has the parcel's plans, shares, verdicts, projects and corners")
  func siteLikeParcel() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let parcel = try extract("1/1")
    let site = try site(try draw([("A", box(80, 120, 0, 20))]))
    for key in ["plans", "shares", "clean_land", "markers", "projects", "corners"] {
      #expect(try sorted(parcel[key]) == sorted(site[key]), "\(key)")
    }
    #expect((site["site"] as? [String: Any])?["id"] as? String == "A" && site["parcel"] == nil)
    #expect(site["no_parcel_m2"] as? Double == 0)
    let parts = try #require(site["parcels"] as? [[String: Any]])
    #expect(parts.count == 1 && parts[0]["id"] as? String == "1/1")
    #expect(parts[0]["share_of_parcel_ratio"] as? Double == 1)
  }

  @Test("a site closes: verdicts and ground without a parcel are its area, ground in two parcels counts once")
  func siteCloses() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    var land = try Workspace(path).land()
    // Another parcel over the east half of 1/1, and an area that forbids a strip of the site.
    var twin = Parcel(id: "1/5")
    (twin.tenure, twin.clearance, twin.dispute) = (.household, Clearance.none, .no)
    land.parcels = LandLayer(
      land.parcels.indices.map { (land.parcels[$0], land.parcels.geometry.geometry(at: $0)) }
        + [(twin, ZoneQuestionTests.box(100, 120, 0, 20))])
    var strip = ConstraintArea(id: "HC")
    (strip.kind, strip.severity) = (.floodCorridor, .notClean)
    land.constraintAreas = LandLayer([(strip, ZoneQuestionTests.box(80, 90, 0, 100))])
    let document = try site(try draw([(nil, box(70, 130, 10, 30))]), land: land)
    let own = try #require(document["clean_land"] as? [[String: Any]]).filter { $0["call"] is NSNull }
    let judged = area(of: own)
    let without = try #require(document["no_parcel_m2"] as? Double)
    // 60 × 20 m, of which 40 × 10 m in 1/1.
    #expect(abs(judged - 400) < 1e-6 && abs(without - 800) < 1e-6, "\(own)")
    let parts = try #require(document["parcels"] as? [[String: Any]])
    #expect(parts.map { $0["id"] as? String } == ["1/1", "1/5"])
    #expect(parts.map { $0["area_m2"] as? Double } == [400, 200])
    #expect(parts.map { $0["share_of_parcel_ratio"] as? Double } == [0.5, 0.5])
    let constraints = try #require(document["constraints"] as? [[String: Any]])
    #expect(constraints.count == 1 && constraints[0]["area_m2"] as? Double == 200, "\(constraints)")
    #expect((document["site"] as? [String: Any])?["id"] is NSNull)
    let steps = try #require(document["next_steps"] as? [[String: Any]])
    let conditional = own.filter { $0["verdict"] as? String == "conditional" }
    #expect(area(of: steps) == area(of: conditional))
  }

  @Test("the corners may stand in a table, X the northing")
  func siteOfCorners() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let table = folder.appendingPathComponent("goc.csv")
    try "X,Y\n1587000,553080\n1587020,553080\n1587020,553120\n1587000,553120\n".write(
      to: table, atomically: true, encoding: .utf8)
    var question = FileQuestion()
    question.system.stated = try CoordinateReferenceSystem("EPSG:9216")
    let inquiry = try Inquiry(try Workspace(path), asOf: day, jobs: 2)
    let document = try inquiry.extract(polygon: table.path, question)
    #expect(document.text.contains("800.0 m²") && document.text.contains("1/1"), "\(document.text)")
    #expect(throws: Refusal.self) { try inquiry.extract(polygon: table.path) }
  }

  @Test(
    "of several polygons one is named; what names none or is no polygon is refused in both languages",
    arguments: [
      (nil, RefusalCode.ambiguousIdentifier, "A, B"), ("C", .unknownIdentifier, "A, B"), ("B", .badGeometry, "invalid"),
    ] as [(String?, RefusalCode, String)])
  func siteRefused(_ id: String?, _ code: RefusalCode, _ words: String) throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = try draw([("A", box(0, 10, 0, 10)), ("B", [(0, 0), (10, 10), (10, 0), (0, 10)])])
    let refusal = try #require(throws: Refusal.self) { try site(path, id: id) }
    #expect(refusal.code == code && refusal.message.en != refusal.message.vi, "\(refusal)")
    #expect("\(refusal.message.en) \(refusal.remedy.en)".contains(words), "\(refusal)")
    #expect((try site(path, id: "A")["areas"] as? [String: Any])?["grid_m2"] as? Double == 100)
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
