import LandModel
import PlanChecks
import PlaneGeometry
import Testing

@Suite("Plans on constraint areas")
struct ConstraintConflictTests {
  /// A scheme and a land-use plan of 100 m by 100 m, and an area over the western 40 m.
  private func town(
    _ kind: ConstraintKind, _ severity: ConstraintSeverity = .notClean, function: String = "residential",
    code: String = "NTS", flags: String? = nil, width: Double = 40, scale: Int? = nil
  ) -> TestTown {
    var town = TestTown()
    town.scheme("S", square(0, 0, 100)) { $0.scale = scale }
    town.block("b", "S", square(0, 0, 100)) {
      $0.function = FunctionCode(function)
      $0.flags = flags
    }
    town.plan("P", square(0, 0, 100)) { $0.scale = scale }
    town.landUse("u", "P", square(0, 0, 100), code: code)
    town.area("C", kind, severity, rectangle(0, 0, width, 100))
    return town
  }

  @Test(
    "what a kind does not allow is a finding, what it allows is none",
    arguments: [
      (.floodCorridor, "residential", "NTS", ["S+C scheme material error 4000.0"]),
      (.floodCorridor, "green", "NTS", []),
      (.floodCorridor, "agriculture", "ODT", ["P+C landuse material error 4000.0"]),
      // Rice and the old code of other annual crops stand below NNP.
      (.floodCorridor, "water", "LUC", []), (.floodCorridor, "water", "BHK", []),
      (.protectedForest, "agriculture", "RPH", ["S+C scheme material error 4000.0"]),
      (.protectedForest, "forest_protected", "RSX", ["P+C landuse material error 4000.0"]),
      (.specialUseForest, "forest_protected", "RPH", ["P+C landuse material error 4000.0"]),
      (.specialUseForest, "unused", "RDD", []), (.heritage, "heritage", "DDL", []),
      (.heritage, "mixed", "ODT", ["S+C scheme material error 4000.0", "P+C landuse material error 4000.0"]),
      (.safetyCorridor, "transport", "DGT", []), (.defence, "defence", "CQP", []),
      (.defence, "green", "CQP", ["S+C scheme material error 4000.0"]), (.noBuild, "utility", "DDD", []),
      (.other, "residential", "ODT", []),
    ] as [(ConstraintKind, String, String, [String])])
  func kinds(kind: ConstraintKind, function: String, code: String, expected: [String]) throws {
    #expect(try town(kind, function: function, code: code).lines(.conflictConstraint) == expected)
  }

  @Test("a lease of forest allows tourism and green in it")
  func flag() throws {
    let forest = { (flags: String?) in self.town(.protectedForest, function: "service", code: "RPH", flags: flags) }
    #expect(try forest(nil).lines(.conflictConstraint) == ["S+C scheme material error 4000.0"])
    #expect(try forest("forest_lease").lines(.conflictConstraint).isEmpty)
  }

  @Test("the severity is that of the area, the office that of forests, the law that of the day")
  func facts() throws {
    let conditional = town(.floodCorridor, .conditional)
    #expect(try conditional.lines(.conflictConstraint) == ["S+C scheme material warning 4000.0"])
    let forest = town(.protectedForest, function: "residential", code: "RPH")
    for (day, law) in [("2018-12-31", "29/2004/QH11"), ("2019-01-01", "16/2017/QH14")] {
      var land = forest
      land.schemes[0].feature.decisionDate = date("2010-01-01")
      let finding = try #require(try land.check(.conflictConstraint, on: date(day)).findings.first)
      #expect(finding.owner == .forestry && finding.legalBasis?.contains(law) == true && finding.typology == 3)
      #expect(finding.detail("constraint_kind") == .text("protected_forest") && finding.detail("code") == .null)
      #expect(finding.detail("blocks") == .texts(["b"]) && finding.detail("parcels") == .count(0))
    }
  }

  @Test("ground under several areas of one severity counts once, for the one whose id sorts first")
  func twice() throws {
    var town = town(.floodCorridor)
    town.area("B", .heritage, .notClean, rectangle(30, 0, 30, 100))
    #expect(
      try town.lines(.conflictConstraint)
        == [
          "S+B scheme material error 3000.0", "S+C scheme material error 3000.0", "P+B landuse material error 2000.0",
        ].filter { !$0.hasPrefix("P") })
    // One that allows what is planned takes no ground from the others.
    town.constraints[1].feature.kind = .other
    #expect(try town.lines(.conflictConstraint) == ["S+C scheme material error 4000.0"])
  }

  @Test("an area without a kind or a severity is named, by each rule that would weigh it")
  func unweighed() throws {
    var town = town(.floodCorridor)
    town.area("D", nil, .notClean, square(0, 0, 10))
    town.area("E", .heritage, nil, square(0, 0, 10))
    let skipped = try town.check(.conflictConstraint).skipped.map { "\($0.id) \($0.reason)" }
    #expect(skipped == ["D no_kind", "E no_severity"])
    #expect(try town.check(.conflictProject).skipped.isEmpty)
    town.project("P", square(0, 0, 10)) { $0.targetFunction = FunctionCode("residential") }
    #expect(try town.check(.conflictProject).skipped.map { "\($0.id) \($0.reason)" } == ["E no_severity"])
  }

  @Test(
    "strips within the accuracy of the plan are digitisation",
    arguments: [
      (4.99, "S+C scheme digitisation info 499.0"), (5.01, "S+C scheme material error 501.0"),
    ])
  func digitisation(width: Double, expected: String) throws {
    #expect(try town(.floodCorridor, width: width, scale: 10_000).lines(.conflictConstraint) == [expected])
  }
}

extension TestTown {
  mutating func area(
    _ id: String, _ kind: ConstraintKind?, _ severity: ConstraintSeverity?, _ geometry: Geometry?
  ) {
    var area = ConstraintArea(id: id)
    area.kind = kind
    area.severity = severity
    constraints.append((area, geometry))
  }
}
