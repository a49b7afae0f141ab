import LandBooks
import LandModel
import PlanChecks
import PlaneGeometry
import Testing

/// What books say where there is nothing, a part, or two answers.
@Suite("Books at their edges")
struct BookEdgeTests {
  /// The town with a commune east of it, which no plan reaches, and an urban area that takes its eastern half.
  private func town() -> WorkedTown {
    var town = WorkedTown()
    town.zones += [
      (make("U") { ($0.kind, $0.code) = (.commune, "U") }, rectangle(400, 0, 600, 300)),
      (make("half") { $0.kind = .urbanArea }, rectangle(200, 0, 400, 300)),
    ]
    return town
  }

  @Test("of a zone without the subject there are no rows, and a note says why")
  func outsideTheZone() throws {
    let ledger = try town().ledger(zone: "U")
    for book in [
      try ledger.balance(of: .scheme(0)), try ledger.balance(of: .landUsePlan(0)),
      try ledger.balance(of: .zone(0, byLandUse: false)), try ledger.transfer(ofPlan: 0), try ledger.targets(ofPlan: 0),
    ] {
      #expect(book.rows.rows.isEmpty && book.balances.isEmpty, "\(book.name)")
      #expect(book.table("norms")?.rows.isEmpty ?? true)
      #expect(book.notes.contains(.outsideZone), "\(book.name): \(book.notes)")
    }
    let inside = try town().ledger(zone: "T")
    #expect(try !inside.balance(of: .scheme(0)).notes.contains(.outsideZone))
  }

  @Test("how many live in a part of a subject nobody says, unless it is given")
  func partOfTheSubject() throws {
    let ledger = try town().ledger(zone: "half")
    let book = try ledger.balance(of: .zone(0, byLandUse: false))
    #expect(
      try #require(book.table("subject")).lines("area_m2,population,density_km2,urban_class") == ["60000 - - III"])
    #expect(try book.rows.lines("class,measured_m2,m2_per_person").first == "residential 4000 -")
    #expect(book.notes.contains(.noPopulation))
    #expect(try #require(book.table("norms")).lines("value,meets").allSatisfy { $0 == "- unknown" })
    var options = BalanceOptions()
    options.population = 100
    let given = try ledger.balance(of: .zone(0, byLandUse: false), options)
    #expect(try given.rows.lines("class,measured_m2,m2_per_person").first == "residential 4000 40")
  }

  @Test("a norm of land is open where no block of a scheme lies; that of people is not")
  func normsWithoutSchemes() throws {
    var town = town()
    town.zones[0].0.urbanClass = "III"
    (town.schemes, town.schemeBlocks) = ([], [])
    func norms() throws -> [String] {
      try #require(try town.ledger().balance(of: .zone(0, byLandUse: false)).table("norms"))
        .lines("norm,value,meets,gap")
    }
    #expect(try norms() == ["unit_land - unknown -", "green_public - unknown -"])
    town.asOf = "2026-12-24"
    #expect(
      try norms() == [
        "unit_land - unknown -", "green_public - unknown -", "density 8333.333333 yes 0", "roads - unknown -",
        "service_land - unknown -", "parks - unknown -", "green_capita - unknown -",
      ])
  }

  @Test(
    "a change begins where a survey before the period begins: of the communes that it reaches, of the plan when of all",
    arguments: [(200.0, ["T 0.5", "U -", "- -"]), (400.0, ["T 0.5", "U 1", "- 0.75"])])
  func beginning(east: Double, expected: [String]) throws {
    var town = WorkedTown()
    town.zones = [
      (make("T") { ($0.kind, $0.code) = (.commune, "T") }, rectangle(0, 0, 200, 300)),
      (make("U") { ($0.kind, $0.code) = (.commune, "U") }, rectangle(200, 0, 400, 300)),
    ]
    for index in town.landUseBlocks.indices where town.landUseBlocks[index].0.status == .current {
      town.landUseBlocks[index].0.surveyedOn = day("2021-06-30")
      if town.landUseBlocks[index].0.id == "C4" { town.landUseBlocks[index].0.code = "ODT" }
    }
    town.landUseBlocks.append(
      (
        make("C0") { ($0.plan, $0.code, $0.status, $0.surveyedOn) = ("L", "HNK", .current, day("2018-12-31")) },
        rectangle(0, 0, east, 300)
      ))
    // Of housing T has had nothing and has 30,000 now, U likewise.
    let figures: [(String?, Double)] = [("T", 60_000), ("U", 30_000), (nil, 80_000)]
    town.targets = figures.map { unit, area in
      make(unit ?? "all") { ($0.plan, $0.unitCode, $0.code, $0.areaSquareMetres) = ("L", unit, "ODT", area) }
    }
    #expect(try town.ledger().targets(ofPlan: 0).rows.lines("unit,change_ratio") == expected)
  }

  @Test("under a broken finer block a coarser one holds; without one the ground is measured by nobody")
  func brokenFinerBlock() throws {
    var town = WorkedTown()
    let corners = [(300.0, 0.0), (400, 200), (400, 0), (300, 200), (300, 0)]
    let tie = Geometry.polygon(corners.map { Position(553_000 + $0.0, 1_587_000 + $0.1) })
    // The industry S/3, and no adjustment over it.
    town.schemeBlocks[2].1 = tie
    town.schemeBlocks.removeLast()
    let book = try town.ledger().balance(of: .zone(0, byLandUse: false))
    #expect(
      try book.rows.lines("class,measured_m2") == [
        "residential 64000", "green 26000", "unplanned 20000", "skipped 10000",
      ])
    town.schemes.append(
      (
        make("G") { ($0.level, $0.status, $0.decisionDate) = (.general, .approved, day("2010-01-01")) },
        rectangle(0, 0, 400, 300)
      ))
    town.schemeBlocks.append(
      (make("G/1") { ($0.scheme, $0.function) = ("G", FunctionCode("service")) }, rectangle(0, 0, 400, 300)))
    let held = try town.ledger().balance(of: .zone(0, byLandUse: false))
    #expect(try held.rows.lines("class,measured_m2") == ["residential 64000", "service 30000", "green 26000"])
    #expect(held.skipped.map(\.id) == ["S/3"])
  }

  @Test("a layer that is missing gives nothing, where a layer without such ground gives none of it")
  func missingLayers() throws {
    var town = WorkedTown()
    town.forestCover = [(make("f") { $0.kind = .natural }, rectangle(0, 0, 50, 300))]
    town.landUseBlocks[0].0.code = "RSX"
    let columns = "calls_m2,projects_m2"
    #expect(try town.ledger().forest().rows.lines(columns) == ["10000 0"])
    (town.projects, town.parcels) = ([], [])
    #expect(try town.ledger().forest().rows.lines(columns) == ["- -"])
    #expect(try town.ledger().clearance(by: .zone).rows.lines("ground_m2,none_m2,skipped_m2") == ["120000 - -"])
    town = WorkedTown()
    #expect(try town.ledger().projects().rows.lines("project,conflict_m2") == ["K 0", "P 0"])
    (town.landUsePlans, town.landUseBlocks, town.schemes, town.schemeBlocks) = ([], [], [], [])
    #expect(try town.ledger().projects().rows.lines("project,conflict_m2") == ["K -", "P -"])
  }

  @Test("a parcel is counted where another one holds its ground, and so are those who live there")
  func parcelsBelowOthers() throws {
    var town = WorkedTown()
    // Two households inside 1/1, which sorts first and is no better cleared, one on the other, and one inside 1/3.
    let places = [
      ("1/6", rectangle(10, 10, 50, 50), 7), ("1/7", rectangle(10, 10, 40, 40), 5),
      ("9/9", rectangle(205, 5, 220, 20), 1),
    ]
    town.parcels += places.map { id, ground, households in
      (
        make(id) { ($0.tenure, $0.clearance, $0.households) = (.household, .complete, households) }, ground
      )
    }
    for number in [5, 6] { town.parcels[number].0.clearance = Clearance.none }
    let ledger = try town.ledger()
    let zone = try ledger.clearance(by: .zone).rows
    #expect(try zone.lines("none_m2,cleared_m2,household_m2") == ["60000 30000 75000"])
    #expect(try zone.lines("parcels,parcels_left,households_left") == ["8 6 18"])
    let call = try ledger.clearance(by: .project).rows
    #expect(try call.lines("subject,parcels,households_left").first == "K 3 14")
    let progress = try ledger.progress().rows
    #expect(try progress.lines("function,parcels,household_parcels,households").first == "residential 3 3 14")
    let positions = try #require(try ledger.adjustments().table("positions"))
    #expect(try positions.lines("position,parcels,household_parcels,households") == ["1 2 1 1", "2 1 1 1"])
  }

  @Test("whether forest grew by itself nobody knows without a survey of forests")
  func naturalForest() throws {
    var town = WorkedTown()
    func natural() throws -> [String] { try town.ledger().demand().rows.lines("project,from_natural_forest_m2") }
    #expect(try natural() == ["K 0", "P 0"])
    town.landUseBlocks[3].0.code = "RSX"
    #expect(try natural() == ["K -", "P 0"])
    #expect(try town.ledger().demand().notes.contains(.noForestCover))
    town.forestCover = [(make("f") { $0.kind = .planted }, rectangle(0, 0, 50, 300))]
    #expect(try natural() == ["K 0", "P 0"])
    town.forestCover = []
    town.landUseBlocks[3].0.code = "RSN"
    #expect(try natural() == ["K 10000", "P 0"])
  }

  @Test("a general scheme lies in the mountains where the smallest zone says so that says anything")
  func mountain() throws {
    var town = WorkedTown()
    town.schemes[0].0.level = .general
    func least() throws -> [String] {
      let norms = try #require(try town.ledger().balance(of: .scheme(0)).table("norms"))
      return try norms.lines("norm,min").filter { $0.hasPrefix("green_public") }
    }
    #expect(try least() == ["green_public 5"])
    town.zones.append((make("D") { ($0.kind, $0.mountain) = (.district, .yes) }, rectangle(-100, 0, 500, 300)))
    #expect(try least() == ["green_public 3.5"])
    town.zones[0].0.mountain = .no
    #expect(try least() == ["green_public 5"])
  }

  @Test("a position half in one commune and half in another is of the one whose id sorts first", arguments: ["E", "Z"])
  func halves(other: String) throws {
    var town = WorkedTown()
    town.zones[0].1 = rectangle(0, 0, 220, 300)
    town.zones.append((make(other) { $0.kind = .commune }, rectangle(220, 0, 400, 300)))
    let positions = try #require(try town.ledger().adjustments().table("positions"))
    #expect(try positions.lines("position,zone").first == "1 \(min(other, "T"))")
  }

  @Test("without any block of a scheme nobody knows what a decision changes, nor what a scheme contradicts")
  func withoutBlocks() throws {
    var town = WorkedTown()
    town.schemeBlocks = []
    let register = try town.ledger().schemes()
    let columns = "adjustments,positions,adjusted_ratio,conflict_m2"
    #expect(try register.rows.lines(columns) == ["1 - - -"])
    #expect(try #require(register.table("zones")).lines("adjusted_schemes,positions") == ["1 -"])
    #expect(
      try town.ledger().adjustments().rows.lines("decisions,positions,area_m2,green_lost_m2,outside_m2") == [
        "1 - - - -"
      ])
    town.schemes.removeLast()
    #expect(try town.ledger().schemes().rows.lines(columns) == ["0 0 0 -"])
  }

  @Test("the target of a group of codes stands beside its codes, which have the ground")
  func groupOfCodes() throws {
    var town = WorkedTown()
    town.targets = [
      make("1") { ($0.plan, $0.code, $0.areaSquareMetres) = ("L", "PNN", 90_000) },
      make("2") { ($0.plan, $0.code, $0.areaSquareMetres) = ("L", "ODT", 65_000) },
      make("3") { ($0.plan, $0.code, $0.areaSquareMetres) = ("L", "CLN", 5000) },
    ]
    #expect(
      try town.ledger().balance(of: .landUsePlan(0)).rows.lines("class,declared_m2,measured_m2,difference_m2") == [
        "CLN 5000 0 5000", "PNN 90000 - -", "ODT 65000 60000 5000", "SKC 0 30000 -30000", "DKV 0 30000 -30000",
      ])
  }
}
