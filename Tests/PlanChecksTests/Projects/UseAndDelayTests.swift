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

  /// The findings as `kind severity since months due months_late held`; the parcel is 10 m by 10 m of the project's 100.
  private func texts(
    on day: String, idleSince: String? = nil, holder: String? = "P", kind: ProjectKind? = .licensed,
    tenure: Tenure? = nil, _ change: (inout Project) -> Void
  ) throws -> [String] {
    var town = ProjectTown()
    town.project("P", site, kind, change)
    town.parcel("1/1", ProjectTown.rectangle(0, 0, 10, 10)) {
      $0.allottedTo = holder
      $0.idleSince = idleSince.flatMap { CivilDate($0) }
      $0.tenure = tenure
    }
    return try town.texts(StalledProjectRule(), on: day).map { text in
      text.split(separator: " ").enumerated().filter { ![1, 3, 4, 5].contains($0.offset) }.map(\.element)
        .joined(separator: " ")
    }
  }

  @Test(
    "late: the deadline and two years more; both months are said",
    arguments: [
      ("2019-06-30", []), ("2019-07-01", ["behind info 2019-07-01 0 2019-06-30 0 100"]),
      ("2021-06-30", ["behind info 2019-07-01 23 2019-06-30 23 100"]),
      ("2021-07-01", ["late warning 2021-07-01 0 2019-06-30 24 100"]),
      ("2021-08-01", ["late warning 2021-07-01 1 2019-06-30 25 100"]),
    ]) func lateIsTheDeadlineAndTwoYears(day: String, expected: [String]) throws
  {
    #expect(try texts(on: day) { $0.deadline = CivilDate("2019-06-30") } == expected)
  }

  @Test func dueOnTheLastDayOf2018Is35MonthsLateAnd11BeyondThe24() throws {
    #expect(
      try texts(on: "2021-12-24") { $0.deadline = CivilDate("2018-12-31") }
        == ["late warning 2021-01-01 11 2018-12-31 35 100"])
  }

  @Test func noDeadlineIsNeverLate() throws {
    #expect(try texts(on: "2040-01-01") { _ in }.isEmpty)
  }

  @Test(arguments: [
    ("2021-06-30", []), ("2021-07-01", ["extension_expired error 2021-07-01 0 2021-06-30 0 100"]),
  ]) func anExtensionTakesThePlaceOfTheDeadline(day: String, expected: [String]) throws {
    #expect(
      try texts(on: day) {
        $0.deadline = CivilDate("2010-01-01")
        $0.extendedTo = CivilDate("2021-06-30")
      } == expected)
  }

  @Test("a project that holds no ground is behind, whatever its dates", arguments: [nil, "2015-01-01"])
  func behind(extended: String?) throws {
    #expect(
      try texts(on: "2021-12-24", holder: nil, tenure: .household) {
        $0.deadline = CivilDate("2015-01-01")
        $0.extendedTo = extended.flatMap { CivilDate($0) }
        // Handed over on paper: the household's parcel inside is none of its ground.
        $0.handedOverOn = CivilDate("2014-01-01")
      } == ["behind info 2015-01-02 83 2015-01-01 83 0"])
  }

  @Test(
    "State land inside is held once it is handed over",
    arguments: [
      ("2014-01-01", Tenure.state, "late"), ("2014-01-01", .recovered, "late"), (nil, .state, "behind"),
      ("2021-12-24", .state, "late"), ("2021-12-25", .state, "behind"), ("2014-01-01", .organisation, "behind"),
    ] as [(String?, Tenure, String)])
  func stateLand(handedOver: String?, tenure: Tenure, kind: String) throws {
    let texts = try texts(on: "2021-12-24", holder: nil, tenure: tenure) {
      $0.deadline = CivilDate("2015-01-01")
      $0.handedOverOn = handedOver.flatMap { CivilDate($0) }
    }
    #expect(texts.map { String($0.prefix { $0 != " " }) } == [kind])
    #expect(texts[0].hasSuffix(kind == "late" ? " 100" : " 0"))
  }

  @Test(
    "its own ground is held where it was handed over and no parcel is drawn there",
    arguments: [
      (50.0, "2014-01-01", "behind 0"), (200, "2014-01-01", "late 10000"), (200, nil, "behind 0"),
      (100, "2014-01-01", "late 10000"), (99.999, "2014-01-01", "late 10000"), (99.997, "2014-01-01", "behind 0"),
    ] as [(Double, String?, String)])
  func ownGround(east: Double, handedOver: String?, expected: String) throws {
    var town = ProjectTown()
    town.project("P", site) {
      $0.deadline = CivilDate("2015-01-01")
      $0.handedOverOn = handedOver.flatMap { CivilDate($0) }
    }
    town.parcel("1/1", ProjectTown.rectangle(east, 0, east + 10, 10)) { $0.tenure = .household }
    let texts = try town.texts(StalledProjectRule(), on: "2021-12-24")
    #expect(texts.map { "\($0.prefix { $0 != " " }) \($0.split(separator: " ").last ?? "")" } == [expected])
  }

  @Test(
    "licensed and without land for twelve months",
    arguments: [
      ("2009-06-01", []), ("2009-06-02", ["not_handed_over info 2009-06-02 0 null null 0"]),
      ("2009-07-02", ["not_handed_over info 2009-06-02 1 null null 0"]),
    ]) func notHandedOver(day: String, expected: [String]) throws
  {
    let licensed = CivilDate("2008-06-01")
    #expect(try texts(on: day, holder: nil) { $0.licensedOn = licensed } == expected)
    // It holds ground, or was handed over, or is completed.
    #expect(try texts(on: day) { $0.licensedOn = licensed }.isEmpty)
    #expect(
      try texts(on: day, holder: nil) {
        $0.licensedOn = licensed
        $0.handedOverOn = licensed
      }.isEmpty)
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
    ("2021-03-01", "2022-03-01", []), ("2021-03-01", "2022-03-02", ["idle warning 2021-03-01 12 null null 100"]),
    ("2019-03-01", "2021-06-15", []), ("2019-03-01", "2021-06-16", ["idle warning 2020-06-15 12 null null 100"]),
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

  @Test func callsOperatingCompletedAndRevokedProjectsDoNotStall() throws {
    for status in [ProjectStatus.operating, .completed, .revoked] {
      #expect(
        try texts(on: "2030-01-01") {
          $0.status = status
          $0.deadline = CivilDate("2010-01-01")
          $0.licensedOn = CivilDate("2008-01-01")
        }.isEmpty)
    }
    #expect(try texts(on: "2030-01-01", kind: .call) { $0.deadline = CivilDate("2010-01-01") }.isEmpty)
    #expect(try texts(on: "2030-01-01", kind: nil) { $0.deadline = CivilDate("2010-01-01") }.isEmpty)
  }
}
