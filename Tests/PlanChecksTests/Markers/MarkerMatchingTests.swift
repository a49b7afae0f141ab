import LandModel
import PlaneGeometry
import Testing

@testable import PlanChecks

/// Serving, matching, cuts, runs, status and drift, sentence by sentence.
@Suite struct MarkerMatchingTests {
  /// A marker: surveyed place, design, kind, state.
  typealias Stone = (
    surveyed: (Double, Double)?, design: (Double, Double)?, kind: MarkerKind?, state: MarkerState
  )

  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    var axes: [String] = []
    var redLines: [String] = []
    let stones: [Stone]
    let marked: Int
    let within: Double
    let longest: Double
    let status: MarkingStatus
    var testDescription: String { name }
  }

  static func stone(
    _ x: Double, _ y: Double, _ kind: MarkerKind? = .roadAxis, _ state: MarkerState = .installed,
    design: (Double, Double)? = nil
  ) -> Stone { ((x, y), design, kind, state) }

  static let line = ["LINESTRING (0 0, 200 0)"]

  static let cases: [Case] = [
    Case(name: "no marker", axes: line, stones: [], marked: 0, within: 0, longest: 200, status: .none),
    Case(
      name: "one end marked", axes: line, stones: [stone(0, 0)], marked: 1, within: 0, longest: 200, status: .partial),
    Case(
      name: "both ends and the middle", axes: line, stones: [stone(0, 0), stone(100, 0), stone(200, 0)], marked: 2,
      within: 200, longest: 100, status: .complete),
    Case(
      name: "a run of exactly the spacing is within it, one a centimetre longer is not", axes: line,
      stones: [stone(0, 0), stone(99.99, 0), stone(200, 0)], marked: 2, within: 99.99, longest: 100.01,
      status: .partial),
    Case(
      name: "a tenth of a millimetre lost in a file makes no run too long", axes: line,
      stones: [stone(0, 0), stone(99.9997, 0), stone(200, 0)], marked: 2, within: 200, longest: 100.0003,
      status: .complete),
    Case(
      name: "a millimetre does", axes: line, stones: [stone(0, 0), stone(99.999, 0), stone(200, 0)], marked: 2,
      within: 99.999, longest: 100.001, status: .partial),
    Case(
      name: "an unmarked end spoils its run", axes: line, stones: [stone(0, 0), stone(100, 0)], marked: 1,
      within: 100, longest: 100, status: .partial),
    Case(
      name: "a cut by the scope does not", axes: ["LINESTRING (-50 0, 50 0)"], stones: [stone(50, 0)], marked: 1,
      within: 50, longest: 50, status: .complete),
    Case(
      name: "a short line without a marker is not within spacing", axes: ["LINESTRING (0 0, 200 0)"],
      redLines: ["LINESTRING (-10 50, 1010 50)"], stones: [stone(0, 0), stone(100, 0), stone(200, 0)], marked: 2,
      within: 200, longest: 1000, status: .partial),
    Case(
      name: "0.5 m with a design marks", axes: line, stones: [stone(9, 9, design: (0, 0.5)), stone(200, 0)], marked: 2,
      within: 0, longest: 200, status: .partial),
    Case(
      name: "0.51 m with a design does not", axes: line, stones: [stone(0, 0, design: (0, 0.51)), stone(200, 0)],
      marked: 1, within: 0, longest: 200, status: .partial),
    Case(
      name: "5 m without a design marks", axes: line, stones: [stone(0, 5), stone(200, 0)], marked: 2, within: 0,
      longest: 200, status: .partial),
    Case(
      name: "5.01 m without a design does not", axes: line, stones: [stone(0, 5.01), stone(200, 0)], marked: 1,
      within: 0, longest: 200, status: .partial),
    Case(
      name: "a marker without design cuts where its point is", axes: line,
      stones: [stone(3, 4), stone(100, 0), stone(200, 0)], marked: 2, within: 200, longest: 100, status: .complete),
    Case(
      name: "0.5 m from the line cuts it, 0.51 m does not", axes: line,
      stones: [stone(0, 0), stone(60, 0.5), stone(120, 0.51), stone(200, 0)], marked: 2, within: 60, longest: 140,
      status: .partial),
    Case(
      name: "planned, lost, displaced and obsolete markers are not present", axes: line,
      stones: [
        stone(0, 0, .roadAxis, .planned), stone(100, 0, .roadAxis, .lost), stone(200, 0, .roadAxis, .displaced),
        stone(0, 0, .roadAxis, .obsolete),
      ], marked: 0, within: 0, longest: 200, status: .none),
    Case(
      name: "a handed-over marker is present", axes: ["LINESTRING (0 0, 50 0)"],
      stones: [stone(0, 0, .roadAxis, .handedOver), stone(50, 0)], marked: 2, within: 50, longest: 50,
      status: .complete),
    Case(
      name: "another kind serves nothing", axes: ["LINESTRING (0 0, 50 0)"],
      stones: [stone(0, 0, .redLine), stone(50, 0, .reference)], marked: 0, within: 0, longest: 50, status: .none),
    Case(
      name: "a marker without kind serves a point of each kind", axes: ["LINESTRING (0 0, 50 0)"],
      redLines: ["LINESTRING (0 0, 0 50)"], stones: [stone(0, 0, nil), stone(50, 0, nil), stone(0, 50, nil)], marked: 4,
      within: 100, longest: 50, status: .complete),
    Case(
      name: "one marker marks one point", axes: ["LINESTRING (0 0, 4 0)"], stones: [stone(1, 0)], marked: 1, within: 1,
      longest: 3, status: .partial),
    Case(
      name: "the nearest pair first", axes: ["LINESTRING (0 0, 4 0)"], stones: [stone(1, 0), stone(0.5, 0)], marked: 2,
      within: 4, longest: 3, status: .complete),
    Case(
      name: "a marker at a crossing cuts both lines", axes: ["LINESTRING (0 50, 100 50)", "LINESTRING (50 0, 50 100)"],
      stones: [stone(50, 50)], marked: 1, within: 0, longest: 50, status: .partial),
  ]

  @Test(arguments: cases) func runsAndStatus(each: Case) throws {
    var town = MarkerTown()
    try town.scheme()
    for axis in each.axes { try town.road(axis) }
    for line in each.redLines { try town.road(line, .redLine) }
    for stone in each.stones {
      try town.marker(stone.surveyed, design: stone.design, kind: stone.kind, stone.state)
    }
    let marking = try town.marking()
    #expect(marking.markedPointCount == each.marked)
    #expect(abs(marking.withinSpacingMetres - each.within) < 1e-6)
    #expect(abs((marking.longestRunMetres ?? 0) - each.longest) < 1e-6)
    #expect(marking.status(spacingMetres: 100) == each.status)
  }

  @Test(arguments: [
    (0, 400.0, 0.0, MarkingStatus.none), (1, 400.0, 0.0, .partial), (2, 200, 0, .partial), (4, 100, 400, .complete),
  ]) func aRingWithOneMarkerIsOneRun(count: Int, longest: Double, within: Double, status: MarkingStatus) throws {
    var town = MarkerTown()
    try town.scheme()
    try town.block("heritage", "POLYGON ((0 0, 100 0, 100 100, 0 100, 0 0))")
    let corners = [(0.0, 0.0), (100.0, 100.0), (100.0, 0.0), (0.0, 100.0)]
    for corner in corners.prefix(count) { try town.marker(corner, kind: .noBuild) }
    let marking = try town.marking()
    #expect(marking.points.count == 4)
    #expect(abs((marking.longestRunMetres ?? 0) - longest) < 1e-6)
    #expect(abs(marking.withinSpacingMetres - within) < 1e-6)
    #expect(marking.status(spacingMetres: 100) == status)
  }

  @Test(
    arguments: [
      ("to the design", (0.06, 0.08), (0.0, 0.0), MarkerState.installed, 0.1, "design"),
      ("to the point", (3.0, 4.0), nil, .handedOver, 5, "line"),
      ("to the line", (50.0, 0.3), nil, .installed, 0.3, "line"),
      ("of a displaced one", (30.0, 40.0), (0.0, 0.0), .displaced, 50, "design"),
      ("of a displaced one without design", (3.0, 4.0), nil, .displaced, 5, "line"),
      ("of a lost one", (30.0, 40.0), (0.0, 0.0), .lost, nil, nil),
      ("of a planned one", (0.0, 0.0), (0.0, 0.0), .planned, nil, nil),
    ] as [(String, (Double, Double), (Double, Double)?, MarkerState, Double?, String?)])
  func drift(
    name: String, surveyed: (Double, Double), design: (Double, Double)?, state: MarkerState, metres: Double?,
    reference: String?
  ) throws {
    var town = MarkerTown()
    try town.scheme()
    try town.road("LINESTRING (0 0, 200 0)")
    try town.marker(surveyed, design: design, state)
    let drift = try #require(try town.marking().readings.first).drift
    #expect(drift?.reference.rawValue == reference)
    #expect(abs((drift?.metres ?? -1) - (metres ?? -1)) < 1e-6)
  }

  @Test func statisticsOfDrifts() {
    #expect(OrderStatistics.quantile(0.95, of: []) == nil)
    #expect(OrderStatistics.mean([]) == nil)
    #expect(OrderStatistics.quantile(0.95, of: [7]) == 7)
    #expect(abs((OrderStatistics.quantile(0.95, of: [1, 2, 3, 4, 5]) ?? 0) - 4.8) < 1e-12)
    #expect(OrderStatistics.quantile(1, of: [1, 2]) == 2)
  }

  @Test(
    arguments: [
      ("on its line", (50.0, 0.5), nil, MarkerKind.roadAxis, "serves"),
      ("off its line", (50.0, 0.6), nil, .roadAxis, "offLine(distanceMetres: Optional(0.6))"),
      ("near a point", (-3.0, 4.0), nil, .roadAxis, "serves"),
      ("near a point, with a design", (0.0, 0.0), (-3.0, 4.0), .roadAxis, "offLine(distanceMetres: Optional(5.0))"),
      ("of a kind without lines", (50.0, 0.0), nil, .scope, "offLine(distanceMetres: nil)"),
      ("a reference", (700.0, 700.0), nil, .reference, "reference"),
    ] as [(String, (Double, Double), (Double, Double)?, MarkerKind, String)])
  func belonging(
    name: String, surveyed: (Double, Double), design: (Double, Double)?, kind: MarkerKind, expected: String
  ) throws {
    var town = MarkerTown()
    try town.scheme()
    try town.road("LINESTRING (0 0, 200 0)")
    try town.marker(surveyed, design: design, kind: kind)
    let reading = try #require(try town.marking().readings.first)
    guard case .offLine(let distance?) = reading.belonging else {
      #expect("\(reading.belonging)" == expected)
      return
    }
    #expect("offLine(distanceMetres: Optional(\((distance * 1e6).rounded() / 1e6)))" == expected)
  }

  @Test func theResultIsTheSameForAnyNumberOfJobsAndAnyOrder() throws {
    var one = MarkerTown()
    var other = MarkerTown()
    let ids = (0..<40).map { "S\($0)" }
    for id in ids { try one.scheme(id) }
    for id in ids.reversed() { try other.scheme(id) }
    for id in ids {
      try one.road("LINESTRING (0 0, 500 0)", scheme: id, id: "R\(id)")
      try one.marker((0, 0), scheme: id, id: "M\(id)")
    }
    for id in ids.reversed() {
      try other.road("LINESTRING (0 0, 500 0)", scheme: id, id: "R\(id)")
      try other.marker((0, 0), scheme: id, id: "M\(id)")
    }
    func summary(_ town: MarkerTown, _ jobs: Int) throws -> [String] {
      let land = try town.land()
      return try town.survey(jobs: jobs).schemes.map {
        "\(land.schemes[$0.scheme].id) \($0.pointTexts) \($0.lines.map(\.runs)) \($0.markers.map { land.markers[$0].id })"
      }
    }
    #expect(try summary(one, 1) == summary(other, 3))
  }
}
