import LandModel
import PlaneGeometry
import Testing

@testable import PlanChecks

/// Required lines and points, sentence by sentence.
@Suite struct RequiredPointTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    var scope = "POLYGON ((0 0, 1000 0, 1000 1000, 0 1000, 0 0))"
    var scale: Int? = 500
    var axes: [String] = []
    var redLines: [String] = []
    var heritage: [String] = []
    var constraints: [(ConstraintKind, String)] = []
    let lines: [String: Double]
    let points: [String]
    var testDescription: String { name }
  }

  static let cases: [Case] = [
    Case(
      name: "an axis has two ends", axes: ["LINESTRING (100 100, 300 100)"], lines: ["road_axis": 200],
      points: ["road_axis 100 100", "road_axis 300 100"]),
    Case(
      name: "a scheme without lines is marked on its scope", lines: ["scope": 4000],
      points: ["scope 0 0", "scope 0 1000", "scope 1000 0", "scope 1000 1000"]),
    Case(
      name: "holes of the scope are outline too",
      scope: "POLYGON ((0 0, 100 0, 100 100, 0 100, 0 0), (30 30, 70 30, 70 70, 30 70, 30 30))",
      lines: ["scope": 560],
      points: [
        "scope 0 0", "scope 0 100", "scope 100 0", "scope 100 100", "scope 30 30", "scope 30 70", "scope 70 30",
        "scope 70 70",
      ]),
    Case(
      name: "a cut by the scope is no end", axes: ["LINESTRING (-100 100, 300 100)"], lines: ["road_axis": 300],
      points: ["road_axis 300 100"]),
    Case(
      name: "the scope is closed: an end on its boundary is an end", axes: ["LINESTRING (0 100, 300 100)"],
      lines: ["road_axis": 300], points: ["road_axis 0 100", "road_axis 300 100"]),
    Case(
      name: "a line along the boundary is inside", redLines: ["LINESTRING (0 0, 0 400)"], lines: ["red_line": 400],
      points: ["red_line 0 0", "red_line 0 400"]),
    Case(
      name: "a line that leaves and comes back is two pieces",
      axes: ["LINESTRING (100 900, 100 1100, 200 1100, 200 900)"], lines: ["road_axis": 200],
      points: ["road_axis 100 900", "road_axis 200 900"]),
    Case(
      name: "a line outside leaves the scope's outline", axes: ["LINESTRING (2000 0, 2100 0)"], lines: ["scope": 4000],
      points: ["scope 0 0", "scope 0 1000", "scope 1000 0", "scope 1000 1000"]),
    Case(
      name: "axes cross", axes: ["LINESTRING (100 100, 300 100)", "LINESTRING (200 0, 200 200)"],
      lines: ["road_axis": 400],
      points: ["road_axis 100 100", "road_axis 200 0", "road_axis 200 100", "road_axis 200 200", "road_axis 300 100"]),
    Case(
      name: "red lines that cross have no intersection",
      redLines: ["LINESTRING (100 100, 300 100)", "LINESTRING (200 0, 200 200)"], lines: ["red_line": 400],
      points: ["red_line 100 100", "red_line 200 0", "red_line 200 200", "red_line 300 100"]),
    Case(
      name: "axes that meet in shared vertices",
      axes: ["LINESTRING (100 100, 200 100, 300 100)", "LINESTRING (200 0, 200 100, 200 200)"],
      lines: ["road_axis": 400],
      points: ["road_axis 100 100", "road_axis 200 0", "road_axis 200 100", "road_axis 200 200", "road_axis 300 100"]),
    Case(
      name: "an axis that ends on another", axes: ["LINESTRING (100 100, 300 100)", "LINESTRING (200 100, 200 200)"],
      lines: ["road_axis": 300],
      points: ["road_axis 100 100", "road_axis 200 100", "road_axis 200 200", "road_axis 300 100"]),
    Case(
      name: "an axis that crosses itself", axes: ["LINESTRING (0 100, 300 100, 300 300, 200 300, 200 0)"],
      lines: ["road_axis": 900],
      points: [
        "road_axis 0 100", "road_axis 200 0", "road_axis 200 100", "road_axis 200 300", "road_axis 300 100",
        "road_axis 300 300",
      ]),
    Case(
      name: "the same line drawn twice counts once",
      redLines: ["LINESTRING (100 100, 300 100)", "LINESTRING (300 100, 250 100, 100 100)"], lines: ["red_line": 200],
      points: ["red_line 100 100", "red_line 300 100"]),
    Case(
      name: "lines that run over each other for a while count that once",
      axes: ["LINESTRING (0 100, 100 100)", "LINESTRING (50 100, 150 100)"], lines: ["road_axis": 150],
      points: ["road_axis 0 100", "road_axis 100 100", "road_axis 150 100", "road_axis 50 100"]),
    Case(
      name: "a line that runs back over itself counts once", redLines: ["LINESTRING (0 100, 200 100, 150 100)"],
      lines: ["red_line": 200], points: ["red_line 0 100", "red_line 150 100", "red_line 200 100"]),
    Case(
      name: "lines of two kinds that coincide both count", axes: ["LINESTRING (0 100, 100 100)"],
      redLines: ["LINESTRING (0 100, 100 100)"], lines: ["road_axis": 100, "red_line": 100],
      points: ["red_line 0 100", "red_line 100 100", "road_axis 0 100", "road_axis 100 100"]),
    Case(
      name: "heritage blocks and constraint areas are united first",
      heritage: ["POLYGON ((100 100, 200 100, 200 200, 100 200, 100 100))"],
      constraints: [
        (.noBuild, "POLYGON ((200 100, 300 100, 300 200, 200 200, 200 100))"),
        (.floodCorridor, "POLYGON ((500 500, 600 500, 600 600, 500 600, 500 500))"),
      ], lines: ["no_build": 600],
      points: ["no_build 100 100", "no_build 100 200", "no_build 300 100", "no_build 300 200"]),
    Case(
      name: "a constraint area is cut by the scope",
      constraints: [(.heritage, "POLYGON ((900 100, 1100 100, 1100 300, 900 300, 900 100))")],
      lines: ["no_build": 400], points: ["no_build 900 100", "no_build 900 300"]),
    Case(
      name: "a bend of 10° is a corner, one of 9.9° is none",
      redLines: [
        // tan 10° × 200 = 35.26539614, tan 9.9° × 200 = 34.90617127
        "LINESTRING (0 0, 200 0, 400 35.26539614169930)", "LINESTRING (0 500, 200 500, 400 534.9061712655)",
      ], lines: ["red_line": 200 + 203.085322 + 200 + 203.023254],
      points: [
        "red_line 0 0", "red_line 0 500", "red_line 200 0", "red_line 400 35.265396", "red_line 400 534.906171",
      ]),
    Case(
      name: "a kink within 0.25 m at 1/500 is no vertex", redLines: ["LINESTRING (0 0, 200 0.25, 400 0)"],
      lines: ["red_line": 400.000312], points: ["red_line 0 0", "red_line 400 0"]),
    Case(
      name: "without a scale lines are simplified by 1 m", scale: nil,
      redLines: ["LINESTRING (0 0, 4 0.9, 8 0)", "LINESTRING (100 0, 104 1.1, 150 1.1, 200 1.1)"],
      lines: ["red_line": 2 * 4.1 + 4.14849370 + 96],
      points: ["red_line 0 0", "red_line 100 0", "red_line 200 1.1", "red_line 8 0"]),
    Case(
      name: "a vertex less than 30 m from a sharper one is not required",
      redLines: ["LINESTRING (0 0, 100 0, 100 29, 200 60)"], lines: ["red_line": 100 + 29 + 104.694795],
      points: ["red_line 0 0", "red_line 100 0", "red_line 200 60"]),
    Case(
      name: "one at 30 m is required", redLines: ["LINESTRING (0 0, 100 0, 100 30, 200 60)"],
      lines: ["red_line": 130 + 104.403065],
      points: [
        "red_line 0 0", "red_line 100 0", "red_line 100 30", "red_line 200 60",
      ]),
    Case(
      name: "ends are required however near", redLines: ["LINESTRING (0 0, 10 0)"], lines: ["red_line": 10],
      points: ["red_line 0 0", "red_line 10 0"]),
    Case(
      name: "a vertex near an end is not required", redLines: ["LINESTRING (0 0, 20 0, 20 200)"],
      lines: ["red_line": 220], points: ["red_line 0 0", "red_line 20 200"]),
    Case(
      name: "of equal turns the western, then the southern is taken, on a ring the shorter way round",
      heritage: ["POLYGON ((100 100, 129 100, 129 129, 100 129, 100 100))"], lines: ["no_build": 116],
      points: ["no_build 100 100", "no_build 129 129"]),
    Case(
      name: "ends within 0.5 m are one point", axes: ["LINESTRING (0 0, 100 0)", "LINESTRING (100.5 0, 200 0)"],
      lines: ["road_axis": 199.5], points: ["road_axis 0 0", "road_axis 100 0", "road_axis 200 0"]),
    Case(
      name: "ends farther than 0.5 m are two", axes: ["LINESTRING (0 0, 100 0)", "LINESTRING (100.51 0, 200 0)"],
      lines: ["road_axis": 199.49],
      points: ["road_axis 0 0", "road_axis 100 0", "road_axis 100.51 0", "road_axis 200 0"]),
  ]

  @Test(arguments: cases) func linesAndPoints(each: Case) throws {
    var town = MarkerTown()
    try town.scheme("S", each.scope) { $0.scale = each.scale }
    for axis in each.axes { try town.road(axis) }
    for line in each.redLines { try town.road(line, .redLine) }
    for block in each.heritage { try town.block("heritage", block) }
    for (kind, area) in each.constraints { try town.constraint(kind, area) }
    let marking = try town.marking()
    #expect(marking.pointTexts == each.points.sorted())
    #expect(Set(marking.basis.map(\.rawValue)) == Set(each.lines.keys))
    for (kind, length) in each.lines {
      let measured = marking.lines.filter { $0.kind.rawValue == kind }.reduce(0) { $0 + $1.line.lengthMetres }
      #expect(abs(measured - length) < 1e-5, "\(kind)")
    }
  }

  @Test func turnsStandAtVerticesOnly() throws {
    var town = MarkerTown()
    try town.scheme()
    try town.road("LINESTRING (0 100, 100 100, 100 300)")
    let turns = try town.marking().points.sorted { $0.position.tieKey < $1.position.tieKey }.map(\.turnDegrees)
    #expect(turns.count == 3)
    #expect(turns[0] == nil && turns[2] == nil)
    #expect(abs((turns[1] ?? 0) - 90) < 1e-9)
  }

  @Test func linesOfALocalAdjustmentBelongToItsTarget() throws {
    var town = MarkerTown()
    try town.scheme()
    try town.scheme("A", "POLYGON ((0 0, 500 0, 500 500, 0 500, 0 0))") {
      $0.adjusts = "S"
      $0.adjustmentKind = .local
      $0.decisionDate = CivilDate("2021-06-01")
    }
    try town.road("LINESTRING (100 100, 300 100)", scheme: "A")
    try town.marker((100, 100), scheme: "A")
    let after = try town.marking()
    #expect(after.pointTexts == ["road_axis 100 100", "road_axis 300 100"])
    #expect(after.markedPointCount == 1)
    // Before its decision it changes nothing.
    #expect(try town.marking(on: "2021-03-01").basis == [.scope])
  }

  @Test func onlySchemesOfTheMarkerLevelsThatCountAreMarked() throws {
    var town = MarkerTown()
    for (id, level, status) in [
      ("Z", .zoning, .approved), ("D", .detailed, .adjusted), ("R", .rural, .approved), ("G", .general, .approved),
      ("V", .regional, .approved), ("T", .sector, .approved), ("X", .zoning, .draft), ("Y", .detailed, .revoked),
    ] as [(String, SchemeLevel, PlanStatus)] {
      try town.scheme(id) {
        $0.level = level
        $0.status = status
      }
    }
    let land = try town.land()
    #expect(try town.survey().schemes.map { land.schemes[$0.scheme].id } == ["D", "R", "Z"])
  }

  @Test func badDataIsNamedAndNeverCrashes() throws {
    var town = MarkerTown()
    try town.scheme("E", nil)
    try town.scheme("F", "POLYGON ((0 0, 10 10, 10 0, 0 10, 0 0))")
    try town.scheme("S")
    try town.road("LINESTRING (5 5, 5 5)")
    try town.road(nil)
    try town.road("POINT (1 1)")
    try town.road("LINESTRING EMPTY")
    try town.road("LINESTRING (0 0, 9 0)", nil)
    try town.block("heritage", "POLYGON ((0 0, 10 10, 10 0, 0 10, 0 0))")
    try town.constraint(.noBuild, nil)
    try town.marker(nil)
    try town.marker((5, 5), kind: nil, scheme: "E")
    try town.marker((5, 5), kind: nil, scheme: nil)
    let survey = try town.survey()
    #expect(
      survey.skipped.map { "\($0.layer) \($0.id) \($0.reason)" }.sorted() == [
        "constraint_area C0 null_geometry", "marker M0 null_geometry", "marker M1 no_scope", "road R0 zero_length",
        "road R1 null_geometry", "road R2 not_a_line", "road R3 zero_length", "road R4 no_kind",
        "scheme E null_geometry",
        "scheme F invalid_geometry", "scheme_block B0 invalid_geometry",
      ])
    #expect(survey.schemes.map { $0.status(spacingMetres: 100) } == [.none, .none, .unknown])
    #expect(survey.strays.count == 1)
  }
}
