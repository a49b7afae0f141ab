import LandBooks
import LandModel
import PlanChecks
import PlaneGeometry
import Testing

@Suite("Books, case by case")
struct BookDetailTests {
  @Test("what ground is used for: the block surveyed last, else what was observed, else the code, by its parts")
  func currentUse() throws {
    var town = WorkedTown()
    func uses() throws -> [String] { try town.ledger().transfer(ofPlan: 0).rows.lines("from,to,area_m2") }
    // An older survey, one of a draft, and one after the day say nothing.
    let draft: LandUsePlan = make("D") {
      ($0.level, $0.status, $0.decisionDate) = (.commune, .draft, day("2021-06-01"))
    }
    town.landUsePlans.append((draft, rectangle(0, 0, 400, 300)))
    for (id, plan, date) in [("o", "L", "2015-12-31"), ("d", "D", "2021-01-01"), ("n", "L", "2022-01-01")] {
      town.landUseBlocks.append(
        (
          make(id) { ($0.plan, $0.code, $0.status, $0.surveyedOn) = (plan, "CLN", .current, day(date)) },
          rectangle(0, 0, 400, 300)
        ))
    }
    #expect(try uses().contains("LUC ODT 30000") && !uses().contains { $0.hasPrefix("CLN") })
    town.landUseBlocks.removeAll { $0.0.status == .current }
    town.parcels[0].0.observedUse = "NTS"
    town.parcels[1].0.landUse = LandUseLabel("ODT:300+CLN:900")
    town.parcels[2].0.landUse = LandUseLabel("CGT+HNK")
    town.parcels.removeLast()
    #expect(
      try uses().sorted() == [
        "CLN ODT 22500", "HNK SKC 15000", "NTS ODT 30000", "ODT ODT 7500", "composite DKV 30000",
        "no_current SKC 15000",
      ])
  }

  @Test("ground in two parcels counts once: for the id that sorts first, in clearance for the worse one")
  func doubleParcels() throws {
    var town = WorkedTown()
    // The recovered and cleared parcel 1/3 reaches over half of 1/2, which is not cleared.
    town.parcels[2].1 = rectangle(150, 0, 300, 300)
    let zone = try town.ledger().clearance(by: .zone).rows
    #expect(try zone.lines("ground_m2,cleared_m2,none_m2") == ["120000 30000 60000"])
    town.parcels[2].0.id = "0/1"
    #expect(try town.ledger().clearance(by: .zone).rows.lines("cleared_m2,none_m2") == ["30000 60000"])
    town.landUseBlocks.removeAll { $0.0.status == .current }
    let uses = try town.ledger().transfer(ofPlan: 0).rows.lines("from,area_m2")
    #expect(uses.contains("ODT 15000") && uses.contains("CGT 15000") && uses.contains("CGT 30000"))
  }

  @Test("ground with two blocks of a scheme stands apart; of a broken block it is not measured")
  func doubleBlocks() throws {
    var town = WorkedTown()
    town.schemeBlocks = Array(town.schemeBlocks.prefix(3))
    town.schemeBlocks[1].1 = rectangle(190, 0, 300, 300)
    // A bow tie over the north of the industry.
    let corners = [(300.0, 200.0), (400, 300), (400, 200), (300, 300), (300, 200)]
    let tie = Geometry.polygon(corners.map { Position(553_000 + $0.0, 1_587_000 + $0.1) })
    town.schemeBlocks.append((make("S/4") { ($0.scheme, $0.function) = ("S", FunctionCode("water")) }, tie))
    let book = try town.ledger().balance(of: .scheme(0))
    #expect(
      try book.rows.lines("class,measured_m2") == [
        "residential 57000", "industry 20000", "green 30000", "water 0", "double 3000", "unplanned 5000",
        "skipped 5000",
      ])
    #expect(book.skipped.map(\.id) == ["S/4"])
    #expect(
      try town.ledger().progress().balances.map { $0.parts.map { $0.squareMetres.rounded() } } == [
        [110_000, 5000, 5000]
      ])
  }

  @Test("what an earlier decision has changed and a later one changes again")
  func repeated() throws {
    var town = WorkedTown()
    let second: Scheme = make("A2") {
      ($0.level, $0.status, $0.adjusts, $0.adjustmentKind) = (.detailed, .superseded, "S", .local)
      $0.decisionDate = day("2021-02-10")
    }
    town.schemes.append((second, rectangle(200, 0, 420, 100)))
    for (id, function, place) in [
      ("A2/1", "public", rectangle(220, 0, 250, 100)), ("A2/2", "transport", rectangle(390, 0, 410, 50)),
    ] {
      town.schemeBlocks.append((make(id) { ($0.scheme, $0.function) = ("A2", FunctionCode(function)) }, place))
    }
    let empty: Scheme = make("A3") {
      ($0.status, $0.adjusts, $0.adjustmentKind, $0.decisionDate) = (.approved, "S", .local, day("2021-03-01"))
    }
    town.schemes.append((empty, nil))
    let book = try town.ledger().adjustments()
    #expect(
      try #require(book.table("positions")).lines("adjustment,position,from,to,area_m2,outside_m2") == [
        "A 1 green residential 4000 0", "A 2 industry green 1000 0", "A2 1 residential public 2000 0",
        "A2 1 green public 1000 0", "A2 2 - transport 500 500", "A2 2 industry transport 500 0",
      ])
    #expect(
      try book.rows.lines("decisions,positions,area_m2,repeated_positions,repeated_m2,outside_m2,green_lost_m2")
        == ["3 4 7000 1 2000 500 5000"])
    guard case .list(_, let without)? = book.members.first(where: { if case .list = $0 { true } else { false } }) else {
      return #expect(Bool(false), "no list of adjustments without blocks")
    }
    #expect(without == ["A3"])
  }

  @Test("planned roads are widened; one without a width is left out and said")
  func roads() throws {
    var town = WorkedTown()
    let line = Geometry.lineString([(0.0, 10.0), (400, 10)].map { Position(553_000 + $0.0, 1_587_000 + $0.1) })
    town.roads = [
      (make("r1") { ($0.kind, $0.scheme, $0.widthMetres) = (.centreLine, "S", 10) }, line),
      (make("r2") { ($0.kind, $0.scheme) = (.centreLine, "S") }, line),
      (make("r3") { ($0.kind, $0.widthMetres) = (.centreLine, 10) }, line),
    ]
    let book = try town.ledger().clearance(by: .road)
    #expect(try book.rows.lines("subject,ground_m2,cleared_m2,partial_m2,none_m2") == ["r1 4000 1000 1000 2000"])
    #expect(book.notes == [.noWidth] && book.skipped.isEmpty)
  }

  @Test("a zone keeps the rows that have ground in it, and measures that ground")
  func zone() throws {
    var town = WorkedTown()
    town.zones.append((make("east") { $0.kind = .urbanArea }, rectangle(350, 0, 500, 300)))
    let ledger = try town.ledger(zone: "east")
    #expect(try ledger.clearance(by: .project).rows.lines("subject,ground_m2") == ["P 15000"])
    #expect(try ledger.projects().rows.lines("project,measured_m2,held_m2") == ["P 15000 7500"])
    #expect(try ledger.transfer(ofPlan: 0).rows.lines("from,to,area_m2") == ["HNK SKC 15000"])
    #expect(try ledger.progress().rows.lines("function,planned_m2") == ["industry 10000"])
    #expect(try #require(ledger.adjustments().table("positions")).rows.isEmpty)
  }

  @Test("ground that a decision changes beyond its scheme is that of the zone there")
  func zoneBeyondScheme() throws {
    var town = WorkedTown()
    town.zones.append((make("U2") { ($0.kind, $0.code) = (.commune, "U2") }, rectangle(400, 0, 600, 300)))
    let adjustment: Scheme = make("A3") {
      ($0.level, $0.status, $0.adjusts, $0.adjustmentKind) = (.detailed, .approved, "S", .local)
      $0.decisionDate = day("2021-02-10")
    }
    town.schemes.append((adjustment, rectangle(390, 0, 420, 100)))
    town.schemeBlocks.append(
      (make("A3/1") { ($0.scheme, $0.function) = ("A3", FunctionCode("mixed")) }, rectangle(390, 0, 420, 100)))
    let book = try town.ledger(zone: "U2").adjustments()
    #expect(try #require(book.table("positions")).lines("adjustment,from,to,area_m2") == ["A3 - mixed 2000"])
    // The figures of the other commune are not asked for.
    #expect(try town.ledger(zone: "U2").targets(ofPlan: 0).rows.rows.isEmpty)
  }

  @Test("without any current use codes have none, instead of 0")
  func noCurrentUse() throws {
    var town = WorkedTown()
    town.landUseBlocks.removeAll { $0.0.status == .current }
    town.parcels = []
    let codes = try #require(town.ledger().transfer(ofPlan: 0).table("codes"))
    #expect(
      try codes.lines("code,current_m2,unchanged_m2,increased_m2,planned_m2,net_m2").first == "ODT - - - 60000 -")
  }

  @Test(
    "a norm is met, missed or open, by what is named and what may be",
    arguments: [
      (BlockUse?.some(.greenPublic), "III", "27 27 5 yes 0"), (nil, "III", "0 27 5 unknown -"),
      (.some(.greenUnit), "III", "0 0 5 no 5000"), (.some(.greenPublic), "IX", "27 27 - unknown -"),
    ])
  func norms(use: BlockUse?, urbanClass: String, line: String) throws {
    var town = WorkedTown()
    for index in town.schemeBlocks.indices where town.schemeBlocks[index].0.function == FunctionCode("green") {
      town.schemeBlocks[index].0.use = use
    }
    town.zones[0].0.urbanClass = urbanClass
    let table = try #require(try town.ledger().balance(of: .zone(0, byLandUse: false)).table("norms"))
    #expect(try table.lines("value,value_max,min,meets,gap").last == line)
  }
}
