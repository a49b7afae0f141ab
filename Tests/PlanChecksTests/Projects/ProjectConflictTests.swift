import LandModel
import PlaneGeometry
import Testing

@testable import PlanChecks

@Suite struct ProjectConflictTests {
  private let rule = ProjectConflictRule()
  private let site = ProjectTown.rectangle(0, 0, 100, 100)

  private func town(_ kind: ProjectKind = .licensed, _ change: (inout Project) -> Void = { _ in }) -> ProjectTown {
    var town = ProjectTown()
    town.project("P", site, kind, change)
    return town
  }

  @Test(arguments: [
    (ConstraintSeverity.notClean, ProjectKind.licensed, "error", "3"), (.notClean, .call, "warning", "2"),
    (.conditional, .licensed, "warning", "2"), (.conditional, .call, "info", "-"),
  ]) func protected(severity: ConstraintSeverity, kind: ProjectKind, expected: String, typology: String) throws {
    var town = town(kind)
    town.constraint("C1", ProjectTown.rectangle(50, 0, 200, 20), severity)
    #expect(
      try town.texts(rule) == ["protected material \(expected) P,C1 1000 \(typology) null null null"])
  }

  @Test func areasThatOverlapCountOnceAndSeveritiesApart() throws {
    var town = town()
    town.constraint("C1", ProjectTown.rectangle(0, 0, 20, 20), .notClean)
    town.constraint("C2", ProjectTown.rectangle(10, 0, 30, 20), .notClean)
    town.constraint("C3", ProjectTown.rectangle(0, 0, 30, 20), .conditional)
    #expect(
      try town.texts(rule) == [
        "protected material error P,C1,C2 600 3 null null null", "protected material warning P,C3 600 2 null null null",
      ])
  }

  @Test func touchingAndRevokedAreNone() throws {
    var town = town()
    town.constraint("C1", ProjectTown.rectangle(100, 0, 200, 20), .notClean)
    #expect(try town.texts(rule).isEmpty)
    var revoked = self.town { $0.status = .revoked }
    revoked.constraint("C1", site, .notClean)
    #expect(try revoked.texts(rule).isEmpty)
  }

  /// 10 m long pieces: 0.4 m wide is a sliver, 0.6 m and 6 m² are material, 1 mm is noise.
  @Test(arguments: [(0.4, ["protected sliver error P,C1 4 - null null null"]), (0.001, [])])
  func piecesHaveSizes(width: Double, expected: [String]) throws {
    var town = town()
    town.constraint("C1", ProjectTown.rectangle(0, 0, width, 10), .notClean)
    #expect(try town.texts(rule) == expected)
    let outcome = try rule.run(town.context())
    #expect(outcome.balances.map(\.what) == ["conflict.project"])
    #expect(abs(outcome.balances[0].differenceSquareMetres) < 1e-6)
    #expect(abs(outcome.balances[0].totalSquareMetres - 10 * width) < 1e-6)
  }

  @Test(
    arguments: [
      ("Q", true), ("P", false), ("Dự án P", false), ("Nhà đầu tư", false), ("Người khác", true), ("", false),
      (" ", false),
      (nil, false),
    ] as [(String?, Bool)]) func allottedToSomebodyElse(holder: String?, isFound: Bool) throws
  {
    var town = town {
      $0.name = "Dự án P"
      $0.investor = "Nhà đầu tư"
    }
    town.parcel("1/1", ProjectTown.rectangle(90, 90, 120, 120)) { $0.allottedTo = holder }
    #expect(
      try town.texts(rule) == (isFound ? ["allotted material error P,1/1 100 3 null null null"] : []))
  }

  /// Residential: DGD 3, LUC and SKK 4, ODT 0, as the shipped crosswalk has them.
  @Test func nonConformingIsOneFindingPerCode() throws {
    var town = town { $0.targetFunction = FunctionCode("residential") }
    town.plan()
    town.block("ODT", ProjectTown.rectangle(0, 0, 50, 100))
    town.block("SKK", ProjectTown.rectangle(50, 0, 60, 100))
    town.block("SKK", ProjectTown.rectangle(70, 0, 80, 100))
    town.block("DGD", ProjectTown.rectangle(60, 0, 70, 100))
    let context = try town.context()
    let crosswalk = try context.crosswalk()
    func cell(_ code: String) -> Int? {
      crosswalk.cell(function: FunctionCode("residential"), code: code, on: context.asOf)?.cell
    }
    let (school, industry) = (try #require(cell("DGD")), try #require(cell("SKK")))
    #expect(school >= 2 && industry >= 2)
    func text(_ code: String, _ cell: Int, _ area: Int) -> String {
      let severity = cell == 2 ? "warning" : "error"
      return "non_conforming material \(severity) P,Q \(area) \(cell == 2 ? 2 : 3) residential \(code) \(cell)"
    }
    #expect(try town.texts(rule) == [text("DGD", school, 1000), text("SKK", industry, 2000)].sorted())
  }

  @Test func stripsAreDigitisationAtAKnownScaleAndSliversOtherwise() throws {
    for (scale, size) in [(10_000, "digitisation"), (nil, "material")] as [(Int?, String)] {
      var town = town { $0.targetFunction = FunctionCode("residential") }
      town.plan(scale: scale)
      town.block("SKK", ProjectTown.rectangle(97, 0, 200, 100))
      let texts = try town.texts(rule)
      #expect(texts.count == 1)
      #expect(texts[0].hasPrefix("non_conforming \(size) \(scale == nil ? "error" : "info") P,Q 300"))
      #expect(texts[0].hasSuffix("null null null") == (scale != nil))
    }
  }

  @Test func withoutATargetFunctionThePlanIsNotAsked() throws {
    var town = town()
    town.plan()
    town.block("SKK", site)
    let outcome = try rule.run(town.context())
    #expect(outcome.drafts.isEmpty)
    #expect(outcome.skipped.map { "\($0.id) \($0.reason)" } == ["P no_function"])
  }

  @Test func aCallOverLicensedProjectsIsAWarning() throws {
    var town = town(.call)
    town.project("A", ProjectTown.rectangle(0, 0, 20, 10))
    town.project("B", ProjectTown.rectangle(10, 0, 30, 10))
    town.project("R", site) { $0.status = .revoked }
    town.project("C", site, .call)
    #expect(
      try town.texts(rule) == [
        "project material warning C,A,B 300 2 null null null", "project material warning P,A,B 300 2 null null null",
      ])
  }

  @Test func idsDependOnProjectKindCodeAndSeverityAlone() throws {
    var one = town()
    one.constraint("C1", ProjectTown.rectangle(0, 0, 20, 20), .notClean)
    var other = town()
    other.constraint("C2", ProjectTown.rectangle(0, 0, 20, 20), .notClean)
    other.constraint("C3", ProjectTown.rectangle(50, 0, 70, 20), .notClean)
    func ids(_ town: ProjectTown) throws -> [String] { FindingIdentity.ids(of: try rule.run(town.context()).drafts) }
    #expect(try ids(one) == ids(other))
  }

  @Test func badDataIsNamedAndNeverCrashes() throws {
    var town = ProjectTown()
    town.project("N", nil)
    town.project("I", try Geometry(wkt: "POLYGON ((0 0, 10 10, 10 0, 0 10, 0 0))"), nil)
    town.constraint("C", nil, .notClean)
    town.parcel("1/1", nil) { $0.allottedTo = "X" }
    let outcome = try rule.run(town.context())
    #expect(outcome.drafts.isEmpty)
    #expect(
      outcome.skipped.map { "\($0.id) \($0.reason)" }.sorted() == [
        "I invalid_geometry", "I no_function", "N no_function", "N null_geometry",
      ])
  }
}
