import Foundation
import LandModel
import PlaneGeometry
import Refusals
import Testing

@testable import PlanChecks

@Suite struct MarkerRuleTests {
  static let axis = "LINESTRING (0 0, 200 0)"

  private func drafts(_ town: MarkerTown, on day: String = "2021-12-24") throws -> [FindingDraft] {
    let context = CheckContext(
      land: try town.land(), asOf: try #require(CivilDate(day)), tolerances: town.tolerances, jobs: 1)
    return try MarkerRules().run(context).drafts
  }

  private func texts(_ town: MarkerTown, on day: String = "2021-12-24") throws -> [String] {
    try drafts(town, on: day).map { draft in
      let details = draft.details.map { "\($0.key)=\($0.value.short)" }.joined(separator: " ")
      return "\(draft.rule) \(draft.kind) \(draft.subjects.map(\.id).joined(separator: ",")) \(details)"
    }.sorted()
  }

  private func town(_ axis: String = axis, decided: String? = "2021-11-01") throws -> MarkerTown {
    var town = MarkerTown()
    try town.scheme { $0.decisionDate = decided.flatMap { CivilDate($0) } }
    try town.road(axis)
    return town
  }

  /// Decided on 1 November 2021: due 75 days later, on 15 January 2022, and past the day after.
  @Test(arguments: [
    ("2021-12-24", 0, Severity.info), ("2022-01-15", 0, .info), ("2022-01-16", 1, .warning),
    ("2022-01-20", 5, .warning),
  ]) func noneIsAWarningOnceOverdueAndAlone(day: String, daysOver: Int, severity: Severity) throws {
    let drafts = try drafts(try town(), on: day)
    #expect(drafts.map(\.rule) == [.markerNone])
    #expect(drafts.first?.severity == severity)
    #expect(drafts.first?.details.map(\.value) == [.count(2), .number(200), .count(daysOver)])
    #expect(drafts.first?.lengthMetres == 200)
    #expect(drafts.first?.scheme == "S")
  }

  @Test("where the lines are not loaded the outline is a lower bound, of which only that there is no marker is said")
  func linesNotLoaded() throws {
    var town = MarkerTown()
    try town.scheme { $0.decisionDate = CivilDate("2015-01-01") }
    try town.zone("W", "POLYGON ((0 0, 1000 0, 1000 1000, 0 1000, 0 0))")
    #expect(try drafts(town).map(\.rule) == [.markerNone])
    // In the middle, far off the outline: nobody can say whether it is off a line.
    try town.marker((500, 500), design: (500.12, 500), kind: nil)
    #expect(try drafts(town).map(\.rule) == [.markerDrift])
    let marking = try town.marking()
    #expect(marking.status(spacingMetres: 100) == .unknown && !marking.hasLines)
    let context = CheckContext(
      land: try town.land(), asOf: try #require(CivilDate("2021-12-24")), tolerances: town.tolerances, jobs: 1)
    let zone = try #require(try MarkerCoverage(context).zones.first)
    #expect(zone.linesUnknown == 1 && zone.lineMetres == 0 && zone.lineRatio == nil && zone.toBeMarked == 1)
    try town.road(Self.axis)
    #expect(try town.marking().status(spacingMetres: 100) == .none)
    #expect(try drafts(town).map(\.rule).sorted { $0.order < $1.order } == [.markerNone, .markerOrphan])
  }

  @Test func withoutADecisionDateNothingIsOverdue() throws {
    #expect(try texts(try town(decided: nil)) == ["marker.none unmarked S points_required=2 line_m=200 days_over=0"])
  }

  @Test func missingAndSpacingGatherAllOfAScheme() throws {
    var town = try town("LINESTRING (0 0, 300 0)")
    try town.road("LINESTRING (0 500, 250 500)")
    try town.marker((0, 0))
    try town.marker((100.01, 0))
    let drafts = try drafts(town)
    #expect(
      try texts(town) == [
        "marker.missing points S points_required=4 points_missing=3",
        "marker.spacing runs S longest_m=250 spacing_m=100",
      ])
    let spacing = try #require(drafts.first { $0.rule == .markerSpacing })
    #expect(spacing.parts == 3)
    #expect(abs((spacing.lengthMetres ?? 0) - 550) < 1e-6)
    #expect(abs((spacing.geometry?.length ?? 0) - 550) < 1e-6)
    #expect(drafts.first { $0.rule == .markerMissing }?.geometry?.positionCount == 3)
  }

  @Test func aCompleteSchemeIsSilentUntilItIsOverdue() throws {
    var town = try town("LINESTRING (0 0, 100 0)")
    try town.marker((0, 0), .handedOver)
    try town.marker((100, 0), .installed)
    #expect(try texts(town, on: "2022-01-15").isEmpty)
    #expect(
      try texts(town, on: "2022-01-17") == ["marker.overdue not_handed_over S due_on=2022-01-15 days_over=2"])
  }

  @Test func whatIsHandedOverIsNeverOverdue() throws {
    var town = try town("LINESTRING (0 0, 100 0)")
    for x in [0.0, 100] { try town.marker((x, 0), .handedOver) }
    #expect(try texts(town, on: "2030-01-01").isEmpty)
  }

  @Test(
    arguments: [
      (0.10, nil), (0.101, Severity.warning), (0.15, .warning), (0.151, .error),
    ] as [(Double, Severity?)]) func driftHasTwoTiers(metres: Double, severity: Severity?) throws
  {
    var town = try town("LINESTRING (0 0, 100 0)")
    try town.marker((0, metres), design: (0, 0))
    try town.marker((100, 0))
    let drift = try drafts(town).filter { $0.rule == .markerDrift }
    #expect(drift.map(\.severity) == (severity.map { [$0] } ?? []))
    #expect(drift.allSatisfy { $0.kind == "design" && $0.scheme == "S" })
  }

  @Test func driftOfMarkersOfSchemesThatNeedNone() throws {
    var town = try town()
    try town.scheme("G") { $0.level = .general }
    try town.marker((0, 0.2), design: (0, 0), kind: .scope, scheme: "G")
    #expect(try drafts(town).contains { $0.rule == .markerDrift && $0.scheme == "G" })
  }

  @Test(
    arguments: [
      (PlanStatus.approved, true), (.adjusted, true), (.draft, true), (.superseded, false), (.revoked, false),
    ]) func driftAndOffLineLookAtNoEndedScheme(status: PlanStatus, isLookedAt: Bool) throws
  {
    var town = MarkerTown()
    try town.scheme { $0.status = status }
    try town.road("LINESTRING (0 0, 100 0)")
    try town.marker((0, 0.2), design: (0, 0))
    try town.marker((50, 20))
    let kinds = try drafts(town).filter { $0.rule == .markerDrift || $0.rule == .markerOrphan }.map(\.kind)
    #expect(kinds == (isLookedAt ? ["design", "off_line"] : []))
  }

  @Test func orphans() throws {
    var town = try town("LINESTRING (0 0, 100 0)")
    try town.marker((0, 0), number: "1")
    try town.marker((100, 0), number: "2")
    try town.marker((50, 0.51), number: "1", id: "off")
    try town.marker((50, 0), kind: .redLine, number: "7", id: "kindless")
    try town.marker((50, 0), kind: .reference, number: "1", id: "reference")
    try town.marker((50, 0), scheme: "X", id: "unknown")
    try town.marker((50, 0), scheme: nil, id: "without")
    #expect(
      try texts(town).filter { $0.hasPrefix("marker.orphan") } == [
        "marker.orphan off_line kindless distance_m=null", "marker.orphan off_line off distance_m=0.51",
        "marker.orphan unknown_scheme unknown distance_m=null", "marker.orphan unknown_scheme without distance_m=null",
      ])
  }

  @Test func aMarkerOffItsLineHasNoOtherFinding() throws {
    var town = try town("LINESTRING (0 0, 100 0)")
    try town.marker((0, 0))
    try town.marker((50, 30), design: (50, 20), number: "1")
    #expect(try texts(town).filter { $0.contains("M1") } == ["marker.orphan off_line M1 distance_m=20"])
  }

  @Test(arguments: [
    ((0.0, 0.0), (0.0, 0.5), MarkerState.installed, true), ((0.0, 0.0), (0.0, 0.51), .installed, false),
    ((0.0, 0.0), (0.0, 0.0), .displaced, true), ((0.0, 0.0), (0.0, 0.0), .lost, false),
    ((0.0, 0.0), (0.0, 0.0), .obsolete, false), ((0.0, 0.0), (0.0, 0.0), .planned, false),
  ]) func duplicates(one: (Double, Double), other: (Double, Double), state: MarkerState, isFound: Bool) throws {
    var town = try town("LINESTRING (0 0, 100 0)")
    try town.marker(one, number: "5")
    try town.marker(other, state, number: "6")
    try town.marker((100, 0), number: "5")
    try town.marker((50, 0), state, number: "6")
    let kinds = try drafts(town).filter { $0.rule == .markerOrphan }.map { "\($0.kind) \($0.subjects.map(\.id))" }
    let isStanding = state == .installed || state == .displaced
    #expect(
      Set(kinds)
        == Set(
          [#"duplicate_number ["M0", "M2"]"#] + (isFound ? [#"duplicate_position ["M0", "M1"]"#] : [])
            + (isStanding ? [#"duplicate_number ["M1", "M3"]"#] : [])))
  }

  @Test func messagesSayWhatTheyMean() throws {
    var town = try town("LINESTRING (0 0, 300 0)")
    try town.marker((0, 0.2), design: (0, 0), number: "TĐ-01")
    let land = try town.land()
    let day = try #require(CivilDate("2022-03-01"))
    let context = CheckContext(land: land, asOf: day, jobs: 1)
    let factory = FindingFactory(land: land, book: .shipped, on: day, jobs: 1)
    let findings = try factory.findings(from: MarkerRules().run(context).drafts)
    #expect(
      findings.map { "\($0.severity) \($0.message.en)" } == [
        "warning scheme S: 1 of 2 required points have no marker.",
        "warning scheme S: 300.00 m of line lie in runs over 100.00 m between markers (number of runs: 1; the longest: "
          + "300.00 m).",
        "error marker M0 stands 0.20 m off its design; 0.15 m are permitted.",
        "warning scheme S: its markers were to be handed over by 15 Jan 2022, 45 days ago.",
      ])
    #expect(findings.allSatisfy { $0.message.vi == $0.message.vi.precomposedStringWithCanonicalMapping })
  }
}

extension DetailValue {
  /// For tables in tests, numbers to a micrometre.
  var short: String {
    switch self {
    case .null: "null"
    case .text(let text): text
    case .count(let count): "\(count)"
    case .number(let number):
      (number * 1e6).rounded() / 1e6 == number.rounded()
        ? "\(Int(number.rounded()))" : "\((number * 1e6).rounded() / 1e6)"
    case .flag(let flag): "\(flag)"
    case .texts(let texts): texts.joined(separator: "+")
    case .records(let records): "\(records.count) records"
    }
  }
}
