import LandModel
import PlanChecks
import PlaneGeometry
import Testing

/// One change of the clean town, and all findings that it must give: `rule subjects kind size severity m²`.
struct PlantedDefect: CustomTestStringConvertible, Sendable {
  let name: String
  let findings: [String]
  let change: @Sendable (inout TestTown) -> Void

  init(_ name: String, _ findings: String..., change: @escaping @Sendable (inout TestTown) -> Void) {
    self.name = name
    self.findings = findings
    self.change = change
  }

  var testDescription: String { name }
}

/// A town in which every layer has something and no rule finds anything; then one defect at a time, its areas known from
/// how it is drawn, and the near miss on each side of every threshold.
@Suite("Planted defects and their clean twin")
struct PlantedDefectTests {
  /// A commune of 1,000 m × 1,000 m under a general scheme and a land-use plan at 1/10,000; in its corner a detailed
  /// scheme of 200 m × 200 m, a street across it, marked and handed over; four parcels, a project, a monument.
  static func cleanTown() -> TestTown {
    var town = TestTown()
    town.zone("W", square(0, 0, 1000)) {
      $0.code = "1"
      $0.declaredAreaSquareMetres = 1_000_000
    }
    town.scheme("G", square(0, 0, 1000)) {
      $0.level = .general
      $0.scale = 10_000
      $0.publishedOn = date("2020-06-10")
    }
    town.block("G-1", "G", rectangle(0, 0, 500, 1000))
    town.block("G-2", "G", rectangle(500, 0, 500, 1000)) { $0.function = FunctionCode("agriculture") }
    town.scheme("S", square(0, 0, 200)) {
      $0.parent = "G"
      $0.declaredAreaSquareMetres = 40_000
      $0.markerStatus = .complete
      $0.publishedOn = date("2020-06-10")
    }
    town.block("S-1", "S", rectangle(0, 0, 200, 90))
    town.block("S-2", "S", rectangle(0, 90, 200, 20)) { $0.function = FunctionCode("transport") }
    town.block("S-3", "S", rectangle(0, 110, 200, 90))
    town.plan("P", square(0, 0, 1000)) {
      $0.scale = 10_000
      $0.publishedOn = date("2020-01-10")
    }
    town.landUse("P-1", "P", rectangle(0, 0, 500, 90))
    town.landUse("P-2", "P", rectangle(0, 90, 200, 20), code: "DGT")
    town.landUse("P-3", "P", rectangle(0, 110, 500, 890))
    town.landUse("P-4", "P", rectangle(500, 0, 500, 1000), code: "HNK")
    town.landUse("P-5", "P", rectangle(200, 90, 300, 20))
    for (id, x, y) in [("1", 0.0, 0.0), ("2", 100, 0), ("3", 0, 110), ("4", 100, 110)] {
      town.parcel(id, rectangle(x, y, 100, 90)) {
        $0.unitCode = "1"
        $0.mapScale = 500
        $0.landUse = LandUseLabel("ODT")
        $0.observedUse = "ODT"
        $0.registeredAreaSquareMetres = 9000
        $0.allottedTo = id == "3" ? "D" : nil
      }
    }
    town.project("D", rectangle(0, 110, 100, 90)) {
      $0.status = .implementing
      $0.targetFunction = FunctionCode("residential")
      $0.handedOverOn = date("2020-06-01")
      $0.deadline = date("2022-06-01")
      $0.declaredAreaSquareMetres = 9000
    }
    town.road("R", [place(0, 100), place(200, 100)], width: 20)
    town.roads[0].feature.scheme = "S"
    for (number, x) in [0.0, 100, 200].enumerated() { town.mark("M\(number + 1)", x, 100) }
    town.constrain("K", rectangle(900, 900, 50, 50))
    return town
  }

  @Test("the clean twin is silent, and its balances close at nothing")
  func cleanTwin() throws {
    let result = try Self.cleanTown().check()
    #expect(result.findings.map { "\($0.rule) \($0.line)" } == [])
    #expect(result.skipped == [])
    let found = result.balances.flatMap(\.parts).filter { $0.key != "covered_m2" && $0.squareMetres != 0 }
    #expect(found.map(\.key) == [])
    #expect(
      result.matrix.map { "\($0.function) \($0.code) \($0.squareMetres)" } == [
        "agriculture HNK 500000.0", "residential ODT 496000.0", "transport DGT 4000.0",
      ])
  }

  @Test("every rule of a workspace finds something here, and is silent at a near miss")
  func everyRule() {
    let defects = Self.geometry + Self.plans + Self.records + Self.markersAndProjects
    let planted = Set(defects.flatMap(\.findings).compactMap { $0.split(separator: " ").first.map(String.init) })
    let tiles: Set<RuleID> = [.overlapTile, .gapTile]
    #expect(planted == Set(RuleID.allCases.filter { !tiles.contains($0) }.map(\.rawValue)))
    #expect(defects.count { $0.findings.isEmpty } > 20)
  }

  @Test("one defect", arguments: geometry + plans + records + markersAndProjects)
  func one(_ defect: PlantedDefect) throws {
    var town = Self.cleanTown()
    defect.change(&town)
    let findings = try town.check().findings.map { "\($0.rule) \($0.line)" }
    #expect(findings == defect.findings)
  }
}

extension TestTown {
  /// A handed-over marker of the road axis of S, surveyed beside its design.
  mutating func mark(_ id: String, _ x: Double, _ y: Double, off: Double = 0) {
    var marker = Marker(id: id)
    (marker.scheme, marker.kind, marker.state, marker.number) = ("S", .roadAxis, .handedOver, id)
    (marker.designEasting, marker.designNorthing) = (place(x, y).x, place(x, y).y)
    markers.append((marker, .point(place(x, y + off))))
  }

  mutating func constrain(_ id: String, _ geometry: Geometry, _ kind: ConstraintKind = .heritage) {
    var area = ConstraintArea(id: id)
    (area.kind, area.severity) = (kind, .notClean)
    constraints.append((area, geometry))
  }

  /// A local adjustment that leaves the function as it is.
  mutating func adjust(_ id: String, _ geometry: Geometry, _ function: String = "residential") {
    scheme(id, geometry) {
      $0.adjusts = "S"
      $0.adjustmentKind = .local
      $0.decisionDate = date("2021-01-01")
      $0.publishedOn = date("2021-01-10")
    }
    block("\(id)-1", id, geometry) { $0.function = FunctionCode(function) }
  }
}

extension PlantedDefectTests {
  static let geometry: [PlantedDefect] = [
    PlantedDefect("a parcel that crosses itself", "geometry.invalid 9 self_intersection - error -") {
      $0.parcel("9", .polygon([place(600, 0), place(610, 10), place(610, 0), place(600, 10), place(600, 0)])) {
        $0.unitCode = "1"
      }
    },
    PlantedDefect("a spike and a repeated point are no defect") {
      $0.parcel(
        "9",
        .polygon([
          place(600, 0), place(610, 0), place(630, 0), place(610, 0), place(610, 10), place(600, 10), place(600, 10),
          place(600, 0),
        ])
      ) { $0.unitCode = "1" }
    },
    PlantedDefect("areas of 95 % in common", "geometry.duplicate K+K2 nearly_equal - warning 2375.0") {
      $0.constrain("K2", rectangle(900, 900, 47.5, 50))
    },
    PlantedDefect("areas of 94.9 % in common") { $0.constrain("K2", rectangle(900, 900, 47.45, 50)) },
    // 2 · 0.10 m · √9,000 m² = 18.97 m² at 1:500.
    PlantedDefect("19.0 m² too many declared", "area.declared 1 measured - warning -") {
      $0.parcels[0].feature.registeredAreaSquareMetres = 9019
    },
    PlantedDefect("18.9 m² too many") { $0.parcels[0].feature.registeredAreaSquareMetres = 9018.9 },
    PlantedDefect("19.0 m² too few", "area.declared 1 measured - warning -") {
      $0.parcels[0].feature.registeredAreaSquareMetres = 8981
    },
    PlantedDefect("18.9 m² too few") { $0.parcels[0].feature.registeredAreaSquareMetres = 8981.1 },
    // 1 % of 40,300 m² are 403 m².
    PlantedDefect("blocks that add up to 404 m² less", "area.declared S parts - warning -") {
      $0.declare(40_300, [17_950, 3996, 17_950])
    },
    PlantedDefect("blocks that add up to 403 m² less") { $0.declare(40_300, [17_950, 3997, 17_950]) },
    PlantedDefect("parcels over each other by 0.5 m", "overlap.parcel 1+2 crosses material error 45.0") {
      $0.parcels[0].geometry = rectangle(0, 0, 100.5, 90)
      $0.parcels[0].feature.registeredAreaSquareMetres = nil
    },
    PlantedDefect("by 0.49 m", "overlap.parcel 1+2 crosses sliver info 44.1") {
      $0.parcels[0].geometry = rectangle(0, 0, 100.49, 90)
      $0.parcels[0].feature.registeredAreaSquareMetres = nil
    },
    PlantedDefect("by 1.9 mm") { $0.parcels[0].geometry = rectangle(0, 0, 100.0019, 90) },
    PlantedDefect("communes over each other by 0.5 m", "overlap.zone W+W2 crosses material error 500.0") {
      $0.zone("W2", rectangle(999.5, 0, 500, 1000)) { $0.code = "2" }
    },
    PlantedDefect("communes by 0.49 m", "overlap.zone W+W2 crosses sliver info 490.0") {
      $0.zone("W2", rectangle(999.51, 0, 500, 1000)) { $0.code = "2" }
    },
    PlantedDefect("communes by 1.9 mm") { $0.zone("W2", rectangle(999.9981, 0, 500, 1000)) { $0.code = "2" } },
    PlantedDefect("projects over each other by 0.5 m", "overlap.project D+E crosses material error 45.0") {
      $0.project("E", rectangle(99.5, 110, 100, 90)) { $0.targetFunction = FunctionCode("residential") }
      $0.parcels[2].feature.allottedTo = nil
    },
    PlantedDefect("projects by 1.9 mm") {
      $0.project("E", rectangle(99.9981, 110, 100, 90)) { $0.targetFunction = FunctionCode("residential") }
    },
  ]

  static let plans: [PlantedDefect] = [
    PlantedDefect("general schemes over each other by 5 m", "overlap.scheme G+G2 crosses material warning 5000.0") {
      $0.scheme("G2", rectangle(995, 0, 500, 1000)) {
        ($0.level, $0.scale, $0.publishedOn) = (.general, 10_000, $0.decisionDate)
      }
    },
    PlantedDefect("general schemes by 4.99 m", "overlap.scheme G+G2 crosses digitisation info 4990.0") {
      $0.scheme("G2", rectangle(995.01, 0, 500, 1000)) {
        ($0.level, $0.scale, $0.publishedOn) = (.general, 10_000, $0.decisionDate)
      }
    },
    PlantedDefect("general schemes by 1.9 mm") {
      $0.scheme("G2", rectangle(999.9981, 0, 500, 1000)) {
        ($0.level, $0.scale, $0.publishedOn) = (.general, 10_000, $0.decisionDate)
      }
    },
    PlantedDefect(
      "blocks over each other by 0.5 m", "overlap.scheme_block S-1+S-2 crosses material error 100.0",
      "conflict.landuse S+P crosswalk digitisation info 100.0"
    ) {
      $0.schemeBlocks[2].geometry = rectangle(0, 0, 200, 90.5)
    },
    PlantedDefect(
      "blocks by 0.49 m", "overlap.scheme_block S-1+S-2 crosses sliver info 98.0",
      "conflict.landuse S+P crosswalk digitisation info 98.0"
    ) {
      $0.schemeBlocks[2].geometry = rectangle(0, 0, 200, 90.49)
    },
    PlantedDefect("blocks by 1.9 mm") { $0.schemeBlocks[2].geometry = rectangle(0, 0, 200, 90.0019) },
    PlantedDefect(
      "land-use blocks by 0.5 m", "overlap.landuse_block P-3+P-4 crosses material error 445.0",
      "conflict.landuse G+P crosswalk digitisation info 445.0"
    ) {
      $0.planBlocks[2].geometry = rectangle(0, 110, 500.5, 890)
    },
    PlantedDefect(
      "land-use blocks by 0.49 m", "overlap.landuse_block P-3+P-4 crosses sliver info 436.1",
      "conflict.landuse G+P crosswalk digitisation info 436.1"
    ) {
      $0.planBlocks[2].geometry = rectangle(0, 110, 500.49, 890)
    },
    PlantedDefect("land-use blocks by 1.9 mm") { $0.planBlocks[2].geometry = rectangle(0, 110, 500.0019, 890) },
    PlantedDefect("a gap along the scope of 0.5 m", "gap.scheme_block S open material warning 100.0") {
      $0.schemeBlocks[4].geometry = rectangle(0, 110, 200, 89.5)
    },
    PlantedDefect("a gap of 0.49 m", "gap.scheme_block S edge sliver info 98.0") {
      $0.schemeBlocks[4].geometry = rectangle(0, 110, 200, 89.51)
    },
    PlantedDefect("a gap of 1.9 mm") { $0.schemeBlocks[4].geometry = rectangle(0, 110, 200, 89.9981) },
    PlantedDefect("a gap of the land-use plan of 5 m", "gap.landuse_block P open material warning 5000.0") {
      $0.planBlocks[3].geometry = rectangle(500, 0, 495, 1000)
    },
    PlantedDefect("a gap of 4.99 m at 1/10,000", "gap.landuse_block P edge material info 4990.0") {
      $0.planBlocks[3].geometry = rectangle(500, 0, 495.01, 1000)
    },
    PlantedDefect("a block 0.5 m outside", "outside.scope S-3+S block material error 100.0") {
      $0.schemeBlocks[4].geometry = rectangle(0, 110, 200, 90.5)
    },
    PlantedDefect("a block 0.49 m outside", "outside.scope S-3+S block sliver info 98.0") {
      $0.schemeBlocks[4].geometry = rectangle(0, 110, 200, 90.49)
    },
    PlantedDefect("a block 1.9 mm outside") { $0.schemeBlocks[4].geometry = rectangle(0, 110, 200, 90.0019) },
    PlantedDefect(
      "a scheme 5 m outside its parent", "gap.scheme_block S open material warning 1000.0",
      "outside.scope S+G child material error 1000.0"
    ) {
      $0.schemes[1].geometry = rectangle(-5, 0, 205, 200)
      $0.schemes[1].feature.declaredAreaSquareMetres = nil
    },
    PlantedDefect(
      "a scheme 4.99 m outside", "gap.scheme_block S open material warning 998.0",
      "outside.scope S+G child digitisation info 998.0"
    ) {
      $0.schemes[1].geometry = rectangle(-4.99, 0, 204.99, 200)
      $0.schemes[1].feature.declaredAreaSquareMetres = nil
    },
    // Of a parcel of 10 m × 10 m, 5 % and more must lie outside, and more than 0.5 m beyond at 1:500.
    PlantedDefect("a parcel 0.51 m outside its unit", "outside.scope 9+W wrong_unit material error 5.1") {
      $0.parcel("9", rectangle(-0.51, 300, 10, 10)) { ($0.unitCode, $0.mapScale) = ("1", 500) }
    },
    PlantedDefect("a parcel 0.49 m outside", "outside.scope W unit_edge - info 4.9") {
      $0.parcel("9", rectangle(-0.49, 300, 10, 10)) { ($0.unitCode, $0.mapScale) = ("1", 500) }
    },
    PlantedDefect("a parcel with 4.99 % outside", "outside.scope W unit_edge - info 49.9") {
      $0.parcel("9", rectangle(-4.99, 300, 100, 10)) { ($0.unitCode, $0.mapScale) = ("1", 500) }
    },
    PlantedDefect("a parcel with 5 % outside", "outside.scope 9+W wrong_unit material error 50.0") {
      $0.parcel("9", rectangle(-5, 300, 100, 10)) { ($0.unitCode, $0.mapScale) = ("1", 500) }
    },
    PlantedDefect("housing over 5 m of fields", "hierarchy.function S+G not_allowed material warning 900.0") {
      $0.fields(5)
    },
    PlantedDefect("housing over 4.99 m", "hierarchy.function S+G not_allowed digitisation info 898.2") {
      $0.fields(4.99)
    },
    PlantedDefect("housing over 1.9 mm") { $0.fields(0.0019) },
    PlantedDefect("rice under 5 m of housing", "conflict.landuse S+P crosswalk material error 450.0") { $0.rice(5) },
    PlantedDefect("rice under 4.99 m", "conflict.landuse S+P crosswalk digitisation info 449.1") { $0.rice(4.99) },
    PlantedDefect("rice under 1.9 mm") { $0.rice(0.0019) },
  ]

  static let records: [PlantedDefect] = [
    PlantedDefect("no decision number", "plan.metadata S missing - warning -") {
      $0.schemes[1].feature.decisionNumber = nil
    },
    PlantedDefect("a draft needs none") {
      $0.schemes[1].feature.decisionNumber = nil
      $0.schemes[1].feature.status = .draft
      // The general scheme holds where the street was.
      $0.planBlocks[1].feature.code = "ODT"
    },
    PlantedDefect("decided three years and a day ago", "plan.review S overdue - info -") {
      $0.decide("2018-12-23")
    },
    PlantedDefect("decided three years ago") { $0.decide("2018-12-24") },
    PlantedDefect(
      "two adjustments that share 0.5 m", "plan.adjusted S+A+B repeated material info 10.0"
    ) {
      $0.adjust("A", rectangle(0, 0, 20, 20))
      $0.adjust("B", rectangle(19.5, 0, 20, 20))
    },
    PlantedDefect("two adjustments side by side") {
      $0.adjust("A", rectangle(0, 0, 20, 20))
      $0.adjust("B", rectangle(20, 0, 20, 20))
    },
    PlantedDefect("an adjustment 0.5 m beyond the limits", "plan.adjusted S+A limits material warning 10.0") {
      $0.adjust("A", rectangle(-0.5, 0, 20, 20))
    },
    PlantedDefect("an adjustment 0.49 m beyond the limits") { $0.adjust("A", rectangle(-0.49, 0, 20, 20)) },
    PlantedDefect("a general scheme decided a day after the detailed one", "plan.outdated S+G to_review - info -") {
      $0.schemes[0].feature.decisionDate = date("2020-06-02")
    },
    PlantedDefect("reviewed on the day of the general scheme") {
      $0.schemes[0].feature.decisionDate = date("2020-06-02")
      $0.schemes[1].feature.reviewedOn = date("2020-06-02")
    },
    PlantedDefect("published 16 days after the decision", "plan.unpublished S late - info -") {
      $0.schemes[1].feature.publishedOn = date("2020-06-17")
    },
    PlantedDefect("published 15 days after the decision") {
      $0.schemes[1].feature.publishedOn = date("2020-06-16")
    },
    PlantedDefect("never published", "plan.unpublished P missing - warning -") {
      $0.plans.append($0.plans[0])
      $0.plans[1].feature.id = "Q"
      $0.plans[1].feature.status = .revoked
      $0.plans[0].feature.publishedOn = nil
    },
    PlantedDefect("a village in the fields", "conflict.village V+G displaced material info 100.0") {
      $0.zone("V", square(600, 600, 10)) { $0.kind = .village }
    },
    PlantedDefect("a village where people may dwell") { $0.zone("V", square(300, 600, 10)) { $0.kind = .village } },
    PlantedDefect("built on as nobody allowed", "conflict.current 1 misused - warning 9000.0") {
      $0.parcels[0].feature.observedUse = "SKC"
    },
    PlantedDefect("built on as planned", "conflict.current 1 unauthorised - warning 9000.0") {
      $0.parcels[0].feature.landUse = LandUseLabel("HNK")
    },
  ]

  static let markersAndProjects: [PlantedDefect] = [
    PlantedDefect("no marker", "marker.none S unmarked - warning -") { $0.markers = [] },
    PlantedDefect(
      "the design of an end 0.51 m beside it", "marker.missing S points - warning -",
      "marker.orphan M1 off_line - warning -", "marker.overdue S not_handed_over - warning -"
    ) {
      $0.markers.removeFirst()
      $0.mark("M1", 0, 100.51)
    },
    PlantedDefect("the design of an end 0.5 m beside it") {
      $0.markers.removeFirst()
      $0.mark("M1", 0, 100.5)
    },
    PlantedDefect("a run of 100.01 m", "marker.spacing S runs - warning -") {
      $0.markers.remove(at: 1)
      $0.mark("M2", 99.99, 100)
    },
    PlantedDefect("0.101 m off", "marker.drift M9 design - warning -") {
      $0.markers.remove(at: 1)
      $0.mark("M9", 100, 100, off: 0.101)
    },
    PlantedDefect("0.10 m off") {
      $0.markers.remove(at: 1)
      $0.mark("M9", 100, 100, off: 0.1)
    },
    PlantedDefect("0.151 m off", "marker.drift M9 design - error -") {
      $0.markers.remove(at: 1)
      $0.mark("M9", 100, 100, off: 0.151)
    },
    PlantedDefect("0.15 m off", "marker.drift M9 design - warning -") {
      $0.markers.remove(at: 1)
      $0.mark("M9", 100, 100, off: 0.15)
    },
    PlantedDefect("a marker of no scheme", "marker.orphan M9 unknown_scheme - warning -") {
      $0.mark("M9", 50, 100)
      $0.markers[3].feature.scheme = "X"
    },
    PlantedDefect("76 days and not handed over", "marker.overdue S not_handed_over - warning -") {
      $0.markers[0].feature.state = .installed
      $0.schemes[1].feature.decisionDate = date("2021-10-09")
    },
    PlantedDefect("75 days and not handed over") {
      $0.markers[0].feature.state = .installed
      $0.schemes[1].feature.decisionDate = date("2021-10-10")
    },
    PlantedDefect(
      "a forest under 0.5 m of a project", "conflict.constraint S+K2 scheme material error 45.0",
      "conflict.constraint P+K2 landuse digitisation info 45.0", "conflict.project D+K2 protected material error 45.0"
    ) {
      $0.constrain("K2", rectangle(-10, 110, 10.5, 90), .protectedForest)
    },
    PlantedDefect(
      "a forest under 0.49 m", "conflict.constraint S+K2 scheme digitisation info 44.1",
      "conflict.constraint P+K2 landuse digitisation info 44.1", "conflict.project D+K2 protected sliver info 44.1"
    ) {
      $0.constrain("K2", rectangle(-10, 110, 10.49, 90), .protectedForest)
    },
    PlantedDefect("a forest under 1.9 mm") { $0.constrain("K2", rectangle(-10, 110, 10.0019, 90), .protectedForest) },
    PlantedDefect("allotted to somebody else", "conflict.project D+3 allotted material error 9000.0") {
      $0.parcels[2].feature.allottedTo = "E"
    },
    PlantedDefect("one number twice", "parcel.number 1+2 number - warning -") {
      for parcel in [0, 1] {
        ($0.parcels[parcel].feature.sheetNumber, $0.parcels[parcel].feature.parcelNumber) = ("6", "8")
      }
    },
    PlantedDefect("one number on two sheets") {
      for parcel in [0, 1] {
        ($0.parcels[parcel].feature.sheetNumber, $0.parcels[parcel].feature.parcelNumber) = ("\(parcel)", "8")
      }
    },
    PlantedDefect("industry of a sector scheme in housing", "conflict.sector N+G sector material warning 400.0") {
      $0.scheme("N", square(300, 300, 20)) {
        $0.level = .sector
        $0.scale = nil
        $0.publishedOn = $0.decisionDate
      }
      $0.block("N-1", "N", square(300, 300, 20)) { $0.function = FunctionCode("industry") }
    },
    PlantedDefect("services of a sector scheme in housing") {
      $0.scheme("N", square(300, 300, 20)) {
        $0.level = .sector
        $0.scale = nil
        $0.publishedOn = $0.decisionDate
      }
      $0.block("N-1", "N", square(300, 300, 20)) { $0.function = FunctionCode("service") }
    },
    PlantedDefect("two years and a day late", "project.stalled D late - warning 9000.0") {
      $0.projects[0].feature.deadline = date("2019-12-23")
    },
    PlantedDefect("two years behind", "project.stalled D behind - info 9000.0") {
      $0.projects[0].feature.deadline = date("2019-12-24")
    },
    PlantedDefect("idle for a year and a day", "project.stalled D idle - warning 9000.0") {
      $0.parcels[2].feature.idleSince = date("2020-12-23")
    },
    PlantedDefect("idle for a year") { $0.parcels[2].feature.idleSince = date("2020-12-24") },
    PlantedDefect("past its extension", "project.stalled D extension_expired - error 9000.0") {
      $0.projects[0].feature.extendedTo = date("2021-12-23")
    },
    PlantedDefect("on the last day of its extension") {
      $0.projects[0].feature.extendedTo = date("2021-12-24")
    },
  ]
}

extension TestTown {
  /// The days on which both schemes were decided and made public.
  mutating func decide(_ day: String) {
    for scheme in 0...1 {
      (schemes[scheme].feature.decisionDate, schemes[scheme].feature.publishedOn) = (date(day), date(day))
    }
  }

  /// Declares the area of S and of its blocks.
  mutating func declare(_ scheme: Double, _ blocks: [Double]) {
    schemes[1].feature.declaredAreaSquareMetres = scheme
    for (number, area) in blocks.enumerated() { schemeBlocks[2 + number].feature.declaredAreaSquareMetres = area }
  }

  /// The western strip of S-1, so wide, is rice in the land-use plan.
  mutating func rice(_ width: Double) {
    planBlocks[0].geometry = rectangle(width, 0, 500 - width, 90)
    landUse("P-6", "P", rectangle(0, 0, width, 90), code: "LUC")
  }

  /// The western strip of the detailed scheme, so wide, is fields in the general one.
  mutating func fields(_ width: Double) {
    schemeBlocks[0].geometry = rectangle(width, 0, 500 - width, 1000)
    block("G-3", "G", rectangle(0, 0, width, 200)) { $0.function = FunctionCode("agriculture") }
    block("G-4", "G", rectangle(0, 200, width, 800))
  }
}
