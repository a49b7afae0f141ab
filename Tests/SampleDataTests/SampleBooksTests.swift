import LandBooks
import LandModel
import PlanChecks
import SampleData
import Testing

/// What the books say of the sample; `geodata/kon-tum/README.md` has the arithmetic.
@Suite("books of the sample")
struct SampleBooksTests {
  /// Made once, because it takes seconds.
  private static let made = Result { try ledger() }

  private static func ledger(zone: String? = nil) throws -> Ledger {
    let land = try KonTumSample.land()
    let book = try RuleBook.shipped.overlaid(with: land.settings.rules ?? "", file: "rules.yml")
    let extent = try zone.map { ZoneExtent(try #require(land.zones.index(of: $0)), of: land) }
    return Ledger(CheckContext(land: land, asOf: try #require(land.asOf), book: book, zone: extent))
  }

  private func ledger() throws -> Ledger { try Self.made.get() }

  /// The values of some columns in the rows where other columns have the given texts, as `key=value;key=value`.
  private func lines(_ table: BookTable?, _ filter: String, _ columns: String) throws -> [String] {
    let table = try #require(table)
    let wanted = filter.split(separator: ";").map { $0.split(separator: "=").map(String.init) }
    func text(_ row: [TableValue], _ column: String) throws -> String {
      short(row[try #require(table.columns.firstIndex(of: column), "\(column)")])
    }
    return try table.rows
      .filter { row in try wanted.allSatisfy { try text(row, $0[0]) == $0[1] } }
      .map { row in try columns.split(separator: ",").map { try text(row, String($0)) }.joined(separator: " ") }
  }

  /// Numbers to six decimals, areas to square metres.
  private func short(_ value: TableValue) -> String {
    switch value {
    case .null: "-"
    case .text(let text): text
    case .date(let day): day.description
    case .count(let count): "\(count)"
    case .flag(let flag): "\(flag)"
    case .list(let texts): texts.joined(separator: "+")
    case .number(let number) where number.magnitude >= 100: "\(Int(number.rounded()))"
    case .number(let number):
      number == number.rounded() ? "\(Int(number))" : "\((number * 1e6).rounded() / 1e6)"
    }
  }

  @Test("register: 72 = 8 + 44 urban and 20 rural ones of the city; 8 + 7 functional ones of the economic zone")
  func schemes() throws {
    let zones = try ledger().schemes().table("zones")
    let columns = "approved,urban,rural,functional,above,draft"
    #expect(try lines(zones, "zone=tp-kon-tum", columns) == ["72 52 20 0 1 5"])
    // 46 × 3 + 24 × 2 positions; QH-40 is not published; QH-35 … QH-44 are due for review.
    #expect(
      try lines(
        zones, "zone=tp-kon-tum",
        "adjusted_schemes,positions,published,unpublished,review_overdue,declared_marked,marked"
      ) == ["70 186 71 1 10 5 4"])
    #expect(try lines(zones, "zone=kkt-bo-y", "approved,functional,above") == ["15 15 2"])
  }

  @Test("adjustments: 71 decisions, 186 positions, 5 × 6,000 + 181 × 200 − 2,400 m²")
  func adjustments() throws {
    let rows = try ledger().adjustments().table("rows")
    func sum(_ column: String) throws -> Double {
      try lines(rows, "", column).reduce(0) { $0 + (Double($1) ?? 0) }
    }
    #expect(try sum("positions") == 186 && sum("decisions") == 71)
    #expect(try abs(sum("area_m2") - 63_800) < 1)
    #expect(try lines(rows, "scheme=QH-40", "green_lost_m2") == ["600"])
    #expect(try lines(rows, "scheme=QH-27", "public_lost_m2,positions") == ["6200 2"])
    #expect(try lines(rows, "scheme=QH-28", "positions,repeated_m2,area_m2") == ["3 2400 9800"])
    #expect(try lines(rows, "scheme=QH-18", "outside_m2") == ["100"])
    #expect(try lines(rows, "scheme=QH-19", "confirmed_m2") == ["300"])
    // Restricted green, and offices, are neither public green nor public services.
    for id in ["QH-37", "QH-44", "QH-47", "QH-51"] {
      #expect(try lines(rows, "scheme=\(id)", "green_lost_m2,public_lost_m2") == ["0 0"], "\(id)")
    }
  }

  @Test("projects: what they hold, who acts, what can be asked back")
  func projects() throws {
    let book = try ledger().projects(by: .zone)
    #expect(
      try lines(book.rows, "project=DA-02", "stage,months_late,held_m2,held_basis,recoverable_m2")
        == ["late 35 30000 project 30000"])
    #expect(try lines(book.rows, "project=DA-03", "stage,recoverable_m2") == ["extension_expired 60000"])
    for number in 1...7 {
      #expect(try lines(book.rows, "project=DA-0\(number)", "owner") == ["investment"])
    }
    #expect(try lines(book.rows, "zone=kkt-bo-y", "owner").filter { $0 == "zone_board" }.count == 69)
    let groups = book.table("groups")
    // 49 × 28 + 33.2 ha over 1,392 ha.
    #expect(
      try lines(groups, "group=vung-rau-hoa", "projects,declared_m2,zone_m2,registered_ratio")
        == ["50 14052000 13920000 1.009483"])
    // 68 × 18,587 + 18,619 m² over 70,438 ha.
    #expect(
      try lines(groups, "group=kkt-bo-y", "projects,measured_m2,registered_ratio") == ["69 1282535 0.001821"])
  }

  @Test("projects of the economic zone by state")
  func states() throws {
    let groups = try Self.ledger(zone: "kkt-bo-y").projects(by: .status).table("groups")
    let counts = try ["operating", "completed", "implementing", "paused"].map {
      try lines(groups, "group=\($0)", "projects")
    }
    #expect(counts == [["21"], ["1"], ["35"], ["12"]])
  }

  @Test("clearance: nothing of Thanh Trung, all of the former park since 23 September 2020")
  func clearance() throws {
    let rows = try ledger().clearance(by: .zone, kind: nil, since: CivilDate("2020-01-01")).rows
    #expect(
      try lines(
        rows, "subject=ccn-thanh-trung", "ground_m2,cleared_m2,none_m2,parcels_left,households_left")
        == ["702850 0 702850 39 36"])
    let columns = "ground_m2,cleared_m2,cleared_ratio,cleared_since_m2"
    #expect(try lines(rows, "subject=khu-nncnc-tp-kon-tum", columns) == ["700000 700000 1 700000"])
    let later = try ledger().clearance(by: .zone, kind: nil, since: CivilDate("2021-01-01")).rows
    #expect(try lines(later, "subject=khu-nncnc-tp-kon-tum", "cleared_since_m2") == ["0"])
  }

  @Test("land use: the site changes from one code to one other; forest on 300 ha; density of the city")
  func land() throws {
    let ledger = try ledger()
    let plan = try #require(ledger.context.land.landUsePlans.index(of: "KHSDD-2021"))
    let transfer = try ledger.transfer(ofPlan: plan).rows
    #expect(try lines(transfer, "to=NKH", "from,area_m2") == ["HNK 700000"])
    #expect(
      try lines(ledger.targets(ofPlan: plan).rows, "code=NKH", "target_m2,planned_m2,current_m2,achieved_ratio")
        == ["700000 700000 0 0"])
    // Bare: 100 × 1,500 m surveyed without forest and 400 × 1,500 m under no survey.
    #expect(
      try lines(ledger.forest().rows, "code=RPH", "land_m2,natural_m2,planted_m2,bare_m2,bare_ratio")
        == ["3000000 1800000 450000 750000 0.25"])
    let city = try #require(ledger.context.land.zones.index(of: "tp-kon-tum"))
    let subject = try ledger.balance(of: .zone(city, byLandUse: false)).table("subject")
    // 171,575 / 432.89.
    #expect(try lines(subject, "", "area_m2,density_km2") == ["432890000 396"])
  }
}
