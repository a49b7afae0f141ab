import Foundation
import Geodesy
import Interchange
import LandAnswers
import LandInventory
import LandModel
import LandStore
import PlanChecks
import PlaneGeometry
import Refusals
import Reports
import Testing

/// Answers about one of two communes that tile a town 200 m wide and 100 m high and meet at x = 100: measures are clipped to
/// it, features stay that touch it, findings stay whole.
///
/// What of each commune must be stands beside each question.
@Suite("One zone is asked about")
struct ZoneQuestionTests {
  private let folder: URL
  private let path: String
  private let day: CivilDate

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("zone-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.appendingPathComponent("w.gpkg").path
    day = try #require(CivilDate("2021-12-24"))
    try Workspace.write(Self.town(day), to: path, landfund: Product.version)
  }

  static func box(_ west: Double, _ east: Double, _ south: Double, _ north: Double) -> Geometry {
    let (x, y) = (553_000.0, 1_587_000.0)
    return .polygon([
      Position(x + west, y + south), Position(x + east, y + south), Position(x + east, y + north),
      Position(x + west, y + north), Position(x + west, y + south),
    ])
  }

  static func town(_ day: CivilDate) throws -> Land {
    var land = Land(name: "w", system: try CoordinateReferenceSystem("EPSG:9216"), asOf: day)
    func zone(_ id: String, _ kind: ZoneKind, _ name: String) -> Zone {
      var zone = Zone(id: id)
      (zone.kind, zone.name) = (kind, name)
      return zone
    }
    var park = zone("KCN", .industrialPark, "Khu công nghiệp")
    (park.leasableAreaSquareMetres, park.declaredLeasedSquareMetres) = (4_000, 2_000)
    land.zones = LandLayer([
      (zone("C", .district, "Thành phố"), box(0, 200, 0, 100)),
      (zone("W1", .commune, "Phường Một"), box(0, 100, 0, 100)),
      (zone("W2", .commune, "Phường Hai"), box(100, 200, 0, 100)), (park, box(50, 150, 50, 100)),
      (zone("T1", .village, "Thôn Đôi"), box(0, 10, 0, 10)), (zone("T2", .village, "Thôn Đôi"), box(190, 200, 0, 10)),
    ])
    func scheme(_ id: String, _ level: SchemeLevel) -> Scheme {
      var scheme = Scheme(id: id)
      (scheme.level, scheme.status, scheme.scale, scheme.decisionDate) = (
        level, .approved, 500, CivilDate("2020-01-01")
      )
      return scheme
    }
    land.schemes = LandLayer([
      (scheme("G", .general), box(0, 200, 0, 100)), (scheme("D", .detailed), box(60, 140, 0, 100)),
    ])
    func block(_ id: String, _ scheme: String, _ function: FunctionCode) -> SchemeBlock {
      var block = SchemeBlock(id: id)
      (block.scheme, block.function) = (scheme, function)
      return block
    }
    land.schemeBlocks = LandLayer([
      (block("G-1", "G", "residential"), box(0, 90, 0, 100)), (block("G-2", "G", "service"), box(90, 200, 0, 100)),
    ])
    func parcel(_ id: String, _ registered: Double?, idleSince: String? = nil) -> Parcel {
      var parcel = Parcel(id: id)
      (parcel.tenure, parcel.clearance, parcel.dispute) = (.state, .complete, .no)
      (parcel.registeredAreaSquareMetres, parcel.idleSince) = (registered, idleSince.flatMap { CivilDate($0) })
      if idleSince != nil { parcel.landUse = LandUseLabel("HNK") }
      return parcel
    }
    land.parcels = LandLayer([
      (parcel("1/1", 1_600), box(80, 120, 0, 20)), (parcel("1/2", nil), box(10, 30, 0, 20)),
      (parcel("1/3", nil, idleSince: "2015-01-01"), box(90, 110, 40, 60)),
      // It crosses itself: two triangles of 25 m² each, in the west.
      (Parcel(id: "1/4"), .polygon(bowTie)),
    ])
    var call = Project(id: "CALL")
    (call.kind, call.targetFunction) = (.call, "industry")
    land.projects = LandLayer([(call, box(70, 120, 0, 20))])
    var road = Road(id: "R-1")
    (road.kind, road.scheme) = (.redLine, "D")
    let (x, y) = (553_000.0, 1_587_000.0)
    land.roads = LandLayer([(road, .lineString([Position(x + 60, y + 30), Position(x + 140, y + 30)]))])
    func marker(_ id: String, _ state: MarkerState) -> Marker {
      var marker = Marker(id: id)
      (marker.scheme, marker.number, marker.kind, marker.state) = ("D", id, .redLine, state)
      return marker
    }
    land.markers = LandLayer([(marker("M-1", .installed), .point(Position(x + 60, y + 30)))])
    return land
  }

  private static var bowTie: [Position] {
    let (x, y) = (553_040.0, 1_587_070.0)
    return [
      Position(x, y), Position(x + 10, y + 10), Position(x + 10, y), Position(x, y + 10), Position(x, y),
    ]
  }

  private func inquiry(_ zone: String?) throws -> Inquiry {
    try Inquiry(try Workspace(path), asOf: day, zone: zone, jobs: 2)
  }

  /// The answers about everything, the west and the east.
  private func thrice<Value>(_ ask: (Inquiry) throws -> Value) throws -> (all: Value, west: Value, east: Value) {
    (try ask(try inquiry(nil)), try ask(try inquiry("Phường Một")), try ask(try inquiry("W2")))
  }

  private func object(_ json: JSONValue) throws -> [String: Any] {
    let data = Data(json.documentText.utf8)
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  private func rows(_ json: JSONValue, _ key: String = "rows") throws -> [[String: Any]] {
    try #require(try object(json)[key] as? [[String: Any]])
  }

  private func row(_ json: JSONValue, _ wanted: [String: String], in array: String = "rows") throws -> [String: Any] {
    let found = try rows(json, array).filter { row in wanted.allSatisfy { row[$0.key] as? String == $0.value } }
    return try #require(found.first, "\(wanted) in \(json.documentText)")
  }

  private func isNear(_ one: Any?, _ other: Double) -> Bool {
    (one as? Double).map { abs($0 - other) < 1e-6 } ?? false
  }

  private func area(of layer: FlatLayer) -> Double {
    layer.indices.reduce(0) { $0 + (layer.geometry(at: $1)?.area ?? 0) }
  }

  private func remove() { try? FileManager.default.removeItem(at: folder) }

  @Test("the head says which zone, and nothing where none is asked about")
  func head() throws {
    defer { remove() }
    let heads = try thrice { try object($0.occupancy().json)["zone"] as? String }
    #expect(heads.all == nil && heads.west == "W1" && heads.east == "W2")
    #expect(try inquiry("W1").shares(by: .scheme).text.hasPrefix("w · 24 Dec 2021 · zone Phường Một · EPSG:9216\n"))
  }

  @Test("shares: of 800 m² half lies on either side; the registered area is shared out in proportion to the whole")
  func shares() throws {
    defer { remove() }
    let answers = try thrice { try $0.shares(by: .scheme, registered: true).json }
    func area(_ json: JSONValue, _ parcel: String, _ kind: String) throws -> [String: Any] {
      try row(json, ["parcel": parcel, "class": kind])
    }
    #expect(try isNear(area(answers.all, "1/1", "service")["area_m2"], 600))
    #expect(try isNear(area(answers.west, "1/1", "service")["area_m2"], 200))
    #expect(try isNear(area(answers.west, "1/1", "residential")["area_m2"], 200))
    #expect(try isNear(area(answers.west, "1/1", "residential")["registered_m2"], 400))
    #expect(try isNear(area(answers.west, "1/1", "residential")["pct"], 50))
    #expect(try isNear(area(answers.east, "1/1", "service")["area_m2"], 400))
    #expect(try rows(answers.east).allSatisfy { $0["parcel"] as? String != "1/2" })
    let totals = try [answers.all, answers.west, answers.east].map { json in
      try #require(try rows(json, "balance").first)
    }
    // 800 + 400 + 400, and the drawing of the broken parcel.
    for key in ["total_m2", "planned_m2", "skipped_m2"] {
      let sums = totals.map { $0[key] as? Double ?? .nan }
      #expect(abs(sums[0] - sums[1] - sums[2]) < 1e-6, "\(key): \(sums)")
    }
    #expect(isNear(totals[2]["total_m2"], 600) && isNear(totals[2]["skipped_m2"], 0))
  }

  @Test("coverage: the detailed scheme covers 40 m of either commune; rows of the town and of what touches alone")
  func coverage() throws {
    defer { remove() }
    let answers = try thrice { try $0.coverage().json }
    func town(_ json: JSONValue) throws -> [String: Any] {
      try row(json, ["zone": "C", "level": "detailed", "base": "natural"])
    }
    #expect(try isNear(town(answers.all)["covered_m2"], 8_000) && isNear(town(answers.all)["base_m2"], 20_000))
    for half in [answers.west, answers.east] {
      #expect(try isNear(town(half)["covered_m2"], 4_000) && isNear(town(half)["base_m2"], 10_000))
      #expect(try isNear(town(half)["ratio"], 0.4))
      #expect(try isNear(row(half, ["zone": "KCN", "level": "general", "base": "built"])["base_m2"], 2_500))
    }
    let zones = Set(try rows(answers.west).compactMap { $0["zone"] as? String })
    #expect(zones == ["C", "W1", "KCN", "T1"])
    let (open, west, east) = try thrice { area(of: try $0.coverage(only: .level(.detailed)).features.geometry) }
    #expect(abs(open - west - east) < 1e-6)
  }

  @Test("markers: 80 m of line, a marker at the western end; how far the scheme is marked stays that of the whole")
  func markers() throws {
    defer { remove() }
    let answers = try thrice { try $0.markers(points: true).json }
    func scheme(_ json: JSONValue) throws -> [String: Any] { try row(json, ["scheme": "D"]) }
    #expect(try isNear(scheme(answers.all)["line_m"], 80) && isNear(scheme(answers.all)["points_required"], 2))
    for (half, marked) in [(answers.west, 1.0), (answers.east, 0)] {
      let row = try scheme(half)
      #expect(isNear(row["line_m"], 40) && isNear(row["points_required"], 1), "\(row)")
      #expect(
        isNear(row["points_marked"], marked) && isNear(row["installed"], marked) && isNear(row["longest_run_m"], 40))
      let status = try scheme(answers.all)["status"] as? String
      #expect(row["status"] as? String == status && status != nil)
      #expect(try rows(half, "points").count == 1)
      let town = try self.row(half, ["zone": "C"], in: "zones")
      #expect(isNear(town["line_m"], 40) && isNear(town["area_m2"], 4_000) && isNear(town["approved"], 1), "\(town)")
    }
    let plans = try thrice { try $0.stakeOut().json }
    let counts = try [plans.all, plans.east, plans.west].map { try rows($0).count }
    #expect(counts == [1, 1, 0])
    #expect(try isNear(row(plans.east, ["scheme": "D"], in: "schemes")["gained_m"], 40))
  }

  @Test("occupancy: half of a park lies in either commune, and what it declares speaks of the whole alone")
  func occupancy() throws {
    defer { remove() }
    let answers = try thrice { try $0.occupancy().json }
    let rows = try [answers.all, answers.west, answers.east].map { try row($0, ["zone": "KCN"]) }
    #expect(isNear(rows[0]["gross_m2"], 5_000) && isNear(rows[0]["legal_ratio"], 0.5))
    for half in rows.dropFirst() {
      #expect(isNear(half["gross_m2"], 2_500) && half["leasable_m2"] is NSNull && half["leased_m2"] is NSNull)
    }
  }

  private static let tenureAlone = CriteriaFile(
    """
    {name: n, version: "1", min_area_m2: 1, min_width_m: 1, road_distance_m: 50, offer_functions: [residential, service],
     criteria: {C2: off, C3: off, C4: off, C5: off, C6: off, C7: off, C8: off, C9: off, C10: off}, legal_basis: {}}
    """, name: "n.yml")

  @Test("clean land: sites end at the border, parcels are judged whole, and the balances add up")
  func cleanLand() throws {
    defer { remove() }
    var question = InventoryQuestion()
    question.criteria = Self.tenureAlone
    let answers = try thrice { try $0.cleanLand(question).document.json }
    func sites(_ json: JSONValue) throws -> [Double] {
      try rows(json, "sites").compactMap { $0["area_m2"] as? Double }.map { $0.rounded() }.sorted()
    }
    #expect(try sites(answers.all) == [400, 400, 800])
    #expect(try sites(answers.west) == [200, 400, 400])
    #expect(try sites(answers.east) == [200, 400])
    let registered = try rows(answers.east, "sites").compactMap { $0["registered_m2"] as? Double }
    #expect(registered.count == 1 && abs(registered[0] - 800) < 1e-6, "half of 1,600 m²")
    for key in ["total_m2", "clean_m2", "unknown_m2"] {
      let sums = try [answers.all, answers.west, answers.east].map {
        try rows($0, "balance")[0][key] as? Double ?? .nan
      }
      #expect(abs(sums[0] - sums[1] - sums[2]) < 1e-6, "\(key): \(sums)")
    }
    // By the criteria that ship the registered area of the whole parcel is compared with that of the whole.
    let notes = try thrice { asked in
      try rows(asked.cleanLand().document.json).filter { $0["parcel"] as? String == "1/1" }.map {
        "\($0["notes"] ?? "")"
      }
    }
    #expect(Set(notes.all) == Set(notes.west))
    #expect(Set(notes.all) == Set(notes.east))
  }

  @Test("by call: 50 m × 20 m of a call, 30 m of it in the west")
  func calls() throws {
    defer { remove() }
    var question = InventoryQuestion()
    question.criteria = Self.tenureAlone
    let answers = try thrice { try $0.calls(question).json }
    let rows = try [answers.all, answers.west, answers.east].map { try row($0, ["project": "CALL"]) }
    for (row, figures) in zip(rows, [(1_000.0, 800.0, 200.0), (600, 400, 200), (400, 400, 0)]) {
      #expect(isNear(row["measured_m2"], figures.0) && isNear(row["clean_m2"], figures.1), "\(row)")
      #expect(isNear(row["no_parcel_m2"], figures.2), "\(row)")
    }
  }

  @Test("reclaim: 400 m² of idle land, half of it on either side; none where none lies")
  func reclaim() throws {
    defer { remove() }
    let answers = try thrice { try $0.reclaim().json }
    for (json, area) in [(answers.all, 400.0), (answers.west, 200), (answers.east, 200)] {
      #expect(try isNear(row(json, ["parcel": "1/3"])["area_m2"], area))
      #expect(try isNear(rows(json, "totals").first?["area_m2"], area))
    }
    #expect(try rows(try inquiry("T1").reclaim().json, "rows").isEmpty)
  }

  @Test("export and report: features that touch the zone, whole")
  func features() throws {
    defer { remove() }
    let workspace = try Workspace(path)
    let land = try workspace.land()
    let tables = try workspace.tables(.all, of: land, in: (name: "W2", day: day))
    let parcels = try #require(tables.first { $0.name == "parcel" })
    #expect((0..<parcels.count).compactMap { parcels.column("id")?[$0].text } == ["1/1", "1/3"])
    #expect(abs(area(of: parcels.geometry) - 1_200) < 1e-6)
    #expect(!tables.contains { $0.name == "marker" } && tables.contains { $0.name == "road" })
    let report = try inquiry("W2").report()
    #expect(report.land.parcels.count == 2 && report.land.markers.isEmpty)
    #expect(
      isNear(try row(report.coverage.json, ["zone": "C", "level": "detailed", "base": "natural"])["base_m2"], 10_000))
    #expect(report.check.result.findings.allSatisfy { finding in !finding.subjects.contains { $0.id == "1/4" } })
    #expect(try inquiry("W1").report().check.result.findings.contains { $0.subjects.contains { $0.id == "1/4" } })
  }

  @Test("findings stay whole")
  func findings() throws {
    defer { remove() }
    let answers = try thrice { Set(try $0.check().document.result.findings.map(\.id)) }
    #expect(answers.all == answers.west.union(answers.east) && answers.west != answers.all)
    let whole = try inquiry(nil).check().document.result.findings
    for finding in try inquiry("W1").check().document.result.findings {
      #expect(whole.first { $0.id == finding.id }?.areaSquareMetres == finding.areaSquareMetres)
    }
  }

  @Test(
    "a name of several, of none, and a zone that cuts nothing are refused",
    arguments: [
      ("thôn đôi", RefusalCode.ambiguousIdentifier, "T1, T2"), ("Phường Ba", .unknownIdentifier, "Phường Ba"),
    ])
  func refused(_ name: String, _ code: RefusalCode, _ words: String) throws {
    defer { remove() }
    let refusals = [
      try #require(throws: Refusal.self) { try inquiry(name) },
      try #require(throws: Refusal.self) {
        let workspace = try Workspace(path)
        _ = try workspace.tables(.findings, of: try workspace.land(), in: (name: name, day: day))
      },
    ]
    for refusal in refusals {
      #expect(refusal.code == code && refusal.message.en.contains(words) && refusal.message.vi.contains(words))
    }
  }

  @Test("a zone whose boundary crosses itself cuts nothing")
  func broken() throws {
    defer { remove() }
    var land = try Self.town(day)
    land.zones = LandLayer([(land.zones[1], .polygon(Self.bowTie))])
    let other = folder.appendingPathComponent("v.gpkg").path
    try Workspace.write(land, to: other, landfund: Product.version)
    let refusal = try #require(throws: Refusal.self) { try Inquiry(try Workspace(other), asOf: day, zone: "W1") }
    #expect(refusal.code == .badGeometry && refusal.place.featureID == "W1" && refusal.place.layer == "zone")
  }
}
