import LandModel
import PlaneGeometry
import Testing

@testable import PlanChecks

@Suite struct CurrentUseTests {
  private func texts(
    observed: String?, registered: String?, planned: [(String, Double)] = []
  ) throws -> [String] {
    var town = ProjectTown()
    town.plan()
    var x = 0.0
    for (code, width) in planned {
      town.block(code, ProjectTown.rectangle(x, 0, x + width, 10))
      x += width
    }
    town.parcel("1/1", ProjectTown.rectangle(0, 0, 20, 10)) {
      $0.observedUse = observed
      $0.landUse = registered.flatMap { LandUseLabel($0) }
    }
    return try town.texts(CurrentUseRule())
  }

  @Test func aRegisteredUseIsSilent() throws {
    #expect(try texts(observed: "ODT", registered: "ODT").isEmpty)
    #expect(try texts(observed: nil, registered: "ODT").isEmpty)
    #expect(try texts(observed: "ODT", registered: "CLN:100+ODT:100").isEmpty)
    #expect(try texts(observed: "ODT", registered: nil).isEmpty)
  }

  @Test func plannedIsUnauthorisedAndElseMisused() throws {
    #expect(
      try texts(observed: "SKC", registered: "LUC", planned: [("SKC", 12), ("ODT", 8)])
        == ["unauthorised - warning 1/1 200 2 SKC LUC SKC+ODT"])
    #expect(
      try texts(observed: "SKC", registered: "LUC", planned: [("ODT", 20)])
        == ["misused - warning 1/1 200 2 SKC LUC ODT"])
    #expect(try texts(observed: "SKC", registered: "LUC") == ["misused - warning 1/1 200 2 SKC LUC "])
  }

  /// A neighbour's strip of less than 5 m² permits nothing.
  @Test func aSliverIsNoPlan() throws {
    #expect(
      try texts(observed: "SKC", registered: "LUC", planned: [("ODT", 19.51), ("SKC", 0.49)])
        == ["misused - warning 1/1 200 2 SKC LUC ODT"])
    #expect(
      try texts(observed: "SKC", registered: "LUC", planned: [("ODT", 19.5), ("SKC", 0.5)])
        == ["unauthorised - warning 1/1 200 2 SKC LUC ODT+SKC"])
  }

  @Test func codesCompareAfterWhatTookTheirPlace() throws {
    let codes = LandUseCodes.shipped
    let old = try #require(codes.all.first { $0.mapsTo.count == 1 && !$0.isOverlay && codes[$0.mapsTo[0]] != nil })
    #expect(try texts(observed: old.code, registered: old.mapsTo[0]).isEmpty)
    #expect(try texts(observed: old.mapsTo[0], registered: old.code).isEmpty)
  }

  @Test func whatCannotBeJudgedIsSkipped() throws {
    var town = ProjectTown()
    town.parcel("1/1", nil) {
      $0.observedUse = "SKC"
      $0.landUse = LandUseLabel("LUC")
    }
    town.parcel("1/2", ProjectTown.rectangle(0, 0, 1, 1)) { $0.observedUse = "SKC" }
    let outcome = try CurrentUseRule().run(town.context())
    #expect(outcome.drafts.isEmpty)
    #expect(outcome.skipped.map { "\($0.id) \($0.reason)" } == ["1/1 invalid_geometry", "1/2 no_code"])
  }
}

@Suite struct StalledProjectTests {
  private let site = ProjectTown.rectangle(0, 0, 100, 100)

  private func texts(
    on day: String, idleSince: String? = nil, holder: String = "P", kind: ProjectKind? = .licensed,
    _ change: (inout Project) -> Void
  ) throws -> [String] {
    var town = ProjectTown()
    town.project("P", site, kind, change)
    town.parcel("1/1", ProjectTown.rectangle(0, 0, 10, 10)) {
      $0.allottedTo = holder
      $0.idleSince = idleSince.flatMap { CivilDate($0) }
    }
    return try town.texts(StalledProjectRule(), on: day)
  }

  @Test(arguments: [
    ("2021-06-30", []), ("2021-07-01", ["late - warning P 10000 - 2021-07-01 0"]),
    ("2021-08-01", ["late - warning P 10000 - 2021-07-01 1"]),
  ]) func lateIsTheDeadlineAndTwoYears(day: String, expected: [String]) throws {
    #expect(try texts(on: day) { $0.deadline = CivilDate("2019-06-30") } == expected)
  }

  @Test func noDeadlineIsNeverLate() throws {
    #expect(try texts(on: "2040-01-01") { _ in }.isEmpty)
  }

  @Test(arguments: [
    ("2021-06-30", []), ("2021-07-01", ["extension_expired - error P 10000 - 2021-07-01 0"]),
  ]) func anExtensionTakesThePlaceOfTheDeadline(day: String, expected: [String]) throws {
    #expect(
      try texts(on: day) {
        $0.deadline = CivilDate("2010-01-01")
        $0.extendedTo = CivilDate("2021-06-30")
      } == expected)
  }

  /// Suspended for the 31 days of January.
  @Test(arguments: [("2021-07-31", 0), ("2021-08-01", 1)]) func suspensionMovesTheDate(day: String, count: Int) throws {
    #expect(
      try texts(on: day) {
        $0.extendedTo = CivilDate("2021-06-30")
        $0.suspendedFrom = CivilDate("2021-01-01")
        $0.suspendedTo = CivilDate("2021-01-31")
      }.count == count)
  }

  @Test func anOpenSuspensionHoldsTheDate() throws {
    #expect(
      try texts(on: "2030-01-01") {
        $0.extendedTo = CivilDate("2021-06-30")
        $0.suspendedFrom = CivilDate("2021-01-01")
      }.isEmpty)
  }

  @Test(arguments: [
    ("2021-03-01", "2022-03-01", []), ("2021-03-01", "2022-03-02", ["idle - warning P 10000 - 2021-03-01 12"]),
    ("2019-03-01", "2021-06-15", []), ("2019-03-01", "2021-06-16", ["idle - warning P 10000 - 2020-06-15 12"]),
  ]) func idleCountsFromTheLaterOfIdleAndHandOver(since: String, day: String, expected: [String]) throws {
    #expect(try texts(on: day, idleSince: since) { $0.handedOverOn = CivilDate("2020-06-15") } == expected)
  }

  @Test(arguments: [("P", 1), ("Tên", 1), ("Chủ", 1), ("X", 0)]) func aParcelNamesItsProject(holder: String, count: Int)
    throws
  {
    #expect(
      try texts(on: "2030-01-01", idleSince: "2020-01-01", holder: holder) {
        $0.name = "Tên"
        $0.investor = "Chủ"
      }.count == count)
  }

  @Test func callsOperatingAndRevokedProjectsDoNotStall() throws {
    for status in [ProjectStatus.operating, .revoked] {
      #expect(
        try texts(on: "2030-01-01") {
          $0.status = status
          $0.deadline = CivilDate("2010-01-01")
        }.isEmpty)
    }
    #expect(try texts(on: "2030-01-01", kind: .call) { $0.deadline = CivilDate("2010-01-01") }.isEmpty)
    #expect(try texts(on: "2030-01-01", kind: nil) { $0.deadline = CivilDate("2010-01-01") }.isEmpty)
  }
}
