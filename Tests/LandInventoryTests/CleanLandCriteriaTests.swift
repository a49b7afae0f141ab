import LandInventory
import LandModel
import Testing

/// A change of the clean town and the rows that it must give.
struct CleanCase: CustomTestStringConvertible, Sendable {
  let name: String
  let rows: [String]
  let change: @Sendable (inout Town) -> Void

  init(_ name: String, _ rows: String..., change: @escaping @Sendable (inout Town) -> Void) {
    self.name = name
    self.rows = rows
    self.change = change
  }

  var testDescription: String { name }

  static func parcel(
    _ name: String, _ row: String, _ change: @escaping @Sendable (inout Parcel) -> Void
  ) -> CleanCase {
    CleanCase(name, row) { change(&$0.parcels[0].0) }
  }
}

@Suite("Clean land: every criterion")
struct CleanLandCriteriaTests {
  @Test("a town where everything is clean")
  func everythingClean() throws {
    let inventory = try Town.clean().inventory()
    #expect(inventory.lines == ["1 clean - - - 10000.0"])
    #expect(inventory.openBalances == [])
    #expect(inventory.totals.map(\.parcels) == [1, 0, 0, 0])
  }

  static let wholeParcel: [CleanCase] = [
    .parcel("C1 recovered", "1 clean - - - 10000.0") { $0.tenure = .recovered },
    .parcel("C1 recovery done", "1 clean - - - 10000.0") { ($0.tenure, $0.recovery) = (.household, .done) },
    .parcel("C1 recovery decided", "1 conditional C1 - recover 10000.0") {
      ($0.tenure, $0.recovery) = (.household, .decided)
    },
    .parcel("C1 recovery listed", "1 conditional C1 - recover 10000.0") {
      ($0.tenure, $0.recovery) = (.organisation, .listed)
    },
    .parcel("C1 recovery notified", "1 conditional C1 - recover 10000.0") {
      ($0.tenure, $0.recovery) = (.community, .notified)
    },
    .parcel("C1 no recovery", "1 not_clean C1 - - 10000.0") {
      ($0.tenure, $0.recovery) = (.household, Recovery.none)
    },
    .parcel("C1 recovery empty", "1 unknown C1 - - 10000.0") { $0.tenure = .household },
    .parcel("C1 recovery unknown", "1 unknown C1 - - 10000.0") {
      ($0.tenure, $0.recovery) = (.household, .unknown)
    },
    .parcel("C1 tenure empty", "1 unknown C1 - - 10000.0") { ($0.tenure, $0.recovery) = (nil, Recovery.none) },
    .parcel("C2 complete", "1 clean - - - 10000.0") { $0.clearance = .complete },
    .parcel("C2 partial", "1 conditional C2 - compensate 10000.0") { $0.clearance = .partial },
    .parcel("C2 none", "1 conditional C2 - compensate 10000.0") { $0.clearance = Clearance.none },
    .parcel("C2 empty", "1 unknown C2 - - 10000.0") { $0.clearance = nil },
    .parcel("C2 unknown", "1 unknown C2 - - 10000.0") { $0.clearance = .unknown },
    .parcel("C3 disputed", "1 not_clean C3 - - 10000.0") { $0.dispute = .yes },
    .parcel("C3 empty", "1 unknown C3 - - 10000.0") { $0.dispute = nil },
    .parcel("C8 allotted", "1 not_clean C8 - - 10000.0") { $0.allottedTo = "Công ty X" },
    .parcel("C10 no registered area", "1 clean - area_missing - 10000.0") { $0.registeredAreaSquareMetres = nil },
    .parcel("C10 differs by more than 1 %", "1 clean - area_differs - 10000.0") {
      $0.registeredAreaSquareMetres = 10_102
    },
    .parcel("C10 within 1 %", "1 clean - - - 10000.0") { $0.registeredAreaSquareMetres = 10_101 },
    .parcel("C10 at 1:1000 beyond 40 m²", "1 clean - area_differs - 10000.0") {
      ($0.mapScale, $0.registeredAreaSquareMetres) = (1000, 10_040.1)
    },
    .parcel("C10 at 1:1000 within 40 m²", "1 clean - - - 10000.0") {
      ($0.mapScale, $0.registeredAreaSquareMetres) = (1000, 10_039.9)
    },
    .parcel("several at once: the worst, and the first step", "1 unknown C1;C2 - - 10000.0") {
      ($0.tenure, $0.recovery, $0.clearance) = (.household, .listed, nil)
    },
    .parcel("recover comes before compensate", "1 conditional C1;C2 - recover 10000.0") {
      ($0.tenure, $0.recovery, $0.clearance) = (.household, .listed, .partial)
    },
  ]

  /// Two triangles that meet in (75, 50), one half of the ground between x = 50 and x = 100.
  private static let bowtie = "POLYGON ((50 0, 100 100, 100 0, 50 100, 50 0))"

  static let ground: [CleanCase] = [
    CleanCase(
      "C3 another parcel on 2 m", "1 clean - - - 9800.0", "1 not_clean C3 overlap - 200.0",
      "2 clean - - - 9800.0", "2 not_clean C3 overlap - 200.0"
    ) {
      $0.parcels.append((Town.cleared("2"), Town.rectangle(98, 0, 198, 100)))
    },
    CleanCase(
      "C3 another parcel on 0.5 m", "1 clean - - - 9950.0", "1 not_clean C3 overlap - 50.0",
      "2 clean - - - 9950.0", "2 not_clean C3 overlap - 50.0"
    ) {
      $0.parcels.append((Town.cleared("2"), Town.rectangle(99.5, 0, 199.5, 100)))
    },
    CleanCase("C3 a strip of 0.49 m parts nothing", "1 clean - - - 10000.0", "2 clean - - - 10000.0") {
      $0.parcels.append((Town.cleared("2"), Town.rectangle(99.51, 0, 199.51, 100)))
    },
    CleanCase("C4 rice planned: cell 3, a resolution", "1 conditional C4 rice_resolution resolution 10000.0") {
      $0.landUseBlocks[0].0.code = "LUC"
      $0.parcels[0].0.landUse = LandUseLabel("LUC")
    },
    CleanCase("C4 another use planned: adjust the plan", "1 conditional C4 - adjust_plan 10000.0") {
      $0.landUseBlocks[0].0.code = "TMD"
    },
    CleanCase("C4 protected forest planned", "1 not_clean C4 rice_resolution - 10000.0") {
      $0.landUseBlocks[0].0.code = "RPH"
      $0.landUseBlocks[1].0.code = "ODT"
      $0.parcels[0].0.landUse = LandUseLabel("ODT:3+LUC:5")
    },
    CleanCase("C4 unknown code", "1 unknown C4 - - 10000.0") { $0.landUseBlocks[0].0.code = "XYZ" },
    CleanCase("C4 rice today, housing planned", "1 conditional C4 rice_resolution resolution 10000.0") {
      $0.parcels[0].0.landUse = LandUseLabel("LUK")
    },
    CleanCase(
      "C4 forest today on a part, by the block of current use",
      "1 clean - - - 7500.0", "1 conditional C4 forest_resolution resolution 2500.0"
    ) {
      $0.landUseBlocks.append((Town.use("CB", "L", "RSX", .current), Town.rectangle(75, 0, 100, 100)))
    },
    CleanCase("C4 no block on a part", "1 clean - - - 6000.0", "1 conditional C4 - adjust_plan 4000.0") {
      $0.landUseBlocks[0].1 = Town.rectangle(-500, -500, 60, 1500)
    },
    CleanCase(
      "C4 a broken block on a part, as drawn", "1 clean - - - 5000.0", "1 conditional C4 - adjust_plan 2500.0",
      "1 unknown C4 invalid_geometry - 2500.0"
    ) {
      $0.landUseBlocks[0].1 = Town.rectangle(-500, -500, 50, 1500)
      $0.landUseBlocks.append((Town.use("BB", "L", "ODT"), bowtie))
    },
    CleanCase("C4 a broken block under a valid one", "1 clean - - - 10000.0") {
      $0.landUseBlocks.append((Town.use("BB", "L", "LUC"), bowtie))
    },
    CleanCase("C4 a broken block that states today's use", "1 conditional C4 - adjust_plan 10000.0") {
      $0.landUseBlocks[0] = (Town.use("BB", "L", "ODT", .current), bowtie)
    },
    CleanCase("C4 no period plan in the workspace", "1 unknown C4 - - 10000.0") {
      $0.landUsePlans.removeFirst()
      $0.landUseBlocks.removeFirst()
    },
    CleanCase("C4 not in the annual plan", "1 clean - - - 6000.0", "1 conditional C4 annual_plan annual_plan 4000.0") {
      $0.landUseBlocks[1].1 = Town.rectangle(-500, -500, 60, 1500)
    },
    CleanCase("C4 outside any annual plan", "1 clean - - - 6000.0", "1 clean - annual_plan_missing - 4000.0") {
      $0.landUsePlans[1].1 = Town.rectangle(-500, -500, 60, 1500)
    },
    CleanCase("C4 an overlay of protected areas", "1 clean - - - 9000.0", "1 not_clean C4 - - 1000.0") {
      $0.landUseBlocks.append((Town.use("OB", "L", "KBT"), Town.rectangle(0, 0, 100, 10)))
    },
    CleanCase("C4 an overlay that the crosswalk does not name", "1 clean - - - 10000.0") {
      $0.landUseBlocks.append((Town.use("OB", "L", "KDT"), Town.rectangle(0, 0, 100, 10)))
    },
    CleanCase("C5 housing needs a detailed scheme", "1 conditional C5 - detailed_plan 10000.0") {
      $0.schemes[0].0.level = .zoning
    },
    CleanCase("C5 services do not", "1 clean - - - 10000.0") {
      $0.schemes[0].0.level = .zoning
      $0.schemeBlocks[0].0.function = FunctionCode("service")
      for index in $0.landUseBlocks.indices { $0.landUseBlocks[index].0.code = "TMD" }
    },
    CleanCase("C5 nobody offers a river", "1 clean - - - 9000.0", "1 not_clean C5 - - 1000.0") {
      $0.schemeBlocks[0].1 = Town.rectangle(-500, 10, 1500, 1500)
      $0.schemeBlocks.append((Town.block("W", "S", "water"), Town.rectangle(-500, -500, 1500, 10)))
    },
    CleanCase("C5 no block: C4 is not tested", "1 clean - - - 9000.0", "1 conditional C5 - detailed_plan 1000.0") {
      $0.schemeBlocks[0].1 = Town.rectangle(-500, 10, 1500, 1500)
      $0.landUseBlocks[0].1 = Town.rectangle(-500, 10, 1500, 1500)
    },
    CleanCase(
      "C5 a broken block on a part, as drawn", "1 clean - - - 5000.0", "1 conditional C5 - detailed_plan 2500.0",
      "1 unknown C5 invalid_geometry - 2500.0"
    ) {
      $0.schemeBlocks[0].1 = Town.rectangle(-500, -500, 50, 1500)
      $0.schemeBlocks.append((Town.block("BB", "S", "residential"), bowtie))
    },
    CleanCase("C5 no scheme in the workspace", "1 unknown C5 - - 10000.0") {
      $0.schemes = []
      $0.schemeBlocks = []
    },
    CleanCase(
      "C5 contradicts its parent", "1 clean - - - 7000.0", "1 conditional C5 - adjust_plan 3000.0"
    ) {
      $0.schemes.append((Town.scheme("G", .general), Town.rectangle(-500, -500, 1500, 1500)))
      $0.schemeBlocks.append((Town.block("G1", "G", "residential"), Town.rectangle(-500, -500, 70, 1500)))
      $0.schemeBlocks.append((Town.block("G2", "G", "green"), Town.rectangle(70, -500, 1500, 1500)))
    },
    CleanCase("two blocks of one scheme", "1 clean - - - 9000.0", "1 clean - double - 1000.0") {
      $0.schemeBlocks.append((Town.block("B2", "S", "residential"), Town.rectangle(0, 0, 100, 10)))
    },
    CleanCase("C6 what excludes", "1 clean - - - 8000.0", "1 not_clean C6 - - 2000.0") {
      $0.constraintAreas = [(make("K") { $0.severity = .notClean }, Town.rectangle(0, 0, 20, 100))]
    },
    CleanCase("C6 what asks for something", "1 clean - - - 8000.0", "1 conditional C6 - constraint 2000.0") {
      $0.constraintAreas = [(make("K") { $0.severity = .conditional }, Town.rectangle(0, 0, 20, 100))]
    },
    CleanCase("C6 nobody knows how strongly", "1 clean - - - 8000.0", "1 unknown C6 - - 2000.0") {
      $0.constraintAreas = [(make("K"), Town.rectangle(0, 0, 20, 100))]
    },
    CleanCase("C7 a road 50 m away", "1 clean - - - 10000.0") {
      $0.roads = [(make("R") { $0.widthMetres = 10 }, "LINESTRING (-200 -55, 1200 -55)")]
    },
    CleanCase("C7 a road 50.01 m away", "1 conditional C7 - road 10000.0") {
      $0.roads = [(make("R") { $0.widthMetres = 10 }, "LINESTRING (-200 -55.01, 1200 -55.01)")]
    },
    CleanCase("C7 a road whose flat end is 50 m away", "1 clean - - - 10000.0") {
      $0.roads = [(make("R") { $0.widthMetres = 40 }, "LINESTRING (50 -500, 50 -50)")]
    },
    CleanCase("C7 a road whose flat end is 51 m away", "1 conditional C7 - road 10000.0") {
      $0.roads = [(make("R") { $0.widthMetres = 40 }, "LINESTRING (50 -500, 50 -51)")]
    },
    CleanCase("C7 a road planned to end 51 m away", "1 conditional C7 - road 10000.0") {
      $0.roads = [
        (
          make("R") {
            $0.widthMetres = 40
            $0.scheme = "S"
          }, "LINESTRING (50 -500, 50 -51)"
        )
      ]
    },
    CleanCase("C7 without a width from the line", "1 conditional C7 - road 10000.0") {
      $0.roads = [(make("R"), "LINESTRING (-200 -50.01, 1200 -50.01)")]
    },
    CleanCase("C7 a road within the parcel", "1 clean - - - 10000.0") {
      $0.roads = [(make("R"), "LINESTRING (40 40, 60 60)")]
    },
    CleanCase("C7 only planned", "1 conditional C7 planned_road road 10000.0") { $0.roads[0].0.scheme = "S" },
    CleanCase("C7 no roads", "1 unknown C7 - - 10000.0") { $0.roads = [] },
    CleanCase("C8 under a licensed project", "1 clean - - - 7000.0", "1 not_clean C8 - - 3000.0") {
      $0.projects = [(make("P") { $0.kind = .licensed }, Town.rectangle(-50, 0, 30, 100))]
    },
    CleanCase("C8 a revoked project is none", "1 clean - - - 10000.0") {
      let revoked: Project = make("P") {
        $0.kind = .licensed
        $0.status = .revoked
      }
      $0.projects = [(revoked, Town.rectangle(-50, 0, 30, 100))]
    },
    CleanCase("C8 a call is a note", "1 clean - - - 7000.0", "1 clean - call:P - 3000.0") {
      $0.projects = [(make("P") { $0.kind = .call }, Town.rectangle(-50, 0, 30, 100))]
    },
    CleanCase("strips of a millimetre join the largest piece", "1 clean - - - 10000.0") {
      $0.constraintAreas = [(make("K") { $0.severity = .notClean }, Town.rectangle(-50, 0, 0.001, 100))]
    },
    CleanCase("strips of three millimetres do not", "1 clean - - - 9999.7", "1 not_clean C6 - - 0.3") {
      $0.constraintAreas = [(make("K") { $0.severity = .notClean }, Town.rectangle(-50, 0, 0.003, 100))]
    },
    CleanCase(
      "several cuts at once", "1 clean - - - 4200.0", "1 conditional C6 - constraint 1800.0",
      "1 not_clean C6;C8 - - 1200.0", "1 not_clean C8 - - 2800.0"
    ) {
      $0.constraintAreas = [(make("K") { $0.severity = .conditional }, Town.rectangle(0, 0, 100, 30))]
      $0.projects = [(make("P") { $0.kind = .licensed }, Town.rectangle(60, 0, 130, 100))]
    },
    CleanCase(
      "an invalid parcel is unknown, with its area as drawn",
      "1 unknown C3;C4;C5;C6;C7;C8 invalid_geometry - 0.0"
    ) {
      $0.parcels[0].1 = "POLYGON ((0 0, 100 100, 100 0, 0 100, 0 0))"
    },
    CleanCase("a parcel without geometry", "1 unknown C3;C4;C5;C6;C7;C8 invalid_geometry - 0.0") {
      $0.parcels[0].1 = nil
    },
  ]

  @Test("one thing changed", arguments: wholeParcel + ground)
  func oneThingChanged(_ change: CleanCase) throws {
    var town = Town.clean()
    change.change(&town)
    let inventory = try town.inventory()
    #expect(inventory.lines == change.rows)
    #expect(inventory.openBalances == [])
    let clean = inventory.totals.first { $0.verdict == .clean }?.squareMetres ?? -1
    let inSites = inventory.sites.reduce(0) { $0 + $1.squareMetres }
    let strips = change.name.contains("0.49 m") ? 49.0 : 0
    #expect(abs(clean - strips - inSites) < 1e-4)
  }

  @Test(
    "tested for a function",
    arguments: [
      ("residential", "residential", "1 clean - - - 10000.0"),
      ("service", "residential", "1 conditional C4 - adjust_plan 10000.0"),
      ("industry", "residential", "1 conditional C4;C5 - adjust_plan 10000.0"),
      ("water", "residential", "1 conditional C4 - adjust_plan 10000.0"),
      ("residential", "mixed", "1 clean - - - 10000.0"),
    ])
  func asked(_ function: String, _ block: String, _ row: String) throws {
    var town = Town.clean()
    town.schemeBlocks[0].0.function = FunctionCode(block)
    let inventory = try town.inventory { $0.function = FunctionCode(function) }
    // The annual plan plans housing, which is no fit for what is not housing.
    let lines = inventory.lines.map { $0.replacing(" annual_plan ", with: " - ") }
    #expect(lines == [row])
  }

  @Test("a criterion switched off, and one capped")
  func limits() throws {
    var town = Town.clean()
    town.roads = []
    town.landUseBlocks[0].0.code = "RPH"
    #expect(try town.inventory().lines == ["1 not_clean C4;C7 - - 10000.0"])
    let off = try town.inventory { $0.criteria.limits = [.road: .off] }
    #expect(off.lines == ["1 not_clean C4 - - 10000.0"])
    let capped = try town.inventory { $0.criteria.limits = [.road: .off, .landUsePlan: .cap(.conditional)] }
    #expect(capped.lines == ["1 conditional C4 - adjust_plan 10000.0"])
    let both = try town.inventory { $0.criteria.limits = [.road: .off, .landUsePlan: .off] }
    #expect(both.lines == ["1 clean - - - 10000.0"])
  }

  @Test("criteria files: what they leave out is as shipped, what they do not know is refused")
  func files() throws {
    let shipped = try CleanLandCriteria(yaml: CleanLandCriteria.shippedText, file: "clean-land.yml")
    #expect(shipped.minimumAreaSquareMetres == 500 && shipped.minimumWidthMetres == 10)
    #expect(shipped.roadDistanceMetres == 50 && shipped.offeredFunctions.count == 7 && shipped.limits.isEmpty)
    let own = try CleanLandCriteria(
      yaml: "name: Mine\nversion: 1\nmin_area_m2: 1000\ncriteria: {C7: off, C4: conditional}", file: "mine.yml")
    #expect(own.version == "1" && own.minimumAreaSquareMetres == 1000 && own.minimumWidthMetres == 10)
    #expect(own.limits == [.road: .off, .landUsePlan: .cap(.conditional)])
    #expect(own.legalBases == shipped.legalBases)
    for (text, message) in [
      ("name: A", "criteria has no version"), ("name: A\nversion: 1\nsize: 3", "criteria has no key size"),
      ("name: A\nversion: 1\ncriteria: {C11: off}", "criteria has no key C11"),
      ("name: A\nversion: 1\ncriteria: {C1: clean}", "criteria cannot be clean"),
      ("name: A\nversion: 1\noffer_functions: [castle]", "offer_functions cannot be castle"),
      ("- a", "criteria is no mapping"), ("", "it is empty"),
    ] {
      #expect {
        try CleanLandCriteria(yaml: text, file: "mine.yml")
      } throws: {
        "\($0)".hasPrefix("mine.yml") && "\($0)".contains(message)
      }
    }
  }

  @Test(
    "lines that two maps need not agree on ask for nothing, whatever a parcel has of them",
    arguments: [
      (4.99, ["1 clean - annual_plan_missing 9501.0", "1 clean - annual_plan_missing;digitisation 499.0"]),
      (5.01, ["1 clean - annual_plan_missing 9499.0", "1 conditional C4 annual_plan_missing;rice_resolution 501.0"]),
    ])
  func digitisedLandUse(width: Double, expected: [String]) throws {
    var town = Town.clean()
    // The land-use plan draws rice to within `width` metres of the parcel's western edge, 4 m of it outside.
    town.schemes[0].0.scale = 500
    town.landUsePlans[0].0.scale = 10_000
    town.landUsePlans.remove(at: 1)
    town.landUseBlocks = [
      (Town.use("LB", "L", "ODT"), Town.rectangle(width, -500, 1500, 1500)),
      (Town.use("LC", "L", "LUC"), Town.rectangle(0, -500, width, 1500)),
    ]
    let lines = try town.inventory().lines.map { line in
      line.split(separator: " ").enumerated().filter { $0.offset != 4 }.map(\.element).joined(separator: " ")
    }
    #expect(lines.sorted() == expected)
  }

  @Test(
    "a parent's line within the accuracy of the maps is no contradiction",
    arguments: [
      (4.99, ["clean 9501.0", "clean 499.0"]), (5.01, ["clean 9499.0", "conditional 501.0"]),
    ])
  func digitisedParent(width: Double, expected: [String]) throws {
    var town = Town.clean()
    town.schemes[0].0.scale = 500
    town.schemes.append((Town.scheme("G", .general), Town.rectangle(-500, -500, 1500, 1500)))
    town.schemes[1].0.scale = 10_000
    town.schemeBlocks += [
      (Town.block("G1", "G", "agriculture"), Town.rectangle(0, -500, width, 1500)),
      (Town.block("G2", "G", "residential"), Town.rectangle(width, -500, 1500, 1500)),
    ]
    let rows = try town.inventory().rows
    #expect(
      rows.map { "\($0.verdict.rawValue) \(($0.squareMetres * 1000).rounded() / 1000)" }.sorted() == expected.sorted())
    #expect(rows.contains { $0.notes.contains("digitisation") } == (width < 5))
  }

  @Test(
    "today's use is that of the block surveyed last by the day",
    arguments: [
      ("2020-06-01", "2021-06-01", false), ("2021-06-01", "2020-06-01", true), ("2020-06-01", "2021-12-25", true),
    ])
  func surveyedLast(rice: String, housing: String, isRice: Bool) throws {
    var town = Town.clean()
    town.landUseBlocks += [("T1", "LUC", rice), ("T2", "ODT", housing)].map { id, code, day in
      var block = Town.use(id, "L", code, .current)
      block.surveyedOn = CivilDate(day)
      return (block, Town.rectangle(0, 0, 100, 100))
    }
    #expect(try town.inventory().rows.contains { $0.notes.contains("rice_resolution") } == isRice)
  }
}
