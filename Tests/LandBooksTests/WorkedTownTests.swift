import LandBooks
import LandModel
import PlanChecks
import PlaneGeometry
import Testing

@Suite("The worked town, book by book")
struct WorkedTownTests {
  private func table(_ book: Book, _ name: String = "rows") throws -> BookTable { try #require(book.table(name)) }

  @Test("schemes: published after 25 days, review due, 10,000 m² unplanned, one adjustment with two positions")
  func schemes() throws {
    let book = try WorkedTown().ledger().schemes()
    #expect(
      try book.rows.lines("scheme,planning_kind,in_force,publish_days,review_due_on,unplanned_m2,adjustments,positions")
        == ["S urban true 25 2021-06-15 10000 1 2"])
    #expect(try book.rows.lines("adjusted_ratio,marker_declared,conflict_m2,outdated_by") == ["0.041667 none 5000 []"])
    #expect(
      try table(book, "zones").lines(
        "zone,approved,urban,rural,functional,above,draft,positions,declared_positions,review_overdue,declared_marked")
        == ["T 1 1 0 0 0 0 2 3 1 0"])
  }

  @Test("adjustments: two positions, one redrawn in place; what is lost and gained")
  func adjustments() throws {
    let book = try WorkedTown().ledger().adjustments()
    #expect(
      try table(book, "positions").lines("scheme,adjustment,position,from,from_use,to,to_use,area_m2,zone") == [
        "S A 1 green green_public residential - 4000 T", "S A 2 industry - green green_public 1000 T",
      ])
    #expect(
      try book.rows.lines("scheme,in_force,decisions,positions,declared_positions,area_m2,scope_ratio,confirmed_m2")
        == ["S true 1 2 3 5000 0.041667 1000"])
    #expect(
      try book.rows.lines("repeated_m2,outside_m2,green_lost_m2,green_gained_m2,public_lost_m2,dwelling_gained_m2")
        == ["0 0 4000 1000 0 4000"])
    #expect(book.balances.map(\.what) == ["adjustment A"])
    #expect(book.balances[0].totalSquareMetres.rounded() == 6000)
    #expect(book.balances[0].parts.map { $0.squareMetres.rounded() } == [5000, 1000, 0, 0, 0])
  }

  @Test("balance of the scheme: declared beside measured, together the scope")
  func balanceOfScheme() throws {
    let book = try WorkedTown().ledger().balance(of: .scheme(0))
    #expect(
      try book.rows.lines("class,use,declared_m2,measured_m2,difference_m2,share_ratio,m2_per_person") == [
        "residential - 60000 64000 -4000 0.533333 64", "industry - 20500 19000 1500 0.158333 19",
        "green green_public 30000 27000 3000 0.225 27", "unplanned - - 10000 - 0.083333 10",
      ])
    #expect(try table(book, "subject").lines("layer,id,area_m2,population,urban_class") == ["scheme S 120000 1000 III"])
  }

  @Test("balance of the town: the norms of its class")
  func balanceOfTown() throws {
    let book = try WorkedTown().ledger().balance(of: .zone(0, byLandUse: false))
    #expect(try table(book, "subject").lines("density_km2") == ["8333.333333"])
    #expect(
      try table(book, "norms").lines("norm,value,min,max,meets,gap,certainty") == [
        "unit_land 64 28 45 no -19000 secondary", "green_public 27 5 - yes 0 memory",
      ])
  }

  @Test("progress: realised, ready and pending ground of each function")
  func progress() throws {
    let book = try WorkedTown().ledger().progress()
    #expect(
      try book.rows.lines(
        "function,planned_m2,realised_m2,ready_m2,pending_m2,unknown_m2,realised_ratio,rice_m2,parcels,household_parcels,households"
      ) == [
        "residential 64000 30000 4000 30000 0 0.46875 30000 1 1 2", "industry 19000 0 0 19000 0 0 0 2 1 1",
        "green 27000 0 26000 1000 0 0 0 1 1 1",
      ])
    #expect(book.balances.map { $0.parts.map { $0.squareMetres.rounded() } } == [[110_000, 10_000, 0]])
  }

  @Test("transfer: four changes of 30,000 m², and what becomes of each code")
  func transfer() throws {
    let book = try WorkedTown().ledger().transfer(ofPlan: 0)
    #expect(
      try book.rows.lines("from,to,area_m2").sorted() == [
        "CGT DKV 30000", "HNK SKC 30000", "LUC ODT 30000", "ODT ODT 30000",
      ])
    #expect(
      try table(book, "codes").lines("code,current_m2,unchanged_m2,decreased_m2,increased_m2,planned_m2,net_m2")
        .contains("ODT 30000 30000 0 30000 60000 30000"))
    #expect(try WorkedTown().ledger().transfer(ofPlan: 0, byUnit: true).rows.lines("unit").first == "T")
  }

  @Test("targets: planned, reached, and how far the change has come")
  func targets() throws {
    let book = try WorkedTown().ledger().targets(ofPlan: 0)
    let lines = try book.rows.lines(
      "unit,code,target_m2,planned_m2,current_m2,planned_difference_m2,achieved_ratio,change_ratio")
    #expect(
      lines == [
        "T LUC 5000 0 30000 -5000 6 0", "T ODT 65000 60000 30000 -5000 0.461538 0",
        "T SKC 20000 30000 0 10000 0 0",
      ])
  }

  @Test("demand: what is needed, from what, and what the figures leave")
  func demand() throws {
    let book = try WorkedTown().ledger().demand()
    #expect(
      try book.rows.lines("project,unit,need_m2,existing_m2,added_m2,from_rice_m2,in_plan_m2,shortfall_m2,next_step")
        == ["K T 10000 0 10000 10000 10000 0 resolution", "P T 30000 0 30000 0 30000 0 -"])
    #expect(try book.rows.lines("in_five_year_m2,in_annual_m2") == ["- -", "- -"])
    #expect(
      try table(book, "room").lines("unit,code,target_m2,current_m2,committed_m2,demand_m2,room_m2,left_m2") == [
        "T LUC 5000 30000 0 0 -25000 -25000", "T ODT 65000 30000 0 10000 35000 25000",
        "T SKC 20000 0 30000 0 -10000 -10000",
      ])
    #expect(book.notes == [.noFiveYearPlan, .noAnnualPlan])
  }

  @Test("clearance: of projects, and of the town since the first of January")
  func clearance() throws {
    let columns =
      "subject,ground_m2,cleared_m2,partial_m2,none_m2,unknown_m2,cleared_ratio,known_ratio,parcels,"
      + "parcels_left,households_left"
    #expect(
      try WorkedTown().ledger().clearance(by: .project).rows.lines(columns) == [
        "K 10000 0 0 10000 0 0 1 1 1 2", "P 30000 0 15000 0 15000 0 0.5 2 2 1",
      ])
    let zones = try WorkedTown().ledger().clearance(by: .zone, since: day("2021-01-01")).rows
    #expect(try zones.lines(columns) == ["T 120000 30000 15000 60000 15000 0.25 0.875 5 4 6"])
    #expect(try zones.lines("cleared_since_m2") == ["30000"])
  }

  @Test(
    "projects: behind until 24 months are over, then late",
    arguments: [("2021-12-24", "23 behind 0"), ("2022-01-15", "24 late 15000")])
  func projects(date: String, state: String) throws {
    var town = WorkedTown()
    town.asOf = date
    let book = try town.ledger().projects()
    #expect(
      try book.rows.lines("project,declared_m2,measured_m2,held_m2,held_basis,used_m2,months_late,stage,recoverable_m2")
        == ["K - 10000 0 - - - call 0", "P 31000 30000 15000 parcels - \(state)"])
  }

  @Test("forest: natural over six tenths, nothing surveyed or none over the rest")
  func forest() throws {
    var town = WorkedTown()
    town.landUseBlocks[0] = (
      make("P0") { ($0.plan, $0.code, $0.status) = ("L", "RPH", .planned) }, rectangle(0, 0, 100, 100)
    )
    town.forestCover = [
      (make("n") { ($0.kind, $0.surveyedOn) = (.natural, day("2021-05-01")) }, rectangle(0, 0, 60, 100)),
      (make("o") { ($0.kind, $0.surveyedOn) = (ForestKind.none, day("2021-05-01")) }, rectangle(60, 0, 70, 100)),
    ]
    let book = try town.ledger().forest()
    #expect(
      try book.rows.lines("unit,code,holder,land_m2,natural_m2,bare_m2,unknown_m2,bare_ratio,calls_m2,projects_m2")
        == ["T RPH household 10000 6000 4000 0 0.4 10000 0"])
    #expect(book.notes.isEmpty)
    town.forestCover = []
    let unknown = try town.ledger().forest()
    #expect(try unknown.rows.lines("land_m2,natural_m2,bare_m2,unknown_m2,bare_ratio") == ["10000 - - 10000 -"])
    #expect(unknown.notes == [.noForestCover])
  }
}
